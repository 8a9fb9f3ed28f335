//! What stands behind the first view: the engine, what it says of all offers, and the bands of all places.
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::app::{Behind, Library};
use super::catalogue::{Catalogue, Row, catalogue, employers};
use super::compared::{Compared, Stage};
use super::engine;
use super::json;
use super::own::{Own, Refusal};
use super::screens::Reach;
use crate::platform::engine::{self as platform, Engine};
use crate::session::Session;
use crate::session::compare::request;

/// How the names begin of what is read.
const FOLDERS: [&str; 2] = ["bands/", "fx/"];
/// Files that are read before the browser may paint again.
const PIECE: usize = 6;

/// The engine, once it is there, or what was said when it would not come.
type Arrived = Option<Result<Engine, String>>;

/// What follows the first view: the engine is fetched once the first result stands.
#[hook]
pub(super) fn use_behind(session: &Session, first: Option<Library>, wanted: bool) -> Behind {
    let engine = use_engine(wanted);
    let compared = use_compared(session, &engine);
    let (library, reach) = use_all_bands(first, &engine);
    let open = use_open(running(&engine));
    Behind { compared, library, reach, own: open.own.as_ref().map(|own| own.library.clone()), open }
}

/// What the view of the data shows and what was chosen there.
#[derive(Clone)]
pub(super) struct Open {
    /// The engine, once it runs.
    pub(super) engine: Option<Engine>,
    /// Whether the data is shown in place of the offers.
    pub(super) is_data: bool,
    /// Shows the data, or the offers again.
    pub(super) set_data: Callback<bool>,
    /// What is known of the data, once the view was opened.
    pub(super) catalogue: Rc<Option<Catalogue>>,
    /// Which employers are shown: all, those of a role, or those who filed.
    pub(super) filter: String,
    /// Shows other employers.
    pub(super) set_filter: Callback<String>,
    /// The employers shown.
    pub(super) employers: Rc<Vec<Row>>,
    /// The person's own bands.
    pub(super) own: Option<Own>,
    /// Takes other bands of one's own, or none.
    pub(super) set_own: Callback<Option<Own>>,
    /// The last file that was refused, and why.
    pub(super) refusal: Option<(String, Refusal)>,
    /// Says why a file was refused, or nothing any more.
    pub(super) set_refusal: Callback<Option<(String, Refusal)>>,
}

#[hook]
fn use_open(engine: Option<Engine>) -> Open {
    let (own, refusal) = (use_state(Own::kept), use_state(|| None));
    let (is_data, filter) = (use_state(|| false), use_state(String::new));
    // Nothing is asked before somebody looks.
    let asked = engine.clone().filter(|_| *is_data);
    let catalogue = use_memo(asked.clone(), |engine| engine.as_ref().map(catalogue));
    let employers = use_memo((asked, (*filter).clone()), |(engine, filter)| {
        engine.as_ref().map(|engine| employers(engine, filter)).unwrap_or_default()
    });
    Open {
        engine,
        is_data: *is_data,
        set_data: Callback::from(move |open| is_data.set(open)),
        catalogue,
        filter: (*filter).clone(),
        set_filter: Callback::from(move |role| filter.set(role)),
        employers,
        own: (*own).clone(),
        set_own: Callback::from(move |new| own.set(new)),
        refusal: (*refusal).clone(),
        set_refusal: Callback::from(move |said| refusal.set(said)),
    }
}

fn running(engine: &Arrived) -> Option<Engine> {
    engine.as_ref().and_then(|engine| engine.as_ref().ok().cloned())
}

#[hook]
fn use_engine(wanted: bool) -> Arrived {
    let engine = use_state(|| None::<Result<Engine, String>>);
    use_effect_with(wanted, {
        let engine = engine.clone();
        move |wanted| {
            if *wanted {
                spawn_local(async move { engine.set(Some(platform::start().await)) });
            }
        }
    });
    (*engine).clone()
}

/// What the engine says of all offers.
#[hook]
fn use_compared(session: &Session, engine: &Arrived) -> Rc<Compared> {
    let running = running(engine);
    let places = use_memo(running.clone(), |engine| engine.as_ref().map(engine::places).unwrap_or_default());
    let stage = match engine {
        None => Stage::Loading,
        Some(Ok(_)) => Stage::Ready,
        Some(Err(_)) => Stage::Failed,
    };
    let refused = engine.as_ref().and_then(|engine| engine.as_ref().err().cloned());
    // The request holds all that matters of the session; typing half a number changes nothing.
    use_memo((request(session), running, stage), |(_, engine, _)| match engine {
        Some(engine) => engine::compared(engine, &places, session),
        None => Compared { stage, refused, ..Compared::default() },
    })
}

/// The bands of the first view until those of all places are read, then all, and how far they reach.
#[hook]
fn use_all_bands(first: Option<Library>, engine: &Arrived) -> (Option<Library>, Reach) {
    let all = use_state(|| None::<Library>);
    let running = running(engine);
    use_effect_with(running, {
        let all = all.clone();
        move |running| {
            if let Some(engine) = running.clone() {
                spawn_local(async move { all.set(Some(read(&engine).await)) });
            }
        }
    });
    match (&*all, engine) {
        (Some(all), _) => (Some(all.clone()), Reach::Whole),
        (None, Some(Err(_))) => (first, Reach::Failed),
        (None, _) => (first, Reach::Loading),
    }
}

/// Every band and rate that the engine was given. A file that the engine took is taken here.
async fn read(engine: &Engine) -> Library {
    let mut registry = Library::empty();
    let names = engine.file_names();
    let wanted = names.iter().filter(|name| FOLDERS.iter().any(|folder| name.starts_with(folder)));
    for (index, name) in wanted.enumerate() {
        if index % PIECE == 0 {
            platform::pause().await;
        }
        if let Some(file) = json::tree(&engine.file(name)) {
            // The engine has refused a damaged file before, and says so.
            let _ = registry.load(name, &file);
        }
    }
    Library(Rc::new(registry))
}
