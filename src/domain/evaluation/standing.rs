//! A package's present value, kept so that a few flows more or less cost only their own years.
use rust_decimal::Decimal;

use super::ground::Ground;
use super::sums::{Turn, YearSums, discounted};
use crate::domain::exact::FLOW_PLACES;
use crate::domain::flow::{Certainty, Component, Flow, TaxCharacter};
use crate::domain::money::{LARGEST_AMOUNT, difference, product, quotient, sum};
use crate::domain::net::Taxation;
use crate::domain::problem::Problem;

/// How near a sign-on is found.
const NEAR: Decimal = Decimal::from_parts(1, 0, 0, false, 7);

/// Present value before tax, and what tax takes of every year.
pub(in crate::domain) struct Standing<'a> {
    pub ground: Ground<'a>,
    pub(super) years: Vec<YearSums>,
    pub gross: Decimal,
    /// Present value of what is deducted from each year; none where the net is not available.
    pub(super) deductions: Option<Vec<Decimal>>,
}

impl Standing<'_> {
    /// Present value after tax, or before it with tax off; none where the net is not available.
    pub fn worth(&self) -> Result<Option<Decimal>, Problem> {
        self.worth_with(&[], &[])
    }

    /// Present value before tax without some flows and with others.
    pub fn gross_with(&self, less: &[Flow], more: &[Flow]) -> Result<Decimal, Problem> {
        let worth = |total: Decimal, flow: &Flow| {
            sum(total, discounted(flow.amount, flow.month, self.ground.discount)?)
        };
        let cash = |flow: &&Flow| flow.is_cash();
        let added = more.iter().filter(cash).try_fold(self.gross, worth)?;
        difference(added, less.iter().filter(cash).try_fold(Decimal::ZERO, worth)?)
    }

    /// The worth without some flows and with others: only their years are taxed anew.
    pub fn worth_with(&self, less: &[Flow], more: &[Flow]) -> Result<Option<Decimal>, Problem> {
        let mut worth = self.gross_with(less, more)?;
        if matches!(self.ground.taxation(), Taxation::Off) {
            return Ok(Some(worth));
        }
        let Some(deductions) = &self.deductions else { return Ok(None) };
        let rows = self.ground.timeline.rows().iter().zip(&self.years).zip(deductions);
        for (index, ((row, sums), deduction)) in rows.enumerate() {
            let inside = |flow: &&Flow| flow.year == index;
            if !less.iter().chain(more).any(|flow| inside(&flow)) {
                worth = difference(worth, *deduction)?;
                continue;
            }
            let mut sums = *sums;
            let turned = less.iter().map(|flow| (flow, Turn::Goes));
            let turned = turned.chain(more.iter().map(|flow| (flow, Turn::Comes)));
            for (flow, turn) in turned.filter(|(flow, _)| inside(flow)) {
                sums.tax(flow, self.ground.discount, turn)?;
            }
            let Some(found) = self.ground.assessed(row, &sums.characters.sums()?)? else { return Ok(None) };
            worth = difference(worth, sums.deduction(row, found.deducted, self.ground.discount)?)?;
        }
        Ok(Some(worth))
    }

    /// Present value of what tax takes with a sign-on of this amount; none where the net is not available.
    pub fn taken_with(&self, amount: Decimal) -> Result<Option<Decimal>, Problem> {
        let more = if amount.is_zero() { Vec::new() } else { vec![sign_on(amount)] };
        let gross = self.gross_with(&[], &more)?;
        self.worth_with(&[], &more)?.map(|worth| difference(gross, worth)).transpose()
    }

    /// The gross sign-on at month 0 that raises the worth by `gain`; none where the net is not known
    /// or no sign-on reaches it.
    pub fn gross_sign_on(&self, gain: Decimal) -> Result<Option<Decimal>, Problem> {
        if gain <= Decimal::ZERO {
            return Ok(Some(Decimal::ZERO));
        }
        if !self.ground.assumptions.tax {
            return Ok(Some(gain));
        }
        let Some(without) = self.worth()? else { return Ok(None) };
        let wanted = sum(without, gain)?;
        let reached = |amount: Decimal| -> Result<bool, Problem> {
            Ok(self.worth_with(&[], &[sign_on(amount)])?.is_some_and(|worth| worth >= wanted))
        };
        let (mut low, mut high) = (Decimal::ZERO, gain);
        while !reached(high)? {
            low = high;
            high = product(high, Decimal::TWO)?;
            if high > LARGEST_AMOUNT {
                return Ok(None);
            }
        }
        while difference(high, low)? > NEAR {
            let middle = quotient(sum(low, high)?, Decimal::TWO)?.round_dp(FLOW_PLACES);
            if reached(middle)? { high = middle } else { low = middle }
        }
        Ok(Some(high))
    }
}

/// A sign-on paid on the first day.
fn sign_on(amount: Decimal) -> Flow {
    Flow::new(0, Component::SignOn, amount, TaxCharacter::SupplementalWage, Certainty::Guaranteed)
}
