//! Asks the engine what only rooms ask.
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use crate::platform::engine::Engine;
use crate::session::compare::{Comparison, Request};
use crate::ui::compared::{Compared, Place, Stage};
use crate::ui::json;

/// What the engine says of the complete offers of a session. Where it refuses, its last answer stays.
pub(in crate::ui) fn compared(
    engine: &Engine,
    places: &Rc<[Place]>,
    request: &Rc<Request>,
    last: &RefCell<Compared>,
) -> Compared {
    let start = Compared {
        stage: Stage::Ready,
        places: places.clone(),
        engine: Some(engine.clone()),
        ..Compared::default()
    };
    if request.offers.is_empty() {
        return start;
    }
    let asked = engine.ask_closely("compare", &json::value(&request.input), &JsValue::UNDEFINED);
    let found = match asked {
        Ok(answer) => {
            let comparison = json::tree(&answer).and_then(|result| Comparison::read(&result, request));
            Compared { comparison, request: Some(request.clone()), ..start }
        }
        Err((said, problems)) => {
            let problems =
                json::tree(&problems).map(|problems| request.located(&problems)).unwrap_or_default();
            let (comparison, request) = {
                let last = last.borrow();
                (last.comparison.clone(), last.request.clone())
            };
            Compared { comparison, request, refused: Some(said), problems, ..start }
        }
    };
    if found.refused.is_none() {
        last.replace(found.clone());
    }
    found
}
