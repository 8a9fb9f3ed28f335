//! Yew components: show values, send actions.
//!
//! [`mount`] puts an [`app::App`] into any element of any root: the page and the custom element
//! use the same call, and two apps on one page share nothing.

// The builds of the element and of the rooms show a part of the views only.
#![cfg_attr(not(feature = "app"), allow(dead_code))]

pub mod app;
#[cfg(any(feature = "app", feature = "rooms"))]
mod bands;
#[cfg(feature = "app")]
mod behind;
pub mod charts;
pub mod compared;
pub mod components;
#[cfg(any(feature = "app", feature = "rooms"))]
mod engine;
pub mod figures;
pub(crate) mod json;
#[cfg(any(feature = "app", feature = "rooms"))]
mod later;
#[cfg(feature = "app")]
mod page;
#[cfg(feature = "app")]
mod room;
#[cfg(feature = "rooms")]
pub mod rooms;
pub mod screens;
#[cfg(test)]
mod snapshots;
mod state;
pub mod style;
mod wording;

pub use app::{App, Config, Layout, Library};

use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Renderer};

/// Mounts an app into an element. The element for other people's pages adopts the stylesheet into its root; the page has
/// it as a file.
///
/// # Errors
/// What the browser said when it would not take the stylesheet.
pub fn mount(element: Element, config: Config) -> Result<AppHandle<App>, JsValue> {
    #[cfg(not(feature = "app"))]
    style::adopt(&element)?;
    Ok(Renderer::<App>::with_root_and_props(element, config).render())
}
