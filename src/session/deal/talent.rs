//! What a licence-and-talent deal comes to for one person: each payment with its month, what must happen for it to
//! come, and the ways to hand the money out side by side.
//!
//! The payments are those that `evaluate` makes of the deal as a package, so that this view and the comparison
//! cannot differ.
use rust_decimal::Decimal;

use super::fields::{DealField, Table};
use super::library::Library;
use super::outcome::{AskFor, only_checked, payouts, plus, taken};
use super::package::talent as package;
use super::payouts::{Curve, curve};
use super::steps::{Step, steps};
use super::way::{Method, Way, completed, method, number, payments};
use super::{DealDraft, DealOutcome, Reading, Wrong, put};
use crate::data::node::Node;
use crate::domain::money::{product, quotient, sum};
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
    let missing = |field, row| (field, row, Complaint::NotAllowed(Problem::new(Code::Missing)));
    if chosen == "tender" && *record.field("price_per_share") == Node::Null {
        wrong.push(missing(DealField::PricePerShare, 0));
    }
    // Without a price unvested shares that are paid for would count nothing, and nobody would say so.
    let unpriced = (0..draft.rows(Table::Unvested)).filter(|row| {
        let blank = |field| draft.text(field, *row).trim().is_empty();
        let paid = draft.text(DealField::UnvestedMode, *row) != "forfeit";
        paid && !blank(DealField::UnvestedShares) && blank(DealField::UnvestedPrice)
    });
    wrong.extend(unpriced.map(|row| missing(DealField::UnvestedPrice, row)));
    let evaluated = ask("evaluate", &first).map_err(|refused| {
        wrong.extend(refused);
        std::mem::take(&mut wrong)
    })?;
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut talent = Talent::default();
    let case = Case { draft, record, ask };
    case.fill(&mut talent, library, chosen, evaluated)?;
    Ok(DealOutcome::Talent(Box::new(talent)))
}

/// A deal that is asked about.
struct Case<'a> {
    draft: &'a DealDraft,
    record: &'a Node,
    ask: AskFor<'a>,
}

impl Case<'_> {
    /// Everything about a deal whose chosen way has been evaluated.
    fn fill(
        &self,
        talent: &mut Talent,
        library: &Library,
        chosen: &'static str,
        evaluated: Node,
    ) -> Result<(), Vec<Wrong>> {
        let record = self.record;
        let mut asked = taken(record, &["bridge", "equity_proceeds", "classes", "escrow"]);
        if library.story(&self.draft.story).is_some_and(|story| story.derivation.is_some()) {
            put(&mut asked, "preset", Node::text(self.draft.story.as_str()));
        }
        let liquidation = (self.ask)("waterfall", &asked)?;
        let bridge = liquidation.field("bridge");
        talent.bridge = (*bridge != Node::Null).then(|| bridge.clone());
        talent.proceeds = number(&liquidation, "equity_proceeds");
        talent.held_back = number(bridge, "escrow");
        let tranches = record.field("bridge").field("deferred_tranches").list().iter();
        talent.later = tranches.fold(Decimal::ZERO, |all, one| plus(all, number(one, "amount")));
        talent.invested = of_holdings(record);
        talent.warnings = codes(&[&liquidation, &evaluated]);
        if !talent.held_back.is_zero() {
            talent.methods = self.methods(asked, &liquidation)?;
        }
        let way = self.way(chosen, talent, &evaluated)?;
        talent.until = way.payments.iter().map(|payment| payment.month).max().filter(|month| *month > 0);
        talent.steps = steps(self.draft, talent, &way);
        talent.ways.push(way);
        for mode in MODES.into_iter().filter(|mode| *mode != chosen) {
            // What is only laid beside the chosen way may be missing.
            let Some(input) = evaluation(self.draft, record, mode) else { continue };
            let evaluated = (self.ask)("evaluate", &input);
            talent.ways.extend(evaluated.and_then(|found| self.way(mode, talent, &found)).ok());
        }
        // Without anybody to take more there is no curve beyond, which says nothing against the deal.
        talent.curve = curve(record.field("classes"), talent.proceeds, self.ask).unwrap_or_default();
        let breakpoints = (self.ask)("breakpoints", &taken(record, &["classes"]))?;
        for point in breakpoints.field("breakpoints").list() {
            let (class, event) =
                (point.field("class").words().to_owned(), point.field("event").words().to_owned());
            talent.breakpoints.push((number(point, "proceeds"), class, event));
        }
        Ok(())
    }

    fn way(&self, mode: &'static str, talent: &Talent, evaluated: &Node) -> Result<Way, Vec<Wrong>> {
        let mut terms = taken(self.record, &["classes"]);
        if mode == "tender" {
            let price = self.record.field("price_per_share");
            if *price == Node::Null {
                return Err(Vec::new());
            }
            put(&mut terms, "price_per_share", price.clone());
        }
        put(&mut terms, "equity_proceeds", Node::Number(talent.proceeds));
        put(&mut terms, "mode", Node::text(mode));
        let spread = (self.ask)("distribution", &terms)?;
        let mut way = Way {
            mode,
            payouts: payouts(&spread, "payouts"),
            remaining: number(&spread, "remaining_in_company"),
            held: None,
            person: Node::Null,
            payments: payments(evaluated),
        };
        let person = self.record.field("person");
        if *person.field("holdings") != Node::Null {
            way.held = Some(way.at_closing(&["shares", "options"]));
        }
        if *person != Node::Null {
            put(&mut terms, "person", person.clone());
            let retained = talent.bridge.as_ref().map(|bridge| number(bridge, "retained"));
            let kept = plus(way.remaining, retained.unwrap_or_default());
            put(&mut terms, "shell", shell(self.record, kept));
            let found = (self.ask)("personal", &terms)?;
            way.person = completed(found, &way, person, number(evaluated.field("metrics"), "npv_gross"));
        }
        Ok(way)
    }

    /// What each class gets at closing and on release by both methods, the chosen one first.
    fn methods(&self, mut input: Node, liquidation: &Node) -> Result<Vec<Method>, Vec<Wrong>> {
        let [first, second] = METHODS;
        let chosen = self.record.field("escrow").field("method").words().to_owned();
        let (chosen, other) = if chosen == second { (second, first) } else { (first, second) };
        let mut escrow = match self.record.field("escrow") {
            Node::Null => Node::Record(Vec::new()),
            terms => terms.clone(),
        };
        put(&mut escrow, "method", Node::text(other));
        put(&mut input, "escrow", escrow);
        let beside = (self.ask)("waterfall", &input)?;
        Ok(vec![method(chosen, liquidation), method(other, &beside)])
    }
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

/// The codes of warnings, each once.
fn codes(answers: &[&Node]) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for warning in answers.iter().flat_map(|answer| answer.field("warnings").list()) {
        let code = warning.field("code").words().to_owned();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// What was put into the person's classes, for the shares that the person holds.
fn of_holdings(record: &Node) -> Decimal {
    let classes = record.field("classes").list();
    let part = |holding: &Node| {
        let class = classes.iter().find(|class| class.field("id") == holding.field("class"))?;
        let part = product(number(class, "invested"), number(holding, "shares")).ok()?;
        quotient(part, number(class, "shares")).ok()
    };
    let parts = record.field("person").field("holdings").list().iter().filter_map(part);
    parts.fold(Decimal::ZERO, plus)
}

/// Nobody holds more shares than the class has.
fn held(reading: &Reading) -> Vec<Wrong> {
    let record = &reading.record;
    let shares = |node: &Node| number(node, "shares");
    let held = record.field("person").field("holdings").list();
    let class = |name: &Node| record.field("classes").list().iter().find(|class| class.field("id") == name);
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
fn shell(record: &Node, retained: Decimal) -> Node {
    let mut given = record.field("shell").clone();
    if given == Node::Null {
        if retained.is_zero() {
            return given;
        }
        given = Node::Record(Vec::new());
    }
    put(&mut given, "retained_cash", Node::Number(retained));
    given
}
