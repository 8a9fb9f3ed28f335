//! The texts around several offers: names, actions, the verdict, the table.

use crate::session::change::Kind;
use crate::session::deal::{Seat, Side};

/// Several offers.
#[derive(Debug)]
pub struct Compare {
    /// Name of the row of offers.
    pub offers: &'static str,
    /// Name of an offer without one (its letter).
    pub offer: fn(&str) -> String,
    /// Button: one more offer.
    pub add: &'static str,
    /// What may be added, in the order of [`crate::session::detail::KINDS`].
    pub kinds: [&'static str; 4],
    /// What a deal without a name of its own is called.
    pub deal: fn(Seat, Side) -> &'static str,
    /// Buttons: move the open offer to the front, to the back.
    pub moves: [&'static str; 2],
    /// Button: one more like the open one.
    pub duplicate: &'static str,
    /// Behind the name of a copy, before which one it is and the closing bracket.
    pub copy: &'static str,
    /// News: an offer was added (name).
    pub added: fn(&str) -> String,
    /// News: an offer was taken away (name).
    pub removed: fn(&str) -> String,
    /// News: an offer was moved (name, its place now, of how many).
    pub moved: fn(&str, usize, usize) -> String,
    /// News, before what it was: a change was taken back; made again.
    pub undone: [&'static str; 2],
    /// What a change was: before and behind the name of the offer, where it is of one; the name of a field comes first.
    pub change: fn(Kind) -> [&'static str; 2],
    /// Behind what an offer leaves by an older entry.
    pub old: &'static str,
    /// Button: take the open offer away.
    pub remove: &'static str,
    /// Button: take the last change back.
    pub undo: &'static str,
    /// Button: make it again.
    pub redo: &'static str,
    /// Option: no tax place chosen.
    pub choose_place: &'static str,
    /// Options of the way of filing: alone, jointly.
    pub filing: [&'static str; 2],
    /// Options: no, yes.
    pub no_yes: [&'static str; 2],
}

/// All offers beside each other: the verdict, the table, the charts.
#[derive(Debug)]
pub struct SideBySide {
    /// Verdict: (best, next, how much more, after tax, in how many years).
    pub ahead: fn(&str, &str, &str, bool, &str) -> String,
    /// Verdict when too close: (best, next, difference, after tax, in how many years).
    pub close: fn(&str, &str, &str, bool, &str) -> String,
    /// An offer that is not complete (name).
    pub unfinished: fn(&str) -> String,
    /// An offer that counts as it last was complete (name).
    pub last_complete: fn(&str) -> String,
    /// What is assumed for all cannot be used as it stands; the last answer stays.
    pub refused: &'static str,
    /// Heading of the table.
    pub heading: &'static str,
    /// Heading of the table for a single offer.
    pub heading_one: &'static str,
    /// What the table holds: (currency, years).
    pub caption: fn(&str, &str) -> String,
    /// Name of the switch.
    pub switch: &'static str,
    /// Switch: after tax.
    pub after_tax: &'static str,
    /// Switch: before tax.
    pub before_tax: &'static str,
    /// Row: everything paid.
    pub gross: &'static str,
    /// Row: income taxes.
    pub tax: &'static str,
    /// Row: contributions.
    pub contributions: &'static str,
    /// Row: what is left.
    pub net: &'static str,
    /// Row: what is left in a year (number).
    pub net_in: fn(&str) -> String,
    /// Row: paid in a year (number).
    pub gross_in: fn(&str) -> String,
    /// Row: left per hour.
    pub hourly: &'static str,
    /// Row: guaranteed part.
    pub guaranteed: &'static str,
    /// Row: value today.
    pub value: &'static str,
    /// Row: the part of a little more pay that is taken.
    pub marginal: &'static str,
    /// Row: how much more than the reference (name).
    pub difference: fn(&str) -> String,
    /// Row: net at the prices of a place.
    pub worth: fn(&str) -> String,
    /// What two offers leave at the prices of a place: (place, name, amount, name, amount).
    pub prices: fn([&str; 5]) -> String,
    /// Row: of the net, what the employer pays besides and nobody is paid out.
    pub benefits: &'static str,
    /// What to know of the figures of an offer, by the codes of the interface.
    pub remarks: &'static [(&'static str, &'static str)],
    /// Row: refreshers of all years.
    pub refreshers: &'static str,
    /// Rows of equity: at face value, as counted, from worse to better.
    pub equity: [&'static str; 3],
    /// Rows of leaving: what is lost, the sign-on that replaces it, the one that makes equal.
    pub leaving: [&'static str; 3],
    /// What an offer leaves after tax, in short.
    pub left: fn(&str) -> String,
    /// Nothing says when options can become money.
    pub unsold: &'static str,
    /// What leaving costs in unpaid months and repayments (amount), which no figure of an offer has in it.
    pub moving: fn(&str) -> String,
    /// Cell: no sign-on is needed.
    pub none_needed: &'static str,
    /// Row: what of the pay comes only if shares can be sold.
    pub paper: &'static str,
    /// Verdict, third offer: how much more than the reference (name, amount).
    pub beside: fn(&str, &str) -> String,
    /// Which rate an offer is brought to the common currency at: (one unit, rate, day; no day for an own rate).
    pub rate: fn(&str, &str, Option<&str>) -> String,
    /// The offers are taxed by laws of different years.
    pub years_differ: &'static str,
    /// Nothing to compare yet.
    pub nothing: &'static str,
    /// Rows of where base, and the cash of the first year, stand in the band of the role, level and place.
    pub ranks: [&'static str; 2],
    /// A rank that a model says.
    pub modelled: fn(&str) -> String,
    /// Row: what has no price.
    pub unpriced: &'static str,
    /// From one figure to another.
    pub range: fn(&str, &str) -> String,
    /// Heading of what is received month by month, and what the lines show.
    pub path: [&'static str; 3],
    /// Name of the line of what is kept on leaving early.
    pub kept: &'static str,
    /// After so many years.
    pub after_years: fn(&str) -> String,
    /// Choice of the reference.
    pub reference: &'static str,
    /// Row: whose tax law.
    pub law: &'static str,
    /// A figure that cannot be worked out.
    pub missing: &'static str,
    /// Why: the place taxes on figures that are not asked for.
    pub net_missing: &'static str,
    /// A tax place must be chosen: (names).
    pub no_place: fn(&str) -> String,
    /// The example stands among offers: (name).
    pub invented: fn(&str) -> String,
    /// A deal without pay beside it is taxed as all that is earned in its year: (names).
    pub only_income: fn(&str) -> String,
    /// The engine is on its way.
    pub loading: &'static str,
    /// The engine could not be had.
    pub failed: &'static str,
    /// What the figures rest on.
    pub assumptions: &'static str,
    /// Law in force (year), announced, projected.
    pub status: fn(&str, &str) -> String,
}
