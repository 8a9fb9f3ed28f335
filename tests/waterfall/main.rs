//! Laws of the waterfall for arbitrary cap tables, and the examples that published engines fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod examples;
mod laws;
mod tables;
