//! Whether what came out is what must come out.
use crate::conformance::{
    read::{Case, Expected, ExpectedLine},
    tolerance::{DealTolerance, Tolerance},
};
use bandworth::{data::node::Node, domain::problem::Problem};
use rust_decimal::Decimal;

/// What the comparison of one case found.
#[derive(Debug, Default)]
pub struct Finding {
    /// Every difference beyond its tolerance, in words.
    pub differences: Vec<String>,
    /// The largest absolute error of its numbers, within tolerance or not.
    pub largest_error: Decimal,
}

impl Finding {
    fn differs(&mut self, text: String) {
        self.differences.push(text);
    }

    fn number(&mut self, place: &str, expected: Decimal, actual: Decimal, within: Decimal) {
        let error = actual.checked_sub(expected).unwrap_or(Decimal::MAX).abs();
        self.largest_error = self.largest_error.max(error);
        if error > within {
            self.differs(format!(
                "{place}: expected {expected}, got {actual}, off by {error}, allowed {within}"
            ));
        }
    }
}

/// Compares the answer of the core with what a case expects.
pub fn compare(case: &Case, answer: Result<Node, Vec<Problem>>) -> Finding {
    let mut finding = Finding::default();
    match (&case.expected, answer) {
        (Expected::Error(code), Ok(answer)) => {
            finding.differs(format!("expected the error {code}, got {}", answer.to_json()));
        }
        (Expected::Error(code), Err(problems)) => {
            if !problems.iter().any(|problem| problem.code.id() == code) {
                finding.differs(format!(
                    "expected the error {code}, got {}",
                    crate::conformance::report::told(&problems)
                ));
            }
        }
        (_, Err(problems)) => {
            finding.differs(format!("failed: {}", crate::conformance::report::told(&problems)))
        }
        (Expected::Fields(expected, tolerance), Ok(answer)) => {
            compare_nodes("", "", expected, &answer, tolerance, &mut finding);
        }
        (Expected::Lines(lines, status), Ok(answer)) => compare_lines(lines, *status, &answer, &mut finding),
    }
    finding
}

/// Every field of a record that is expected must be there; lists must be equally long.
fn compare_nodes(
    place: &str,
    name: &str,
    expected: &Node,
    actual: &Node,
    tolerance: &DealTolerance,
    finding: &mut Finding,
) {
    match (expected, actual) {
        (Node::Record(fields), Node::Record(_)) => {
            for (key, value) in fields {
                compare_nodes(&format!("{place}/{key}"), key, value, actual.field(key), tolerance, finding);
            }
        }
        (Node::List(wanted), Node::List(got)) if wanted.len() == got.len() => {
            for (at, (wanted, got)) in wanted.iter().zip(got).enumerate() {
                compare_nodes(&format!("{place}/{at}"), name, wanted, got, tolerance, finding);
            }
        }
        _ => match (expected.decimal(), actual.decimal()) {
            (Some(wanted), Some(got)) => finding.number(place, wanted, got, tolerance.of_field(name)),
            _ if expected == actual => {}
            _ => {
                finding.differs(format!("{place}: expected {}, got {}", expected.to_json(), actual.to_json()))
            }
        },
    }
}

fn compare_lines(lines: &[ExpectedLine], status: Option<&str>, answer: &Node, finding: &mut Finding) {
    for line in lines {
        // A line that a result does not have stands for nothing owed.
        let actual = line_of(answer, &line.id).unwrap_or(Decimal::ZERO);
        let within = match line.tolerance {
            Tolerance::Within(within) => within,
            Tolerance::BySameHundred(base, same, other) => {
                let wanted = lines.iter().find(|line| line.id == base).map(|line| hundreds(line.amount));
                let got = line_of(answer, base).map(hundreds);
                if wanted == got { same } else { other }
            }
            Tolerance::Beyond(_, within) => within,
        };
        let moved = match line.tolerance {
            Tolerance::Beyond(parts, _) => moved_by(parts, lines, answer),
            _ => Decimal::ZERO,
        };
        let expected = if line.id == "net" { line.amount - moved } else { line.amount + moved };
        finding.number(&line.id, expected, actual, within);
    }
    if let Some(status) = status {
        let said = answer.field("status");
        if *said != Node::text(status) {
            finding.differs(format!("status: expected {status:?}, got {}", said.to_json()));
        }
    }
}

/// How much the lines of a sum, together, are off what the table has for them.
fn moved_by(parts: &[&str], lines: &[ExpectedLine], answer: &Node) -> Decimal {
    let wanted = lines.iter().filter(|line| parts.contains(&line.id.as_str()));
    wanted.map(|line| line_of(answer, &line.id).unwrap_or_default() - line.amount).sum()
}

fn hundreds(amount: Decimal) -> Decimal {
    (amount / Decimal::ONE_HUNDRED).floor()
}

/// The amount of a result's line, or of its field of that name (total, net). The tables give a
/// credit as what is paid out, a result as a negative line.
fn line_of(answer: &Node, id: &str) -> Option<Decimal> {
    let Node::List(lines) = answer.field("lines") else { return answer.field(id).decimal() };
    let Some(line) = lines.iter().find(|line| *line.field("id") == Node::text(id)) else {
        return answer.field(id).decimal();
    };
    let amount = line.field("amount").decimal()?;
    Some(if *line.field("kind") == Node::text("credit") { -amount } else { amount })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn node(text: &str) -> Node {
        Node::from_json(text).unwrap()
    }

    fn deal(expected: &str, actual: &str) -> Finding {
        let head = node(r#"{"money":"0.01","rate":"0.0000001","per_share":"0.000001"}"#);
        let mut finding = Finding::default();
        let tolerance = DealTolerance::of(&head).unwrap();
        compare_nodes("", "", &node(expected), &node(actual), &tolerance, &mut finding);
        finding
    }

    #[test]
    fn numbers_are_compared_as_numbers_within_tolerance() {
        let finding = deal(r#"{"payouts":{"a":"10.00"}}"#, r#"{"payouts":{"a":10.01,"b":1}}"#);
        assert_eq!((finding.differences.len(), finding.largest_error), (0, Decimal::new(1, 2)));
        assert_eq!(deal(r#"{"a":"10.00"}"#, r#"{"a":"10.02"}"#).differences.len(), 1);
        assert_eq!(
            deal(r#"{"effective_royalty_rate":"0.05"}"#, r#"{"effective_royalty_rate":"0.0500002"}"#)
                .differences
                .len(),
            1
        );
    }

    #[test]
    fn every_shape_that_differs_is_found() {
        for (expected, actual) in [
            (r#"{"a":"1"}"#, "{}"),
            (r#"{"a":null}"#, r#"{"a":"0"}"#),
            (r#"{"a":"0"}"#, r#"{"a":null}"#),
            (r#"{"a":["1"]}"#, r#"{"a":["1","2"]}"#),
            (r#"{"a":["x"]}"#, r#"{"a":["y"]}"#),
            (r#"{"a":{"b":"1"}}"#, r#"{"a":"1"}"#),
        ] {
            assert_eq!(deal(expected, actual).differences.len(), 1, "{expected} {actual}");
        }
        assert!(deal(r#"{"a":null,"b":["x"]}"#, r#"{"a":null,"b":["x"]}"#).differences.is_empty());
    }

    fn tax(lines: Vec<ExpectedLine>, status: Option<&str>, answer: &str) -> Vec<String> {
        let mut finding = Finding::default();
        compare_lines(&lines, status, &node(answer), &mut finding);
        finding.differences
    }

    fn line(id: &str, amount: i64, tolerance: Tolerance) -> ExpectedLine {
        ExpectedLine { id: id.to_owned(), amount: amount.into(), tolerance }
    }

    #[test]
    fn lines_totals_and_standing_are_compared() {
        let exact = Tolerance::Within(Decimal::ZERO);
        let answer = r#"{"lines":[{"id":"income_tax","amount":"5"}],"net":95,"status":"projected"}"#;
        let lines = || vec![line("income_tax", 5, exact), line("net", 95, exact), line("none", 0, exact)];
        assert!(tax(lines(), Some("projected"), answer).is_empty());
        assert_eq!(tax(lines(), Some("announced"), answer).len(), 1);
        assert_eq!(tax(vec![line("income_tax", 6, exact), line("fee", 1, exact)], None, answer).len(), 2);
    }

    #[test]
    fn a_credit_is_what_is_paid_out() {
        let answer = r#"{"lines":[{"id":"federal_eitc","amount":"-649","kind":"credit"}],"net":649}"#;
        let exact = Tolerance::Within(Decimal::ZERO);
        assert!(
            tax(vec![line("federal_eitc", 649, exact), line("net", 649, exact)], None, answer).is_empty()
        );
        assert_eq!(tax(vec![line("federal_eitc", -649, exact)], None, answer).len(), 1);
    }

    #[test]
    fn a_sum_may_be_off_by_what_its_taxes_are_off() {
        let beyond = Tolerance::Beyond(&["tax"], Decimal::new(1, 2));
        let lines = |total| {
            let tax = line("tax", 100, Tolerance::Within(Decimal::TWO));
            vec![tax, line("total", total, beyond), line("net", 1000 - total, beyond)]
        };
        let answer = r#"{"lines":[{"id":"tax","amount":"102"}],"total":152,"net":848}"#;
        assert!(tax(lines(150), None, answer).is_empty());
        assert_eq!(tax(lines(151), None, answer).len(), 2);
        assert_eq!(tax(lines(152), None, answer).len(), 2);
    }

    #[test]
    fn another_hundred_of_taxable_income_widens_a_swiss_tax() {
        let by = Tolerance::BySameHundred("base", Decimal::ONE, Decimal::from(30));
        let lines = |base| vec![line("base", base, Tolerance::Within(Decimal::ONE)), line("tax", 10, by)];
        let answer = r#"{"lines":[{"id":"base","amount":"7500"},{"id":"tax","amount":"39"}]}"#;
        assert!(tax(lines(7499), None, answer).is_empty());
        assert_eq!(tax(lines(7501), None, answer).len(), 1);
    }
}
