//! What leaves the session on purpose: offers for a link or a file.
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
use super::deal::DealDraft;
use super::detail::Detail;
use super::draft::{Draft, Field};
use super::entry::{Entry, Shared};
use super::persist;
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};

/// The offers as a record; without names, what a person called them is left out.
pub fn write(session: &Session, names: bool) -> Node {
    let offer = |entry: &Entry| {
        let mut draft = entry.draft.clone();
        if !names {
            for field in [Field::Label, Field::Detail(Detail::Employer, 0), Field::Detail(Detail::Title, 0)] {
                draft.set(field, String::new());
            }
            draft.deal = draft.deal.map(DealDraft::without_names);
        }
        persist::texts(&draft)
    };
    Node::record([
        ("before_tax", Node::Boolean(session.before_tax)),
        ("offers", Node::List(session.entries().into_iter().map(offer).collect())),
        ("shared", persist::texts(&session.shared.draft)),
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
    if *record.field("shared") != Node::Null {
        let shared = persist::draft(record.field("shared")).ok_or_else(corrupt)?;
        session.shared = Shared::default().with(shared);
    }
    session.before_tax = *record.field("before_tax") == Node::Boolean(true);
    Ok(session)
}

/// A session of these drafts; none where there are none or too many.
pub(super) fn of_drafts(drafts: Vec<Draft>) -> Option<Session> {
    let entry = |draft| Entry::of(Draft::blank()).with(draft);
    Session::of_entries(drafts.into_iter().map(entry).collect(), 0)
}
