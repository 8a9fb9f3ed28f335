//! Grants of a private company below a stack of preferences: what the waterfall leaves common shares.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::registry::Registry;
use bandworth::domain::problem::Code;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// 8 million common shares and 2 million of series A that cost 20 million, paid first once.
const CLASSES: &str = r#"[{"id":"common","kind":"common","shares":8000000},
    {"id":"series_a","kind":"preferred","shares":2000000,"invested":20000000,"liquidation_multiple":1}]"#;

fn input(exit: &str, more: &str, grant: &str) -> Node {
    let text = format!(
        r#"{{"package":{{"id":"a","currency":"USD","base_salary":0,
            "company":{{"preference_stack":{{"exit_value":{exit},"classes":{CLASSES}}},"haircut":0,"liquidity_probability":1,"liquidity_month":48{more}}},
            "grants":[{grant}]}},"assumptions":{{"tax":"off","discount_rate":0}}}}"#
    );
    Node::from_json(&text).unwrap()
}

const SHARES: &str = r#"{"kind":"rsu","units":10000,"vesting":{"months":48,"cadence_months":12}}"#;
const OPTIONS: &str = r#"{"kind":"option_nso","units":10000,"strike":1,"exercise":"at_liquidity","vesting":{"months":48,"cadence_months":12}}"#;

fn gross(input: &Node) -> Decimal {
    let result = api::call(&Registry::default(), "evaluate", input).unwrap();
    result.field("totals").field("gross").decimal().unwrap()
}

#[test]
fn common_shares_have_what_the_waterfall_leaves_them() {
    // 15 million: all of it is the investors'. 36 million: 16 are left for 8 million shares, 2 each.
    // 50 million: converted, five each; the investors then have 10 million, less than their 20: they keep
    // these, and 30 million are left for 8 million shares. 100 million: they convert above 100 only, where ten
    // million shares have ten each.
    for (exit, price) in
        [("15000000", "0"), ("36000000", "2"), ("50000000", "3.75"), ("100000000", "10"), ("200000000", "20")]
    {
        let price: Decimal = price.parse().unwrap();
        assert_eq!(gross(&input(exit, "", SHARES)), price * Decimal::from(10_000), "{exit}");
        let gain = (price - Decimal::ONE).max(Decimal::ZERO);
        assert_eq!(gross(&input(exit, "", OPTIONS)), gain * Decimal::from(10_000), "{exit}");
    }
}

#[test]
fn growth_moves_the_exit_value_not_the_price() {
    // 36 million grow by a half in four years to 54: 34 million for 8 million shares, 4.25 each.
    let growth = Decimal::new(15, 1);
    let yearly = 1.5_f64.powf(0.25) - 1.0;
    let found = gross(&input("36000000", &format!(r#","growth":{yearly}"#), SHARES));
    let price = (Decimal::from(36_000_000) * growth - Decimal::from(20_000_000)) / Decimal::from(8_000_000);
    assert!((found - price * Decimal::from(10_000)).abs() < Decimal::new(1, 2), "{found}");
}

#[test]
fn rounds_still_dilute_and_outlooks_swing_the_exit() {
    let round = r#","rounds":[{"month":24,"dilution":0.2}]"#;
    assert_eq!(gross(&input("36000000", round, SHARES)), Decimal::from(16_000));
    let result = api::call(&Registry::default(), "evaluate", &input("36000000", "", SHARES)).unwrap();
    let Node::List(equity) = result.field("equity") else { panic!("no equity") };
    let of = |name: &str| equity[0].field("scenarios").field(name).decimal().unwrap();
    // Bear takes the exit below the preference: common shares have nothing.
    assert_eq!((of("bear"), of("base")), (Decimal::ZERO, Decimal::from(20_000)));
    assert!(of("bull") > Decimal::from(80_000));
}

#[test]
fn a_price_beside_the_stack_is_a_mistake_and_so_is_a_wrong_class() {
    let problems = |input: &Node| -> Vec<(Code, String)> {
        let found = api::call(&Registry::default(), "evaluate", input).unwrap_err();
        found.into_iter().map(|problem| (problem.code, problem.path.clone())).collect()
    };
    let both = problems(&input("1", r#","price":3,"preferred_price":4"#, SHARES));
    assert_eq!(
        both,
        [
            (Code::UnknownField, "/package/company/price".to_owned()),
            (Code::UnknownField, "/package/company/preferred_price".to_owned()),
        ]
    );
    let negative = problems(&input("-1", "", SHARES));
    assert_eq!(
        negative,
        [(Code::NegativeProceeds, "/package/company/preference_stack/exit_value".to_owned())]
    );
}

#[test]
fn the_exit_at_which_options_are_worth_a_salary_is_found() {
    // 4 years of 10,000 more pay against 10,000 options at 1: five a share, 8 million shares: 40 + 20 million.
    let text = format!(
        r#"{{"packages":[{{"id":"start-up","currency":"USD","base_salary":100000,
            "company":{{"preference_stack":{{"exit_value":50000000,"classes":{CLASSES}}},"haircut":0,"liquidity_probability":1,"liquidity_month":48}},
            "grants":[{OPTIONS}]}},{{"id":"pay","currency":"USD","base_salary":110000}}],
            "assumptions":{{"tax":"off","discount_rate":0}},"driver":"exit_value","of":"start-up","against":"pay"}}"#
    );
    let even = api::call(&Registry::default(), "breakEven", &Node::from_json(&text).unwrap()).unwrap();
    let value = even.field("value").decimal().unwrap();
    assert!((value - Decimal::from(60_000_000)).abs() < Decimal::from(20), "{value}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// What a holder of common shares gets never falls with the exit value and never exceeds a plain share of it.
    #[test]
    fn more_exit_is_never_less_and_preferences_never_help(exit in 0_u64..400_000_000, more in 0_u64..100_000_000) {
        let at = |exit: u64| gross(&input(&exit.to_string(), "", SHARES));
        let (low, high) = (at(exit), at(exit + more));
        prop_assert!(low <= high, "{low} {high}");
        let plain = Decimal::from(exit) * Decimal::from(10_000) / Decimal::from(10_000_000);
        prop_assert!(low <= plain + Decimal::new(1, 6), "{low} {plain}");
    }
}
