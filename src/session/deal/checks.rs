//! Worked cases in which published calculators pay something else: their rule's payouts beside ours, which are
//! computed on the spot.
use rust_decimal::Decimal;

use super::library::{Both, Source, source};
use super::outcome::{Ask, payouts, plus};
use crate::data::node::Node;

/// One worked case.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What goes wrong.
    pub title: Both,
    /// What the published rule does.
    pub mistake: Both,
    /// What is right, and why.
    pub right: Both,
    /// Where the rule was read.
    pub source: Option<Source>,
    /// Money for the classes.
    pub proceeds: Decimal,
    /// Class by class: its name, what the rule pays, what we pay.
    pub classes: Vec<(String, Decimal, Decimal)>,
    /// What the rule pays in all, and what we pay.
    pub sums: [Decimal; 2],
}

/// The cases of a file; one that the interface refuses is left out.
pub fn checks(file: &Node, ask: Ask<'_>) -> Vec<Check> {
    let check = |case: &Node| {
        let proceeds = case.field("equity_proceeds").decimal()?;
        let input = Node::record([
            ("equity_proceeds", Node::Number(proceeds)),
            ("classes", case.field("classes").clone()),
        ]);
        let ours = payouts(&ask("waterfall", &input).ok()?, "payouts");
        let class = |paid: &Node| {
            let name = paid.field("class").words().to_owned();
            let own = ours.iter().find(|(known, _)| *known == name).map(|(_, payout)| *payout)?;
            Some((name, paid.field("payout").decimal()?, own))
        };
        let classes: Vec<_> = case.field("theirs").list().iter().filter_map(class).collect();
        let sum = |part: fn(&(String, Decimal, Decimal)) -> Decimal| {
            classes.iter().map(part).fold(Decimal::ZERO, plus)
        };
        Some(Check {
            title: Both::of(case.field("title")),
            mistake: Both::of(case.field("mistake")),
            right: Both::of(case.field("right")),
            source: source(file, case),
            proceeds,
            sums: [sum(|class| class.1), sum(|class| class.2)],
            classes,
        })
    };
    file.field("checks").list().iter().filter_map(check).collect()
}
