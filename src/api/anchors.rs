//! `anchors(input)`: cited points on total pay, and cited facts about how scarce the people are.
//!
//! Every point stands on one ladder, as bands do, and keeps the amounts and the currency of its source.
//! Where a currency is wanted, `annual` holds what the point says of a year in that currency: an amount
//! a year as it is, an amount a month times 12. Sums over several years and single payments are no pay
//! of a year, and are not made one.
use rust_decimal::Decimal;

use super::Function;
use crate::data::node::Node;
use crate::data::record::{Read as _, Write};
use crate::data::registry::Registry;
use crate::data::schema::Exact;
use crate::data::schema::anchor::{Anchor, AnchorKind, Fact};
use crate::domain::band::Ladder;
use crate::domain::exchange::ReferenceRates;
use crate::domain::money::{Currency, Money, product};
use crate::domain::problem::Problem;

/// Months of a year.
const MONTHS: i64 = 12;

crate::record! {
    /// Which points are wanted; everything left out is not filtered.
    pub struct AnchorsInput {
        /// Only the points of this ladder.
        ladder: Option<Ladder>,
        /// The currency of `annual`; without one it is null.
        currency: Option<Currency>,
    }
}

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
        /// The ladder it stands beside.
        ladder: Ladder,
        /// Who pays.
        employer: String,
        /// Whom the number covers.
        role_scope: String,
        /// The same in German.
        role_scope_de: String,
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
        /// The same in German.
        date_de: String,
        /// Whether no later point says the same of the same employer.
        newest: bool,
        /// What it says of a year, in the currency wanted; null where it says nothing of a year.
        annual: Option<AnnualPoint>,
        /// What the amount contains.
        basis: String,
        /// The same in German.
        basis_de: String,
        /// Where it was read.
        url: String,
        /// What must be known to read it.
        note: Option<String>,
        /// The same in German.
        note_de: Option<String>,
    }
}

crate::outcome! {
    /// What a point says of a year: a single amount, or the ends of a range that are known.
    pub struct AnnualPoint {
        /// The lower end of a range.
        low: Option<Decimal>,
        /// A single amount.
        mid: Option<Decimal>,
        /// The upper end of a range.
        high: Option<Decimal>,
        /// The currency.
        currency: Currency,
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
        /// The same in German.
        said_by_de: String,
        /// When.
        date: String,
        /// The same in German.
        date_de: String,
        /// Where it was read.
        urls: Vec<String>,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "anchors",
    doc: "Cited points on total pay and facts about scarcity; none of them is a band.",
    run: |registry, input| {
        let wanted = match input {
            Node::Null => AnchorsInput { ladder: None, currency: None },
            given => AnchorsInput::read(given)?,
        };
        anchors(registry, &wanted).map(|anchors| anchors.write()).map_err(|problem| vec![problem])
    },
    signature: || format!("(input?: AnchorsInput): {}", <Anchors as Write>::typescript()),
};

fn anchors(registry: &Registry, wanted: &AnchorsInput) -> Result<Anchors, Problem> {
    let mut all = Anchors { points: Vec::new(), facts: Vec::new() };
    let rates = wanted.currency.map(|_| registry.exchange_rates()).transpose()?;
    let to = rates.map(|file| &file.rates).zip(wanted.currency);
    for file in registry.anchors()? {
        let fits = |anchor: &&Anchor| wanted.ladder.is_none_or(|ladder| anchor.ladder == ladder);
        for anchor in file.points.iter().filter(fits) {
            let newest = file.points.iter().all(|other| !is_later(other, anchor));
            let annual = to.map(|(rates, currency)| annual(anchor, rates, currency)).transpose()?.flatten();
            all.points.push(point(anchor.clone(), newest, annual));
        }
        all.facts.extend(file.facts.iter().cloned().map(fact));
    }
    Ok(all)
}

/// Whether a point says later what another one says.
fn is_later(later: &Anchor, earlier: &Anchor) -> bool {
    let what = |anchor: &Anchor| {
        (anchor.kind, anchor.employer.clone(), anchor.role_scope.en.clone(), anchor.basis.en.clone())
    };
    // Years and days are written so that the order of the texts is theirs.
    what(later) == what(earlier) && later.date.en > earlier.date.en
}

fn annual(
    anchor: &Anchor,
    rates: &ReferenceRates,
    currency: Currency,
) -> Result<Option<AnnualPoint>, Problem> {
    let times = match anchor.period.as_str() {
        "year" => Decimal::ONE,
        "month" => Decimal::from(MONTHS),
        _ => return Ok(None),
    };
    let of_year = |exact: Option<Exact>| {
        let Some(Exact(amount)) = exact else { return Ok(None) };
        let money = Money::new(product(amount, times)?, anchor.currency);
        rates.converted(money, currency).map(|converted| Some(converted.money.rounded().amount))
    };
    let (low, mid, high) = (of_year(anchor.low)?, of_year(anchor.mid)?, of_year(anchor.high)?);
    Ok(Some(AnnualPoint { low, mid, high, currency }))
}

fn point(anchor: Anchor, newest: bool, annual: Option<AnnualPoint>) -> AnchorPoint {
    let [low, mid, high] =
        [anchor.low, anchor.mid, anchor.high].map(|exact| exact.map(|Exact(amount)| amount));
    let (note, note_de) = anchor.note.map(|note| (note.en, note.de)).unzip();
    AnchorPoint {
        id: anchor.id,
        kind: anchor.kind,
        ladder: anchor.ladder,
        employer: anchor.employer,
        role_scope: anchor.role_scope.en,
        role_scope_de: anchor.role_scope.de,
        country: anchor.country,
        currency: anchor.currency,
        low,
        mid,
        high,
        period: anchor.period,
        date: anchor.date.en,
        date_de: anchor.date.de,
        newest,
        annual,
        basis: anchor.basis.en,
        basis_de: anchor.basis.de,
        url: anchor.url,
        note,
        note_de,
    }
}

fn fact(fact: Fact) -> CitedFact {
    let Fact { id, claim, said_by, date, urls } = fact;
    CitedFact {
        id,
        claim: claim.en,
        claim_de: claim.de,
        said_by: said_by.en,
        said_by_de: said_by.de,
        date: date.en,
        date_de: date.de,
        urls,
    }
}
