//! What a sale of shares pays, and what of it is a gain.
//!
//! Of shares worth `V` that were bought for `B`, with haircut `h` and probability `p`:
//!
//! ```text
//! face      = B + (V - B)
//! counted   = p x (1 - h) x V = p x B + p x ((1 - h) x V - B)
//! ```
//!
//! `p x B` comes back free of tax and the rest is the gain: a haircut lowers what a buyer pays, never what the
//! shares have cost. Both parts are given at face value, with what has to be moved between them,
//! `p x h x B`, so that their sum stays the face value times `(1 - h) x p`. What is paid for shares that are never sold
//! lowers no tax: nothing is realised.
//!
//! Source: IRC 1001(a), 1011, 1012.
//!
//! 10,000 shares bought at 4 and worth 10, haircut 10 %, probability 80 %: 72,000 is counted, 32,000 of it is what they
//! have cost, and 40,000 the gain, not 72 % of 60,000.
use rust_decimal::Decimal;

use super::outcome::EQUITY_PLACES;
use super::{Holding, Nature, Payment};
use crate::domain::exact::scaled;
use crate::domain::flow::TaxCharacter;
use crate::domain::money::{difference, product};
use crate::domain::problem::Problem;

/// Shares sold.
pub(super) struct Sale {
    /// When they vested.
    pub vested: i32,
    /// When they are sold.
    pub month: i32,
    /// They are held by choice.
    pub held: bool,
    /// What they have cost, with what was taxed before.
    pub basis: Decimal,
    /// What they are worth.
    pub value: Decimal,
}

impl Sale {
    fn gain(&self) -> Result<Decimal, Problem> {
        difference(self.value, self.basis)
    }

    fn payment(&self, amount: Decimal, character: TaxCharacter, moved: Decimal) -> Payment {
        let payment = Payment::new(self.vested, self.month, amount, character, Nature::Proceeds);
        Payment { held: self.held, moved, ..payment }
    }

    /// What they have cost, free of tax, and the gain.
    pub(super) fn parts(
        &self,
        holding: &Holding<'_>,
        character: TaxCharacter,
    ) -> Result<[Payment; 2], Problem> {
        let moved = self.moved(holding)?;
        let back = self.payment(self.basis, TaxCharacter::TaxFree, moved);
        Ok([back, self.payment(self.gain()?, character, -moved)])
    }

    /// The same where the gain is pay of a character up to `most`, and only the rest, or a loss, a gain.
    pub(super) fn parts_with_pay(
        &self,
        holding: &Holding<'_>,
        most: Decimal,
        [as_pay, as_gain]: [TaxCharacter; 2],
    ) -> Result<[Payment; 3], Problem> {
        let moved = self.moved(holding)?;
        let gain = self.gain()?;
        let pay = most.min(gain).max(Decimal::ZERO);
        let pay_moved = if moved.is_zero() {
            Decimal::ZERO
        } else {
            let keep = holding.market.keep();
            let counted = difference(scaled(gain, keep, EQUITY_PLACES)?, moved)?;
            let most = scaled(most, holding.market.probability(), EQUITY_PLACES)?;
            let counted = most.min(counted).max(Decimal::ZERO);
            difference(counted, scaled(pay, keep, EQUITY_PLACES)?)?
        };
        let back = self.payment(self.basis, TaxCharacter::TaxFree, moved);
        let paid = self.payment(pay, as_pay, pay_moved);
        let rest = self.payment(difference(gain, pay)?, as_gain, difference(-moved, pay_moved)?);
        Ok([back, paid, rest])
    }

    /// `p x h x B`.
    fn moved(&self, holding: &Holding<'_>) -> Result<Decimal, Problem> {
        let haircut = holding.market.haircut();
        if haircut.is_zero() {
            return Ok(Decimal::ZERO);
        }
        scaled(product(self.basis, haircut)?, holding.market.probability(), EQUITY_PLACES)
    }
}
