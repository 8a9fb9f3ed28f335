//! What the face value of a grant is made of: what vests, times what one unit of it brings.
//!
//! Taken from the same payments as the face value, so that it holds for every kind: a unit brings
//! `payments of its tranche inside the horizon / units of the tranche`.
use rust_decimal::Decimal;

use super::outcome::counts;
use super::stock_option::StockOption;
use super::{Grant, Kind, Nature};
use crate::domain::company::Market;
use crate::domain::money::sum;
use crate::domain::problem::Problem;
use crate::domain::quantity::Amount;
use crate::domain::timeline::Timeline;
use crate::domain::vesting::Tranche;

/// The numbers to read a face value by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vested {
    /// Price of a unit today, or at the grant; none of money.
    pub price: Option<Decimal>,
    /// What is taken off of it: strike, base price, or what is paid for a share.
    pub base: Option<Decimal>,
    /// Incentive options above the yearly limit: units; of a purchase plan the contributions above its.
    pub above_limit: Decimal,
}

impl Grant {
    /// What the face value on a timeline is made of; `tranches` are those of its outcome. Each part is told by the
    /// place of its tranche, its units and what they bring; of a purchase plan what half a year spends, without a place.
    ///
    /// # Errors
    /// `AmountTooLarge` where an amount does not fit.
    pub fn vested(
        &self,
        market: &Market,
        years: &Timeline,
        tranches: &[Tranche],
        each: &mut dyn FnMut(Option<usize>, Decimal, Decimal) -> Result<(), Problem>,
    ) -> Result<Vested, Problem> {
        let own = self.own_market(market)?;
        let market = own.as_ref().unwrap_or(market);
        let holding = self.holding(market, tranches, years);
        let payments = self.payments(&holding, years)?;
        let mut above_limit = Decimal::ZERO;
        if let Kind::PurchasePlan(plan) = &self.kind {
            for payment in
                payments.iter().filter(|payment| !payment.amount.is_zero() && counts(payment, years))
            {
                let (units, left) = plan.spent(&holding, payment.month)?;
                above_limit = sum(above_limit, left)?;
                each(None, units, payment.amount)?;
            }
        }
        for (place, tranche) in tranches.iter().enumerate() {
            let month = tranche.month.index();
            let mut amount = Decimal::ZERO;
            for payment in &payments {
                if payment.vested == month && payment.nature != Nature::NoCash && counts(payment, years) {
                    amount = sum(amount, payment.amount)?;
                }
            }
            // What vests after the horizon is left out, where nothing was paid for it inside.
            if !tranche.units.is_zero() && (years.holds(month) || !amount.is_zero()) {
                each(Some(place), tranche.units, amount)?;
            }
        }
        let base = match &self.kind {
            Kind::IsoOption(option) | Kind::NsoOption(option) => Some(option.strike),
            Kind::ProfitUnit(unit) => Some(unit.base_value),
            Kind::VirtualOption(right) | Kind::AppreciationRight(right) | Kind::PhantomShare(right) => {
                Some(right.base_price)
            }
            Kind::RestrictedStock(stock) => Some(stock.paid),
            _ => None,
        };
        if matches!(self.kind, Kind::IsoOption(_)) {
            above_limit = StockOption::above_limit(&holding, years)?;
        }
        Ok(Vested {
            price: self.unit_price(market)?.and(market.price_today().or(holding.price)),
            base: base.map(Amount::value),
            above_limit,
        })
    }
}
