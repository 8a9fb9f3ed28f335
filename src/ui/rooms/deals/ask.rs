//! Asks the engine about deals.
use wasm_bindgen::JsValue;

use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};
use crate::platform::engine::Engine;
use crate::session::deal::checks::checks;
use crate::session::deal::library::Library;
use crate::session::deal::{DealDraft, DealOutcome, Wrong, outcome};
use crate::ui::engine::ask;
use crate::ui::json;

/// The file of the universities' schedules begins so.
const UNIVERSITIES: &str = "inventor/universities";
/// The file of worked cases begins so.
const CHECKS: &str = "deals/checks";

/// What is known of other deals; empty where the engine refuses.
pub(super) fn library(engine: &Engine) -> Library {
    let deals = ask(engine, "deals", &Node::Null).unwrap_or(Node::Null);
    let names = engine.file_names();
    let newest = |kind: &str| {
        let name = names.iter().filter(|name| name.starts_with(kind)).max();
        name.and_then(|name| json::tree(&engine.file(name))).unwrap_or(Node::Null)
    };
    let mut library = Library::read(&deals, &newest(UNIVERSITIES));
    library.checks = checks(&newest(CHECKS), &|name, input| answer(engine, name, input));
    library
}

/// What a draft comes to.
pub(super) fn found(
    engine: &Engine,
    library: &Library,
    draft: &DealDraft,
) -> Result<DealOutcome, Vec<Wrong>> {
    outcome(draft, library, &|name, input| answer(engine, name, input))
}

/// What a function of the interface answers, or every problem that it has with the input.
fn answer(engine: &Engine, name: &str, input: &Node) -> Result<Node, Vec<Problem>> {
    match engine.ask_closely(name, &json::handed(input), &JsValue::UNDEFINED) {
        Ok(result) => json::tree(&result).ok_or_else(|| vec![Problem::new(Code::DataCorrupt)]),
        Err((_, problems)) => Err(refusals(json::tree(&problems))),
    }
}

/// The problems of a refusal; one without a place where it is none of ours.
fn refusals(problems: Option<Node>) -> Vec<Problem> {
    let problem = |problem: &Node| {
        let (Node::Text(code), Node::Text(path)) = (problem.field("code"), problem.field("path")) else {
            return None;
        };
        let code = Code::ALL.iter().find(|known| known.id() == code)?;
        Some(Problem::new(*code).below_path(path))
    };
    match problems {
        Some(Node::List(problems)) => problems.iter().filter_map(problem).collect(),
        _ => vec![Problem::new(Code::DataCorrupt)],
    }
}
