//! How long one tax assessment takes: a page recomputes dozens of them at every key press.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]
use std::fs;
use std::hint::black_box;

use bandworth::data::{node::Node, registry::Registry};
use bandworth::domain::quantity::Amount;
use bandworth::domain::tax::figure::Figure;
use bandworth::domain::tax::{FilingStatus, TaxInput};
use criterion::{Criterion, criterion_group, criterion_main};
use rust_decimal::Decimal;

fn registry() -> Registry {
    let mut registry = Registry::default();
    for folder in fs::read_dir("static/data/tax").unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix("static/data").unwrap().with_extension("");
            let node = Node::from_json(&fs::read_to_string(&path).unwrap()).unwrap();
            registry
                .load(name.to_str().unwrap(), &node)
                .unwrap_or_else(|found| panic!("{name:?}: {found:?}"));
        }
    }
    registry
}

fn assessments(criterion: &mut Criterion) {
    let registry = registry();
    let pay = Amount::new(Decimal::new(31_234_567, 2)).unwrap();
    let mut input = TaxInput::from_wages(FilingStatus::Joint, pay);
    input.long_term_gains = Figure::new(Decimal::new(4_123_456, 2));
    input.iso_bargain_element = Figure::new(Decimal::new(8_000_000, 2));
    for place in ["us-federal", "us-tx", "us-ca", "us-ny-nyc", "us-ct", "us-me", "us-sc"] {
        let system = registry.tax.system(place, 2026).unwrap();
        criterion.bench_function(place, |bencher| {
            bencher.iter(|| system.assess(black_box(&input)).unwrap());
        });
    }
}

/// The rest of the world from pay alone, and a compiled curve: what a simulation asks for every path.
fn elsewhere(criterion: &mut Criterion) {
    let registry = registry();
    let pay = Amount::new(Decimal::new(11_234_567, 2)).unwrap();
    let input = TaxInput::from_wages(FilingStatus::Single, pay);
    for place in ["de", "fr", "uk-scotland", "ch-zh-zurich", "ca-on"] {
        let system = registry.tax.system(place, 2026).unwrap();
        criterion.bench_function(place, |bencher| {
            bencher.iter(|| system.assess(black_box(&input)).unwrap());
        });
    }
    let system = registry.tax.system("us-ca", 2026).unwrap();
    let curve = system.curve(&input, Figure::new(Decimal::from(10_000_000))).unwrap();
    criterion.bench_function("curve us-ca", |bencher| {
        bencher.iter(|| curve.at(black_box(11_234_567)));
    });
}

criterion_group!(benches, assessments, elsewhere);
criterion_main!(benches);
