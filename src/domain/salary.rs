//! Base pay month by month.
//!
//! Offer years: month `m` pays a twelfth of the salary in force, raised at every anniversary of
//! the start, or, with a raise month, for every whole month from its first day on. Calendar years:
//! pay accrues by days, `sum of days x salary / days of the tax year`, and a raise counts from its day.
//! The n-th raise makes the salary `base x (1 + raise)^n`.
//!
//! ```
//! use bandworth::domain::{money::Currency, offer::{Package, PackageKind}, quantity::Amount, salary};
//! use bandworth::domain::timeline::{CalendarMode, Timeline};
//! let package = Package::new("a", PackageKind::Offer, Currency::Usd, Amount::new(100_000.into())?);
//! let years = Timeline::new(1, CalendarMode::OfferYears, None, (1, 1))?;
//! let paid: rust_decimal::Decimal = salary::payments(&package, &years)?.iter().map(|pay| pay.amount).sum();
//! assert_eq!(paid, 100_000.into());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::calendar::Day;
use super::exact::{FLOW_PLACES, alike, part, scaled};
use super::money::{difference, sum};
use super::offer::Package;
use super::problem::Problem;
use super::timeline::{Days, Timeline};

/// The pay of a month, or of the part of it inside one tax year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pay {
    /// The month at whose end it is paid.
    pub month: i32,
    /// The row of the result it accrues in.
    pub year: usize,
    /// How much.
    pub amount: Decimal,
    /// The salary in force, a year.
    pub salary: Decimal,
}

/// The pay of every month of the horizon.
///
/// # Errors
/// `AmountTooLarge` where an amount does not fit, `DateInvalid` beyond the calendar.
pub fn payments(package: &Package, years: &Timeline) -> Result<Vec<Pay>, Problem> {
    match years.days() {
        None => by_month(package, years),
        Some(days) => by_day(package, years, days),
    }
}

/// The twelve parts of a yearly amount, which sum to it exactly; kept while the amount stays the same.
#[derive(Debug, Default)]
pub struct Twelfths {
    yearly: Option<Decimal>,
    parts: [Decimal; 12],
}

impl Twelfths {
    /// The part of a month (1, 2, ...) of the yearly amount.
    ///
    /// # Errors
    /// `AmountTooLarge` where a product does not fit.
    pub fn of(&mut self, yearly: Decimal, month: i32) -> Result<Decimal, Problem> {
        if !self.yearly.is_some_and(|known| alike(known, yearly)) {
            let mut before = Decimal::ZERO;
            for (month, k) in self.parts.iter_mut().zip(1..) {
                let until = part(yearly, k, 12, FLOW_PLACES)?;
                *month = difference(until, before)?;
                before = until;
            }
            self.yearly = Some(yearly);
        }
        let index = usize::try_from((month - 1).rem_euclid(12)).unwrap_or_default();
        Ok(self.parts.get(index).copied().unwrap_or_default())
    }
}

fn by_month(package: &Package, years: &Timeline) -> Result<Vec<Pay>, Problem> {
    let raises = raise_months(package, years)?;
    let mut pending = raises.iter().peekable();
    let mut salary = package.base_salary.value();
    let mut twelfths = Twelfths::default();
    let mut payments = Vec::with_capacity(usize::try_from(years.last_month()).unwrap_or_default());
    for month in 1..=years.last_month() {
        while pending.next_if(|&&first| first <= month).is_some() {
            salary = raised(salary, package)?;
        }
        let amount = twelfths.of(salary, month)?;
        payments.push(Pay { month, year: years.year_of(month), amount, salary });
    }
    Ok(payments)
}

fn raised(salary: Decimal, package: &Package) -> Result<Decimal, Problem> {
    scaled(salary, sum(Decimal::ONE, package.raise.value())?, FLOW_PLACES)
}

/// The months whose pay is the first after each raise.
fn raise_months(package: &Package, years: &Timeline) -> Result<Vec<i32>, Problem> {
    if package.raise.value().is_zero() {
        return Ok(Vec::new());
    }
    let last = years.last_month();
    let Some(raise_month) = package.raise_month.map(i32::from) else {
        return Ok((1..).map(|year| 12 * year + 1).take_while(|&month| month <= last).collect());
    };
    // The first whole month that begins on or after the first of the raise month; the start itself
    // brings no raise. A package without a date starts in January.
    let start_month = package.start_date.map_or(1, |day| i32::from(day.month()));
    let until = match (raise_month - start_month).rem_euclid(12) {
        0 => 12,
        months => months,
    };
    let first = until + 1;
    Ok((0..).map(|year| first + 12 * year).take_while(|&month| month <= last).collect())
}

/// The days of raises: anniversaries of the start, or the first of every raise month after it.
fn raise_days(package: &Package, days: &Days) -> Result<Vec<Day>, Problem> {
    let (Some(&start), Some(&end)) = (days.months.first(), days.months.last()) else { return Ok(Vec::new()) };
    if package.raise.value().is_zero() {
        return Ok(Vec::new());
    }
    let mut first = match package.raise_month {
        None => start.plus_months(12)?,
        Some(month) => {
            let first = Day::new(start.year(), month, 1)?;
            if first > start { first } else { first.plus_months(12)? }
        }
    };
    let mut raises = Vec::new();
    while first < end {
        raises.push(first);
        first = first.plus_months(12)?;
    }
    Ok(raises)
}

fn by_day(package: &Package, years: &Timeline, days: &Days) -> Result<Vec<Pay>, Problem> {
    let raises = raise_days(package, days)?;
    let mut pending = raises.iter().peekable();
    let mut salary = package.base_salary.value();
    let mut payments = Vec::with_capacity(days.months.len() + years.rows().len());
    for (month, pair) in (1_i32..).zip(days.months.windows(2)) {
        let &[from, to] = pair else { continue };
        let mut day = from;
        while day < to {
            while pending.next_if(|&&raise| raise <= day).is_some() {
                salary = raised(salary, package)?;
            }
            let Some(year) = days
                .years
                .windows(2)
                .position(|year| matches!(year, [first, next] if *first <= day && day < *next))
            else {
                break;
            };
            let bounds = days.years.get(year).zip(days.years.get(year + 1));
            let Some((&first, &next)) = bounds else { break };
            let until = pending.peek().map_or(to, |&&raise| raise.min(to)).min(next);
            let counted = u16::try_from(until.number() - day.number()).unwrap_or_default();
            let days = u16::try_from(next.number() - first.number()).unwrap_or_default();
            let amount = part(salary, counted, days, FLOW_PLACES)?;
            let year = year.min(years.rows().len().saturating_sub(1));
            payments.push(Pay { month, year, amount, salary });
            day = until;
        }
    }
    Ok(payments)
}
