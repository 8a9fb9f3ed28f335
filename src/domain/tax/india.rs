//! India: the regime of section 115BAC for a resident's salary.
//!
//! `x = w - standard deduction`, rounded (s. 288A). Slab tax `T(x)`; the rebate of s. 87A frees incomes to a
//! limit `L` and caps the tax just above at `x - L`. From each step `S` a surcharge `r T(x)` is due,
//! with marginal relief: tax and surcharge are at most those at `S` plus `x - S`. The cess is a
//! share of both; the bill is rounded (s. 288B). Source: Income-tax Act 1961 s. 16(ia), 87A,
//! 115BAC; Finance Act 2025.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{Rounding, Schedule};
use super::{Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct India {
        /// Section 16(ia).
        standard_deduction: Figure,
        /// Section 115BAC(1A).
        scale: Schedule,
        /// Taxable income up to which section 87A leaves no tax.
        rebate_limit: Figure,
        /// Surcharge by taxable income, lowest step first.
        surcharges: Vec<Surcharge>,
        /// Health and education cess, a share of tax and surcharge.
        cess: Figure,
        /// Sections 288A and 288B.
        rounding: Rounding,
    }
}

crate::parameters! {
    /// A surcharge on the tax of incomes above a step.
    pub struct Surcharge {
        /// Taxable income above which it is due.
        above: Figure,
        /// Share of the tax.
        rate: Figure,
    }
}

impl India {
    /// The surcharge on an income, marginal relief applied.
    fn surcharge(&self, taxable: Figure) -> Figure {
        let tax = self.scale.at(taxable);
        let mut lower_rate = Figure::ZERO;
        let mut due = Figure::ZERO;
        for Surcharge { above, rate } in &self.surcharges {
            if taxable <= *above {
                break;
            }
            let at_step = self.scale.at(*above) * (Figure::ONE + lower_rate);
            due = (tax * *rate).min(at_step + taxable - *above - tax);
            lower_rate = *rate;
        }
        due
    }
}

impl Rules for India {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let (pay, _) = input.wages()?;
        let taxable = self.rounding.apply((pay - self.standard_deduction).at_least_zero());
        let slab_tax = self.scale.at(taxable);
        let rebate = (slab_tax - (taxable - self.rebate_limit).at_least_zero()).at_least_zero();
        let surcharge = self.surcharge(taxable);
        let cess = (slab_tax - rebate + surcharge) * self.cess;
        ledger.base(LineId::TaxableIncome, taxable);
        ledger.subtotal(LineId::SlabTax, slab_tax);
        ledger.base(LineId::Rebate87a, rebate);
        ledger.subtotal(LineId::Surcharge, surcharge);
        ledger.subtotal(LineId::Cess, cess);
        ledger.tax(LineId::IncomeTax, self.rounding.apply(slab_tax - rebate + surcharge + cess));
        ledger.note(Note::SocialInsuranceNotModelled);
        Ok(())
    }
}
