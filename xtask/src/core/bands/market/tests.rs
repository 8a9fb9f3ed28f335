#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
//! The cells counted a second time, by another road: text lines, floats, quantiles by weight.
use super::*;
use crate::bands::second::{self, Counted, assert_same, committed, counted, quantiles};
use crate::bands::{postings, table};
use crate::places;
use std::collections::{BTreeMap, HashSet};

/// Rows of the source as they stand there (CC0 1.0): research engineers at entry and executive level.
const EXCERPT: &str = include_str!("../fixtures/research_engineer_entry.csv");

/// Rows of the source as they stand there (CC0 1.0): senior machine learning engineers of the United Kingdom,
/// senior software engineers of Canada, in every currency.
const ABROAD: &str = include_str!("../fixtures/uk_and_ca_senior.csv");

/// The fields of a row with the two ends of its posting.
type Posted<'a> = (Vec<&'a str>, f64, f64);

/// Every posting, written without a line of the builder: fields by position, pairs by a scan with an index.
fn second_postings(text: &str) -> Vec<Posted<'_>> {
    let rows: Vec<Vec<&str>> = text
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|row| (row[0] == "2024" || row[0] == "2025") && row[2] == "FT")
        .collect();
    let amount = |row: &[&str]| row[4].parse::<f64>().unwrap();
    let is_same = |a: &[&str], b: &[&str]| (0..a.len()).all(|at| at == 4 || at == 6 || a[at] == b[at]);
    let (mut at, mut found) = (0, Vec::new());
    while at < rows.len() {
        let row = &rows[at];
        let is_pair =
            at + 1 < rows.len() && is_same(row, &rows[at + 1]) && amount(row) >= amount(&rows[at + 1]);
        found.push((row.clone(), amount(&rows[at + usize::from(is_pair)]), amount(row)));
        at += 1 + usize::from(is_pair);
    }
    found
}

/// One cell of these postings.
fn second_cell(
    postings: &[Posted],
    code: &str,
    (country, currency): (&str, &str),
    is_member: impl Fn(&str) -> bool,
) -> Counted {
    let (mut seen, mut points) = (HashSet::new(), Vec::new());
    for (row, low, high) in postings {
        let is_here =
            row[1] == code && row[5] == currency && row[9] == country && is_member(&row[3].to_lowercase());
        if is_here && seen.insert(format!("{}|{}|{low}|{high}", row[0], row[3])) {
            points.extend((0..20).map(|j| low + (high - low) * (f64::from(j) + 0.5) / 20.0));
        }
    }
    if points.is_empty() { (0, [0.0; 5]) } else { (seen.len(), quantiles(points)) }
}

fn second_count(text: &str, code: &str, place: (&str, &str), is_member: impl Fn(&str) -> bool) -> Counted {
    second_cell(&second_postings(text), code, place, is_member)
}

/// A cell of a committed file: rows and percentiles; none where it is not shipped.
fn shipped(role: &str, region: &str, level: &str) -> Option<Counted> {
    let name = format!("{role}/{region}-2025-08");
    if !places::root().join(format!("static/data/bands/{name}.json")).is_file() {
        return None;
    }
    committed(&name).iter().find(|cell| cell["level"] == level).map(counted)
}

fn built(text: &str) -> Built {
    let plan = Plan::read().unwrap();
    let counted = postings::count(&plan, text).unwrap();
    build(&plan, plan.source("foorilla_aijobs").unwrap(), &counted, None).unwrap()
}

#[test]
fn the_excerpt_counted_twice_is_the_committed_cell() {
    let again = second_count(EXCERPT, "EN", ("US", "USD"), |title| title.contains("research engineer"));
    assert_eq!(again.0, 33);
    assert_same("research_engineer entry", again, shipped("research_engineer", "us", "entry").unwrap());
    let report = built(EXCERPT).report;
    let line = "cell: us research_engineer entry: n 33, 67700/94400/154600/192800/233500";
    assert!(report.iter().any(|found| found == line), "{report:#?}");
}

#[test]
fn cells_abroad_counted_twice_are_the_committed_ones_and_hold_no_dollar_of_another_country() {
    let plan = Plan::read().unwrap();
    for (role, region, place, n) in
        [("ml_engineer", "uk", ("GB", "GBP"), 34), ("software_engineer", "ca", ("CA", "CAD"), 31)]
    {
        let is_member = |title: &str| plan.family_of(title).is_some_and(|found| found.role.id() == role);
        let again = second_count(ABROAD, "SE", place, is_member);
        assert_eq!(again.0, n);
        assert_same(region, again, shipped(role, region, "senior").unwrap());
    }
    // Canada's adverts marked as dollars of the United States are most of the rows and say the very same number:
    // they are local dollars, and read as marked they would stand a third too high.
    let is_member =
        |title: &str| plan.family_of(title).is_some_and(|found| found.role.id() == "software_engineer");
    let [local, marked] = ["CAD", "USD"].map(|code| second_count(ABROAD, "SE", ("CA", code), is_member));
    assert!(marked.0 > 3 * local.0 && (marked.1[2] / local.1[2] - 1.0).abs() < 0.01, "{marked:?} {local:?}");
}

#[test]
fn the_years_of_one_cell_make_a_sentence() {
    let head = EXCERPT.lines().next().unwrap();
    let row = |year: u16, salary: usize| {
        format!("{year},SE,FT,Machine Learning Engineer,{salary},USD,1,US,0,US,M\n")
    };
    let rows: String = (0..20)
        .map(|i| row(2023, 150_000 + 200 * i) + &row(2024, 160_000 + 200 * i) + &row(2025, 170_000 + 200 * i))
        .collect();
    let plan = Plan::read().unwrap();
    let [english, german] = trend(&plan, &format!("{head}\n{rows}")).unwrap().unwrap();
    assert!(english.contains(": 2023: 151,900; 2024: 161,900; 2025: 171,900. No trend"), "{english}");
    assert!(german.contains(": 2023: 151.900; 2024: 161.900; 2025: 171.900. Kein Trend"), "{german}");
    assert_eq!(trend(&plan, EXCERPT).unwrap(), None, "a year without rows says nothing");
}

#[test]
fn thin_cells_are_reported_and_not_shipped() {
    let built = built(EXCERPT);
    assert!(
        built
            .report
            .iter()
            .any(|line| line.starts_with("thin cell, not shipped: us research_engineer executive: n 1"))
    );
    assert_eq!(built.documents.len(), 1, "only one family has a cell with enough rows");
    let text = &built.documents[0].text;
    assert!(text.contains("\"entry\"") && !text.contains("\"executive\""));
}

#[test]
fn nothing_depends_on_the_run() {
    assert_eq!(built(EXCERPT).documents, built(EXCERPT).documents);
}

#[test]
fn percentiles_that_fall_with_the_level_are_reported() {
    let row =
        |level: &str, salary: usize| format!("2025,{level},FT,Data Scientist,{salary},USD,1,US,0,US,M\n");
    let head = EXCERPT.lines().next().unwrap();
    let rows: String = (0..20).map(|i| row("MI", 200_000 + i) + &row("SE", 100_000 + 1_000 * i)).collect();
    let plan = Plan::read().unwrap();
    // Rising amounts never pair, so each row is a posting of its own.
    let counted = postings::count(&plan, &format!("{head}\n{rows}")).unwrap();
    assert_eq!((counted.pairs, counted.unpaired), (0, 40));
    let region = &plan.postings.regions[0];
    let family = plan.families.iter().find(|family| family.role.id() == "data_scientist").unwrap();
    let mut report = Vec::new();
    let cells = cells(&plan, region, family, &counted, &mut report).unwrap();
    report.clear();
    falls(region, family, &cells, &mut report);
    assert_eq!(report.len(), 5);
    assert!(report[2].starts_with("not rising with the level: us data_scientist p50 mid 2000"), "{report:?}");
}

#[test]
#[ignore = "needs the raw files: BANDWORTH_RAW=<folder> cargo test -p xtask --features core -- --ignored"]
fn every_cell_counted_again_from_the_whole_source_is_the_committed_one() {
    let plan = Plan::read().unwrap();
    let text = table::text(&second::raw(), plan.source("foorilla_aijobs").unwrap()).unwrap();
    let (postings, mut cells) = (second_postings(&text), BTreeMap::new());
    for region in &plan.postings.regions {
        for family in &plan.families {
            for level in &plan.postings.levels {
                let is_member =
                    |title: &str| plan.family_of(title).is_some_and(|found| found.role == family.role);
                let place = (region.country.as_str(), region.currency.code());
                let again = second_cell(&postings, &level.code, place, is_member);
                let shipped = shipped(family.role.id(), region.region.id(), level.level.id());
                assert_eq!(again.0 >= 20, shipped.is_some(), "{place:?} {}", family.role.id());
                if let Some(shipped) = shipped {
                    let what = format!("{} {} {}", region.region.id(), family.role.id(), level.level.id());
                    assert_same(&what, again, shipped);
                    cells.insert(what, again.0);
                }
            }
        }
    }
    assert_eq!(cells.len(), 26 + 7 + 3, "the United States, the United Kingdom, Canada");
}
