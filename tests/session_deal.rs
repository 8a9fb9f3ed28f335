//! Deals as typed, against the interface itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod support;

use std::sync::LazyLock;

use bandworth::api;
use bandworth::data::{node::Node, registry::Registry};
use bandworth::domain::problem::Problem;
use bandworth::session::deal::{DealDraft, DealField, DealOutcome, Side, Table, applied, outcome};
use bandworth::session::{Locale, parse::Complaint};
use rust_decimal::Decimal;
use support::list;

static DATA: LazyLock<Registry> = LazyLock::new(support::registry);

fn ask(name: &str, input: &Node) -> Result<Node, Vec<Problem>> {
    api::call(&DATA, name, input)
}

fn story(id: &str) -> Node {
    let library = ask("deals", &Node::Null).unwrap();
    list(library.field("stories")).iter().find(|story| *story.field("id") == Node::text(id)).unwrap().clone()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn the_founder_of_the_seed_story_comes_out_in_the_reported_range() {
    for locale in [Locale::En, Locale::De] {
        let mut draft = applied(&DealDraft::of(Side::Talent), &story("character-ai-google-2024"), locale);
        draft.set(DealField::HeldClass, 0, "founder".to_owned());
        draft.set(DealField::HeldShares, 0, draft.text(DealField::ClassShares, 0).to_owned());
        let Ok(DealOutcome::Talent(found)) = outcome(&draft, &ask) else { panic!("{draft:?}") };
        let chosen = found.ways.first().unwrap();
        assert_eq!((chosen.mode, found.ways.len()), ("tender", 3));
        let reached = chosen.person.field("at_closing").decimal().unwrap();
        let reported = story("character-ai-google-2024");
        let range = list(reported.field("facts"))
            .iter()
            .find(|fact| *fact.field("key") == Node::text("founder_proceeds"));
        let [low, high] = ["low", "high"].map(|end| range.unwrap().field(end).decimal().unwrap());
        assert!(low <= reached && reached <= high, "{reached}");
        assert_eq!(chosen.payouts.first().unwrap().1, reached);
    }
}

#[test]
fn every_story_can_be_started_from_and_invents_no_classes() {
    let library = ask("deals", &Node::Null).unwrap();
    for story in list(library.field("stories")) {
        let typed = applied(&DealDraft::of(Side::Talent), &story.clone(), Locale::De);
        let kept = DealDraft::read(&typed.write()).unwrap();
        assert_eq!(kept.record().unwrap(), typed.record().unwrap());
        match outcome(&typed, &ask).unwrap() {
            DealOutcome::Empty => assert!(*story.field("preset") == Node::Null),
            _ => assert!(*story.field("preset") != Node::Null),
        }
    }
}

#[test]
fn the_steps_from_the_fee_are_those_of_the_interface() {
    let mut draft = DealDraft::of(Side::Talent);
    for (field, text) in [
        (DealField::LicenceFee, "100m"),
        (DealField::ClassName, "common"),
        (DealField::ClassShares, "1,000,000"),
        (DealField::HeldClass, "common"),
        (DealField::HeldShares, "10,000"),
        (DealField::UnvestedShares, "5,000"),
        (DealField::UnvestedPrice, "50"),
        (DealField::UnvestedMode, "cash_over_time"),
        (DealField::UnvestedSchedule, "50/50"),
        (DealField::Stay, "90 / 80"),
    ] {
        draft.set(field, 0, text.to_owned());
    }
    let Ok(DealOutcome::Talent(found)) = outcome(&draft, &ask) else { panic!("{:?}", outcome(&draft, &ask)) };
    // 2 % costs, then 21 % tax: 100 x 0.98 x 0.79.
    assert_eq!(found.proceeds, decimal("77420000"));
    let person = &found.ways.first().unwrap().person;
    assert_eq!(person.field("at_closing").decimal(), Some(decimal("774200")));
    assert_eq!(person.field("deferred_expected").decimal(), Some(decimal("212500")));
    assert_eq!(found.ways.len(), 2, "a tender needs a price");
}

#[test]
fn what_is_wrong_stands_at_its_field() {
    let mut draft = applied(&DealDraft::of(Side::Talent), &story("character-ai-google-2024"), Locale::En);
    draft.set(DealField::HeldShares, 0, "many".to_owned());
    draft.set(DealField::ClassShares, 2, "-5".to_owned());
    let wrong: Vec<_> =
        outcome(&draft, &ask).unwrap_err().into_iter().map(|wrong| (wrong.0, wrong.1)).collect();
    assert_eq!(wrong, [(DealField::HeldShares, 0)]);
    draft.set(DealField::HeldShares, 0, "5".to_owned());
    let wrong: Vec<_> =
        outcome(&draft, &ask).unwrap_err().into_iter().map(|wrong| (wrong.0, wrong.1)).collect();
    assert_eq!(wrong, [(DealField::ClassShares, 2)]);
    draft.set(DealField::ClassShares, 2, "5".to_owned());
    draft.set(DealField::HeldShares, 0, "99,999,999".to_owned());
    assert_eq!(outcome(&draft, &ask), Err(vec![(DealField::HeldShares, 0, Complaint::TooMany)]));
    draft.set(DealField::HeldShares, 0, "5".to_owned());
    draft.set(DealField::HeldClass, 0, "nobody".to_owned());
    let wrong: Vec<_> =
        outcome(&draft, &ask).unwrap_err().into_iter().map(|wrong| (wrong.0, wrong.1)).collect();
    assert_eq!(wrong, [(DealField::HeldClass, 0)]);
}

#[test]
fn a_licence_is_valued_and_a_short_list_goes_on() {
    let mut draft = DealDraft::of(Side::Licence);
    assert_eq!(outcome(&draft, &ask), Ok(DealOutcome::Empty));
    draft.set(DealField::NetSales, 0, "0; 1m; 2m".to_owned());
    let Ok(DealOutcome::Licence(found)) = outcome(&draft, &ask) else { panic!() };
    assert_eq!(found.payments.len(), 11);
    assert_eq!(found.payments.last(), Some(&decimal("100000")));
}

#[test]
fn inventors_get_their_part() {
    let mut draft = DealDraft::of(Side::Inventor);
    for (field, text) in [
        (DealField::Turnover, "1m"),
        (DealField::LicenceRate, "2"),
        (DealField::ShareFactor, "18"),
        (DealField::Coinventor, "50"),
    ] {
        draft.set(field, 0, text.to_owned());
    }
    let Ok(DealOutcome::Inventor(found)) = outcome(&draft, &ask) else {
        panic!("{:?}", outcome(&draft, &ask))
    };
    assert_eq!((found.value, found.person), (Some(decimal("20000")), decimal("1800")));
    draft.set(DealField::Rules, 0, "university".to_owned());
    draft.set(DealField::Schedule, 0, "cambridge".to_owned());
    draft.set(DealField::NetIncome, 0, "100,000".to_owned());
    let Ok(DealOutcome::Inventor(found)) = outcome(&draft, &ask) else { panic!() };
    assert_eq!((found.all, found.person), (decimal("90000"), decimal("45000")));
}

#[test]
fn rows_move_up_when_one_is_taken_away() {
    let mut draft = DealDraft::of(Side::Licence);
    for (row, name) in ["a", "b", "c"].into_iter().enumerate() {
        draft.set(DealField::MilestoneName, row, name.to_owned());
    }
    draft.remove(Table::Milestones, 0);
    assert_eq!(draft.rows(Table::Milestones), 2);
    assert_eq!([0, 1].map(|row| draft.text(DealField::MilestoneName, row)), ["b", "c"]);
    draft.remove(Table::Milestones, 1);
    draft.remove(Table::Milestones, 0);
    assert_eq!((draft.rows(Table::Milestones), draft.text(DealField::MilestoneName, 0)), (1, ""));
}

#[test]
fn damaged_drafts_are_refused() {
    for text in [
        "null",
        "{}",
        r#"{"side":"talent","story":"","texts":[{"field":"nothing","row":0,"text":"x"}]}"#,
        r#"{"side":"talent","story":"","texts":[{"field":"mode","row":99,"text":"x"}]}"#,
        r#"{"side":"talent","story":"","texts":[{"field":"mode","row":-1,"text":"x"}]}"#,
    ] {
        DealDraft::read(&Node::from_json(text).unwrap()).unwrap_err();
    }
}
