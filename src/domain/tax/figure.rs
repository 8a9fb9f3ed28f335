//! A number inside a tax computation: an exact decimal, or the fact that it did not fit.
//!
//! Statutes are read as formulas, so they are written as formulas: [`Figure`] has the operators
//! `+ - *`, each of them checked. A result beyond 28 digits is kept as "does not fit", spreads
//! through everything computed from it and becomes `AmountTooLarge` where the figure is turned
//! into an amount ([`Figure::exact`]). Nothing here panics and nothing wraps.
//!
//! ```
//! use bandworth::domain::tax::figure::Figure;
//! use rust_decimal::Decimal;
//! let pay = Figure::new(Decimal::from(100));
//! assert_eq!((pay * pay - pay).exact()?, Decimal::from(9900));
//! let huge = Figure::new(Decimal::MAX);
//! assert!((huge + pay - huge).exact().is_err());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use rust_decimal::Decimal;

use crate::domain::problem::{Code, Problem};

/// An exact decimal, or the fact that a result did not fit.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Figure(Option<Decimal>);

impl Figure {
    /// Nothing.
    pub const ZERO: Self = Self(Some(Decimal::ZERO));
    /// One, or the whole.
    pub const ONE: Self = Self(Some(Decimal::ONE));

    /// A number as a figure.
    pub const fn new(value: Decimal) -> Self {
        Self(Some(value))
    }

    /// The number.
    ///
    /// # Errors
    /// `AmountTooLarge` where a step on the way did not fit 28 digits.
    pub fn exact(self) -> Result<Decimal, Problem> {
        self.0.ok_or_else(|| Problem::new(Code::AmountTooLarge))
    }

    /// The smaller of two figures.
    pub fn min(self, other: Self) -> Self {
        self.with(other, |a, b| Some(if b < a { b } else { a }))
    }

    /// The larger of two figures.
    pub fn max(self, other: Self) -> Self {
        self.with(other, |a, b| Some(if b > a { b } else { a }))
    }

    /// The figure, or zero where it is negative: what is left above a threshold.
    pub fn at_least_zero(self) -> Self {
        // The sign alone decides: a comparison would bring both numbers to one scale first.
        self.map(|value| if value.is_sign_negative() { Decimal::ZERO } else { value })
    }

    /// Whether the figure is above zero.
    pub fn is_positive(self) -> bool {
        self.0.is_some_and(|value| value.is_sign_positive() && !value.is_zero())
    }

    /// A hundredth: what a number of percent is as a share.
    pub fn percent(self) -> Self {
        self.over(Self::new(Decimal::ONE_HUNDRED))
    }

    /// The quotient. Slow (a hundred times a product): never inside a loop over incomes.
    pub fn over(self, divisor: Self) -> Self {
        self.with(divisor, |a, b| a.checked_div(b))
    }

    /// The largest whole number not above the figure.
    pub fn floor(self) -> Self {
        Self(self.0.map(|value| value.floor()))
    }

    /// The smallest whole number not below the figure.
    pub fn ceil(self) -> Self {
        Self(self.0.map(|value| value.ceil()))
    }

    /// The number under one more operation on it alone.
    pub(super) fn map(self, change: impl FnOnce(Decimal) -> Decimal) -> Self {
        Self(self.0.map(change))
    }

    fn with(self, other: Self, operation: impl FnOnce(Decimal, Decimal) -> Option<Decimal>) -> Self {
        match (self.0, other.0) {
            (Some(a), Some(b)) => Self(operation(a, b)),
            _ => Self(None),
        }
    }
}

impl Default for Figure {
    fn default() -> Self {
        Self::ZERO
    }
}

impl From<Decimal> for Figure {
    fn from(value: Decimal) -> Self {
        Self::new(value)
    }
}

impl Add for Figure {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        self.with(other, |a, b| a.checked_add(b))
    }
}

impl Sub for Figure {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.with(other, |a, b| a.checked_sub(b))
    }
}

impl Mul for Figure {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        self.with(other, |a, b| a.checked_mul(b))
    }
}

impl Neg for Figure {
    type Output = Self;

    fn neg(self) -> Self {
        self.map(|value| -value)
    }
}

impl AddAssign for Figure {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Figure {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Figure {
    fn sum<I: Iterator<Item = Self>>(figures: I) -> Self {
        figures.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_never_comes_back_as_a_number() {
        let lost = Figure::new(Decimal::MAX) * Figure::new(Decimal::MAX);
        for derived in
            [lost - lost, lost.min(Figure::ZERO), lost.at_least_zero(), -lost, Figure::ONE.over(lost)]
        {
            assert_eq!(derived.exact(), Err(Problem::new(Code::AmountTooLarge)));
        }
        assert!(Figure::ONE.over(Figure::ZERO).exact().is_err());
    }

    #[test]
    fn negative_figures_have_nothing_left() {
        assert_eq!((-Figure::ONE).at_least_zero(), Figure::ZERO);
        assert!(!Figure::ZERO.is_positive());
    }
}
