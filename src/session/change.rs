//! What lies between two sessions of a history, so that it can be said what was taken back.
use super::action::Session;
use super::draft::{Draft, Field};
use super::entry::Entry;

/// What kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One more offer.
    Added,
    /// One offer less.
    Removed,
    /// Offers in another order.
    Moved,
    /// One field of an offer.
    Field(Field),
    /// Several fields of an offer.
    Offer,
    /// The deal of an offer.
    Deal,
    /// What is assumed for all.
    Assumed,
    /// Other offers in place of all.
    Taken,
    /// Before or after tax, or against which offer.
    View,
}

/// What made the later session of the earlier one, and the place of the offer: in the earlier one where it was removed,
/// else in the later one.
pub fn change(earlier: &Session, later: &Session) -> (Kind, usize) {
    // Numbers are compared as one language writes them.
    let earlier = &earlier.clone().seen_as(later);
    let (before, after) = (earlier.entries(), later.entries());
    let new = missing(&after, &before);
    let gone = missing(&before, &after);
    match (new, gone) {
        (Some(at), None) if after.len() == before.len().saturating_add(1) => return (Kind::Added, at),
        (None, Some(at)) if before.len() == after.len().saturating_add(1) => return (Kind::Removed, at),
        (None, None) => {}
        _ => return (Kind::Taken, 0),
    }
    let mut edited = None;
    for (at, (was, is)) in before.iter().zip(&after).enumerate() {
        if was.letter != is.letter {
            return (Kind::Moved, later.open());
        }
        if was.draft != is.draft {
            if edited.is_some() {
                return (Kind::Taken, 0);
            }
            edited = Some((of_draft(&was.draft, &is.draft), at));
        }
    }
    let others = if earlier.shared == later.shared { Kind::View } else { Kind::Assumed };
    edited.unwrap_or((others, 0))
}

/// The place of the first offer that is not among the others.
fn missing(entries: &[&Entry], others: &[&Entry]) -> Option<usize> {
    entries.iter().position(|entry| others.iter().all(|other| other.letter != entry.letter))
}

/// What was edited in an offer. Where the place was, what follows it was not chosen.
fn of_draft(was: &Draft, is: &Draft) -> Kind {
    if was.deal != is.deal {
        return Kind::Deal;
    }
    let differs = |field| was.text(field) != is.text(field);
    let moved = differs(Field::Region);
    let mut edited = None;
    for (field, _) in was.filled().chain(is.filled()) {
        let follows =
            field == Field::CurrencyChosen || moved && matches!(field, Field::Currency | Field::Jurisdiction);
        if follows || !differs(field) || edited == Some(field) {
            continue;
        }
        if edited.is_some() {
            return Kind::Offer;
        }
        edited = Some(field);
    }
    edited.map_or(Kind::Offer, Kind::Field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Action, Direction};

    fn told(session: &Session, action: Action) -> (Kind, usize) {
        change(session, &session.after(action))
    }

    #[test]
    fn a_change_is_told_by_its_kind_and_its_offer() {
        let two = Session::example().after(Action::Add("offer"));
        let edit = |field, text: &str| Action::Edit(field, text.to_owned());
        assert_eq!(told(&two, edit(Field::SignOn, "5")), (Kind::Field(Field::SignOn), 1));
        assert_eq!(told(&two, edit(Field::Region, "de")), (Kind::Field(Field::Region), 1));
        assert_eq!(told(&two, edit(Field::Currency, "CHF")), (Kind::Field(Field::Currency), 1));
        assert_eq!(told(&two, Action::ShowExample), (Kind::Offer, 1));
        assert_eq!(told(&two, Action::Duplicate), (Kind::Added, 2));
        assert_eq!(told(&two, Action::Remove), (Kind::Removed, 1));
        assert_eq!(told(&two.after(Action::Open(0)), Action::Remove), (Kind::Removed, 0));
        assert_eq!(told(&two, Action::Move(Direction::Earlier)), (Kind::Moved, 0));
        assert_eq!(told(&two, Action::BeforeTax(true)), (Kind::View, 0));
        let deal = two.after(Action::Add("licence"));
        let mut edited = deal.draft().deal.clone().unwrap_or_default();
        edited.set(crate::session::deal::DealField::Turnover, 0, "5".to_owned());
        assert_eq!(told(&deal, Action::EditDeal(Box::new(edited))), (Kind::Deal, 2));
        let others = Session::of(Draft::blank()).after(Action::Add("offer"));
        assert_eq!(
            told(&two, Action::Take(Box::new(others.after(edit(Field::SignOn, "1"))))),
            (Kind::Taken, 0)
        );
    }
}
