//! How the plain types cross the border: numbers, texts, lists, optional values, quantities.
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::node::Node;
use super::record::{Read, Write, wrong_type};
use super::tape::Tape;
use crate::domain::money::Currency;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{
    Amount, BonusRate, Count, DiscountRate, DividendRate, DividendYears, Growth, InterestRate, Multiple,
    NewShares, Payout, Portion, Preference, Probability, Proceeds, Raise, Rate, Sales, Score, Share, Strike,
    Units, YearsLater,
};

/// Longest label, name or title, in characters.
pub const LONGEST_LABEL: usize = 120;
/// Longest free text, in characters.
pub const LONGEST_TEXT: usize = 4_000;

/// A short text: a label, an employer, a title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label(pub String);

impl Read for Decimal {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        node.decimal().ok_or_else(|| vec![wrong_type(node, "number")])
    }

    fn typescript() -> String {
        "number | string".to_owned()
    }
}

impl Write for Decimal {
    fn write(&self) -> Node {
        Node::Number(*self)
    }

    fn tape(&self, tape: &mut Tape) {
        tape.decimal(*self);
    }

    fn reader() -> String {
        "u[i++]".to_owned()
    }

    fn typescript() -> String {
        "number".to_owned()
    }
}

/// Quantities are read as a decimal and checked by their own constructor.
macro_rules! quantities {
    ($($name:ident),*) => {$(
        impl Read for $name {
            fn read(node: &Node) -> Result<Self, Vec<Problem>> {
                Self::new(Decimal::read(node)?).map_err(|problem| vec![problem])
            }

            fn typescript() -> String {
                <Decimal as Read>::typescript()
            }
        }

        impl Write for $name {
            fn write(&self) -> Node {
                Node::Number(self.value())
            }

            fn tape(&self, tape: &mut Tape) {
                tape.decimal(self.value());
            }

            fn reader() -> String {
                "u[i++]".to_owned()
            }

            fn typescript() -> String {
                <Decimal as Write>::typescript()
            }
        }
    )*};
}

quantities!(
    Amount,
    BonusRate,
    Count,
    DiscountRate,
    DividendRate,
    DividendYears,
    Growth,
    InterestRate,
    Multiple,
    NewShares,
    Payout,
    Portion,
    Preference,
    Probability,
    Proceeds,
    Raise,
    Rate,
    Sales,
    Score,
    Share,
    Strike,
    Units,
    YearsLater
);

/// Whole numbers; a fraction is another type than asked for.
macro_rules! integers {
    ($($name:ident $convert:ident),*) => {$(
        impl Read for $name {
            fn read(node: &Node) -> Result<Self, Vec<Problem>> {
                let number = Decimal::read(node)?;
                let whole = number.fract().is_zero().then(|| number.$convert()).flatten();
                whole.ok_or_else(|| {
                    let (low, high) = (Decimal::from($name::MIN), Decimal::from($name::MAX));
                    vec![Problem::new(Code::WrongType).allowing(Allowed::Between(low, high))]
                })
            }

            fn typescript() -> String {
                "number".to_owned()
            }
        }

        impl Write for $name {
            fn write(&self) -> Node {
                Node::Number(Decimal::from(*self))
            }

            fn tape(&self, tape: &mut Tape) {
                tape.number(*self as f64);
            }

            fn reader() -> String {
                "u[i++]".to_owned()
            }

            fn typescript() -> String {
                "number".to_owned()
            }
        }
    )*};
}

integers!(u8 to_u8, u16 to_u16, u32 to_u32, u64 to_u64, usize to_usize, i32 to_i32);

impl Read for bool {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        match node {
            Node::Boolean(value) => Ok(*value),
            other => Err(vec![wrong_type(other, "boolean")]),
        }
    }

    fn typescript() -> String {
        "boolean".to_owned()
    }
}

impl Write for bool {
    fn write(&self) -> Node {
        Node::Boolean(*self)
    }

    fn tape(&self, tape: &mut Tape) {
        tape.flag(*self);
    }

    fn reader() -> String {
        "u[i++] === 1".to_owned()
    }

    fn typescript() -> String {
        "boolean".to_owned()
    }
}

/// Reads a text of at most `longest` characters.
fn text(node: &Node, longest: usize) -> Result<String, Vec<Problem>> {
    let Node::Text(text) = node else { return Err(vec![wrong_type(node, "text")]) };
    if text.chars().count() > longest {
        return Err(vec![Problem::new(Code::TextTooLong).allowing(Allowed::Length(longest))]);
    }
    Ok(text.clone())
}

impl Read for String {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        text(node, LONGEST_TEXT)
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

impl Write for String {
    fn write(&self) -> Node {
        Node::text(self.as_str())
    }

    fn tape(&self, tape: &mut Tape) {
        tape.text(self);
    }

    fn reader() -> String {
        "t[j++]".to_owned()
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

impl Read for Label {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        text(node, LONGEST_LABEL).map(Self)
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

impl Write for Label {
    fn write(&self) -> Node {
        Node::text(self.0.as_str())
    }

    fn tape(&self, tape: &mut Tape) {
        tape.text(&self.0);
    }

    fn reader() -> String {
        "t[j++]".to_owned()
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

impl Read for Currency {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::Text(code) = node else { return Err(vec![wrong_type(node, "text")]) };
        Currency::parse(code).map_err(|problem| vec![problem])
    }

    fn typescript() -> String {
        Currency::ALL.iter().map(|currency| format!("{:?}", currency.code())).collect::<Vec<_>>().join(" | ")
    }
}

impl Write for Currency {
    fn write(&self) -> Node {
        Node::text(self.code())
    }

    fn tape(&self, tape: &mut Tape) {
        tape.text(self.code());
    }

    fn reader() -> String {
        "t[j++]".to_owned()
    }

    fn typescript() -> String {
        <Self as Read>::typescript()
    }
}

impl Read for Node {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        Ok(node.clone())
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl Write for Node {
    fn write(&self) -> Node {
        self.clone()
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        T::read(node).map(Some)
    }

    fn absent() -> Result<Self, Vec<Problem>> {
        Ok(None)
    }

    fn typescript() -> String {
        T::typescript()
    }

    const OPTIONAL: bool = true;
}

impl<T: Write> Write for Option<T> {
    fn write(&self) -> Node {
        self.as_ref().map_or(Node::Null, T::write)
    }

    fn tape(&self, tape: &mut Tape) {
        tape.flag(self.is_some());
        if let Some(value) = self {
            value.tape(tape);
        }
    }

    fn reader() -> String {
        format!("u[i++] ? {} : null", T::reader())
    }

    fn typescript() -> String {
        format!("{} | null", T::typescript())
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::List(nodes) = node else { return Err(vec![wrong_type(node, "list")]) };
        let (mut items, mut problems) = (Vec::with_capacity(nodes.len()), Vec::new());
        for (index, node) in nodes.iter().enumerate() {
            match T::read(node) {
                Ok(item) => items.push(item),
                Err(found) => problems.extend(found.into_iter().map(|problem| problem.below_index(index))),
            }
        }
        if problems.is_empty() { Ok(items) } else { Err(problems) }
    }

    fn typescript() -> String {
        list_of(T::typescript())
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self) -> Node {
        Node::List(self.iter().map(T::write).collect())
    }

    fn tape(&self, tape: &mut Tape) {
        tape.count(self.len());
        self.iter().for_each(|item| item.tape(tape));
    }

    fn reader() -> String {
        format!("list(() => {})", T::reader())
    }

    fn typescript() -> String {
        list_of(T::typescript())
    }
}

fn list_of(item: String) -> String {
    if item.contains('|') { format!("({item})[]") } else { format!("{item}[]") }
}

impl<T: Read> Read for Box<T> {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        T::read(node).map(Box::new)
    }

    fn absent() -> Result<Self, Vec<Problem>> {
        T::absent().map(Box::new)
    }

    fn typescript() -> String {
        T::typescript()
    }

    const OPTIONAL: bool = T::OPTIONAL;
}

#[cfg(test)]
mod tests;
