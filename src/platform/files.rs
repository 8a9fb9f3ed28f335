//! Files that a person brings, and files that the page hands out.
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;

#[wasm_bindgen(module = "/src/platform/files.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = chosen)]
    async fn chosen_js(input: &HtmlInputElement) -> Result<JsValue, JsValue>;
    /// The day it is, as 2026-11-23.
    pub fn today() -> String;
    /// Hands a text out under a name.
    pub fn save(name: &str, text: &str);
    /// A parameter file as JSON text.
    pub fn json(file: &JsValue) -> String;
    /// The lists of a parameter file as one table, each row with its source.
    pub fn csv(file: &JsValue) -> String;
}

/// The name and text of the file that was chosen; none where none was, or where it cannot be read.
pub async fn chosen(input: &HtmlInputElement) -> Option<(String, String)> {
    let file: Array = chosen_js(input).await.ok()?.dyn_into().ok()?;
    Some((file.get(0).as_string()?, file.get(1).as_string()?))
}
