#![allow(clippy::unwrap_used)]
use super::*;

fn figure(text: &str) -> Figure {
    Figure::new(text.parse().unwrap())
}

fn number(text: &str) -> Value {
    Value::Number(text.parse().unwrap())
}

fn record(fields: &[(&str, Value)]) -> Value {
    Value::Record(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

fn piece(from: &str, rate: &str) -> Piece {
    Piece { from: figure(from), rate: figure(rate), ..Piece::default() }
}

fn codes(problems: Vec<Problem>) -> Vec<(Code, String)> {
    problems.into_iter().map(|problem| (problem.code, problem.path.clone())).collect()
}

#[test]
fn pieces_continue_each_other_or_step() {
    let step = Piece { base: Some(figure("50")), ..piece("200", "0.2") };
    let line = Piece { offset: Some(figure("-10")), ..piece("300", "0.3") };
    let schedule = Schedule::new(vec![piece("0", "0"), piece("100", "0.1"), step, line]).unwrap();
    for (x, at, above) in [
        ("-5", "0", "0"),
        ("100", "0", "0"),
        ("150", "5.0", "5.0"),
        ("200", "50", "10.0"),
        ("250", "60.0", "60.0"),
        ("300", "80.0", "70.0"),
    ] {
        assert_eq!(schedule.at(figure(x)), figure(at), "at {x}");
        assert_eq!(schedule.above(figure(x)), figure(above), "above {x}");
    }
    assert_eq!(schedule.rate_at(figure("199")), figure("0.1"));
    assert_eq!(schedule.brackets().nth(2), Some((figure("200"), figure("50"), figure("0.2"))));
}

#[test]
fn the_german_progression_is_a_curve() {
    // EStG 32a(1) for 2026 at 15,000: (914.51 y + 1,400) y with y = 0.2652.
    let zone = Piece { curve: figure("0.0000091451"), ..piece("12348", "0.14") };
    let schedule = Schedule::new(vec![zone]).unwrap();
    assert_eq!(schedule.at(figure("15000")), figure("435.5984393904"));
}

#[test]
fn what_makes_no_schedule_is_refused_with_its_piece() {
    let both = Piece { base: Some(Figure::ZERO), offset: Some(Figure::ZERO), ..piece("7", "0.1") };
    let problems = Schedule::new(vec![piece("5", "0.1"), piece("5", "19"), both]).unwrap_err();
    let expected = [
        (Code::TiersNotAscending, "/1/from"),
        (Code::RateOutOfRange, "/1/rate"),
        (Code::UnknownField, "/2/offset"),
    ];
    assert_eq!(codes(problems), expected.map(|(code, path)| (code, path.to_owned())));
}

#[test]
fn contributions_lie_between_floor_and_ceiling() {
    let share = Contribution { rate: figure("0.1"), floor: figure("100"), ceiling: Some(figure("300")) };
    let due = ["50", "100", "200", "300", "400"].map(|pay| share.on(figure(pay)));
    assert_eq!(due, ["0", "0", "10", "20", "20"].map(figure));
}

#[test]
fn tapers_fall_by_the_unit_or_by_steps() {
    let step =
        Rounding::bind(&record(&[("unit", number("50")), ("mode", Value::Text("up".into()))])).unwrap();
    let smooth = Taper { start: figure("100"), rate: figure("0.5"), step: None };
    let stepped = Taper { step: Some(step), ..smooth.clone() };
    assert_eq!(smooth.left(figure("60"), figure("130")), figure("45"));
    assert_eq!(stepped.left(figure("60"), figure("130")), figure("35"));
    assert_eq!(stepped.left(figure("60"), figure("100")), figure("60"));
    assert_eq!(smooth.left(figure("60"), figure("400")), Figure::ZERO);
}

#[test]
fn roundings_go_the_way_the_law_says() {
    let round = |mode: &str, amount: &str| {
        let value = record(&[("unit", number("0.05")), ("mode", Value::Text(mode.to_owned()))]);
        Rounding::bind(&value).unwrap().apply(figure(amount))
    };
    assert_eq!(round("down", "1.09"), figure("1.05"));
    assert_eq!(round("up", "1.06"), figure("1.10"));
    assert_eq!(round("half_up", "1.075"), figure("1.10"));
    assert_eq!(round("half_even", "1.075"), figure("1.10"));
    assert_eq!(round("half_even", "1.025"), figure("1.00"));
    let third = record(&[("unit", number("3")), ("mode", Value::Text("down".into()))]);
    assert_eq!(codes(Rounding::bind(&third).unwrap_err()), [(Code::WrongType, "/unit".to_owned())]);
    let sideways = record(&[("unit", number("1")), ("mode", Value::Text("sideways".into()))]);
    assert_eq!(codes(Rounding::bind(&sideways).unwrap_err()), [(Code::UnknownValue, "/mode".to_owned())]);
}

#[test]
fn one_parameter_may_stand_for_both_statuses() {
    let same = ByStatus::<Figure>::bind(&number("7")).unwrap();
    assert_eq!((same.of(FilingStatus::Single), same.of(FilingStatus::Joint)), (&figure("7"), &figure("7")));
    let half = ByStatus::<Figure>::bind(&record(&[("single", number("7"))])).unwrap_err();
    assert_eq!(codes(half), [(Code::Missing, "/joint".to_owned())]);
}
