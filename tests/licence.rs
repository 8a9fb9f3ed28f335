//! Laws of the bridge, of licences, their minimums and inventors' shares for arbitrary terms.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
use bandworth::domain::bridge::{Bridge, CarveOutBase};
use bandworth::domain::inventor::university_share;
use bandworth::domain::licensing::milestone::Milestone;
use bandworth::domain::licensing::minimum_ledger::{MinimumLedger, Recoupment};
use bandworth::domain::licensing::schedule::{RoyaltyTerms, Stacking, StepDown, Tiers, royalty_schedule};
use bandworth::domain::licensing::sensitivity::{Driver, break_even_royalty_rate, tornado};
use bandworth::domain::licensing::value::value_of;
use bandworth::domain::licensing::{Licence, Licensee, Licensor, Market, Term};
use bandworth::domain::marginal_bands::{Band, MarginalBands};
use bandworth::domain::present_value::{Discounting, Timing};
use bandworth::domain::quantity::{Amount, DiscountRate, Probability, Rate, Share};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn dust() -> Decimal {
    Decimal::new(1, 10)
}

fn amount(value: i64) -> Amount {
    Amount::new(Decimal::from(value)).unwrap()
}

fn percent(value: i64) -> Decimal {
    Decimal::new(value, 2)
}

fn share(value: i64) -> Share {
    Share::new(percent(value)).unwrap()
}

fn rate(value: i64) -> Rate {
    Rate::new(percent(value)).unwrap()
}

/// One to four bands.
fn bands() -> impl Strategy<Value = MarginalBands> {
    prop::collection::vec((1_i64..5_000_000, 0_i64..30), 1..5).prop_map(|steps| {
        let mut above = 0;
        let bands = steps.into_iter().enumerate().map(|(index, (step, percent))| {
            above += if index == 0 { 0 } else { step };
            Band { above: amount(above), rate: rate(percent) }
        });
        MarginalBands::new(bands.collect()).unwrap()
    })
}

fn yearly(most: i64, years: usize) -> impl Strategy<Value = Vec<Decimal>> {
    prop::collection::vec((0..most).prop_map(Decimal::from), years)
}

fn recoupment() -> impl Strategy<Value = Recoupment> {
    prop_oneof![
        Just(Recoupment::None),
        Just(Recoupment::Life),
        (1_u32..12).prop_map(|until_year| Recoupment::Fixed { until_year }),
        (1_u32..5).prop_map(|years| Recoupment::Floating { years }),
    ]
}

fn royalty(years: usize) -> impl Strategy<Value = RoyaltyTerms> {
    let tiers =
        prop_oneof![Just(Tiers::AnnualMarginal), Just(Tiers::AnnualWhole), Just(Tiers::CumulativeMarginal)];
    let step = proptest::option::of((1_u32..10, 0_i64..=100))
        .prop_map(|step| step.map(|(from_year, factor)| StepDown { from_year, factor: share(factor) }));
    let stacking = proptest::option::of((0_i64..10, 0_i64..=100, 0_i64..=100)).prop_map(|terms| {
        terms.map(|(third_party, offset, floor)| Stacking {
            third_party_rate: rate(third_party),
            offset_share: share(offset),
            floor_share: share(floor),
        })
    });
    let caps = (proptest::option::of(0_i64..2_000_000), proptest::option::of(0_i64..8_000_000));
    let credits = (0_i64..3_000_000, 0_i64..=100, any::<bool>(), any::<bool>());
    (
        bands(),
        tiers,
        step,
        stacking,
        caps,
        yearly(400_000, years),
        yearly(50_000, years),
        recoupment(),
        credits,
    )
        .prop_map(|(bands, tiers, step_down, stacking, caps, minimum, fee, recoupment, credits)| {
            RoyaltyTerms {
                bands,
                tiers,
                step_down,
                stacking,
                annual_cap: caps.0.map(amount),
                cumulative_cap: caps.1.map(amount),
                minimum,
                recoupment,
                excess_carried: credits.2,
                creditable_upfront: amount(credits.0),
                sublicence_share: share(credits.1),
                maintenance_fee: fee,
                maintenance_creditable: credits.3,
            }
        })
}

/// Probabilities that never rise, sales never likelier than a licence in force.
fn market(years: usize) -> impl Strategy<Value = Market> {
    let falls = prop::collection::vec((0_i64..=100, 0_i64..=100), years);
    (yearly(20_000_000, years), yearly(500_000, years), falls).prop_map(
        |(net_sales, sublicence_income, falls)| {
            let (mut alive, mut sales) = (Decimal::ONE, Decimal::ONE);
            let mut market =
                Market { net_sales, sublicence_income, sales_probability: vec![], alive_probability: vec![] };
            for (kept, reached) in falls {
                alive = (alive * percent(50 + kept / 2)).round_dp(6);
                sales = (sales.min(alive) * percent(reached)).round_dp(6);
                market.alive_probability.push(alive);
                market.sales_probability.push(sales);
            }
            market
        },
    )
}

fn licence() -> impl Strategy<Value = Licence> {
    (1_usize..12).prop_flat_map(|years| {
        let timing = prop_oneof![Just(Timing::Begin), Just(Timing::Mid), Just(Timing::End)];
        let milestone = (0_i64..5_000_000, 1..=u32::try_from(years).unwrap(), 0_i64..=100);
        let rates = (0_i64..30, 0_i64..30, 0_i64..50, 0_i64..50, 0_i64..30, 0_i64..60, 0_i64..40);
        let costs = (yearly(80_000, years), yearly(3_000_000, years), 0_i64..5_000_000);
        let milestones = prop::collection::vec(milestone, 0..3);
        (timing, royalty(years), market(years), milestones, rates, costs).prop_map(
            move |(timing, royalty, market, milestones, rates, costs)| Licence {
                term: Term::new(u32::try_from(years).unwrap()).unwrap(),
                timing,
                upfront_fee: amount(costs.2),
                royalty,
                milestones: milestones
                    .into_iter()
                    .map(|(value, year, probability)| Milestone {
                        name: String::new(),
                        amount: amount(value),
                        year,
                        probability: Probability::new(percent(probability)).unwrap(),
                    })
                    .collect(),
                sales_milestones: Vec::new(),
                market,
                licensor: Licensor {
                    discount_rate: DiscountRate::new(percent(rates.0)).unwrap(),
                    tax_rate: rate(rates.2),
                    withholding_rate: rate(rates.4),
                    costs: costs.0,
                },
                licensee: Licensee {
                    discount_rate: DiscountRate::new(percent(rates.1)).unwrap(),
                    tax_rate: rate(rates.3),
                    cost_of_goods: share(rates.5),
                    operating_costs: share(rates.6),
                    development_costs: costs.1,
                    development_probability: vec![Decimal::ONE; years],
                },
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn every_step_of_the_bridge_adds_up(
        money in prop::collection::vec(0_i64..50_000_000, 7), shares in prop::collection::vec(0_i64..=100, 5),
        gross in any::<bool>(), deductible in any::<bool>(),
    ) {
        let bridge = Bridge {
            licence_fee: amount(money[0]),
            other_receipts: amount(money[1]),
            cash_on_hand: amount(money[2]),
            transaction_costs_fixed: amount(money[3]),
            debt: amount(money[4]),
            losses_available: amount(money[5]),
            retained: amount(money[6]),
            transaction_costs_share: share(shares[0]),
            tax_rate: share(shares[1]),
            loss_limit: share(shares[2]),
            carve_out_share: share(shares[3]),
            escrow_share: share(shares[4]),
            carve_out_base: if gross { CarveOutBase::Gross } else { CarveOutBase::NetOfCostsAndDebt },
            carve_out_deductible: deductible,
            tranches: Vec::new(),
        };
        let steps = bridge.steps().unwrap();
        let parts = [steps.transaction_costs, steps.debt_repaid, steps.carve_out, steps.corporate_tax,
            steps.retained, steps.equity_total, steps.escrow, steps.equity_at_closing];
        prop_assert!(parts.iter().all(|part| *part >= Decimal::ZERO));
        prop_assert_eq!(parts[..6].iter().sum::<Decimal>(), steps.receipts + Decimal::from(money[2]));
        prop_assert_eq!(steps.escrow + steps.equity_at_closing, steps.equity_total);
        prop_assert!(steps.losses_used <= steps.taxable_income);
    }

    #[test]
    fn royalties_keep_the_minimum_and_their_tiers(terms in royalty(10), sales in yearly(20_000_000, 10), income in yearly(500_000, 10)) {
        let schedule = royalty_schedule(&terms, &sales, &income).unwrap();
        let mut paid = Decimal::ZERO;
        for year in &schedule.years {
            prop_assert!(year.royalty >= Decimal::ZERO && year.total >= year.royalty);
            if terms.cumulative_cap.is_none() {
                prop_assert!(year.royalty >= year.minimum);
            }
            paid += year.royalty;
        }
        prop_assert!(terms.cumulative_cap.is_none_or(|cap| paid <= cap.value()));
        let credit: Decimal = schedule.years.iter().map(|year| year.upfront_credit_used).sum();
        prop_assert!(credit <= terms.creditable_upfront.value());
        for sold in sales {
            let rates = || terms.bands.bands().iter().map(|band| band.rate.value());
            let royalty = terms.bands.between(Decimal::ZERO, sold).unwrap();
            prop_assert!(royalty >= rates().min().unwrap() * sold && royalty <= rates().max().unwrap() * sold);
        }
    }

    #[test]
    fn nothing_is_earned_back_that_was_not_short(earned in yearly(1_000, 12), minimum in yearly(1_000, 12), way in recoupment(), carried in any::<bool>()) {
        let mut ledger = MinimumLedger::new(way, carried);
        let (mut short, mut recovered) = (Decimal::ZERO, Decimal::ZERO);
        for (earned, minimum) in earned.iter().zip(&minimum) {
            let year = ledger.year(*earned, *minimum).unwrap();
            prop_assert!(year.recovered >= Decimal::ZERO && recovered + year.recovered <= short);
            prop_assert!(year.payment >= year.minimum && year.minimum <= *minimum);
            short += year.shortfall;
            recovered += year.recovered;
            prop_assert_eq!(ledger.unrecovered().unwrap(), short - recovered);
        }
        prop_assert!(way != Recoupment::None || recovered.is_zero());
    }

    #[test]
    fn more_upfront_or_milestone_moves_value_to_the_licensor(licence in licence(), more in 1_i64..5_000_000) {
        let before = value_of(&licence).unwrap();
        let mut upfront = licence.clone();
        upfront.upfront_fee = amount(i64::try_from(licence.upfront_fee.value()).unwrap() + more);
        let mut later = licence.clone();
        for milestone in &mut later.milestones {
            milestone.amount = amount(i64::try_from(milestone.amount.value()).unwrap() + more);
        }
        for changed in [upfront, later] {
            let after = value_of(&changed).unwrap();
            prop_assert!(after.licensor >= before.licensor && after.licensee <= before.licensee);
        }
    }

    #[test]
    fn a_higher_rate_moves_value_to_the_licensor(licence in licence(), percent in 1_i64..50) {
        // Probabilities of sales never rise here (see `market`), which the law asks for where
        // there is a cumulative cap or excess is carried. It asks for more: a credit, an earlier
        // shortfall or a creditable fee can absorb what is earned more in one year, while the
        // excess still lowers the next minimum, or the royalty still fills the cap.
        let mut licence = licence;
        if licence.royalty.excess_carried || licence.royalty.cumulative_cap.is_some() {
            licence.royalty.creditable_upfront = amount(0);
            licence.royalty.maintenance_creditable = false;
            licence.royalty.recoupment = Recoupment::None;
        }
        let mut higher = licence.clone();
        let raised = |rate: Rate| Rate::new((rate.value() + Decimal::new(percent, 2)).min(Decimal::ONE));
        higher.royalty.bands = licence.royalty.bands.with_rates(raised).unwrap();
        let (before, after) = (value_of(&licence).unwrap(), value_of(&higher).unwrap());
        prop_assert!(after.licensor >= before.licensor - dust() && after.licensee <= before.licensee + dust());
    }

    #[test]
    fn a_transfer_changes_no_sum_where_both_sides_count_alike(licence in licence(), more in 1_i64..5_000_000, percent in 0_i64..30) {
        let mut alike = licence;
        alike.licensor.withholding_rate = rate(0);
        alike.licensor.tax_rate = alike.licensee.tax_rate;
        alike.licensor.discount_rate = alike.licensee.discount_rate;
        let mut changed = alike.clone();
        changed.upfront_fee = amount(more);
        changed.royalty.bands = MarginalBands::flat(rate(percent));
        changed.royalty.minimum = vec![Decimal::from(more); 3];
        let sum = |licence: &Licence| {
            let value = value_of(licence).unwrap();
            value.licensor + value.licensee
        };
        prop_assert!((sum(&alike) - sum(&changed)).abs() <= dust());
    }

    #[test]
    fn shares_of_inventors_grow_with_income_and_less_so_the_more_there_is(
        steps in prop::collection::vec((1_i64..500_000, 0_i64..=20), 1..5), low in 0_i64..2_000_000, more in 0_i64..500_000, slice in 0_i64..=100,
    ) {
        let (mut above, mut kept) = (0, 90);
        let bands = steps.into_iter().enumerate().map(|(index, (step, fall))| {
            above += if index == 0 { 0 } else { step };
            kept -= fall;
            Band { above: amount(above), rate: rate(kept.max(0)) }
        });
        let bands = MarginalBands::new(bands.collect()).unwrap();
        let of = |income: i64| university_share(amount(income), share(slice), &bands).unwrap();
        prop_assert!(of(low + more) >= of(low));
        prop_assert!(of(low + 2 * more) - of(low + more) <= of(low + more) - of(low));
    }

    #[test]
    fn undiscounted_value_is_the_sum_and_later_is_worth_less(flows in yearly(1_000_000, 20), percent in 0_i64..100) {
        let at = |percent: i64, timing| {
            let rate = DiscountRate::new(Decimal::new(percent, 2)).unwrap();
            Discounting::new(rate, timing, 20).unwrap().present_value(&flows).unwrap()
        };
        for timing in [Timing::Begin, Timing::Mid, Timing::End] {
            prop_assert_eq!(at(0, timing), flows.iter().sum::<Decimal>());
            prop_assert!(at(percent, timing) <= at(0, Timing::End) + at(percent, Timing::Begin));
        }
        let (begin, mid, end) = (at(percent, Timing::Begin), at(percent, Timing::Mid), at(percent, Timing::End));
        prop_assert!(begin >= mid && mid >= end);
        prop_assert!((begin - end * (Decimal::ONE + Decimal::new(percent, 2))).abs() <= Decimal::new(1, 6));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn at_the_break_even_royalty_the_licensee_earns_nothing(licence in licence()) {
        if let Some(found) = break_even_royalty_rate(&licence).unwrap() {
            let value = |rate: Decimal| {
                let mut flat = licence.clone();
                flat.royalty.bands = MarginalBands::flat(Rate::new(rate).unwrap());
                value_of(&flat).unwrap().licensee
            };
            prop_assert!(value(found) >= Decimal::ZERO);
            let beyond = (found + Decimal::new(1, 9)).min(Decimal::ONE);
            prop_assert!(value(beyond) <= Decimal::ZERO || found == Decimal::ONE, "{} {}", value(found), value(beyond));
        }
        let bars = tornado(&licence, share(20)).unwrap();
        prop_assert_eq!(bars.len(), Driver::ALL.len());
        let still = tornado(&licence, share(0)).unwrap();
        let value = value_of(&licence).unwrap();
        for bar in still.iter().filter(|bar| bar.driver != Driver::LaunchDelay) {
            prop_assert_eq!((bar.low.licensor, bar.high.licensee), (value.licensor, value.licensee));
        }
    }
}
