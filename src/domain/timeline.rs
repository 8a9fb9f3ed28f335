//! The rows of a result: which flow counts in which year.
//!
//! Offer years: year `y` holds the months `12(y-1)+1 .. 12y`, month 0 belongs to year 1; a horizon
//! of `H` years ends with month `12H` inclusive, so that the last tranche of a 48-month grant is
//! inside four years. Calendar years: a month falls into the tax year of the place that holds its
//! date, `start + m months`; the horizon is the same months, so the first and the last year may be
//! parts of one.
//!
//! ```
//! use bandworth::domain::timeline::{CalendarMode, Timeline};
//! let years = Timeline::new(4, CalendarMode::OfferYears, None, (1, 1))?;
//! assert_eq!((years.year_of(0), years.year_of(12), years.year_of(13)), (0, 0, 1));
//! assert!(years.holds(48) && !years.holds(49));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::calendar::Day;
use super::problem::{Allowed, Code, Problem};

/// Which years a result is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CalendarMode {
    /// Years since the start of the package.
    #[default]
    OfferYears,
    /// Tax years of the place.
    CalendarYears,
}

/// One row of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearRow {
    /// 1, 2, ... in offer years; the year in which the tax year begins in calendar years.
    pub label: u16,
    /// First month.
    pub from_month: i32,
    /// Last month, inclusive.
    pub to_month: i32,
}

/// The months of a horizon and the rows they fall into.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    rows: Vec<YearRow>,
    last_month: i32,
    days: Option<Days>,
}

/// What calendar mode knows besides: the days on which months and tax years begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Days {
    /// The day of each month, from the start to the end of the horizon.
    pub months: Vec<Day>,
    /// The days on which the tax years begin, one more than there are rows.
    pub years: Vec<Day>,
}

impl Timeline {
    /// Longest horizon in years.
    pub const LONGEST: u8 = 15;

    /// The rows of a horizon. Calendar years need the start and the day a tax year begins.
    ///
    /// # Errors
    /// `HorizonOutOfRange` outside 1 to 15 years; `Missing` at `start_date` where calendar years
    /// have none; `DateInvalid` beyond the calendar.
    pub fn new(
        horizon_years: u8,
        mode: CalendarMode,
        start: Option<Day>,
        tax_year_start: (u8, u8),
    ) -> Result<Self, Problem> {
        if !(1..=Self::LONGEST).contains(&horizon_years) {
            let allowed = Allowed::Between(Decimal::ONE, Decimal::from(Self::LONGEST));
            return Err(Problem::new(Code::HorizonOutOfRange).allowing(allowed));
        }
        let last_month = i32::from(horizon_years) * 12;
        match mode {
            CalendarMode::OfferYears => {
                let row = |year: u8| YearRow {
                    label: year.into(),
                    from_month: i32::from(year - 1) * 12 + 1,
                    to_month: i32::from(year) * 12,
                };
                Ok(Self { rows: (1..=horizon_years).map(row).collect(), last_month, days: None })
            }
            CalendarMode::CalendarYears => {
                let start = start.ok_or_else(|| Problem::new(Code::Missing).below("start_date"))?;
                Self::by_date(last_month, start, tax_year_start)
            }
        }
    }

    fn by_date(last_month: i32, start: Day, (month, day): (u8, u8)) -> Result<Self, Problem> {
        let months = (0..=last_month).map(|month| start.plus_months(month)).collect::<Result<Vec<_>, _>>()?;
        let first = Day::new(start.year(), month, day)?;
        let first_year = if first > start { start.year() - 1 } else { start.year() };
        let mut years = vec![Day::new(first_year, month, day)?];
        let mut rows: Vec<YearRow> = Vec::new();
        for (index, date) in (0_i32..).zip(&months) {
            while rows.is_empty() || years.last().is_some_and(|next| date >= next) {
                let label = first_year + u16::try_from(rows.len()).unwrap_or_default();
                years.push(Day::new(label + 1, month, day)?);
                rows.push(YearRow { label, from_month: index, to_month: index });
            }
            if let Some(row) = rows.last_mut() {
                row.to_month = index;
            }
        }
        Ok(Self { rows, last_month, days: Some(Days { months, years }) })
    }

    /// The rows in order.
    pub fn rows(&self) -> &[YearRow] {
        &self.rows
    }

    /// The last month of the horizon, inclusive.
    pub const fn last_month(&self) -> i32 {
        self.last_month
    }

    /// The days of calendar mode.
    pub const fn days(&self) -> Option<&Days> {
        self.days.as_ref()
    }

    /// Whether a month lies inside the horizon.
    pub const fn holds(&self, month: i32) -> bool {
        0 <= month && month <= self.last_month
    }

    /// The row of a month; the last row for what comes after the horizon.
    pub fn year_of(&self, month: i32) -> usize {
        let last = self.rows.len().saturating_sub(1);
        if self.days.is_none() {
            let row = usize::try_from((month - 1).max(0) / 12).unwrap_or_default();
            return row.min(last);
        }
        self.rows.iter().position(|row| month <= row.to_month).unwrap_or(last)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rows(start: &str, tax_year_start: (u8, u8)) -> Vec<(u16, i32, i32)> {
        let start = Some(Day::parse(start).unwrap());
        let timeline = Timeline::new(2, CalendarMode::CalendarYears, start, tax_year_start).unwrap();
        timeline.rows().iter().map(|row| (row.label, row.from_month, row.to_month)).collect()
    }

    #[test]
    fn calendar_years_begin_with_the_tax_year_of_the_place() {
        assert_eq!(rows("2027-07-01", (1, 1)), [(2027, 0, 5), (2028, 6, 17), (2029, 18, 24)]);
        assert_eq!(rows("2027-03-15", (4, 6)), [(2026, 0, 0), (2027, 1, 12), (2028, 13, 24)]);
        assert_eq!(rows("2027-04-06", (4, 6)), [(2027, 0, 11), (2028, 12, 23), (2029, 24, 24)]);
    }

    #[test]
    fn a_horizon_is_one_to_fifteen_years() {
        for years in [0, 16] {
            let problem = Timeline::new(years, CalendarMode::OfferYears, None, (1, 1)).unwrap_err();
            assert_eq!(problem.code, Code::HorizonOutOfRange);
        }
    }
}
