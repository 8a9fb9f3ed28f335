//! Rules of a licence that span its fields, for `where` in its records.
use super::licence::MilestoneTerms;
use crate::domain::licensing::milestone::Milestone;
use crate::domain::licensing::minimum_ledger::RecoupmentMode;
use crate::domain::licensing::schedule::{TierBase, TierMode, Tiers};
use crate::domain::licensing::{Term, length_problem, probability_problems};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, Probability, Units};

/// The problems of lists that do not cover the term.
pub(super) fn uncovered<const N: usize>(
    years: Option<Term>,
    lists: [(&'static str, Option<usize>); N],
) -> Vec<Problem> {
    let Some(years) = years else { return Vec::new() };
    let problem = |(field, length): (&str, Option<usize>)| {
        length.and_then(|length| length_problem(length, years)).map(|problem| problem.below(field))
    };
    lists.into_iter().filter_map(problem).collect()
}

/// The length of a list that was given and read.
pub(super) fn length<T>(list: &Option<Option<Vec<T>>>) -> Option<usize> {
    list.as_ref().and_then(Option::as_ref).map(Vec::len)
}

/// Units are worth nothing without prices, and prices without units.
pub(super) fn units_have_prices(
    units: Option<&Option<Vec<Units>>>,
    price: Option<&Option<Vec<Amount>>>,
) -> Option<Problem> {
    let missing = match (units, price) {
        (Some(Some(_)), Some(None)) => "price",
        (Some(None), Some(Some(_))) => "units",
        _ => return None,
    };
    Some(Problem::new(Code::Missing).below(missing))
}

pub(super) fn alive_before_sales(
    sales: Option<&Option<Vec<Probability>>>,
    alive: Option<&Option<Vec<Probability>>>,
) -> Vec<Problem> {
    let (Some(Some(sales)), Some(Some(alive))) = (sales, alive) else { return Vec::new() };
    probability_problems(sales, alive).into_iter().map(|problem| problem.below("p_sales")).collect()
}

pub(super) fn milestones_in_term(
    years: Option<&Term>,
    milestones: Option<&Vec<MilestoneTerms>>,
) -> Vec<Problem> {
    let (Some(&years), Some(milestones)) = (years, milestones) else { return Vec::new() };
    let problem = |(index, milestone): (usize, &MilestoneTerms)| {
        let problem = Milestone::year_problem(milestone.year, years)?;
        Some(problem.below("year").below_index(index).below("milestones"))
    };
    milestones.iter().enumerate().filter_map(problem).collect()
}

pub(super) fn tiers_fit(base: Option<&TierBase>, mode: Option<&TierMode>) -> Vec<Problem> {
    let (Some(base), Some(mode)) = (base, mode) else { return Vec::new() };
    Tiers::new(*base, *mode).err().map(|problem| problem.below("tier_mode")).into_iter().collect()
}

pub(super) fn window_given(
    mode: Option<&RecoupmentMode>,
    until_year: Option<&Option<u32>>,
    years: Option<&Option<u32>>,
) -> Vec<Problem> {
    let missing = match (mode, until_year, years) {
        (Some(RecoupmentMode::Fixed), Some(None), _) => "until_year",
        (Some(RecoupmentMode::Floating), _, Some(None)) => "years",
        _ => return Vec::new(),
    };
    vec![Problem::new(Code::Missing).below(missing)]
}
