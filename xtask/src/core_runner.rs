//! Commands that need the core itself: they are a program of their own, built only when asked for,
//! so that set-up, build and serve work while the core does not compile.
use crate::{
    failure::{Failure, Outcome},
    options::Options,
    places,
    process::{cargo, run},
};
use std::path::absolute;

/// `cargo xtask conformance [PATH...]`: every worked case below the paths, else below `tests/oracles`.
pub fn conformance(options: Options) -> Outcome {
    let mut paths = Vec::new();
    for path in options.rest()? {
        // From where the command was typed; cargo runs the program elsewhere.
        paths.push(absolute(&path).map_err(|error| Failure::new(format!("{path}: {error}")))?);
    }
    let build = [
        "run",
        "--quiet",
        "--profile",
        "test",
        "--package",
        "xtask",
        "--features",
        "core",
        "--bin",
        "conformance",
    ];
    run(cargo(&build).arg("--").args(paths).current_dir(places::root()))
}
