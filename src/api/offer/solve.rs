//! `flips(input)` and `breakEven(input)`: what it would take for the order of packages to change.
use rust_decimal::Decimal;

use super::compare::Packages;
use crate::api::Function;
use crate::data::Label;
use crate::data::input::assumptions::{Include, Request};
use crate::data::registry::Registry;
use crate::domain::compare::package_problems;
use crate::domain::driver::{Driver, DriverKind};
use crate::domain::evaluation::{Metric, Parameters};
use crate::domain::flip::{Bar, Flip, Solver};
use crate::domain::offer::Package;
use crate::domain::problem::{Allowed, Code, Problem};

crate::record! {
    /// Packages, and the drivers to move.
    pub struct FlipsInput {
        /// One to eight packages.
        packages: Packages,
        /// What is assumed.
        assumptions: Request,
        /// The drivers; all where left out.
        drivers: Option<Vec<DriverKind>>,
    }
}

crate::outcome! {
    /// Where the order changes when one driver moves and all else stays.
    pub struct FlipOutcome {
        /// What is moved.
        driver: DriverKind,
        /// The package it belongs to (of an exchange rate: the first in its currency); null where it belongs to all.
        package: Option<String>,
        /// Its value today; for `tax` 1 or 0, for `sign_on` the years over which it is shown.
        today: Decimal,
        /// The smallest value looked at.
        low: Decimal,
        /// The largest value looked at.
        high: Decimal,
        /// The value nearest to today's at which the order changes; null: never within the range.
        value: Option<Decimal>,
        /// The value nearest to today's at which another package comes first; null: never within the range.
        lead: Option<Decimal>,
        /// The package that then comes first.
        leader: Option<String>,
    }
}

crate::outcome! {
    /// What a package is worth at both ends of a driver's swing.
    pub struct BarValues {
        /// The package.
        id: String,
        /// At the lower value; null where it is not known.
        low: Option<Decimal>,
        /// At the higher value.
        high: Option<Decimal>,
    }
}

crate::outcome! {
    /// What one driver does to every package, all else fixed: a bar of a tornado chart.
    pub struct BarOutcome {
        /// What is moved.
        driver: DriverKind,
        /// The package it belongs to; null where it belongs to all.
        package: Option<String>,
        /// Its value today.
        today: Decimal,
        /// The lower value.
        low: Decimal,
        /// The higher value.
        high: Decimal,
        /// What each package is worth at both.
        values: Vec<BarValues>,
    }
}

crate::record! {
    /// Two packages, and the driver that is to make them equal.
    pub struct BreakEvenInput {
        /// Two to eight packages.
        packages: Packages,
        /// What is assumed.
        assumptions: Request,
        /// What they are to be equal in: that of the assumptions where left out.
        metric: Option<Metric>,
        /// What is moved.
        driver: DriverKind,
        /// Id of the package whose driver it is.
        of: Label,
        /// Id of the package it is to equal.
        against: Label,
    }
}

crate::outcome! {
    /// The value that makes two packages equal, or that there is none.
    pub struct BreakEvenOutcome {
        /// Whether there is one.
        no_solution: bool,
        /// The value nearest to today's; null where there is none within the range.
        value: Option<Decimal>,
        /// The driver's value today.
        today: Decimal,
        /// The smallest value looked at.
        low: Decimal,
        /// The largest value looked at.
        high: Decimal,
    }
}

pub(in crate::api) const FLIPS: Function = Function {
    name: "flips",
    doc: "For each driver the value nearest to today's at which the order of the packages changes.",
    run: |registry, input| crate::api::typed(input, |input| flips(registry, input)),
    taped: None,
    signature: crate::api::signature::<FlipsInput, Vec<FlipOutcome>>,
};

pub(in crate::api) const BREAK_EVEN: Function = Function {
    name: "breakEven",
    doc: "The value of a driver that makes two packages equal.",
    run: |registry, input| crate::api::typed(input, |input| break_even(registry, input)),
    taped: None,
    signature: crate::api::signature::<BreakEvenInput, BreakEvenOutcome>,
};

fn flips(registry: &Registry, mut input: FlipsInput) -> Result<Vec<FlipOutcome>, Vec<Problem>> {
    let (packages, request) = (&mut input.packages.0, &input.assumptions);
    listed(packages)?;
    super::prepare(packages, request, registry)?;
    let taxes = super::taxes(registry, request);
    let parameters = super::parameters(registry, taxes.as_ref());
    let solver = Solver::new(packages, &request.assumptions, &parameters);
    let kinds = input.drivers.as_deref().unwrap_or(&DriverKind::ALL);
    let found = solver.and_then(|solver| solver.flips(kinds)).map_err(|problem| vec![problem])?;
    Ok(found.into_iter().map(|flip| flip_outcome(flip, packages)).collect())
}

/// What is wrong with the list itself.
fn listed(packages: &[Package]) -> Result<(), Vec<Problem>> {
    let problems = package_problems(packages, None);
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// Flips and sensitivity, where the request asks for them.
pub(super) fn included(
    packages: &[Package],
    request: &Request,
    parameters: &Parameters<'_>,
) -> Result<(Vec<FlipOutcome>, Vec<BarOutcome>), Vec<Problem>> {
    let (flips, bars) =
        (request.include.contains(&Include::Flips), request.include.contains(&Include::Sensitivity));
    if !flips && !bars {
        return Ok((Vec::new(), Vec::new()));
    }
    let solve = || {
        let solver = Solver::new(packages, &request.assumptions, parameters)?;
        let flips = if flips { solver.flips(&DriverKind::ALL)? } else { Vec::new() };
        Ok((flips, if bars { solver.sensitivity()? } else { Vec::new() }))
    };
    let (flips, bars) = solve().map_err(|problem: Problem| vec![problem])?;
    let flips = flips.into_iter().map(|flip| flip_outcome(flip, packages)).collect();
    Ok((flips, bars.into_iter().map(|bar| bar_outcome(bar, packages)).collect()))
}

fn name(packages: &[Package], at: Option<usize>) -> Option<String> {
    packages.get(at?).map(|package| package.id.clone())
}

fn flip_outcome(flip: Flip, packages: &[Package]) -> FlipOutcome {
    FlipOutcome {
        driver: flip.driver.kind,
        package: name(packages, flip.driver.package),
        today: flip.today,
        low: flip.range.0,
        high: flip.range.1,
        value: flip.value,
        lead: flip.lead,
        leader: name(packages, flip.leader),
    }
}

fn bar_outcome(bar: Bar, packages: &[Package]) -> BarOutcome {
    let values = packages.iter().zip(bar.values);
    BarOutcome {
        driver: bar.driver.kind,
        package: name(packages, bar.driver.package),
        today: bar.today,
        low: bar.swing.0,
        high: bar.swing.1,
        values: values
            .map(|(package, (low, high))| BarValues { id: package.id.clone(), low, high })
            .collect(),
    }
}

fn break_even(registry: &Registry, mut input: BreakEvenInput) -> Result<BreakEvenOutcome, Vec<Problem>> {
    let one = |problem: Problem| vec![problem];
    let (packages, request) = (&mut input.packages.0, &mut input.assumptions);
    request.assumptions.metric = input.metric.unwrap_or(request.assumptions.metric);
    listed(packages)?;
    super::prepare(packages, request, registry)?;
    let place = |Label(id): &Label, field: &str| {
        let ids = || packages.iter().map(|package| package.id.clone()).collect();
        let found = packages.iter().position(|package| package.id == *id);
        found.ok_or_else(|| Problem::new(Code::UnknownValue).allowing(Allowed::Values(ids())).below(field))
    };
    let (of, against) = match (place(&input.of, "of"), place(&input.against, "against")) {
        (Ok(of), Ok(against)) => (of, against),
        (of, against) => return Err(of.err().into_iter().chain(against.err()).collect()),
    };
    let taxes = super::taxes(registry, request);
    let parameters = super::parameters(registry, taxes.as_ref());
    let solver = Solver::new(packages, &request.assumptions, &parameters).map_err(one)?;
    // A currency is one driver, however many packages are in it.
    let first = |at: usize| {
        let currency = packages.get(at).map(|package| package.currency);
        packages.iter().position(|package| Some(package.currency) == currency)
    };
    let package = match input.driver {
        DriverKind::ExchangeRate => first(of),
        kind => kind.belongs_to_a_package().then_some(of),
    };
    let driver = Driver { kind: input.driver, package };
    let found = solver.break_even(driver, of, against).map_err(|problem| one(problem.below("driver")))?;
    Ok(BreakEvenOutcome {
        no_solution: found.value.is_none(),
        value: found.value,
        today: found.today,
        low: found.range.0,
        high: found.range.1,
    })
}
