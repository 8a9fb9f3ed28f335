//! Income tax of a city or county on top of its state's.
//!
//! `local = max(0, taxes - credits) - refundable credits`, terms of what the state measures: its
//! taxable income (New York City, Maryland's counties, Multnomah), its tax (Yonkers) or pay
//! (Philadelphia).
//!
//! Sources: the code of each city or county, named in its parameter file.
use super::cliff::Cliff;
use super::federation;
use super::term::{Term, total};
use crate::domain::problem::Problem;
use crate::domain::tax::figure::Figure;
use crate::domain::tax::ledger::{Ledger, LineId, Note};
use crate::domain::tax::{Character, Law, Rules, TaxInput, law_above};

crate::parameters! {
    /// Parameters of a locality and year.
    pub struct Locality {
        /// The tax.
        taxes: Vec<Term>,
        /// Credits that end at zero tax.
        credits: Vec<Term> = Vec::new(),
        /// Refundable credits.
        refunds: Vec<Term> = Vec::new(),
        /// Whether the area levies a further income tax that is left out here.
        municipal_tax_left_out: bool = false,
        /// Incomes at which the locality's own law jumps.
        cliffs: Vec<Cliff> = Vec::new(),
    }
}

impl Rules for Locality {
    const TAKES: &'static [Character] = super::TAKEN;

    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let state = law_above!(above, UsState);
        let mut measures = federation(input, above, state, ledger)?;
        state.reckon(input, &mut measures, ledger)?;
        let status = input.filing_status;
        let tax = total(&self.taxes, &measures, status) - total(&self.credits, &measures, status);
        let local: Figure = tax.at_least_zero() - total(&self.refunds, &measures, status);
        ledger.tax(LineId::LocalIncomeTax, local);
        if self.municipal_tax_left_out {
            ledger.note(Note::MunicipalTaxNotModelled);
        }
        Ok(())
    }
}
