//! From one text to one value of the interface, and where in a record the value stands.
//!
//! ```
//! use bandworth::data::node::Node;
//! use bandworth::session::reading::{Read, put, value};
//! let mut package = Node::Record(Vec::new());
//! put(&mut package, "bonus/payout", value(Read::Percent, "90 %", None).map_err(|_| "not a share")?);
//! assert_eq!(package.field("bonus").field("payout").decimal(), Some("0.9".parse()?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
use rust_decimal::Decimal;

use super::locale::Locale;
use super::number_input::{amount, names_another, percentage, whole, written, written_share};
use super::parse::Complaint;
use crate::data::node::Node;
use crate::domain::money::product;
use crate::domain::problem::{Code, Problem};

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// An amount of the currency of the form.
    Money,
    /// A plain number: shares, a multiple, points.
    Number,
    /// A percentage.
    Percent,
    /// A whole number.
    Whole,
    /// A whole number that may lie before the start.
    Month,
    /// One of these spellings.
    Word(&'static [&'static str]),
    /// One of these whole numbers.
    Choice(&'static [&'static str]),
    /// `yes` or `no`.
    YesNo,
    /// One of the names of the share classes.
    Class,
    /// A word of the person's own, or one that the form offers.
    Text,
    /// A day: 2026-11-23, or 23.11.2026.
    Day,
    /// Amounts, one a year, between slashes or semicolons.
    MoneyByYear,
    /// Percentages, one a year.
    PercentByYear,
}

/// The words of [`Read::YesNo`].
pub const YES_NO: &[&str] = &["no", "yes"];

impl Read {
    /// The words to choose from; none where a text is typed.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Read::Word(words) | Read::Choice(words) => words,
            Read::YesNo => YES_NO,
            _ => &[],
        }
    }

    /// The number in a text, where each language writes it in its own way; that of a percentage in percent.
    pub fn number(self, text: &str) -> Option<Decimal> {
        match self {
            Read::Money | Read::Number => amount(text),
            Read::Percent => product(percentage(text)?, Decimal::ONE_HUNDRED).ok(),
            _ => None,
        }
    }

    /// A number as a language writes it in such a field, so that it is read back as the same.
    pub fn written(self, number: Decimal, locale: Locale) -> String {
        if matches!(self, Read::Percent | Read::PercentByYear) {
            written_share(number, locale)
        } else {
            written(number, locale)
        }
    }

    /// Whether the text names another currency than that of its field.
    pub fn names_another(self, text: &str, currency: &str) -> bool {
        matches!(self, Read::Money | Read::MoneyByYear) && names_another(text, currency)
    }

    /// Whether the text is a number that each language writes in its own way.
    pub const fn is_localised(self) -> bool {
        matches!(self, Read::Money | Read::Number | Read::Percent)
    }
}

/// A text as the value of the interface. A list by year that is shorter than `years` goes on with its last value.
///
/// # Errors
/// What is wrong with the text.
pub fn value(read: Read, text: &str, years: Option<usize>) -> Result<Node, Complaint> {
    let number = |found: Option<Decimal>| found.map(Node::Number).ok_or(Complaint::NotANumber);
    let unknown = || Complaint::NotAllowed(Problem::new(Code::UnknownValue));
    let list = |one: fn(&str) -> Option<Decimal>| {
        let given: Result<Vec<Node>, Complaint> =
            text.split(['/', ';']).map(|part| number(one(part.trim()))).collect();
        let mut given = given?;
        if let (Some(years), Some(last)) = (years, given.last().cloned())
            && given.len() < years
        {
            given.resize(years.min(MOST_YEARS), last);
        }
        Ok(Node::List(given))
    };
    match read {
        Read::Money | Read::Number => number(amount(text)),
        Read::Percent => number(percentage(text)),
        Read::Whole | Read::Choice(_) => {
            let found = whole(text).map(Node::count);
            found.ok_or(Complaint::NotWhole)
        }
        Read::Month => {
            text.parse::<i32>().map(|month| Node::Number(month.into())).map_err(|_| Complaint::NotWhole)
        }
        Read::Word(words) => words.contains(&text).then(|| Node::text(text)).ok_or_else(unknown),
        Read::YesNo => YES_NO.contains(&text).then(|| Node::Boolean(text == "yes")).ok_or_else(unknown),
        Read::Text | Read::Class => Ok(Node::text(text)),
        Read::Day => Ok(Node::text(iso_day(text))),
        Read::MoneyByYear => list(amount),
        Read::PercentByYear => list(percentage),
    }
}

/// The text that gives exactly a value back, in English; none where there is none.
pub fn text(read: Read, node: &Node) -> Option<String> {
    let number = |node: &Node, factor: Decimal| match node {
        Node::Number(number) => product(*number, factor).ok().map(|number| read.written(number, Locale::En)),
        _ => None,
    };
    let by_year = |factor| {
        let years: Option<Vec<String>> = node.list().iter().map(|node| number(node, factor)).collect();
        years.filter(|years| !years.is_empty()).map(|years| years.join(" / "))
    };
    let found = match read {
        Read::Money | Read::Number => number(node, Decimal::ONE),
        Read::Percent => number(node, Decimal::ONE_HUNDRED),
        Read::Whole | Read::Month | Read::Choice(_) => {
            node.decimal().map(|number| number.normalize().to_string())
        }
        Read::YesNo => match node {
            Node::Boolean(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
            _ => None,
        },
        Read::Word(_) | Read::Text | Read::Class | Read::Day => {
            Some(node.words().to_owned()).filter(|text| !text.is_empty())
        }
        Read::MoneyByYear => by_year(Decimal::ONE),
        Read::PercentByYear => by_year(Decimal::ONE_HUNDRED),
    }?;
    (value(read, &found, None).ok().as_ref() == Some(node)).then_some(found)
}

/// More years than any licence has.
const MOST_YEARS: usize = 50;

/// Puts a value at a place of nested records; what stood there is replaced.
pub fn put(record: &mut Node, place: &str, value: Node) {
    let Node::Record(fields) = record else { return };
    let (first, rest) = place.split_once('/').map_or((place, None), |(first, rest)| (first, Some(rest)));
    let at = fields.iter().position(|(name, _)| name == first);
    let at = at.unwrap_or_else(|| {
        fields.push((first.to_owned(), Node::Record(Vec::new())));
        fields.len().saturating_sub(1)
    });
    let Some((_, inner)) = fields.get_mut(at) else { return };
    match rest {
        None => *inner = value,
        Some(rest) => put(inner, rest, value),
    }
}
/// A day as the interface takes it; what is written as in German (23.11.2026) the other way round.
fn iso_day(text: &str) -> String {
    let parts: Vec<&str> = text.split('.').map(str::trim).collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_a_field_writes_it_reads_as_the_same_number() {
        for read in [Read::Money, Read::Number, Read::Percent] {
            for text in ["0", "0.125", "7.125", "999", "1000", "1234.567", "20000", "1250000"] {
                let number: Decimal = text.parse().unwrap();
                for locale in Locale::ALL {
                    let written = read.written(number, *locale);
                    assert_eq!(read.number(&written), Some(number), "{read:?} {written}");
                }
            }
        }
    }

    #[test]
    fn days_are_read_in_both_ways() {
        assert_eq!(iso_day("31.1.2027"), "2027-01-31");
        assert_eq!(iso_day("2027-01-31"), "2027-01-31");
        assert_eq!(iso_day("31.1.27"), "31.1.27", "which century is not guessed");
    }
}
