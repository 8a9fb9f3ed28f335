//! How long a comparison takes: a page makes one at every key press.
//!
//! The core alone (packages that are read already), and the function that programs call
//! (plain objects in, a result ready for JavaScript out); then by number of packages and of years, where the cost
//! shall grow no faster than the number.
#![allow(clippy::unwrap_used, missing_docs)]
#[path = "../tests/support/mod.rs"]
mod support;

use std::hint::black_box;

use bandworth::api;
use bandworth::api::offer::compare::Packages;
use bandworth::data::{node::Node, record::Read};
use bandworth::domain::compare::compare;
use bandworth::domain::evaluation::{Assumptions, Parameters};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

/// A package as people have it: pay, bonus, sign-on, monthly stock, refreshers, benefits. The browser
/// is timed with the same file (`cargo xtask bench`).
const OFFER: &str = include_str!("offer.json");

fn package(index: usize) -> String {
    let base = 210_000 + 10_000 * index;
    OFFER.replace("INDEX", &index.to_string()).replace("\"BASE\"", &base.to_string())
}

fn input(packages: usize, years: u8, tax: bool) -> Node {
    let tax = if tax { "on" } else { "off" };
    let packages: Vec<_> = (1..=packages).map(package).collect();
    let text = format!(
        r#"{{"packages": [{}], "assumptions": {{"horizon_years": {years}, "tax": "{tax}"}}}}"#,
        packages.join(",")
    );
    Node::from_json(&text).unwrap()
}

fn core(criterion: &mut Criterion) {
    let parameters = Parameters::default();
    for (packages, years) in [(4, 10), (1, 10), (2, 10), (8, 10), (4, 1), (4, 4)] {
        let read = Packages::read(input(packages, years, false).field("packages")).unwrap().0;
        let assumptions = Assumptions { horizon_years: years, tax: false, ..Assumptions::default() };
        criterion.bench_function(&format!("core {packages} x {years}"), |bencher| {
            bencher.iter(|| compare(black_box(&read), None, &assumptions, &parameters).unwrap());
        });
    }
}

fn function(criterion: &mut Criterion) {
    let registry = support::registry();
    for tax in [false, true] {
        let input = input(4, 10, tax);
        let name = if tax { "after tax" } else { "before tax" };
        criterion.bench_with_input(BenchmarkId::new("compare 4 x 10", name), &input, |bencher, input| {
            bencher.iter(|| api::call_taped(&registry, "compare", black_box(input)).unwrap());
        });
    }
}

criterion_group!(benches, core, function);
criterion_main!(benches);
