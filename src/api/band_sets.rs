//! `bandSets()`: every set of figures on pay that is loaded, with what one must know to judge it: bands,
//! factors, cited points, exchange rates and price levels.
use super::Function;
use super::band::{BandSource, sources};
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::data::schema::Header;
use crate::data::schema::band::RowKind;
use crate::domain::band::{Cell, Grade};
use crate::domain::calendar::Day;
use crate::domain::money::Currency;

crate::outcome! {
    /// A file of bands, factors, anchors, exchange rates or price levels.
    pub struct BandSet {
        /// The name it is loaded under.
        file: String,
        /// Its kind and version: `band/1`, `factor/1`, `anchors/1`, `fx/1`, `price-levels/1`.
        schema: String,
        /// Its title in English.
        title: String,
        /// Its title in German.
        title_de: String,
        /// How the figures came about: observed, official, posted, modelled; `cited` for anchors.
        method: String,
        /// What its rows are; null for all but bands.
        n_kind: Option<RowKind>,
        /// The grades of its bands, best first.
        grades: Vec<Grade>,
        /// Bands, places, points or currencies in it.
        entries: u32,
        /// Rows behind all of its bands; null where the source states none.
        n: Option<u32>,
        /// The currency of its amounts.
        currency: Currency,
        /// The day of the data.
        as_of: Day,
        /// Where the figures come from, and under which terms.
        sources: Vec<BandSource>,
        /// How they were made, and their known bias, in English.
        note: Option<String>,
        /// The same in German.
        note_de: Option<String>,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "bandSets",
    doc: "Every set of bands, factors, anchors, exchange rates and price levels with source, licence, date, grade, how it was made and its known bias.",
    run: |registry, _| Ok(sets(registry).write()),
    signature: || format!("(): {}", <Vec<BandSet> as Write>::typescript()),
};

fn sets(registry: &Registry) -> Vec<BandSet> {
    let bands = registry.band_files().map(|(name, file)| {
        // Roles that share a figure share its rows, so a row is counted once for each level and place.
        let mut counted: Vec<&Cell> = Vec::new();
        for cell in &file.cells {
            let is_same = |other: &&Cell| {
                (&other.key.region, other.key.level, &other.band)
                    == (&cell.key.region, cell.key.level, &cell.band)
            };
            if !counted.iter().any(is_same) {
                counted.push(cell);
            }
        }
        let n = counted.iter().filter_map(|cell| cell.n).reduce(u32::saturating_add);
        let grades =
            Grade::ALL.iter().copied().filter(|grade| file.cells.iter().any(|cell| cell.grade == *grade));
        let set = set(name, &file.header, grades.collect(), file.cells.len(), n);
        BandSet { n_kind: Some(file.n_kind), ..set }
    });
    let factors = registry.factor_files().map(|file| {
        let grades =
            Grade::ALL.iter().copied().filter(|grade| file.factors.iter().any(|one| one.grade == *grade));
        set(&file.name(), &file.header, grades.collect(), file.factors.len(), None)
    });
    let mut sets: Vec<BandSet> = bands.chain(factors).collect();
    for file in registry.anchors().into_iter().flatten() {
        sets.push(set(&file.name(), &file.header, Vec::new(), file.points.len() + file.facts.len(), None));
    }
    if let Ok(file) = registry.exchange_rates() {
        sets.push(set(&file.name(), &file.header, Vec::new(), file.rates.currencies().count(), None));
    }
    if let Some(file) = registry.price_levels() {
        sets.push(set(&file.name(), &file.header, Vec::new(), file.levels.iter().count(), None));
    }
    sets
}

fn set(file: &str, header: &Header, grades: Vec<Grade>, entries: usize, n: Option<u32>) -> BandSet {
    BandSet {
        file: file.to_owned(),
        schema: header.schema.clone(),
        title: header.name.en.clone(),
        title_de: header.name.de.clone(),
        method: header.status.clone(),
        n_kind: None,
        grades,
        entries: u32::try_from(entries).unwrap_or(u32::MAX),
        n,
        currency: header.currency,
        as_of: header.as_of,
        sources: sources(&header.sources),
        note: header.note.as_ref().map(|note| note.en.clone()),
        note_de: header.note.as_ref().map(|note| note.de.clone()),
    }
}
