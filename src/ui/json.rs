//! JSON through the browser's own reader and writer, which the page has anyway: a second one in
//! wasm would cost thirteen kilobytes.
use js_sys::{Array, JSON, Number, Object, Reflect};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::data::node::Node;
use crate::platform::error::said;

/// Deeper nesting than any record of ours is refused.
const DEEPEST: u8 = 32;

/// Reads JSON text.
///
/// # Errors
/// What the browser said, or that the text is nested too deeply.
pub(crate) fn read(text: &str) -> Result<Node, String> {
    node(&JSON::parse(text).map_err(said)?, 0).ok_or_else(|| "nested too deeply".to_owned())
}

/// Writes JSON text.
pub(crate) fn write(node: &Node) -> String {
    // A tree of plain values always has a text.
    JSON::stringify(&value(node)).map(String::from).unwrap_or_default()
}

/// A plain value of the browser as a tree; none where it is nested too deeply.
#[cfg(any(feature = "app", feature = "rooms"))]
pub(crate) fn tree(value: &JsValue) -> Option<Node> {
    node(value, 0)
}

fn node(value: &JsValue, depth: u8) -> Option<Node> {
    if depth > DEEPEST {
        return None;
    }
    if let Some(number) = value.as_f64() {
        return Some(decimal(number));
    }
    if let Some(text) = value.as_string() {
        return Some(Node::Text(text));
    }
    if let Some(flag) = value.as_bool() {
        return Some(Node::Boolean(flag));
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return list.iter().map(|item| node(&item, depth + 1)).collect::<Option<_>>().map(Node::List);
    }
    let Some(record) = value.dyn_ref::<Object>() else { return Some(Node::Null) };
    let keys = Object::keys(record);
    let fields = keys.iter().map(|key| {
        let field = Reflect::get(record, &key).unwrap_or(JsValue::NULL);
        Some((key.as_string().unwrap_or_default(), node(&field, depth + 1)?))
    });
    fields.collect::<Option<_>>().map(Node::Record)
}

/// A number as the decimal that prints like it; the browser prints, so that no float printer is
/// needed in the wasm.
fn decimal(number: f64) -> Node {
    let text = Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default();
    let parsed = if text.contains('e') { Decimal::from_scientific(&text) } else { text.parse() };
    parsed.map_or(Node::NotFinite, Node::Number)
}

/// A tree as a plain value of the browser.
pub(crate) fn value(node: &Node) -> JsValue {
    match node {
        Node::Null | Node::NotFinite => JsValue::NULL,
        Node::Boolean(flag) => JsValue::from_bool(*flag),
        Node::Number(number) => JsValue::from_f64(number.to_f64().unwrap_or_default()),
        Node::Text(text) => JsValue::from_str(text),
        Node::List(items) => items.iter().map(value).collect::<Array>().into(),
        Node::Record(fields) => {
            let record = Object::new();
            for (key, field) in fields {
                // Setting a property of a fresh plain object cannot fail.
                let _ = Reflect::set(&record, &JsValue::from_str(key), &value(field));
            }
            record.into()
        }
    }
}
