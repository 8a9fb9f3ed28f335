//! Income tax and employee contributions of a state: one set of rules for all of them.
//!
//! ```text
//! income   = base + additions - subtractions           base: AGI unless the law says otherwise
//! taxable  = max(0, income - deductions)
//! tax      = max(minimum, min(ceilings, taxes)) + surtaxes
//! before   = tax less each credit in turn, never below zero, + levies
//! state    = before - refundable credits
//! payroll  = sum over persons of min(most, rate x min(pay, ceiling))
//! ```
//!
//! Every word is a list of terms ([`super::term`]); a state without one leaves the list out. A
//! state may set its tax by a table of income bands (Arkansas): then the scale is read at the
//! middle of the band and the tax is rounded to whole dollars.
//!
//! Sources: the code of each state, named in its parameter file.
use super::cliff::Cliff;
use super::federation;
use super::measure::{Measure, Measures};
use super::term::{Condition, Term, total};
use crate::domain::problem::Problem;
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::{Ledger, LineId, Note};
use crate::domain::tax::schedule::{ByStatus, Rounding, Schedule};
use crate::domain::tax::{Character, FilingStatus, Law, Rules, TaxInput};

crate::parameters! {
    /// Parameters of a state and year.
    pub struct State {
        /// What the state pays to everyone who lives there (Alaska's dividend): federal income.
        resident_income: Option<ByStatus<Figure>>,
        /// What the state starts from.
        base: Measure = Measure::Agi,
        /// What it adds.
        additions: Vec<Term> = Vec::new(),
        /// What it leaves out.
        subtractions: Vec<Term> = Vec::new(),
        /// Standard deduction, exemptions, federal tax where it is deductible.
        deductions: Vec<Term> = Vec::new(),
        /// The income bands of a tax table.
        table: Option<Table>,
        /// The tax by rate schedule, recaptured brackets included.
        taxes: Vec<Term> = Vec::new(),
        /// What the tax does not exceed.
        ceilings: Vec<Ceiling> = Vec::new(),
        /// What the tax is at least: a minimum tax.
        minimum: Vec<Term> = Vec::new(),
        /// Taxes on top that a minimum tax does not absorb.
        surtaxes: Vec<Term> = Vec::new(),
        /// Credits that end at zero tax, in order.
        credits: Vec<Term> = Vec::new(),
        /// What credits do not reduce.
        levies: Vec<Term> = Vec::new(),
        /// Refundable credits.
        refunds: Vec<Term> = Vec::new(),
        /// Contributions of employees.
        payroll: Vec<PayrollLine> = Vec::new(),
        /// Whether cities or counties levy an income tax that is left out here.
        municipal_tax_left_out: bool = false,
        /// Whether a contribution of employees is left out here.
        contributions_left_out: bool = false,
        /// Incomes at which the law jumps.
        cliffs: Vec<Cliff> = Vec::new(),
    }
}

crate::parameters! {
    /// A limit of the tax for some incomes.
    pub struct Ceiling {
        /// The limit.
        terms: Vec<Term>,
        /// Incomes for which it holds; all if left out.
        when: Vec<Condition> = Vec::new(),
    }
}

crate::parameters! {
    /// A contribution of employees, a person: `min(most, rate x min(pay, ceiling))`.
    pub struct PayrollLine {
        /// Its line.
        line: LineId,
        /// Share of pay.
        rate: Figure,
        /// Pay above which nothing more is due.
        ceiling: Option<Figure>,
        /// At most this, a year.
        most: Option<Figure>,
    }
}

crate::parameters! {
    /// A tax table: below a limit the tax is that of the middle of an income band, in whole dollars.
    pub struct Table {
        /// Taxable income from which on the formula is used instead.
        below: Figure,
        /// Down to the start of a band.
        bands: Rounding,
        /// By how much the bands are shifted, by income.
        shift: Schedule,
        /// Distance of the middle from the start of a band.
        middle: Figure,
        /// Rounding of the tax.
        round: Rounding,
    }
}

impl Table {
    /// The income the table reckons with.
    fn middle_of(&self, income: Figure) -> Figure {
        let shift = self.shift.at(income);
        (self.bands.apply(income - shift) + shift + self.middle).at_least_zero()
    }
}

impl PayrollLine {
    fn on(&self, pay: Figure) -> Figure {
        let base = self.ceiling.map_or(pay, |ceiling| pay.min(ceiling));
        let due = self.rate * base;
        self.most.map_or(due, |most| due.min(most))
    }
}

impl State {
    /// What the state pays to its residents, zero nearly everywhere.
    pub(super) fn resident_income(&self, status: FilingStatus) -> Figure {
        self.resident_income.as_ref().map_or(Figure::ZERO, |income| *income.of(status))
    }

    /// Writes the lines of the state and completes the measures for its localities.
    pub(super) fn reckon(
        &self,
        input: &TaxInput,
        measures: &mut Measures,
        ledger: &mut Ledger,
    ) -> Result<(), Problem> {
        let status = input.filing_status;
        self.reckon_taxable_income(measures, status);
        let (tax, table) = self.tax(measures, status);
        measures.set(Measure::TaxBeforeCredits, table.map_or(tax, |table| table.round.apply(tax)));

        let (before_refunds, rest) = self.after_credits(measures, status);
        let refunds = total(&self.refunds, measures, status) + rest;
        let state = before_refunds - refunds;
        measures.set(Measure::StateTax, state);

        ledger.tax(LineId::StateIncomeTaxBeforeRefundableCredits, before_refunds);
        ledger.credit(LineId::StateRefundableCredits, refunds);
        ledger.subtotal(LineId::StateIncomeTax, state);
        let (own, spouse) = input.wages()?;
        let mut payroll = Figure::ZERO;
        for line in &self.payroll {
            let due = line.on(own) + line.on(spouse);
            ledger.contribution(line.line, due);
            payroll += due;
        }
        ledger.subtotal(LineId::StatePayrollTotal, payroll);
        if self.contributions_left_out {
            ledger.note(Note::StateContributionsNotModelled);
        }
        Ok(())
    }

    fn reckon_taxable_income(&self, measures: &mut Measures, status: FilingStatus) {
        let added = total(&self.additions, measures, status);
        let income = measures.of(self.base) + added - total(&self.subtractions, measures, status);
        measures.set(Measure::StateIncome, income);
        let taxable = (income - total(&self.deductions, measures, status)).at_least_zero();
        measures.set(Measure::TaxableIncome, taxable);
        let ordinary = (taxable - measures.of(Measure::LongTermGains)).at_least_zero();
        measures.set(Measure::OrdinaryIncome, ordinary);
    }

    /// The tax before credits, and the table if it was used.
    fn tax(&self, measures: &mut Measures, status: FilingStatus) -> (Figure, Option<&Table>) {
        let taxable = measures.of(Measure::TaxableIncome);
        let table = self.table.as_ref().filter(|table| taxable < table.below);
        if let Some(table) = table {
            measures.set(Measure::TaxableIncome, table.middle_of(taxable));
        }
        let mut tax = total(&self.taxes, measures, status);
        for ceiling in &self.ceilings {
            if ceiling.when.iter().all(|condition| condition.holds(measures, status)) {
                tax = tax.min(total(&ceiling.terms, measures, status));
            }
        }
        tax = tax.max(total(&self.minimum, measures, status));
        (tax + total(&self.surtaxes, measures, status), table)
    }

    /// The tax after credits and levies, and what of the credits is paid out.
    fn after_credits(&self, measures: &mut Measures, status: FilingStatus) -> (Figure, Figure) {
        let before = measures.of(Measure::TaxBeforeCredits);
        let (mut tax, mut rest) = (before, Figure::ZERO);
        for credit in &self.credits {
            let amount = credit.value(measures, status);
            let used = amount.min(tax);
            tax -= used;
            if credit.refunds_rest() {
                rest += amount - used;
            }
        }
        measures.set(Measure::CreditsUsed, before - tax);
        (tax + total(&self.levies, measures, status), rest)
    }
}

impl Rules for State {
    const TAKES: &'static [Character] = super::TAKEN;

    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let mut measures = federation(input, above, self, ledger)?;
        self.reckon(input, &mut measures, ledger)?;
        ledger.tax(LineId::LocalIncomeTax, Figure::ZERO);
        // Said of the state alone: whoever chose a city or county has its tax.
        if self.municipal_tax_left_out {
            ledger.note(Note::MunicipalTaxNotModelled);
        }
        Ok(())
    }
}
