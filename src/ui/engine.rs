//! Asks the engine about a session.
use std::rc::Rc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use wasm_bindgen::JsValue;

use super::compared::{Compared, Law, Place, Stage};
use super::json;
use crate::data::node::Node;
use crate::domain::money::Currency;
use crate::platform::engine::Engine;
use crate::session::compare::{Column, Comparison, Request};

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

/// What the engine says of the complete offers of a session.
pub(super) fn compared(engine: &Engine, places: &Rc<[Place]>, request: &Rc<Request>) -> Compared {
    let start = Compared {
        stage: Stage::Ready,
        places: places.clone(),
        engine: Some(engine.clone()),
        ..Compared::default()
    };
    if request.offers.is_empty() {
        return start;
    }
    let answer = ask(engine, "compare", &request.input);
    let refused = answer.as_ref().err().cloned();
    let comparison = answer.ok().and_then(|result| Comparison::read(&result, request));
    let laws = comparison.as_ref().map(|comparison| laws(engine, places, comparison, request));
    Compared { laws: laws.unwrap_or_default(), comparison, refused, request: Some(request.clone()), ..start }
}

fn laws(engine: &Engine, places: &[Place], comparison: &Comparison, request: &Request) -> Vec<Option<Law>> {
    let Node::List(packages) = request.input.field("packages") else { return Vec::new() };
    let law = |(column, package): (&Column, &Node)| law(engine, places, package, column.first_year?);
    comparison.columns.iter().zip(packages).map(|pair| comparison.after_tax.then(|| law(pair))?).collect()
}

fn law(engine: &Engine, places: &[Place], package: &Node, first_year: Decimal) -> Option<Law> {
    let id = package.field("location").field("jurisdiction");
    let place = places.iter().find(|place| *id == Node::text(place.id.as_str()))?;
    let tax = package.field("tax");
    let same =
        place.currency.is_some_and(|currency| *package.field("currency") == Node::text(currency.code()));
    let wages = if same { Node::Number(first_year) } else { package.field("base_salary").clone() };
    let of_year = |year: &u16| {
        let input = Node::record([
            ("jurisdiction", id.clone()),
            ("year", Node::count(*year)),
            ("filing_status", tax.field("filing_status").clone()),
            ("church_tax", tax.field("church_tax").clone()),
            ("wages", wages.clone()),
        ]);
        let answer = ask(engine, "takeHome", &input).ok()?;
        let Node::Text(status) = answer.field("status") else { return None };
        let marginal = answer.field("marginal_rate").decimal().filter(|_| same);
        Some(Law { year: *year, status: status.clone(), marginal })
    };
    // As the engine: the newest year that is law, else the newest there is.
    let mut laws = place.years.iter().filter_map(of_year).peekable();
    let newest = laws.peek().cloned();
    laws.find(|law| law.status == "law").or(newest)
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
