//! The root of one app: holds its session, loads the data, and has every effect.
use std::pin::Pin;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[cfg(feature = "app")]
use super::behind::use_behind;
use super::compared::Compared;
use super::components::{Notice, notice};
use super::json;
#[cfg(any(not(feature = "app"), feature = "widget"))]
use super::screens::compact::compact;
use super::screens::{Reach, View};
use super::state::Store;
use crate::data::registry::{Kind, Registry};
use crate::i18n::{Messages, messages};
use crate::platform::{dom, network, storage};
use crate::session::draft::Draft;
use crate::session::evaluate::outcome;
use crate::session::history::History;
use crate::session::pay::Pay;
use crate::session::{Action, Session, persist};

/// Where a page keeps what was typed.
pub(in crate::ui) const STORAGE_KEY: &str = "bandworth";
/// The data for the first result, beside the page.
const CORE_DATA: &str = "data/core.json";

/// The kinds of parameters that the first view needs.
const FIRST_VIEW: &[Kind] = &[Kind::BANDS, Kind::FX];

/// How much is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// The whole page.
    #[cfg(feature = "app")]
    #[cfg_attr(not(feature = "widget"), default)]
    Page,
    /// The small form inside somebody else's page; the page's build leaves it out.
    #[cfg(any(not(feature = "app"), feature = "widget"))]
    #[default]
    Compact,
}

/// Parameters that are loaded, compared by identity.
#[derive(Clone, Debug)]
pub struct Library(pub Rc<Registry>);

impl Library {
    /// Reads the parameters of the first view from the text of `core.json`.
    ///
    /// # Errors
    /// Which file is damaged, and where.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut registry = Self::empty();
        registry
            .load_pack(&json::read(text)?)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
        Ok(Self(Rc::new(registry)))
    }

    /// A registry of the kinds that the page itself reads.
    pub(super) fn empty() -> Registry {
        Registry::of(FIRST_VIEW)
    }
}

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

/// What stands behind the first view once it is there.
#[cfg_attr(not(feature = "app"), derive(Default))]
pub(super) struct Behind {
    /// What the engine says of all offers.
    pub(super) compared: Rc<Compared>,
    /// The bands to look through.
    pub(super) library: Option<Library>,
    /// How far they reach.
    pub(super) reach: Reach,
    /// The person's own bands.
    pub(super) own: Option<Library>,
    /// What the view of the data needs.
    #[cfg(feature = "app")]
    pub(super) open: super::behind::Open,
}

impl Behind {
    /// The view that the page shows, where it is not the offers.
    fn part(&self, session: &Session) -> Option<&'static str> {
        let shell = &messages(session.locale).shell;
        #[cfg(feature = "app")]
        if self.open.data.shown {
            return Some(shell.to_data);
        }
        session.draft().deal.is_some().then_some(shell.to_deals)
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
        move || Store(History::of(session))
    });
    let session = store.0.now().clone();
    let data = use_state(|| config.library.clone().map_or(Data::Loading, Data::Ready));
    let attempt = use_state(|| 0_u32);
    let caution = use_state(|| config.caution);

    use_effect_with((*attempt, config.library.is_some()), {
        let data = data.clone();
        move |(_, given)| {
            if !given {
                spawn_local(async move { data.set(loaded().await.map_or_else(Data::Failed, Data::Ready)) });
            }
        }
    });
    let saved = use_memo((session.clone(), config.owns_page), |(session, owns_page)| {
        owns_page.then(|| json::write(&persist::write(session))).unwrap_or_default()
    });
    use_effect_with((), {
        let caution = caution.setter();
        move |()| storage::on_refused(move || caution.set(Some(Caution::NotSaved)))
    });
    use_effect_with(saved.clone(), |saved| {
        if !saved.is_empty() {
            storage::save_soon(STORAGE_KEY, saved);
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
    let behind = use_behind(library, matches!((&*data, config.owns_page), (Data::Ready(_), true)));
    // Set only when they change: each makes the browser style the whole page anew.
    let part = behind.part(&session);
    use_effect_with(
        (session.locale, session.theme, config.owns_page, part),
        |(locale, theme, owns_page, part)| {
            if *owns_page {
                let title = part.map(|part| format!("{part} – Bandworth"));
                let title = title.as_deref().unwrap_or(messages(*locale).shell.title);
                dom::set_page_language(locale.tag(), title);
                dom::set_page_theme(theme.id());
            }
        },
    );
    let outcome =
        use_memo((session.clone(), behind.library.clone(), behind.own.clone()), |(session, library, own)| {
            let [library, own] = [library, own].map(|library| library.as_ref().map(|library| &*library.0));
            outcome(session.draft(), session.complete(), &session.shared.draft, library, own)
        });

    #[cfg(feature = "app")]
    let rooms = use_memo((saved, behind.compared.problems.clone()), |(saved, problems)| {
        crate::session::relay::state(saved, &json::write(&crate::session::relay::located(problems)))
    });
    let pay =
        use_memo(session.clone(), |session| paid(session.complete()).filter(|_| session.shared.is_plain()));
    let send = use_callback(store.dispatcher(), |action: Action, dispatcher| dispatcher.dispatch(action));
    let view = View {
        session: session.clone(),
        outcome,
        pay,
        compared: behind.compared.clone(),
        reach: behind.reach,
        send,
    };
    let failure = match &*data {
        Data::Failed(said) => Some(failure(view.texts(), said, attempt.setter(), *attempt + 1)),
        Data::Loading | Data::Ready(_) => None,
    };
    match config.layout {
        #[cfg(feature = "app")]
        Layout::Page => {
            let loading = matches!(*data, Data::Loading);
            super::page::page(&view, &behind, &store.0, failure, loading, *caution, &rooms)
        }
        #[cfg(any(not(feature = "app"), feature = "widget"))]
        Layout::Compact => html! {
            <div class="bw-app bw-app--compact" lang={session.locale.tag()}>
                { for failure }
                { compact(&view) }
            </div>
        },
    }
}

/// Nothing follows the first view in the small form.
#[cfg(not(feature = "app"))]
#[hook]
fn use_behind(library: Option<Library>, _wanted: bool) -> Behind {
    Behind { library, ..Behind::default() }
}

/// The page shows what an offer pays; the small form does not, and its build leaves that out.
#[cfg(feature = "app")]
fn paid(complete: &Draft) -> Option<Pay> {
    crate::session::pay::pay(complete)
}

#[cfg(not(feature = "app"))]
fn paid(_: &Draft) -> Option<Pay> {
    None
}

/// The parameters of the first view, or why they could not be had. Boxed: it is waited for in two places.
pub(super) fn loaded() -> Pin<Box<dyn Future<Output = Result<Library, String>>>> {
    Box::pin(async { network::text(CORE_DATA).await.and_then(|text| Library::read(&text)) })
}

fn failure(texts: &Messages, said: &str, attempt: UseStateSetter<u32>, next: u32) -> Html {
    let onclick = move |_: MouseEvent| attempt.set(next);
    let children = html! {
        <>
            <p>{ texts.failures.kept }</p>
            <button type="button" class="bw-button" id="bw-retry" {onclick}>{ texts.failures.retry }</button>
            <details class="bw-details">
                <summary>{ texts.failures.details }</summary>
                <p class="bw-small">{ said }</p>
            </details>
        </>
    };
    notice(&Notice { title: texts.failures.data.into(), error: true, spoken: true, children })
}
