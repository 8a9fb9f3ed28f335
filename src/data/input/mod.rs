//! What a program or a page hands in, read into domain types: one file per record family.

pub mod deal;
pub mod vesting;
