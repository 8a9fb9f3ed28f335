//! What an offer pays beside its base: total cash in its band, total pay beside points.
#![allow(clippy::unwrap_used)]
mod support;

use bandworth::data::registry::Registry;
use bandworth::domain::band::{Component, Ladder, Rank};
use bandworth::session::context::{Growth, Totals, held, totals};
use bandworth::session::draft::{Draft, Field};
use bandworth::session::evaluate::BandKind;
use bandworth::session::pay::pay;
use bandworth::session::{Action, Session};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::sync::LazyLock;

static DATA: LazyLock<Registry> = LazyLock::new(support::registry);

fn draft(texts: &[(Field, &str)]) -> Draft {
    let texts = texts.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    Session::example().after(Action::Fill(texts)).complete().clone()
}

fn swiss() -> Totals {
    let draft = draft(&[
        (Field::Role, "software_engineer"),
        (Field::Level, "senior"),
        (Field::Region, "ch"),
        (Field::Currency, "USD"),
        (Field::BaseSalary, "130000"),
        (Field::BonusRate, "10"),
        (Field::SignOn, "2400"),
    ]);
    totals(&draft, &pay(&draft).unwrap()).unwrap()
}

const STILL: Growth = Growth { year: 2026, rate: Decimal::ZERO };

#[test]
fn cash_is_the_first_year_without_equity_and_stands_among_what_people_said() {
    let totals = swiss();
    assert_eq!((totals.base, totals.cash), (Decimal::from(130_000), Decimal::from(145_400)));
    assert!(totals.equity > Decimal::ZERO && totals.total > totals.equity + totals.base);
    let cash = held(&totals, (Component::TotalCash, totals.cash), Ladder::Market, STILL, &DATA).unwrap();
    let band = cash.band.unwrap();
    // The median of the committed cell is 145,400.
    assert_eq!((band.kind, band.rank), (BandKind::Survey, Rank::At(50.into())));
    assert_eq!((band.n, cash.index), (Some(194), None));
    assert!(
        held(&totals, (Component::TotalCash, totals.cash), Ladder::FrontierLab, STILL, &DATA)
            .unwrap()
            .band
            .is_err()
    );
}

#[test]
fn a_growth_that_is_assumed_brings_the_amount_to_the_bands_year() {
    let totals = swiss();
    let growth = Growth { year: 2026, rate: Decimal::new(1, 1) };
    let cash = held(&totals, (Component::TotalCash, totals.cash), Ladder::Market, growth, &DATA).unwrap();
    let (year, index) = cash.index.unwrap();
    assert_eq!(year, 2025);
    let band = cash.band.unwrap();
    assert_eq!(band.amount.round_dp(6), (totals.cash * index).round_dp(6));
    assert!(band.amount < totals.cash, "an offer of a later year is worth less in an earlier one");
}

#[test]
fn without_a_base_there_is_nothing_to_hold() {
    let paid = pay(&draft(&[])).unwrap();
    assert_eq!(totals(&Draft::default(), &paid), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_parts_make_the_whole(base in 1_i64..900_000, bonus in 0_i64..100, sign_on in 0_i64..200_000) {
        let texts = [base.to_string(), bonus.to_string(), sign_on.to_string()];
        let draft = draft(&[
            (Field::BaseSalary, texts[0].as_str()),
            (Field::BonusRate, texts[1].as_str()),
            (Field::SignOn, texts[2].as_str()),
        ]);
        let totals = totals(&draft, &pay(&draft).unwrap()).unwrap();
        let (base, sign_on) = (Decimal::from(base), Decimal::from(sign_on));
        let with_bonus = base * (Decimal::ONE + Decimal::new(bonus, 2));
        prop_assert_eq!(totals.cash, with_bonus + sign_on);
        // The sign-on comes once, the rest every year.
        let whole = with_bonus + sign_on / Decimal::from(4) + totals.equity;
        prop_assert!((totals.total - whole).abs() < Decimal::new(1, 12));
    }
}
