//! The root of one app: holds its session, loads the data, and has every effect.
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::compared::Compared;
use super::components::{Notice, notice};
use super::json;
use super::screens::View;
use super::screens::compact::compact;
use super::state::Store;
use crate::data::registry::{Kind, Registry};
use crate::i18n::{Messages, messages};
use crate::platform::{dom, network, storage};
use crate::session::draft::Draft;
use crate::session::evaluate::Pay;
use crate::session::evaluate::outcome;
use crate::session::history::History;
use crate::session::{Action, Session, persist};

/// Where a page keeps what was typed.
pub(super) const STORAGE_KEY: &str = "bandworth";
/// The data for the first result, beside the page.
const CORE_DATA: &str = "data/core.json";

/// The kinds of parameters that the first view needs.
const FIRST_VIEW: &[Kind] = &[Kind::BANDS, Kind::FX];

/// How much is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// The whole page.
    #[cfg(feature = "app")]
    Page,
    /// The small form inside somebody else's page.
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
        let mut registry = Registry::of(FIRST_VIEW);
        registry
            .load_pack(&json::read(text)?)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
        Ok(Self(Rc::new(registry)))
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
    let session = store.0.now();
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
                if !storage::save(STORAGE_KEY, &json::write(&persist::write(session))) && caution.is_none() {
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
    let outcome = use_memo(
        (session.draft().clone(), session.complete().clone(), library),
        |(draft, complete, library)| outcome(draft, complete, library.as_ref().map(|library| &*library.0)),
    );

    let pay = use_memo(session.complete().clone(), paid);
    let compared = use_compared(session, matches!((&*data, config.owns_page), (Data::Ready(_), true)));
    let view = View {
        session: Rc::new(session.clone()),
        outcome,
        pay,
        compared,
        send: Callback::from({
            let dispatcher = store.dispatcher();
            move |action| dispatcher.dispatch(action)
        }),
    };
    let failure = match &*data {
        Data::Failed(said) => Some(failure(view.texts(), said, attempt.setter(), *attempt + 1)),
        Data::Loading | Data::Ready(_) => None,
    };
    match config.layout {
        #[cfg(feature = "app")]
        Layout::Page => {
            let history = &store.0;
            let loading = matches!(*data, Data::Loading);
            super::page::page(&view, (history.can_undo(), history.can_redo()), failure, loading, *caution)
        }
        Layout::Compact => html! {
            <div class="bw-app bw-app--compact" lang={session.locale.tag()}>
                { for failure }
                { compact(&view) }
            </div>
        },
    }
}

/// What the engine says of all offers; it is fetched once the first result stands.
#[cfg(feature = "app")]
#[hook]
fn use_compared(session: &Session, wanted: bool) -> Rc<Compared> {
    use super::{compared::Stage, engine};
    use crate::platform::engine as platform;
    use crate::session::compare::request;

    let engine = use_state(|| None::<Result<platform::Engine, String>>);
    use_effect_with(wanted, {
        let engine = engine.clone();
        move |wanted| {
            if *wanted {
                spawn_local(async move { engine.set(Some(platform::start().await)) });
            }
        }
    });
    let running = engine.as_ref().and_then(|engine| engine.as_ref().ok().cloned());
    let places = use_memo(running.clone(), |engine| engine.as_ref().map(engine::places).unwrap_or_default());
    let stage = match &*engine {
        None => Stage::Loading,
        Some(Ok(_)) => Stage::Ready,
        Some(Err(_)) => Stage::Failed,
    };
    let refused = engine.as_ref().and_then(|engine| engine.as_ref().err().cloned());
    // The request holds all that matters of the session; typing half a number changes nothing.
    use_memo((Rc::new(request(session)), running, stage), |(request, engine, _)| match engine {
        Some(engine) => engine::compared(engine, &places, request),
        None => Compared { stage, refused, ..Compared::default() },
    })
}

/// The small form shows its bands only.
#[cfg(not(feature = "app"))]
#[hook]
fn use_compared(_session: &Session, _wanted: bool) -> Rc<Compared> {
    use_memo((), |()| Compared::default())
}

/// The page shows what an offer pays; the small form does not, and its build leaves that out.
#[cfg(feature = "app")]
fn paid(complete: &Draft) -> Option<Pay> {
    crate::session::evaluate::pay(complete)
}

#[cfg(not(feature = "app"))]
fn paid(_: &Draft) -> Option<Pay> {
    None
}

async fn loaded() -> Data {
    match network::text(CORE_DATA).await.and_then(|text| Library::read(&text)) {
        Ok(library) => Data::Ready(library),
        Err(said) => Data::Failed(said),
    }
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
    notice(&Notice { title: texts.failures.data.into(), error: true, children })
}
