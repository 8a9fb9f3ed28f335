//! How an amount of one year is held against a band of another: the growth of pay between them.
//!
//! With a growth `g` a year, pay of the year `a` is brought to the year `b` by the index
//! `(1 + g)^(b - a)`. The growth is an assumption of whoever asks: the adverts behind the market bands
//! show no trend over the years that they cover, and no source states one for a role.
//!
//! ```
//! use bandworth::domain::band::wage_index;
//! use rust_decimal::Decimal;
//! assert_eq!(wage_index(Decimal::new(25, 2), 2026, 2025)?, Decimal::new(8, 1));
//! assert_eq!(wage_index(Decimal::ZERO, 2026, 2025)?, Decimal::ONE);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::{Decimal, MathematicalOps as _};

use crate::domain::money::{quotient, sum};
use crate::domain::problem::{Code, Problem};

/// What an amount of the year `from` is multiplied with to stand in the year `to`.
///
/// # Errors
/// `AmountTooLarge` when the arithmetic does not fit 28 digits.
pub fn wage_index(growth: Decimal, from: u16, to: u16) -> Result<Decimal, Problem> {
    let factor = sum(Decimal::ONE, growth)?;
    let grown = factor.checked_powu(from.abs_diff(to).into());
    let grown = grown.ok_or_else(|| Problem::new(Code::AmountTooLarge))?;
    if from <= to { Ok(grown) } else { quotient(Decimal::ONE, grown) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(wage_index(Decimal::ONE, 0, u16::MAX).unwrap_err().code, Code::AmountTooLarge);
        assert!(wage_index(Decimal::NEGATIVE_ONE, 2026, 2025).is_err(), "nothing is left to divide by");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn there_and_back_is_where_one_was_and_years_add_up(
            thousandths in -500_i64..1_000, from in 2_000_u16..2_030, years in 0_u16..20, more in 0_u16..10,
        ) {
            let growth = Decimal::new(thousandths, 3);
            let index = |from, to| wage_index(growth, from, to).unwrap();
            let near = |a: Decimal, b: Decimal| (a - b).abs() <= Decimal::new(1, 15) * a.abs().max(Decimal::ONE);
            prop_assert!(near(index(from, from + years) * index(from + years, from), Decimal::ONE));
            let (first, second) = (index(from, from + years), index(from + years, from + years + more));
            prop_assert!(near(first * second, index(from, from + years + more)));
            prop_assert_eq!(index(from, from + years) >= Decimal::ONE, thousandths >= 0 || years == 0);
        }
    }
}
