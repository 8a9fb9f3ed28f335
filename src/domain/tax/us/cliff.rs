//! Named incomes at which a tax jumps: the exceptions to "the next dollar costs less than a dollar".
//!
//! They are part of the law's data, so that a page can warn and a test can tell a jump of the law
//! from a mistake.
use super::measure::Measure;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::closed_list;
use crate::domain::tax::schedule::ByStatus;

crate::parameters! {
    /// A named income at which the law jumps.
    pub struct Cliff {
        /// What jumps there.
        name: CliffName,
        /// Which income.
        of: Measure,
        /// Where.
        at: Vec<ByStatus<Figure>>,
    }
}

closed_list! {
    /// What makes a tax jump.
    CliffName {
        /// A deduction is lost or added back at once.
        DeductionEnds "deduction_ends",
        /// An exemption or a credit is lost at once, or in steps.
        ExemptionEnds "exemption_ends",
        /// A lower rate is recaptured in steps.
        RateRecaptured "rate_recaptured",
        /// A share of a deduction or credit falls in steps.
        ShareStepsDown "share_steps_down",
        /// A surtax holds for the whole base from an income on.
        SurtaxBegins "surtax_begins",
        /// A table of bands or a published step in the schedule.
        TableStep "table_step",
        /// A refund rises or ends in steps.
        RefundSteps "refund_steps",
        /// Nothing is due below an income.
        TaxBegins "tax_begins",
    }
}
