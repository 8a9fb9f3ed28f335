//! The browser edge: strings in, strings out. Nothing here knows what the texts mean.

pub mod dom;
#[cfg(feature = "app")]
pub mod engine;
pub mod error;
#[cfg(feature = "app")]
pub mod files;
pub mod intl;
pub mod network;
pub mod storage;
