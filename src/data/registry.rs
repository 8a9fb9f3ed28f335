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
use super::schema::{Header, band::BandFile, fx::FxFile};
use crate::domain::band::{Cell, Key, Method};
use crate::domain::problem::{Allowed, Code, Problem};

/// The entry of a pack that lists its files.
const INDEX: &str = "index";

/// Every parameter file that has been loaded, parsed.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    bands: Shelf<BandFile>,
    fx: Shelf<FxFile>,
}

impl Registry {
    /// Adds a file, or replaces the one of the same name; `.json` at its end is ignored.
    ///
    /// # Errors
    /// `DataCorrupt` with the file's name, followed by the problems of the file, their paths below its name.
    /// What was loaded before stays.
    pub fn load(&mut self, name: &str, file: &Node) -> Result<(), Vec<Problem>> {
        let name = name.strip_suffix(".json").unwrap_or(name);
        let result = match name.split('/').next() {
            Some("bands") => self.bands.put(name, file),
            Some("fx") => self.fx.put(name, file),
            _ => Err(Vec::new()),
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

    /// The newest exchange rates.
    ///
    /// # Errors
    /// `DataNotLoaded` when none have been loaded.
    pub fn exchange_rates(&self) -> Result<&FxFile, Problem> {
        let files = self.fx.files.iter().map(|(_, file)| file);
        files.max_by_key(|file| file.header.valid_from).ok_or_else(|| not_loaded("fx"))
    }

    /// The name and header of every file, by kind, then in the order of loading.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &Header)> {
        let bands = self.bands.files.iter().map(|(name, file)| (name.as_str(), &file.header));
        bands.chain(self.fx.files.iter().map(|(name, file)| (name.as_str(), &file.header)))
    }
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

impl<File: Read> Shelf<File> {
    fn put(&mut self, name: &str, file: &Node) -> Result<(), Vec<Problem>> {
        let file = File::read(file)?;
        self.files.retain(|(other, _)| other != name);
        self.files.push((name.to_owned(), file));
        Ok(())
    }
}

#[cfg(test)]
mod tests;
