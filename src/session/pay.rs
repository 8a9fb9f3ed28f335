//! What one offer pays, year by year, before tax: the form's own arithmetic until the engine answers, then the engine's.
use rust_decimal::Decimal;

use super::compare::{Column, Comparison, Parts};
use super::detail::Detail;
use super::detail::needed::is_blank;
use super::draft::{Draft, Field};
use super::parse::parse;
use crate::domain::money::{self, Currency};
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
            sum.total = money::sum(sum.total, year.total).ok()?;
        }
        let average = money::quotient(sum.total, years.len().into()).ok()?;
        Some(Self { currency, years, sum, average })
    }

    /// What an offer pays in a comparison, in its own currency as before the engine answers.
    pub fn of(comparison: &Comparison, column: &Column) -> Option<Self> {
        let (currency, rate) = match column.rate {
            Some((own, rate, _)) if !rate.is_zero() => (own, rate),
            _ => (comparison.currency, Decimal::ONE),
        };
        let mut years = Vec::new();
        for year in &column.years {
            let total = money::quotient(year.gross, rate).ok()?;
            years.push(YearPay { parts: year.parts.divided(rate)?, total });
        }
        Self::of_years(currency, years)
    }
}

/// What the first form pays, in its own currency. `None` while it is not complete, where an amount is too large to
/// be computed exactly, and where the offer says more than the first form does ([`Detail`]).
pub fn pay(complete: &Draft) -> Option<Pay> {
    let offer = parse(complete).offer.filter(|_| is_plain(complete))?;
    let base = offer.base_salary.value();
    let bonus = money::product(base, offer.bonus_rate.value()).ok()?;
    let mut years = Vec::new();
    let mut before = Decimal::ZERO;
    for number in 1..=YEARS {
        let vested = match &offer.grant {
            Some((value, terms)) => terms.vested_by(value.value(), Month::new(12 * number).ok()?).ok()?,
            None => Decimal::ZERO,
        };
        let equity = money::difference(vested, before).ok()?;
        before = vested;
        let one_offs = if number == 1 { offer.sign_on.value() } else { Decimal::ZERO };
        let parts = Parts { base, bonus, one_offs, equity, ..Parts::default() };
        let total =
            parts.all().into_iter().try_fold(Decimal::ZERO, |sum, part| money::sum(sum, part).ok())?;
        years.push(YearPay { parts, total });
    }
    Pay::of_years(offer.currency, years)
}

/// Whether nothing beyond the first form moves pay.
fn is_plain(draft: &Draft) -> bool {
    use Detail as D;
    let silent = |field: Field| match field {
        Field::Detail(
            D::Employer | D::Title | D::HoursPerWeek | D::VacationDays | D::CommuteHours | D::RemoteShare,
            _,
        ) => true,
        // A row in which nothing was entered as yet says nothing.
        Field::Detail(detail, row) => detail.table().is_some_and(|table| is_blank(draft, table, row)),
        _ => true,
    };
    draft.deal.is_none() && draft.filled().all(|(field, _)| silent(field))
}
