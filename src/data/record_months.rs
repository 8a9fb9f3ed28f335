//! How months cross the border: durations and points on a package's calendar.
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::node::Node;
use super::record::{Read, Write};
use super::tape::Tape;
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Month, Months, out_of_bounds};

/// Whole months, checked by their own constructor; a part of a month is out of range.
macro_rules! months {
    ($($name:ident $convert:ident $low:expr, $high:expr;)*) => {$(
        impl Read for $name {
            fn read(node: &Node) -> Result<Self, Vec<Problem>> {
                let number = Decimal::read(node)?;
                let whole = number.fract().is_zero().then(|| number.$convert()).flatten();
                let out = || out_of_bounds(Code::MonthOutOfRange, $low.into(), $high.into());
                whole.ok_or_else(out).and_then($name::new).map_err(|problem| vec![problem])
            }

            fn typescript() -> String {
                "number".to_owned()
            }
        }
    )*};
}

months! {
    Months to_u16 0, Months::LONGEST;
    Month to_i32 -Month::FURTHEST, Month::FURTHEST;
}

impl Write for Months {
    fn write(&self) -> Node {
        Node::Number(Decimal::from(self.count()))
    }

    fn tape(&self, tape: &mut Tape) {
        tape.count(self.count().into());
    }

    fn reader() -> String {
        "u[i++]".to_owned()
    }

    fn typescript() -> String {
        "number".to_owned()
    }
}

impl Write for Month {
    fn write(&self) -> Node {
        Node::Number(Decimal::from(self.index()))
    }

    fn tape(&self, tape: &mut Tape) {
        tape.number(self.index().into());
    }

    fn reader() -> String {
        "u[i++]".to_owned()
    }

    fn typescript() -> String {
        "number".to_owned()
    }
}
