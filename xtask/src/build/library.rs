//! The library as one wasm file with its JavaScript glue: the element or the package, by feature.
use super::optimise::{CONVERGE, optimise};
use crate::{
    failure::Outcome,
    process::{program, run},
    setup,
};
use std::path::Path;

/// What the package alone is compiled with besides: it does the most sums, and has room for quicker ones.
const QUICK_SUMS: [&str; 2] = ["--config", "profile.release.package.rust_decimal.opt-level=3"];

/// Builds the library with one feature alone and writes `name.js`, `name.d.ts` and `name_bg.wasm` to `folder`.
pub fn build(feature: &str, folder: &Path, name: &str) -> Outcome {
    let toolchain = setup::wasm_toolchain()?;
    let bindgen = setup::wasm_bindgen()?.join("wasm-bindgen");
    let options =
        ["rustc", "--lib", "--release", "--target", setup::TARGET, "--no-default-features", "--features"];
    // As a cdylib alone: with a second crate type there would be no link-time optimisation.
    let (further, passes): (&[&str], &[&str]) =
        if feature == "api" { (&QUICK_SUMS, CONVERGE) } else { (&[], &[]) };
    run(toolchain.cargo(&options).args([feature, "--crate-type", "cdylib"]).args(further))?;
    let built = toolchain.target_folder().join(setup::TARGET).join("release/bandworth.wasm");
    let mut glue = program(bindgen);
    glue.args(["--target", "web", "--out-name", name, "--out-dir"]).arg(folder).arg(built);
    run(&mut glue)?;
    optimise(&folder.join(format!("{name}_bg.wasm")), passes)
}
