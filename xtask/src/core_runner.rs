//! Commands that need the core itself: they are a program of their own, built only when asked for,
//! so that set-up, build and serve work while the core does not compile.
use crate::{
    failure::{Failure, Outcome},
    options::Options,
    places,
    process::{cargo, program, run, succeeds},
};
use std::process::Command;

/// Builds the program and runs its command of that name with all its words.
pub fn command(name: &str, options: Options) -> Outcome {
    let mut command = built(name)?;
    // What failed it has said itself.
    if succeeds(command.args(options.all()))? { Ok(()) } else { Err(Failure::told()) }
}

/// The program's command of that name, ready to run.
pub fn built(name: &str) -> Outcome<Command> {
    // Optimised like the tests: the cases enumerate thousands of outcomes.
    let build = ["build", "--quiet", "--profile", "test", "--package", "xtask", "--features", "core"];
    run(cargo(&build).args(["--bin", "xtask-core"]))?;
    let mut command = program(places::target().join("debug/xtask-core"));
    command.arg(name);
    Ok(command)
}
