//! `compare(input)`: packages side by side, ranked.
use rust_decimal::Decimal;

use super::evaluate::EvaluationOutcome;
use super::explanation::{ExplanationOutcome, Files};
use super::solve::{BarOutcome, FlipOutcome};
use crate::api::{Function, Taped};
use crate::data::input::assumptions::{Include, Request};
use crate::data::node::Node;
use crate::data::record::{Read, Write};
use crate::data::registry::Registry;
use crate::data::tape::Tape;
use crate::data::taxes::RegisteredTaxes;
use crate::domain::compare as domain;
use crate::domain::evaluation::Metric;
use crate::domain::explanation::explain_comparison;
use crate::domain::offer::Package;
use crate::domain::problem::{Allowed, Code, Problem};

/// One to eight packages; what is wrong with the list is told together with what is wrong in them.
#[derive(Clone, Debug)]
pub struct Packages(pub Vec<Package>);

impl Read for Packages {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        if let Node::List(nodes) = node {
            if nodes.len() > domain::MOST_PACKAGES {
                let most = Allowed::Length(domain::MOST_PACKAGES);
                problems.push(Problem::new(Code::TooManyPackages).allowing(most));
            }
            for (index, package) in nodes.iter().enumerate() {
                let id = package.field("id");
                let twice = nodes.iter().take(index).any(|earlier| earlier.field("id") == id);
                if twice && matches!(id, Node::Text(text) if !text.is_empty()) {
                    problems.push(Problem::new(Code::DuplicatePackageId).below("id").below_index(index));
                }
            }
        }
        match Vec::read(node) {
            Ok(packages) if problems.is_empty() => Ok(Self(packages)),
            read => Err(problems.into_iter().chain(read.err().into_iter().flatten()).collect()),
        }
    }

    fn typescript() -> String {
        <Vec<Package> as Read>::typescript()
    }
}

crate::record! {
    /// Packages and what is assumed for all of them.
    pub struct CompareInput {
        /// One to eight packages.
        packages: Packages,
        /// What is assumed.
        assumptions: Request,
        /// Id of the package the others are measured against: by default the present job, else the first.
        reference: Option<crate::data::Label>,
    }
}

/// Year of a difference: its label, or the word `total`.
#[derive(Clone, Copy, Debug)]
pub struct DifferenceYear(Option<u16>);

impl Write for DifferenceYear {
    fn write(&self) -> Node {
        self.0.map_or_else(|| Node::text("total"), |label| label.write())
    }

    fn tape(&self, tape: &mut Tape) {
        self.0.tape(tape);
    }

    fn reader() -> String {
        r#"u[i++] ? u[i++] : "total""#.to_owned()
    }

    fn typescript() -> String {
        "number | \"total\"".to_owned()
    }
}

/// Component of a difference, or the word `total` for all of them.
#[derive(Clone, Copy, Debug)]
pub struct DifferenceComponent(Option<crate::domain::flow::Component>);

impl Write for DifferenceComponent {
    fn write(&self) -> Node {
        self.0.map_or_else(|| Node::text("total"), |component| component.write())
    }

    fn tape(&self, tape: &mut Tape) {
        self.0.tape(tape);
    }

    fn reader() -> String {
        format!(r#"u[i++] ? {} : "total""#, <crate::domain::flow::Component as Write>::reader())
    }

    fn typescript() -> String {
        format!("{} | \"total\"", <crate::domain::flow::Component as Write>::typescript())
    }
}

crate::outcome! {
    /// A package's place in the order.
    pub struct RankedOutcome {
        /// The package.
        id: String,
        /// What it is ranked by.
        metric: Metric,
        /// Its value.
        value: Option<Decimal>,
        /// 1 for the best; equal values share a rank.
        rank: usize,
    }
}

crate::outcome! {
    /// How far a package differs from the reference; zeros are left out.
    pub struct DifferenceOutcome {
        /// The package.
        id: String,
        /// The year, or all of them.
        year: DifferenceYear,
        /// What differs, or all of it.
        component: DifferenceComponent,
        /// Package minus reference.
        amount: Decimal,
    }
}

crate::outcome! {
    /// Packages side by side.
    pub struct ComparisonOutcome {
        /// In the order given.
        evaluations: Vec<EvaluationOutcome>,
        /// Id of the package the others are measured against.
        reference: String,
        /// From the best.
        ranking: Vec<RankedOutcome>,
        /// Per package, year and component.
        differences: Vec<DifferenceOutcome>,
        /// Pairs of ids that differ by less than 2 %.
        close: Vec<Vec<String>>,
        /// Values at which the order changes, where asked for.
        flips: Vec<FlipOutcome>,
        /// Each driver low and high, where asked for.
        sensitivity: Vec<BarOutcome>,
        /// How ranking values, differences and the sign-ons that make up for leaving were computed,
        /// where asked for; every evaluation has its own.
        explanations: Vec<ExplanationOutcome>,
    }
}

pub(in crate::api) const FUNCTION: Function = Function {
    name: "compare",
    doc: "Packages side by side: evaluations, differences, ranking, and which are as good as equal.",
    run: |registry, input| crate::api::typed_beside_tape(input, |input| compare(registry, input)),
    taped: Some(Taped {
        run: |registry, input| crate::api::taped(input, |input| compare(registry, input)),
        #[cfg(not(target_arch = "wasm32"))]
        reader: <ComparisonOutcome as Write>::reader,
    }),
    signature: crate::api::signature::<CompareInput, ComparisonOutcome>,
};

fn compare(registry: &Registry, mut input: CompareInput) -> Result<ComparisonOutcome, Vec<Problem>> {
    let request = &input.assumptions;
    super::prepare(&mut input.packages.0, request, registry)?;
    let reference = input.reference.as_ref().map(|crate::data::Label(id)| id.as_str());
    let taxes = super::taxes(registry, request);
    let parameters = super::parameters(registry, taxes.as_ref());
    let comparison = domain::compare(&input.packages.0, reference, &request.assumptions, &parameters)?;
    let explanations = explained(registry, &comparison, &input, taxes.as_ref());
    let explanations = explanations.map_err(|problem| vec![problem])?;
    let (flips, sensitivity) = super::solve::included(&input.packages.0, request, &parameters)?;
    let evaluations = comparison.evaluations.into_iter().zip(&input.packages.0);
    let ranking = comparison.ranking.into_iter().map(|ranked| RankedOutcome {
        id: ranked.id,
        metric: ranked.metric,
        value: ranked.value,
        rank: ranked.rank,
    });
    let differences = comparison.differences.into_iter().map(|difference| DifferenceOutcome {
        id: difference.id,
        year: DifferenceYear(difference.year),
        component: DifferenceComponent(difference.component),
        amount: difference.amount,
    });
    let evaluations = evaluations.enumerate().map(|(index, (found, package))| {
        let below = |problem: Problem| vec![problem.below_index(index).below("packages")];
        let explanations = super::evaluate::explained(registry, &found, package, request, taxes.as_ref());
        EvaluationOutcome::of(registry, found, package, explanations.map_err(below)?).map_err(below)
    });
    Ok(ComparisonOutcome {
        evaluations: evaluations.collect::<Result<_, _>>()?,
        reference: comparison.reference,
        ranking: ranking.collect(),
        differences: differences.collect(),
        close: comparison.close.into_iter().map(|(first, second)| vec![first, second]).collect(),
        flips,
        sensitivity,
        explanations,
    })
}

/// The explanations of what stands between packages, where the request asks for them.
fn explained(
    registry: &Registry,
    comparison: &domain::Comparison,
    input: &CompareInput,
    taxes: Option<&RegisteredTaxes<'_>>,
) -> Result<Vec<ExplanationOutcome>, Problem> {
    if !input.assumptions.include.contains(&Include::Explanations) {
        return Ok(Vec::new());
    }
    let files = Files::of(registry, taxes, comparison.evaluations.iter().zip(&input.packages.0));
    let parameters = super::parameters(registry, taxes);
    let assumptions = &input.assumptions.assumptions;
    // As the comparison was made: in one currency, that of the first package unless another is asked for.
    let found = explain_comparison(comparison, &input.packages.0, assumptions, &parameters)?;
    Ok(found.into_iter().map(|explanation| files.written(explanation)).collect())
}
