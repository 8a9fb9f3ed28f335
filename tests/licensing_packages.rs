//! Deals and licences as packages of `evaluate` and `compare`: taxed in their place, explained, and
//! refused with every mistake at its place.
#![allow(clippy::unwrap_used, clippy::panic)]
mod support;

use bandworth::api;
use bandworth::data::node::Node;
use rust_decimal::Decimal;

fn at<'a>(node: &'a Node, pointer: &str) -> &'a Node {
    pointer.split('/').skip(1).fold(node, |node, key| match node {
        Node::List(items) => key.parse::<usize>().ok().and_then(|at| items.get(at)).unwrap_or(&Node::Null),
        other => other.field(key),
    })
}

const FOUR: &str = r#"{"packages": [
    {"id": "offer", "base_salary": 400000, "location": {"jurisdiction": "us-ca"}},
    {"id": "move", "kind": "licence_and_talent", "base_salary": 300000, "location": {"jurisdiction": "us-ca"}, "deal": {
        "bridge": {"licence_fee": 50000000, "escrow_pct": 0.1},
        "classes": [{"id": "common", "kind": "common", "shares": 8000000}, {"id": "a", "kind": "preferred", "shares": 2000000, "invested": 10000000}],
        "cost_basis": 100, "person": {"holdings": [{"class": "common", "shares": 100000}], "package": [0, 200000], "p_stay": [0.9]}}},
    {"id": "stay", "kind": "licence_and_talent", "base_salary": 180000, "location": {"jurisdiction": "us-ca"}, "deal": {
        "bridge": {"licence_fee": 50000000}, "distribution": "dividend",
        "classes": [{"id": "common", "kind": "common", "shares": 8000000}, {"id": "a", "kind": "preferred", "shares": 2000000, "invested": 10000000}],
        "shell": {"retained_cash": 5000000, "month": 36}, "person": {"holdings": [{"class": "common", "shares": 100000}]}}},
    {"id": "invent", "kind": "licence", "currency": "EUR", "location": {"jurisdiction": "de"}, "licence": {"years": 4, "net_sales": [4000000, 8000000, 9000000, 9000000],
        "royalty_tiers": [{"above": 0, "rate": 0.05}], "inventor": {"licence_rate": 0.02, "degression": "half", "points": {"a": 3, "b": 4, "c": 5}}}}],
    "assumptions": {"currency": "USD", "include": ["explanations"]}}"#;

/// The four choices of a person in a deal stand in one comparison, taxed in their place, each figure
/// with its explanation and its sources.
#[test]
fn the_four_choices_compare_after_tax() {
    let result = api::call(&support::registry(), "compare", &Node::from_json(FOUR).unwrap()).unwrap();
    assert_eq!(support::list(result.field("ranking")).len(), 4);
    for evaluation in support::list(result.field("evaluations")) {
        let gross = at(evaluation, "/totals/gross").decimal().unwrap();
        let net = at(evaluation, "/totals/net").decimal().unwrap();
        assert!(net > Decimal::ZERO && net < gross, "{net} of {gross}");
        let explained: Vec<_> = support::list(evaluation.field("explanations"))
            .iter()
            .map(|one| {
                let id = support::text(one.field("id"));
                assert_eq!(at(evaluation, id).decimal(), one.field("result").decimal(), "{id}");
                assert!(!support::list(one.field("sources")).is_empty(), "{id}");
                for input in support::list(one.field("inputs")) {
                    let figure = support::text(input.field("figure"));
                    let named = if figure.is_empty() { None } else { at(evaluation, figure).decimal() };
                    assert!(figure.is_empty() || named == input.field("value").decimal(), "{id}: {figure}");
                }
                id.to_owned()
            })
            .collect();
        for (index, line) in support::list(evaluation.field("licensing")).iter().enumerate() {
            assert!(explained.contains(&format!("/licensing/{index}/expected")));
            let flow = line.field("flow").decimal().unwrap();
            assert!(explained.contains(&format!("/flows/{flow}/amount")));
        }
    }
    let codes = |index: usize| -> Vec<&str> {
        let warnings = support::list(at(&result, &format!("/evaluations/{index}/warnings")));
        warnings.iter().map(|warning| support::text(warning.field("code"))).collect()
    };
    assert!(codes(1).contains(&"small_business_stock_not_modelled"));
    assert!(!codes(1).contains(&"cost_basis_assumed_zero"));
    assert!(codes(2).is_empty());
    // The character that the person chooses decides the tax.
    let of = |character: &str| {
        let wanted = format!(r#""cost_basis": 0, "characters": {{"shares": "{character}"}}, "#);
        let input = FOUR.replace(r#""cost_basis": 100, "#, &wanted);
        let result = api::call(&support::registry(), "compare", &Node::from_json(&input).unwrap()).unwrap();
        at(&result, "/evaluations/1/totals/net").decimal().unwrap()
    };
    assert!(of("long_term_gain") > of("wage"));
    assert!(of("tax_free") > of("long_term_gain"));
}

/// The share factor of points and the degression come from the data files.
#[test]
fn an_inventor_is_paid_by_the_guidelines() {
    let result = api::call(&support::registry(), "compare", &Node::from_json(FOUR).unwrap()).unwrap();
    let invent = at(&result, "/evaluations/3");
    let factor = api::call(&support::registry(), "germanInventor", &Node::from_json(
        r#"{"turnover": 30000000, "licence_rate": 0.02, "degression": "half", "points": {"a": 3, "b": 4, "c": 5}}"#).unwrap()).unwrap();
    let all = factor.field("remuneration_person").decimal().unwrap();
    let paid = at(invent, "/local/totals/gross").decimal().unwrap();
    assert!((paid - all).abs() < Decimal::new(1, 2), "{paid} for {all}");
}

fn problems(package: &str) -> Vec<String> {
    let input = format!(r#"{{"package": {package}}}"#);
    let found = api::call(&support::registry(), "evaluate", &Node::from_json(&input).unwrap()).unwrap_err();
    found.iter().map(|problem| format!("{} {}", problem.code.id(), problem.path)).collect()
}

#[test]
fn a_kind_needs_its_record_and_takes_no_other() {
    assert_eq!(problems(r#"{"currency": "USD"}"#), ["Missing /package/base_salary"]);
    assert_eq!(problems(r#"{"kind": "licence_and_talent", "currency": "USD"}"#), ["Missing /package/deal"]);
    assert_eq!(problems(r#"{"kind": "licence", "currency": "USD"}"#), ["Missing /package/licence"]);
    let foreign = r#"{"currency": "USD", "base_salary": 1, "licence": {"years": 1}}"#;
    assert_eq!(problems(foreign), ["UnknownField /package/licence"]);
}

#[test]
fn every_mistake_of_a_deal_is_reported_at_its_place() {
    let deal = r#"{"kind": "licence_and_talent", "currency": "USD", "deal": {"bridge": {"licence_fee": -1, "escrow_pct": 5},
        "classes": [{"id": "a", "kind": "comon", "shares": -1}], "distribution": "tendr", "characters": {"shares": "gain"},
        "person": {"p_stay": [5], "discount_rate": -2}, "shell": {"probability": 2}, "carve_out_share": 10, "escrow_months": 3}}"#;
    let expected = [
        "NegativeAmount /package/deal/bridge/licence_fee",
        "ShareOutOfRange /package/deal/bridge/escrow_pct",
        "UnknownClassKind /package/deal/classes/0/kind",
        "NegativeShares /package/deal/classes/0/shares",
        "UnknownDistributionMode /package/deal/distribution",
        "ProbabilityOutOfRange /package/deal/person/p_stay/0",
        "DiscountRateOutOfRange /package/deal/person/discount_rate",
        "ProbabilityOutOfRange /package/deal/shell/probability",
        "ShareOutOfRange /package/deal/carve_out_share",
        "UnknownValue /package/deal/characters/shares",
        "UnknownField /package/deal/escrow_months",
    ];
    assert_eq!(problems(deal), expected);
    let tender = r#"{"kind": "licence_and_talent", "currency": "USD", "deal": {"equity_proceeds": 10, "distribution": {"mode": "tender", "price_per_share": 5},
        "classes": [{"id": "a", "kind": "common", "shares": 3}]}}"#;
    assert_eq!(problems(tender), ["TenderExceedsProceeds /package/deal/distribution/price_per_share"]);
    let person = r#"{"kind": "licence_and_talent", "currency": "USD", "deal": {"equity_proceeds": 10, "classes": [{"id": "a", "kind": "common", "shares": 3}],
        "person": {"holdings": [{"class": "b", "shares": 1}], "package": [1, 2]}}}"#;
    assert_eq!(
        problems(person),
        ["UnknownValue /package/deal/person/holdings/0/class", "LengthMismatch /package/deal/person/p_stay"]
    );
    let licence = r#"{"kind": "licence", "currency": "EUR", "licence": {"years": 60, "royalty_tiers": [{"above": 1, "rate": 5}],
        "inventor": {"co_inventor_share": 2}}}"#;
    assert_eq!(
        problems(licence),
        [
            "TermOutOfRange /package/licence/years",
            "RateOutOfRange /package/licence/royalty_tiers/0/rate",
            "FirstTierMustStartAtZero /package/licence/royalty_tiers/0/above",
            "ShareOutOfRange /package/licence/inventor/co_inventor_share",
            "Missing /package/licence/inventor/share_factor",
        ]
    );
    let points = r#"{"kind": "licence", "currency": "EUR", "licence": {"years": 1, "inventor": {"points": {"a": 7, "b": 0, "c": 3}}}}"#;
    assert_eq!(
        problems(points),
        [
            "PointsOutOfRange /package/licence/inventor/points/a",
            "PointsOutOfRange /package/licence/inventor/points/b",
        ]
    );
    let schedule = r#"{"kind": "licence", "currency": "EUR", "licence": {"years": 1, "inventor": {"schedule": "atlantis"}}}"#;
    assert_eq!(problems(schedule), ["UnknownValue /package/licence/inventor/schedule"]);
}
