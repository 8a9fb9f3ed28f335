//! The draft as last edited here. The page shows an edit only after a while; one that comes before that goes on from
//! the edit before it, not from what is still shown.
use std::cell::RefCell;
use std::rc::Rc;

use crate::session::deal::DealDraft;

/// The last draft, shared by all callbacks of the room.
#[derive(Clone, Debug, Default)]
pub(super) struct Latest(Rc<RefCell<Vec<Rc<DealDraft>>>>, Own);

/// The person's own deal while a reported one stands in its place: of which offer, the reported deal, and the draft.
type Own = Rc<RefCell<Option<(usize, String, DealDraft)>>>;

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

    /// A reported deal takes the place of a draft. Whether one of the person's own is kept behind it.
    pub(super) fn replaced(&self, offer: usize, draft: &DealDraft, story: &str) -> bool {
        let own = match self.own(offer, draft) {
            None if draft.story.is_empty() && *draft != DealDraft::of(draft.side) => Some(draft.clone()),
            own => own,
        };
        *self.1.borrow_mut() = own.map(|own| (offer, story.to_owned(), own));
        self.1.borrow().is_some()
    }

    /// The person's own deal in whose place a draft stands.
    pub(super) fn own(&self, offer: usize, draft: &DealDraft) -> Option<DealDraft> {
        let own = self.1.borrow();
        let own = own.as_ref().filter(|(of, story, _)| *of == offer && *story == draft.story);
        own.map(|(.., own)| own.clone())
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
    fn a_deal_of_ones_own_is_kept_behind_the_reported_ones() {
        let (latest, own) = (Latest::default(), of("1"));
        let story = |id: &str| {
            let mut draft = DealDraft::of(Side::Talent);
            draft.story = id.to_owned();
            draft
        };
        assert!(!latest.replaced(0, &DealDraft::of(Side::Talent), "first"), "nothing was entered");
        assert!(latest.replaced(0, &own, "first"));
        assert!(latest.replaced(0, &story("first"), "second"));
        assert_eq!(latest.own(0, &story("second")).as_ref(), Some(&*own));
        assert_eq!(latest.own(1, &story("second")), None, "another offer");
        assert_eq!(latest.own(0, &story("third")), None, "from elsewhere");
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
