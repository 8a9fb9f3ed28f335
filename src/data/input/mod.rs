//! What a program or a page hands in, read into domain types: one file per record family.

pub mod assumptions;
pub mod company;
pub mod deal;
pub mod grant;
pub mod package;
pub mod terms;
pub mod vesting;
