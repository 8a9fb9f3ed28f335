//! Compound growth by months: `factor(m) = a^(m/12)` for a yearly factor `a`.
//!
//! Whole years are exact powers; months inside a year are powers of the twelfth root `a^(1/12)`,
//! found by Newton's method on `x^12 = a`. Factors carry 18 decimals: a cent in ten billion is
//! not touched, and products with amounts of money stay short.
//!
//! ```
//! use bandworth::domain::growth::Compound;
//! use rust_decimal::Decimal;
//! let yearly = Compound::new(Decimal::new(121, 2), 4)?;
//! assert_eq!(yearly.at(12)?, Decimal::new(121, 2));
//! assert_eq!(yearly.at(6)?, Decimal::new(11, 1)); // the root of 1.21
//! assert_eq!(yearly.at(24)?, Decimal::new(14641, 4));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use std::cell::RefCell;
use std::rc::Rc;

use rust_decimal::{Decimal, MathematicalOps as _};

use super::exact::{alike, scaled};
use super::money::{difference, product, quotient, sum};
use super::problem::{Code, Problem};

/// Decimals of a factor.
const PLACES: u32 = 18;

/// The factors of a yearly growth.
#[derive(Clone, Debug, PartialEq)]
pub struct Compound {
    years: Vec<Decimal>,
    months: [Decimal; 12],
    /// The factors of the first months, where many ask for them.
    table: Vec<Decimal>,
}

impl Compound {
    /// The factors of `yearly` (1.05 for 5 % a year), ready for so many years.
    ///
    /// # Errors
    /// `RateOutOfRange` for a factor of zero or less, `AmountTooLarge` where a power does not fit.
    pub fn new(yearly: Decimal, years: usize) -> Result<Self, Problem> {
        if yearly <= Decimal::ZERO {
            return Err(Problem::new(Code::RateOutOfRange));
        }
        let yearly = yearly.round_dp(PLACES);
        let mut powers = Vec::with_capacity(years + 1);
        powers.push(Decimal::ONE);
        if yearly == Decimal::ONE {
            return Ok(Self { years: powers, months: [Decimal::ONE; 12], table: Vec::new() });
        }
        let mut power = Decimal::ONE;
        for _ in 0..years {
            power = scaled(power, yearly, PLACES)?;
            powers.push(power);
        }
        // Rounded once, not power by power: the sixth power of the root of 1.21 is 1.1.
        let root = twelfth_root(yearly)?;
        let mut months = [Decimal::ONE; 12];
        let mut power = Decimal::ONE;
        for month in months.iter_mut().skip(1) {
            power = product(power, root)?;
            *month = power.round_dp(PLACES);
        }
        Ok(Self { years: powers, months, table: Vec::new() })
    }

    /// The same with every month's factor computed beforehand, for those that ask often.
    ///
    /// # Errors
    /// `AmountTooLarge` where a power does not fit.
    pub fn tabulated(mut self) -> Result<Self, Problem> {
        let last = i32::try_from(12 * self.years.len()).unwrap_or_default();
        self.table = (0..last).map(|month| self.at(month)).collect::<Result<_, _>>()?;
        Ok(self)
    }

    /// The factor after so many months; one at the start and before it.
    ///
    /// # Errors
    /// `AmountTooLarge` where the power does not fit.
    pub fn at(&self, month: i32) -> Result<Decimal, Problem> {
        let month = usize::try_from(month).unwrap_or_default();
        if let Some(&factor) = self.table.get(month) {
            return Ok(factor);
        }
        let (years, rest) = (month / 12, month % 12);
        let inside = self.months.get(rest).copied().unwrap_or(Decimal::ONE);
        if alike(inside, Decimal::ONE) && (years == 0 || self.years.len() == 1) {
            return Ok(Decimal::ONE);
        }
        let whole = match self.years.get(years) {
            Some(&power) => power,
            None => self.beyond(years)?,
        };
        if rest == 0 { Ok(whole) } else { scaled(whole, inside, PLACES) }
    }

    /// The factor of a year.
    pub fn yearly(&self) -> Decimal {
        self.years.get(1).copied().unwrap_or(Decimal::ONE)
    }

    /// A power beyond the prepared ones.
    fn beyond(&self, years: usize) -> Result<Decimal, Problem> {
        let (Some(&last), Some(&yearly)) = (self.years.last(), self.years.get(1)) else {
            return Ok(Decimal::ONE);
        };
        (self.years.len()..=years).try_fold(last, |power, _| scaled(power, yearly, PLACES))
    }
}

/// What is known already of yearly factors: packages that are compared often grow and vary alike, and
/// each stands under three outlooks.
#[derive(Debug, Default)]
pub struct Growths {
    compounds: RefCell<Vec<(Decimal, u8, Rc<Compound>)>>,
    swings: RefCell<Vec<(Decimal, u8, Decimal)>>,
}

impl Growths {
    /// The factors of a yearly one, as [`Compound::new`] finds them.
    ///
    /// # Errors
    /// As [`Compound::new`].
    pub fn compound(&self, yearly: Decimal, years: u8) -> Result<Rc<Compound>, Problem> {
        let mut known = self.compounds.borrow_mut();
        let same = |entry: &&(Decimal, u8, Rc<Compound>)| alike(entry.0, yearly) && entry.1 == years;
        if let Some((_, _, compound)) = known.iter().find(same) {
            return Ok(Rc::clone(compound));
        }
        let compound = Rc::new(Compound::new(yearly, years.into())?);
        known.push((yearly, years, Rc::clone(&compound)));
        Ok(compound)
    }

    /// `e^(deviation / sqrt(years))`: one standard deviation of a log price over so many years, a year.
    ///
    /// # Errors
    /// `HorizonOutOfRange` without a root of the years, `AmountTooLarge` where the power does not fit.
    pub fn swing(&self, deviation: Decimal, years: u8) -> Result<Decimal, Problem> {
        let mut known = self.swings.borrow_mut();
        let same = |entry: &&(Decimal, u8, Decimal)| alike(entry.0, deviation) && entry.1 == years;
        if let Some((_, _, swing)) = known.iter().find(same) {
            return Ok(*swing);
        }
        let root = Decimal::from(years).sqrt().ok_or_else(|| Problem::new(Code::HorizonOutOfRange))?;
        let swing = exponential(quotient(deviation, root)?)?;
        known.push((deviation, years, swing));
        Ok(swing)
    }
}

/// `x` with `x^12 = value`, by Newton's method from above. Every step squares the error (times
/// `11 / 2x`): steps of few digits come near at little cost, and a long one at the end leaves less
/// than a decimal can hold.
fn twelfth_root(value: Decimal) -> Result<Decimal, Problem> {
    // Until a step is no longer than this, with so many places.
    const NEARER: [(Decimal, Option<u32>); 3] = [
        (Decimal::from_parts(1, 0, 0, false, 8), Some(10)),
        (Decimal::from_parts(1, 0, 0, false, 8), Some(PLACES)),
        (Decimal::from_parts(1, 0, 0, false, 14), None),
    ];
    const TWELVE: Decimal = Decimal::from_parts(12, 0, 0, false, 0);
    // Below it the powers have too few digits left for short steps.
    const SMALL: Decimal = Decimal::from_parts(1, 0, 0, false, 2);
    // The tangent at one lies above the root of a concave function.
    let mut root = sum(Decimal::ONE, quotient(difference(value, Decimal::ONE)?, TWELVE)?)?;
    for (end, places) in NEARER {
        let places = places.filter(|_| value > SMALL);
        let times = |a, b| places.map_or_else(|| product(a, b), |places| scaled(a, b, places));
        for _ in 0..64 {
            root = places.map_or(root, |places| root.round_dp(places));
            let cube = times(times(root, root)?, root)?;
            let power_eleven = times(times(times(cube, cube)?, cube)?, times(root, root)?)?;
            let gap = difference(times(power_eleven, root)?, value)?;
            let step = quotient(gap, product(power_eleven, TWELVE)?)?;
            root = difference(root, step)?;
            if step.abs() <= end {
                break;
            }
        }
    }
    Ok(root)
}

/// `e^x` for small exponents (a volatility over a horizon, a dividend yield), 20 decimals.
///
/// # Errors
/// `AmountTooLarge` where the power does not fit.
pub fn exponential(exponent: Decimal) -> Result<Decimal, Problem> {
    let mut term = Decimal::ONE;
    let mut total = Decimal::ONE;
    let size = exponent.abs();
    for index in 1_u32..200 {
        term = quotient(product(term, size)?, Decimal::from(index))?.round_dp(26);
        total = sum(total, term)?;
        if term.is_zero() {
            break;
        }
    }
    let power = if exponent.is_sign_negative() { quotient(Decimal::ONE, total)? } else { total };
    Ok(power.round_dp(20))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn twelve_months_make_a_year_for_every_rate() {
        for hundredths in [1_i64, 50, 95, 99, 101, 105, 140, 200, 400] {
            let yearly = Decimal::new(hundredths, 2);
            let root = twelfth_root(yearly).unwrap();
            let power = (0..12).fold(Decimal::ONE, |power, _| power * root);
            assert!((power - yearly).abs() < Decimal::new(1, 22), "{yearly}: {power}");
        }
    }

    #[test]
    fn the_exponential_is_that_of_the_tables() {
        let close = |found: Decimal, wanted: &str| {
            (found - wanted.parse::<Decimal>().unwrap()).abs() < Decimal::new(1, 18)
        };
        assert!(close(exponential(Decimal::ONE).unwrap(), "2.71828182845904523536"));
        assert!(close(exponential(-Decimal::TWO).unwrap(), "0.13533528323661269189"));
        assert!(close(exponential(Decimal::ZERO).unwrap(), "1"));
    }

    #[test]
    fn factors_beyond_the_prepared_years_are_found() {
        let yearly = Compound::new(Decimal::new(105, 2), 2).unwrap();
        let longer = Compound::new(Decimal::new(105, 2), 10).unwrap();
        assert_eq!(yearly.at(99).unwrap(), longer.at(99).unwrap());
        assert_eq!(yearly.at(-5).unwrap(), Decimal::ONE);
        let table = yearly.clone().tabulated().unwrap();
        for month in -1..99 {
            assert_eq!(table.at(month).unwrap(), longer.at(month).unwrap(), "{month}");
        }
    }
}
