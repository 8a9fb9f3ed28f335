//! What an error of the browser says.
use wasm_bindgen::{JsCast as _, JsValue};

/// The message of an error for a person to read; `no answer` where there is none.
pub fn said(error: JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| "no answer".to_owned(), |error| String::from(error.message()))
}
