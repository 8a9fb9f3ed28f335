//! Files beside the page.
use js_sys::JsString;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::error::said;

/// The text of a file whose address is relative to the page.
///
/// # Errors
/// What the browser or the server said, for the person to read.
pub async fn text(address: &str) -> Result<String, String> {
    let window = web_sys::window().ok_or("no window")?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(said)?;
    let response: Response = response.dyn_into().map_err(said)?;
    if !response.ok() {
        return Err(format!("{address}: {} {}", response.status(), response.status_text()));
    }
    let body = JsFuture::from(response.text().map_err(said)?).await.map_err(said)?;
    Ok(String::from(body.unchecked_into::<JsString>()))
}
