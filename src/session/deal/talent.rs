//! What a licence-and-talent deal comes to for one person: each payment with its month, what must happen for it to
//! come, and the ways to hand the money out side by side.
//!
//! The payments are those that `evaluate` makes of the deal as a package, so that this view and the comparison
//! cannot differ.
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::fields::DealField;
use super::library::Library;
use super::outcome::{AskFor, fields, list, only_checked, payouts, text};
use super::package::talent as package;
use super::payouts::{Curve, curve};
use super::steps::{Step, steps};
use super::{DealDraft, DealOutcome, Reading, Wrong, put};
use crate::data::node::Node;
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::order::sort_by;
use crate::domain::problem::{Code, Problem};
use crate::session::parse::Complaint;

/// What a licence-and-talent deal comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talent {
    /// The steps from the fee to the share classes, where it starts with the fee.
    pub bridge: Option<Node>,
    /// Money for the share classes, later instalments not counted.
    pub proceeds: Decimal,
    /// Part of it that is held back.
    pub held_back: Decimal,
    /// Instalments still to be paid to the company, if all come.
    pub later: Decimal,
    /// The ways to hand it out, the chosen one first.
    pub ways: Vec<Way>,
    /// Where a class begins to act otherwise: proceeds, class, event.
    pub breakpoints: Vec<(Decimal, String, String)>,
    /// What one share of each class gets as the money grows.
    pub curve: Curve,
    /// From the headline to the person, in the chosen way.
    pub steps: Vec<Step>,
    /// The last month after closing in which something is paid; none where all is paid at closing.
    pub until: Option<u32>,
    /// What investors in the person's classes put in, for the shares that the person holds.
    pub invested: Decimal,
    /// Who bears what is held back, by both methods, the chosen one first; none where nothing is.
    pub methods: Vec<Method>,
    /// What the interface says should be known: the codes of its warnings.
    pub warnings: Vec<String>,
}

/// One way to hand the money out.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Its spelling in the interface.
    pub mode: &'static str,
    /// What each class gets, as if nothing were held back.
    pub payouts: Vec<(String, Decimal)>,
    /// What stays in the company.
    pub remaining: Decimal,
    /// What the person's vested shares get at closing; none where the person holds none.
    pub held: Option<Decimal>,
    /// Every payment to the person.
    pub payments: Vec<Payment>,
    /// What reaches the person: the record of the interface, with what is held back and paid later counted.
    pub person: Node,
}

/// One payment to the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// What for: a spelling of the interface.
    pub source: String,
    /// Months after closing.
    pub month: u32,
    /// If all goes well.
    pub face: Decimal,
    /// How likely.
    pub probability: Decimal,
    /// Amount times probability.
    pub expected: Decimal,
}

/// Who bears what is held back.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// Its spelling in the interface.
    pub id: &'static str,
    /// Class by class: its name, what it gets at closing, and on release.
    pub classes: Vec<(String, Decimal, Decimal)>,
}

impl Way {
    /// What is expected after closing, at today's value.
    pub fn later(&self) -> Option<Decimal> {
        let part = |name| self.person.field(name).decimal().unwrap_or_default();
        let later = difference(part("total_pv"), part("at_closing")).unwrap_or_default();
        (later > Decimal::ZERO).then_some(later)
    }

    /// What is expected of payments for something.
    pub fn expected(&self, sources: &[&str]) -> Decimal {
        total(self.payments.iter().filter(|payment| sources.contains(&payment.source.as_str())))
    }

    /// Whether the person's shares are still theirs afterwards: a dividend takes none, a tender buys them, and a
    /// liquidation pays them off.
    pub fn keeps_shares(&self) -> bool {
        self.mode == "dividend"
    }

    /// What is paid for the shares over what was paid in for them.
    pub fn multiple(&self, invested: Decimal) -> Option<Decimal> {
        quotient(self.expected(&["shares", "escrow", "instalment"]), invested).ok()
    }
}

/// Ways to hand the money out.
const MODES: [&str; 3] = ["deemed_liquidation", "dividend", "tender"];
/// Ways to share what is held back.
const METHODS: [&str; 2] = ["incremental", "pro_rata"];
/// Years looked at: the most that the interface takes.
const HORIZON: u32 = 15;

pub(super) fn talent(
    draft: &DealDraft,
    reading: &Reading,
    library: &Library,
    ask: AskFor<'_>,
) -> Result<DealOutcome, Vec<Wrong>> {
    let record = &reading.record;
    let typed = draft.text(DealField::Mode, 0);
    let chosen = MODES.into_iter().find(|mode| *mode == typed).unwrap_or(MODES[0]);
    let Some(first) = evaluation(draft, record, chosen) else {
        let bridge = record.field("bridge");
        return match bridge {
            Node::Null => Ok(DealOutcome::Empty),
            bridge => only_checked(ask("bridge", &Node::record([("bridge", bridge.clone())]))),
        };
    };
    let mut wrong = held(reading);
    if chosen == "tender" && *record.field("price_per_share") == Node::Null {
        wrong.push((DealField::PricePerShare, 0, Complaint::NotAllowed(Problem::new(Code::Missing))));
    }
    let evaluated = ask("evaluate", &first).map_err(|refused| {
        wrong.extend(refused);
        std::mem::take(&mut wrong)
    })?;
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let given: Vec<(&str, Node)> = ["bridge", "equity_proceeds", "classes", "escrow"]
        .into_iter()
        .map(|name| (name, record.field(name).clone()))
        .collect();
    let mut asked = given.clone();
    if library.story(&draft.story).is_some_and(|story| story.derivation.is_some()) {
        asked.push(("preset", Node::text(draft.story.as_str())));
    }
    let liquidation = ask("waterfall", &fields(&asked))?;
    let number = |node: &Node, name: &str| node.field(name).decimal().unwrap_or_default();
    let bridge = liquidation.field("bridge");
    let mut talent = Talent {
        bridge: (*bridge != Node::Null).then(|| bridge.clone()),
        proceeds: number(&liquidation, "equity_proceeds"),
        held_back: number(bridge, "escrow"),
        later: list(record.field("bridge").field("deferred_tranches"))
            .iter()
            .filter_map(|tranche| tranche.field("amount").decimal())
            .fold(Decimal::ZERO, Decimal::saturating_add),
        invested: of_holdings(record, |class| class.field("invested").decimal()),
        ..Talent::default()
    };
    let mut modes = MODES;
    sort_by(&mut modes, |a, b| (*a != chosen).cmp(&(*b != chosen)));
    let mut first = Some(evaluated);
    for mode in modes {
        let evaluated = match first.take() {
            Some(found) => {
                talent.warnings = codes(&[&liquidation, &found]);
                Ok(found)
            }
            None => evaluation(draft, record, mode).map_or(Err(Vec::new()), |input| ask("evaluate", &input)),
        };
        match evaluated.and_then(|found| way(mode, record, &talent, &found, ask)) {
            Ok(way) => talent.ways.push(way),
            Err(wrong) if mode == chosen => return Err(wrong),
            // What is only laid beside the chosen way may be missing.
            Err(_) => {}
        }
    }
    let classes = [("classes", record.field("classes").clone())];
    let point = |point: &Node| {
        Some((point.field("proceeds").decimal()?, text(point.field("class")), text(point.field("event"))))
    };
    let breakpoints = ask("breakpoints", &fields(&classes))?;
    talent.breakpoints = list(breakpoints.field("breakpoints")).iter().filter_map(point).collect();
    // Without anybody to take more there is no curve beyond, which says nothing against the deal.
    talent.curve = curve(record.field("classes"), talent.proceeds, ask).unwrap_or_default();
    if !talent.held_back.is_zero() {
        talent.methods = methods(&given, &liquidation, ask)?;
    }
    if let Some(way) = talent.ways.first() {
        talent.until = way.payments.iter().map(|payment| payment.month).max().filter(|month| *month > 0);
        talent.steps = steps(draft, &talent, way);
    }
    Ok(DealOutcome::Talent(Box::new(talent)))
}

/// The deal as a package to evaluate before tax, handed out in one way.
fn evaluation(draft: &DealDraft, record: &Node, mode: &str) -> Option<Node> {
    let rate = record.field("person").field("discount_rate").decimal().unwrap_or_default();
    let package = Node::record([
        ("kind", Node::text(draft.kind())),
        ("currency", Node::text(draft.text(DealField::Currency, 0))),
        ("deal", package(record, &Node::text(mode))?),
    ]);
    let assumptions = Node::record([
        ("tax", Node::text("off")),
        ("horizon_years", Node::count(HORIZON)),
        ("discount_rate", Node::Number(rate)),
    ]);
    Some(Node::record([("package", package), ("assumptions", assumptions)]))
}

fn way(
    mode: &'static str,
    record: &Node,
    talent: &Talent,
    evaluated: &Node,
    ask: AskFor<'_>,
) -> Result<Way, Vec<Wrong>> {
    let price = if mode == "tender" { record.field("price_per_share") } else { &Node::Null };
    if mode == "tender" && *price == Node::Null {
        return Err(Vec::new());
    }
    let mut terms = vec![
        ("equity_proceeds", Node::Number(talent.proceeds)),
        ("classes", record.field("classes").clone()),
        ("mode", Node::text(mode)),
        ("price_per_share", price.clone()),
    ];
    let spread = ask("distribution", &fields(&terms))?;
    let remaining = spread.field("remaining_in_company").decimal().unwrap_or_default();
    let payments = payments(evaluated);
    let now = |sources: &[&str]| {
        let at_closing = payments.iter().filter(|payment| payment.month == 0);
        total(at_closing.filter(|payment| sources.contains(&payment.source.as_str())))
    };
    let holds = matches!(record.field("person").field("holdings"), Node::List(_));
    let mut way = Way {
        mode,
        payouts: payouts(&spread, "payouts"),
        remaining,
        held: holds.then(|| now(&["shares", "options"])),
        person: Node::Null,
        payments: Vec::new(),
    };
    if *record.field("person") != Node::Null {
        terms.push(("person", record.field("person").clone()));
        let retained = talent.bridge.as_ref().and_then(|bridge| bridge.field("retained").decimal());
        if let Some(shell) = shell(record, remaining.saturating_add(retained.unwrap_or_default())) {
            terms.push(("shell", shell));
        }
        let mut person = ask("personal", &fields(&terms))?;
        let at_closing = now(&["shares", "options", "accelerated", "carve_out"]);
        let all = evaluated.field("metrics").field("npv_gross").decimal().unwrap_or_default();
        let part = |name: &str| person.field(name).decimal().unwrap_or_default();
        let known = [at_closing, part("deferred_pv"), part("package_pv")];
        let known = known.into_iter().fold(Decimal::ZERO, Decimal::saturating_add);
        let waits = |payment: &&Payment| {
            payment.month > 0 && matches!(payment.source.as_str(), "escrow" | "instalment" | "carve_out")
        };
        let waits = payments.iter().any(|payment| waits(&payment));
        let held_back = if waits { all.saturating_sub(known).max(Decimal::ZERO) } else { Decimal::ZERO };
        let mut set = |name: &str, value: Option<Decimal>| {
            put(&mut person, name, value.map_or(Node::Null, Node::Number));
        };
        set("at_closing", Some(at_closing));
        set("carve_out", Some(now(&["carve_out"])));
        set("held_back_pv", Some(held_back));
        set("total_pv", Some(all));
        for (name, per) in [("months_of_salary", "monthly_salary"), ("headline_share", "headline_amount")] {
            let per = record.field("person").field(per).decimal();
            set(name, per.and_then(|per| quotient(all, per).ok()));
        }
        way.person = person;
    }
    way.payments = payments;
    Ok(way)
}

/// The payments of an evaluation.
fn payments(evaluated: &Node) -> Vec<Payment> {
    let payment = |line: &Node| {
        Some(Payment {
            source: text(line.field("source")),
            month: line.field("month").decimal()?.to_u32()?,
            face: line.field("face").decimal()?,
            probability: line.field("probability").decimal()?,
            expected: line.field("expected").decimal()?,
        })
    };
    list(evaluated.field("licensing")).iter().filter_map(payment).collect()
}

fn total<'a>(payments: impl Iterator<Item = &'a Payment>) -> Decimal {
    payments.map(|payment| payment.expected).fold(Decimal::ZERO, Decimal::saturating_add)
}

/// The codes of warnings, each once.
fn codes(answers: &[&Node]) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for warning in answers.iter().flat_map(|answer| list(answer.field("warnings"))) {
        let code = text(warning.field("code"));
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// What each class gets at closing and on release by both methods, the chosen one first.
fn methods(
    given: &[(&str, Node)],
    liquidation: &Node,
    ask: AskFor<'_>,
) -> Result<Vec<Method>, Vec<Wrong>> {
    let escrow = given.iter().find(|(name, _)| *name == "escrow").map(|(_, terms)| terms.clone());
    let mut escrow = escrow.filter(|terms| *terms != Node::Null).unwrap_or(Node::Record(Vec::new()));
    let chosen = text(escrow.field("method"));
    let read = |id: &'static str, answer: &Node| {
        let release = payouts(answer, "release_payouts");
        let of = |class: &str| release.iter().find(|(known, _)| known == class).map(|(_, paid)| *paid);
        let classes = payouts(answer, "closing_payouts").into_iter().map(|(class, paid)| {
            let released = of(&class).unwrap_or_default();
            (class, paid, released)
        });
        Method { id, classes: classes.collect() }
    };
    let mut found = Vec::new();
    for id in METHODS {
        if id == chosen || (chosen.is_empty() && id == METHODS[0]) {
            found.insert(0, read(id, liquidation));
        } else {
            put(&mut escrow, "method", Node::text(id));
            let others = given.iter().filter(|(name, _)| *name != "escrow").cloned();
            let input: Vec<(&str, Node)> = others.chain([("escrow", escrow.clone())]).collect();
            found.push(read(id, &ask("waterfall", &fields(&input))?));
        }
    }
    Ok(found)
}

/// The person's part of what each class has, by its shares.
fn of_holdings(record: &Node, has: impl Fn(&Node) -> Option<Decimal>) -> Decimal {
    let shares = |node: &Node| node.field("shares").decimal().unwrap_or_default();
    let part = |holding: &Node| {
        let classes = list(record.field("classes"));
        let class = classes.iter().find(|class| class.field("id") == holding.field("class"))?;
        quotient(product(has(class)?, shares(holding)).ok()?, shares(class)).ok()
    };
    let parts = list(record.field("person").field("holdings")).iter().filter_map(part);
    parts.fold(Decimal::ZERO, Decimal::saturating_add)
}

/// Nobody holds more shares than the class has.
fn held(reading: &Reading) -> Vec<Wrong> {
    let record = &reading.record;
    let shares = |node: &Node| node.field("shares").decimal().unwrap_or_default();
    let held = list(record.field("person").field("holdings"));
    let class = |name: &Node| list(record.field("classes")).iter().find(|class| class.field("id") == name);
    let all = |name: &Node| {
        let same = held.iter().filter(|one| one.field("class") == name).map(shares);
        same.fold(Decimal::ZERO, |all, one| sum(all, one).unwrap_or(all))
    };
    let over = held.iter().enumerate().filter(|(_, one)| {
        let name = one.field("class");
        class(name).is_some_and(|class| all(name) > shares(class))
    });
    let row = |index: usize| {
        let place = format!("/person/holdings/{index}/shares");
        reading.places.iter().find(|(at, ..)| *at == place).map(|(.., row)| *row)
    };
    over.map(|(index, _)| (DealField::HeldShares, row(index).unwrap_or(index), Complaint::TooMany)).collect()
}

/// The company that goes on: what it keeps, and what the person expects of it.
fn shell(record: &Node, retained: Decimal) -> Option<Node> {
    let given = record.field("shell");
    (*given != Node::Null || !retained.is_zero()).then(|| {
        let mut terms = vec![("retained_cash", Node::Number(retained))];
        for name in ["estimate", "probability"] {
            terms.push((name, given.field(name).clone()));
        }
        fields(&terms)
    })
}
