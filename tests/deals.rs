//! Every case of the reference file through the public interface: two independent solvers and
//! published examples say what must come out.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod support;

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::registry::Registry;
use bandworth::data::schema::deal::{Standing, Story};
use rust_decimal::Decimal;

/// A JSON file of the repository.
fn file(path: &str) -> Node {
    Node::from_json(&std::fs::read_to_string(support::folder(path)).unwrap()).unwrap()
}

fn camel_case(kind: &str) -> String {
    let mut words = kind.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// The tolerance of a field, by its name.
fn tolerance(name: &str) -> Decimal {
    let text = match name {
        "payback_years" | "residual_per_share" => "0.000001",
        _ if name.ends_with("_rate") || name.ends_with("_share") => "0.0000001",
        _ => "0.01",
    };
    text.parse().unwrap()
}

/// Where the result differs from what is expected; fields that are not expected are not read.
fn differences(place: &str, name: &str, expected: &Node, actual: &Node) -> Vec<String> {
    match (expected, actual) {
        (Node::Record(fields), _) => fields
            .iter()
            .flat_map(|(key, value)| {
                let name = if value.decimal().is_some() { key } else { name };
                differences(&format!("{place}/{key}"), name, value, actual.field(key))
            })
            .collect(),
        (Node::List(items), Node::List(results)) if items.len() == results.len() => {
            let pairs = items.iter().zip(results).enumerate();
            pairs.flat_map(|(index, (a, b))| differences(&format!("{place}/{index}"), name, a, b)).collect()
        }
        _ => match (expected.decimal(), actual.decimal()) {
            (Some(a), Some(b)) if (a - b).abs() <= tolerance(name) => Vec::new(),
            (None, None) if expected == actual => Vec::new(),
            _ => vec![format!("{place}: expected {}, not {}", expected.to_json(), actual.to_json())],
        },
    }
}

fn failures(registry: &Registry, case: &Node) -> Vec<String> {
    let Node::Text(kind) = case.field("kind") else { panic!("a case without kind") };
    let (inputs, expected) = (case.field("inputs"), case.field("expected"));
    if kind == "error" {
        let Node::Text(function) = case.field("title") else { panic!("an error case without function") };
        let problems = api::call(registry, function, inputs).err().unwrap_or_default();
        let codes: Vec<_> = problems.iter().map(|problem| Node::text(problem.code.id())).collect();
        return if codes.contains(expected.field("error")) { Vec::new() } else { vec![format!("{codes:?}")] };
    }
    match api::call(registry, &camel_case(kind), inputs) {
        Ok(actual) => differences("", "", expected, &actual),
        Err(problems) => vec![format!("{problems:?}")],
    }
}

#[test]
fn all_reference_cases_come_out() {
    let (registry, cases) = (support::registry(), file("tests/oracles/deals.json"));
    let Node::List(cases) = cases.field("cases") else { panic!("no cases") };
    assert_eq!(cases.len(), 199);
    let failed: Vec<_> = cases
        .iter()
        .map(|case| (case.field("id").to_json(), failures(&registry, case)))
        .filter(|(_, failures)| !failures.is_empty())
        .collect();
    assert!(failed.is_empty(), "{} failed: {failed:#?}", failed.len());
}

#[test]
fn amounts_come_back_the_way_they_were_written() {
    let run = |proceeds: &str| {
        let input = format!(
            r#"{{"equity_proceeds": {proceeds}, "classes": [{{"id": "c", "kind": "common", "shares": "100"}},
                {{"id": "p", "kind": "preferred", "shares": "50", "invested": "10", "seniority": 1}}]}}"#
        );
        api::call(&Registry::default(), "waterfall", &Node::from_json(&input).unwrap()).unwrap()
    };
    assert_eq!(run(r#""10""#).field("payouts").to_json(), r#"{"c":"0.00","p":"10.00"}"#);
    assert_eq!(run("10").field("payouts").to_json(), r#"{"c":0,"p":10}"#);
    assert_eq!(run(r#""150""#).field("residual_per_share").to_json(), r#""1.0000000000""#);
}

#[test]
fn every_mistake_of_an_input_is_reported_at_once_with_its_place() {
    let input = r#"{"equity_proceeds": -1, "escrow": {"method": "later", "released_share": 5}, "classes": [
        {"id": "a", "kind": "common", "shares": -1},
        {"id": "a", "kind": "preferred", "shares": 1, "invested": -5, "participation": "capped", "conversion_ratio": 0},
        {"id": "b", "kind": "preferred", "shares": 1, "participation": "double",
         "dividend": {"rate": 0.08, "years": 2.5, "compounding": "annual"}},
        {"id": "c", "kind": "preferred", "shares": 1, "participation": "capped", "liquidation_multiple": 2, "cap_multiple": 1},
        {"id": "o", "kind": "warrant", "shares": 1, "strike": -0.5}]}"#;
    let problems =
        api::call(&Registry::default(), "waterfall", &Node::from_json(input).unwrap()).unwrap_err();
    let mut found: Vec<_> =
        problems.iter().map(|problem| format!("{} {}", problem.path, problem.code.id())).collect();
    found.sort();
    assert_eq!(
        found,
        [
            "/classes/0/shares NegativeShares",
            "/classes/1/cap_multiple MissingCap",
            "/classes/1/conversion_ratio ConversionRatioNotPositive",
            "/classes/1/id DuplicateClassId",
            "/classes/1/invested NegativePreference",
            "/classes/2/dividend/years CompoundNeedsWholeYears",
            "/classes/2/participation UnknownParticipation",
            "/classes/3/cap_multiple CapBelowPreference",
            "/classes/4/kind UnknownClassKind",
            "/classes/4/strike NegativeStrike",
            "/equity_proceeds NegativeProceeds",
            "/escrow/method UnknownEscrowMethod",
            "/escrow/released_share ShareOutOfRange",
        ]
    );
}

#[test]
fn five_for_five_percent_is_noticed_in_a_licence_beside_all_else() {
    let input = r#"{"years": 2, "timing": "later", "net_sales": [1, -1], "p_sales": [0.5, 0.9], "p_alive": [0.4, 1],
        "royalty_tiers": [{"above": 1, "rate": 0.05}, {"above": 1, "rate": 5}], "cogs_pct": 30, "licensor_costs": [1],
        "milestones": [{"amount": 1, "year": 3}], "tier_base": "cumulative", "tier_mode": "whole",
        "shortfall_recoup": {"mode": "fixed"}, "discount_rate_licensor": 12}"#;
    let problems = api::call(&Registry::default(), "licence", &Node::from_json(input).unwrap()).unwrap_err();
    let mut found: Vec<_> =
        problems.iter().map(|problem| format!("{} {}", problem.path, problem.code.id())).collect();
    found.sort();
    assert_eq!(
        found,
        [
            "/cogs_pct ShareOutOfRange",
            "/discount_rate_licensor DiscountRateOutOfRange",
            "/licensor_costs LengthMismatch",
            "/milestones/0/year MilestoneOutsideTerm",
            "/net_sales/1 NegativeSales",
            "/p_sales/0 ProbabilityOutOfRange",
            "/royalty_tiers/0/above FirstTierMustStartAtZero",
            "/royalty_tiers/1/above TiersNotAscending",
            "/royalty_tiers/1/rate RateOutOfRange",
            "/shortfall_recoup/until_year Missing",
            "/tier_mode WholeModeNeedsAnnualBase",
            "/timing UnknownTiming",
        ]
    );
}

/// A figure of a reported deal: its value, or one end of its range.
fn figure(story: &Story, key: &str, end: &str) -> Decimal {
    let fact = story.fact(key).unwrap();
    let figure = match end {
        "low" => &fact.low,
        "high" => &fact.high,
        _ => &fact.value,
    };
    figure.as_ref().unwrap().0
}

#[test]
fn the_founder_of_the_first_story_gets_what_was_reported() {
    let registry = support::registry();
    let file =
        registry.deal_stories().unwrap().find(|file| file.header.id == "character-ai-google-2024").unwrap();
    let (story, preset) = (&file.story, file.given.field("preset"));
    let input = Node::record([
        ("mode", preset.field("mode").clone()),
        ("price_per_share", preset.field("price_per_share").clone()),
        ("equity_proceeds", preset.field("equity_proceeds").clone()),
        ("classes", preset.field("classes").clone()),
    ]);
    let outcome = api::call(&registry, "distribution", &input).unwrap();
    let proceeds = outcome.field("payouts").field("founder").decimal().unwrap();
    assert!(proceeds >= figure(story, "founder_proceeds", "low"));
    assert!(proceeds <= figure(story, "founder_proceeds", "high"));
    // All shares of the table at the price reported are what shareholders got, to the share.
    let remaining = outcome.field("remaining_in_company").decimal().unwrap();
    assert!(remaining >= Decimal::ZERO && remaining < figure(story, "price_per_share", "value"));
    // And the stake that the proceeds mean lies in the reported range.
    let stake = proceeds / figure(story, "to_shareholders", "value");
    assert!(
        stake >= figure(story, "founder_share", "low") && stake <= figure(story, "founder_share", "high")
    );
}

#[test]
fn reports_that_contradict_each_other_stand_side_by_side() {
    let registry = support::registry();
    let library = api::call(&registry, "deals", &Node::Null).unwrap();
    let (Node::List(stories), Node::List(benchmarks)) =
        (library.field("stories"), library.field("benchmarks"))
    else {
        panic!("no library")
    };
    assert_eq!((stories.len(), benchmarks.len()), (9, 1));
    let file =
        registry.deal_stories().unwrap().find(|file| file.header.id == "character-ai-google-2024").unwrap();
    let value = |key| figure(&file.story, key, "value");
    assert_eq!(value("headline"), Decimal::from(2_700_000_000_u64));
    assert_eq!(value("headline_alternative"), Decimal::from(3_000_000_000_u64));
}

#[test]
fn nothing_unverified_is_called_a_fact() {
    let registry = support::registry();
    let facts: Vec<_> = registry.deal_stories().unwrap().flat_map(|file| &file.story.facts).collect();
    let ratios: Vec<_> = registry.deal_benchmarks().unwrap().flat_map(|file| &file.entries).collect();
    assert!(facts.iter().all(|fact| (fact.status == Standing::Sourced) == fact.source.is_some()));
    assert_eq!(facts.iter().filter(|fact| fact.status == Standing::Unverified).count(), 1);
    let unverified = ratios.iter().filter(|ratio| ratio.status == Standing::Unverified);
    assert!(unverified.clone().count() > 10);
    // The same holds where a paper is named but its table was not seen.
    assert!(unverified.filter(|ratio| ratio.source.is_some()).all(|ratio| ratio.note.is_some()));
}

#[test]
fn the_german_guidelines_come_from_their_file() {
    let registry = support::registry();
    let run = |input: &str| api::call(&registry, "germanInventor", &Node::from_json(input).unwrap());
    // Bands 1.5 / 2.5 / 5 million: 1.5 + 0.9 + 0.8 x 1.5 million count of four.
    let half = run(r#"{"turnover": "4000000", "licence_rate": "0.02", "degression": "half"}"#).unwrap();
    assert_eq!(half.field("invention_value").to_json(), r#""72000.00""#);
    let points = |a: &str, b: &str, c: &str| {
        let input = format!(
            r#"{{"net_licence_income": "1000000", "points": {{"a": {a}, "b": {b}, "c": {c}}}, "co_inventor_share": "0.5"}}"#
        );
        run(&input)
    };
    // 8 points are 15 percent, 12 are 32; 8.5 lie halfway to 9 points, 18 percent.
    for (a, b, c, person) in
        [("2", "2", "4", "75000.00"), ("3", "4", "5", "160000.00"), ("2.5", "2", "4", "82500.00")]
    {
        assert_eq!(points(a, b, c).unwrap().field("remuneration_person").to_json(), format!("{person:?}"));
    }
    assert_eq!(points("6", "6", "8").unwrap().field("share_factor").to_json(), r#""1.00000000""#);
    let problems = points("0", "7", "9").unwrap_err();
    let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["/points/a", "/points/b", "/points/c"]);
    let unloaded = api::call(
        &Registry::default(),
        "germanInventor",
        &Node::from_json(r#"{"turnover": 1, "degression": "half"}"#).unwrap(),
    );
    assert_eq!(unloaded.unwrap_err()[0].code.id(), "DataNotLoaded");
}

#[test]
fn university_schedules_are_found_by_name() {
    let registry = support::registry();
    let run = |input: &str| api::call(&registry, "inventorSchedule", &Node::from_json(input).unwrap());
    let oxford = run(r#"{"net_income": "100000", "schedule": "oxford"}"#).unwrap();
    // 70,000 after the top slice: 50,000 at 85.7 percent, 20,000 at 45.
    assert_eq!(oxford.field("inventors").to_json(), r#""51850.00""#);
    assert_eq!(run(r#"{"net_income": "1", "schedule": "hogwarts"}"#).unwrap_err()[0].path, "/schedule");
}

#[test]
fn a_carve_out_in_the_bridge_is_reduced_as_by_itself() {
    let cases = file("tests/oracles/deals.json");
    let Node::List(cases) = cases.field("cases") else { panic!("no cases") };
    let case = cases.iter().find(|case| case.field("kind") == &Node::text("carve_out_offset")).unwrap();
    let given = case.field("inputs");
    let run = |bridge: &str| {
        let members = given.field("participants").to_json();
        let bridge = Node::from_json(&bridge.replace("MEMBERS", &members)).unwrap();
        let input = Node::record([("bridge", bridge), ("classes", given.field("classes").clone())]);
        api::call(&Registry::default(), "waterfall", &input).unwrap()
    };
    // A tenth of 40 million is the target pool of the case; without tax nothing else moves.
    let alone = run(r#"{"licence_fee": "40000000", "carve_out_pct": "0.1", "carve_out_offset": MEMBERS}"#);
    assert_eq!(alone.field("bridge").field("carve_out"), case.field("expected").field("paid"));
    // With tax a smaller pool is deducted less: pool and members' part still make up the target.
    let taxed = run(
        r#"{"licence_fee": "40000000", "carve_out_pct": "0.1", "carve_out_offset": MEMBERS, "tax_rate": "0.25"}"#,
    );
    let amount =
        |outcome: &Node, group: &str, name: &str| outcome.field(group).field(name).decimal().unwrap();
    let part =
        amount(&taxed, "payouts", "common") * given.field("participants").field("common").decimal().unwrap();
    let pool = amount(&taxed, "bridge", "carve_out");
    assert!((pool + part - Decimal::from(4_000_000)).abs() <= Decimal::new(1, 2), "{pool} {part}");
    let none = run(r#"{"licence_fee": "40000000", "carve_out_pct": "0.1", "carve_out_offset": "none"}"#);
    assert_eq!(none.field("bridge").field("carve_out").to_json(), r#""4000000.00""#);
}
