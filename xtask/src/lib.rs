//! What the two programs of this package share: `xtask` itself and `xtask-core`, which runs the core.
#![forbid(unsafe_code)]

pub mod failure;
pub mod options;
pub mod places;
pub mod process;
