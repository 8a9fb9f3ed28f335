//! Parameters and records from outside, parsed into domain types.
#![forbid(unsafe_code)]
