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

/// Units that vest together; of a purchase plan what half a year spends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vested {
    /// The place of the tranche; none in a purchase plan.
    pub tranche: Option<usize>,
    /// How many, or how much.
    pub units: Decimal,
    /// What they bring inside the horizon.
    pub amount: Decimal,
}

/// What makes up a face value, and the numbers to read it by.
#[derive(Clone, Debug, PartialEq)]
pub struct VestedParts {
    /// What vests, in order.
    pub parts: Vec<Vested>,
    /// Price of a unit today, or at the grant; none of money.
    pub price: Option<Decimal>,
    /// What is taken off of it: strike, base price, or what is paid for a share.
    pub base: Option<Decimal>,
    /// Incentive options above the yearly limit: units; of a purchase plan the contributions above its.
    pub above_limit: Decimal,
}

impl Grant {
    /// What the face value on a timeline is made of; `tranches` are those of its outcome.
    ///
    /// # Errors
    /// `AmountTooLarge` where an amount does not fit.
    pub fn vested(
        &self,
        market: &Market,
        years: &Timeline,
        tranches: &[Tranche],
    ) -> Result<VestedParts, Problem> {
        let own = self.own_market(market)?;
        let market = own.as_ref().unwrap_or(market);
        let holding = self.holding(market, tranches, years);
        let mut parts: Vec<_> = (0..)
            .zip(tranches)
            .map(|(place, tranche)| Vested {
                tranche: Some(place),
                units: tranche.units,
                amount: Decimal::ZERO,
            })
            .collect();
        let mut above_limit = Decimal::ZERO;
        for payment in self.payments(&holding, years)? {
            if payment.nature == Nature::NoCash || payment.amount.is_zero() || !counts(&payment, years) {
                continue;
            }
            if let Kind::PurchasePlan(plan) = &self.kind {
                let (units, left) = plan.spent(&holding, payment.month)?;
                above_limit = sum(above_limit, left)?;
                parts.push(Vested { tranche: None, units, amount: payment.amount });
            }
            let place = tranches.iter().position(|tranche| tranche.month.index() == payment.vested);
            if let Some(part) = place.and_then(|place| parts.get_mut(place)) {
                part.amount = sum(part.amount, payment.amount)?;
            }
        }
        // What vests after the horizon is left out, where nothing was paid for it inside.
        parts.retain(|part| {
            let inside = part.tranche.and_then(|place| tranches.get(place));
            let inside = inside.is_none_or(|tranche| years.holds(tranche.month.index()));
            !part.units.is_zero() && (inside || !part.amount.is_zero())
        });
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
        Ok(VestedParts {
            parts,
            price: self.unit_price(market)?.and(market.price_today().or(holding.price)),
            base: base.map(Amount::value),
            above_limit,
        })
    }
}
