//! What one offer pays, year by year, before tax: the form's own arithmetic until the engine answers, then the engine's.
use rust_decimal::Decimal;

use super::compare::{Column, Comparison, Parts};
use super::detail::Detail;
use super::draft::{Draft, Field};
use super::parse::parse;
use crate::domain::money::Currency;
use crate::domain::quantity::Month;

/// What an offer pays.
#[derive(Clone, Debug, PartialEq)]
pub struct Pay {
    /// The currency of every amount.
    pub currency: Currency,
    /// Pay of each year.
    pub years: Vec<YearPay>,
    /// Sum over the years, part by part.
    pub sum: YearPay,
    /// Sum divided by the number of years.
    pub average: Decimal,
}

/// One year's pay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearPay {
    /// What it is made of.
    pub parts: Parts,
    /// All of it.
    pub total: Decimal,
}

/// Years shown until the engine answers.
const YEARS: i32 = 4;

impl Pay {
    fn of_years(currency: Currency, years: Vec<YearPay>) -> Option<Self> {
        let mut sum = YearPay::default();
        for year in &years {
            sum.parts = sum.parts.plus(&year.parts)?;
            sum.total = sum.total.checked_add(year.total)?;
        }
        let average = sum.total.checked_div(years.len().into())?;
        Some(Self { currency, years, sum, average })
    }

    /// What an offer pays in a comparison.
    pub fn of(comparison: &Comparison, column: &Column) -> Option<Self> {
        let years = column.years.iter().map(|year| YearPay { parts: year.parts, total: year.gross });
        Self::of_years(comparison.currency, years.collect())
    }
}

/// What the first form pays, in its own currency. `None` while it is not complete, where an amount is too large to
/// be computed exactly, and where the offer says more than the first form does ([`Detail`]).
pub fn pay(complete: &Draft) -> Option<Pay> {
    let offer = parse(complete).offer.filter(|_| is_plain(complete))?;
    let base = offer.base_salary.value();
    let bonus = base.checked_mul(offer.bonus_rate.value())?;
    let mut years = Vec::new();
    let mut before = Decimal::ZERO;
    for number in 1..=YEARS {
        let vested = match &offer.grant {
            Some((value, terms)) => terms.vested_by(value.value(), Month::new(12 * number).ok()?).ok()?,
            None => Decimal::ZERO,
        };
        let equity = vested.checked_sub(before)?;
        before = vested;
        let one_offs = if number == 1 { offer.sign_on.value() } else { Decimal::ZERO };
        let total = base.checked_add(bonus)?.checked_add(one_offs)?.checked_add(equity)?;
        years.push(YearPay { parts: Parts { base, bonus, one_offs, equity, ..Parts::default() }, total });
    }
    Pay::of_years(offer.currency, years)
}

/// Whether nothing beyond the first form moves pay.
fn is_plain(draft: &Draft) -> bool {
    use Detail as D;
    let silent = |field: Field| match field {
        Field::Detail(detail, _) => matches!(
            detail,
            D::Employer | D::Title | D::HoursPerWeek | D::VacationDays | D::CommuteHours | D::RemoteShare
        ),
        _ => true,
    };
    draft.deal.is_none() && draft.filled().all(|(field, _)| silent(field))
}
