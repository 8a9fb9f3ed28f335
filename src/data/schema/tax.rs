//! Tax parameters: `tax/<id>/<year>`, one file per place and year.
//!
//! The header says where the numbers come from, `rules` names the code that uses them
//! (`domain::tax`), `values` are the parameters those rules ask for by name. Amounts and rates
//! are decimal strings; rates are shares of one.
//!
//! ```
//! use bandworth::data::{node::Node, registry::Registry};
//! let mut registry = Registry::default();
//! registry.load("tax/au/2026", &Node::from_json(r#"{
//!     "schema": "tax/1", "id": "au", "year": 2026, "valid_from": "2026-07-01", "as_of": "2026-11-23",
//!     "currency": "AUD", "period": "year", "unit": "currency", "name": {"en": "Australia", "de": "Australien"},
//!     "status": "law", "rules": "australia", "filing_statuses": ["single"], "marginal_step": "100",
//!     "sources": [{"id": "itra", "title": "Income Tax Rates Act 1986", "url": "https://www.legislation.gov.au",
//!                  "retrieved": "2026-11-23", "licence": "CC BY 4.0"}],
//!     "values": {"scale": [{"from": "18200", "rate": "0.15"}]}
//! }"#).map_err(|problem| vec![problem])?)?;
//! assert_eq!(registry.tax.ids(), ["au"]);
//! assert_eq!(registry.tax.system("au", 2031).unwrap_err().code.id(), "UnknownTaxYear");
//! # Ok::<(), Vec<bandworth::domain::problem::Problem>>(())
//! ```
use std::collections::BTreeMap;

use super::{Header, contradiction, opened};
use crate::data::node::Node;
use crate::data::record::{Read, Write, wrong_type};
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::Amount;
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::{Kind, LineId, Note};
use crate::domain::tax::parameters::Value;
use crate::domain::tax::{Basis, FilingStatus, Law, Residency, Status, TaxFile, TaxSystem};

/// Kind and major version of the file format.
pub const SCHEMA: &str = "tax/1";

crate::record! {
    /// Pay from which to which the next step costs more than itself, by law.
    pub struct NamedCliff {
        /// What makes the tax jump: `social_insurance_entry`.
        name: String,
        /// First pay of the range.
        from: Amount,
        /// Last pay of the range.
        to: Amount,
    }
}

crate::record! {
    /// What a tax file says beside its header.
    pub struct TaxBody {
        /// The tax year, named by the calendar year in which it begins, as in the path.
        year: u16,
        /// The rules in `domain::tax`.
        rules: String,
        /// The place it stands on: a state on the federation.
        parent: Option<String>,
        /// Whether people can choose it; a file that only carries shared parameters is not offered.
        offered: bool = true,
        /// Ways of filing.
        filing_statuses: Vec<FilingStatus>,
        /// Step of income for the marginal rate.
        marginal_step: Amount,
        /// Where the tax jumps by law.
        cliffs: Vec<NamedCliff> = Vec::new(),
        /// The parameters, by the names the rules give them.
        values: Node,
    }
}

/// A file that has been read: its header, and what the domain computes with.
#[derive(Clone, Debug)]
pub struct TaxEntry {
    /// The file's name: `tax/de/2026`.
    pub name: String,
    /// What the file says of itself.
    pub header: Header,
    /// Whether people can choose it.
    pub offered: bool,
    /// Where the tax jumps by law.
    pub cliffs: Vec<NamedCliff>,
    /// The law.
    pub file: TaxFile,
}

/// Every tax file that has been loaded, by place and year.
#[derive(Clone, Debug, Default)]
pub struct TaxFiles {
    places: BTreeMap<String, BTreeMap<u16, TaxEntry>>,
}

impl TaxFiles {
    /// Adds a file, or replaces the one of its place and year.
    ///
    /// # Errors
    /// Every problem of the file; `DataCorrupt` where it contradicts its name.
    pub(in crate::data) fn put(&mut self, name: &str, file: &Node) -> Result<(), Vec<Problem>> {
        let (header, body) = opened::<TaxBody>(SCHEMA, file)?;
        let expected = format!("tax/{}/{}", header.id, body.year);
        let status =
            Status::of_word(&header.status, Code::UnknownValue).map_err(|p| vec![p.below("status")])?;
        let mut faults = Vec::new();
        if name != expected {
            faults.push(contradiction("id", expected));
        }
        if body.filing_statuses.is_empty() {
            faults.push(Problem::new(Code::Missing).below("filing_statuses"));
        }
        if body.marginal_step.value() <= Amount::LOWEST {
            faults.push(contradiction("marginal_step", "more than zero"));
        }
        let law = parameter(&body.values)
            .map_err(|problem| vec![problem.below("values")])
            .and_then(|values| Law::bind(&body.rules, &values));
        let law = law.map_err(|problems| faults.extend(problems)).ok();
        let Some(law) = law.filter(|_| faults.is_empty()) else { return Err(faults) };
        let file = TaxFile {
            id: header.id.clone(),
            year: body.year,
            currency: header.currency,
            status,
            filing_statuses: body.filing_statuses,
            marginal_step: Figure::new(body.marginal_step.value()),
            parent: body.parent,
            law,
        };
        let entry =
            TaxEntry { name: name.to_owned(), header, offered: body.offered, cliffs: body.cliffs, file };
        self.places.entry(entry.file.id.clone()).or_default().insert(entry.file.year, entry);
        Ok(())
    }

    /// Name and header of every file.
    pub(in crate::data) fn headers(&self) -> impl Iterator<Item = (&str, &Header)> {
        self.places.values().flat_map(BTreeMap::values).map(|entry| (entry.name.as_str(), &entry.header))
    }

    /// Whether nothing has been loaded.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The places people can choose, in alphabetical order.
    pub fn ids(&self) -> Vec<&str> {
        let offered = |years: &BTreeMap<u16, TaxEntry>| years.values().any(|entry| entry.offered);
        self.places.iter().filter(|(_, years)| offered(years)).map(|(id, _)| id.as_str()).collect()
    }

    /// The years of a place, oldest first; empty for an unknown place.
    pub fn years(&self, id: &str) -> Vec<u16> {
        self.places.get(id).map(|years| years.keys().copied().collect()).unwrap_or_default()
    }

    /// The file of a place and year.
    ///
    /// # Errors
    /// `DataNotLoaded` before any file is there, `UnknownJurisdiction` with the places there are (path
    /// `jurisdiction`), `UnknownTaxYear` with the years there are (path `year`).
    pub fn entry(&self, id: &str, year: u16) -> Result<&TaxEntry, Problem> {
        if self.is_empty() {
            return Err(Problem::new(Code::DataNotLoaded).allowing(Allowed::Name("tax".to_owned())));
        }
        let known = |names: Vec<String>| Allowed::Values(names);
        let years = self.places.get(id).ok_or_else(|| {
            let ids = self.ids().into_iter().map(str::to_owned).collect();
            Problem::new(Code::UnknownJurisdiction).allowing(known(ids)).below("jurisdiction")
        })?;
        years.get(&year).ok_or_else(|| {
            let years = years.keys().map(u16::to_string).collect();
            Problem::new(Code::UnknownTaxYear).allowing(known(years)).below("year")
        })
    }

    /// The law of a place and year with everything it stands on.
    ///
    /// # Errors
    /// As [`TaxFiles::entry`]; `DataNotLoaded` where a place it stands on is missing.
    pub fn system(&self, id: &str, year: u16) -> Result<TaxSystem<'_>, Problem> {
        let entry = self.entry(id, year)?;
        if !entry.offered {
            let ids = self.ids().into_iter().map(str::to_owned).collect();
            let problem = Problem::new(Code::UnknownJurisdiction).allowing(Allowed::Values(ids));
            return Err(problem.below("jurisdiction"));
        }
        let mut above: Vec<&TaxFile> = Vec::new();
        let mut last = &entry.file;
        // A place stands on its state and its country; a chain that does not end is corrupt.
        while let Some(parent) = &last.parent {
            let missing = || {
                let name = format!("tax/{parent}/{year}");
                Problem::new(Code::DataNotLoaded).allowing(Allowed::Name(name))
            };
            let next = self.places.get(parent).and_then(|years| years.get(&year)).ok_or_else(missing)?;
            if above.iter().any(|file| file.id == next.file.id) || next.file.id == entry.file.id {
                return Err(Problem::new(Code::DataCorrupt).allowing(Allowed::Name(parent.clone())));
            }
            above.push(&next.file);
            last = &next.file;
        }
        Ok(TaxSystem::new(&entry.file, above))
    }
}

/// The parameters of a node: decimal texts are numbers.
fn parameter(node: &Node) -> Result<Value, Problem> {
    Ok(match node {
        Node::Boolean(flag) => Value::Flag(*flag),
        Node::Number(number) => Value::Number(*number),
        Node::Text(text) => node.decimal().map_or_else(|| Value::Text(text.clone()), Value::Number),
        Node::List(nodes) => {
            let items = nodes.iter().enumerate();
            let items =
                items.map(|(index, node)| parameter(node).map_err(|problem| problem.below_index(index)));
            Value::List(items.collect::<Result<_, _>>()?)
        }
        Node::Record(fields) => {
            let fields = fields.iter().map(|(name, node)| {
                parameter(node).map(|value| (name.clone(), value)).map_err(|problem| problem.below(name))
            });
            Value::Record(fields.collect::<Result<_, _>>()?)
        }
        Node::Null | Node::NotFinite => return Err(wrong_type(node, "number")),
    })
}

/// Closed lists of the domain cross the border by their words.
macro_rules! closed_lists {
    ($($type:ty, $code:ident;)*) => {$(
        impl Read for $type {
            fn read(node: &Node) -> Result<Self, Vec<Problem>> {
                let Node::Text(text) = node else { return Err(vec![wrong_type(node, "text")]) };
                Self::of_word(text, Code::$code).map_err(|problem| vec![problem])
            }

            fn typescript() -> String {
                Self::ALL.iter().map(|item| format!("{:?}", item.word())).collect::<Vec<_>>().join(" | ")
            }
        }

        impl Write for $type {
            fn write(&self) -> Node {
                Node::text(self.word())
            }

            fn typescript() -> String {
                <Self as Read>::typescript()
            }
        }
    )*};
}

closed_lists! {
    Basis, UnknownValue;
    FilingStatus, UnknownFilingStatus;
    Kind, UnknownValue;
    LineId, UnknownValue;
    Note, UnknownValue;
    Residency, UnknownValue;
    Status, UnknownValue;
}
