//! Asks the engine about a session.
use std::rc::Rc;

use rust_decimal::prelude::ToPrimitive as _;
use wasm_bindgen::JsValue;

use super::compared::Place;
use super::json;
use crate::data::node::Node;
use crate::domain::money::Currency;
use crate::platform::engine::Engine;
#[cfg(feature = "rooms")]
use crate::session::compare::{Explained, FigureOf, Request};

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
        statuses: statuses(place.field("statuses")),
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

/// In the order of the years.
fn statuses(statuses: &Node) -> Vec<String> {
    let Node::List(statuses) = statuses else { return Vec::new() };
    let word = |status: &Node| match status {
        Node::Text(word) => word.clone(),
        _ => String::new(),
    };
    statuses.iter().rev().map(word).collect()
}

/// An answer of `compare` that holds explanations.
#[cfg(feature = "rooms")]
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Answer(Node);

#[cfg(feature = "rooms")]
impl Answer {
    /// How a figure of the offer at a place in the answer came about.
    pub fn figure(&self, place: usize, reference: usize, figure: &FigureOf) -> Option<Rc<Explained>> {
        Explained::of(&self.0, place, reference, figure).map(Rc::new)
    }
}

/// Asks once more for what has been compared, with explanations.
#[cfg(feature = "rooms")]
pub(in crate::ui) fn explained(engine: &Engine, request: &Request) -> Option<Answer> {
    ask(engine, "compare", &request.explained()).ok().map(Answer)
}

#[cfg(feature = "rooms")]
/// A link's fragment for these offers, or their JSON text.
///
/// # Errors
/// What the engine said.
pub(in crate::ui) fn exported(engine: &Engine, state: &Node, form: &str) -> Result<String, String> {
    let asked = engine.ask("exportState", &json::handed(state), &JsValue::from_str(form))?;
    Ok(asked.as_string().unwrap_or_default())
}

#[cfg(feature = "rooms")]
/// The offers of a text that [`exported`] made.
///
/// # Errors
/// What the engine said.
pub(in crate::ui) fn imported(engine: &Engine, text: &str) -> Result<Node, String> {
    ask(engine, "importState", &Node::text(text))
}

pub(in crate::ui) fn ask(engine: &Engine, name: &str, input: &Node) -> Result<Node, String> {
    let answer = engine.ask(name, &json::handed(input), &JsValue::UNDEFINED)?;
    json::tree(&answer).ok_or_else(|| "nested too deeply".to_owned())
}
