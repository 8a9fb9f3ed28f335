//! Which kind of band answers where, and why; cited points, employers, sets, and one's own bands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod support;

use bandworth::api;
use bandworth::data::{node::Node, registry::Registry};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use support::{list, text};

static DATA: LazyLock<Registry> = LazyLock::new(support::registry);

fn call(function: &str, input: &str) -> Node {
    api::call(&DATA, function, &Node::from_json(input).unwrap()).unwrap()
}

fn band(role: &str, level: &str, region: &str, more: &str) -> Node {
    call("band", &format!(r#"{{"role": "{role}", "level": "{level}", "region": "{region}"{more}}}"#))
}

fn codes(band: &Node) -> Vec<&str> {
    list(band.field("warnings")).iter().map(|warning| text(warning.field("code"))).collect()
}

#[test]
fn six_cities_are_each_answered_by_the_nearest_honest_band() {
    // London, Munich, Zürich, Toronto, San Francisco, Bangalore.
    for (region, step, method, grade, currency, warnings) in [
        ("uk", "own_cell", "observed", "C+", "GBP", &[][..]),
        ("de", "official", "official", "B", "EUR", &["Occupation", "AllLevels"]),
        ("ch", "modelled", "modelled", "D", "CHF", &["Modelled"]),
        ("ca", "official", "official", "B", "CAD", &["Occupation", "AllLevels"]),
        ("us-sf", "modelled", "modelled", "C", "USD", &["Modelled", "CountedTwice"]),
        ("in", "modelled", "modelled", "D", "INR", &["Modelled"]),
    ] {
        let band = band("ml_engineer", "senior", region, "");
        assert_eq!(text(band.field("method")), method, "{region}");
        assert_eq!(text(band.field("matched").field("step")), step, "{region}");
        assert_eq!(text(band.field("matched").field("region")), region);
        assert_eq!(text(band.field("grade")), grade, "{region}");
        assert_eq!(text(band.field("currency")), currency);
        assert_eq!(codes(&band), warnings, "{region}");
        let is_modelled = Node::Boolean(method == "modelled");
        assert_eq!(band.field("wide_uncertainty"), &is_modelled);
        assert!(!list(band.field("sources")).is_empty() && text(band.field("note")).len() > 40);
    }
    // Germany states a median alone; a role that its occupation does not hold is modelled.
    let median = band("ml_engineer", "senior", "de", "");
    assert_eq!((median.field("p10"), median.field("p50").to_json().as_str()), (&Node::Null, "70212"));
    assert_eq!(text(band("data_scientist", "senior", "de", "").field("method")), "modelled");
}

#[test]
fn a_region_is_never_answered_by_the_world_and_no_band_names_the_nearest() {
    for region in ["eu-other", "rest"] {
        let none = band("ml_engineer", "senior", region, "");
        assert_eq!((text(none.field("method")), text(none.field("reason"))), ("none", "region_not_covered"));
        assert!(!list(none.field("nearest")).is_empty());
    }
    // No factor reaches the labs' ladder.
    assert_eq!(
        text(band("ml_engineer", "senior", "ch", r#", "ladder": "frontier_lab""#).field("method")),
        "none"
    );
    // A senior engineer in India is not told the figures of the world.
    let india = band("software_engineer", "senior", "in", "");
    let rate = |code: &str| {
        let position = call(
            "position",
            &format!(
                r#"{{"role": "software_engineer", "level": "senior", "region": "us", "amount": 1000, "currency": "{code}"}}"#
            ),
        );
        position.field("conversion").field("rate").decimal().unwrap()
    };
    let dollars = india.field("p50").decimal().unwrap() * rate("INR");
    assert!(dollars > Decimal::from(15_000) && dollars < Decimal::from(45_000), "{dollars}");
}

#[test]
fn a_modelled_band_is_the_counted_one_times_the_factor_of_each_percentile() {
    let (us, sf) = (band("ml_engineer", "senior", "us", ""), band("ml_engineer", "senior", "us-sf", ""));
    // OEWS May 2025, 15-1252: CBSA 41860 over the nation, computed here in floats.
    for (percentile, metro, nation) in
        [("p10", 128_090.0, 82_460.0), ("p50", 186_640.0, 135_980.0), ("p90", 273_400.0, 214_670.0)]
    {
        let amount = |band: &Node| band.field(percentile).to_json().parse::<f64>().unwrap();
        // Half a hundred for the rounding of the band, half a thousandth for that of the factor.
        assert!(
            (amount(&sf) - amount(&us) * metro / nation).abs() <= 50.0 + 0.0005 * amount(&us),
            "{percentile}"
        );
    }
    let ids: BTreeSet<&str> =
        list(sf.field("sources")).iter().map(|source| text(source.field("id"))).collect();
    assert_eq!(ids, BTreeSet::from(["bls_oews_2025", "foorilla_aijobs"]));
    let swiss = band("ml_engineer", "senior", "ch", "");
    let has_notice = |source: &Node| text(source.field("licence")).contains("ODbL");
    assert!(list(swiss.field("sources")).iter().any(has_notice));
}

#[test]
fn staff_level_is_known_from_visa_filings_and_total_cash_is_grey() {
    let staff = band("ml_engineer", "staff_plus", "us", "");
    assert_eq!((text(staff.field("method")), text(staff.field("n_kind"))), ("posted", "filings"));
    assert_eq!(
        (staff.field("n").to_json(), staff.field("p50").to_json()),
        ("217".to_owned(), "226600".to_owned())
    );
    assert_eq!(text(band("software_engineer", "staff_plus", "us", "").field("method")), "none");
    // What a lab files is a band of the labs' ladder, and of all levels.
    let lab = band("frontier_researcher", "senior", "us", r#", "ladder": "frontier_lab""#);
    assert_eq!((text(lab.field("n_kind")), lab.field("p50").to_json()), ("filings", "370000".to_owned()));
    assert_eq!(codes(&lab), ["AllLevels"]);
    let cash = band("software_engineer", "senior", "de", r#", "component": "total_cash""#);
    assert_eq!((cash.field("greyed"), text(cash.field("grade"))), (&Node::Boolean(true), "C-"));
    assert!(text(cash.field("note")).contains("ODbL 1.0"));
}

#[test]
fn employers_are_ranked_and_filtered() {
    let all = call("employers", "{}");
    assert_eq!(list(&all).len(), 23 + 115 + 92);
    let medians: Vec<Decimal> = list(&all).iter().map(|row| row.field("p50").decimal().unwrap()).collect();
    assert!(medians.is_sorted_by(|a, b| a >= b));
    for side in ["research", "infrastructure"] {
        let rows = call("employers", &format!(r#"{{"side": "{side}", "kind": "posted"}}"#));
        let names: BTreeSet<&str> = list(&rows).iter().map(|row| text(row.field("employer"))).collect();
        assert!(names.contains("OpenAI") && names.contains("Anthropic"), "{side}: {names:?}");
        assert!(list(&rows).iter().all(|row| row.field("spread").decimal().unwrap() > Decimal::ONE));
    }
    // What labs file stands on their ladder, titles and everybody else on the market's.
    let filed = |ladder: &str| {
        let rows = call("employers", &format!(r#"{{"kind": "filed", "ladder": "{ladder}"}}"#));
        let names = |row: &Node| match row.field("employer") {
            Node::Text(name) => name.clone(),
            _ => String::new(),
        };
        list(&rows).iter().map(names).collect::<BTreeSet<String>>()
    };
    let (labs, market) = (filed("frontier_lab"), filed("market"));
    assert!(labs.contains("OpenAI OpCo, LLC") && labs.contains("Anthropic, PBC") && !labs.contains(""));
    assert!(market.contains("Google") && market.contains("") && market.is_disjoint(&labs));
    let by_name = call("employers", r#"{"employer": " nvidia "}"#);
    assert!(!list(&by_name).is_empty());
    assert!(list(&by_name).iter().all(|row| text(row.field("employer")) == "NVIDIA Corporation"));
    let filed = call("employers", r#"{"kind": "filed"}"#);
    for employer in ["Google", "Meta", "Microsoft", "NVIDIA", "Databricks", "OpenAI"] {
        let is_named = |row: &Node| {
            let Node::Text(name) = row.field("employer") else { return false };
            name.to_lowercase().contains(&employer.to_lowercase())
        };
        assert!(list(&filed).iter().any(is_named), "{employer}");
    }
}

#[test]
fn anchors_are_points_with_a_source_and_facts_say_who_said_them() {
    let anchors = call("anchors", "null");
    let (points, facts) = (list(anchors.field("points")), list(anchors.field("facts")));
    assert_eq!((points.len(), facts.len()), (66, 4));
    for point in points {
        assert!(text(point.field("url")).starts_with("https://"));
        for field in ["role_scope", "basis", "date"] {
            assert!(!text(point.field(&format!("{field}_de"))).is_empty(), "{field}");
        }
        assert_eq!(point.field("note") == &Node::Null, point.field("note_de") == &Node::Null);
        assert_eq!(point.field("annual"), &Node::Null, "no currency is wanted");
        assert!(["low", "mid", "high"].iter().any(|end| point.field(end).decimal().is_some()));
        assert_eq!(point.field("p50"), &Node::Null);
    }
    assert!(facts.iter().any(|fact| text(fact.field("claim")).contains("fewer than 1,000")));
    assert!(
        facts
            .iter()
            .all(|fact| !text(fact.field("said_by")).is_empty() && !list(fact.field("urls")).is_empty())
    );
}

#[test]
fn points_of_a_year_come_in_the_currency_wanted_and_others_are_none() {
    let all = call("anchors", r#"{"currency": "EUR"}"#);
    let of = |id: &str| {
        list(all.field("points")).iter().find(|point| text(point.field("id")) == id).unwrap().clone()
    };
    let meta = of("med-meta-2023");
    // 379,050 USD at 1.1172 USD per EUR.
    assert_eq!(meta.field("annual").field("mid").decimal(), Some("339285.71".parse().unwrap()));
    let is = |point: &Node, field: &str, words: &str| text(point.field(field)) == words;
    for point in list(all.field("points")) {
        let is_of_a_year = is(point, "period", "year") || is(point, "period", "month");
        assert_eq!(point.field("annual") != &Node::Null, is_of_a_year, "{}", point.to_json());
        if is(point, "period", "month") && is(point, "currency", "EUR") {
            let annual = point.field("annual");
            for end in ["low", "mid", "high"] {
                let month = point.field(end).decimal();
                assert_eq!(annual.field(end).decimal(), month.map(|month| month * Decimal::from(12)));
            }
        }
    }
    let newest = |employer: &str| {
        let points = list(all.field("points")).iter();
        let of = points
            .filter(|point| is(point, "kind", "median_employee_total") && is(point, "employer", employer));
        of.filter(|point| point.field("newest") == &Node::Boolean(true)).count()
    };
    assert_eq!((newest("NVIDIA"), newest("Apple")), (1, 1), "one year of each employer");
    let labs = call("anchors", r#"{"ladder": "frontier_lab"}"#);
    let employers: BTreeSet<&str> =
        list(labs.field("points")).iter().map(|point| text(point.field("employer"))).collect();
    assert!(
        employers.iter().all(|name| name.starts_with("Meta") || name.starts_with("OpenAI")),
        "{employers:?}"
    );
    assert!(list(labs.field("points")).iter().all(|point| !is(point, "kind", "median_employee_total")));
}

#[test]
fn every_set_says_what_it_is() {
    let sets = call("bandSets", "null");
    let folders = ["bands/", "anchors/", "fx/", "price_levels/"];
    let files = support::shipped()
        .into_iter()
        .filter(|(name, _)| folders.iter().any(|folder| name.starts_with(folder)));
    assert_eq!(list(&sets).len(), files.count());
    for set in list(&sets) {
        assert!(
            !list(set.field("sources")).is_empty() && text(set.field("note")).len() > 40,
            "{}",
            set.to_json()
        );
    }
    for entry in list(&call("bands", "null")) {
        assert!(!text(entry.field("note")).is_empty() && !list(entry.field("sources")).is_empty());
    }
}

const OWN: &str = "role,level,region,currency,grade,n,p10,p50,p90\nml_engineer,staff_plus,de,EUR,B,40,90000,\"120000\",160000\n";

fn read_bands(csv: &str) -> Result<Node, Vec<String>> {
    let input = Node::record([
        ("csv", Node::text(csv)),
        ("title", Node::text("Ours")),
        ("source", Node::text("our payroll")),
        ("as_of", Node::text("2026-11-01")),
    ]);
    let shown =
        |problem: &bandworth::domain::problem::Problem| format!("{} {}", problem.code.id(), problem.path);
    api::call(&Registry::default(), "readBands", &input)
        .map_err(|problems| problems.iter().map(shown).collect())
}

#[test]
fn own_bands_are_checked_and_then_answer() {
    for csv in [OWN.to_owned(), OWN.replace(',', ";"), format!("\u{feff}{}\r\n", OWN.replace('\n', "\r\n"))] {
        let file = read_bands(&csv).unwrap();
        let mut registry = support::registry();
        registry.load("bands/own/ours", &file).unwrap();
        let key =
            Node::from_json(r#"{"role": "ml_engineer", "level": "staff_plus", "region": "de"}"#).unwrap();
        let band = api::call(&registry, "band", &key).unwrap();
        assert_eq!(
            (text(band.field("matched").field("step")), band.field("p50").to_json()),
            ("own_cell", "120000".to_owned())
        );
        assert_eq!(text(list(band.field("sources"))[0].field("title")), "our payroll");
    }
}

#[test]
fn what_is_wrong_with_own_bands_is_said_where_it_stands() {
    let refused = |before: &str, after: &str| read_bands(&OWN.replace(before, after)).unwrap_err();
    assert_eq!(refused("p10,p50,p90", "p10,p50,p99"), ["UnknownField /csv/p99"]);
    assert_eq!(refused("grade,n,", "n,n,"), ["Missing /csv/grade"]);
    assert_eq!(refused("160000", "100000"), ["DataCorrupt /csv/cells/0/p90"]);
    assert_eq!(refused("staff_plus", "wizard"), ["UnknownLevel /csv/cells/0/level"]);
    assert_eq!(refused(",160000", ""), ["DataCorrupt /csv/0"]);
    assert_eq!(read_bands("").unwrap_err(), ["Missing /csv"]);
    let two = format!("{OWN}ml_engineer,mid,de,USD,B,40,90000,120000,160000\n");
    assert_eq!(read_bands(&two).unwrap_err(), ["DataCorrupt /csv/1/currency"]);
}
