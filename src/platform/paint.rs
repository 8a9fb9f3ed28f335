//! What may wait until the browser has painted.
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/platform/paint.js")]
extern "C" {
    #[wasm_bindgen(js_name = painted)]
    fn painted_js(then: JsValue);
    #[wasm_bindgen(js_name = settled)]
    fn settled_js(place: &Element, then: JsValue);
}

/// Calls back once the browser has painted what stands now.
pub fn painted(then: impl FnOnce() + 'static) {
    painted_js(Closure::once_into_js(then));
}

/// The same for what stands at a place: out of sight it waits until nobody types, too.
pub fn settled(place: &Element, then: impl FnOnce() + 'static) {
    settled_js(place, Closure::once_into_js(then));
}
