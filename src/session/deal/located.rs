//! Where in the form a refusal of the interface belongs.
use super::fields::{DealField, Table};
use super::{DealDraft, Part, Wrong};
use crate::domain::problem::Problem;
use crate::session::parse::Complaint;

/// The fields that problems of the interface speak of.
pub(super) fn located(draft: &DealDraft, problems: Vec<Problem>) -> Vec<Wrong> {
    let parts = draft.parts();
    let found = |path: &str| {
        let path = path.trim_start_matches('/');
        let one =
            |field: &DealField| field.table().is_none() && !field.place().is_empty() && path == field.place();
        if let Some(field) =
            DealField::ALL.iter().find(|field| one(field) && parts.contains(&Part::One(**field)))
        {
            return Some((*field, 0));
        }
        Table::ALL.iter().filter(|table| parts.contains(&Part::Rows(**table))).find_map(|table| {
            let rest = path.strip_prefix(table.place())?;
            let (row, place) =
                rest.trim_start_matches('/').split_once('/').unwrap_or((rest.trim_start_matches('/'), ""));
            let field = table
                .fields()
                .iter()
                .find(|field| field.place() == place)
                .or_else(|| table.fields().first())?;
            Some((*field, row.parse().unwrap_or_default()))
        })
    };
    let first = parts.first().map_or(DealField::Currency, |part| match part {
        Part::One(field) => *field,
        Part::Rows(table) => table.fields().first().copied().unwrap_or(DealField::Currency),
    });
    let wrong = |problem: Problem| {
        let (field, row) = found(&problem.path).unwrap_or((first, 0));
        (field, row, Complaint::NotAllowed(problem))
    };
    problems.into_iter().map(wrong).collect()
}
