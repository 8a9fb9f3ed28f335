//! Parameters and records from outside, parsed into domain types.
#![forbid(unsafe_code)]

pub mod bands;
mod float;
pub mod input;
pub mod node;
pub mod record;
mod record_months;
mod record_types;
pub mod registry;
pub mod schema;
pub mod state;
pub mod tape;
pub mod taxes;

pub use record_types::{LONGEST_LABEL, LONGEST_TEXT, Label};
