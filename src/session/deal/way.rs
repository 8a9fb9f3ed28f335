//! One way to hand the money of a deal out: what each class gets, and every payment to the person.
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::outcome::{minus, payouts, plus};
use super::put;
use crate::data::node::Node;
use crate::domain::money::quotient;

/// One way to hand the money out.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Its spelling in the interface.
    pub mode: &'static str,
    /// What each class gets, as if nothing were held back.
    pub payouts: Vec<(String, Decimal)>,
    /// What stays in the company.
    pub remaining: Decimal,
    /// What the person's vested shares get at closing; none where the person holds none.
    pub held: Option<Decimal>,
    /// Every payment to the person.
    pub payments: Vec<Payment>,
    /// What reaches the person: the record of the interface, with what is held back and paid later counted.
    pub person: Node,
}

/// One payment to the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// What for: a spelling of the interface.
    pub source: String,
    /// Months after closing.
    pub month: u32,
    /// If all goes well.
    pub face: Decimal,
    /// How likely.
    pub probability: Decimal,
    /// Amount times probability.
    pub expected: Decimal,
}

/// Who bears what is held back.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// Its spelling in the interface.
    pub id: &'static str,
    /// Class by class: its name, what it gets at closing, and on release.
    pub classes: Vec<(String, Decimal, Decimal)>,
}

impl Way {
    /// What is expected besides the cash at closing: the package, and all that comes later.
    pub fn later(&self) -> Option<Decimal> {
        let later = self.payments.iter().filter(|payment| payment.month > 0 || payment.source == "package");
        let later = total(later);
        (!later.is_zero()).then_some(later)
    }

    /// What is paid at closing for something.
    pub(super) fn at_closing(&self, sources: &[&str]) -> Decimal {
        let now = self.payments.iter().filter(|payment| payment.month == 0);
        total(now.filter(|payment| sources.contains(&payment.source.as_str())))
    }

    /// What is expected of payments for something.
    pub fn expected(&self, sources: &[&str]) -> Decimal {
        total(self.payments.iter().filter(|payment| sources.contains(&payment.source.as_str())))
    }

    /// Whether the person's shares are still theirs afterwards: a dividend takes none, a tender buys them, and a
    /// liquidation pays them off.
    pub fn keeps_shares(&self) -> bool {
        self.mode == "dividend"
    }

    /// What is paid for the shares over what was paid in for them.
    pub fn multiple(&self, invested: Decimal) -> Option<Decimal> {
        quotient(self.expected(&["shares", "escrow", "instalment"]), invested).ok()
    }
}

pub(super) fn number(node: &Node, name: &str) -> Decimal {
    node.field(name).decimal().unwrap_or_default()
}

/// The record of the person with what is held back and paid later counted.
pub(super) fn completed(mut found: Node, way: &Way, person: &Node, all: Decimal) -> Node {
    let at_closing = way.at_closing(&["shares", "options", "accelerated", "carve_out"]);
    let mut rest = minus(all, at_closing);
    for known in ["deferred_pv", "package_pv"] {
        rest = minus(rest, number(&found, known));
    }
    let waits = way.payments.iter().any(|payment| {
        payment.month > 0 && matches!(payment.source.as_str(), "escrow" | "instalment" | "carve_out")
    });
    let held_back = if waits { rest.max(Decimal::ZERO) } else { Decimal::ZERO };
    let per = |name: &str| {
        let by = quotient(all, number(person, name)).ok();
        by.map_or(Node::Null, Node::Number)
    };
    for (name, value) in [
        ("at_closing", Node::Number(at_closing)),
        ("carve_out", Node::Number(way.at_closing(&["carve_out"]))),
        ("held_back_pv", Node::Number(held_back)),
        ("total_pv", Node::Number(all)),
        ("months_of_salary", per("monthly_salary")),
        ("headline_share", per("headline_amount")),
    ] {
        put(&mut found, name, value);
    }
    found
}

pub(super) fn method(id: &'static str, answer: &Node) -> Method {
    let release = payouts(answer, "release_payouts");
    let mut classes = Vec::new();
    for (class, paid) in payouts(answer, "closing_payouts") {
        let released = release.iter().find(|(known, _)| *known == class).map(|(_, paid)| *paid);
        classes.push((class, paid, released.unwrap_or_default()));
    }
    Method { id, classes }
}

/// The payments of an evaluation.
pub(super) fn payments(evaluated: &Node) -> Vec<Payment> {
    let payment = |line: &Node| {
        Some(Payment {
            source: line.field("source").words().to_owned(),
            month: line.field("month").decimal()?.to_u32()?,
            face: line.field("face").decimal()?,
            probability: line.field("probability").decimal()?,
            expected: line.field("expected").decimal()?,
        })
    };
    evaluated.field("licensing").list().iter().filter_map(payment).collect()
}

fn total<'a>(payments: impl Iterator<Item = &'a Payment>) -> Decimal {
    payments.map(|payment| payment.expected).fold(Decimal::ZERO, plus)
}
