//! Restricted stock units, single or double trigger, and money that vests like them.
//!
//! Single trigger: `units x price(s)` as wage at `s = max(vest, liquidity)`; a listed share is
//! liquid on the day it vests. Double trigger: the same, but units whose `grant month + expiry` lies
//! before the liquidity event are lost, because they may only be settled within so many months of the grant.
//!
//! Source: IRC s. 83 and 451 (pay when settled); expiry terms stand in the plan of the company.
//!
//! ```
//! use bandworth::domain::company::{Company, Liquidity, Market, Scenario};
//! use bandworth::domain::equity::{Grant, Kind, Size};
//! use bandworth::domain::quantity::{Amount, Month, Months, Units};
//! use bandworth::domain::timeline::{CalendarMode, Timeline};
//! use bandworth::domain::vesting::{AllocationType, Cadence, VestingTerms};
//! let at_once = VestingTerms::new(Months::ZERO, Months::ZERO, Cadence::Monthly, vec![],
//!     AllocationType::default(), Month::START, Month::START).map_err(|mut all| all.remove(0))?;
//! let company = Company {
//!     liquidity: Liquidity::Private, price: Some(Amount::new(10.into())?),
//!     liquidity_month: Some(Months::new(30)?), ..Company::default()
//! };
//! let (market, years) = (Market::of(&company, Scenario::Base, 4)?, Timeline::new(4, CalendarMode::OfferYears, None, (1, 1))?);
//! let grant = |expiry| Ok(Grant::new(Kind::DoubleTriggerRsu(Months::new(expiry)?), Size::Units(Units::new(100.into())?), Some(at_once.clone())));
//! assert_eq!(grant(84)?.outcome(0, &market, &years)?.face, 1_000.into());
//! assert!(grant(24)?.outcome(0, &market, &years)?.lapsed);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use super::{Holding, Nature, Payment};
use crate::domain::flow::TaxCharacter;
use crate::domain::problem::Problem;
use crate::domain::quantity::Months;

/// The payments of units with one trigger.
pub(super) fn payments(holding: &Holding<'_>) -> Result<Vec<Payment>, Problem> {
    let sold = holding.tranches.iter().map(|tranche| {
        let vested = tranche.month.index();
        let month = holding.market.liquid(vested);
        let amount = holding.value(tranche.units, month)?;
        Ok(Payment::new(vested, month, amount, TaxCharacter::Wage, Nature::Proceeds))
    });
    sold.collect()
}

/// The payments of units that also wait for liquidity.
pub(super) fn double_trigger_payments(
    holding: &Holding<'_>,
    expiry: Months,
) -> Result<Vec<Payment>, Problem> {
    if lapses(holding, expiry) { Ok(Vec::new()) } else { payments(holding) }
}

/// Whether liquidity comes after the units have expired.
pub(super) fn lapses(holding: &Holding<'_>, expiry: Months) -> bool {
    let expires = holding.granted + i32::from(expiry.count());
    holding.market.liquidity_month().is_some_and(|liquidity| expires < liquidity)
}

/// The payments of money that vests.
pub(super) fn money_payments(holding: &Holding<'_>) -> Vec<Payment> {
    let paid = holding.tranches.iter().map(|tranche| {
        let month = tranche.month.index();
        Payment::new(month, month, tranche.units, TaxCharacter::SupplementalWage, Nature::Proceeds)
    });
    paid.collect()
}
