//! The field itself: pure, total, no text for people, no serde.
#![forbid(unsafe_code)]

pub mod assumed;
pub mod band;
pub mod bridge;
pub mod calendar;
pub mod cap_table;
pub mod carve_out;
pub mod company;
pub mod compare;
pub mod compensation;
pub mod distribution;
pub mod equity;
pub mod escrow;
pub mod evaluation;
pub mod exchange;
pub mod flow;
pub mod growth;
pub mod inventor;
pub mod leaving;
pub mod licensing;
pub mod licensing_flows;
pub mod marginal_bands;
pub mod money;
pub mod net;
pub mod offer;
pub mod person;
pub mod place;
pub mod present_value;
pub mod price_level;
pub mod problem;
pub mod quantity;
pub mod rounding;
pub mod salary;
pub mod timeline;
pub mod vesting;
pub mod waterfall;
