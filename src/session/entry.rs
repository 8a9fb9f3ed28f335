//! One offer in a session, and what is assumed for all: as typed, and as it last was complete.
use super::action::MOST_OFFERS;
use super::detail::{form::shared, package};
use super::draft::Draft;
use super::locale::Locale;
use super::parse::parse;

/// One offer in a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// As typed.
    pub draft: Draft,
    /// The last draft without complaints; the result belongs to it.
    pub complete: Draft,
    /// The letter that it goes by without a name, from 0: given when it is made, and kept wherever it is moved.
    pub letter: Option<usize>,
}

impl Entry {
    /// An entry that starts with a draft, without a letter as yet.
    pub fn of(draft: Draft) -> Self {
        Self { complete: draft.clone(), draft, letter: None }
    }

    /// The entry with another draft: half-typed input never takes the last valid one away.
    pub fn with(mut self, draft: Draft) -> Self {
        let is_readable = draft.deal.as_ref().is_none_or(|deal| deal.is_readable);
        if is_readable && parse(&draft).is_complete() {
            self.complete = draft.clone();
        }
        self.draft = draft;
        self
    }
}

/// Gives each offer that has no letter of its own the first that is free.
pub(super) fn give_letters(entries: &mut [Entry]) {
    let mut taken = Vec::new();
    for entry in entries.iter_mut() {
        entry.letter = entry.letter.filter(|letter| *letter < MOST_OFFERS && !taken.contains(letter));
        taken.extend(entry.letter);
    }
    for entry in entries.iter_mut().filter(|entry| entry.letter.is_none()) {
        entry.letter = (0..MOST_OFFERS).find(|letter| !taken.contains(letter));
        taken.extend(entry.letter);
    }
}

/// What is assumed for all offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// As typed.
    pub draft: Draft,
    /// The last draft that could be read.
    pub complete: Draft,
}

impl Shared {
    /// With another draft, which counts once it can be read.
    pub fn with(mut self, draft: Draft) -> Self {
        if package::complaints(&draft, &shared()).is_empty() {
            self.complete = draft.clone();
        }
        self.draft = draft;
        self
    }

    /// Whether nothing is assumed but the usual.
    pub fn is_plain(&self) -> bool {
        self.complete.filled().next().is_none()
    }

    /// The same as a language writes its numbers.
    pub(super) fn written_in(self, locale: Locale) -> Self {
        Self { draft: self.draft.written_in(locale), complete: self.complete.written_in(locale) }
    }
}
