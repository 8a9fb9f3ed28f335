#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
//! The cells counted a second time, by another road: text lines, floats, quantiles by weight.
use super::*;
use crate::bands::{postings, table};
use crate::places;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

/// Rows of the source as they stand there (CC0 1.0): research engineers at entry and executive level.
const EXCERPT: &str = include_str!("../fixtures/research_engineer_entry.csv");

/// The percentiles of one cell of the United States, written without a line of the builder:
/// fields by position, pairs by a scan with an index, and the quantile as the point where the
/// empirical distribution function, linear between its knots `(i / (N - 1), x_i)`, reaches `p`.
fn second_count(text: &str, code: &str, is_member: impl Fn(&str) -> bool) -> (usize, [f64; 5]) {
    let rows: Vec<Vec<&str>> = text
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|row| (row[0] == "2024" || row[0] == "2025") && row[2] == "FT")
        .collect();
    let amount = |row: &[&str]| row[4].parse::<f64>().unwrap();
    let others = |row: &[&str]| -> Vec<String> {
        row.iter()
            .enumerate()
            .filter(|(at, _)| *at != 4 && *at != 6)
            .map(|(_, cell)| (*cell).to_owned())
            .collect()
    };
    let (mut at, mut seen, mut points) = (0, HashSet::new(), Vec::new());
    while at < rows.len() {
        let row = &rows[at];
        let is_pair = at + 1 < rows.len()
            && others(row) == others(&rows[at + 1])
            && amount(row) >= amount(&rows[at + 1]);
        let (low, high) = (amount(&rows[at + usize::from(is_pair)]), amount(row));
        at += 1 + usize::from(is_pair);
        let is_here =
            row[1] == code && row[5] == "USD" && row[9] == "US" && is_member(&row[3].to_lowercase());
        if is_here && seen.insert(format!("{}|{}|{low}|{high}", row[0], row[3])) {
            points.extend((0..20).map(|j| low + (high - low) * (f64::from(j) + 0.5) / 20.0));
        }
    }
    points.sort_by(f64::total_cmp);
    let last = (points.len() - 1) as f64;
    let quantile = |p: f64| {
        let next = (0..points.len()).find(|&i| i as f64 / last >= p - 1e-12).unwrap();
        let (x, before) = (points[next], points[next.saturating_sub(1)]);
        x - (x - before) * (next as f64 - p * last)
    };
    (seen.len(), [0.10, 0.25, 0.50, 0.75, 0.90].map(quantile))
}

/// A cell of a committed file: rows and percentiles.
fn committed(role: &str, level: &str) -> (usize, [f64; 5]) {
    let file = places::root().join(format!("static/data/bands/{role}/us-2025-08.json"));
    let file: serde_json::Value = serde_json::from_str(&places::read(&file).unwrap()).unwrap();
    let cells = file["cells"].as_array().unwrap();
    let cell = cells.iter().find(|cell| cell["level"] == level).unwrap();
    let amount = |key: &str| cell[key].as_str().unwrap().parse::<f64>().unwrap();
    let n = usize::try_from(cell["n"].as_u64().unwrap()).unwrap();
    (n, ["p10", "p25", "p50", "p75", "p90"].map(amount))
}

/// Equal up to the rounding to a hundred; at a tie floats may fall on either side.
fn assert_same(what: &str, counted: (usize, [f64; 5]), committed: (usize, [f64; 5])) {
    assert_eq!(counted.0, committed.0, "{what}");
    for (exact, rounded) in counted.1.into_iter().zip(committed.1) {
        assert!((exact - rounded).abs() <= 50.0 + 1e-6, "{what}: {exact} against {rounded}");
        assert_eq!(rounded % 100.0, 0.0, "{what}");
    }
}

fn built(text: &str) -> Built {
    let plan = Plan::read().unwrap();
    let counted = postings::count(&plan, text).unwrap();
    build(&plan, plan.source("foorilla_aijobs").unwrap(), &counted).unwrap()
}

#[test]
fn the_excerpt_counted_twice_is_the_committed_cell() {
    let again = second_count(EXCERPT, "EN", |title| title.contains("research engineer"));
    assert_eq!(again.0, 33);
    assert_same("research_engineer entry", again, committed("research_engineer", "entry"));
    let report = built(EXCERPT).report;
    let line = "cell: us research_engineer entry: n 33, 67700/94400/154600/192800/233500";
    assert!(report.iter().any(|found| found == line), "{report:#?}");
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
    let raw = PathBuf::from(std::env::var("BANDWORTH_RAW").unwrap());
    let plan = Plan::read().unwrap();
    let text = table::text(&raw, plan.source("foorilla_aijobs").unwrap()).unwrap();
    let mut cells = BTreeMap::new();
    for family in &plan.families {
        for level in &plan.postings.levels {
            let is_member =
                |title: &str| plan.family_of(title).is_some_and(|found| found.role == family.role);
            let again = second_count(&text, &level.code, is_member);
            if again.0 >= 20 {
                let what = format!("{} {}", family.role.id(), level.level.id());
                assert_same(&what, again, committed(family.role.id(), level.level.id()));
                cells.insert(what, again.0);
            }
        }
    }
    assert_eq!(cells.len(), 26);
}
