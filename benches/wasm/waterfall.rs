//! What `tests/browser/waterfall-speed.mjs` times: a waterfall of twelve classes inside wasm, without the border to
//! JavaScript. Budget: 20 microseconds.
#![allow(clippy::unwrap_used)]
#[path = "../shared/twelve.rs"]
mod twelve;

use std::cell::RefCell;
use std::hint::black_box;

use bandworth::domain::cap_table::CapTable;
use bandworth::domain::waterfall::Waterfall;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

thread_local! {
    static TABLE: RefCell<Option<CapTable>> = const { RefCell::new(None) };
}

/// Makes the table; answers how many classes it has.
#[unsafe(no_mangle)]
pub extern "C" fn prepare() -> u32 {
    let table = twelve::twelve_classes();
    let classes = u32::try_from(table.classes().len()).unwrap_or_default();
    TABLE.set(Some(table));
    classes
}

/// Prepares the table and pays it out so many times, each time with a cent more.
#[unsafe(no_mangle)]
pub extern "C" fn waterfall(times: u32) -> f64 {
    TABLE.with_borrow(|table| {
        let Some(table) = table else { return f64::NAN };
        let first = |step: u32| {
            let proceeds = Decimal::new(21_234_567_891 + i64::from(step), 2);
            let paid = Waterfall::new(black_box(table)).and_then(|found| found.payouts(proceeds)).ok()?;
            paid.amounts.first()?.to_f64()
        };
        (0..times).map(|step| first(step).unwrap_or(f64::NAN)).sum()
    })
}
