//! What leaves the page by hand comes back as it was, and damage is refused.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod support;

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::domain::band::{Level, Region, Role};
use bandworth::i18n::entered;
use bandworth::session::deal::{DealDraft, DealField, Side};
use bandworth::session::detail::{Detail, Read, Table};
use bandworth::session::draft::{Draft, Field};
use bandworth::session::number_input::written;
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

fn places() -> Vec<entered::Place> {
    let name = |id: &str, en: &str, de: &str| (id.to_owned(), [en.to_owned(), de.to_owned()]);
    vec![name("us-ny-nyc", "New York City", "New York (Stadt)"), name("de", "Germany", "Deutschland")]
}

fn write(session: &Session, further: &[Vec<String>], form: sheet::Form) -> String {
    let locale = session.locale;
    let cell = |draft: &Draft, row: sheet::Row| entered::cell(locale, draft, row, &places());
    let words = sheet::Words { head: "Entry", label: &|row| entered::label(locale, row), cell: &cell };
    sheet::write(session, further, form, &words)
}

fn read(text: &str) -> Option<Session> {
    sheet::read(text, &|row, cell| entered::id(row, cell, &places()))
}

/// The session with every number as its language writes it.
fn tidy(session: &Session) -> Session {
    (0..session.entries().len()).fold(session.clone(), |session, at| {
        Field::all().fold(session.after(Action::Open(at)), |session, field| {
            let number =
                field.number(session.draft().text(field)).map(|number| written(number, session.locale));
            number.map_or_else(|| session.clone(), |text| session.after(Action::Edit(field, text)))
        })
    })
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
        assert!(read(text).is_none(), "{text}");
    }
}

#[test]
fn a_table_typed_by_hand_is_read() {
    let session = read("field;1;2\nbase_salary;85.000,50;90k\nlabel;\"A; B\";\nIncome tax;1;2\n").unwrap();
    assert_eq!(session.entries().len(), 2);
    assert_eq!(session.draft().text(Field::BaseSalary), "85.000,50");
    assert_eq!(session.draft().text(Field::Label), "A; B");
    assert_eq!(session.entries()[1].draft.text(Field::BaseSalary), "90k");
}

#[test]
fn a_deal_goes_into_a_table_and_comes_back() {
    for side in Side::ALL {
        let mut deal = DealDraft::of(side);
        deal.story = "character-ai-2024".to_owned();
        for field in
            DealField::ALL.iter().filter(|field| !matches!(field.read(), Read::Word(_) | Read::YesNo))
        {
            deal.set(*field, 0, "12".to_owned());
        }
        deal.set(DealField::ClassName, 2, "A | B; \"C\"".to_owned());
        deal.set(DealField::ClassKind, 2, "preferred".to_owned());
        deal.set(DealField::Currency, 0, "EUR".to_owned());
        let session =
            Session::example().after(Action::Duplicate).after(Action::EditDeal(Box::new(deal.checked())));
        for locale in Locale::ALL {
            let session = tidy(&session.after(Action::Speak(*locale)));
            for form in [sheet::Form::Csv, sheet::Form::Markdown] {
                let text = write(&session, &[], form);
                assert!(!text.contains("preferred") && text.contains("deal_class_kind_3"), "{text}");
                assert_eq!(drafts(&read(&text).unwrap()), drafts(&session), "{text}");
            }
        }
    }
    assert!(read("field,1\ndeal_side,barter\n").is_none());
}

#[test]
fn a_spreadsheet_takes_no_name_for_a_formula() {
    let session = Session::example().after(Action::Edit(Field::Label, "=1+1".to_owned()));
    let text = write(&session, &[], sheet::Form::Csv);
    assert!(text.contains("\"'=1+1\""));
    assert_eq!(read(&text).unwrap().draft().text(Field::Label), "=1+1");
}

#[test]
fn a_spreadsheet_takes_figures_for_numbers() {
    let english = four().after(Action::Speak(Locale::En));
    let row = ["More than Nova", "−257,042", "1,508,000.5", "12 to 1,300", "="].map(str::to_owned);
    let text = write(&english, &[row.to_vec()], sheet::Form::Csv);
    let line = r#""","More than Nova","-257042","1508000.5","12 to 1,300","'=""#;
    assert!(text.contains(line), "{text}");
    let german = english.after(Action::Speak(Locale::De));
    let row = ["", "−257.042", "1.508.000,5"].map(str::to_owned);
    let text = write(&german, &[row.to_vec()], sheet::Form::Csv);
    assert!(text.contains(r#""-257042";"1508000,5""#), "{text}");
    // People read a table of bars as it stands on the page.
    assert!(write(&german, &[row.to_vec()], sheet::Form::Markdown).contains("| −257.042 | 1.508.000,5 |"));
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

#[test]
fn tables_speak_the_language_of_the_page_and_are_read_in_every_one() {
    let session = four().after(Action::AddRow(Table::Grants));
    let session = session.after(Action::Edit(Field::Detail(Detail::Strike, 0), "10.5".to_owned()));
    for locale in Locale::ALL {
        let session = tidy(&session.after(Action::Speak(*locale)));
        for form in [sheet::Form::Csv, sheet::Form::Markdown] {
            let text = write(&session, &[], form);
            for id in ["ml_engineer", "us-sf", "us-ny-nyc", "option_nso", "\"senior\"", "weights"] {
                assert!(!text.contains(id), "{id}: {text}");
            }
            let back = read(&text).unwrap();
            assert_eq!(drafts(&back), drafts(&session), "{text}");
        }
    }
    let german = write(&session.after(Action::Speak(Locale::De)), &[], sheet::Form::Markdown);
    assert!(german.contains("| region | Ort | San Francisco"), "{german}");
    assert!(german.contains("| strike | Weitere Zuteilung 1, Ausübungspreis |"), "{german}");
}

#[test]
fn tables_of_earlier_versions_are_read() {
    let text = "field,1,2\nrole,ml_engineer,data_scientist\nregion,us-sf,de\ngrant_kind,option_nso,\nbase_salary,230000,90000\n";
    let session = read(text).unwrap();
    assert_eq!(session.entries().len(), 2);
    assert_eq!(session.draft().text(Field::Role), "ml_engineer");
    assert_eq!(session.draft().text(Field::Detail(Detail::GrantKind, 0)), "option_nso");
    assert_eq!(session.entries()[1].draft.text(Field::Region), "de");
}

#[test]
fn every_choice_is_found_by_its_name_in_every_language() {
    for locale in Locale::ALL {
        for field in Field::all() {
            let ids: Vec<String> = match field {
                Field::Role => Role::ALL.iter().map(|role| role.id().to_owned()).collect(),
                Field::Level => Level::ALL.iter().map(|level| level.id().to_owned()).collect(),
                Field::Region => Region::named().map(str::to_owned).collect(),
                Field::CadenceMonths => ["1", "3", "6", "12"].map(str::to_owned).to_vec(),
                Field::Detail(detail, 0) => {
                    detail.read().words().iter().map(|word| (*word).to_owned()).collect()
                }
                _ => Vec::new(),
            };
            for (ladder, id) in
                ["market", "frontier_lab"].iter().flat_map(|ladder| ids.iter().map(move |id| (ladder, id)))
            {
                let mut draft = Draft::default();
                draft.set(Field::Ladder, (*ladder).to_owned());
                draft.set(field, id.clone());
                let name = entered::cell(*locale, &draft, field.into(), &places());
                assert_ne!(name, *id, "{field:?} has a name");
                assert_eq!(entered::id(field.into(), &name, &places()), *id, "{field:?} {name}");
            }
        }
    }
}

#[test]
fn on_paper_every_figure_has_its_unit_once() {
    let mut draft = Draft::example(Locale::En);
    draft.set(Field::BonusRate, "15 %".to_owned());
    draft.set(Field::BaseSalary, "30000".to_owned());
    let value = |locale, field: Field| entered::value(locale, &draft, field.into(), &places());
    assert_eq!(value(Locale::En, Field::BonusRate), "15 %");
    assert_eq!(value(Locale::De, Field::BaseSalary), "30.000 USD");
    assert_eq!(value(Locale::De, Field::VestingMonths), "48 Monate");
    assert_eq!(value(Locale::En, Field::SignOn), "50,000 USD");
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
        // Numbers are written as the language of the page writes them.
        let session = tidy(&session);
        prop_assert_eq!(drafts(&share::read(&share::write(&session, true)).unwrap()), drafts(&session));
        let further = vec![vec!["Pay, \"before\" tax".to_owned(), "1|2".to_owned()]];
        for form in [sheet::Form::Csv, sheet::Form::Markdown] {
            prop_assert_eq!(drafts(&read(&write(&session, &further, form)).unwrap()), drafts(&session));
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in ".{0,200}") {
        let _ = read(&text);
        let _ = read(&format!("field,1\n{text}"));
        let _ = read(&format!("| field | 1 |\n| {text} |"));
    }
}
