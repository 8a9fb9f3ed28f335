//! Asks the engine about a session.
use std::cell::RefCell;
use std::rc::Rc;

use rust_decimal::prelude::ToPrimitive as _;
use wasm_bindgen::JsValue;

use super::compared::{Compared, Place, Stage};
use super::json;
use crate::data::node::Node;
use crate::domain::money::Currency;
use crate::domain::problem::{Code, Problem};
use crate::platform::engine::Engine;
use crate::session::compare::{Comparison, Request};
use crate::session::relay::Located;

/// The places whose tax law the engine knows, by their English names.
pub(super) fn places(engine: &Engine) -> Rc<[Place]> {
    let Some(Node::List(places)) = ask(engine, "jurisdictions", &Node::Null).ok() else {
        return Rc::default();
    };
    let text = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        _ => String::new(),
    };
    let place = |place: &Node| Place {
        id: text(place.field("id")),
        names: [text(place.field("name")), text(place.field("name_de"))],
        years: years(place.field("years")),
        currency: Currency::parse(&text(place.field("currency"))).ok(),
        joint: matches!(place.field("filing_statuses"), Node::List(ways) if ways.len() > 1),
    };
    places.iter().map(place).collect()
}

/// The newest first.
fn years(years: &Node) -> Vec<u16> {
    let Node::List(years) = years else { return Vec::new() };
    years.iter().rev().filter_map(|year| year.decimal()?.to_u16()).collect()
}

/// What the engine says of the complete offers of a session. Where it refuses, its last answer stays.
pub(super) fn compared(
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
#[cfg(feature = "rooms")]
pub(super) fn exported(engine: &Engine, state: &Node, form: &str) -> Result<String, String> {
    let asked = engine.ask("exportState", &json::value(state), &JsValue::from_str(form))?;
    Ok(asked.as_string().unwrap_or_default())
}

/// The offers of a text that [`exported`] made.
///
/// # Errors
/// What the engine said.
#[cfg(feature = "rooms")]
pub(super) fn imported(engine: &Engine, text: &str) -> Result<Node, String> {
    ask(engine, "importState", &Node::text(text))
}

pub(super) fn ask(engine: &Engine, name: &str, input: &Node) -> Result<Node, String> {
    let answer = engine.ask(name, &json::value(input), &JsValue::UNDEFINED)?;
    json::tree(&answer).ok_or_else(|| "nested too deeply".to_owned())
}
