//! The one entry for developers and CI: `cargo xtask <command>`.
#![forbid(unsafe_code)]

mod bench;
mod browser;
mod build;
mod core_runner;
mod serve;
mod server;
mod setup;
mod size;
mod speed;
mod test;

use std::process::ExitCode;
use xtask::{
    failure::{self, Failure, Outcome},
    options::{self, Options},
    places, process,
};

const HELP: &str = "\
cargo xtask <command>

  setup                 get every tool: wasm target, trunk, wasm-bindgen, wasm-opt, Chromium
  serve [--port 8080]   build the page and show it on this machine; --release: as it is hosted
  build                 the site in dist/ (with the element in dist/embed/) and the npm package in pkg/
  test                  every check there is; CI runs this
  browser [--filter X]  the tests in a browser alone
  bench                 how long a comparison takes, in the core and in Chromium
  shots                 pictures of the page in target/shots
  size                  sizes of what was built, against the walls
  speed                 how long a tax assessment and a waterfall take in wasm, in Node and in Chromium
  conformance [PATH..]  every worked case below the paths (else tests/oracles) through the core
  bands --raw DIR       all figures on pay in static/data (bands, rates, price levels) from the raw files; --check
                        compares only; --refresh SOURCE --as-of DAY --retrieved DAY takes a newer state of a source
  types                 the committed functions.js and functions.d.ts of the package, from the code

Tools are kept in $BANDWORTH_TOOLS, else in bandworth/tools in your cache folder.
BANDWORTH_WASM_TOOLCHAIN=rustup or =debian chooses where the wasm target comes from.";

fn main() -> ExitCode {
    failure::end(command)
}

fn command(name: &str, options: Options) -> Outcome {
    match name {
        "bands" | "conformance" | "types" => core_runner::command(name, options),
        "bench" => bench::command(options),
        "browser" => browser::command(options),
        "build" => build::command(options),
        "serve" => serve::command(options),
        "setup" => setup::command(options),
        "shots" => browser::shots(options),
        "size" => size::command(options),
        "speed" => speed::command(options),
        "test" => test::command(options),
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        _ => Failure::raise(format!("no command `{name}`\n\n{HELP}")),
    }
}
