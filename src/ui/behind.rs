//! What stands behind the first view: the engine, what it says of all offers, and the bands of all places.
use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::app::{Behind, Library};
use super::bands::{self, Own};
use super::compared::{Compared, Stage};
use super::engine;
use super::screens::Reach;
use crate::platform::engine::{self as platform, Engine};
use crate::platform::room;
use crate::session::Action;
use crate::session::relay::{Asked, Results};

/// The engine, once it is there, or what was said when it would not come.
type Arrived = Option<Result<Engine, String>>;

/// The address of the view of the data, behind `#`.
const DATA: &str = "data";

/// What follows the first view: the engine is fetched once the first result stands.
#[hook]
pub(super) fn use_behind(first: Option<Library>, wanted: bool) -> Behind {
    let engine = use_engine(wanted);
    let results = use_state(Results::default);
    let compared = use_compared(&engine, (*results).clone());
    let (library, reach) = use_all_bands(first, &engine);
    let own = use_state(Own::kept);
    let data = use_state(DataView::default);
    use_effect_with((), {
        let data = data.setter();
        move |()| {
            // Once open, it stays as it was behind the offers.
            let opened = Cell::new(false);
            let follow = move || {
                let shown = room::view() == DATA;
                if shown || opened.get() {
                    opened.set(true);
                    data.set(DataView { shown, opened: true });
                }
            };
            follow();
            room::on_view(follow);
        }
    });
    let (set_own, set_results) = (own.setter(), results.setter());
    let open = Open {
        data: *data,
        show: Callback::from(|shown: bool| room::visit(if shown { DATA } else { "" })),
        heard: Callback::from({
            let data = data.setter();
            move |asked: Asked| match asked {
                Asked::OwnBands(kept) => set_own.set(Own::of(&kept)),
                // What is forgotten here is forgotten by the view of the data as well: it starts anew.
                Asked::Act(Action::Forget) => {
                    set_own.set(None);
                    data.set(DataView::default());
                }
                Asked::Heard(heard) => set_results.set(heard),
                Asked::Act(_) => {}
            }
        }),
    };
    Behind { compared, library, reach, own: own.as_ref().map(|own| own.library.clone()), open }
}

/// The view of the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DataView {
    /// Whether it is shown in place of the offers.
    pub(super) shown: bool,
    /// Whether it was ever opened, and keeps what was chosen there.
    pub(super) opened: bool,
}

/// What the page shows beside the offers.
#[derive(Clone)]
pub(super) struct Open {
    /// The view of the data.
    pub(super) data: DataView,
    /// Shows the data, or the offers again.
    pub(super) show: Callback<bool>,
    /// Hears what a room asks for, before the session does.
    pub(super) heard: Callback<Asked>,
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

fn running(engine: &Arrived) -> Option<Engine> {
    engine.as_ref().and_then(|engine| engine.as_ref().ok().cloned())
}

/// How far the engine is, and what was heard of its answer.
#[hook]
fn use_compared(engine: &Arrived, results: Results) -> Rc<Compared> {
    let running = running(engine);
    let places = use_memo(running.clone(), |engine| engine.as_ref().map(engine::places).unwrap_or_default());
    let stage = match engine {
        None => Stage::Loading,
        Some(Ok(_)) => Stage::Ready,
        Some(Err(_)) => Stage::Failed,
    };
    use_memo((results, running, stage), |(results, engine, _)| {
        let problems = results.problems.clone();
        let (places, results, engine) = (places.clone(), results.clone(), engine.clone());
        Compared { stage, places: (*places).clone(), results, problems, engine, ..Compared::default() }
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
                spawn_local(async move { all.set(Some(bands::all(&engine).await)) });
            }
        }
    });
    match (&*all, engine) {
        (Some(all), _) => (Some(all.clone()), Reach::Whole),
        (None, Some(Err(_))) => (first, Reach::Failed),
        (None, _) => (first, Reach::Loading),
    }
}
