//! The one entry for developers and CI: `cargo xtask <command>`.
fn main() {}
