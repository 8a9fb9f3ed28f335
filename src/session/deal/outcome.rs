//! What a deal comes to: asked of the interface, read into plain values.
//!
//! Who asks hands in `ask`, which calls a function of the interface by its name, so that everything here runs
//! without a browser.
use rust_decimal::Decimal;

use super::fields::DealField;
use super::located::located;
use super::payouts::{Curve, curve};
use super::steps::{Step, steps};
use super::valued::{Inventor, Licence, inventor, licence};
use super::{DealDraft, Side, Wrong};
use crate::data::node::Node;
use crate::domain::order::sort_by;
use crate::domain::problem::{Code, Problem};
use crate::session::parse::Complaint;

/// Calls a function of the interface.
pub type Ask<'a> = &'a dyn Fn(&str, &Node) -> Result<Node, Vec<Problem>>;

/// What a deal comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum DealOutcome {
    /// A licence-and-talent deal.
    Talent(Box<Talent>),
    /// A classic licence.
    Licence(Box<Licence>),
    /// An inventor's share.
    Inventor(Box<Inventor>),
    /// Nothing yet: what comes first is missing.
    Empty,
}

/// What a licence-and-talent deal comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talent {
    /// The steps from the fee to the share classes, where it starts with the fee.
    pub bridge: Option<Node>,
    /// Money for the share classes.
    pub proceeds: Decimal,
    /// The ways to hand it out, the chosen one first.
    pub ways: Vec<Way>,
    /// Classes that are better off as common stock in a liquidation.
    pub converted: Vec<String>,
    /// Options worth exercising in a liquidation.
    pub exercised: Vec<String>,
    /// Where a class begins to act otherwise: proceeds, class, event.
    pub breakpoints: Vec<(Decimal, String, String)>,
    /// What one share of each class gets as the money grows.
    pub curve: Curve,
    /// From the headline to the person, in the chosen way.
    pub steps: Vec<Step>,
    /// The last year after closing in which something is paid; none where all is paid at closing.
    pub until: Option<usize>,
    /// What investors in the person's classes put in, for the shares that the person holds.
    pub invested: Decimal,
}

/// One way to hand the money out.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Its spelling in the interface.
    pub mode: &'static str,
    /// What each class gets.
    pub payouts: Vec<(String, Decimal)>,
    /// What stays in the company.
    pub remaining: Decimal,
    /// What the person's vested shares get at closing; none where the person holds none.
    pub held: Option<Decimal>,
    /// What reaches the person: the record of the interface.
    pub person: Node,
}

impl Way {
    /// What is expected after closing, at today's value: unvested shares and the package.
    pub fn later(&self) -> Option<Decimal> {
        let part = |name| self.person.field(name).decimal().unwrap_or_default();
        let later = part("deferred_pv").saturating_add(part("package_pv"));
        (!later.is_zero()).then_some(later)
    }

    /// Whether the person's shares are still theirs afterwards: a dividend takes none, a tender buys them, and a
    /// liquidation pays them off.
    pub fn keeps_shares(&self) -> bool {
        self.mode == "dividend"
    }

    /// What is paid at closing over what was paid in for the same shares.
    pub fn multiple(&self, invested: Decimal) -> Option<Decimal> {
        self.held?.checked_div(invested)
    }
}

/// Ways to hand the money out.
const MODES: [&str; 3] = ["deemed_liquidation", "dividend", "tender"];

/// Asks for a draft: refusals stand at its fields.
pub(super) type AskFor<'a> = &'a dyn Fn(&str, &Node) -> Result<Node, Vec<Wrong>>;

/// What a draft comes to, or every field that needs a look. `schedules` are the ids of the universities' schedules
/// that an income is laid beside.
///
/// # Errors
/// What cannot be read, or what the interface refuses; a refusal of something that no field asks for stands at the
/// first field.
pub fn outcome(draft: &DealDraft, schedules: &[String], ask: Ask<'_>) -> Result<DealOutcome, Vec<Wrong>> {
    let record = draft.record()?;
    let ask = |name: &str, input: &Node| ask(name, input).map_err(|problems| located(draft, problems));
    match draft.side {
        Side::Talent => talent(draft, &record, &ask),
        Side::Licence => licence(&record, &ask),
        Side::Inventor => inventor(draft, &record, schedules, &ask),
    }
}

fn talent(draft: &DealDraft, record: &Node, ask: AskFor<'_>) -> Result<DealOutcome, Vec<Wrong>> {
    let bridge = match record.field("bridge") {
        Node::Null => None,
        bridge => Some(ask("bridge", &Node::record([("bridge", bridge.clone())]))?),
    };
    let given = bridge
        .as_ref()
        .map_or_else(|| record.field("equity_proceeds"), |bridge| bridge.field("equity_total"));
    let (Some(proceeds), Node::List(_)) = (given.decimal(), record.field("classes")) else {
        return Ok(DealOutcome::Empty);
    };
    let paid = ["licence_fee", "other_receipts", "cash_on_hand"];
    if bridge.is_some() && paid.iter().all(|name| record.field("bridge").field(name) == &Node::Null) {
        return Ok(DealOutcome::Empty);
    }
    held(record)?;
    let base = [("equity_proceeds", Node::Number(proceeds)), ("classes", record.field("classes").clone())];
    let retained = bridge.as_ref().and_then(|bridge| bridge.field("retained").decimal()).unwrap_or_default();
    let chosen = draft.text(DealField::Mode, 0);
    let mut modes = MODES;
    sort_by(&mut modes, |a, b| (*a != chosen).cmp(&(*b != chosen)));
    let mut ways = Vec::new();
    for mode in modes {
        match way(mode, record, &base, retained, ask) {
            Ok(way) => ways.push(way),
            Err(wrong) if mode == chosen => return Err(wrong),
            // What is only laid beside the chosen way may be missing.
            Err(_) => {}
        }
    }
    let liquidation = ask("waterfall", &fields(&base))?;
    let breakpoints = ask("breakpoints", &fields(base.get(1..).unwrap_or_default()))?;
    let point = |point: &Node| {
        Some((point.field("proceeds").decimal()?, text(point.field("class")), text(point.field("event"))))
    };
    let breakpoints: Vec<_> = list(breakpoints.field("breakpoints")).iter().filter_map(point).collect();
    let mut talent = Talent {
        bridge,
        proceeds,
        curve: curve(record.field("classes"), proceeds, &breakpoints, ask)?,
        breakpoints,
        converted: list(liquidation.field("converted")).iter().map(text).collect(),
        exercised: list(liquidation.field("exercised")).iter().map(text).collect(),
        steps: Vec::new(),
        until: until(record.field("person")),
        invested: of_holdings(record, |class| class.field("invested").decimal()),
        ways,
    };
    if let Some(way) = talent.ways.first() {
        talent.steps = steps(draft, &talent, way);
    }
    Ok(DealOutcome::Talent(Box::new(talent)))
}

fn way(
    mode: &'static str,
    record: &Node,
    base: &[(&str, Node)],
    retained: Decimal,
    ask: AskFor<'_>,
) -> Result<Way, Vec<Wrong>> {
    let mut terms = base.to_vec();
    terms.push(("mode", Node::text(mode)));
    if mode == "tender" {
        let price = record.field("price_per_share");
        if *price == Node::Null {
            let needed = Problem::new(Code::Missing);
            return Err(vec![(DealField::PricePerShare, 0, Complaint::NotAllowed(needed))]);
        }
        terms.push(("price_per_share", price.clone()));
    }
    let spread = ask("distribution", &fields(&terms))?;
    let remaining = spread.field("remaining_in_company").decimal().unwrap_or_default();
    let payouts = payouts(&spread);
    let payout = |class: &Node| {
        let name = text(class.field("id"));
        payouts.iter().find(|(known, _)| *known == name).map(|(_, payout)| *payout)
    };
    let holds = matches!(record.field("person").field("holdings"), Node::List(_));
    let held = holds.then(|| of_holdings(record, payout));
    let person = match record.field("person") {
        Node::Null => Node::Null,
        person => {
            terms.push(("person", person.clone()));
            if let Some(shell) = shell(record, remaining.saturating_add(retained)) {
                terms.push(("shell", shell));
            }
            ask("personal", &fields(&terms))?
        }
    };
    Ok(Way { mode, payouts, remaining, held, person })
}

/// The person's part of what each class has, by its shares.
fn of_holdings(record: &Node, has: impl Fn(&Node) -> Option<Decimal>) -> Decimal {
    let shares = |node: &Node| node.field("shares").decimal().unwrap_or_default();
    let part = |holding: &Node| {
        let classes = list(record.field("classes"));
        let class = classes.iter().find(|class| class.field("id") == holding.field("class"))?;
        has(class)?.checked_mul(shares(holding))?.checked_div(shares(class))
    };
    let parts = list(record.field("person").field("holdings")).iter().filter_map(part);
    parts.fold(Decimal::ZERO, Decimal::saturating_add)
}

/// The last year after closing in which the person is paid.
fn until(person: &Node) -> Option<usize> {
    let later = |grant: &&Node| {
        let mode = grant.field("mode");
        *mode == Node::text("cash_over_time") || *mode == Node::text("buyer_stock")
    };
    let grants = list(person.field("unvested")).iter().filter(later);
    let last = grants.map(|grant| list(grant.field("schedule")).len()).max().unwrap_or_default();
    let last = last.max(list(person.field("package")).len().saturating_sub(1));
    (last > 0).then_some(last)
}

/// Nobody holds more shares than the class has.
fn held(record: &Node) -> Result<(), Vec<Wrong>> {
    let shares = |node: &Node| node.field("shares").decimal().unwrap_or_default();
    let held = list(record.field("person").field("holdings"));
    let class = |name: &Node| list(record.field("classes")).iter().find(|class| class.field("id") == name);
    let sum = |name: &Node| held.iter().filter(|one| one.field("class") == name).map(shares).sum::<Decimal>();
    let over = held.iter().enumerate().filter(|(_, one)| {
        let name = one.field("class");
        class(name).is_some_and(|class| sum(name) > shares(class))
    });
    let wrong: Vec<Wrong> = over.map(|(row, _)| (DealField::HeldShares, row, Complaint::TooMany)).collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// The company that goes on: what it keeps, and what the person expects of it.
fn shell(record: &Node, retained: Decimal) -> Option<Node> {
    let given = record.field("shell");
    (*given != Node::Null || !retained.is_zero()).then(|| {
        let mut terms = vec![("retained_cash", Node::Number(retained))];
        for name in ["estimate", "probability"] {
            if *given.field(name) != Node::Null {
                terms.push((name, given.field(name).clone()));
            }
        }
        fields(&terms)
    })
}

pub(super) fn payouts(spread: &Node) -> Vec<(String, Decimal)> {
    match spread.field("payouts") {
        Node::Record(classes) => {
            classes.iter().filter_map(|(class, payout)| Some((class.clone(), payout.decimal()?))).collect()
        }
        _ => Vec::new(),
    }
}

pub(super) fn fields(terms: &[(&str, Node)]) -> Node {
    let given = terms.iter().filter(|(_, value)| *value != Node::Null);
    Node::Record(given.map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

pub(super) fn list(node: &Node) -> &[Node] {
    match node {
        Node::List(items) => items,
        _ => &[],
    }
}

pub(super) fn text(node: &Node) -> String {
    match node {
        Node::Text(text) => text.clone(),
        _ => String::new(),
    }
}
