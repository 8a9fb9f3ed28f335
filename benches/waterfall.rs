//! How fast payouts follow while somebody types: one waterfall from a table of twelve classes,
//! and a curve of a thousand points. Budgets: 10 microseconds, 5 milliseconds.
#![allow(clippy::unwrap_used)]
#![allow(missing_docs)]
#[path = "shared/twelve.rs"]
mod twelve;

use bandworth::domain::waterfall::Waterfall;
use criterion::{Criterion, criterion_group, criterion_main};
use rust_decimal::Decimal;
use std::hint::black_box;
use twelve::twelve_classes;

fn waterfalls(criterion: &mut Criterion) {
    let table = twelve_classes();
    let proceeds = Decimal::new(21_234_567_891, 2);
    criterion.bench_function("waterfall of twelve classes", |bencher| {
        bencher.iter(|| Waterfall::new(black_box(&table)).unwrap().payouts(black_box(proceeds)).unwrap());
    });
    let points: Vec<Decimal> = (0..1_000_u32).map(|point| Decimal::from(point * 500_000)).collect();
    criterion.bench_function("curve of a thousand points", |bencher| {
        bencher.iter(|| Waterfall::new(black_box(&table)).unwrap().curve(black_box(&points)).unwrap());
    });
}

criterion_group!(benches, waterfalls);
criterion_main!(benches);
