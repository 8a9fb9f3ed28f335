//! The bridge, the escrow and the way of distribution from outside.
use rust_decimal::Decimal;

use crate::data::node::Node;
use crate::data::record::{Read, wrong_type};
use crate::domain::bridge::{Bridge, CarveOutBase, Tranche};
use crate::domain::cap_table::CapTable;
use crate::domain::distribution::DistributionMode;
use crate::domain::escrow::{Escrow, EscrowMethod};
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Amount, Probability, Proceeds, Share, YearsLater};

crate::words!(CarveOutBase, UnknownCarveOutBase,
    "gross" => CarveOutBase::Gross, "net_of_costs_and_debt" => CarveOutBase::NetOfCostsAndDebt);
crate::words!(EscrowMethod, UnknownEscrowMethod,
    "incremental" => EscrowMethod::Incremental, "pro_rata" => EscrowMethod::ProRata);
crate::words!(DistributionMode, UnknownDistributionMode,
    "deemed_liquidation" => DistributionMode::DeemedLiquidation,
    "dividend" => DistributionMode::Dividend,
    "tender" => DistributionMode::Tender);

crate::record! {
    /// What is paid for a licence and who stands before the share classes.
    pub struct BridgeTerms {
        /// Paid for the licence at closing.
        licence_fee: Amount = Amount::ZERO,
        /// Paid for anything else, such as a waiver of claims.
        other_receipts: Amount = Amount::ZERO,
        /// Cash in the company before the deal.
        cash_on_hand: Amount = Amount::ZERO,
        /// Instalments of the fee after closing.
        deferred_tranches: Vec<TrancheTerms> = Vec::new(),
        /// Costs of the deal that do not depend on its size.
        transaction_costs_fixed: Amount = Amount::ZERO,
        /// Costs of the deal as a share of receipts.
        transaction_costs_pct: Share = Share::ZERO,
        /// Debt to be repaid before equity.
        debt: Amount = Amount::ZERO,
        /// Corporate tax as a share of the taxable income.
        tax_rate: Share = Share::ZERO,
        /// Losses of earlier years that may be set off.
        nol_available: Amount = Amount::ZERO,
        /// Share of the taxable income that losses may cover.
        nol_limit_pct: Share = Share::new(Decimal::new(8, 1))?,
        /// Management carve-out as a share of its base.
        carve_out_pct: Share = Share::ZERO,
        /// What the carve-out is counted on.
        carve_out_base: CarveOutBase = CarveOutBase::NetOfCostsAndDebt,
        /// Whether the carve-out lowers the taxable income.
        carve_out_deductible: bool = true,
        /// The members' shares of the classes, where their proceeds are taken off the carve-out.
        carve_out_offset: Option<CarveOutOffset>,
        /// Left in the company.
        retained_in_company: Amount = Amount::ZERO,
        /// Held back from the equity, as a share of it.
        escrow_pct: Share = Share::ZERO,
    }
}

crate::record! {
    /// An instalment of the licence fee after closing.
    pub struct TrancheTerms {
        /// Paid to the company.
        amount: Amount,
        /// Years after closing.
        year: YearsLater,
        /// How likely it is paid, if all before it were.
        probability: Probability = Probability::CERTAIN,
    }
}

crate::record! {
    /// How money held back is shared.
    pub struct EscrowTerms {
        /// Incremental: closing money is handed out as if it were all; pro_rata: everybody holds back the same share.
        method: EscrowMethod = EscrowMethod::Incremental,
        /// Share of the escrow that is released in the end.
        released_share: Share = Share::WHOLE,
    }
}

impl From<&BridgeTerms> for Bridge {
    fn from(terms: &BridgeTerms) -> Self {
        let tranche = |terms: &TrancheTerms| Tranche {
            amount: terms.amount,
            year: terms.year,
            probability: terms.probability,
        };
        Self {
            licence_fee: terms.licence_fee,
            other_receipts: terms.other_receipts,
            cash_on_hand: terms.cash_on_hand,
            transaction_costs_fixed: terms.transaction_costs_fixed,
            transaction_costs_share: terms.transaction_costs_pct,
            debt: terms.debt,
            tax_rate: terms.tax_rate,
            losses_available: terms.nol_available,
            loss_limit: terms.nol_limit_pct,
            carve_out_share: terms.carve_out_pct,
            carve_out_base: terms.carve_out_base,
            carve_out_deductible: terms.carve_out_deductible,
            retained: terms.retained_in_company,
            escrow_share: terms.escrow_pct,
            tranches: terms.deferred_tranches.iter().map(tranche).collect(),
        }
    }
}

/// Shares of classes, by class id.
#[derive(Clone, Debug, PartialEq)]
pub struct SharesByClass(Vec<(String, Share)>);

impl SharesByClass {
    /// A problem for every id that is no class of the table, at the id.
    pub fn unknown(&self, table: &CapTable) -> Vec<Problem> {
        let unknown = self.0.iter().filter(|(id, _)| table.class(id).is_none());
        let known: Vec<String> = table.classes().iter().map(|class| class.id.clone()).collect();
        let problem = |(id, _): &(String, Share)| {
            Problem::new(Code::UnknownValue).allowing(Allowed::Values(known.clone())).below(id)
        };
        unknown.map(problem).collect()
    }

    /// The shares with the positions of their classes.
    pub fn members(&self, table: &CapTable) -> Vec<(usize, Share)> {
        let position = |(id, share): &(String, Share)| table.class(id).map(|(index, _)| (index, *share));
        self.0.iter().filter_map(position).collect()
    }
}

impl Read for SharesByClass {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::Record(fields) = node else { return Err(vec![wrong_type(node, "object")]) };
        let (mut shares, mut problems) = (Vec::new(), Vec::new());
        for (id, node) in fields {
            match Share::read(node) {
                Ok(share) => shares.push((id.clone(), share)),
                Err(found) => problems.extend(found.into_iter().map(|problem| problem.below(id))),
            }
        }
        if problems.is_empty() { Ok(Self(shares)) } else { Err(problems) }
    }

    fn typescript() -> String {
        "Record<string, number | string>".to_owned()
    }
}

/// Whether members' own proceeds are taken off a carve-out: the word none, or their shares.
#[derive(Clone, Debug, PartialEq)]
pub struct CarveOutOffset(pub Option<SharesByClass>);

impl Read for CarveOutOffset {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        match node {
            Node::Text(word) if word == NO_OFFSET => Ok(Self(None)),
            Node::Text(_) => {
                let known = Allowed::Values(vec![NO_OFFSET.to_owned()]);
                Err(vec![Problem::new(Code::UnknownValue).allowing(known)])
            }
            shares => SharesByClass::read(shares).map(Some).map(Self),
        }
    }

    fn typescript() -> String {
        format!("{NO_OFFSET:?} | {}", SharesByClass::typescript())
    }
}

/// The word for a carve-out that is paid in full.
const NO_OFFSET: &str = "none";

impl BridgeTerms {
    /// The members whose proceeds are taken off the carve-out.
    pub fn offset(&self) -> Option<&SharesByClass> {
        self.carve_out_offset.as_ref().and_then(|offset| offset.0.as_ref())
    }
}

impl EscrowTerms {
    /// Incremental, all released: what holds where nothing was said.
    pub const fn usual() -> Self {
        Self { method: EscrowMethod::Incremental, released_share: Share::WHOLE }
    }
}

impl From<&EscrowTerms> for Escrow {
    fn from(terms: &EscrowTerms) -> Self {
        Self { released_share: terms.released_share, method: terms.method }
    }
}

/// Money must come from somewhere: given, or by the bridge.
pub(crate) fn proceeds_given(
    proceeds: Option<&Option<Proceeds>>,
    bridge: Option<&Option<BridgeTerms>>,
) -> Vec<Problem> {
    match (proceeds, bridge) {
        (Some(None), Some(None)) => vec![Problem::new(Code::Missing).below("equity_proceeds")],
        _ => Vec::new(),
    }
}

/// The members of a carve-out that is set off hold classes of the table.
pub(crate) fn offset_known(table: Option<&CapTable>, bridge: Option<&Option<BridgeTerms>>) -> Vec<Problem> {
    let (Some(table), Some(Some(bridge))) = (table, bridge) else { return Vec::new() };
    let unknown = bridge.offset().map(|members| members.unknown(table)).unwrap_or_default();
    unknown.into_iter().map(|problem| problem.below("carve_out_offset").below("bridge")).collect()
}
