//! What has been loaded: parameter files by kind, id and date.
//!
//! A file arrives from the network, from disk or from a host page, always as a [`Node`], under
//! its name: the path below `static/data` without `.json`, such as `fx/2026-10-30` or
//! `tax/us-ca/2026`. The first folder is its kind; the kind's module in `data::schema` reads it
//! with [`record!`](crate::record), so that a misspelt key or a number out of range names the
//! file and the place in it.
//!
//! ```
//! use bandworth::data::{node::Node, registry::Registry};
//! let problems = Registry::default().load("horoscopes/2026", &Node::Null).unwrap_err();
//! assert_eq!(problems[0].code.id(), "DataCorrupt");
//! ```
use std::collections::BTreeMap;

use super::node::Node;
use super::record::{Read, wrong_type};
use super::schema::anchor::AnchorFile;
use super::schema::checked::{CHECK_SCHEMA, CheckFile};
use super::schema::deal::{BENCHMARK_SCHEMA, BenchmarkFile, StoryFile};
use super::schema::factor::{self, FactorFile};
use super::schema::inventor::{GUIDELINES_SCHEMA, GuidelinesFile, SchedulesFile, UniversitySchedule};
use super::schema::preset::PresetFile;
use super::schema::price_level::PriceLevelFile;
use super::schema::{Header, band::BandFile, fx::FxFile, tax::TaxFiles};
use crate::domain::band::{Cell, Key, Method};
use crate::domain::problem::{Allowed, Code, Problem};

/// The entry of a pack that lists its files.
const INDEX: &str = "index";

/// One kind of parameter file: its folder, and how a file of it is taken in.
///
/// A registry knows only the kinds it was made with, so that a page that shows bands does not
/// carry the code that reads tax law.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    folder: &'static str,
    put: fn(&mut Registry, &str, &Node) -> Result<(), Vec<Problem>>,
}

impl Kind {
    /// Bands of pay.
    pub const BANDS: Self = Self {
        folder: "bands",
        put: |all, name, file| match is_of(file, factor::SCHEMA) {
            true => all.factors.put(name, file),
            false => all.bands.put(name, file),
        },
    };
    /// Cited points on total pay.
    pub const ANCHORS: Self = Self { folder: "anchors", put: |all, name, file| all.anchors.put(name, file) };
    /// Exchange rates.
    pub const FX: Self = Self { folder: "fx", put: |all, name, file| all.fx.put(name, file) };
    /// Tax law.
    pub const TAX: Self = Self { folder: "tax", put: |all, name, file| all.tax.put(name, file) };
    /// Deal stories and benchmark ratios.
    pub const DEALS: Self = Self {
        folder: "deals",
        put: |all, name, file| match () {
            () if is_of(file, BENCHMARK_SCHEMA) => all.benchmarks.put(name, file),
            () if is_of(file, CHECK_SCHEMA) => all.checks.put(name, file),
            () => all.stories.put(name, file),
        },
    };
    /// Guidelines and schedules for inventors.
    pub const INVENTOR: Self = Self {
        folder: "inventor",
        put: |all, name, file| match is_of(file, GUIDELINES_SCHEMA) {
            true => all.guidelines.put(name, file),
            false => all.schedules.put(name, file),
        },
    };

    /// Vesting schedules to start from.
    pub const PRESETS: Self = Self { folder: "presets", put: |all, name, file| all.presets.put(name, file) };
    /// Price levels of places.
    pub const PRICE_LEVELS: Self =
        Self { folder: "price_levels", put: |all, name, file| all.price_levels.put(name, file) };

    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::BANDS,
        Self::ANCHORS,
        Self::FX,
        Self::TAX,
        Self::DEALS,
        Self::INVENTOR,
        Self::PRESETS,
        Self::PRICE_LEVELS,
    ];
}

/// Every parameter file that has been loaded, parsed.
#[derive(Clone, Debug)]
pub struct Registry {
    kinds: &'static [Kind],
    /// Tax law by place and year.
    pub tax: TaxFiles,
    bands: Shelf<BandFile>,
    factors: Shelf<FactorFile>,
    anchors: Shelf<AnchorFile>,
    fx: Shelf<FxFile>,
    stories: Shelf<StoryFile>,
    benchmarks: Shelf<BenchmarkFile>,
    checks: Shelf<CheckFile>,
    guidelines: Shelf<GuidelinesFile>,
    schedules: Shelf<SchedulesFile>,
    presets: Shelf<PresetFile>,
    price_levels: Shelf<PriceLevelFile>,
}

impl Default for Registry {
    fn default() -> Self {
        Self::of(Kind::ALL)
    }
}

impl Registry {
    /// An empty registry for these kinds.
    pub fn of(kinds: &'static [Kind]) -> Self {
        Self {
            kinds,
            tax: TaxFiles::default(),
            bands: Shelf::default(),
            factors: Shelf::default(),
            anchors: Shelf::default(),
            fx: Shelf::default(),
            stories: Shelf::default(),
            benchmarks: Shelf::default(),
            checks: Shelf::default(),
            guidelines: Shelf::default(),
            schedules: Shelf::default(),
            presets: Shelf::default(),
            price_levels: Shelf::default(),
        }
    }

    /// Adds a file, or replaces the one of the same name; `.json` at its end is ignored.
    ///
    /// # Errors
    /// `DataCorrupt` with the file's name, followed by the problems of the file, their paths below its name.
    /// What was loaded before stays.
    pub fn load(&mut self, name: &str, file: &Node) -> Result<(), Vec<Problem>> {
        let name = name.strip_suffix(".json").unwrap_or(name);
        let folder = name.split('/').next().unwrap_or_default();
        let result = match self.kinds.iter().find(|kind| kind.folder == folder) {
            Some(kind) => (kind.put)(self, name, file),
            None => Err(Vec::new()),
        };
        result.map_err(|problems| {
            let corrupt = Problem::new(Code::DataCorrupt).allowing(Allowed::Name(name.to_owned()));
            let inside = problems.into_iter().map(|problem| problem.below(name));
            [corrupt].into_iter().chain(inside).collect()
        })
    }

    /// Adds every file of a pack: an object from names to files. Its `index`, a list for people and
    /// programs of what there is, is passed over.
    ///
    /// # Errors
    /// The problems of every file that was refused; the others are loaded.
    pub fn load_pack(&mut self, pack: &Node) -> Result<(), Vec<Problem>> {
        let Node::Record(files) = pack else { return Err(vec![wrong_type(pack, "object")]) };
        let files = files.iter().filter(|(name, _)| name != INDEX);
        let problems: Vec<Problem> =
            files.filter_map(|(name, file)| self.load(name, file).err()).flatten().collect();
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// Every band with its file; of cells with one key and method only the newest, and of equally
    /// new ones the one loaded last.
    ///
    /// # Errors
    /// `DataNotLoaded` when no file of bands has been loaded.
    pub fn bands(&self) -> Result<Vec<(&BandFile, &Cell)>, Problem> {
        if self.bands.files.is_empty() {
            return Err(not_loaded("bands"));
        }
        let mut newest: BTreeMap<(&Key, Method), (&BandFile, &Cell)> = BTreeMap::new();
        for (_, file) in &self.bands.files {
            for cell in &file.cells {
                let known = newest.entry((&cell.key, cell.method)).or_insert((file, cell));
                if known.0.header.as_of <= file.header.as_of {
                    *known = (file, cell);
                }
            }
        }
        Ok(newest.into_values().collect())
    }

    /// Every file of bands with its name, in the order of loading.
    pub fn band_files(&self) -> impl Iterator<Item = (&str, &BandFile)> {
        self.bands.files.iter().map(|(name, file)| (name.as_str(), file))
    }

    /// Every file of factors, in the order of loading.
    pub fn factor_files(&self) -> impl Iterator<Item = &FactorFile> {
        self.factors.files.iter().map(|(_, file)| file)
    }

    /// Every file of cited points, in the order of loading.
    ///
    /// # Errors
    /// `DataNotLoaded` when none has been loaded.
    pub fn anchors(&self) -> Result<impl Iterator<Item = &AnchorFile>, Problem> {
        self.anchors.loaded("anchors")
    }

    /// The newest exchange rates.
    ///
    /// # Errors
    /// `DataNotLoaded` when none have been loaded.
    pub fn exchange_rates(&self) -> Result<&FxFile, Problem> {
        self.fx.newest().ok_or_else(|| not_loaded("fx"))
    }

    /// Every deal story, in the order of loading.
    ///
    /// # Errors
    /// `DataNotLoaded` when none has been loaded.
    pub fn deal_stories(&self) -> Result<impl Iterator<Item = &StoryFile>, Problem> {
        self.stories.loaded("deals")
    }

    /// Every file of deal benchmarks, in the order of loading.
    ///
    /// # Errors
    /// `DataNotLoaded` when none has been loaded.
    pub fn deal_benchmarks(&self) -> Result<impl Iterator<Item = &BenchmarkFile>, Problem> {
        self.benchmarks.loaded("deals")
    }

    /// Every file of worked cases that calculators get wrong, in the order of loading.
    pub fn deal_checks(&self) -> impl Iterator<Item = &CheckFile> {
        self.checks.loaded("deals").into_iter().flatten()
    }

    /// The newest German guidelines on inventions of employees.
    ///
    /// # Errors
    /// `DataNotLoaded` when none have been loaded.
    pub fn invention_guidelines(&self) -> Result<&GuidelinesFile, Problem> {
        self.guidelines.newest().ok_or_else(|| not_loaded("inventor"))
    }

    /// The schedules of universities, of the newest file.
    ///
    /// # Errors
    /// `DataNotLoaded` when none have been loaded.
    pub fn university_schedules(&self) -> Result<&[UniversitySchedule], Problem> {
        let newest = self.schedules.newest();
        newest.map(|file| file.schedules.as_slice()).ok_or_else(|| not_loaded("inventor"))
    }

    /// The newest vesting presets.
    ///
    /// # Errors
    /// `DataNotLoaded` when none have been loaded.
    pub fn presets(&self) -> Result<&PresetFile, Problem> {
        self.presets.newest().ok_or_else(|| not_loaded("presets"))
    }

    /// The newest price levels, where any have been loaded.
    pub fn price_levels(&self) -> Option<&PriceLevelFile> {
        self.price_levels.newest()
    }

    /// The name and header of every file, by kind, then in the order of loading.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &Header)> {
        self.bands
            .headers()
            .chain(self.factors.headers())
            .chain(self.anchors.headers())
            .chain(self.fx.headers())
            .chain(self.tax.headers())
            .chain(self.stories.headers())
            .chain(self.benchmarks.headers())
            .chain(self.checks.headers())
            .chain(self.guidelines.headers())
            .chain(self.schedules.headers())
            .chain(self.presets.headers())
            .chain(self.price_levels.headers())
    }
}

macro_rules! with_header {
    ($($file:ty),+) => { $(impl AsRef<Header> for $file {
        fn as_ref(&self) -> &Header {
            &self.header
        }
    })+ };
}

with_header!(BandFile, FactorFile, AnchorFile, FxFile, StoryFile, BenchmarkFile);
with_header!(CheckFile, GuidelinesFile, SchedulesFile, PresetFile, PriceLevelFile);

/// Whether a file says that it is of this schema, where a folder holds more than one.
fn is_of(file: &Node, schema: &str) -> bool {
    matches!(file.field("schema"), Node::Text(given) if given == schema)
}

fn not_loaded(kind: &str) -> Problem {
    Problem::new(Code::DataNotLoaded).allowing(Allowed::Name(kind.to_owned()))
}

/// The files of one kind with their names, in the order of loading.
#[derive(Clone, Debug)]
struct Shelf<File> {
    files: Vec<(String, File)>,
}

impl<File> Default for Shelf<File> {
    fn default() -> Self {
        Self { files: Vec::new() }
    }
}

impl<File: AsRef<Header>> Shelf<File> {
    /// The name and header of every file.
    fn headers(&self) -> impl Iterator<Item = (&str, &Header)> {
        self.files.iter().map(|(name, file)| (name.as_str(), file.as_ref()))
    }

    /// The file that came into force last; of two, the one loaded last.
    fn newest(&self) -> Option<&File> {
        self.files.iter().map(|(_, file)| file).max_by_key(|file| file.as_ref().valid_from)
    }
}

impl<File: Read> Shelf<File> {
    /// Every file, or `DataNotLoaded` for the kind.
    fn loaded(&self, kind: &str) -> Result<impl Iterator<Item = &File>, Problem> {
        if self.files.is_empty() {
            return Err(not_loaded(kind));
        }
        Ok(self.files.iter().map(|(_, file)| file))
    }

    fn put(&mut self, name: &str, file: &Node) -> Result<(), Vec<Problem>> {
        let file = File::read(file)?;
        self.files.retain(|(other, _)| other != name);
        self.files.push((name.to_owned(), file));
        Ok(())
    }
}

#[cfg(test)]
mod tests;
