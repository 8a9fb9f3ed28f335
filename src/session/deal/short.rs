//! What a person knows first is enough: the headline stands for the fee, a stake for shares of a single class.
use rust_decimal::Decimal;

use super::fields::DealField;
use super::form::Side;
use super::{DealDraft, Wrong};
use crate::data::node::Node;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::session::number_input::percentage;
use crate::session::parse::Complaint;

/// The name of the only class where none was entered.
pub const ALL_SHARES: &str = "all";

/// Completes the record of a licence-and-talent deal with what follows from the first fields.
pub(super) fn completed(draft: &DealDraft, record: &mut Node, wrong: &mut Vec<Wrong>) {
    if draft.side != Side::Talent {
        return;
    }
    let headline = record.field("person").field("headline_amount").clone();
    let fee = record.field("bridge").field("licence_fee");
    if draft.text(DealField::From, 0) != "proceeds" && *fee == Node::Null && headline != Node::Null {
        super::put(record, "bridge/licence_fee", headline);
    }
    let typed = draft.text(DealField::Stake, 0).trim();
    if !draft.class_names().is_empty() || typed.is_empty() {
        return;
    }
    match percentage(typed) {
        // Said already, as of every text that cannot be read.
        None => {}
        Some(stake) if stake < Decimal::ZERO || stake > Decimal::ONE => {
            let allowed = Allowed::Between(Decimal::ZERO, Decimal::ONE);
            let problem = Problem::new(Code::ShareOutOfRange).allowing(allowed);
            wrong.push((DealField::Stake, 0, Complaint::NotAllowed(problem)));
        }
        Some(stake) => {
            let class = Node::record([
                ("id", Node::text(ALL_SHARES)),
                ("kind", Node::text("common")),
                ("shares", Node::Number(Decimal::ONE)),
            ]);
            let holding = Node::record([("class", Node::text(ALL_SHARES)), ("shares", Node::Number(stake))]);
            super::put(record, "classes", Node::List(vec![class]));
            super::put(record, "person/holdings", Node::List(vec![holding]));
        }
    }
}
