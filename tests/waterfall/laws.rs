//! What must hold for every cap table of 1 to 12 classes.
use bandworth::domain::cap_table::{CapTable, ClassTerms, Participation, PreferredTerms, StockClass};
use bandworth::domain::carve_out::offset_pool;
use bandworth::domain::distribution::{Distribution, distribute};
use bandworth::domain::escrow::{Escrow, EscrowMethod};
use bandworth::domain::problem::Code;
use bandworth::domain::quantity::{Amount, Multiple, Preference, Proceeds, Share, Strike, Units};
use bandworth::domain::rounding::closed;
use bandworth::domain::waterfall::{Payouts, Waterfall};
use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::tables::{equilibria, number, proceeds, table, table_of};

fn payouts(table: &CapTable, proceeds: Decimal) -> Payouts {
    Waterfall::new(table).unwrap().payouts(proceeds).unwrap()
}

/// The last digits of 28, multiplied by a million shares: far below the smallest coin.
fn dust() -> Decimal {
    Decimal::new(1, 12)
}

fn close(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= dust()
}

fn with_terms(table: &CapTable, index: usize, change: impl Fn(&mut PreferredTerms)) -> Option<CapTable> {
    let mut classes = table.classes().to_vec();
    let ClassTerms::Preferred(terms) = &mut classes[index].terms else { return None };
    change(terms);
    Some(table_of(classes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn proceeds_are_paid_out_to_the_cent_and_nobody_gets_more(table in table(12), proceeds in proceeds()) {
        let amounts = payouts(&table, proceeds).amounts;
        prop_assert!(close(amounts.iter().sum(), proceeds));
        prop_assert!(amounts.iter().all(|amount| *amount >= Decimal::ZERO && *amount <= proceeds + dust()));
        let cents = closed(&amounts, proceeds, 2).unwrap();
        prop_assert_eq!(cents.iter().sum::<Decimal>(), proceeds);
        for (exact, cents) in amounts.iter().zip(cents) {
            prop_assert!((exact - cents).abs() <= number("0.01"));
        }
    }

    #[test]
    fn nobody_gains_from_a_lower_exit_or_more_than_it_adds(table in table(12), low in proceeds(), more in proceeds()) {
        let (before, after) = (payouts(&table, low).amounts, payouts(&table, low + more).amounts);
        for (before, after) in before.iter().zip(after) {
            prop_assert!(after >= before - dust() && after - before <= more + dust());
        }
    }

    #[test]
    fn money_in_another_unit_changes_nothing(table in table(12), proceeds in proceeds(), factor in 1_i64..100) {
        let factor = Decimal::from(factor);
        let mut classes = table.classes().to_vec();
        for class in &mut classes {
            match &mut class.terms {
                ClassTerms::Common => {}
                ClassTerms::Option { strike } => *strike = Strike::new(strike.value() * factor).unwrap(),
                ClassTerms::Preferred(terms) => {
                    terms.invested = Preference::new(terms.invested.value() * factor).unwrap();
                }
            }
        }
        let scaled = payouts(&table_of(classes), proceeds * factor).amounts;
        for (amount, scaled) in payouts(&table, proceeds).amounts.iter().zip(scaled) {
            prop_assert!((amount * factor - scaled).abs() <= dust() * factor);
        }
    }

    #[test]
    fn splitting_a_class_in_two_changes_nothing(table in table(11), proceeds in proceeds(), at in any::<prop::sample::Index>()) {
        let (index, four) = (at.index(table.classes().len()), Decimal::from(4));
        let mut classes = table.classes().to_vec();
        let mut other = classes[index].clone();
        let part = |class: &mut StockClass, quarters: Decimal| {
            class.shares = Units::new(class.shares.value() * quarters / four).unwrap();
            if let ClassTerms::Preferred(terms) = &mut class.terms {
                terms.invested = Preference::new(terms.invested.value() * quarters / four).unwrap();
            }
        };
        part(&mut classes[index], Decimal::ONE);
        part(&mut other, Decimal::from(3));
        classes.push(other);
        let (whole, split) = (payouts(&table, proceeds).amounts, payouts(&table_of(classes), proceeds).amounts);
        prop_assert!(close(whole[index], split[index] + split[split.len() - 1]));
        for (position, amount) in whole.iter().enumerate().filter(|(position, _)| *position != index) {
            prop_assert!(close(*amount, split[position]));
        }
    }

    #[test]
    fn preferences_bound_what_a_class_gets(table in table(12), proceeds in proceeds()) {
        let found = payouts(&table, proceeds);
        for (index, class) in table.classes().iter().enumerate() {
            let Some(terms) = class.preferred() else { continue };
            let (amount, preference) = (found.amounts[index], terms.preference().unwrap());
            let others = table.classes().iter().enumerate().filter(|(other, _)| *other != index);
            let ahead = others.filter_map(|(_, class)| class.preferred()).any(|other| {
                other.seniority >= terms.seniority && !other.preference().unwrap().is_zero()
            });
            if !ahead {
                prop_assert!(amount >= preference.min(proceeds) - dust());
            }
            if let Participation::Capped(cap) = terms.participation
                && !found.converted.contains(&index)
            {
                prop_assert!(amount <= terms.limit(cap).unwrap() + dust());
            }
        }
    }

    #[test]
    fn better_terms_never_pay_less(table in table(12), proceeds in proceeds(), at in any::<prop::sample::Index>()) {
        let index = at.index(table.classes().len());
        let amount = payouts(&table, proceeds).amounts[index];
        let more = with_terms(&table, index, |terms| {
            let multiple = terms.liquidation_multiple.value() + number("0.5");
            terms.liquidation_multiple = Multiple::new(multiple).unwrap();
            if let Participation::Capped(cap) = terms.participation {
                terms.participation = Participation::Capped(Multiple::new(cap.value().max(multiple)).unwrap());
            }
        });
        let higher_cap = with_terms(&table, index, |terms| {
            if let Participation::Capped(cap) = terms.participation {
                terms.participation = Participation::Capped(Multiple::new(cap.value() + Decimal::ONE).unwrap());
            }
        });
        let full = with_terms(&table, index, |terms| terms.participation = Participation::Full);
        let senior = with_terms(&table, index, |terms| terms.seniority += Decimal::TEN);
        for better in [more, higher_cap, full, senior].into_iter().flatten() {
            prop_assert!(payouts(&better, proceeds).amounts[index] >= amount - dust());
        }
    }

    #[test]
    fn the_order_of_rounds_matters_only_below_the_preferences(table in table(12), proceeds in proceeds()) {
        let waterfall = Waterfall::new(&table).unwrap();
        let mut classes = table.classes().to_vec();
        for class in &mut classes {
            if let ClassTerms::Preferred(terms) = &mut class.terms {
                terms.seniority = -terms.seniority;
            }
        }
        let above = waterfall.preferences() + proceeds;
        prop_assert_eq!(payouts(&table, above), payouts(&table_of(classes), above));
        // Below, senior ranks are whole before junior ones get anything.
        let paid = payouts(&table, proceeds.min(waterfall.preferences())).amounts;
        for (senior, a) in table.classes().iter().zip(&paid) {
            for (junior, b) in table.classes().iter().zip(&paid) {
                if let (Some(senior), Some(junior)) = (senior.preferred(), junior.preferred())
                    && senior.seniority > junior.seniority && *b > dust()
                {
                    prop_assert!(close(*a, senior.preference().unwrap()));
                }
            }
        }
    }

    #[test]
    fn a_curve_is_the_payouts_of_its_points(table in table(12), points in prop::collection::vec(proceeds(), 1..6)) {
        let curve = Waterfall::new(&table).unwrap().curve(&points).unwrap();
        for (proceeds, amounts) in points.iter().zip(curve) {
            for (on_the_curve, solved) in amounts.iter().zip(payouts(&table, *proceeds).amounts) {
                prop_assert!(close(*on_the_curve, solved), "{} {}", on_the_curve, solved);
            }
        }
    }

    #[test]
    fn breakpoints_rise_and_are_where_decisions_turn(table in table(12)) {
        let (waterfall, step) = (Waterfall::new(&table).unwrap(), number("1"));
        let breakpoints = waterfall.breakpoints();
        prop_assert!(breakpoints.windows(2).all(|pair| pair[0].proceeds <= pair[1].proceeds));
        for breakpoint in breakpoints {
            let acts = |proceeds: Decimal| {
                let found = waterfall.payouts(proceeds).unwrap();
                (found.converted.contains(&breakpoint.class), found.exercised.contains(&breakpoint.class))
            };
            let (at, beyond) = (acts(breakpoint.proceeds), acts(breakpoint.proceeds + step));
            match breakpoint.event {
                bandworth::domain::waterfall::BreakpointEvent::Convert => prop_assert!(!at.0 && beyond.0),
                bandworth::domain::waterfall::BreakpointEvent::Exercise => prop_assert!(!at.1 && beyond.1),
                bandworth::domain::waterfall::BreakpointEvent::CapReached => {
                    let class = table.classes()[breakpoint.class].preferred().unwrap();
                    let Participation::Capped(cap) = class.participation else { panic!("no cap") };
                    let paid = waterfall.payouts(breakpoint.proceeds).unwrap().amounts[breakpoint.class];
                    prop_assert!(close(paid, class.limit(cap).unwrap()));
                }
            }
        }
    }

    #[test]
    fn escrow_released_in_full_is_the_whole(table in table(12), proceeds in proceeds(), held in 0_i64..=100, released in 0_i64..=100) {
        let waterfall = Waterfall::new(&table).unwrap();
        let held = proceeds * Decimal::new(held, 2);
        for method in [EscrowMethod::Incremental, EscrowMethod::ProRata] {
            let settle = |share| {
                let escrow = Escrow { released_share: Share::new(share).unwrap(), method };
                escrow.settlement(&waterfall, proceeds, held).unwrap()
            };
            let whole = settle(Decimal::ONE);
            for ((closing, release), total) in whole.closing.iter().zip(&whole.release).zip(&whole.total.amounts) {
                prop_assert!(close(closing + release, *total));
            }
            let part = settle(Decimal::new(released, 2));
            prop_assert!(part.closing.iter().chain(&part.release).all(|amount| *amount >= -dust()));
            prop_assert_eq!(part.closing, whole.closing);
        }
    }

    #[test]
    fn a_tender_leaves_the_rest_and_a_dividend_pays_out_all(table in table(12), proceeds in proceeds(), price in 0_i64..2_000) {
        let money = Proceeds::new(proceeds).unwrap();
        let tender = Distribution::Tender { price_per_share: Amount::new(Decimal::new(price, 2)).unwrap() };
        match distribute(&table, tender, money) {
            Ok(found) => {
                let paid: Decimal = found.payouts.iter().sum();
                prop_assert_eq!(paid + found.remaining_in_company, proceeds);
                prop_assert!(found.remaining_in_company >= Decimal::ZERO);
            }
            Err(problem) => prop_assert_eq!(problem.code, Code::TenderExceedsProceeds),
        }
        let dividend = distribute(&table, Distribution::Dividend, money).unwrap();
        prop_assert!(close(dividend.payouts.iter().sum(), proceeds));
        for (class, paid) in table.classes().iter().zip(dividend.payouts) {
            let unexercised = matches!(class.terms, ClassTerms::Option { .. });
            prop_assert!(!unexercised || paid.is_zero());
        }
    }

    #[test]
    fn the_offset_pool_solves_its_own_equation(table in table(8), proceeds in proceeds(), target in proceeds(), share in 0_i64..=100, at in any::<prop::sample::Index>()) {
        let (index, share) = (at.index(table.classes().len()), Share::new(Decimal::new(share, 2)).unwrap());
        let waterfall = Waterfall::new(&table).unwrap();
        let equity = Proceeds::new(proceeds).unwrap();
        let paid = offset_pool(&waterfall, equity, target, &[(index, share)]).unwrap();
        let own = waterfall.payouts(proceeds - paid).unwrap().amounts[index] * share.value();
        prop_assert!(paid >= Decimal::ZERO && paid <= proceeds);
        let wanted = (target - own).clamp(Decimal::ZERO, proceeds);
        prop_assert!((paid - wanted).abs() <= number("0.0000001"), "{paid} {wanted}");
    }

    #[test]
    fn no_other_decision_of_any_class_pays_it_more(table in table(8), proceeds in proceeds()) {
        agrees_with_enumeration(&table, proceeds)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    #[ignore = "the long run: up to 4,096 decisions a case"]
    fn no_other_decision_of_any_of_twelve_classes_pays_it_more(table in table(12), proceeds in proceeds()) {
        agrees_with_enumeration(&table, proceeds)?;
    }
}

/// All equilibria found by enumerating every decision pay what the waterfall pays.
fn agrees_with_enumeration(table: &CapTable, proceeds: Decimal) -> Result<(), TestCaseError> {
    let (found, all) = (payouts(table, proceeds).amounts, equilibria(table, proceeds));
    prop_assert!(!all.is_empty(), "no equilibrium at all");
    let slack = (proceeds.to_f64().unwrap() + 1.0) * 1e-7;
    for equilibrium in all {
        for (exact, enumerated) in found.iter().zip(&equilibrium) {
            let difference = (exact.to_f64().unwrap() - enumerated).abs();
            prop_assert!(difference <= slack, "{found:?} against {equilibrium:?}");
        }
    }
    Ok(())
}

#[test]
fn money_that_nobody_may_take_is_an_error() {
    let mut class = table_of(vec![common("10")]).classes()[0].clone();
    class.terms = ClassTerms::Preferred(PreferredTerms {
        invested: Preference::new(number("5")).unwrap(),
        liquidation_multiple: Multiple::new(Decimal::ONE).unwrap(),
        convertible: false,
        participation: Participation::Capped(Multiple::new(Decimal::TWO).unwrap()),
        seniority: Decimal::ONE,
        dividend: None,
    });
    let waterfall = Waterfall::new(&table_of(vec![class])).unwrap();
    assert_eq!(waterfall.payouts(number("10")).unwrap().amounts, [number("10")]);
    assert_eq!(waterfall.payouts(number("10.01")).unwrap_err().code, Code::NoResidualClaimant);
}

fn common(shares: &str) -> StockClass {
    StockClass {
        id: String::new(),
        shares: Units::new(number(shares)).unwrap(),
        conversion_ratio: bandworth::domain::cap_table::ConversionRatio::ONE,
        terms: ClassTerms::Common,
    }
}
