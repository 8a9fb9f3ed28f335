//! The field itself: pure, total, no text for people, no serde.
#![forbid(unsafe_code)]

pub mod band;
pub mod bridge;
pub mod calendar;
pub mod cap_table;
pub mod carve_out;
pub mod distribution;
pub mod escrow;
pub mod exchange;
pub mod inventor;
pub mod licensing;
pub mod marginal_bands;
pub mod money;
pub mod person;
pub mod present_value;
pub mod problem;
pub mod quantity;
pub mod rounding;
pub mod vesting;
pub mod waterfall;
