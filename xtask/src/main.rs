//! The one entry for developers and CI: `cargo xtask <command>`.
#![forbid(unsafe_code)]

#[cfg(feature = "core")]
mod bands;
mod build;
mod core_runner;
mod failure;
mod options;
mod places;
mod process;
mod serve;
mod server;
mod setup;
mod size;
#[cfg(feature = "core")]
mod types;

use failure::{Failure, Outcome};
use options::Options;
use std::{env, process::ExitCode};

const HELP: &str = "\
cargo xtask <command>

  setup                 get every tool: wasm target, trunk, wasm-bindgen, wasm-opt, Chromium
  serve [--port 8080]   build the page and show it on this machine; --release: as it is hosted
  build                 the site in dist/ (with the element in dist/embed/) and the npm package in pkg/
  bands --raw DIR       the bands and exchange rates in static/data from the raw files; --check compares only
  types                 the committed functions.js and functions.d.ts of the package, from the code
  size                  sizes of what was built, against the walls
  conformance [PATH..]  every worked case below the paths (else tests/oracles) through the core

Tools are kept in $BANDWORTH_TOOLS, else in bandworth/tools in your cache folder.
BANDWORTH_WASM_TOOLCHAIN=rustup or =debian chooses where the wasm target comes from.";

fn main() -> ExitCode {
    let mut words = env::args().skip(1);
    let name = words.next().unwrap_or_default();
    match command(&name, Options::new(words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn command(name: &str, options: Options) -> Outcome {
    match name {
        #[cfg(feature = "core")]
        "bands" => bands::command(options),
        #[cfg(feature = "core")]
        "types" => types::command(options),
        #[cfg(not(feature = "core"))]
        "bands" | "types" => core_runner::again(name, options),
        "build" => build::command(options),
        "conformance" => core_runner::conformance(options),
        "serve" => serve::command(options),
        "size" => size::command(options),
        "setup" => setup::command(options),
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        _ => Failure::raise(format!("no command `{name}`\n\n{HELP}")),
    }
}
