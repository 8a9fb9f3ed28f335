//! A value from outside, before anyone knows what it means: JSON text and JavaScript objects
//! become the same tree, numbers are exact decimals from the first moment.
//!
//! ```
//! use bandworth::data::node::Node;
//! let node = Node::from_json(r#"{"base_salary": 85000.5}"#)?;
//! assert_eq!(node.to_json(), r#"{"base_salary":85000.5}"#);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use std::fmt;

use rust_decimal::{Decimal, prelude::ToPrimitive};

pub(super) use super::float::nearest_float;
use super::float::{short_decimal, shortest_decimal};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};

use crate::domain::problem::{Allowed, Code, Problem};

/// A JSON value with exact numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Node {
    /// `null`, `undefined`, or a field left out.
    #[default]
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number: the shortest decimal that prints as the same float.
    Number(Decimal),
    /// A number that is none (NaN), infinite, or beyond 28 digits.
    NotFinite,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, in the order given.
    Record(Vec<(String, Node)>),
}

impl Node {
    /// Reads JSON text.
    ///
    /// # Errors
    /// `WrongType` where the text is not JSON; the name says what the parser met and where.
    pub fn from_json(text: &str) -> Result<Self, Problem> {
        serde_json::from_str(text)
            .map_err(|error| Problem::new(Code::WrongType).allowing(Allowed::Name(error.to_string())))
    }

    /// Writes compact JSON text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A float as the decimal that prints like it, or `NotFinite`.
    pub fn float(float: f64) -> Self {
        if !float.is_finite() {
            return Self::NotFinite;
        }
        if let Some(short) = short_decimal(float) {
            return Self::Number(short);
        }
        shortest_decimal(float).map_or(Self::NotFinite, Self::Number)
    }

    /// A whole number.
    pub fn count(count: impl Into<Decimal>) -> Self {
        Self::Number(count.into())
    }

    /// A record from its fields.
    pub fn record<const N: usize>(fields: [(&str, Node); N]) -> Self {
        Self::Record(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// The field of a record, or `Null`.
    pub fn field(&self, key: &str) -> &Node {
        match self {
            Self::Record(fields) => {
                fields.iter().find(|(name, _)| name == key).map_or(&Self::Null, |(_, value)| value)
            }
            _ => &Self::Null,
        }
    }

    /// Whether any number stands below: callers who write amounts as text get text back.
    pub fn has_number(&self) -> bool {
        match self {
            Self::Number(_) | Self::NotFinite => true,
            Self::List(items) => items.iter().any(Self::has_number),
            Self::Record(fields) => fields.iter().any(|(_, value)| value.has_number()),
            Self::Null | Self::Boolean(_) | Self::Text(_) => false,
        }
    }

    /// The items of a list; none of anything else.
    pub fn list(&self) -> &[Node] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The text; empty for anything else.
    pub fn words(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    /// The value as a decimal where it is a number or the text of one.
    pub fn decimal(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => Decimal::from_str_exact(text.trim()).ok(),
            _ => None,
        }
    }
}

/// Deeper nesting than any record of ours is refused: a cyclic JavaScript object ends here
/// instead of exhausting the stack.
pub(super) const DEEPEST: u8 = 32;

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        NodeVisitor { depth: 0 }.deserialize(deserializer)
    }
}

#[derive(Clone, Copy)]
struct NodeVisitor {
    depth: u8,
}

impl NodeVisitor {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == DEEPEST {
            return Err(E::custom(format_args!("nested deeper than {DEEPEST} levels")));
        }
        Ok(Self { depth: self.depth + 1 })
    }
}

impl<'de> DeserializeSeed<'de> for NodeVisitor {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a plain value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        let inner = self.deeper()?;
        while let Some(item) = access.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut fields: Vec<(String, Node)> = Vec::new();
        let inner = self.deeper()?;
        while let Some(key) = access.next_key::<String>()? {
            let value = access.next_value_seed(inner)?;
            if fields.iter().any(|(name, _)| *name == key) {
                return Err(A::Error::custom(format_args!("the field {key:?} stands twice")));
            }
            fields.push((key, value));
        }
        Ok(Node::Record(fields))
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::NotFinite => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Number(value) => match exact_integer(value) {
                Some(integer) => serializer.serialize_i64(integer),
                None => serializer.serialize_f64(nearest_float(value)),
            },
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Record(fields) => {
                let mut record = serializer.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    record.serialize_entry(key, value)?;
                }
                record.end()
            }
        }
    }
}

/// The value as an integer that a JavaScript number holds exactly.
fn exact_integer(value: &Decimal) -> Option<i64> {
    const LARGEST_SAFE: i64 = 9_007_199_254_740_991;
    if !value.fract().is_zero() {
        return None;
    }
    value.to_i64().filter(|integer| (-LARGEST_SAFE..=LARGEST_SAFE).contains(integer))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn floats_become_the_decimal_they_print_as() {
        assert_eq!(Node::float(0.1), Node::Number("0.1".parse().unwrap()));
        assert_eq!(Node::float(1e-7), Node::Number("0.0000001".parse().unwrap()));
        assert_eq!(Node::float(f64::NAN), Node::NotFinite);
        assert_eq!(Node::float(1e300), Node::NotFinite);
    }

    #[test]
    fn json_goes_in_and_comes_out_unchanged() {
        let text = r#"{"a":[1,2.5,-3],"b":{"c":null,"d":true},"e":"x"}"#;
        assert_eq!(Node::from_json(text).unwrap().to_json(), text);
    }

    #[test]
    fn a_field_given_twice_is_refused() {
        assert!(Node::from_json(r#"{"a":1,"a":2}"#).is_err());
    }

    #[test]
    fn nesting_without_end_is_refused() {
        let deep = "[".repeat(40) + &"]".repeat(40);
        assert_eq!(Node::from_json(&deep).unwrap_err().code, Code::WrongType);
    }

    #[test]
    fn integers_beyond_the_safe_range_are_floats() {
        assert_eq!(Node::Number(Decimal::from(9_007_199_254_740_993_u64)).to_json(), "9007199254740992.0");
    }
}
