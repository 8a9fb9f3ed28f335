//! What a grant comes to on a timeline, payment by payment.
use rust_decimal::Decimal;

use super::{Nature, Payment};
use crate::domain::flow::{Certainty, Component, Flow, Origin};
use crate::domain::money::{product, sum};
use crate::domain::problem::Problem;
use crate::domain::quantity::Units;
use crate::domain::timeline::Timeline;
use crate::domain::vesting::Tranche;

/// Decimals of a flow: a long row of digits would slow every sum it enters.
const FLOW_PLACES: u32 = 12;

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
        if payment.amount.is_zero() || payment.month < 0 {
            return Ok(());
        }
        if !years.holds(payment.month) {
            self.beyond_horizon = true;
            return Ok(());
        }
        let money_kept = certainty == Certainty::ContingentStaying;
        let counted = match payment.nature {
            Nature::Proceeds if !money_kept && keep != Decimal::ONE => {
                self.proceeds = sum(self.proceeds, payment.amount)?;
                product(payment.amount, keep)?
            }
            Nature::Proceeds | Nature::Settled | Nature::Cost | Nature::NoCash => payment.amount,
        };
        let counted = counted.round_dp(FLOW_PLACES);
        let component = if payment.nature == Nature::Cost { Component::Cost } else { Component::Equity };
        let mut flow = Flow::new(payment.month, component, counted, payment.character, certainty)
            .from(origin)
            .entitled(payment.vested);
        flow.year = years.year_of(payment.month);
        if payment.nature != Nature::NoCash {
            self.face = sum(self.face, payment.amount)?;
            self.counted = sum(self.counted, counted)?;
        }
        self.flows.push(flow);
        Ok(())
    }
}
