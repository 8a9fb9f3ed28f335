//! Ireland: income tax, universal social charge and social insurance of employees.
//!
//! Income tax: the standard rate up to the band `B`, the higher rate above, less credits, never
//! below zero. A second earner widens `B` by the lower of the two incomes, to a limit (TCA 1997 s. 15).
//! USC by bands, nothing up to an exempt income (s. 531AN). PRSI class A1 by the week: nothing up to
//! a limit, then `rate x pay - max(0, credit - (pay - start) / taper)`; the rate changes within the year, so
//! each rate counts with its share of the weeks (Social Welfare Consolidation Act).
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{ByStatus, Schedule};
use super::{FilingStatus, Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct Ireland {
        /// Standard rate.
        standard_rate: Figure,
        /// Higher rate.
        higher_rate: Figure,
        /// Income taxed at the standard rate.
        standard_band: ByStatus<Figure>,
        /// The most a second income adds to the band.
        second_earner_band: Figure,
        /// Personal credit.
        personal_credit: ByStatus<Figure>,
        /// Credit of each employee.
        employee_credit: Figure,
        /// Universal social charge.
        usc: Schedule,
        /// Income up to which no universal social charge is due.
        usc_exempt: Figure,
        /// Social insurance.
        prsi: SocialInsurance,
    }
}

crate::parameters! {
    /// PRSI class A1, by the week.
    pub struct SocialInsurance {
        /// Rates with their shares of the year.
        rates: Vec<PartYear>,
        /// Weeks of a year.
        weeks: Figure,
        /// Weekly pay up to which nothing is due.
        exempt_weekly: Figure,
        /// Weekly credit at `credit_start_weekly`.
        credit_weekly: Figure,
        /// Weekly pay at which the credit starts to fall.
        credit_start_weekly: Figure,
        /// Pay by which the credit falls by one.
        credit_taper: Figure,
    }
}

crate::parameters! {
    /// A rate that holds for part of the year.
    pub struct PartYear {
        /// Share of pay.
        rate: Figure,
        /// Share of the year.
        share: Figure,
    }
}

impl SocialInsurance {
    fn on(&self, pay: Figure) -> Figure {
        if pay <= self.exempt_weekly * self.weeks {
            return Figure::ZERO;
        }
        let excess = (pay - self.credit_start_weekly * self.weeks).at_least_zero();
        let credit = (self.credit_weekly * self.weeks - excess.over(self.credit_taper)).at_least_zero();
        let part = |part: &PartYear| part.share * (part.rate * pay - credit).at_least_zero();
        self.rates.iter().map(part).sum()
    }
}

impl Ireland {
    fn universal_social_charge(&self, pay: Figure) -> Figure {
        if pay <= self.usc_exempt { Figure::ZERO } else { self.usc.at(pay) }
    }
}

impl Rules for Ireland {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let (own, spouse) = input.wages()?;
        let income = own + spouse;
        let (mut band, mut credits) = (
            *self.standard_band.of(input.filing_status),
            *self.personal_credit.of(input.filing_status) + self.employee_credit,
        );
        if input.filing_status == FilingStatus::Joint && spouse.is_positive() {
            band += own.min(spouse).min(self.second_earner_band);
            credits += self.employee_credit;
        }
        let before_credits =
            self.standard_rate * income.min(band) + self.higher_rate * (income - band).at_least_zero();
        ledger.subtotal(LineId::IncomeTaxBeforeCredits, before_credits);
        ledger.base(LineId::TaxCredits, credits);
        ledger.tax(LineId::IncomeTax, (before_credits - credits).at_least_zero());
        ledger.contribution(
            LineId::Usc,
            self.universal_social_charge(own) + self.universal_social_charge(spouse),
        );
        ledger.contribution(LineId::Prsi, self.prsi.on(own) + self.prsi.on(spouse));
        ledger.note(Note::OtherReliefsNotModelled);
        Ok(())
    }
}
