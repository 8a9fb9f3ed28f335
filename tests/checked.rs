//! The worked cases that published calculators get wrong (`static/data/deals/checks-*.json`): our
//! payouts, and the published rules run as their sources describe them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod support;

use bandworth::api;
use bandworth::data::node::Node;
use rust_decimal::Decimal;

/// A class as the published rules see it: shares, preference, cap, participation.
struct Class {
    id: String,
    shares: Decimal,
    preference: Decimal,
    cap: Option<Decimal>,
    participates: bool,
    is_preferred: bool,
}

fn classes(check: &Node) -> Vec<Class> {
    let number = |node: &Node, field: &str| node.field(field).decimal();
    let class = |node: &Node| {
        let preference = number(node, "invested").unwrap_or_default();
        let participation = node.field("participation");
        Class {
            id: support::text(node.field("id")).to_owned(),
            shares: number(node, "shares").unwrap(),
            preference,
            cap: number(node, "cap_multiple").map(|multiple| multiple * preference),
            participates: *participation == Node::text("capped") || *participation == Node::text("full"),
            is_preferred: *node.field("kind") == Node::text("preferred"),
        }
    };
    support::list(check.field("classes")).iter().map(class).collect()
}

/// Preferences of all that do not convert, then the rest by shares among those that may share, up to
/// their caps.
fn with_conversions(classes: &[Class], converted: &[bool], exit: Decimal) -> Vec<Decimal> {
    let mut paid: Vec<Decimal> = classes
        .iter()
        .zip(converted)
        .map(|(class, converts)| if *converts { Decimal::ZERO } else { class.preference })
        .collect();
    let mut rest = exit - paid.iter().sum::<Decimal>();
    let mut open: Vec<usize> = (0..classes.len())
        .filter(|&at| !classes[at].is_preferred || converted[at] || classes[at].participates)
        .collect();
    while rest > Decimal::ZERO && !open.is_empty() {
        let shares: Decimal = open.iter().map(|&at| classes[at].shares).sum();
        let room = |paid: &[Decimal], at: usize| {
            classes[at].cap.filter(|_| !converted[at]).map(|cap| cap - paid[at])
        };
        let part = |at: usize| rest * classes[at].shares / shares;
        let full: Vec<(usize, Decimal)> = open
            .iter()
            .filter_map(|&at| Some((at, room(&paid, at).filter(|room| part(at) >= *room)?)))
            .collect();
        if full.is_empty() {
            for &at in &open {
                paid[at] += part(at);
            }
            break;
        }
        for (at, room) in full {
            paid[at] += room;
            rest -= room;
            open.retain(|other| *other != at);
        }
    }
    paid
}

/// What the rule of a source pays.
fn rule(id: &str, classes: &[Class], exit: Decimal) -> Vec<Decimal> {
    let all: Decimal = classes.iter().map(|class| class.shares).sum();
    let none = vec![false; classes.len()];
    match id {
        // Conversion where the part of all shares times the exit beats the preference; who converts is
        // paid the part among those who share times the whole exit.
        "more_than_there_is" => {
            let converts = |class: &Class| class.is_preferred && class.shares / all * exit > class.preference;
            let kept: Decimal =
                classes.iter().filter(|class| !converts(class)).map(|class| class.preference).sum();
            let sharing: Decimal = classes
                .iter()
                .filter(|class| !class.is_preferred || converts(class))
                .map(|class| class.shares)
                .sum();
            let paid = |class: &Class| match (class.is_preferred, converts(class)) {
                (true, false) => class.preference,
                (true, true) => class.shares / sharing * exit,
                (false, _) => class.shares / sharing * (exit - kept),
            };
            classes.iter().map(paid).collect()
        }
        // Only non-participating stock may convert.
        "capped_never_converts" => with_conversions(classes, &none, exit),
        // Each class asks what it would get if it alone converted; all who gain then convert at once.
        "each_alone" => {
            let kept = with_conversions(classes, &none, exit);
            let alone = |at: usize| {
                let only: Vec<bool> = (0..classes.len()).map(|other| other == at).collect();
                classes[at].is_preferred && with_conversions(classes, &only, exit)[at] > kept[at]
            };
            let converted: Vec<bool> = (0..classes.len()).map(alone).collect();
            with_conversions(classes, &converted, exit)
        }
        // Preferences first, then all shares alike.
        "preference_and_share" => {
            let rest = exit - classes.iter().map(|class| class.preference).sum::<Decimal>();
            classes.iter().map(|class| class.preference + class.shares / all * rest).collect()
        }
        // A cap is taken to end participation: the better of preference and share.
        "cap_not_reached" => {
            let preferred = classes.iter().find(|class| class.is_preferred).unwrap();
            let taken = preferred.preference.max(preferred.shares / all * exit);
            let paid = |class: &Class| if class.is_preferred { taken } else { exit - taken };
            classes.iter().map(paid).collect()
        }
        // No strike price: an option is a share.
        "options_without_strike" => classes.iter().map(|class| class.shares / all * exit).collect(),
        other => panic!("no rule for {other}"),
    }
}

#[test]
fn every_case_is_right_here_and_wrong_there() {
    let library = api::call(&support::registry(), "deals", &Node::Null).unwrap();
    let files = support::list(library.field("checks"));
    let checks: Vec<&Node> = files.iter().flat_map(|file| support::list(file.field("checks"))).collect();
    assert_eq!(checks.len(), 6);
    for check in checks {
        let id = support::text(check.field("id"));
        let input = Node::record([
            ("equity_proceeds", check.field("equity_proceeds").clone()),
            ("classes", check.field("classes").clone()),
        ]);
        let exit = check.field("equity_proceeds").decimal().unwrap();
        let found = api::call(&support::registry(), "waterfall", &input).unwrap();
        let written = |side: &str| -> Vec<(String, Decimal)> {
            let paid = support::list(check.field(side)).iter();
            paid.map(|paid| {
                (support::text(paid.field("class")).to_owned(), paid.field("payout").decimal().unwrap())
            })
            .collect()
        };
        let (ours, theirs, classes) = (written("ours"), written("theirs"), classes(check));
        assert_eq!(ours.iter().map(|(_, paid)| paid).sum::<Decimal>(), exit, "{id}");
        assert_ne!(ours, theirs, "{id}");
        for (class, paid) in &ours {
            assert_eq!(found.field("payouts").field(class).decimal(), Some(*paid), "{id} {class}");
        }
        for ((class, paid), (written, by_rule)) in
            classes.iter().zip(rule(id, &classes, exit)).zip(&theirs).map(|((a, b), (c, d))| ((a, d), (c, b)))
        {
            assert_eq!(&class.id, written, "{id}");
            assert!((paid - by_rule).abs() <= Decimal::new(1, 2), "{id} {written}: {paid} for {by_rule}");
        }
    }
}

/// The first case pays 43.3 million on 35, as its source did.
#[test]
fn a_published_rule_pays_more_than_there_is() {
    let library = api::call(&support::registry(), "deals", &Node::Null).unwrap();
    let check = &support::list(support::list(library.field("checks"))[0].field("checks"))[0];
    let paid: Decimal =
        support::list(check.field("theirs")).iter().map(|paid| paid.field("payout").decimal().unwrap()).sum();
    assert_eq!(check.field("equity_proceeds").decimal(), Some(Decimal::from(35_000_000)));
    assert_eq!(paid.round_dp(2), Decimal::new(4_333_333_334, 2));
}

/// Ratios of deals are points with names, facts and links; nothing unverified is among them.
#[test]
fn reported_deals_are_points_not_percentiles() {
    let registry = support::registry();
    let library = api::call(&registry, "deals", &Node::Null).unwrap();
    let points = support::list(library.field("points"));
    let of = |metric: &str| -> Vec<String> {
        let points = points.iter().filter(|point| *point.field("metric") == Node::text(metric));
        let mut values: Vec<Decimal> =
            points.map(|point| point.field("value").decimal().unwrap().round_dp(2)).collect();
        values.sort();
        values.iter().map(Decimal::to_string).collect()
    };
    assert_eq!(of("headline_to_last_valuation"), ["0.16", "0.43", "1.50", "1.92", "2.70", "2.90"]);
    assert_eq!(of("headline_to_capital_raised"), ["0.43", "1.04", "1.63", "6.06", "9.88", "13.99"]);
    assert_eq!(of("headline_per_head_moved"), ["9285714.29", "37037037.04", "60000000", "90000000"]);
    for point in points {
        assert!(
            !support::list(point.field("urls")).is_empty() && !support::list(point.field("facts")).is_empty()
        );
    }
    for file in registry.deal_benchmarks().unwrap() {
        for entry in file.entries.iter().filter(|entry| entry.metric.starts_with("headline_")) {
            let names: Vec<_> = entry.figures.iter().map(|figure| figure.name.as_str()).collect();
            assert_eq!((names, entry.n.is_some(), entry.source.is_some()), (vec!["min", "max"], true, true));
        }
    }
}

/// A story's unverified fact makes no point, and one without a figure none.
#[test]
fn what_is_not_verified_is_no_point() {
    let registry = support::registry();
    let library = api::call(&registry, "deals", &Node::Null).unwrap();
    for story in support::list(library.field("stories")) {
        for fact in support::list(story.field("facts")) {
            let status = support::text(fact.field("status"));
            assert_eq!(status == "sourced", *fact.field("source") != Node::Null);
            if status == "unverified" {
                let taken = support::list(library.field("points")).iter().any(|point| {
                    point.field("deal") == story.field("id")
                        && support::list(point.field("facts")).contains(fact.field("key"))
                });
                assert!(!taken, "{}", fact.to_json());
            }
        }
    }
    for file in support::list(library.field("benchmarks")) {
        for entry in support::list(file.field("entries")) {
            let status = support::text(entry.field("status"));
            assert!(status == "sourced" || status == "unverified");
            assert!(status == "unverified" || *entry.field("source") != Node::Null, "{}", entry.to_json());
        }
    }
}
