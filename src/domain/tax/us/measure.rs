//! What the rules of a state measure: amounts of a household, each under one name.
//!
//! Federal law fills the first part, the state's own steps the second; a parameter file names a
//! measure where its law says "of federal adjusted gross income", "of the taxable income" and so
//! on.
//!
//! ```
//! use bandworth::domain::tax::{figure::Figure, us::measure::{Measure, Measures}};
//! let mut measures = Measures::default();
//! measures.set(Measure::Agi, Figure::ONE);
//! assert_eq!(measures.of(Measure::Agi), Figure::ONE);
//! assert_eq!(measures.of(Measure::Wages), Figure::ZERO);
//! ```
use crate::domain::problem::{Code, Problem};
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::closed_list;

closed_list! {
    /// An amount of a household that laws refer to, a year, in dollars.
    Measure {
        /// Pay of both spouses.
        Wages "wages",
        /// Gains on things held over a year.
        LongTermGains "long_term_gains",
        /// Other gains.
        ShortTermGains "short_term_gains",
        /// Gains of both kinds.
        CapitalGains "capital_gains",
        /// Dividends.
        Dividends "dividends",
        /// Gains, dividends and royalties.
        InvestmentIncome "investment_income",
        /// Adjusted gross income (26 USC 62).
        Agi "agi",
        /// Adjusted gross income and the bargain element of incentive options, less that of earlier
        /// exercises whose shares are sold.
        MinimumTaxIncome "minimum_tax_income",
        /// The federal standard deduction.
        FederalStandardDeduction "federal_standard_deduction",
        /// Adjusted gross income less the federal standard deduction.
        FederalTaxableIncome "federal_taxable_income",
        /// Federal income tax before refundable credits, net investment income tax included.
        FederalTaxBeforeCredits "federal_tax_before_credits",
        /// Federal income tax, the tax on investment income included, less refundable credits; not
        /// below zero.
        FederalTax "federal_tax",
        /// The federal earned income credit (26 USC 32).
        FederalEitc "federal_eitc",
        /// Employee payroll taxes of both spouses (26 USC 3101).
        Fica "fica",
        /// Social Security and Medicare tax of the person.
        OwnFica "own_fica",
        /// Social Security and Medicare tax of the spouse.
        SpouseFica "spouse_fica",
        /// Pay of the spouse who earns less.
        LesserWages "lesser_wages",
        /// The state's income before its deductions.
        StateIncome "state_income",
        /// The state's taxable income.
        TaxableIncome "taxable_income",
        /// The part of the state's taxable income that is not long-term gains.
        OrdinaryIncome "ordinary_income",
        /// The state's tax before credits.
        TaxBeforeCredits "tax_before_credits",
        /// What the state's credits took off its tax.
        CreditsUsed "credits_used",
        /// The state's tax after all credits.
        StateTax "state_tax",
    }
}

/// The measures of a household; what has not been set is zero.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measures([Figure; Measure::ALL.len()]);

impl Measures {
    /// The amount of a measure.
    pub fn of(&self, measure: Measure) -> Figure {
        self.0.get(measure as usize).copied().unwrap_or_default()
    }

    /// Sets a measure.
    pub fn set(&mut self, measure: Measure, amount: Figure) {
        if let Some(place) = self.0.get_mut(measure as usize) {
            *place = amount;
        }
    }
}
