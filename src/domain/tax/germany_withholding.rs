//! German wage tax as the employer withholds it every month, by class.
//!
//! The year's pay less lump sums and a flat provident allowance, cut to whole euros, is taxed by the
//! tariff: classes 1, 2 and 4 as one person, class 3 by splitting. Classes 5 and 6 take `2 (T(1.25 x) -
//! T(0.75 x))`, at least a minimum rate; above a limit at most, and above further limits exactly, the tax at the limit
//! and a fixed rate on the rest (EStG 39b(2) sentence 7). A month withholds a twelfth. The provident allowance is
//! pension plus basic health and care; until 2025 at least a share of pay for other expenses, from
//! 2026 on unemployment too where all three stay below a cap (39b(2) sentence 5 no. 3). Source: EStG
//! 39b and the yearly programme of the Federal Ministry of Finance.
use super::figure::Figure;
use super::germany::Germany;
use super::ledger::{Ledger, LineId};
use super::schedule::{Contribution, Rounding};
use super::{TaxClass, TaxInput};

crate::parameters! {
    /// Parameters of monthly withholding.
    pub struct Withholding {
        /// Months of a year.
        months: Figure,
        /// How the provident allowance is rounded, here and in the assessment.
        provident_rounding: Rounding,
        /// Lump sum for special expenses.
        special_expenses: Figure,
        /// Relief of single parents, class 2.
        single_parent_relief: Figure,
        /// Pension insurance.
        pension: Contribution,
        /// Unemployment insurance.
        unemployment: Contribution,
        /// Health insurance without sick pay, with half the average additional rate.
        health: Contribution,
        /// Care insurance with the surcharge of the childless.
        care: Contribution,
        /// Least other expenses, in years that have them.
        least_provident: Option<LeastProvident>,
        /// Cap of health, care and unemployment together, in years in which unemployment counts.
        unemployment_cap: Option<Figure>,
        /// Divisor of the income and multiple of tax and limits in class 3.
        splitting: Figure,
        /// Classes 5 and 6.
        second_job: SecondJob,
    }
}

crate::parameters! {
    /// Other provident expenses: a share of pay up to a cap.
    pub struct LeastProvident {
        /// Share of pay to the ceiling of pension insurance.
        share: Figure,
        /// Cap.
        cap: Figure,
        /// Cap in class 3.
        cap_class_3: Figure,
    }
}

crate::parameters! {
    /// The formula of classes 5 and 6.
    pub struct SecondJob {
        /// The larger multiple of the income.
        upper: Figure,
        /// The smaller multiple.
        lower: Figure,
        /// Multiple of the difference of taxes.
        multiple: Figure,
        /// Least share of the income.
        least_rate: Figure,
        /// Income above which the tax is at most that at the limit and `rate` on the rest.
        relief_from: Figure,
        /// Income above which the tax is exactly that at the limit and `rate` on the rest.
        flat_from: Figure,
        /// Rate on the rest.
        rate: Figure,
        /// Income above which `top_rate` holds.
        top_from: Figure,
        /// Rate above it.
        top_rate: Figure,
    }
}

impl Withholding {
    /// The flat provident allowance of a year's pay.
    fn provident(&self, pay: Figure, class: TaxClass) -> Figure {
        let pension = self.pension.on(pay);
        let basic = self.health.on(pay) + self.care.on(pay);
        let least = self.least_provident.as_ref().map(|least| {
            let cap = if class == TaxClass::Three { least.cap_class_3 } else { least.cap };
            (least.share * self.pension.base(pay)).min(cap)
        });
        let with_unemployment = self.unemployment_cap.map(|cap| (basic + self.unemployment.on(pay)).min(cap));
        let other = least.or(with_unemployment).unwrap_or_default();
        self.provident_rounding.apply(pension + basic.max(other))
    }

    /// The tax of a year.
    fn year(&self, law: &Germany, taxable: Figure, class: TaxClass) -> Figure {
        let cut = |income: Figure| law.euro_rounding.apply(income.at_least_zero());
        match class {
            TaxClass::One | TaxClass::Two | TaxClass::Four => law.tariff(cut(taxable)),
            TaxClass::Three => law.tariff(cut(taxable.over(self.splitting))) * self.splitting,
            TaxClass::Five | TaxClass::Six => self.second_job.tax(law, cut(taxable)),
        }
    }

    /// Writes the lines of withholding on the taxed pay of the person (the spouse has a class of their own).
    pub(super) fn assess(&self, law: &Germany, taxed: [Figure; 2], input: &TaxInput, ledger: &mut Ledger) {
        let class = input.tax_class;
        let [pay, _] = taxed;
        let own_lump_sums = match class {
            TaxClass::Six => Figure::ZERO,
            TaxClass::Two => law.employee_lump_sum + self.special_expenses + self.single_parent_relief,
            _ => law.employee_lump_sum + self.special_expenses,
        };
        let taxable = (pay - own_lump_sums - self.provident(pay, class)).at_least_zero();
        let tax = self.year(law, taxable, class);
        let persons = if class == TaxClass::Three { self.splitting } else { Figure::ONE };
        let surcharge = law.solidarity.on(tax, law.solidarity.limit.single * persons);
        let month = |amount: Figure| law.cent_rounding.apply(amount.over(self.months));
        let lines = [
            (LineId::WageTaxMonth, LineId::IncomeTax, month(tax)),
            (LineId::SolidaritySurchargeMonth, LineId::SolidaritySurcharge, month(surcharge)),
            (LineId::ChurchTaxMonth, LineId::ChurchTax, month(tax * law.church_share(input.church))),
        ];
        ledger.base(LineId::TaxableIncome, taxable);
        for (monthly, yearly, amount) in lines {
            ledger.base(monthly, amount);
            ledger.tax(yearly, amount * self.months);
        }
    }
}

impl SecondJob {
    fn tax(&self, law: &Germany, income: Figure) -> Figure {
        let flat_from = income.min(self.flat_from);
        let mut tax = self.formula(law, flat_from);
        if income > self.flat_from {
            let middle =
                law.euro_rounding.apply(tax + (income.min(self.top_from) - self.flat_from) * self.rate);
            let top = (income - self.top_from).at_least_zero() * self.top_rate;
            return law.euro_rounding.apply(middle + top);
        }
        if income > self.relief_from {
            let at_limit = self.formula(law, self.relief_from);
            let most = law.euro_rounding.apply(at_limit + (income - self.relief_from) * self.rate);
            tax = tax.min(most);
        }
        tax
    }

    fn formula(&self, law: &Germany, income: Figure) -> Figure {
        let cut = |income: Figure| law.euro_rounding.apply(income);
        let between = law.tariff(cut(income * self.upper)) - law.tariff(cut(income * self.lower));
        law.euro_rounding.apply(income * self.least_rate).max(between * self.multiple)
    }
}
