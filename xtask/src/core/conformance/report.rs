//! What the run found: a line a file, the first failures in full, and the sums.
use crate::conformance::{
    compare::{Finding, compare},
    read::{Case, Expected, Suite},
};
use bandworth::{data::node::Node, domain::problem::Problem};
use rust_decimal::Decimal;
use std::{collections::BTreeMap, fmt};

/// So many failures are told in full.
const TOLD: usize = 10;

/// The findings of all files so far.
#[derive(Default)]
pub struct Report {
    lines: Vec<String>,
    failures: Vec<String>,
    unreadable: usize,
    passed: usize,
    failed: usize,
    out_of_scope: usize,
}

impl Report {
    /// Runs the cases of a file, or tells that it could not be read.
    pub fn add(
        &mut self,
        name: &str,
        suite: Result<Suite, String>,
        call: impl Fn(&str, &Node) -> Result<Node, Vec<Problem>>,
    ) {
        let suite = match suite {
            Ok(suite) => suite,
            Err(problem) => {
                self.unreadable += 1;
                self.lines.push(format!("{name}: UNREADABLE: {problem}"));
                return;
            }
        };
        let (mut passed, mut failed, mut largest) = (0, 0, Decimal::ZERO);
        let mut left_out: BTreeMap<&str, usize> = BTreeMap::new();
        for case in &suite.cases {
            if let Some(reason) = case.out_of_scope {
                *left_out.entry(reason).or_default() += 1;
            }
            if matches!(&case.expected, Expected::Lines(lines, _) if lines.is_empty()) {
                continue;
            }
            let finding = compare(case, call(&case.function, &case.input));
            largest = largest.max(finding.largest_error);
            if finding.differences.is_empty() {
                passed += 1;
            } else {
                failed += 1;
                self.failures.push(failure(name, case, &finding));
            }
        }
        let cases = suite.cases.len();
        self.lines.push(format!(
            "{name}: {cases} cases, {passed} passed, {failed} failed, largest error {}",
            largest.normalize()
        ));
        for (reason, rows) in left_out {
            self.lines.push(format!("  out of scope: {rows} rows ({reason})"));
            self.out_of_scope += rows;
        }
        self.passed += passed;
        self.failed += failed;
    }

    /// Whether every file was read and every case passed.
    pub fn is_clean(&self) -> bool {
        self.failed == 0 && self.unreadable == 0
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            writeln!(out, "{line}")?;
        }
        for failure in self.failures.iter().take(TOLD) {
            writeln!(out, "\n{failure}")?;
        }
        if self.failures.len() > TOLD {
            writeln!(out, "\n... and {} more failures", self.failures.len() - TOLD)?;
        }
        if self.unreadable > 0 {
            writeln!(out, "unreadable files: {}", self.unreadable)?;
        }
        writeln!(out, "out of scope: {}", self.out_of_scope)?;
        writeln!(out, "conformance: {} passed, {} failed", self.passed, self.failed)
    }
}

fn failure(name: &str, case: &Case, finding: &Finding) -> String {
    let differences: Vec<String> = finding.differences.iter().map(|text| format!("  {text}")).collect();
    format!(
        "FAILED {name}, {}: {}\n  input {}\n{}",
        case.id,
        case.function,
        case.input.to_json(),
        differences.join("\n")
    )
}

/// Problems as code and place.
pub fn told(problems: &[Problem]) -> String {
    let texts: Vec<String> =
        problems.iter().map(|problem| format!("{problem} ({:?})", problem.allowed)).collect();
    texts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(id: &str, expected: Expected, out_of_scope: Option<&'static str>) -> Case {
        Case { id: id.to_owned(), function: "f".to_owned(), input: Node::Null, expected, out_of_scope }
    }

    #[test]
    fn the_last_lines_are_the_sums() {
        let mut report = Report::default();
        let failing = || case("e", Expected::Error("Missing".to_owned()), None);
        let left_out = || case("o", Expected::Lines(Vec::new(), None), Some("a reason"));
        let cases = (0..12).map(|_| failing()).chain([left_out()]).collect();
        report.add("deals.json", Ok(Suite { cases }), |_, _| Ok(Node::Null));
        assert!(!report.is_clean());
        let text = report.to_string();
        assert!(text.contains("deals.json: 13 cases, 0 passed, 12 failed, largest error 0\n"));
        assert!(text.contains("out of scope: 1 rows (a reason)"));
        assert_eq!(text.matches("FAILED").count(), 10);
        assert!(text.ends_with("out of scope: 1\nconformance: 0 passed, 12 failed\n"));
    }

    #[test]
    fn an_unknown_kind_fails() {
        let mut report = Report::default();
        let text = r#"{"tolerance":{"money":"0","rate":"0","per_share":"0"},
            "cases":[{"id":"a","kind":"astrology","inputs":{},"expected":{"x":"1"}}]}"#;
        let registry = bandworth::data::registry::Registry::default();
        let call = |function: &str, input: &Node| bandworth::api::call(&registry, function, input);
        report.add("deals.json", crate::conformance::read::deals(text), call);
        assert!(!report.is_clean());
        assert!(report.to_string().contains("UnknownValue"));
    }

    #[test]
    fn an_unreadable_file_is_no_success() {
        let mut report = Report::default();
        report.add("x.csv", Err("an empty table".to_owned()), |_, _| Ok(Node::Null));
        assert!(!report.is_clean());
        assert!(report.to_string().contains("x.csv: UNREADABLE: an empty table"));
    }
}
