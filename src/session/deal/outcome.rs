//! What a deal comes to: asked of the interface, read into plain values.
//!
//! Who asks hands in `ask`, which calls a function of the interface by its name, so that everything here runs
//! without a browser.
use rust_decimal::Decimal;

use super::fields::{DealField, Table};
use super::{DealDraft, Side, Wrong};
use crate::data::node::Node;
use crate::domain::problem::Problem;
use crate::session::number_input::percentage;
use crate::session::parse::Complaint;

/// Calls a function of the interface.
pub type Ask<'a> = &'a dyn Fn(&str, &Node) -> Result<Node, Vec<Problem>>;
/// The same with the problems at their fields.
type AskFor<'a> = &'a dyn Fn(&str, &Node) -> Result<Node, Vec<Wrong>>;

/// What a deal comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum DealOutcome {
    /// A licence-and-talent deal.
    Talent(Box<Talent>),
    /// A classic licence: the record of the interface.
    Licence(Licence),
    /// An inventor's share.
    Inventor(Inventor),
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
    /// What reaches the person: the record of the interface.
    pub person: Node,
}

/// What a classic licence comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Licence {
    /// The record of the interface.
    pub given: Node,
    /// The upfront fee, then expected payments by year.
    pub payments: Vec<Decimal>,
}

/// An inventor's share.
#[derive(Clone, Debug, PartialEq)]
pub struct Inventor {
    /// Value of the invention, where it is asked for.
    pub value: Option<Decimal>,
    /// The share factor, where there is one.
    pub factor: Option<Decimal>,
    /// For all inventors.
    pub all: Decimal,
    /// For this person.
    pub person: Decimal,
}

/// Ways to hand the money out.
const MODES: [&str; 3] = ["deemed_liquidation", "dividend", "tender"];

/// What a draft comes to, or every field that needs a look.
///
/// # Errors
/// What cannot be read, or what the interface refuses; a refusal of something that no field asks for stands at the
/// first field.
pub fn outcome(draft: &DealDraft, ask: Ask<'_>) -> Result<DealOutcome, Vec<Wrong>> {
    let record = draft.record()?;
    let ask = |name: &str, input: &Node| ask(name, input).map_err(|problems| located(draft, problems));
    match draft.side {
        Side::Talent => talent(draft, &record, &ask),
        Side::Licence if record.field("net_sales") == &Node::Null => Ok(DealOutcome::Empty),
        Side::Licence => {
            let given = ask("licence", &record)?;
            let payments = list(given.field("expected_payments")).iter().filter_map(Node::decimal).collect();
            Ok(DealOutcome::Licence(Licence { given, payments }))
        }
        Side::Inventor => inventor(draft, &record, &ask),
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
    held(record)?;
    let base = [("equity_proceeds", Node::Number(proceeds)), ("classes", record.field("classes").clone())];
    let retained = bridge.as_ref().and_then(|bridge| bridge.field("retained").decimal()).unwrap_or_default();
    let chosen = draft.text(DealField::Mode, 0);
    let mut modes = MODES;
    modes.sort_by_key(|mode| *mode != chosen);
    let mut ways = Vec::new();
    for mode in modes {
        let mut terms = base.to_vec();
        terms.push(("mode", Node::text(mode)));
        if mode == "tender" {
            match record.field("price_per_share") {
                Node::Null => continue,
                price => terms.push(("price_per_share", price.clone())),
            }
        }
        let spread = ask("distribution", &fields(&terms))?;
        let remaining = spread.field("remaining_in_company").decimal().unwrap_or_default();
        terms.push(("person", record.field("person").clone()));
        let stays = remaining.saturating_add(retained);
        if let Some(shell) = shell(record, stays) {
            terms.push(("shell", shell));
        }
        let person = match record.field("person") {
            Node::Null => Node::Null,
            _ => ask("personal", &fields(&terms))?,
        };
        ways.push(Way { mode, payouts: payouts(&spread), remaining, person });
    }
    let liquidation = ask("waterfall", &fields(&base))?;
    let breakpoints = ask("breakpoints", &fields(base.get(1..).unwrap_or_default()))?;
    let point = |point: &Node| {
        Some((point.field("proceeds").decimal()?, text(point.field("class")), text(point.field("event"))))
    };
    Ok(DealOutcome::Talent(Box::new(Talent {
        bridge,
        proceeds,
        ways,
        converted: list(liquidation.field("converted")).iter().map(text).collect(),
        exercised: list(liquidation.field("exercised")).iter().map(text).collect(),
        breakpoints: list(breakpoints.field("breakpoints")).iter().filter_map(point).collect(),
    })))
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

fn inventor(draft: &DealDraft, record: &Node, ask: AskFor<'_>) -> Result<DealOutcome, Vec<Wrong>> {
    if draft.text(DealField::Rules, 0) == "university" {
        let (Some(_), Node::Text(_)) = (record.field("net_income").decimal(), record.field("schedule"))
        else {
            return Ok(DealOutcome::Empty);
        };
        // The schedule speaks of all inventors; the part of one is theirs to agree.
        let part = match draft.text(DealField::Coinventor, 0).trim() {
            "" => Decimal::ONE,
            typed => percentage(typed).unwrap_or(Decimal::ONE),
        };
        let terms = ["net_income", "schedule"].map(|name| (name, record.field(name).clone()));
        let all = ask("inventorSchedule", &fields(&terms))?.field("inventors").decimal().unwrap_or_default();
        let person = all.saturating_mul(part);
        return Ok(DealOutcome::Inventor(Inventor { value: None, factor: None, all, person }));
    }
    if record.field("turnover").decimal().is_none() {
        return Ok(DealOutcome::Empty);
    }
    let given = ask("germanInventor", record)?;
    let number = |name: &str| given.field(name).decimal();
    let Some((all, person)) = number("remuneration_all").zip(number("remuneration_person")) else {
        return Ok(DealOutcome::Empty);
    };
    Ok(DealOutcome::Inventor(Inventor {
        value: number("invention_value"),
        factor: number("share_factor"),
        all,
        person,
    }))
}

/// The fields that problems of the interface speak of.
fn located(draft: &DealDraft, problems: Vec<Problem>) -> Vec<Wrong> {
    let parts = draft.parts();
    let found = |path: &str| {
        let path = path.trim_start_matches('/');
        let one =
            |field: &DealField| field.table().is_none() && !field.place().is_empty() && path == field.place();
        if let Some(field) =
            DealField::ALL.iter().find(|field| one(field) && parts.contains(&super::Part::One(**field)))
        {
            return Some((*field, 0));
        }
        Table::ALL.iter().filter(|table| parts.contains(&super::Part::Rows(**table))).find_map(|table| {
            let rest = path.strip_prefix(table.place())?;
            let (row, place) =
                rest.trim_start_matches('/').split_once('/').unwrap_or((rest.trim_start_matches('/'), ""));
            let field = table
                .fields()
                .iter()
                .find(|field| field.place() == place)
                .or_else(|| table.fields().first())?;
            Some((*field, row.parse().unwrap_or_default()))
        })
    };
    let first = parts.first().map_or(DealField::Name, |part| match part {
        super::Part::One(field) => *field,
        super::Part::Rows(table) => table.fields().first().copied().unwrap_or(DealField::Name),
    });
    let wrong = |problem: Problem| {
        let (field, row) = found(&problem.path).unwrap_or((first, 0));
        (field, row, Complaint::NotAllowed(problem))
    };
    problems.into_iter().map(wrong).collect()
}

fn payouts(spread: &Node) -> Vec<(String, Decimal)> {
    match spread.field("payouts") {
        Node::Record(classes) => {
            classes.iter().filter_map(|(class, payout)| Some((class.clone(), payout.decimal()?))).collect()
        }
        _ => Vec::new(),
    }
}

fn fields(terms: &[(&str, Node)]) -> Node {
    let given = terms.iter().filter(|(_, value)| *value != Node::Null);
    Node::Record(given.map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

fn list(node: &Node) -> &[Node] {
    match node {
        Node::List(items) => items,
        _ => &[],
    }
}

fn text(node: &Node) -> String {
    match node {
        Node::Text(text) => text.clone(),
        _ => String::new(),
    }
}
