//! A vesting schedule as programs write it.
use rust_decimal::Decimal;

use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Month, Months, Portion};
use crate::domain::vesting::{AllocationType, Cadence, VestingTerms, cliff_problem, weight_problems};

crate::words!(AllocationType, UnknownValue,
    "CUMULATIVE_ROUNDING" => AllocationType::CumulativeRounding,
    "CUMULATIVE_ROUND_DOWN" => AllocationType::CumulativeRoundDown,
    "FRONT_LOADED" => AllocationType::FrontLoaded,
    "BACK_LOADED" => AllocationType::BackLoaded,
    "FRONT_LOADED_TO_SINGLE_TRANCHE" => AllocationType::FrontLoadedToSingleTranche,
    "BACK_LOADED_TO_SINGLE_TRANCHE" => AllocationType::BackLoadedToSingleTranche,
    "FRACTIONAL" => AllocationType::Fractional,
);

impl Read for Cadence {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let number = Decimal::read(node)?;
        let cadence = Self::ALL.into_iter().find(|cadence| Decimal::from(cadence.months()) == number);
        cadence.ok_or_else(|| {
            let known = Self::ALL.iter().map(|cadence| cadence.months().to_string()).collect();
            vec![Problem::new(Code::UnknownValue).allowing(Allowed::Values(known))]
        })
    }

    fn typescript() -> String {
        "1 | 3 | 6 | 12".to_owned()
    }
}

crate::record! {
    /// When the units of a grant vest.
    pub struct Vesting {
        /// Length of the whole schedule in months; 0 for a grant that vests at once.
        months: Months,
        /// Nothing vests before so many months; what was due until then vests at once there.
        cliff_months: Months = Months::ZERO,
        /// Months between two tranches.
        cadence_months: Cadence = Cadence::Monthly,
        /// The part of the grant that vests in each year begun; they sum to 1. Left out: even.
        weights: Option<Vec<Portion>>,
        /// How whole units are split over tranches (Open Cap Format).
        allocation_type: AllocationType = AllocationType::CumulativeRounding,
        /// The month vesting begins to count, below zero for a grant that has begun before.
        start_month: Month = Month::START,
        /// The month of the grant, by default the month vesting begins to count.
        grant_month: Option<Month>,
    }
    check months.zip(cliff_months).and_then(|(months, cliff)| cliff_problem(months, cliff));
    check weights.as_ref().and_then(Option::as_ref).map_or_else(Vec::new, |weights| weight_problems(months, weights));
}

impl Read for VestingTerms {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let given = Vesting::read(node)?;
        let granted = given.grant_month.unwrap_or(given.start_month);
        let weights = given.weights.unwrap_or_default();
        Self::new(
            given.months,
            given.cliff_months,
            given.cadence_months,
            weights,
            given.allocation_type,
            given.start_month,
            granted,
        )
    }

    fn typescript() -> String {
        Vesting::typescript()
    }
}
