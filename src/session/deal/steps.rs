//! From the headline to the person: what each step takes off.
//!
//! The steps add up: a total is what the steps before it have left, so that a chart can draw each step from
//! where the one before it ended.
use rust_decimal::Decimal;

use super::DealDraft;
use super::fields::DealField;
use super::outcome::{Talent, Way};
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
    /// Its spelling: a field of the interface, or `headline`, `not_shares`, `cash`, `others`, `stays`, `you`.
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
            StepKind::More => left.saturating_add(amount),
            StepKind::Less => left.saturating_sub(amount),
        };
        steps.push(Step { id, kind, amount, left });
    };
    match &talent.bridge {
        Some(bridge) => {
            let number = |name: &str| bridge.field(name).decimal().unwrap_or_default();
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
        None => {
            let headline = amount(draft.text(DealField::Headline, 0)).unwrap_or_default();
            if headline > talent.proceeds {
                step("headline", StepKind::Total, headline);
                step("not_shares", StepKind::Less, headline.saturating_sub(talent.proceeds));
            }
        }
    }
    step("equity_total", StepKind::Total, talent.proceeds);
    if !way.remaining.is_zero() {
        step("stays", StepKind::Less, way.remaining);
    }
    if let Some(held) = way.held {
        let others = talent.proceeds.saturating_sub(way.remaining).saturating_sub(held);
        if !others.is_zero() {
            step("others", StepKind::Less, others);
        }
        step("you", StepKind::Person, held);
    }
    steps
}
