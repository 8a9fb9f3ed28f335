//! Vesting against the table of worked cases, and its laws for arbitrary schedules.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use bandworth::api;
use bandworth::data::{node::Node, registry::Registry};
use bandworth::domain::quantity::{Month, Months, Portion, Units};
use bandworth::domain::vesting::{AllocationType, Cadence, Tranche, VestingTerms};
use proptest::prelude::*;
use rust_decimal::Decimal;
use support::{list, text};

#[test]
fn every_worked_case_comes_out() {
    let cases = Node::from_json(include_str!("oracles/vest.json")).unwrap();
    let tolerance: Decimal = "0.000001".parse().unwrap();
    let mut seen = 0;
    for case in list(cases.field("cases")) {
        let (id, inputs, expected) = (text(case.field("id")), case.field("inputs"), case.field("expected"));
        let result = api::call(&Registry::default(), "vest", inputs);
        if text(case.field("kind")) == "error" {
            let codes: Vec<_> = result.expect_err(id).iter().map(|problem| problem.code.id()).collect();
            assert_eq!(codes, [text(expected.field("error"))], "{id}");
        } else {
            let result = result.expect(id);
            let (found, wanted) = (list(result.field("tranches")), list(expected.field("tranches")));
            assert_eq!(found.len(), wanted.len(), "{id}");
            for (found, wanted) in found.iter().zip(wanted) {
                assert_eq!(found.field("month"), wanted.field("month"), "{id}");
                let (found, wanted) =
                    (found.field("units").decimal().unwrap(), wanted.field("units").decimal().unwrap());
                assert!((found - wanted).abs() <= tolerance, "{id}: {found} for {wanted}");
            }
        }
        seen += 1;
    }
    assert!(seen >= 90, "only {seen} cases");
}

#[test]
fn two_mistakes_of_one_schedule_are_both_reported() {
    let input = r#"{"units": -1, "vesting": {"months": 12, "cliff_months": 24, "weights": [0.5], "cadence_months": 5}}"#;
    let problems = api::call(&Registry::default(), "vest", &Node::from_json(input).unwrap()).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| (problem.code.id(), problem.path.as_str())).collect();
    assert_eq!(
        found,
        [
            ("NegativeShares", "/units"),
            ("UnknownValue", "/vesting/cadence_months"),
            ("CliffBeyondVesting", "/vesting/cliff_months"),
            ("WeightsDoNotSumToOne", "/vesting/weights"),
        ]
    );
}

fn allocation_types() -> impl Strategy<Value = AllocationType> {
    prop::sample::select(vec![
        AllocationType::CumulativeRounding,
        AllocationType::CumulativeRoundDown,
        AllocationType::FrontLoaded,
        AllocationType::BackLoaded,
        AllocationType::FrontLoadedToSingleTranche,
        AllocationType::BackLoadedToSingleTranche,
        AllocationType::Fractional,
    ])
}

prop_compose! {
    /// Yearly parts in whole percent that sum to one, or none.
    fn weights(years: usize)(cuts in prop::collection::vec(0_u32..=100, years.saturating_sub(1)), even: bool) -> Vec<Portion> {
        if even || years == 0 {
            return Vec::new();
        }
        let mut cuts = cuts;
        cuts.extend([0, 100]);
        cuts.sort_unstable();
        cuts.windows(2).map(|pair| Portion::new(Decimal::new((pair[1] - pair[0]).into(), 2)).unwrap()).collect()
    }
}

fn schedules() -> impl Strategy<Value = VestingTerms> {
    (0_u16..=120).prop_flat_map(|months| {
        let years = usize::from(months.div_ceil(12));
        let parts = (
            weights(years),
            0..=months,
            prop::sample::select(Cadence::ALL.to_vec()),
            allocation_types(),
            -60_i32..60,
        );
        parts.prop_map(move |(weights, cliff, cadence, allocation, start)| {
            let start = Month::new(start).unwrap();
            let (months, cliff) = (Months::new(months).unwrap(), Months::new(cliff).unwrap());
            VestingTerms::new(months, cliff, cadence, weights, allocation, start, start).unwrap()
        })
    })
}

fn units() -> impl Strategy<Value = Units> {
    prop_oneof![
        (0_i64..5_000_000).prop_map(|whole| Units::new(whole.into()).unwrap()),
        (0_i64..500_000_000_000, 1_u32..7)
            .prop_map(|(digits, scale)| Units::new(Decimal::new(digits, scale)).unwrap()),
    ]
}

fn vested(tranches: &[Tranche]) -> Decimal {
    tranches.iter().map(|tranche| tranche.units).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn tranches_sum_to_the_grant_and_none_takes_units_back(terms in schedules(), units in units()) {
        let tranches = terms.tranches(units).unwrap();
        prop_assert_eq!(vested(&tranches), units.value());
        prop_assert!(tranches.iter().all(|tranche| tranche.units >= Decimal::ZERO));
        prop_assert!(tranches.windows(2).all(|pair| pair[0].month < pair[1].month));
        prop_assert_eq!(tranches.last().unwrap().month, terms.end());
    }

    #[test]
    fn whole_types_split_whole_grants_into_whole_units(terms in schedules(), whole in 0_i64..1_000_000) {
        let tranches = terms.tranches(Units::new(whole.into()).unwrap()).unwrap();
        let fractional = terms.fractional() == terms;
        prop_assert!(fractional || tranches.iter().all(|tranche| tranche.units.fract().is_zero()));
    }

    #[test]
    fn a_later_schedule_is_the_same_schedule_later(terms in schedules(), units in units(), by in 0_u16..48) {
        let (now, later) = (terms.tranches(units).unwrap(), terms.later(Months::new(by).unwrap()).tranches(units).unwrap());
        prop_assert_eq!(now.len(), later.len());
        for (now, later) in now.iter().zip(&later) {
            prop_assert_eq!(now.month.plus(Months::new(by).unwrap()), later.month);
            prop_assert_eq!(now.units, later.units);
        }
    }
}
