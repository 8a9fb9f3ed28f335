//! Calendar days of the Gregorian calendar, for the dates that data and inputs carry.
//!
//! ```
//! use bandworth::domain::calendar::Day;
//! let day = Day::parse("2026-10-30")?;
//! assert!(day > Day::parse("2025-08-03")?);
//! assert_eq!((day.to_string(), day.month_text()), ("2026-10-30".to_owned(), "2026-10".to_owned()));
//! assert!(Day::parse("2026-02-29").is_err());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use std::fmt;

use super::problem::{Code, Problem};

/// A day of the years 1 to 9999, ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day of a year, month (1 to 12) and day of the month.
    ///
    /// # Errors
    /// `DateInvalid` for a day that does not exist.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, Problem> {
        let exists = (1..=9999).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        if exists { Ok(Self { year, month, day }) } else { Err(Problem::new(Code::DateInvalid)) }
    }

    /// Reads the form `2026-10-30` (ISO 8601) and no other.
    ///
    /// # Errors
    /// `DateInvalid` for another form or a day that does not exist.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let digits = |part: &str, length: usize| {
            let plain = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<u16>().ok()).flatten()
        };
        let whole = || match text.split('-').collect::<Vec<_>>()[..] {
            [year, month, day] => {
                let (month, day) = (digits(month, 2)?, digits(day, 2)?);
                Some((digits(year, 4)?, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
            }
            _ => None,
        };
        let (year, month, day) = whole().ok_or_else(|| Problem::new(Code::DateInvalid))?;
        Self::new(year, month, day)
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month of the year, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// So many months later, clamped to the end of the month: a month after 31 January is the
    /// last of February.
    ///
    /// # Errors
    /// `DateInvalid` beyond the years 1 to 9999.
    pub fn plus_months(self, months: i32) -> Result<Self, Problem> {
        let index = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        let year = u16::try_from(index.div_euclid(12)).map_err(|_| Problem::new(Code::DateInvalid))?;
        let month = u8::try_from(index.rem_euclid(12) + 1).map_err(|_| Problem::new(Code::DateInvalid))?;
        Self::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// Days since a fixed day long ago, so that differences count days (1 March 0000 is day 0;
    /// years begin in March, so that the leap day is the last of its year).
    pub fn number(self) -> i32 {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
        let before_month = (153 * month + 2) / 5;
        365 * year + year / 4 - year / 100 + year / 400 + before_month + i32::from(self.day) - 1
    }

    /// Year and month: `2026-10`.
    pub fn month_text(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days of a month; none for a month that does not exist.
const fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_years_follow_the_gregorian_rule() {
        for (text, exists) in
            [("2024-02-29", true), ("2026-02-29", false), ("1900-02-29", false), ("2000-02-29", true)]
        {
            assert_eq!(Day::parse(text).is_ok(), exists, "{text}");
        }
    }

    #[test]
    fn days_are_counted_one_by_one_across_leap_years() {
        let mut expected = Day::parse("1999-01-01").map(Day::number);
        for year in 1999..=2004 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(Day::new(year, month, day).map(Day::number), expected);
                    expected = expected.map(|number| number + 1);
                }
            }
        }
    }

    #[test]
    fn months_later_are_clamped_to_the_end_of_the_month() {
        let later = |text: &str, months| Day::parse(text).and_then(|day| day.plus_months(months));
        assert_eq!(later("2027-01-31", 1), Day::parse("2027-02-28"));
        assert_eq!(later("2027-11-30", 3), Day::parse("2028-02-29"));
        assert_eq!(later("2027-03-31", -13), Day::parse("2026-02-28"));
        assert!(later("9999-12-01", 1).is_err());
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "2026-1-05",
            "26-01-05",
            "2026-01-05T00",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "+026-01-05",
            "2026-01-05-",
            "",
        ] {
            assert!(Day::parse(text).is_err(), "{text}");
        }
    }
}
