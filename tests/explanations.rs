//! Explanations: every one names a figure of its result, and its inputs give that figure again.
#![allow(clippy::unwrap_used, clippy::panic)]
mod support;

use bandworth::api;
use bandworth::data::{node::Node, record::read};
use bandworth::domain::company::Scenario;
use bandworth::domain::compare::compare;
use bandworth::domain::evaluation::{Assumptions, Evaluation, Parameters};
use bandworth::domain::explanation::{Explanation, Formula, Input, Name, explain, explain_comparison};
use bandworth::domain::money::Currency;
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

/// Every kind of grant, money and value without a price among them, in a job that is left in its second year.
fn every_kind(terms: &(u32, u32, u32, i32, bool, u8)) -> String {
    let (units, price, strike, growth, private, cliff) = terms;
    let value = 1_000 * units;
    let (listed, growth) = (if *private { "private" } else { "public" }, Decimal::new((*growth).into(), 2));
    let vesting = format!(r#""vesting":{{"months":48,"cliff_months":{cliff}}}"#);
    let sized = format!(r#""units":{units},{vesting}"#);
    format!(
        r#"{{"id":"a","kind":"current","currency":"USD","base_salary":90000,"bonus":{{"target_rate":0.1}},
            "one_offs":[{{"kind":"sign_on","amount":24000,"month":0,"clawback_months":24}},{{"kind":"retention","amount":5000,"month":20}}],
            "company":{{"liquidity":"{listed}","price":{price},"growth":{growth},"haircut":0.25,"liquidity_month":30,"liquidity_probability":0.6,
                "rounds":[{{"month":18,"dilution":0.1}}]}},
            "grants":[{{"kind":"rsu",{sized}}},{{"kind":"rsu","value":{value},{vesting}}},
                {{"kind":"rsu_double_trigger","expiry_months":36,"liquidity_month":40,"liquidity_probability":0.3,{sized}}},
                {{"kind":"option_iso","strike":{strike},"exercise":"at_vest",{sized}}},
                {{"kind":"option_iso","strike":{strike},"exercise":"hold_months","hold_months":24,{sized}}},
                {{"kind":"option_nso","strike":{strike},"exercise":"hold_months","hold_months":6,{sized}}},
                {{"kind":"option_nso","strike":{strike},{sized}}},
                {{"kind":"ppu","base_value":{strike},"cap_multiple":2,"lock_up_months":24,{sized}}},
                {{"kind":"vsop","base_price":{strike},"good_leaver_share":0.5,{sized}}},
                {{"kind":"sar","base_price":{strike},"payout":"at_vest",{sized}}},
                {{"kind":"phantom","base_price":0,"payout":"at_month","payout_month":20,{sized}}},
                {{"kind":"restricted_stock","paid":1,{sized}}},
                {{"kind":"restricted_stock","paid":1,"election_83b":true,{sized}}},
                {{"kind":"espp","contribution":{units},"discount":0.15,"lookback":true}},
                {{"kind":"cash_lti","amount":{units},{vesting}}}],
            "refresher":{{"annual_value":9000,"first_month":12,{vesting}}},
            "weights":[{{"kind":"team","score":7,"weight":2}},{{"kind":"mission","score":4,"weight":1}}],
            "leaving":{{"leave_month":15,"gap_months":2,"repayments":[{{"amount":9000,"month":0,"clawback_months":36}}]}}}}"#
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// So do those of grants of every kind, under every outlook and in another currency, and of what leaving loses.
    #[test]
    fn inputs_give_the_result_for_every_kind_of_grant(
        terms in (0_u32..9_000, 1_u32..200, 0_u32..150, -30_i32..60, any::<bool>(), 0_u8..13),
        horizon_years in 1_u8..8, outlook in 0_usize..4, priced in any::<bool>(),
    ) {
        let scenarios = [Scenario::Bear, Scenario::Base, Scenario::Bull, Scenario::Custom];
        let rates = vec![(Currency::Usd, Currency::Eur, Decimal::new(91, 2))];
        let scenario = *scenarios.get(outlook).unwrap();
        let assumptions = Assumptions {
            horizon_years, scenario, rates, tax: false, currency: Some(Currency::Eur), ..Assumptions::default()
        };
        let mut package = read::<Package>(&Node::from_json(&every_kind(&terms)).unwrap()).unwrap();
        package.company.price = package.company.price.filter(|_| priced);
        let evaluation = Evaluation::of(&package, &assumptions, &Parameters::default()).unwrap();
        let all = explain(&evaluation, &package, &assumptions, &Parameters::default()).unwrap();
        holds(&all);
        for grant in 0..package.grants.len() {
            for field in ["face", "counted", "scenarios/bear", "scenarios/base", "scenarios/bull"] {
                let figure = format!("/equity/{grant}/{field}");
                prop_assert!(all.iter().any(|one| one.figure == figure), "{figure}");
            }
        }
        for figure in ["/forfeits/forfeited", "/forfeits/buyout", "/unpriced_score"] {
            prop_assert!(all.iter().any(|one| one.figure == figure), "{figure}");
        }
    }
}

/// The law for a result as programs see it.
fn adds_up(result: &Node) {
    for one in support::list(result.field("explanations")) {
        let of = |node: &Node, field: &str| support::text(node.field(field)).to_owned();
        let formula = Formula::ALL.iter().copied().find(|known| known.id() == of(one, "formula")).unwrap();
        let inputs: Vec<Input> = support::list(one.field("inputs"))
            .iter()
            .map(|input| {
                let name = Name::ALL.iter().copied().find(|known| known.id() == of(input, "name")).unwrap();
                Input::given(name, number(input, "value")).times(number(input, "factor"))
            })
            .collect();
        let (value, result) = (formula.value(&inputs).unwrap(), number(one, "result"));
        assert!((value - result).abs() < Decimal::new(1, 4), "{}: {value} is not {result}", of(one, "id"));
    }
}

#[test]
fn every_worked_case_is_explained_down_to_its_inputs() {
    let (registry, mut seen) = (support::registry(), 0);
    for entry in std::fs::read_dir(support::folder("tests/cases/offers")).unwrap() {
        let case = Node::from_json(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
        let (function, mut input) = (support::text(case.field("function")), case.field("input").clone());
        let include = || ("include".to_owned(), Node::List(vec![Node::text("explanations")]));
        let Node::Record(fields) = &mut input else { panic!("{function} gets a record") };
        match fields.iter_mut().find(|(name, _)| name == "assumptions") {
            Some((_, Node::Record(assumed))) => assumed.push(include()),
            _ => fields.push(("assumptions".to_owned(), Node::Record(vec![include()]))),
        }
        let result = api::call(&registry, function, &input).unwrap();
        points(&result);
        adds_up(&result);
        let evaluations = result.field("evaluations");
        for evaluation in if *evaluations == Node::Null { &[] } else { support::list(evaluations) } {
            points(evaluation);
            adds_up(evaluation);
        }
        seen += 1;
    }
    assert!(seen >= 35, "only {seen} cases");
}

/// The inputs of an explanation as (name, value, factor).
fn inputs(result: &Node, id: &str) -> Vec<(String, Decimal, Decimal)> {
    let all = support::list(result.field("explanations"));
    let one = all.iter().find(|one| support::text(one.field("id")) == id).unwrap_or_else(|| panic!("{id}"));
    let inputs = support::list(one.field("inputs")).iter();
    let one = |input: &Node| {
        (support::text(input.field("name")).to_owned(), number(input, "value"), number(input, "factor"))
    };
    inputs.map(one).collect()
}

fn evaluated(package: &str, tax: &str) -> Node {
    let text = format!(
        r#"{{"package":{package},"assumptions":{{"tax":"{tax}","discount_rate":0.05,"include":["explanations"]}}}}"#
    );
    api::call(&support::registry(), "evaluate", &Node::from_json(&text).unwrap()).unwrap()
}

/// By hand: options on 4,000 shares at 59 with a strike of 10 bring 49 each, 1,000 a year.
#[test]
fn a_grant_is_units_times_what_one_is_worth() {
    let company = r#""currency":"USD","base_salary":0,"company":{"price":59}"#;
    let vesting = r#""vesting":{"months":48,"cadence_months":12}"#;
    let options = format!(
        r#"{{{company},"grants":[{{"kind":"option_nso","units":4000,"strike":10,"exercise":"at_vest",{vesting}}}]}}"#
    );
    let result = evaluated(&options, "off");
    assert_eq!(at(&result, "/equity/0/face").decimal(), Some(196_000.into()));
    let face = inputs(&result, "/equity/0/face");
    let read = [("price", 59), ("base_price", 10), ("growth", 0)].map(|(name, value)| (name, value, 0));
    let wanted = [("units", 1_000, 49); 4].into_iter().chain(read);
    let wanted: Vec<_> =
        wanted.map(|(name, value, factor)| (name.to_owned(), value.into(), factor.into())).collect();
    assert_eq!(face, wanted);
}

/// By hand: of 20,000 options at 10 that vest in a year 10,000 are within 100,000; 30,000 a year buy what 21,250 do.
#[test]
fn limits_are_named_where_they_bind() {
    let grant = |grant: &str| {
        format!(r#"{{"currency":"USD","base_salary":0,"company":{{"price":10}},"grants":[{grant}]}}"#)
    };
    let vesting = r#""vesting":{"months":12,"cadence_months":12}"#;
    let options =
        |units: u32| grant(&format!(r#"{{"kind":"option_iso","units":{units},"strike":4,{vesting}}}"#));
    let plan = |paid: u32| grant(&format!(r#"{{"kind":"espp","contribution":{paid},"discount":0.15}}"#));
    let limit = |package: String| {
        let found = inputs(&evaluated(&package, "off"), "/equity/0/face");
        found.into_iter().find(|(name, ..)| name.starts_with("above")).map(|(name, value, _)| (name, value))
    };
    assert_eq!(limit(options(20_000)), Some(("above_option_limit".to_owned(), 10_000.into())));
    assert_eq!(limit(options(10_000)), None);
    // Four years of two periods, each 4,375 above.
    assert_eq!(limit(plan(30_000)), Some(("above_plan_limit".to_owned(), 35_000.into())));
    assert_eq!(limit(plan(20_000)), None);
}

/// By hand: 8,333.33 of pay, half a bonus, 120,000 of shares, 12,000 and 6,000 to pay back, at 5 % a year 137,758.50.
#[test]
fn what_leaving_loses_is_itemised_and_discounted() {
    let text =
        std::fs::read_to_string(support::folder("tests/cases/offers/leaving-and-make-whole.json")).unwrap();
    let case = Node::from_json(&text).unwrap();
    let package = support::list(case.field("input").field("packages")).first().unwrap().to_json();
    let lost = inputs(&evaluated(&package, "off"), "/forfeits/forfeited");
    let rounded: Vec<_> = lost
        .iter()
        .map(|(name, value, _)| (name.as_str(), value.round_dp(2).normalize().to_string()))
        .collect();
    let items = ["8333.33", "6000", "120000", "12000", "6000"].map(|amount| ("loss", amount.to_owned()));
    assert_eq!(rounded.get(..5).unwrap(), items);
    assert_eq!(
        rounded.get(5..).unwrap(),
        [("discounting", "14574.83".to_owned()), ("loss_tax", "0".to_owned())]
    );
    // After tax in Germany: what tax takes off is what the sign-on must bear again.
    let taxed = package.replacen('{', r#"{"location":{"jurisdiction":"de"},"#, 1);
    let result = evaluated(&taxed, "on");
    adds_up(&result);
    let taken = inputs(&result, "/forfeits/forfeited").last().unwrap().1;
    let (lost, buyout) = (at(&result, "/forfeits/forfeited"), at(&result, "/forfeits/buyout"));
    assert!(taken > 30_000.into() && buyout.decimal() > lost.decimal());
    let text = result.to_json();
    assert!(text.contains(r#""id":"/forfeits/buyout""#) && text.contains("tax/de/2026"));
    let step = inputs(&result, "/years/0/marginal_rate");
    let names: Vec<_> =
        step.iter().map(|(name, value, _)| (name.as_str(), value.round_dp(0) == 100.into())).collect();
    assert_eq!(names, [("taken", false), ("taken_with_step", false), ("step", true)]);
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
    assert_eq!(Formula::ALL.len(), 22);
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
