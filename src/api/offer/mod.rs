//! The functions about offers: one package, several packages, and what is between them.
use crate::data::input::assumptions::Request;
use crate::data::registry::Registry;
use crate::domain::calendar::Day;
use crate::domain::evaluation::Parameters;
use crate::domain::offer::Package;
use crate::domain::problem::Problem;
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
