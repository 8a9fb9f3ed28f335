//! Every error and every warning that the deal model names, through the functions that programs call.
#![allow(clippy::unwrap_used, clippy::panic)]
mod support;

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::i18n;
use support::{list, text};

/// A function, an input that is wrong in one place, the code, and the place.
const WRONG: &[(&str, &str, &str, &str)] = &[
    ("waterfall", r#"{"equity_proceeds": -1, "classes": [C]}"#, "NegativeProceeds", "/equity_proceeds"),
    ("bridge", r#"{"bridge": {"licence_fee": -1}}"#, "NegativeAmount", "/bridge/licence_fee"),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [{"id": "c", "kind": "common", "shares": -1}]}"#,
        "NegativeShares",
        "/classes/0/shares",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [C, {"id": "o", "kind": "option", "shares": 1, "strike": -1}]}"#,
        "NegativeStrike",
        "/classes/1/strike",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [C, {"id": "p", "kind": "preferred", "shares": 1, "invested": -1}]}"#,
        "NegativePreference",
        "/classes/1/invested",
    ),
    (
        "preferenceClaim",
        r#"{"class": {"id": "p", "kind": "preferred", "shares": 1, "invested": 1, "dividend": {"rate": -0.1, "years": 1}}}"#,
        "NegativeDividend",
        "/class/dividend/rate",
    ),
    ("licence", r#"{"years": 1, "net_sales": [-1]}"#, "NegativeSales", "/net_sales/0"),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [{"id": "c", "kind": "common", "shares": 0}]}"#,
        "NoShares",
        "/classes",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 2, "classes": [{"id": "p", "kind": "preferred", "shares": 1, "invested": 1, "convertible": false}]}"#,
        "NoResidualClaimant",
        "",
    ),
    ("waterfall", r#"{"equity_proceeds": 1, "classes": [C, C]}"#, "DuplicateClassId", "/classes/1/id"),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [C, {"id": "w", "kind": "warrant", "shares": 1}]}"#,
        "UnknownClassKind",
        "/classes/1/kind",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [C, {"id": "p", "kind": "preferred", "shares": 1, "participation": "double"}]}"#,
        "UnknownParticipation",
        "/classes/1/participation",
    ),
    (
        "distribution",
        r#"{"equity_proceeds": 1, "classes": [C], "mode": "gift"}"#,
        "UnknownDistributionMode",
        "/mode",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [C], "escrow": {"method": "later"}}"#,
        "UnknownEscrowMethod",
        "/escrow/method",
    ),
    ("bridge", r#"{"bridge": {"carve_out_base": "net"}}"#, "UnknownCarveOutBase", "/bridge/carve_out_base"),
    (
        "personal",
        r#"{"equity_proceeds": 1, "classes": [C], "person": {"unvested": [{"shares": 1, "mode": "kept"}]}}"#,
        "UnknownUnvestedMode",
        "/person/unvested/0/mode",
    ),
    ("presentValue", r#"{"flows": [1], "timing": "noon"}"#, "UnknownTiming", "/timing"),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [C, {"id": "p", "kind": "preferred", "shares": 1, "participation": "capped"}]}"#,
        "MissingCap",
        "/classes/1/cap_multiple",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [C, {"id": "p", "kind": "preferred", "shares": 1, "participation": "capped", "liquidation_multiple": 2, "cap_multiple": 1}]}"#,
        "CapBelowPreference",
        "/classes/1/cap_multiple",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 1, "classes": [C, {"id": "p", "kind": "preferred", "shares": 1, "conversion_ratio": 0}]}"#,
        "ConversionRatioNotPositive",
        "/classes/1/conversion_ratio",
    ),
    (
        "distribution",
        r#"{"equity_proceeds": 1, "classes": [C], "mode": "tender", "price_per_share": 9}"#,
        "TenderExceedsProceeds",
        "/price_per_share",
    ),
    ("bridge", r#"{"bridge": {"tax_rate": 21}}"#, "ShareOutOfRange", "/bridge/tax_rate"),
    (
        "licence",
        r#"{"years": 1, "royalty_tiers": [{"above": 0, "rate": 5}]}"#,
        "RateOutOfRange",
        "/royalty_tiers/0/rate",
    ),
    (
        "personal",
        r#"{"equity_proceeds": 1, "classes": [C], "person": {"p_stay": [95]}}"#,
        "ProbabilityOutOfRange",
        "/person/p_stay/0",
    ),
    ("licence", r#"{"years": 1, "p_sales": [0.5], "p_alive": [0.4]}"#, "ProbabilityOutOfRange", "/p_sales/0"),
    (
        "licence",
        r#"{"years": 1, "discount_rate_licensor": 12}"#,
        "DiscountRateOutOfRange",
        "/discount_rate_licensor",
    ),
    (
        "licence",
        r#"{"years": 1, "royalty_tiers": [{"above": 1, "rate": 0.05}]}"#,
        "FirstTierMustStartAtZero",
        "/royalty_tiers/0/above",
    ),
    (
        "licence",
        r#"{"years": 1, "royalty_tiers": [{"above": 0, "rate": 0.05}, {"above": 0, "rate": 0.04}]}"#,
        "TiersNotAscending",
        "/royalty_tiers/1/above",
    ),
    (
        "licence",
        r#"{"years": 1, "tier_base": "cumulative", "tier_mode": "whole"}"#,
        "WholeModeNeedsAnnualBase",
        "/tier_mode",
    ),
    ("licence", r#"{"years": 2, "net_sales": [1]}"#, "LengthMismatch", "/net_sales"),
    (
        "licence",
        r#"{"years": 1, "milestones": [{"amount": 1, "year": 2}]}"#,
        "MilestoneOutsideTerm",
        "/milestones/0/year",
    ),
    ("licence", r#"{"years": 51}"#, "TermOutOfRange", "/years"),
    (
        "germanInventor",
        r#"{"turnover": 1, "licence_rate": 0.02, "points": {"a": 7, "b": 1, "c": 1}}"#,
        "PointsOutOfRange",
        "/points/a",
    ),
    (
        "preferenceClaim",
        r#"{"class": {"id": "p", "kind": "preferred", "shares": 1, "invested": 1, "dividend": {"rate": 0.1, "years": 1.5, "compounding": "annual"}}}"#,
        "CompoundNeedsWholeYears",
        "/class/dividend/years",
    ),
    ("waterfall", r#"{"equity_proceeds": 1, "classes": [C], "preset": "nobody"}"#, "UnknownValue", "/preset"),
];

fn input(written: &str) -> Node {
    Node::from_json(
        &written
            .replace("C,", r#"{"id": "c", "kind": "common", "shares": 1},"#)
            .replace("C]", r#"{"id": "c", "kind": "common", "shares": 1}]"#),
    )
    .unwrap()
}

#[test]
fn every_error_of_the_model_is_told_at_its_place() {
    let registry = support::registry();
    for (function, written, code, path) in WRONG {
        let found = api::call(&registry, function, &input(written)).unwrap_err();
        let found: Vec<_> = found.iter().map(|problem| (problem.code.id(), problem.path.as_str())).collect();
        assert_eq!(found, [(*code, *path)], "{function} {written}");
    }
}

#[test]
fn five_for_five_percent_is_explained_in_the_message() {
    let registry = support::registry();
    let percent = ["ShareOutOfRange", "RateOutOfRange", "DiscountRateOutOfRange"];
    for (function, written, code, _) in WRONG.iter().filter(|wrong| percent.contains(&wrong.2)) {
        for problem in api::call(&registry, function, &input(written)).unwrap_err() {
            let said = i18n::sentence_for_programs(&problem, &|number| number.to_string());
            assert!(said.contains("Five percent is 0.05"), "{code}: {said}");
        }
    }
}

/// A function, an input, and the warning it must carry.
const WARNED: &[(&str, &str, &str)] = &[
    (
        "waterfall",
        r#"{"bridge": {"licence_fee": 5}, "classes": [C, {"id": "p", "kind": "preferred", "shares": 1, "invested": 6}]}"#,
        "preferences_above_headline /classes",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 5, "classes": [C, {"id": " C ", "kind": "common", "shares": 1}]}"#,
        "class_names_alike /classes",
    ),
    (
        "waterfall",
        r#"{"equity_proceeds": 5, "classes": [C], "preset": "character-ai-google-2024"}"#,
        "unverified_preset /preset",
    ),
    (
        "personal",
        r#"{"equity_proceeds": 5, "classes": [C], "person": {"headline_amount": 10, "retention_pool": 11}}"#,
        "retention_above_headline /person/retention_pool",
    ),
    (
        "personal",
        r#"{"equity_proceeds": 5, "classes": [C], "person": {"headline_amount": 10, "package": [4, 7], "p_stay": [1]}}"#,
        "retention_above_headline /person/package",
    ),
    (
        "licence",
        r#"{"years": 1, "net_sales": [100], "royalty_tiers": [{"above": 0, "rate": 0.26}]}"#,
        "effective_royalty_high /royalty_tiers",
    ),
    (
        "licence",
        r#"{"years": 1, "net_sales": [100], "p_sales": [0.5], "discount_rate_licensee": 0.2}"#,
        "risk_counted_twice /discount_rate_licensee",
    ),
];

fn warnings(outcome: &Node) -> Vec<String> {
    let said = |warning: &Node| format!("{} {}", text(warning.field("code")), text(warning.field("path")));
    list(outcome.field("warnings")).iter().map(said).collect()
}

#[test]
fn every_warning_of_the_model_is_given_where_it_belongs_and_nowhere_else() {
    let registry = support::registry();
    for (function, written, warning) in WARNED {
        let outcome = api::call(&registry, function, &input(written)).unwrap();
        assert_eq!(warnings(&outcome), [*warning], "{function} {written}");
    }
    let calm = [
        (
            "waterfall",
            r#"{"bridge": {"licence_fee": 6}, "classes": [C, {"id": "p", "kind": "preferred", "shares": 1, "invested": 6}]}"#,
        ),
        ("waterfall", r#"{"equity_proceeds": 5, "classes": [C], "preset": "groq-nvidia-2025"}"#),
        (
            "personal",
            r#"{"equity_proceeds": 5, "classes": [C], "person": {"headline_amount": 10, "retention_pool": 10}}"#,
        ),
        ("licence", r#"{"years": 1, "net_sales": [100], "royalty_tiers": [{"above": 0, "rate": 0.25}]}"#),
    ];
    for (function, written) in calm {
        assert_eq!(warnings(&api::call(&registry, function, &input(written)).unwrap()), [""; 0], "{written}");
    }
}

#[test]
fn a_package_is_warned_of_as_well() {
    let package = r#"{"package": {"kind": "licence_and_talent", "currency": "USD", "deal": {"bridge": {"licence_fee": 5},
        "classes": [C, {"id": "C", "kind": "preferred", "shares": 1, "invested": 6}], "preset": "character-ai-google-2024",
        "person": {"headline_amount": 10, "retention_pool": 11}}}, "assumptions": {"tax": "off"}}"#;
    let outcome = api::call(&support::registry(), "evaluate", &input(package)).unwrap();
    assert_eq!(
        warnings(&outcome),
        [
            "preferences_above_headline /deal/classes",
            "class_names_alike /deal/classes",
            "retention_above_headline /deal/person/retention_pool",
            "unverified_preset /deal/preset",
        ]
    );
}
