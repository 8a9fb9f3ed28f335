//! Saved states: versioned JSON text, or the fragment of a link.
//!
//! JSON: `{"schema": "bandworth-state", "version": 1, "state": ...}`. Link: `v1.` and base64url (RFC 4648, section
//! 5, no padding) of a check sum and the packed state. The state becomes [`tokens`] (known
//! words are one byte, numbers their digits without zeros at the end), and an adaptive [`model`]
//! packs these into as few bits as its guesses allow. Four full packages have to fit into 2,000
//! characters, which a general compressor misses: it spends its first kilobytes learning what a
//! package looks like, and links are shorter than that. Both parts are a few kB of program.
//!
//! Every later version reads version 1: its words may be added to at the end, nothing of it is changed.
//!
//! ```
//! use bandworth::data::{node::Node, state::{self, Form}};
//! let state = Node::from_json(r#"{"packages": [{"base_salary": 85000}]}"#)?;
//! let link = state::exported(&state, Form::Link)?;
//! assert!(link.starts_with("v1.") && link.len() < 40);
//! assert_eq!(state::imported(&link)?, state);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::node::Node;
use crate::domain::problem::{Allowed, Code, Problem};

mod base64;
mod model;
mod tokens;
mod vocabulary;

/// Version of both forms.
pub const VERSION: u32 = 1;
/// What the JSON form says it is.
const SCHEMA: &str = "bandworth-state";
/// Longest text read: far above any link, far below what could hurt.
const LONGEST: usize = 1 << 20;

/// How a state is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// JSON text.
    #[default]
    Json,
    /// A link's fragment.
    Link,
}

crate::words!(Form, UnknownValue, "json" => Form::Json, "link" => Form::Link);

/// The text of a state.
///
/// # Errors
/// `WrongType` for anything but an object, `NotFinite` for a number that is none, with its place.
pub fn exported(state: &Node, form: Form) -> Result<String, Problem> {
    if !matches!(state, Node::Record(_)) {
        return Err(super::record::wrong_type(state, "object"));
    }
    let tokens = tokens::written(state)?;
    Ok(match form {
        Form::Json => Node::record([
            ("schema", Node::text(SCHEMA)),
            ("version", Node::count(VERSION)),
            ("state", state.clone()),
        ])
        .to_json(),
        Form::Link => {
            let mut bytes = check_sum(&tokens).to_be_bytes().to_vec();
            bytes.extend(model::packed(&tokens));
            format!("v{VERSION}.{}", base64::written(&bytes))
        }
    })
}

/// The state of a text in either form; a `#` in front of a link is allowed.
///
/// # Errors
/// `StateVersionTooNew` for a text of a later version, `StateCorrupt` for a damaged one.
pub fn imported(text: &str) -> Result<Node, Problem> {
    let text = text.trim();
    let state = if text.len() > LONGEST {
        Err(Problem::new(Code::StateCorrupt))
    } else if text.starts_with('{') {
        from_json(text)
    } else {
        from_link(text.trim_start_matches('#'))
    }?;
    if matches!(state, Node::Record(_)) { Ok(state) } else { Err(Problem::new(Code::StateCorrupt)) }
}

fn from_json(text: &str) -> Result<Node, Problem> {
    let corrupt = || Problem::new(Code::StateCorrupt);
    let saved = Node::from_json(text).map_err(|_| corrupt())?;
    let named = matches!(saved.field("schema"), Node::Text(name) if name == SCHEMA);
    let version = saved.field("version").decimal().filter(|_| named).ok_or_else(corrupt)?;
    known_version(version)?;
    Ok(saved.field("state").clone())
}

fn from_link(text: &str) -> Result<Node, Problem> {
    let corrupt = || Problem::new(Code::StateCorrupt);
    let (version, packed) =
        text.strip_prefix('v').and_then(|text| text.split_once('.')).ok_or_else(corrupt)?;
    let digits =
        !version.is_empty() && version.len() < 9 && version.bytes().all(|byte| byte.is_ascii_digit());
    let version = version.parse::<u32>().ok().filter(|_| digits).ok_or_else(corrupt)?;
    known_version(version.into())?;
    let bytes = base64::read(packed).ok_or_else(corrupt)?;
    let (sum, packed) = bytes.split_first_chunk::<4>().ok_or_else(corrupt)?;
    let tokens = model::unpacked(packed).ok_or_else(corrupt)?;
    // The last bits of a link may not matter to the reader; only what the writer makes is accepted.
    if check_sum(&tokens) != u32::from_be_bytes(*sum) || model::packed(&tokens) != packed {
        return Err(corrupt());
    }
    tokens::read(&tokens).ok_or_else(corrupt)
}

fn known_version(version: Decimal) -> Result<(), Problem> {
    if version > Decimal::from(VERSION) {
        let newest = Allowed::Between(Decimal::ONE, Decimal::from(VERSION));
        return Err(Problem::new(Code::StateVersionTooNew).allowing(newest));
    }
    if version == Decimal::from(VERSION) { Ok(()) } else { Err(Problem::new(Code::StateCorrupt)) }
}

/// FNV-1a of 32 bits: tells a damaged link.
fn check_sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |sum: u32, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn state() -> Node {
        Node::from_json(r#"{"packages":[{"id":"a","base_salary":85000.5,"notes":"größer ✓","raise":-0.02}],"x":[null,true,{}]}"#).unwrap()
    }

    #[test]
    fn both_forms_give_the_state_back() {
        for form in [Form::Json, Form::Link] {
            assert_eq!(imported(&exported(&state(), form).unwrap()).unwrap(), state());
        }
        let link = exported(&state(), Form::Link).unwrap();
        assert_eq!(imported(&format!("#{link}")).unwrap(), state());
    }

    #[test]
    fn a_link_of_the_first_version_stays_readable() {
        let link = include_str!("golden-v1.txt").trim();
        assert_eq!(imported(link).unwrap(), state());
    }

    #[test]
    fn every_damaged_character_and_every_shortened_link_is_noticed() {
        let link = exported(&state(), Form::Link).unwrap();
        for (index, _) in link.char_indices() {
            let problem = imported(link.get(..index).unwrap()).unwrap_err();
            assert_eq!(problem.code, Code::StateCorrupt, "{index}");
            let mut damaged = link.clone().into_bytes();
            if let Some(byte) = damaged.get_mut(index) {
                *byte = if *byte == b'A' { b'B' } else { b'A' };
            }
            assert!(imported(std::str::from_utf8(&damaged).unwrap()).is_err(), "{index}");
        }
    }

    #[test]
    fn later_versions_are_told_from_damaged_ones() {
        let code = |text: &str| imported(text).unwrap_err().code;
        assert_eq!(code("v2.AAAA"), Code::StateVersionTooNew);
        assert_eq!(code(r#"{"schema":"bandworth-state","version":2,"state":{}}"#), Code::StateVersionTooNew);
        for text in
            ["", "hello", "v.AAAA", "v1.", "v1.A", "v1.!!!!", "{", "{}", r#"{"version":1,"state":{}}"#]
        {
            assert_eq!(code(text), Code::StateCorrupt, "{text}");
        }
    }
}
