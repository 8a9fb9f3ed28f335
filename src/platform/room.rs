//! Rooms: parts of the page with a wasm module of their own.
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::engine::Engine;
use super::error::said;

#[wasm_bindgen(module = "/src/platform/room.js")]
extern "C" {
    #[wasm_bindgen(js_name = open, catch)]
    async fn open_js(
        place: &Element,
        name: &str,
        engine: &JsValue,
        state: &str,
        send: JsValue,
    ) -> Result<JsValue, JsValue>;
    /// The view of the page that its address names; empty for the offers.
    pub fn view() -> String;
    /// Goes to a view of the page, a step in the browser's history.
    pub fn visit(name: &str);
    #[wasm_bindgen(js_name = onView)]
    fn on_view_js(heard: JsValue);
    #[wasm_bindgen(js_name = change)]
    fn change_js(room: &JsValue, state: &str);
    #[wasm_bindgen(js_name = close)]
    fn close_js(room: &JsValue);
}

/// Calls back each time the address names another view, as long as the page stands.
pub fn on_view(heard: impl Fn() + 'static) {
    on_view_js(Closure::<dyn Fn()>::new(heard).into_js_value());
}

/// An open room; two are equal when they are the same one.
#[derive(Clone, Debug, PartialEq)]
pub struct Room(JsValue);

/// Fetches the rooms' module, if it has not come yet, and opens a room in an empty element.
///
/// # Errors
/// What the browser or the room said, for the person to read.
pub async fn open(
    place: &Element,
    name: &str,
    engine: Option<Engine>,
    state: &str,
    heard: impl Fn(String) + 'static,
) -> Result<Room, String> {
    let engine = engine.map_or(JsValue::UNDEFINED, Engine::into_inner);
    let heard = Closure::<dyn Fn(String)>::new(heard).into_js_value();
    open_js(place, name, &engine, state, heard).await.map(Room).map_err(said)
}

impl Room {
    /// Shows another session, given in its saved form.
    pub fn change(&self, state: &str) {
        change_js(&self.0, state);
    }

    /// Ends the room.
    pub fn close(&self) {
        close_js(&self.0);
    }
}
