//! What one share of each class gets as the money for the classes grows.
//!
//! The payout of a class is linear between the points where a class begins to act otherwise, so those points are
//! all that is asked for: below the preferences the ends of the ranks, above them the breakpoints.
use rust_decimal::Decimal;

use super::Wrong;
use super::outcome::{AskFor, list, payouts, text};
use crate::data::node::Node;
use crate::domain::order::sort_by;

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
pub(super) fn curve(
    classes: &Node,
    proceeds: Decimal,
    points: &[(Decimal, String, String)],
    ask: AskFor<'_>,
) -> Result<Curve, Vec<Wrong>> {
    let mut at = vec![Decimal::ZERO, proceeds];
    at.extend(points.iter().map(|(proceeds, ..)| *proceeds));
    at.extend(ranks(classes, ask)?);
    let last = at.iter().copied().max().unwrap_or_default();
    at.push(last.saturating_add(last.checked_div(Decimal::from(4)).unwrap_or_default()));
    sort_by(&mut at, Ord::cmp);
    at.dedup();
    let mut lines: Vec<Line> = list(classes)
        .iter()
        .map(|class| Line { class: text(class.field("id")), per_share: Vec::new() })
        .collect();
    for money in &at {
        let input = Node::record([("equity_proceeds", Node::Number(*money)), ("classes", classes.clone())]);
        let paid = payouts(&ask("waterfall", &input)?);
        for (line, class) in lines.iter_mut().zip(list(classes)) {
            let shares = class.field("shares").decimal().unwrap_or_default();
            let payout = paid.iter().find(|(name, _)| *name == line.class).map(|(_, payout)| *payout);
            let per_share = payout.unwrap_or_default().checked_div(shares).unwrap_or_default();
            // Payouts come in cents: classes that are paid alike shall come out alike.
            line.per_share.push(per_share.round_sf(DIGITS).unwrap_or(per_share));
        }
    }
    Ok(Curve { proceeds: at, lines })
}

/// Where the preferences of each rank are paid in full, the largest seniority first.
fn ranks(classes: &Node, ask: AskFor<'_>) -> Result<Vec<Decimal>, Vec<Wrong>> {
    let mut claims = Vec::new();
    for class in list(classes).iter().filter(|class| *class.field("kind") == Node::text("preferred")) {
        let claim = ask("preferenceClaim", &Node::record([("class", class.clone())]))?;
        let rank = class.field("seniority").decimal().unwrap_or_default();
        claims.push((rank, claim.field("claim").decimal().unwrap_or_default()));
    }
    sort_by(&mut claims, |a, b| b.0.cmp(&a.0));
    let paid = claims.iter().scan(Decimal::ZERO, |paid, (_, claim)| {
        *paid = paid.saturating_add(*claim);
        Some(*paid)
    });
    Ok(paid.collect())
}
