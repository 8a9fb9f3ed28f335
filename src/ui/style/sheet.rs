//! Adopts the stylesheet into a document or a shadow root. Adopted sheets need no inline style,
//! so the strictest content policy lets them pass, and nothing outside the root sees them.
use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Document, Element, ShadowRoot};

/// Every stylesheet below `src/ui`, in the order of their paths; the generated table.
const SHEETS: &[&str] = include!(concat!(env!("OUT_DIR"), "/sheets.rs"));

/// Adopts the stylesheet into the root that holds `element`.
///
/// # Errors
/// What the browser said.
pub fn adopt(element: &Element) -> Result<(), JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(&SHEETS.concat())?;
    let root = element.get_root_node();
    if let Some(root) = root.dyn_ref::<ShadowRoot>() {
        root.set_adopted_style_sheets(&Array::of1(&sheet));
    } else if let Some(document) = root.dyn_ref::<Document>() {
        document.set_adopted_style_sheets(&Array::of1(&sheet));
    }
    Ok(())
}
