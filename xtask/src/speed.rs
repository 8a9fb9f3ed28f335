//! `cargo xtask speed`: how long one tax assessment and one waterfall take in wasm, in Node and in Chromium.
use crate::{browser, build, failure::Outcome, options::Options, places, process::run, setup};

/// The modules that are timed, each with its script: the core alone, without the border to JavaScript.
const MODULES: [&str; 2] = ["tax-speed", "waterfall-speed"];

/// Builds the modules as the shipped ones are built, and prints what each takes.
pub fn command(options: Options) -> Outcome {
    options.end()?;
    let toolchain = setup::wasm_toolchain()?;
    for name in MODULES {
        let build = ["build", "--release", "--target", setup::TARGET, "--no-default-features", "--example"];
        run(toolchain.cargo(&build).arg(name))?;
        let file = format!("{}.wasm", name.replace('-', "_"));
        let built = toolchain.target_folder().join(setup::TARGET).join("release/examples").join(&file);
        let module = places::target().join(&file);
        places::write(&module, places::read_bytes(&built)?)?;
        build::optimise(&module, &[])?;
        run(browser::scripts()?.arg(format!("{name}.mjs")).arg(module))?;
    }
    Ok(())
}
