//! `cargo xtask conformance [PATH...]`: every worked case of the files below the paths through the core.
//!
//! Read ([`read`]), turned into calls ([`map`]), compared ([`compare`]) within what the reference
//! allows ([`tolerance`], [`scope`]), told ([`report`]).
mod compare;
mod map;
mod read;
mod report;
mod scope;
mod tolerance;

use crate::{
    failure::{Failure, Outcome},
    options::Options,
    places,
};
use bandworth::{
    api,
    data::{node::Node, registry::Registry},
};
use report::Report;
use std::path::{Path, PathBuf};

/// Runs the cases and prints the report; the status says whether all passed.
pub fn command(options: Options) -> Outcome {
    let paths: Vec<PathBuf> = options.rest()?.into_iter().map(PathBuf::from).collect();
    let report = run(&paths).map_err(Failure::new)?;
    print!("{report}");
    if report.is_clean() { Ok(()) } else { Err(Failure::told()) }
}

fn run(paths: &[PathBuf]) -> Result<Report, String> {
    let root = places::root();
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
