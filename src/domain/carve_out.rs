//! A management carve-out that is reduced by what its members get on their own shares.
//!
//! With E the equity money before the carve-out, T the target pool, e(y) the members' part of
//! the waterfall of y: the pool paid is p = max(0, T - e(E - p)), at most E. As e never falls
//! and grows by at most y, g(y) = E - y + e(y) - T never rises: p = 0 where g(E) >= 0, else the
//! one root in y = E - p (the smallest p where participants own the margin), found exactly on
//! the straight piece between two corners of the waterfall.
//!
//! Source: "offset" clauses of management carve-out plans (B. Feld and J. Mendelson, Venture
//! Deals, carve-out plans).
//!
//! ```
//! use bandworth::domain::{carve_out::offset_pool, quantity::{Proceeds, Share}};
//! # use bandworth::domain::{cap_table::*, quantity::Units, waterfall::Waterfall};
//! # use rust_decimal::Decimal;
//! # let class = StockClass {
//! #     id: "common".to_owned(),
//! #     shares: Units::new(Decimal::TEN)?,
//! #     conversion_ratio: ConversionRatio::ONE,
//! #     terms: ClassTerms::Common,
//! # };
//! # let table = CapTable::new(vec![class]).map_err(|mut problems| problems.remove(0))?;
//! # let waterfall = Waterfall::new(&table)?;
//! // Members own a fifth of the only class: of 100 they get (100 - p) / 5, so p = 12.5.
//! let (equity, pool) = (Proceeds::new(Decimal::from(100))?, Decimal::from(30));
//! let paid = offset_pool(&waterfall, equity, pool, &[(0, Share::new(Decimal::new(2, 1))?)])?;
//! assert_eq!(paid, Decimal::new(125, 1));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::bridge::{Bridge, BridgeSteps};
use super::money::{difference, product, quotient, sum};
use super::problem::Problem;
use super::quantity::{Proceeds, Share};
use super::waterfall::Waterfall;
use crate::domain::order::sort_by;

/// The pool that is paid of `target`, for members who own these shares of these classes
/// (position in the cap table, share of the class).
///
/// # Errors
/// As [`Waterfall::payouts`].
pub fn offset_pool(
    waterfall: &Waterfall,
    equity: Proceeds,
    target: Decimal,
    members: &[(usize, Share)],
) -> Result<Decimal, Problem> {
    let equity = equity.value();
    let missing = |left: Decimal| -> Result<Decimal, Problem> {
        let paid = difference(equity, left)?;
        difference(sum(paid, proceeds_of(waterfall, left, members)?)?, target)
    };
    let mut high = (equity, missing(equity)?);
    if high.1 >= Decimal::ZERO {
        return Ok(Decimal::ZERO);
    }
    let mut corners = waterfall.corners()?;
    corners.retain(|&corner| corner < equity);
    sort_by(&mut corners, |a, b| b.cmp(a));
    for corner in corners {
        let low = (corner, missing(corner)?);
        if low.1 >= Decimal::ZERO {
            // Straight between the two: the root divides the piece as the values do.
            let piece = product(difference(high.0, low.0)?, -high.1)?;
            let left = difference(high.0, quotient(piece, difference(low.1, high.1)?)?)?;
            return difference(equity, left);
        }
        high = low;
    }
    Ok(equity)
}

/// The steps of a bridge whose carve-out is reduced in this way after so many instalments: the
/// smallest pool p with p + e(equity total at p) >= the usual pool. A smaller pool is deducted
/// less, so the tax moves with it; the left side never falls in p, so halving finds it.
///
/// # Errors
/// As [`Waterfall::payouts`].
pub fn offset_steps(
    bridge: &Bridge,
    instalments: Decimal,
    waterfall: &Waterfall,
    members: &[(usize, Share)],
) -> Result<BridgeSteps, Problem> {
    let usual = bridge.steps_with(instalments, None)?;
    let enough = |paid: Decimal| -> Result<bool, Problem> {
        let equity = bridge.steps_with(instalments, Some(paid))?.equity_total;
        Ok(sum(paid, proceeds_of(waterfall, equity, members)?)? >= usual.carve_out)
    };
    let (mut low, mut high) = (Decimal::ZERO, usual.carve_out);
    if enough(low)? {
        high = low;
    }
    while difference(high, low)? > PRECISION {
        let middle = quotient(sum(low, high)?, Decimal::TWO)?;
        if enough(middle)? { high = middle } else { low = middle }
    }
    bridge.steps_with(instalments, Some(high))
}

/// The steps of a bridge at closing and after each instalment, in the order of the instalments.
///
/// # Errors
/// As [`offset_steps`].
pub fn dated_steps(
    bridge: &Bridge,
    offset: Option<&[(usize, Share)]>,
    waterfall: &Waterfall,
) -> Result<Vec<BridgeSteps>, Problem> {
    let after = |paid: Decimal| match offset {
        Some(members) => offset_steps(bridge, paid, waterfall, members),
        None => bridge.steps_with(paid, None),
    };
    bridge.instalments_paid()?.into_iter().map(after).collect()
}

/// A millionth of a cent: where halving ends.
const PRECISION: Decimal = Decimal::from_parts(1, 0, 0, false, 8);

/// What the members get on their shares of these proceeds.
fn proceeds_of(
    waterfall: &Waterfall,
    proceeds: Decimal,
    members: &[(usize, Share)],
) -> Result<Decimal, Problem> {
    let payouts = waterfall.payouts(proceeds)?;
    members.iter().try_fold(Decimal::ZERO, |total, (class, share)| {
        let payout = payouts.amounts.get(*class).copied().unwrap_or_default();
        sum(total, product(payout, share.value())?)
    })
}
