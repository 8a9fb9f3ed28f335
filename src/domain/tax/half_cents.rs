//! A share of an amount to the cent, where the exact product is half a cent.
//!
//! Statutes seldom say which way half a cent goes, and programs do not agree: those that reckon in
//! binary doubles round the double nearest to `amount x rate`, which lies a trifle above or below
//! the half. The tables of the solidarity surcharge, to be met exactly, come from such a program
//! (`lohnsteuer-bmf`: tax times 0.055 or 0.119, rounded to two places); SolZG 4 sentence 3, which drops
//! fractions of a cent, does not decide between its results either. [`product`] gives, in
//! integers alone, what doubles give (IEEE 754, every step rounded to nearest, ties to even):
//!
//! `rate' = D(rate)`, `p = D(amount x rate')`, `result = R(100 p) / 100`, where `D` rounds to 53
//! binary digits and `R` to whole numbers. It differs from the exact product rounded half up only at half cents.
//!
//! ```
//! use bandworth::domain::tax::half_cents::product;
//! use rust_decimal::Decimal;
//! let rate = Decimal::new(55, 3);
//! // 8,841.415 and 8,829.095: one goes up, one goes down.
//! assert_eq!(product(160_753.into(), rate), Some(Decimal::new(884_142, 2)));
//! assert_eq!(product(160_529.into(), rate), Some(Decimal::new(882_909, 2)));
//! ```
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// Binary digits of a double's significand.
const DIGITS: u32 = 53;

/// `amount x rate` to the cent; nothing where the amount is not whole, either is negative or
/// the product does not fit.
pub fn product(amount: Decimal, rate: Decimal) -> Option<Decimal> {
    let amount = amount.is_integer().then(|| amount.to_u128())??;
    let numerator = u128::try_from(rate.mantissa()).ok()?;
    if amount == 0 || numerator == 0 {
        return Some(Decimal::ZERO);
    }
    let denominator = 10_u128.checked_pow(rate.scale())?;
    // The rate is `significand / 2^shift` with just so many digits that it is a double.
    let shift = (DIGITS + bits(denominator)).checked_sub(bits(numerator))?;
    let scaled = |shift: u32| Some((numerator.checked_mul(1_u128.checked_shl(shift)?)?, denominator));
    let (upper, lower) = scaled(shift)?;
    let shift = if upper / lower < 1 << DIGITS { shift } else { shift - 1 };
    let (upper, lower) = scaled(shift)?;
    let product = amount.checked_mul(nearest(upper, lower))?;
    let surplus = 1 << bits(product).saturating_sub(DIGITS);
    let product = nearest(product, surplus).checked_mul(surplus)?;
    let hundredths = nearest(product.checked_mul(100)?, 1_u128.checked_shl(shift)?);
    Some(Decimal::from_i128_with_scale(hundredths.to_i128()?, 2))
}

/// How many binary digits a number has.
const fn bits(number: u128) -> u32 {
    u128::BITS - number.leading_zeros()
}

/// The whole number nearest to a quotient, the even one of two.
const fn nearest(numerator: u128, denominator: u128) -> u128 {
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    let up = rest > denominator - rest || (rest == denominator - rest && whole % 2 == 1);
    whole + up as u128
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a program that reckons in doubles prints with two places.
    fn printed(amount: u64, rate: f64) -> String {
        #[allow(clippy::cast_precision_loss)]
        let product = amount as f64 * rate;
        format!("{product:.2}")
    }

    #[test]
    fn doubles_agree_at_every_half_cent_and_between() {
        let mut amount = 1_u64;
        let mut asked = 0;
        while amount < 1 << 40 {
            for (rate, double) in [(55, 0.055), (119, 0.119)] {
                let ours = product(amount.into(), Decimal::new(rate, 3)).map(|found| format!("{found:.2}"));
                assert_eq!(ours, Some(printed(amount, double)), "{amount} x {rate}");
                asked += 1;
            }
            amount += 1 + amount / 20_000;
        }
        assert!(asked > 400_000, "{asked}");
    }

    #[test]
    fn what_is_not_whole_or_does_not_fit_is_nothing() {
        let rate = Decimal::new(55, 3);
        assert_eq!(product(Decimal::new(15, 1), rate), None);
        assert_eq!(product(Decimal::NEGATIVE_ONE, rate), None);
        assert_eq!(product(Decimal::ONE, -rate), None);
        assert_eq!(product(Decimal::MAX, rate), None);
        assert_eq!(product(Decimal::ZERO, rate), Some(Decimal::ZERO));
    }
}
