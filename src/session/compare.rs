//! Offers side by side: what the engine is asked, and what its answer says.
//!
//! The page asks the same function `compare` that programs call (see `api`), so that it can say
//! nothing else than they are told. [`request`] makes the input from the complete drafts;
//! [`Comparison::read`] takes from the result what the page shows.
//!
//! ```
//! use bandworth::session::{Action, Session, compare::request};
//! let session = Session::example().after(Action::Duplicate);
//! let request = request(&session);
//! assert_eq!(request.offers, [0, 1]);
//! assert!(request.untaxed.is_empty());
//! ```
use rust_decimal::Decimal;

use super::action::Session;
use super::draft::{Draft, Field};
use super::number_input;
use super::parse::{Offer, parse};
use crate::data::node::Node;
use crate::domain::money::Currency;

/// The tax jurisdiction assumed for a place of the bands until another one is chosen. A whole
/// country whose parts tax differently has none.
const PLACES: &[(&str, &str)] = &[
    ("us-sf", "us-ca"),
    ("us-sj", "us-ca"),
    ("us-la", "us-ca"),
    ("us-sea", "us-wa"),
    ("us-nyc", "us-ny-nyc"),
    ("us-bos", "us-ma"),
    ("us-aus", "us-tx"),
    ("uk", "uk-england"),
    ("ca", "ca-on"),
    ("ch", "ch-zh-zurich"),
];

/// Countries of the bands that are one tax jurisdiction of the same id.
const UNIFORM: &[&str] = &["au", "de", "fr", "il", "in", "nl", "sg"];

/// Where the pay of a draft is taxed: what was chosen, else what is assumed for its place.
pub fn jurisdiction(draft: &Draft) -> String {
    let chosen = draft.text(Field::Jurisdiction);
    if !chosen.is_empty() {
        return chosen.to_owned();
    }
    let region = draft.text(Field::Region);
    let assumed = PLACES.iter().find(|(place, _)| *place == region).map(|(_, jurisdiction)| *jurisdiction);
    assumed.or_else(|| UNIFORM.iter().find(|place| **place == region).copied()).unwrap_or_default().to_owned()
}

/// What the engine is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The input of `compare`.
    pub input: Node,
    /// Places in the session of the offers compared: those that are complete.
    pub offers: Vec<usize>,
    /// Places of the offers whose tax jurisdiction is not known; while there is one, all are
    /// compared before tax.
    pub untaxed: Vec<usize>,
}

/// What to ask about a session.
pub fn request(session: &Session) -> Request {
    let entries = session.entries();
    let complete: Vec<(usize, &Draft, Offer)> = entries
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| Some((at, &entry.complete, parse(&entry.complete).offer?)))
        .collect();
    let untaxed: Vec<usize> =
        complete.iter().filter(|(_, draft, _)| jurisdiction(draft).is_empty()).map(|(at, ..)| *at).collect();
    let tax = if session.before_tax || !untaxed.is_empty() { "off" } else { "on" };
    let packages = complete.iter().map(|(at, draft, offer)| package(*at, draft, offer)).collect();
    let input = Node::record([
        ("packages", Node::List(packages)),
        ("assumptions", Node::record([("tax", Node::text(tax))])),
    ]);
    Request { input, offers: complete.into_iter().map(|(at, ..)| at).collect(), untaxed }
}

fn package(at: usize, draft: &Draft, offer: &Offer) -> Node {
    let number = Node::Number;
    let place = jurisdiction(draft);
    let mut location = vec![("region".to_owned(), Node::text(offer.region.id()))];
    if !place.is_empty() {
        location.push(("jurisdiction".to_owned(), Node::text(place.as_str())));
    }
    let filing = if draft.text(Field::FilingStatus) == "joint" { "joint" } else { "single" };
    let church = place == "de" && draft.text(Field::ChurchTax) == "yes";
    let sign_on = Node::record([("kind", Node::text("sign_on")), ("amount", number(offer.sign_on.value()))]);
    let grant = offer.grant.as_ref().map(|(value, _)| {
        Node::record([
            ("kind", Node::text("rsu")),
            ("value", number(value.value())),
            ("vesting", vesting(draft)),
        ])
    });
    Node::record([
        ("id", Node::text(at.to_string())),
        ("location", Node::Record(location)),
        ("tax", Node::record([("filing_status", Node::text(filing)), ("church_tax", Node::Boolean(church))])),
        ("currency", Node::text(offer.currency.code())),
        ("base_salary", number(offer.base_salary.value())),
        ("bonus", Node::record([("target_rate", number(offer.bonus_rate.value()))])),
        ("one_offs", Node::List(vec![sign_on])),
        ("grants", Node::List(grant.into_iter().collect())),
    ])
}

/// The schedule as programs write it, from the same texts that were checked.
fn vesting(draft: &Draft) -> Node {
    let months = |field| Node::count(number_input::whole(draft.text(field)).unwrap_or_default());
    let weights = match draft.text(Field::Distribution) {
        "weights" => {
            let share = |year| number_input::percentage(draft.text(Field::Weight(year))).unwrap_or_default();
            Node::List(
                (1..=super::parse::weight_years(draft)).map(|year| Node::Number(share(year))).collect(),
            )
        }
        _ => Node::Null,
    };
    Node::record([
        ("months", months(Field::VestingMonths)),
        ("cliff_months", months(Field::CliffMonths)),
        ("cadence_months", months(Field::CadenceMonths)),
        ("weights", weights),
        ("allocation_type", Node::text("FRACTIONAL")),
    ])
}

/// One year of one offer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Year {
    /// Everything paid in the year.
    pub gross: Decimal,
    /// Taxes less credits.
    pub tax: Decimal,
    /// Contributions of the employee.
    pub contributions: Decimal,
    /// What is left; none where tax is off or not known.
    pub net: Option<Decimal>,
}

/// One offer in a comparison, every amount in the comparison's currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its place in the session.
    pub offer: usize,
    /// Year by year.
    pub years: Vec<Year>,
    /// Everything paid in all years.
    pub gross: Decimal,
    /// What is left of it after tax and contributions.
    pub net: Option<Decimal>,
    /// Present value: of the net, or of the gross before tax.
    pub value: Option<Decimal>,
    /// Part of the pay that is guaranteed.
    pub guaranteed: Option<Decimal>,
    /// Left of an hour of work.
    pub hourly: Option<Decimal>,
    /// Everything paid in the first year, in the offer's own currency.
    pub first_year: Option<Decimal>,
    /// Whether tax was asked for and cannot be worked out from pay alone in this place.
    pub net_missing: bool,
}

impl Column {
    /// A part of every year, in all.
    pub fn total(&self, part: fn(&Year) -> Decimal) -> Decimal {
        self.years.iter().map(part).fold(Decimal::ZERO, Decimal::saturating_add)
    }
}

/// Who is ahead, and by how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// Place in the session of the best offer.
    pub best: usize,
    /// Place of the one after it.
    pub next: usize,
    /// How much more the best one is worth today.
    pub by: Decimal,
    /// Whether that is too little to tell them apart.
    pub close: bool,
}

/// Offers side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The offers, in the order of the session.
    pub columns: Vec<Column>,
    /// Currency of every amount.
    pub currency: Currency,
    /// Whether the comparison is after tax.
    pub after_tax: bool,
    /// Who is ahead; none for a single offer or where an offer has no value.
    pub verdict: Option<Verdict>,
}

impl Comparison {
    /// Takes from a result of `compare` what the page shows; none where it is no such result.
    pub fn read(result: &Node, request: &Request) -> Option<Self> {
        let Node::List(evaluations) = result.field("evaluations") else { return None };
        let Node::List(ranking) = result.field("ranking") else { return None };
        let ranked = |id: &Node| ranking.iter().find(|ranked| ranked.field("id") == id);
        let column = |(evaluation, offer): (&Node, &usize)| {
            let ranked = ranked(evaluation.field("id"))?;
            let (totals, metrics) = (evaluation.field("totals"), evaluation.field("metrics"));
            let Node::List(years) = evaluation.field("years") else { return None };
            let years = years.iter().map(year).collect::<Option<Vec<_>>>()?;
            // Units of the comparison's currency per unit of the offer's own.
            let rate = evaluation.field("local").field("rate").decimal()?;
            Some(Column {
                offer: *offer,
                first_year: years.first().and_then(|year| year.gross.checked_div(rate)),
                years,
                gross: totals.field("gross").decimal()?,
                net: totals.field("net").decimal(),
                value: ranked.field("value").decimal(),
                guaranteed: metrics.field("guaranteed_share").decimal(),
                hourly: metrics.field("hourly").decimal(),
                net_missing: warns(evaluation, "net_not_available"),
            })
        };
        let columns: Vec<Column> =
            evaluations.iter().zip(&request.offers).map(column).collect::<Option<_>>()?;
        let Node::Text(currency) = evaluations.first()?.field("currency") else { return None };
        let taxed = request.input.field("assumptions").field("tax") == &Node::text("on");
        let verdict = verdict(&columns, result);
        Some(Self { columns, currency: Currency::parse(currency).ok()?, after_tax: taxed, verdict })
    }
}

fn year(year: &Node) -> Option<Year> {
    let Node::List(lines) = year.field("lines") else { return None };
    let of_kind = |kind: &str| {
        let lines = lines.iter().filter(|line| line.field("kind") == &Node::text(kind));
        lines.filter_map(|line| line.field("amount").decimal()).fold(Decimal::ZERO, Decimal::saturating_add)
    };
    Some(Year {
        gross: year.field("gross").decimal()?,
        tax: of_kind("tax").saturating_add(of_kind("credit")),
        contributions: of_kind("contribution"),
        net: year.field("net").decimal(),
    })
}

fn warns(evaluation: &Node, code: &str) -> bool {
    let Node::List(warnings) = evaluation.field("warnings") else { return false };
    warnings.iter().any(|warning| warning.field("code") == &Node::text(code))
}

fn verdict(columns: &[Column], result: &Node) -> Option<Verdict> {
    let (Node::List(ranking), Node::List(pairs)) = (result.field("ranking"), result.field("close")) else {
        return None;
    };
    let [first, second, ..] = ranking.as_slice() else { return None };
    if columns.iter().any(|column| column.value.is_none()) {
        return None;
    }
    let ids = [first.field("id"), second.field("id")];
    let [best, next] =
        ids.map(|id| columns.iter().find(|column| *id == Node::text(column.offer.to_string())));
    let (best, next) = (best?, next?);
    let close =
        pairs.iter().any(|pair| matches!(pair, Node::List(pair) if pair.iter().all(|id| ids.contains(&id))));
    Some(Verdict { best: best.offer, next: next.offer, by: best.value?.saturating_sub(next.value?), close })
}
