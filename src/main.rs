//! The single-page app: mounts into the element `bandworth` of the page.
use bandworth::ui::{self, Config};
use wasm_bindgen::{JsValue, throw_val};
use wasm_bindgen_futures::spawn_local;

fn main() -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id("bandworth"));
    let element = element.ok_or("the page has no element with the id bandworth")?;
    spawn_local(async move {
        let config = Config::of_page().await;
        // What stood there until now is the text for readers without script and for the first paint.
        element.set_inner_html("");
        if let Err(said) = ui::mount(element, config) {
            throw_val(said);
        }
    });
    Ok(())
}
