//! The law of a place and year, and what it leaves of an income.
use rust_decimal::Decimal;

use super::Law;
use super::figure::Figure;
use super::input::{Basis, Character, Earnings, FilingStatus, TaxInput};
use super::ledger::{Ledger, Line, LineId, closed_list};
use crate::domain::money::Currency;
use crate::domain::problem::{Allowed, Code, Problem};

closed_list! {
    /// Where a law stands.
    Status {
        /// In force.
        Law "law",
        /// Announced by a government, not enacted.
        Announced "announced",
        /// Carried forward by indexing, neither enacted nor announced.
        Projected "projected",
    }
}

/// One parameter file of a place and year.
#[derive(Clone, Debug)]
pub struct TaxFile {
    /// The place: `de`, `us-ca`.
    pub id: String,
    /// The tax year, named by the year in which it begins.
    pub year: u16,
    /// What amounts are in.
    pub currency: Currency,
    /// Where the law stands.
    pub status: Status,
    /// The ways of filing there are.
    pub filing_statuses: Vec<FilingStatus>,
    /// Step of income for the marginal rate.
    pub marginal_step: Figure,
    /// The place this one stands on.
    pub parent: Option<String>,
    /// Rules and parameters.
    pub law: Law,
}

/// The law of a place and year, with the places it stands on, nearest first.
#[derive(Clone, Debug)]
pub struct TaxSystem<'a> {
    file: &'a TaxFile,
    above: Vec<&'a TaxFile>,
}

impl<'a> TaxSystem<'a> {
    /// The law of `file` on top of the files `above` it.
    pub const fn new(file: &'a TaxFile, above: Vec<&'a TaxFile>) -> Self {
        Self { file, above }
    }

    /// The files it stands on, its own first.
    pub fn files(&self) -> impl Iterator<Item = &'a TaxFile> {
        [self.file].into_iter().chain(self.above.iter().copied())
    }

    /// The least certain of the laws it stands on.
    pub fn status(&self) -> Status {
        self.above.iter().map(|file| file.status).fold(self.file.status, Ord::max)
    }

    /// Step of pay over which the marginal rate is asked.
    pub const fn marginal_step(&self) -> Figure {
        self.file.marginal_step
    }

    /// What amounts are in.
    pub const fn currency(&self) -> Currency {
        self.file.currency
    }

    /// The lines of an income.
    ///
    /// # Errors
    /// `UnknownFilingStatus` with those the place has; `TaxableIncomeNeeded`; `AmountTooLarge`.
    pub fn assess(&self, input: &TaxInput) -> Result<Ledger, Problem> {
        let statuses = &self.file.filing_statuses;
        if !statuses.contains(&input.filing_status) {
            let known = statuses.iter().map(|status| status.word().to_owned()).collect();
            let problem = Problem::new(Code::UnknownFilingStatus).allowing(Allowed::Values(known));
            return Err(problem.below("filing_status"));
        }
        let above: Vec<&Law> = self.above.iter().map(|file| &file.law).collect();
        let mut ledger = Ledger::default();
        self.file.law.assess(input, &above, &mut ledger)?;
        for (character, note) in Character::NOTES {
            if input.amount(character).is_positive() && !self.file.law.takes().contains(&character) {
                ledger.note(note);
            }
        }
        Ok(ledger)
    }

    /// The lines of an income with its totals and rates.
    ///
    /// # Errors
    /// As [`TaxSystem::assess`].
    pub fn take_home(&self, input: &TaxInput) -> Result<TakeHome, Problem> {
        let ledger = self.assess(input)?;
        let step = self.file.marginal_step;
        let total = ledger.total();
        let more = self.assess(&input.with_more(step))?.total() - total;
        let gross = input.gross();
        let effective = if gross.is_positive() { total.over(gross) } else { Figure::ZERO };
        Ok(TakeHome {
            gross: gross.exact()?,
            total: total.exact()?,
            net: (gross - total).exact()?,
            effective_rate: effective.exact()?,
            marginal_rate: more.over(step).exact()?,
            currency: self.currency(),
            status: self.status(),
            ledger,
        })
    }

    /// Every line the place can show, in order.
    pub fn lines(&self) -> Vec<LineId> {
        let mut ids = Vec::new();
        for &filing_status in &self.file.filing_statuses {
            for basis in [Basis::Assessed, Basis::Withholding] {
                let wages = Earnings::Wages { own: Figure::ZERO, spouse: Figure::ZERO };
                for earnings in [wages, Earnings::Taxable(Figure::ZERO)] {
                    let input = TaxInput { basis, ..TaxInput::new(filing_status, earnings) };
                    let ledger = self.assess(&input).unwrap_or_default();
                    for line in ledger.lines() {
                        if !ids.contains(&line.id) {
                            ids.push(line.id);
                        }
                    }
                }
            }
        }
        ids
    }
}

/// What is left of a year's income.
#[derive(Clone, Debug)]
pub struct TakeHome {
    /// Every line and note.
    pub ledger: Ledger,
    /// All cash income.
    pub gross: Decimal,
    /// Taxes and contributions less credits.
    pub total: Decimal,
    /// What is left: gross less total.
    pub net: Decimal,
    /// Total by gross, zero without income.
    pub effective_rate: Decimal,
    /// What the next step of income costs, by the step.
    pub marginal_rate: Decimal,
    /// What amounts are in.
    pub currency: Currency,
    /// Where the law stands.
    pub status: Status,
}

impl TakeHome {
    /// Every line.
    pub fn lines(&self) -> &[Line] {
        self.ledger.lines()
    }
}
