//! The field itself: pure, total, no text for people, no serde.
#![forbid(unsafe_code)]

pub mod assumed;
pub mod band;
pub mod calendar;
pub mod company;
pub mod compare;
pub mod compensation;
pub mod equity;
pub mod evaluation;
pub mod exchange;
pub mod flow;
pub mod growth;
pub mod leaving;
pub mod money;
pub mod net;
pub mod offer;
pub mod place;
pub mod price_level;
pub mod problem;
pub mod quantity;
pub mod salary;
pub mod timeline;
pub mod vesting;
