//! `version()`: which program, which schema, which data.
use super::Function;
use crate::data::record::Write as _;
use crate::data::registry::Registry;
use crate::domain::calendar::Day;

/// The version of saved states, links and result shapes.
pub const SCHEMA_VERSION: u32 = 1;

crate::outcome! {
    /// What is running.
    pub struct Version {
        /// Version of the program.
        version: String,
        /// Version of saved states, links and result shapes.
        schema_version: u32,
        /// Every data file that has been loaded.
        data: Vec<DataSet>,
    }
}

crate::outcome! {
    /// A data file.
    pub struct DataSet {
        /// Its name, as `loadData` takes it.
        name: String,
        /// The day from which its values hold.
        valid_from: Day,
        /// The day of the data.
        as_of: Day,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "version",
    doc: "Which program is running, and the version of its schema, and the data it has loaded.",
    run: |registry, _| Ok(version(registry).write()),
    taped: None,
    signature: || format!("(): {}", <Version as crate::data::record::Write>::typescript()),
};

fn version(registry: &Registry) -> Version {
    let data = registry.headers().map(|(name, header)| DataSet {
        name: name.to_owned(),
        valid_from: header.valid_from,
        as_of: header.as_of,
    });
    Version {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema_version: SCHEMA_VERSION,
        data: data.collect(),
    }
}
