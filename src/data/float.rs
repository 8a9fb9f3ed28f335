//! Floats as decimals and back, to the last bit.
use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::exact::{self, POWERS};

/// The decimal that prints as a float, where it has at most fifteen digits: no two such decimals are the same
/// float, so that the first one found is the shortest.
pub(super) fn short_decimal(float: f64) -> Option<Decimal> {
    let size = float.abs();
    // Every power of ten up to 22 is a float, so that the quotient is rounded once.
    let mut power = 1.0;
    for places in 0..=22 {
        let lifted = size * power;
        if lifted >= 1e15 {
            return None;
        }
        let whole = (lifted + 0.5) as i64;
        if whole as f64 / power == size {
            return Some(Decimal::new(if float < 0.0 { -whole } else { whole }, places));
        }
        power *= 10.0;
    }
    None
}

/// The decimal of fewest digits that is the same float again; none where it does not fit. Not by printing: that
/// costs more wasm than the rest of this file. Seventeen digits tell every float.
pub(super) fn shortest_decimal(float: f64) -> Option<Decimal> {
    let exact = Decimal::from_f64_retain(float)?;
    let half_up =
        |value: Decimal, places| value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    // Digits before the point; the zeros behind it count against them.
    let (size, mut before) = (float.abs(), 0_i32);
    while size >= 10_f64.powi(before) {
        before += 1;
    }
    while size < 10_f64.powi(before - 1) && before > -28 {
        before -= 1;
    }
    let mut rounded = (15..=17).filter_map(|digits| match u32::try_from(digits - before) {
        Ok(places) => Some(half_up(exact, places.min(Decimal::MAX_SCALE))),
        // Whole numbers beyond the digits of a float end in zeros.
        Err(_) => {
            let unit = Decimal::from(10_u64.checked_pow((before - digits).unsigned_abs())?);
            half_up(exact.checked_div(unit)?, 0).checked_mul(unit)
        }
    });
    Some(rounded.find(|decimal| nearest_float(decimal) == float).unwrap_or(exact).normalize())
}

/// The float nearest to a decimal.
///
/// A whole number of 53 bits and a power of ten up to 22 are floats themselves, and their quotient is
/// rounded once (W. D. Clinger, "How to read floating point numbers accurately", 1990). Beyond that the quotient of
/// whole numbers, with a bit for what is left, decides.
pub(super) fn nearest_float(value: &Decimal) -> f64 {
    const EXACT: [f64; 23] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22,
    ];
    let parts = value.unpack();
    let low = u64::from(parts.mid) << 32 | u64::from(parts.lo);
    let power = usize::try_from(parts.scale).ok().and_then(|scale| EXACT.get(scale));
    let magnitude = match power {
        Some(power) if parts.hi == 0 && low < 1 << 53 => low as f64 / power,
        _ => divided(u128::from(parts.hi) << 64 | u128::from(low), parts.scale),
    };
    if parts.negative && magnitude > 0.0 { -magnitude } else { magnitude }
}

/// The float nearest to `size / 10^scale`, for a size of 96 bits.
fn divided(size: u128, scale: u32) -> f64 {
    // At most 10^28, which has 94 bits: what is left of a division has room for 32 more.
    let power = usize::try_from(scale).ok().and_then(|scale| POWERS.get(scale)).copied().unwrap_or(1);
    if let (Ok(size), Ok(power)) = (u64::try_from(size), u64::try_from(power)) {
        return divided_once(size, power);
    }
    let mut quotient = size / power;
    let mut rest = size - quotient * power;
    let mut unit = 1.0;
    while quotient < 1 << 54 && size > 0 {
        let digit = (rest << 32) / power;
        rest = (rest << 32) - digit * power;
        quotient = quotient << 32 | digit;
        unit /= 4_294_967_296.0;
    }
    // The last bit stands for everything below: converting to a float then rounds as the exact value would.
    let quotient = quotient << 1 | u128::from(rest != 0);
    quotient as f64 * (unit / 2.0)
}

/// The same by one division of words: with the highest bits in place the quotient has at least 62.
fn divided_once(size: u64, power: u64) -> f64 {
    let (lift, shift) = (size.leading_zeros(), power.leading_zeros());
    let high = if size == 0 { 0 } else { size << lift >> 1 };
    let (quotient, rest) = exact::divided(u128::from(high) << 64, power << shift).unwrap_or_default();
    let exponent = 1023 - 63 - u64::from(lift) + u64::from(shift);
    (quotient as u64 | u64::from(rest != 0)) as f64 * f64::from_bits(exponent << 52)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::data::node::Node;

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(5_000))]

        /// The float is the one that reading the digits gives, to the last bit.
        #[test]
        fn a_float_is_the_decimal_that_prints_like_it(bits: u64, whole in -(1_i64 << 53)..(1 << 53), places in 0_i32..24) {
            for float in [f64::from_bits(bits), whole as f64 / 10_f64.powi(places), whole as f64 * 10_f64.powi(places)] {
                let printed = format!("{float}").parse::<Decimal>();
                match (Node::float(float), printed) {
                    (Node::Number(found), Ok(printed)) => {
                        // Where 28 places end there is not the whole float to be rounded: the last digit may be another.
                        let last = Decimal::from_i128_with_scale(1, printed.scale());
                        let near = printed.scale() >= 27
                            && found.scale() <= printed.scale()
                            && (found - printed).abs() <= last;
                        proptest::prop_assert!(found == printed || near, "{float}: {found} {printed}");
                    }
                    (found, printed) => proptest::prop_assert!(found == Node::NotFinite && printed.is_err(), "{float}: {found:?} {printed:?}"),
                }
            }
        }

        #[test]
        fn the_nearest_float_is_that_of_the_digits(whole in -(1_i128 << 95)..(1 << 95), cut in 0_u32..96, scale in 0_u32..29) {
            let decimal = Decimal::from_i128_with_scale(whole >> cut, scale);
            let read: f64 = decimal.to_string().parse().unwrap();
            proptest::prop_assert_eq!(nearest_float(&decimal).to_bits(), read.to_bits());
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(5_000))]

        /// A short float is the decimal it prints as, places included.
        #[test]
        fn a_short_float_is_the_decimal_it_prints_as(whole in proptest::prelude::any::<i64>(), cut in 0_u32..63, scale in 0_i32..20) {
            let float = (whole >> cut) as f64 / 10_f64.powi(scale);
            if let Some(short) = short_decimal(float) {
                let long: Decimal = format!("{float}").parse().unwrap();
                proptest::prop_assert_eq!((short.mantissa(), short.scale()), (long.mantissa(), long.scale()));
            }
        }
    }
}
