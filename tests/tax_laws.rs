//! Laws that hold in every place outside the United States, for any income.
#![allow(clippy::unwrap_used, clippy::panic)]
use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::registry::Registry;
use bandworth::domain::tax::figure::Figure;
use bandworth::domain::tax::ledger::Kind;
use bandworth::domain::tax::{Basis, Church, Earnings, FilingStatus, Residency, TaxClass, TaxInput};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use rust_decimal::Decimal;

mod support;

fn places(registry: &Registry) -> Vec<(String, u16)> {
    let ids = registry.tax.ids().into_iter().filter(|id| !id.starts_with("us-"));
    ids.flat_map(|id| registry.tax.years(id).into_iter().map(|year| (id.to_owned(), year))).collect()
}

/// Pay or taxable income: whichever the place taxes, pay first.
fn earned(registry: &Registry, id: &str, year: u16, like: &TaxInput, amount: Decimal) -> TaxInput {
    let own = Figure::new(amount);
    let paid = TaxInput { earnings: Earnings::Wages { own, spouse: Figure::ZERO }, ..like.clone() };
    let system = registry.tax.system(id, year).unwrap();
    if system.assess(&paid).is_ok() {
        paid
    } else {
        TaxInput { earnings: Earnings::Taxable(own), ..like.clone() }
    }
}

fn total(registry: &Registry, id: &str, year: u16, input: &TaxInput) -> Decimal {
    let ledger = registry.tax.system(id, year).unwrap().assess(input);
    ledger.unwrap_or_else(|problem| panic!("{id} {year}: {problem:?}")).total().exact().unwrap()
}

/// Any person of any place with any income, in hundredths.
fn people(registry: &Registry) -> impl Strategy<Value = (String, u16, TaxInput, Decimal)> + use<> {
    let cent = |top: i64| (0..=top).prop_map(|hundredths| Decimal::new(hundredths, 2));
    let incomes =
        prop_oneof![cent(5_000_000), cent(50_000_000), cent(5_000_000_000), cent(99_999_999_999_999)];
    let church = prop_oneof![Just(Church::None), Just(Church::Member), Just(Church::Percent(Figure::ONE))];
    let place = select(places(registry));
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    (place, incomes, church, select(TaxClass::ALL), flags).prop_map(
        |((id, year), income, church, tax_class, (joint, foreign, ruling))| {
            let joint_places = ["de", "fr", "ie"].contains(&id.as_str()) || id.starts_with("ch-");
            let status = if joint && joint_places { FilingStatus::Joint } else { FilingStatus::Single };
            let wages = Earnings::Wages { own: Figure::ZERO, spouse: Figure::ZERO };
            let input = TaxInput {
                church,
                tax_class,
                residency: if foreign { Residency::ForeignerTaxResident } else { Residency::CitizenOrPr },
                ruling_30_percent: ruling,
                ..TaxInput::new(status, wages)
            };
            (id, year, input, income)
        },
    )
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

#[test]
fn gross_is_net_and_taxes_and_contributions() {
    let registry = support::registry();
    let strategy = (people(&registry), any::<bool>());
    let law = |((id, year, like, income), withheld): ((String, u16, TaxInput, Decimal), bool)| {
        let basis = if withheld { Basis::Withholding } else { Basis::Assessed };
        let input = earned(&registry, &id, year, &TaxInput { basis, ..like }, income);
        let result = registry.tax.system(&id, year).unwrap().take_home(&input).unwrap();
        let counted = [Kind::Tax, Kind::Contribution, Kind::Credit];
        let lines = result.lines().iter().filter(|line| counted.contains(&line.kind));
        let amounts: Vec<Decimal> = lines.map(|line| line.amount.exact().unwrap()).collect();
        prop_assert_eq!(result.gross, income, "{} {}", id, year);
        prop_assert_eq!(result.net + amounts.iter().sum::<Decimal>(), income, "{} {}", id, year);
        // No place outside the United States pays a credit out.
        prop_assert!(amounts.iter().all(|amount| *amount >= Decimal::ZERO), "{id} {year}: {amounts:?}");
        Ok(())
    };
    runner(40_000).run(&strategy, law).unwrap();
}

#[test]
fn the_next_step_costs_between_nothing_and_itself() {
    let registry = support::registry();
    let law = |(id, year, like, income): (String, u16, TaxInput, Decimal)| {
        let step = registry.tax.entry(&id, year).unwrap().file.marginal_step.exact().unwrap();
        let before = earned(&registry, &id, year, &like, income);
        let rise = total(&registry, &id, year, &before.with_more(Figure::new(step)))
            - total(&registry, &id, year, &before);
        let cliffs = &registry.tax.entry(&id, year).unwrap().cliffs;
        let jumps =
            cliffs.iter().any(|cliff| income + step >= cliff.from.value() && income <= cliff.to.value());
        prop_assert!(rise >= Decimal::ZERO, "{id} {year}: {rise} on the step above {income}");
        prop_assert!(rise <= step || jumps, "{id} {year}: {rise} on the step above {income}");
        Ok(())
    };
    runner(60_000).run(&people(&registry), law).unwrap();
}

#[test]
fn a_named_cliff_is_one() {
    let registry = support::registry();
    let mut named = 0;
    for (id, year) in places(&registry) {
        let entry = registry.tax.entry(&id, year).unwrap();
        for cliff in &entry.cliffs {
            let zero = Earnings::Wages { own: Figure::ZERO, spouse: Figure::ZERO };
            let like = TaxInput::new(FilingStatus::Single, zero);
            let at = |pay| total(&registry, &id, year, &earned(&registry, &id, year, &like, pay));
            let (from, to) = (cliff.from.value(), cliff.to.value());
            assert!(at(to) - at(from) > to - from, "{id} {year}: {}", cliff.name);
            named += 1;
        }
    }
    assert_eq!(named, 2 + 6 + 4);
}

#[test]
fn nobody_pays_on_nothing_but_swiss_head_taxes() {
    let registry = support::registry();
    for (id, year) in places(&registry) {
        for &status in &registry.tax.entry(&id, year).unwrap().file.filing_statuses {
            let zero = Earnings::Wages { own: Figure::ZERO, spouse: Figure::ZERO };
            let nothing = earned(&registry, &id, year, &TaxInput::new(status, zero), Decimal::ZERO);
            let head_tax = match (id.as_str(), status) {
                ("ch-zh-zurich", FilingStatus::Single) => 24,
                ("ch-zh-zurich", FilingStatus::Joint) => 48,
                ("ch-ge-geneva", _) => 25,
                _ => 0,
            };
            assert_eq!(total(&registry, &id, year, &nothing), head_tax.into(), "{id} {year}");
        }
    }
}

fn refused(input: &str) -> Vec<(String, String)> {
    let problems = api::call(&support::registry(), "takeHome", &Node::from_json(input).unwrap()).unwrap_err();
    problems.into_iter().map(|problem| (problem.code.id().to_owned(), problem.path.clone())).collect()
}

#[test]
fn what_cannot_be_taxed_is_refused_with_its_place() {
    let cases = [
        (r#"{"jurisdiction": "uk-england", "year": 2026, "wages": -1}"#, "NegativeAmount", "/wages"),
        (r#"{"jurisdiction": "uk-england", "year": 2026, "wages": 1e300}"#, "NotFinite", "/wages"),
        (r#"{"jurisdiction": "uk-england", "year": 2026}"#, "Missing", "/wages"),
        (r#"{"jurisdiction": "uk", "year": 2026, "wages": 1}"#, "UnknownJurisdiction", "/jurisdiction"),
        (
            r#"{"jurisdiction": "ca-federal", "year": 2026, "wages": 1}"#,
            "UnknownJurisdiction",
            "/jurisdiction",
        ),
        (r#"{"jurisdiction": "il", "year": 2026, "wages": 1}"#, "UnknownTaxYear", "/year"),
        (
            r#"{"jurisdiction": "nl", "year": 2026, "wages": 1, "filing_status": "joint"}"#,
            "UnknownFilingStatus",
            "/filing_status",
        ),
        (
            r#"{"jurisdiction": "de", "year": 2026, "wages": 1, "filing_status": "widowed"}"#,
            "UnknownFilingStatus",
            "/filing_status",
        ),
        (
            r#"{"jurisdiction": "de", "year": 2026, "wages": 1, "wages_spouse": 1}"#,
            "UnknownFilingStatus",
            "/filing_status",
        ),
        (r#"{"jurisdiction": "de", "year": 2026, "wages": 1, "tax_class": 7}"#, "UnknownValue", "/tax_class"),
        (
            r#"{"jurisdiction": "de", "year": 2026, "wages": 1, "church_tax_percent": 101}"#,
            "RateOutOfRange",
            "/church_tax_percent",
        ),
        (
            r#"{"jurisdiction": "de", "year": 2026, "wages": 1, "taxable_income": 1}"#,
            "UnknownField",
            "/taxable_income",
        ),
    ];
    for (input, code, path) in cases {
        assert_eq!(refused(input), [(code.to_owned(), path.to_owned())], "{input}");
    }
    for place in ["au", "jp", "kr", "ch-ge-geneva", "ch-federal"] {
        let input = format!(r#"{{"jurisdiction": "{place}", "year": 2026, "wages": 100000}}"#);
        assert_eq!(refused(&input), [("TaxableIncomeNeeded".to_owned(), "/taxable_income".to_owned())]);
    }
    let both = refused(r#"{"jurisdiction": "xx", "year": 2026, "tax_class": 0, "wages": 1}"#);
    assert_eq!(both.len(), 2, "{both:?}");
}

#[test]
fn an_unknown_year_offers_the_last_one() {
    let input = Node::from_json(r#"{"jurisdiction": "de", "year": 2031, "wages": 1}"#).unwrap();
    let problems = api::call(&support::registry(), "takeHome", &input).unwrap_err();
    let allowed = format!("{:?}", problems.first().unwrap().allowed);
    assert_eq!(allowed, r#"Values(["2025", "2026"])"#);
    let unloaded = api::call(&Registry::default(), "takeHome", &input).unwrap_err();
    assert_eq!(unloaded.first().unwrap().code.id(), "DataNotLoaded");
}

#[test]
fn every_place_is_listed_with_its_lines() {
    let listed = api::call(&support::registry(), "jurisdictions", &Node::Null).unwrap();
    let Node::List(places) = listed else { panic!("no list") };
    let of = |id: &str| places.iter().find(|place| place.field("id") == &Node::text(id)).unwrap();
    assert_eq!(places.len(), 20 + 60);
    let lines = of("de").field("lines").to_json();
    assert!(lines.contains("pension_insurance") && lines.contains("wage_tax_month"), "{lines}");
    assert_eq!(of("ch-federal").field("lines").to_json(), r#"["taxable_income","direct_federal_tax"]"#);
    assert_eq!(of("il").field("years").to_json(), "[2025]");
    assert_eq!(of("uk-scotland").field("currency").to_json(), r#""GBP""#);
}

#[test]
fn what_is_not_law_says_so() {
    let registry = support::registry();
    let status = |id: &str| registry.tax.system(id, 2026).unwrap().status().word();
    assert_eq!([status("de"), status("ca-bc"), status("us-ca")], ["law", "announced", "projected"]);
}

#[test]
fn a_second_earner_is_taxed_with_the_first() {
    let registry = support::registry();
    for (id, gains_from_splitting) in [("de", true), ("fr", true), ("ie", true), ("ch-zg-zug", false)] {
        let wages = |own: i64, spouse: i64| Earnings::Wages {
            own: Figure::new(own.into()),
            spouse: Figure::new(spouse.into()),
        };
        let of =
            |own, spouse| total(&registry, id, 2026, &TaxInput::new(FilingStatus::Joint, wages(own, spouse)));
        assert_eq!(of(90_000, 30_000), of(30_000, 90_000), "{id}");
        let alone = TaxInput::new(FilingStatus::Single, wages(60_000, 0));
        let twice = total(&registry, id, 2026, &alone) * Decimal::TWO;
        let couple = of(60_000, 60_000);
        // Where a couple has twice of everything, two equal earners pay what two single people do.
        let apart = (couple - twice).abs();
        assert_eq!(apart <= Decimal::from(4), gains_from_splitting, "{id}: {couple} and {twice}");
    }
}
