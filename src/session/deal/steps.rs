//! From the headline to the person: what each step takes off.
//!
//! The steps add up: a total is what the steps before it have left, so that a chart can draw each step from
//! where the one before it ended.
use rust_decimal::Decimal;

use super::DealDraft;
use super::fields::DealField;
use super::outcome::{minus, plus};
use super::talent::Talent;
use super::way::Way;
use crate::domain::money::{product, quotient};
use crate::session::number_input::amount;

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// What there is.
    Total,
    /// Comes in as well.
    More,
    /// Goes to others.
    Less,
    /// Reaches the person.
    Person,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its spelling: a field of the interface, or `headline`, `not_shares`, `promised`, `for_shares`, `later`,
    /// `cash`, `stays`, `held_back`, `others`, `you`.
    pub id: &'static str,
    /// What it is.
    pub kind: StepKind,
    /// How much.
    pub amount: Decimal,
    /// What is left after it; of the last one, what reaches the person.
    pub left: Decimal,
}

/// Deductions of the bridge, in their order.
const DEDUCTIONS: [&str; 5] = ["transaction_costs", "debt_repaid", "carve_out", "corporate_tax", "retained"];

/// The steps, down to what the person's vested shares get at closing in one way of handing out.
pub(super) fn steps(draft: &DealDraft, talent: &Talent, way: &Way) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut left = Decimal::ZERO;
    let mut step = |id, kind, amount: Decimal| {
        left = match kind {
            StepKind::Total | StepKind::Person => amount,
            StepKind::More => plus(left, amount),
            StepKind::Less => minus(left, amount),
        };
        steps.push(Step { id, kind, amount, left });
    };
    let proceeds = talent.proceeds;
    match &talent.bridge {
        Some(bridge) if draft.text(DealField::From, 0) != "proceeds" => {
            let number = |name: &str| bridge.field(name).decimal().unwrap_or_default();
            if !talent.later.is_zero() {
                step("promised", StepKind::Total, plus(number("receipts"), talent.later));
                step("later", StepKind::Less, talent.later);
            }
            step("receipts", StepKind::Total, number("receipts"));
            let cash = amount(draft.text(DealField::CashOnHand, 0)).unwrap_or_default();
            if !cash.is_zero() {
                step("cash", StepKind::More, cash);
            }
            for id in DEDUCTIONS {
                if !number(id).is_zero() {
                    step(id, StepKind::Less, number(id));
                }
            }
        }
        _ => {
            let headline = amount(draft.text(DealField::Headline, 0)).unwrap_or_default();
            let all = plus(proceeds, talent.later);
            if headline > all {
                step("headline", StepKind::Total, headline);
                step("not_shares", StepKind::Less, minus(headline, all));
            }
            if !talent.later.is_zero() {
                step("for_shares", StepKind::Total, all);
                step("later", StepKind::Less, talent.later);
            }
        }
    }
    step("equity_total", StepKind::Total, proceeds);
    let mut rest = proceeds;
    let mut less = |id, amount: Decimal| {
        if !amount.is_zero() {
            rest = minus(rest, amount);
            step(id, StepKind::Less, amount);
        }
        rest
    };
    less("stays", way.remaining);
    // Who is paid a price has the same part of it held back.
    let part = quotient(talent.held_back, proceeds).unwrap_or_default();
    let handed_out = minus(proceeds, way.remaining);
    let rest = less("held_back", product(handed_out, part).unwrap_or_default().round_dp(2));
    if let Some(held) = way.held {
        less("others", minus(rest, held));
        step("you", StepKind::Person, held);
    }
    steps
}
