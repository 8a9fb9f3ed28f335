//! The band that answers a question, with what it rests on, from everything that was loaded.
//!
//! Counted and official cells stand in files; cells of other places are carried over by factors
//! when they are asked for. [`look_up`] decides which of them answers.
use super::registry::Registry;
use super::schema::band::{BandFile, RowKind};
use super::schema::factor::FactorFile;
use super::schema::{Header, Names, Period, Source};
use crate::domain::band::{Answer, Cell, Factor, Query, Reason, Region, Step, Warning, look_up};
use crate::domain::calendar::Day;
use crate::domain::money::Currency;
use crate::domain::problem::Problem;

/// A band or none.
#[derive(Clone, Debug)]
pub enum Answered {
    /// A band.
    Found(Box<FoundBand>),
    /// None, and why.
    Nothing(NoBandFound),
}

/// A band that answers, with what it rests on.
#[derive(Clone, Debug)]
pub struct FoundBand {
    /// The cell, whose key says what was matched.
    pub cell: Cell,
    /// How it was found.
    pub step: Step,
    /// What must be said beside it.
    pub warnings: Vec<Warning>,
    /// The currency of the amounts.
    pub currency: Currency,
    /// The time the amounts are for.
    pub period: Period,
    /// What the rows are.
    pub n_kind: RowKind,
    /// The day of the data: of what was carried over, the older of both.
    pub as_of: Day,
    /// Where the figures come from: of what was carried over, both sides.
    pub sources: Vec<Source>,
    /// How they were made, and their known bias.
    pub note: Option<Names>,
    /// Whose figures were carried over, where they were.
    pub carried_from: Option<Region>,
}

/// No band.
#[derive(Clone, Debug)]
pub struct NoBandFound {
    /// Why.
    pub reason: Reason,
    /// The nearest bands with the days of their data and what their rows are, nearest first.
    pub nearest: Vec<(Cell, Day, RowKind)>,
}

/// The cell that was carried over, with its file.
type Origin<'a> = (&'a BandFile, &'a Cell);

impl Registry {
    /// The band that answers a question, or why none does.
    ///
    /// # Errors
    /// `DataNotLoaded` when no file of bands has been loaded.
    pub fn band(&self, query: &Query) -> Result<Answered, Problem> {
        let files = self.bands()?;
        let carried = self.carried(&files, query);
        let cells = files.iter().map(|(_, cell)| *cell).chain(carried.iter().map(|(_, _, cell)| cell));
        Ok(match look_up(cells, query) {
            Answer::Found(found) => {
                let is_it = |cell: &Cell| std::ptr::eq(cell, found.cell);
                let own = files.iter().find(|(_, cell)| is_it(cell)).map(|(file, cell)| (*file, *cell, None));
                let carried = || {
                    let found = carried.iter().find(|(_, _, cell)| is_it(cell));
                    found.map(|(origin, factors, cell)| {
                        (origin.0, cell, Some((&factors.header, &origin.1.key.region)))
                    })
                };
                match own.or_else(carried) {
                    Some((file, cell, carried)) => {
                        let found = found_band(file, carried, cell.clone(), found.step, found.warnings);
                        Answered::Found(Box::new(found))
                    }
                    // A cell stems from one of the two lists.
                    None => Answered::Nothing(NoBandFound {
                        reason: Reason::RegionNotCovered,
                        nearest: Vec::new(),
                    }),
                }
            }
            Answer::Nothing(nothing) => {
                let file = |cell: &Cell| {
                    let own = files.iter().find(|(_, other)| std::ptr::eq(*other, cell));
                    let carried = carried.iter().find(|(_, _, other)| std::ptr::eq(other, cell));
                    own.map(|(file, _)| *file).or(carried.map(|(origin, _, _)| origin.0))
                };
                let near =
                    |cell: &Cell| file(cell).map(|file| (cell.clone(), file.header.as_of, file.n_kind));
                let nearest = nothing.nearest.into_iter().filter_map(near).collect();
                Answered::Nothing(NoBandFound { reason: nothing.reason, nearest })
            }
        })
    }

    /// The cells of the question's place that factors carry over, by the newest factor of each role.
    fn carried<'a>(
        &'a self,
        files: &[(&'a BandFile, &'a Cell)],
        query: &Query,
    ) -> Vec<(Origin<'a>, &'a FactorFile, Cell)> {
        let factors =
            self.factor_files().flat_map(|file| file.factors.iter().map(move |factor| (file, factor)));
        let fits = |factor: &Factor| factor.region == query.region && factor.roles.contains(&query.role);
        let newest = factors.filter(|(_, factor)| fits(factor)).max_by_key(|(file, _)| file.header.as_of);
        let Some((factors, factor)) = newest else { return Vec::new() };
        let cell = |(file, cell): &(&'a BandFile, &'a Cell)| {
            let is_asked = cell.key.role == query.role && cell.key.component == query.component;
            let carried = if is_asked { factor.carried(cell) } else { None };
            carried.map(|carried| ((*file, *cell), factors, carried))
        };
        files.iter().filter_map(cell).collect()
    }
}

fn found_band(
    file: &BandFile,
    carried: Option<(&Header, &Region)>,
    cell: Cell,
    step: Step,
    warnings: Vec<Warning>,
) -> FoundBand {
    let factors = carried.map(|(header, _)| header);
    let header = factors.unwrap_or(&file.header);
    let mut sources = file.header.sources.clone();
    for source in factors.map_or(&[][..], |header| &header.sources) {
        if sources.iter().all(|known| known.id != source.id) {
            sources.push(source.clone());
        }
    }
    FoundBand {
        cell,
        step,
        warnings,
        currency: header.currency,
        period: file.header.period,
        n_kind: file.n_kind,
        as_of: file.header.as_of.min(header.as_of),
        sources,
        note: header.note.clone(),
        carried_from: carried.map(|(_, region)| region.clone()),
    }
}
