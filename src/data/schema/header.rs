//! What every parameter file says of itself: kind, date, unit, names and sources.
use rust_decimal::Decimal;

use super::contradiction;
use crate::data::node::Node;
use crate::data::record::{Read, Write, wrong_type};
use crate::domain::calendar::Day;
use crate::domain::money::Currency;
use crate::domain::problem::{Code, Problem};

crate::record! {
    /// What every parameter file says of itself.
    pub struct Header {
        /// Kind and major version of the file: `band/1`.
        schema: String,
        /// What the file is about, within its kind.
        id: String,
        /// The day from which the values hold.
        valid_from: Day,
        /// The day of the data.
        as_of: Day,
        /// The currency of the amounts.
        currency: Currency,
        /// The time an amount or rate refers to.
        period: Period,
        /// What the values count.
        unit: String,
        /// The name shown.
        name: Names,
        /// Where the values come from.
        sources: Vec<Source>,
        /// How firm the values are; each kind has its words.
        status: String,
        /// What must be known to use them.
        note: Option<Names>,
    }
}

crate::record! {
    /// A text in every language.
    pub struct Names {
        /// English.
        en: String,
        /// German.
        de: String,
    }
}

crate::record! {
    /// Where values come from.
    pub struct Source {
        /// A short name, the same in every file that uses the source.
        id: String,
        /// Publisher and title.
        title: String,
        /// Where it can be read.
        url: String,
        /// The day it was taken.
        retrieved: Day,
        /// The terms it may be used under.
        licence: String,
    }
}

/// The time an amount or rate refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Per year.
    Year,
    /// Per month.
    Month,
    /// Holds on one day.
    Day,
}

crate::words!(Period, UnknownValue, "year" => Period::Year, "month" => Period::Month, "day" => Period::Day);

impl Header {
    /// The fields of the header; all others belong to the kind.
    pub const FIELDS: &[&str] = &[
        "schema",
        "id",
        "valid_from",
        "as_of",
        "currency",
        "period",
        "unit",
        "name",
        "sources",
        "status",
        "note",
    ];

    /// What contradicts the kind, or is missing though the fields are there.
    pub(super) fn faults(&self, kind: &str) -> Vec<Problem> {
        let mut faults = Vec::new();
        if self.schema != kind {
            faults.push(contradiction("schema", kind));
        }
        if self.sources.is_empty() {
            faults.push(Problem::new(Code::Missing).below("sources"));
        }
        let names = [("name", Some(&self.name)), ("note", self.note.as_ref())];
        for (field, names) in names.into_iter().filter_map(|(field, names)| Some((field, names?))) {
            for (language, text) in [("en", &names.en), ("de", &names.de)] {
                if text.trim().is_empty() {
                    faults.push(Problem::new(Code::Missing).below(language).below(field));
                }
            }
        }
        faults
    }
}

/// An exact decimal, in files always written as text: JSON numbers are floats to many readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(pub Decimal);

impl Read for Exact {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        match node {
            Node::Text(_) => node.decimal().map(Self).ok_or_else(|| vec![wrong_type(node, "number")]),
            other => Err(vec![wrong_type(other, "text")]),
        }
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

impl Read for Day {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::Text(text) = node else { return Err(vec![wrong_type(node, "text")]) };
        Day::parse(text).map_err(|problem| vec![problem])
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

impl Write for Day {
    fn write(&self) -> Node {
        Node::text(self.to_string())
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}
