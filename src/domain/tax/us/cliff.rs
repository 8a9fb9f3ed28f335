//! Named incomes at which a tax jumps or falls: the exceptions to "the next 100 dollars cost more
//! than nothing and less than 100".
//!
//! They are part of the law's data, so that a page can warn and a test can tell a jump of the law
//! from a mistake.
use crate::domain::problem::{Code, Problem};
use crate::domain::tax::FilingStatus;
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::closed_list;
use crate::domain::tax::schedule::ByStatus;

crate::parameters! {
    /// Named incomes at which a law jumps.
    pub struct Cliff {
        /// What jumps there.
        name: CliffName,
        /// Adjusted gross incomes where it jumps, of a household that has pay alone.
        at: ByStatus<Vec<Figure>>,
        /// How far the jumps go on from there, where they come in a row.
        length: Option<ByStatus<Figure>>,
    }
}

impl Cliff {
    /// What jumps or falls there.
    pub const fn name(&self) -> CliffName {
        self.name
    }

    /// The ranges of income it covers, first and last.
    pub fn ranges(&self, status: FilingStatus) -> impl Iterator<Item = (Figure, Figure)> + '_ {
        let length = self.length.as_ref().map_or(Figure::ZERO, |length| *length.of(status));
        self.at.of(status).iter().map(move |&at| (at, at + length))
    }
}

closed_list! {
    /// What makes a tax jump.
    CliffName {
        /// A refundable credit rises with the first earnings: the total falls over the whole range.
        CreditPhasesIn "credit_phases_in",
        /// A deduction is added back at once.
        DeductionEnds "deduction_ends",
        /// An exemption or a credit is lost at once.
        ExemptionEnds "exemption_ends",
        /// Below this income nothing is due at all.
        FilingThreshold "filing_threshold",
        /// A table for low incomes ends a step.
        LowIncomeTable "low_income_table",
        /// What a lower bracket saved is taken back.
        RateRecaptured "rate_recaptured",
        /// A refund rises or ends in steps.
        RefundSteps "refund_steps",
        /// A share of a deduction or exemption falls in steps.
        ShareStepsDown "share_steps_down",
        /// A surtax holds for the whole of its base from an income on.
        SurtaxBegins "surtax_begins",
    }
}
