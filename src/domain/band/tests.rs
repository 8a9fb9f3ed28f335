#![allow(clippy::unwrap_used)]
//! Ranks and intervals: worked by hand, and laws for arbitrary bands.
use proptest::prelude::*;

use super::*;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn band(points: [i64; 5]) -> PercentileBand {
    PercentileBand::new(points.map(|point| Some(point.into()))).unwrap()
}

/// Five rising amounts and one more anywhere around them.
fn bands() -> impl Strategy<Value = ([i64; 5], i64)> {
    (1_i64..500_000, prop::array::uniform4(1_i64..300_000), 0_i64..2_000_000).prop_map(
        |(first, steps, amount)| {
            let mut points = [first; 5];
            for (index, step) in steps.iter().enumerate() {
                for point in points.iter_mut().skip(index + 1) {
                    *point += step;
                }
            }
            (points, amount)
        },
    )
}

#[test]
fn a_position_between_two_percentiles_is_linear() {
    let band = band([136_400, 163_000, 196_900, 236_500, 280_300]);
    // 50 + 25 (216,700 - 196,900) / (236,500 - 196,900) = 62.5
    assert_eq!(band.rank(decimal("216700")).unwrap(), Rank::At(decimal("62.5")));
    assert_eq!(band.rank(decimal("136399.99")).unwrap(), Rank::Below(10));
    assert_eq!(band.rank(decimal("280300.01")).unwrap(), Rank::Above(90));
}

#[test]
fn percentiles_a_source_does_not_state_are_bridged_or_are_the_edge() {
    let quartiles = [None, Some(100), Some(150), Some(200), None].map(|point| point.map(Decimal::from));
    let quartiles = PercentileBand::new(quartiles).unwrap();
    assert_eq!(quartiles.rank(decimal("99")).unwrap(), Rank::Below(25));
    assert_eq!(quartiles.rank(decimal("201")).unwrap(), Rank::Above(75));
    let median = PercentileBand::new([None, None, Some(decimal("100")), None, None]).unwrap();
    assert_eq!(median.rank(decimal("100")).unwrap(), Rank::At(decimal("50")));
    assert_eq!(median.rank(decimal("90")).unwrap(), Rank::Below(50));
    let thirds = [Some(100), None, Some(140), None, Some(200)].map(|point| point.map(Decimal::from));
    // 10 + 40 (120 - 100) / (140 - 100) = 30
    assert_eq!(PercentileBand::new(thirds).unwrap().rank(decimal("120")).unwrap(), Rank::At(decimal("30")));
}

#[test]
fn amounts_that_do_not_rise_are_refused_at_their_place() {
    let points = [10, 20, 20, 30, 40].map(|point| Some(Decimal::from(point)));
    let problem = PercentileBand::new(points).unwrap_err();
    assert_eq!((problem.code, problem.path.as_str()), (Code::DataCorrupt, "/p50"));
    assert_eq!(problem.allowed, Allowed::Above(decimal("20")));
    assert_eq!(PercentileBand::new([None; 5]).unwrap_err().code, Code::Missing);
    let negative = [-1, 20, 30, 40, 50].map(|point| Some(Decimal::from(point)));
    assert_eq!(PercentileBand::new(negative).unwrap_err().code, Code::NegativeAmount);
}

#[test]
fn the_interval_is_the_binomial_one() {
    let of =
        |percentile: &str, n| interval(Rank::At(decimal(percentile)), Method::Observed, Some(n)).unwrap();
    // 1.645 x sqrt(50 x 50 / 100) = 8.225
    assert_eq!(of("50", 100), (decimal("41.775"), decimal("58.225")));
    // 1.645 x sqrt(10 x 90 / 1) = 49.35, cut at zero
    assert_eq!(of("10", 1), (decimal("0"), decimal("59.35")));
    assert_eq!(of("90", 1), (decimal("40.65"), decimal("100")));
}

#[test]
fn no_interval_without_a_sample_of_rows() {
    let half = Rank::At(decimal("50"));
    for method in [Method::Official, Method::Posted, Method::Modelled] {
        assert_eq!(interval(half, method, Some(100)), None);
    }
    assert_eq!(interval(half, Method::Observed, None), None);
    assert_eq!(interval(half, Method::Observed, Some(0)), None);
    assert_eq!(interval(Rank::Below(10), Method::Observed, Some(100)), None);
    assert_eq!(interval(Rank::Above(90), Method::Observed, Some(100)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn each_percentile_stands_at_itself((points, _) in bands()) {
        let band = band(points);
        for (percentile, point) in PERCENTILES.into_iter().zip(points) {
            prop_assert_eq!(band.rank(point.into()).unwrap(), Rank::At(percentile.into()));
        }
    }

    #[test]
    fn a_rank_lies_between_10_and_90_or_says_on_which_side((points, amount) in bands()) {
        let [lowest, .., highest] = points;
        match band(points).rank(amount.into()).unwrap() {
            Rank::Below(10) => prop_assert!(amount < lowest),
            Rank::Above(90) => prop_assert!(amount > highest),
            Rank::At(percentile) => {
                prop_assert!((lowest..=highest).contains(&amount));
                prop_assert!((decimal("10")..=decimal("90")).contains(&percentile));
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn more_money_never_ranks_lower((points, amount) in bands(), more in 0_i64..300_000) {
        let band = band(points);
        let height = |amount: i64| match band.rank(amount.into()).unwrap() {
            Rank::Below(_) => Decimal::ZERO,
            Rank::At(percentile) => percentile,
            Rank::Above(_) => Decimal::ONE_HUNDRED,
        };
        prop_assert!(height(amount) <= height(amount + more));
    }

    #[test]
    fn the_amount_at_a_rank_is_the_amount((points, amount) in bands()) {
        if let Rank::At(percentile) = band(points).rank(amount.into()).unwrap() {
            // The inverse, written out by itself: walk to the segment and go along it.
            let marks: Vec<(Decimal, Decimal)> =
                PERCENTILES.into_iter().zip(points).map(|(p, x)| (p.into(), x.into())).collect();
            let back = marks.windows(2).find_map(|pair| match pair {
                [low, high] if percentile <= high.0 => {
                    Some(low.1 + (high.1 - low.1) * (percentile - low.0) / (high.0 - low.0))
                }
                _ => None,
            });
            prop_assert!((back.unwrap() - Decimal::from(amount)).abs() < decimal("0.000000001"));
        }
    }

    #[test]
    fn the_interval_holds_the_rank_and_stays_on_the_scale((points, amount) in bands(), n in 1_u32..100_000) {
        let rank = band(points).rank(amount.into()).unwrap();
        match (rank, interval(rank, Method::Observed, Some(n))) {
            (Rank::At(percentile), Some((low, high))) => {
                prop_assert!(Decimal::ZERO <= low && low < percentile);
                prop_assert!(percentile < high && high <= Decimal::ONE_HUNDRED);
            }
            (Rank::At(_), None) => prop_assert!(false, "an observed rank has an interval"),
            (_, interval) => prop_assert_eq!(interval, None),
        }
    }
}
