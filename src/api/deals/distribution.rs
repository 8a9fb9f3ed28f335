//! `distribution`: the ways to hand out licence money.
use super::{ByClass, Places, amounts_as_given, one};
use crate::api::{Function, signature};
use crate::domain::cap_table::CapTable;
use crate::domain::distribution::{Distribution, DistributionMode, HandedOut, distribute};
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, Proceeds};
use crate::domain::rounding::{CENT_PLACES, closed};

crate::record! {
    /// Money and the way it is handed out.
    pub struct DistributionInput {
        /// The way.
        mode: DistributionMode,
        /// Money for the share classes.
        equity_proceeds: Proceeds,
        /// The share classes.
        classes: CapTable,
        /// Tender: price of one share as converted.
        price_per_share: Amount = Amount::ZERO,
    }
}

crate::outcome! {
    /// Who gets what, and what stays.
    pub struct DistributionOutcome {
        /// Per class.
        payouts: ByClass,
        /// Not handed out.
        remaining_in_company: Places<2>,
    }
}

fn distribution(input: DistributionInput) -> Result<DistributionOutcome, Problem> {
    let way = Distribution::new(input.mode, input.price_per_share);
    let HandedOut { mut payouts, remaining_in_company } =
        distribute(&input.classes, way, input.equity_proceeds).map_err(|problem| match way {
            Distribution::Tender { .. } => problem.below("price_per_share"),
            Distribution::DeemedLiquidation | Distribution::Dividend => problem,
        })?;
    payouts.push(remaining_in_company);
    let total = input.equity_proceeds.value();
    let mut parts = closed(&payouts, total, CENT_PLACES)?;
    let remaining = parts.pop().unwrap_or_default();
    Ok(DistributionOutcome {
        payouts: ByClass::of(&input.classes, parts),
        remaining_in_company: Places(remaining),
    })
}

pub(in crate::api) const DISTRIBUTION: Function = Function {
    name: "distribution",
    doc: "Who gets what when licence money is handed out as a deemed liquidation, a dividend or a tender.",
    run: |_, input| amounts_as_given(input, |input| distribution(input).map_err(one)),
    taped: None,
    signature: signature::<DistributionInput, DistributionOutcome>,
};
