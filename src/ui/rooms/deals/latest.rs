//! The draft as last edited here. The page shows an edit only after a while; one that comes before that goes on from
//! the edit before it, not from what is still shown.
use std::cell::RefCell;
use std::rc::Rc;

use crate::session::deal::DealDraft;

/// The last draft, shared by all callbacks of the room.
#[derive(Clone, Debug, Default)]
pub(super) struct Latest(Rc<RefCell<Vec<Rc<DealDraft>>>>);

impl Latest {
    /// The page shows a draft: one of those sent, or one from elsewhere, such as a step back.
    pub(super) fn shown(&self, draft: &Rc<DealDraft>) {
        let mut sent = self.0.borrow_mut();
        match sent.iter().position(|known| known == draft) {
            Some(at) => drop(sent.drain(..at)),
            None => *sent = vec![draft.clone()],
        }
    }

    /// The draft to go on from.
    pub(super) fn draft(&self) -> Rc<DealDraft> {
        self.0.borrow().last().cloned().unwrap_or_default()
    }

    /// A draft was sent.
    pub(super) fn sent(&self, draft: Rc<DealDraft>) {
        self.0.borrow_mut().push(draft);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::deal::{DealField, Side};

    fn of(text: &str) -> Rc<DealDraft> {
        let mut draft = DealDraft::of(Side::Talent);
        draft.set(DealField::Headline, 0, text.to_owned());
        Rc::new(draft)
    }

    #[test]
    fn an_edit_goes_on_from_the_one_before_it() {
        let latest = Latest::default();
        latest.shown(&of("1"));
        latest.sent(of("2"));
        latest.sent(of("3"));
        latest.shown(&of("2"));
        assert_eq!(latest.draft(), of("3"), "the page lags behind");
        latest.shown(&of("3"));
        latest.shown(&of("1"));
        assert_eq!(latest.draft(), of("1"), "a step back");
    }
}
