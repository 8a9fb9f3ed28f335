//! What may wait until the browser has painted.
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/paint.js")]
extern "C" {
    #[wasm_bindgen(js_name = painted)]
    fn painted_js(then: JsValue);
}

/// Calls back once the browser has painted what stands now.
pub fn painted(then: impl FnOnce() + 'static) {
    painted_js(Closure::once_into_js(then));
}
