//! `vest(input)`: the tranches of a grant.
use rust_decimal::Decimal;

use super::Function;
use crate::domain::quantity::{Month, Units};
use crate::domain::vesting::VestingTerms;

crate::record! {
    /// A grant and its schedule.
    pub struct VestInput {
        /// Units granted; parts of a unit are allowed.
        units: Units,
        /// When they vest.
        vesting: VestingTerms,
    }
}

crate::outcome! {
    /// Some units on the day they vest.
    pub struct Tranche {
        /// When: the monthly anniversary of the package's start.
        month: Month,
        /// How many.
        units: Decimal,
    }
}

crate::outcome! {
    /// All tranches of a grant, in order.
    pub struct VestOutcome {
        /// The tranches; their units sum to the grant.
        tranches: Vec<Tranche>,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "vest",
    doc: "The tranches of a grant: when how many units vest.",
    run: |_, input| super::typed(input, tranches),
    taped: None,
    signature: super::signature::<VestInput, VestOutcome>,
};

fn tranches(input: VestInput) -> Result<VestOutcome, Vec<crate::domain::problem::Problem>> {
    let tranches = input.vesting.tranches(input.units).map_err(|problem| vec![problem.below("units")])?;
    let written = tranches.into_iter().map(|tranche| Tranche { month: tranche.month, units: tranche.units });
    Ok(VestOutcome { tranches: written.collect() })
}
