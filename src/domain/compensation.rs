//! From a package to its flows.
//!
//! * base: the months of [`salary`](super::salary), guaranteed.
//! * bonus of offer year `y`: `target x payout` at month `12 y + lag`; with a guaranteed first year
//!   the target of year 1 is certain. What is earned inside the horizon and paid after it
//!   counts in the year it was earned in, marked so.
//! * sign-on, retention, relocation: in their month. A sign-on may be shown spread over two or four
//!   years, in equal parts a year apart.
//! * grants: as [`equity`](super::equity) says. Refreshers: `value x (1 + growth)^n` every year
//!   from the first month on, units at the price of their own grant, each with its own schedule.
//! * benefits: a twelfth a month, of an amount or of `min(rate x salary, cap)`.
//!
//! ```
//! use bandworth::domain::company::Scenario;
//! use bandworth::domain::compensation::{Outlay, SignOn};
//! use bandworth::domain::{money::Currency, offer::{Package, PackageKind}, quantity::Amount};
//! use bandworth::domain::timeline::{CalendarMode, Timeline};
//! let package = Package::new("a", PackageKind::Offer, Currency::Usd, Amount::new(100_000.into())?);
//! let years = Timeline::new(4, CalendarMode::OfferYears, None, (1, 1))?;
//! let outlay = Outlay::of(&package, &years, Scenario::Base, SignOn::Paid)?;
//! assert_eq!(outlay.flows.len(), 48);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::company::{Market, Scenario};
use super::equity::GrantOutcome;
use super::exact::{FLOW_PLACES, Tally, alike, scaled};
use super::flow::{Certainty, Component, Flow, Origin, TaxCharacter};
use super::growth::Growths;
use super::money::{difference, product, quotient, sum};
use super::offer::{Benefit, BenefitValue, Bonus, OneOff, OneOffKind, Package, Refresher, Target};
use super::problem::Problem;
use super::quantity::{Payout, Units};
use super::salary::{self, Pay, Twelfths};
use super::timeline::Timeline;

/// In which years a sign-on is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignOn {
    /// In the year it is paid.
    #[default]
    Paid,
    /// Over two years.
    SpreadTwo,
    /// Over four years.
    SpreadFour,
}

impl SignOn {
    /// Every convention.
    pub const ALL: [Self; 3] = [Self::Paid, Self::SpreadTwo, Self::SpreadFour];

    /// Over how many years it is shown.
    pub const fn years(self) -> i32 {
        match self {
            Self::Paid => 1,
            Self::SpreadTwo => 2,
            Self::SpreadFour => 4,
        }
    }
}

/// A package as flows, in its own currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlay {
    /// Everything that moves inside the horizon.
    pub flows: Vec<Flow>,
    /// The grants, in the package's order.
    pub grants: Vec<GrantOutcome>,
}

impl Outlay {
    /// The flows of a package under a scenario.
    ///
    /// # Errors
    /// `AmountTooLarge` where an amount does not fit, `DateInvalid` beyond the calendar.
    pub fn of(
        package: &Package,
        years: &Timeline,
        scenario: Scenario,
        sign_on: SignOn,
    ) -> Result<Self, Problem> {
        Self::grown(package, years, scenario, sign_on, &Growths::default())
    }

    /// The same with growths that may be known already.
    pub(in crate::domain) fn grown(
        package: &Package,
        years: &Timeline,
        scenario: Scenario,
        sign_on: SignOn,
        growths: &Growths,
    ) -> Result<Self, Problem> {
        let market = market(package, years, scenario, growths)?;
        let pay = salary::payments(package, years)?;
        let mut flows = Vec::with_capacity(4 * pay.len());
        flows.extend(pay.iter().filter(|pay| !pay.amount.is_zero()).map(base));
        if let Some(bonus) = &package.bonus {
            add_bonus(bonus, package.company.outlook(scenario).payout, &pay, years, &mut flows)?;
        }
        for (index, one_off) in package.one_offs.iter().enumerate() {
            add_one_off(one_off, index, sign_on, years, &mut flows)?;
        }
        let mut grants = Vec::with_capacity(package.grants.len());
        for (index, grant) in package.grants.iter().enumerate() {
            let mut outcome =
                grant.outcome(index, &market, years).map_err(|problem| at_grant(problem, index))?;
            flows.append(&mut outcome.flows);
            grants.push(outcome);
        }
        if let Some(refresher) = &package.refresher {
            add_refreshers(refresher, &market, years, &mut flows)?;
        }
        add_benefits(&package.benefits, &pay, years, &mut flows)?;
        Ok(Self { flows, grants })
    }
}

/// The market of a package over its horizon.
///
/// # Errors
/// As [`Market::of`].
pub(super) fn market(
    package: &Package,
    years: &Timeline,
    scenario: Scenario,
    growths: &Growths,
) -> Result<Market, Problem> {
    let horizon = u8::try_from(years.last_month() / 12).unwrap_or(Timeline::LONGEST);
    Market::grown(&package.company, scenario, horizon, growths).map_err(|problem| problem.below("company"))
}

/// The counted value of every grant under bear, base and bull; `known` are the outcomes under one of them.
///
/// # Errors
/// As [`Grant::outcome`](super::equity::Grant::outcome).
pub(super) fn counted_by_scenario(
    package: &Package,
    years: &Timeline,
    scenario: Scenario,
    known: &[GrantOutcome],
    growths: &Growths,
) -> Result<Vec<[Decimal; 3]>, Problem> {
    let mut counted: Vec<_> = known.iter().map(|known| [known.counted; 3]).collect();
    for (at, other) in [Scenario::Bear, Scenario::Base, Scenario::Bull].into_iter().enumerate() {
        if other == scenario {
            continue;
        }
        let market = market(package, years, other, growths)?;
        for ((grant, known), counted) in package.grants.iter().zip(known).zip(&mut counted) {
            if let Some(counted) = counted.get_mut(at) {
                *counted = grant.counted_in(&market, years, known)?;
            }
        }
    }
    Ok(counted)
}

/// The sign-on flows of a package under a convention.
///
/// # Errors
/// `AmountTooLarge` where an amount does not fit.
pub fn sign_on_flows(package: &Package, years: &Timeline, sign_on: SignOn) -> Result<Vec<Flow>, Problem> {
    let mut flows = Vec::new();
    for (index, one_off) in package.one_offs.iter().enumerate() {
        if one_off.kind == OneOffKind::SignOn {
            add_one_off(one_off, index, sign_on, years, &mut flows)?;
        }
    }
    Ok(flows)
}

fn at_grant(problem: Problem, index: usize) -> Problem {
    problem.below_index(index).below("grants")
}

fn base(pay: &Pay) -> Flow {
    let mut flow =
        Flow::new(pay.month, Component::Base, pay.amount, TaxCharacter::Wage, Certainty::Guaranteed);
    flow.year = pay.year;
    flow
}

fn add_bonus(
    bonus: &Bonus,
    payout: Option<Payout>,
    pay: &[Pay],
    years: &Timeline,
    flows: &mut Vec<Flow>,
) -> Result<(), Problem> {
    let payout = payout.unwrap_or(bonus.payout).value();
    let mut pay = pay.iter().peekable();
    for year in 1..=years.last_month() / 12 {
        let mut earned = Tally::ZERO;
        while let Some(pay) = pay.next_if(|pay| pay.month <= 12 * year) {
            earned.add(pay.amount)?;
        }
        let target = match bonus.target {
            Target::Rate(rate) => scaled(earned.total()?, rate.value(), FLOW_PLACES)?,
            Target::Amount(amount) => amount.value(),
        };
        let expected = scaled(target, payout, FLOW_PLACES)?;
        let certain = if bonus.guaranteed_first_year && year == 1 { target } else { Decimal::ZERO };
        let uncertain = difference(expected, certain)?.max(Decimal::ZERO);
        for (amount, certainty) in
            [(certain, Certainty::Guaranteed), (uncertain, Certainty::ContingentPerformance)]
        {
            if amount.is_zero() {
                continue;
            }
            let month = 12 * year + i32::from(bonus.pay_month.count());
            let mut flow =
                Flow::new(month, Component::Bonus, amount, TaxCharacter::SupplementalWage, certainty);
            flow.paid_after_horizon = !years.holds(month);
            flow.year = years.year_of(if flow.paid_after_horizon { 12 * year } else { month });
            flows.push(flow);
        }
    }
    Ok(())
}

fn add_one_off(
    one_off: &OneOff,
    index: usize,
    sign_on: SignOn,
    years: &Timeline,
    flows: &mut Vec<Flow>,
) -> Result<(), Problem> {
    let (component, certainty, parts) = match one_off.kind {
        OneOffKind::SignOn => (Component::SignOn, Certainty::Guaranteed, sign_on.years()),
        OneOffKind::Retention => (Component::Retention, Certainty::ContingentStaying, 1),
        OneOffKind::Relocation => (Component::Relocation, Certainty::Guaranteed, 1),
    };
    let amount = quotient(one_off.amount.value(), Decimal::from(parts))?;
    for part in 0..parts {
        // Month 12 still belongs to the first year: later parts of a payment on the start day come a
        // month into theirs.
        let first = if part == 0 { one_off.month.index() } else { one_off.month.index().max(1) };
        let month = first + 12 * part;
        if years.holds(month) && !amount.is_zero() {
            let character = TaxCharacter::SupplementalWage;
            let mut flow =
                Flow::new(month, component, amount, character, certainty).from(Origin::OneOff(index));
            flow.year = years.year_of(month);
            flows.push(flow);
        }
    }
    Ok(())
}

fn add_refreshers(
    refresher: &Refresher,
    market: &Market,
    years: &Timeline,
    flows: &mut Vec<Flow>,
) -> Result<(), Problem> {
    // The schedule once, as parts of one; the last takes the rest, so that they sum to it.
    let mut parts = refresher.vesting.fractional().tranches(Units::new(Decimal::ONE)?)?;
    let mut left = Decimal::ONE;
    if let Some((last, before)) = parts.split_last_mut() {
        for part in before {
            part.units = part.units.round_dp(FLOW_PLACES);
            left = difference(left, part.units)?;
        }
        last.units = left;
    }
    let mut factors = vec![None; usize::try_from(years.last_month()).unwrap_or_default() + 1];
    let mut value = refresher.annual_value.value();
    let mut granted = i32::from(refresher.first_month.count());
    while granted < years.last_month() {
        // Worth its value on the day of the grant, then moving with the market.
        let units = quotient(value, market.factor(granted)?)?.round_dp(FLOW_PLACES);
        for part in &parts {
            let vested = granted + part.month.index();
            let month = market.liquid(vested);
            let known = usize::try_from(month).ok().and_then(|month| factors.get_mut(month));
            let Some(known) = known.filter(|_| !part.units.is_zero()) else { continue };
            let factor = match *known {
                Some(factor) => factor,
                None => *known.insert(product(market.factor(month)?, market.keep())?),
            };
            let amount = scaled(scaled(units, part.units, FLOW_PLACES)?, factor, FLOW_PLACES)?;
            let certainty = market.certainty();
            let mut flow = Flow::new(month, Component::Refresher, amount, TaxCharacter::Wage, certainty)
                .from(Origin::Refresher(granted))
                .entitled(vested);
            flow.year = years.year_of(month);
            flows.push(flow);
        }
        value = scaled(value, sum(Decimal::ONE, refresher.growth.value())?, FLOW_PLACES)?;
        granted += 12;
    }
    Ok(())
}

fn add_benefits(
    benefits: &[Benefit],
    pay: &[Pay],
    years: &Timeline,
    flows: &mut Vec<Flow>,
) -> Result<(), Problem> {
    for (taxable, character) in [(true, TaxCharacter::Wage), (false, TaxCharacter::TaxFree)] {
        if !benefits.iter().any(|benefit| benefit.taxable == taxable) {
            continue;
        }
        let mut twelfths = Twelfths::default();
        let mut valued: Option<(Decimal, Decimal)> = None;
        let mut previous = 0;
        for pay in pay {
            // A month in two tax years has two parts of pay, but its benefits come once.
            if pay.month == previous {
                continue;
            }
            previous = pay.month;
            let yearly = match valued {
                Some((salary, yearly)) if alike(salary, pay.salary) => yearly,
                _ => yearly_value(benefits, taxable, pay.salary)?,
            };
            valued = Some((pay.salary, yearly));
            let amount = twelfths.of(yearly, pay.month)?;
            if !amount.is_zero() {
                let mut flow =
                    Flow::new(pay.month, Component::Benefit, amount, character, Certainty::Guaranteed);
                flow.year = years.year_of(pay.month);
                flows.push(flow);
            }
        }
    }
    Ok(())
}

/// What the benefits of one tax treatment are worth a year at a salary.
fn yearly_value(benefits: &[Benefit], taxable: bool, salary: Decimal) -> Result<Decimal, Problem> {
    let mut total = Decimal::ZERO;
    for benefit in benefits.iter().filter(|benefit| benefit.taxable == taxable) {
        let value = match benefit.value {
            BenefitValue::Yearly(amount) => amount.value(),
            BenefitValue::OfBase(rate, cap) => {
                let value = product(rate.value(), salary)?;
                cap.map_or(value, |cap| value.min(cap.value()))
            }
        };
        total = sum(total, value)?;
    }
    Ok(total)
}
