//! What leaves the page by hand comes back as it was, and damage is refused.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod support;

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::session::draft::Field;
use bandworth::session::sets::{MOST_SETS, Sets};
use bandworth::session::share;
use bandworth::session::{Action, Locale, Session, sheet};
use proptest::prelude::*;

fn link(session: &Session, names: bool) -> String {
    let input = Node::record([("state", share::write(session, names)), ("form", Node::text("link"))]);
    let Node::Text(text) = api::call(&support::registry(), "exportState", &input).unwrap() else {
        return String::new();
    };
    text
}

fn opened(text: &str) -> Session {
    let registry = bandworth::data::registry::Registry::default();
    share::read(&api::call(&registry, "importState", &Node::text(text)).unwrap()).unwrap()
}

/// Four offers, every field filled.
fn four() -> Session {
    let mut session = Session::example();
    for (at, name) in ["Anthropic", "Google DeepMind", "Databricks", "xAI"].into_iter().enumerate() {
        let mut texts: Vec<(Field, String)> =
            (1..=4).map(|year| (Field::Weight(year), "25".to_owned())).collect();
        texts.push((Field::Label, name.to_owned()));
        texts.push((Field::Distribution, "weights".to_owned()));
        texts.push((Field::Jurisdiction, "us-ny-nyc".to_owned()));
        texts.push((Field::BaseSalary, format!("{}", 231_457 + 17_931 * at)));
        session = session.after(Action::Fill(texts));
        if at < 3 {
            session = session.after(Action::Duplicate);
        }
    }
    session
}

#[test]
fn a_link_with_four_full_offers_is_short_and_opens_them() {
    let session = four();
    let text = link(&session, true);
    assert!(text.len() < 2_000, "{} characters", text.len());
    let back = opened(&text);
    assert_eq!(drafts(&back), drafts(&session));
}

#[test]
fn without_names_no_name_is_in_it() {
    let back = opened(&link(&four(), false));
    assert_eq!(back.entries().len(), 4);
    assert!(back.entries().iter().all(|entry| entry.draft.text(Field::Label).is_empty()));
    assert_eq!(back.draft().text(Field::BaseSalary), "231457");
}

#[test]
fn what_is_taken_keeps_language_and_look_and_can_be_taken_back() {
    use bandworth::session::history::History;
    let mine = History::of(Session::example()).after(Action::Speak(Locale::De));
    let taken = mine.after(Action::Take(Box::new(four())));
    assert_eq!(taken.now().locale, Locale::De);
    assert_eq!(taken.now().draft().text(Field::BaseSalary), "231.457");
    assert_eq!(taken.after(Action::Undo).now(), mine.now());
    let forgotten = taken.after(Action::Forget);
    assert!(!forgotten.can_undo() && forgotten.now().is_example());
}

#[test]
fn damaged_records_and_tables_are_refused() {
    for text in [
        "{}",
        r#"{"offers":[]}"#,
        r#"{"offers":[{"x":"1"}]}"#,
        r#"{"offers":[{"role":1}]}"#,
        r#"{"offers":7}"#,
    ] {
        share::read(&Node::from_json(text).unwrap()).unwrap_err();
    }
    let nine = format!("field{}\nbase_salary{}", ",1".repeat(9), ",1".repeat(9));
    for text in [
        "",
        "field",
        "name,1\nbase_salary,9",
        "| x |",
        "field,1\n",
        &nine,
        &format!("field,1\nlabel,{}", "x".repeat(121)),
    ] {
        assert!(sheet::read(text).is_none(), "{text}");
    }
}

#[test]
fn a_table_typed_by_hand_is_read() {
    let session =
        sheet::read("field;1;2\nbase_salary;85.000,50;90k\nlabel;\"A; B\";\nIncome tax;1;2\n").unwrap();
    assert_eq!(session.entries().len(), 2);
    assert_eq!(session.draft().text(Field::BaseSalary), "85.000,50");
    assert_eq!(session.draft().text(Field::Label), "A; B");
    assert_eq!(session.entries()[1].draft.text(Field::BaseSalary), "90k");
}

#[test]
fn a_spreadsheet_takes_no_name_for_a_formula() {
    let session = Session::example().after(Action::Edit(Field::Label, "=1+1".to_owned()));
    let text = sheet::write(&session, &[], sheet::Form::Csv);
    assert!(text.contains("\"'=1+1\""));
    assert_eq!(sheet::read(&text).unwrap().draft().text(Field::Label), "=1+1");
}

#[test]
fn sets_are_kept_replaced_and_deleted_by_name() {
    let sets = Sets::default().with("spring", Session::example()).with("autumn", four());
    let sets = sets.with("spring", four());
    assert_eq!(Sets::read(&sets.write()).unwrap(), sets);
    assert_eq!(sets.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["spring", "autumn"]);
    assert_eq!(sets.clone().without("spring").iter().count(), 1);
    assert!(!sets.takes("") && sets.takes("winter"));
    let full =
        (0..MOST_SETS).fold(Sets::default(), |sets, at| sets.with(&at.to_string(), Session::example()));
    assert!(!full.takes("one more") && full.takes("3"));
    Sets::read(&Node::text("x")).unwrap_err();
}

fn drafts(session: &Session) -> Vec<Vec<(Field, String)>> {
    let texts = |entry: &&bandworth::session::entry::Entry| {
        entry.draft.filled().map(|(field, text)| (field, text.to_owned())).collect()
    };
    session.entries().iter().map(texts).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn what_is_written_is_read_back(
        texts in proptest::collection::vec((0..28_usize, "[!-~äß€ ]{0,40}"), 0..30),
        german in any::<bool>(),
    ) {
        let fields: Vec<Field> = Field::all().collect();
        let filled = texts.into_iter().map(|(at, text)| (fields[at % fields.len()], text.trim().to_owned())).collect();
        let locale = if german { Locale::De } else { Locale::En };
        let session = Session::example().after(Action::Duplicate).after(Action::Fill(filled)).after(Action::Speak(locale));
        prop_assert_eq!(drafts(&share::read(&share::write(&session, true)).unwrap()), drafts(&session));
        let further = vec![vec!["Pay, \"before\" tax".to_owned(), "1|2".to_owned()]];
        for form in [sheet::Form::Csv, sheet::Form::Markdown] {
            prop_assert_eq!(drafts(&sheet::read(&sheet::write(&session, &further, form)).unwrap()), drafts(&session));
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in ".{0,200}") {
        let _ = sheet::read(&text);
        let _ = sheet::read(&format!("field,1\n{text}"));
        let _ = sheet::read(&format!("| field | 1 |\n| {text} |"));
    }
}
