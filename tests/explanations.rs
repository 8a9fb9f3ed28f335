//! Explanations: every one names a figure of its result, and its inputs give that figure again.
#![allow(clippy::unwrap_used, clippy::panic)]
mod support;

use bandworth::api;
use bandworth::data::{node::Node, record::read};
use bandworth::domain::company::Scenario;
use bandworth::domain::compare::compare;
use bandworth::domain::evaluation::{Assumptions, Parameters};
use bandworth::domain::explanation::{Explanation, Formula, Input, Name, explain, explain_comparison};
use bandworth::domain::offer::Package;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Equal up to a millionth, and for large amounts up to a billionth of them.
fn same(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= Decimal::new(1, 6) + Decimal::new(1, 9) * a.abs().max(b.abs())
}

fn holds(all: &[Explanation]) {
    for one in all {
        let value = one.formula.value(&one.inputs).unwrap();
        assert!(same(value, one.result), "{}: {value} is not {}", one.figure, one.result);
    }
}

fn package(id: &str, kind: &str, terms: &(u32, u32, u32, i32, bool, u8)) -> Package {
    let (base, sign_on, units, growth, private, cliff) = terms;
    let listed = if *private { "private" } else { "public" };
    let leaving = if kind == "current" { r#","leaving":{"leave_month":6}"# } else { "" };
    let text = format!(
        r#"{{"id":"{id}","kind":"{kind}","currency":"USD","base_salary":{base},"raise":0.03,
            "bonus":{{"target_rate":0.15,"guaranteed_first_year":true}},"commute_hours_per_week":5,"remote_share":0.4,
            "one_offs":[{{"kind":"sign_on","amount":{sign_on},"month":0}}],
            "company":{{"liquidity":"{listed}","price":40,"growth":{},"haircut":0.25,"liquidity_month":30,"liquidity_probability":0.6}},
            "grants":[{{"kind":"rsu","units":{units},"vesting":{{"months":48,"cliff_months":{cliff}}}}},
                {{"kind":"option_nso","units":{units},"strike":10,"exercise":"at_vest","vesting":{{"months":48,"cadence_months":12}}}}],
            "benefits":[{{"kind":"meals","annual_value":2000}}]{leaving}}}"#,
        Decimal::new((*growth).into(), 2)
    );
    read::<Package>(&Node::from_json(&text).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// The formula of every explanation, filled with its inputs, gives its result.
    #[test]
    fn inputs_give_the_result(
        here in (0_u32..400_000, 0_u32..90_000, 0_u32..9_000, -30_i32..60, any::<bool>(), 0_u8..13),
        there in (0_u32..400_000, 0_u32..90_000, 0_u32..9_000, -30_i32..60, any::<bool>(), 0_u8..13),
        horizon_years in 1_u8..8, discount in 0_i64..15, bear in any::<bool>(), inflation in 0_i64..9,
    ) {
        let growth = bandworth::domain::quantity::Growth::new(Decimal::new(inflation, 2)).unwrap();
        let assumptions = Assumptions {
            horizon_years, discount_rate: Decimal::new(discount, 2), tax: false, inflation: growth,
            scenario: if bear { Scenario::Bear } else { Scenario::Base }, ..Assumptions::default()
        };
        let packages = [package("a", "current", &here), package("b", "offer", &there)];
        let parameters = Parameters::default();
        let comparison = compare(&packages, None, &assumptions, &parameters).unwrap();
        for (evaluation, package) in comparison.evaluations.iter().zip(&packages) {
            holds(&explain(evaluation, package, &assumptions, &parameters).unwrap());
        }
        holds(&explain_comparison(&comparison, &packages, &assumptions, &parameters).unwrap());
    }
}

fn at<'a>(result: &'a Node, pointer: &str) -> &'a Node {
    pointer.split('/').skip(1).fold(result, |node, key| match node {
        Node::List(items) => key.parse::<usize>().ok().and_then(|at| items.get(at)).unwrap_or(&Node::Null),
        other => other.field(key),
    })
}

fn number(node: &Node, field: &str) -> Decimal {
    node.field(field).decimal().unwrap()
}

/// Ids and inputs point at the figures they speak of.
fn points(result: &Node) -> Vec<String> {
    let explanations = support::list(result.field("explanations")).iter();
    let ids = explanations.map(|one| {
        let id = support::text(one.field("id"));
        assert_eq!(at(result, id).decimal(), Some(number(one, "result")), "{id}");
        for input in support::list(one.field("inputs")) {
            let figure = support::text(input.field("figure"));
            if !figure.is_empty() {
                assert_eq!(at(result, figure).decimal(), Some(number(input, "value")), "{id}: {figure}");
            }
        }
        assert!(!support::list(one.field("sources")).is_empty(), "{id}");
        id.to_owned()
    });
    ids.collect()
}

const TWO: &str = r#"{"packages": [
    {"id": "stay", "kind": "current", "base_salary": 90000, "currency": "EUR", "location": {"jurisdiction": "de"}, "leaving": {"leave_month": 3}},
    {"id": "go", "base_salary": 150000, "location": {"jurisdiction": "us-ca", "region": "us-sf"}, "company": {"price": 12},
     "one_offs": [{"kind": "sign_on", "amount": 20000, "month": 0}],
     "grants": [{"kind": "rsu", "units": 4000, "vesting": {"months": 48, "cliff_months": 12}}]}],
    "assumptions": {"currency": "USD", "include": ["explanations"]}}"#;

#[test]
fn every_headline_figure_after_tax_is_explained_at_its_place() {
    let registry = support::registry();
    let result = api::call(&registry, "compare", &Node::from_json(TWO).unwrap()).unwrap();
    let ids = points(&result);
    for id in ["/ranking/0/value", "/differences/0/amount", "/evaluations/1/forfeits/make_whole"] {
        assert!(ids.iter().any(|found| found == id), "{id}");
    }
    let ids: Vec<_> = support::list(result.field("evaluations")).iter().map(points).collect();
    let metrics =
        ["npv_gross", "npv_net", "certainty_equivalent", "guaranteed_share", "hourly", "first_year"];
    let metrics = metrics.iter().map(|name| format!("/metrics/{name}"));
    let years = (0..4).flat_map(|year| ["gross", "net", "real"].map(|name| format!("/years/{year}/{name}")));
    let totals = ["/totals/gross", "/totals/net", "/totals/components/base"].map(str::to_owned);
    for id in metrics.chain(years).chain(totals) {
        assert!(ids.iter().all(|found| found.contains(&id)), "{id}");
    }
    assert!(ids.last().unwrap().contains(&"/equity/0/counted".to_owned()));
    let text = result.to_json();
    for source in ["tax/us-ca/2025", "tax/us-federal/2025", "tax/de/2026", "fx/2026-10-30"] {
        assert!(text.contains(source), "{source}");
    }
}

#[test]
fn the_net_present_value_is_that_of_its_inputs() {
    let registry = support::registry();
    let result = api::call(&registry, "compare", &Node::from_json(TWO).unwrap()).unwrap();
    for evaluation in support::list(result.field("evaluations")) {
        let mut seen = 0;
        for one in support::list(evaluation.field("explanations")) {
            let linear = ["net", "net_present_value", "present_value", "gross", "total", "component", "cash"];
            if !linear.contains(&support::text(one.field("formula"))) {
                continue;
            }
            let inputs = support::list(one.field("inputs")).iter();
            let value: Decimal = inputs.map(|input| number(input, "value") * number(input, "factor")).sum();
            assert!(same(value, number(one, "result")), "{}", support::text(one.field("id")));
            seen += 1;
        }
        assert!(seen > 15);
    }
}

/// The sign-on that makes up for leaving is the gap and the tax on it, which is computed by itself.
#[test]
fn what_makes_whole_is_the_gap_and_the_tax_on_it() {
    let swapped = TWO.replace("90000", "290000");
    let registry = support::registry();
    let result = api::call(&registry, "compare", &Node::from_json(&swapped).unwrap()).unwrap();
    let all = support::list(result.field("explanations"));
    let one = all.iter().find(|one| support::text(one.field("formula")) == "make_whole").unwrap();
    let inputs = support::list(one.field("inputs"));
    let names: Vec<_> = inputs.iter().map(|input| support::text(input.field("name"))).collect();
    assert_eq!(names, ["staying", "own", "tax_without", "tax_with"]);
    let [staying, own, without, with] =
        [0, 1, 2, 3].map(|at: usize| inputs.get(at).map_or(Decimal::ZERO, |input| number(input, "value")));
    assert!(staying > own && with > without && without > Decimal::ZERO);
    let asked = number(one, "result");
    assert!((staying - own + with - without - asked).abs() < Decimal::new(1, 5), "{asked}");
    assert!(asked > staying - own, "tax takes a part of it");
}

#[test]
fn nothing_is_explained_unasked() {
    let asked = TWO.replace(r#""explanations""#, "");
    let result = api::call(&support::registry(), "compare", &Node::from_json(&asked).unwrap()).unwrap();
    assert!(support::list(result.field("explanations")).is_empty());
    assert_eq!(Formula::ALL.len(), 17);
}

#[test]
fn sums_are_those_formulas_that_add_up_whatever_they_are_given() {
    let numbers = [3, 5, 7, 11, 13, 17];
    let inputs: Vec<Input> =
        numbers.map(|number| Input::given(Name::Amount, number.into()).times(Decimal::TWO)).to_vec();
    let added = Decimal::from(2 * numbers.iter().sum::<i32>());
    for &formula in Formula::ALL {
        assert_eq!(formula.is_sum(), formula.value(&inputs).ok() == Some(added), "{formula:?}");
    }
}
