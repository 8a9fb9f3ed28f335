//! Where in the form a refusal of the interface belongs.
use super::{DealField, Reading, Wrong};
use crate::domain::problem::{Code, Problem};
use crate::session::parse::Complaint;

/// Records around a deal in the inputs of the interface.
const AROUND: [&str; 5] = ["/package", "/deal", "/licence", "/inventor", "/distribution"];

impl Reading {
    /// The fields that problems of the interface speak of.
    pub(super) fn located(&self, problems: Vec<Problem>) -> Vec<Wrong> {
        let first = self.places.first().map_or((DealField::Currency, 0), |(_, field, row)| (*field, *row));
        let mut found: Vec<Wrong> = Vec::new();
        for problem in problems {
            let (field, row) = self.nearest(&problem.path).unwrap_or(first);
            // Several functions that are asked may say the same.
            if !found.iter().any(|known| known.0 == field && known.1 == row) {
                found.push((field, row, Complaint::NotAllowed(problem)));
            }
        }
        found
    }

    /// The field at a place, else one inside it, else the one around it, else one of the same name.
    fn nearest(&self, path: &str) -> Option<(DealField, usize)> {
        let around = |path: &'_ str, record: &str| {
            path.strip_prefix(record).filter(|rest| rest.starts_with('/')).map(str::len)
        };
        let mut place = path;
        for record in AROUND {
            if let Some(rest) = around(place, record) {
                place = place.get(place.len().saturating_sub(rest)..).unwrap_or_default();
            }
        }
        let inside = |longer: &str, shorter: &str| {
            longer.strip_prefix(shorter).is_some_and(|rest| rest.starts_with('/'))
        };
        let name = |path: &str| path.rsplit('/').next().map(str::to_owned);
        let mut found = self.places.iter().find(|(at, ..)| at == place);
        found = found.or_else(|| self.places.iter().find(|(at, ..)| inside(at, place)));
        found = found.or_else(|| self.places.iter().find(|(at, ..)| inside(place, at)));
        found = found.or_else(|| self.places.iter().find(|(at, ..)| name(at) == name(place)));
        found.map(|(_, field, row)| (*field, *row))
    }

    /// What cannot be read, and of what the interface refuses beside it that which does not follow from it: a value
    /// left out because it cannot be read may be missed elsewhere.
    pub(super) fn with_refusals(&self, refused: Vec<Wrong>) -> Vec<Wrong> {
        let mut all = self.wrong.clone();
        let said = |other: &Wrong| self.wrong.iter().any(|wrong| wrong.0 == other.0 && wrong.1 == other.1);
        all.extend(refused.into_iter().filter(|wrong| is_its_own(wrong) && !said(wrong)));
        all
    }
}

/// Whether a refusal is about a value itself, whatever else was entered.
pub(super) fn is_its_own(wrong: &Wrong) -> bool {
    let Complaint::NotAllowed(problem) = &wrong.2 else { return true };
    !matches!(
        problem.code,
        Code::Missing
            | Code::MissingCap
            | Code::NoShares
            | Code::NoResidualClaimant
            | Code::LengthMismatch
            | Code::TenderExceedsProceeds
            | Code::UnknownValue
    )
}
