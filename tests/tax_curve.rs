//! A compiled curve is the full computation, in every place, at any income.
#![allow(clippy::unwrap_used, clippy::panic)]
use bandworth::data::registry::Registry;
use bandworth::domain::tax::figure::Figure;
use bandworth::domain::tax::{Earnings, FilingStatus, TaxInput, TaxSystem};
use proptest::prelude::{Strategy, prop_assert, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use rust_decimal::Decimal;

mod support;

/// Places whose law has steps (amounts cut to whole units or hundreds, tables, recaptures by the step). No
/// smooth curve meets them to the hundredth; theirs says how far it may be off.
const STEPPED: [&str; 12] =
    ["ch-", "de", "fr", "in", "jp", "uk-", "us-ar", "us-ct", "us-nm", "us-ny-nyc", "us-sc", "us-wa"];

/// Where a law jumps at an amount that it rounds on the way, the jump is ragged: it goes up and down
/// again within so many hundredths (France: the least tax that is collected).
const RAGGED: i64 = 20;

/// The person of a place, from pay where it taxes pay, else from taxable income.
fn person(system: &TaxSystem<'_>, status: FilingStatus) -> TaxInput {
    let zero = Earnings::Wages { own: Figure::ZERO, spouse: Figure::ZERO };
    let paid = TaxInput::new(status, zero);
    let scale = TaxInput { earnings: Earnings::Taxable(Figure::ZERO), ..paid.clone() };
    if system.assess(&paid).is_ok() { paid } else { scale }
}

fn full(system: &TaxSystem<'_>, person: &TaxInput, hundredths: i64) -> Decimal {
    let pay = Figure::new(Decimal::new(hundredths, 2));
    system.assess(&person.with_earned(pay)).unwrap().total().exact().unwrap()
}

fn has_steps(id: &str) -> bool {
    STEPPED.iter().any(|place| id == *place || place.ends_with('-') && id.starts_with(place))
}

/// A thousand incomes of every place and way of filing, a quarter of them at the kinks.
#[test]
fn a_curve_is_the_full_computation() {
    let registry: Registry = support::registry();
    let mut curves = 0;
    for id in registry.tax.ids() {
        let year = registry.tax.years(id).last().copied().unwrap();
        let file = &registry.tax.entry(id, year).unwrap().file;
        // Up to two million, and in currencies of small units a hundred times as much.
        let top = file.marginal_step.exact().unwrap() * Decimal::from(20_000);
        let highest = i64::try_from(top * Decimal::ONE_HUNDRED).unwrap();
        for &status in &file.filing_statuses {
            let system = registry.tax.system(id, year).unwrap();
            let person = person(&system, status);
            let curve = system.curve(&person, Figure::new(top)).unwrap();
            let allowed = curve.tolerance();
            assert!(has_steps(id) || allowed < Decimal::new(1, 2), "{id} {status:?}: {allowed}");
            let anywhere = prop_oneof![0..=highest / 100, 0..=highest / 10, 0..=highest];
            let kinks = select(curve.breakpoints().to_vec())
                .prop_flat_map(move |kink| (kink - 300).max(0)..(kink + 300).min(highest));
            let strategy = prop_oneof![3 => anywhere, 1 => kinks];
            let law = |pay: i64| {
                let ours = Decimal::new(curve.at(pay), 2);
                let off = |pay: i64| (ours - full(&system, &person, pay)).abs();
                let near = || (pay - RAGGED).max(0)..=pay + RAGGED;
                let meets = off(pay) <= allowed || has_steps(id) && near().any(|pay| off(pay) <= allowed);
                prop_assert!(meets, "{id} {status:?}: off by {} at {pay}, {allowed} is allowed", off(pay));
                Ok(())
            };
            let config = Config { cases: 1_000, failure_persistence: None, ..Config::default() };
            TestRunner::new(config).run(&strategy, law).unwrap();
            curves += 1;
        }
    }
    assert!(curves >= 2 * 60 + 20, "only {curves} ways of filing");
}
