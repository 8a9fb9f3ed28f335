//! `bands()` and `band(input)`: which bands there are, and the one that answers a question.
use rust_decimal::Decimal;

use super::Function;
use super::employers::spread;
use super::warning::Warning;
use crate::data::bands::{Answered, FoundBand, NoBandFound};
use crate::data::node::Node;
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::data::schema::band::{BandFile, RowKind};
use crate::data::schema::{Period, Source};
use crate::domain::band::{
    self as domain, Cell, CellLevel, Component, Grade, Key, Ladder, Method, Query, Region, Role,
};
use crate::domain::calendar::Day;
use crate::domain::money::Currency;
use crate::domain::problem::Problem;
use crate::i18n::messages;
use crate::session::Locale;

crate::record! {
    /// Which band is asked for.
    pub struct BandInput {
        /// The family of roles.
        role: Role,
        /// The level; `all` where all levels together are wanted.
        level: CellLevel,
        /// Where.
        region: Region,
        /// The part of pay.
        component: Component = Component::Base,
        /// The labour market.
        ladder: Ladder = Ladder::Market,
    }
}

crate::outcome! {
    /// A band of pay, and what it rests on.
    pub struct Band {
        /// 10th percentile; null where the source states none.
        p10: Option<Decimal>,
        /// 25th percentile.
        p25: Option<Decimal>,
        /// Median.
        p50: Option<Decimal>,
        /// 75th percentile.
        p75: Option<Decimal>,
        /// 90th percentile.
        p90: Option<Decimal>,
        /// Rows behind it; null where the source states none.
        n: Option<u32>,
        /// What the rows are.
        n_kind: RowKind,
        /// The currency of the amounts.
        currency: Currency,
        /// The time the amounts are for.
        period: Period,
        /// The year of the data.
        year: u16,
        /// How the figures came about.
        method: Method,
        /// How far they can be trusted.
        grade: Grade,
        /// Carried over by a factor: the uncertainty is wide and cannot be stated.
        wide_uncertainty: bool,
        /// Show it in grey, as a hint beside a band.
        greyed: bool,
        /// Where they come from.
        sources: Vec<BandSource>,
        /// The day of the data.
        as_of: Day,
        /// How the figures were made, and their known bias.
        note: Option<String>,
        /// What the band speaks of, which may be wider than what was asked for.
        matched: Matched,
        /// What must be known to read it.
        warnings: Vec<Warning>,
    }
}

crate::outcome! {
    /// Where figures come from.
    pub struct BandSource {
        /// A short name.
        id: String,
        /// Publisher and title.
        title: String,
        /// Where it can be read.
        url: String,
        /// The terms it may be used under.
        licence: String,
    }
}

crate::outcome! {
    /// What a band speaks of.
    pub struct Matched {
        /// The family of roles.
        role: Role,
        /// The level, or all.
        level: CellLevel,
        /// Where.
        region: Region,
        /// How it was found: own_cell, official, modelled or country.
        step: String,
    }
}

crate::outcome! {
    /// A band there is.
    pub struct BandEntry {
        /// The family of roles.
        role: Role,
        /// The level, or all.
        level: CellLevel,
        /// Where.
        region: Region,
        /// The part of pay.
        component: Component,
        /// The labour market.
        ladder: Ladder,
        /// Rows behind it.
        n: Option<u32>,
        /// How the figures came about.
        method: Method,
        /// How far they can be trusted.
        grade: Grade,
        /// Show it in grey, as a hint beside a band.
        greyed: bool,
        /// The day of the data.
        as_of: Day,
    }
}

crate::outcome! {
    /// A band there is, and what it rests on.
    pub struct ListedBand {
        /// The family of roles.
        role: Role,
        /// The level, or all.
        level: CellLevel,
        /// Where.
        region: Region,
        /// The part of pay.
        component: Component,
        /// The labour market.
        ladder: Ladder,
        /// Rows behind it.
        n: Option<u32>,
        /// What the rows are.
        n_kind: RowKind,
        /// Median; null where the source states none.
        p50: Option<Decimal>,
        /// 90th percentile.
        p90: Option<Decimal>,
        /// P90 over the median: how much is left to negotiate.
        spread: Option<Decimal>,
        /// The currency of its amounts.
        currency: Currency,
        /// How the figures came about.
        method: Method,
        /// How far they can be trusted.
        grade: Grade,
        /// Show it in grey, as a hint beside a band.
        greyed: bool,
        /// The day of the data.
        as_of: Day,
        /// The set it belongs to; `bandSets()` says more of it.
        set: String,
        /// Where the figures come from.
        sources: Vec<BandSource>,
        /// How they were made, and their known bias.
        note: Option<String>,
    }
}

/// The method of an answer without a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMethod {
    /// There is no band.
    None,
}

crate::words!(NoMethod, UnknownValue, "none" => NoMethod::None);

crate::outcome! {
    /// No band: why, and which bands nearby there are. None of them speaks of what was asked for.
    pub struct NoBand {
        /// Always `none`.
        method: NoMethod,
        /// Why: region_not_covered, level_not_covered or too_few_rows.
        reason: String,
        /// The same as a sentence.
        message: String,
        /// The nearest bands, nearest first.
        nearest: Vec<BandEntry>,
    }
}

/// A band or none.
#[derive(Clone, Debug)]
pub enum BandAnswer {
    /// A band.
    Some(Box<Band>),
    /// None.
    None(NoBand),
}

impl Write for BandAnswer {
    fn write(&self) -> Node {
        match self {
            Self::Some(band) => band.write(),
            Self::None(none) => none.write(),
        }
    }

    fn typescript() -> String {
        format!("{} | {}", <Band as Write>::typescript(), <NoBand as Write>::typescript())
    }
}

pub(super) const BANDS: Function = Function {
    name: "bands",
    doc: "Every measured band with its source, licence, date, method and known bias; those that factors carry over are listed by bandSets().",
    run: |registry, _| listed(registry).map(|bands| bands.write()).map_err(|problem| vec![problem]),
    signature: || format!("(): {}", <Vec<ListedBand> as Write>::typescript()),
};

pub(super) const BAND: Function = Function {
    name: "band",
    doc: "The band of a role, level and place, or why there is none.",
    run: |registry, input| {
        super::typed(input, |input: BandInput| {
            registry.band(&input.query()).map(answer).map_err(|problem| vec![problem])
        })
    },
    signature: super::signature::<BandInput, BandAnswer>,
};

impl BandInput {
    fn query(self) -> Query {
        let Self { role, level, region, component, ladder } = self;
        Query { ladder, role, level, region, component }
    }
}

fn listed(registry: &Registry) -> Result<Vec<ListedBand>, Problem> {
    let listed = |(file, cell): (&BandFile, &Cell)| {
        let Key { ladder, role, level, region, component } = cell.key.clone();
        let [_, _, p50, _, p90] = cell.band.points();
        ListedBand {
            role,
            level,
            region,
            component,
            ladder,
            n: cell.n,
            n_kind: file.n_kind,
            p50,
            p90,
            spread: p50.and_then(|median| spread(p90, median)),
            currency: file.header.currency,
            method: cell.method,
            grade: cell.grade,
            greyed: cell.is_greyed(),
            as_of: file.header.as_of,
            set: file.header.id.clone(),
            sources: sources(&file.header.sources),
            note: file.header.note.as_ref().map(|note| note.en.clone()),
        }
    };
    Ok(registry.bands()?.into_iter().map(listed).collect())
}

fn entry_of(cell: &Cell, as_of: Day) -> BandEntry {
    let Key { ladder, role, level, region, component } = cell.key.clone();
    let (n, method, grade, greyed) = (cell.n, cell.method, cell.grade, cell.is_greyed());
    BandEntry { role, level, region, component, ladder, n, method, grade, greyed, as_of }
}

/// The answer as it is handed out.
pub(super) fn answer(answered: Answered) -> BandAnswer {
    match answered {
        Answered::Found(found) => BandAnswer::Some(Box::new(band(*found))),
        Answered::Nothing(NoBandFound { reason, nearest }) => BandAnswer::None(NoBand {
            method: NoMethod::None,
            reason: reason.id().to_owned(),
            message: (messages(Locale::En).bands.reason)(reason),
            nearest: nearest.iter().map(|(cell, as_of, _)| entry_of(cell, *as_of)).collect(),
        }),
    }
}

/// Sources as they are handed out.
pub(super) fn sources(sources: &[Source]) -> Vec<BandSource> {
    let source = |source: &Source| BandSource {
        id: source.id.clone(),
        title: source.title.clone(),
        url: source.url.clone(),
        licence: source.licence.clone(),
    };
    sources.iter().map(source).collect()
}

fn band(found: FoundBand) -> Band {
    let cell = &found.cell;
    let [p10, p25, p50, p75, p90] = cell.band.points();
    Band {
        p10,
        p25,
        p50,
        p75,
        p90,
        n: cell.n,
        n_kind: found.n_kind,
        currency: found.currency,
        period: found.period,
        year: found.as_of.year(),
        method: cell.method,
        grade: cell.grade,
        wide_uncertainty: cell.is_uncertain(),
        greyed: cell.is_greyed(),
        sources: sources(&found.sources),
        as_of: found.as_of,
        note: found.note.as_ref().map(|note| note.en.clone()),
        matched: Matched {
            role: cell.key.role,
            level: cell.key.level,
            region: cell.key.region.clone(),
            step: found.step.id().to_owned(),
        },
        warnings: found.warnings.iter().map(|warning| told(warning, cell)).collect(),
    }
}

fn told(warning: &domain::Warning, cell: &Cell) -> Warning {
    let texts = &messages(Locale::En).bands;
    match warning {
        domain::Warning::AllLevels => {
            Warning::new("AllLevels", "/level", (texts.all_levels)(cell.key.ladder))
        }
        domain::Warning::Anecdote(n) => Warning::new("Anecdote", "", (texts.anecdote)(&n.to_string())),
        domain::Warning::Occupation => Warning::new("Occupation", "/role", texts.occupation),
        domain::Warning::Modelled => Warning::new("Modelled", "/region", texts.modelled),
        domain::Warning::CountedTwice => Warning::new("CountedTwice", "/region", texts.counted_twice),
        domain::Warning::Nationwide(_) => {
            Warning::new("Nationwide", "/region", (texts.nationwide)(cell.key.region.id()))
        }
    }
}
