//! From files to cases: JSON files of deals and one CSV table a jurisdiction and year.
use crate::conformance::{
    map::{Table, TableName, function_of},
    tolerance::DealTolerance,
};
use bandworth::data::node::Node;
use rust_decimal::Decimal;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The cases of one file.
pub struct Suite {
    /// In the order of the file.
    pub cases: Vec<Case>,
}

/// One call and what must come of it.
pub struct Case {
    /// The case's own id, or the line of the table.
    pub id: String,
    /// The function of the interface.
    pub function: String,
    /// Its input.
    pub input: Node,
    /// What must come out.
    pub expected: Expected,
    /// Why the case, or part of it, is not compared.
    pub out_of_scope: Option<&'static str>,
}

/// What must come out of a case.
pub enum Expected {
    /// A failure with this code.
    Error(String),
    /// At least these fields.
    Fields(Node, DealTolerance),
    /// A tax result with these lines; none where the whole row is out of scope.
    Lines(Vec<ExpectedLine>, Option<&'static str>),
}

/// One column of a table.
#[derive(Debug)]
pub struct ExpectedLine {
    /// The line's id.
    pub id: String,
    /// Its amount.
    pub amount: Decimal,
    /// How far off it may be.
    pub tolerance: crate::conformance::tolerance::Tolerance,
}

/// Every file with cases below a path (or the path itself), in order of name. Markdown and hidden
/// files are passed over; every other file must hold cases.
pub fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    let all = below(path)?;
    Ok(all.into_iter().filter(|file| ending(file) != "md" && !is_hidden(file)).collect())
}

/// Every file with one of these endings below a folder; none when there is no such folder.
pub fn files_of_kinds(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, String> {
    let all = if folder.is_dir() { below(folder)? } else { Vec::new() };
    Ok(all.into_iter().filter(|file| endings.contains(&ending(file).as_str())).collect())
}

/// A file's name as it is told: below the path that was asked for, with forward slashes.
pub fn name(path: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(path).ok().filter(|rest| !rest.as_os_str().is_empty());
    let shown = relative.or_else(|| file.file_name().map(Path::new)).unwrap_or(file);
    shown.to_string_lossy().replace('\\', "/")
}

/// The cases of a file.
pub fn suite(file: &Path) -> Result<Suite, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    match ending(file).as_str() {
        "json" => deals(&text),
        "csv" => table(&stem, &text),
        other => Err(format!("cases stand in .json and .csv files, not in .{other}")),
    }
}

fn below(path: &Path) -> Result<Vec<PathBuf>, String> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let told = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(told)? {
        found.extend(below(&entry.map_err(told)?.path())?);
    }
    found.sort();
    Ok(found)
}

fn ending(file: &Path) -> String {
    file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}

fn is_hidden(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

pub(super) fn deals(text: &str) -> Result<Suite, String> {
    let file = Node::from_json(text).map_err(|problem| problem.to_string())?;
    let tolerance = DealTolerance::of(file.field("tolerance"))?;
    let Node::List(cases) = file.field("cases") else {
        return Err("no list `cases`".to_owned());
    };
    if cases.is_empty() {
        return Err("the list `cases` is empty".to_owned());
    }
    let cases = cases.iter().map(|case| deal(case, &tolerance)).collect::<Result<_, _>>()?;
    Ok(Suite { cases })
}

fn deal(case: &Node, tolerance: &DealTolerance) -> Result<Case, String> {
    let id = text_of(case, "id")?;
    let kind = text_of(case, "kind")?;
    let expected = case.field("expected");
    let (called, expected) = if kind == "error" {
        (text_of(case, "title")?, Expected::Error(text_of(expected, "error")?))
    } else if matches!(expected, Node::Record(fields) if !fields.is_empty()) {
        (kind, Expected::Fields(expected.clone(), tolerance.clone()))
    } else {
        return Err(format!("case {id}: `expected` has no field"));
    };
    let function = function_of(&called);
    let input = case.field("inputs").clone();
    Ok(Case { id, function, input, expected, out_of_scope: None })
}

fn text_of(record: &Node, key: &str) -> Result<String, String> {
    match record.field(key) {
        Node::Text(text) => Ok(text.clone()),
        _ => Err(format!("a case without the text `{key}`")),
    }
}

fn table(stem: &str, text: &str) -> Result<Suite, String> {
    let mut rows = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let Some((_, head)) = rows.next() else {
        return Err("an empty table".to_owned());
    };
    let table = Table::new(TableName::of(stem)?, head)?;
    let cases = rows
        .map(|(at, line)| table.case(at + 1, line).map_err(|problem| format!("line {}: {problem}", at + 1)))
        .collect::<Result<Vec<_>, _>>()?;
    if cases.is_empty() { Err("a table without rows".to_owned()) } else { Ok(Suite { cases }) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    const HEAD: &str = r#"{"tolerance":{"money":"0.01","rate":"0.0000001","per_share":"0.000001"},"cases":"#;

    #[test]
    fn a_case_becomes_a_call() {
        let text = format!(
            r#"{HEAD}[{{"id":"a","kind":"npv","title":"t","inputs":{{"rate":"0"}},"expected":{{"npv":"1"}}}},
            {{"id":"e","kind":"error","title":"vest","inputs":{{}},"expected":{{"error":"NegativeAmount"}}}}]}}"#
        );
        let suite = deals(&text).unwrap();
        assert_eq!(suite.cases[0].function, "npv");
        assert_eq!(suite.cases[1].function, "vest");
        assert!(matches!(&suite.cases[1].expected, Expected::Error(code) if code == "NegativeAmount"));
    }

    #[test]
    fn what_holds_no_case_is_an_error() {
        for text in ["", "{}", r#"{"cases":[]}"#, &format!("{HEAD}[]}}"), &format!("{HEAD}[{{}}]}}")] {
            assert!(deals(text).is_err(), "{text}");
        }
        for text in ["", "filing_status,wages,net\n", "filing_status,wages,net\nsingle,1\n"] {
            assert!(table("us-tx-2025", text).is_err(), "{text}");
        }
    }
}
