//! The one entry: packages + assumptions + parameters -> a comparison.
//!
//! Ranked by one metric, by default the present value after tax; where the net of a package is not
//! available all are ranked before tax, and that is said. Two packages are close when
//! `|a - b| < 0.02 x max(|a|, |b|)`. Differences are per component and year against a reference
//! package. The order of the packages changes no value.
//!
//! ```
//! use bandworth::domain::compare::compare;
//! use bandworth::domain::evaluation::{Assumptions, Parameters};
//! use bandworth::domain::{money::Currency, offer::{Package, PackageKind}, quantity::Amount};
//! let offer = |id: &str, base: i64| Ok(Package::new(id, PackageKind::Offer, Currency::Eur, Amount::new(base.into())?));
//! let packages = [offer("a", 85_000)?, offer("b", 90_000)?];
//! let comparison = compare(&packages, None, &Assumptions { tax: false, ..Assumptions::default() }, &Parameters::default())
//!     .map_err(|mut all| all.remove(0))?;
//! assert_eq!(comparison.ranking[0].id, "b");
//! assert_eq!(comparison.close, []);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::assumed;
use super::compensation::{SignOn, sign_on_flows};
use super::evaluation::{Assumptions, Evaluation, Metric, Parameters, Standing, Warning, WarningCode, Work};
use super::flow::Component;
use super::growth::Growths;
use super::leaving::Forfeits;
use super::money::{difference, product, quotient};
use super::offer::{OneOffKind, Package, PackageKind};
use super::problem::{Allowed, Code, Problem};
use crate::domain::order::sort_by;

/// Most packages in one comparison.
pub const MOST_PACKAGES: usize = 8;

/// A package's place in the order.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The package.
    pub id: String,
    /// What it is ranked by.
    pub metric: Metric,
    /// Its value; none where it is not available.
    pub value: Option<Decimal>,
    /// 1 for the best; equal values share a rank.
    pub rank: usize,
}

/// How far a package differs from the reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The package.
    pub id: String,
    /// The year's label; none for the total.
    pub year: Option<u16>,
    /// What differs; none for the gross of all components.
    pub component: Option<Component>,
    /// Package minus reference.
    pub amount: Decimal,
}

/// Packages side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// In the order given.
    pub evaluations: Vec<Evaluation>,
    /// The package the others are measured against.
    pub reference: String,
    /// From the best.
    pub ranking: Vec<Ranked>,
    /// Per package, year and component, zeros left out.
    pub differences: Vec<Difference>,
    /// Pairs that are as good as equal.
    pub close: Vec<(String, String)>,
}

/// Compares packages. `reference` is the id of the package the others are measured against, by
/// default the present job, else the first.
///
/// # Errors
/// Every problem of every package, below `/packages/<index>`; `Missing` without packages,
/// `TooManyPackages` above eight, `DuplicatePackageId`, `UnknownValue` at `/reference`.
pub fn compare(
    packages: &[Package],
    reference: Option<&str>,
    assumptions: &Assumptions,
    parameters: &Parameters<'_>,
) -> Result<Comparison, Vec<Problem>> {
    let problems = package_problems(packages, reference);
    if !problems.is_empty() {
        return Err(problems);
    }
    let currency = assumptions.currency.or(packages.first().map(|package| package.currency));
    let assumptions = &Assumptions { currency, ..assumptions.clone() };
    let (mut evaluations, mut standings) = (Vec::with_capacity(packages.len()), Vec::new());
    let discount = assumptions.discount().map_err(|problem| vec![problem])?;
    let growths = Growths::default();
    let mut problems = Vec::new();
    for (index, package) in packages.iter().enumerate() {
        let work = Work::of(package, assumptions, parameters, assumptions.sign_on, &discount, &growths);
        match work.and_then(Work::evaluation) {
            Ok((evaluation, standing)) => {
                evaluations.push(evaluation);
                standings.push(standing);
            }
            Err(problem) => problems.push(problem.below_index(index).below("packages")),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    assembled(packages, reference, assumptions, &standings, evaluations).map_err(|problem| vec![problem])
}

/// What is wrong with the list of packages itself.
pub fn package_problems(packages: &[Package], reference: Option<&str>) -> Vec<Problem> {
    let mut problems = Vec::new();
    if packages.is_empty() {
        problems.push(Problem::new(Code::Missing).below("packages"));
    }
    if packages.len() > MOST_PACKAGES {
        let most = Allowed::Length(MOST_PACKAGES);
        problems.push(Problem::new(Code::TooManyPackages).allowing(most).below("packages"));
    }
    for (index, package) in packages.iter().enumerate() {
        if packages.iter().take(index).any(|earlier| earlier.id == package.id) {
            let problem = Problem::new(Code::DuplicatePackageId);
            problems.push(problem.below("id").below_index(index).below("packages"));
        }
    }
    if reference.is_some_and(|id| !packages.iter().any(|package| package.id == id)) {
        let ids = packages.iter().map(|package| package.id.clone()).collect();
        let problem = Problem::new(Code::UnknownValue).allowing(Allowed::Values(ids));
        problems.push(problem.below("reference"));
    }
    problems
}

fn assembled(
    packages: &[Package],
    reference: Option<&str>,
    assumptions: &Assumptions,
    standings: &[Standing<'_>],
    mut evaluations: Vec<Evaluation>,
) -> Result<Comparison, Problem> {
    add_make_whole(assumptions, standings, &mut evaluations)?;
    let metric = available(assumptions, &evaluations);
    let ranking = ranked(&evaluations, metric);
    if metric != assumptions.metric && assumptions.tax {
        for evaluation in &mut evaluations {
            evaluation.warnings.push(Warning::new(WarningCode::MetricReplaced, ""));
        }
    }
    if sign_on_changes_order(standings, assumptions, &evaluations, metric)? {
        for (evaluation, package) in evaluations.iter_mut().zip(packages) {
            if has_sign_on(package) {
                evaluation.warnings.push(Warning::new(WarningCode::SignOnChangesOrder, "/one_offs"));
            }
        }
    }
    let present = packages.iter().find(|package| package.kind == PackageKind::Current);
    let reference = reference
        .map(str::to_owned)
        .or_else(|| present.or(packages.first()).map(|package| package.id.clone()));
    let reference = reference.unwrap_or_default();
    let differences = differences(&evaluations, &reference)?;
    let close = close_pairs(&evaluations, metric)?;
    Ok(Comparison { evaluations, reference, ranking, differences, close })
}

/// The metric asked for, or the nearest one every package has.
fn available(assumptions: &Assumptions, evaluations: &[Evaluation]) -> Metric {
    let has = |metric| evaluations.iter().all(|evaluation| evaluation.metrics.value(metric).is_some());
    if has(assumptions.metric) { assumptions.metric } else { Metric::NpvGross }
}

fn ranked(evaluations: &[Evaluation], metric: Metric) -> Vec<Ranked> {
    let values: Vec<_> = evaluations.iter().map(|evaluation| evaluation.metrics.value(metric)).collect();
    let mut ranking: Vec<_> = evaluations
        .iter()
        .zip(&values)
        .map(|(evaluation, value)| {
            let rank = 1 + values.iter().filter(|other| *other > value).count();
            Ranked { id: evaluation.id.clone(), metric, value: *value, rank }
        })
        .collect();
    sort_by(&mut ranking, |a, b| a.rank.cmp(&b.rank));
    ranking
}

fn differences(evaluations: &[Evaluation], reference: &str) -> Result<Vec<Difference>, Problem> {
    let mut differences = Vec::new();
    let Some(base) = evaluations.iter().find(|evaluation| evaluation.id == reference) else {
        return Ok(differences);
    };
    for evaluation in evaluations.iter().filter(|evaluation| evaluation.id != reference) {
        let mut add = |year, component, own: Decimal, other: Decimal| -> Result<(), Problem> {
            let amount = difference(own, other)?;
            if !amount.is_zero() {
                let id = evaluation.id.clone();
                differences.push(Difference { id, year, component, amount });
            }
            Ok(())
        };
        let labels = base.years.iter().chain(&evaluation.years).map(|year| year.row.label);
        let mut labels: Vec<_> = labels.collect();
        sort_by(&mut labels, |a, b| a.cmp(b));
        labels.dedup();
        for label in labels {
            let find = |of: &Evaluation| of.years.iter().position(|year| year.row.label == label);
            let own = find(evaluation).and_then(|index| evaluation.years.get(index));
            let other = find(base).and_then(|index| base.years.get(index));
            for &component in Component::ALL {
                let of_year = |year: Option<&super::evaluation::Year>| {
                    year.map_or(Decimal::ZERO, |year| year.components.of(component))
                };
                add(Some(label), Some(component), of_year(own), of_year(other))?;
            }
            let gross =
                |year: Option<&super::evaluation::Year>| year.map_or(Decimal::ZERO, |year| year.gross);
            add(Some(label), None, gross(own), gross(other))?;
        }
        for &component in Component::ALL {
            let (own, other) = (evaluation.totals.components, base.totals.components);
            add(None, Some(component), own.of(component), other.of(component))?;
        }
        add(None, None, evaluation.totals.gross, base.totals.gross)?;
    }
    Ok(differences)
}

fn close_pairs(evaluations: &[Evaluation], metric: Metric) -> Result<Vec<(String, String)>, Problem> {
    let mut close = Vec::new();
    for (index, first) in evaluations.iter().enumerate() {
        for second in evaluations.iter().skip(index + 1) {
            let (Some(a), Some(b)) = (first.metrics.value(metric), second.metrics.value(metric)) else {
                continue;
            };
            if difference(a, b)?.abs() < product(assumed::CLOSE, a.abs().max(b.abs()))? {
                close.push((first.id.clone(), second.id.clone()));
            }
        }
    }
    Ok(close)
}

fn has_sign_on(package: &Package) -> bool {
    package.one_offs.iter().any(|one_off| one_off.kind == OneOffKind::SignOn)
}

/// Whether showing sign-ons in other years would change the order.
fn sign_on_changes_order(
    standings: &[Standing<'_>],
    assumptions: &Assumptions,
    evaluations: &[Evaluation],
    metric: Metric,
) -> Result<bool, Problem> {
    if evaluations.len() < 2 || !standings.iter().any(|standing| has_sign_on(standing.ground.package)) {
        return Ok(false);
    }
    let order = |values: &[Option<Decimal>]| -> Vec<usize> {
        values.iter().map(|value| values.iter().filter(|other| *other > value).count()).collect()
    };
    let today: Vec<_> = evaluations.iter().map(|evaluation| evaluation.metrics.value(metric)).collect();
    for convention in SignOn::ALL.into_iter().filter(|convention| *convention != assumptions.sign_on) {
        let mut values = Vec::with_capacity(today.len());
        for ((standing, evaluation), today) in standings.iter().zip(evaluations).zip(&today) {
            values.push(if has_sign_on(standing.ground.package) {
                under_convention(standing, metric, convention, evaluation.local.rate)?
            } else {
                *today
            });
        }
        if order(&values) != order(&today) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A metric of a package with its sign-ons in other years, at an exchange rate. Present values add
/// up, so that only the sign-ons' own years are looked at again.
fn under_convention(
    standing: &Standing<'_>,
    metric: Metric,
    convention: SignOn,
    rate: Decimal,
) -> Result<Option<Decimal>, Problem> {
    let ground = &standing.ground;
    let (package, assumptions) = (ground.package, ground.assumptions);
    let flows = |convention| sign_on_flows(package, &ground.timeline, convention);
    let value = match metric {
        Metric::NpvGross => Some(standing.gross_with(&flows(assumptions.sign_on)?, &flows(convention)?)?),
        Metric::NpvNet | Metric::CertaintyEquivalent => {
            standing.worth_with(&flows(assumptions.sign_on)?, &flows(convention)?)?
        }
        _ => {
            let (discount, growths) = (ground.discount, ground.growths);
            let work = Work::of(package, assumptions, ground.parameters, convention, discount, growths)?;
            return work.metric(metric, rate);
        }
    };
    value.map(|value| product(value, rate)).transpose()
}

/// What each offer would have to pay at once to make up for leaving the present job.
fn add_make_whole(
    assumptions: &Assumptions,
    standings: &[Standing<'_>],
    evaluations: &mut [Evaluation],
) -> Result<(), Problem> {
    let metric = if assumptions.tax { Metric::NpvNet } else { Metric::NpvGross };
    let is_present = |standing: &Standing<'_>| standing.ground.package.kind == PackageKind::Current;
    let present = standings.iter().position(is_present).and_then(|at| evaluations.get(at));
    let Some(present) = present else { return Ok(()) };
    let staying = present.metrics.value(metric);
    let forfeited = present.forfeits.as_ref().and_then(|forfeits| forfeits.forfeited);
    for (standing, evaluation) in standings.iter().zip(evaluations) {
        if is_present(standing) {
            continue;
        }
        let rate = evaluation.local.rate;
        let sign_on = |gain: Decimal| -> Result<Option<Decimal>, Problem> {
            let local = standing.gross_sign_on(quotient(gain, rate)?)?;
            local.map(|amount| product(amount, rate)).transpose()
        };
        let own = evaluation.metrics.value(metric);
        let make_whole = match staying.zip(own) {
            Some((staying, own)) => sign_on(difference(staying, own)?)?,
            None => None,
        };
        let buyout = forfeited.map(&sign_on).transpose()?.flatten();
        evaluation.forfeits = Some(Forfeits { forfeited, buyout, make_whole, ..Forfeits::default() });
    }
    Ok(())
}
