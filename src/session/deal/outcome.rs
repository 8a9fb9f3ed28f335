//! What a deal comes to: asked of the interface, read into plain values.
//!
//! Who asks hands in `ask`, which calls a function of the interface by its name, so that everything here runs
//! without a browser.
use rust_decimal::Decimal;

use super::library::Library;
use super::located::is_its_own;
use super::talent::{Talent, talent};
use super::valued::{Inventor, Licence, inventor, licence};
use super::{DealDraft, Side, Wrong};
use crate::data::node::Node;
use crate::domain::money::{difference, sum};
use crate::domain::problem::Problem;

/// Calls a function of the interface.
pub type Ask<'a> = &'a dyn Fn(&str, &Node) -> Result<Node, Vec<Problem>>;

/// What a deal comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum DealOutcome {
    /// A licence-and-talent deal.
    Talent(Box<Talent>),
    /// A classic licence.
    Licence(Box<Licence>),
    /// An inventor's share.
    Inventor(Box<Inventor>),
    /// Nothing yet: what comes first is missing.
    Empty,
}

/// Asks for a draft: refusals stand at its fields.
pub(super) type AskFor<'a> = &'a dyn Fn(&str, &Node) -> Result<Node, Vec<Wrong>>;

/// What a draft comes to, or every field that needs a look: what cannot be read, and what the interface refuses of
/// the rest. An income is laid beside every schedule of the library.
///
/// # Errors
/// What cannot be read, or what the interface refuses; a refusal of something that no field asks for stands at the
/// first field.
pub fn outcome(draft: &DealDraft, library: &Library, ask: Ask<'_>) -> Result<DealOutcome, Vec<Wrong>> {
    let reading = draft.reading();
    let ask = |name: &str, input: &Node| ask(name, input).map_err(|problems| reading.located(problems));
    let found = match draft.side {
        Side::Talent => talent(draft, &reading, library, &ask),
        Side::Licence => licence(&reading.record, &ask),
        Side::Inventor => inventor(draft, &reading.record, &library.schedule_ids(), &ask),
    };
    if reading.wrong.is_empty() { found } else { Err(reading.with_refusals(found.err().unwrap_or_default())) }
}

/// Before there is anything to compute, what was entered may be wrong all the same.
pub(super) fn only_checked(found: Result<Node, Vec<Wrong>>) -> Result<DealOutcome, Vec<Wrong>> {
    let mut wrong = found.err().unwrap_or_default();
    wrong.retain(is_its_own);
    if wrong.is_empty() { Ok(DealOutcome::Empty) } else { Err(wrong) }
}

pub(super) fn payouts(spread: &Node, name: &str) -> Vec<(String, Decimal)> {
    match spread.field(name) {
        Node::Record(classes) => {
            classes.iter().filter_map(|(class, payout)| Some((class.clone(), payout.decimal()?))).collect()
        }
        _ => Vec::new(),
    }
}

pub(super) fn fields(terms: &[(&str, Node)]) -> Node {
    let given = terms.iter().filter(|(_, value)| *value != Node::Null);
    Node::Record(given.map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

/// The fields of a record that are given, of those named.
pub(super) fn taken(record: &Node, names: &[&str]) -> Node {
    let mut found = Vec::new();
    for name in names {
        let value = record.field(name);
        if *value != Node::Null {
            found.push(((*name).to_owned(), value.clone()));
        }
    }
    Node::Record(found)
}

/// A sum for display; what does not fit changes nothing.
pub(super) fn plus(a: Decimal, b: Decimal) -> Decimal {
    sum(a, b).unwrap_or(a)
}

/// A difference for display.
pub(super) fn minus(a: Decimal, b: Decimal) -> Decimal {
    difference(a, b).unwrap_or(a)
}
