//! Packages as programs write them become offers that are asked for as the same packages again.
#![allow(clippy::unwrap_used)]
use bandworth::data::node::Node;
use bandworth::session::compare::request;
use bandworth::session::detail::{Detail, Table};
use bandworth::session::draft::Field;
use bandworth::session::given;
use bandworth::session::{Action, Session};

fn detail(detail: Detail, row: u8, text: &str) -> (Field, String) {
    (Field::Detail(detail, row), text.to_owned())
}

/// Two offers that say much, and what is assumed for both.
fn much() -> Session {
    use Detail as D;
    let session = Session::example().after(Action::Duplicate).after(Action::AddRow(Table::Grants));
    let session = session.after(Action::AddRow(Table::OneOffs)).after(Action::AddRow(Table::Benefits));
    let session = session.after(Action::Fill(vec![
        (Field::Region, "de".to_owned()),
        (Field::Jurisdiction, "de".to_owned()),
        (Field::Currency, "EUR".to_owned()),
        (Field::ChurchTax, "yes".to_owned()),
        (Field::Distribution, "weights".to_owned()),
        (Field::Weight(1), "5".to_owned()),
        (Field::Weight(2), "15".to_owned()),
        (Field::Weight(3), "40".to_owned()),
        (Field::Weight(4), "40".to_owned()),
        detail(D::Employer, 0, "Nova"),
        detail(D::Raise, 0, "3.5"),
        detail(D::BonusPayout, 0, "90"),
        detail(D::BonusGuaranteed, 0, "yes"),
        detail(D::SignOnClawback, 0, "full"),
        detail(D::SignOnClawbackMonths, 0, "24"),
        detail(D::HoursPerWeek, 0, "37.5"),
        detail(D::GrantUnits, 0, "1,200"),
        detail(D::GrantPrice, 0, "12.25"),
        detail(D::Strike, 0, "4"),
        detail(D::FurtherWeights, 0, "10 / 20 / 30 / 40"),
        detail(D::OneOffAmount, 0, "10,000"),
        detail(D::BenefitValue, 0, "2,400"),
        detail(D::SharePrice, 0, "12.25"),
        detail(D::Growth, 0, "10"),
    ]));
    [(D::Horizon, 0, "6"), (D::DiscountRate, 0, "4.5"), (D::RatePair, 0, "USDEUR"), (D::RateValue, 0, "0.9")]
        .into_iter()
        .fold(session, |session, (field, row, text)| {
            session.after(Action::Edit(Field::Detail(field, row), text.to_owned()))
        })
}

#[test]
fn what_is_asked_is_read_back_whole() {
    let asked = request(&much()).input;
    assert_eq!(asked.field("packages").list().len(), 2, "{asked:?}");
    let given = given::read(&asked).unwrap();
    assert!(given.left.is_empty() && given.assumed.is_empty(), "{given:?}");
    let again = request(&given.session).input;
    assert_eq!(again.field("packages"), asked.field("packages"));
    assert_eq!(again.field("assumptions"), asked.field("assumptions"));
}

#[test]
fn what_no_field_asks_for_is_told() {
    let text = r#"{"packages":[{"id":"nova","kind":"offer","role":"plumber","location":{"jurisdiction":"us-wa"},"currency":"USD",
        "base_salary":200000,"raise_month":4,"notes":"remote","one_offs":[{"kind":"sign_on","amount":5000,"month":3},{"kind":"sign_on","amount":20000}],
        "grants":[{"kind":"rsu","value":100000,"vesting":{"months":48,"cliff_months":0,"cadence_months":3,"allocation_type":"CUMULATIVE_ROUNDING"}}]}],
        "assumptions":{"tax":"on","horizon_years":5,"projection":true}}"#;
    let given = given::read(&Node::from_json(text).unwrap()).unwrap();
    let draft = given.session.draft();
    assert_eq!(
        (draft.text(Field::Label), draft.text(Field::Region), draft.text(Field::SignOn)),
        ("nova", "us-sea", "20,000")
    );
    assert_eq!(draft.text(Field::Detail(Detail::OneOffAmount, 0)), "5,000");
    assert_eq!(draft.text(Field::Detail(Detail::FurtherValue, 0)), "100,000");
    assert_eq!(given.session.shared.draft.detail(Detail::Horizon), "5");
    assert_eq!(given.assumed, [Field::Role, Field::Level]);
    let left = [
        "/packages/0/role",
        "/packages/0/raise_month",
        "/packages/0/notes",
        "/packages/0/grants/0/vesting/allocation_type",
        "/assumptions/projection",
    ];
    assert_eq!(given.left, left);
}

/// What was taken before and after it moves no place, and a value that cannot be read is told, not lost.
#[test]
fn places_are_those_of_the_input() {
    let text = r#"[{"currency":"USD","base_salary":1,
        "one_offs":[{"kind":"sign_on","amount":5,"for":"x"},{"kind":"retention","amount":7,"month":12,"why":"y"}],
        "grants":[{"kind":"rsu","value":"100","vesting":{"months":48,"cliff_months":12,"cadence_months":3}},{"kind":"option_nso","units":3,"odd":1}]}]"#;
    let given = given::read(&Node::from_json(text).unwrap()).unwrap();
    let left = [
        "/packages/0/one_offs/0/for",
        "/packages/0/one_offs/1/why",
        "/packages/0/grants/0/value",
        "/packages/0/grants/1/odd",
    ];
    assert_eq!(given.left, left);
    let draft = given.session.draft();
    assert_eq!((draft.text(Field::SignOn), draft.text(Field::VestingMonths)), ("5", "48"));
}

#[test]
fn what_holds_no_packages_is_none() {
    for text in [
        "{}",
        "[]",
        "null",
        "3",
        r#"{"packages":[]}"#,
        r#"{"offers":[{}]}"#,
        r#"{"packages":[{},{},{},{},{},{},{},{},{}]}"#,
    ] {
        assert!(given::read(&Node::from_json(text).unwrap()).is_none(), "{text}");
    }
    let one =
        Node::from_json(r#"{"package":{"currency":"EUR","base_salary":1e5},"assumptions":{}}"#).unwrap();
    assert_eq!(given::read(&one).unwrap().session.draft().text(Field::BaseSalary), "100,000");
}
