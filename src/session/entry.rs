//! One offer in a session: as typed, and as it last was complete.
use super::draft::Draft;
use super::parse::parse;

/// One offer in a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// As typed.
    pub draft: Draft,
    /// The last draft without complaints; the result belongs to it.
    pub complete: Draft,
}

impl Entry {
    /// An entry that starts with a draft.
    pub fn of(draft: Draft) -> Self {
        Self { complete: draft.clone(), draft }
    }

    /// The entry with another draft: half-typed input never takes the last valid one away.
    pub fn with(mut self, draft: Draft) -> Self {
        if parse(&draft).is_complete() {
            self.complete = draft.clone();
        }
        self.draft = draft;
        self
    }
}
