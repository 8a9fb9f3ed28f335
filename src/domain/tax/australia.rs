//! Australia: the resident scale on taxable income.
//!
//! `income tax = T(taxable income)` with the brackets of the Income Tax Rates Act 1986,
//! Schedule 7. Medicare levy, levy surcharge and low-income offset stand beside it.
use super::ledger::{Ledger, LineId, Note};
use super::schedule::Schedule;
use super::{Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct Australia {
        /// Income Tax Rates Act 1986, Schedule 7.
        scale: Schedule,
    }
}

impl Rules for Australia {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let taxable = input.taxable_income()?;
        ledger.base(LineId::TaxableIncome, taxable);
        ledger.tax(LineId::BasicIncomeTax, self.scale.at(taxable));
        ledger.note(Note::LeviesNotModelled);
        Ok(())
    }
}
