//! What lies between two sessions of a history, so that it can be said what was taken back.
use super::action::Session;
use super::draft::Field;
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
    let letters = |entries: &[&Entry]| entries.iter().map(|entry| entry.letter).collect::<Vec<_>>();
    let [was, is] = [letters(&before), letters(&after)];
    let alone = |some: &[Option<usize>], others: &[Option<usize>]| {
        let mut more = (0..).zip(some).filter(|(_, letter)| !others.contains(letter)).map(|(at, _)| at);
        more.next().filter(|_| more.next().is_none())
    };
    if let Some(at) = alone(&is, &was).filter(|_| is.len() == was.len().saturating_add(1)) {
        return (Kind::Added, at);
    }
    if let Some(at) = alone(&was, &is).filter(|_| was.len() == is.len().saturating_add(1)) {
        return (Kind::Removed, at);
    }
    let differs = |(was, is): &(&&Entry, &&Entry)| was.draft != is.draft;
    let mut edited = (0..).zip(before.iter().zip(&after)).filter(|(_, pair)| differs(pair));
    match (was == is, edited.next(), edited.next()) {
        (true, Some((at, (was, is))), None) => (of_draft(was, is), at),
        (true, None, _) if earlier.shared != later.shared => (Kind::Assumed, 0),
        (true, None, _) => (Kind::View, 0),
        (false, ..) if is.len() == was.len() && is.iter().all(|letter| was.contains(letter)) => {
            (Kind::Moved, later.open())
        }
        _ => (Kind::Taken, 0),
    }
}

/// What was edited in an offer. Where the place was, what follows it was not chosen.
fn of_draft(was: &Entry, is: &Entry) -> Kind {
    let (was, is) = (&was.draft, &is.draft);
    let moved = was.text(Field::Region) != is.text(Field::Region);
    let follows = |field: Field| match field {
        Field::CurrencyChosen => true,
        Field::Currency | Field::Jurisdiction => moved,
        _ => false,
    };
    let lost = was.filled().filter(|(field, _)| is.text(*field).is_empty());
    let other = is.filled().filter(|(field, text)| was.text(*field) != *text);
    let mut fields = lost.chain(other).map(|(field, _)| field).filter(|field| !follows(*field));
    match (was.deal == is.deal, fields.next(), fields.next()) {
        (true, Some(field), None) => Kind::Field(field),
        (false, ..) => Kind::Deal,
        _ => Kind::Offer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Action, Direction, draft::Draft};

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
