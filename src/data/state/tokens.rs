//! A tree as a short row of bytes: known words are one byte, numbers their digits.
//!
//! | byte | what follows |
//! | --- | --- |
//! | 0, 1, 2 | null, false, true |
//! | 3, 4, 5 | a record of keys and values, a list, the end of either |
//! | 6 | a text: length, UTF-8 |
//! | 7 | minus, then a number |
//! | 8 to 32 | a number `digits x 10^(byte - 20)`: its digits as a varint |
//! | 33 | the same with the exponent + 28 as a byte of its own |
//! | 39 | a word beyond the first 216: its number less 216 |
//! | 40 to 255 | the word of that number + 40 |
use rust_decimal::Decimal;

use super::super::node::Node;
use super::vocabulary::WORDS;
use crate::domain::problem::{Code, Problem};

const NULL: u8 = 0;
const FALSE: u8 = 1;
const TRUE: u8 = 2;
const RECORD: u8 = 3;
const LIST: u8 = 4;
const END: u8 = 5;
const TEXT: u8 = 6;
const MINUS: u8 = 7;
const NUMBER: u8 = 8;
const EXPONENT: u8 = 33;
const LATE_WORD: u8 = 39;
const WORD: u8 = 40;
/// Exponent of the first number byte.
const LOWEST: i32 = -12;
/// Exponents that have a byte of their own.
const EXPONENTS: i32 = 25;
/// Words of one byte.
const EARLY_WORDS: usize = 216;
/// Deepest nesting read.
const DEEPEST: u8 = 32;

/// The bytes of a tree.
pub(super) fn written(node: &Node) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    write(node, &mut bytes)?;
    Ok(bytes)
}

fn write(node: &Node, bytes: &mut Vec<u8>) -> Result<(), Problem> {
    match node {
        Node::Null => bytes.push(NULL),
        Node::Boolean(value) => bytes.push(if *value { TRUE } else { FALSE }),
        Node::NotFinite => return Err(Problem::new(Code::NotFinite)),
        Node::Number(number) => write_number(*number, bytes),
        Node::Text(text) => write_text(text, bytes),
        Node::List(items) => {
            bytes.push(LIST);
            for (index, item) in items.iter().enumerate() {
                write(item, bytes).map_err(|problem| problem.below_index(index))?;
            }
            bytes.push(END);
        }
        Node::Record(fields) => {
            bytes.push(RECORD);
            for (key, value) in fields {
                write_text(key, bytes);
                write(value, bytes).map_err(|problem| problem.below(key))?;
            }
            bytes.push(END);
        }
    }
    Ok(())
}

fn write_text(text: &str, bytes: &mut Vec<u8>) {
    match WORDS.iter().position(|word| *word == text) {
        Some(index) if index < EARLY_WORDS => bytes.push(WORD + u8::try_from(index).unwrap_or(0)),
        Some(index) => bytes.extend([LATE_WORD, u8::try_from(index - EARLY_WORDS).unwrap_or(0)]),
        None => {
            bytes.push(TEXT);
            write_varint(text.len() as u128, bytes);
            bytes.extend(text.as_bytes());
        }
    }
}

fn write_number(number: Decimal, bytes: &mut Vec<u8>) {
    let normal = number.normalize();
    if normal.is_sign_negative() && !normal.is_zero() {
        bytes.push(MINUS);
    }
    let mut digits = normal.mantissa().unsigned_abs();
    let mut exponent = -i32::try_from(normal.scale()).unwrap_or(0);
    while digits != 0 && digits.is_multiple_of(10) {
        digits /= 10;
        exponent += 1;
    }
    let slot = exponent - LOWEST;
    match u8::try_from(slot).ok().filter(|_| slot < EXPONENTS) {
        Some(slot) => bytes.push(NUMBER + slot),
        None => bytes.extend([EXPONENT, u8::try_from(exponent + 28).unwrap_or(0)]),
    }
    write_varint(digits, bytes);
}

fn write_varint(mut value: u128, bytes: &mut Vec<u8>) {
    while value > 0x7F {
        bytes.push(0x80 | (value & 0x7F) as u8);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// The tree of some bytes; none where they are no tree, or more than one.
pub(super) fn read(bytes: &[u8]) -> Option<Node> {
    let mut reader = Reader { bytes, depth: 0 };
    let node = reader.node()?;
    reader.bytes.is_empty().then_some(node)
}

struct Reader<'a> {
    bytes: &'a [u8],
    depth: u8,
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    fn node(&mut self) -> Option<Node> {
        let tag = self.byte()?;
        match tag {
            NULL => Some(Node::Null),
            FALSE => Some(Node::Boolean(false)),
            TRUE => Some(Node::Boolean(true)),
            RECORD | LIST => {
                if self.depth == DEEPEST {
                    return None;
                }
                self.depth += 1;
                let node = if tag == RECORD { self.record() } else { self.list() };
                self.depth -= 1;
                node
            }
            MINUS => {
                let tag = self.byte()?;
                self.number(tag).map(|number| Node::Number(-number))
            }
            NUMBER..=EXPONENT => self.number(tag).map(Node::Number),
            _ => self.text(tag).map(Node::Text),
        }
    }

    fn record(&mut self) -> Option<Node> {
        let mut fields: Vec<(String, Node)> = Vec::new();
        loop {
            let tag = self.byte()?;
            if tag == END {
                return Some(Node::Record(fields));
            }
            let key = self.text(tag)?;
            let value = self.node()?;
            if fields.iter().any(|(other, _)| *other == key) {
                return None;
            }
            fields.push((key, value));
        }
    }

    fn list(&mut self) -> Option<Node> {
        let mut items = Vec::new();
        while *self.bytes.first()? != END {
            items.push(self.node()?);
        }
        self.byte()?;
        Some(Node::List(items))
    }

    fn text(&mut self, tag: u8) -> Option<String> {
        let word = |index: usize| WORDS.get(index).map(|&word| word.to_owned());
        match tag {
            TEXT => {
                let length = usize::try_from(self.varint()?).ok()?;
                let (text, rest) = self.bytes.split_at_checked(length)?;
                self.bytes = rest;
                std::str::from_utf8(text).ok().map(str::to_owned)
            }
            LATE_WORD => word(EARLY_WORDS + usize::from(self.byte()?)),
            WORD.. => word(usize::from(tag - WORD)),
            _ => None,
        }
    }

    fn number(&mut self, tag: u8) -> Option<Decimal> {
        let exponent = match tag {
            EXPONENT => i32::from(self.byte()?) - 28,
            NUMBER..EXPONENT => i32::from(tag - NUMBER) + LOWEST,
            _ => return None,
        };
        let digits = i128::try_from(self.varint()?).ok()?;
        match u32::try_from(exponent) {
            Ok(zeros) => {
                let digits = digits.checked_mul(10_i128.checked_pow(zeros)?)?;
                Decimal::try_from_i128_with_scale(digits, 0).ok()
            }
            Err(_) => Decimal::try_from_i128_with_scale(digits, exponent.unsigned_abs()).ok(),
        }
    }

    fn varint(&mut self) -> Option<u128> {
        let mut value = 0_u128;
        for shift in (0..128).step_by(7) {
            let byte = self.byte()?;
            let part = u128::from(byte & 0x7F);
            value |= part.checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}
