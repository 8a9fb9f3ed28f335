//! What a person does to offers: adding, copying, moving to another place, leaving a field.
use bandworth::session::action::MOST_OFFERS;
use bandworth::session::draft::{Draft, Field};
use bandworth::session::entry::Entry;
use bandworth::session::history::History;
use bandworth::session::place::{is_abroad, jurisdiction, other_currency};
use bandworth::session::{Action, Direction, Locale, Session, Theme, persist};

#[test]
fn clearing_keeps_the_job_and_empties_the_amounts() {
    let session = Session::example().after(Action::Edit(Field::Role, "data_scientist".to_owned()));
    let cleared = session.after(Action::Clear);
    assert_eq!(cleared.draft().text(Field::Role), "data_scientist");
    assert_eq!(cleared.draft().text(Field::BaseSalary), "");
    assert_eq!(cleared.complete(), cleared.draft());
    assert!(!cleared.is_example());
}

#[test]
fn the_example_comes_back_whole() {
    let session = Session::example().after(Action::Clear).after(Action::ShowExample);
    assert!(session.is_example());
    assert_eq!(*session.complete(), Draft::example(Locale::En));
}

#[test]
fn language_and_theme_change_nothing_else() {
    let session = Session::example();
    let other = session.after(Action::Speak(Locale::De)).after(Action::Look(Theme::Dark));
    assert_eq!((other.locale, other.theme), (Locale::De, Theme::Dark));
    assert!(other.is_example());
    assert_eq!(other.draft().text(Field::BaseSalary), "230.000");
    let back = other.after(Action::Speak(Locale::En)).after(Action::Look(Theme::Auto));
    assert_eq!(back, session);
}

#[test]
fn a_new_language_leaves_alone_what_it_cannot_read() {
    let session = Session::example().after(Action::Edit(Field::SignOn, "lots".to_owned()));
    assert_eq!(session.after(Action::Speak(Locale::De)).draft().text(Field::SignOn), "lots");
}

#[test]
fn offers_are_added_opened_and_taken_away() {
    let one = Session::example();
    let two = one.after(Action::Add("offer"));
    assert_eq!((two.entries().len(), two.open()), (2, 1));
    assert_eq!(two.draft().text(Field::Role), one.draft().text(Field::Role));
    assert_eq!(two.draft().text(Field::BaseSalary), "");
    let named = two.after(Action::Edit(Field::Label, "Nova".to_owned()));
    let copy = named.after(Action::Duplicate);
    assert_eq!(copy.draft().text(Field::Label), "");
    let first_gone = copy.after(Action::Open(0)).after(Action::Remove);
    assert_eq!(first_gone.draft().text(Field::Label), "Nova");
    assert_eq!(one.after(Action::Remove).entries().len(), 1);
    assert_eq!(one.after(Action::Open(3)).open(), 0);
}

#[test]
fn a_letter_stays_with_its_offer_and_survives_saving() {
    let letters = |session: &Session| -> Vec<Option<usize>> {
        session.entries().iter().map(|entry| entry.letter).collect()
    };
    let three = Session::example().after(Action::Add("offer")).after(Action::Duplicate);
    assert_eq!(letters(&three), [Some(0), Some(1), Some(2)]);
    let moved = three.after(Action::Move(Direction::Earlier)).after(Action::Clear);
    assert_eq!(letters(&moved), [Some(0), Some(2), Some(1)]);
    let read = persist::read(&persist::write(&moved)).unwrap_or_else(|_| Session::example());
    assert_eq!(letters(&read), letters(&moved));
    let removed = moved.after(Action::Open(0)).after(Action::Remove);
    assert_eq!(letters(&removed), [Some(2), Some(1)]);
    assert_eq!(letters(&removed.after(Action::Add("offer"))), [Some(2), Some(1), Some(0)]);
    // Earlier pages wrote none, and letters written twice are not believed.
    let entries = three.entries().into_iter().cloned();
    let none = entries.clone().map(|entry| Entry { letter: None, ..entry }).collect();
    let same = entries.map(|entry| Entry { letter: Some(1), ..entry }).collect();
    assert_eq!(Session::of_entries(none, 0).as_ref().map(letters), Some(vec![Some(0), Some(1), Some(2)]));
    assert_eq!(Session::of_entries(same, 0).as_ref().map(letters), Some(vec![Some(1), Some(0), Some(2)]));
}

#[test]
fn no_more_offers_than_can_be_compared() {
    let full = (0..20).fold(Session::example(), |session, _| session.after(Action::Duplicate));
    assert_eq!(full.entries().len(), MOST_OFFERS);
    assert!(!full.has_room());
}

fn edit(session: &Session, field: Field, text: &str) -> Session {
    session.after(Action::Edit(field, text.to_owned()))
}

#[test]
fn the_tax_place_follows_the_place_and_is_copied_only_within_its_country() {
    let munich = edit(&Session::example(), Field::Region, "de");
    let chosen = edit(&munich, Field::Jurisdiction, "us-ca");
    assert!(is_abroad(chosen.draft()));
    // One more offer of the same place starts as is usual there, and moves with its place.
    let next = chosen.after(Action::Add("offer"));
    assert_eq!((next.draft().text(Field::Jurisdiction), jurisdiction(next.draft()).as_str()), ("", "de"));
    let moved = edit(&next, Field::Region, "us-sf");
    assert_eq!(jurisdiction(moved.draft()), "us-ca");
    // A change of place takes an explicit choice back, the same place chosen again does not.
    assert_eq!(jurisdiction(edit(&chosen, Field::Region, "us-nyc").draft()), "us-ny-nyc");
    assert_eq!(edit(&chosen, Field::Region, "de").draft(), chosen.draft());
    // A copy is a copy; and within one country the choice is about the person, who has it copied.
    assert!(is_abroad(chosen.after(Action::Duplicate).draft()));
    let texan = edit(&edit(&Session::example(), Field::Region, "us"), Field::Jurisdiction, "us-tx");
    assert_eq!(jurisdiction(texan.after(Action::Add("current")).draft()), "us-tx");
    // Whoever gives both means both.
    let both = vec![(Field::Jurisdiction, "us-wa".to_owned()), (Field::Region, "de".to_owned())];
    assert!(is_abroad(Session::example().after(Action::Fill(both)).draft()));
    assert_eq!(jurisdiction(chosen.after(Action::Clear).draft()), "us-ca", "the same offer, emptied");
}

#[test]
fn the_currency_follows_the_place_until_it_is_chosen() {
    let code = |session: &Session| session.draft().text(Field::Currency).to_owned();
    let munich = edit(&Session::example(), Field::Region, "de");
    assert_eq!(code(&munich), "EUR");
    assert_eq!(code(&edit(&munich, Field::Region, "uk")), "GBP");
    assert_eq!(code(&edit(&munich, Field::Region, "eu-other")), "EUR", "no currency is usual there");
    let dollars = edit(&munich, Field::Currency, "USD");
    assert_eq!(other_currency(dollars.draft()).map(|usual| usual.code()), Some("EUR"));
    assert_eq!(code(&edit(&dollars, Field::Region, "ch")), "USD", "what was chosen stays");
    // Chosen as it stood is chosen, too; for this offer only.
    let euros = edit(&munich, Field::Currency, "EUR");
    assert_eq!(code(&edit(&euros, Field::Region, "uk")), "EUR");
    assert_eq!(code(&dollars.after(Action::Add("offer"))), "EUR");
    assert_eq!(code(&dollars.after(Action::Clear)), "USD");
    assert_eq!(other_currency(munich.draft()), None);
}

#[test]
fn leaving_a_field_writes_its_number_as_the_language_does_and_is_no_change_to_take_back() {
    let texts = [
        (Field::BaseSalary, "30000", "30,000", "30.000"),
        (Field::SignOn, "30k", "30,000", "30.000"),
        (Field::BonusRate, "15 %", "15", "15"),
        (Field::GrantValue, "EUR 5000", "EUR 5000", "EUR 5000"),
        (Field::SignOn, "a lot", "a lot", "a lot"),
        (Field::VestingMonths, "48", "48", "48"),
        (Field::Label, "30000", "30000", "30000"),
    ];
    for (field, typed, english, german) in texts {
        for (locale, wanted) in [(Locale::En, english), (Locale::De, german)] {
            let start = History::of(Session::example().after(Action::Speak(locale)));
            let typed = start.after(Action::Edit(field, typed.to_owned()));
            let left = typed.after(Action::Tidy(field));
            assert_eq!(left.now().draft().text(field), wanted, "{field:?} {locale:?}");
            assert_eq!(
                left.now().draft() == left.now().complete(),
                typed.now().draft() == typed.now().complete()
            );
            assert_eq!(left.after(Action::Undo).now(), start.now(), "one step back");
            let undone = left.after(Action::Undo).after(Action::Tidy(Field::BaseSalary));
            assert_eq!(undone.can_redo(), typed.can_undo(), "the future stays");
        }
    }
}

#[test]
fn a_copy_has_the_name_that_it_is_given() {
    let berlin = edit(&Session::example(), Field::Label, "Berlin");
    let copy = berlin.after(Action::DuplicateAs("Berlin (Kopie)".to_owned()));
    assert_eq!(copy.draft().text(Field::Label), "Berlin (Kopie)");
    assert_eq!((copy.entries().len(), copy.open()), (2, 1));
}
