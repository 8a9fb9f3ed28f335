//! JSON through the browser's own reader and writer, which the page has anyway: a second one in
//! wasm would cost thirteen kilobytes. Between the two a value crosses as a tape ([`crate::data::tape`]).
use js_sys::{Array, Float64Array, JSON, Reflect, Symbol};
use wasm_bindgen::prelude::*;

use crate::data::node::Node;
use crate::data::tape::{self, Tape};
use crate::platform::error::said;

#[wasm_bindgen(module = "/src/data/tape.js")]
extern "C" {
    fn written(value: &JsValue, names: Option<&str>) -> Array;
    fn plain(numbers: &[f64], texts: &str, lengths: &[u32]) -> JsValue;
}

/// Reads JSON text.
///
/// # Errors
/// What the browser said, or that the text is nested too deeply.
pub(crate) fn read(text: &str) -> Result<Node, String> {
    tree(&JSON::parse(text).map_err(said)?).ok_or_else(|| "nested too deeply".to_owned())
}

/// Writes JSON text.
pub(crate) fn write(node: &Node) -> String {
    // A tree of plain values always has a text.
    let mut tape = Tape::default();
    tape.tree(node);
    let value = plain(tape.numbers(), tape.text_row(), tape.lengths());
    JSON::stringify(&value).map(String::from).unwrap_or_default()
}

/// A plain value of the browser as a tree; none where it is nested too deeply.
pub(crate) fn tree(value: &JsValue) -> Option<Node> {
    taken(&written(value, None), "")
}

/// The same with the fields of some names alone (between them spaces): what nobody reads need not cross.
#[cfg(feature = "rooms")]
pub(crate) fn part(value: &JsValue, names: &str) -> Option<Node> {
    taken(&written(value, Some(names)), names)
}

fn taken(tape: &Array, names: &str) -> Option<Node> {
    tape::part(&Float64Array::new(&tape.get(0)).to_vec(), &tape.get(1).as_string()?, names)
}

/// A tree as an input of the engine, which takes it as it stands on its tape.
pub(crate) fn handed(node: &Node) -> JsValue {
    let tape = Tape::of_input(node);
    let tape = Array::of2(&Float64Array::from(tape.numbers()), &JsValue::from_str(tape.text_row()));
    let handed = js_sys::Object::new();
    // A new object takes every field.
    let _ = Reflect::set(&handed, &Symbol::for_("bandworth.tape"), &tape);
    handed.into()
}
