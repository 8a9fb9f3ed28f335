//! The custom element for other people's pages: `dist/embed/`, and the page that shows it: `dist/demo/`.
use super::library;
use crate::{failure::Outcome, places};
use std::path::Path;

/// Builds the element's wasm beside the hand-written files of `www/embed/`.
pub fn build(site: &Path) -> Outcome {
    let sources = places::root().join("www");
    let folder = site.join("embed");
    library::build("widget", &folder, "bandworth_widget")?;
    places::remove_file(&folder.join("bandworth_widget.d.ts"))?;
    places::remove_file(&folder.join("bandworth_widget_bg.wasm.d.ts"))?;
    places::copy_all(&sources.join("embed"), &folder)?;
    places::copy_all(&sources.join("demo"), &site.join("demo"))
}
