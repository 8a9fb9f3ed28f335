//! `version()`: which program, which schema.
use super::Function;
use crate::data::record::Write as _;

/// The version of saved states, links and result shapes.
pub const SCHEMA_VERSION: u32 = 1;

crate::outcome! {
    /// What is running.
    pub struct Version {
        /// Version of the program.
        version: String,
        /// Version of saved states, links and result shapes.
        schema_version: u32,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "version",
    doc: "Which program is running, and the version of its schema.",
    run: |_, _| {
        Ok(Version { version: env!("CARGO_PKG_VERSION").to_owned(), schema_version: SCHEMA_VERSION }.write())
    },
    signature: || format!("(): {}", <Version as crate::data::record::Write>::typescript()),
};
