//! Offers after tax: the law of the place, applied to the flows of every year.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod support;

use bandworth::api;
use bandworth::data::{node::Node, registry::Registry};
use rust_decimal::Decimal;

fn called(registry: &Registry, function: &str, input: &str) -> Node {
    api::call(registry, function, &Node::from_json(input).unwrap())
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn number(node: &Node, path: &[&str]) -> Decimal {
    let found = path.iter().fold(node, |node, key| match node {
        Node::List(items) => {
            key.parse::<usize>().ok().and_then(|index| items.get(index)).unwrap_or(&Node::Null)
        }
        other => other.field(key),
    });
    found.decimal().unwrap_or_else(|| panic!("{path:?} is no number: {found:?}"))
}

/// One year of pay alone is what `takeHome` says, in every place that taxes pay.
#[test]
fn a_year_of_pay_is_the_take_home_of_the_place() {
    let registry = support::registry();
    let mut seen = 0;
    for place in registry.tax.ids() {
        let newest = registry.tax.years(place).last().copied().unwrap();
        let pay = Node::from_json(&format!(r#"{{"jurisdiction":"{place}","year":{newest},"wages":120000}}"#))
            .unwrap();
        let Ok(expected) = api::call(&registry, "takeHome", &pay) else { continue };
        let input = format!(
            r#"{{"package":{{"base_salary":120000,"location":{{"jurisdiction":"{place}"}}}},"assumptions":{{"horizon_years":1,"tax_year":{newest}}}}}"#
        );
        let found = called(&registry, "evaluate", &input);
        assert_eq!(number(&found, &["totals", "net"]), number(&expected, &["net"]), "{place}");
        let net = number(&found, &["metrics", "npv_net"]);
        assert!(net > Decimal::ZERO && net < number(&found, &["totals", "net"]), "{place}");
        seen += 1;
    }
    assert!(seen >= 20, "only {seen} places");
}

#[test]
fn gains_are_taxed_as_gains_and_the_lines_close_the_year() {
    let registry = support::registry();
    let input = r#"{"package": {"base_salary": 200000, "location": {"jurisdiction": "us-ca"}, "company": {"price": 12},
        "grants": [{"kind": "option_iso", "units": 4000, "strike": 2, "exercise": "hold_months", "hold_months": 24,
                    "vesting": {"months": 12, "cadence_months": 12}}]}}"#;
    let found = called(&registry, "evaluate", input);
    let Node::List(years) = found.field("years") else { panic!("no years") };
    for year in years {
        let Node::List(lines) = year.field("lines") else { panic!("no lines") };
        assert!(lines.len() > 3);
        let counted = lines.iter().filter(|line| {
            matches!(line.field("kind"), Node::Text(kind) if ["tax", "contribution", "credit"].contains(&kind.as_str()))
        });
        let taken: Decimal = counted.map(|line| line.field("amount").decimal().unwrap()).sum();
        let gross = year.field("gross").decimal().unwrap();
        assert!((gross - taken - year.field("net").decimal().unwrap()).abs() < Decimal::new(1, 6));
    }
    // The year of the sale has the gain and is taxed more than the year before it, which has pay alone.
    let deducted =
        |year: &str| number(&found, &["years", year, "gross"]) - number(&found, &["years", year, "net"]);
    assert!(deducted("2") > deducted("1"));
}

#[test]
fn a_spouse_is_taxed_but_not_paid_by_the_package() {
    let registry = support::registry();
    let of = |spouse: u32| {
        let input = format!(
            r#"{{"package":{{"base_salary":100000,"location":{{"jurisdiction":"de"}},"tax":{{"filing_status":"joint","spouse_wages":{spouse}}}}},"assumptions":{{"horizon_years":1}}}}"#
        );
        number(&called(&registry, "evaluate", &input), &["totals", "net"])
    };
    let (alone, both) = (of(0), of(100_000));
    assert!(both < alone, "the splitting advantage fades with the spouse's pay: {both} {alone}");
    assert!(both > Decimal::from(40_000));
}

#[test]
fn what_tax_cannot_do_is_said() {
    let registry = support::registry();
    let problems = |input: &str| -> Vec<String> {
        let problems =
            api::call(&registry, "evaluate", &Node::from_json(input).unwrap()).err().unwrap_or_default();
        problems.iter().map(|problem| format!("{} {}", problem.code.id(), problem.path)).collect()
    };
    let joint = r#"{"package":{"base_salary":1,"location":{"jurisdiction":"uk-england"},"tax":{"filing_status":"joint"}}}"#;
    assert_eq!(problems(joint), ["UnknownFilingStatus /package/tax/filing_status"]);
    let year =
        r#"{"package":{"base_salary":1,"location":{"jurisdiction":"de"}},"assumptions":{"tax_year":1999}}"#;
    assert_eq!(problems(year), ["UnknownTaxYear /assumptions/tax_year"]);
    let nowhere = r#"{"package":{"base_salary":1,"location":{"jurisdiction":"us-zz"}}}"#;
    assert_eq!(problems(nowhere), ["UnknownJurisdiction /package/location/jurisdiction"]);
    // Japan knows only a scale on taxable income: without deductions there is no net, with them there is.
    let japan = |tax: &str| {
        format!(
            r#"{{"package":{{"base_salary":9000000,"location":{{"jurisdiction":"jp"}},"tax":{{{tax}}}}},"assumptions":{{"horizon_years":1}}}}"#
        )
    };
    assert_eq!(called(&registry, "evaluate", &japan("")).field("totals").field("net"), &Node::Null);
    let net = number(&called(&registry, "evaluate", &japan(r#""deductions":3000000"#)), &["totals", "net"]);
    assert!(net < Decimal::from(9_000_000) && net > Decimal::from(7_000_000), "{net}");
}

/// Place, year and standing of the law, its notes and both rates stand beside the figures, as `takeHome` has them.
#[test]
fn the_law_behind_a_net_is_named() {
    let registry = support::registry();
    let mut seen = 0;
    for place in registry.tax.ids() {
        for year in registry.tax.years(place) {
            let person = format!(r#"{{"jurisdiction":"{place}","year":{year},"wages":90000}}"#);
            let Ok(expected) = api::call(&registry, "takeHome", &Node::from_json(&person).unwrap()) else {
                continue;
            };
            let input = format!(
                r#"{{"package":{{"base_salary":90000,"location":{{"jurisdiction":"{place}"}}}},"assumptions":{{"horizon_years":1,"tax_year":{year}}}}}"#
            );
            let found = called(&registry, "evaluate", &input);
            let tax = found.field("tax");
            assert_eq!(tax.field("jurisdiction"), &Node::text(place), "{place} {year}");
            assert_eq!(number(tax, &["year"]), year.into(), "{place}");
            for field in ["status", "notes"] {
                assert_eq!(tax.field(field), expected.field(field), "{place} {year} {field}");
            }
            for rate in ["effective_rate", "marginal_rate"] {
                let (ours, theirs) = (
                    number(&found, &["years", "0", rate]).round_dp(12),
                    number(&expected, &[rate]).round_dp(12),
                );
                assert_eq!(ours, theirs, "{place} {year} {rate}");
            }
            seen += 1;
        }
    }
    assert!(seen >= 140, "only {seen}");
}

/// Without a year the newest law in force is applied; a projected year is applied when it is asked for.
#[test]
fn the_year_of_the_law_is_a_choice() {
    let registry = support::registry();
    let of = |assumptions: &str| {
        let input = format!(
            r#"{{"packages":[{{"base_salary":250000,"location":{{"jurisdiction":"us-ca"}}}},{{"base_salary":100000,"location":{{"jurisdiction":"de"}}}}],"assumptions":{{"horizon_years":1{assumptions}}}}}"#
        );
        let found = called(&registry, "compare", &input);
        let law = |at: usize| {
            let evaluation = &support::list(found.field("evaluations"))[at];
            let tax = evaluation.field("tax");
            match tax {
                Node::Null => "none".to_owned(),
                _ => format!("{} {}", tax.field("year").to_json(), support::text(tax.field("status"))),
            }
        };
        [law(0), law(1)]
    };
    assert_eq!(of(""), ["2025 law", "2026 law"]);
    assert_eq!(of(r#","tax_year":2026"#), ["2026 projected", "2026 law"]);
    assert_eq!(of(r#","tax_year":2025"#), ["2025 law", "2025 law"]);
    assert_eq!(of(r#","tax":"off""#), ["none", "none"]);
}
