//! The last pass over a wasm file, for size.
use super::cache::kept;
use crate::{
    failure::Outcome,
    places,
    process::{program, run},
    setup,
};
use std::path::Path;

/// Passes, in this order: flat code lets the second round find more, measured 0.6 % less after gzip. A function that is
/// called once stays one: copied into its caller it is as long, but its code repeats less of what stands near, 0.5 %.
/// The lowest kilobyte is the far end of the stack, so no address of a value wraps around to it, and what is added to
/// an address can stand in the instruction: 0.8 %.
const PASSES: &[&str] = &[
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=0",
    "--low-memory-unused",
];

/// Again until nothing changes: 0.2 % less for three times the time, worth it for the largest file alone.
pub const CONVERGE: &[&str] = &["--converge"];

/// What the compiler emits and every browser since 2022 reads. Not `--all-features`: with it wasm-opt
/// also writes what no browser reads yet (string references, compact imports).
const FEATURES: [&str; 8] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Makes a wasm file as small as `wasm-opt -Oz` can; where that program cannot be had the file stays
/// as it is, with a warning that nobody overlooks.
pub fn optimise(file: &Path, further: &[&str]) -> Outcome {
    let wasm_opt = match setup::wasm_opt() {
        Ok(program) => program,
        Err(failure) => {
            eprintln!("\nWARNING: {} stays larger than it should be.\n{failure}\n", file.display());
            return Ok(());
        }
    };
    let smaller = file.with_extension("smaller");
    let passes = [PASSES, further].concat();
    let step = format!("{} {} {}", passes.join(" "), FEATURES.join(" "), wasm_opt.display());
    let optimised = kept(&step, &places::read_bytes(file)?, || {
        run(program(&wasm_opt).args(&passes).args(FEATURES).arg("-o").arg(&smaller).arg(file))?;
        let bytes = places::read_bytes(&smaller)?;
        places::remove_file(&smaller)?;
        Ok(bytes)
    })?;
    places::write(file, optimised)
}
