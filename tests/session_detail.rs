//! The form beyond the first one, against the interface itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod support;

use support::compared::compared;

use std::sync::LazyLock;

use bandworth::api;
use bandworth::data::registry::Registry;
use bandworth::domain::problem::Code;
use bandworth::session::compare::{Comparison, request};
use bandworth::session::detail::form::{Part, columns, groups, shared};
use bandworth::session::detail::package::shown;
use bandworth::session::detail::{Detail, Read, Table};
use bandworth::session::draft::{Draft, Field};
use bandworth::session::{Action, Direction, Session, pay::pay, persist};
use rust_decimal::Decimal;

static DATA: LazyLock<Registry> = LazyLock::new(support::registry);

/// A text that fits a field.
fn fitting(detail: Detail) -> String {
    match (detail, detail.read()) {
        (Detail::StartDate, _) => "2027-02-01".to_owned(),
        (Detail::ComparedIn, _) => "EUR".to_owned(),
        (Detail::ReferencePlace, _) => "us-sf".to_owned(),
        (Detail::RatePair, _) => "usdeur".to_owned(),
        (Detail::RateValue, _) => "0.9".to_owned(),
        (Detail::TaxYear, _) => "2025".to_owned(),
        (Detail::FurtherWeights, _) => "40 / 30 / 20 / 10".to_owned(),
        (Detail::FurtherMonths | Detail::RefresherMonths, _) => "48".to_owned(),
        (Detail::CapMultiple, _) => "3".to_owned(),
        (_, Read::Money) => "1.5k".to_owned(),
        (_, Read::Number) => "5".to_owned(),
        (_, Read::Percent) => "10 %".to_owned(),
        (_, Read::Whole) => "12".to_owned(),
        (_, Read::Month) => "-3".to_owned(),
        (_, read) => read.words().last().map_or("Nova", |word| word).to_owned(),
    }
}

fn filled(mut draft: Draft, parts: impl Fn(&Draft) -> Vec<Part>, but: &[Detail]) -> Draft {
    // What one choice unfolds is filled in the next round.
    for _ in 0..3 {
        for field in shown(&draft, &parts(&draft)) {
            let Field::Detail(detail, _) = field else { continue };
            if draft.text(field).is_empty() && !but.contains(&detail) {
                draft.set(field, fitting(detail));
            }
        }
    }
    draft
}

fn parts(draft: &Draft) -> Vec<Part> {
    groups(draft).into_iter().flat_map(|(_, parts)| parts).collect()
}

fn answer(session: &Session) -> Result<Comparison, Vec<(Code, String)>> {
    let asked = request(session);
    let result = api::call(&DATA, "compare", &asked.input);
    let result =
        result.map_err(|all| all.iter().map(|one| (one.code, one.path.clone())).collect::<Vec<_>>())?;
    Ok(compared(&result, &asked))
}

fn edited(session: &Session, texts: &[(Detail, u8, &str)]) -> Session {
    let texts = texts.iter().map(|(detail, row, text)| (Field::Detail(*detail, *row), (*text).to_owned()));
    session.after(Action::Fill(texts.collect()))
}

#[test]
fn every_field_of_every_kind_of_grant_reaches_the_engine() {
    let kinds = Detail::GrantKind.read().words();
    assert_eq!(kinds.len(), 11);
    for kind in kinds {
        for current in [false, true] {
            let start = Session::example().after(Action::Add(if current { "current" } else { "offer" }));
            let mut draft = start.draft().clone();
            draft.set(Field::BaseSalary, "200k".to_owned());
            for table in [Table::Grants, Table::OneOffs, Table::Benefits, Table::Weights] {
                draft.add_row(table);
            }
            draft.set(Field::Detail(Detail::GrantKind, 0), (*kind).to_owned());
            draft.set(Field::Detail(Detail::Liquidity, 0), "private".to_owned());
            if current {
                draft.add_row(Table::Repayments);
            }
            // Two ways to say one thing: one of them.
            let twice = [Detail::BenefitRate, Detail::RoundDilution, Detail::Expiry, Detail::FurtherStart];
            let draft = filled(draft, parts, &twice);
            let hidden = columns(Table::Grants, &draft, 0);
            let texts: Vec<_> = draft.filled().map(|(field, text)| (field, text.to_owned())).collect();
            let session = start.after(Action::Fill(texts));
            assert_eq!(session.draft(), session.complete(), "{kind}");
            let found = answer(&session);
            assert!(found.is_ok(), "{kind} {current}: {found:?} {hidden:?}");
            assert_eq!(found.unwrap().columns.len(), 2, "{kind}");
        }
    }
}

#[test]
fn what_is_assumed_for_all_reaches_the_engine() {
    let session = Session::example().after(Action::AddRow(Table::Rates));
    let shared = filled(session.shared.draft.clone(), |_| shared(), &[Detail::RatePair, Detail::RateValue]);
    let texts = shared.filled().map(|(field, text)| (field, text.to_owned())).collect();
    let session = edited(&session.after(Action::Fill(texts)), &[(Detail::RateValue, 0, "0.5")]);
    let comparison = answer(&session).unwrap();
    assert_eq!((comparison.columns[0].years.len(), comparison.currency.code()), (13, "EUR"));
    let dollars = answer(&edited(&session, &[(Detail::ComparedIn, 0, "USD")])).unwrap();
    assert_eq!(comparison.columns[0].gross, dollars.columns[0].gross * Decimal::new(5, 1));
}

#[test]
fn an_assumption_that_cannot_be_read_changes_nothing() {
    let session = edited(&Session::example(), &[(Detail::DiscountRate, 0, "8")]);
    let broken = edited(&session, &[(Detail::DiscountRate, 0, "8x")]);
    assert_eq!(broken.shared.draft.detail(Detail::DiscountRate), "8x");
    assert_eq!(request(&broken).input, request(&session).input);
}

#[test]
fn what_the_engine_refuses_stands_at_its_field() {
    let session =
        Session::example().after(Action::AddRow(Table::Grants)).after(Action::AddRow(Table::Grants));
    let session = edited(
        &session,
        &[
            (Detail::GrantUnits, 0, "100"),
            (Detail::Strike, 0, "1"),
            (Detail::SharePrice, 0, "10"),
            (Detail::GrantUnits, 1, "100"),
            (Detail::Strike, 1, "1"),
            (Detail::FurtherCliff, 1, "60"),
        ],
    );
    let asked = request(&session);
    let problems = api::call(&DATA, "compare", &asked.input).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| asked.field(&problem.path).unwrap()).collect();
    assert_eq!(found, [(Some(0), Field::Detail(Detail::FurtherCliff, 1))]);
}

#[test]
fn a_figure_outside_its_bounds_waits_at_its_field() {
    let session = Session::example();
    let wrong = edited(&session, &[(Detail::BonusPayout, 0, "900"), (Detail::Horizon, 0, "99")]);
    assert_eq!(request(&wrong).input, request(&session).input);
    assert_ne!(wrong.draft(), wrong.complete());
}

#[test]
fn what_a_choice_hides_is_not_said() {
    let session = Session::example().after(Action::AddRow(Table::Grants));
    let session = edited(
        &session,
        &[
            (Detail::Strike, 0, "not a number"),
            (Detail::GrantKind, 0, "cash_lti"),
            (Detail::FurtherValue, 0, "5k"),
        ],
    );
    assert_eq!(session.draft(), session.complete());
    assert!(answer(&session).is_ok());
}

#[test]
fn more_than_the_first_form_says_waits_for_the_engine() {
    let session = Session::example();
    assert!(pay(session.complete()).is_some());
    assert!(pay(edited(&session, &[(Detail::Employer, 0, "Nova")]).complete()).is_some());
    assert_eq!(pay(edited(&session, &[(Detail::Raise, 0, "3")]).complete()), None);
}

#[test]
fn leaving_the_present_job_is_counted_for_both() {
    let offer = Session::example();
    let both = offer.after(Action::Add("current"));
    let both = both.after(Action::Fill(vec![
        (Field::BaseSalary, "180k".to_owned()),
        (Field::GrantValue, "200k".to_owned()),
        (Field::Detail(Detail::LeaveMonth, 0), "6".to_owned()),
    ]));
    let comparison = answer(&both).unwrap();
    assert_eq!(comparison.reference, 1);
    assert!(comparison.columns[1].leaving.as_ref().unwrap().forfeited.unwrap() > Decimal::ZERO);
    assert_eq!(comparison.columns[0].leaving.as_ref().unwrap().make_whole, Some(Decimal::ZERO));
    let chosen = answer(&both.after(Action::Refer(0))).unwrap();
    assert_eq!(chosen.reference, 0);
    assert_eq!(chosen.difference(&chosen.columns[0]), Some(Decimal::ZERO));
}

#[test]
fn the_reference_follows_its_offer() {
    let session =
        Session::example().after(Action::Duplicate).after(Action::Duplicate).after(Action::Refer(2));
    let moved = session.after(Action::Move(Direction::Earlier));
    assert_eq!((moved.open(), moved.reference()), (1, Some(1)));
    let gone = moved.after(Action::Open(0)).after(Action::Remove);
    assert_eq!(gone.reference(), Some(0));
    assert_eq!(gone.after(Action::Remove).reference(), None);
    assert_eq!(persist::read(&persist::write(&gone)).unwrap(), gone);
}

#[test]
fn what_is_received_adds_up_month_by_month() {
    let comparison = answer(&Session::example().after(Action::BeforeTax(true))).unwrap();
    let column = &comparison.columns[0];
    assert_eq!(column.cumulative.len(), 49);
    assert!(column.cumulative.is_sorted());
    assert!((column.cumulative[48] - column.gross).abs() < Decimal::new(1, 6));
    assert_eq!(column.kept.len(), 48);
}
