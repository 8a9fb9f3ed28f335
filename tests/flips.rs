//! What it takes for the order of packages to change: laws for arbitrary packages, and cases solved by hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::record::read;
use bandworth::data::registry::Registry;
use bandworth::domain::company::Scenario;
use bandworth::domain::compare::compare;
use bandworth::domain::driver::{Driver, DriverKind};
use bandworth::domain::evaluation::{Assumptions, Parameters};
use bandworth::domain::flip::Solver;
use bandworth::domain::offer::Package;
use bandworth::domain::problem::Code;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn ask(name: &str, input: &str) -> Node {
    api::call(&Registry::default(), name, &Node::from_json(input).unwrap()).unwrap()
}

fn entry<'a>(list: &'a Node, driver: &str, package: Option<&str>) -> &'a Node {
    let Node::List(list) = list else { panic!("no list: {list:?}") };
    let named = |node: &Node| match (node, package) {
        (Node::Text(text), Some(package)) => text == package,
        (Node::Null, None) => true,
        _ => false,
    };
    let found = list
        .iter()
        .find(|entry| entry.field("driver") == &Node::text(driver) && named(entry.field("package")));
    found.unwrap_or_else(|| panic!("no {driver} of {package:?} in {list:?}"))
}

/// Stock of 40,000 that vests after a year against 10,000 more pay: equal where it grows by a quarter.
const STOCK_OR_PAY: &str = r#"{"packages":[
    {"id":"stock","currency":"EUR","base_salary":100000,"company":{"price":100},
     "grants":[{"kind":"rsu","units":400,"vesting":{"months":12,"cadence_months":12}}]},
    {"id":"pay","currency":"EUR","base_salary":150000}],
    "assumptions":{"tax":"off","horizon_years":1,"discount_rate":0}}"#;

#[test]
fn stock_has_to_grow_by_a_quarter_to_make_up_for_pay() {
    let flips = ask("flips", STOCK_OR_PAY);
    let growth = entry(&flips, "growth", Some("stock"));
    assert_eq!(growth.field("value").decimal().unwrap().round_dp(6), decimal("0.25"));
    assert_eq!(growth.field("lead"), growth.field("value"));
    assert_eq!(growth.field("leader"), &Node::text("stock"));
    assert_eq!(
        (growth.field("low").decimal(), growth.field("high").decimal()),
        (Some(decimal("-0.5")), Some(1.into()))
    );
    assert_eq!(growth.field("today").decimal(), Some(Decimal::ZERO));
}

#[test]
fn what_never_changes_the_order_says_so() {
    let flips = ask("flips", STOCK_OR_PAY);
    for driver in ["discount_rate", "tax"] {
        let flip = entry(&flips, driver, None);
        assert_eq!(
            (flip.field("value"), flip.field("lead"), flip.field("leader")),
            (&Node::Null, &Node::Null, &Node::Null),
            "{driver}"
        );
    }
    // 10,000 more a year, against stock that comes once.
    assert_eq!(entry(&flips, "horizon", None).field("value"), &Node::Null);
}

#[test]
fn a_longer_horizon_turns_what_is_paid_once_against_what_is_paid_each_year() {
    let flips = ask(
        "flips",
        r#"{"packages":[{"id":"once","currency":"EUR","base_salary":100000,"one_offs":[{"kind":"sign_on","amount":55000}]},
            {"id":"yearly","currency":"EUR","base_salary":110000}],
            "assumptions":{"tax":"off","horizon_years":4,"discount_rate":0},"drivers":["horizon"]}"#,
    );
    // 55,000 once or 10,000 a year: four years 40,000, five 50,000, six 60,000.
    let horizon = entry(&flips, "horizon", None);
    assert_eq!(horizon.field("value").decimal(), Some(6.into()));
    assert_eq!(horizon.field("leader"), &Node::text("yearly"));
    assert!(matches!(&flips, Node::List(list) if list.len() == 1));
}

#[test]
fn an_exchange_rate_turns_where_both_are_the_same_money() {
    let input = r#"{"packages":[{"id":"euro","currency":"EUR","base_salary":100000},{"id":"dollar","currency":"USD","base_salary":110000}],
        "assumptions":{"tax":"off","fx":{"USDEUR":0.8}}"#;
    let flips = ask("flips", &format!("{input}}}"));
    let rate = entry(&flips, "exchange_rate", Some("dollar"));
    assert_eq!(rate.field("value").decimal().unwrap().round_dp(7), decimal("0.9090909"));
    let even =
        ask("breakEven", &format!(r#"{input},"driver":"exchange_rate","of":"dollar","against":"euro"}}"#));
    assert_eq!(even.field("value").decimal().unwrap().round_dp(7), decimal("0.9090909"));
    assert_eq!(even.field("no_solution"), &Node::Boolean(false));
}

#[test]
fn the_nearest_of_several_changes_is_named_and_the_first_place_apart() {
    // Third overtakes second at a payout of 0.5, and comes first at 1.5.
    let flips = ask(
        "flips",
        r#"{"packages":[{"id":"first","currency":"EUR","base_salary":130000},{"id":"second","currency":"EUR","base_salary":110000},
            {"id":"third","currency":"EUR","base_salary":100000,"bonus":{"target_rate":0.2,"payout":0}}],
            "assumptions":{"tax":"off","discount_rate":0}}"#,
    );
    let payout = entry(&flips, "payout", Some("third"));
    assert_eq!(payout.field("value").decimal().unwrap().round_dp(6), decimal("0.5"));
    assert_eq!(payout.field("lead").decimal().unwrap().round_dp(6), decimal("1.5"));
    assert_eq!(payout.field("leader"), &Node::text("third"));
}

#[test]
fn a_private_share_keeps_its_units_when_its_price_moves() {
    // 40,000 at a price of 100 are 400 units whatever becomes of the price; 125 makes up for 10,000.
    let flips = ask(
        "flips",
        r#"{"packages":[{"id":"stock","currency":"EUR","base_salary":100000,
            "company":{"liquidity":"private","price":100,"haircut":0,"liquidity_month":12,"liquidity_probability":1},
            "grants":[{"kind":"rsu","value":40000,"vesting":{"months":12,"cadence_months":12}}]},
            {"id":"pay","currency":"EUR","base_salary":150000}],
            "assumptions":{"tax":"off","horizon_years":1,"discount_rate":0},"drivers":["exit_value"]}"#,
    );
    let exit = entry(&flips, "exit_value", Some("stock"));
    assert_eq!(exit.field("value").decimal().unwrap().round_dp(4), decimal("125"));
}

#[test]
fn compare_holds_flips_and_sensitivity_where_they_are_asked_for() {
    let with =
        STOCK_OR_PAY.replace("\"discount_rate\":0", r#""discount_rate":0,"include":["flips","sensitivity"]"#);
    let (plain, asked) = (ask("compare", STOCK_OR_PAY), ask("compare", &with));
    assert_eq!(
        (plain.field("flips"), plain.field("sensitivity")),
        (&Node::List(vec![]), &Node::List(vec![]))
    );
    assert_eq!(asked.field("flips"), &ask("flips", STOCK_OR_PAY));
    let growth = entry(asked.field("sensitivity"), "growth", Some("stock"));
    let Node::List(values) = growth.field("values") else { panic!("{growth:?}") };
    let of = |at: usize, field: &str| values[at].field(field).decimal().unwrap().round_dp(6);
    // 40,000 a fifth less and a fifth more; pay does not move.
    assert_eq!((of(0, "low"), of(0, "high")), (132_000.into(), 148_000.into()));
    assert_eq!((of(1, "low"), of(1, "high")), (150_000.into(), 150_000.into()));
}

#[test]
fn a_break_even_that_is_not_there_is_an_answer_and_a_driver_that_is_not_an_error() {
    let input = STOCK_OR_PAY.trim_end_matches('}');
    let asked =
        |driver: &str, of: &str| format!(r#"{input}}},"driver":"{driver}","of":"{of}","against":"pay"}}"#);
    let none = ask("breakEven", &asked("discount_rate", "stock"));
    assert_eq!((none.field("no_solution"), none.field("value")), (&Node::Boolean(true), &Node::Null));
    let problems = |text: &str| {
        api::call(&Registry::default(), "breakEven", &Node::from_json(text).unwrap()).unwrap_err()
    };
    let found = problems(&asked("payout", "stock"));
    assert_eq!((found[0].code, found[0].path.as_str()), (Code::UnknownDriver, "/driver"));
    let found = problems(&asked("growth", "nobody"));
    assert_eq!((found[0].code, found[0].path.as_str()), (Code::UnknownValue, "/of"));
}

/// A package of pay, bonus, stock and a sign-on.
#[derive(Clone, Debug)]
struct Terms {
    base: u32,
    target: u32,
    payout: u32,
    sign_on: u32,
    units: u32,
    growth: i32,
    private: bool,
}

fn terms() -> impl Strategy<Value = Terms> {
    (80_000_u32..160_000, 0_u32..50, 0_u32..200, 0_u32..60_000, 0_u32..2_000, -30_i32..60, any::<bool>())
        .prop_map(|(base, target, payout, sign_on, units, growth, private)| Terms {
            base,
            target,
            payout,
            sign_on,
            units,
            growth,
            private,
        })
}

impl Terms {
    fn package(&self, id: usize) -> Package {
        let listed = if self.private { "private" } else { "public" };
        let hundredths = |value: i64| Decimal::new(value, 2);
        let text = format!(
            r#"{{"id":"{id}","currency":"USD","base_salary":{},"bonus":{{"target_rate":{},"payout":{}}},
                "one_offs":[{{"kind":"sign_on","amount":{}}}],
                "company":{{"liquidity":"{listed}","price":100,"growth":{},"liquidity_month":24,"liquidity_probability":0.8}},
                "grants":[{{"kind":"rsu","units":{},"vesting":{{"months":48,"cliff_months":12,"cadence_months":3}}}}]}}"#,
            self.base,
            hundredths(self.target.into()),
            hundredths(self.payout.into()),
            self.sign_on,
            hundredths(self.growth.into()),
            self.units,
        );
        read::<Package>(&Node::from_json(&text).unwrap()).unwrap()
    }
}

fn assumptions(scenario: Scenario) -> Assumptions {
    Assumptions { tax: false, scenario, ..Assumptions::default() }
}

/// What `compare` says each package is worth with a driver at a value.
fn worth(packages: &[Package], assumptions: &Assumptions, driver: Driver, value: Decimal) -> Vec<Decimal> {
    let (packages, assumptions) = driver.moved(packages, assumptions, value).unwrap();
    let comparison = compare(&packages, None, &assumptions, &Parameters::default()).unwrap();
    comparison.evaluations.iter().map(|found| found.metrics.npv_gross).collect()
}

fn order(values: &[Decimal]) -> Vec<usize> {
    values.iter().map(|value| values.iter().filter(|other| *other > value).count()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_break_even_put_back_makes_both_equal(own in terms(), other in terms(), kind in 0_usize..4) {
        let packages = [own.package(0), other.package(1)];
        let assumptions = assumptions(Scenario::Base);
        let parameters = Parameters::default();
        let kind = [DriverKind::Growth, DriverKind::Payout, DriverKind::ExitValue, DriverKind::DiscountRate][kind];
        let driver = Driver { kind, package: kind.belongs_to_a_package().then_some(0) };
        prop_assume!(driver.today(&packages, &assumptions, &parameters).is_some());
        let found = Solver::new(&packages, &assumptions, &parameters).unwrap().break_even(driver, 0, 1).unwrap();
        let Some(value) = found.value else {
            // Nothing found: one is ahead at today's value and at both ends.
            let ends = [found.range.0, found.today, found.range.1].map(|value| worth(&packages, &assumptions, driver, value));
            let signs: Vec<_> = ends.iter().map(|values| values[0] > values[1]).collect();
            prop_assert!(signs.iter().all(|sign| *sign == signs[0]), "{ends:?}");
            return Ok(());
        };
        let values = worth(&packages, &assumptions, driver, value);
        prop_assert!((values[0] - values[1]).abs() <= decimal("0.01"), "{value}: {values:?}");
    }

    #[test]
    fn the_order_changes_at_a_flip_and_not_on_the_way(
        all in prop::collection::vec(terms(), 2..5),
        scenario in 0_usize..3,
    ) {
        let packages: Vec<Package> = all.iter().enumerate().map(|(at, terms)| terms.package(at)).collect();
        let assumptions = assumptions([Scenario::Bear, Scenario::Base, Scenario::Bull][scenario]);
        let parameters = Parameters::default();
        let kinds = [DriverKind::Growth, DriverKind::Payout, DriverKind::ExitValue];
        let solver = Solver::new(&packages, &assumptions, &parameters).unwrap();
        for flip in solver.flips(&kinds).unwrap() {
            let Some(value) = flip.value else {
                for end in [flip.range.0, flip.range.1] {
                    let there = order(&worth(&packages, &assumptions, flip.driver, end));
                    prop_assert_eq!(&there, &order(&worth(&packages, &assumptions, flip.driver, flip.today)));
                }
                continue;
            };
            let at = |value| order(&worth(&packages, &assumptions, flip.driver, value));
            prop_assert_ne!(at(value), at(flip.today));
            // Worth moves one way with each of these drivers: what holds at the end of the way holds on it.
            let (near, half) = (decimal("0.999"), decimal("0.5"));
            for part in [half, near] {
                let before = flip.today + (value - flip.today) * part;
                prop_assert_eq!(at(before), at(flip.today), "{:?} at {}", flip, before);
            }
            if let (Some(lead), Some(leader)) = (flip.lead, flip.leader) {
                prop_assert!((lead - flip.today).abs() >= (value - flip.today).abs());
                prop_assert_eq!(at(lead)[leader], 0);
                prop_assert_ne!(at(flip.today)[leader], 0);
            }
        }
    }
}
