//! What a field may hold, in the unit that it is entered in: percent for a percentage, hours, days, months.
//!
//! ```
//! use bandworth::session::detail::{Detail, bounds::{bounds, checked}};
//! assert_eq!(bounds(Detail::BonusPayout), Some((0, 500)));
//! assert!(checked(Detail::HoursPerWeek, "40").is_ok());
//! assert!(checked(Detail::HoursPerWeek, "400").is_err());
//! ```
use rust_decimal::Decimal;

use super::{Detail, Read};
use crate::data::node::Node;
use crate::domain::calendar::Day;
use crate::domain::money::{Currency, LARGEST_AMOUNT};
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::Months;
use crate::session::parse::Complaint;
use crate::session::reading::value;

/// The least and the most; none for amounts, which are zero or more, and for words.
pub const fn bounds(detail: Detail) -> Option<(i64, i64)> {
    use Detail as D;
    const LONGEST: i64 = Months::LONGEST as i64;
    Some(match detail {
        D::HoursPerWeek | D::CommuteHours => (0, 168),
        D::VacationDays => (0, 366),
        D::Raise => (-50, 100),
        D::BonusPayout => (0, 500),
        D::Growth | D::RefresherGrowth | D::Inflation => (-99, 300),
        D::DiscountRate => (-99, 100),
        D::RoundNewShares => (0, 10_000),
        // Diluted by all, nothing would be left to share.
        D::RoundDilution => (0, 99),
        D::PlanDiscount => (0, 15),
        D::WeightScore => (0, 10),
        D::Horizon => (1, 15),
        _ => match detail.read() {
            Read::Percent | Read::PercentByYear => (0, 100),
            Read::Whole if !matches!(detail, D::TaxYear) => (0, LONGEST),
            Read::Month => (-LONGEST, LONGEST),
            _ => return None,
        },
    })
}

/// The value of a text.
///
/// # Errors
/// What is wrong with it, with what is allowed in the unit of the field.
pub fn checked(detail: Detail, text: &str) -> Result<Node, Complaint> {
    let refused = |code, allowed| Err(Complaint::NotAllowed(Problem::new(code).allowing(allowed)));
    if let (Read::Whole | Read::Month, Some((low, high)), Ok(number)) =
        (detail.read(), bounds(detail), text.parse::<i64>())
        && !(low..=high).contains(&number)
    {
        return refused(Code::MonthOutOfRange, Allowed::Between(low.into(), high.into()));
    }
    let found = value(detail.read(), text, None)?;
    // A percentage is read as a share of one.
    let unit = if matches!(detail.read(), Read::Percent | Read::PercentByYear) {
        Decimal::ONE_HUNDRED
    } else {
        Decimal::ONE
    };
    for number in numbers(&found) {
        if let Some((low, high)) = bounds(detail) {
            let (low, high) = (Decimal::from(low), Decimal::from(high));
            if number.checked_mul(unit).is_none_or(|number| number < low || number > high) {
                return refused(Code::RateOutOfRange, Allowed::Between(low, high));
            }
        } else if number > LARGEST_AMOUNT {
            return refused(Code::AmountTooLarge, Allowed::Nothing);
        } else if number < Decimal::ZERO {
            return refused(Code::NegativeAmount, Allowed::AtLeast(Decimal::ZERO));
        } else if detail == Detail::RateValue && number.is_zero() {
            return refused(Code::RateOutOfRange, Allowed::Above(Decimal::ZERO));
        }
    }
    match detail {
        Detail::StartDate if Day::parse(found.words()).is_err() => {
            refused(Code::DateInvalid, Allowed::Nothing)
        }
        Detail::RatePair if !is_pair(text) => refused(Code::UnknownCurrency, Allowed::Nothing),
        _ => Ok(found),
    }
}

fn is_pair(text: &str) -> bool {
    let known = |code: &str| Currency::parse(&code.to_ascii_uppercase()).is_ok();
    text.split_at_checked(3).is_some_and(|(from, to)| known(from) && known(to))
}

fn numbers(node: &Node) -> Vec<Decimal> {
    match node {
        Node::Number(number) => vec![*number],
        Node::List(all) => all.iter().filter_map(Node::decimal).collect(),
        _ => Vec::new(),
    }
}
