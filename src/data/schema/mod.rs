//! The kinds of parameter files: one module per kind, and the header all of them share.
//!
//! A file is one record: the fields of the [`Header`] and those of its kind, side by side.
//! [`opened`] reads both and refuses every other field. The JSON Schema of each kind stands in
//! `static/schema/`; `tests/data.rs` holds every shipped file against it.
pub mod anchor;
pub mod band;
mod band_words;
pub mod checked;
pub mod deal;
pub mod factor;
pub mod fx;
mod header;
pub mod inventor;
pub mod preset;
pub mod price_level;
pub mod tax;

pub use header::{Exact, Header, Names, Period, Source};

use super::node::Node;
use super::record::{Read, wrong_type};
use crate::domain::problem::{Allowed, Code, Problem};

/// Reads a file of a kind (such as `band/1`) into its header and its own fields.
///
/// # Errors
/// Every problem of both parts; `DataCorrupt` for another kind or without a source.
pub fn opened<Body: Read>(kind: &str, file: &Node) -> Result<(Header, Body), Vec<Problem>> {
    let Node::Record(fields) = file else { return Err(vec![wrong_type(file, "object")]) };
    let (header, body) =
        fields.iter().cloned().partition(|(name, _)| Header::FIELDS.contains(&name.as_str()));
    match (Header::read(&Node::Record(header)), Body::read(&Node::Record(body))) {
        (Ok(header), Ok(body)) => {
            let faults = header.faults(kind);
            if faults.is_empty() { Ok((header, body)) } else { Err(faults) }
        }
        (header, body) => Err(header.err().into_iter().chain(body.err()).flatten().collect()),
    }
}

/// The problem of a value that contradicts the rest of its file: `expected` says what would fit.
fn contradiction(field: &str, expected: impl Into<String>) -> Problem {
    Problem::new(Code::DataCorrupt).allowing(Allowed::Values(vec![expected.into()])).below(field)
}

/// A list of problems as one result.
fn checked<T>(value: T, problems: Vec<Problem>) -> Result<T, Vec<Problem>> {
    if problems.is_empty() { Ok(value) } else { Err(problems) }
}
