//! The page around one app: how it starts, and where each view stands.
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::app::{Behind, Caution, Config, Layout, STORAGE_KEY, loaded};
use super::behind::Open;
use super::components::choice::LANGUAGE;
use super::components::{Choice, Notice, notice, segments};
use super::json;
use super::later::{use_first_paint, use_settled};
use super::room::RoomPlace;
use super::screens::View;
use super::screens::{answer::answer, ladders::ladders, offer::offer, offers::offers, years::years};
use crate::platform::dom::News;
use crate::platform::{dom, engine::pause, focus, menu::menus, storage};
use crate::session::history::History;
use crate::session::relay::Asked;
use crate::session::{Action, Locale, Session, Theme, persist};

/// Where a saved text that could not be read is set aside.
const DAMAGED_KEY: &str = "bandworth-damaged";

impl Config {
    /// The page's own start: what was saved on this device, or the example in the person's language. It comes once
    /// the data of the first result is there, so that the first view is whole; without that data the app says why.
    pub async fn of_page() -> Self {
        menus();
        focus::keep_focus();
        let library = loaded().await.ok();
        // Reading the data and drawing the page are two tasks.
        pause().await;
        let mut caution = None;
        let saved = storage::load(STORAGE_KEY).and_then(|text| {
            match json::read(&text).map(|saved| persist::read(&saved)) {
                Ok(Ok(session)) => Some(session),
                Ok(Err(_)) | Err(_) => {
                    // Kept, so that a later version or a person can still look at it.
                    let _ = storage::save(DAMAGED_KEY, &text);
                    caution = Some(Caution::DamagedState);
                    None
                }
            }
        });
        let session = saved.unwrap_or_else(|| {
            let locale = dom::preferred_languages().iter().find_map(|tag| Locale::of_tag(tag));
            Session::example().after(Action::Speak(locale.unwrap_or_default()))
        });
        Self { layout: Layout::Page, session, library, owns_page: true, caution, actions: Vec::new() }
    }
}

/// Parts of the page that show no result of the engine.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Form,
    Ladders,
    Years,
}

#[derive(Clone, Properties)]
struct StillProps {
    part: Part,
    view: View,
}

/// Whether a part looks the same: results alone change nothing in it.
impl PartialEq for StillProps {
    fn eq(&self, other: &Self) -> bool {
        let (was, now) = (&self.view.compared, &other.view.compared);
        let engine = was.stage == now.stage && Rc::ptr_eq(&was.places, &now.places);
        self.part == other.part && self.view.is_of_same(&other.view) && engine && was.problems == now.problems
    }
}

/// A part of the page that stays as it is while only results come in; all but the form stand out of sight.
/// The form comes once the answer has been painted: the two in one task would hold up the browser.
#[component]
fn Still(props: &StillProps) -> Html {
    let StillProps { part, view } = props;
    let place = use_node_ref();
    let settled = use_settled(&(*part != Part::Form).then(|| view.clone()), &place);
    let come = use_first_paint();
    let below = |part: Option<Html>| html! { <div ref={place.clone()}>{ for part }</div> };
    match part {
        Part::Form if come => offer(view),
        Part::Form => html! { <div class="bw-room--waits"></div> },
        Part::Ladders => below(settled.as_ref().map(ladders)),
        Part::Years => below(settled.as_ref().map(years)),
    }
}

/// The whole page.
pub(super) fn page(
    view: &View,
    behind: &Behind,
    history: &History,
    failure: Option<Html>,
    loading: bool,
    caution: Option<Caution>,
    state: &Rc<String>,
) -> Html {
    let texts = view.texts();
    let caution = caution.map(|caution| match caution {
        Caution::DamagedState => texts.failures.damaged_state,
        Caution::NotSaved => texts.failures.not_saved,
    });
    let data = behind.open.data;
    let draft = view.session.draft();
    let is_deal = draft.deal.is_some();
    // A deal without a job has no place in the bands.
    let has_job = draft.has_job();
    let result = match (data.shown, is_deal) {
        (true, _) => "bw-data-heading",
        (_, true) => "bw-deal-answer",
        (_, false) => "bw-answer-heading",
    };
    let heard = Callback::from({
        let (first, send) = (behind.open.heard.clone(), view.send.clone());
        move |asked: Asked| {
            first.emit(asked.clone());
            if let Asked::Act(action) = asked {
                send.emit(action);
            }
        }
    });
    let room = |name: &'static str| {
        let (locale, stage, engine) =
            (view.session.locale, view.compared.stage, view.compared.engine.clone());
        html! { <RoomPlace key={name} {name} {locale} {stage} {engine} state={state.clone()} heard={heard.clone()} /> }
    };
    html! {
        <div class="bw-app">
            <a class="bw-skip" href="#bw-main" onclick={skip(result)}>{ texts.shell.skip }</a>
            <header class="bw-header">
                <h1 class="bw-brand">{ "Bandworth" }</h1>
                { switch(view, &behind.open) }
                { language(view) }
                <p class="bw-header__tagline">{ texts.shell.tagline }</p>
            </header>
            <div hidden={data.shown}>{ offers(view, history) }</div>
            <main class="bw-main" id="bw-main" tabindex="-1">
                <div class={classes!("bw-layout", is_deal.then_some("bw-layout--deal"))} hidden={data.shown}>
                    if is_deal {
                        <div class="bw-panel bw-area-deal">{ room("deals") }</div>
                    }
                    <div class="bw-panel bw-area-answer bw-stack" hidden={!has_job}>
                        { for caution.map(|text| notice(&Notice { title: text.into(), error: false, spoken: true, children: Html::default() })) }
                        { for failure.clone() }
                        if loading {
                            <p class="bw-answer__sentence">{ texts.shell.loading }</p>
                        } else if failure.is_none() {
                            { answer(view) }
                        }
                    </div>
                    <div class="bw-panel bw-area-form bw-stack">
                        <Still part={Part::Form} view={view.clone()} />
                        { room("details") }
                        { room("assumed") }
                    </div>
                    if !loading && failure.is_none() {
                        <div class="bw-panel bw-area-compare">{ room("compare") }</div>
                        <div class="bw-panel bw-area-ladders" hidden={!has_job}><Still part={Part::Ladders} view={view.clone()} /></div>
                        <div class="bw-panel bw-area-context" hidden={!has_job}>{ room("context") }</div>
                        <div class="bw-panel bw-area-years"><Still part={Part::Years} view={view.clone()} /></div>
                    }
                    <div class="bw-panel bw-area-keep">{ room("keep") }</div>
                </div>
                if data.opened {
                    <div class="bw-layout bw-layout--data" hidden={!data.shown}>
                        { room("data") }
                    </div>
                }
            </main>
            <footer class="bw-footer bw-stack">
                <p>{ texts.shell.privacy }</p>
                { theme(view) }
            </footer>
        </div>
    }
}

/// Goes to the heading of the result, and leaves the address as it is: it names a view.
fn skip(heading: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        dom::focus(&event.target_unchecked_into::<Element>(), heading);
    })
}

/// Leads from the offers to the data and back; what was typed stays.
fn switch(view: &View, open: &Open) -> Html {
    let (texts, shown) = (&view.texts().shell, open.data.shown);
    let onclick = open.show.reform(move |_: MouseEvent| {
        // Back among the offers the focus stays here.
        if !shown {
            focus::soon("bw-data-heading");
        }
        !shown
    });
    html! {
        <>
            if view.session.draft().deal.is_none() || shown {
                <button type="button" class="bw-button bw-button--quiet" id="bw-deals" onclick={to_deal(view, open)}>{ texts.to_deals }</button>
            }
            <button type="button" class="bw-button bw-button--quiet" id="bw-data" {onclick}>
                { if shown { texts.to_offers } else { texts.to_data } }
            </button>
        </>
    }
}

/// Opens the first deal, or begins one.
fn to_deal(view: &View, open: &Open) -> Callback<MouseEvent> {
    let entries = view.session.entries();
    let first = entries.iter().position(|entry| entry.draft.deal.is_some());
    let action = first.map_or(Action::Add("licence_and_talent"), Action::Open);
    // What is added is said; what is opened has the focus.
    let compare = &view.texts().compare;
    let news = if first.is_none() { (compare.added)(compare.kinds[2]) } else { String::new() };
    let (send, show) = (view.send.clone(), open.show.clone());
    Callback::from(move |_| {
        show.emit(false);
        send.emit(action.clone());
        dom::say(News::Done, &news);
        focus::soon("bw-deals-heading");
    })
}

fn language(view: &View) -> Html {
    segments(&Choice {
        id: LANGUAGE.into(),
        label: view.texts().shell.language.into(),
        options: Locale::ALL.iter().map(|locale| (locale.tag().into(), locale.name().into())).collect(),
        value: view.session.locale.tag().into(),
        error: AttrValue::default(),
        on_change: view.send.reform(|tag: String| {
            // What was said in another language is no news any more.
            dom::say(News::Done, "");
            Action::Speak(Locale::of_tag(&tag).unwrap_or_default())
        }),
        quiet: true,
    })
}

fn theme(view: &View) -> Html {
    let shell = &view.texts().shell;
    let names = [(Theme::Auto, shell.auto), (Theme::Light, shell.light), (Theme::Dark, shell.dark)];
    segments(&Choice {
        id: "bw-theme".into(),
        label: shell.theme.into(),
        options: names.map(|(theme, name)| (theme.id().into(), name.into())).to_vec(),
        value: view.session.theme.id().into(),
        error: AttrValue::default(),
        on_change: view.send.reform(|id: String| Action::Look(Theme::parse(&id).unwrap_or_default())),
        quiet: false,
    })
}
