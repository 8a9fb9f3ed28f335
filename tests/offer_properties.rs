//! Laws of offers for arbitrary packages: the invariants of the model, one test each.
#![allow(clippy::unwrap_used)]

use bandworth::data::node::Node;
use bandworth::data::record::read;
use bandworth::domain::compare::compare;
use bandworth::domain::evaluation::{Assumptions, Evaluation, Parameters};
use bandworth::domain::flow::{CharacterSums, Component, TaxCharacter};
use bandworth::domain::money::Currency;
use bandworth::domain::net::{Assessment, Line, LineKind, Taxes};
use bandworth::domain::offer::{OneOffKind, Package};
use bandworth::domain::problem::Problem;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A made-up law: a tenth of all pay, a third of what lies above 50,000, and a fifth of gains.
struct MadeUpLaw;

impl Taxes for MadeUpLaw {
    fn assess(&self, _: &Package, _: u16, income: &CharacterSums) -> Result<Option<Assessment>, Problem> {
        let pay: Decimal =
            [TaxCharacter::Wage, TaxCharacter::SupplementalWage, TaxCharacter::WageWithoutContributions]
                .into_iter()
                .map(|character| income.of(character))
                .sum();
        let pay = pay.max(Decimal::ZERO);
        let above = (pay - Decimal::from(50_000)).max(Decimal::ZERO);
        let gains = income.of(TaxCharacter::LongTermGain) + income.of(TaxCharacter::ShortTermGain);
        let line = |id: &str, amount: Decimal, kind| Line { id: id.to_owned(), amount, kind };
        let lines = vec![
            line("contribution", (pay / Decimal::TEN).round_dp(6), LineKind::Contribution),
            line("tax", (above / Decimal::from(3)).round_dp(6), LineKind::Tax),
            line("gains_tax", (gains.max(Decimal::ZERO) / Decimal::from(5)).round_dp(6), LineKind::Tax),
        ];
        let deducted = lines.iter().map(|line| line.amount).sum();
        Ok(Some(Assessment { lines, deducted, ..Assessment::default() }))
    }
}

/// The parts of a package that the laws turn.
#[derive(Clone, Debug)]
struct Terms {
    base: u32,
    raise: i32,
    raise_month: u8,
    target: u32,
    payout: u32,
    pay_month: u8,
    one_offs: Vec<(usize, u32, u8, u8, usize)>,
    grants: Vec<(usize, u32, u8, usize)>,
    price: u32,
    growth: i32,
    private: bool,
    liquidity: u8,
    probability: u32,
    refresher: u32,
    benefit: u32,
}

fn terms() -> impl Strategy<Value = Terms> {
    let pay = (10_000_u32..500_000, -10_i32..20, 1_u8..=12, 0_u32..60, 0_u32..200, 0_u8..6);
    let one_offs = prop::collection::vec((0_usize..3, 0_u32..200_000, 0_u8..40, 0_u8..36, 0_usize..3), 0..4);
    let grants = prop::collection::vec((0_usize..10, 1_u32..20_000, 0_u8..13, 0_usize..4), 0..4);
    let company = (1_u32..500, -30_i32..60, any::<bool>(), 0_u8..60, 0_u32..=100);
    (pay, one_offs, grants, company, 0_u32..100_000, 0_u32..20_000).prop_map(
        |(pay, one_offs, grants, company, refresher, benefit)| Terms {
            base: pay.0,
            raise: pay.1,
            raise_month: pay.2,
            target: pay.3,
            payout: pay.4,
            pay_month: pay.5,
            one_offs,
            grants,
            price: company.0,
            growth: company.1,
            private: company.2,
            liquidity: company.3,
            probability: company.4,
            refresher,
            benefit,
        },
    )
}

impl Terms {
    /// The package with every amount of money times a factor.
    fn package(&self, id: &str, factor: u32) -> Package {
        let amount = |amount: u32| u64::from(amount) * u64::from(factor);
        let hundredths = |value: i32| Decimal::new(value.into(), 2);
        let one_offs = self.one_offs.iter().map(|(kind, paid, month, clawback, rule)| {
            let kind = ["sign_on", "retention", "relocation"].get(*kind).unwrap();
            let rule = ["pro_rata", "full", "none"].get(*rule).unwrap();
            format!(r#"{{"kind":"{kind}","amount":{},"month":{month},"clawback_months":{clawback},"clawback":"{rule}"}}"#, amount(*paid))
        });
        let grants = self.grants.iter().map(|(kind, units, cliff, cadence)| {
            let cadence = [1, 3, 6, 12].get(*cadence).unwrap();
            let kinds = ["rsu", "rsu_double_trigger", "option_iso", "option_nso", "ppu", "vsop", "sar", "restricted_stock", "espp", "cash_lti"];
            let kind = *kinds.get(*kind).unwrap();
            let own = match kind {
                "option_iso" => format!(r#""strike":{},"exercise":"hold_months","hold_months":{cliff},"#, amount(self.price / 2)),
                "option_nso" => format!(r#""strike":{},"#, amount(self.price / 2)),
                "ppu" => format!(r#""base_value":{},"cap_multiple":3,"#, amount(self.price / 3)),
                "vsop" | "sar" => format!(r#""base_price":{},"good_leaver_share":0.5,"#, amount(self.price / 3)),
                "restricted_stock" => format!(r#""paid":{},"election_83b":{},"#, amount(self.price / 4), cliff % 2 == 0),
                "cash_lti" => format!(r#""amount":{},"#, amount(*units)),
                "espp" => return format!(r#"{{"kind":"espp","contribution":{},"discount":0.1,"lookback":true}}"#, amount(units / 100)),
                _ => String::new(),
            };
            let units = if kind == "cash_lti" { String::new() } else { format!(r#""units":{units},"#) };
            format!(r#"{{"kind":"{kind}",{units}{own}"vesting":{{"months":48,"cliff_months":{cliff},"cadence_months":{cadence}}}}}"#)
        });
        let listed = if self.private { "private" } else { "public" };
        let text = format!(
            r#"{{"id":"{id}","currency":"USD","start_date":"2027-03-15","base_salary":{},"raise":{},"raise_month":{},
                "bonus":{{"target_rate":{},"payout":{},"pay_month":{}}},"one_offs":[{}],
                "company":{{"liquidity":"{listed}","price":{},"growth":{},"liquidity_month":{},"liquidity_probability":{}}},
                "grants":[{}],"refresher":{{"annual_value":{},"vesting":{{"months":48,"cadence_months":3}}}},
                "benefits":[{{"kind":"other","annual_value":{}}},{{"kind":"meals","rate":0.01,"taxable":true}}]}}"#,
            amount(self.base),
            hundredths(self.raise),
            self.raise_month,
            hundredths(i32::try_from(self.target).unwrap()),
            hundredths(i32::try_from(self.payout).unwrap()),
            self.pay_month,
            one_offs.collect::<Vec<_>>().join(","),
            amount(self.price),
            hundredths(self.growth),
            self.liquidity,
            hundredths(i32::try_from(self.probability).unwrap()),
            grants.collect::<Vec<_>>().join(","),
            amount(self.refresher),
            amount(self.benefit),
        );
        read::<Package>(&Node::from_json(&text).unwrap()).unwrap()
    }
}

fn assumptions() -> impl Strategy<Value = Assumptions> {
    let parts = (1_u8..=10, any::<bool>(), 0_i64..20, 0_usize..3);
    parts.prop_map(|(horizon_years, calendar, discount, sign_on)| Assumptions {
        horizon_years,
        calendar: if calendar {
            bandworth::domain::timeline::CalendarMode::CalendarYears
        } else {
            bandworth::domain::timeline::CalendarMode::OfferYears
        },
        discount_rate: Decimal::new(discount, 2),
        sign_on: *bandworth::domain::compensation::SignOn::ALL.get(sign_on).unwrap(),
        tax: false,
        ..Assumptions::default()
    })
}

const NOTHING: Parameters<'static> = Parameters { rates: None, taxes: None, price_levels: None };
const TAXED: Parameters<'static> = Parameters { rates: None, taxes: Some(&MadeUpLaw), price_levels: None };

fn evaluated(package: &Package, assumptions: &Assumptions) -> Evaluation {
    Evaluation::of(package, assumptions, &NOTHING).unwrap()
}

/// Equal up to a millionth, and for large amounts up to a billionth of them.
fn same(a: Decimal, b: Decimal) -> bool {
    let tolerance = Decimal::new(1, 6) + Decimal::new(1, 9) * a.abs().max(b.abs());
    (a - b).abs() <= tolerance
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Invariant 2: sum over years and components = sum of flows.
    #[test]
    fn years_and_components_are_the_flows(terms in terms(), assumptions in assumptions()) {
        let evaluation = evaluated(&terms.package("a", 1), &assumptions);
        let cash = evaluation.flows.iter().filter(|flow| flow.is_cash());
        let flows: Decimal = cash.clone().map(|flow| flow.amount).sum();
        prop_assert!(same(evaluation.totals.gross, flows));
        prop_assert!(same(evaluation.years.iter().map(|year| year.gross).sum(), flows));
        for component in Component::ALL {
            let of_flows: Decimal = cash.clone().filter(|flow| flow.component == *component).map(|flow| flow.amount).sum();
            prop_assert!(same(evaluation.totals.components.of(*component), of_flows));
        }
    }

    /// Invariant 3: all money times k makes every amount times k. The purchase plan's and the
    /// incentive options' limits are amounts of law, so these kinds stand aside.
    #[test]
    fn amounts_scale_with_money(mut terms in terms(), assumptions in assumptions(), factor in 2_u32..9) {
        terms.grants.retain(|grant| grant.0 != 2 && grant.0 != 8);
        let one = evaluated(&terms.package("a", 1), &assumptions);
        let many = evaluated(&terms.package("a", factor), &assumptions);
        let k = Decimal::from(factor);
        prop_assert!(same(one.totals.gross * k, many.totals.gross));
        prop_assert!(same(one.metrics.npv_gross * k, many.metrics.npv_gross));
        prop_assert_eq!(one.flows.len(), many.flows.len());
        for (one, many) in one.flows.iter().zip(&many.flows) {
            prop_assert!(same(one.amount * k, many.amount));
        }
        for (one, many) in one.early_exits.iter().zip(&many.early_exits) {
            prop_assert!(same(one.kept * k, many.kept) && same(one.clawed_back * k, many.clawed_back));
        }
        let metrics = |found: &Evaluation| {
            let metrics = &found.metrics;
            let mut all = vec![metrics.first_year, metrics.average_annual, metrics.horizon_total];
            all.extend([metrics.certainty_equivalent.unwrap(), metrics.hourly.unwrap()]);
            all.extend(metrics.total_compensation.iter().chain(&metrics.cash));
            all.extend(found.years.iter().flat_map(|year| [year.gross, year.real.unwrap()]));
            all.extend(found.equity.iter().flat_map(|view| [view.face, view.counted]));
            all.extend(found.equity.iter().flat_map(|view| view.scenarios));
            all.extend([found.local.totals.gross, found.local.npv_gross]);
            all
        };
        for (one, many) in metrics(&one).into_iter().zip(metrics(&many)) {
            prop_assert!(same(one * k, many), "{} {}", one, many);
        }
        let shares = [&one, &many].map(|found| found.metrics.guaranteed_share.unwrap_or_default());
        prop_assert!((shares[0] - shares[1]).abs() < Decimal::new(1, 9), "{:?}", shares);
    }

    /// Invariant 4: more base, bonus, sign-on or units never lower a net. The made-up law takes less
    /// than all of the next unit.
    #[test]
    fn more_is_never_less(terms in terms(), mut assumptions in assumptions(), more in 1_u32..50_000, which in 0_usize..5) {
        assumptions.tax = true;
        let mut better = terms.clone();
        match which {
            0 => better.base += more,
            1 => better.target += 10,
            2 => better.one_offs.push((0, more, 0, 12, 0)),
            // Units sold when they vest, and options exercised when their shares can be sold.
            3 => better.grants.push((0, more, 0, 1)),
            _ => better.grants.push((3, more, 0, 1)),
        }
        let value = |terms: &Terms| Evaluation::of(&terms.package("a", 1), &assumptions, &TAXED).unwrap();
        let (before, after) = (value(&terms), value(&better));
        prop_assert!(after.totals.net.unwrap() >= before.totals.net.unwrap());
        prop_assert!(after.metrics.npv_gross >= before.metrics.npv_gross);
        prop_assert!(after.metrics.hourly >= before.metrics.hourly);
        prop_assert!(after.metrics.npv_net >= before.metrics.npv_net);
        prop_assert!(after.metrics.certainty_equivalent >= before.metrics.certainty_equivalent);
        for (before, after) in before.metrics.net.iter().zip(&after.metrics.net) {
            prop_assert!(after.unwrap() >= before.unwrap());
        }
    }

    /// Invariant 5: net + taxes + contributions = gross cash.
    #[test]
    fn net_and_tax_are_the_gross(terms in terms(), mut assumptions in assumptions()) {
        assumptions.tax = true;
        let evaluation = Evaluation::of(&terms.package("a", 1), &assumptions, &TAXED).unwrap();
        for year in &evaluation.years {
            let taken: Decimal = year.lines.iter().map(|line| line.amount).sum();
            prop_assert!(same(year.net.unwrap() + taken, year.gross));
        }
    }

    /// Invariant 6: there and back through an own rate.
    #[test]
    fn currencies_go_there_and_back(terms in terms(), mut assumptions in assumptions(), rate in 1_i64..1_000_000) {
        let package = terms.package("a", 1);
        let here = evaluated(&package, &assumptions);
        assumptions.currency = Some(Currency::Eur);
        assumptions.rates = vec![(Currency::Usd, Currency::Eur, Decimal::new(rate, 4))];
        let there = evaluated(&package, &assumptions);
        prop_assert_eq!(there.local.totals, here.totals);
        prop_assert!(same(there.totals.gross / Decimal::new(rate, 4), here.totals.gross));
    }

    /// Invariant 9: the order of packages changes no value.
    #[test]
    fn the_order_changes_nothing(first in terms(), second in terms(), assumptions in assumptions()) {
        let (a, b) = (first.package("a", 1), second.package("b", 1));
        let one = compare(&[a.clone(), b.clone()], Some("a"), &assumptions, &NOTHING).unwrap();
        let two = compare(&[b, a], Some("a"), &assumptions, &NOTHING).unwrap();
        prop_assert_eq!(&one.evaluations.first(), &two.evaluations.last());
        prop_assert_eq!(&one.evaluations.last(), &two.evaluations.first());
        prop_assert_eq!(one.differences, two.differences);
        let ranks = |ranking: &[bandworth::domain::compare::Ranked]| {
            let mut ranks: Vec<_> = ranking.iter().map(|ranked| (ranked.id.clone(), ranked.rank)).collect();
            ranks.sort();
            ranks
        };
        prop_assert_eq!(ranks(&one.ranking), ranks(&two.ranking));
    }

    /// Invariant 12: what is clawed back and what is kept of a one-off are what was paid.
    #[test]
    fn clawback_and_kept_are_the_paid(paid in 0_u32..1_000_000, period in 0_u8..60, rule in 0_usize..3, leave in 1_u8..48) {
        let terms = Terms {
            base: 0, raise: 0, raise_month: 1, target: 0, payout: 0, pay_month: 0,
            one_offs: vec![(0, paid, 0, period, rule)], grants: vec![], price: 1, growth: 0, private: false,
            liquidity: 0, probability: 0, refresher: 0, benefit: 0,
        };
        let assumptions = Assumptions { tax: false, ..Assumptions::default() };
        let evaluation = evaluated(&terms.package("a", 1), &assumptions);
        let exit = evaluation.early_exits.iter().find(|exit| exit.month == i32::from(leave)).unwrap();
        prop_assert!(same(exit.kept + exit.clawed_back, paid.into()));
        prop_assert!(exit.clawed_back >= Decimal::ZERO && exit.kept >= Decimal::ZERO);
        prop_assert!(leave < period || exit.clawed_back.is_zero());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Where nothing is said of sign-ons, every way to show them ranks alike: looking at their own years
    /// again says what a whole new comparison would say.
    #[test]
    fn an_order_that_sign_ons_change_is_told(first in terms(), second in terms(), mut assumptions in assumptions(), taxed in any::<bool>()) {
        use bandworth::domain::compensation::SignOn;
        use bandworth::domain::evaluation::WarningCode;
        assumptions.tax = taxed;
        assumptions.sign_on = SignOn::Paid;
        let parameters = if taxed { &TAXED } else { &NOTHING };
        let packages = [first.package("a", 1), second.package("b", 1)];
        let orders = SignOn::ALL.map(|sign_on| {
            let assumptions = Assumptions { sign_on, ..assumptions.clone() };
            compare(&packages, None, &assumptions, parameters).unwrap()
        });
        let values = orders.iter().map(|found| found.ranking.iter().map(|ranked| ranked.value.unwrap()));
        let near = values.into_iter().any(|mut values| {
            values.next().zip(values.next()).is_some_and(|(best, next)| (best - next).abs() < Decimal::new(1, 4))
        });
        prop_assume!(!near);
        let best = orders.each_ref().map(|found| found.ranking.first().unwrap().id.clone());
        let told = orders.first().unwrap().evaluations.iter().any(|evaluation| {
            evaluation.warnings.iter().any(|warning| warning.code == WarningCode::SignOnChangesOrder)
        });
        prop_assert_eq!(told, best.iter().any(|id| Some(id) != best.first()));
    }

    /// A make-whole sign-on put into the offer makes it equal to staying, after tax.
    #[test]
    fn make_whole_makes_whole(here in terms(), there in terms(), leave in 1_u8..24) {
        let assumptions = Assumptions::default();
        let mut present = here.package("present", 1);
        present.kind = bandworth::domain::offer::PackageKind::Current;
        present.leaving = Some(bandworth::domain::offer::Leaving {
            leave_month: bandworth::domain::quantity::Months::new(leave.into()).unwrap(),
            gap_months: bandworth::domain::quantity::Months::ZERO,
            repayments: Vec::new(),
        });
        let offer = there.package("offer", 1);
        let result = compare(&[present.clone(), offer.clone()], None, &assumptions, &TAXED).unwrap();
        let net = |index: usize| result.evaluations.get(index).unwrap().metrics.npv_net.unwrap();
        let asked = result.evaluations.last().unwrap().forfeits.as_ref().unwrap().make_whole.unwrap();
        if net(1) >= net(0) {
            prop_assert!(asked.is_zero());
        } else {
            let mut better = offer;
            let mut sign_on = Terms { one_offs: vec![(0, 1, 0, 0, 2)], ..there }.package("x", 1).one_offs.remove(0);
            prop_assert_eq!(sign_on.kind, OneOffKind::SignOn);
            sign_on.amount = bandworth::domain::quantity::Amount::new(asked).unwrap();
            better.one_offs.push(sign_on);
            let again = compare(&[present, better], None, &assumptions, &TAXED).unwrap();
            let reached = again.evaluations.last().unwrap().metrics.npv_net.unwrap();
            prop_assert!((reached - net(0)).abs() < Decimal::new(1, 4), "{} for {}", reached, net(0));
        }
    }
}
