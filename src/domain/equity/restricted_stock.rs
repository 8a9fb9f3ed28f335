//! Shares that are the person's from the grant on, and vest.
//!
//! The person pays `paid` a share at the grant `g`. Without an election, `price(s) - paid` is wage
//! when the share vests and can be sold; where it is below zero it is a loss, which lowers no pay. With the election of s. 83(b), `price(g) - paid` is
//! wage at the grant although no money comes, and `price(s) - price(g)` is a gain at the sale,
//! long-term after twelve months. What was paid or taxed before comes back free of tax.
//!
//! Source: IRC s. 83(a), 83(b), 1222.
//!
//! ```
//! use bandworth::domain::equity::restricted_stock::RestrictedStock;
//! use bandworth::domain::quantity::Amount;
//! let founder = RestrictedStock { paid: Amount::new(1.into())?, election_83b: true };
//! assert!(founder.election_83b);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use super::sale::Sale;
use super::{Holding, Nature, Payment};
use crate::domain::flow::TaxCharacter;
use crate::domain::money::{difference, product};
use crate::domain::problem::Problem;
use crate::domain::quantity::Amount;

/// The terms of the shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RestrictedStock {
    /// What the person pays for one.
    pub paid: Amount,
    /// Taxed at the grant instead of at vesting.
    pub election_83b: bool,
}

/// Months after which a gain is long-term.
pub(super) const LONG_TERM: i32 = 12;

/// The character of a gain on what was held from one month to another.
pub(super) const fn gain_character(from: i32, to: i32) -> TaxCharacter {
    if to - from >= LONG_TERM { TaxCharacter::LongTermGain } else { TaxCharacter::ShortTermGain }
}

impl RestrictedStock {
    pub(super) fn payments(&self, holding: &Holding<'_>) -> Result<Vec<Payment>, Problem> {
        let granted = holding.granted;
        let mut payments = Vec::with_capacity(3 * holding.tranches.len());
        for tranche in holding.tranches {
            let vested = tranche.month.index();
            let sold = holding.market.liquid(vested);
            let paid = product(tranche.units, self.paid.value())?;
            let value = product(tranche.units, holding.price(sold)?)?;
            let mut add = |month, amount, character, nature| {
                payments.push(Payment::new(vested, month, amount, character, nature));
            };
            if self.election_83b {
                let basis = product(tranche.units, holding.price_at_grant()?)?;
                add(granted, difference(basis, paid)?, TaxCharacter::Wage, Nature::Settled);
                add(granted, -basis, TaxCharacter::TaxFree, Nature::Cost);
                let sale = Sale { vested, month: sold, held: false, basis, value };
                payments.extend(sale.parts(holding, gain_character(granted, sold))?);
            } else {
                add(granted, -paid, TaxCharacter::TaxFree, Nature::Cost);
                let sale = Sale { vested, month: sold, held: false, basis: paid, value };
                let of = [TaxCharacter::Wage, TaxCharacter::ShortTermGain];
                payments.extend(sale.parts_with_pay(holding, value, of)?);
            }
        }
        Ok(payments)
    }
}
