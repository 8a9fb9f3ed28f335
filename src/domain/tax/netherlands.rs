//! The Netherlands: wage tax and national insurance of box 1, below pension age.
//!
//! `x = w - allowance`, `wage tax = T(x) - credits`, never below zero. The general credit falls above a
//! start, the labour credit rises and falls by pay (Wet IB 2001 2.10, 8.10, 8.11). Under the ruling for
//! incoming staff the allowance is `min(share x min(w, cap), w - least)`, never below zero: taxable
//! pay keeps the salary norm (Wet LB 1964 art. 31a; Uitvoeringsbesluit 10e). National
//! insurance is the part of the first band that Wfsv names.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{Contribution, Schedule, Taper};
use super::{Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct Netherlands {
        /// Wage tax and national insurance together.
        scale: Schedule,
        /// National insurance within it.
        national_insurance: Contribution,
        /// General credit.
        general_credit: Figure,
        /// How it falls.
        general_credit_taper: Taper,
        /// Labour credit by pay.
        labour_credit: Schedule,
        /// The ruling for incoming staff.
        ruling: Ruling,
    }
}

crate::parameters! {
    /// The ruling for incoming staff.
    pub struct Ruling {
        /// Share of pay that is free.
        share: Figure,
        /// Pay above which no more is free.
        cap: Figure,
        /// Least taxable pay: the salary norm.
        least_taxable: Figure,
    }
}

impl Ruling {
    fn allowance(&self, pay: Figure) -> Figure {
        (self.share * pay.min(self.cap)).min(pay - self.least_taxable).at_least_zero()
    }
}

impl Rules for Netherlands {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let (pay, _) = input.wages()?;
        let allowance = if input.ruling_30_percent { self.ruling.allowance(pay) } else { Figure::ZERO };
        let taxable = pay - allowance;
        let before_credits = self.scale.at(taxable);
        let insurance = self.national_insurance.on(taxable);
        let general = self.general_credit_taper.left(self.general_credit, taxable);
        // No credit is paid out. The labour credit counts where the general one does not cover the tax.
        let labour = if before_credits <= general {
            Figure::ZERO
        } else {
            self.labour_credit.at(taxable).at_least_zero().min(before_credits)
        };
        let general = general.min(before_credits - labour);
        ledger.base(LineId::TaxFreeAllowance, allowance);
        ledger.base(LineId::TaxableIncome, taxable);
        ledger.subtotal(LineId::PayrollTaxBeforeCredits, before_credits - insurance);
        ledger.subtotal(LineId::NationalInsuranceBeforeCredits, insurance);
        ledger.base(LineId::GeneralCredit, general);
        ledger.base(LineId::LabourCredit, labour);
        ledger.tax(LineId::WageTaxTotal, before_credits - general - labour);
        ledger.note(Note::CompulsoryCoverNotModelled);
        Ok(())
    }
}
