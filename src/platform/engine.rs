//! The engine: the module that programs use, fetched once the page has shown its first result.
use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::error::said;

#[wasm_bindgen(module = "/src/platform/engine.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = start)]
    async fn begin() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = ask)]
    fn ask_js(engine: &JsValue, name: &str, input: &JsValue, further: &JsValue) -> JsValue;
    #[wasm_bindgen(js_name = names)]
    fn names_js(engine: &JsValue) -> Vec<String>;
    #[wasm_bindgen(js_name = file)]
    fn file_js(engine: &JsValue, name: &str) -> JsValue;
    /// Lets the browser paint before the next piece of long work.
    pub async fn pause();
}

/// A running engine; two are equal when they are the same one.
#[derive(Clone, Debug, PartialEq)]
pub struct Engine(JsValue);

/// Fetches and starts the engine, with all data.
///
/// # Errors
/// What the browser or the engine said, for the person to read.
pub async fn start() -> Result<Engine, String> {
    begin().await.map(Engine).map_err(said)
}

impl Engine {
    /// An engine that another module of the page has started.
    pub const fn of(engine: JsValue) -> Self {
        Self(engine)
    }

    /// What was started, for another module of the page.
    pub fn into_inner(self) -> JsValue {
        self.0
    }

    /// Calls a function of the interface with one plain value, or two.
    ///
    /// # Errors
    /// What the engine said of the input.
    pub fn ask(&self, name: &str, input: &JsValue, further: &JsValue) -> Result<JsValue, String> {
        self.ask_closely(name, input, further).map_err(|(said, _)| said)
    }

    /// The same with the problems of the input, one by one, beside what the engine said.
    ///
    /// # Errors
    /// What the engine said, and its list of problems.
    pub fn ask_closely(
        &self,
        name: &str,
        input: &JsValue,
        further: &JsValue,
    ) -> Result<JsValue, (String, JsValue)> {
        let answer = ask_js(&self.0, name, input, further);
        let part = |name: &str| Reflect::get(&answer, &JsValue::from_str(name)).unwrap_or_default();
        let refused = part("error").as_string();
        refused.map_or_else(|| Ok(part("result")), |said| Err((said, part("problems"))))
    }

    /// The names of the parameter files that were loaded.
    pub fn file_names(&self) -> Vec<String> {
        names_js(&self.0)
    }

    /// A parameter file as it was loaded.
    pub fn file(&self, name: &str) -> JsValue {
        file_js(&self.0, name)
    }
}
