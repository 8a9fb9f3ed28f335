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
mod parts;

pub use super::place::jurisdiction;
pub use comparison::{Column, Comparison, Equity, Law, Leaving, Verdict, Year};
pub use explained::{BAND, Explained, FigureOf, Part, PartOf};
pub use flips::{DRIVERS, Flip};
pub use parts::Parts;

use super::action::Session;
use super::detail::Detail;
use super::detail::form::shared;
use super::detail::package::{Pointers, put_details, rates};
use super::draft::{Draft, Field};
use super::parse::{Offer, parse};
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};
use package::package;

/// What the engine refuses: the place of the offer (none for what is assumed for all), the field, what is wrong.
pub type Refused = (Option<usize>, Field, Problem);

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

    /// The offer that a problem is about which belongs to no field: it is told at the name.
    fn offer(&self, pointer: &str) -> Option<(Option<usize>, Field)> {
        let rest = pointer.strip_prefix("/packages/")?;
        let index: usize = rest.split('/').next()?.parse().ok()?;
        Some((Some(*self.offers.get(index)?), Field::Label))
    }

    /// The same without the packages of some offers.
    #[must_use]
    pub fn without(&self, offers: &[usize]) -> Self {
        let stays = |offer: &usize| !offers.contains(offer);
        let keep: Vec<bool> = self.offers.iter().map(stays).collect();
        // What is assumed for all stands behind the offers and stays.
        let kept = |at: usize| keep.get(at).copied().unwrap_or(true);
        let mut input = self.input.clone();
        if let Node::Record(fields) = &mut input {
            let gone = |node: &Node| offers.iter().any(|offer| *node == Node::text(offer.to_string()));
            fields.retain(|(name, value)| name != "reference" || !gone(value));
            for (_, packages) in fields.iter_mut().filter(|(name, _)| name == "packages") {
                if let Node::List(packages) = packages {
                    packages.retain(|package| !gone(package.field("id")));
                }
            }
        }
        let pointers = self.pointers.iter().enumerate().filter(|(at, _)| kept(*at));
        Self {
            input,
            offers: self.offers.iter().copied().filter(stays).collect(),
            untaxed: self.untaxed.iter().copied().filter(stays).collect(),
            pointers: pointers.map(|(_, pointers)| pointers.clone()).collect(),
        }
    }

    /// The problems of a list that the engine threw, each with its offer and its field.
    pub fn located(&self, problems: &Node) -> Vec<Refused> {
        let Node::List(problems) = problems else { return Vec::new() };
        let one = |problem: &Node| {
            let (Node::Text(code), Node::Text(path)) = (problem.field("code"), problem.field("path")) else {
                return None;
            };
            let code = Code::ALL.iter().copied().find(|known| known.id() == code)?;
            let (offer, field) = self.field(path).or_else(|| self.offer(path))?;
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

/// The place whose prices all are held against where none was chosen: that of what the others are measured against,
/// where the jobs are not all in one place.
fn reference_place<'a>(session: &Session, complete: &[(usize, &'a Draft, Offer)]) -> Option<&'a str> {
    let chosen = session.shared.complete.detail(Detail::ReferencePlace);
    let place = |draft: &'a Draft| draft.text(Field::Region);
    let jobs: Vec<&(usize, &Draft, Offer)> =
        complete.iter().filter(|(_, draft, _)| draft.has_job()).collect();
    let (_, first, _) = jobs.first()?;
    if !chosen.is_empty() || jobs.iter().all(|(_, draft, _)| place(draft) == place(first)) {
        return None;
    }
    let at = |at: usize| jobs.iter().find(|(other, ..)| *other == at);
    let measured = session.reference().and_then(at);
    let present = || jobs.iter().find(|(_, draft, _)| draft.is_current());
    let (_, draft, _) = measured.or_else(present).or(jobs.first())?;
    Some(place(draft))
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
    if let (Some(place), Node::Record(fields)) = (reference_place(session, &complete), &mut assumed) {
        fields.push(("reference_place".to_owned(), Node::text(place)));
    }
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
