//! United States: every row of the worked tables, and the laws that hold for any income.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
use std::fs;
use std::path::{Path, PathBuf};

use bandworth::data::{node::Node, registry::Registry};
use bandworth::domain::quantity::Amount;
use bandworth::domain::tax::figure::Figure;
use bandworth::domain::tax::ledger::{Kind, LineId};
use bandworth::domain::tax::{Earnings, FilingStatus, TaxInput};
use rust_decimal::Decimal;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn registry() -> Registry {
    let mut registry = Registry::default();
    let folder = root().join("static/data/tax");
    for place in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let id = place.file_name().unwrap().to_str().unwrap().to_owned();
        if !id.starts_with("us-") {
            continue;
        }
        for file in fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().path()) {
            let year = file.file_stem().unwrap().to_str().unwrap();
            let node = Node::from_json(&fs::read_to_string(&file).unwrap()).unwrap();
            registry
                .load(&format!("tax/{id}/{year}"), &node)
                .unwrap_or_else(|found| panic!("{id}: {found:?}"));
        }
    }
    registry
}

fn figure(amount: Decimal) -> Figure {
    Figure::new(amount)
}

/// `us-ca-2026-projected` is `us-ca` in 2026; variants of federal law are the same place.
fn place_and_year(name: &str) -> (String, u16) {
    let name = name.trim_end_matches("-projected");
    let (place, year) = name.rsplit_once('-').unwrap();
    let place = if place.starts_with("us-federal") { "us-federal" } else { place };
    (place.to_owned(), year.parse().unwrap())
}

fn tolerance(place: &str) -> Decimal {
    let rounded = ["us-ny", "us-ar", "us-ct"].iter().any(|state| place.starts_with(state));
    if rounded { Decimal::ONE } else { Decimal::new(2, 2) }
}

/// Columns of state and locality: out of scope below 40,000, where relief for low incomes differs.
fn is_local(column: &str) -> bool {
    matches!(
        column,
        "state_income_tax_before_refundable_credits"
            | "state_refundable_credits"
            | "state_income_tax"
            | "local_income_tax"
            | "total"
            | "net"
    )
}

struct Score {
    checked: usize,
    out_of_scope: usize,
    out_of_scope_missed: usize,
    misses: Vec<String>,
}

fn run(registry: &Registry, table: &Path, score: &mut Score) {
    let name = table.file_stem().unwrap().to_str().unwrap();
    let (place, year) = place_and_year(name);
    let system = registry.tax.system(&place, year).unwrap();
    let text = fs::read_to_string(table).unwrap();
    let mut rows = text.lines();
    let columns: Vec<&str> = rows.next().unwrap().split(',').collect();
    let forty = Decimal::from(40_000);
    for row in rows {
        let cells: Vec<&str> = row.split(',').collect();
        let amount = |column: &str| {
            let index = columns.iter().position(|&known| known == column);
            index.map_or(Decimal::ZERO, |index| cells[index].parse().unwrap())
        };
        let status = if cells[0] == "joint" { FilingStatus::Joint } else { FilingStatus::Single };
        let mut input = TaxInput::from_wages(status, Amount::new(Decimal::ZERO).unwrap());
        let (own, spouse) = (figure(amount("wages")), figure(amount("wages_spouse")));
        input.earnings = Earnings::Wages { own, spouse };
        input.long_term_gains = figure(amount("long_term_gains"));
        input.iso_bargain_element = figure(amount("iso_bargain_element"));
        input.state_local_income_tax_paid = figure(amount("state_local_income_tax_paid"));
        let result = system.take_home(&input).unwrap();
        let small = place != "us-federal" && amount("wages") + amount("long_term_gains") < forty;
        for (column, expected) in columns.iter().zip(&cells) {
            let found = match *column {
                "filing_status"
                | "wages"
                | "wages_spouse"
                | "long_term_gains"
                | "iso_bargain_element"
                | "state_local_income_tax_paid" => continue,
                "total" => result.total,
                "net" => result.net,
                word => {
                    let id = LineId::of_word(word, bandworth::domain::problem::Code::UnknownValue).unwrap();
                    let line = result.lines().iter().find(|line| line.id == id);
                    let line = line.unwrap_or_else(|| panic!("{name} has no line {word}"));
                    let amount = line.amount.exact().unwrap();
                    if line.kind == Kind::Credit { -amount } else { amount }
                }
            };
            let expected: Decimal = expected.parse().unwrap();
            let fits = (found - expected).abs() <= tolerance(&place);
            if small && is_local(column) {
                score.out_of_scope += 1;
                score.out_of_scope_missed += usize::from(!fits);
                if !fits && std::env::var_os("BANDWORTH_LOW_INCOMES").is_some() {
                    println!("{name} {column}: {found} instead of {expected} in {row}");
                }
                continue;
            }
            score.checked += 1;
            if !fits {
                score.misses.push(format!("{name} {column}: {found} instead of {expected} in {row}"));
            }
        }
    }
}

#[test]
fn every_row_of_the_worked_tables() {
    let registry = registry();
    let mut score = Score { checked: 0, out_of_scope: 0, out_of_scope_missed: 0, misses: Vec::new() };
    let mut tables: Vec<PathBuf> =
        fs::read_dir(root().join("tests/oracles")).unwrap().map(|entry| entry.unwrap().path()).collect();
    tables.retain(|table| table.file_name().unwrap().to_str().unwrap().starts_with("us-"));
    tables.sort();
    assert_eq!(tables.len(), 126, "eight federal tables, 118 of 59 states and localities");
    for table in &tables {
        run(&registry, table, &mut score);
    }
    println!(
        "{} cells, {} out of scope ({} of them missed)",
        score.checked, score.out_of_scope, score.out_of_scope_missed
    );
    let first: Vec<_> = score.misses.iter().take(40).cloned().collect();
    assert!(score.misses.is_empty(), "{} misses\n{}", score.misses.len(), first.join("\n"));
}
