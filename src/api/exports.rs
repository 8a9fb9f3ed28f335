//! What JavaScript sees of the module: `call`, `loadData`. The named functions around `call` are
//! written by `cargo xtask types` from [`FUNCTIONS`](super::FUNCTIONS).
use std::cell::RefCell;

use serde::{Deserialize as _, Serialize as _};
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::prelude::*;

use crate::data::node::Node;
use crate::data::record::wrong_type;
use crate::data::registry::Registry;
use crate::domain::problem::Problem;
use crate::i18n::sentence_for_programs;

thread_local! {
    // One module instance is one set of parameters; JavaScript calls are never concurrent.
    static REGISTRY: RefCell<Registry> = RefCell::new(Registry::default());
}

/// Runs the function of that name on a plain object.
///
/// # Errors
/// A list of `{code, path, message}`.
#[wasm_bindgen]
pub fn call(name: &str, input: JsValue) -> Result<JsValue, JsValue> {
    let input = plain(input)?;
    let result = REGISTRY.with_borrow(|registry| super::call(registry, name, &input));
    result.map(|outcome| handed_out(&outcome)).map_err(|problems| errors(&problems))
}

/// Runs the function of that name on a plain object; the result is a row of numbers and a row of texts.
///
/// # Errors
/// A list of `{code, path, message}`.
#[wasm_bindgen(js_name = callTaped)]
pub fn call_taped(name: &str, input: JsValue) -> Result<JsValue, JsValue> {
    let input = plain(input)?;
    let result = REGISTRY.with_borrow(|registry| super::call_taped(registry, name, &input));
    let tape = result.map_err(|problems| errors(&problems))?;
    let texts = js_sys::Array::new();
    for text in tape.texts() {
        texts.push(&JsValue::from_str(text));
    }
    Ok(js_sys::Array::of2(&js_sys::Float64Array::from(tape.numbers()), &texts).into())
}

/// Adds or replaces a parameter file: `loadData("bands/...", object)`.
///
/// # Errors
/// A list of `{code, path, message}`; what was loaded before stays.
#[wasm_bindgen(js_name = loadData)]
pub fn load_data(name: &str, file: JsValue) -> Result<(), JsValue> {
    let file = plain(file)?;
    REGISTRY.with_borrow_mut(|registry| registry.load(name, &file)).map_err(|problems| errors(&problems))
}

/// A plain object as a tree; functions, symbols and endless nesting are refused.
fn plain(input: JsValue) -> Result<Node, JsValue> {
    Node::deserialize(Deserializer::from(input)).map_err(|_| errors(&[wrong_type(&Node::Null, "object")]))
}

fn handed_out(node: &Node) -> JsValue {
    // Writing into fresh plain objects cannot fail.
    node.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

fn errors(problems: &[Problem]) -> JsValue {
    let error = |problem: &Problem| {
        Node::record([
            ("code", Node::text(problem.code.id())),
            ("path", Node::text(problem.path.as_str())),
            ("message", Node::text(sentence_for_programs(problem, &|number| number.normalize().to_string()))),
        ])
    };
    handed_out(&Node::List(problems.iter().map(error).collect()))
}
