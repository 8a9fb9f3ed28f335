//! The functions about offers: one package, several packages, and what is between them.
use rust_decimal::Decimal;

use super::position::{PositionInput, position};
use crate::data::input::assumptions::Request;
use crate::data::registry::Registry;
use crate::data::taxes::RegisteredTaxes;
use crate::domain::band::{CellLevel, Component, Ladder};
use crate::domain::calendar::Day;
use crate::domain::evaluation::{Evaluation, Parameters};
use crate::domain::money::quotient;
use crate::domain::net::Taxes;
use crate::domain::offer::Package;
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, Raise};
use crate::domain::timeline::CalendarMode;

pub mod compare;
pub mod evaluate;
pub mod explanation;
pub mod licensing;
pub mod outcome;
pub mod remark;
pub mod solve;
mod words;

/// The taxes of the loaded files; none before any has been loaded.
fn taxes<'a>(registry: &'a Registry, request: &Request) -> Option<RegisteredTaxes<'a>> {
    let rates = registry.exchange_rates().ok().map(|file| &file.rates);
    let tax_year = request.assumptions.tax_year;
    (!registry.tax.is_empty()).then_some(RegisteredTaxes { files: &registry.tax, rates, tax_year })
}

/// What the loaded files say.
fn parameters<'a>(registry: &'a Registry, taxes: Option<&'a RegisteredTaxes<'a>>) -> Parameters<'a> {
    let rates = registry.exchange_rates().ok().map(|file| &file.rates);
    let price_levels = registry.price_levels().map(|file| &file.levels);
    Parameters { rates, taxes: taxes.map(|taxes| taxes as &dyn Taxes), price_levels }
}

/// A tax year for which a package's place has no law, where tax is counted.
fn tax_year_problem(packages: &[Package], request: &Request, registry: &Registry) -> Option<Problem> {
    let year =
        request.assumptions.tax_year.filter(|_| request.assumptions.tax && !registry.tax.is_empty())?;
    let places = packages.iter().filter_map(|package| package.jurisdiction.as_deref());
    let problems = places.filter_map(|place| registry.tax.entry(place, year).err());
    let problem = problems.into_iter().find(|problem| problem.code == Code::UnknownTaxYear)?;
    let known = Problem::new(problem.code).allowing(problem.allowed.clone());
    Some(known.below("tax_year").below("assumptions"))
}

/// Fills in what packages leave to the data, and says for which there is no law.
///
/// # Errors
/// Every problem of every package, below `/packages/<index>`; `UnknownTaxYear` at `/assumptions/tax_year`.
fn prepare(packages: &mut [Package], request: &Request, registry: &Registry) -> Result<(), Vec<Problem>> {
    complete(packages, request, registry).map_err(|problem| vec![problem.below("packages")])?;
    let mut problems = Vec::new();
    for (index, package) in packages.iter_mut().enumerate() {
        let found = licensing::complete(package, registry).err().into_iter().flatten();
        problems.extend(found.map(|problem| problem.below_index(index).below("packages")));
    }
    if problems.is_empty() {
        problems.extend(tax_year_problem(packages, request, registry));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
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
    // A deal or a licence without pay has no place among salaries.
    let has_pay = package.kind.is_job() || !package.base_salary.value().is_zero();
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
            year: None,
            wage_growth: Raise::ZERO,
        };
        position(registry, input).map(Some)
    };
    // The first year in the package's own currency: what it was before conversion.
    let cash = evaluation.metrics.cash.first().copied().unwrap_or_default();
    let cash = Amount::new(quotient(cash, evaluation.local.rate)?.max(Decimal::ZERO))?;
    Ok(outcome::Positions {
        base: if has_pay { place(Component::Base, package.base_salary)? } else { None },
        total_cash: if has_pay { place(Component::TotalCash, cash)? } else { None },
    })
}
