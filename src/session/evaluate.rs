//! From a complete draft to what is shown.
//!
//! Nothing derived is stored: the screen calls this whenever the draft or the data change.
use rust_decimal::Decimal;

use super::detail::{form::shared, package};
use super::draft::{Draft, Field};
use super::parse::{Complaint, parse};
use crate::data::bands::Answered;
use crate::data::registry::Registry;
use crate::data::schema::Source;
use crate::data::schema::band::RowKind;
use crate::domain::band::{
    Cell, CellLevel, Component, Grade, Ladder, Level, Method, Query, Rank, Reason, Region, Role, Step,
    Warning, interval,
};
use crate::domain::exchange::ReferenceRates;
use crate::domain::money::{Currency, Money};

/// Where one complete offer stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluated {
    /// What `base` is: base pay, or another component held against its own bands.
    pub component: Component,
    /// Base salary as entered, in its own currency.
    pub base: Money,
    /// Upper end where an advert gives a range.
    pub base_high: Option<Money>,
    /// The ladder asked for first, then the other; never mixed.
    pub ladders: Vec<LadderView>,
}

/// One ladder's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderView {
    /// Which ladder.
    pub ladder: Ladder,
    /// The role asked for.
    pub role: Role,
    /// The level asked for.
    pub level: Level,
    /// The place asked for.
    pub region: Region,
    /// The band, or why there is none; for a metropolitan area whose band is modelled, the counted
    /// one of its country.
    pub band: Result<BandView, NoBand>,
    /// The band modelled for a metropolitan area, beside its country's.
    pub modelled: Option<BandView>,
    /// The person's own band for the same question.
    pub own: Option<BandView>,
}

/// What a band is, in the word that it is shown with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandKind {
    /// Ranges in job adverts.
    Ranges,
    /// Wages named in visa filings.
    Filings,
    /// What people said that they earn.
    Survey,
    /// Records of jobs.
    Records,
    /// Official wages of an occupation.
    Official,
    /// Another country's band carried over by a factor.
    OfCountry,
    /// The country's band carried over to a metropolitan area by a factor.
    OfMetro,
}

impl BandKind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Ranges,
        Self::Filings,
        Self::Survey,
        Self::Records,
        Self::Official,
        Self::OfCountry,
        Self::OfMetro,
    ];

    /// The kind of a cell whose rows are these.
    pub fn of(cell: &Cell, n_kind: RowKind) -> Self {
        match (cell.method, n_kind) {
            (Method::Modelled, _) if cell.key.region.country().is_some() => Self::OfMetro,
            (Method::Modelled, _) => Self::OfCountry,
            (Method::Official, _) => Self::Official,
            (Method::Observed | Method::Posted, RowKind::Postings) => Self::Ranges,
            (Method::Observed | Method::Posted, RowKind::Filings) => Self::Filings,
            (Method::Observed | Method::Posted, RowKind::Persons) => Self::Survey,
            (Method::Observed | Method::Posted, RowKind::Jobs) => Self::Records,
        }
    }

    /// Whether the figures were computed and not counted.
    pub const fn is_modelled(self) -> bool {
        matches!(self, Self::OfCountry | Self::OfMetro)
    }
}

/// A band with the person's place in it.
#[derive(Clone, Debug, PartialEq)]
pub struct BandView {
    /// Amounts at the percentiles 10, 25, 50, 75, 90.
    pub points: [Option<Decimal>; 5],
    /// Their currency.
    pub currency: Currency,
    /// Rows behind the band.
    pub n: Option<u32>,
    /// What it is.
    pub kind: BandKind,
    /// Whose figures were carried over, where they were.
    pub carried_from: Option<Region>,
    /// How they were made, and their known bias, in English and German.
    pub note: Option<[String; 2]>,
    /// How far they can be trusted.
    pub grade: Grade,
    /// How the band was found.
    pub step: Step,
    /// The level it holds; none for all levels.
    pub level: Option<Level>,
    /// The place it counts.
    pub region: Region,
    /// What must be said beside it.
    pub warnings: Vec<Warning>,
    /// Day of the data.
    pub as_of: String,
    /// Title, address and licence of each source.
    pub sources: Vec<(String, String, String)>,
    /// The base in the band's currency, and where it stands.
    pub amount: Decimal,
    /// Where it stands.
    pub rank: Rank,
    /// Upper end of an advert, and where it stands.
    pub high: Option<(Decimal, Rank)>,
    /// 90 % interval of the rank.
    pub interval: Option<(Decimal, Decimal)>,
    /// Rate and day where the base was converted.
    pub conversion: Option<(Decimal, String)>,
}

/// Why there is no band, and what nearby would be answered.
#[derive(Clone, Debug, PartialEq)]
pub struct NoBand {
    /// Why.
    pub reason: Reason,
    /// Level, place and kind of the nearest bands; no level for all levels.
    pub nearest: Vec<(Option<Level>, Region, BandKind)>,
}

/// What a screen shows: the result of the last complete draft, and what is wrong with the
/// draft being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The result; none while nothing is entered or the parameters are not there.
    pub evaluated: Option<Evaluated>,
    /// What is wrong with the draft being typed, in the order of the form.
    pub complaints: Vec<(Field, Complaint)>,
    stale: bool,
}

impl Outcome {
    /// Whether the result belongs to an older entry than the one being typed.
    pub const fn is_stale(&self) -> bool {
        self.stale
    }
}

/// Works out what a screen shows.
///
/// A form without a base salary is not wrong before something was complete: then nothing is
/// shown and nothing is complained of.
///
/// `assumed` is what is assumed for all offers, as typed; `own` holds the person's own bands, which stand beside ours and never replace them.
pub fn outcome(
    draft: &Draft,
    complete: &Draft,
    assumed: &Draft,
    registry: Option<&Registry>,
    own: Option<&Registry>,
) -> Outcome {
    let evaluated = registry.and_then(|registry| evaluate(complete, registry, own));
    let mut complaints = parse(draft).complaints;
    if parse(complete).offer.is_none() {
        complaints.retain(|(field, _)| *field != Field::BaseSalary || !draft.text(*field).trim().is_empty());
    }
    complaints.extend(package::complaints(assumed, &shared()));
    let stale = !complaints.is_empty() && evaluated.is_some();
    Outcome { evaluated, complaints, stale }
}

/// Evaluates the last complete draft; `None` while nothing is entered, or where an amount is
/// too large to be computed exactly.
fn evaluate(complete: &Draft, registry: &Registry, own: Option<&Registry>) -> Option<Evaluated> {
    let offer = parse(complete).offer?;
    let base = Money::new(offer.base_salary.value(), offer.currency);
    let base_high = offer.base_salary_high.map(|high| Money::new(high.value(), offer.currency));
    let mut ladders = Vec::new();
    for ladder in [offer.ladder].into_iter().chain(Ladder::ALL.iter().copied().filter(|l| *l != offer.ladder))
    {
        let query = Query {
            ladder,
            role: offer.role,
            level: CellLevel::One(offer.level),
            region: offer.region.clone(),
            component: Component::Base,
        };
        let rates = &registry.exchange_rates().ok()?.rates;
        let view = |query: &Query, registry| band_view(query, base, base_high, registry, rates);
        let (mut band, mut modelled) = (view(&query, registry)?, None);
        if let Some(nation) = counted_nation(&query, &band, |query| view(query, registry)?.ok()) {
            modelled = std::mem::replace(&mut band, Ok(nation)).ok();
        }
        let own = own.and_then(|own| view(&query, own)?.ok());
        let Query { role, region, .. } = query;
        ladders.push(LadderView { ladder, role, level: offer.level, region, band, modelled, own });
    }
    Some(Evaluated { component: Component::Base, base, base_high, ladders })
}

/// The counted band of the country, where the one found was modelled for a metropolitan area: what was
/// counted is shown first.
fn counted_nation(
    query: &Query,
    band: &Result<BandView, NoBand>,
    view: impl Fn(&Query) -> Option<BandView>,
) -> Option<BandView> {
    band.as_ref().ok().filter(|band| band.kind == BandKind::OfMetro)?;
    let mut nation = view(&Query { region: query.region.country()?, ..query.clone() })?;
    if nation.kind.is_modelled() {
        return None;
    }
    nation.step = Step::Country;
    nation.warnings.insert(0, Warning::Nationwide(query.region.clone()));
    Some(nation)
}

/// Where an amount a year stands in the band that answers a question (for a metropolitan area in what was counted
/// in its country, as [`LadderView`] has it), or why none does; `None` where an amount is too large to be computed
/// exactly, or the parameters are not there.
pub fn placed(query: &Query, amount: Money, registry: &Registry) -> Option<Result<BandView, NoBand>> {
    let rates = &registry.exchange_rates().ok()?.rates;
    let view = |query: &Query| band_view(query, amount, None, registry, rates);
    let band = view(query)?;
    Some(match counted_nation(query, &band, |query| view(query)?.ok()) {
        Some(nation) => Ok(nation),
        None => band,
    })
}

fn band_view(
    query: &Query,
    base: Money,
    high: Option<Money>,
    registry: &Registry,
    rates: &ReferenceRates,
) -> Option<Result<BandView, NoBand>> {
    let found = match registry.band(query).ok()? {
        Answered::Found(found) => *found,
        Answered::Nothing(nothing) => {
            let place = |(cell, _, n_kind): &(Cell, _, RowKind)| {
                (level_of(cell.key.level), cell.key.region.clone(), BandKind::of(cell, *n_kind))
            };
            return Some(Err(NoBand {
                reason: nothing.reason,
                nearest: nothing.nearest.iter().map(place).collect(),
            }));
        }
    };
    let cell = &found.cell;
    let converted = rates.converted(base, found.currency).ok()?;
    let rank = cell.band.rank(converted.money.amount).ok()?;
    let high = match high {
        Some(high) => {
            let amount = rates.converted(high, found.currency).ok()?.money.amount;
            Some((amount, cell.band.rank(amount).ok()?))
        }
        None => None,
    };
    let source = |source: &Source| (source.title.clone(), source.url.clone(), source.licence.clone());
    Some(Ok(BandView {
        points: cell.band.points(),
        currency: found.currency,
        n: cell.n,
        kind: BandKind::of(cell, found.n_kind),
        carried_from: found.carried_from,
        note: found.note.map(|note| [note.en, note.de]),
        grade: cell.grade,
        step: found.step,
        level: level_of(cell.key.level),
        region: cell.key.region.clone(),
        warnings: found.warnings,
        as_of: found.as_of.to_string(),
        sources: found.sources.iter().map(source).collect(),
        amount: converted.money.amount,
        rank,
        high,
        interval: interval(rank, cell.method, cell.n),
        conversion: converted.day.map(|day| (converted.rate, day.to_string())),
    }))
}

const fn level_of(level: CellLevel) -> Option<Level> {
    match level {
        CellLevel::One(level) => Some(level),
        CellLevel::All => None,
    }
}
