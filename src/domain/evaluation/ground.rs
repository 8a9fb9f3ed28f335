//! What the steps of an evaluation stand on: a package on its timeline, in its own currency.
use super::{AppliedTax, Assumptions, Parameters, Warning, WarningCode};
use crate::domain::flow::CharacterSums;
use crate::domain::growth::{Compound, Growths};
use crate::domain::net::{Assessment, Taxation};
use crate::domain::offer::Package;
use crate::domain::place::Place;
use crate::domain::problem::Problem;
use crate::domain::timeline::{Timeline, YearRow};

/// A package, what is assumed and known of it, and the years it falls into.
pub(in crate::domain) struct Ground<'a> {
    pub package: &'a Package,
    pub assumptions: &'a Assumptions,
    pub parameters: &'a Parameters<'a>,
    pub discount: &'a Compound,
    /// Growths that are known already.
    pub growths: &'a Growths,
    pub timeline: Timeline,
}

impl<'a> Ground<'a> {
    pub fn of(
        package: &'a Package,
        assumptions: &'a Assumptions,
        parameters: &'a Parameters<'a>,
        discount: &'a Compound,
        growths: &'a Growths,
    ) -> Result<Self, Problem> {
        let timeline = timeline(package, assumptions)?;
        Ok(Self { package, assumptions, parameters, discount, growths, timeline })
    }

    /// Whether and by what tax is counted.
    pub fn taxation(&self) -> Taxation<'a> {
        match (self.assumptions.tax, self.parameters.taxes) {
            (false, _) => Taxation::Off,
            (true, Some(taxes)) => Taxation::By(taxes),
            (true, None) => Taxation::Unavailable,
        }
    }

    /// The tax of one year, without its marginal rate; none where it is not known.
    pub fn assessed(&self, row: &YearRow, income: &CharacterSums) -> Result<Option<Assessment>, Problem> {
        match self.taxation() {
            Taxation::By(taxes) => taxes.assess(self.package, row.label, income),
            Taxation::Off | Taxation::Unavailable => Ok(None),
        }
    }

    /// The tax of every year, with marginal rates or, where many are asked for a single figure,
    /// without; none where one of them is not known.
    pub(super) fn assessments(
        &self,
        incomes: &[CharacterSums],
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
        let mut assessments = Vec::with_capacity(incomes.len());
        for (row, income) in self.timeline.rows().iter().zip(incomes) {
            let found = if with_rates {
                taxes.assess_with_rate(self.package, row.label, income)?
            } else {
                taxes.assess(self.package, row.label, income)?
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

/// The rows a package's flows fall into.
fn timeline(package: &Package, assumptions: &Assumptions) -> Result<Timeline, Problem> {
    let place = package.jurisdiction.as_deref().map(Place::of).transpose();
    let tax_year_start = place
        .map_err(|problem| problem.below("jurisdiction").below("location"))?
        .map_or((1, 1), |place| place.tax_year_start);
    Timeline::new(assumptions.horizon_years, assumptions.calendar, package.start_date, tax_year_start)
}
