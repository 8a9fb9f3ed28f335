//! Percentiles of posted ranges, in whole numbers from beginning to end.
//!
//! Each posting spreads one unit of weight evenly over its own range: `m` points
//! `low + (high - low)(j + 1/2) / m`, `j = 0 .. m - 1`. Midpoints alone would make the band too
//! narrow, the two ends alone too wide. Of all points `x_0 <= ... <= x_(N-1)` the quantile `p` is
//! `x_k + (h - k)(x_(k+1) - x_k)` with `h = (N - 1) p` and `k` the whole part of `h`, then rounded
//! to a multiple of `unit`; a tie is rounded up.
//!
//! Points are kept times `2m` and quantiles times `200m`, so that no digit is ever lost and two
//! machines agree.
//!
//! Source: type 7 of Hyndman and Fan, Sample quantiles in statistical packages, The American
//! Statistician 50 (1996), 361-365.

/// The quantiles of the ranges at these percents, rounded to multiples of `unit`; `None` without a range.
pub fn of_ranges<const N: usize>(
    ranges: &[(u64, u64)],
    points: u64,
    percents: [u8; N],
    unit: u64,
) -> Option<[u64; N]> {
    let scale = 2 * points;
    let spread =
        |&(low, high): &(u64, u64)| (0..points).map(move |j| low * scale + (high - low) * (2 * j + 1));
    let mut all: Vec<u64> = ranges.iter().flat_map(spread).collect();
    all.sort_unstable();
    let mut rounded = [0; N];
    for (place, percent) in rounded.iter_mut().zip(percents) {
        *place = to_multiple(hundredfold(&all, percent)?, 100 * scale, unit);
    }
    Some(rounded)
}

/// A hundred times the type-7 quantile at a percent of values in rising order.
fn hundredfold(sorted: &[u64], percent: u8) -> Option<u64> {
    let position = (sorted.len().checked_sub(1)?) * usize::from(percent);
    let (index, part) = (position / 100, u64::try_from(position % 100).ok()?);
    let low = *sorted.get(index)?;
    let high = sorted.get(index + 1).copied().unwrap_or(low);
    Some(low * 100 + (high - low) * part)
}

/// `value / scale` rounded to a multiple of `unit`, a tie up.
fn to_multiple(value: u64, scale: u64, unit: u64) -> u64 {
    let step = scale * unit;
    (value + step / 2) / step * unit
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn quantiles_are_those_that_are_published_for_type_7() {
        // Microsoft's reference of PERCENTILE.INC: 1, 2, 3, 4 at 0.3 is 1.9.
        assert_eq!(hundredfold(&[1, 2, 3, 4], 30), Some(190));
        // Microsoft's reference of QUARTILE.INC: first quartile 3.5.
        assert_eq!(hundredfold(&[1, 2, 4, 7, 8, 9, 10, 12], 25), Some(350));
        // NumPy's reference of percentile: median 3.5.
        assert_eq!(hundredfold(&[1, 2, 3, 4, 7, 10], 50), Some(350));
        assert_eq!(hundredfold(&[7], 90), Some(700));
        assert_eq!(hundredfold(&[], 50), None);
    }

    #[test]
    fn a_tie_is_rounded_up() {
        assert_eq!(
            [14_949, 14_950, 15_049, 15_050].map(|value| to_multiple(value, 1, 100)),
            [14_900, 15_000, 15_000, 15_100]
        );
        assert_eq!(to_multiple(4_000 * 150 - 1, 4_000, 100), 100);
        assert_eq!(to_multiple(4_000 * 150, 4_000, 100), 200);
    }

    #[test]
    fn one_range_is_spread_evenly() {
        // Points of 0..200 with m = 20: 5, 15, ... 195; h = 1.9 at 10 percent: 15 + 0.9 x 10 = 24.
        assert_eq!(of_ranges(&[(0, 200)], 20, [10, 50, 90], 1), Some([24, 100, 176]));
        assert_eq!(of_ranges(&[(70, 70)], 20, [10, 90], 1), Some([70, 70]));
        assert_eq!(of_ranges(&[], 20, [50], 1), None);
    }
}
