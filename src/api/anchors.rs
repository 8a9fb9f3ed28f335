//! `anchors()`: cited points on total pay, and cited facts about how scarce the people are.
use rust_decimal::Decimal;

use super::Function;
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::data::schema::Exact;
use crate::data::schema::anchor::{Anchor, AnchorKind, Fact};
use crate::domain::money::Currency;
use crate::domain::problem::Problem;

crate::outcome! {
    /// What is known of total pay: no band, because nobody publishes one.
    pub struct Anchors {
        /// Labelled points; never average them, and do not mix kinds on one axis without a label.
        points: Vec<AnchorPoint>,
        /// Facts about scarcity, each with who said it and when.
        facts: Vec<CitedFact>,
    }
}

crate::outcome! {
    /// A cited point on total pay.
    pub struct AnchorPoint {
        /// A short name.
        id: String,
        /// What it measures.
        kind: AnchorKind,
        /// Who pays.
        employer: String,
        /// Whom the number covers.
        role_scope: String,
        /// The country; `global` for the whole workforce.
        country: String,
        /// The currency of the amounts.
        currency: Currency,
        /// The lower end of a range.
        low: Option<Decimal>,
        /// A single amount.
        mid: Option<Decimal>,
        /// The upper end of a range.
        high: Option<Decimal>,
        /// The time the amount is for: only `year` is pay per year.
        period: String,
        /// The year or day it is of.
        date: String,
        /// What the amount contains.
        basis: String,
        /// Where it was read.
        url: String,
        /// What must be known to read it.
        note: Option<String>,
    }
}

crate::outcome! {
    /// A cited fact.
    pub struct CitedFact {
        /// A short name.
        id: String,
        /// The fact in English.
        claim: String,
        /// The fact in German.
        claim_de: String,
        /// Who said it, and where.
        said_by: String,
        /// When.
        date: String,
        /// Where it was read.
        urls: Vec<String>,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "anchors",
    doc: "Cited points on total pay and facts about scarcity; none of them is a band.",
    run: |registry, _| anchors(registry).map(|anchors| anchors.write()).map_err(|problem| vec![problem]),
    taped: None,
    signature: || format!("(): {}", <Anchors as Write>::typescript()),
};

fn anchors(registry: &Registry) -> Result<Anchors, Problem> {
    let mut all = Anchors { points: Vec::new(), facts: Vec::new() };
    for file in registry.anchors()? {
        all.points.extend(file.points.iter().cloned().map(point));
        all.facts.extend(file.facts.iter().cloned().map(fact));
    }
    Ok(all)
}

fn point(anchor: Anchor) -> AnchorPoint {
    let [low, mid, high] =
        [anchor.low, anchor.mid, anchor.high].map(|exact| exact.map(|Exact(amount)| amount));
    AnchorPoint {
        id: anchor.id,
        kind: anchor.kind,
        employer: anchor.employer,
        role_scope: anchor.role_scope,
        country: anchor.country,
        currency: anchor.currency,
        low,
        mid,
        high,
        period: anchor.period,
        date: anchor.date,
        basis: anchor.basis,
        url: anchor.url,
        note: anchor.note,
    }
}

fn fact(fact: Fact) -> CitedFact {
    let Fact { id, claim, said_by, date, urls } = fact;
    CitedFact { id, claim: claim.en, claim_de: claim.de, said_by, date, urls }
}
