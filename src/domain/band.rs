//! Bands of pay: five percentiles of one role, level and place, and where an amount stands in them.
//!
//! Between two neighbouring known percentiles `a < b` with amounts `x_a < x_b` the rank of an
//! amount `x` is linear, `a + (b - a)(x - x_a) / (x_b - x_a)`, so the five amounts themselves
//! stand at exactly 10, 25, 50, 75 and 90. Below the lowest and above the highest known
//! percentile nothing is extrapolated: the answer says on which side the amount lies.
//!
//! The interval of a rank `p` (a share of one) is that of an order statistic in a sample of `n`
//! independent rows, `p ± z sqrt(p(1 - p) / n)`, with `z` the 95th percentile of the normal
//! distribution, so that it covers 90 %; clamped to 0..100. It is given only for bands of
//! [`Method::Observed`]: other methods have no sample of rows behind them.
//!
//! Source: linear interpolation of quantiles as type 7 of Hyndman and Fan, Sample quantiles in
//! statistical packages, The American Statistician 50 (1996); the interval from the binomial
//! distribution of the rows below a quantile, e.g. David and Nagaraja, Order Statistics (2003), 7.1.
//!
//! ```
//! use bandworth::domain::band::{Method, PercentileBand, Rank};
//! use rust_decimal::Decimal;
//! let band = PercentileBand::new([100, 120, 150, 190, 240].map(Decimal::from).map(Some))?;
//! assert_eq!(band.rank(Decimal::from(170))?, Rank::At(Decimal::new(625, 1)));
//! assert_eq!(band.rank(Decimal::from(99))?, Rank::Below(10));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::{Decimal, MathematicalOps as _};

use super::money::{difference, product, quotient, sum};
use super::problem::{Allowed, Code, Problem};

mod factor;
mod key;
mod lookup;
mod wage_index;

pub use factor::Factor;
pub use key::{Component, Grade, Ladder, Level, Method, Region, Role};
pub use lookup::{
    Answer, Cell, CellLevel, Found, Key, LEAST_ROWS, Nothing, Query, Reason, Step, Warning, look_up,
};
pub use wage_index::wage_index;

/// The percentiles a band may state, on a scale of 0 to 100.
pub const PERCENTILES: [u8; 5] = [10, 25, 50, 75, 90];

/// 1.645: the 95th percentile of the standard normal distribution, for intervals that cover 90 %.
const NORMAL_95: Decimal = Decimal::from_parts(1_645, 0, 0, false, 3);

/// Amounts at the 10th, 25th, 50th, 75th and 90th percentile; some offices publish fewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PercentileBand {
    points: [Option<Decimal>; 5],
}

/// Where an amount stands in a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Below the lowest percentile the band states, which is this one.
    Below(u8),
    /// At this percentile, 0 to 100.
    At(Decimal),
    /// Above the highest percentile the band states, which is this one.
    Above(u8),
}

impl PercentileBand {
    /// A band from the amounts at [`PERCENTILES`]; `None` where the source states none.
    ///
    /// # Errors
    /// `Missing` without any amount, `NegativeAmount` below zero, `DataCorrupt` (at the place of
    /// the amount, with the one it must lie above) when the amounts do not rise.
    pub fn new(points: [Option<Decimal>; 5]) -> Result<Self, Problem> {
        let mut previous: Option<Decimal> = None;
        for (percentile, amount) in known(&points) {
            let fault = match previous {
                None if amount.is_sign_negative() => Some(Problem::new(Code::NegativeAmount)),
                Some(below) if amount <= below => {
                    Some(Problem::new(Code::DataCorrupt).allowing(Allowed::Above(below)))
                }
                _ => None,
            };
            if let Some(fault) = fault {
                return Err(fault.below(&format!("p{percentile}")));
            }
            previous = Some(amount);
        }
        if previous.is_none() {
            return Err(Problem::new(Code::Missing).below("p50"));
        }
        Ok(Self { points })
    }

    /// The amounts at [`PERCENTILES`].
    pub const fn points(&self) -> [Option<Decimal>; 5] {
        self.points
    }

    /// Where an amount of the band's own currency and period stands.
    ///
    /// # Errors
    /// `AmountTooLarge` when the arithmetic does not fit 28 digits.
    pub fn rank(&self, amount: Decimal) -> Result<Rank, Problem> {
        let mut lower: Option<(u8, Decimal)> = None;
        for (percentile, at) in known(&self.points) {
            if amount == at {
                return Ok(Rank::At(percentile.into()));
            }
            if amount < at {
                return match lower {
                    None => Ok(Rank::Below(percentile)),
                    Some(lower) => interpolated(amount, lower, (percentile, at)).map(Rank::At),
                };
            }
            lower = Some((percentile, at));
        }
        // A band has at least one amount, so `lower` is the highest of them.
        Ok(Rank::Above(lower.map_or(0, |(percentile, _)| percentile)))
    }
}

/// The percentiles a band states, lowest first.
fn known(points: &[Option<Decimal>; 5]) -> impl Iterator<Item = (u8, Decimal)> {
    PERCENTILES
        .into_iter()
        .zip(points)
        .filter_map(|(percentile, point)| point.map(|amount| (percentile, amount)))
}

fn interpolated(amount: Decimal, low: (u8, Decimal), high: (u8, Decimal)) -> Result<Decimal, Problem> {
    let part = product(Decimal::from(high.0 - low.0), difference(amount, low.1)?)?;
    sum(low.0.into(), quotient(part, difference(high.1, low.1)?)?)
}

/// The interval of a rank (0..100) in a sample of `n` rows that covers 90 %, clamped to 0..100:
/// `p ± 1.645 sqrt(p(1 - p) / n)`.
///
/// `None` unless the band is observed, counts at least one row, and the amount lies inside it.
pub fn interval(rank: Rank, method: Method, n: Option<u32>) -> Option<(Decimal, Decimal)> {
    let (Rank::At(percentile), Method::Observed, Some(n)) = (rank, method, n.filter(|&n| n > 0)) else {
        return None;
    };
    let rest = Decimal::ONE_HUNDRED.checked_sub(percentile)?;
    let variance = percentile.checked_mul(rest)?.checked_div(n.into())?;
    let half = NORMAL_95.checked_mul(variance.sqrt()?)?;
    let clamped = |value: Decimal| value.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
    Some((clamped(percentile.checked_sub(half)?), clamped(percentile.checked_add(half)?)))
}

#[cfg(test)]
mod tests;
