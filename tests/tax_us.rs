//! United States: every row of the worked tables, and the laws that hold for any income.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use bandworth::data::{node::Node, registry::Registry};
use bandworth::domain::problem::Code;
use bandworth::domain::quantity::Amount;
use bandworth::domain::tax::figure::Figure;
use bandworth::domain::tax::ledger::{Kind, LineId};
use bandworth::domain::tax::us::cliff::CliffName;
use bandworth::domain::tax::{Earnings, FilingStatus, TaxInput, TaxSystem};
use proptest::prelude::{Just, any, prop_assert, prop_assert_eq, prop_oneof};
use proptest::test_runner::{Config, TestRunner};
use rust_decimal::Decimal;
use support::cliffs::{cliffs, own_cliffs};

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
                    let id = LineId::of_word(word, Code::UnknownValue).unwrap();
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

fn status(joint: bool) -> FilingStatus {
    if joint { FilingStatus::Joint } else { FilingStatus::Single }
}

fn person(joint: bool, wages: Decimal, gains: Decimal) -> TaxInput {
    let mut input = TaxInput::from_wages(status(joint), Amount::new(wages).unwrap());
    input.long_term_gains = figure(gains);
    input
}

fn total(system: &TaxSystem, input: &TaxInput) -> Decimal {
    system.assess(input).unwrap().total().exact().unwrap()
}

fn places(registry: &Registry) -> Vec<(String, u16)> {
    let mut places = Vec::new();
    for id in registry.tax.ids() {
        places.extend(registry.tax.years(id).into_iter().map(|year| (id.to_owned(), year)));
    }
    assert_eq!(places.len(), 2 * 60, "federal law, 50 states, DC and eight localities, two years each");
    places
}

/// From 40,000 up the next 100 dollars of pay cost 0 to 100, except at the cliffs named in the data.
#[test]
fn the_next_hundred_cost_between_nothing_and_a_hundred() {
    let registry = registry();
    let places = places(&registry);
    let mut runner =
        TestRunner::new(Config { cases: 120_000, failure_persistence: None, ..Config::default() });
    // Half of the incomes below half a million, the rest up to the last bracket of any state.
    let wages = prop_oneof![40_000_u32..500_000, 40_000_u32..3_000_000, 3_000_000_u32..30_000_000];
    let strategy = (0..places.len(), any::<bool>(), wages, prop_oneof![Just(0_u32), 0_u32..2_000_000]);
    let hundred = Decimal::ONE_HUNDRED;
    runner
        .run(&strategy, |(place, joint, wages, gains)| {
            let (id, year) = &places[place];
            let system = registry.tax.system(id, *year).unwrap();
            let (wages, gains) = (Decimal::from(wages), Decimal::from(gains));
            let more = total(&system, &person(joint, wages + hundred, gains))
                - total(&system, &person(joint, wages, gains));
            // A state that leaves gains out of its income jumps by pay.
            let named = cliffs(&registry, id, *year, status(joint)).into_iter().any(|(_, first, last)| {
                [wages, wages + gains].iter().any(|&income| income <= last && first <= income + hundred)
            });
            prop_assert!(
                named || (more >= Decimal::ZERO && more < hundred),
                "{id} {year} joint {joint}: {more} for 100 on {wages} with gains of {gains}"
            );
            Ok(())
        })
        .unwrap();
}

/// Below 40,000 too, the total of pay alone falls only where a credit phases in, and the next 100 dollars
/// cost more than 100 only at a cliff: each of both by name in the data.
#[test]
fn below_forty_thousand_a_total_falls_or_jumps_by_name_alone() {
    let registry = registry();
    let (step, hundred) = (20_u32, Decimal::ONE_HUNDRED);
    let mut asked = 0;
    for (id, year) in places(&registry) {
        let system = registry.tax.system(&id, year).unwrap();
        for joint in [false, true] {
            let named = cliffs(&registry, &id, year, status(joint));
            let pays = (0..=40_000 + 100).step_by(step as usize).map(Decimal::from);
            let totals: Vec<_> =
                pays.map(|pay| (pay, total(&system, &person(joint, pay, Decimal::ZERO)))).collect();
            for (&(pay, before), &(_, after)) in totals.iter().zip(&totals[(100 / step) as usize..]) {
                let more = after - before;
                let falls = more < Decimal::ZERO;
                let by_name = named.iter().any(|&(name, first, last)| {
                    falls == (name == CliffName::CreditPhasesIn) && pay <= last && first <= pay + hundred
                });
                assert!(
                    by_name || !falls && more <= hundred,
                    "{id} {year} joint {joint}: {more} for 100 on {pay}"
                );
                asked += 1;
            }
        }
    }
    assert!(asked > 480_000, "{asked}");
}

/// A cliff named in the data is one: somewhere in its range two dollars more cost less than
/// nothing or more than two dollars, with pay alone or with gains.
#[test]
fn every_cliff_in_the_data_is_one() {
    let registry = registry();
    let mut checked = 0;
    for (id, year) in places(&registry) {
        let system = registry.tax.system(&id, year).unwrap();
        for joint in [false, true] {
            for (_, first, last) in own_cliffs(&registry, &id, year, status(joint)) {
                let jumps = [first, (first + last) / Decimal::TWO, last].into_iter().any(|at| {
                    [Decimal::ZERO, Decimal::from(200_000)].into_iter().any(|gains| {
                        let pay = at - gains.min(at);
                        let at = |offset: Decimal| {
                            let pay = (pay + offset).max(Decimal::ZERO);
                            total(&system, &person(joint, pay, gains.min(at)))
                        };
                        let more = at(Decimal::ONE) - at(-Decimal::ONE);
                        more < Decimal::ZERO || more > Decimal::TWO
                    })
                });
                assert!(jumps, "{id} {year} joint {joint}: nothing jumps at {first} to {last}");
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "{checked}");
}

/// `gross = net + taxes + contributions + credits` for any mix of incomes, and no income costs nothing.
#[test]
fn every_dollar_is_net_or_in_a_line() {
    let registry = registry();
    let places = places(&registry);
    let mut runner =
        TestRunner::new(Config { cases: 120_000, failure_persistence: None, ..Config::default() });
    let cents = || 0_u64..500_000_000;
    let strategy =
        (0..places.len(), any::<bool>(), [cents(), cents(), cents(), cents(), cents(), cents(), cents()]);
    runner
        .run(&strategy, |(place, joint, amounts)| {
            let (id, year) = &places[place];
            let system = registry.tax.system(id, *year).unwrap();
            let [own, spouse, long, short, dividends, royalties, bargain] =
                amounts.map(|cents| figure(Decimal::new(i64::try_from(cents).unwrap(), 2)));
            let mut input = person(joint, Decimal::ZERO, Decimal::ZERO);
            let spouse = if joint { spouse } else { Figure::ZERO };
            input.earnings = Earnings::Wages { own, spouse };
            (input.long_term_gains, input.short_term_gains) = (long, short);
            (input.dividends, input.royalties, input.iso_bargain_element) = (dividends, royalties, bargain);
            let result = system.take_home(&input).unwrap();
            let of = |kinds: &[Kind]| -> Decimal {
                let lines = result.lines().iter().filter(|line| kinds.contains(&line.kind));
                lines.map(|line| line.amount.exact().unwrap()).sum()
            };
            prop_assert_eq!(result.gross, result.net + of(&[Kind::Tax, Kind::Contribution, Kind::Credit]));
            prop_assert_eq!(
                result.gross,
                (own + spouse + long + short + dividends + royalties).exact().unwrap()
            );
            prop_assert!(of(&[Kind::Credit]) <= Decimal::ZERO);
            Ok(())
        })
        .unwrap();
}

/// Without income nothing is due; some states pay a credit.
#[test]
fn nobody_pays_on_nothing() {
    let registry = registry();
    for (id, year) in places(&registry) {
        let system = registry.tax.system(&id, year).unwrap();
        for joint in [false, true] {
            let result = system.take_home(&person(joint, Decimal::ZERO, Decimal::ZERO)).unwrap();
            assert!(result.total <= Decimal::ZERO, "{id} {year}: {}", result.total);
            let credit: Decimal = [LineId::StateRefundableCredits, LineId::LocalIncomeTax]
                .map(|id| result.ledger.amount(id).exact().unwrap())
                .iter()
                .sum();
            assert_eq!(result.total, credit, "{id} {year}");
            assert_eq!(result.effective_rate, Decimal::ZERO);
        }
    }
}

/// The bargain element of incentive options is taxed by the minimum tax alone: it moves neither
/// the regular tax nor payroll tax (26 USC 56(b)(3), 421, 3121(a)(22)), and California follows
/// with 7 % of its own (R&TC 17062).
#[test]
fn incentive_options_enter_the_minimum_taxes_alone() {
    let registry = registry();
    let system = registry.tax.system("us-ca", 2025).unwrap();
    let without = person(false, Decimal::from(200_000), Decimal::ZERO);
    let mut with = without.clone();
    with.iso_bargain_element = figure(Decimal::from(400_000));
    let [without, with] = [&without, &with].map(|input| system.assess(input).unwrap());
    for id in [LineId::RegularTax, LineId::FicaTotal, LineId::StatePayrollTotal, LineId::Niit] {
        assert_eq!(without.amount(id), with.amount(id), "{id:?}");
    }
    // Form 6251: 600,000 - 88,100 = 511,900; 26 % of 239,100 and 28 % of the rest, less 37,067.
    assert_eq!(with.amount(LineId::Amt).exact().unwrap(), Decimal::from(101_483));
    // Schedule P (540): 600,000 less 92,749 - 25 % of (600,000 - 347,808) = 570,299, 7 % of it, less the
    // exemption credit of 153.
    let before = with.amount(LineId::StateIncomeTaxBeforeRefundableCredits).exact().unwrap();
    assert_eq!(before, Decimal::new(3_976_793, 2));
}

/// A place whose parent carries other rules is refused, not computed.
#[test]
fn a_state_needs_federal_law_above_it() {
    let mut registry = registry();
    let text = fs::read_to_string(root().join("static/data/tax/us-ca/2026.json")).unwrap();
    let orphan = text.replace("\"us-federal\"", "\"us-ny\"");
    registry.load("tax/us-ca/2026", &Node::from_json(&orphan).unwrap()).unwrap();
    let federal =
        registry.tax.system("us-ca", 2026).unwrap().assess(&person(false, Decimal::ZERO, Decimal::ZERO));
    assert!(federal.is_ok(), "New York stands on federal law");
    let orphan = text.replace("  \"parent\": \"us-federal\",\n", "");
    registry.load("tax/us-ca/2026", &Node::from_json(&orphan).unwrap()).unwrap();
    let problem =
        registry.tax.system("us-ca", 2026).unwrap().assess(&person(false, Decimal::ZERO, Decimal::ZERO));
    assert_eq!(problem.unwrap_err().code, Code::DataCorrupt);
}
