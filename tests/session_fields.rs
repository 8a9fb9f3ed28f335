//! What is said beside every field: bounds in its own unit, what is needed, what may be a slip; and that one
//! unfinished offer takes no other one with it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod support;

use support::compared::compared;

use std::sync::LazyLock;

use bandworth::api;
use bandworth::data::node::Node;
use bandworth::data::registry::Registry;
use bandworth::i18n::fields::{caution as told, complaint};
use bandworth::session::caution::caution;
use bandworth::session::compare::request;
use bandworth::session::detail::bounds::bounds;
use bandworth::session::detail::form::{columns, groups, shared};
use bandworth::session::detail::needed::is_blank;
use bandworth::session::detail::package::wrong;
use bandworth::session::detail::{Detail, Read, Table};
use bandworth::session::draft::{Draft, Field};
use bandworth::session::evaluate::outcome;
use bandworth::session::number_input::written;
use bandworth::session::parse::parse;
use bandworth::session::{Action, Locale, Session};
use rust_decimal::Decimal;

static DATA: LazyLock<Registry> = LazyLock::new(support::registry);

const NONSENSE: &[&str] =
    &["abc", "-5", "1e999", "<script>", "5 for 5 %", "1.5.5", "99999999999999999999", ""];

fn fields(texts: &[(Field, &str)]) -> Action {
    Action::Fill(texts.iter().map(|(field, text)| (*field, (*text).to_owned())).collect())
}

fn detail(detail: Detail) -> Field {
    Field::Detail(detail, 0)
}

/// What is said of a field.
fn said(session: &Session, field: Field) -> String {
    let shared_field = matches!(field, Field::Detail(detail, _) if detail.is_shared());
    let found = if shared_field {
        bandworth::session::detail::package::complaints(&session.shared.draft, &shared())
    } else {
        parse(session.draft()).complaints
    };
    let show = |number: Decimal| written(number, session.locale);
    let found = found.iter().find(|(wrong, _)| *wrong == field);
    found.map(|(_, found)| complaint(session.locale, field, found, &show)).unwrap_or_default()
}

fn after(texts: &[(Field, &str)], locale: Locale) -> Session {
    Session::example().after(Action::Speak(locale)).after(fields(texts))
}

#[test]
fn bounds_are_said_in_the_unit_of_the_field_in_both_languages() {
    use Detail as D;
    for (field, text, english, german) in [
        (Field::BonusRate, "900", "Between 0 and 300 %.", "Zwischen 0 und 300 %."),
        (Field::VestingMonths, "0", "Between 1 and 120 months.", "Zwischen 1 und 120 Monaten."),
        (Field::SignOn, "-5", "0 or more.", "0 oder mehr."),
        (detail(D::Raise), "500", "Between -50 and 100 %.", "Zwischen -50 und 100 %."),
        (detail(D::HoursPerWeek), "169", "Between 0 and 168 hours.", "Zwischen 0 und 168 Stunden."),
        (detail(D::CommuteHours), "-1", "Between 0 and 168 hours.", "Zwischen 0 und 168 Stunden."),
        (detail(D::VacationDays), "367", "Between 0 and 366 days.", "Zwischen 0 und 366 Tagen."),
        (detail(D::BonusLag), "-5", "Between 0 and 600 months.", "Zwischen 0 und 600 Monaten."),
        (detail(D::Horizon), "99", "Between 1 and 15 years.", "Zwischen 1 und 15 Jahren."),
        (detail(D::DiscountRate), "800", "Between -99 and 100 %.", "Zwischen -99 und 100 %."),
        (detail(D::SharePrice), "-1", "0 or more.", "0 oder mehr."),
        (
            detail(D::StartDate),
            "soon",
            "This is no date. Write it as 2026-11-23.",
            "Das ist kein Datum. Schreiben Sie es als 23.11.2026.",
        ),
        (detail(D::StartDate), "31.1.2027", "", ""),
        (detail(D::VacationDays), "150", "", ""),
        (detail(D::RemoteShare), "50 %", "", ""),
    ] {
        assert_eq!(said(&after(&[(field, text)], Locale::En), field), english, "{field:?} {text}");
        assert_eq!(said(&after(&[(field, text)], Locale::De), field), german, "{field:?} {text}");
    }
}

#[test]
fn a_percentage_out_of_range_stays_so_when_its_field_is_left() {
    use Detail as D;
    for field in [Field::BonusRate, detail(D::Raise), detail(D::DiscountRate), detail(D::Growth)] {
        for locale in Locale::ALL {
            let typed = after(&[(field, "20000")], *locale);
            let left = typed.after(Action::Tidy(field));
            assert!(!said(&typed, field).is_empty());
            assert_eq!(said(&left, field), said(&typed, field), "{field:?}");
        }
    }
}

#[test]
fn an_amount_in_another_currency_is_refused_not_taken_for_the_chosen_one() {
    for field in [Field::BaseSalary, Field::SignOn, detail(Detail::SharePrice)] {
        for text in ["110000 EUR", "€110,000", "CHF 110000"] {
            let session = after(&[(field, text)], Locale::En);
            assert_eq!(
                said(&session, field),
                "This names another currency than the one chosen. Convert it, or choose that currency.",
                "{field:?} {text}"
            );
        }
        assert_eq!(said(&after(&[(field, "$110,000"), (Field::Currency, "USD")], Locale::En), field), "");
    }
}

#[test]
fn what_is_wrong_with_an_assumption_makes_the_result_an_older_one() {
    let session = after(&[(detail(Detail::Horizon), "99")], Locale::En);
    let found = outcome(session.draft(), session.complete(), &session.shared.draft, Some(&DATA), None);
    assert!(found.is_stale());
    assert_eq!(found.complaints[0].0, detail(Detail::Horizon));
}

#[test]
fn no_sentence_about_nonsense_speaks_of_codes_places_or_shares_of_one() {
    for locale in Locale::ALL {
        let show = |number: Decimal| written(number, *locale);
        for text in NONSENSE {
            for detail in Detail::ALL {
                let field = Field::Detail(*detail, 0);
                let numeric = !matches!(detail.read(), Read::Text | Read::Class);
                let mut draft = Draft::blank();
                draft.set(field, (*text).to_owned());
                let found = wrong(&draft, field, *detail);
                let sensible = matches!(*text, "-5") && bounds(*detail).is_some_and(|(low, _)| low <= -5);
                assert_eq!(
                    found.is_none(),
                    text.is_empty() || !numeric && !is_checked(*detail) || sensible,
                    "{detail:?} {text}"
                );
                if let Some(found) = found {
                    plain(&complaint(*locale, field, &found, &show));
                }
            }
            for field in Field::all().filter(|field| !matches!(field, Field::Detail(..))) {
                let session = after(&[(field, text), (Field::Distribution, "weights")], *locale);
                for (field, found) in parse(session.draft()).complaints {
                    plain(&complaint(*locale, field, &found, &show));
                }
            }
        }
    }
}

/// Texts that are checked although they are no numbers.
const fn is_checked(detail: Detail) -> bool {
    matches!(detail, Detail::StartDate | Detail::RatePair)
}

fn plain(sentence: &str) {
    assert!(sentence.ends_with('.') && sentence.len() > 8, "{sentence}");
    for token in ["0.05", "0,05", "/", "RateOut", "Missing", "_", "Decimal"] {
        assert!(!sentence.contains(token), "{sentence}");
    }
}

/// What the engine says of a session: codes and paths.
fn refused(session: &Session) -> Vec<String> {
    let asked = request(session);
    match api::call(&DATA, "compare", &asked.input) {
        Ok(result) => {
            compared(&result, &asked);
            Vec::new()
        }
        Err(problems) => {
            problems.iter().map(|problem| format!("{} {}", problem.code.id(), problem.path)).collect()
        }
    }
}

/// A session that shows a field, every row beside it complete.
fn showing(detail: Detail) -> Session {
    use Detail as D;
    let kind = match detail {
        D::FurtherValue => "cash_lti",
        D::Expiry => "rsu_double_trigger",
        D::BaseValue | D::CapMultiple | D::LockUp => "ppu",
        D::BasePrice | D::Payout | D::GoodLeaver | D::PayoutMonth => "vsop",
        D::Paid | D::Election83b => "restricted_stock",
        D::PlanDiscount | D::Lookback | D::Contribution => "espp",
        _ => "option_nso",
    };
    let session = Session::example().after(Action::Add("current"));
    let mut session = session.after(fields(&[
        (Field::BaseSalary, "200000"),
        (Field::FilingStatus, "joint"),
        (Field::Detail(D::Liquidity, 0), "private"),
        (Field::Detail(D::SharePrice, 0), "10"),
        (Field::Detail(D::LiquidityMonth, 0), "24"),
        (Field::Detail(D::LiquidityChance, 0), "80"),
        (Field::Detail(D::LeaveMonth, 0), "6"),
        (Field::Detail(D::RefresherValue, 0), "1000"),
    ]));
    for table in Table::ALL {
        session = session.after(Action::AddRow(*table));
    }
    session.after(fields(&[
        (Field::Detail(D::GrantKind, 0), kind),
        (Field::Detail(D::FurtherValue, 0), "1000"),
        (Field::Detail(D::GrantUnits, 0), "100"),
        (Field::Detail(D::Strike, 0), "1"),
        (Field::Detail(D::BaseValue, 0), "1"),
        (Field::Detail(D::BasePrice, 0), "1"),
        (Field::Detail(D::Contribution, 0), "1000"),
        (Field::Detail(D::PlanDiscount, 0), "10"),
        (Field::Detail(D::Exercise, 0), "hold_months"),
        (Field::Detail(D::HoldMonths, 0), "12"),
        (Field::Detail(D::Payout, 0), "at_month"),
        (Field::Detail(D::PayoutMonth, 0), "12"),
        (Field::Detail(D::OneOffAmount, 0), "1000"),
        (Field::Detail(D::BenefitValue, 0), "1000"),
        (Field::Detail(D::RepaymentAmount, 0), "1000"),
        (Field::Detail(D::RateValue, 0), "0.9"),
    ]))
}

#[test]
fn the_bounds_of_the_fields_are_those_of_the_interface() {
    use Detail as D;
    for detail in Detail::ALL {
        let Some((low, high)) = bounds(*detail) else { continue };
        if matches!(detail, D::FurtherWeights | D::Ruling | D::Residency) {
            continue;
        }
        let session = showing(*detail);
        for (number, inside) in [(low, true), (high, true), (low - 1, false), (high + 1, false)] {
            let field = Field::Detail(*detail, 0);
            let edited = session.after(Action::Edit(field, number.to_string()));
            let found = parse(edited.draft()).complaints;
            let shared_found =
                bandworth::session::detail::package::complaints(&edited.shared.draft, &shared());
            let accepted = !found.iter().chain(&shared_found).any(|(wrong, _)| *wrong == field);
            assert_eq!(accepted, inside, "{detail:?} {number}");
            // A cliff beyond the vesting is refused for another reason.
            if inside && !matches!(detail, D::FurtherCliff | D::FurtherMonths | D::HoldMonths) {
                assert_eq!(refused(&edited), Vec::<String>::new(), "{detail:?} {number}");
            }
        }
    }
}

#[test]
fn a_row_counts_for_nothing_until_something_is_entered_and_then_says_what_it_needs() {
    for table in Table::ALL {
        for kind in if *table == Table::Grants { Detail::GrantKind.read().words() } else { &["-"] } {
            let mut session = Session::example().after(Action::Add("current"));
            session = session.after(fields(&[
                (Field::BaseSalary, "200k"),
                (Field::Detail(Detail::Liquidity, 0), "private"),
            ]));
            session = session.after(Action::AddRow(*table));
            if *table == Table::Grants {
                session =
                    session.after(Action::Edit(Field::Detail(Detail::GrantKind, 0), (*kind).to_owned()));
            }
            let holder = if *table == Table::Rates { &session.shared.draft } else { session.draft() };
            let complete = matches!(table, Table::Rounds | Table::Weights);
            assert_eq!(is_blank(holder, *table, 0), !complete, "{table:?} {kind}");
            assert_eq!(parse(session.draft()).complaints, [], "{table:?} {kind}");
            assert_eq!(session.draft(), session.complete());
            assert_eq!(refused(&session), Vec::<String>::new(), "{table:?} {kind}");
        }
    }
}

#[test]
fn what_a_grant_needs_is_what_the_interface_needs() {
    for kind in Detail::GrantKind.read().words() {
        for liquidity in ["", "public", "private"] {
            // Something is entered, so the row counts; then whatever is needed, one after the other.
            let start = Session::example().after(Action::AddRow(Table::Grants));
            let mut session = start.after(fields(&[
                (detail(Detail::GrantKind), kind),
                (detail(Detail::Liquidity), liquidity),
                (detail(Detail::FurtherStart), "-1"),
                (detail(Detail::Lookback), "yes"),
            ]));
            let first = if *kind == "espp" { Detail::Contribution } else { Detail::FurtherCliff };
            session = session.after(Action::Edit(detail(first), "5".to_owned()));
            for _ in 0..6 {
                let needed = parse(session.draft()).complaints;
                // The interface refuses as long as the form complains, and no longer.
                assert_eq!(needed.is_empty(), session.draft() == session.complete());
                let forced = session.draft().clone();
                let mut raw = session.clone();
                raw = Session::of(forced).after(Action::Speak(raw.locale));
                let Some((field, _)) = needed.first() else {
                    assert_eq!(refused(&raw), Vec::<String>::new(), "{kind} {liquidity}");
                    break;
                };
                let Field::Detail(wanted, _) = field else { continue };
                assert!(
                    columns(Table::Grants, session.draft(), 0).contains(wanted)
                        || groups(session.draft()).iter().any(|(_, parts)| parts
                            .contains(&bandworth::session::detail::form::Part::One(*wanted))),
                    "{kind}: {wanted:?} is nowhere to be entered"
                );
                session = session.after(Action::Edit(*field, "10".to_owned()));
            }
            assert_eq!(parse(session.draft()).complaints, [], "{kind} {liquidity}");
        }
    }
}

#[test]
fn an_unfinished_offer_keeps_its_last_complete_state_and_the_others_stay() {
    let both = Session::example().after(Action::Duplicate).after(Action::AddRow(Table::Grants));
    let before = request(&both);
    let half = both.after(fields(&[(detail(Detail::GrantUnits), "100")]));
    assert_eq!(said(&half, detail(Detail::Strike)), "This is needed.");
    assert_eq!(said(&half, detail(Detail::GrantPrice)), "This is needed, or the price of a share.");
    assert_eq!(request(&half).input, before.input);
    assert_eq!(refused(&half), Vec::<String>::new());
}

#[test]
fn without_one_offer_the_engine_answers_for_the_others() {
    let session =
        Session::example().after(Action::Duplicate).after(Action::Duplicate).after(Action::Refer(1));
    // Beyond what the form checks: the engine refuses, and says of which offer.
    let session = session.after(Action::Open(1)).after(Action::AddRow(Table::Grants)).after(fields(&[
        (detail(Detail::GrantUnits), "100"),
        (detail(Detail::GrantPrice), "100"),
        (detail(Detail::Strike), "1"),
        (detail(Detail::FurtherCliff), "60"),
    ]));
    let asked = request(&session);
    let problems = api::call(&DATA, "compare", &asked.input).unwrap_err();
    let listed = problems.iter().map(|problem| {
        Node::record([("code", Node::text(problem.code.id())), ("path", Node::text(problem.path.as_str()))])
    });
    let located = asked.located(&Node::List(listed.collect()));
    assert!(located.iter().all(|(offer, ..)| *offer == Some(1)), "{located:?}");
    let rest = asked.without(&[1]);
    assert_eq!((rest.offers.clone(), rest.input.field("reference")), (vec![0, 2], &Node::Null));
    let result = api::call(&DATA, "compare", &rest.input).unwrap();
    let columns = compared(&result, &rest).columns;
    assert_eq!(columns.iter().map(|column| column.offer).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(rest.field("/packages/1/base_salary"), Some((Some(2), Field::BaseSalary)));
}

#[test]
fn what_may_be_a_slip_is_said_and_counted() {
    use Detail as D;
    for (field, text, english, german) in [
        (
            Field::BaseSalary,
            "110.5",
            "110.5 a year: did you mean 110,500?",
            "110,5 im Jahr: Meinen Sie 110.500?",
        ),
        (Field::BonusRate, "0.15", "0.15 %: did you mean 15 %?", "0,15 %: Meinen Sie 15 %?"),
        (detail(D::BonusPayout), "1", "1 %: did you mean 100 %?", "1 %: Meinen Sie 100 %?"),
        (
            detail(D::HoursPerWeek),
            "150",
            "More than 100 hours a week: is that meant?",
            "Mehr als 100 Stunden in der Woche: Ist das so gemeint?",
        ),
        (Field::BaseSalary, "85,000", "", ""),
        (Field::BaseSalary, "0", "", ""),
        (Field::BonusRate, "1.5", "", ""),
        (detail(D::HoursPerWeek), "60", "", ""),
        (detail(D::RemoteShare), "1", "", ""),
    ] {
        for (locale, wanted) in [(Locale::En, english), (Locale::De, german)] {
            let session = after(&[(field, text)], locale);
            let show = |number: Decimal| written(number, locale);
            let found = caution(session.draft(), field).map(|found| told(locale, field, found, &show));
            assert_eq!(found.unwrap_or_default(), wanted, "{field:?} {text}");
            assert_eq!(session.draft(), session.complete(), "counted as it stands");
        }
    }
    assert_eq!(
        said(&after(&[(Field::BaseSalary, "1.5.5")], Locale::En), Field::BaseSalary),
        "This is not a number. Write it like 85,000.50 or 85000.50."
    );
}
