//! The field itself: pure, total, no text for people, no serde.
#![forbid(unsafe_code)]

pub mod band;
pub mod calendar;
pub mod exchange;
pub mod money;
pub mod problem;
pub mod quantity;
pub mod tax;
pub mod vesting;
