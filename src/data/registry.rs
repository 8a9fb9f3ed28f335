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
use super::node::Node;
use super::schema::tax::TaxFiles;
use crate::domain::problem::{Allowed, Code, Problem};

/// Every parameter file that has been loaded, parsed.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    /// Tax law by place and year.
    pub tax: TaxFiles,
}

impl Registry {
    /// Adds a file, or replaces the one of the same kind, id and date.
    ///
    /// # Errors
    /// `DataCorrupt` where the kind is unknown, else the problems of the file.
    pub fn load(&mut self, name: &str, file: &Node) -> Result<(), Vec<Problem>> {
        match name.split('/').next() {
            Some("tax") => self.tax.load(name, file),
            _ => Err(vec![Problem::new(Code::DataCorrupt).allowing(Allowed::Name(name.to_owned()))]),
        }
    }
}
