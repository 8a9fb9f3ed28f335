//! Rights to the rise of a share without the share: virtual options, appreciation rights, phantom shares.
//!
//! `units x max(price(s) - base price, 0)` as wage at the payout `s`: at an exit (the default of
//! virtual options, and of all of them while the company is private), at vesting (the default of
//! the others when it is listed), or in a fixed month.
//!
//! Source: virtual options in Germany are pay when they are paid out (Bundesfinanzhof, VI R 25/05
//! of 23 June 2005, on rights without a share); IRC s. 83, 409A for appreciation rights. The German
//! instalment relief (EStG s. 34) and deferral (s. 19a) are not modelled.
//!
//! ```
//! use bandworth::domain::equity::appreciation_right::{AppreciationRight, Payout};
//! use bandworth::domain::quantity::{Amount, Portion};
//! let right = AppreciationRight {
//!     base_price: Amount::new(2.into())?, payout: Payout::AtExit, good_leaver_share: Portion::new(1.into())?,
//! };
//! assert_eq!(right.payout, Payout::AtExit);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use super::{Holding, Nature, Payment};
use crate::domain::flow::TaxCharacter;
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, Months, Portion};

/// When a right is paid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payout {
    /// At a sale or listing of the company.
    AtExit,
    /// On the day of vesting.
    AtVest,
    /// In this month, or on vesting if that is later.
    AtMonth(Months),
}

/// The terms of the right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AppreciationRight {
    /// What is taken off the price.
    pub base_price: Amount,
    /// When it is paid out.
    pub payout: Payout,
    /// The part of vested units kept on leaving.
    pub good_leaver_share: Portion,
}

impl AppreciationRight {
    pub(super) fn payments(&self, holding: &Holding<'_>) -> Result<Vec<Payment>, Problem> {
        let paid = holding.tranches.iter().map(|tranche| {
            let vested = tranche.month.index();
            let month = match self.payout {
                Payout::AtVest => vested,
                Payout::AtExit => holding.market.liquid(vested),
                Payout::AtMonth(month) => vested.max(month.count().into()),
            };
            let amount = holding.gain_above(tranche.units, month, self.base_price.value())?;
            Ok(Payment::new(vested, month, amount, TaxCharacter::Wage, Nature::Proceeds))
        });
        paid.collect()
    }
}
