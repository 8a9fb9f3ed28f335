//! `preferenceClaim` and `carveOutOffset`.
use rust_decimal::Decimal;

use super::{Places, amounts_as_given, one};
use crate::api::{Function, signature};
use crate::data::input::deal::SharesByClass;
use crate::domain::cap_table::{CapTable, StockClass};
use crate::domain::carve_out::offset_pool;
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, Proceeds};
use crate::domain::waterfall::Waterfall;

crate::record! {
    /// One class of preferred shares.
    pub struct PreferenceClaimInput {
        /// The class.
        class: StockClass,
    }
}

crate::outcome! {
    /// What is paid to a class before anything goes to common stock.
    pub struct PreferenceClaimOutcome {
        /// Dividends accrued.
        accrued: Places<2>,
        /// Multiple of the money invested, and the dividends.
        claim: Places<2>,
    }
}

pub(in crate::api) const PREFERENCE_CLAIM: Function = Function {
    name: "preferenceClaim",
    doc: "The liquidation preference of one class with its accrued dividends.",
    run: |_, input| {
        amounts_as_given(input, |input: PreferenceClaimInput| {
            let Some(terms) = input.class.preferred() else {
                return Ok(PreferenceClaimOutcome {
                    accrued: Places(Decimal::ZERO),
                    claim: Places(Decimal::ZERO),
                });
            };
            let accrued = terms.accrued_dividend().map_err(one)?;
            let claim = terms.preference().map_err(one)?;
            Ok(PreferenceClaimOutcome { accrued: Places(accrued), claim: Places(claim) })
        })
    },
    taped: None,
    signature: signature::<PreferenceClaimInput, PreferenceClaimOutcome>,
};

crate::record! {
    /// A management carve-out that is reduced by what its members get on their shares.
    pub struct CarveOutOffsetInput {
        /// The share classes.
        classes: CapTable,
        /// Money for the share classes before the carve-out.
        equity_before_carve_out: Proceeds,
        /// The pool without offset.
        target_pool: Amount,
        /// The members' shares of the classes.
        participants: SharesByClass,
    }
    check participants_known(classes.as_ref(), participants.as_ref());
}

fn participants_known(table: Option<&CapTable>, participants: Option<&SharesByClass>) -> Vec<Problem> {
    let (Some(table), Some(participants)) = (table, participants) else { return Vec::new() };
    participants.unknown(table).into_iter().map(|problem| problem.below("participants")).collect()
}

crate::outcome! {
    /// What is paid of a carve-out.
    pub struct CarveOutOffsetOutcome {
        /// After the offset.
        paid: Places<2>,
    }
}

fn carve_out_offset(input: CarveOutOffsetInput) -> Result<CarveOutOffsetOutcome, Problem> {
    let members = input.participants.members(&input.classes);
    let waterfall = Waterfall::new(&input.classes)?;
    let paid = offset_pool(&waterfall, input.equity_before_carve_out, input.target_pool.value(), &members)?;
    Ok(CarveOutOffsetOutcome { paid: Places(paid) })
}

pub(in crate::api) const CARVE_OUT_OFFSET: Function = Function {
    name: "carveOutOffset",
    doc: "What a management carve-out pays when members' own share proceeds are set off.",
    run: |_, input| amounts_as_given(input, |input| carve_out_offset(input).map_err(one)),
    taped: None,
    signature: signature::<CarveOutOffsetInput, CarveOutOffsetOutcome>,
};
