//! The texts of the form beyond the first one.
use crate::session::detail::form::Group;
use crate::session::detail::{Detail, Table};

/// The texts of the form beyond the first one.
#[derive(Debug)]
pub struct Details {
    /// Heading, and what it is for.
    pub heading: [&'static str; 2],
    /// Title of a group, and what it is about in a line.
    pub group: fn(Group) -> [&'static str; 2],
    /// What fields are called.
    pub names: &'static DetailNames,
    /// What a field means, in one line.
    pub hint: fn(Detail) -> &'static str,
    /// A choice that is left open.
    pub unset: &'static str,
    /// Button: one more row.
    pub add: fn(Table) -> &'static str,
    /// Button: take a row away, by its name.
    pub remove: fn(&str) -> String,
}

/// What the fields of that form are called, for those who only name them.
#[derive(Debug)]
pub struct DetailNames {
    /// Label of a field.
    pub label: fn(Detail) -> &'static str,
    /// A word to choose.
    pub word: fn(Detail, &str) -> &'static str,
    /// A row of a table, by its number.
    pub row: fn(Table, &str) -> String,
}
