//! The texts of the view for deals.
use crate::session::deal::{DealField, Group, Side, Table};

/// The view for deals.
#[derive(Debug)]
pub struct Deals {
    /// Heading, and what the view is for.
    pub heading: [&'static str; 2],
    /// Label of the choice of a kind.
    pub side: &'static str,
    /// A kind of deal.
    pub sides: fn(Side) -> &'static str,
    /// Label of the choice of a reported deal.
    pub story: &'static str,
    /// No reported deal.
    pub own: &'static str,
    /// Empties the form.
    pub clear: &'static str,
    /// Heading of a group of fields.
    pub group: fn(Group) -> &'static str,
    /// Label of a field.
    pub label: fn(DealField) -> &'static str,
    /// What a field means.
    pub hint: fn(DealField) -> &'static str,
    /// A word of a choice, by its spelling.
    pub word: fn(&str) -> &'static str,
    /// What a row of a table is: (table, number).
    pub row: fn(Table, &str) -> String,
    /// Button: one more row.
    pub add: fn(Table) -> &'static str,
    /// Button: take a row away (what it is).
    pub remove: fn(&str) -> String,
    /// What must be entered first.
    pub empty: fn(Side) -> &'static str,
    /// So many fields need a look; the result before them is shown.
    pub to_mend: &'static str,
    /// Nothing can be computed before the engine has come.
    pub waiting: &'static str,
    /// What reaches the person: (now, today's value of everything).
    pub reaches: fn(&str, &str) -> String,
    /// The same as a share of the headline (percent).
    pub of_headline: fn(&str) -> String,
    /// The same in months of salary (number).
    pub in_months: fn(&str) -> String,
    /// Headings: ways, person, classes, steps, breakpoints, facts, benchmarks, licence, years, sensitivity.
    pub parts: Parts,
    /// Name of a way.
    pub way: fn(&str) -> &'static str,
    /// A line about the person: field of the interface.
    pub line: fn(&str) -> &'static str,
    /// A step of the bridge: field of the interface.
    pub step: fn(&str) -> &'static str,
    /// What is held against a sale of the shares (amount).
    pub leakage: fn(&str) -> String,
    /// Column: a class.
    pub class: &'static str,
    /// Column: a share of the whole.
    pub part: &'static str,
    /// What stays in the company.
    pub remaining: &'static str,
    /// A class that converts, or options that are exercised, in a liquidation.
    pub acts: [&'static str; 2],
    /// Columns of the breakpoints: from, class, what it does.
    pub point_columns: &'static [&'static str],
    /// What a class does beyond a breakpoint.
    pub event: fn(&str) -> &'static str,
    /// Columns of the facts: what, figure, source.
    pub fact_columns: &'static [&'static str],
    /// A fact without a source.
    pub unverified: &'static str,
    /// How the share classes of a story were derived (text).
    pub derived: fn(&str) -> String,
    /// The reports do not say who held what.
    pub no_classes: &'static str,
    /// Announced (date), between whom.
    pub announced: fn(&str) -> String,
    /// Columns of the benchmarks: for whom, figure, cases, source.
    pub benchmark_columns: &'static [&'static str],
    /// What is measured.
    pub metric: fn(&str) -> Option<&'static str>,
    /// Name of a figure of a benchmark.
    pub figure: fn(&str) -> Option<&'static str>,
    /// A figure of a licence: field of the interface.
    pub licence_line: fn(&str) -> &'static str,
    /// What a licence is worth to both sides: (licensor, licensee).
    pub licence_says: fn(&str, &str) -> String,
    /// Year 0 is the signing.
    pub signing: &'static str,
    /// A year (number).
    pub year: fn(&str) -> String,
    /// Payments, as the name of a part of a chart.
    pub payments: &'static str,
    /// Columns of the sensitivity: what is moved, licensor lower and higher, licensee lower and higher.
    pub sensitivity_columns: &'static [&'static str],
    /// What is moved.
    pub driver: fn(&str) -> &'static str,
    /// An inventor's part: (person, all).
    pub inventor_says: fn(&str, &str) -> String,
    /// Lines about an invention: its value, the share factor, all inventors, this person.
    pub inventor_lines: [&'static str; 4],
    /// What is assumed.
    pub assumptions: fn(Side) -> &'static str,
    /// Both probabilities and a high discount rate.
    pub double_risk: &'static str,
}

/// Headings of the parts of an answer.
#[derive(Debug)]
pub struct Parts {
    /// The ways side by side.
    pub ways: &'static str,
    /// What each class gets.
    pub classes: &'static str,
    /// From the fee to the classes.
    pub steps: &'static str,
    /// Where a class begins to act otherwise.
    pub points: &'static str,
    /// What was reported.
    pub facts: &'static str,
    /// What others paid.
    pub benchmarks: [&'static str; 2],
    /// The figures of a licence.
    pub licence: &'static str,
    /// Expected payments by year.
    pub years: &'static str,
    /// What moves the value.
    pub sensitivity: &'static str,
}
