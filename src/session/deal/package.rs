//! A deal as the package that programs compare: its kind, and the record that belongs to it.
use super::fields::DealField;
use super::form::Side;
use super::outcome::taken;
use super::{DealDraft, put};
use crate::data::node::Node;

/// Fields of the inventor that the package names as the interface does.
const INVENTOR: [&str; 9] = [
    "turnover",
    "licence_rate",
    "degression",
    "points",
    "share_factor",
    "co_inventor_share",
    "risk_factor",
    "schedule",
    "net_income",
];

impl DealDraft {
    /// The kind of its package: one of `detail::KINDS`.
    pub const fn kind(&self) -> &'static str {
        match self.side {
            Side::Talent => "licence_and_talent",
            Side::Licence | Side::Inventor => "licence",
        }
    }

    /// What a package carries for the deal, under which name; none until there is money to speak of.
    pub fn package(&self) -> Option<(&'static str, Node)> {
        let record = self.record().ok()?;
        match self.side {
            Side::Talent => Some(("deal", talent(&record, record.field("mode"))?)),
            Side::Licence => (record.field("net_sales") != &Node::Null).then_some(("licence", record)),
            Side::Inventor => Some(("licence", self.inventor(&record)?)),
        }
    }

    /// A licence of one year in which the inventor is paid what the form comes to.
    fn inventor(&self, record: &Node) -> Option<Node> {
        let university = self.text(DealField::Rules, 0) == "university";
        let needed: &[&str] = if university { &["schedule", "net_income"] } else { &["turnover"] };
        let share = ["points", "share_factor"].iter().any(|name| record.field(name) != &Node::Null);
        if needed.iter().any(|name| record.field(name) == &Node::Null) || !(university || share) {
            return None;
        }
        let mut inventor = taken(record, &INVENTOR);
        if university && let Some(part) = self.coinventor() {
            put(&mut inventor, "co_inventor_share", Node::Number(part));
        }
        Some(Node::record([("years", Node::count(1_u32)), ("inventor", inventor)]))
    }
}

/// Whether a record says what is paid.
pub(super) fn has_money(record: &Node) -> bool {
    let bridge = record.field("bridge");
    let paid = ["licence_fee", "other_receipts", "cash_on_hand"];
    *record.field("equity_proceeds") != Node::Null
        || paid.iter().any(|name| bridge.field(name) != &Node::Null)
}

/// The deal of a package, handed out in a way; none until there is money and somebody to have it.
pub(super) fn talent(record: &Node, mode: &Node) -> Option<Node> {
    if !has_money(record) || record.field("classes") == &Node::Null {
        return None;
    }
    let price: &[&str] = if *mode == Node::text("tender") { &["price_per_share"] } else { &[] };
    let mut distribution = taken(record, price);
    put(&mut distribution, "mode", mode.clone());
    let mut deal = taken(record, &GIVEN);
    put(&mut deal, "distribution", distribution);
    Some(deal)
}

/// What a deal has as the form does.
const GIVEN: [&str; 8] =
    ["bridge", "equity_proceeds", "classes", "escrow", "escrow_month", "carve_out_share", "person", "shell"];
