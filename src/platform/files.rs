//! What comes and leaves by the person's own hand: files, the clipboard, paper, the address.
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;

#[wasm_bindgen(module = "/src/platform/files.js")]
extern "C" {
    /// Hands a text over as a file of a name and a media type.
    pub fn save(name: &str, media: &str, text: &str);
    #[wasm_bindgen(js_name = chosen, catch)]
    async fn chosen_js(input: &HtmlInputElement) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = copy)]
    async fn copy_js(text: &str) -> JsValue;
    /// The day it is, as 2026-11-23.
    pub fn today() -> String;
    /// A parameter file as JSON text.
    pub fn json(file: &JsValue) -> String;
    /// The lists of a parameter file as one table, each row with its source.
    pub fn csv(file: &JsValue) -> String;
    /// Opens the browser's print view.
    pub fn print();
    /// What stands behind `#` in the address.
    pub fn fragment() -> String;
    /// The address of this page with a fragment.
    pub fn address(fragment: &str) -> String;
    /// Takes the fragment out of the address, without a step in the browser's history.
    pub fn clear();
    #[wasm_bindgen(js_name = onKeptElsewhere)]
    fn on_kept_elsewhere_js(key: &str, heard: JsValue);
    #[wasm_bindgen(js_name = onFragment)]
    fn on_fragment_js(heard: JsValue);
}

/// The name and text of the file that was chosen, the text empty where it is over 1 MiB; none where none was,
/// or where it cannot be read.
pub async fn chosen(input: &HtmlInputElement) -> Option<(String, String)> {
    let file: Array = chosen_js(input).await.ok()?.dyn_into().ok()?;
    Some((file.get(0).as_string()?, file.get(1).as_string()?))
}

/// Puts a text on the clipboard; `false` where the browser refuses.
pub async fn copy(text: &str) -> bool {
    copy_js(text).await == JsValue::TRUE
}

/// Calls back with each text that another tab keeps under a key, as long as the page stands.
pub fn on_kept_elsewhere(key: &str, heard: impl Fn(String) + 'static) {
    on_kept_elsewhere_js(key, Closure::<dyn Fn(String)>::new(heard).into_js_value());
}

/// Calls back each time the fragment changes, as long as the page stands.
pub fn on_fragment(heard: impl Fn() + 'static) {
    on_fragment_js(Closure::<dyn Fn()>::new(heard).into_js_value());
}
