//! Menus: elements that unfold and fold again by themselves.
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/menu.js")]
extern "C" {
    /// Lets every `details` with `data-menu` close on Escape and on a press outside.
    pub fn menus();
}
