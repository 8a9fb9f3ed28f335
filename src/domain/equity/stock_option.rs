//! Options: the right to buy shares at a strike price.
//!
//! Exercised at `e` and sold at `s`, a unit is worth `max(price - strike, 0)`; it is exercised
//! only where `price(e) > strike`.
//!
//! * Exercised and sold in one step (`e = s`): the spread, as wage.
//! * Exercised and held, any option but an incentive one: the spread at `e` is wage although no
//!   money comes, the strike is paid, the gain after `e` is long-term from twelve months on.
//! * Incentive options (ISO): held 12 months from exercise and 24 from the grant, all of
//!   `price(s) - strike` is a long-term gain, and the spread at `e` is an item of the minimum tax. For that tax
//!   the share has then cost `price(e)`, so the spread is taken off again in the year of the sale. Sold
//!   before, `min(spread at e, gain)` is pay without employee contributions, the rest a gain; that the
//!   minimum tax counts the spread at `e` where such a sale falls in a later year is not modelled.
//! * Shares that could be sold inside the horizon and are held by choice beyond it count in its last year, as a
//!   bonus does that is earned inside and paid later: the price to buy them was paid inside.
//! * Incentive options whose shares, at the price of the grant, first become exercisable above
//!   100,000 in a year are treated like the others ([`incentive_limit`](super::incentive_limit)).
//!
//! Source: IRC s. 83, 421, 422(a), 422(c)(2), 422(d), 56(b)(3); Form 6251, lines 2i and 2k. The credit for minimum tax of
//! earlier years is not modelled.
//!
//! ```
//! use bandworth::domain::equity::stock_option::{Exercise, StockOption};
//! use bandworth::domain::quantity::{Amount, Months};
//! let option = StockOption {
//!     strike: Amount::new(5.into())?, exercise: Exercise::AtVest, post_termination: Months::new(3)?,
//! };
//! assert_eq!(option.strike.value(), 5.into());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::incentive_limit::IncentiveLimit;
use super::restricted_stock::{LONG_TERM, gain_character};
use super::sale::Sale;
use super::{Holding, Nature, Payment};
use crate::domain::flow::TaxCharacter;
use crate::domain::money::{difference, product, sum};
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, Months};
use crate::domain::timeline::Timeline;

/// When an option is exercised and its share sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exercise {
    /// On vesting; sold as soon as it can be.
    AtVest,
    /// When shares can be sold, in one step.
    AtLiquidity,
    /// On vesting; sold after so many months, or when it can be if that is later.
    Hold(Months),
}

/// The terms of an option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StockOption {
    /// Price to buy one share.
    pub strike: Amount,
    /// When it is exercised.
    pub exercise: Exercise,
    /// Months a leaver has to exercise.
    pub post_termination: Months,
}

/// Months from the grant an incentive option's share must be held.
const FROM_GRANT: i32 = 24;

/// A number of options exercised on a day and sold on one.
struct Lot {
    units: Decimal,
    vested: i32,
    exercised: i32,
    sold: i32,
    /// The share could be sold inside the horizon and is held by choice.
    held: bool,
}

impl Lot {
    const fn payment(&self, month: i32, amount: Decimal, character: TaxCharacter, nature: Nature) -> Payment {
        Payment { held: self.held, ..Payment::new(self.vested, month, amount, character, nature) }
    }

    const fn sale(&self, basis: Decimal, value: Decimal) -> Sale {
        Sale { vested: self.vested, month: self.sold, held: self.held, basis, value }
    }
}

impl StockOption {
    /// When options vested in a month are exercised, and when their shares are sold.
    pub fn steps(&self, market: &super::Market, vested: i32) -> (i32, i32) {
        let liquid = market.liquid(vested);
        match self.exercise {
            Exercise::AtVest => (vested, liquid),
            Exercise::AtLiquidity => (liquid, liquid),
            Exercise::Hold(months) => (vested, liquid.max(vested + i32::from(months.count()))),
        }
    }

    pub(super) fn payments(&self, holding: &Holding<'_>) -> Result<Vec<Payment>, Problem> {
        let mut payments = Vec::new();
        for tranche in holding.tranches {
            self.ordinary(holding, &self.lot(holding, tranche.month.index(), tranche.units), &mut payments)?;
        }
        Ok(payments)
    }

    pub(super) fn incentive_payments(
        &self,
        holding: &Holding<'_>,
        years: &Timeline,
    ) -> Result<Vec<Payment>, Problem> {
        let mut limit = IncentiveLimit::new(holding.price_at_grant()?);
        let (mut payments, mut taken_back) = (Vec::new(), Vec::new());
        for tranche in holding.tranches {
            let vested = tranche.month.index();
            let incentive = limit.within(years.year_of(vested), tranche.units)?;
            let ordinary = difference(tranche.units, incentive)?;
            if !incentive.is_zero() {
                let lot = self.lot(holding, vested, incentive);
                taken_back.extend(self.incentive(holding, &lot, &mut payments)?);
            }
            if !ordinary.is_zero() {
                self.ordinary(holding, &self.lot(holding, vested, ordinary), &mut payments)?;
            }
        }
        payments.extend(taken_back);
        Ok(payments)
    }

    /// The units of a horizon that vest above the limit of their year.
    pub(super) fn above_limit(holding: &Holding<'_>, years: &Timeline) -> Result<Decimal, Problem> {
        let mut limit = IncentiveLimit::new(holding.price_at_grant()?);
        let vested = holding.tranches.iter().filter(|tranche| years.holds(tranche.month.index()));
        vested.into_iter().try_fold(Decimal::ZERO, |above, tranche| {
            let within = limit.within(years.year_of(tranche.month.index()), tranche.units)?;
            sum(above, difference(tranche.units, within)?)
        })
    }

    fn lot(&self, holding: &Holding<'_>, vested: i32, units: Decimal) -> Lot {
        let (exercised, sold) = self.steps(holding.market, vested);
        let liquid = holding.market.liquid(vested);
        Lot { units, vested, exercised, sold, held: liquid < sold && liquid <= holding.last_month }
    }

    /// The spread at exercise; nothing where exercising would lose money.
    fn spread(&self, holding: &Holding<'_>, lot: &Lot) -> Result<Decimal, Problem> {
        holding.gain_above(lot.units, lot.exercised, self.strike.value())
    }

    /// The spread of a lot that is held beyond exercise. None of one that is not exercised or that is sold in
    /// the same step: all there is to pay is then paid, as the character given.
    fn held(
        &self,
        holding: &Holding<'_>,
        lot: &Lot,
        character: TaxCharacter,
        payments: &mut Vec<Payment>,
    ) -> Result<Option<Decimal>, Problem> {
        let spread = self.spread(holding, lot)?;
        let at_once = lot.exercised == lot.sold;
        if at_once && !spread.is_zero() {
            payments.push(lot.payment(lot.sold, spread, character, Nature::Proceeds));
        }
        Ok((!at_once && !spread.is_zero()).then_some(spread))
    }

    fn ordinary(&self, holding: &Holding<'_>, lot: &Lot, payments: &mut Vec<Payment>) -> Result<(), Problem> {
        let Some(spread) = self.held(holding, lot, TaxCharacter::Wage, payments)? else { return Ok(()) };
        let basis = product(lot.units, holding.price(lot.exercised)?)?;
        let value = product(lot.units, holding.price(lot.sold)?)?;
        // Cash at exercise is the strike, spread - basis; the spread is taxed without money coming.
        payments.push(lot.payment(lot.exercised, spread, TaxCharacter::Wage, Nature::Settled));
        payments.push(lot.payment(lot.exercised, -basis, TaxCharacter::TaxFree, Nature::Cost));
        payments.extend(lot.sale(basis, value).parts(holding, gain_character(lot.exercised, lot.sold))?);
        Ok(())
    }

    /// The payments of incentive options; answers what the sale takes back for the minimum tax.
    fn incentive(
        &self,
        holding: &Holding<'_>,
        lot: &Lot,
        payments: &mut Vec<Payment>,
    ) -> Result<Option<Payment>, Problem> {
        let Some(spread) = self.held(holding, lot, TaxCharacter::WageWithoutContributions, payments)? else {
            return Ok(None);
        };
        let strike = product(lot.units, self.strike.value())?;
        let sale = lot.sale(strike, product(lot.units, holding.price(lot.sold)?)?);
        payments.push(lot.payment(lot.exercised, -strike, TaxCharacter::TaxFree, Nature::Cost));
        let qualifies = lot.sold - lot.exercised >= LONG_TERM && lot.sold - holding.granted >= FROM_GRANT;
        if !qualifies {
            let of = [TaxCharacter::WageWithoutContributions, gain_character(lot.exercised, lot.sold)];
            payments.extend(sale.parts_with_pay(holding, spread, of)?);
            return Ok(None);
        }
        let [back, gain] = sale.parts(holding, TaxCharacter::LongTermGain)?;
        let element = TaxCharacter::IsoBargainElement;
        payments.extend([back, lot.payment(lot.exercised, spread, element, Nature::NoCash), gain]);
        Self::taken_back(holding, lot, spread).map(Some)
    }

    /// What a sale takes off its gain for the minimum tax: the spread at exercise of the units that are sold. Of shares
    /// sold after the horizon it is left out: the year of that sale is no row, and in the last one it would meet the
    /// spread of other shares.
    fn taken_back(holding: &Holding<'_>, lot: &Lot, spread: Decimal) -> Result<Payment, Problem> {
        let sold = product(spread, holding.market.probability())?;
        Ok(Payment::new(lot.vested, lot.sold, -sold, TaxCharacter::IsoHigherBasis, Nature::NoCash))
    }
}
