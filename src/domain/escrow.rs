//! Money held back at closing and released later: who gets which part.
//!
//! With W(D) the waterfall of D, E the equity total, H the escrow and r the share released:
//! incremental: closing = W(E - H), release = W(E - H + r H) - W(E - H);
//! pro rata: with w = W(E), closing_i = w_i (E - H)/E and release_i = w_i r H/E.
//! Released in full both add up to W(E). The incremental way moves the risk to common stock.
//!
//! Source: NVCA model certificate of incorporation, "Allocation of escrow and contingent
//! consideration" (incremental); the pro-rata way is common in merger agreements.
//!
//! ```
//! use bandworth::domain::escrow::increments;
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
//! let parts = increments(&waterfall, &[Decimal::from(80), Decimal::from(100)])?;
//! assert_eq!(parts, [vec![Decimal::from(80)], vec![Decimal::from(20)]]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::money::{difference, product, quotient, sum};
use super::problem::Problem;
use super::quantity::Share;
use super::waterfall::{Payouts, Waterfall};

/// How held-back money is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Escrow {
    /// Share of the escrow that is released in the end.
    pub released_share: Share,
    /// Who bears the hold-back.
    pub method: EscrowMethod,
}

/// Who bears the hold-back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EscrowMethod {
    /// Closing money is handed out as if it were all.
    #[default]
    Incremental,
    /// Everybody holds back the same share.
    ProRata,
}

/// Closing and release, per class in the order of the cap table.
#[derive(Clone, Debug, PartialEq)]
pub struct Settlement {
    /// The waterfall of the whole equity money, as if nothing were held back.
    pub total: Payouts,
    /// Paid at closing.
    pub closing: Vec<Decimal>,
    /// Paid on release.
    pub release: Vec<Decimal>,
}

impl Escrow {
    /// Shares out `equity_total`, of which `held` is held back.
    ///
    /// # Errors
    /// As [`Waterfall::payouts`].
    pub fn settlement(
        &self,
        waterfall: &Waterfall,
        equity_total: Decimal,
        held: Decimal,
    ) -> Result<Settlement, Problem> {
        let total = waterfall.payouts(equity_total)?;
        let at_closing = difference(equity_total, held)?;
        let released = product(held, self.released_share.value())?;
        match self.method {
            EscrowMethod::Incremental => {
                let mut parts = increments(waterfall, &[at_closing, sum(at_closing, released)?])?;
                let release = parts.pop().unwrap_or_default();
                Ok(Settlement { total, closing: parts.pop().unwrap_or_default(), release })
            }
            EscrowMethod::ProRata => {
                let part = |money: Decimal| -> Result<Vec<Decimal>, Problem> {
                    if equity_total.is_zero() {
                        return Ok(total.amounts.clone());
                    }
                    let share = |amount: &Decimal| quotient(product(*amount, money)?, equity_total);
                    total.amounts.iter().map(share).collect()
                };
                let (closing, release) = (part(at_closing)?, part(released)?);
                Ok(Settlement { total, closing, release })
            }
        }
    }
}

/// What each payment brings every class when `totals` are the sums paid so far, each at least
/// as large as the one before: W(total) - W(total before).
///
/// # Errors
/// As [`Waterfall::payouts`].
pub fn increments(waterfall: &Waterfall, totals: &[Decimal]) -> Result<Vec<Vec<Decimal>>, Problem> {
    let (mut parts, mut before) = (Vec::with_capacity(totals.len()), None::<Vec<Decimal>>);
    for &total in totals {
        let after = waterfall.payouts(total)?.amounts;
        parts.push(match &before {
            None => after.clone(),
            Some(before) => {
                after.iter().zip(before).map(|(&a, &b)| difference(a, b)).collect::<Result<_, _>>()?
            }
        });
        before = Some(after);
    }
    Ok(parts)
}
