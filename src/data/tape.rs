//! A value on its way to JavaScript or from there: its numbers in one row, its texts in one text.
//!
//! An object built or read field by field from wasm costs calls for every field, and a comparison has ten
//! thousand. A tape crosses the border as a whole; the JavaScript that takes the values off again
//! is written from the same declarations ([`Write::reader`](super::record::Write::reader)) and makes plain objects.
//! `u[i++]` is the next number, `t[j++]` the next text. What comes in ([`plain`]) has no declared form: a tag
//! stands before every value, and the length of a text, in units of UTF-16, among the numbers.
//!
//! ```
//! use bandworth::data::{record::Write, tape::Tape};
//! bandworth::outcome! {
//!     /// A payment.
//!     pub struct Payment {
//!         /// When.
//!         month: i32,
//!         /// What for, where it is known.
//!         what: Option<String>,
//!     }
//! }
//! let mut tape = Tape::default();
//! Payment { month: 3, what: Some("bonus".to_owned()) }.tape(&mut tape);
//! assert_eq!((tape.numbers(), tape.text_row(), tape.lengths()), (&[3.0, 1.0][..], "bonus", &[5][..]));
//! assert_eq!(Payment::reader(), "({ month: u[i++], what: u[i++] ? t[j++] : null })");
//! ```
use rust_decimal::Decimal;

use super::node::{DEEPEST, Node, nearest_float};

/// Numbers and texts of a value, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tape {
    numbers: Vec<f64>,
    texts: String,
    lengths: Vec<u32>,
    as_input: bool,
}

/// What stands before a value whose type is not known beforehand.
#[derive(Clone, Copy)]
enum Tag {
    Null,
    False,
    True,
    Number,
    Text,
    List,
    Record,
}

/// What no input may hold, a function or a value without end, has a tag above these.
const TAGS: [Tag; 7] = [Tag::Null, Tag::False, Tag::True, Tag::Number, Tag::Text, Tag::List, Tag::Record];
/// A whole number longer than a float holds, as its digits.
const DIGITS: f64 = 7.0;

impl Tape {
    /// An empty tape with room for the numbers of a usual result.
    pub fn roomy() -> Self {
        Self { numbers: Vec::with_capacity(4096), ..Self::default() }
    }

    /// A tree as `written` puts it on a tape: [`plain`] reads it.
    ///
    /// ```
    /// use bandworth::data::{node::Node, tape::{Tape, plain}};
    /// let node = Node::record([("what", Node::text("Prämie"))]);
    /// let tape = Tape::of_input(&node);
    /// assert_eq!(plain(tape.numbers(), tape.text_row()), Some(node));
    /// ```
    pub fn of_input(node: &Node) -> Self {
        let mut tape = Self { as_input: true, ..Self::roomy() };
        tape.tree(node);
        tape
    }

    /// The numbers.
    pub fn numbers(&self) -> &[f64] {
        &self.numbers
    }

    /// The texts, one after the other.
    pub fn text_row(&self) -> &str {
        &self.texts
    }

    /// How long each text is, in units of UTF-16: as JavaScript counts.
    pub fn lengths(&self) -> &[u32] {
        &self.lengths
    }

    /// Adds a number.
    pub fn number(&mut self, number: f64) {
        self.numbers.push(number);
    }

    /// Adds the float nearest to a decimal.
    pub fn decimal(&mut self, decimal: Decimal) {
        self.number(nearest_float(&decimal));
    }

    /// Adds a length, or the place of a word in its list.
    pub fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX).into());
    }

    /// Adds yes or no.
    pub fn flag(&mut self, flag: bool) {
        self.number(f64::from(u8::from(flag)));
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        let length = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.texts.push_str(text);
        if self.as_input {
            self.count(length);
            self.texts.push('\n');
        } else {
            self.lengths.push(u32::try_from(length).unwrap_or(u32::MAX));
        }
    }

    /// Adds a tree whose form is not known beforehand; `any` reads it.
    pub fn tree(&mut self, node: &Node) {
        let tag = match node {
            Node::Null | Node::NotFinite => Tag::Null,
            Node::Boolean(false) => Tag::False,
            Node::Boolean(true) => Tag::True,
            Node::Number(_) => Tag::Number,
            Node::Text(_) => Tag::Text,
            Node::List(_) => Tag::List,
            Node::Record(_) => Tag::Record,
        };
        self.number(f64::from(tag as u8));
        match node {
            Node::Null | Node::NotFinite | Node::Boolean(_) => {}
            Node::Number(number) => self.decimal(*number),
            Node::Text(text) => self.text(text),
            Node::List(items) => {
                self.count(items.len());
                items.iter().for_each(|item| self.tree(item));
            }
            Node::Record(fields) => {
                self.count(fields.len());
                for (key, value) in fields {
                    self.text(key);
                    self.tree(value);
                }
            }
        }
    }
}

/// An input as `written` puts it on a tape; none for what is no plain value.
pub fn plain(numbers: &[f64], texts: &str) -> Option<Node> {
    part(numbers, texts, "")
}

/// The same where `written` was given the names of the fields that are wanted, between them spaces.
pub fn part(numbers: &[f64], texts: &str, names: &str) -> Option<Node> {
    let is_ascii = texts.is_ascii();
    let names = names.split_terminator(' ').collect();
    Plain { numbers: numbers.iter(), texts, is_ascii, names }.node(0)
}

/// What is left of an input's tape.
struct Plain<'a> {
    numbers: std::slice::Iter<'a, f64>,
    texts: &'a str,
    is_ascii: bool,
    /// The names of fields that stand as numbers; empty where they stand as texts.
    names: Vec<&'a str>,
}

impl Plain<'_> {
    fn node(&mut self, depth: u8) -> Option<Node> {
        let tag = *self.numbers.next()?;
        if tag == DIGITS {
            let digits: i128 = self.text()?.parse().ok()?;
            let fits = i64::try_from(digits).is_ok() || u64::try_from(digits).is_ok();
            return fits.then(|| Node::Number(Decimal::from_i128_with_scale(digits, 0)));
        }
        let tag = *TAGS.get(tag as usize)?;
        if depth == DEEPEST && matches!(tag, Tag::List | Tag::Record) {
            return None;
        }
        Some(match tag {
            Tag::Null => Node::Null,
            Tag::False => Node::Boolean(false),
            Tag::True => Node::Boolean(true),
            Tag::Number => Node::float(*self.numbers.next()?),
            Tag::Text => Node::Text(self.text()?),
            Tag::List => {
                let count = *self.numbers.next()? as usize;
                Node::List((0..count).map(|_| self.node(depth + 1)).collect::<Option<_>>()?)
            }
            Tag::Record => {
                let count = *self.numbers.next()? as usize;
                let fields = (0..count).map(|_| Some((self.name()?, self.node(depth + 1)?)));
                Node::Record(fields.collect::<Option<_>>()?)
            }
        })
    }

    fn name(&mut self) -> Option<String> {
        if self.names.is_empty() {
            return self.text();
        }
        Some((*self.names.get(*self.numbers.next()? as usize)?).to_owned())
    }

    /// The next text; a sign stands between two, so that halves of a character never meet.
    fn text(&mut self) -> Option<String> {
        let length = *self.numbers.next()? as usize;
        let end = if self.is_ascii { length } else { bytes_of(self.texts, length)? };
        let text = self.texts.get(..end)?.to_owned();
        self.texts = self.texts.get(end + 1..)?;
        Some(text)
    }
}

/// How many bytes the first units of UTF-16 take.
fn bytes_of(text: &str, units: usize) -> Option<usize> {
    let mut left = units;
    for (at, letter) in text.char_indices() {
        if left == 0 {
            return Some(at);
        }
        left = left.checked_sub(letter.len_utf16())?;
    }
    None
}

/// The JavaScript that puts a plain value on a tape, and that readers of results stand on.
pub const READING: &str = include_str!("tape.js");

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_plain_value_comes_off_its_tape() {
        let numbers = [6.0, 2.0, 1.0, 5.0, 2.0, 3.0, 0.1, 4.0, 3.0, 1.0, 7.0, 19.0];
        let found = plain(&numbers, "a\n😀x\nä\n9007199254740993000\n").unwrap();
        assert_eq!(found, Node::from_json(r#"{"a":[0.1,"😀x"],"ä":9007199254740993000}"#).unwrap());
    }

    #[test]
    fn names_may_stand_as_numbers() {
        let numbers = [6.0, 2.0, 1.0, 3.0, 5.0, 0.0, 4.0, 1.0];
        let found = part(&numbers, "x\n", "kind year").unwrap();
        assert_eq!(found, Node::from_json(r#"{"year":5,"kind":"x"}"#).unwrap());
        assert_eq!(part(&numbers, "x\n", "kind"), None, "no such name");
    }

    #[test]
    fn what_is_no_plain_value_is_refused() {
        assert_eq!(plain(&[8.0], ""), None, "a function");
        assert_eq!(plain(&[5.0, 2.0, 0.0], ""), None, "cut short");
        assert_eq!(plain(&[4.0, 1.0], "\u{1f600}\n"), None, "half a character");
        let nested = |depth: usize| [[5.0, 1.0].repeat(depth), vec![0.0]].concat();
        assert!(plain(&nested(32), "").is_some() && plain(&nested(33), "").is_none());
    }
}
