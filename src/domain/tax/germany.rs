//! Germany: income tax by assessment, solidarity surcharge, church tax, contributions of employees.
//!
//! `x = w - lump sums - provident expenses`, cut to whole euros. Tariff `T` of EStG 32a(1), for couples `2 T(x / 2)`
//! (32a(5)), cut to whole euros. Solidarity surcharge: nothing up to a limit `L` of tax, then the
//! lesser of `a T` and `b (T - L)` (SolZG 3, 4), to the cent ([`half_cents`]). Church tax is a share of the tax; that it is deductible itself is left out.
//!
//! Contributions are shares of pay to two ceilings (SGB III 341, V 241, 242a, VI 158, XI 55), public health
//! insurance with the average additional rate, childless. Up to the limit `G` of a mini-job nothing is due of
//! the employee; above, to the limit `U` of a midi-job, the base is `U / (U - G) (w - G)`, and
//! `F G + (U / (U - G) - F G / (U - G)) (w - G)` for the surcharge of the childless (SGB IV 20(2a)). Monthly
//! withholding stands in [`germany_withholding`](super::germany_withholding).
//!
//! Provident expenses (EStG 10): pension in full, plus the larger of basic health and care, and of
//! health, care and unemployment up to a cap; the sum is rounded up to whole euros, in favour of the taxpayer.
use super::figure::Figure;
use super::germany_withholding::Withholding;
use super::half_cents;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{ByStatus, Contribution, Rounding, Schedule};
use super::{Basis, Church, Earnings, FilingStatus, Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct Germany {
        /// EStG 32a(1); a piece holds above its start.
        tariff: Schedule,
        /// Divisor of the income and multiple of the tax.
        splitting: ByStatus<Figure>,
        /// How income and tax are cut.
        euro_rounding: Rounding,
        /// How surcharges are cut.
        cent_rounding: Rounding,
        /// Solidarity surcharge.
        solidarity: Solidarity,
        /// Usual church tax, a share of the income tax.
        church_rate: Figure,
        /// Lump sum for work expenses (EStG 9a).
        employee_lump_sum: Figure,
        /// Lump sum for special expenses (EStG 10c).
        special_expenses: ByStatus<Figure>,
        /// Share of the health contribution that is deductible.
        basic_health_share: Figure,
        /// Cap of other provident expenses (EStG 10(4)).
        provident_cap: ByStatus<Figure>,
        /// Pension insurance.
        pension: Contribution,
        /// Unemployment insurance.
        unemployment: Contribution,
        /// Health insurance.
        health: Contribution,
        /// Care insurance.
        care: Contribution,
        /// Surcharge of the childless in care insurance.
        care_childless: Contribution,
        /// Small jobs.
        small_jobs: SmallJobs,
        /// Pay above which one may leave public health insurance.
        private_insurance_above: Figure,
        /// Monthly withholding.
        withholding: Withholding,
    }
}

crate::parameters! {
    /// Solidarity surcharge.
    pub struct Solidarity {
        /// Share of the tax.
        rate: Figure,
        /// Share of the tax above the limit that it is at most.
        relief_rate: Figure,
        /// Tax up to which it is nothing.
        limit: ByStatus<Figure>,
    }
}

impl Solidarity {
    /// The surcharge on a tax, with so many times the limit of one person.
    pub(super) fn on(&self, tax: Figure, limit: Figure) -> Figure {
        (tax * self.rate).min((tax - limit) * self.relief_rate).at_least_zero()
    }

    /// The surcharge on a tax in whole euros, to the cent ([`half_cents`]).
    fn in_cents(&self, tax: Figure, limit: Figure, rounding: &Rounding) -> Figure {
        let share = |amount: Figure, rate: Figure| {
            let product = half_cents::product(amount.exact().ok()?, rate.exact().ok()?);
            product.map(Figure::new)
        };
        if tax <= limit {
            return Figure::ZERO;
        }
        match (share(tax, self.rate), share(tax - limit, self.relief_rate)) {
            (Some(full), Some(relief)) => full.min(relief),
            _ => rounding.apply(self.on(tax, limit)),
        }
    }
}

crate::parameters! {
    /// Limits of small jobs; amounts a month.
    pub struct SmallJobs {
        /// Most pay of a mini-job.
        mini_monthly: Figure,
        /// Most pay of a midi-job.
        midi_monthly: Figure,
        /// Factor `F` of SGB IV 20(2a).
        factor: Figure,
        /// Months of a year.
        months: Figure,
    }
}

/// What one earner pays in, and the pay that is taxed.
#[derive(Clone, Copy, Default)]
struct Earner {
    pension: Figure,
    health: Figure,
    care: Figure,
    unemployment: Figure,
    taxed: Figure,
    note: Option<Note>,
}

impl Germany {
    fn earner(&self, pay: Figure) -> Earner {
        let SmallJobs { mini_monthly, midi_monthly, factor, months } = self.small_jobs;
        let (mini, midi) = (mini_monthly * months, midi_monthly * months);
        if !pay.is_positive() {
            return Earner::default();
        }
        if pay <= mini {
            return Earner { note: Some(Note::MiniJob), ..Earner::default() };
        }
        let (base, childless_base, note) = if pay <= midi {
            let above = (pay - mini).over(midi - mini);
            let (base, floor) = (midi * above, mini * factor);
            (base, floor + base - floor * above, Some(Note::MidiJob))
        } else {
            let private = pay > self.private_insurance_above;
            (pay, pay, private.then_some(Note::PrivateHealthInsuranceNotModelled))
        };
        Earner {
            pension: self.pension.on(base),
            health: self.health.on(base),
            care: self.care.on(base) + self.care_childless.on(childless_base),
            unemployment: self.unemployment.on(base),
            taxed: pay,
            note,
        }
    }

    /// The tariff on an income that is not negative, before whole euros.
    pub(super) fn tariff(&self, income: Figure) -> Figure {
        self.euro_rounding.apply(self.tariff.above(income))
    }

    fn income_tax(&self, taxable: Figure, status: FilingStatus) -> Figure {
        let parts = *self.splitting.of(status);
        self.tariff(self.euro_rounding.apply(taxable.over(parts))) * parts
    }

    /// Share of the income tax that the person's church takes.
    pub(super) fn church_share(&self, church: Church) -> Figure {
        match church {
            Church::None => Figure::ZERO,
            Church::Member => self.church_rate,
            Church::Percent(percent) => percent.percent(),
        }
    }

    fn taxable(&self, earners: &[Earner; 2], status: FilingStatus) -> Figure {
        let sum = |part: fn(&Earner) -> Figure| earners.iter().map(part).sum::<Figure>();
        let (health, care) = (sum(|earner| earner.health), sum(|earner| earner.care));
        let basic = health * self.basic_health_share + care;
        let other = health + care + sum(|earner| earner.unemployment);
        let pension = sum(|earner| earner.pension);
        let provident = pension + basic.max(other.min(*self.provident_cap.of(status)));
        let provident = self.withholding.provident_rounding.apply(provident);
        let pay: Figure =
            earners.iter().map(|earner| (earner.taxed - self.employee_lump_sum).at_least_zero()).sum();
        let deductions = provident + *self.special_expenses.of(status);
        self.euro_rounding.apply((pay - deductions).at_least_zero())
    }

    fn taxes(&self, taxable: Figure, input: &TaxInput, ledger: &mut Ledger) {
        let tax = self.income_tax(taxable, input.filing_status);
        let limit = *self.solidarity.limit.of(input.filing_status);
        ledger.base(LineId::TaxableIncome, taxable);
        ledger.tax(LineId::IncomeTax, tax);
        let surcharge = self.solidarity.in_cents(tax, limit, &self.cent_rounding);
        ledger.tax(LineId::SolidaritySurcharge, surcharge);
        let church_tax = self.cent_rounding.apply(tax * self.church_share(input.church));
        ledger.tax(LineId::ChurchTax, church_tax);
    }
}

impl Rules for Germany {
    const LEAVES_OUT_OF_EQUITY: Option<Note> = Some(Note::EquityReliefNotModelled);

    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let (own, spouse) = match input.earnings {
            Earnings::Taxable(taxable) => {
                self.taxes(self.euro_rounding.apply(taxable), input, ledger);
                ledger.note(Note::SocialInsuranceNotModelled);
                return Ok(());
            }
            Earnings::Wages { own, spouse } => (own, spouse),
        };
        let earners = [self.earner(own), self.earner(spouse)];
        let sum = |part: fn(&Earner) -> Figure| earners.iter().map(part).sum::<Figure>();
        let lines = [
            (LineId::PensionInsurance, sum(|earner| earner.pension)),
            (LineId::HealthInsurance, sum(|earner| earner.health)),
            (LineId::CareInsurance, sum(|earner| earner.care)),
            (LineId::UnemploymentInsurance, sum(|earner| earner.unemployment)),
        ];
        for (id, amount) in lines {
            ledger.contribution(id, amount);
        }
        ledger.subtotal(LineId::SocialTotal, lines.iter().map(|(_, amount)| *amount).sum());
        match input.basis {
            Basis::Assessed => self.taxes(self.taxable(&earners, input.filing_status), input, ledger),
            Basis::Withholding => {
                self.withholding.assess(self, earners.map(|earner| earner.taxed), input, ledger)
            }
        }
        for note in earners.iter().filter_map(|earner| earner.note) {
            ledger.note(note);
        }
        if input.church.is_member() {
            ledger.note(Note::ChurchTaxDeductionNotModelled);
        }
        ledger.note(Note::ChildrenNotModelled);
        Ok(())
    }
}
