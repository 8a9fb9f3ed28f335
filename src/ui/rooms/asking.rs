//! Asks the engine what only rooms ask.
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};
use crate::platform::engine::Engine;
use crate::session::compare::{Comparison, Request};
use crate::session::relay::Located;
use crate::ui::compared::{Compared, Place, Stage};
use crate::ui::engine::ask;
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
                json::tree(&problems).map(|problems| located(&problems, request)).unwrap_or_default();
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

/// The problems that belong to a field.
fn located(problems: &Node, request: &Request) -> Vec<Located> {
    let Node::List(problems) = problems else { return Vec::new() };
    let one = |problem: &Node| {
        let (Node::Text(code), Node::Text(path)) = (problem.field("code"), problem.field("path")) else {
            return None;
        };
        let code = Code::ALL.iter().copied().find(|known| known.id() == code)?;
        let (offer, field) = request.field(path)?;
        Some((offer, field, Problem::new(code)))
    };
    problems.iter().filter_map(one).collect()
}

/// A link's fragment for these offers, or their JSON text.
///
/// # Errors
/// What the engine said.
pub(in crate::ui) fn exported(engine: &Engine, state: &Node, form: &str) -> Result<String, String> {
    let asked = engine.ask("exportState", &json::value(state), &JsValue::from_str(form))?;
    Ok(asked.as_string().unwrap_or_default())
}

/// The offers of a text that [`exported`] made.
///
/// # Errors
/// What the engine said.
pub(in crate::ui) fn imported(engine: &Engine, text: &str) -> Result<Node, String> {
    ask(engine, "importState", &Node::text(text))
}
