//! The commands that need the core itself; `cargo xtask` builds this program only when one is asked for.
#![forbid(unsafe_code)]

mod bands;
mod conformance;
mod types;

use std::process::ExitCode;
use xtask::{
    failure::{self, Failure},
    options, places,
};

fn main() -> ExitCode {
    failure::end(|name, options| match name {
        "bands" => bands::command(options),
        "conformance" => conformance::command(options),
        "types" => types::command(options),
        _ => Failure::raise(format!("no command `{name}`")),
    })
}
