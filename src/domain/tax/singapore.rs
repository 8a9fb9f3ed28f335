//! Singapore: income tax of residents, and the provident fund.
//!
//! `tax = T(max(0, w - relief - c))` by the Second Schedule of the Income Tax Act 1947, where the fund
//! takes `c = rate x min(w, ceiling)` from citizens and permanent residents (CPF Act), and
//! nothing from foreigners. The year is that of earning. Months cut the fund's share to whole
//! dollars; even pay over the year needs no rounding.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{Contribution, Schedule};
use super::{Law, Residency, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct Singapore {
        /// Income Tax Act 1947, Second Schedule.
        scale: Schedule,
        /// Earned income relief below 55.
        earned_income_relief: Figure,
        /// Employee's share of the provident fund to age 55, and the ceiling of ordinary wages in a year.
        provident_fund: Contribution,
    }
}

impl Rules for Singapore {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let (pay, _) = input.wages()?;
        let fund = match input.residency {
            Residency::CitizenOrPr => self.provident_fund.on(pay),
            Residency::ForeignerTaxResident => Figure::ZERO,
        };
        let relief = self.earned_income_relief.min(pay);
        let chargeable = (pay - relief - fund).at_least_zero();
        ledger.contribution(LineId::CpfEmployee, fund);
        ledger.base(LineId::EarnedIncomeRelief, relief);
        ledger.base(LineId::ChargeableIncome, chargeable);
        ledger.tax(LineId::IncomeTax, self.scale.at(chargeable));
        ledger.note(Note::OtherReliefsNotModelled);
        Ok(())
    }
}
