//! `cargo xtask browser` and `cargo xtask shots`: the built site in a real browser.
use crate::{
    build,
    failure::{Failure, Outcome},
    options::Options,
    places,
    process::{program, run, succeeds},
    server::{Server, Site},
    setup,
    test::tally::Tally,
};
use std::{
    path::{Path, PathBuf},
    process::Command,
    thread,
};

/// Not the root: a site must work wherever a host puts it.
const PREFIX: &str = "/some/path/";

/// Builds the site and runs its tests; `--filter` takes a pattern of their names.
pub fn command(mut options: Options) -> Outcome {
    let filter = options.value("--filter")?;
    options.end()?;
    build::everything()?;
    let tally = tests(filter.as_deref())?;
    println!("{tally}");
    tally.verdict_told()
}

/// Builds the site and takes pictures of it.
pub fn shots(options: Options) -> Outcome {
    options.end()?;
    build::everything()?;
    let pictures = places::target().join("shots");
    let mut script = node(site())?;
    run(script.env("BANDWORTH_SHOTS", &pictures).arg("shots.mjs"))
}

/// Runs the tests over the site as it is in `dist/`.
pub fn tests(filter: Option<&str>) -> Outcome<Tally> {
    node_tests(&mut node(site())?, &folder(), filter)
}

/// Runs every `*.test.mjs` of a folder with this Node, those alone whose names fit the filter.
pub fn node_tests(node: &mut Command, folder: &Path, filter: Option<&str>) -> Outcome<Tally> {
    let files = places::files_below(folder)?.into_iter();
    let files: Vec<PathBuf> = files
        .filter(|file| !file.starts_with("node_modules") && file.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    if files.is_empty() {
        return Failure::raise(format!("{} has no *.test.mjs", folder.display()));
    }
    let counts = places::target().join("node-tests.tap");
    places::write(&counts, "")?;
    node.current_dir(folder).args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.arg("--test-reporter=tap").arg(format!("--test-reporter-destination={}", counts.display()));
    node.args(filter.map(|filter| format!("--test-name-pattern={filter}")));
    let worked = succeeds(node.args(files))?;
    Tally::of_tap(&places::read(&counts)?, worked)
}

fn folder() -> PathBuf {
    places::root().join("tests/browser")
}

/// Node in the folder of the tests, with a browser at hand.
pub fn scripts() -> Outcome<Command> {
    let browser = setup::browser()?;
    install_packages()?;
    let mut node = program("node");
    node.current_dir(folder()).env("BANDWORTH_BROWSER", browser);
    Ok(node)
}

/// What was built to be hosted.
fn site() -> Site {
    Site { folder: places::site(), prefix: PREFIX.to_owned() }
}

/// The same, with a server of a site running.
pub fn node(site: Site) -> Outcome<Command> {
    let mut node = scripts()?;
    let server = Server::open(site, 0)?;
    node.env("BANDWORTH_SITE", server.address());
    // Until the process ends: it serves nobody else.
    thread::spawn(|| server.run());
    Ok(node)
}

/// The packages of `tests/browser/package-lock.json`, unless they are there.
fn install_packages() -> Outcome {
    let (wanted, present) =
        (folder().join("package-lock.json"), folder().join("node_modules/.bandworth-lock.json"));
    let lock = places::read(&wanted)?;
    if present.is_file() && places::read(&present)? == lock {
        return Ok(());
    }
    run(program("npm").arg("ci").current_dir(folder()))?;
    places::write(&present, lock)
}
