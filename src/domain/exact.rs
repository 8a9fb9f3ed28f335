//! Long sums and rounded products on the whole numbers behind decimals.
//!
//! A decimal is `m / 10^s` with a whole `m` of 96 bits. Adding two of them looks at both scales and
//! packs the result anew; a [`Tally`] adds the whole numbers themselves, in 128 bits, and packs once.
//! [`scaled`] and [`part`] round a product once, half to even, at a number of places: the exact product of
//! two whole numbers of 64 bits has 128, so that no digit is lost before the rounding. What
//! does not fit goes the long way, through [`product`], to the same places.
//!
//! ```
//! use bandworth::domain::exact::{Tally, scaled};
//! use rust_decimal::Decimal;
//! let mut tally = Tally::ZERO;
//! for cents in [1_050, -25, 3] {
//!     tally.add(Decimal::new(cents, 2))?;
//! }
//! assert_eq!(tally.total()?, Decimal::new(1_028, 2));
//! assert_eq!(scaled(Decimal::new(125, 2), Decimal::new(3, 1), 2)?, Decimal::new(38, 2)); // 0.375
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
mod words;

use rust_decimal::Decimal;

pub(crate) use words::divided;
use words::multiplied;

use super::money::{product, quotient, sum};
use super::problem::{Code, Problem};

/// Places of the amounts of pay: where all have as many, sums of them are sums of whole numbers. A
/// hundredth of a millionth of a cent, and short enough for products with a discount factor.
pub const FLOW_PLACES: u32 = 10;

/// `10^0 ..= 10^38`: every power that 128 bits hold.
pub(crate) const POWERS: [u128; 39] = {
    let mut powers = [1_u128; 39];
    let mut at = 1;
    while at < 39 {
        #[allow(clippy::indexing_slicing)] // Evaluated by the compiler, which checks it.
        {
            powers[at] = powers[at - 1] * 10;
        }
        at += 1;
    }
    powers
};

/// A running sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    whole: i128,
    scale: u32,
}

impl Tally {
    /// Nothing yet.
    pub const ZERO: Self = Self { whole: 0, scale: 0 };

    /// Adds an amount.
    ///
    /// # Errors
    /// `AmountTooLarge` when the sum does not fit.
    #[cfg_attr(feature = "api", inline(always))]
    pub fn add(&mut self, amount: Decimal) -> Result<(), Problem> {
        // Amounts of one kind have one scale, so that this is the usual way.
        if self.scale == amount.scale()
            && let Some(added) = self.whole.checked_add(whole(amount))
        {
            self.whole = added;
            return Ok(());
        }
        self.add_at_another_scale(amount)
    }

    fn add_at_another_scale(&mut self, amount: Decimal) -> Result<(), Problem> {
        if amount.is_zero() {
            return Ok(());
        }
        if self.whole == 0 {
            *self = Self::from(amount);
            return Ok(());
        }
        let scale = self.scale.max(amount.scale());
        let so_far = lifted(self.whole, scale - self.scale);
        let more = lifted(whole(amount), scale - amount.scale());
        *self = match so_far.zip(more).and_then(|(so_far, more)| so_far.checked_add(more)) {
            Some(whole) => Self { whole, scale },
            None => Self::from(sum(self.total()?, amount)?),
        };
        Ok(())
    }

    /// The sum, rounded half to even where it has more digits than a decimal.
    ///
    /// # Errors
    /// `AmountTooLarge` when it does not fit.
    pub fn total(&self) -> Result<Decimal, Problem> {
        match Decimal::try_from_i128_with_scale(self.whole, self.scale) {
            Ok(total) => Ok(total),
            Err(_) => (0..self.scale)
                .rev()
                .find_map(|places| rounded(self.whole.unsigned_abs(), self.whole < 0, self.scale, places))
                .ok_or_else(|| Problem::new(Code::AmountTooLarge)),
        }
    }

    /// Whether the sum is zero.
    pub const fn is_zero(&self) -> bool {
        self.whole == 0
    }
}

impl From<Decimal> for Tally {
    fn from(amount: Decimal) -> Self {
        Self { whole: whole(amount), scale: amount.scale() }
    }
}

/// `a x b`, rounded half to even at so many places.
///
/// # Errors
/// `AmountTooLarge` when the product does not fit.
pub fn scaled(a: Decimal, b: Decimal, places: u32) -> Result<Decimal, Problem> {
    if let (Some(m), Some(n)) = (short(a), short(b)) {
        let size = multiplied(m, n);
        let negative = a.is_sign_negative() != b.is_sign_negative();
        if let Some(product) = rounded(size, negative, a.scale() + b.scale(), places) {
            return Ok(product);
        }
    }
    Ok(product(a, b)?.round_dp(places))
}

/// `amount x numerator / denominator`, rounded half to even at so many places.
///
/// # Errors
/// `AmountTooLarge` when the product does not fit or the denominator is zero.
pub fn part(amount: Decimal, numerator: u16, denominator: u16, places: u32) -> Result<Decimal, Problem> {
    let exact = || {
        let lift = POWERS.get(usize::try_from(places.checked_sub(amount.scale())?).ok()?)?;
        let factor = u64::try_from(multiplied(u64::try_from(*lift).ok()?, numerator.into())).ok()?;
        let dividend = multiplied(short(amount)?, factor);
        packed(halved_to_even(dividend, denominator.into())?, amount.is_sign_negative(), places)
    };
    match exact() {
        Some(part) => Ok(part),
        None => {
            let product = product(amount, Decimal::from(numerator))?;
            Ok(quotient(product, Decimal::from(denominator))?.round_dp(places))
        }
    }
}

/// The largest whole number not above `numerator / denominator`, of numbers that are not below zero;
/// none where the long way must be gone.
pub fn floor_of_ratio(numerator: Decimal, denominator: Decimal) -> Option<Decimal> {
    let (dividend, divisor) = ratio(numerator, denominator)?;
    packed(whole_quotient(dividend, divisor)?, false, 0)
}

/// `floor(numerator / denominator + 1/2)`, likewise.
pub fn half_up_of_ratio(numerator: Decimal, denominator: Decimal) -> Option<Decimal> {
    let (dividend, divisor) = ratio(numerator, denominator)?;
    // Twice the one and once the other have room.
    let short = dividend.leading_zeros() > 1 && divisor.leading_zeros() > 1;
    short.then(|| packed(whole_quotient(dividend * 2 + divisor, divisor * 2)?, false, 0)).flatten()
}

/// Two numbers as whole numbers of the same ratio.
fn ratio(numerator: Decimal, denominator: Decimal) -> Option<(u128, u128)> {
    let lifted = |number: Decimal, by: u32| {
        let size = short(number).filter(|_| !number.is_sign_negative())?;
        Some(multiplied(size, u64::try_from(*POWERS.get(usize::try_from(by).ok()?)?).ok()?))
    };
    let scale = numerator.scale().max(denominator.scale());
    Some((lifted(numerator, scale - numerator.scale())?, lifted(denominator, scale - denominator.scale())?))
}

fn whole_quotient(dividend: u128, divisor: u128) -> Option<u128> {
    match u64::try_from(divisor) {
        Ok(divisor) => divided(dividend, divisor).map(|(quotient, _)| quotient),
        Err(_) => dividend.checked_div(divisor),
    }
}

/// Whether two decimals are written alike, digits and places: a quick look that may miss equal ones.
pub fn alike(a: Decimal, b: Decimal) -> bool {
    a.unpack() == b.unpack()
}

/// `a + b`, or `a - b` where `less`, of two decimals with as many places and at most 64 bits; none for
/// others, which must go the long way.
#[inline]
pub fn short_sum(a: Decimal, b: Decimal, less: bool) -> Option<Decimal> {
    if a.scale() != b.scale() {
        return None;
    }
    let (m, n) = (short(a)?, short(b)?);
    let (negative, other) = (a.is_sign_negative(), b.is_sign_negative() != less);
    let (size, negative) = if negative == other {
        (m.checked_add(n)?, negative)
    } else if m >= n {
        (m - n, negative)
    } else {
        (n - m, other)
    };
    packed(size.into(), negative, a.scale())
}

/// Whether a decimal is above zero: its sign alone says it.
pub const fn above_zero(amount: Decimal) -> bool {
    !amount.is_sign_negative() && !amount.is_zero()
}

/// The whole number behind a decimal.
#[cfg_attr(feature = "api", inline(always))]
fn whole(number: Decimal) -> i128 {
    let parts = number.unpack();
    let size = i128::from(parts.hi) << 64 | i128::from(parts.lo) | i128::from(parts.mid) << 32;
    if parts.negative { -size } else { size }
}

/// The size of the whole number behind a decimal, where it has at most 64 bits.
#[cfg_attr(feature = "api", inline(always))]
fn short(number: Decimal) -> Option<u64> {
    let parts = number.unpack();
    (parts.hi == 0).then(|| u64::from(parts.lo) | u64::from(parts.mid) << 32)
}

fn lifted(whole: i128, places: u32) -> Option<i128> {
    let power = POWERS.get(usize::try_from(places).ok()?)?;
    match (u64::try_from(whole.unsigned_abs()), u64::try_from(*power)) {
        (Ok(size), Ok(power)) => {
            let size = i128::try_from(multiplied(size, power)).ok()?;
            Some(if whole < 0 { -size } else { size })
        }
        _ => whole.checked_mul(i128::try_from(*power).ok()?),
    }
}

/// `size / 10^scale` at fewer places; none where it does not fit.
fn rounded(size: u128, negative: bool, scale: u32, places: u32) -> Option<Decimal> {
    if scale <= places {
        return packed(size, negative, scale);
    }
    match POWERS.get(usize::try_from(scale - places).ok()?) {
        Some(power) => packed(halved_to_even(size, *power)?, negative, places),
        None => Some(Decimal::ZERO),
    }
}

/// `dividend / divisor` to the nearest whole number, a half to the even one.
fn halved_to_even(dividend: u128, divisor: u128) -> Option<u128> {
    let Ok(divisor) = u64::try_from(divisor) else {
        let quotient = dividend.checked_div(divisor)?;
        return Some(nearest(quotient, dividend - quotient * divisor, divisor));
    };
    let (quotient, rest) = divided(dividend, divisor)?;
    Some(nearest(quotient, rest.into(), divisor.into()))
}

/// A quotient with what is left of a division, rounded.
#[cfg_attr(feature = "api", inline(always))]
fn nearest(quotient: u128, rest: u128, divisor: u128) -> u128 {
    let below = divisor - rest;
    let up = rest > below || (rest == below && quotient & 1 == 1);
    quotient + u128::from(up)
}

#[cfg_attr(feature = "api", inline(always))]
fn packed(size: u128, negative: bool, scale: u32) -> Option<Decimal> {
    // The three parts of 32 bits that a decimal is made of.
    let high = u32::try_from((size >> 64) as u64).ok()?;
    let (middle, low) = ((size as u64 >> 32) as u32, size as u32);
    (scale <= Decimal::MAX_SCALE).then(|| Decimal::from_parts(low, middle, high, negative, scale))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn decimal() -> impl Strategy<Value = Decimal> {
        let short = (any::<i64>(), 0_u32..=18).prop_map(|(whole, scale)| Decimal::new(whole, scale));
        let long = (-(1_i128 << 95)..(1_i128 << 95), 10_u32..=28)
            .prop_map(|(whole, scale)| Decimal::from_i128_with_scale(whole, scale));
        prop_oneof![3 => short, 1 => long]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        /// A tally is the sum, digit by digit where the sum needs no rounding.
        #[test]
        fn a_tally_is_the_sum(amounts in prop::collection::vec(decimal(), 0..12)) {
            let mut tally = Tally::ZERO;
            let mut long = Some(Decimal::ZERO);
            for amount in &amounts {
                long = long.and_then(|total| total.checked_add(*amount));
                if tally.add(*amount).is_err() {
                    prop_assert!(long.is_none());
                    return Ok(());
                }
            }
            if let (Ok(total), Some(long)) = (tally.total(), long) {
                let size = amounts.iter().map(|amount| amount.abs()).max().unwrap_or_default();
                let tolerance = size.max(Decimal::ONE) * Decimal::new(1, 26);
                prop_assert!((total - long).abs() <= tolerance, "{total} {long}");
            }
        }

        /// Short sums have no rounding at all.
        #[test]
        fn a_short_tally_is_exact(cents in prop::collection::vec(-1_000_000_000_i64..1_000_000_000, 0..50)) {
            let mut tally = Tally::ZERO;
            for (cents, scale) in cents.iter().zip((0..9).cycle()) {
                tally.add(Decimal::new(*cents, scale)).unwrap();
            }
            let long: Decimal = cents.iter().zip((0..9).cycle()).map(|(cents, scale)| Decimal::new(*cents, scale)).sum();
            prop_assert_eq!(tally.total().unwrap(), long);
        }

        /// A scaled product is nearest to the exact one, which 64 bits times 64 bits still show.
        #[test]
        fn a_scaled_product_is_the_nearest(m in -1_000_000_000_000_i64..1_000_000_000_000, n in 0_i64..2_000_000_000_000, scales in (0_u32..14, 0_u32..14), places in 0_u32..20) {
            let (a, b) = (Decimal::new(m, scales.0), Decimal::new(n, scales.1));
            let found = scaled(a, b, places).unwrap();
            prop_assert_eq!(found, (a * b).round_dp(places));
            prop_assert!(found.scale() <= places);
        }

        /// A part is nearest to `amount x k / n`.
        #[test]
        fn a_part_is_the_nearest(m in -1_000_000_000_000_i64..1_000_000_000_000, scale in 0_u32..14, k in 0_u16..400, n in 1_u16..400) {
            let amount = Decimal::new(m, scale);
            let found = part(amount, k, n, 10).unwrap();
            let error = (found * Decimal::from(n) - amount * Decimal::from(k)).abs();
            prop_assert!(error * Decimal::TWO <= Decimal::from(n) * Decimal::new(1, 10), "{found}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        /// `floor x d <= n < (floor + 1) x d`.
        #[test]
        fn the_floor_of_a_ratio_lies_below_it(n in 0_i64..1_000_000_000_000, d in 1_i64..1_000_000, scales in (0_u32..6, 0_u32..6)) {
            let (n, d) = (Decimal::new(n, scales.0), Decimal::new(d, scales.1));
            let floor = floor_of_ratio(n, d).unwrap();
            prop_assert!(floor * d <= n && n < (floor + Decimal::ONE) * d);
            let nearest = half_up_of_ratio(n, d).unwrap();
            prop_assert_eq!(nearest, floor_of_ratio(n + n + d, d + d).unwrap());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        /// A short sum is the sum.
        #[test]
        fn a_short_sum_is_the_sum(a in decimal(), b in decimal(), less in any::<bool>()) {
            let b = Decimal::from_i128_with_scale(b.mantissa(), a.scale());
            if let Some(found) = short_sum(a, b, less) {
                let wanted = if less { a - b } else { a + b };
                prop_assert!(alike(found, wanted), "{found} {wanted}");
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let mut tally = Tally::from(Decimal::MAX);
        assert!(tally.add(Decimal::MAX).is_ok(), "two fit into 128 bits");
        assert_eq!(tally.total().unwrap_err().code, Code::AmountTooLarge);
        assert_eq!(scaled(Decimal::MAX, Decimal::TWO, 2).unwrap_err().code, Code::AmountTooLarge);
        assert_eq!(part(Decimal::ONE, 1, 0, 2).unwrap_err().code, Code::AmountTooLarge);
    }
}
