//! How long a comparison takes: a page makes one at every key press.
//!
//! The core alone (packages that are read already), and the function that programs call
//! (plain objects in, plain objects out); then by number of packages and of years, where the cost
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

/// A package as people have it: pay, bonus, sign-on, monthly stock, refreshers, benefits.
fn package(index: usize) -> String {
    format!(
        r#"{{"id": "offer-{index}", "base_salary": {base}, "raise": 0.03,
            "bonus": {{"target_rate": 0.15}},
            "one_offs": [{{"kind": "sign_on", "amount": 50000, "month": 0,
                           "clawback": "pro_rata", "clawback_months": 12}}],
            "grants": [{{"kind": "rsu", "value": 400000,
                         "vesting": {{"months": 48, "cliff_months": 12, "cadence_months": 1}}}}],
            "refresher": {{"annual_value": 80000, "vesting": {{"months": 48, "cadence_months": 3}}}},
            "benefits": [{{"kind": "pension_match", "rate": 0.05, "cap": 12000}}],
            "company": {{"price": 40, "growth": 0.07}},
            "location": {{"jurisdiction": "us-ca"}}}}"#,
        base = 210_000 + 10_000 * index
    )
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
            bencher.iter(|| api::call(&registry, "compare", black_box(input)).unwrap());
        });
    }
}

criterion_group!(benches, core, function);
criterion_main!(benches);
