//! A deal as typed: a licence-and-talent deal, a classic licence, or an inventor's share.
//!
//! Like [`super::draft`], a draft keeps every text even where it is wrong; [`DealDraft::record`] makes of it what
//! the interface takes, or says all that cannot be read.
//!
//! ```
//! use bandworth::session::deal::{DealDraft, DealField, Side};
//! let mut draft = DealDraft::of(Side::Inventor);
//! draft.set(DealField::Turnover, 0, "12m".to_owned());
//! draft.set(DealField::LicenceRate, 0, "3 %".to_owned());
//! let input = draft.record().map_err(|_| "cannot be read")?;
//! assert_eq!(input.field("licence_rate").decimal(), Some("0.03".parse()?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
pub mod checks;
mod fields;
mod form;
pub mod library;
mod located;
pub mod outcome;
mod package;
mod payouts;
mod seat;
mod short;
mod steps;
mod story;
pub mod talent;
mod valued;
pub mod way;
mod written;

use std::collections::BTreeMap;

pub use fields::{DealField, Table};
pub use form::{Group, Part, Side};
pub use outcome::{DealOutcome, outcome};
pub use payouts::{Curve, Line};
pub use seat::{Seat, seated};
pub use steps::{Step, StepKind};
pub use story::applied;
pub use valued::{Beside, Inventor, Licence, LicenceYear, Swing};

use rust_decimal::Decimal;

use super::number_input::{percentage, whole};
use super::parse::Complaint;
pub use super::reading::Read;
use super::reading::{put, value};
use crate::data::node::Node;
use crate::domain::money::product;
use crate::domain::problem::{Code, Problem};

/// A deal as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DealDraft {
    /// Which kind of deal.
    pub side: Side,
    /// The reported deal it started from; empty for none.
    pub story: String,
    /// Whether every text can be read, as [`DealDraft::checked`] found.
    pub is_readable: bool,
    rows: BTreeMap<Table, usize>,
    texts: BTreeMap<(DealField, usize), String>,
}

/// What cannot be read: the field, its row, and why.
pub type Wrong = (DealField, usize, Complaint);

/// What could be read of a draft.
pub(super) struct Reading {
    /// The input of the interface.
    record: Node,
    /// What could not be read.
    wrong: Vec<Wrong>,
    /// Where values stand in the record, as JSON pointers, and the fields and rows they came from.
    places: Vec<(String, DealField, usize)>,
}

impl DealDraft {
    /// An empty draft with the usual choices.
    pub fn of(side: Side) -> Self {
        let mut draft = Self {
            side,
            story: String::new(),
            is_readable: true,
            rows: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        draft.set(DealField::Currency, 0, "USD".to_owned());
        for (field, text) in form::usual(side) {
            draft.set(*field, 0, (*text).to_owned());
        }
        draft
    }

    /// The text of a field; of a table's column in a row.
    pub fn text(&self, field: DealField, row: usize) -> &str {
        self.texts.get(&(field, row)).map_or("", String::as_str)
    }

    /// Puts a text; an empty one is forgotten.
    pub fn set(&mut self, field: DealField, row: usize, text: String) {
        if text.is_empty() {
            self.texts.remove(&(field, row));
        } else {
            if let Some(table) = field.table() {
                self.keep_rows(table, self.rows(table).max(row.saturating_add(1)));
            }
            self.texts.insert((field, row), text);
        }
    }

    /// How many rows of a table are shown.
    pub fn rows(&self, table: Table) -> usize {
        self.rows.get(&table).copied().unwrap_or(1).max(1)
    }

    /// Only more than one row needs to be remembered.
    fn keep_rows(&mut self, table: Table, rows: usize) {
        if rows > 1 {
            self.rows.insert(table, rows.min(Table::MOST));
        } else {
            self.rows.remove(&table);
        }
    }

    /// One more row, with the usual choices.
    pub fn add(&mut self, table: Table) {
        let row = self.rows(table);
        self.keep_rows(table, row.saturating_add(1));
        for (field, word) in form::usual(self.side) {
            if field.table() == Some(table) && matches!(field.read(), Read::Word(_)) && row < Table::MOST {
                self.set(*field, row, (*word).to_owned());
            }
        }
    }

    /// Takes a row away; those below move up.
    pub fn remove(&mut self, table: Table, row: usize) {
        let rows = self.rows(table);
        for field in table.fields() {
            for at in row..rows {
                let next = self.text(*field, at.saturating_add(1)).to_owned();
                self.texts.remove(&(*field, at));
                if !next.is_empty() {
                    self.texts.insert((*field, at), next);
                }
            }
        }
        self.keep_rows(table, rows.saturating_sub(1));
    }

    /// Takes all rows away.
    fn empty(&mut self, table: Table) {
        self.texts.retain(|(field, _), _| field.table() != Some(table));
        self.rows.remove(&table);
    }

    /// Names of the share classes that have one.
    pub fn class_names(&self) -> Vec<&str> {
        let names = (0..self.rows(Table::Classes)).map(|row| self.text(DealField::ClassName, row).trim());
        names.filter(|name| !name.is_empty()).collect()
    }

    /// The input of the interface: one record with the fields that are shown and filled.
    ///
    /// # Errors
    /// Every text that cannot be read.
    pub fn record(&self) -> Result<Node, Vec<Wrong>> {
        let found = self.reading();
        if found.wrong.is_empty() { Ok(found.record) } else { Err(found.wrong) }
    }

    /// What could be read of the fields that are shown and filled, where each value stands, and what could not.
    pub(super) fn reading(&self) -> Reading {
        let mut found = Reading { record: Node::Record(Vec::new()), wrong: Vec::new(), places: Vec::new() };
        for part in self.parts() {
            match part {
                Part::One(field) => {
                    let read = self.value(field, 0, &mut found.wrong);
                    found.places.push((format!("/{}", field.place()), field, 0));
                    if let Some(value) = read {
                        put(&mut found.record, field.place(), value);
                    }
                }
                Part::Rows(table) => self.read_rows(table, &mut found),
            }
        }
        short::completed(self, &mut found);
        found
    }

    /// The value of a field that has a place in the record.
    fn value(&self, field: DealField, row: usize, wrong: &mut Vec<Wrong>) -> Option<Node> {
        let text = self.text(field, row).trim();
        if text.is_empty() {
            return None;
        }
        if field == DealField::HeldShares
            && text.ends_with('%')
            && let Some((shares, _)) = self.held(row)
        {
            return Some(Node::Number(shares));
        }
        if field.read().names_another(text, self.text(DealField::Currency, 0)) {
            wrong.push((field, row, Complaint::OtherCurrency));
            return None;
        }
        match value(field.read(), text, self.years()) {
            Ok(value) => (!field.place().is_empty()).then_some(value),
            Err(complaint) => {
                wrong.push((field, row, complaint));
                None
            }
        }
    }

    fn read_rows(&self, table: Table, found: &mut Reading) {
        let mut rows = Vec::new();
        for row in 0..self.rows(table) {
            let mut line = Node::Record(Vec::new());
            let columns = self.columns(table, row);
            // What the form chose beforehand makes no row.
            let typed = |field: &DealField| {
                let chosen = matches!(field.read(), Read::Word(_) | Read::Class | Read::YesNo);
                !chosen && !self.text(*field, row).trim().is_empty()
            };
            for field in &columns {
                if let Some(value) = self.value(*field, row, &mut found.wrong) {
                    put(&mut line, field.place(), value);
                }
            }
            if columns.iter().any(typed) {
                let place =
                    |field: &DealField| format!("/{}/{}/{}", table.place(), rows.len(), field.place());
                found.places.extend(columns.iter().map(|field| (place(field), *field, row)));
                rows.push(line);
            }
        }
        if !rows.is_empty() {
            put(&mut found.record, table.place(), Node::List(rows));
        }
    }

    /// A percentage below one without its sign, which may be meant as a part of one: as read, in percent. The
    /// person's 0.05 is 0.05 %, but a program's is 5 %.
    pub fn small_percent(&self, field: DealField, row: usize) -> Option<Decimal> {
        let text = self.text(field, row);
        let parts = matches!(field.read(), Read::Percent | Read::PercentByYear);
        if !parts || text.contains('%') {
            return None;
        }
        let read = text.split(['/', ';']).filter_map(percentage).find(|part| !part.is_zero())?;
        let percent = product(read, Decimal::ONE_HUNDRED).ok()?;
        (percent.abs() < Decimal::ONE).then_some(percent)
    }

    /// The fields and tables that are shown now, in order.
    pub fn parts(&self) -> Vec<Part> {
        form::groups(self).into_iter().flat_map(|(_, parts)| parts).collect()
    }

    /// The groups of the form that are shown now.
    pub fn groups(&self) -> Vec<(Group, Vec<Part>)> {
        form::groups(self)
    }

    /// The columns of a table that are shown in a row.
    pub fn columns(&self, table: Table, row: usize) -> Vec<DealField> {
        form::columns(self, table, row)
    }

    /// Years of a licence: a list by year that is shorter goes on with its last value.
    fn years(&self) -> Option<usize> {
        let years = || whole(self.text(DealField::Years, 0)).map(usize::from);
        (self.side == Side::Licence).then(years).flatten()
    }

    /// The draft with a note of whether it can be read, which whoever edits it leaves for those who only keep it.
    #[must_use]
    pub fn checked(mut self) -> Self {
        self.is_readable = self.record().is_ok();
        self
    }

    /// The draft without what a person called things: the deal itself, not whose it is.
    #[must_use]
    pub fn without_names(mut self) -> Self {
        self.texts.retain(|(field, _), _| *field != DealField::MilestoneName);
        self
    }

    /// The draft as a person sees it: what no choice hides.
    pub fn as_shown(&self) -> Self {
        let mut shown = Self { side: self.side, ..Self::default() };
        for part in self.parts() {
            let fields = match part {
                Part::One(field) => vec![(field, 0)],
                Part::Rows(table) => {
                    let of_row = |row| self.columns(table, row).into_iter().map(move |column| (column, row));
                    (0..self.rows(table)).flat_map(of_row).collect()
                }
            };
            for (field, row) in fields {
                shown.set(field, row, self.text(field, row).to_owned());
            }
        }
        shown
    }

    /// The draft as it is kept on the device.
    pub fn write(&self) -> Node {
        let text = |((field, row), text): (&(DealField, usize), &String)| {
            Node::record([
                ("field", Node::text(field.id())),
                ("row", Node::count(u32::try_from(*row).unwrap_or_default())),
                ("text", Node::text(text.as_str())),
            ])
        };
        let rows = Table::ALL.iter().map(|table| {
            let rows = u32::try_from(self.rows(*table)).unwrap_or_default();
            (table.id().to_owned(), Node::count(rows))
        });
        Node::record([
            ("side", Node::text(self.side.id())),
            ("story", Node::text(self.story.as_str())),
            ("readable", Node::Boolean(self.is_readable)),
            ("rows", Node::Record(rows.collect())),
            ("texts", Node::List(self.texts.iter().map(text).collect())),
        ])
    }

    /// The draft of a record that [`DealDraft::write`] made.
    ///
    /// # Errors
    /// `StateCorrupt`.
    pub fn read(record: &Node) -> Result<Self, Problem> {
        let kept = || {
            let (Node::Text(side), Node::Text(story)) = (record.field("side"), record.field("story")) else {
                return None;
            };
            let Node::List(texts) = record.field("texts") else { return None };
            let mut draft = Self {
                side: Side::parse(side)?,
                story: story.clone(),
                is_readable: *record.field("readable") != Node::Boolean(false),
                rows: BTreeMap::new(),
                texts: BTreeMap::new(),
            };
            for kept in texts {
                let (Node::Text(field), Node::Text(text)) = (kept.field("field"), kept.field("text")) else {
                    return None;
                };
                let row = kept.field("row").decimal()?.to_string().parse().ok()?;
                if row >= Table::MOST {
                    return None;
                }
                draft.set(DealField::parse(field)?, row, text.clone());
            }
            // Rows in which nothing has been typed yet.
            for table in Table::ALL {
                let kept = record.field("rows").field(table.id()).decimal();
                let kept: usize = kept.and_then(|rows| rows.to_string().parse().ok()).unwrap_or_default();
                draft.keep_rows(*table, kept.max(draft.rows(*table)));
            }
            Some(draft)
        };
        kept().ok_or_else(|| Problem::new(Code::StateCorrupt))
    }
}
