//! United States: federal income and payroll tax, the states, and the cities and counties with
//! an income tax of their own.
//!
//! `total = federal income tax + FICA + state income tax + state contributions + local income
//! tax`. Federal law is code of its own ([`federal`]); all states share one set of rules
//! ([`state`]) made of terms ([`term`]), and differ in data; a locality adds terms to its state's
//! ([`locality`]).
//!
//! Sources: Internal Revenue Code (26 USC) as amended by P.L. 119-21; the codes of the states, as
//! named in each parameter file.
pub mod cliff;
pub mod federal;
pub mod locality;
pub mod measure;
pub mod minimum_tax;
pub mod payroll;
pub mod state;
pub mod term;

use super::ledger::Ledger;
use super::{Law, TaxInput, law_above};
use crate::domain::problem::Problem;
use measure::Measures;
use state::State;

/// The incomes beside pay that every United States law here has rules for.
const TAKEN: &[super::Character] = &[
    super::Character::LongTermGain,
    super::Character::ShortTermGain,
    super::Character::Dividend,
    super::Character::Royalty,
    super::Character::IsoBargainElement,
];

/// Writes the federal lines of a resident of the state and answers what the state measures.
///
/// # Errors
/// `DataCorrupt` where a place does not stand on federal law; `Missing` at `wages`.
fn federation(
    input: &TaxInput,
    above: &[&Law],
    state: &State,
    ledger: &mut Ledger,
) -> Result<Measures, Problem> {
    law_above!(above, UsFederal).reckon(input, state.resident_income(input.filing_status), ledger)
}
