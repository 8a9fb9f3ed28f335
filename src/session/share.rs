//! What leaves the session on purpose: offers for a link or a file, and named sets on the device.
//!
//! The texts are those that were typed, so that what is opened again is what was sent, mistakes included.
//! They say nothing of look and language: whoever opens them keeps theirs.
//!
//! ```
//! use bandworth::session::{Session, share};
//! let mine = Session::example();
//! let opened = share::read(&share::write(&mine, true))?;
//! assert_eq!(opened.draft(), mine.draft());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use super::action::Session;
use super::draft::{Draft, Field};
use super::entry::Entry;
use super::persist;
use crate::data::LONGEST_LABEL;
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};

/// More named sets than this are not kept.
pub const MOST_SETS: usize = 30;

/// The offers as a record; without names, what a person called them is left out.
pub fn write(session: &Session, names: bool) -> Node {
    let offer = |entry: &Entry| {
        let mut draft = entry.draft.clone();
        if !names {
            draft.set(Field::Label, String::new());
        }
        persist::texts(&draft)
    };
    Node::record([
        ("before_tax", Node::Boolean(session.before_tax)),
        ("offers", Node::List(session.entries().into_iter().map(offer).collect())),
    ])
}

/// The offers of a record.
///
/// # Errors
/// `StateCorrupt` for anything that [`write`] could not have made.
pub fn read(record: &Node) -> Result<Session, Problem> {
    let corrupt = || Problem::new(Code::StateCorrupt);
    let Node::List(offers) = record.field("offers") else { return Err(corrupt()) };
    let drafts = offers.iter().map(persist::draft).collect::<Option<Vec<_>>>().ok_or_else(corrupt)?;
    let mut session = of_drafts(drafts).ok_or_else(corrupt)?;
    session.before_tax = *record.field("before_tax") == Node::Boolean(true);
    Ok(session)
}

/// A session of these drafts; none where there are none or too many.
pub(super) fn of_drafts(drafts: Vec<Draft>) -> Option<Session> {
    let entry = |draft| Entry::of(Draft::blank()).with(draft);
    Session::of_entries(drafts.into_iter().map(entry).collect(), 0)
}

/// Sessions under names, in the order in which they were first kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sets(Vec<(String, Session)>);

impl Sets {
    /// The sets of a record that [`Sets::write`] made.
    ///
    /// # Errors
    /// `StateCorrupt` or `StateVersionTooNew`.
    pub fn read(record: &Node) -> Result<Self, Problem> {
        let corrupt = || Problem::new(Code::StateCorrupt);
        let Node::Record(sets) = record else { return Err(corrupt()) };
        let set = |(name, session): &(String, Node)| Ok((name.clone(), persist::read(session)?));
        sets.iter().map(set).collect::<Result<_, Problem>>().map(Self)
    }

    /// The sets as a record from names to saved sessions.
    pub fn write(&self) -> Node {
        Node::Record(self.0.iter().map(|(name, session)| (name.clone(), persist::write(session))).collect())
    }

    /// Names and sessions.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Session)> {
        self.0.iter().map(|(name, session)| (name.as_str(), session))
    }

    /// Whether a set of this name can be kept: it has one, and there is room or it is known.
    pub fn takes(&self, name: &str) -> bool {
        let known = self.0.iter().any(|(other, _)| other == name);
        !name.is_empty() && name.chars().count() <= LONGEST_LABEL && (known || self.0.len() < MOST_SETS)
    }

    /// The sets with one more, or with another session under a known name.
    pub fn with(mut self, name: &str, session: Session) -> Self {
        match self.0.iter_mut().find(|(other, _)| other == name) {
            Some((_, kept)) => *kept = session,
            None => self.0.push((name.to_owned(), session)),
        }
        self
    }

    /// The sets without one.
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(other, _)| other != name);
        self
    }
}
