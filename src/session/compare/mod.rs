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
mod comparison;
mod explained;
mod flips;
mod package;

pub use comparison::{Column, Comparison, Equity, Law, Leaving, Parts, Verdict, Year};
pub use explained::{Explained, FigureOf, Part, PartOf};
pub use flips::{DRIVERS, Flip};

use super::action::Session;
use super::detail::form::shared;
use super::detail::package::{Pointers, put_details, rates};
use super::draft::{Draft, Field};
use super::parse::{Offer, parse};
use super::relay::Located;
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};
use package::package;

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
    /// Where the values of each offer compared came from, then those of what is assumed for all.
    pointers: Vec<Pointers>,
}

impl Request {
    /// The offer and the field that a problem of the engine is about, from its JSON pointer; no offer for what is
    /// assumed for all.
    pub fn field(&self, pointer: &str) -> Option<(Option<usize>, Field)> {
        if let Some(rest) = pointer.strip_prefix("/assumptions") {
            return Some((None, nearest(self.pointers.last()?, rest)?));
        }
        let (index, rest) = pointer.strip_prefix("/packages/")?.split_once('/')?;
        let index: usize = index.parse().ok()?;
        let field = nearest(self.pointers.get(index)?, &format!("/{rest}"))?;
        Some((Some(*self.offers.get(index)?), field))
    }

    /// The problems of a list that the engine threw which belong to a field.
    pub fn located(&self, problems: &Node) -> Vec<Located> {
        let Node::List(problems) = problems else { return Vec::new() };
        let one = |problem: &Node| {
            let (Node::Text(code), Node::Text(path)) = (problem.field("code"), problem.field("path")) else {
                return None;
            };
            let code = Code::ALL.iter().copied().find(|known| known.id() == code)?;
            let (offer, field) = self.field(path)?;
            Some((offer, field, Problem::new(code)))
        };
        problems.iter().filter_map(one).collect()
    }
}

/// The field at a place, else one inside it, else the one around it.
fn nearest(pointers: &Pointers, place: &str) -> Option<Field> {
    let inside =
        |longer: &str, shorter: &str| longer.strip_prefix(shorter).is_some_and(|rest| rest.starts_with('/'));
    let found = pointers.iter().find(|(at, _)| at == place);
    let found = found.or_else(|| pointers.iter().find(|(at, _)| inside(at, place)));
    let found = found.or_else(|| pointers.iter().find(|(at, _)| inside(place, at)));
    found.map(|(_, field)| *field)
}

/// A deal is compared once there is money in it.
fn has_what_it_speaks_of(draft: &Draft) -> bool {
    draft.deal.as_ref().is_none_or(|deal| deal.package().is_some())
}

/// What to ask about a session.
pub fn request(session: &Session) -> Request {
    let entries = session.entries();
    let complete: Vec<(usize, &Draft, Offer)> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| has_what_it_speaks_of(&entry.complete))
        .filter_map(|(at, entry)| Some((at, &entry.complete, parse(&entry.complete).offer?)))
        .collect();
    let untaxed: Vec<usize> =
        complete.iter().filter(|(_, draft, _)| jurisdiction(draft).is_empty()).map(|(at, ..)| *at).collect();
    let tax = if session.before_tax || !untaxed.is_empty() { "off" } else { "on" };
    let (packages, mut pointers): (Vec<Node>, Vec<Pointers>) =
        complete.iter().map(|(at, draft, offer)| package(*at, draft, offer)).unzip();
    let mut assumed = Node::record([("tax", Node::text(tax))]);
    let mut places = Pointers::new();
    put_details(&session.shared.complete, &shared(), &mut assumed, &mut places);
    if let (Some(rates), Node::Record(fields)) = (rates(&session.shared.complete), &mut assumed) {
        fields.push(("fx".to_owned(), rates));
    }
    pointers.push(places);
    let offers: Vec<usize> = complete.into_iter().map(|(at, ..)| at).collect();
    let mut fields = vec![("packages".to_owned(), Node::List(packages)), ("assumptions".to_owned(), assumed)];
    if let Some(reference) = session.reference().filter(|reference| offers.contains(reference)) {
        fields.push(("reference".to_owned(), Node::text(reference.to_string())));
    }
    Request { input: Node::Record(fields), offers, untaxed, pointers }
}
