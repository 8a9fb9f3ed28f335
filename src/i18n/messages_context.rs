//! The texts around what an offer pays beside its base.

/// The person's own figure that points are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnPart {
    /// Base a year.
    Base,
    /// Equity of an average year.
    Equity,
    /// All pay of an average year.
    Total,
}

/// What an offer pays beside its base.
#[derive(Debug)]
pub struct Context {
    /// Heading, and how to read it.
    pub heading: [&'static str; 2],
    /// The growth of pay that is assumed: label, what it does.
    pub growth: [&'static str; 2],
    /// The growth typed is none.
    pub growth_wrong: &'static str,
    /// What was brought to the band's year: (band's year, index).
    pub index: fn(&str, &str) -> String,
    /// Nothing was moved in time: (offer's year, band's year).
    pub same: fn(&str, &str) -> String,
    /// Name of base.
    pub base: &'static str,
    /// One line of base: (amount, rank).
    pub base_line: fn(&str, &str) -> String,
    /// Name of total cash, and what it holds.
    pub cash: [&'static str; 2],
    /// No figures of total cash on the labs' ladder.
    pub no_cash_labs: &'static str,
    /// No figures of total cash for this question.
    pub no_cash: &'static str,
    /// Name of total pay, and why it has no band.
    pub total: [&'static str; 2],
    /// Name of a group of points, and what it is not: (kind).
    pub group: fn(&str) -> [&'static str; 2],
    /// The person's own row.
    pub own: fn(OwnPart) -> &'static str,
    /// A point of which only the lower end is known.
    pub from: fn(&str) -> String,
    /// A point of which only the upper end is known.
    pub up_to: fn(&str) -> String,
    /// Summary of a chart: (group, own figure, points below it, points).
    pub chart: fn(&str, &str, &str, &str) -> String,
    /// Points that are no pay of a year: (number).
    pub elsewhere: fn(&str) -> String,
    /// Opens where the points were read.
    pub sources: &'static str,
    /// Amounts in other currencies were converted.
    pub converted: &'static str,
    /// The parts do not add up.
    pub parts: &'static str,
    /// A field of the offer waits to be mended or completed.
    pub unfinished: &'static str,
    /// Nothing is entered.
    pub empty: &'static str,
}
