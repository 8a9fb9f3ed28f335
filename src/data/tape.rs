//! A result on its way to JavaScript: its numbers in one row, its texts in another.
//!
//! An object built field by field from wasm costs a call for every field, and a comparison has ten
//! thousand. A tape crosses the border as two arrays; the JavaScript that takes the values off again
//! is written from the same declarations ([`Write::reader`](super::record::Write::reader)) and makes plain objects.
//! `u[i++]` is the next number, `t[j++]` the next text.
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
//! assert_eq!((tape.numbers(), tape.texts()), (&[3.0, 1.0][..], &["bonus".to_owned()][..]));
//! assert_eq!(Payment::reader(), "({ month: u[i++], what: u[i++] ? t[j++] : null })");
//! ```
use rust_decimal::Decimal;

use super::node::{Node, nearest_float};

/// Numbers and texts of a value, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tape {
    numbers: Vec<f64>,
    texts: Vec<String>,
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

impl Tape {
    /// The numbers.
    pub fn numbers(&self) -> &[f64] {
        &self.numbers
    }

    /// The texts.
    pub fn texts(&self) -> &[String] {
        &self.texts
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
        self.texts.push(text.to_owned());
    }

    /// Adds a tree whose form is not known beforehand; `any()` reads it.
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

/// The JavaScript that readers stand on.
pub const READING: &str = r#"// What a result's numbers and texts are read from.
let u, t, i, j;
const list = (read) => {
  const all = [];
  for (let left = u[i++]; left > 0; left -= 1) all.push(read());
  return all;
};
const any = () => {
  switch (u[i++]) {
    case 1: return false;
    case 2: return true;
    case 3: return u[i++];
    case 4: return t[j++];
    case 5: return list(any);
    case 6: return Object.fromEntries(list(() => [t[j++], any()]));
    default: return null;
  }
};
const taken = (read, [numbers, texts]) => {
  [u, t, i, j] = [numbers, texts, 0, 0];
  const result = read();
  u = t = undefined;
  return result;
};
"#;
