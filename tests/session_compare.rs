//! What the page asks the engine and reads from its answer, against the interface itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod support;

use support::compared::compared;

use bandworth::api;
use bandworth::domain::band::{Ladder, Rank};
use bandworth::session::compare::{Comparison, request};
use bandworth::session::detail::{Detail, Table};
use bandworth::session::draft::Field;
use bandworth::session::evaluate::outcome;
use bandworth::session::pay::{Pay, pay};
use bandworth::session::{Action, Session};
use rust_decimal::Decimal;

fn edited(session: &Session, texts: &[(Field, &str)]) -> Session {
    session.after(Action::Fill(texts.iter().map(|(field, text)| (*field, (*text).to_owned())).collect()))
}

fn answer(session: &Session) -> Comparison {
    let request = request(session);
    let result = REGISTRY.with(|registry| api::call(registry, "compare", &request.input)).unwrap();
    compared(&result, &request)
}

const BASE_ONLY: &[(Field, &str)] =
    &[(Field::BaseSalary, "200000"), (Field::BonusRate, ""), (Field::SignOn, ""), (Field::GrantValue, "")];

#[test]
fn one_offer_after_tax_is_the_reference_net() {
    let comparison = answer(&edited(&Session::example(), BASE_ONLY));
    // California's newest law is that of 2025. tests/oracles/us-ca-2025.csv: single, 200,000: net 132,359.82.
    assert_eq!(comparison.columns[0].years[0].net.unwrap(), Decimal::new(13_235_982, 2));
    let year = &comparison.columns[0].years[0];
    assert_eq!(year.gross - year.tax - year.contributions, year.net.unwrap());
    assert!(comparison.verdict.is_none());
}

#[test]
fn the_better_of_two_is_named_with_the_difference_of_their_values() {
    let one = edited(&Session::example(), BASE_ONLY);
    let two = edited(&one.after(Action::Duplicate), &[(Field::BaseSalary, "260000")]);
    let comparison = answer(&two);
    let verdict = comparison.verdict.unwrap();
    assert_eq!((verdict.best, verdict.next, verdict.close), (1, 0, false));
    let value = |at: usize| comparison.columns[at].value.unwrap();
    assert_eq!(verdict.by, value(1) - value(0));
    let near = edited(&two, &[(Field::BaseSalary, "201000")]);
    assert!(answer(&near).verdict.unwrap().close);
}

#[test]
fn an_offer_without_a_place_turns_tax_off_for_all_and_is_named() {
    let two = edited(&Session::example().after(Action::Duplicate), &[(Field::Region, "us")]);
    assert_eq!(request(&two).untaxed, [1]);
    let comparison = answer(&two);
    assert!(!comparison.after_tax && comparison.columns.iter().all(|column| column.net.is_none()));
}

/// Munich and San Francisco: the prices of what the others are measured against, unless another place is chosen.
#[test]
fn offers_in_two_places_are_told_at_the_prices_of_one() {
    let one = edited(&Session::example(), BASE_ONLY);
    assert_eq!(answer(&one.after(Action::Duplicate)).place, None, "in one place prices are the same");
    let two = edited(&one.after(Action::Duplicate), &[(Field::Region, "de"), (Field::BaseSalary, "140000")]);
    let comparison = answer(&two);
    assert_eq!(comparison.place.as_deref(), Some("us-sf"));
    let worth = |comparison: &Comparison, at: usize| comparison.columns[at].worth.unwrap().round_dp(2);
    assert_eq!(worth(&comparison, 0), comparison.columns[0].net.unwrap().round_dp(2));
    assert!(worth(&comparison, 1) > comparison.columns[1].net.unwrap(), "Germany is the cheaper place");
    assert_eq!(answer(&two.after(Action::Refer(1))).place.as_deref(), Some("de"));
    let chosen = edited(&two, &[(Field::Detail(Detail::ReferencePlace, 0), "de")]);
    assert_eq!(answer(&chosen).place.as_deref(), Some("de"));
}

/// Unpaid months stand in no package: two of 12,000.
#[test]
fn what_moving_itself_costs_is_told() {
    let job = edited(&Session::example(), &[(Field::BaseSalary, "144000"), (Field::BonusRate, "")]);
    let offer = job.after(Action::Add("current"));
    let staying = edited(
        &offer,
        &[
            (Field::BaseSalary, "144000"),
            (Field::Detail(Detail::LeaveMonth, 0), "0"),
            (Field::Detail(Detail::GapMonths, 0), "2"),
        ],
    );
    assert_eq!(answer(&staying).moving(), Some(Decimal::from(24_000)));
    let without = edited(&staying, &[(Field::Detail(Detail::GapMonths, 0), "")]);
    assert_eq!(answer(&without).moving(), None);
}

#[test]
fn an_unfinished_offer_is_left_out() {
    let session = Session::example().after(Action::Add("offer"));
    assert_eq!(request(&session).offers, [0]);
}

#[test]
fn weights_and_currency_reach_the_engine() {
    let session = edited(
        &Session::example(),
        &[
            (Field::Region, "de"),
            (Field::Currency, "EUR"),
            (Field::Distribution, "weights"),
            (Field::Weight(1), "5"),
            (Field::Weight(2), "15"),
            (Field::Weight(3), "40"),
            (Field::Weight(4), "40"),
            (Field::CadenceMonths, "12"),
            (Field::BonusRate, ""),
            (Field::SignOn, ""),
        ],
    );
    let gross: Vec<Decimal> = answer(&session).columns[0].years.iter().map(|year| year.gross).collect();
    assert_eq!(gross, [250_000, 290_000, 390_000, 390_000].map(Decimal::from));
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(1_000))]
    /// The page's first result and the engine's say the same of every offer.
    #[test]
    fn the_first_result_is_what_the_engine_says(
        amounts in (0_u32..2_000_000, 0_u32..300, 0_u32..1_000_000, 0_u32..9_000_000),
        months in 1_u16..=120, cliff in 0_u16..=24, cadence in 0_usize..4,
    ) {
        let (base, bonus, sign_on, grant) = amounts;
        let cadence = ["1", "3", "6", "12"][cadence];
        let cliff = cliff.min(months);
        let session = edited(&Session::example(), &[
            (Field::BaseSalary, &base.to_string()),
            (Field::BonusRate, &bonus.to_string()),
            (Field::SignOn, &sign_on.to_string()),
            (Field::GrantValue, &grant.to_string()),
            (Field::VestingMonths, &months.to_string()),
            (Field::CliffMonths, &cliff.to_string()),
            (Field::CadenceMonths, cadence),
        ]).after(Action::BeforeTax(true));
        let shown = pay(session.complete()).unwrap();
        let asked = request(&session);
        let result = REGISTRY.with(|registry| api::call(registry, "compare", &asked.input)).unwrap();
        let engine = compared(&result, &asked);
        for (year, column) in shown.years.iter().zip(&engine.columns[0].years) {
            proptest::prop_assert!((year.total - column.gross).abs() < Decimal::new(1, 9), "{year:?} {column:?}");
        }
        proptest::prop_assert!((shown.sum.total - engine.columns[0].gross).abs() < Decimal::new(1, 9));
    }
}

thread_local! {
    static REGISTRY: bandworth::data::registry::Registry = support::registry();
}

/// Where base stands among market pay: the table says what the headline says, inside a band, outside it, or without one.
#[test]
fn places_among_market_pay_are_those_of_the_headline() {
    let mut seen = [false; 4];
    for region in ["us-sf", "us", "de", "uk", "in"] {
        for amount in ["9000", "200000", "9000000"] {
            let place = (Field::Region, region);
            let session = edited(&Session::example(), &[place, (Field::BaseSalary, amount)]);
            let shown = REGISTRY.with(|registry| {
                let shown =
                    outcome(session.draft(), session.complete(), &session.shared.draft, Some(registry), None);
                let ladders = shown.evaluated.unwrap().ladders;
                let market = ladders.into_iter().find(|ladder| ladder.ladder == Ladder::Market).unwrap();
                // Of a metropolitan area the headline says first what its country's counted band says.
                let modelled = market.modelled.or(market.band.ok())?;
                Some((modelled.rank, modelled.kind.is_modelled()))
            });
            assert_eq!(answer(&session).columns[0].ranks[0], shown, "{amount} in {region}");
            seen[match shown {
                Some((Rank::At(_), _)) => 0,
                Some((Rank::Below(_), _)) => 1,
                Some((Rank::Above(_), _)) => 2,
                None => 3,
            }] = true;
        }
    }
    assert_eq!(seen, [true, true, true, false]);
}

/// An empty row changes nothing, and the open offer keeps its own currency when the engine says what it pays.
#[test]
fn what_an_offer_pays_stays_in_its_own_currency() {
    let one = edited(&Session::example(), BASE_ONLY);
    let here = [(Field::Region, "de"), (Field::Currency, "EUR"), (Field::BaseSalary, "140000")];
    let two = edited(&one.after(Action::Duplicate), &here);
    let with_row = two.after(Action::AddRow(Table::OneOffs));
    assert_eq!(pay(with_row.complete()), pay(two.complete()));
    let comparison = answer(&two);
    assert_eq!(comparison.currency.code(), "USD");
    let found = Pay::of(&comparison, comparison.column(1).unwrap()).unwrap();
    let shown = pay(two.complete()).unwrap();
    assert_eq!((found.currency.code(), found.sum.total.round_dp(6)), ("EUR", shown.sum.total));
}
