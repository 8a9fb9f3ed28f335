//! Canada: federal income tax with Ontario, Quebec or British Columbia, and payroll contributions.
//!
//! The pension plan takes `base + additional` points of pay between an exemption and a ceiling, and a
//! second contribution from there to a second ceiling. `x = w - additional - second` is taxable. Federal
//! tax: `T(x) - r (basic(x) + employment + base contribution + insurance premiums)`, never below
//! zero, with `r` the lowest rate (ITA 117, 118, 118.7); the basic amount falls in a line between two
//! incomes (118(1.1)). Each province has its own tariff and credits beside it; Quebec residents
//! get an abatement of the federal tax (120(2)).
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{CappedShare, Contribution, Schedule, Taper};
use super::{Law, Rules, TaxInput, law_above};
use crate::domain::problem::Problem;

crate::parameters! {
    /// What is the same in every province.
    pub struct Canada {
        /// ITA 117(2).
        scale: Schedule,
        /// Rate of credits: the lowest rate of the scale.
        credit_rate: Figure,
        /// Basic personal amount, in full.
        basic_amount: Figure,
        /// Basic personal amount of high incomes.
        basic_amount_least: Figure,
        /// Income from which the basic amount falls.
        basic_amount_falls_from: Figure,
        /// Income from which only the least is left.
        basic_amount_falls_to: Figure,
        /// Canada employment amount, at most the pay.
        employment_amount: Figure,
        /// Canada Pension Plan.
        pension: Pension,
        /// Employment insurance outside Quebec.
        employment_insurance: Contribution,
    }
}

crate::parameters! {
    /// A pension plan: base, first additional, second additional contribution.
    pub struct Pension {
        /// Credited part.
        base: Contribution,
        /// Deducted part on the same pay.
        additional: Contribution,
        /// Deducted part on the pay above.
        second: Contribution,
    }
}

/// What pay brings with it.
struct Payroll {
    base: Figure,
    additional: Figure,
    second: Figure,
    insurance: Figure,
}

impl Payroll {
    fn new(pay: Figure, pension: &Pension, insurance: Figure) -> Self {
        Self {
            base: pension.base.on(pay),
            additional: pension.additional.on(pay),
            second: pension.second.on(pay),
            insurance,
        }
    }

    /// What is deducted from income.
    fn deducted(&self) -> Figure {
        self.additional + self.second
    }

    /// What counts as a credit amount.
    fn credited(&self) -> Figure {
        self.base + self.insurance
    }
}

impl Canada {
    fn income_tax(&self, pay: Figure, taxable: Figure, payroll: &Payroll) -> Figure {
        let fallen = (taxable - self.basic_amount_falls_from)
            .at_least_zero()
            .min(self.basic_amount_falls_to - self.basic_amount_falls_from);
        let fall = if fallen.is_positive() {
            let span = self.basic_amount_falls_to - self.basic_amount_falls_from;
            ((self.basic_amount - self.basic_amount_least) * fallen).over(span)
        } else {
            Figure::ZERO
        };
        let credits = self.basic_amount - fall + self.employment_amount.min(pay) + payroll.credited();
        (self.scale.at(taxable) - self.credit_rate * credits).at_least_zero()
    }

    /// Federal tax and payroll of a year outside Quebec, with the tax of a province between them: its
    /// lines, given taxable income and payroll.
    fn with_province(
        &self,
        input: &TaxInput,
        ledger: &mut Ledger,
        province: impl FnOnce(Figure, &Payroll, &mut Ledger),
    ) -> Result<(), Problem> {
        let (pay, _) = input.wages()?;
        let payroll = Payroll::new(pay, &self.pension, self.employment_insurance.on(pay));
        let taxable = pay - payroll.deducted();
        ledger.base(LineId::TaxableIncome, taxable);
        ledger.tax(LineId::FederalIncomeTax, self.income_tax(pay, taxable, &payroll));
        province(taxable, &payroll, ledger);
        ledger.contribution(LineId::Cpp, payroll.base + payroll.additional);
        ledger.contribution(LineId::Cpp2, payroll.second);
        ledger.contribution(LineId::Ei, payroll.insurance);
        ledger.note(Note::OtherReliefsNotModelled);
        Ok(())
    }
}

impl Rules for Canada {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        self.with_province(input, ledger, |_, _, _| {})
    }
}

crate::parameters! {
    /// Ontario (Taxation Act, 2007): surtaxes on the basic tax, a reduction of small taxes, and the health premium.
    pub struct Ontario {
        /// Section 6.
        scale: Schedule,
        /// Rate of credits.
        credit_rate: Figure,
        /// Basic amount.
        basic_amount: Figure,
        /// Surtax on the tax after credits.
        surtax: Schedule,
        /// The reduction: this amount, less the tax.
        reduction: Figure,
        /// Health premium by taxable income.
        health_premium: Schedule,
    }
}

impl Rules for Ontario {
    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        law_above!(above, Canada).with_province(input, ledger, |taxable, payroll, ledger| {
            let credits = self.credit_rate * (self.basic_amount + payroll.credited());
            let basic_tax = (self.scale.at(taxable) - credits).at_least_zero();
            let with_surtax = basic_tax + self.surtax.at(basic_tax);
            let reduction = (self.reduction - with_surtax).at_least_zero();
            ledger.tax(LineId::OntarioIncomeTax, (with_surtax - reduction).at_least_zero());
            ledger.tax(LineId::OntarioHealthPremium, self.health_premium.at(taxable));
        })
    }
}

crate::parameters! {
    /// British Columbia (Income Tax Act, BC): a reduction for low incomes.
    pub struct BritishColumbia {
        /// Section 4.1.
        scale: Schedule,
        /// Rate of credits.
        credit_rate: Figure,
        /// Basic amount.
        basic_amount: Figure,
        /// Reduction of the tax.
        reduction: Figure,
        /// How it falls with net income.
        reduction_taper: Taper,
    }
}

impl Rules for BritishColumbia {
    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        law_above!(above, Canada).with_province(input, ledger, |taxable, payroll, ledger| {
            let credits = self.credit_rate * (self.basic_amount + payroll.credited());
            let reduction = self.reduction_taper.left(self.reduction, taxable);
            let tax = (self.scale.at(taxable) - credits - reduction).at_least_zero();
            ledger.tax(LineId::BritishColumbiaIncomeTax, tax);
        })
    }
}

crate::parameters! {
    /// Quebec (Taxation Act 750, 752.0.0.1): own pension plan and parental insurance, a deduction for
    /// workers, and the abatement of the federal tax.
    pub struct Quebec {
        /// Section 750.
        scale: Schedule,
        /// Rate of credits.
        credit_rate: Figure,
        /// Basic amount; it stands for the contributions too.
        basic_amount: Figure,
        /// Deduction for workers.
        worker_deduction: CappedShare,
        /// Quebec Pension Plan.
        pension: Pension,
        /// Parental insurance.
        parental_insurance: Contribution,
        /// Employment insurance in Quebec.
        employment_insurance: Contribution,
        /// Share of the federal tax that is abated.
        federal_abatement: Figure,
    }
}

impl Rules for Quebec {
    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let federal = law_above!(above, Canada);
        let (pay, _) = input.wages()?;
        let (parental, employment) = (self.parental_insurance.on(pay), self.employment_insurance.on(pay));
        let payroll = Payroll::new(pay, &self.pension, parental + employment);
        let taxable_federal = pay - payroll.deducted();
        let taxable_quebec = taxable_federal - self.worker_deduction.of(pay);
        let federal_tax = federal.income_tax(pay, taxable_federal, &payroll);
        let quebec_tax = self.scale.at(taxable_quebec) - self.credit_rate * self.basic_amount;
        ledger.base(LineId::TaxableIncomeFederal, taxable_federal);
        ledger.base(LineId::TaxableIncomeQuebec, taxable_quebec);
        ledger.tax(LineId::FederalIncomeTax, federal_tax * (Figure::ONE - self.federal_abatement));
        ledger.tax(LineId::QuebecIncomeTax, quebec_tax.at_least_zero());
        ledger.contribution(LineId::Qpp, payroll.base + payroll.additional);
        ledger.contribution(LineId::Qpp2, payroll.second);
        ledger.contribution(LineId::Qpip, parental);
        ledger.contribution(LineId::Ei, employment);
        ledger.note(Note::OtherReliefsNotModelled);
        Ok(())
    }
}
