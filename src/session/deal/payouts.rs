//! What one share of each class gets as the money for the classes grows.
//!
//! The payout of a class is linear between the corners of the curve, which are all that is asked for.
use rust_decimal::Decimal;

use super::Wrong;
use super::outcome::AskFor;
use crate::data::node::Node;
use crate::domain::money::quotient;

/// What one share gets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// Money for the classes, ascending.
    pub proceeds: Vec<Decimal>,
    /// One line a class.
    pub lines: Vec<Line>,
}

/// The line of one class.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Name of the class.
    pub class: String,
    /// Payout of a share, for each of the proceeds.
    pub per_share: Vec<Decimal>,
}

/// Digits of a payout per share.
const DIGITS: u32 = 8;

/// The curve of a cap table around a deal.
pub(super) fn curve(classes: &Node, proceeds: Decimal, ask: AskFor<'_>) -> Result<Curve, Vec<Wrong>> {
    let input =
        Node::record([("classes", classes.clone()), ("also", Node::List(vec![Node::Number(proceeds)]))]);
    let found = ask("payoutCurve", &input)?;
    let line = |class: &Node| {
        let id = class.field("id").words().to_owned();
        let shares = class.field("shares").decimal().unwrap_or_default();
        // Payouts come in cents: classes that are paid alike shall come out alike.
        let per_share = |payout: Decimal| {
            let exact = quotient(payout, shares).unwrap_or_default();
            exact.round_sf(DIGITS).unwrap_or(exact)
        };
        let paid = found.field("payouts").field(&id).list().iter().filter_map(Node::decimal);
        Line { per_share: paid.map(per_share).collect(), class: id }
    };
    Ok(Curve {
        proceeds: found.field("proceeds").list().iter().filter_map(Node::decimal).collect(),
        lines: classes.list().iter().map(line).collect(),
    })
}
