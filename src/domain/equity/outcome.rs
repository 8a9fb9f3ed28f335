//! What a grant comes to on a timeline, payment by payment.
use rust_decimal::Decimal;

use super::{Nature, Payment};
use crate::domain::exact::{Tally, alike, scaled};
use crate::domain::flow::{Certainty, Component, Flow, Origin};
use crate::domain::money::sum;
use crate::domain::problem::Problem;
use crate::domain::quantity::Units;
use crate::domain::timeline::Timeline;
use crate::domain::vesting::Tranche;

/// Decimals of a grant's flows: a grant of many small tranches still sums to its value.
pub(super) const EQUITY_PLACES: u32 = 12;

/// A grant on a timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantOutcome {
    /// Its units; the value itself where there is no price.
    pub units: Units,
    /// Cash of the horizon at face value.
    pub face: Decimal,
    /// The same after haircut and probability: what totals use.
    pub counted: Decimal,
    /// The part of the face value that haircut and probability bear on.
    pub proceeds: Decimal,
    /// What is taken off of that part because nobody need buy.
    pub haircut: Decimal,
    /// Probability that it ever comes.
    pub probability: Decimal,
    /// The flows of the horizon, counted.
    pub flows: Vec<Flow>,
    /// The schedule.
    pub tranches: Vec<Tranche>,
    /// The value falls after the horizon, in part or whole.
    pub beyond_horizon: bool,
    /// Units that lapse because liquidity comes too late.
    pub lapsed: bool,
}

impl GrantOutcome {
    /// Adds a payment: inside the horizon as a flow, outside only as a remark.
    pub(super) fn take(
        &mut self,
        payment: &Payment,
        origin: Origin,
        certainty: Certainty,
        keep: Decimal,
        years: &Timeline,
    ) -> Result<(), Problem> {
        if payment.amount.is_zero() && payment.moved.is_zero() || payment.month < 0 {
            return Ok(());
        }
        if !counts(payment, years) {
            self.beyond_horizon = true;
            return Ok(());
        }
        let bears = bears_risk(payment, certainty, keep);
        let counted = if bears { scaled(payment.amount, keep, EQUITY_PLACES)? } else { payment.amount };
        let counted = sum(counted.round_dp(EQUITY_PLACES), payment.moved)?;
        if bears {
            self.proceeds = sum(self.proceeds, payment.amount)?;
        }
        let component = if payment.nature == Nature::Cost { Component::Cost } else { Component::Equity };
        let mut flow = Flow::new(payment.month, component, counted, payment.character, certainty)
            .from(origin)
            .entitled(payment.vested);
        // As of a bonus that is earned inside and paid later: in the last year.
        flow.paid_after_horizon = !years.holds(payment.month);
        flow.year = years.year_of(payment.month);
        if payment.nature != Nature::NoCash {
            self.face = sum(self.face, payment.amount)?;
            self.counted = sum(self.counted, counted)?;
        }
        self.flows.push(flow);
        Ok(())
    }
}

/// Whether a payment is one of the horizon. Shares bought inside it that could be sold there, and are held by choice,
/// are part of what it brought: their price was paid in it.
pub(super) fn counts(payment: &Payment, years: &Timeline) -> bool {
    years.holds(payment.month) || payment.held && years.holds(payment.vested)
}

/// Whether haircut and probability bear on a payment.
fn bears_risk(payment: &Payment, certainty: Certainty, keep: Decimal) -> bool {
    payment.nature == Nature::Proceeds
        && certainty != Certainty::ContingentStaying
        && !alike(keep, Decimal::ONE)
        && keep != Decimal::ONE
}

/// What the payments of a horizon come to after haircut and probability, without the flows they make. What is moved
/// between payments of a sale sums to zero.
pub(super) fn counted(
    payments: &[Payment],
    certainty: Certainty,
    keep: Decimal,
    years: &Timeline,
) -> Result<Decimal, Problem> {
    let (mut as_is, mut at_risk) = (Tally::ZERO, Tally::ZERO);
    for payment in payments {
        if payment.nature != Nature::NoCash && counts(payment, years) {
            let tally = if bears_risk(payment, certainty, keep) { &mut at_risk } else { &mut as_is };
            tally.add(payment.amount)?;
        }
    }
    sum(as_is.total()?, scaled(at_risk.total()?, keep, EQUITY_PLACES)?)
}
