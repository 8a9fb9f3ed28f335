//! `position(input)`: where an amount stands in the band that answers for it.
use rust_decimal::Decimal;

use super::Function;
use super::band::{BandAnswer, answer};
use super::warning::Warning;
use crate::data::bands::{Answered, FoundBand};
use crate::data::registry::Registry;
use crate::domain::band::{CellLevel, Component, Ladder, Query, Rank, Region, Role, interval, wage_index};
use crate::domain::calendar::Day;
use crate::domain::money::{Currency, Money, product};
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, Raise};
use crate::i18n::messages;
use crate::session::Locale;

/// Digits of a rate in a sentence.
const RATE_DIGITS: u32 = 6;

crate::record! {
    /// An amount a year, and the band it is held against.
    pub struct PositionInput {
        /// The family of roles.
        role: Role,
        /// The level; `all` where all levels together are wanted.
        level: CellLevel,
        /// Where.
        region: Region,
        /// The part of pay that the amount is.
        component: Component = Component::Base,
        /// The labour market.
        ladder: Ladder = Ladder::Market,
        /// The amount, for the period of the band (a year in every bundled band).
        amount: Amount,
        /// The currency of the amount; another one than the band's is converted.
        currency: Currency,
        /// The year of the amount; with it the amount is brought to the band's year by `wage_growth`.
        year: Option<u16>,
        /// The growth of pay a year that is assumed between the two.
        wage_growth: Raise = Raise::ZERO,
    }
}

crate::outcome! {
    /// Where an amount stands.
    pub struct Position {
        /// 0 to 100, linear between neighbouring percentiles; null outside the band or without one.
        percentile: Option<Decimal>,
        /// Below the 10th percentile, by how much is not said.
        below_p10: bool,
        /// Above the 90th percentile, by how much is not said.
        above_p90: bool,
        /// Lower and upper end of the percentile's 90 % interval; null unless the band is observed.
        interval: Option<Vec<Decimal>>,
        /// What was held against the band: the amount in its currency and year.
        amount: Option<Decimal>,
        /// The amount in the band's currency, where it was converted.
        conversion: Option<Converted>,
        /// How the amount was brought to the band's year; null where none was given.
        wage_index: Option<WageIndex>,
        /// The band, or why there is none.
        band: BandAnswer,
        /// What must be known to read the position, beside the warnings of the band.
        warnings: Vec<Warning>,
    }
}

crate::outcome! {
    /// An amount in another currency.
    pub struct Converted {
        /// The amount, to the minor unit.
        amount: Decimal,
        /// Its currency.
        currency: Currency,
        /// Units of it per unit of the currency given.
        rate: Decimal,
        /// The day of the rate.
        date: Option<Day>,
    }
}

crate::outcome! {
    /// The growth of pay between the year of an amount and that of a band.
    pub struct WageIndex {
        /// The year of the amount.
        from: u16,
        /// The year of the band.
        to: u16,
        /// The growth a year, an assumption of whoever asks.
        growth: Decimal,
        /// What the amount was multiplied with.
        index: Decimal,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "position",
    doc: "Where an amount stands in the band of a role, level and place.",
    run: |registry, input| {
        super::typed(input, |input| position(registry, input).map_err(|problem| vec![problem]))
    },
    signature: super::signature::<PositionInput, Position>,
};

pub(in crate::api) fn position(registry: &Registry, input: PositionInput) -> Result<Position, Problem> {
    let PositionInput { role, level, region, component, ladder, amount, currency, year, wage_growth } = input;
    let query = Query { ladder, role, level, region, component };
    let money = Money::new(amount.value(), currency);
    match registry.band(&query)? {
        Answered::Found(found) => {
            placed(registry, *found, money, year.map(|year| (year, wage_growth.value())))
        }
        nothing @ Answered::Nothing(_) => Ok(Position {
            percentile: None,
            below_p10: false,
            above_p90: false,
            interval: None,
            amount: None,
            conversion: None,
            wage_index: None,
            band: answer(nothing),
            warnings: Vec::new(),
        }),
    }
}

fn placed(
    registry: &Registry,
    found: FoundBand,
    money: Money,
    dated: Option<(u16, Decimal)>,
) -> Result<Position, Problem> {
    let (mut warnings, mut conversion, mut amount) = (Vec::new(), None, money.amount);
    if money.currency != found.currency {
        let rates = &registry.exchange_rates()?.rates;
        let converted = rates.converted(money, found.currency)?;
        amount = converted.money.amount;
        let (to, rate) = (found.currency.code(), converted.rate.round_dp(RATE_DIGITS));
        let shown = format!("{} {to}", converted.money.rounded().amount);
        let rate = format!("1 {} = {rate} {to}", money.currency.code());
        let message = (messages(Locale::En).bands.converted)(&shown, &rate, &rates.day().to_string());
        warnings.push(Warning::new("Converted", "/currency", message));
        conversion = Some(Converted {
            amount: converted.money.rounded().amount,
            currency: found.currency,
            rate: converted.rate,
            date: converted.day,
        });
    }
    let to = found.as_of.year();
    let index = |(from, growth)| Ok(WageIndex { from, to, growth, index: wage_index(growth, from, to)? });
    let wage_index = dated.map(index).transpose()?;
    if let Some(index) = &wage_index {
        amount = product(amount, index.index)?;
    }
    let rank = found.cell.band.rank(amount)?;
    warnings.extend(beyond(rank));
    let ends = interval(rank, found.cell.method, found.cell.n);
    Ok(Position {
        percentile: if let Rank::At(percentile) = rank { Some(percentile) } else { None },
        below_p10: rank == Rank::Below(10),
        above_p90: rank == Rank::Above(90),
        interval: ends.map(|(low, high)| vec![low, high]),
        amount: Some(Money::new(amount, found.currency).rounded().amount),
        conversion,
        wage_index,
        band: answer(Answered::Found(Box::new(found))),
        warnings,
    })
}

/// A word where the band ends inside P10 to P90, so that neither flag holds.
fn beyond(rank: Rank) -> Option<Warning> {
    let (side, percentile) = match rank {
        Rank::Below(percentile) if percentile > 10 => ("below", percentile),
        Rank::Above(percentile) if percentile < 90 => ("above", percentile),
        _ => return None,
    };
    let message =
        format!("The amount lies {side} percentile {percentile}; the source states nothing {side} it.");
    Some(Warning::new("OutsideKnownPercentiles", "/amount", message))
}
