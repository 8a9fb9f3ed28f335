//! `cargo xtask setup`: everything a build or a test run needs, got once and kept for this user.
//!
//! Each part is found when it is there in the right version and fetched when it is not;
//! every other command asks only for the parts it needs.
mod browser;
mod cargo_tool;
mod debian;
mod lock;
mod wasm_opt;
mod wasm_toolchain;

pub use browser::browser;
pub use cargo_tool::{trunk, wasm_bindgen};
pub use wasm_opt::wasm_opt;
pub use wasm_toolchain::{TARGET, wasm_toolchain};

use crate::{
    failure::{Failure, Outcome},
    options::Options,
    process::{program, run_as_administrator, text_if_any},
};

/// Gets every part and says where it stands.
pub fn command(options: Options) -> Outcome {
    options.end()?;
    let toolchain = wasm_toolchain()?;
    println!("wasm target      {toolchain}");
    println!("wasm-bindgen     {}", wasm_bindgen()?.display());
    println!("trunk            {}", trunk()?.display());
    println!("wasm-opt         {}", wasm_opt()?.display());
    println!("chromium         {}", browser()?.display());
    println!("Ready: `cargo xtask serve` shows the page, `cargo xtask test` runs every check.");
    Ok(())
}

/// Says what a step is about to do and roughly how long it takes.
fn announce(step: &str, time: &str) {
    eprintln!("setup: {step} ({time})");
}

/// Installs Debian packages, after a fresh look at what the archive has.
fn install_debian_packages(packages: &[&str]) -> Outcome {
    if text_if_any(program("apt-get").arg("--version")).is_none() {
        let names = packages.join(" ");
        return Failure::raise(format!(
            "no apt-get here: install what Debian calls {names} in your system's way"
        ));
    }
    run_as_administrator(&["apt-get", "update", "--quiet=2"])?;
    let install = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends"];
    run_as_administrator(&[&install, packages].concat())
}
