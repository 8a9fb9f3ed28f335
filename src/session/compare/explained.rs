//! How a figure of the comparison came about, taken from an answer of the engine that holds explanations.
use rust_decimal::Decimal;

use super::Request;
use crate::data::node::Node;
use crate::domain::band::PERCENTILES;
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
    /// All grants where shares do worse, and where they do better.
    Outlooks,
    /// What comes only if shares can be sold.
    Paper,
    /// How much more the offer is worth than that of the reference.
    Difference,
    /// Where base (0), or the cash of the first year (1), stands among market pay.
    Rank(usize),
}

/// Where an offer's places among market pay stand in the answer, in the order of the table.
pub(super) const RANKS: [&str; 2] = ["base", "total_cash"];
/// The percentiles that a band states, lowest first, with their amounts.
pub(super) fn stated(band: &Node) -> impl Iterator<Item = (u8, Decimal)> {
    let amount = |percentile: u8| Some((percentile, band.field(&format!("p{percentile}")).decimal()?));
    PERCENTILES.into_iter().filter_map(amount)
}

/// What stands before the title of a source of market pay, among the names of files.
pub const BAND: &str = "band/";
/// What leaving loses.
const LOST: &str = "/forfeits/forfeited";

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
    /// What leaving loses: an id of why, and of the grant's kind, empty of what is no grant.
    Loss(String, String),
    /// The amount at a percentile of market pay.
    Percentile(u8),
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
    /// Where it is a range, the upper end.
    pub upper: Option<Decimal>,
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
        let mut evaluations = answer.field("evaluations").list().iter();
        let evaluation = evaluations.clone().nth(place)?;
        match figure {
            FigureOf::Pointer(pointer) => {
                // What leaving loses is the same for all; only the present job says what it is made of.
                let present =
                    evaluations.find(|other| pointer == LOST && explanation(other, pointer).is_some());
                Self::pointed(present.unwrap_or(evaluation), answer, place, pointer)
            }
            FigureOf::Deducted { contributions } => Self::deducted(evaluation, *contributions),
            FigureOf::Grants(field) => match evaluation.field("equity").list() {
                [_] => Self::pointed(evaluation, answer, place, &format!("/equity/0/{field}")),
                _ => Self::grants(evaluation, field),
            },
            FigureOf::Outlooks => Self::outlooks(evaluation),
            FigureOf::Paper => Self::paper(evaluation),
            FigureOf::Difference => Self::difference(answer, place, reference),
            FigureOf::Rank(at) => Self::rank(evaluation, *at),
        }
    }

    /// The percentiles that a place among market pay lies between, in the band's currency, and what they rest on.
    fn rank(evaluation: &Node, at: usize) -> Option<Self> {
        let position = evaluation.field("positions").field(RANKS.get(at)?);
        let band = position.field("band");
        let part = |of, value| Part { of, value, factor: Decimal::ONE, figure: None };
        let own = part(PartOf::Named(Name::Own), position.field("amount").decimal()?);
        let title = |source: &Node| format!("{BAND}{}", source.field("title").words());
        Some(Self {
            formula: Formula::Same,
            parts: std::iter::once(own)
                .chain(stated(band).map(|(percentile, amount)| part(PartOf::Percentile(percentile), amount)))
                .collect(),
            result: position.field("percentile").decimal().unwrap_or_default(),
            upper: None,
            sources: band.field("sources").list().iter().map(title).collect(),
        })
    }

    fn pointed(evaluation: &Node, answer: &Node, place: usize, pointer: &str) -> Option<Self> {
        let whole = format!("/evaluations/{place}{pointer}");
        // What stands between packages is explained by the comparison.
        let found = explanation(evaluation, pointer).or_else(|| explanation(answer, &whole))?;
        let part = |input: &Node| {
            let name = input.field("name").words().to_owned();
            let name = Name::ALL.iter().copied().find(|known| known.id() == name)?;
            let pointer = input.field("figure").words().to_owned();
            // The comparison's inputs may lie in another package: these are not opened here.
            let pointer =
                pointer.strip_prefix(&format!("/evaluations/{place}")).unwrap_or(&pointer).to_owned();
            let opens = pointer == LOST || explanation(evaluation, &pointer).is_some();
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
            upper: None,
            sources: sources(&[found]),
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
        Some(Self::summed(Formula::Total, parts, sources(&[explanation(evaluation, "/totals/net")?])))
    }

    fn grants(evaluation: &Node, field: &'static str) -> Option<Self> {
        let mut parts = Vec::new();
        for (index, grant) in evaluation.field("equity").list().iter().enumerate() {
            let pointer = format!("/equity/{index}/{field}");
            let value = explanation(evaluation, &pointer)?.field("result").decimal()?;
            let of = PartOf::Grant(grant.field("kind").words().to_owned());
            parts.push(Part { of, value, factor: Decimal::ONE, figure: Some(FigureOf::Pointer(pointer)) });
        }
        let formula = if field == "face" { Formula::Face } else { Formula::Counted };
        Some(Self::summed(formula, parts, sources(&[explanation(evaluation, "/equity/0/counted")?])))
    }

    /// What the grants count where shares do worse, then where they do better, each below the growth it assumes.
    fn outlooks(evaluation: &Node) -> Option<Self> {
        let growth = |first: &str| {
            let growth = explanation(evaluation, first)?.field("inputs").list().last()?;
            let (of, value) = (PartOf::Named(Name::Growth), growth.field("value").decimal()?);
            Some(Part { of, value, factor: Decimal::ONE, figure: None })
        };
        let mut found = Self::grants(evaluation, "scenarios/bear")?;
        let better = Self::grants(evaluation, "scenarios/bull")?;
        found.parts.insert(0, growth("/equity/0/scenarios/bear")?);
        found.parts.push(growth("/equity/0/scenarios/bull")?);
        found.parts.extend(better.parts);
        found.upper = Some(better.result);
        Some(found)
    }

    fn paper(evaluation: &Node) -> Option<Self> {
        let flows = evaluation.field("flows").list().iter().enumerate();
        let flows = flows.filter(|(_, flow)| is_paper(flow));
        let part = |(at, flow): (usize, &Node)| {
            let of = part_of(evaluation, &format!("/flows/{at}/amount"))?;
            Some(Part { of, value: flow.field("amount").decimal()?, factor: Decimal::ONE, figure: None })
        };
        let sources = sources(&[explanation(evaluation, "/metrics/npv_gross")?]);
        let parts: Vec<Part> = flows.map(part).collect::<Option<_>>()?;
        (!parts.is_empty()).then(|| Self::summed(Formula::Gross, parts, sources))
    }

    fn summed(formula: Formula, parts: Vec<Part>, sources: Vec<String>) -> Self {
        let result = parts.iter().map(|part| part.value).fold(Decimal::ZERO, Decimal::saturating_add);
        Self { formula, parts, result, upper: None, sources }
    }

    fn difference(answer: &Node, place: usize, reference: usize) -> Option<Self> {
        let evaluation = |place: usize| answer.field("evaluations").list().get(place);
        let value = |place: usize| {
            let evaluation = evaluation(place)?;
            let ranked = answer.field("ranking").list().iter();
            let found = ranked.into_iter().find(|found| found.field("id") == evaluation.field("id"))?;
            Some((found.field("value").decimal()?, found.field("metric").words().to_owned()))
        };
        let ((own, metric), (other, _)) = (value(place)?, value(reference)?);
        let part = |name, value, factor, figure| Part { of: PartOf::Named(name), value, factor, figure };
        let pointer = format!("/metrics/{metric}");
        let both = [evaluation(place)?, evaluation(reference)?];
        let both = both.map(|one| explanation(one, &pointer).unwrap_or(&Node::Null));
        let sources = sources(&both);
        let opens = FigureOf::Pointer(pointer);
        Some(Self {
            formula: Formula::Difference,
            parts: vec![
                part(Name::Own, own, Decimal::ONE, Some(opens)),
                part(Name::Reference, other, Decimal::NEGATIVE_ONE, None),
            ],
            result: difference(own, other).ok()?,
            upper: None,
            sources,
        })
    }
}

/// Whether a payment comes only if shares can be sold.
pub(super) fn is_paper(flow: &Node) -> bool {
    // A preference item of the minimum tax is no payment.
    flow.field("certainty").words() == "contingent_liquidity"
        && flow.field("character").words() != "iso_bargain_element"
}

/// The explanation of a figure in a result.
fn explanation<'a>(result: &'a Node, pointer: &str) -> Option<&'a Node> {
    result.field("explanations").list().iter().find(|found| found.field("id").words() == pointer)
}

/// What explanations rest on, each once.
fn sources(explanations: &[&Node]) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    for source in explanations.iter().flat_map(|found| found.field("sources").list()) {
        if !sources.iter().any(|known| known == source.words()) {
            sources.push(source.words().to_owned());
        }
    }
    sources
}

/// What a figure is, from its place in the evaluation.
fn part_of(evaluation: &Node, pointer: &str) -> Option<PartOf> {
    let segments: Vec<&str> = pointer.split('/').skip(1).collect();
    let component = |name: &str| Component::ALL.iter().copied().find(|known| known.id() == name);
    // What holds the figure.
    let holder = segments.iter().take(segments.len().saturating_sub(1)).fold(evaluation, |node, key| {
        let item = key.parse::<usize>().ok().and_then(|at| node.list().get(at));
        item.unwrap_or_else(|| node.field(key))
    });
    let month = || holder.field("month").decimal();
    match segments.as_slice() {
        ["years", _, "lines", ..] => {
            LineId::of_word(holder.field("id").words(), Code::UnknownValue).ok().map(PartOf::Line)
        }
        [.., "components", name] => component(name).map(PartOf::Component),
        ["years", year, _] => Some(PartOf::Year(year.parse::<usize>().ok()?.checked_add(1)?)),
        ["flows", ..] => Some(PartOf::Flow(component(holder.field("component").words())?, month()?)),
        ["equity", _, "tranches", ..] => Some(PartOf::Flow(Component::Equity, month()?)),
        ["forfeits", "items", ..] => {
            let kind = holder.field("kind").words();
            let of_grant = matches!(kind, "unvested" | "option_lapse" | "leaver_share");
            let grant = holder.field("index").decimal().filter(|_| of_grant);
            let grant = grant.and_then(|at| evaluation.field("equity").list().get(usize::try_from(at).ok()?));
            let grant = grant.map_or_else(String::new, |grant| grant.field("kind").words().to_owned());
            Some(PartOf::Loss(kind.to_owned(), grant))
        }
        _ => None,
    }
}
