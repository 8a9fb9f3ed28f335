//! Which band answers a question: the nearest honest one, or none.
//!
//! The steps are tried in order; the first that finds a cell answers and is named:
//!
//! 1. [`Step::OwnCell`]: a counted cell of this very role, level and region with at least
//!    [`LEAST_ROWS`] rows. On the frontier-lab ladder a cell with fewer rows also answers, because
//!    it was asked for by name, with [`Warning::Anecdote`].
//! 2. [`Step::Official`]: the region's official figures for the occupation.
//! 3. [`Step::Modelled`]: the same role and level of another region, carried over by a
//!    [`Factor`](super::Factor) per percentile.
//! 4. [`Step::Country`]: for a metropolitan area the country's own cell of the first three steps,
//!    with [`Warning::Nationwide`]; a place inside a country is part of what the cell counts.
//! 5. Nothing, with the reason and the keys nearby that would be answered.
//!
//! Never one role for another, never one country for another or for the world, never a market
//! band for a frontier band: a band of the wrong place is worse than none.

use std::cmp::Reverse;

use super::{Component, Grade, Ladder, Level, Method, PercentileBand, Region, Role};
use crate::domain::order::sort_by;

/// Rows a counted cell needs to be a band.
pub const LEAST_ROWS: u32 = 20;

/// The level a cell speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CellLevel {
    /// One level.
    One(Level),
    /// All levels together: the source tells none apart.
    All,
}

impl CellLevel {
    /// The spelling in files and in the interface.
    pub const fn id(self) -> &'static str {
        match self {
            Self::One(level) => level.id(),
            Self::All => "all",
        }
    }
}

/// What a cell counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which labour market.
    pub ladder: Ladder,
    /// Which family of roles.
    pub role: Role,
    /// Which level, or all.
    pub level: CellLevel,
    /// Where.
    pub region: Region,
    /// Which part of pay.
    pub component: Component,
}

/// One band with its key and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it counts.
    pub key: Key,
    /// The percentiles, in the currency and period of the file it comes from.
    pub band: PercentileBand,
    /// Rows behind it; some offices publish none.
    pub n: Option<u32>,
    /// How the figures came about.
    pub method: Method,
    /// How far they can be trusted.
    pub grade: Grade,
}

impl Cell {
    /// Whether the figures are shown in grey, as a hint beside a band: what people said that they
    /// earn is not on a par with what is announced or paid.
    pub fn is_greyed(&self) -> bool {
        self.key.component == Component::TotalCash || self.grade == Grade::D
    }

    /// Whether the uncertainty is wide and cannot be stated: figures carried over by a factor.
    pub fn is_uncertain(&self) -> bool {
        self.method == Method::Modelled
    }
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Which labour market.
    pub ladder: Ladder,
    /// Which family of roles.
    pub role: Role,
    /// Which level, or all together.
    pub level: CellLevel,
    /// Where.
    pub region: Region,
    /// Which part of pay.
    pub component: Component,
}

/// The step of the lookup that found the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Counted for this very key.
    OwnCell,
    /// The office's figures for the occupation in this region.
    Official,
    /// Carried over from another region by a factor.
    Modelled,
    /// The whole country's cell, for a metropolitan area in it.
    Country,
}

impl Step {
    /// The spelling in the interface.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OwnCell => "own_cell",
            Self::Official => "official",
            Self::Modelled => "modelled",
            Self::Country => "country",
        }
    }
}

/// What a person must know beside the figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The cell holds all levels, not the one asked for.
    AllLevels,
    /// So few rows that the cell is an anecdote.
    Anecdote(u32),
    /// Official figures of an occupation, which is wider than a role.
    Occupation,
    /// Carried over from another region by a factor: wide uncertainty.
    Modelled,
    /// A metropolitan area that pays above the country whose cell was carried over: the country's rows stem to
    /// a good part from such areas, so the factor may count the place twice.
    CountedTwice,
    /// The country's cell stands in for the metropolitan area asked for.
    Nationwide(Region),
}

/// The cell that answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    /// The cell, whose key says what was matched.
    pub cell: &'a Cell,
    /// How it was found.
    pub step: Step,
    /// What must be said beside it.
    pub warnings: Vec<Warning>,
}

/// Why there is no band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No file for this role and region on this ladder.
    RegionNotCovered,
    /// The region is covered, this level is not.
    LevelNotCovered,
    /// There is a cell, with too few rows to be a band.
    TooFewRows(u32),
}

impl Reason {
    /// The spelling in the interface.
    pub const fn id(self) -> &'static str {
        match self {
            Self::RegionNotCovered => "region_not_covered",
            Self::LevelNotCovered => "level_not_covered",
            Self::TooFewRows(_) => "too_few_rows",
        }
    }
}

/// No band: why, and what nearby would be answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Nothing<'a> {
    /// Why.
    pub reason: Reason,
    /// Cells of the same ladder, role and component that a question of their own would find,
    /// nearest first: other levels here, then this level elsewhere. They are offers to look, not
    /// estimates for the place asked for.
    pub nearest: Vec<&'a Cell>,
}

/// A band or none.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'a> {
    /// This cell answers.
    Found(Found<'a>),
    /// No cell does.
    Nothing(Nothing<'a>),
}

/// The cell that answers a question, or why none does.
///
/// The cells may come in any order and hold any key, each key and method at most once.
pub fn look_up<'a>(cells: impl IntoIterator<Item = &'a Cell>, query: &Query) -> Answer<'a> {
    let same =
        |key: &Key| (key.ladder, key.role, key.component) == (query.ladder, query.role, query.component);
    let cells: Vec<&Cell> = cells.into_iter().filter(|cell| same(&cell.key)).collect();
    if let Some((step, cell)) = in_region(&cells, query, &query.region, query.ladder == Ladder::FrontierLab) {
        let mut warnings = warnings(cell, query);
        if step == Step::Modelled && pays_above_its_country(&cells, cell, query) {
            warnings.push(Warning::CountedTwice);
        }
        return Answer::Found(Found { cell, step, warnings });
    }
    let country = query.region.country();
    if let Some((_, cell)) = country.as_ref().and_then(|country| in_region(&cells, query, country, false)) {
        let mut warnings = warnings(cell, query);
        warnings.insert(0, Warning::Nationwide(query.region.clone()));
        return Answer::Found(Found { cell, step: Step::Country, warnings });
    }
    Answer::Nothing(Nothing { reason: reason(&cells, query), nearest: nearest(cells, query) })
}

/// Whether the middle of a metropolitan area's cell lies above that of its country.
fn pays_above_its_country(cells: &[&Cell], cell: &Cell, query: &Query) -> bool {
    let middle = |cell: &Cell| {
        let [_, _, middle, _, _] = cell.band.points();
        middle
    };
    let country = query.region.country().and_then(|country| in_region(cells, query, &country, false));
    country.and_then(|(_, nation)| middle(nation).zip(middle(cell))).is_some_and(|(low, high)| low < high)
}

/// The first three steps within one region.
fn in_region<'a>(
    cells: &[&'a Cell],
    query: &Query,
    region: &Region,
    with_anecdotes: bool,
) -> Option<(Step, &'a Cell)> {
    let exact_first = |cell: &&&Cell| (cell.key.level == CellLevel::All, Reverse(cell.n));
    [Step::OwnCell, Step::Official, Step::Modelled].into_iter().find_map(|step| {
        let fits = |cell: &&&Cell| {
            cell.key.region == *region
                && step_of(cell.method) == step
                && covers(cell.key.level, query.level)
                && (is_band(cell) || with_anecdotes)
        };
        cells.iter().filter(fits).min_by_key(exact_first).map(|cell| (step, *cell))
    })
}

/// The step that answers with cells of a method.
const fn step_of(method: Method) -> Step {
    match method {
        Method::Observed | Method::Posted => Step::OwnCell,
        Method::Official => Step::Official,
        Method::Modelled => Step::Modelled,
    }
}

fn covers(cell: CellLevel, asked: CellLevel) -> bool {
    cell == CellLevel::All || cell == asked
}

/// Whether a cell has the rows to be shown as a band. Official and modelled figures rest on
/// samples of their own, which are not counted here.
fn is_band(cell: &Cell) -> bool {
    match cell.method {
        Method::Observed | Method::Posted => cell.n.is_some_and(|n| n >= LEAST_ROWS),
        Method::Official | Method::Modelled => true,
    }
}

fn warnings(cell: &Cell, query: &Query) -> Vec<Warning> {
    let mut warnings = Vec::new();
    match cell.method {
        Method::Official => warnings.push(Warning::Occupation),
        Method::Modelled => warnings.push(Warning::Modelled),
        Method::Observed | Method::Posted => {}
    }
    if cell.key.level != query.level {
        warnings.push(Warning::AllLevels);
    }
    if !is_band(cell) {
        warnings.push(Warning::Anecdote(cell.n.unwrap_or_default()));
    }
    warnings
}

fn reason(cells: &[&Cell], query: &Query) -> Reason {
    let country = query.region.country();
    let here = |cell: &&&Cell| cell.key.region == query.region || Some(&cell.key.region) == country.as_ref();
    let thin = cells.iter().filter(here).filter(|cell| covers(cell.key.level, query.level));
    match thin.filter_map(|cell| cell.n).max() {
        Some(n) => Reason::TooFewRows(n),
        None if cells.iter().any(|cell| here(&cell)) => Reason::LevelNotCovered,
        None => Reason::RegionNotCovered,
    }
}

fn nearest<'a>(cells: Vec<&'a Cell>, query: &Query) -> Vec<&'a Cell> {
    let country = query.region.country();
    let order = |cell: &&'a Cell| {
        let place = match &cell.key.region {
            region if *region == query.region => 0,
            region if Some(region) == country.as_ref() => 1,
            _ => 2,
        };
        let distance = match (cell.key.level, query.level) {
            (CellLevel::One(level), CellLevel::One(asked)) => (level as u8).abs_diff(asked as u8),
            _ => 0,
        };
        (place, distance, cell.key.clone())
    };
    let mut near: Vec<(_, &Cell)> = cells
        .into_iter()
        .filter(|cell| is_band(cell))
        .map(|cell| (order(&cell), cell))
        // Elsewhere only the level asked for: another level of another place is not near.
        .filter(|((place, distance, _), _)| *place < 2 || *distance == 0)
        .collect();
    sort_by(&mut near, |(a, _), (b, _)| a.cmp(b));
    near.into_iter().map(|(_, cell)| cell).collect()
}

#[cfg(test)]
mod tests;
