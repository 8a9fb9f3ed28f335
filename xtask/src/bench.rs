//! `cargo xtask bench`: how long a comparison takes, natively and in Chromium, and how the two stand to
//! each other.
//!
//! The core is timed by criterion (`benches/compare.rs`), the package's function in a browser by
//! `tests/browser/bench.mjs`; both compare the offers of `benches/offer.json`. Nothing here can
//! fail for being slow: times depend on the machine.
use crate::{
    browser,
    build::package,
    failure::{Explain, Failure, Outcome},
    options::Options,
    places,
    process::{cargo, run},
    server::Site,
};
use serde_json::{Map, Value};

/// What is looked up, and where criterion keeps it.
const NATIVE: [(&str, &str); 3] = [
    ("core", "core 4 x 10"),
    ("before_tax", "compare 4 x 10/before tax"),
    ("after_tax", "compare 4 x 10/after tax"),
];

/// Runs both and prints them; `--browser` alone takes the last native times.
pub fn command(mut options: Options) -> Outcome {
    let browser_alone = options.flag("--browser");
    options.end()?;
    if !browser_alone {
        run(&mut cargo(&["bench", "--no-default-features", "--bench", "compare"]))?;
    }
    let mut native = Map::new();
    for (name, path) in NATIVE {
        native.insert(name.to_owned(), nanoseconds(path)?.into());
    }
    package::build(&places::package())?;
    let site = Site { folder: places::package(), prefix: "/pkg/".to_owned() };
    let offer = places::read(&places::root().join("benches/offer.json"))?;
    let mut node = browser::node(site)?;
    node.env("BANDWORTH_NATIVE", Value::Object(native).to_string()).env("BANDWORTH_OFFER", offer);
    run(node.arg("bench.mjs"))
}

/// The median that criterion has found.
fn nanoseconds(path: &str) -> Outcome<f64> {
    let file = places::target().join("criterion").join(path).join("new/estimates.json");
    let estimates: Value = serde_json::from_str(&places::read(&file)?).explain(file.display())?;
    let median = estimates.pointer("/median/point_estimate").and_then(Value::as_f64);
    median.ok_or_else(|| Failure::new(format!("{}: no median", file.display())))
}
