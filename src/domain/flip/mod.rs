//! What it would take for the order to change: one driver at a time, the rest fixed.
//!
//! A driver is moved away from its value today, both ways, in steps of an eighth of its range. Where the
//! order of the packages has changed after a step, the value is looked for inside it: by the secant of the two
//! that changed places, or in the middle where the secant gains little, until the two are
//! equal to half a cent or what is left of the step is a jump. Of both ways the nearer one counts. An order that changes and
//! changes back within one step is not seen.
//!
//! ```
//! use bandworth::domain::driver::DriverKind;
//! use bandworth::domain::evaluation::{Assumptions, Parameters};
//! use bandworth::domain::flip::Solver;
//! use bandworth::domain::offer::{Bonus, Package, PackageKind};
//! use bandworth::domain::{money::Currency, quantity::{Amount, BonusRate}};
//! let offer = |id: &str, base: i64| Ok(Package::new(id, PackageKind::Offer, Currency::Eur, Amount::new(base.into())?));
//! let mut a = offer("a", 100_000)?;
//! a.bonus = Some(Bonus::of_base(BonusRate::new("0.1".parse().unwrap_or_default())?)?);
//! let (packages, assumptions) = ([a, offer("b", 105_000)?], Assumptions { tax: false, discount_rate: 0.into(), ..Assumptions::default() });
//! let parameters = Parameters::default();
//! let solver = Solver::new(&packages, &assumptions, &parameters)?;
//! let flips = solver.flips(&[DriverKind::Payout])?;
//! assert_eq!(flips[0].value.map(|payout| payout.round_dp(6)), Some("0.5".parse().unwrap_or_default()));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

mod pairs;

use super::driver::{Driver, DriverKind, Range};
use super::evaluation::{Assumptions, Metric, Parameters, Work, exchange_rate};
use super::growth::Growths;
use super::money::{Currency, difference, product, quotient, sum};
use super::offer::Package;
use super::problem::{Code, Problem};
use pairs::{Pairs, first_but, gap};

/// Steps from the value today to an end of the range.
const STEPS: i64 = 8;
/// Most values looked at inside a step.
const MOST: usize = 60;
/// Two packages are equal when they differ by no more than this.
const EQUAL: Decimal = Decimal::from_parts(5, 0, 0, false, 3);
/// How far beyond equality the secant aims.
const BEYOND: Decimal = Decimal::from_parts(2, 0, 0, false, 3);
/// What is left of a step is a jump when it is no longer than this part of the value.
const NEAR: Decimal = Decimal::from_parts(1, 0, 0, false, 10);
/// Decimal places of a value found.
const PLACES: u32 = 15;

/// Where an order changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// What is moved.
    pub driver: Driver,
    /// Its value today.
    pub today: Decimal,
    /// The smallest and largest value looked at.
    pub range: (Decimal, Decimal),
    /// The value nearest to today's at which the order changes; none where it never does within the range.
    pub value: Option<Decimal>,
    /// The value nearest to today's at which another package comes first.
    pub lead: Option<Decimal>,
    /// Position of the package that then does.
    pub leader: Option<usize>,
}

/// What a driver does to every package.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What is moved.
    pub driver: Driver,
    /// Its value today.
    pub today: Decimal,
    /// The lower and the higher value.
    pub swing: (Decimal, Decimal),
    /// What each package is worth at both, in the order given; none where that is not known.
    pub values: Vec<(Option<Decimal>, Option<Decimal>)>,
}

/// What makes two packages equal, and where it was looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEven {
    /// The driver's value today.
    pub today: Decimal,
    /// The smallest and largest value looked at.
    pub range: (Decimal, Decimal),
    /// The value nearest to today's that makes both equal; none where there is none within the range.
    pub value: Option<Decimal>,
}

/// Packages whose order is asked about.
pub struct Solver<'a> {
    packages: &'a [Package],
    assumptions: Assumptions,
    parameters: &'a Parameters<'a>,
    metric: Metric,
    currency: Option<Currency>,
    values: Vec<Option<Decimal>>,
    rates: Vec<Decimal>,
}

impl std::fmt::Debug for Solver<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Solver {{ metric: {:?}, values: {:?} }}", self.metric, self.values)
    }
}

/// A value of the driver, and what every package is worth at it.
type Point = (Decimal, Vec<Option<Decimal>>);

impl<'a> Solver<'a> {
    /// Packages, ranked as [`compare`](super::compare::compare()) ranks them.
    ///
    /// # Errors
    /// As the evaluation of each package.
    pub fn new(
        packages: &'a [Package],
        assumptions: &Assumptions,
        parameters: &'a Parameters<'a>,
    ) -> Result<Self, Problem> {
        let currency = assumptions.currency.or(packages.first().map(|package| package.currency));
        let assumptions = Assumptions { currency, ..assumptions.clone() };
        let mut solver = Self {
            packages,
            assumptions,
            parameters,
            metric: Metric::NpvGross,
            currency,
            values: Vec::new(),
            rates: Vec::new(),
        };
        (solver.metric, solver.values) = solver.worth(packages, &solver.assumptions)?;
        solver.rates = solver.rates(&solver.assumptions)?;
        Ok(solver)
    }

    /// Where the order changes, for every driver of these kinds.
    ///
    /// # Errors
    /// `AmountTooLarge` where the range of a driver does not fit.
    pub fn flips(&self, kinds: &[DriverKind]) -> Result<Vec<Flip>, Problem> {
        let everybody = Pairs::new(0..self.packages.len(), &self.values);
        let leader = first_but(&self.values, None);
        let in_front = Pairs::new(leader, &self.values);
        self.drivers(kinds)
            .into_iter()
            .map(|(driver, today)| {
                let range = driver.range(today)?;
                let value = self.nearest(driver, today, &range, &everybody)?;
                // Who comes first changes only where the order does.
                let lead = match &value {
                    Some((_, values)) if in_front.changed(values) => value.clone(),
                    Some(_) => self.nearest(driver, today, &range, &in_front)?,
                    None => None,
                };
                Ok(Flip {
                    driver,
                    today,
                    range: range.ends(),
                    value: value.map(|(value, _)| value),
                    leader: lead.as_ref().and_then(|(_, values)| first_but(values, leader)),
                    lead: lead.map(|(value, _)| value),
                })
            })
            .collect()
    }

    /// What each driver does to every package within its swing.
    ///
    /// # Errors
    /// `AmountTooLarge` where a swing does not fit.
    pub fn sensitivity(&self) -> Result<Vec<Bar>, Problem> {
        self.drivers(&DriverKind::ALL)
            .into_iter()
            .map(|(driver, today)| {
                let swing = driver.swing(today)?;
                let at = |value| self.at(driver, value).unwrap_or_else(|| vec![None; self.packages.len()]);
                let values = at(swing.0).into_iter().zip(at(swing.1)).collect();
                Ok(Bar { driver, today, swing, values })
            })
            .collect()
    }

    /// The value of a driver that makes two packages, named by position, equal.
    ///
    /// # Errors
    /// `UnknownDriver` where the packages have no such driver.
    pub fn break_even(&self, driver: Driver, of: usize, against: usize) -> Result<BreakEven, Problem> {
        let Some(today) = driver.today(self.packages, &self.assumptions, self.parameters) else {
            return Err(Problem::new(Code::UnknownDriver));
        };
        let range = driver.range(today)?;
        let value = match gap(&self.values, of, against) {
            Some(gap) if gap.abs() <= EQUAL => Some(today),
            Some(_) => {
                let both = Pairs::one(of, against, &self.values);
                self.nearest(driver, today, &range, &both)?.map(|(value, _)| value)
            }
            None => None,
        };
        Ok(BreakEven { today, range: range.ends(), value })
    }

    /// The drivers of these kinds with their values today.
    fn drivers(&self, kinds: &[DriverKind]) -> Vec<(Driver, Decimal)> {
        Driver::all(kinds, self.packages, &self.assumptions, self.parameters)
    }

    /// The nearest value at which something has changed, and what the packages are worth there.
    fn nearest(
        &self,
        driver: Driver,
        today: Decimal,
        range: &Range,
        pairs: &Pairs,
    ) -> Result<Option<Point>, Problem> {
        let mut best: Option<Point> = None;
        let nearer = |best: &Option<Point>, value: Decimal| {
            best.as_ref().is_none_or(|(known, _)| (value - today).abs() < (*known - today).abs())
        };
        if let Range::OneOf(values) = range {
            for &value in values.iter().filter(|value| **value != today) {
                if let Some(found) =
                    self.at(driver, value).filter(|found| nearer(&best, value) && pairs.changed(found))
                {
                    best = Some((value, found));
                }
            }
            return Ok(best);
        }
        let (low, high) = range.ends();
        for end in [low, high] {
            let mut last: Point = (today, self.values.clone());
            for step in 1..=STEPS {
                let value = between(today, end, step, STEPS)?;
                if value == last.0 || !nearer(&best, last.0) {
                    break;
                }
                // A value at which a package cannot be evaluated ends the search in this direction.
                let Some(found) = self.at(driver, value) else { break };
                if pairs.changed(&found) {
                    let point = self.refined(driver, last, (value, found), pairs)?;
                    if nearer(&best, point.0) {
                        best = Some(point);
                    }
                    break;
                }
                last = (value, found);
            }
        }
        Ok(best)
    }

    /// The first value after `before` that is like `after`, between the two.
    fn refined(
        &self,
        driver: Driver,
        mut before: Point,
        mut after: Point,
        pairs: &Pairs,
    ) -> Result<Point, Problem> {
        let mut halve = false;
        for _ in 0..MOST {
            let Some((own, other)) = pairs.first_turned(&before.1, &after.1)? else { break };
            let way = difference(after.0, before.0)?;
            if other.abs() <= EQUAL || way.abs() <= product(NEAR, after.0.abs().max(Decimal::ONE))? {
                break;
            }
            // The secant aims a little beyond the point where both are equal.
            let aim = if other > Decimal::ZERO { BEYOND } else { -BEYOND };
            let part = quotient(difference(aim, own)?, difference(other, own)?)?;
            let part = if halve { quotient(Decimal::ONE, Decimal::TWO)? } else { part };
            let value = sum(before.0, product(way, part)?)?.round_dp(PLACES);
            let Some(found) = self.at(driver, value) else { break };
            let end = if pairs.changed(&found) { &mut after } else { &mut before };
            *end = (value, found);
            halve = difference(after.0, before.0)?.abs() > quotient(way.abs(), Decimal::TWO)?;
        }
        Ok(after)
    }

    /// What every package is worth with a driver at a value; none where one cannot be evaluated.
    fn at(&self, driver: Driver, value: Decimal) -> Option<Vec<Option<Decimal>>> {
        let (packages, assumptions) = driver.moved(self.packages, &self.assumptions, value).ok()?;
        if driver.kind == DriverKind::ExchangeRate {
            return self.exchanged(&assumptions).ok();
        }
        if let Some(at) = driver.package.filter(|_| driver.kind.moves_its_package_alone()) {
            let mut values = self.values.clone();
            let (package, rate) = (packages.get(at)?, *self.rates.get(at)?);
            let discount = assumptions.discount().ok()?;
            let growths = Growths::default();
            let sign_on = assumptions.sign_on;
            let work = Work::of(package, &assumptions, self.parameters, sign_on, &discount, &growths).ok()?;
            *values.get_mut(at)? = work.metric(self.metric, rate).ok()?;
            return Some(values);
        }
        self.worth(&packages, &assumptions).ok().map(|(_, values)| values)
    }

    /// The same values at other rates.
    fn exchanged(&self, assumptions: &Assumptions) -> Result<Vec<Option<Decimal>>, Problem> {
        if self.metric == Metric::GuaranteedShare {
            return Ok(self.values.clone());
        }
        let rates = self.rates(assumptions)?;
        let pairs = self.values.iter().zip(self.rates.iter().zip(&rates));
        let turned = |(value, (old, new)): (&Option<Decimal>, (&Decimal, &Decimal))| {
            value.map(|value| product(quotient(value, *old)?, *new)).transpose()
        };
        pairs.map(turned).collect()
    }

    fn rates(&self, assumptions: &Assumptions) -> Result<Vec<Decimal>, Problem> {
        let rate = |package: &Package| {
            let target = self.currency.unwrap_or(package.currency);
            exchange_rate(assumptions, self.parameters, package.currency, target)
        };
        self.packages.iter().map(rate).collect()
    }

    /// What every package is worth, and by which metric: the one asked for, or the gross where a net is missing.
    fn worth(
        &self,
        packages: &[Package],
        assumptions: &Assumptions,
    ) -> Result<(Metric, Vec<Option<Decimal>>), Problem> {
        let rates = self.rates(assumptions)?;
        let (discount, growths) = (assumptions.discount()?, Growths::default());
        let all = |metric| -> Result<Vec<Option<Decimal>>, Problem> {
            let pairs = packages.iter().zip(&rates).enumerate();
            pairs
                .map(|(index, (package, rate))| {
                    Work::of(package, assumptions, self.parameters, assumptions.sign_on, &discount, &growths)
                        .and_then(|work| work.metric(metric, *rate))
                        .map_err(|problem| problem.below_index(index).below("packages"))
                })
                .collect()
        };
        let values = all(assumptions.metric)?;
        if values.iter().all(Option::is_some) {
            return Ok((assumptions.metric, values));
        }
        Ok((Metric::NpvGross, all(Metric::NpvGross)?))
    }
}

/// So many parts of the way from one value to another.
///
/// # Errors
/// `AmountTooLarge` where a step does not fit.
fn between(low: Decimal, high: Decimal, part: i64, of: i64) -> Result<Decimal, Problem> {
    let way = product(difference(high, low)?, Decimal::from(part))?;
    sum(low, quotient(way, Decimal::from(of))?)
}
