//! Offers against worked cases: `cases/offers/<case>.json` names its source, its input and figures
//! of the result by JSON pointer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::registry::Registry;
use rust_decimal::Decimal;

/// The value a pointer names, or null.
fn at<'a>(node: &'a Node, pointer: &str) -> &'a Node {
    static NOTHING: Node = Node::Null;
    pointer.split('/').skip(1).fold(node, |node, key| match node {
        Node::List(items) => key.parse::<usize>().ok().and_then(|index| items.get(index)).unwrap_or(&NOTHING),
        other => other.field(key),
    })
}

fn misses(result: &Node, expected: &Node, tolerance: Decimal) -> Vec<String> {
    let Node::Record(figures) = expected else { panic!("expected is a record") };
    assert!(!figures.is_empty());
    let missed = figures.iter().filter_map(|(pointer, wanted)| {
        let found = at(result, pointer);
        let same = match (found, wanted) {
            (Node::Number(found), Node::Number(wanted)) => (found - wanted).abs() <= tolerance,
            (found, wanted) => found == wanted,
        };
        (!same).then(|| format!("{pointer}: {} for {}", found.to_json(), wanted.to_json()))
    });
    missed.collect()
}

#[test]
fn every_worked_case_comes_out() {
    let folder = format!("{}/tests/cases/offers", env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    let mut failures = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let case = Node::from_json(&std::fs::read_to_string(&path).unwrap()).expect(&name);
        let (Node::Text(function), Node::Text(source)) = (case.field("function"), case.field("source"))
        else {
            panic!("{name} names no function or no source")
        };
        assert!(!source.is_empty(), "{name}");
        let tolerance = case.field("tolerance").decimal().unwrap();
        match api::call(&Registry::default(), function, case.field("input")) {
            Ok(result) => {
                let missed = misses(&result, case.field("expected"), tolerance);
                failures.extend(missed.into_iter().map(|miss| format!("{name} {miss}")));
            }
            Err(problems) => failures.push(format!("{name}: {problems:?}")),
        }
        seen += 1;
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    assert!(seen >= 35, "only {seen} cases");
}

#[test]
fn every_mistake_of_an_input_is_reported_at_once() {
    let input = r#"{
        "packages": [
            {"id": "a", "currency": "USD", "base_salary": -1, "raise": 5, "raise_month": 13, "bonus": {"target_rate": 5, "payuot": 1},
             "start_date": "2027-02-30", "one_offs": [{"kind": "signon", "amount": 1}], "location": {"jurisdiction": "atlantis"},
             "grants": [{"kind": "option_iso", "units": -5, "vesting": {"months": 12, "cliff_months": 24}},
                        {"kind": "espp", "discount": 0.2, "contribution": 1},
                        {"kind": "rsu", "vesting": {"months": 48}}]},
            {"id": "b", "base_salary": 1}
        ],
        "assumptions": {"horizon_years": 16, "discount_rate": 5, "metric": "fun", "fx": {"USDEUR": 0, "XXXEUR": 1}},
        "referense": "a"
    }"#;
    let problems = api::call(&Registry::default(), "compare", &Node::from_json(input).unwrap()).unwrap_err();
    let found: Vec<_> =
        problems.iter().map(|problem| format!("{} {}", problem.code.id(), problem.path)).collect();
    let expected = [
        "UnknownJurisdiction /packages/0/location/jurisdiction",
        "DateInvalid /packages/0/start_date",
        "NegativeAmount /packages/0/base_salary",
        "RateOutOfRange /packages/0/raise",
        "MonthOutOfRange /packages/0/raise_month",
        "RateOutOfRange /packages/0/bonus/target_rate",
        "UnknownField /packages/0/bonus/payuot",
        "UnknownValue /packages/0/one_offs/0/kind",
        "NegativeShares /packages/0/grants/0/units",
        "CliffBeyondVesting /packages/0/grants/0/vesting/cliff_months",
        "StrikeMissing /packages/0/grants/0/strike",
        "RateOutOfRange /packages/0/grants/1/discount",
        "Missing /packages/0/grants/2/units",
        "Missing /packages/1/currency",
        "HorizonOutOfRange /assumptions/horizon_years",
        "RateOutOfRange /assumptions/discount_rate",
        "RateOutOfRange /assumptions/fx/USDEUR",
        "UnknownCurrency /assumptions/fx/XXXEUR",
        "UnknownMetric /assumptions/metric",
        "UnknownField /referense",
    ];
    assert_eq!(found, expected);
}

#[test]
fn lists_of_packages_are_checked() {
    let codes = |count: usize, id: &str| -> Vec<String> {
        let package = format!(r#"{{"id": "{id}", "currency": "USD", "base_salary": 1}}"#);
        let packages = vec![package; count].join(",");
        let input = Node::from_json(&format!(r#"{{"packages": [{packages}]}}"#)).unwrap();
        let problems = api::call(&Registry::default(), "compare", &input).err().unwrap_or_default();
        problems.iter().map(|problem| format!("{} {}", problem.code.id(), problem.path)).collect()
    };
    assert_eq!(codes(0, "a"), ["Missing /packages"]);
    assert_eq!(codes(2, "a"), ["DuplicatePackageId /packages/1/id"]);
    assert_eq!(codes(2, ""), Vec::<String>::new());
    assert_eq!(codes(9, "a").first().unwrap(), "TooManyPackages /packages");
    let mixed =
        r#"{"packages": [{"currency": "USD", "base_salary": 1}, {"currency": "EUR", "base_salary": 1}]}"#;
    let problems = api::call(&Registry::default(), "compare", &Node::from_json(mixed).unwrap()).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| (problem.code.id(), problem.path.as_str())).collect();
    assert_eq!(found, [("NoExchangeRate", "/packages/1/currency")]);
}

/// What is wrong with the list of packages is told together with what is wrong inside them.
#[test]
fn problems_of_the_list_and_of_its_packages_come_together() {
    let package = r#"{"id": "same", "currency": "EUR", "base_salary": -1}"#;
    let input = format!(r#"{{"packages": [{}]}}"#, [package; 9].join(","));
    let problems = api::call(&Registry::default(), "compare", &Node::from_json(&input).unwrap()).unwrap_err();
    let count = |code: &str| problems.iter().filter(|problem| problem.code.id() == code).count();
    assert_eq!(count("TooManyPackages"), 1);
    assert_eq!(count("DuplicatePackageId"), 8);
    assert_eq!(count("NegativeAmount"), 9);
}

#[test]
fn the_version_names_its_data_with_their_days() {
    let found = api::call(&Registry::default(), "version", &Node::Null).unwrap();
    assert_eq!(*found.field("data"), Node::List(Vec::new()));
}
