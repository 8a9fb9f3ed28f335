//! Every column of the worked tables outside the United States has its line; the amounts are the conformance run's.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use std::collections::HashMap;
use std::fs;
use std::path::Path;

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::registry::Registry;

/// Every tax file that is shipped.
fn registry() -> Registry {
    let mut registry = Registry::default();
    for folder in fs::read_dir("static/data/tax").unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix("static/data").unwrap().with_extension("");
            let text = fs::read_to_string(&path).unwrap();
            let node = Node::from_json(&text).unwrap();
            registry.load(name.to_str().unwrap(), &node).unwrap_or_else(|problems| panic!("{problems:?}"));
        }
    }
    registry
}

/// Columns that describe the person, with the field of the input.
const INPUTS: [(&str, &str); 10] = [
    ("filing_status", "filing_status"),
    ("gross_salary", "wages"),
    ("gross_salary_year", "wages"),
    ("salary", "wages"),
    ("capital_gains", "long_term_gains"),
    ("church_tax_percent", "church_tax_percent"),
    ("tax_class", "tax_class"),
    ("residency", "residency"),
    ("ruling_30_percent", "ruling_30_percent"),
    ("taxable_income", "taxable_income"),
];

/// The input of a row, as a program would send it.
fn input(table: &str, row: &HashMap<&str, &str>) -> Node {
    let parts: Vec<&str> = table.split('-').collect();
    let year = parts.iter().find(|part| part.len() == 4 && part.starts_with("20")).unwrap();
    let place = parts.iter().take_while(|part| part != &year);
    let place: Vec<&str> =
        place.copied().filter(|part| !["gains", "tariff", "lohnsteuer", "salary"].contains(part)).collect();
    let from_pay = INPUTS.iter().any(|(column, field)| *field == "wages" && row.contains_key(column));
    let mut fields = vec![
        ("jurisdiction".to_owned(), Node::text(place.join("-"))),
        ("year".to_owned(), Node::text(*year)),
    ];
    for (column, field) in INPUTS {
        let Some(value) = row.get(column) else { continue };
        let value = match (field, *value) {
            ("taxable_income", _) if from_pay => continue,
            ("filing_status", "married" | "married_one_earner") => Node::text("joint"),
            ("ruling_30_percent", flag) => Node::Boolean(flag == "1"),
            (_, text) => Node::text(text),
        };
        fields.push((field.to_owned(), value));
    }
    if table.contains("lohnsteuer") {
        fields.push(("basis".to_owned(), Node::text("withholding")));
    }
    Node::Record(fields)
}

#[test]
fn every_column_of_the_worked_tables_is_a_line() {
    let registry = registry();
    let (mut rows, mut failures) = (0, Vec::new());
    let mut paths: Vec<_> =
        fs::read_dir("tests/oracles").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|kind| kind == "csv")) {
        let table = Path::file_stem(path).unwrap().to_str().unwrap();
        if table.starts_with("us-") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next().unwrap().split(',').collect();
        for line in lines {
            let row: HashMap<&str, &str> = header.iter().copied().zip(line.split(',')).collect();
            rows += 1;
            if let Err(difference) = check(&registry, table, &header, &row) {
                failures.push(format!("{table}: {line}: {difference}"));
            }
        }
    }
    assert!(rows > 3_000, "only {rows} rows");
    assert!(failures.is_empty(), "{} of {rows} rows differ:\n{}", failures.len(), failures.join("\n"));
}

fn check(registry: &Registry, table: &str, header: &[&str], row: &HashMap<&str, &str>) -> Result<(), String> {
    let input = input(table, row);
    let result = api::call(registry, "takeHome", &input).map_err(|problems| format!("{problems:?}"))?;
    let Node::List(lines) = result.field("lines") else { panic!("no lines") };
    for &column in header {
        let is_input = input
            .field(INPUTS.iter().find(|(name, _)| *name == column).map_or("", |(_, field)| field))
            != &Node::Null;
        if is_input {
            continue;
        }
        if column == "regime" {
            let note = |word: &str| matches!(result.field("notes"), Node::List(notes) if notes.contains(&Node::text(word)));
            let regime = if note("mini_job") {
                "minijob"
            } else if note("midi_job") {
                "midijob"
            } else {
                "regular"
            };
            if regime != row[column] {
                return Err(format!("regime is {regime}"));
            }
            continue;
        }
        let is_line = ["total", "net"].contains(&column)
            || lines.iter().any(|line| line.field("id") == &Node::text(column));
        if !is_line {
            return Err(format!("no line {column}"));
        }
    }
    Ok(())
}
