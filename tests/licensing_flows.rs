//! Deals and licences beside offers: what holds for any of them once they are flows of a package.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::record::read;
use bandworth::data::registry::Registry;
use bandworth::domain::compare::compare;
use bandworth::domain::evaluation::{Assumptions, Evaluation, Parameters};
use bandworth::domain::flow::{CharacterSums, TaxCharacter};
use bandworth::domain::net::{Assessment, Line, LineKind, Taxes};
use bandworth::domain::offer::Package;
use bandworth::domain::problem::Problem;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A made-up law with a rate for every character, a step for pay.
struct MadeUpLaw;

impl Taxes for MadeUpLaw {
    fn assess(&self, _: &Package, _: u16, income: &CharacterSums) -> Result<Option<Assessment>, Problem> {
        let of = |character| income.of(character).max(Decimal::ZERO);
        let above = (of(TaxCharacter::Wage) - Decimal::from(50_000)).max(Decimal::ZERO);
        let line =
            |id: &str, amount: Decimal, kind| Line { id: id.to_owned(), amount: amount.round_dp(6), kind };
        let lines = vec![
            line("contribution", of(TaxCharacter::Wage) / Decimal::TEN, LineKind::Contribution),
            line("tax", above / Decimal::from(3), LineKind::Tax),
            line("gains", of(TaxCharacter::LongTermGain) / Decimal::from(5), LineKind::Tax),
            line("dividends", of(TaxCharacter::Dividend) / Decimal::from(4), LineKind::Tax),
            line("royalties", of(TaxCharacter::Royalty) * Decimal::new(3, 1), LineKind::Tax),
        ];
        let deducted = lines.iter().map(|line| line.amount).sum();
        Ok(Some(Assessment { lines, deducted, ..Assessment::default() }))
    }
}

const TAXED: Parameters<'static> = Parameters { rates: None, taxes: Some(&MadeUpLaw), price_levels: None };

/// The parts of a deal that the laws turn.
#[derive(Clone, Debug)]
struct Terms {
    fee: u32,
    classes: Vec<(usize, u32, u32, u8)>,
    escrow: u32,
    pro_rata: bool,
    tranches: Vec<(u32, u8, u32)>,
    holdings: Vec<(prop::sample::Index, u8)>,
    unvested: Vec<(u32, u32, usize, bool)>,
    package: Vec<u32>,
    stay: u32,
    dividend: bool,
    cost: u32,
    base: u32,
    estimate: u32,
}

fn terms() -> impl Strategy<Value = Terms> {
    let class = (0_usize..6, 1_u32..1_000_000, 1_u32..5_000_000, 0_u8..4);
    let money = (0_u32..200_000_000, 0_u32..30, any::<bool>(), any::<bool>(), 0_u32..2_000_000);
    let later = prop::collection::vec((0_u32..20_000_000, 0_u8..6, 0_u32..=100), 0..3);
    let shares = prop::collection::vec((any::<prop::sample::Index>(), 1_u8..50), 1..4);
    let unvested = prop::collection::vec((0_u32..50_000, 0_u32..90, 0_usize..4, any::<bool>()), 0..3);
    let pay = (prop::collection::vec(0_u32..900_000, 0..5), 0_u32..=100, 0_u32..400_000, 0_u32..9_000_000);
    (money, prop::collection::vec(class, 0..6), later, shares, unvested, pay).prop_map(
        |(money, classes, tranches, holdings, unvested, pay)| Terms {
            fee: money.0,
            escrow: money.1,
            pro_rata: money.2,
            dividend: money.3,
            cost: money.4,
            classes,
            tranches,
            holdings,
            unvested,
            package: pay.0,
            stay: pay.1,
            base: pay.2,
            estimate: pay.3,
        },
    )
}

impl Terms {
    /// The deal with every amount of money times a factor.
    fn deal(&self, factor: u32) -> String {
        let money = |amount: u32| u64::from(amount) * u64::from(factor);
        let part = |hundredths: u32| Decimal::new(hundredths.into(), 2);
        let classes = self.classes.iter().enumerate().map(|(index, (kind, shares, invested, seniority))| {
            let own = match kind {
                0 => r#""kind":"common""#.to_owned(),
                1 => format!(r#""kind":"option","strike":{}"#, money(invested / 100_000)),
                2 => format!(r#""kind":"preferred","participation":"full","invested":{}"#, money(*invested)),
                3 => format!(
                    r#""kind":"preferred","participation":"capped","cap_multiple":2,"invested":{}"#,
                    money(*invested)
                ),
                4 => {
                    format!(r#""kind":"preferred","liquidation_multiple":2,"invested":{}"#, money(*invested))
                }
                _ => format!(r#""kind":"preferred","invested":{}"#, money(*invested)),
            };
            let rank = if *kind < 2 { String::new() } else { format!(r#","seniority":{seniority}"#) };
            format!(r#"{{"id":"c{index}","shares":{shares},{own}{rank}}}"#)
        });
        let mut classes: Vec<_> = classes.collect();
        classes.push(format!(r#"{{"id":"c{}","shares":500000,"kind":"common"}}"#, classes.len()));
        let tranches = self.tranches.iter().map(|(amount, year, likely)| {
            format!(r#"{{"amount":{},"year":{year},"probability":{}}}"#, money(*amount), part(*likely))
        });
        let holdings = self.holdings.iter().map(|(class, percent)| {
            let shares = self.classes.get(class.index(classes.len())).map_or(500_000, |class| class.1);
            let held = Decimal::from(shares) * Decimal::new((*percent).into(), 2)
                / Decimal::from(self.holdings.len());
            format!(r#"{{"class":"c{}","shares":"{}"}}"#, class.index(classes.len()), held.round_dp(4))
        });
        let unvested = self.unvested.iter().map(|(shares, price, mode, waived)| {
            let mode = ["accelerate", "cash_over_time", "buyer_stock", "forfeit"][*mode];
            format!(r#"{{"shares":{shares},"price":{},"mode":"{mode}","schedule":[0.25,0.25,0.5],"cliff_waived":{waived}}}"#, money(*price))
        });
        let package: Vec<_> = self.package.iter().map(|amount| money(*amount).to_string()).collect();
        let stay = part(self.stay);
        let join = |items: Vec<String>| items.join(",");
        format!(
            r#"{{"bridge":{{"licence_fee":{},"escrow_pct":{},"transaction_costs_pct":0.02,"deferred_tranches":[{}]}},"classes":[{}],
                "distribution":"{}","escrow":{{"method":"{}","released_share":0.7}},"cost_basis":{},
                "shell":{{"estimate":{},"probability":0.3,"month":40}},"carve_out_share":0.1,
                "person":{{"holdings":[{}],"unvested":[{}],"package":[{}],"p_stay":[{stay},{stay},{stay},{stay}]}}}}"#,
            money(self.fee),
            part(self.escrow),
            join(tranches.collect()),
            join(classes.clone()),
            if self.dividend { "dividend" } else { "deemed_liquidation" },
            if self.pro_rata { "pro_rata" } else { "incremental" },
            money(self.cost),
            money(self.estimate),
            join(holdings.collect()),
            join(unvested.collect()),
            package.join(","),
        )
    }

    fn package(&self, id: &str, factor: u32) -> Package {
        let base = u64::from(self.base) * u64::from(factor);
        let deal = self.deal(factor);
        let text = format!(
            r#"{{"id":"{id}","kind":"licence_and_talent","currency":"USD","base_salary":{base},"deal":{deal}}}"#
        );
        read::<Package>(&Node::from_json(&text).unwrap())
            .unwrap_or_else(|problems| panic!("{problems:?} {text}"))
    }
}

fn licence(factor: u32, (fee, sales, likely, rate): (u32, u32, u32, u32)) -> Package {
    let money = |amount: u32| u64::from(amount) * u64::from(factor);
    let text = format!(
        r#"{{"id":"licence","kind":"licence","currency":"USD","licence":{{"years":4,"upfront_fee":{},"net_sales":[{},{},{},{}],
            "p_sales":[{p},{p},{p},{p}],"royalty_tiers":[{{"above":0,"rate":{}}}],"minimum_annual_royalty":[{m},{m},{m},{m}],
            "milestones":[{{"amount":{m},"year":2,"probability":0.5}}],"withholding_rate":0.1}}}}"#,
        money(fee),
        money(sales),
        money(sales),
        money(sales / 2),
        money(sales),
        Decimal::new(rate.into(), 2),
        p = Decimal::new(likely.into(), 2),
        m = money(fee / 10),
    );
    read::<Package>(&Node::from_json(&text).unwrap()).unwrap_or_else(|problems| panic!("{problems:?} {text}"))
}

fn evaluated(package: &Package) -> Evaluation {
    Evaluation::of(package, &Assumptions { horizon_years: 8, ..Assumptions::default() }, &TAXED).unwrap()
}

/// Equal up to a millionth, and for large amounts up to a billionth of them.
fn same(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= Decimal::new(1, 6) + Decimal::new(1, 9) * a.abs().max(b.abs())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Every expected amount is its face times its probability, and the flows are the lines.
    #[test]
    fn flows_are_lines_and_lines_are_face_times_probability(terms in terms()) {
        let found = evaluated(&terms.package("a", 1));
        for one in &found.licensing {
            prop_assert!(same(one.line.expected, one.line.face * one.line.probability));
            prop_assert!(one.line.probability >= Decimal::ZERO && one.line.probability <= Decimal::ONE);
            prop_assert!(one.line.face >= Decimal::ZERO);
            let flow = &found.flows[one.flow.unwrap()];
            prop_assert_eq!((flow.month, flow.amount, flow.character), (one.line.month, one.line.expected, one.line.character));
        }
        let lines: Decimal = found.licensing.iter().map(|one| one.line.expected).sum();
        prop_assert!(same(found.totals.gross, lines + Decimal::from(8 * terms.base)));
    }

    /// Where everything is certain, nothing is held back and nothing follows, the flows of a deal add up
    /// to what `personal` says that the person gets.
    #[test]
    fn certain_flows_are_the_person_of_the_deal(mut terms in terms()) {
        terms.stay = 100;
        terms.tranches.clear();
        terms.escrow = 0;
        let deal = Node::from_json(&terms.deal(1)).unwrap();
        let bridge = api::call(&Registry::default(), "bridge", &Node::record([("bridge", deal.field("bridge").clone())])).unwrap();
        let input = Node::record([
            ("equity_proceeds", bridge.field("equity_total").clone()),
            ("classes", deal.field("classes").clone()),
            ("mode", deal.field("distribution").clone()),
            ("person", deal.field("person").clone()),
        ]);
        let person = api::call(&Registry::default(), "personal", &input).unwrap();
        let number = |field: &str| person.field(field).decimal().unwrap();
        let lines = evaluated(&terms.package("a", 1)).licensing;
        let of = |sources: &[&str]| -> Decimal {
            lines.iter().filter(|one| sources.contains(&one.line.source.id())).map(|one| one.line.expected).sum()
        };
        let near = |a: Decimal, b: Decimal| (a - b).abs() <= Decimal::new(2, 2);
        prop_assert!(near(of(&["shares", "options", "accelerated"]), number("at_closing")));
        prop_assert!(near(of(&["cash_over_time", "buyer_stock"]), number("deferred_expected")));
        prop_assert!(near(of(&["package"]), number("package_expected")));
        prop_assert!(lines.iter().filter(|one| one.line.source.id() != "remaining_stake").all(|one| one.line.probability == Decimal::ONE));
    }

    /// Net and taxes are the gross, year by year.
    #[test]
    fn net_and_taxes_are_the_gross(terms in terms(), royalty in (0_u32..9_000_000, 0_u32..90_000_000, 0_u32..=100, 0_u32..20)) {
        for found in [evaluated(&terms.package("a", 1)), evaluated(&licence(1, royalty))] {
            for year in &found.years {
                let taken: Decimal = year.lines.iter().map(|line| line.amount).sum();
                prop_assert!(same(year.net.unwrap() + taken, year.gross));
            }
        }
    }

    /// All money times k makes every payment times k.
    #[test]
    fn amounts_scale_with_money(terms in terms(), factor in 2_u32..9, royalty in (0_u32..9_000_000, 0_u32..90_000_000, 0_u32..=100, 0_u32..20)) {
        let pairs = [
            (evaluated(&terms.package("a", 1)), evaluated(&terms.package("a", factor))),
            (evaluated(&licence(1, royalty)), evaluated(&licence(factor, (royalty.0 / 10 * 10, royalty.1 / 2 * 2, royalty.2, royalty.3)))),
        ];
        let k = Decimal::from(factor);
        for (index, (one, many)) in pairs.iter().enumerate() {
            if index == 1 && (royalty.0 % 10 != 0 || royalty.1 % 2 != 0) {
                continue;
            }
            prop_assert!(same(one.totals.gross * k, many.totals.gross));
            prop_assert!(same(one.metrics.npv_gross * k, many.metrics.npv_gross));
        }
    }

    /// A higher fee never lowers the gross or the net, of a person in a deal or of a licensor. Where everybody bears
    /// their own part of what is lost of an escrow, a higher fee puts more at risk of that loss, which an instalment
    /// does not share: a holder whom the instalment pays up to a preference anyway then gets less, by the part lost of
    /// what the fee rose by and never by more; by nothing where what follows is less likely than the escrow.
    #[test]
    fn a_higher_headline_never_lowers_the_net(terms in terms(), more in 1_u32..50_000_000, royalty in (0_u32..9_000_000, 0_u32..90_000_000, 0_u32..=100, 0_u32..20)) {
        let better = Terms { fee: terms.fee + more, ..terms.clone() };
        let dearer = (royalty.0 + more / 10, royalty.1, royalty.2, royalty.3);
        let pairs = [
            (evaluated(&terms.package("a", 1)), evaluated(&better.package("a", 1))),
            (evaluated(&licence(1, royalty)), evaluated(&licence(1, dearer))),
        ];
        // Of the escrow 0.3 are lost.
        let lost = Decimal::new((3 * terms.escrow).into(), 3);
        let next = terms.tranches.first().map_or(Decimal::ZERO, |(_, _, likely)| Decimal::new((*likely).into(), 2));
        // The stake that is kept is worth something with a probability of 0.3.
        let follows = next + (Decimal::ONE - next) * Decimal::new(3, 1);
        let shared = !terms.pro_rata || follows <= Decimal::ONE - lost;
        let at_risk = if shared { Decimal::ZERO } else { lost * Decimal::from(more) };
        let slack = Decimal::new(1, 4) + at_risk;
        for (before, after) in pairs {
            prop_assert!(after.totals.gross + slack >= before.totals.gross, "{} {}", before.totals.gross, after.totals.gross);
            prop_assert!(after.totals.net.unwrap() + slack >= before.totals.net.unwrap());
        }
    }

    /// The order of packages changes no value, whatever their kinds.
    #[test]
    fn the_order_changes_nothing(terms in terms(), royalty in (0_u32..9_000_000, 0_u32..90_000_000, 0_u32..=100, 0_u32..20)) {
        let (deal, licence) = (terms.package("deal", 1), licence(1, royalty));
        let assumptions = Assumptions::default();
        let one = compare(&[deal.clone(), licence.clone()], Some("deal"), &assumptions, &TAXED).unwrap();
        let two = compare(&[licence, deal], Some("deal"), &assumptions, &TAXED).unwrap();
        prop_assert_eq!(&one.evaluations.first(), &two.evaluations.last());
        prop_assert_eq!(&one.evaluations.last(), &two.evaluations.first());
        prop_assert_eq!(one.differences, two.differences);
    }

    /// What the shares once cost is never taxed, and no more than it comes back free of tax.
    #[test]
    fn cost_comes_back_once(terms in terms()) {
        let found = evaluated(&terms.package("a", 1));
        let free: Decimal = found.licensing.iter().filter(|one| one.line.character == TaxCharacter::TaxFree).map(|one| one.line.expected).sum();
        let gains: Decimal = found.licensing.iter().filter(|one| one.line.character == TaxCharacter::LongTermGain && one.line.source.id() != "remaining_stake").map(|one| one.line.expected).sum();
        let cost = Decimal::from(terms.cost);
        // The 28th digit of a difference may be rounded.
        prop_assert!(free <= cost || same(free, cost));
        prop_assert!(gains.is_zero() || terms.dividend || same(free, cost));
        prop_assert!(!terms.dividend || free.is_zero());
    }

    /// What a leaver keeps is never more than all there is.
    #[test]
    fn a_leaver_keeps_shares_and_loses_the_package(terms in terms()) {
        let found = evaluated(&terms.package("a", 1));
        let staying = |id: &str| ["cash_over_time", "buyer_stock", "package"].contains(&id);
        let kept: Decimal = found.licensing.iter().filter(|one| !staying(one.line.source.id()) || one.line.month <= 1).map(|one| one.line.expected).sum();
        let first = found.early_exits.first().unwrap();
        prop_assert!(same(first.kept, kept + found.flows.iter().filter(|flow| flow.component.id() == "base" && flow.month <= 1).map(|flow| flow.amount).sum::<Decimal>()));
    }
}
