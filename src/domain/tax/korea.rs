//! Korea: national and local income tax on taxable income.
//!
//! `income tax = T(x)` by the brackets of Income Tax Act art. 55, `local income tax` a share of it
//! (Local Tax Act art. 92). Social insurance is left out.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::Schedule;
use super::{Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct Korea {
        /// Income Tax Act art. 55.
        scale: Schedule,
        /// Share of the income tax.
        local_share: Figure,
    }
}

impl Rules for Korea {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let taxable = input.taxable_income()?;
        let tax = self.scale.at(taxable);
        ledger.base(LineId::TaxableIncome, taxable);
        ledger.tax(LineId::IncomeTax, tax);
        ledger.tax(LineId::LocalIncomeTax, tax * self.local_share);
        ledger.note(Note::SocialInsuranceNotModelled);
        Ok(())
    }
}
