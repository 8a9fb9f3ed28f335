//! `cargo xtask speed`: how long one tax assessment takes in wasm, in Node and in Chromium.
use crate::{browser, build, failure::Outcome, options::Options, places, process::run, setup};

/// The module that is timed: the rules and six places, without the border to JavaScript.
const MODULE: &str = "tax_speed.wasm";

/// Builds the module as the shipped ones are built, and prints what each place takes.
pub fn command(options: Options) -> Outcome {
    options.end()?;
    let toolchain = setup::wasm_toolchain()?;
    let build = ["build", "--release", "--target", setup::TARGET, "--no-default-features", "--example"];
    run(toolchain.cargo(&build).arg("tax-speed"))?;
    let built = toolchain.target_folder().join(setup::TARGET).join("release/examples").join(MODULE);
    let module = places::target().join(MODULE);
    places::write(&module, places::read_bytes(&built)?)?;
    build::optimise(&module)?;
    run(browser::scripts()?.arg("tax-speed.mjs").arg(module))
}
