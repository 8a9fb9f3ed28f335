//! Employee stock purchase plans: shares bought below their price, every six months.
//!
//! `purchase = (1 - discount) x (lookback ? min(start, end) : end)`, and a period's contribution
//! gains `contribution x (end / purchase - 1)`. Shares are sold on the day of purchase, so the
//! whole advantage is pay on which no employee contributions fall. A year's contribution buys at
//! most shares worth 25,000 at the price at which their period began.
//!
//! Source: IRC s. 423(b)(6) (discount of at most 15 %), 423(b)(8) (25,000 a year at the price of the
//! grant), 421(b), 3121(a)(22).
//!
//! ```
//! use bandworth::domain::equity::purchase_plan::PurchasePlan;
//! use bandworth::domain::quantity::{Amount, Month, Months};
//! let plan = PurchasePlan::new(Amount::new(10_000.into())?, "0.15".parse().unwrap_or_default(), true, Month::START)?;
//! assert_eq!(plan.advantage(100.into(), 100.into())?.round_dp(2).to_string(), "882.35");
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::{Holding, Nature, Payment};
use crate::domain::flow::TaxCharacter;
use crate::domain::money::{difference, product, quotient};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, Month, out_of_bounds};

/// Months of an offering period.
const PERIOD: i32 = 6;
/// IRC s. 423(b)(6): the price may not be less than 85 %.
pub const LARGEST_DISCOUNT: Decimal = Decimal::from_parts(15, 0, 0, false, 2);
/// IRC s. 423(b)(8): most that may be bought in a year, at the price at which the period began.
pub const YEARLY_LIMIT: Decimal = Decimal::from_parts(25_000, 0, 0, false, 0);

/// The terms of a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PurchasePlan {
    contribution: Amount,
    discount: Decimal,
    lookback: bool,
    start: Month,
}

impl PurchasePlan {
    /// A plan with the contribution of a year.
    ///
    /// # Errors
    /// `RateOutOfRange` at `discount` outside 0 to 0.15.
    pub fn new(
        contribution: Amount,
        discount: Decimal,
        lookback: bool,
        start: Month,
    ) -> Result<Self, Problem> {
        discount_problem(discount).map_or(Ok(Self { contribution, discount, lookback, start }), Err)
    }

    /// What one period of half a year's contribution gains.
    ///
    /// # Errors
    /// `AmountTooLarge` where an amount does not fit.
    pub fn advantage(&self, start: Decimal, end: Decimal) -> Result<Decimal, Problem> {
        let purchase = self.purchase(start, end)?;
        if purchase.is_zero() {
            return Ok(Decimal::ZERO);
        }
        let contribution = self.half()?.min(most(start, purchase)?);
        difference(quotient(product(contribution, end)?, purchase)?, contribution)
    }

    /// What is spent in a period, and what the yearly limit leaves of the contribution.
    pub(super) fn spent(&self, holding: &Holding<'_>, end: i32) -> Result<(Decimal, Decimal), Problem> {
        let start = holding.price(end - PERIOD)?;
        let half = self.half()?;
        let spent = half.min(most(start, self.purchase(start, holding.price(end)?)?)?);
        Ok((spent, difference(half, spent)?))
    }

    fn half(&self) -> Result<Decimal, Problem> {
        quotient(self.contribution.value(), Decimal::TWO)
    }

    /// The price at which a period buys.
    fn purchase(&self, start: Decimal, end: Decimal) -> Result<Decimal, Problem> {
        let reference = if self.lookback { start.min(end) } else { end };
        product(reference, difference(Decimal::ONE, self.discount)?)
    }

    pub(super) fn payments(&self, holding: &Holding<'_>) -> Result<Vec<Payment>, Problem> {
        let mut payments = Vec::new();
        let mut start = self.start.index();
        while start + PERIOD <= holding.last_month {
            let end = start + PERIOD;
            let amount = self.advantage(holding.price(start)?, holding.price(end)?)?;
            payments.push(Payment::new(
                end,
                end,
                amount,
                TaxCharacter::WageWithoutContributions,
                Nature::Proceeds,
            ));
            start = end;
        }
        Ok(payments)
    }
}

/// Most that a period may spend: half of the limit at the price at which it began.
fn most(start: Decimal, purchase: Decimal) -> Result<Decimal, Problem> {
    quotient(product(quotient(YEARLY_LIMIT, Decimal::TWO)?, purchase)?, start)
}

/// What is wrong with a discount.
pub fn discount_problem(discount: Decimal) -> Option<Problem> {
    let inside = (Decimal::ZERO..=LARGEST_DISCOUNT).contains(&discount);
    (!inside).then(|| out_of_bounds(Code::RateOutOfRange, Decimal::ZERO, LARGEST_DISCOUNT).below("discount"))
}
