//! Products and quotients longer than a word.
//!
//! A machine's own instructions are the quickest; WebAssembly has none for 128 bits and calls a library for
//! each. There, halves of words stand for it. Both ways are one function, so that a native test sees both.

/// `a x b`. WebAssembly multiplies 64 bits at a time: four products of halves spare a call there.
#[cfg_attr(feature = "api", inline(always))]
pub(super) fn multiplied(a: u64, b: u64) -> u128 {
    if !cfg!(target_arch = "wasm32") {
        return u128::from(a) * u128::from(b);
    }
    by_halves(a, b)
}

#[cfg_attr(feature = "api", inline(always))]
fn by_halves(a: u64, b: u64) -> u128 {
    let ((a1, a0), (b1, b0)) = (halves(a), halves(b));
    let low = a0 * b0;
    // At most (2^32 - 1)^2 + 2 (2^32 - 1) = 2^64 - 1: no sum here is too large.
    let middle = a1 * b0 + (low >> 32);
    let other = a0 * b1 + (middle & HALF);
    let high = a1 * b1 + (middle >> 32) + (other >> 32);
    u128::from(high) << 64 | u128::from(other << 32 | low & HALF)
}

/// The lower half of a word.
const HALF: u64 = u32::MAX as u64;

#[cfg_attr(feature = "api", inline(always))]
const fn halves(word: u64) -> (u64, u64) {
    (word >> 32, word & HALF)
}

/// Quotient and rest. Where the division of 128 bits is a library's, two of 64 bits stand for it.
#[inline]
pub(crate) fn divided(dividend: u128, divisor: u64) -> Option<(u128, u64)> {
    let (high, low) = ((dividend >> 64) as u64, dividend as u64);
    if high == 0 {
        let quotient = low.checked_div(divisor)?;
        return Some((quotient.into(), low - quotient * divisor));
    }
    if !cfg!(target_arch = "wasm32") {
        let quotient = dividend.checked_div(divisor.into())?;
        // The rest is smaller than a word: the lower words alone tell it.
        return Some((quotient, low.wrapping_sub((quotient as u64).wrapping_mul(divisor))));
    }
    by_words(high, low, divisor)
}

/// Digit by digit of 32 bits (D. E. Knuth, "The Art of Computer Programming", volume 2, 4.3.1, algorithm D).
fn by_words(high: u64, low: u64, divisor: u64) -> Option<(u128, u64)> {
    let first = high.checked_div(divisor)?;
    let high = high - first * divisor;
    // The divisor's highest bit must be set, so that a digit is guessed at most two too large.
    let shift = divisor.leading_zeros();
    let divisor = divisor << shift;
    let dividend = (u128::from(high) << 64 | u128::from(low)) << shift;
    let (high, (next, last)) = ((dividend >> 64) as u64, halves(dividend as u64));
    let (second, rest) = digit(high, next, divisor)?;
    let (third, rest) = digit(rest, last, divisor)?;
    Some((u128::from(first) << 64 | u128::from(second << 32 | third), rest >> shift))
}

/// One digit of a quotient, and what is left: `rest x 2^32 + next` divided, for a rest below the divisor.
fn digit(rest: u64, next: u64, divisor: u64) -> Option<(u64, u64)> {
    let (upper, lower) = halves(divisor);
    let mut guess = rest.checked_div(upper)?;
    let mut left = rest - guess * upper;
    while left <= HALF && (guess > HALF || guess * lower > left << 32 | next) {
        guess -= 1;
        left += upper;
    }
    Some((guess, (rest << 32 | next).wrapping_sub(guess.wrapping_mul(divisor))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        /// What WebAssembly does by halves of words is what longer words would.
        #[test]
        fn words_multiply_and_divide_as_longer_ones(a in any::<u64>(), b in any::<u64>(), cuts in (0_u32..64, 0_u32..64), dividend in any::<u128>(), cut in 0_u32..64) {
            let (a, b) = (a >> cuts.0, (b >> cuts.1).max(1));
            prop_assert_eq!(by_halves(a, b), u128::from(a) * u128::from(b));
            for dividend in [dividend >> cut, by_halves(a, b), by_halves(a, b) + u128::from(b - 1), u128::MAX >> cut] {
                let wanted = (dividend / u128::from(b), (dividend % u128::from(b)) as u64);
                prop_assert_eq!(by_words((dividend >> 64) as u64, dividend as u64, b), Some(wanted));
                prop_assert_eq!(divided(dividend, b), Some(wanted));
            }
        }
    }
}
