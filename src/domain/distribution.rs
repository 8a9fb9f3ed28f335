//! Three ways to hand out licence money to the share classes.
//!
//! * Deemed liquidation: the [`waterfall`](super::waterfall); preferences are paid off.
//! * Dividend: accrued preferred dividends by seniority (inside a rank in proportion), then
//!   everybody as converted, D_rest n_i / sum n; options that are not exercised get nothing and
//!   preferences stay alive.
//! * Tender: one price p per common equivalent, n_i p, options n_i max(0, p - K); the rest
//!   remains in the company.
//!
//! An exclusive licence of substantially all assets is a deemed liquidation in charters of the
//! standard form; a non-exclusive one is not, so its board may choose.
//!
//! Source: NVCA model certificate of incorporation, "Deemed liquidation events" and "Dividends".
//!
//! ```
//! use bandworth::domain::{distribution::{Distribution, distribute}, quantity::{Amount, Proceeds}};
//! # use bandworth::domain::{cap_table::*, quantity::Units};
//! # use rust_decimal::Decimal;
//! # let class = StockClass {
//! #     id: "common".to_owned(),
//! #     shares: Units::new(Decimal::TEN)?,
//! #     conversion_ratio: ConversionRatio::ONE,
//! #     terms: ClassTerms::Common,
//! # };
//! # let table = CapTable::new(vec![class]).map_err(|mut problems| problems.remove(0))?;
//! let tender = Distribution::Tender { price_per_share: Amount::new(Decimal::from(7))? };
//! let handed_out = distribute(&table, tender, Proceeds::new(Decimal::from(100))?)?;
//! assert_eq!(handed_out.payouts, [Decimal::from(70)]);
//! assert_eq!(handed_out.remaining_in_company, Decimal::from(30));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::cap_table::{CapTable, ClassTerms};
use super::money::{difference, product, quotient, sum};
use super::problem::{Allowed, Code, Problem};
use super::quantity::{Amount, Proceeds};
use super::waterfall::Waterfall;
use crate::domain::order::sort_by;

/// A way to hand out money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distribution {
    /// As if the company were sold.
    DeemedLiquidation,
    /// As a dividend.
    Dividend,
    /// As a purchase of shares at one price.
    Tender {
        /// Price of one common equivalent.
        price_per_share: Amount,
    },
}

/// The ways by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistributionMode {
    /// See [`Distribution::DeemedLiquidation`].
    DeemedLiquidation,
    /// See [`Distribution::Dividend`].
    Dividend,
    /// See [`Distribution::Tender`].
    Tender,
}

/// What was handed out, per class in the order of the cap table; payouts + remaining =
/// proceeds.
#[derive(Clone, Debug, PartialEq)]
pub struct HandedOut {
    /// Per class.
    pub payouts: Vec<Decimal>,
    /// Not handed out.
    pub remaining_in_company: Decimal,
}

impl Distribution {
    /// The way of that name.
    pub const fn new(mode: DistributionMode, price_per_share: Amount) -> Self {
        match mode {
            DistributionMode::DeemedLiquidation => Self::DeemedLiquidation,
            DistributionMode::Dividend => Self::Dividend,
            DistributionMode::Tender => Self::Tender { price_per_share },
        }
    }

    /// Whether liquidation preferences stand in front of money that comes later.
    pub const fn keeps_preferences(self) -> bool {
        match self {
            Self::DeemedLiquidation => false,
            Self::Dividend | Self::Tender { .. } => true,
        }
    }
}

/// Hands out the proceeds.
///
/// # Errors
/// `NoResidualClaimant` when money is left that no class may take, `TenderExceedsProceeds` when
/// the price costs more than there is, `AmountTooLarge`.
pub fn distribute(table: &CapTable, way: Distribution, proceeds: Proceeds) -> Result<HandedOut, Problem> {
    let proceeds = proceeds.value();
    match way {
        Distribution::DeemedLiquidation => Ok(HandedOut {
            payouts: Waterfall::new(table)?.payouts(proceeds)?.amounts,
            remaining_in_company: Decimal::ZERO,
        }),
        Distribution::Dividend => {
            Ok(HandedOut { payouts: dividend(table, proceeds)?, remaining_in_company: Decimal::ZERO })
        }
        Distribution::Tender { price_per_share } => {
            let payouts = tender(table, price_per_share.value())?;
            let cost = payouts.iter().try_fold(Decimal::ZERO, |total, payout| sum(total, *payout))?;
            if cost > proceeds {
                let allowed = Allowed::Between(Decimal::ZERO, proceeds);
                return Err(Problem::new(Code::TenderExceedsProceeds).allowing(allowed));
            }
            Ok(HandedOut { payouts, remaining_in_company: difference(proceeds, cost)? })
        }
    }
}

fn dividend(table: &CapTable, proceeds: Decimal) -> Result<Vec<Decimal>, Problem> {
    let (mut accrued, mut shares) = (Vec::new(), Vec::new());
    let mut ranks: Vec<Decimal> = Vec::new();
    for class in table.classes() {
        let owed = match class.preferred() {
            Some(terms) => {
                ranks.push(terms.seniority);
                Some((terms.seniority, terms.accrued_dividend()?))
            }
            None => None,
        };
        accrued.push(owed);
        shares.push(match class.terms {
            ClassTerms::Common | ClassTerms::Preferred(_) => class.common_equivalents()?,
            ClassTerms::Option { .. } => Decimal::ZERO,
        });
    }
    sort_by(&mut ranks, |a, b| a.cmp(b));
    ranks.dedup();
    let (mut payouts, mut left) = (vec![Decimal::ZERO; accrued.len()], proceeds);
    for rank in ranks.into_iter().rev() {
        let owed = |entry: &Option<(Decimal, Decimal)>| match entry {
            Some((seniority, amount)) if *seniority == rank => *amount,
            _ => Decimal::ZERO,
        };
        let total = accrued.iter().try_fold(Decimal::ZERO, |total, entry| sum(total, owed(entry)))?;
        let paid = left.min(total);
        left = difference(left, paid)?;
        add_pro_rata(&mut payouts, accrued.iter().map(owed), paid, total)?;
    }
    let total = shares.iter().try_fold(Decimal::ZERO, |total, share| sum(total, *share))?;
    if total.is_zero() && !left.is_zero() {
        return Err(Problem::new(Code::NoResidualClaimant));
    }
    add_pro_rata(&mut payouts, shares.iter().copied(), left, total)?;
    Ok(payouts)
}

/// Adds `money` to the payouts in proportion to the weights, whose sum is `total`.
fn add_pro_rata(
    payouts: &mut [Decimal],
    weights: impl Iterator<Item = Decimal>,
    money: Decimal,
    total: Decimal,
) -> Result<(), Problem> {
    if total.is_zero() {
        return Ok(());
    }
    for (payout, weight) in payouts.iter_mut().zip(weights) {
        *payout = sum(*payout, quotient(product(weight, money)?, total)?)?;
    }
    Ok(())
}

fn tender(table: &CapTable, price: Decimal) -> Result<Vec<Decimal>, Problem> {
    let payout = |class: &super::cap_table::StockClass| {
        let gain = match class.terms {
            ClassTerms::Common | ClassTerms::Preferred(_) => price,
            ClassTerms::Option { strike } => difference(price, strike.value())?.max(Decimal::ZERO),
        };
        product(class.common_equivalents()?, gain)
    };
    table.classes().iter().map(payout).collect()
}
