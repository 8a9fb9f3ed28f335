//! Rates that each hold inside one band of an amount: royalty tiers, inventors' shares,
//! degression.
//!
//! With thresholds 0 = a_1 < a_2 < ... and rates r_k the sum over an amount that grows from u to
//! v is sum_k r_k x |[u, v] in [a_k, a_(k+1)]| (marginal); in whole mode the rate of the band
//! that v reaches holds for all of it: v x r_k, a_k < v <= a_(k+1).
//!
//! ```
//! use bandworth::domain::{marginal_bands::{Band, MarginalBands}, quantity::{Amount, Rate}};
//! use rust_decimal::Decimal;
//! let band = |above: i64, percent| Ok::<_, bandworth::domain::problem::Problem>(Band {
//!     above: Amount::new(Decimal::from(above))?,
//!     rate: Rate::new(Decimal::new(percent, 2))?,
//! });
//! let bands = MarginalBands::new(vec![band(0, 50)?, band(100_000, 25)?])
//!     .map_err(|mut problems| problems.remove(0))?;
//! assert_eq!(bands.between(Decimal::ZERO, Decimal::from(250_000))?, Decimal::from(87_500));
//! assert_eq!(bands.whole(Decimal::from(250_000))?, Decimal::from(62_500));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::money::{difference, product, sum};
use super::problem::{Allowed, Code, Problem};
use super::quantity::{Amount, Rate};

/// Bands in rising order; none means a rate of zero throughout.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MarginalBands {
    bands: Vec<Band>,
}

/// A rate for what lies above a threshold, up to the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Where the band begins.
    pub above: Amount,
    /// The rate inside.
    pub rate: Rate,
}

impl MarginalBands {
    /// These bands.
    ///
    /// # Errors
    /// `FirstTierMustStartAtZero` and `TiersNotAscending`, with the place.
    pub fn new(bands: Vec<Band>) -> Result<Self, Vec<Problem>> {
        let problems = order_problems(bands.iter().map(|band| Some(band.above.value())));
        if problems.is_empty() { Ok(Self { bands }) } else { Err(problems) }
    }

    /// The same rate throughout.
    pub fn flat(rate: Rate) -> Self {
        Self { bands: vec![Band { above: Amount::ZERO, rate }] }
    }

    /// The bands, rising.
    pub fn bands(&self) -> &[Band] {
        &self.bands
    }

    /// The same thresholds with other rates.
    ///
    /// # Errors
    /// The first problem of `rate`.
    pub fn with_rates(&self, rate: impl Fn(Rate) -> Result<Rate, Problem>) -> Result<Self, Problem> {
        let banded = |band: &Band| Ok(Band { above: band.above, rate: rate(band.rate)? });
        Ok(Self { bands: self.bands.iter().map(banded).collect::<Result<_, _>>()? })
    }

    /// The sum over what lies between two amounts, each part at the rate of its band.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn between(&self, low: Decimal, high: Decimal) -> Result<Decimal, Problem> {
        let ends = self.bands.iter().skip(1).map(|band| band.above.value()).chain([high]);
        self.bands.iter().zip(ends).try_fold(Decimal::ZERO, |total, (band, end)| {
            let (from, to) = (band.above.value().max(low), end.min(high));
            if from >= to {
                return Ok(total);
            }
            sum(total, product(difference(to, from)?, band.rate.value())?)
        })
    }

    /// All of the amount at the rate of the band it reaches.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn whole(&self, amount: Decimal) -> Result<Decimal, Problem> {
        let reached = self.bands.iter().rev().find(|band| band.above.value() < amount);
        reached.map_or(Ok(Decimal::ZERO), |band| product(amount, band.rate.value()))
    }
}

/// What is wrong with the order of thresholds; one that could not be read is passed over.
pub fn order_problems(thresholds: impl Iterator<Item = Option<Decimal>>) -> Vec<Problem> {
    let (mut problems, mut before) = (Vec::new(), None);
    for (index, above) in thresholds.enumerate() {
        let Some(above) = above else { continue };
        let problem = match before {
            None if index == 0 && !above.is_zero() => Some(
                Problem::new(Code::FirstTierMustStartAtZero)
                    .allowing(Allowed::Between(Decimal::ZERO, Decimal::ZERO)),
            ),
            Some(before) if above <= before => {
                Some(Problem::new(Code::TiersNotAscending).allowing(Allowed::Above(before)))
            }
            _ => None,
        };
        problems.extend(problem.map(|problem| problem.below("above").below_index(index)));
        before = Some(above);
    }
    problems
}
