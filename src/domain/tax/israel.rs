//! Israel: income tax on pay, after credit points.
//!
//! `income tax = max(0, T(w) - points x value)` with the brackets of Income Tax Ordinance 121 (the surtax
//! of 121B is the last one) and the credit points of 34 and 36. National insurance and pension
//! are left out.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::Schedule;
use super::{Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct Israel {
        /// Income Tax Ordinance 121, 121B.
        scale: Schedule,
        /// Value of one credit point.
        credit_point: Figure,
        /// Credit points of a resident.
        credit_points: Figure,
    }
}

impl Rules for Israel {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let (pay, _) = input.wages()?;
        let before_credit = self.scale.at(pay);
        let credit = self.credit_point * self.credit_points;
        ledger.subtotal(LineId::IncomeTaxBeforeCredit, before_credit);
        ledger.base(LineId::CreditPointsValue, credit);
        ledger.tax(LineId::IncomeTax, (before_credit - credit).at_least_zero());
        ledger.note(Note::SocialInsuranceNotModelled);
        Ok(())
    }
}
