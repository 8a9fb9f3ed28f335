//! Japan: national income tax on taxable income.
//!
//! `tax = T(x)` by the brackets of Income Tax Act art. 89, with `x` cut to whole thousands (National
//! Tax General Rules Act art. 118), plus the reconstruction surtax, a share of the tax (Act on Special Measures
//! for Reconstruction, art. 13). The bill's last cut to 100 yen is left out, and so are inhabitant tax and social insurance.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{Rounding, Schedule};
use super::{Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct Japan {
        /// Income Tax Act art. 89.
        scale: Schedule,
        /// How taxable income is cut.
        income_rounding: Rounding,
        /// Share of the income tax.
        reconstruction_surtax: Figure,
    }
}

impl Rules for Japan {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let taxable = input.taxable_income()?;
        let tax = self.scale.at(self.income_rounding.apply(taxable));
        let surtax = tax * self.reconstruction_surtax;
        ledger.base(LineId::TaxableIncome, taxable);
        ledger.tax(LineId::IncomeTax, tax);
        ledger.tax(LineId::ReconstructionSurtax, surtax);
        ledger.subtotal(LineId::NationalTaxTotal, tax + surtax);
        ledger.note(Note::SocialInsuranceNotModelled);
        ledger.note(Note::MunicipalTaxNotModelled);
        Ok(())
    }
}
