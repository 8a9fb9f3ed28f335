//! Tax by pay as a compiled schedule, for simulations that ask thousands of times for one person.
//!
//! With everything but pay fixed, total tax is piecewise smooth: `T(w) = b + (s + c d) d` with `d = w - start` on each
//! piece. [`TaxCurve::new`] finds the pieces by asking the law itself: a piece is grown as long as
//! the curve through its ends and middle meets the law at every probe, then cut at the hundredth where it stops,
//! so kinks and cliffs lie where the law has them. Laws that round leave steps no curve meets; then
//! what a probe may miss is widened until the pieces are few.
//!
//! Pay and tax are whole hundredths of the currency and all coefficients are binary fixed point,
//! so an evaluation is one search and two products of integers. It is off the law by at most
//! [`TaxCurve::tolerance`]: twice what a probe may miss (a kink between the last probe and the end of
//! a piece bends the curve by a third more than the probe sees, and steps add a quarter of themselves),
//! and half a hundredth for the result. Where the law does not round that is less than a hundredth. Where it
//! jumps at an amount that it rounds on the way, the place of the jump may be off by some hundredths.
//!
//! ```
//! use bandworth::domain::problem::Problem;
//! use bandworth::domain::tax::curve::TaxCurve;
//! use rust_decimal::Decimal;
//! // A fifth of everything above 1,000.
//! let law = |hundredths: i64| -> Result<Decimal, Problem> {
//!     Ok(Decimal::from((hundredths - 100_000).max(0)) / Decimal::from(5))
//! };
//! let curve = TaxCurve::new(law, 10_000_000)?;
//! assert_eq!(curve.at(150_000), 10_000);
//! assert_eq!(curve.at(1_000_000), 180_000);
//! # Ok::<(), Problem>(())
//! ```
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::figure::Figure;
use super::input::TaxInput;
use super::system::TaxSystem;
use crate::domain::problem::{Code, Problem};

/// Total tax by pay, other things fixed.
#[derive(Clone, Debug)]
pub struct TaxCurve {
    starts: Vec<i64>,
    pieces: Vec<Piece>,
    tolerance: Decimal,
}

/// Coefficients of a piece: `b` and `s` times `2^FRACTION`, `c` times `2^(2 FRACTION)`.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: i64,
    base: i128,
    slope: i128,
    curve: i128,
}

/// Binary places after the point of a coefficient.
const FRACTION: u32 = 40;
/// More pieces than this mean that the law rounds: the tolerance is widened.
const MOST_PIECES: usize = 96;
/// So many pieces on a small part of the range mean the same, sooner.
const MANY_PIECES: usize = 16;
/// The part of the range: one of so many.
const SMALL_PART: i64 = 100;
/// The first allowance of a probe: one of so many parts of a hundredth, what fixed point can tell.
const FINEST: i64 = 16;
/// Factor by which the allowance is widened.
const WIDENING: i64 = 4;
/// How far the curve may be off between probes, in allowances.
const BETWEEN: i64 = 2;
/// Places on a piece at which the law is asked, in parts of its length.
const PROBES: i64 = 12;

impl Piece {
    fn at(&self, pay: i64) -> i64 {
        let half = 1 << (FRACTION - 1);
        i64::try_from((self.fine(pay) + half) >> FRACTION).unwrap_or(i64::MAX)
    }

    /// The tax in hundredths, times `2^FRACTION`.
    fn fine(&self, pay: i64) -> i128 {
        let beyond = i128::from(pay) - i128::from(self.start);
        let steepness = self.slope + ((self.curve * beyond) >> FRACTION);
        self.base + steepness * beyond
    }

    /// Whether the tax that the law asks is further off than allowed, both in hundredths.
    fn misses(&self, pay: i64, tax: Decimal, allowed: Decimal) -> bool {
        let unit = Decimal::from(1_i64 << FRACTION);
        let fine = Decimal::try_from_i128_with_scale(self.fine(pay), 0).ok();
        let off = fine.zip(tax.checked_mul(unit)).and_then(|(fine, tax)| fine.checked_sub(tax));
        off.zip(allowed.checked_mul(unit)).is_none_or(|(off, allowed)| off.abs() > allowed)
    }

    /// The curve through three points, given as distance from the start and tax in hundredths.
    fn through(start: i64, base: Decimal, middle: (i64, Decimal), end: (i64, Decimal)) -> Option<Self> {
        let slope_to = |(distance, tax): (i64, Decimal)| {
            if distance == 0 { Some(Decimal::ZERO) } else { (tax - base).checked_div(distance.into()) }
        };
        let (near, far) = (slope_to(middle)?, slope_to(end)?);
        let span = end.0 - middle.0;
        let curve =
            if middle.0 == 0 || span == 0 { Decimal::ZERO } else { (far - near).checked_div(span.into())? };
        let slope = far - curve.checked_mul(end.0.into())?;
        let unit = Decimal::from(1_i64 << FRACTION);
        let fixed = |number: Decimal| number.checked_mul(unit)?.round().to_i128();
        let curve = fixed(curve.checked_mul(unit)?)?;
        Some(Self { start, base: fixed(base)?, slope: fixed(slope)?, curve })
    }
}

impl TaxCurve {
    /// The curve of a law that answers the total for pay from 0 to `highest`, both in hundredths.
    ///
    /// # Errors
    /// What the law answers; `AmountTooLarge` beyond what the fixed point holds.
    pub fn new(law: impl Fn(i64) -> Result<Decimal, Problem>, highest: i64) -> Result<Self, Problem> {
        let too_large = || Problem::new(Code::AmountTooLarge);
        let half = Decimal::ONE.checked_div(Decimal::TWO).ok_or_else(too_large)?;
        let mut allowed = Decimal::ONE.checked_div(FINEST.into()).ok_or_else(too_large)?;
        loop {
            if let Some(pieces) = pieces(&law, highest, allowed)? {
                let starts = pieces.iter().map(|piece| piece.start).collect();
                let most = allowed.checked_mul(BETWEEN.into()).and_then(|most| most.checked_add(half));
                let tolerance = most.and_then(|most| most.checked_div(Decimal::ONE_HUNDRED));
                return Ok(Self { starts, pieces, tolerance: tolerance.ok_or_else(too_large)? });
            }
            allowed = allowed.checked_mul(WIDENING.into()).ok_or_else(too_large)?;
        }
    }

    /// The total for pay in hundredths of the currency; beyond the highest pay the last piece goes on.
    pub fn at(&self, pay: i64) -> i64 {
        let after = self.starts.partition_point(|&start| start <= pay);
        self.pieces.get(after.saturating_sub(1)).map_or(0, |piece| piece.at(pay))
    }

    /// How far a total may be from the law's, in units of the currency; below a hundredth where
    /// the law does not round.
    pub const fn tolerance(&self) -> Decimal {
        self.tolerance
    }

    /// Where pieces begin, in hundredths: the kinks and cliffs of the law.
    pub fn breakpoints(&self) -> &[i64] {
        &self.starts
    }
}

impl TaxSystem<'_> {
    /// Total tax by the person's own pay (or taxable income), everything else as in `input`, from
    /// nothing to `highest` units.
    ///
    /// # Errors
    /// As [`TaxSystem::assess`].
    pub fn curve(&self, input: &TaxInput, highest: Figure) -> Result<TaxCurve, Problem> {
        let hundred = Figure::new(Decimal::ONE_HUNDRED);
        let law = |hundredths: i64| {
            let pay = Figure::new(Decimal::new(hundredths, 2));
            (self.assess(&input.with_earned(pay))?.total() * hundred).exact()
        };
        let highest = (highest * hundred).exact()?.to_i64().ok_or(Problem::new(Code::AmountTooLarge))?;
        TaxCurve::new(law, highest)
    }
}

/// The pieces of a law, or nothing where they would be too many.
fn pieces(
    law: &impl Fn(i64) -> Result<Decimal, Problem>,
    highest: i64,
    allowed: Decimal,
) -> Result<Option<Vec<Piece>>, Problem> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut start = 0;
    while start <= highest {
        let crowded = pieces.len() >= MANY_PIECES && start < highest / SMALL_PART;
        if crowded || pieces.len() == MOST_PIECES {
            return Ok(None);
        }
        let base = law(start)?;
        let mut good = start;
        let mut piece =
            fitted(law, start, base, start, allowed)?.ok_or(Problem::new(Code::AmountTooLarge))?;
        // Twice as far each time, then halve the step back to the last hundredth that fits.
        let mut step = 1;
        let mut growing = true;
        while step > 0 {
            let end = good.saturating_add(step).min(highest);
            let grown = if end > good { fitted(law, start, base, end, allowed)? } else { None };
            match grown {
                Some(fit) => {
                    (piece, good) = (fit, end);
                    step = if growing { step.saturating_mul(2) } else { step / 2 };
                }
                None => {
                    growing = false;
                    step /= 2;
                }
            }
        }
        pieces.push(piece);
        start = good + 1;
    }
    Ok(Some(pieces))
}

/// The curve from `start` to `end`, where the law meets it at every probe.
fn fitted(
    law: &impl Fn(i64) -> Result<Decimal, Problem>,
    start: i64,
    base: Decimal,
    end: i64,
    allowed: Decimal,
) -> Result<Option<Piece>, Problem> {
    let length = end - start;
    let at_end = law(end)?;
    let middle = length / 2;
    let at_middle = law(start + middle)?;
    let Some(piece) = Piece::through(start, base, (middle, at_middle), (length, at_end)) else {
        return Ok(None);
    };
    let misses = |pay: i64, tax: Decimal| piece.misses(pay, tax, allowed);
    if misses(end, at_end) || misses(start + middle, at_middle) {
        return Ok(None);
    }
    for probe in (1..PROBES).rev().map(|part| start + length / PROBES * part).chain([end - 1, start + 1]) {
        if probe > start && probe < end && misses(probe, law(probe)?) {
            return Ok(None);
        }
    }
    Ok(Some(piece))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// A tenth to 1,000, three tenths above, and 50 more from 2,000 on.
    fn stepped(hundredths: i64) -> Result<Decimal, Problem> {
        let pay = Decimal::from(hundredths);
        let tenth = Decimal::new(1, 1);
        let above = (pay - Decimal::from(100_000)).max(Decimal::ZERO);
        let step = if hundredths >= 200_000 { Decimal::from(5_000) } else { Decimal::ZERO };
        Ok(pay * tenth + above * (tenth + tenth) + step)
    }

    #[test]
    fn kinks_and_steps_lie_where_the_law_has_them() {
        let curve = TaxCurve::new(stepped, 1_000_000_000).unwrap();
        assert!(curve.tolerance() < Decimal::new(1, 2));
        assert_eq!(curve.breakpoints().len(), 3);
        assert!(curve.breakpoints().contains(&200_000));
        assert_eq!((curve.at(199_999), curve.at(200_000)), (40_000, 45_000));
        assert_eq!(curve.at(2_000_000_000), 200_000_000 + 399_980_000 + 5_000);
    }

    #[test]
    fn what_the_law_refuses_is_refused() {
        let refusing = |_| Err(Problem::new(Code::TaxableIncomeNeeded));
        assert_eq!(TaxCurve::new(refusing, 100).unwrap_err().code, Code::TaxableIncomeNeeded);
    }
}
