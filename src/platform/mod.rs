//! The browser edge: strings in, strings out. Nothing here knows what the texts mean.

pub mod dom;
#[cfg(any(feature = "app", feature = "rooms"))]
pub mod engine;
pub mod error;
#[cfg(feature = "rooms")]
pub mod files;
pub mod focus;
pub mod intl;
#[cfg(feature = "app")]
pub mod menu;
pub mod network;
#[cfg(any(feature = "app", feature = "rooms"))]
pub mod paint;
#[cfg(feature = "app")]
pub mod room;
pub mod storage;
