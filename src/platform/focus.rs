//! Where the keyboard is.
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/focus.js")]
extern "C" {
    /// Never lets the focus fall to nowhere when what has it goes.
    #[wasm_bindgen(js_name = keepFocus)]
    pub fn keep_focus();
    /// Moves the focus to the heading or the field of an id once it is there.
    pub fn soon(id: &str);
}
