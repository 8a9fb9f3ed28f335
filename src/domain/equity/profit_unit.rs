//! Profit participation units: a share of the rise above a base value, up to a cap.
//!
//! `units x min(max(price(s) - base value, 0), cap multiple x price at grant)` as wage at
//! `s = max(vest, liquidity, grant + lock-up)`: they are paid out when a tender or a sale buys them.
//!
//! Source: the terms OpenAI used until October 2025 (no sale in the first two years, growth capped
//! at ten times); see the dated rows of `static/data/vesting`.
//!
//! ```
//! use bandworth::domain::equity::profit_unit::ProfitUnit;
//! use bandworth::domain::quantity::{Amount, Months};
//! let unit = ProfitUnit { base_value: Amount::new(66.into())?, cap_multiple: None, lock_up: Months::new(24)? };
//! assert_eq!(unit.lock_up.count(), 24);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use super::{Holding, Nature, Payment};
use crate::domain::flow::TaxCharacter;
use crate::domain::money::{difference, product};
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, Months};
use rust_decimal::Decimal;

/// The terms of the units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProfitUnit {
    /// Value of a unit that belongs to those who came before.
    pub base_value: Amount,
    /// Most a unit may gain, as a multiple of the price at grant.
    pub cap_multiple: Option<Amount>,
    /// Months after the grant without a sale.
    pub lock_up: Months,
}

impl ProfitUnit {
    pub(super) fn payments(&self, holding: &Holding<'_>) -> Result<Vec<Payment>, Problem> {
        let unlocked = holding.granted + i32::from(self.lock_up.count());
        let cap = self.cap_multiple.map(|cap| product(cap.value(), holding.price_at_grant()?)).transpose()?;
        let sold = holding.tranches.iter().map(|tranche| {
            let vested = tranche.month.index();
            let month = holding.market.liquid(vested).max(unlocked);
            let gain = difference(holding.price(month)?, self.base_value.value())?.max(Decimal::ZERO);
            let gain = cap.map_or(gain, |cap| gain.min(cap));
            let amount = product(tranche.units, gain)?;
            Ok(Payment::new(vested, month, amount, TaxCharacter::Wage, Nature::Proceeds))
        });
        sold.collect()
    }
}
