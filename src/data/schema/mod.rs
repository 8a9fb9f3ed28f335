//! The kinds of parameter files, one module each.

pub mod tax;
