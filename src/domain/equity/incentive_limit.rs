//! How many incentive options of a year stay incentive options.
//!
//! Options whose shares, valued at the price of the grant, first become exercisable above 100,000
//! in a year are treated like any others: `within = min(units, (limit - used) / price)`, in the order
//! of vesting.
//!
//! Source: IRC s. 422(d). The year here is the row of the timeline; with offer years that is a year
//! since the start, an approximation of the calendar year the law means.
//!
//! ```
//! use bandworth::domain::equity::incentive_limit::IncentiveLimit;
//! let mut limit = IncentiveLimit::new(10.into());
//! assert_eq!(limit.within(0, 8_000.into())?, 8_000.into());
//! assert_eq!(limit.within(0, 8_000.into())?, 2_000.into());
//! assert_eq!(limit.within(1, 8_000.into())?, 8_000.into());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::problem::Problem;

/// IRC s. 422(d)(1): value of shares first exercisable in a year, at the price of the grant.
pub const YEARLY_LIMIT: Decimal = Decimal::from_parts(100_000, 0, 0, false, 0);

/// What the years have used of the limit.
#[derive(Clone, Debug)]
pub struct IncentiveLimit {
    price: Decimal,
    used: Vec<(usize, Decimal)>,
}

impl IncentiveLimit {
    /// Nothing used yet of options granted at this price of a share.
    pub const fn new(price: Decimal) -> Self {
        Self { price, used: Vec::new() }
    }

    /// The part of the units that fits into the year's limit; it is used up.
    ///
    /// # Errors
    /// `AmountTooLarge` where an amount does not fit.
    pub fn within(&mut self, year: usize, units: Decimal) -> Result<Decimal, Problem> {
        if !self.used.iter().any(|(used, _)| *used == year) {
            self.used.push((year, Decimal::ZERO));
        }
        let Some((_, used)) = self.used.iter_mut().find(|(used, _)| *used == year) else { return Ok(units) };
        let value = product(units, self.price)?;
        let free = difference(YEARLY_LIMIT, *used)?;
        if value <= free {
            *used = sum(*used, value)?;
            return Ok(units);
        }
        *used = YEARLY_LIMIT;
        quotient(free, self.price)
    }
}
