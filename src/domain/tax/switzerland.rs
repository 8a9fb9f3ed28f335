//! Switzerland: direct federal tax, cantonal, municipal and church tax, contributions of employees.
//!
//! Federal tax: `T(x)` with `x` cut to whole hundreds, the tax cut to five centimes, nothing
//! below a least amount (DBG art. 36, 118). Cantons reckon a *simple tax* `S(x)`, or `n S(x / n)` with a divisor for
//! couples; canton, municipality and church each take a multiple of it. From gross pay: contributions
//! first (AHVG, AVIG, UVG, BVG), then flat professional costs, insurance premiums and social deductions,
//! by the rules of the federation and of the canton (DBG art. 26, 33, 35). Ordinary assessment, no children, no wealth.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{ByStatus, Contribution, Rounding, Schedule};
use super::{Earnings, FilingStatus, Law, Rules, TaxInput, law_above};
use crate::domain::problem::Problem;

crate::parameters! {
    /// What is the same in every canton.
    pub struct SwissFederal {
        /// DBG art. 36.
        scale: ByStatus<Schedule>,
        /// How taxable income is cut.
        income_rounding: Rounding,
        /// How the tax is cut.
        tax_rounding: Rounding,
        /// Smallest tax that is levied.
        least_levied: Figure,
        /// Old age, disability, loss of earnings.
        ahv_iv_eo: Contribution,
        /// Unemployment.
        alv: Contribution,
        /// Accidents off work.
        nbu: Contribution,
        /// Occupational pension, the legal minimum.
        bvg: OccupationalPension,
        /// Adults of a household.
        adults: ByStatus<Figure>,
        /// Insurance premiums paid for an adult.
        premiums_paid: Figure,
        /// Deductions of the federation.
        deductions: Deductions,
    }
}

crate::parameters! {
    /// The employee's part of the legal minimum of an occupational pension.
    pub struct OccupationalPension {
        /// Pay from which it is compulsory.
        entry: Figure,
        /// Pay above which nothing more is insured.
        upper_limit: Figure,
        /// What is subtracted to coordinate with the state's pension.
        coordination: Figure,
        /// Least insured pay.
        least_insured: Figure,
        /// Employee's share of insured pay.
        rate: Figure,
    }
}

impl OccupationalPension {
    fn on(&self, pay: Figure) -> Figure {
        if pay < self.entry {
            return Figure::ZERO;
        }
        self.rate * (pay.min(self.upper_limit) - self.coordination).max(self.least_insured)
    }
}

crate::parameters! {
    /// What is deducted from net pay.
    pub struct Deductions {
        /// Flat professional costs: share of net pay.
        professional_rate: Figure,
        /// Least professional costs.
        professional_least: Figure,
        /// Most professional costs.
        professional_most: Figure,
        /// Most insurance premiums of a household.
        premiums: ByStatus<Figure>,
        /// Social deduction of a household.
        social: ByStatus<Figure>,
    }
}

/// Contributions and what is left of the pay of a household.
#[derive(Clone, Copy)]
struct Pay {
    ahv_iv_eo: Figure,
    alv: Figure,
    nbu: Figure,
    bvg: Figure,
    gross: Figure,
}

impl Pay {
    fn social(&self) -> Figure {
        self.ahv_iv_eo + self.alv + self.nbu + self.bvg
    }

    fn net(&self) -> Figure {
        self.gross - self.social()
    }
}

impl SwissFederal {
    fn tax(&self, taxable: Figure, status: FilingStatus) -> Figure {
        let tax = self.scale.of(status).at(self.income_rounding.apply(taxable));
        if tax < self.least_levied { Figure::ZERO } else { self.tax_rounding.apply(tax) }
    }

    fn pay(&self, gross: Figure) -> Pay {
        Pay {
            ahv_iv_eo: self.ahv_iv_eo.on(gross),
            alv: self.alv.on(gross),
            nbu: self.nbu.on(gross),
            bvg: self.bvg.on(gross),
            gross,
        }
    }

    fn taxable(&self, earners: &[Pay; 2], status: FilingStatus, deductions: &Deductions) -> Figure {
        let professional = |pay: &Pay| {
            let flat = deductions.professional_rate * pay.net();
            flat.max(deductions.professional_least).min(deductions.professional_most).min(pay.net())
        };
        let net: Figure = earners.iter().map(Pay::net).sum();
        let costs: Figure = earners.iter().map(professional).sum();
        let premiums = (self.premiums_paid * *self.adults.of(status)).min(*deductions.premiums.of(status));
        (net - costs - premiums - *deductions.social.of(status)).at_least_zero()
    }
}

impl Rules for SwissFederal {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let taxable = input.taxable_income()?;
        ledger.base(LineId::TaxableIncome, taxable);
        ledger.tax(LineId::DirectFederalTax, self.tax(taxable, input.filing_status));
        ledger.note(Note::SocialInsuranceNotModelled);
        ledger.note(Note::MunicipalTaxNotModelled);
        Ok(())
    }
}

crate::parameters! {
    /// What a canton and its city set.
    pub struct SwissCity {
        /// Simple tax.
        simple_tax: ByStatus<Schedule>,
        /// How taxable income is cut, if it is.
        income_rounding: Option<Rounding>,
        /// Divisor of the income and multiple of the tax of a couple.
        splitting: ByStatus<Figure>,
        /// The canton's multiple of the simple tax, reductions and additions included.
        canton: Figure,
        /// The city's multiple.
        city: Figure,
        /// Multiples of the churches, where they levy a tax.
        church: Option<Churches>,
        /// Tax a head or household.
        personal_tax: ByStatus<Figure>,
        /// Deductions from net pay, where they are known.
        deductions: Option<Deductions>,
    }
}

crate::parameters! {
    /// Multiples of the churches.
    pub struct Churches {
        /// Reformed.
        reformed: Figure,
        /// Roman Catholic.
        roman_catholic: Figure,
    }
}

impl SwissCity {
    fn simple_tax(&self, taxable: Figure, status: FilingStatus) -> Figure {
        let cut = self.income_rounding.map_or(taxable, |rounding| rounding.apply(taxable));
        let divisor = *self.splitting.of(status);
        let income = if divisor == Figure::ONE { cut } else { cut.over(divisor) };
        self.simple_tax.of(status).at(income) * divisor
    }

    /// The lines of the taxes on a taxable income of canton and federation; answers all but church tax.
    fn taxes(
        &self,
        canton: Figure,
        federal_tax: Figure,
        input: &TaxInput,
        ledger: &mut Ledger,
    ) -> (Figure, Figure) {
        let simple = self.simple_tax(canton, input.filing_status);
        let (cantonal, municipal) = (simple * self.canton, simple * self.city);
        let personal = *self.personal_tax.of(input.filing_status);
        ledger.base(LineId::SimpleTax, simple);
        ledger.tax(LineId::CantonalTax, cantonal);
        ledger.tax(LineId::MunicipalTax, municipal);
        let mut church_tax = Figure::ZERO;
        if let Some(church) = &self.church {
            church_tax = simple * church.reformed;
            let roman_catholic = simple * church.roman_catholic;
            // Without membership both stand there for information.
            if !input.church.is_member() {
                ledger.base(LineId::ChurchTaxReformed, church_tax);
            } else {
                ledger.tax(LineId::ChurchTaxReformed, church_tax);
            }
            ledger.base(LineId::ChurchTaxRomanCatholic, roman_catholic);
        }
        ledger.tax(LineId::PersonalTax, personal);
        ledger.tax(LineId::DirectFederalTax, federal_tax);
        (cantonal + municipal + personal + federal_tax, church_tax)
    }
}

impl Rules for SwissCity {
    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let federal = law_above!(above, SwissFederal);
        let status = input.filing_status;
        ledger.note(Note::TaxAtSourceNotModelled);
        ledger.note(Note::ChildrenNotModelled);
        let (own, spouse, deductions) = match (input.earnings, &self.deductions) {
            (Earnings::Wages { own, spouse }, Some(deductions)) => (own, spouse, deductions),
            _ => {
                let taxable = input.taxable_income()?;
                ledger.base(LineId::TaxableIncome, taxable);
                let (total, _) = self.taxes(taxable, federal.tax(taxable, status), input, ledger);
                ledger.subtotal(LineId::TotalWithoutChurch, total);
                ledger.note(Note::SocialInsuranceNotModelled);
                return Ok(());
            }
        };
        let earners = [federal.pay(own), federal.pay(spouse)];
        let sum = |part: fn(&Pay) -> Figure| earners.iter().map(part).sum::<Figure>();
        let (gross, social) = (own + spouse, sum(Pay::social));
        ledger.contribution(LineId::AhvIvEo, sum(|pay| pay.ahv_iv_eo));
        ledger.contribution(LineId::Alv, sum(|pay| pay.alv));
        ledger.contribution(LineId::Nbu, sum(|pay| pay.nbu));
        ledger.contribution(LineId::Bvg, sum(|pay| pay.bvg));
        ledger.subtotal(LineId::SocialTotal, social);
        ledger.base(LineId::NetSalary, gross - social);
        let canton = federal.taxable(&earners, status, deductions);
        let federation = federal.taxable(&earners, status, &federal.deductions);
        ledger.base(LineId::TaxableIncomeCanton, canton);
        ledger.base(LineId::TaxableIncomeFederal, federation);
        let (taxes, church_tax) = self.taxes(canton, federal.tax(federation, status), input, ledger);
        let net = gross - social - taxes;
        ledger.subtotal(LineId::TaxTotalWithoutChurch, taxes);
        ledger.subtotal(LineId::TotalWithoutChurch, social + taxes);
        ledger.subtotal(LineId::NetWithoutChurch, net);
        ledger.subtotal(LineId::NetWithChurch, net - church_tax);
        if spouse.is_positive() {
            ledger.note(Note::SecondEarnerDeductionNotModelled);
        }
        Ok(())
    }
}
