//! Worked examples of ours for what published engines get wrong; each names the mistake and
//! what it would have paid.
use bandworth::api;
use bandworth::data::{node::Node, registry::Registry};

/// Runs the waterfall and gives the payouts as JSON.
fn payouts(proceeds: &str, classes: &str) -> String {
    let input = format!(r#"{{"equity_proceeds": "{proceeds}", "classes": [{classes}]}}"#);
    let outcome = api::call(&Registry::default(), "waterfall", &Node::from_json(&input).unwrap()).unwrap();
    outcome.field("payouts").to_json()
}

const COMMON: &str = r#"{"id": "common", "kind": "common", "shares": "5000000"}"#;

fn series(id: &str, shares: &str, invested: &str, terms: &str) -> String {
    format!(
        r#"{{"id": "{id}", "kind": "preferred", "shares": "{shares}", "invested": "{invested}", "seniority": 1{terms}}}"#
    )
}

#[test]
fn each_series_deciding_on_its_own_would_pay_out_more_than_the_exit() {
    // Each alone takes the better of its preference and its part of 35 million by ownership:
    // 10 + 20 million, and common half of 35: 47.5 million on 35.
    let classes =
        [COMMON.to_owned(), series("a", "2500000", "10000000", ""), series("b", "2500000", "20000000", "")];
    assert_eq!(
        payouts("35000000", &classes.join(",")),
        r#"{"common":"5000000.00","a":"10000000.00","b":"20000000.00"}"#
    );
}

#[test]
fn ownership_of_the_exit_does_not_decide_conversion() {
    // A holds 20 % and prefers 9 million. 20 % of 60 million is 12, so an engine that compares
    // these converts A, which then gets (60 - 30) x 2 / 7.5 = 8, less than it had.
    let classes = [
        r#"{"id": "common", "kind": "common", "shares": "5500000"}"#.to_owned(),
        series("a", "2000000", "9000000", ""),
        series("b", "2500000", "30000000", ""),
    ];
    // A converts above 4.50 a share: (5.5 + 2) x 4.5 + 30 = 63.75 million, not 9 / 20 % = 45.
    assert_eq!(
        payouts("60000000", &classes.join(",")),
        r#"{"common":"21000000.00","a":"9000000.00","b":"30000000.00"}"#
    );
    assert_eq!(
        payouts("67500000", &classes.join(",")),
        r#"{"common":"27500000.00","a":"10000000.00","b":"30000000.00"}"#
    );
}

#[test]
fn a_capped_series_converts_when_that_is_worth_more() {
    // Cap 2 x 5 million. Half of 100 million as common stock is 50, five times the cap.
    let classes = [
        COMMON.to_owned(),
        series("a", "5000000", "5000000", r#", "participation": "capped", "cap_multiple": "2""#),
    ];
    assert_eq!(payouts("100000000", &classes.join(",")), r#"{"common":"50000000.00","a":"50000000.00"}"#);
    // Between cap and conversion it stays at the cap.
    assert_eq!(payouts("18000000", &classes.join(",")), r#"{"common":"8000000.00","a":"10000000.00"}"#);
}

#[test]
fn one_pass_over_the_series_converts_too_many() {
    // With all of them common a share would be worth 4, enough for B to convert in a first look;
    // C's decision to keep its 12 million then makes B's wrong.
    let classes = [
        COMMON.to_owned(),
        series("a", "2000000", "2000000", ""),
        series("b", "1000000", "4000000", ""),
        series("c", "2000000", "12000000", ""),
    ];
    // A converts at 1 a share, B at 4, C at 6: x = (40 - 4 - 12) / 7 = 3.43.
    assert_eq!(
        payouts("40000000", &classes.join(",")),
        r#"{"common":"17142857.14","a":"6857142.86","b":"4000000.00","c":"12000000.00"}"#
    );
}

#[test]
fn strike_money_raises_the_pot_and_is_not_handed_out_twice() {
    // 6 million + 1 million shares x 1: seven million over seven million shares is 1 a share,
    // exactly the strike, so nobody exercises; one cent a share more and everybody does.
    let option = r#"{"id": "option", "kind": "option", "shares": "1000000", "strike": "1"}"#;
    let classes = format!(r#"{{"id": "common", "kind": "common", "shares": "6000000"}}, {option}"#);
    assert_eq!(payouts("6000000", &classes), r#"{"common":"6000000.00","option":"0.00"}"#);
    assert_eq!(payouts("6070000", &classes), r#"{"common":"6060000.00","option":"10000.00"}"#);
}

#[test]
fn instalments_flow_through_the_waterfall_one_after_the_other() {
    // 85 / 10 / 5 percent of 20 million: the preference of 16 is covered by the first instalment.
    let input = r#"{"bridge": {"licence_fee": "17000000", "deferred_tranches": [
            {"amount": "2000000", "year": "0.5", "probability": "0.9"},
            {"amount": "1000000", "year": "1"}]},
        "classes": [{"id": "common", "kind": "common", "shares": "8"},
            {"id": "a", "kind": "preferred", "shares": "2", "invested": "16000000", "seniority": 1, "participation": "full"}]}"#;
    let outcome = api::call(&Registry::default(), "waterfall", &Node::from_json(input).unwrap()).unwrap();
    assert_eq!(outcome.field("payouts").to_json(), r#"{"common":"800000.00","a":"16200000.00"}"#);
    let Node::List(later) = outcome.field("deferred_payouts") else { panic!("no instalments") };
    let paid: Vec<_> = later.iter().map(|part| part.field("payouts").to_json()).collect();
    assert_eq!(
        paid,
        [r#"{"common":"1600000.00","a":"400000.00"}"#, r#"{"common":"800000.00","a":"200000.00"}"#]
    );
}
