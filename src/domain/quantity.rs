//! Numbers with a meaning and bounds: all bounds stand in the one table below.
//!
//! Rates are shares of one (0.05 for five percent), durations are whole months, amounts are
//! major units. A constructor refuses what lies outside, so nothing is checked twice.
//!
//! ```
//! use bandworth::domain::quantity::Share;
//! use rust_decimal::Decimal;
//! assert!(Share::new(Decimal::new(5, 2)).is_ok());
//! assert!(Share::new(Decimal::from(5)).is_err()); // 5 for 5 %
//! ```
use rust_decimal::Decimal;

use super::money::LARGEST_AMOUNT;
use super::problem::{Allowed, Code, Problem};

/// One row per quantity: name, lower bound, upper bound, code below, code above.
macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident: $low:expr, $high:expr, $below:ident, $above:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
            pub struct $name(Decimal);

            impl $name {
                /// The smallest value allowed.
                pub const LOWEST: Decimal = $low;
                /// The largest value allowed.
                pub const HIGHEST: Decimal = $high;

                /// A value inside the bounds.
                ///
                /// # Errors
                /// The code of the table's row, with the bounds.
                pub fn new(value: Decimal) -> Result<Self, Problem> {
                    if value < $low {
                        Err(out_of_bounds(Code::$below, $low, $high))
                    } else if value > $high {
                        Err(out_of_bounds(Code::$above, $low, $high))
                    } else {
                        Ok(Self(value))
                    }
                }

                /// The number itself.
                pub const fn value(self) -> Decimal {
                    self.0
                }
            }
        )*
    };
}

quantities! {
    /// An amount of money in the currency of its record, zero or more.
    Amount: Decimal::ZERO, LARGEST_AMOUNT, NegativeAmount, AmountTooLarge;
    /// A number of units or shares, zero or more; fractions are allowed.
    Units: Decimal::ZERO, LARGEST_AMOUNT, NegativeShares, AmountTooLarge;
    /// A part of one, 0 to 1.
    Share: Decimal::ZERO, Decimal::ONE, ShareOutOfRange, ShareOutOfRange;
    /// A probability, 0 to 1.
    Probability: Decimal::ZERO, Decimal::ONE, ProbabilityOutOfRange, ProbabilityOutOfRange;
    /// A part of one where offers name a rate (haircut, discount, weight of a year), 0 to 1.
    Portion: Decimal::ZERO, Decimal::ONE, RateOutOfRange, RateOutOfRange;
    /// A yearly growth or discount, minus 0.99 (nearly all lost) to 3 (four times as much).
    Growth: Decimal::from_parts(99, 0, 0, true, 2), Decimal::from_parts(3, 0, 0, false, 0), RateOutOfRange, RateOutOfRange;
    /// A yearly rate of interest by which offers are discounted, -0.99 to 1.
    InterestRate: Decimal::from_parts(99, 0, 0, true, 2), Decimal::ONE, RateOutOfRange, RateOutOfRange;
    /// A score of what has no price, 0 to 10.
    Score: Decimal::ZERO, Decimal::TEN, RateOutOfRange, RateOutOfRange;
    /// Hours a week, or days a year: 0 to 366.
    Count: Decimal::ZERO, Decimal::from_parts(366, 0, 0, false, 0), RateOutOfRange, RateOutOfRange;
    /// New shares as a part of those existing, 0 to 100 times as many.
    NewShares: Decimal::ZERO, Decimal::ONE_HUNDRED, RateOutOfRange, RateOutOfRange;
    /// A yearly raise of base pay, -0.5 to 1.
    Raise: Decimal::from_parts(5, 0, 0, true, 1), Decimal::ONE, RateOutOfRange, RateOutOfRange;
    /// A yearly discount rate, above minus one (the table says -0.99) up to 1.
    DiscountRate: Decimal::from_parts(99, 0, 0, true, 2), Decimal::ONE, DiscountRateOutOfRange, DiscountRateOutOfRange;
    /// A share of base pay, such as a target bonus, 0 to 3 (a larger one is given as an amount, so
    /// that 5 for 5 % is noticed).
    BonusRate: Decimal::ZERO, Decimal::from_parts(3, 0, 0, false, 0), RateOutOfRange, RateOutOfRange;
    /// Money that a preference is counted from, zero or more.
    Preference: Decimal::ZERO, LARGEST_AMOUNT, NegativePreference, AmountTooLarge;
    /// A multiple of the money invested, 0 to 1,000.
    Multiple: Decimal::ZERO, Decimal::ONE_THOUSAND, NegativePreference, AmountTooLarge;
    /// The price of one share under an option, or the hurdle of a profits interest, zero or more.
    Strike: Decimal::ZERO, LARGEST_AMOUNT, NegativeStrike, AmountTooLarge;
    /// Money to distribute, zero or more.
    Proceeds: Decimal::ZERO, LARGEST_AMOUNT, NegativeProceeds, AmountTooLarge;
    /// Net sales of a year, zero or more.
    Sales: Decimal::ZERO, LARGEST_AMOUNT, NegativeSales, AmountTooLarge;
    /// A rate on sales, income or profit, 0 to 1.
    Rate: Decimal::ZERO, Decimal::ONE, RateOutOfRange, RateOutOfRange;
    /// A yearly dividend on preferred stock, 0 to 1.
    DividendRate: Decimal::ZERO, Decimal::ONE, NegativeDividend, RateOutOfRange;
    /// Years for which a dividend has accrued, 0 to 100.
    DividendYears: Decimal::ZERO, Decimal::ONE_HUNDRED, NegativeDividend, AmountTooLarge;
    /// A time in years after closing, 0 to 100.
    YearsLater: Decimal::ZERO, Decimal::ONE_HUNDRED, NegativeAmount, AmountTooLarge;
    /// A multiple of something, such as a bonus payout of its target, 0 to 5.
    Payout: Decimal::ZERO, Decimal::from_parts(5, 0, 0, false, 0), RateOutOfRange, RateOutOfRange;
}

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
}

impl Raise {
    /// None.
    pub const ZERO: Self = Self(Decimal::ZERO);
}

impl Share {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// All of it.
    pub const WHOLE: Self = Self(Decimal::ONE);
}

impl Probability {
    /// For certain.
    pub const CERTAIN: Self = Self(Decimal::ONE);
}

/// The problem of a number outside `low..=high`.
pub fn out_of_bounds(code: Code, low: Decimal, high: Decimal) -> Problem {
    let allowed = if high == LARGEST_AMOUNT { Allowed::AtLeast(low) } else { Allowed::Between(low, high) };
    let allowed = if code == Code::AmountTooLarge { Allowed::Between(low, high) } else { allowed };
    Problem::new(code).allowing(allowed)
}

/// A whole number of months, at most fifty years (the longest licence term).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months(u16);

impl Months {
    /// No time at all: the start day.
    pub const ZERO: Self = Self(0);
    /// A year.
    pub const YEAR: Self = Self(12);
    /// Fifty years.
    pub const LONGEST: u16 = 600;

    /// So many months.
    ///
    /// # Errors
    /// `MonthOutOfRange` above 600.
    pub fn new(count: u16) -> Result<Self, Problem> {
        if count > Self::LONGEST {
            let high = Decimal::from(Self::LONGEST);
            return Err(out_of_bounds(Code::MonthOutOfRange, Decimal::ZERO, high));
        }
        Ok(Self(count))
    }

    /// The number of months.
    pub const fn count(self) -> u16 {
        self.0
    }
}

/// A point on a package's calendar: the m-th monthly anniversary of its start, 0 for the start day
/// itself, below zero before it (a grant of the present job that began to vest long ago).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The start day.
    pub const START: Self = Self(0);
    /// Fifty years before or after the start.
    pub const FURTHEST: i32 = Months::LONGEST as i32;

    /// The m-th monthly anniversary.
    ///
    /// # Errors
    /// `MonthOutOfRange` more than 600 months before or after the start.
    pub fn new(index: i32) -> Result<Self, Problem> {
        if index.abs() > Self::FURTHEST {
            let (low, high) = (Decimal::from(-Self::FURTHEST), Decimal::from(Self::FURTHEST));
            return Err(out_of_bounds(Code::MonthOutOfRange, low, high));
        }
        Ok(Self(index))
    }

    /// Which anniversary it is.
    pub const fn index(self) -> i32 {
        self.0
    }

    /// So many months later (the sum of two bounded numbers, at most 1,200 after any chain of two).
    pub const fn plus(self, months: Months) -> Self {
        Self(self.0.saturating_add(months.0 as i32))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn bounds_belong_to_the_range_and_one_beyond_does_not() {
        assert!(Share::new(Decimal::ONE).is_ok());
        assert_eq!(Share::new(Decimal::TWO).unwrap_err().code, Code::ShareOutOfRange);
        assert_eq!(Amount::new(-Decimal::ONE).unwrap_err().code, Code::NegativeAmount);
        assert_eq!(Amount::new(LARGEST_AMOUNT + Decimal::ONE).unwrap_err().code, Code::AmountTooLarge);
        assert_eq!(Months::new(601).unwrap_err().code, Code::MonthOutOfRange);
        assert_eq!(Months::new(600).unwrap().count(), 600);
    }

    #[test]
    fn a_refused_number_says_what_is_allowed() {
        let low = Raise::new(-Decimal::ONE).unwrap_err();
        assert_eq!(low.allowed, Allowed::Between("-0.5".parse().unwrap(), Decimal::ONE));
        assert_eq!(Amount::new(-Decimal::ONE).unwrap_err().allowed, Allowed::AtLeast(Decimal::ZERO));
    }
}
