//! What a licence-and-talent deal brings one person: shares, unvested grants, packages.
//!
//! Every payment is a [`Receipt`]: year, amount, probability. PV = sum amount x p / (1 + r)^year.
//! Vested shares get the payout of their class per share, now. Unvested shares, by mode:
//! accelerate (cash now), cash over time and buyer stock (part t of the schedule at the end of
//! year t + 1 x p_stay_t; with the cliff waived one year earlier, the first part for certain),
//! forfeit (nothing). Of the package the first entry is certain and due now, entry t counts x
//! p_stay_(t-1) at the end of year t; where it is offset, share proceeds are taken off it, the
//! earliest entry first. The stake left in the shell is what its money would bring the holdings
//! behind the preferences that stay alive: W(B + r) - W(B) for the cash retained r, plus
//! p (W(B + r + u) - W(B + r)) for an estimate u with probability p; B is what a deemed
//! liquidation has paid already, zero after a dividend or a tender.
//!
//! Source: rules of reported deals (`static/data/deals`).
use rust_decimal::Decimal;

use super::cap_table::{CapTable, StockClass};
use super::distribution::{Distribution, HandedOut};
use super::money::{difference, product, quotient, sum};
use super::present_value::{Discounting, Timing};
use super::problem::{Allowed, Code, Problem};
use super::quantity::{Amount, DiscountRate, Probability, Proceeds, Share, Units};
use super::waterfall::Waterfall;

/// One person in a deal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Vested shares.
    pub holdings: Vec<Holding>,
    /// Unvested grants.
    pub unvested: Vec<Unvested>,
    /// The new package: now, then year by year.
    pub package: Vec<Amount>,
    /// Whether share proceeds are taken off the package.
    pub package_offset: bool,
    /// Probability of still being there at the end of year 1, 2, ...
    pub stay_probability: Vec<Probability>,
    /// For the present value.
    pub discount_rate: DiscountRate,
    /// What of the headline is pay for those who move.
    pub retention_pool: Option<Amount>,
    /// Headline of the deal.
    pub headline: Option<Amount>,
}

/// Vested shares of one class.
#[derive(Clone, Debug, PartialEq)]
pub struct Holding {
    /// Id of the class.
    pub class: String,
    /// How many.
    pub shares: Units,
}

/// Unvested shares and what becomes of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Unvested {
    /// How many.
    pub shares: Units,
    /// Deal price of one, net of a strike price.
    pub price: Amount,
    /// What becomes of them.
    pub mode: UnvestedMode,
    /// Parts of the grant by year.
    pub schedule: Vec<Share>,
    /// Whether the first part is due at once.
    pub cliff_waived: bool,
}

/// What becomes of unvested shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnvestedMode {
    /// Paid in cash at closing.
    Accelerate,
    /// Paid in cash as they would have vested.
    CashOverTime,
    /// Turned into stock of the buyer that vests.
    BuyerStock,
    /// Lost.
    Forfeit,
}

/// Where a receipt comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Vested shares.
    Holdings,
    /// Unvested shares paid at closing.
    Accelerated,
    /// Unvested shares paid in cash later.
    CashOverTime,
    /// Unvested shares turned into stock of the buyer.
    BuyerStock,
    /// The new package.
    Package,
}

/// One payment to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// End of that year after closing; 0 is closing.
    pub year: usize,
    /// Paid if all goes well.
    pub amount: Decimal,
    /// How likely.
    pub probability: Decimal,
    /// Where from.
    pub stream: Stream,
}

/// The sums of some receipts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReceiptSums {
    /// If all goes well.
    pub face: Decimal,
    /// Weighed by probability.
    pub expected: Decimal,
    /// Weighed and discounted.
    pub present_value: Decimal,
}

/// Money of the company that goes on without the people who left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shell {
    /// Cash it keeps.
    pub retained_cash: Amount,
    /// What else it may bring one day.
    pub estimate: Amount,
    /// How likely.
    pub probability: Probability,
}

impl Person {
    /// Every payment, given what each class of the table is paid in total.
    ///
    /// # Errors
    /// `UnknownValue` for a class that is not in the table, `LengthMismatch` where the
    /// probabilities of staying are fewer than the years paid, `ShareOutOfRange` for a schedule
    /// that adds up to more than one; all at once.
    pub fn receipts(&self, table: &CapTable, payouts: &[Decimal]) -> Result<Vec<Receipt>, Vec<Problem>> {
        let problems = self.problems(table);
        if !problems.is_empty() {
            return Err(problems);
        }
        self.receipts_checked(table, payouts).map_err(|problem| vec![problem])
    }

    fn receipts_checked(&self, table: &CapTable, payouts: &[Decimal]) -> Result<Vec<Receipt>, Problem> {
        let now = |amount, stream| Receipt { year: 0, amount, probability: Decimal::ONE, stream };
        let proceeds = self.holdings_value(table, payouts)?;
        let mut receipts = vec![now(proceeds, Stream::Holdings)];
        for grant in &self.unvested {
            let value = product(grant.shares.value(), grant.price.value())?;
            let stream = match grant.mode {
                UnvestedMode::Accelerate => {
                    receipts.push(now(value, Stream::Accelerated));
                    continue;
                }
                UnvestedMode::Forfeit => continue,
                UnvestedMode::CashOverTime => Stream::CashOverTime,
                UnvestedMode::BuyerStock => Stream::BuyerStock,
            };
            let first = usize::from(!grant.cliff_waived);
            for (year, part) in (first..).zip(&grant.schedule) {
                let amount = product(value, part.value())?;
                receipts.push(Receipt { year, amount, probability: self.stays(year), stream });
            }
        }
        let mut offset = if self.package_offset { proceeds } else { Decimal::ZERO };
        for (year, amount) in self.package.iter().enumerate() {
            let taken = offset.min(amount.value());
            offset = difference(offset, taken)?;
            let amount = difference(amount.value(), taken)?;
            receipts.push(Receipt { year, amount, probability: self.stays(year), stream: Stream::Package });
        }
        Ok(receipts)
    }

    /// The sums of the receipts of some streams.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    pub fn sums(&self, receipts: &[Receipt], streams: &[Stream]) -> Result<ReceiptSums, Problem> {
        let last = receipts.iter().map(|receipt| receipt.year).max().unwrap_or_default();
        let discounting = Discounting::new(self.discount_rate, Timing::End, last)?;
        let mut sums = ReceiptSums::default();
        for receipt in receipts.iter().filter(|receipt| streams.contains(&receipt.stream)) {
            let expected = product(receipt.amount, receipt.probability)?;
            let factor = if receipt.year == 0 { Decimal::ONE } else { discounting.factor(receipt.year) };
            sums.face = sum(sums.face, receipt.amount)?;
            sums.expected = sum(sums.expected, expected)?;
            sums.present_value = sum(sums.present_value, product(expected, factor)?)?;
        }
        Ok(sums)
    }

    /// The field that promises more pay than the whole headline, which contains it: the pool, or this person's
    /// package alone.
    pub fn above_headline(&self) -> Option<&'static str> {
        let headline = self.headline.map(Amount::value).filter(|headline| !headline.is_zero())?;
        let package = self.package.iter().try_fold(Decimal::ZERO, |all, part| sum(all, part.value()));
        if self.retention_pool.is_some_and(|pool| pool.value() > headline) {
            return Some("retention_pool");
        }
        package.is_ok_and(|package| package > headline).then_some("package")
    }

    /// Value of the holdings when each class is paid so much in total.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    pub fn holdings_value(&self, table: &CapTable, payouts: &[Decimal]) -> Result<Decimal, Problem> {
        self.value_of(table, payouts, |_| true)
    }

    /// The same of some classes only.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    pub fn value_of(
        &self,
        table: &CapTable,
        payouts: &[Decimal],
        counts: impl Fn(&StockClass) -> bool,
    ) -> Result<Decimal, Problem> {
        self.holdings.iter().try_fold(Decimal::ZERO, |total, holding| {
            let Some((index, class)) = table.class(&holding.class) else { return Ok(total) };
            if !counts(class) {
                return Ok(total);
            }
            let (payout, shares) = (payouts.get(index).copied().unwrap_or_default(), class.shares.value());
            if shares.is_zero() {
                return Ok(total);
            }
            sum(total, quotient(product(payout, holding.shares.value())?, shares)?)
        })
    }

    /// What the holdings may still get from the company after a distribution.
    ///
    /// # Errors
    /// As [`Waterfall::payouts`].
    pub fn remaining_stake(
        &self,
        table: &CapTable,
        way: Distribution,
        proceeds: Proceeds,
        handed_out: &HandedOut,
        shell: &Shell,
    ) -> Result<Decimal, Problem> {
        let waterfall = Waterfall::new(table)?;
        let paid = if way.keeps_preferences() { Decimal::ZERO } else { proceeds.value() };
        let worth = |total: Decimal| -> Result<Decimal, Problem> {
            self.holdings_value(table, &waterfall.payouts(total)?.amounts)
        };
        let cash = sum(sum(paid, handed_out.remaining_in_company)?, shell.retained_cash.value())?;
        let (before, with_cash) = (worth(paid)?, worth(cash)?);
        let hoped = difference(worth(sum(cash, shell.estimate.value())?)?, with_cash)?;
        sum(difference(with_cash, before)?, product(hoped, shell.probability.value())?)
    }

    /// Probability of being there at the end of a year.
    fn stays(&self, year: usize) -> Decimal {
        match year.checked_sub(1) {
            None => Decimal::ONE,
            Some(index) => self.stay_probability.get(index).map(|p| p.value()).unwrap_or_default(),
        }
    }

    fn problems(&self, table: &CapTable) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (index, holding) in self.holdings.iter().enumerate() {
            if table.class(&holding.class).is_none() {
                let known = table.classes().iter().map(|class| class.id.clone()).collect();
                let problem = Problem::new(Code::UnknownValue).allowing(Allowed::Values(known));
                problems.push(problem.below("class").below_index(index).below("holdings"));
            }
        }
        let mut years = self.package.len().saturating_sub(1);
        for (index, grant) in self.unvested.iter().enumerate() {
            let total = grant.schedule.iter().try_fold(Decimal::ZERO, |total, part| sum(total, part.value()));
            if total.is_ok_and(|total| total > Decimal::ONE) {
                let allowed = Allowed::Between(Decimal::ZERO, Decimal::ONE);
                let problem = Problem::new(Code::ShareOutOfRange).allowing(allowed);
                problems.push(problem.below("schedule").below_index(index).below("unvested"));
            }
            if matches!(grant.mode, UnvestedMode::CashOverTime | UnvestedMode::BuyerStock) {
                years = years.max(grant.schedule.len().saturating_sub(usize::from(grant.cliff_waived)));
            }
        }
        if self.stay_probability.len() < years {
            let problem = Problem::new(Code::LengthMismatch).allowing(Allowed::Length(years));
            problems.push(problem.below("p_stay"));
        }
        problems
    }
}
