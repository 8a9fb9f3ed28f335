//! Bandworth: job offers and licensing deals in one comparison, with sources.
//!
//! The layers in reading order (ARCHITECTURE.md has the map and the walls):
//!
//! * [`domain`]: the field itself, pure: money, vesting, equity, tax, deals, bands, comparison.
//! * [`data`]: parameter files and records from outside, parsed into domain types.
//! * [`session`]: what a person is editing, without any browser.
//! * [`i18n`]: every text for people, in every language.
//! * [`api`]: the functions that programs call.
//! * `platform`: the browser edge. `ui`: the Yew components. `widget`: the custom element. `rooms`: what the page
//!   fetches later.
pub mod api;
pub mod data;
pub mod domain;
pub mod i18n;
pub mod session;

#[cfg(feature = "ui")]
pub mod platform;
#[cfg(feature = "rooms")]
pub mod rooms;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(feature = "widget")]
pub mod widget;
