#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
//! Which row is chosen, and what is refused.
use super::*;
use bandworth::data::record::Read as _;
use bandworth::data::schema::band::BandFile;
use bandworth::domain::band::CellLevel;

const TABLE: &str = "\
employer,role_family,region,currency,n_postings,first_seen,last_seen,median_low,median_high,p10,p25,p50,p75,p90,max_high
OpenAI,ml_engineer,US-SF,USD,13,2025-09-10,2026-08-22,255000,385000,231860,261212,305062,356250,386250,555000
xAI,ml_engineer,US-SF,USD,40,2025-12-06,2025-12-06,180000,440000,207575,238500,303500,368500,407500,440000
pooled:OpenAI+xAI,ml_engineer,US-SF,USD,30,2025-09-10,2026-08-22,197000,440000,212500,251500,303750,363750,403000,555000
OpenAI,ml_engineer,US,USD,7,2025-09-10,2026-08-22,288000,385000,275815,288000,320998,366175,395513,490000
xAI,ml_engineer,US,USD,25,2025-12-06,2025-12-07,180000,440000,207575,238500,303500,368500,407500,440000
Anthropic,manager,US-SF,USD,18,2026-01-20,2026-01-31,347500,407500,242475,322406,393250,439719,483000,850000
Anthropic,research_engineer,UK,GBP,3,2026-01-20,2026-01-31,260000,370000,273750,295750,331500,367250,511600,630000
";

fn built(table: &str) -> Outcome<Built> {
    build(&Plan::read().unwrap(), table)
}

fn file(built: &Built, name: &str) -> BandFile {
    let document = built.documents.iter().find(|document| document.name == name).unwrap();
    BandFile::read(&Node::from_json(&document.text).unwrap()).unwrap()
}

#[test]
fn the_pooled_row_comes_first_though_another_has_more_postings() {
    let file = file(&built(TABLE).unwrap(), "bands/ml_engineer/us-sf-frontier_lab-2026-08");
    let cell = &file.cells[0];
    assert_eq!((cell.n, cell.grade, cell.key.level), (Some(30), Grade::BMinus, CellLevel::All));
    let own: Vec<(&str, u32)> =
        file.employers.iter().map(|range| (range.employer.as_str(), range.n)).collect();
    assert_eq!(own, [("xAI", 40), ("OpenAI", 13)]);
    let sources: Vec<&str> = file.header.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(sources, ["ai_jobs_snapshots", "skill_tree_gen"]);
}

#[test]
fn else_the_employer_with_most_postings_and_its_last_day() {
    let built = built(TABLE).unwrap();
    let file = file(&built, "bands/ml_engineer/us-frontier_lab-2025-12");
    assert_eq!((file.cells[0].n, file.header.as_of.to_string()), (Some(25), "2025-12-07".to_owned()));
}

#[test]
fn few_postings_are_an_anecdote_and_managers_are_left_out() {
    let built = built(TABLE).unwrap();
    let file = file(&built, "bands/research_engineer/uk-frontier_lab-2026-01");
    assert_eq!((file.cells[0].n, file.cells[0].grade), (Some(3), Grade::D));
    assert_eq!(file.header.currency, Currency::Gbp);
    assert_eq!(built.documents.len(), 3);
    assert!(built.report.contains(&"  dropped, manager: 1".to_owned()));
}

#[test]
fn rows_that_cannot_be_are_refused() {
    for (before, after, complaint) in [
        ("ml_engineer,US-SF,USD,13", "wizard,US-SF,USD,13", "UnknownRole"),
        ("US-SF,USD,13", "US-XX,USD,13", "region out of range"),
        ("USD,13", "XXX,13", "UnknownCurrency"),
        ("USD,13", "USD,0", "n_postings out of range"),
        ("2026-08-22,255000", "2026-08-32,255000", "DateInvalid"),
        ("255000,385000,231860", "455000,385000,231860", "median_high out of range"),
        ("386250,555000", "386250,386000", "max_high out of range"),
        ("231860,261212", "261212,231860", "/employers/1/p25"),
        ("OpenAI,ml_engineer,US-SF", "Acme,ml_engineer,US-SF", "where Acme was seen"),
        ("max_high\n", "max_top\n", "unknown column `max_top`"),
    ] {
        let failure = built(&TABLE.replacen(before, after, 1)).unwrap_err().to_string();
        assert!(failure.contains(complaint), "{complaint}: {failure}");
    }
}
