//! One stylesheet, adopted by whichever root the app is mounted in.
mod sheet;

pub use sheet::adopt;
