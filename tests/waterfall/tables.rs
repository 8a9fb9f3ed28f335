//! Random cap tables, and a second solver that shares nothing with the first.
use bandworth::domain::cap_table::{
    AccruingDividend, CapTable, ClassTerms, Compounding, ConversionRatio, DividendBase, Participation,
    PreferredTerms, StockClass,
};
use bandworth::domain::quantity::{DividendRate, DividendYears, Multiple, Preference, Strike, Units};
use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

pub fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn hundredths() -> impl Strategy<Value = Decimal> {
    (0_i64..1_500).prop_map(|cents| Decimal::new(cents, 2))
}

fn dividend() -> impl Strategy<Value = Option<AccruingDividend>> {
    let base = prop_oneof![Just(DividendBase::OriginalIssuePrice), Just(DividendBase::Preference)];
    let terms = (0_i64..12, 0_i64..20, any::<bool>(), base);
    proptest::option::weighted(
        0.3,
        terms.prop_map(|(rate, quarters, annual, base)| {
            let years = if annual { Decimal::from(quarters / 4) } else { Decimal::new(quarters * 25, 2) };
            let compounding = if annual { Compounding::Annual } else { Compounding::Simple };
            let rate = DividendRate::new(Decimal::new(rate, 2)).unwrap();
            AccruingDividend::new(rate, DividendYears::new(years).unwrap(), compounding, base).unwrap()
        }),
    )
}

fn preferred() -> impl Strategy<Value = ClassTerms> {
    let multiple = prop::sample::select(vec!["0", "1", "1", "1", "1.25", "2", "3"]);
    let above = prop::sample::select(vec!["0", "0.5", "1", "2.75"]);
    let invested = prop_oneof![1 => Just(0_i64), 9 => 1_i64..8_000_000];
    (invested, multiple, prop::bool::weighted(0.85), 0..3_u8, above, 0_i64..4, dividend()).prop_map(
        |(invested, multiple, convertible, participation, above, seniority, dividend)| {
            let multiple = number(multiple);
            let participation = match participation {
                0 => Participation::None,
                1 => Participation::Full,
                _ => Participation::Capped(Multiple::new(multiple + number(above)).unwrap()),
            };
            ClassTerms::Preferred(PreferredTerms {
                invested: Preference::new(Decimal::from(invested)).unwrap(),
                liquidation_multiple: Multiple::new(multiple).unwrap(),
                convertible,
                participation,
                seniority: Decimal::from(seniority),
                dividend,
            })
        },
    )
}

fn class() -> impl Strategy<Value = StockClass> {
    let terms = prop_oneof![
        1 => Just(ClassTerms::Common),
        1 => hundredths().prop_map(|strike| ClassTerms::Option { strike: Strike::new(strike).unwrap() }),
        3 => preferred(),
    ];
    let shares = prop_oneof![1 => Just(0_i64), 12 => 1_i64..3_000_000];
    (shares, prop::sample::select(vec!["1", "1", "0.8", "1.25", "1.1111"]), terms).prop_map(
        |(shares, ratio, terms)| StockClass {
            id: String::new(),
            shares: Units::new(Decimal::from(shares)).unwrap(),
            conversion_ratio: ConversionRatio::new(number(ratio)).unwrap(),
            terms,
        },
    )
}

/// The same classes under the ids c0, c1, ...
pub fn table_of(classes: Vec<StockClass>) -> CapTable {
    let named = classes.into_iter().enumerate();
    CapTable::new(named.map(|(index, class)| StockClass { id: format!("c{index}"), ..class }).collect())
        .unwrap()
}

/// A table of 1 to `most` classes; one of them always takes what is left.
pub fn table(most: usize) -> impl Strategy<Value = CapTable> {
    (prop::collection::vec(class(), 0..most), 1_i64..3_000_000, any::<prop::sample::Index>()).prop_map(
        |(mut classes, shares, place)| {
            let common = StockClass {
                id: String::new(),
                shares: Units::new(Decimal::from(shares)).unwrap(),
                conversion_ratio: ConversionRatio::ONE,
                terms: ClassTerms::Common,
            };
            classes.insert(place.index(classes.len() + 1), common);
            table_of(classes)
        },
    )
}

/// Proceeds from nothing to far above every kink.
pub fn proceeds() -> impl Strategy<Value = Decimal> {
    let magnitude = prop::sample::select(vec![100_000_i64, 10_000_000, 100_000_000, 2_000_000_000]);
    prop_oneof![
        1 => Just(Decimal::ZERO),
        20 => magnitude.prop_flat_map(|most| (0..most * 100).prop_map(|cents| Decimal::new(cents, 2))),
    ]
}

/// A class as the second solver sees it, in floating point.
struct Player {
    equivalents: f64,
    strike: f64,
    preference: f64,
    limit: f64,
    rank: f64,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Common,
    Option,
    Kept,
    Full,
    Capped,
}

fn float(number: Decimal) -> f64 {
    number.to_f64().unwrap()
}

/// What every class gets when the classes of `chosen` convert or exercise and no other does:
/// strike money in, preferences by rank, the rest in rounds that stop at caps.
fn sequential(players: &[Player], chosen: &[bool], proceeds: f64) -> Vec<f64> {
    let mut paid = vec![0.0; players.len()];
    let mut pot = proceeds;
    for (player, &acts) in players.iter().zip(chosen) {
        if player.kind == Kind::Option && acts {
            pot += player.equivalents * player.strike;
        }
    }
    let keeps = |index: usize| !chosen[index] && players[index].preference > 0.0;
    let mut ranks: Vec<f64> = players.iter().map(|player| player.rank).collect();
    ranks.sort_by(|a, b| b.total_cmp(a));
    ranks.dedup();
    for rank in ranks {
        let members: Vec<usize> =
            (0..players.len()).filter(|&index| keeps(index) && players[index].rank == rank).collect();
        let claims: f64 = members.iter().map(|&index| players[index].preference).sum();
        let money = pot.min(claims);
        for &index in &members {
            paid[index] += money * players[index].preference / claims;
        }
        pot -= money;
    }
    let mut open: Vec<usize> = (0..players.len())
        .filter(|&index| match players[index].kind {
            Kind::Common | Kind::Full => true,
            Kind::Option | Kind::Kept => chosen[index],
            Kind::Capped => true,
        })
        .filter(|&index| players[index].equivalents > 0.0)
        .collect();
    while pot > 0.0 && !open.is_empty() {
        let shares: f64 = open.iter().map(|&index| players[index].equivalents).sum();
        let room = |index: usize| {
            let capped = players[index].kind == Kind::Capped && !chosen[index];
            if capped { (players[index].limit - paid[index]).max(0.0) } else { f64::INFINITY }
        };
        let price =
            open.iter().map(|&index| room(index) / players[index].equivalents).fold(pot / shares, f64::min);
        let full: Vec<usize> =
            open.iter().copied().filter(|&index| room(index) / players[index].equivalents <= price).collect();
        for &index in &open {
            paid[index] += price * players[index].equivalents;
        }
        pot -= price * shares;
        open.retain(|index| !full.contains(index));
        if full.is_empty() {
            break;
        }
    }
    for (index, player) in players.iter().enumerate() {
        if player.kind == Kind::Option && chosen[index] {
            paid[index] -= player.equivalents * player.strike;
        }
    }
    paid
}

/// Every way to decide at which no class alone would gain by deciding otherwise.
pub fn equilibria(table: &CapTable, proceeds: Decimal) -> Vec<Vec<f64>> {
    let mut choosers = Vec::new();
    let players: Vec<Player> = table
        .classes()
        .iter()
        .enumerate()
        .map(|(index, class)| {
            let blank = Player {
                equivalents: float(class.common_equivalents().unwrap()),
                strike: 0.0,
                preference: 0.0,
                limit: 0.0,
                rank: f64::NEG_INFINITY,
                kind: Kind::Common,
            };
            match &class.terms {
                ClassTerms::Common => blank,
                ClassTerms::Option { strike } => {
                    choosers.push(index);
                    Player { strike: float(strike.value()), kind: Kind::Option, ..blank }
                }
                ClassTerms::Preferred(terms) => {
                    if terms.convertible && terms.participation != Participation::Full {
                        choosers.push(index);
                    }
                    let (kind, limit) = match terms.participation {
                        Participation::None => (Kind::Kept, 0.0),
                        Participation::Full => (Kind::Full, 0.0),
                        Participation::Capped(cap) => (Kind::Capped, float(terms.limit(cap).unwrap())),
                    };
                    let preference = float(terms.preference().unwrap());
                    Player { preference, limit, rank: float(terms.seniority), kind, ..blank }
                }
            }
        })
        .collect();
    let total = float(proceeds);
    let decided = |bits: usize| {
        let mut chosen = vec![false; players.len()];
        for (bit, &index) in choosers.iter().enumerate() {
            chosen[index] = bits >> bit & 1 == 1;
        }
        sequential(&players, &chosen, total)
    };
    let outcomes: Vec<Vec<f64>> = (0..1_usize << choosers.len()).map(decided).collect();
    let slack = (total + 1.0) * 1e-9;
    let stable = |bits: &usize| {
        let better = |(bit, &index): (usize, &usize)| {
            outcomes[bits ^ (1 << bit)][index] > outcomes[*bits][index] + slack
        };
        !choosers.iter().enumerate().any(better)
    };
    (0..outcomes.len()).filter(stable).map(|bits| outcomes[bits].clone()).collect()
}
