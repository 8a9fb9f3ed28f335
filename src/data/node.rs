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

use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};

use crate::domain::exact::{self, POWERS};
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

/// The decimal that prints as a float, where it has at most fifteen digits and eight places: no two such
/// decimals are the same float, so that the first one found is the shortest.
fn short_decimal(float: f64) -> Option<Decimal> {
    let size = float.abs();
    let mut power = 1.0;
    for places in 0..=8 {
        let lifted = size * power;
        if lifted >= 1e15 {
            return None;
        }
        let whole = (lifted + 0.5) as i64;
        if whole as f64 / power == size {
            return Some(Decimal::new(if float < 0.0 { -whole } else { whole }, places));
        }
        power *= 10.0;
    }
    None
}

/// The decimal of fewest digits that is the same float again; none where it does not fit. Not by printing: that
/// costs more wasm than the rest of this file.
fn shortest_decimal(float: f64) -> Option<Decimal> {
    let exact = Decimal::from_f64_retain(float)?;
    let half_up =
        |value: Decimal, places| value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    // Whole numbers beyond the digits of a float end in zeros.
    let lifted = (1..=13_u32).rev().filter_map(|zeros| {
        let unit = Decimal::from(10_u64.checked_pow(zeros)?);
        half_up(exact.checked_div(unit)?, 0).checked_mul(unit)
    });
    let mut rounded = lifted.chain((0..=28).map(|places| half_up(exact, places)));
    Some(rounded.find(|decimal| nearest_float(decimal) == float).unwrap_or(exact).normalize())
}

/// The value as an integer that a JavaScript number holds exactly.
fn exact_integer(value: &Decimal) -> Option<i64> {
    const LARGEST_SAFE: i64 = 9_007_199_254_740_991;
    if !value.fract().is_zero() {
        return None;
    }
    value.to_i64().filter(|integer| (-LARGEST_SAFE..=LARGEST_SAFE).contains(integer))
}

/// The float nearest to a decimal.
///
/// A whole number of 53 bits and a power of ten up to 22 are floats themselves, and their quotient is
/// rounded once (W. D. Clinger, "How to read floating point numbers accurately", 1990). Beyond that the quotient of
/// whole numbers, with a bit for what is left, decides.
pub(super) fn nearest_float(value: &Decimal) -> f64 {
    const EXACT: [f64; 23] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22,
    ];
    let parts = value.unpack();
    let low = u64::from(parts.mid) << 32 | u64::from(parts.lo);
    let power = usize::try_from(parts.scale).ok().and_then(|scale| EXACT.get(scale));
    let magnitude = match power {
        Some(power) if parts.hi == 0 && low < 1 << 53 => low as f64 / power,
        _ => divided(u128::from(parts.hi) << 64 | u128::from(low), parts.scale),
    };
    if parts.negative && magnitude > 0.0 { -magnitude } else { magnitude }
}

/// The float nearest to `size / 10^scale`, for a size of 96 bits.
fn divided(size: u128, scale: u32) -> f64 {
    // At most 10^28, which has 94 bits: what is left of a division has room for 32 more.
    let power = usize::try_from(scale).ok().and_then(|scale| POWERS.get(scale)).copied().unwrap_or(1);
    if let (Ok(size), Ok(power)) = (u64::try_from(size), u64::try_from(power)) {
        return divided_once(size, power);
    }
    let mut quotient = size / power;
    let mut rest = size - quotient * power;
    let mut unit = 1.0;
    while quotient < 1 << 54 && size > 0 {
        let digit = (rest << 32) / power;
        rest = (rest << 32) - digit * power;
        quotient = quotient << 32 | digit;
        unit /= 4_294_967_296.0;
    }
    // The last bit stands for everything below: converting to a float then rounds as the exact value would.
    let quotient = quotient << 1 | u128::from(rest != 0);
    quotient as f64 * (unit / 2.0)
}

/// The same by one division of words: with the highest bits in place the quotient has at least 62.
fn divided_once(size: u64, power: u64) -> f64 {
    let (lift, shift) = (size.leading_zeros(), power.leading_zeros());
    let high = if size == 0 { 0 } else { size << lift >> 1 };
    let (quotient, rest) = exact::divided(u128::from(high) << 64, power << shift).unwrap_or_default();
    let exponent = 1023 - 63 - u64::from(lift) + u64::from(shift);
    (quotient as u64 | u64::from(rest != 0)) as f64 * f64::from_bits(exponent << 52)
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

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(5_000))]

        /// The float is the one that reading the digits gives, to the last bit.
        #[test]
        fn a_float_is_the_decimal_that_prints_like_it(bits: u64, whole in -(1_i64 << 53)..(1 << 53), places in 0_i32..24) {
            for float in [f64::from_bits(bits), whole as f64 / 10_f64.powi(places), whole as f64 * 10_f64.powi(places)] {
                let printed = format!("{float}").parse::<Decimal>();
                match (Node::float(float), printed) {
                    (Node::Number(found), Ok(printed)) => {
                        // Where 28 places end, the last one may be rounded either way.
                        let last = Decimal::from_i128_with_scale(1, printed.scale());
                        let near = printed.scale() == 28 && (found - printed).abs() <= last;
                        proptest::prop_assert!(found == printed || near, "{float}: {found} {printed}");
                    }
                    (found, printed) => proptest::prop_assert!(found == Node::NotFinite && printed.is_err(), "{float}: {found:?} {printed:?}"),
                }
            }
        }

        #[test]
        fn the_nearest_float_is_that_of_the_digits(whole in -(1_i128 << 95)..(1 << 95), cut in 0_u32..96, scale in 0_u32..29) {
            let decimal = Decimal::from_i128_with_scale(whole >> cut, scale);
            let read: f64 = decimal.to_string().parse().unwrap();
            proptest::prop_assert_eq!(nearest_float(&decimal).to_bits(), read.to_bits());
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(5_000))]

        /// A short float is the decimal it prints as, places included.
        #[test]
        fn a_short_float_is_the_decimal_it_prints_as(whole in proptest::prelude::any::<i64>(), cut in 0_u32..63, scale in 0_i32..20) {
            let float = (whole >> cut) as f64 / 10_f64.powi(scale);
            if let Some(short) = short_decimal(float) {
                let long: Decimal = format!("{float}").parse().unwrap();
                proptest::prop_assert_eq!((short.mantissa(), short.scale()), (long.mantissa(), long.scale()));
            }
        }
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
