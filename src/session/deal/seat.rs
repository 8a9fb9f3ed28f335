//! Which side of the table a person sits on, and what the form fills in for it.
use super::DealDraft;
use super::fields::{DealField, Table};
use super::form::Side;
use crate::session::number_input::amount;

/// A side of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seat {
    /// Founded the company that licenses, and moves.
    Founder,
    /// Works there, and moves.
    #[default]
    Moved,
    /// Works there, and stays.
    LeftBehind,
    /// Put money into it.
    Investor,
    /// Made the invention that is licensed.
    Inventor,
}

impl Seat {
    /// Every seat.
    pub const ALL: [Seat; 5] = [Seat::Founder, Seat::Moved, Seat::LeftBehind, Seat::Investor, Seat::Inventor];

    /// The spelling in saved drafts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Founder => "founder",
            Self::Moved => "moved",
            Self::LeftBehind => "left_behind",
            Self::Investor => "investor",
            Self::Inventor => "inventor",
        }
    }

    /// The seat of a spelling.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|seat| seat.id() == id)
    }

    /// The seat of a draft.
    pub fn of(draft: &DealDraft) -> Self {
        match draft.side {
            Side::Inventor => Self::Inventor,
            Side::Talent | Side::Licence => Self::parse(draft.text(DealField::Seat, 0)).unwrap_or_default(),
        }
    }

    /// Whether the person works for the licensor or the one it licenses to.
    pub const fn works(self) -> bool {
        matches!(self, Self::Founder | Self::Moved | Self::LeftBehind)
    }

    /// The class that people on this seat usually hold, by its row: founders the class named after them, investors
    /// the first preferred one, employees the last one that is neither.
    fn class(self, draft: &DealDraft) -> Option<usize> {
        let named = |row: &usize| !draft.text(DealField::ClassName, *row).trim().is_empty();
        let preferred = |row: &usize| draft.text(DealField::ClassKind, *row) == "preferred";
        let founders = |row: &usize| {
            let start = draft.text(DealField::ClassName, *row).get(..FOUNDER.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(FOUNDER))
        };
        let rows: Vec<usize> = (0..draft.rows(Table::Classes)).filter(named).collect();
        match self {
            Self::Founder => rows.into_iter().find(founders),
            Self::Investor => rows.into_iter().find(preferred),
            Self::Moved | Self::LeftBehind => rows.into_iter().rfind(|row| !preferred(row) && !founders(row)),
            Self::Inventor => None,
        }
    }
}

impl DealDraft {
    /// The classes that the person holds shares of.
    pub fn held_classes(&self) -> Vec<&str> {
        let rows = (0..self.rows(Table::Held)).map(|row| self.text(DealField::HeldClass, row).trim());
        rows.filter(|class| !class.is_empty()).collect()
    }

    /// Whether the shares are still those that stand for an employee's.
    pub fn is_example_holding(&self) -> bool {
        let is_employee = matches!(Seat::of(self), Seat::Moved | Seat::LeftBehind);
        is_employee
            && !self.story.is_empty()
            && amount(self.text(DealField::HeldShares, 0)) == amount(EXAMPLE_SHARES)
    }
}

/// How the name of the class begins that founders hold.
const FOUNDER: &str = "founder";
/// Shares that stand for an employee's until the person puts in their own.
const EXAMPLE_SHARES: &str = "10000";

/// The draft seen from a seat. Where the seat's class is known, founders and investors hold all of it; whoever
/// changes between the seats of employees keeps what was typed.
pub fn seated(draft: &DealDraft, seat: Seat) -> DealDraft {
    let before = Seat::of(draft);
    if seat == Seat::Inventor {
        return if draft.side == Side::Inventor { draft.clone() } else { DealDraft::of(Side::Inventor) };
    }
    let mut next = if draft.side == Side::Talent { draft.clone() } else { DealDraft::of(Side::Talent) };
    next.set(DealField::Seat, 0, seat.id().to_owned());
    let employee = |seat| matches!(seat, Seat::Moved | Seat::LeftBehind);
    let Some(row) = seat.class(&next) else { return next };
    if employee(seat) && employee(before) && !next.text(DealField::HeldShares, 0).is_empty() {
        return next;
    }
    let class = next.text(DealField::ClassName, row).trim().to_owned();
    let whole = next.text(DealField::ClassShares, row).to_owned();
    next.empty(Table::Held);
    next.set(DealField::HeldClass, 0, class);
    next.set(DealField::HeldShares, 0, if employee(seat) { EXAMPLE_SHARES.to_owned() } else { whole });
    next
}
