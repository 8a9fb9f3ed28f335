//! Payments by event: technical milestones in a given year, sales milestones when net sales
//! reach a threshold, each paid once.
//!
//! A sales milestone of amount M is paid in the first year t with S_t >= threshold, where S_t is
//! the sum of net sales up to t (cumulative) or those of the year (annual).
//!
//! ```
//! use bandworth::domain::{licensing::milestone::*, quantity::Amount};
//! use rust_decimal::Decimal;
//! let amount = |value: i64| Amount::new(Decimal::from(value));
//! let milestone = SalesMilestone { threshold: amount(100)?, amount: amount(5)?, basis: SalesBasis::Cumulative };
//! let sales = [Decimal::from(60), Decimal::from(40)];
//! assert_eq!(sales_milestone_payments(&[milestone], &sales)?, [Decimal::ZERO, Decimal::from(5)]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::Term;
use crate::domain::money::sum;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Amount, Probability};

/// A payment when something technical or regulatory is achieved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// What is achieved.
    pub name: String,
    /// Paid then.
    pub amount: Amount,
    /// Year of the term, from 1.
    pub year: u32,
    /// Unconditional: the product of all stages before.
    pub probability: Probability,
}

impl Milestone {
    /// The problem of a year outside the term.
    pub fn year_problem(year: u32, term: Term) -> Option<Problem> {
        let years = term.years();
        (year == 0 || year as usize > years).then(|| {
            let high = Decimal::from(years);
            Problem::new(Code::MilestoneOutsideTerm).allowing(Allowed::Between(Decimal::ONE, high))
        })
    }
}

/// A payment when sales reach a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SalesMilestone {
    /// Net sales to be reached.
    pub threshold: Amount,
    /// Paid once then.
    pub amount: Amount,
    /// Which sales count.
    pub basis: SalesBasis,
}

/// Which sales count towards a threshold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SalesBasis {
    /// All since the start.
    #[default]
    Cumulative,
    /// Those of one year.
    Annual,
}

/// Payments by year for these net sales.
///
/// # Errors
/// `AmountTooLarge` when a sum does not fit.
pub fn sales_milestone_payments(
    milestones: &[SalesMilestone],
    net_sales: &[Decimal],
) -> Result<Vec<Decimal>, Problem> {
    let (mut open, mut total) = (milestones.to_vec(), Decimal::ZERO);
    let mut payments = Vec::with_capacity(net_sales.len());
    for sales in net_sales {
        total = sum(total, *sales)?;
        let (mut payment, mut still_open) = (Decimal::ZERO, Vec::with_capacity(open.len()));
        for milestone in open {
            let reached = match milestone.basis {
                SalesBasis::Cumulative => total,
                SalesBasis::Annual => *sales,
            };
            if reached >= milestone.threshold.value() {
                payment = sum(payment, milestone.amount.value())?;
            } else {
                still_open.push(milestone);
            }
        }
        open = still_open;
        payments.push(payment);
    }
    Ok(payments)
}

/// Units to sell until royalties equal an advance: advance / (rate x unit price).
///
/// # Errors
/// `RateOutOfRange` for a rate of zero, `NegativeAmount` for a price of zero (what is allowed
/// says above zero), `AmountTooLarge`.
pub fn earn_out_units(
    advance: Amount,
    royalty_rate: crate::domain::quantity::Rate,
    unit_price: Amount,
) -> Result<Decimal, Vec<Problem>> {
    let mut problems = Vec::new();
    for (value, code, field) in [
        (royalty_rate.value(), Code::RateOutOfRange, "royalty_rate"),
        (unit_price.value(), Code::NegativeAmount, "unit_price"),
    ] {
        if value.is_zero() {
            problems.push(Problem::new(code).allowing(Allowed::Above(Decimal::ZERO)).below(field));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    crate::domain::money::product(royalty_rate.value(), unit_price.value())
        .and_then(|royalty| crate::domain::money::quotient(advance.value(), royalty))
        .map_err(|problem| vec![problem])
}
