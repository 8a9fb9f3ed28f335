//! What JavaScript sees of the module: `call`, `loadData`. The named functions around `call` are
//! written by `cargo xtask types` from [`FUNCTIONS`](super::FUNCTIONS); they put plain values on tapes and
//! take results off them ([`tape`](crate::data::tape)).
use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::data::node::Node;
use crate::data::record::wrong_type;
use crate::data::registry::Registry;
use crate::data::tape::{self, Tape};
use crate::domain::problem::Problem;
use crate::i18n::sentence_for_programs;

thread_local! {
    // One module instance is one set of parameters; JavaScript calls are never concurrent.
    static REGISTRY: RefCell<Registry> = RefCell::new(Registry::default());
}

/// Runs the function of that name on a plain value.
///
/// # Errors
/// A list of `{code, path, message}`, on a tape like a result.
#[wasm_bindgen]
pub fn call(name: &str, numbers: &[f64], texts: &str) -> Result<JsValue, JsValue> {
    let input = plain(numbers, texts)?;
    let result = REGISTRY.with_borrow(|registry| super::call_taped(registry, name, &input));
    result.map(|tape| handed_out(&tape)).map_err(|problems| errors(&problems))
}

/// Adds or replaces a parameter file: `loadData("bands/...", object)`.
///
/// # Errors
/// A list of `{code, path, message}`, on a tape; what was loaded before stays.
#[wasm_bindgen(js_name = loadData)]
pub fn load_data(name: &str, numbers: &[f64], texts: &str) -> Result<(), JsValue> {
    let file = plain(numbers, texts)?;
    REGISTRY.with_borrow_mut(|registry| registry.load(name, &file)).map_err(|problems| errors(&problems))
}

/// A plain value as a tree; functions, symbols and endless nesting are refused.
fn plain(numbers: &[f64], texts: &str) -> Result<Node, JsValue> {
    tape::plain(numbers, texts).ok_or_else(|| errors(&[wrong_type(&Node::Null, "object")]))
}

/// The numbers of a tape, its texts in one, and how long each of them is.
fn handed_out(tape: &Tape) -> JsValue {
    let numbers = js_sys::Float64Array::from(tape.numbers());
    let lengths = js_sys::Uint32Array::from(tape.lengths());
    js_sys::Array::of3(&numbers, &JsValue::from_str(tape.text_row()), &lengths).into()
}

fn errors(problems: &[Problem]) -> JsValue {
    let error = |problem: &Problem| {
        Node::record([
            ("code", Node::text(problem.code.id())),
            ("path", Node::text(problem.path.as_str())),
            ("message", Node::text(sentence_for_programs(problem, &|number| number.normalize().to_string()))),
        ])
    };
    let mut tape = Tape::default();
    tape.tree(&Node::List(problems.iter().map(error).collect()));
    handed_out(&tape)
}
