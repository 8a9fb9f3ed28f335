//! The saved form of a session: a plain record with a version, kept as JSON.
//!
//! ```
//! use bandworth::session::{Session, persist};
//! let session = Session::example();
//! assert_eq!(persist::read(&persist::write(&session))?, session);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use super::action::{Session, Theme};
use super::deal::DealDraft;
use super::draft::{Draft, Field};
use super::entry::{Entry, Shared};
use super::locale::Locale;
use crate::data::LONGEST_LABEL;
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};
use rust_decimal::prelude::ToPrimitive as _;

/// Version of the saved form. 1 held a single offer, 2 nothing beyond the first form.
const VERSION: u32 = 3;

/// The session as a record.
pub fn write(session: &Session) -> Node {
    let entry = |entry: &Entry| {
        Node::record([
            ("draft", texts(&entry.draft)),
            ("complete", texts(&entry.complete)),
            ("letter", entry.letter.map_or(Node::Null, Node::count)),
        ])
    };
    Node::record([
        ("version", Node::count(VERSION)),
        ("locale", Node::text(session.locale.tag())),
        ("theme", Node::text(session.theme.id())),
        ("before_tax", Node::Boolean(session.before_tax)),
        ("open", Node::count(session.open())),
        ("reference", session.reference().map_or(Node::Null, Node::count)),
        (
            "shared",
            Node::record([
                ("draft", texts(&session.shared.draft)),
                ("complete", texts(&session.shared.complete)),
            ]),
        ),
        ("offers", Node::List(session.entries().into_iter().map(entry).collect())),
    ])
}

/// The session of a record of this or any older version.
///
/// # Errors
/// `StateVersionTooNew` from a later version, `StateCorrupt` for anything that [`write`] could
/// not have made.
pub fn read(saved: &Node) -> Result<Session, Problem> {
    let version = saved.field("version").decimal().and_then(|version| version.to_u32());
    match version {
        Some(1..=VERSION) => {
            session(saved, version == Some(1)).ok_or_else(|| Problem::new(Code::StateCorrupt))
        }
        Some(version) if version > VERSION => Err(Problem::new(Code::StateVersionTooNew)),
        _ => Err(Problem::new(Code::StateCorrupt)),
    }
}

fn session(saved: &Node, single: bool) -> Option<Session> {
    let word = |key: &str| match saved.field(key) {
        Node::Text(word) => Some(word.as_str()),
        _ => None,
    };
    let mut session = if single {
        Session::of_entries(vec![entry(saved)?], 0)?
    } else {
        let Node::List(offers) = saved.field("offers") else { return None };
        let open = saved.field("open").decimal()?.to_usize()?;
        Session::of_entries(offers.iter().map(entry).collect::<Option<_>>()?, open)?
    };
    if let Some(reference) = saved.field("reference").decimal().and_then(|at| at.to_usize()) {
        // Not by the action: modules that only read a session need no other action.
        session = session.measured_against(reference);
    }
    let shared = saved.field("shared");
    if *shared != Node::Null {
        let (typed, complete) = (draft(shared.field("draft"))?, draft(shared.field("complete"))?);
        session.shared = Shared { draft: typed, complete };
    }
    session.before_tax = *saved.field("before_tax") == Node::Boolean(true);
    session.locale = word("locale").and_then(Locale::of_tag)?;
    session.theme = word("theme").and_then(Theme::parse)?;
    Some(session)
}

fn entry(node: &Node) -> Option<Entry> {
    // Earlier pages wrote no letters.
    let letter = node.field("letter").decimal().and_then(|letter| letter.to_usize());
    Some(Entry { draft: draft(node.field("draft"))?, complete: draft(node.field("complete"))?, letter })
}

/// The key of a deal among the fields.
const DEAL: &str = "deal";

pub(super) fn texts(draft: &Draft) -> Node {
    let texts = draft.filled().map(|(field, text)| (field.id(), Node::text(text)));
    let deal = draft.deal.as_ref().map(|deal| (DEAL.to_owned(), deal.write()));
    Node::Record(texts.chain(deal).collect())
}

pub(super) fn draft(node: &Node) -> Option<Draft> {
    let Node::Record(fields) = node else { return None };
    let mut draft = Draft::default();
    for (id, text) in fields {
        if id == DEAL {
            draft.deal = Some(DealDraft::read(text).ok()?);
            continue;
        }
        let Node::Text(text) = text else { return None };
        if text.chars().count() > LONGEST_LABEL {
            return None;
        }
        draft.set(Field::parse(id)?, text.clone());
    }
    Some(draft)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, clippy::unwrap_used)]
    use super::*;
    use crate::session::action::Action;
    use crate::session::detail::Table;
    use proptest::prelude::*;

    fn read_text(text: &str) -> Result<Session, Problem> {
        read(&Node::from_json(text).unwrap())
    }

    #[test]
    fn version_one_is_read_by_every_later_version() {
        let saved = r#"{"version":1,"locale":"de","theme":"dark","draft":{"base_salary":"9x"},"complete":{"base_salary":"90000","weight_2":"25"}}"#;
        let session = read_text(saved).unwrap();
        assert_eq!(session.draft().text(Field::BaseSalary), "9x");
        assert_eq!(session.complete().text(Field::Weight(2)), "25");
        assert_eq!(read(&write(&session)).unwrap(), session);
    }

    #[test]
    fn damage_and_the_future_are_told_apart() {
        assert_eq!(read_text(r#"{"version":4}"#).unwrap_err().code, Code::StateVersionTooNew);
        for text in [
            r#"{"version":2,"locale":"en","theme":"auto","open":1,"offers":[{"draft":{},"complete":{}}]}"#,
            r#"{"version":2,"locale":"en","theme":"auto","open":0,"offers":[]}"#,
            "[]",
            "null",
            "{}",
            r#"{"version":"x"}"#,
            r#"{"version":1,"locale":"en","theme":"auto","draft":{"x":"1"},"complete":{}}"#,
        ] {
            assert_eq!(read_text(text).unwrap_err().code, Code::StateCorrupt, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]
        #[test]
        fn what_is_written_is_read_back(texts in proptest::collection::vec((0..1_000_usize, ".{0,40}"), 0..30)) {
            let fields: Vec<Field> = Field::all().collect();
            let filled = texts.into_iter().map(|(at, text)| (fields[at % fields.len()], text)).collect();
            let session = Session::example().after(Action::Add("licence")).after(Action::AddRow(Table::Rates));
            let session = session.after(Action::Refer(1)).after(Action::Fill(filled));
            let kept = write(&session).to_json();
            prop_assert_eq!(read_text(&kept).unwrap(), session);
        }
    }
}
