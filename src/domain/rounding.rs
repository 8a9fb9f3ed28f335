//! Shares of a sum in whole cents that add up to the sum.
//!
//! Each share a_i is cut to c_i = floor(a_i x 10^p) / 10^p; the cents still missing,
//! (round(A) - sum c_i) x 10^p of them, go one each to the largest remainders a_i - c_i
//! (equal remainders: the earlier entry first). Every share moves by less than one cent.
//!
//! Source: largest-remainder method of A. Hamilton and T. Hare, as used for apportionment.
//!
//! ```
//! use bandworth::domain::rounding::closed;
//! use rust_decimal::Decimal;
//! let third = Decimal::from(10) / Decimal::from(3);
//! let cents = closed(&[third, third, third], Decimal::from(10), 2)?;
//! assert_eq!(cents, [Decimal::new(334, 2), Decimal::new(333, 2), Decimal::new(333, 2)]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::{Decimal, RoundingStrategy};

use super::money::{difference, sum};
use super::problem::Problem;
use crate::domain::order::sort_by;

/// Digits of amounts in the deals' results.
pub const CENT_PLACES: u32 = 2;

/// The amount to so many places, half away from zero, with exactly these places.
pub fn rounded(amount: Decimal, places: u32) -> Decimal {
    let mut rounded = amount.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    if rounded.is_zero() { rounded.abs() } else { rounded }
}

/// The shares to so many places, closed so that they add up to the rounded total.
///
/// The shares must be parts of the total: `sum(shares) = total` but for the last digit of a
/// decimal.
///
/// # Errors
/// `AmountTooLarge` when a sum does not fit.
pub fn closed(shares: &[Decimal], total: Decimal, places: u32) -> Result<Vec<Decimal>, Problem> {
    let cent = Decimal::from_parts(1, 0, 0, false, places);
    // A share that misses a whole cent by the last digits of a division is that cent.
    let noise = Decimal::from_parts(1, 0, 0, false, places.saturating_add(NOISE_PLACES));
    let (mut cut, mut missing) = (Vec::with_capacity(shares.len()), rounded(total, places));
    for (index, share) in shares.iter().enumerate() {
        let mut floor =
            sum(*share, noise)?.round_dp_with_strategy(places, RoundingStrategy::ToNegativeInfinity);
        floor.rescale(places);
        missing = difference(missing, floor)?;
        cut.push((index, difference(*share, floor)?, floor));
    }
    sort_by(&mut cut, |a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    for (_, _, amount) in &mut cut {
        if missing < cent {
            break;
        }
        *amount = sum(*amount, cent)?;
        missing = difference(missing, cent)?;
    }
    sort_by(&mut cut, |a, b| a.0.cmp(&b.0));
    Ok(cut.into_iter().map(|(_, _, amount)| amount).collect())
}

/// Digits behind the cent below which a difference comes from the division, not from the deal.
const NOISE_PLACES: u32 = 8;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn decimals(texts: &[&str]) -> Vec<Decimal> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn missing_cents_go_to_the_largest_remainders() {
        let shares = decimals(&["0.014", "0.019", "0.017"]);
        assert_eq!(closed(&shares, "0.05".parse().unwrap(), 2).unwrap(), decimals(&["0.01", "0.02", "0.02"]));
    }

    #[test]
    fn a_whole_cent_lost_to_division_is_not_moved_elsewhere() {
        let shares = decimals(&["2.9999999999999999999", "1.0050000000000000001"]);
        let total = "4.005".parse().unwrap();
        assert_eq!(closed(&shares, total, 2).unwrap(), decimals(&["3.00", "1.01"]));
    }

    #[test]
    fn rounding_keeps_the_places_and_has_no_negative_zero() {
        assert_eq!(rounded(Decimal::ONE, 2).to_string(), "1.00");
        assert_eq!(rounded("-0.001".parse().unwrap(), 2).to_string(), "0.00");
        assert_eq!(rounded("2.345".parse().unwrap(), 2).to_string(), "2.35");
    }
}
