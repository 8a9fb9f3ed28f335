//! The tax of a package's years: which law, what it takes, and what it leaves out.
use super::work::{Work, YearSums};
use super::{AppliedTax, Warning, WarningCode};
use crate::domain::net::{Assessment, Taxation};
use crate::domain::problem::Problem;

impl<'a> Work<'a> {
    /// Whether and by what tax is counted.
    pub(super) fn taxation(&self) -> Taxation<'a> {
        match (self.assumptions.tax, self.parameters.taxes) {
            (false, _) => Taxation::Off,
            (true, Some(taxes)) => Taxation::By(taxes),
            (true, None) => Taxation::Unavailable,
        }
    }

    /// The tax of every year, with marginal rates or without, or none where one of them is not known.
    pub(super) fn assessments(
        &self,
        sums: &[YearSums],
        with_rates: bool,
        warnings: &mut Vec<Warning>,
    ) -> Result<Option<Vec<Assessment>>, Problem> {
        let taxes = match self.taxation() {
            Taxation::Off => return Ok(None),
            Taxation::Unavailable => {
                warnings.push(Warning::new(WarningCode::NetNotAvailable, "/location/jurisdiction"));
                return Ok(None);
            }
            Taxation::By(taxes) => taxes,
        };
        let mut assessments = Vec::with_capacity(sums.len());
        for (row, sums) in self.timeline.rows().iter().zip(sums) {
            let found = if with_rates {
                taxes.assess_with_rate(self.package, row.label, &sums.characters)?
            } else {
                taxes.assess(self.package, row.label, &sums.characters)?
            };
            let Some(assessment) = found else {
                warnings.push(Warning::new(WarningCode::NetNotAvailable, "/location/jurisdiction"));
                return Ok(None);
            };
            assessments.push(assessment);
        }
        if assessments.iter().any(|assessment| !assessment.remarks.is_empty()) {
            warnings.push(Warning::new(WarningCode::NotTaxedHere, "/location/jurisdiction"));
        }
        Ok(Some(assessments))
    }

    /// The law behind assessments, with the notes of all years.
    pub(super) fn applied_tax(&self, assessments: Option<&[Assessment]>) -> Option<AppliedTax> {
        let Taxation::By(taxes) = self.taxation() else { return None };
        let mut notes = Vec::new();
        for note in assessments?.iter().flat_map(|assessment| &assessment.notes) {
            if !notes.contains(note) {
                notes.push(*note);
            }
        }
        Some(AppliedTax { law: taxes.law(self.package)?, notes })
    }
}
