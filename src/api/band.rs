//! `bands()` and `band(input)`: which bands there are, and the one that answers a question.
use rust_decimal::Decimal;

use super::Function;
use super::warning::Warning;
use crate::data::node::Node;
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::data::schema::Period;
use crate::data::schema::band::{BandFile, RowKind};
use crate::domain::band::{
    self as domain, Answer, Cell, CellLevel, Component, Found, Grade, Key, Ladder, Method, Nothing, Query,
    Reason, Region, Role, look_up,
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
        /// Where they come from.
        sources: Vec<BandSource>,
        /// The day of the data.
        as_of: Day,
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
        /// The day of the data.
        as_of: Day,
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
    doc: "Every band there is.",
    run: |registry, _| entries(registry).map(|entries| entries.write()).map_err(|problem| vec![problem]),
    signature: || format!("(): {}", <Vec<BandEntry> as Write>::typescript()),
};

pub(super) const BAND: Function = Function {
    name: "band",
    doc: "The band of a role, level and place, or why there is none.",
    run: |registry, input| {
        super::typed(input, |input: BandInput| {
            answer(registry, &input.query()).map(|found| found.answer()).map_err(|problem| vec![problem])
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

fn entries(registry: &Registry) -> Result<Vec<BandEntry>, Problem> {
    Ok(registry.bands()?.into_iter().map(|(file, cell)| entry(file, cell)).collect())
}

fn entry(file: &BandFile, cell: &Cell) -> BandEntry {
    let Key { ladder, role, level, region, component } = cell.key.clone();
    let (n, method, grade, as_of) = (cell.n, cell.method, cell.grade, file.header.as_of);
    BandEntry { role, level, region, component, ladder, n, method, grade, as_of }
}

/// The answer to a question, with the file it comes from.
pub(super) enum FileAnswer<'a> {
    /// A cell and its file.
    Found(&'a BandFile, Found<'a>),
    /// No cell.
    Nothing(NoBand),
}

/// Looks a question up in what has been loaded.
///
/// # Errors
/// `DataNotLoaded` when no bands have been loaded.
pub(super) fn answer<'a>(registry: &'a Registry, query: &Query) -> Result<FileAnswer<'a>, Problem> {
    let bands = registry.bands()?;
    let file_of = |cell: &Cell| {
        let own = bands.iter().find(|(_, other)| (&other.key, other.method) == (&cell.key, cell.method));
        own.map(|(file, _)| *file)
    };
    Ok(match look_up(bands.iter().map(|(_, cell)| *cell), query) {
        Answer::Found(found) => match file_of(found.cell) {
            Some(file) => FileAnswer::Found(file, found),
            None => FileAnswer::Nothing(no_band(Reason::RegionNotCovered, Vec::new())),
        },
        Answer::Nothing(Nothing { reason, nearest }) => {
            let nearest = nearest.into_iter().filter_map(|cell| file_of(cell).map(|file| entry(file, cell)));
            FileAnswer::Nothing(no_band(reason, nearest.collect()))
        }
    })
}

fn no_band(reason: Reason, nearest: Vec<BandEntry>) -> NoBand {
    let message = (messages(Locale::En).bands.reason)(reason);
    NoBand { method: NoMethod::None, reason: reason.id().to_owned(), message, nearest }
}

impl FileAnswer<'_> {
    /// The answer as it is handed out.
    pub(super) fn answer(self) -> BandAnswer {
        match self {
            Self::Found(file, found) => BandAnswer::Some(Box::new(band(file, &found))),
            Self::Nothing(none) => BandAnswer::None(none),
        }
    }
}

fn band(file: &BandFile, found: &Found) -> Band {
    let cell = found.cell;
    let [p10, p25, p50, p75, p90] = cell.band.points();
    let sources = file.header.sources.iter().map(|source| BandSource {
        id: source.id.clone(),
        title: source.title.clone(),
        url: source.url.clone(),
        licence: source.licence.clone(),
    });
    Band {
        p10,
        p25,
        p50,
        p75,
        p90,
        n: cell.n,
        n_kind: file.n_kind,
        currency: file.header.currency,
        period: file.header.period,
        year: file.header.as_of.year(),
        method: cell.method,
        grade: cell.grade,
        sources: sources.collect(),
        as_of: file.header.as_of,
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
        domain::Warning::AllLevels => Warning::new("AllLevels", "/level", texts.all_levels),
        domain::Warning::Anecdote(n) => Warning::new("Anecdote", "", (texts.anecdote)(&n.to_string())),
        domain::Warning::Occupation => Warning::new("Occupation", "/role", texts.occupation),
        domain::Warning::Modelled => Warning::new("Modelled", "/region", texts.modelled),
        domain::Warning::Nationwide(_) => {
            Warning::new("Nationwide", "/region", (texts.nationwide)(cell.key.region.id()))
        }
    }
}
