//! The steps of `cargo xtask test`; each says how many of its tests passed.
use super::{copies, tally::Tally};
use crate::{
    browser, build, core_runner,
    failure::Outcome,
    places,
    process::{cargo, program, succeeds, text_shown},
    setup, size,
};
use std::process::Command;

/// A step: what it is called, and what runs it.
type Step = (&'static str, fn() -> Outcome<Tally>);

/// All steps, in order.
pub const ALL: [Step; 11] = [
    ("format", format),
    ("core without features", core_alone),
    ("lints, native", lints),
    ("lints, web", web_lints),
    ("tests, native", native_tests),
    ("conformance", conformance),
    ("copies of the worked tables", copies::check),
    ("build", built),
    ("sizes", sizes),
    ("tests of the package in Node", package_tests),
    ("tests in a browser", browser_tests),
];

fn check(command: &mut Command) -> Outcome<Tally> {
    succeeds(command).map(Tally::of_check)
}

fn format() -> Outcome<Tally> {
    check(&mut cargo(&["fmt", "--all", "--check"]))
}

/// Without features only the pure layers exist: a name of Yew or of the browser does not compile.
fn core_alone() -> Outcome<Tally> {
    check(&mut cargo(&["check", "--lib", "--no-default-features"]))
}

fn lints() -> Outcome<Tally> {
    check(&mut cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]))
}

fn web_lints() -> Outcome<Tally> {
    let toolchain = setup::wasm_toolchain()?;
    let options = ["--target", setup::TARGET, "--package", "bandworth", "--lib", "--bins", "--all-features"];
    if toolchain.has_lints() {
        check(toolchain.cargo(&["clippy"]).args(options).args(["--", "-D", "warnings"]))
    } else {
        println!("this toolchain has no clippy: the web code is compiled only, its lints ran natively");
        check(toolchain.cargo(&["check"]).args(options))
    }
}

fn native_tests() -> Outcome<Tally> {
    let (text, worked) =
        text_shown(&mut cargo(&["test", "--workspace", "--all-features", "--no-fail-fast"]))?;
    Tally::of_cargo(&text, worked)
}

fn conformance() -> Outcome<Tally> {
    let (text, worked) = text_shown(&mut core_runner::built("conformance")?)?;
    Tally::of_conformance(&text, worked)
}

fn built() -> Outcome<Tally> {
    build::everything().map(|()| Tally::of_check(true))
}

fn sizes() -> Outcome<Tally> {
    size::check().map(|(passed, failed)| Tally { passed, failed })
}

/// The package as a program imports it, in plain Node.
fn package_tests() -> Outcome<Tally> {
    browser::node_tests(&mut program("node"), &places::root().join("tests/package"), None)
}

fn browser_tests() -> Outcome<Tally> {
    browser::tests(None)
}
