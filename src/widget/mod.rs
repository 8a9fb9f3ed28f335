//! The custom element for other people's pages: `<bandworth-compare>`.
//!
//! `www/embed/bandworth-embed.js` defines the element, opens its shadow root and calls
//! [`element::Library`] here; everything on screen is the same `ui::mount` as the page's.

pub mod element;
