//! The root of one app: holds its session, loads the data, and has every effect.
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::components::{Notice, Segments};
use super::screens::View;
use super::screens::answer::AnswerView;
use super::screens::compact::CompactView;
use super::screens::ladders::LaddersView;
use super::screens::offer::OfferForm;
use super::screens::years::YearsView;
use super::state::Store;
use crate::data::node::Node;
use crate::data::registry::Registry;
use crate::i18n::{Messages, messages};
use crate::platform::{dom, network, storage};
use crate::session::evaluate::outcome;
use crate::session::{Action, Locale, Session, Theme, persist};

/// Where this page keeps what was typed.
const STORAGE_KEY: &str = "bandworth";
/// Where a saved text that could not be read is set aside.
const DAMAGED_KEY: &str = "bandworth-damaged";
/// The data for the first result, beside the page.
const CORE_DATA: &str = "data/core.json";

/// How much is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// The whole page.
    #[default]
    Page,
    /// The small form inside somebody else's page.
    Compact,
}

/// Parameters that are loaded, compared by identity.
#[derive(Clone, Debug)]
pub struct Library(pub Rc<Registry>);

impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What an app starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct Config {
    /// How much is shown.
    #[prop_or_default]
    pub layout: Layout,
    /// What is typed at first.
    pub session: Session,
    /// The parameters; without them the app fetches its own, as the page does.
    #[prop_or_default]
    pub library: Option<Library>,
    /// Whether this app owns the page: title, language, look and storage follow it.
    #[prop_or_default]
    pub owns_page: bool,
    /// Said once above the result: what was found damaged at the start.
    #[prop_or_default]
    pub caution: Option<Caution>,
    /// What the host asked for since the start, oldest first.
    #[prop_or_default]
    pub actions: Vec<Action>,
}

/// What a person is told at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// The saved entry could not be read.
    DamagedState,
    /// The browser refuses to save.
    NotSaved,
}

impl Config {
    /// The page's own start: what was saved on this device, or the example in the person's language.
    pub fn of_page() -> Self {
        let mut caution = None;
        let saved = storage::load(STORAGE_KEY).and_then(|text| match persist::read(&text) {
            Ok(session) => Some(session),
            Err(_) => {
                // Kept, so that a later version or a person can still look at it.
                let _ = storage::save(DAMAGED_KEY, &text);
                caution = Some(Caution::DamagedState);
                None
            }
        });
        let session = saved.unwrap_or_else(|| {
            let locale = dom::preferred_languages().iter().find_map(|tag| Locale::of_tag(tag));
            Session::example().after(Action::Speak(locale.unwrap_or_default()))
        });
        Self { layout: Layout::Page, session, library: None, owns_page: true, caution, actions: Vec::new() }
    }
}

/// The parameters as they come in.
#[derive(Clone, PartialEq)]
enum Data {
    Loading,
    Ready(Library),
    Failed(String),
}

/// One app.
#[component]
pub fn App(config: &Config) -> Html {
    let store = use_reducer({
        let session = config.session.clone();
        move || Store(session)
    });
    let session = &store.0;
    let data = use_state(|| config.library.clone().map_or(Data::Loading, Data::Ready));
    let attempt = use_state(|| 0_u32);
    let caution = use_state(|| config.caution);

    use_effect_with((*attempt, config.library.is_some()), {
        let data = data.clone();
        move |(_, given)| {
            if !given {
                spawn_local(async move { data.set(loaded().await) });
            }
        }
    });
    use_effect_with((session.clone(), config.owns_page), {
        let caution = caution.clone();
        move |(session, owns_page)| {
            if *owns_page {
                dom::set_page_language(session.locale.tag(), messages(session.locale).shell.title);
                dom::set_page_theme(session.theme.id());
                if !storage::save(STORAGE_KEY, &persist::write(session)) && caution.is_none() {
                    caution.set(Some(Caution::NotSaved));
                }
            }
        }
    });
    let done = use_mut_ref(|| 0_usize);
    use_effect_with(config.actions.clone(), {
        let dispatcher = store.dispatcher();
        move |actions| {
            let seen = done.replace(actions.len());
            actions.iter().skip(seen).for_each(|action| dispatcher.dispatch(action.clone()));
        }
    });
    let library = match &*data {
        Data::Ready(library) => Some(library.clone()),
        Data::Loading | Data::Failed(_) => None,
    };
    let outcome =
        use_memo((session.draft.clone(), session.complete.clone(), library), |(draft, complete, library)| {
            outcome(draft, complete, library.as_ref().map(|library| &*library.0))
        });

    let view = View {
        session: Rc::new(session.clone()),
        outcome,
        send: Callback::from({
            let dispatcher = store.dispatcher();
            move |action| dispatcher.dispatch(action)
        }),
    };
    let failure = match &*data {
        Data::Failed(said) => Some(failure(view.texts(), said, attempt.setter(), *attempt + 1)),
        Data::Loading | Data::Ready(_) => None,
    };
    let loading = matches!(*data, Data::Loading);
    match config.layout {
        Layout::Page => page(&view, failure, loading, *caution),
        Layout::Compact => html! {
            <div class="bw-app bw-app--compact" lang={session.locale.tag()}>
                { for failure }
                <CompactView ..view />
            </div>
        },
    }
}

async fn loaded() -> Data {
    let read = |text: String| {
        let mut registry = Registry::default();
        let pack = Node::from_json(&text).map_err(|problem| problem.to_string())?;
        registry
            .load_pack(&pack)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
        Ok::<_, String>(Library(Rc::new(registry)))
    };
    match network::text(CORE_DATA).await.and_then(read) {
        Ok(library) => Data::Ready(library),
        Err(said) => Data::Failed(said),
    }
}

fn failure(texts: &Messages, said: &str, attempt: UseStateSetter<u32>, next: u32) -> Html {
    let onclick = move |_: MouseEvent| attempt.set(next);
    html! {
        <Notice title={texts.failures.data} error={true}>
            <p>{ texts.failures.kept }</p>
            <button type="button" class="bw-button" id="bw-retry" {onclick}>{ texts.failures.retry }</button>
            <details class="bw-details">
                <summary>{ texts.failures.details }</summary>
                <p class="bw-small">{ said }</p>
            </details>
        </Notice>
    }
}

fn page(view: &View, failure: Option<Html>, loading: bool, caution: Option<Caution>) -> Html {
    let texts = view.texts();
    let caution = caution.map(|caution| match caution {
        Caution::DamagedState => texts.failures.damaged_state,
        Caution::NotSaved => texts.failures.not_saved,
    });
    html! {
        <div class="bw-app">
            <a class="bw-skip" href="#bw-main">{ texts.shell.skip }</a>
            <header class="bw-header">
                <h1 class="bw-brand">{ "Bandworth" }</h1>
                { language(view) }
            </header>
            <main class="bw-layout" id="bw-main" tabindex="-1">
                <div class="bw-panel bw-area-answer bw-stack">
                    { for caution.map(|text| html! { <Notice title={text} /> }) }
                    { for failure.clone() }
                    if loading {
                        <p class="bw-answer__sentence">{ texts.shell.loading }</p>
                    } else if failure.is_none() {
                        <AnswerView ..view.clone() />
                    }
                </div>
                <div class="bw-panel bw-area-form"><OfferForm ..view.clone() /></div>
                if !loading && failure.is_none() {
                    <div class="bw-panel bw-area-ladders"><LaddersView ..view.clone() /></div>
                    <div class="bw-panel bw-area-years"><YearsView ..view.clone() /></div>
                }
            </main>
            <footer class="bw-footer bw-stack">
                <p>{ texts.shell.tagline }{ " " }{ texts.shell.privacy }</p>
                { theme(view) }
            </footer>
        </div>
    }
}

fn language(view: &View) -> Html {
    let options =
        Locale::ALL.iter().map(|locale| (locale.tag().into(), locale.name().into())).collect::<Vec<_>>();
    let on_change = view.send.reform(|tag: String| Action::Speak(Locale::of_tag(&tag).unwrap_or_default()));
    html! {
        <Segments id="bw-language" label={view.texts().shell.language} quiet={true} {options} value={view.session.locale.tag()} {on_change} />
    }
}

fn theme(view: &View) -> Html {
    let shell = &view.texts().shell;
    let names = [(Theme::Auto, shell.auto), (Theme::Light, shell.light), (Theme::Dark, shell.dark)];
    let options = names.map(|(theme, name)| (theme.id().into(), name.into())).to_vec();
    let on_change = view.send.reform(|id: String| Action::Look(Theme::parse(&id).unwrap_or_default()));
    html! {
        <Segments id="bw-theme" label={shell.theme} {options} value={view.session.theme.id()} {on_change} />
    }
}
