//! What money buys elsewhere, from the shipped price levels; and the vesting presets.
#![allow(clippy::unwrap_used, clippy::panic)]
mod support;

use bandworth::api;
use bandworth::data::node::Node;
use rust_decimal::Decimal;
use support::{list, text};

fn called(function: &str, input: &str) -> Node {
    api::call(&support::registry(), function, &Node::from_json(input).unwrap())
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn worth(currency: &str, region: &str, reference: &str) -> Decimal {
    let input = format!(
        r#"{{"package": {{"base_salary": 100000, "currency": "{currency}", "location": {{"region": "{region}"}}}},
            "assumptions": {{"horizon_years": 1, "tax": "off", "reference_place": "{reference}", "currency": "{currency}"}}}}"#
    );
    called("evaluate", &input).field("metrics").field("worth_in_reference_place").decimal().unwrap()
}

/// By hand from the sources. San Francisco: regional parity 115.613 in 2024, so 100,000 there buys what
/// 100,000 / 1.15613 = 86,495.46 buys in the mean of the country. Germany: parity 0.700862 EUR per
/// international dollar, mean rate of 2024 1.08238 USD per EUR: 0.700862 x 1.08238 = 0.758599; 100,000 in
/// the United States buys what 75,859.90 (converted at the rate of the day) buys in Germany.
#[test]
fn a_metro_and_a_pair_of_countries_by_hand() {
    let near = |found: Decimal, wanted: &str| {
        assert!((found - wanted.parse::<Decimal>().unwrap()).abs() < Decimal::new(1, 2), "{found}");
    };
    near(worth("USD", "us-sf", "us"), "86495.46");
    near(worth("USD", "us", "de"), "75859.90");
    near(worth("EUR", "de", "us-41860"), "152403.31");
}

#[test]
fn an_unknown_reference_place_is_an_error() {
    let input = r#"{"package": {"base_salary": 1, "currency": "EUR"}, "assumptions": {"reference_place": "atlantis"}}"#;
    let problems = api::call(&support::registry(), "evaluate", &Node::from_json(input).unwrap()).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| (problem.code.id(), problem.path.as_str())).collect();
    assert_eq!(found, [("UnknownRegion", "/assumptions/reference_place")]);
}

#[test]
fn the_worth_elsewhere_names_its_file() {
    let input = r#"{"package": {"base_salary": 100000, "currency": "USD", "location": {"region": "us-sf"}},
        "assumptions": {"tax": "off", "reference_place": "de", "include": ["explanations"]}}"#;
    let result = called("evaluate", input);
    let explanations = list(result.field("explanations")).iter();
    let one = explanations.filter(|one| text(one.field("formula")) == "worth_elsewhere");
    let sources: Vec<_> = one.flat_map(|one| list(one.field("sources")).iter().map(text)).collect();
    assert!(sources.contains(&"price_levels/2026-02-19"), "{sources:?}");
}

/// Every preset goes into a grant as it is, and contradicting ones stand side by side.
#[test]
fn presets_are_ready_for_a_grant() {
    let presets = called("presets", "null");
    let presets = list(&presets);
    for preset in presets {
        let vesting = preset.field("vesting").to_json();
        let tranches = called("vest", &format!(r#"{{"units": 4800, "vesting": {vesting}}}"#));
        let units = list(tranches.field("tranches")).iter().map(|tranche| tranche.field("units"));
        let units: Decimal = units.map(|units| units.decimal().unwrap()).sum();
        assert_eq!(units, Decimal::from(4800), "{vesting}");
        for assumed in list(preset.field("assumed")) {
            let known = ["months", "cliff_months", "cadence_months", "weights"];
            assert!(known.contains(&text(assumed)), "{assumed:?}");
        }
    }
    let of = |employer: &str| {
        let of = presets.iter().filter(|preset| *preset.field("employer") == Node::text(employer));
        of.map(|preset| preset.field("vesting").to_json()).collect::<Vec<_>>()
    };
    let nvidia = of("NVIDIA");
    assert!(nvidia.len() == 2 && nvidia.first() != nvidia.last());
    assert_eq!(of("OpenAI").len(), 3);
    assert_eq!((of("Amazon").len(), of("Microsoft").len()), (3, 2));
    let weights =
        |employer: &str, weights: &str| of(employer).iter().filter(|one| one.contains(weights)).count();
    for split in [r#"["0.38","0.32","0.2","0.1"]"#, r#"["0.33","0.33","0.22","0.12"]"#] {
        assert_eq!(weights("Alphabet (Google, DeepMind)", split), 1, "{split}");
    }
    assert_eq!(weights("Amazon", r#"["0.05","0.15","0.4","0.4"]"#), 1);
    assert_eq!(weights("NVIDIA", r#"["0.4","0.3","0.2","0.1"]"#), 1);
    let custom =
        presets.iter().find(|preset| preset.field("id") == &Node::text("start-up-standard")).unwrap();
    assert_eq!(custom.field("employer"), &Node::Null);
    assert_eq!(custom.field("vesting").to_json(), r#"{"months":48,"cliff_months":12,"cadence_months":1}"#);
}
