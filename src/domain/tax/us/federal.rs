//! Federal income tax of the United States.
//!
//! ```text
//! AGI      = pay + gains + dividends + royalties,  pay with that which bears no payroll tax
//! taxable  = max(0, AGI - deduction),      deduction = standard, or state and local tax if better
//! ordinary = max(0, taxable - preferred),  preferred = long-term gains and qualified dividends
//! regular  = min(T(taxable), T(ordinary) + G(taxable) - G(ordinary))
//! tax      = regular + minimum tax + 3.8 % x min(investment income, max(0, AGI - threshold)) - credit
//! credit   = min(r x pay, most, max(0, most - r x max(0, max(AGI, pay) - start)))
//! ```
//!
//! `T` is the scale of ordinary income, `G` that of gains, which sit on top of it; the minimum tax
//! stands in [`minimum_tax`](super::minimum_tax). The deduction
//! for state and local tax has a cap that shrinks with AGI down to a floor; from 2026 itemised
//! deductions lose 2/37 of the lesser of themselves and the income above the start of the top
//! bracket. Dividends are taken as qualified. The tax tables below 100,000 are not used: every
//! amount is by formula.
//!
//! Sources: 26 USC 1(h), 1(j), 32, 63(c), 68, 164(b), 1411; P.L. 119-21 secs. 70111, 70120.
use super::measure::{Measure, Measures};
use super::minimum_tax::{MinimumTax, Reckoned};
use super::payroll::{Payroll, PayrollTax};
use crate::domain::problem::Problem;
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::{Ledger, LineId, Note};
use crate::domain::tax::schedule::{ByStatus, Schedule, Taper};
use crate::domain::tax::{Character, FilingStatus, Law, Rules, TaxInput};

crate::parameters! {
    /// Parameters of a year.
    pub struct Federal {
        /// 26 USC 63(c).
        standard_deduction: ByStatus<Figure>,
        /// 26 USC 1(j).
        ordinary: ByStatus<Schedule>,
        /// 26 USC 1(h), 1(j)(5).
        gains: ByStatus<Schedule>,
        /// 26 USC 1411: share of investment income, on income above a threshold.
        investment_rate: Figure,
        /// The threshold.
        investment_above: ByStatus<Figure>,
        /// 26 USC 3101.
        payroll: Payroll,
        /// 26 USC 55.
        minimum_tax: MinimumTax,
        /// 26 USC 164(b).
        state_local_tax: StateLocalTax,
        /// 26 USC 32, without children.
        earned_income_credit: EarnedIncomeCredit,
    }
}

crate::parameters! {
    /// The deduction for state and local income tax.
    pub struct StateLocalTax {
        /// Cap of the deduction.
        cap: Figure,
        /// How the cap falls.
        taper: Taper,
        /// What the cap does not fall below.
        floor: Figure,
        /// 26 USC 68 from 2026; none before.
        cut: Option<ItemisedCut>,
    }
}

crate::parameters! {
    /// The cut of itemised deductions for high incomes: `parts / whole` of the lesser of the
    /// deductions and the income above a start.
    pub struct ItemisedCut {
        /// Numerator.
        parts: Figure,
        /// Denominator.
        whole: Figure,
        /// Income before the deduction from which on it cuts.
        above: ByStatus<Figure>,
    }
}

crate::parameters! {
    /// The earned income credit of people without children, aged 25 to 64.
    pub struct EarnedIncomeCredit {
        /// Share of earnings.
        rate: Figure,
        /// At most.
        most: Figure,
        /// How it falls with the larger of AGI and earnings.
        taper: ByStatus<Taper>,
        /// Investment income above which there is none.
        investment_limit: Figure,
    }
}

/// Income of a return before deductions.
#[derive(Clone, Copy)]
struct Income {
    agi: Figure,
    /// Long-term gains and qualified dividends.
    preferred: Figure,
    /// The same as the minimum tax sees them.
    preferred_by_minimum: Figure,
    /// What the minimum tax counts beside AGI; below zero where shares from incentive options are sold.
    beside: Figure,
    status: FilingStatus,
}

/// Regular and minimum tax with a given deduction.
struct Assessed {
    deduction: Figure,
    taxable: Figure,
    ordinary_tax: Figure,
    gains_tax: Figure,
    minimum: Reckoned,
    excess: Figure,
}

impl Assessed {
    fn regular(&self) -> Figure {
        self.ordinary_tax + self.gains_tax
    }

    fn tax(&self) -> Figure {
        self.regular() + self.excess
    }
}

impl Federal {
    /// Writes the federal lines and answers what states measure; `resident` is income that a state
    /// pays to everyone who lives there, taxed but no part of the gross.
    ///
    /// # Errors
    /// `Missing` at `wages` where a taxable income was given.
    pub(super) fn reckon(
        &self,
        input: &TaxInput,
        resident: Figure,
        ledger: &mut Ledger,
    ) -> Result<Measures, Problem> {
        let (own, spouse) = input.wages()?;
        let status = input.filing_status;
        let earned = own + spouse + input.wages_without_contributions;
        let preferred = input.long_term_gains + input.dividends;
        let investment = preferred + input.short_term_gains + input.royalties;
        let agi = earned + investment + resident;
        let bargain_element = input.iso_bargain_element;
        let gains = input.long_term_gains + input.short_term_gains;
        let taken_off = self.minimum_tax.taken_off(input.iso_higher_basis, gains);
        let beside = bargain_element - taken_off;
        let preferred_by_minimum = input.dividends + (input.long_term_gains - taken_off).at_least_zero();
        let income = Income { agi, preferred, preferred_by_minimum, beside, status };

        let standard = *self.standard_deduction.of(status);
        let paid = input.state_local_income_tax_paid;
        let allowed = self.state_local_tax.allowed(paid, agi);
        let by_standard = self.assessed(income, standard);
        let itemised = allowed
            .is_positive()
            .then(|| self.assessed(income, self.state_local_tax.deduction(allowed, income)));
        let better = itemised.filter(|itemised| itemised.tax() < by_standard.tax());
        let itemises = if better.is_some() { Figure::ONE } else { Figure::ZERO };
        let assessed = better.unwrap_or(by_standard);

        let over = (agi - *self.investment_above.of(status)).at_least_zero();
        let on_investment = self.investment_rate * investment.min(over);
        let credit = self.earned_income_credit.on(earned, agi, investment, status);
        let before_credits = assessed.tax();
        let tax = before_credits + on_investment - credit;
        let payroll = self.payroll.on(own, spouse, status);

        ledger.base(LineId::SaltDeduction, allowed);
        ledger.base(LineId::Itemizes, itemises);
        ledger.base(LineId::DeductionTaken, assessed.deduction);
        ledger.base(LineId::TaxableIncome, assessed.taxable);
        ledger.tax(LineId::OrdinaryIncomeTax, assessed.ordinary_tax);
        ledger.tax(LineId::CapitalGainsTax, assessed.gains_tax);
        ledger.subtotal(LineId::RegularTax, assessed.regular());
        ledger.base(LineId::AmtIncome, assessed.minimum.income);
        ledger.base(LineId::AmtExemption, assessed.minimum.exemption);
        ledger.tax(LineId::Amt, assessed.excess);
        ledger.subtotal(LineId::FederalIncomeTaxBeforeCredits, before_credits);
        ledger.tax(LineId::Niit, on_investment);
        ledger.credit(LineId::FederalEitc, credit);
        ledger.subtotal(LineId::FederalIncomeTax, tax);
        write_payroll(&payroll, ledger);
        ledger.note(Note::ChildrenNotModelled);
        ledger.note(Note::ItemisingNotModelled);
        if bargain_element.is_positive() && assessed.excess.is_positive() {
            ledger.note(Note::MinimumTaxCreditNotModelled);
        }
        if input.iso_higher_basis > taken_off {
            ledger.note(Note::MinimumTaxLossNotModelled);
        }

        let mut measures = Measures::default();
        for (measure, amount) in [
            (Measure::Wages, earned),
            (Measure::LesserWages, own.min(spouse)),
            (Measure::LongTermGains, input.long_term_gains),
            (Measure::ShortTermGains, input.short_term_gains),
            (Measure::CapitalGains, gains),
            (Measure::Dividends, input.dividends),
            (Measure::InvestmentIncome, investment),
            (Measure::Agi, agi),
            (Measure::MinimumTaxIncome, agi + beside),
            (Measure::FederalStandardDeduction, standard),
            (Measure::FederalTaxableIncome, (agi - standard).at_least_zero()),
            (Measure::FederalTaxBeforeCredits, before_credits + on_investment),
            (Measure::FederalTax, tax.at_least_zero()),
            (Measure::FederalEitc, credit),
            (Measure::Fica, payroll.total()),
            (Measure::OwnFica, payroll.own),
            (Measure::SpouseFica, payroll.spouse),
        ] {
            measures.set(measure, amount);
        }
        Ok(measures)
    }

    fn assessed(&self, income: Income, deduction: Figure) -> Assessed {
        let Income { agi, preferred, preferred_by_minimum, beside, status } = income;
        let (scale, gains) = (self.ordinary.of(status), self.gains.of(status));
        let taxable = (agi - deduction).at_least_zero();
        let ordinary = (taxable - preferred).at_least_zero();
        let ordinary_tax = scale.at(ordinary);
        let gains_tax = if preferred.is_positive() {
            (gains.at(taxable) - gains.at(ordinary)).min(scale.at(taxable) - ordinary_tax)
        } else {
            Figure::ZERO
        };
        let minimum = self.minimum_tax.on(agi + beside, preferred_by_minimum, ordinary, gains, status);
        let excess = (minimum.tentative - ordinary_tax - gains_tax).at_least_zero();
        Assessed { deduction, taxable, ordinary_tax, gains_tax, minimum, excess }
    }
}

fn write_payroll(payroll: &PayrollTax, ledger: &mut Ledger) {
    ledger.contribution(LineId::SocialSecurity, payroll.social_security);
    ledger.contribution(LineId::Medicare, payroll.medicare);
    ledger.contribution(LineId::AdditionalMedicare, payroll.additional_medicare);
    ledger.subtotal(LineId::FicaTotal, payroll.total());
}

impl StateLocalTax {
    /// The part of the tax paid that is deductible.
    fn allowed(&self, paid: Figure, agi: Figure) -> Figure {
        paid.min(self.taper.left(self.cap, agi).max(self.floor))
    }

    /// The deduction itself, after the cut for high incomes.
    fn deduction(&self, allowed: Figure, income: Income) -> Figure {
        let Some(cut) = &self.cut else { return allowed };
        let above = (income.agi - *cut.above.of(income.status)).at_least_zero();
        allowed - (cut.parts * allowed.min(above)).over(cut.whole)
    }
}

impl EarnedIncomeCredit {
    fn on(&self, earned: Figure, agi: Figure, investment: Figure, status: FilingStatus) -> Figure {
        if investment > self.investment_limit {
            return Figure::ZERO;
        }
        let left = self.taper.of(status).left(self.most, agi.max(earned));
        (self.rate * earned).min(left)
    }
}

impl Rules for Federal {
    const TAKES: &'static [Character] = super::TAKEN;

    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        self.reckon(input, Figure::ZERO, ledger).map(|_| ())
    }
}
