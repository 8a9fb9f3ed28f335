//! Whole views, made of components. Each takes the session, what was worked out, and a way to
//! send actions.
pub mod answer;
pub mod compact;
pub mod ladders;
pub mod offer;
#[cfg(feature = "app")]
pub mod offers;
pub mod years;

use std::rc::Rc;

use yew::prelude::*;

use super::compared::Compared;
use super::figures::Figures;
use crate::i18n::{Messages, compare, messages};
use crate::session::deal::Seat;
use crate::session::draft::Field;
use crate::session::evaluate::Outcome;
use crate::session::pay::Pay;
use crate::session::{Action, Locale, Session};

/// How far the bands reach that were looked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// To all that are meant to be there.
    #[default]
    Whole,
    /// Those of most places are on their way.
    Loading,
    /// Those of most places could not be had.
    Failed,
}

/// What every view gets. Two are equal when they hold the same things, not such as look the same: what is worked out
/// from other things is made anew when they change, and only then.
#[derive(Clone, Debug)]
pub struct View {
    /// As typed.
    pub session: Rc<Session>,
    /// Worked out from the last complete draft.
    pub outcome: Rc<Outcome>,
    /// What the last complete draft pays; none while nothing is entered, and in the small form.
    pub pay: Rc<Option<Pay>>,
    /// What the engine says of all offers; never in the small form.
    pub compared: Rc<Compared>,
    /// Whether the bands of all places are there.
    pub reach: Reach,
    /// Sends an action.
    pub send: Callback<Action>,
}

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        self.is_of_same(other) && Rc::ptr_eq(&self.compared, &other.compared)
    }
}

impl View {
    /// Whether another view holds the same but for what the engine says.
    pub(in crate::ui) fn is_of_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
            && Rc::ptr_eq(&self.outcome, &other.outcome)
            && Rc::ptr_eq(&self.pay, &other.pay)
            && self.reach == other.reach
            && self.send == other.send
    }

    /// The texts of the session's language.
    pub fn texts(&self) -> &'static Messages {
        messages(self.session.locale)
    }

    /// The formatter of the session's language.
    pub fn figures(&self) -> Figures {
        Figures(self.session.locale)
    }

    /// What an offer is called: its own name, or its letter.
    pub fn offer_name(&self, at: usize) -> String {
        offer_name(&self.session, self.session.locale, at)
    }

    /// What is said in place of a reason while not all bands are there.
    pub fn bands_missing(&self) -> Option<&'static str> {
        match self.reach {
            Reach::Whole => None,
            Reach::Loading => Some(self.texts().kinds.loading),
            Reach::Failed => Some(self.texts().kinds.failed),
        }
    }

    /// A callback that edits a field.
    pub fn edit(&self, field: Field) -> Callback<String> {
        self.send.reform(move |text| Action::Edit(field, text))
    }

    /// What is wrong with a field, in words; empty for nothing.
    pub fn error(&self, field: Field) -> AttrValue {
        let found = self.outcome.complaints.iter().find(|(wrong, _)| *wrong == field);
        let refused = || {
            let open = Some(self.session.open());
            let mut problems = self.compared.problems.iter();
            problems.find(|(offer, wrong, _)| *wrong == field && (*offer == open || offer.is_none()))
        };
        match found {
            Some((_, complaint)) => super::wording::beside(field, complaint, self.figures()).into(),
            None => refused().map(|(.., said)| said.clone().into()).unwrap_or_default(),
        }
    }

    /// A callback for when a field is left: its number is then written as the language writes it.
    pub fn leave(&self, field: Field) -> Callback<()> {
        self.send.reform(move |()| Action::Tidy(field))
    }
}

/// What an offer of a session is called: its own name, what a deal does, or its letter.
pub fn offer_name(session: &Session, locale: Locale, at: usize) -> String {
    let texts = compare(locale);
    let entries = session.entries();
    let draft = entries.get(at).map(|entry| &entry.draft);
    let own = draft.map(|draft| draft.text(Field::Label).trim()).unwrap_or_default();
    match draft.and_then(|draft| draft.deal.as_ref()) {
        _ if !own.is_empty() => own.to_owned(),
        Some(deal) => (texts.deal)(Seat::of(deal), deal.side).to_owned(),
        None => (texts.offer)(letter(entries.get(at).and_then(|entry| entry.letter))),
    }
}

/// A letter from its number.
fn letter(at: Option<usize>) -> &'static str {
    ["A", "B", "C", "D", "E", "F", "G", "H"].get(at.unwrap_or_default()).copied().unwrap_or_default()
}
