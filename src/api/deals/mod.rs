//! Licensing deals for programs: share classes, people, licences, inventors.
//!
//! Amounts written as text come back as text with fixed places, amounts written as numbers come
//! back as numbers; counts such as years and seniorities are numbers either way.
mod claim;
mod curve;
mod distribution;
mod inventor;
mod library;
mod licence;
mod personal;
mod royalty;
mod value;
mod waterfall;

pub(super) use claim::{CARVE_OUT_OFFSET, PREFERENCE_CLAIM};
pub(super) use curve::PAYOUT_CURVE;
pub(super) use distribution::DISTRIBUTION;
pub(super) use inventor::{GERMAN_INVENTOR, INVENTOR_SCHEDULE, share_factor, university};
pub(super) use library::{DEALS, is_unverified};
pub(super) use licence::LICENCE;
pub(super) use personal::PERSONAL;
pub(super) use royalty::{EARN_OUT_UNITS, MINIMUM_ROYALTY, ROYALTY_SCHEDULE, SALES_MILESTONES};
pub(super) use value::{NPV, PRESENT_VALUE};
pub(super) use waterfall::{BREAKPOINTS, BRIDGE, WATERFALL};

use rust_decimal::Decimal;

use crate::data::input::deal;
use crate::data::node::Node;
use crate::data::record::{Declared, Read, Write};
use crate::domain::cap_table::CapTable;
use crate::domain::licensing_flows::{DealCharacters, LicenceCharacters};
use crate::domain::problem::Problem;
use crate::domain::rounding::{CENT_PLACES, closed, rounded};

/// The records of this family, for the `.d.ts`.
pub(super) const DECLARATIONS: &[fn() -> String] = &[
    deal::BridgeTerms::declaration,
    deal::TrancheTerms::declaration,
    deal::EscrowTerms::declaration,
    deal::ShareClass::declaration,
    deal::DividendTerms::declaration,
    deal::InventionPointsTerms::declaration,
    deal::LicenceTerms::declaration,
    deal::TierTerms::declaration,
    deal::StepDownTerms::declaration,
    deal::StackingTerms::declaration,
    deal::RecoupTerms::declaration,
    deal::MilestoneTerms::declaration,
    deal::SalesMilestoneTerms::declaration,
    deal::PersonTerms::declaration,
    deal::HoldingTerms::declaration,
    deal::UnvestedTerms::declaration,
    deal::ShellTerms::declaration,
    deal::DealTerms::declaration,
    deal::DistributionTerms::declaration,
    deal::KeptShellTerms::declaration,
    DealCharacters::declaration,
    deal::LicenceStakeTerms::declaration,
    LicenceCharacters::declaration,
    deal::InventorTerms::declaration,
    claim::PreferenceClaimInput::declaration,
    claim::PreferenceClaimOutcome::declaration,
    claim::CarveOutOffsetInput::declaration,
    claim::CarveOutOffsetOutcome::declaration,
    curve::PayoutCurveInput::declaration,
    curve::PayoutCurveOutcome::declaration,
    distribution::DistributionInput::declaration,
    distribution::DistributionOutcome::declaration,
    inventor::InventorScheduleInput::declaration,
    inventor::InventorScheduleOutcome::declaration,
    inventor::GermanInventorInput::declaration,
    inventor::GermanInventorOutcome::declaration,
    library::DealLibrary::declaration,
    library::BenchmarkPoint::declaration,
    licence::LicenceOutcome::declaration,
    licence::SensitivityOutcome::declaration,
    licence::BothValuesOutcome::declaration,
    personal::PersonalInput::declaration,
    personal::PersonalOutcome::declaration,
    royalty::RoyaltyScheduleInput::declaration,
    royalty::RoyaltyScheduleOutcome::declaration,
    royalty::MinimumRoyaltyInput::declaration,
    royalty::MinimumRoyaltyOutcome::declaration,
    royalty::SalesMilestonesInput::declaration,
    royalty::SalesMilestonesOutcome::declaration,
    royalty::EarnOutUnitsInput::declaration,
    royalty::EarnOutUnitsOutcome::declaration,
    value::PresentValueInput::declaration,
    value::PresentValueOutcome::declaration,
    value::NpvInput::declaration,
    value::NpvOutcome::declaration,
    waterfall::WaterfallInput::declaration,
    waterfall::WaterfallOutcome::declaration,
    waterfall::DeferredPayouts::declaration,
    waterfall::BridgeInput::declaration,
    waterfall::BridgeOutcome::declaration,
    waterfall::BreakpointsInput::declaration,
    waterfall::BreakpointsOutcome::declaration,
    waterfall::BreakpointOutcome::declaration,
];

/// A decimal handed out with so many places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places<const PLACES: u32>(pub(super) Decimal);

impl<const PLACES: u32> Write for Places<PLACES> {
    fn write(&self) -> Node {
        Node::Number(rounded(self.0, PLACES))
    }

    fn typescript() -> String {
        "number | string".to_owned()
    }
}

/// Amounts by class id, in the order of the cap table.
#[derive(Clone, Debug)]
pub(super) struct ByClass(Vec<(String, Decimal)>);

impl ByClass {
    /// These amounts, in the order of the classes.
    fn of(table: &CapTable, amounts: Vec<Decimal>) -> Self {
        Self(table.classes().iter().map(|class| class.id.clone()).zip(amounts).collect())
    }

    /// The amounts in cents that add up to `total`.
    fn closed(table: &CapTable, amounts: &[Decimal], total: Decimal) -> Result<Self, Problem> {
        Ok(Self::of(table, closed(amounts, total, CENT_PLACES)?))
    }
}

impl Write for ByClass {
    fn write(&self) -> Node {
        let field = |(id, amount): &(String, Decimal)| (id.clone(), Node::Number(*amount));
        Node::Record(self.0.iter().map(field).collect())
    }

    fn typescript() -> String {
        "Record<string, number | string>".to_owned()
    }
}

/// Ids of the classes at these positions.
fn ids(table: &CapTable, positions: &[usize]) -> Vec<String> {
    let id = |&position: &usize| table.classes().get(position).map(|class| class.id.clone());
    positions.iter().filter_map(id).collect()
}

/// Amounts in cents, each rounded by itself.
fn cents(amounts: impl IntoIterator<Item = Decimal>) -> Vec<Places<CENT_PLACES>> {
    amounts.into_iter().map(Places).collect()
}

/// Fields that count or rank: a number in them says nothing about how amounts are written.
const COUNTS: &[&str] = &["from_year", "points", "seniority", "until_year", "year", "years"];

/// Whether an amount, a rate or a share stands as a number in the input.
fn has_numeric_amount(input: &Node) -> bool {
    match input {
        Node::Record(fields) => {
            fields.iter().any(|(key, value)| !COUNTS.contains(&key.as_str()) && has_numeric_amount(value))
        }
        Node::List(items) => items.iter().any(has_numeric_amount),
        other => other.has_number(),
    }
}

/// Runs a function and writes amounts the way the input writes them.
fn amounts_as_given<I: Read, O: Write>(
    input: &Node,
    run: impl FnOnce(I) -> Result<O, Vec<Problem>>,
) -> Result<Node, Vec<Problem>> {
    let outcome = super::typed(input, run)?;
    Ok(if has_numeric_amount(input) { outcome } else { with_texts(outcome) })
}

/// The same tree with amounts as texts; counts have no places and stay numbers.
fn with_texts(node: Node) -> Node {
    match node {
        Node::Number(number) if number.scale() > 0 => Node::Text(number.to_string()),
        Node::List(items) => Node::List(items.into_iter().map(with_texts).collect()),
        Node::Record(fields) => {
            Node::Record(fields.into_iter().map(|(key, value)| (key, with_texts(value))).collect())
        }
        other => other,
    }
}

/// A single problem, where all are reported.
fn one(problem: Problem) -> Vec<Problem> {
    vec![problem]
}
