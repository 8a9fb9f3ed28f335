//! The conformance runner: every worked case of the files below the given paths through the core.
//!
//! Read ([`read`]), turned into calls ([`map`]), compared ([`compare`]) within what the reference
//! allows ([`tolerance`], [`scope`]), told ([`report`]). `cargo xtask conformance` starts it.
#![forbid(unsafe_code)]

mod compare;
mod map;
mod read;
mod report;
mod scope;
mod tolerance;

use bandworth::{
    api,
    data::{node::Node, registry::Registry},
};
use report::Report;
use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    match run(&paths) {
        Ok(report) => {
            print!("{report}");
            if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(paths: &[PathBuf]) -> Result<Report, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let registry = registry(&root.join("static/data"))?;
    let own = [root.join("tests/oracles")];
    let paths = if paths.is_empty() { &own[..] } else { paths };
    let mut report = Report::default();
    for path in paths {
        let files = read::files(path)?;
        if files.is_empty() {
            return Err(format!("{}: no cases (a .json or .csv file) here", path.display()));
        }
        for file in files {
            report.add(&read::name(path, &file), read::suite(&file), |function, input| {
                api::call(&registry, function, input)
            });
        }
    }
    Ok(report)
}

/// Every shipped parameter file, as the page loads it.
fn registry(data: &Path) -> Result<Registry, String> {
    let mut registry = Registry::default();
    for file in read::files_of_kinds(data, &["json"])? {
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let node = Node::from_json(&text).map_err(|problem| format!("{}: {problem}", file.display()))?;
        let name = read::name(data, &file);
        registry
            .load(name.trim_end_matches(".json"), &node)
            .map_err(|problems| format!("{}: {}", file.display(), report::told(&problems)))?;
    }
    Ok(registry)
}
