//! The functions that programs call: plain objects in, plain objects out.
//!
//! [`call`] is the whole interface, without a browser: the exports for JavaScript and the
//! conformance runner both go through it, so that what is tested is what is shipped.
//! A function is one row of [`FUNCTIONS`]; its input and result are declared with
//! [`record!`](crate::record) and [`outcome!`](crate::outcome), which also make the TypeScript.
//!
//! ```
//! use bandworth::{api, data::{node::Node, registry::Registry}};
//! let problems = api::call(&Registry::default(), "noSuchFunction", &Node::Null).unwrap_err();
//! assert_eq!(problems[0].code.id(), "UnknownValue");
//! ```
mod anchors;
mod band;
mod band_sets;
mod deals;
mod employers;
#[cfg(feature = "api")]
mod exports;
pub mod offer;
mod own_bands;
mod position;
mod preset;
mod state;
mod take_home;
#[cfg(not(target_arch = "wasm32"))]
mod typescript;
mod version;
mod vest;
mod warning;

// Written once, natively: the module itself carries none of it.
#[cfg(not(target_arch = "wasm32"))]
pub use typescript::{javascript, typescript};

use crate::data::input;
use crate::data::node::Node;
use crate::data::record::{Declared, Read, Write};
use crate::data::registry::Registry;
use crate::data::tape::Tape;
use crate::domain::problem::{Allowed, Code, Problem};

/// One function of the interface.
#[derive(Debug)]
pub struct Function {
    /// Its name in JavaScript.
    pub name: &'static str,
    /// One sentence for the `.d.ts`.
    pub doc: &'static str,
    /// Runs it on a plain value.
    pub run: fn(&Registry, &Node) -> Result<Node, Vec<Problem>>,
    /// The quicker way out to JavaScript, for functions whose results are large.
    pub taped: Option<Taped>,
    /// Parameters and result as TypeScript: `(input: VestInput): VestOutcome`.
    pub signature: fn() -> String,
}

/// A function whose result crosses to JavaScript on a tape.
#[derive(Clone, Copy, Debug)]
pub struct Taped {
    /// Runs it on a plain value.
    pub run: fn(&Registry, &Node) -> Result<Tape, Vec<Problem>>,
    /// The JavaScript expression that takes the result off the tape.
    #[cfg(not(target_arch = "wasm32"))]
    pub reader: fn() -> String,
}

/// Every function, in the order of the documentation.
pub const FUNCTIONS: &[Function] = &[
    version::FUNCTION,
    offer::evaluate::FUNCTION,
    offer::compare::FUNCTION,
    offer::solve::FLIPS,
    offer::solve::BREAK_EVEN,
    take_home::TAKE_HOME,
    take_home::JURISDICTIONS,
    band::BANDS,
    band::BAND,
    band_sets::FUNCTION,
    own_bands::FUNCTION,
    employers::FUNCTION,
    anchors::FUNCTION,
    position::FUNCTION,
    vest::FUNCTION,
    preset::FUNCTION,
    state::EXPORT,
    state::IMPORT,
    deals::WATERFALL,
    deals::BREAKPOINTS,
    deals::PAYOUT_CURVE,
    deals::BRIDGE,
    deals::DISTRIBUTION,
    deals::PERSONAL,
    deals::CARVE_OUT_OFFSET,
    deals::PREFERENCE_CLAIM,
    deals::LICENCE,
    deals::ROYALTY_SCHEDULE,
    deals::MINIMUM_ROYALTY,
    deals::SALES_MILESTONES,
    deals::INVENTOR_SCHEDULE,
    deals::GERMAN_INVENTOR,
    deals::EARN_OUT_UNITS,
    deals::PRESENT_VALUE,
    deals::NPV,
    deals::DEALS,
];

/// Every declared record, for the `.d.ts`.
pub const DECLARATIONS: &[fn() -> String] = &[
    version::Version::declaration,
    version::DataSet::declaration,
    input::package::PackageTerms::declaration,
    input::package::Location::declaration,
    input::terms::TaxTerms::declaration,
    input::terms::BonusTerms::declaration,
    input::terms::OneOffTerms::declaration,
    input::company::CompanyTerms::declaration,
    input::company::RoundTerms::declaration,
    input::company::PreferenceStackTerms::declaration,
    input::company::Scenarios::declaration,
    input::company::ScenarioTerms::declaration,
    input::grant::GrantTerms::declaration,
    input::terms::RefresherTerms::declaration,
    input::terms::BenefitTerms::declaration,
    input::terms::WeightTerms::declaration,
    input::terms::LeavingTerms::declaration,
    input::terms::RepaymentTerms::declaration,
    input::assumptions::AssumptionTerms::declaration,
    offer::evaluate::EvaluateInput::declaration,
    offer::outcome::YearOutcome::declaration,
    offer::outcome::TaxLine::declaration,
    offer::outcome::TotalsOutcome::declaration,
    offer::outcome::MetricsOutcome::declaration,
    offer::outcome::EquityOutcome::declaration,
    offer::outcome::ScenarioValues::declaration,
    offer::outcome::ForfeitsOutcome::declaration,
    offer::outcome::LossOutcome::declaration,
    offer::outcome::EarlyExitOutcome::declaration,
    offer::outcome::FlowOutcome::declaration,
    offer::licensing::LicensingOutcome::declaration,
    offer::outcome::LocalOutcome::declaration,
    offer::outcome::Positions::declaration,
    offer::explanation::ExplanationInput::declaration,
    offer::explanation::ExplanationOutcome::declaration,
    offer::evaluate::EvaluationOutcome::declaration,
    offer::compare::CompareInput::declaration,
    offer::compare::RankedOutcome::declaration,
    offer::compare::DifferenceOutcome::declaration,
    offer::compare::ComparisonOutcome::declaration,
    offer::solve::FlipsInput::declaration,
    offer::solve::FlipOutcome::declaration,
    offer::solve::BarOutcome::declaration,
    offer::solve::BarValues::declaration,
    offer::solve::BreakEvenInput::declaration,
    offer::solve::BreakEvenOutcome::declaration,
    take_home::TakeHomeInput::declaration,
    take_home::TakeHomeLine::declaration,
    take_home::TakeHomeOutcome::declaration,
    take_home::Jurisdiction::declaration,
    input::vesting::Vesting::declaration,
    warning::Warning::declaration,
    band::BandInput::declaration,
    band::Band::declaration,
    band::BandSource::declaration,
    band::Matched::declaration,
    band::BandEntry::declaration,
    band::NoBand::declaration,
    band::ListedBand::declaration,
    band_sets::BandSet::declaration,
    own_bands::OwnBandsInput::declaration,
    employers::EmployersInput::declaration,
    employers::EmployerPay::declaration,
    anchors::AnchorsInput::declaration,
    anchors::Anchors::declaration,
    anchors::AnchorPoint::declaration,
    anchors::AnnualPoint::declaration,
    anchors::CitedFact::declaration,
    position::PositionInput::declaration,
    position::Position::declaration,
    position::Converted::declaration,
    position::WageIndex::declaration,
    vest::VestInput::declaration,
    vest::Tranche::declaration,
    vest::VestOutcome::declaration,
    preset::Texts::declaration,
    preset::Preset::declaration,
];

/// The TypeScript of every declared record.
pub fn declarations() -> impl Iterator<Item = String> {
    DECLARATIONS.iter().chain(deals::DECLARATIONS).map(|declaration| declaration())
}

/// Runs the function of that name.
///
/// # Errors
/// `UnknownValue` for a name that does not exist, else the problems of the input.
pub fn call(registry: &Registry, name: &str, input: &Node) -> Result<Node, Vec<Problem>> {
    let Some(function) = FUNCTIONS.iter().find(|function| function.name == name) else {
        let names = FUNCTIONS.iter().map(|function| function.name.to_owned()).collect();
        return Err(vec![Problem::new(Code::UnknownValue).allowing(Allowed::Values(names))]);
    };
    (function.run)(registry, input)
}

/// Runs the function of that name; its result is on a tape, as a tree where it has no tape of its own.
///
/// # Errors
/// As [`call`].
pub fn call_taped(registry: &Registry, name: &str, input: &Node) -> Result<Tape, Vec<Problem>> {
    let named = FUNCTIONS.iter().find(|function| function.name == name);
    match named.and_then(|function| function.taped) {
        Some(taped) => (taped.run)(registry, input),
        None => call(registry, name, input).map(|outcome| {
            let mut tape = Tape::default();
            tape.tree(&outcome);
            tape
        }),
    }
}

/// Reads the input, runs, puts the result on a tape.
pub(crate) fn taped<I: Read, O: Write>(
    input: &Node,
    run: impl FnOnce(I) -> Result<O, Vec<Problem>>,
) -> Result<Tape, Vec<Problem>> {
    let outcome = I::read(input).and_then(run)?;
    let mut tape = Tape::roomy();
    outcome.tape(&mut tape);
    Ok(tape)
}

/// As [`typed`], for a function with a tape: in wasm the tape is the one way out, so that the code of
/// the other is not carried there.
pub(crate) fn typed_beside_tape<I: Read, O: Write>(
    input: &Node,
    run: impl FnOnce(I) -> Result<O, Vec<Problem>>,
) -> Result<Node, Vec<Problem>> {
    if cfg!(target_arch = "wasm32") { Err(vec![Problem::new(Code::UnknownValue)]) } else { typed(input, run) }
}

/// Reads the input, runs, writes the result: the body of nearly every function.
pub(crate) fn typed<I: Read, O: Write>(
    input: &Node,
    run: impl FnOnce(I) -> Result<O, Vec<Problem>>,
) -> Result<Node, Vec<Problem>> {
    I::read(input).and_then(run).map(|outcome| outcome.write())
}

/// `(input: I): O`, as TypeScript.
pub(crate) fn signature<I: Read, O: Write>() -> String {
    format!("(input: {}): {}", I::typescript(), O::typescript())
}
