//! `presentValue` and `npv`.
use rust_decimal::Decimal;

use super::{Places, amounts_as_given, one};
use crate::api::{Function, signature};
use crate::domain::present_value::{Discounting, Timing};
use crate::domain::quantity::DiscountRate;

crate::record! {
    /// Flows of years 1, 2, ...
    pub struct PresentValueInput {
        /// Per year.
        rate: DiscountRate = DiscountRate::new(Decimal::ZERO)?,
        /// When in a year.
        timing: Timing = Timing::End,
        /// By year.
        flows: Vec<Decimal>,
    }
}

crate::outcome! {
    /// A value today.
    pub struct PresentValueOutcome {
        /// All flows discounted.
        pv: Places<8>,
    }
}

pub(in crate::api) const PRESENT_VALUE: Function = Function {
    name: "presentValue",
    doc: "What flows of years 1, 2, ... are worth today.",
    run: |_, input| {
        amounts_as_given(input, |input: PresentValueInput| {
            let discounting = Discounting::new(input.rate, input.timing, input.flows.len()).map_err(one)?;
            Ok(PresentValueOutcome { pv: Places(discounting.present_value(&input.flows).map_err(one)?) })
        })
    },
    taped: None,
    signature: signature::<PresentValueInput, PresentValueOutcome>,
};

crate::record! {
    /// A flow now and those at the end of years 1, 2, ...
    pub struct NpvInput {
        /// Per year.
        rate: DiscountRate = DiscountRate::new(Decimal::ZERO)?,
        /// Now, then by year.
        flows: Vec<Decimal>,
    }
}

crate::outcome! {
    /// A net value today.
    pub struct NpvOutcome {
        /// All flows discounted.
        npv: Places<8>,
    }
}

pub(in crate::api) const NPV: Function = Function {
    name: "npv",
    doc: "What a flow now and those after 1, 2, ... years are worth today.",
    run: |_, input| {
        amounts_as_given(input, |input: NpvInput| {
            let discounting = Discounting::new(input.rate, Timing::End, input.flows.len()).map_err(one)?;
            Ok(NpvOutcome { npv: Places(discounting.net_present_value(&input.flows).map_err(one)?) })
        })
    },
    taped: None,
    signature: signature::<NpvInput, NpvOutcome>,
};
