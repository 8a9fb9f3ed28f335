//! Bands and positions through the interface, on the shipped data.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod support;

use bandworth::api;
use bandworth::data::{node::Node, registry::Registry};
use bandworth::domain::band::{Ladder, PERCENTILES};
use bandworth::domain::money::{Currency, Money};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::sync::LazyLock;
use support::{list, text};

static DATA: LazyLock<Registry> = LazyLock::new(support::registry);

fn call(function: &str, input: &str) -> Result<Node, Vec<String>> {
    let problems = |problems: Vec<bandworth::domain::problem::Problem>| {
        problems.iter().map(|problem| format!("{} {}", problem.code.id(), problem.path)).collect()
    };
    api::call(&DATA, function, &Node::from_json(input).unwrap()).map_err(problems)
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Whether `found` holds everything that `wanted` names; numbers up to the tolerance.
fn holds(found: &Node, wanted: &Node, tolerance: Decimal) -> bool {
    match (found, wanted) {
        (_, Node::Record(fields)) => {
            fields.iter().all(|(name, wanted)| holds(found.field(name), wanted, tolerance))
        }
        (Node::List(found), Node::List(wanted)) => {
            found.len() == wanted.len()
                && found.iter().zip(wanted).all(|(found, wanted)| holds(found, wanted, tolerance))
        }
        (Node::Number(found), Node::Number(wanted)) => (found - wanted).abs() <= tolerance,
        _ => found == wanted,
    }
}

/// What the worked cases say is loaded: the counts of the United States, the labs, exchange rates.
fn first_data() -> Registry {
    let mut registry = Registry::default();
    for (name, file) in support::shipped() {
        let is_counted =
            name.ends_with("/us-2025-08") || (name.contains("frontier_lab") && !name.contains("/visa/"));
        if name.starts_with("fx/") || is_counted {
            registry.load(&name, &Node::from_json(&file).unwrap()).unwrap();
        }
    }
    registry
}

#[test]
fn every_worked_case_comes_out() {
    let data = first_data();
    let cases = Node::from_json(include_str!("oracles/position.json")).unwrap();
    let tolerance = decimal("0.000001");
    let mut seen = 0;
    for case in list(cases.field("cases")) {
        let (id, kind, expected) = (text(case.field("id")), text(case.field("kind")), case.field("expected"));
        let function = if kind == "error" { text(case.field("title")) } else { kind };
        match api::call(&data, function, case.field("inputs")) {
            Ok(found) => {
                assert_ne!(kind, "error", "{id} must fail");
                assert!(
                    holds(&found, expected, tolerance),
                    "{id}: {}\nwanted {}",
                    found.to_json(),
                    expected.to_json()
                );
            }
            Err(problems) => {
                assert_eq!(kind, "error", "{id}: {problems:?}");
                let codes: Vec<&str> = problems.iter().map(|problem| problem.code.id()).collect();
                assert_eq!(codes, [text(expected.field("error"))], "{id}");
            }
        }
        seen += 1;
    }
    assert_eq!(seen, 54);
}

#[test]
fn the_cells_are_those_that_were_counted_when_the_rule_was_found() {
    // The rule's own table, in thousands: level, percentiles, rows.
    for (role, level, thousands, n) in [
        ("frontier_researcher", "senior", [138, 165, 197, 236, 281], 720),
        ("ml_engineer", "senior", [136, 163, 197, 236, 280], 1_630),
        ("data_scientist", "senior", [116, 139, 171, 206, 240], 2_244),
        ("software_engineer", "mid", [97, 121, 154, 192, 232], 1_461),
    ] {
        let band =
            call("band", &format!(r#"{{"role": "{role}", "level": "{level}", "region": "us"}}"#)).unwrap();
        assert_eq!(band.field("n"), &Node::count(n), "{role}");
        for (percentile, thousand) in PERCENTILES.into_iter().zip(thousands) {
            let amount = band.field(&format!("p{percentile}")).decimal().unwrap();
            // Half a thousand for the table's rounding, half a hundred for the band's.
            assert!(
                (amount - Decimal::from(thousand * 1_000)).abs() <= decimal("550"),
                "{role} p{percentile} {amount}"
            );
        }
    }
}

#[test]
fn counts_and_grades_are_as_described() {
    let entries = call("bands", "null").unwrap();
    let entries = list(&entries);
    let market = |levels: &[&str]| -> Vec<(Decimal, &str)> {
        let of = |entry: &&Node| {
            text(entry.field("method")) == "observed"
                && text(entry.field("region")) == "us"
                && text(entry.field("component")) == "base"
                && levels.contains(&text(entry.field("level")))
        };
        let pair = |entry: &'_ Node| entry.field("n").decimal().unwrap();
        entries.iter().filter(of).map(|entry| (pair(entry), text(entry.field("grade")))).collect()
    };
    let (staff, executive) = (market(&["entry", "mid", "senior"]), market(&["executive"]));
    assert_eq!(staff.len(), 21);
    assert_eq!(staff.iter().map(|(n, _)| *n).min(), Some(decimal("28")));
    assert_eq!(staff.iter().map(|(n, _)| *n).max(), Some(decimal("3034")));
    assert!(staff.iter().all(|(_, grade)| *grade == "B"));
    assert_eq!(executive.len(), 5, "two cells are empty");
    assert_eq!(executive.iter().map(|(n, _)| *n).min(), Some(decimal("25")));
    assert_eq!(executive.iter().map(|(n, _)| *n).max(), Some(decimal("172")));
    assert!(executive.iter().all(|(_, grade)| *grade == "C"));
    assert!(market(&["staff_plus"]).is_empty());
    let of_labs = |entry: &&Node| {
        text(entry.field("ladder")) == Ladder::FrontierLab.id() && text(entry.field("n_kind")) == "postings"
    };
    for entry in entries.iter().filter(of_labs) {
        let is_thin = entry.field("n").decimal().unwrap() < decimal("20");
        assert_eq!(text(entry.field("grade")), if is_thin { "D" } else { "B-" });
        assert_eq!(text(entry.field("level")), "all");
    }
}

#[test]
fn an_answer_is_never_of_another_place_role_or_ladder() {
    let mut answered = 0;
    for role in ["ml_engineer", "research_engineer", "data_engineer"] {
        for region in ["us", "us-sf", "us-nyc", "us-41740", "uk", "de", "in", "sg", "eu-other", "rest"] {
            for ladder in ["market", "frontier_lab"] {
                let key = format!(
                    r#"{{"role": "{role}", "level": "senior", "region": "{region}", "ladder": "{ladder}"}}"#
                );
                let band = call("band", &key).unwrap();
                if text(band.field("method")) == "none" {
                    assert!(list(band.field("nearest")).iter().all(|near| text(near.field("role")) == role));
                    continue;
                }
                answered += 1;
                let matched = band.field("matched");
                assert_eq!(text(matched.field("role")), role);
                let place = text(matched.field("region"));
                assert!(
                    place == region || (place == "us" && region.starts_with("us-")),
                    "{region} got {place}"
                );
                let is_warned =
                    list(band.field("warnings")).iter().any(|w| text(w.field("code")) == "Nationwide");
                assert_eq!(is_warned, place != region, "{key}");
                assert_eq!(text(band.field("method")) == "posted", ladder == "frontier_lab");
            }
        }
    }
    assert!(answered >= 15, "{answered}");
}

#[test]
fn every_warning_and_reason_has_a_sentence() {
    for input in [
        r#"{"role": "data_engineer", "level": "mid", "region": "us-sf", "ladder": "frontier_lab"}"#,
        r#"{"role": "data_engineer", "level": "mid", "region": "us-sf"}"#,
    ] {
        let band = call("band", input).unwrap();
        let warnings = list(band.field("warnings"));
        assert!(!warnings.is_empty());
        assert!(warnings.iter().all(|warning| text(warning.field("message")).ends_with('.')), "{warnings:?}");
    }
    let none = call("band", r#"{"role": "data_engineer", "level": "mid", "region": "eu-other"}"#).unwrap();
    assert!(text(none.field("message")).ends_with('.'));
    let near = list(none.field("nearest")).first().unwrap();
    assert_eq!((text(near.field("region")), text(near.field("level"))), ("uk", "mid"));
}

#[test]
fn an_amount_is_brought_to_the_bands_year_where_a_growth_is_assumed() {
    let key =
        r#""role": "ml_engineer", "level": "senior", "region": "us", "amount": 220000, "currency": "USD""#;
    let plain = call("position", &format!("{{{key}}}")).unwrap();
    assert_eq!((plain.field("amount"), plain.field("wage_index")), (&Node::count(220_000_u32), &Node::Null));
    // The band is of 2025: two years of ten percent are divided out, 220,000 / 1.21.
    let moved = call("position", &format!(r#"{{{key}, "year": 2027, "wage_growth": 0.1}}"#)).unwrap();
    assert_eq!(moved.field("amount").decimal(), Some(decimal("181818.18")));
    let index = moved.field("wage_index");
    assert_eq!((index.field("from"), index.field("to")), (&Node::count(2027_u16), &Node::count(2025_u16)));
    assert!(
        (index.field("index").decimal().unwrap() * decimal("1.21") - Decimal::ONE).abs() < decimal("1e-20")
    );
    let direct = call("position", &format!("{{{}}}", key.replace("220000", "181818.18"))).unwrap();
    let gap = moved.field("percentile").decimal().unwrap() - direct.field("percentile").decimal().unwrap();
    assert!(gap.abs() < decimal("0.00001"));
    let still = call("position", &format!(r#"{{{key}, "year": 2027}}"#)).unwrap();
    assert_eq!(still.field("percentile"), plain.field("percentile"), "no growth moves nothing");
    assert_eq!(
        call("position", &format!(r#"{{{key}, "wage_growth": 2}}"#)).unwrap_err(),
        ["RateOutOfRange /wage_growth"]
    );
}

#[test]
fn every_mistake_of_an_input_is_reported_at_once() {
    let input = r#"{"role": "x", "level": "y", "region": "z", "amount": -1, "currency": "q", "amout": 1}"#;
    assert_eq!(
        call("position", input).unwrap_err(),
        [
            "UnknownRole /role",
            "UnknownLevel /level",
            "UnknownRegion /region",
            "NegativeAmount /amount",
            "UnknownCurrency /currency",
            "UnknownField /amout",
        ]
    );
}

#[test]
fn without_data_the_answer_is_that_it_is_not_loaded() {
    let input = Node::from_json(r#"{"role": "ml_engineer", "level": "mid", "region": "us"}"#).unwrap();
    let problems = api::call(&Registry::default(), "band", &input).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.code.id()).collect::<Vec<_>>(), ["DataNotLoaded"]);
}

/// Any shipped band, as the input that asks for it.
fn keys() -> impl Strategy<Value = Vec<(String, Node)>> {
    let entries = call("bands", "null").unwrap();
    let key = |entry: &Node| {
        let fields = ["role", "level", "region", "component", "ladder"];
        fields.map(|field| (field.to_owned(), entry.field(field).clone())).to_vec()
    };
    let has_both_ends = |key: &Vec<(String, Node)>| {
        let band = api::call(&DATA, "band", &Node::Record(key.clone())).unwrap();
        ["p10", "p90"].iter().all(|end| band.field(end).decimal().is_some())
    };
    let keys: Vec<_> = list(&entries).iter().map(key).filter(has_both_ends).collect();
    prop::sample::select(keys)
}

fn position(key: &[(String, Node)], amount: Decimal, currency: &str) -> Node {
    let mut input = key.to_vec();
    input.push(("amount".to_owned(), Node::Number(amount)));
    input.push(("currency".to_owned(), Node::text(currency)));
    api::call(&DATA, "position", &Node::Record(input)).unwrap()
}

/// The percentile, 0 below and 100 above the band.
fn height(position: &Node) -> Decimal {
    match position.field("percentile").decimal() {
        Some(percentile) => percentile,
        None if position.field("above_p90") == &Node::Boolean(true) => Decimal::ONE_HUNDRED,
        None => Decimal::ZERO,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_five_points_of_every_band_come_back(key in keys()) {
        let band = api::call(&DATA, "band", &Node::Record(key.clone())).unwrap();
        for percentile in PERCENTILES {
            let Some(amount) = band.field(&format!("p{percentile}")).decimal() else { continue };
            let found = position(&key, amount, text(band.field("currency")));
            prop_assert_eq!(found.field("percentile"), &Node::count(percentile));
            prop_assert_eq!(found.field("band"), &band);
        }
    }

    #[test]
    fn a_higher_amount_never_stands_lower_and_nothing_is_extrapolated(
        key in keys(), cents in 0_i64..90_000_000, more in 0_i64..10_000_000,
        currency in prop::sample::select(Currency::ALL),
    ) {
        // The same range of worth in every currency, so that all sides of a band are met.
        let rates = &DATA.exchange_rates().unwrap().rates;
        let dollars = |cents| Money::new(Decimal::new(cents, 2), Currency::Usd);
        let amount = |cents| rates.converted(dollars(cents), currency).unwrap().money.amount.round_dp(2);
        let low = position(&key, amount(cents), currency.code());
        let high = position(&key, amount(cents + more), currency.code());
        prop_assert!(height(&low) <= height(&high));
        for found in [&low, &high] {
            let flags = [found.field("below_p10"), found.field("above_p90")];
            match found.field("percentile").decimal() {
                Some(percentile) => {
                    prop_assert!((decimal("10")..=decimal("90")).contains(&percentile));
                    prop_assert_eq!(flags, [&Node::Boolean(false); 2]);
                    let is_observed = text(found.field("band").field("method")) == "observed";
                    prop_assert_eq!(found.field("interval") != &Node::Null, is_observed);
                }
                None => {
                    prop_assert_ne!(flags[0], flags[1]);
                    prop_assert_eq!(found.field("interval"), &Node::Null);
                }
            }
        }
    }

    #[test]
    fn a_position_does_not_depend_on_the_currency_it_is_told_in(
        key in keys(), dollars in 1_i64..900_000, currency in prop::sample::select(Currency::ALL),
    ) {
        let money = Money::new(dollars.into(), Currency::Usd);
        let other = DATA.exchange_rates().unwrap().rates.converted(money, currency).unwrap().money;
        let (here, there) = (position(&key, money.amount, "USD"), position(&key, other.amount, currency.code()));
        prop_assert!((height(&here) - height(&there)).abs() < decimal("0.000001"));
    }
}
