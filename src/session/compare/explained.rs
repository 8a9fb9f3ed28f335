//! How a figure of the comparison came about, taken from an answer of the engine that holds explanations.
use rust_decimal::Decimal;

use super::Request;
use crate::data::node::Node;
use crate::domain::explanation::{Formula, Name};
use crate::domain::flow::Component;
use crate::domain::money::difference;
use crate::domain::problem::Code;
use crate::domain::tax::ledger::LineId;

/// A figure that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureOf {
    /// One that the engine explains: its JSON pointer below the evaluation.
    Pointer(String),
    /// Taxes of all years (less credits), or contributions.
    Deducted {
        /// Whether it is the contributions.
        contributions: bool,
    },
    /// All grants: `face`, `counted`.
    Grants(&'static str),
    /// How much more the offer is worth than that of the reference.
    Difference,
}

/// What a number of a formula is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartOf {
    /// By its name.
    Named(Name),
    /// A figure of a year, from 1.
    Year(usize),
    /// A component of pay.
    Component(Component),
    /// A line of the tax computation.
    Line(LineId),
    /// A payment: its component and the months after the start.
    Flow(Component, Decimal),
    /// A grant: an id of its kind.
    Grant(String),
}

/// One number of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub of: PartOf,
    /// The number.
    pub value: Decimal,
    /// What it is multiplied by in a sum.
    pub factor: Decimal,
    /// Its own figure, where that can be opened in turn.
    pub figure: Option<FigureOf>,
}

/// A figure with its formula and the numbers that go into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// How it is computed.
    pub formula: Formula,
    /// Out of what.
    pub parts: Vec<Part>,
    /// The figure.
    pub result: Decimal,
    /// What the numbers rest on: `package`, `assumptions`, or the name of a data file.
    pub sources: Vec<String>,
}

impl Request {
    /// The input of `compare` that asks for explanations as well.
    pub fn explained(&self) -> Node {
        let mut input = self.input.clone();
        let include = ("include".to_owned(), Node::List(vec![Node::text("explanations")]));
        if let Node::Record(fields) = &mut input {
            for (name, assumptions) in fields {
                if let (true, Node::Record(assumed)) = (name == "assumptions", assumptions) {
                    assumed.push(include.clone());
                }
            }
        }
        input
    }
}

impl Explained {
    /// The explanation of a figure of the offer that stands at a place in the answer; none where there is none.
    pub fn of(answer: &Node, place: usize, reference: usize, figure: &FigureOf) -> Option<Self> {
        let evaluation = answer.field("evaluations").list().get(place)?;
        match figure {
            FigureOf::Pointer(pointer) => Self::pointed(evaluation, answer, place, pointer),
            FigureOf::Deducted { contributions } => Self::deducted(evaluation, *contributions),
            FigureOf::Grants(field) => Self::grants(evaluation, field),
            FigureOf::Difference => Self::difference(answer, place, reference),
        }
    }

    fn pointed(evaluation: &Node, answer: &Node, place: usize, pointer: &str) -> Option<Self> {
        let whole = format!("/evaluations/{place}{pointer}");
        let own = evaluation.field("explanations").list().iter().zip(std::iter::repeat(pointer));
        // What stands between packages is explained by the comparison.
        let shared = answer.field("explanations").list().iter().zip(std::iter::repeat(whole.as_str()));
        let found = own.chain(shared).find(|(found, pointer)| found.field("id") == &Node::text(*pointer));
        let (found, _) = found?;
        let part = |input: &Node| {
            let name = input.field("name").words().to_owned();
            let name = Name::ALL.iter().copied().find(|known| known.id() == name)?;
            let pointer = input.field("figure").words().to_owned();
            // The comparison's inputs may lie in another package: these are not opened here.
            let pointer =
                pointer.strip_prefix(&format!("/evaluations/{place}")).unwrap_or(&pointer).to_owned();
            let explained = evaluation.field("explanations").list().iter();
            let opens = explained.into_iter().any(|other| other.field("id") == &Node::text(pointer.as_str()));
            Some(Part {
                of: part_of(evaluation, &pointer).unwrap_or(PartOf::Named(name)),
                value: input.field("value").decimal()?,
                factor: input.field("factor").decimal()?,
                figure: opens.then_some(FigureOf::Pointer(pointer)),
            })
        };
        let formula = found.field("formula").words().to_owned();
        Some(Self {
            formula: Formula::ALL.iter().copied().find(|known| known.id() == formula)?,
            parts: found.field("inputs").list().iter().map(part).collect::<Option<_>>()?,
            result: found.field("result").decimal()?,
            sources: found.field("sources").list().iter().map(|node| node.words().to_owned()).collect(),
        })
    }

    fn deducted(evaluation: &Node, contributions: bool) -> Option<Self> {
        let mut parts: Vec<Part> = Vec::new();
        let lines = evaluation.field("years").list().iter().flat_map(|year| year.field("lines").list());
        for line in lines {
            let kind = line.field("kind").words().to_owned();
            let wanted =
                if contributions { kind == "contribution" } else { kind == "tax" || kind == "credit" };
            let amount = line.field("amount").decimal()?;
            if !wanted || amount.is_zero() {
                continue;
            }
            let of = PartOf::Line(LineId::of_word(line.field("id").words(), Code::UnknownValue).ok()?);
            match parts.iter_mut().find(|part| part.of == of) {
                Some(part) => part.value = part.value.saturating_add(amount),
                None => parts.push(Part { of, value: amount, factor: Decimal::ONE, figure: None }),
            }
        }
        let tax = evaluation.field("explanations").list().iter();
        let net = tax.into_iter().find(|found| found.field("id") == &Node::text("/totals/net"))?;
        Some(Self::summed(
            parts,
            net.field("sources").list().iter().map(|node| node.words().to_owned()).collect(),
        ))
    }

    fn grants(evaluation: &Node, field: &'static str) -> Option<Self> {
        let part = |(index, grant): (usize, &Node)| {
            Some(Part {
                of: PartOf::Grant(grant.field("kind").words().to_owned()),
                value: grant.field(field).decimal()?,
                factor: Decimal::ONE,
                figure: (field == "counted").then(|| FigureOf::Pointer(format!("/equity/{index}/{field}"))),
            })
        };
        let parts = evaluation.field("equity").list().iter().enumerate().map(part).collect::<Option<_>>()?;
        Some(Self::summed(parts, vec!["package".to_owned(), "assumptions".to_owned()]))
    }

    fn summed(parts: Vec<Part>, sources: Vec<String>) -> Self {
        let result = parts.iter().map(|part| part.value).fold(Decimal::ZERO, Decimal::saturating_add);
        Self { formula: Formula::Total, parts, result, sources }
    }

    fn difference(answer: &Node, place: usize, reference: usize) -> Option<Self> {
        let value = |place: usize| {
            let evaluation = answer.field("evaluations").list().get(place)?;
            let ranked = answer.field("ranking").list().iter();
            let found = ranked.into_iter().find(|found| found.field("id") == evaluation.field("id"))?;
            Some((found.field("value").decimal()?, found.field("metric").words().to_owned()))
        };
        let ((own, metric), (other, _)) = (value(place)?, value(reference)?);
        let part = |name, value, factor, figure| Part { of: PartOf::Named(name), value, factor, figure };
        let opens = FigureOf::Pointer(format!("/metrics/{metric}"));
        Some(Self {
            formula: Formula::Difference,
            parts: vec![
                part(Name::Own, own, Decimal::ONE, Some(opens)),
                part(Name::Reference, other, Decimal::NEGATIVE_ONE, None),
            ],
            result: difference(own, other).ok()?,
            sources: vec!["package".to_owned()],
        })
    }
}

/// What a figure is, from its place in the evaluation.
fn part_of(evaluation: &Node, pointer: &str) -> Option<PartOf> {
    let segments: Vec<&str> = pointer.split('/').skip(1).collect();
    let component = |name: &str| Component::ALL.iter().copied().find(|known| known.id() == name);
    match segments.as_slice() {
        ["years", year, "lines", line, ..] => {
            let year = evaluation.field("years").list().get(year.parse::<usize>().ok()?)?;
            let line = year.field("lines").list().get(line.parse::<usize>().ok()?)?;
            LineId::of_word(line.field("id").words(), Code::UnknownValue).ok().map(PartOf::Line)
        }
        [.., "components", name] => component(name).map(PartOf::Component),
        ["years", year, _] => Some(PartOf::Year(year.parse::<usize>().ok()?.checked_add(1)?)),
        ["flows", flow, _] => {
            let flow = evaluation.field("flows").list().get(flow.parse::<usize>().ok()?)?;
            Some(PartOf::Flow(component(flow.field("component").words())?, flow.field("month").decimal()?))
        }
        _ => None,
    }
}
