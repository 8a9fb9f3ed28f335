//! A draft keeps its rows, its spellings and its currency.
use super::*;

#[test]
fn every_field_is_found_by_its_spelling() {
    for field in Field::all() {
        assert_eq!(Field::parse(&field.id()), Some(field));
    }
    for id in ["weight_11", "weight_0", "weight_01", "raise_2", "strike_1", "strike_13", "strike_+2", "_", ""]
    {
        assert_eq!(Field::parse(id), None, "{id}");
    }
}

#[test]
fn rows_move_up_when_one_is_taken_away() {
    let mut draft = Draft::blank();
    for name in ["3", "4", "5"] {
        draft.add_row(Table::Grants);
        let row = draft.rows(Table::Grants) - 1;
        draft.set(Field::Detail(Detail::Strike, row), name.to_owned());
    }
    draft.remove_row(Table::Grants, 1);
    let strikes = [0, 1, 2].map(|row| draft.text(Field::Detail(Detail::Strike, row)));
    assert_eq!((draft.rows(Table::Grants), strikes), (2, ["3", "5", ""]));
    draft.remove_row(Table::Grants, 0);
    draft.remove_row(Table::Grants, 0);
    assert_eq!(draft, Draft::blank());
}

#[test]
fn a_blank_form_has_no_amount() {
    let blank = Draft::blank();
    for field in [Field::BaseSalary, Field::BonusRate, Field::SignOn, Field::GrantValue, Field::Weight(1)] {
        assert_eq!(blank.text(field), "");
    }
    assert_eq!(blank.text(Field::VestingMonths), "48");
}

#[test]
fn another_kind_of_deal_begins_in_the_currency_of_the_offer_and_an_inventor_in_germany() {
    let mut draft = Draft::example(Locale::En);
    let licence = draft.clone().with_edited(DealDraft::of(Side::Licence));
    assert_eq!((licence.text(Field::Region), licence.text(Field::Currency)), ("us-sf", "USD"));
    let inventor = licence.with_edited(DealDraft::of(Side::Inventor));
    let deal = inventor.deal.as_ref().map(|deal| deal.text(DealField::Currency, 0));
    assert_eq!(
        (inventor.text(Field::Region), inventor.text(Field::Currency), deal),
        ("de", "EUR", Some("EUR"))
    );
    // Once begun, the place stays where it is put.
    let mut elsewhere = inventor.clone();
    elsewhere.move_to("ch".to_owned());
    let mut edited = elsewhere.deal.clone().unwrap_or_default();
    edited.set(DealField::Turnover, 0, "5".to_owned());
    assert_eq!(elsewhere.with_edited(edited).text(Field::Region), "ch");
    draft.move_to("de".to_owned());
    assert_eq!(draft.with_edited(DealDraft::of(Side::Talent)).text(Field::Currency), "EUR");
}
