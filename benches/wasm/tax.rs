//! What `tests/browser/tax-speed.mjs` times: the tax of a year inside wasm, without the border to JavaScript.
//!
//! Each function takes how often to compute and answers a sum over the results, so that nothing is
//! computed in vain. [`empty`] does all that [`assess`] does but the assessment: the difference is its price.
use std::cell::RefCell;
use std::hint::black_box;

use bandworth::data::{node::Node, registry::Registry};
use bandworth::domain::tax::curve::TaxCurve;
use bandworth::domain::tax::figure::Figure;
use bandworth::domain::tax::{Earnings, FilingStatus, TaxInput};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// The places, by number, and what they stand on.
const PLACES: [&str; 6] = ["us-ca", "us-ny", "us-ny-nyc", "us-wa", "us-ma", "us-tx"];

macro_rules! files {
    ($($id:literal)*) => {
        [$((
            concat!("tax/", $id, "/2026"),
            include_str!(concat!("../../static/data/tax/", $id, "/2026.json")),
        ),)*]
    };
}

thread_local! {
    static REGISTRY: RefCell<Registry> = RefCell::default();
    static CURVE: RefCell<Option<TaxCurve>> = const { RefCell::new(None) };
}

/// A person with so many dollars and some cents of pay, gains and a held option: every part of the law is asked.
fn person(dollars: u32) -> TaxInput {
    let pay = Figure::new(Decimal::new(i64::from(dollars) * 100 + 67, 2));
    let earnings = Earnings::Wages { own: black_box(pay), spouse: Figure::ZERO };
    let mut person = TaxInput::new(FilingStatus::Joint, earnings);
    person.long_term_gains = Figure::new(Decimal::new(4_123_456, 2));
    person.iso_bargain_element = Figure::new(Decimal::new(8_000_000, 2));
    person
}

fn whole(figure: Figure) -> f64 {
    figure.exact().ok().and_then(|amount| amount.to_f64()).unwrap_or(f64::NAN)
}

/// Reads the files and compiles the curve of California; answers how many files were read.
#[unsafe(no_mangle)]
pub extern "C" fn prepare() -> u32 {
    let files = files!["us-federal" "us-ca" "us-ny" "us-ny-nyc" "us-wa" "us-ma" "us-tx"];
    let mut registry = Registry::default();
    let mut read = 0;
    for (name, text) in files {
        let loaded = Node::from_json(text).ok().map(|node| registry.load(name, &node));
        read += u32::from(matches!(loaded, Some(Ok(_))));
    }
    let curve = registry.tax.system("us-ca", 2026).ok().and_then(|system| {
        let input =
            TaxInput::new(FilingStatus::Single, Earnings::Wages { own: Figure::ZERO, spouse: Figure::ZERO });
        system.curve(&input, Figure::new(Decimal::from(10_000_000))).ok()
    });
    CURVE.set(curve);
    REGISTRY.set(registry);
    read
}

/// Assesses so many persons of a place, each with another pay.
#[unsafe(no_mangle)]
pub extern "C" fn assess(place: u32, times: u32) -> f64 {
    REGISTRY.with_borrow(|registry| {
        let id = PLACES.get(place as usize).copied().unwrap_or_default();
        let Ok(system) = registry.tax.system(id, 2026) else { return f64::NAN };
        let total = |step: u32| {
            let ledger = system.assess(&person(300_000 + step % 1_000));
            ledger.map_or(f64::NAN, |ledger| whole(ledger.total()))
        };
        (0..times).map(total).sum()
    })
}

/// The same without the assessment.
#[unsafe(no_mangle)]
pub extern "C" fn empty(times: u32) -> f64 {
    (0..times).map(|step| whole(black_box(person(300_000 + step % 1_000)).gross())).sum()
}

/// Reads the compiled curve for so many pays, in hundredths.
#[unsafe(no_mangle)]
pub extern "C" fn curve(times: u32) -> f64 {
    CURVE.with_borrow(|curve| {
        let Some(curve) = curve else { return f64::NAN };
        let sum: i64 =
            (0..i64::from(times)).map(|step| curve.at(black_box(11_234_567 + step % 9_000_000))).sum();
        sum.to_f64().unwrap_or(f64::NAN)
    })
}
