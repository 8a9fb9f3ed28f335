//! Commands that need the core itself: they are a program of their own, built only when asked for,
//! so that set-up, build and serve work while the core does not compile.
use crate::{
    failure::{Failure, Outcome},
    options::Options,
    places,
    process::{cargo, run},
};
use std::{ffi::OsStr, path::absolute};

/// `cargo xtask conformance [PATH...]`: every worked case below the paths, else below `tests/oracles`.
pub fn conformance(options: Options) -> Outcome {
    let mut paths = Vec::new();
    for path in options.rest()? {
        // From where the command was typed; cargo runs the program elsewhere.
        paths.push(absolute(&path).map_err(|error| Failure::new(format!("{path}: {error}")))?);
    }
    start("conformance", &[], paths)
}

/// `cargo xtask bands` and `types`: this very program again, built with the core.
#[cfg(not(feature = "core"))]
pub fn again(command: &str, options: Options) -> Outcome {
    start("xtask", &[command], options.words())
}

/// Builds a program of this package with the core and runs it where the command was typed.
fn start<W: AsRef<OsStr>>(program: &str, command: &[&str], words: Vec<W>) -> Outcome {
    let manifest = places::root().join("Cargo.toml");
    let build = ["run", "--quiet", "--profile", "test", "--package", "xtask", "--features", "core"];
    let mut cargo = cargo(&build);
    cargo.arg("--manifest-path").arg(manifest).arg("--bin").arg(program);
    run(cargo.arg("--").args(command).args(words))
}
