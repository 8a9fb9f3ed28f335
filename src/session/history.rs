//! Undo and redo: every change of what is compared can be taken back.
//!
//! Language, look and which offer is open are not changes of what is compared: they stay as they
//! are when a change is taken back. Typing into one field is one change.
//!
//! ```
//! use bandworth::session::{Action, Session, draft::Field, history::History};
//! let start = History::of(Session::example());
//! let typed = start.after(Action::Edit(Field::SignOn, "6".into())).after(Action::Edit(Field::SignOn, "60".into()));
//! assert_eq!(typed.after(Action::Undo).now(), start.now());
//! assert_eq!(typed.after(Action::Undo).after(Action::Redo).now(), typed.now());
//! ```
use std::rc::Rc;

use super::action::{Action, Session};
use super::deal::DealField;
use super::draft::Field;

/// Changes that can be taken back.
const LONGEST: usize = 100;

/// A session with its past and the future it came back from. Sessions are shared: a step copies none of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    now: Rc<Session>,
    past: Vec<Rc<Session>>,
    future: Vec<Rc<Session>>,
    /// The offer and the field of the last change, while that change is still being typed.
    typing: Option<(usize, Typed)>,
}

/// What is typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    Offer(Field),
    Deal(DealField, usize),
}

impl History {
    /// A session without a past.
    pub fn of(session: Session) -> Self {
        Self { now: Rc::new(session), past: Vec::new(), future: Vec::new(), typing: None }
    }

    /// The session as it is.
    pub const fn now(&self) -> &Rc<Session> {
        &self.now
    }

    /// Whether a change can be taken back.
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether a change that was taken back can be made again.
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The session that taking back leads to, or making again.
    pub fn step(&self, again: bool) -> Option<&Rc<Session>> {
        if again { self.future.last() } else { self.past.last() }
    }

    /// The history after an action.
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        next.typing = None;
        match action {
            Action::Undo => {
                if let Some(session) = next.past.pop() {
                    next.future.push(self.now.clone());
                    next.now = Rc::new(Session::clone(&session).seen_as(&self.now));
                }
            }
            Action::Redo => {
                if let Some(session) = next.future.pop() {
                    next.past.push(self.now.clone());
                    next.now = Rc::new(Session::clone(&session).seen_as(&self.now));
                }
            }
            // The same number, written as the language writes it: no change to take back.
            Action::Tidy(field) => next.now = Rc::new(self.now.after(Action::Tidy(field))),
            // A way back would keep what was to be forgotten.
            Action::Forget => return Self::of(self.now.after(Action::Forget)),
            action => {
                let typing = match &action {
                    Action::Edit(field, _) => Some(Typed::Offer(*field)),
                    Action::EditDeal(deal) => {
                        let before = self.now.draft().deal.as_ref();
                        match before.and_then(|before| before.one_change(deal)) {
                            // The same number, written in another way.
                            Some((.., true)) => {
                                next.now = Rc::new(self.now.after(action));
                                next.typing = self.typing;
                                return next;
                            }
                            Some((field, row, false)) => Some(Typed::Deal(field, row)),
                            None => None,
                        }
                    }
                    _ => None,
                };
                let typing = typing.map(|typed| (self.now.open(), typed));
                next.now = Rc::new(self.now.after(action));
                if Session::clone(&next.now).seen_as(&self.now) == *self.now {
                    // Only the look changed.
                    return next;
                }
                if typing.is_none() || typing != self.typing {
                    next.past.push(self.now.clone());
                }
                if next.past.len() > LONGEST {
                    next.past.remove(0);
                }
                next.typing = typing;
                next.future.clear();
            }
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Locale, Theme};

    #[test]
    fn a_removed_offer_comes_back_whole_in_the_language_of_now() {
        let before = History::of(Session::example()).after(Action::Duplicate);
        let removed = before.after(Action::Remove).after(Action::Speak(Locale::De));
        let back = removed.after(Action::Undo);
        assert_eq!(back.now().entries().len(), 2);
        assert_eq!(back.now().locale, Locale::De);
        assert_eq!(back.now().draft().text(Field::BaseSalary), "230.000");
    }

    #[test]
    fn typing_into_a_field_of_a_deal_is_one_change() {
        let start = History::of(Session::example()).after(Action::Add("licence_and_talent"));
        let typed = |history: &History, field, text: &str| {
            let mut deal = history.now().draft().deal.clone().unwrap_or_default();
            deal.set(field, 0, text.to_owned());
            history.after(Action::EditDeal(Box::new(deal.checked())))
        };
        let one = typed(&typed(&start, DealField::Headline, "4"), DealField::Headline, "4000");
        let tidied = typed(&one, DealField::Headline, "4,000");
        assert_eq!(
            tidied.now().draft().deal.as_ref().map(|deal| deal.text(DealField::Headline, 0)),
            Some("4,000")
        );
        assert_eq!(tidied.after(Action::Undo).now(), start.now());
        let two = typed(&tidied, DealField::Stake, "1");
        assert_eq!(two.after(Action::Undo).now(), tidied.now());
    }

    #[test]
    fn looking_is_not_a_change() {
        let start = History::of(Session::example());
        let looked = start.after(Action::Look(Theme::Dark)).after(Action::Speak(Locale::De));
        assert!(!looked.can_undo() && !looked.can_redo());
    }

    #[test]
    fn a_new_change_forgets_the_future() {
        let changed = History::of(Session::example()).after(Action::Clear).after(Action::Undo);
        assert!(changed.can_redo());
        assert!(!changed.after(Action::Add("offer")).can_redo());
    }

    #[test]
    fn the_past_is_bounded() {
        let mut history = History::of(Session::example());
        for count in 0..2 * LONGEST {
            let field = if count.is_multiple_of(2) { Field::SignOn } else { Field::GrantValue };
            history = history.after(Action::Edit(field, count.to_string()));
        }
        assert_eq!(history.past.len(), LONGEST);
    }
}
