//! What later payments are worth today.
//!
//! PV = sum_t F_t v^(t - s), v = 1 / (1 + r), with s = 0 for payments at the end of year t,
//! 1/2 for the middle, 1 for the beginning; NPV adds a flow F_0 now.
//!
//! ```
//! use bandworth::domain::{present_value::{Discounting, Timing}, quantity::DiscountRate};
//! use rust_decimal::Decimal;
//! let tenth = DiscountRate::new(Decimal::new(25, 2))?;
//! let discounting = Discounting::new(tenth, Timing::End, 2)?;
//! let flows = [Decimal::from(100), Decimal::from(125)];
//! assert_eq!(discounting.present_value(&flows)?, Decimal::from(160));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::{Decimal, MathematicalOps};

use super::money::{product, quotient, sum};
use super::problem::{Code, Problem};
use super::quantity::DiscountRate;

/// When in its year a payment is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Timing {
    /// On the first day.
    Begin,
    /// On the last day.
    #[default]
    End,
    /// Half a year before the last day.
    Mid,
}

/// The factors of years 1 to n at one rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Discounting {
    factors: Vec<Decimal>,
}

impl Discounting {
    /// Factors for so many years.
    ///
    /// # Errors
    /// `AmountTooLarge` when a factor does not fit (a long term at a rate near minus one).
    pub fn new(rate: DiscountRate, timing: Timing, years: usize) -> Result<Self, Problem> {
        let growth = sum(Decimal::ONE, rate.value())?;
        let year = quotient(Decimal::ONE, growth)?;
        let mut factor = match timing {
            Timing::Begin => growth,
            Timing::End => Decimal::ONE,
            Timing::Mid => growth.sqrt().ok_or_else(|| Problem::new(Code::AmountTooLarge))?,
        };
        let mut factors = Vec::with_capacity(years);
        for _ in 0..years {
            factor = product(factor, year)?;
            factors.push(factor);
        }
        Ok(Self { factors })
    }

    /// The factor of year t = 1 to n; nothing is left of payments outside.
    pub fn factor(&self, year: usize) -> Decimal {
        let before = year.checked_sub(1).and_then(|index| self.factors.get(index));
        before.copied().unwrap_or_default()
    }

    /// The value today of the flows of years 1 to n.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn present_value(&self, flows: &[Decimal]) -> Result<Decimal, Problem> {
        flows
            .iter()
            .zip(&self.factors)
            .try_fold(Decimal::ZERO, |total, (flow, factor)| sum(total, product(*flow, *factor)?))
    }

    /// The value today of a flow now and those of years 1 to n.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn net_present_value(&self, flows: &[Decimal]) -> Result<Decimal, Problem> {
        match flows.split_first() {
            Some((now, later)) => sum(*now, self.present_value(later)?),
            None => Ok(Decimal::ZERO),
        }
    }
}
