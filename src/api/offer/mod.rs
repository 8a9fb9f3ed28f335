//! The functions about offers: one package, several packages, and what is between them.
use rust_decimal::Decimal;

use super::position::{PositionInput, position};
use crate::data::input::assumptions::Request;
use crate::data::registry::Registry;
use crate::domain::band::{CellLevel, Component, Ladder};
use crate::domain::calendar::Day;
use crate::domain::evaluation::{Evaluation, Parameters};
use crate::domain::money::quotient;
use crate::domain::offer::Package;
use crate::domain::problem::Problem;
use crate::domain::quantity::Amount;
use crate::domain::timeline::CalendarMode;

pub mod compare;
pub mod evaluate;
pub mod outcome;

/// What the loaded files say.
fn parameters(registry: &Registry) -> Parameters<'_> {
    let rates = registry.exchange_rates().ok().map(|file| &file.rates);
    Parameters { rates, taxes: None, price_levels: None }
}

/// Gives packages without a name one, and in calendar years a start to those without: the first of
/// the month after the newest data, so that the same input gives the same numbers on every day.
fn complete(packages: &mut [Package], request: &Request, registry: &Registry) -> Result<(), Problem> {
    let newest = registry.exchange_rates().ok().map(|file| file.rates.day());
    for (number, package) in (1..).zip(packages) {
        if package.id.is_empty() {
            package.id = format!("package-{number}");
        }
        let dated = request.assumptions.calendar == CalendarMode::CalendarYears;
        if let Some(day) = newest.filter(|_| dated && package.start_date.is_none()) {
            let next = day.plus_months(1)?;
            package.start_date = Some(Day::new(next.year(), next.month(), 1)?);
        }
    }
    Ok(())
}

/// Where a package's pay stands in the bands of the market ladder, in its own currency.
fn positions(
    registry: &Registry,
    evaluation: &Evaluation,
    package: &Package,
) -> Result<outcome::Positions, Problem> {
    let none = outcome::Positions { base: None, total_cash: None };
    let (Some(role), Some(level), Some(region)) = (package.role, package.level, package.region.as_ref())
    else {
        return Ok(none);
    };
    if registry.bands().is_err() {
        return Ok(none);
    }
    let place = |component, amount: Amount| {
        let level = CellLevel::One(level);
        let input = PositionInput {
            role,
            level,
            region: region.clone(),
            component,
            ladder: Ladder::Market,
            amount,
            currency: package.currency,
        };
        position(registry, input).map(Some)
    };
    // The first year in the package's own currency: what it was before conversion.
    let cash = evaluation.metrics.cash.first().copied().unwrap_or_default();
    let cash = Amount::new(quotient(cash, evaluation.local.rate)?.max(Decimal::ZERO))?;
    Ok(outcome::Positions {
        base: place(Component::Base, package.base_salary)?,
        total_cash: place(Component::TotalCash, cash)?,
    })
}
