//! What an offer pays beside its base, held against what is known of such pay.
//!
//! Base has bands, total cash has what people told a survey, and total pay has no band at all: nobody
//! publishes how it is spread. So the first two are placed, and the last stands beside cited points.
//!
//! An amount of one year can be brought to the year of a band by a growth of pay that the person
//! assumes; without one nothing is moved ([`wage_index`]).
use rust_decimal::Decimal;

use super::draft::Draft;
use super::evaluate::{BandView, NoBand, placed};
use super::parse::parse;
use super::pay::Pay;
use crate::data::registry::Registry;
use crate::domain::band::{CellLevel, Component, Ladder, Level, Query, Region, Role, wage_index};
use crate::domain::money::{Currency, Money};

/// What one offer pays, as it is held against points and bands.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// The role.
    pub role: Role,
    /// The level.
    pub level: Level,
    /// The place.
    pub region: Region,
    /// The ladder asked for first.
    pub ladder: Ladder,
    /// The currency of the amounts.
    pub currency: Currency,
    /// Base a year.
    pub base: Decimal,
    /// Base, bonus and sign-on of the first year.
    pub cash: Decimal,
    /// Equity of an average year.
    pub equity: Decimal,
    /// All pay of an average year.
    pub total: Decimal,
}

/// The year of an offer, and the growth of pay a year that its person assumes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// The year of the offer.
    pub year: u16,
    /// The growth, as a share.
    pub rate: Decimal,
}

/// Where an amount stands, and what it was multiplied with to stand in the band's year.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The band, or why there is none.
    pub band: Result<BandView, NoBand>,
    /// The year of the band and the index, where the amount was brought there.
    pub index: Option<(u16, Decimal)>,
}

/// The totals of a complete draft and what it pays; `None` while nothing is entered.
pub fn totals(complete: &Draft, pay: &Pay) -> Option<Totals> {
    let offer = parse(complete).offer?;
    let years = Decimal::from(pay.years.len());
    let first = pay.years.first()?;
    Some(Totals {
        role: offer.role,
        level: offer.level,
        region: offer.region,
        ladder: offer.ladder,
        currency: pay.currency,
        base: first.parts.base,
        cash: first.parts.base.checked_add(first.parts.bonus)?.checked_add(first.parts.one_offs)?,
        equity: pay.sum.parts.equity.checked_div(years)?,
        total: pay.average,
    })
}

/// Where an amount of an offer stands on a ladder; `None` where it cannot be worked out.
pub fn held(
    totals: &Totals,
    (component, amount): (Component, Decimal),
    ladder: Ladder,
    growth: Growth,
    registry: &Registry,
) -> Option<Held> {
    let (role, level, region) = (totals.role, CellLevel::One(totals.level), totals.region.clone());
    let query = Query { ladder, role, level, region, component };
    let at = |amount| placed(&query, Money::new(amount, totals.currency), registry);
    let band = match at(amount)? {
        Ok(band) => band,
        nothing @ Err(_) => return Some(Held { band: nothing, index: None }),
    };
    let year: u16 = band.as_of.get(..4)?.parse().ok()?;
    let index = wage_index(growth.rate, growth.year, year).ok()?;
    if index == Decimal::ONE {
        return Some(Held { band: Ok(band), index: None });
    }
    Some(Held { band: at(amount.checked_mul(index)?)?, index: Some((year, index)) })
}
