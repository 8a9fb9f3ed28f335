//! Drivers: what is assumed of a comparison and can be moved, one at a time.
//!
//! | driver | its value | moved between [A] | of |
//! | --- | --- | --- | --- |
//! | growth | growth of the share price a year | -50 % and 100 % | each package whose grants hang on a price |
//! | payout | bonus as a multiple of its target | 0 and 2 | each package with a bonus |
//! | exit value | licence fee of a deal, exit value of a stack, or price of a private share | a tenth and ten times today's | each such package |
//! | exchange rate | units of the result's currency | half and twice today's | each foreign currency |
//! | horizon | years | 1 and 15 | all |
//! | discount rate | a year | 0 and 30 % | all |
//! | tax | 1 counted, 0 not | both | all |
//! | sign-on | years over which it is shown | 1, 2, 4 | all, where there is one |
//!
//! A value inside the bounds of its own field always makes packages and assumptions that can be evaluated anew.
//!
//! ```
//! use bandworth::domain::driver::{Driver, DriverKind};
//! use bandworth::domain::evaluation::{Assumptions, Parameters};
//! use bandworth::domain::{money::Currency, offer::{Package, PackageKind}, quantity::Amount};
//! let package = Package::new("a", PackageKind::Offer, Currency::Eur, Amount::new(85_000.into())?);
//! let drivers = Driver::all(&DriverKind::ALL, &[package], &Assumptions::default(), &Parameters::default());
//! let kinds: Vec<_> = drivers.iter().map(|(driver, _)| driver.kind).collect();
//! assert_eq!(kinds, [DriverKind::Horizon, DriverKind::DiscountRate, DriverKind::Tax]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::company::{Liquidity, Market};
use super::compensation::SignOn;
use super::equity::{Kind, Size};
use super::evaluation::{Assumptions, Parameters, exchange_rate};
use super::licensing_flows::Licensing;
use super::money::{product, sum};
use super::offer::{OneOffKind, Package};
use super::problem::Problem;
use super::quantity::{Amount, Growth, Payout, Proceeds};
use super::timeline::Timeline;

/// What is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DriverKind {
    /// Growth of the share price a year.
    Growth,
    /// Bonus payout as a multiple of its target.
    Payout,
    /// Years looked at.
    Horizon,
    /// Discount rate a year.
    DiscountRate,
    /// The fee of a deal, or the price of a private share.
    ExitValue,
    /// Units of the result's currency per unit of a package's.
    ExchangeRate,
    /// Whether tax is counted.
    Tax,
    /// Years over which sign-ons are shown.
    SignOn,
}

impl DriverKind {
    /// Every kind, in the order of results.
    pub const ALL: [Self; 8] = [
        Self::Growth,
        Self::Payout,
        Self::ExitValue,
        Self::ExchangeRate,
        Self::Horizon,
        Self::DiscountRate,
        Self::Tax,
        Self::SignOn,
    ];
}

/// One driver of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Driver {
    /// What is moved.
    pub kind: DriverKind,
    /// Position of the package it belongs to; none where it belongs to all.
    pub package: Option<usize>,
}

/// The values a driver can take.
#[derive(Clone, Debug, PartialEq)]
pub enum Range {
    /// All between two.
    Between(Decimal, Decimal),
    /// These, in rising order.
    OneOf(Vec<Decimal>),
}

impl Range {
    /// The smallest and the largest.
    pub fn ends(&self) -> (Decimal, Decimal) {
        match self {
            Self::Between(low, high) => (*low, *high),
            Self::OneOf(values) => {
                (values.first().copied().unwrap_or_default(), values.last().copied().unwrap_or_default())
            }
        }
    }
}

const TENTH: Decimal = Decimal::from_parts(1, 0, 0, false, 1);
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
const TWENTIETH: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
const FIFTH: Decimal = Decimal::from_parts(2, 0, 0, false, 1);
const HIGHEST_DISCOUNT: Decimal = Decimal::from_parts(3, 0, 0, false, 1);

impl Driver {
    /// Every driver of these kinds that can change something between these packages, with its value today.
    pub fn all(
        kinds: &[DriverKind],
        packages: &[Package],
        assumptions: &Assumptions,
        parameters: &Parameters<'_>,
    ) -> Vec<(Self, Decimal)> {
        let mut drivers = Vec::new();
        for kind in DriverKind::ALL.into_iter().filter(|kind| kinds.contains(kind)) {
            let places = (0..packages.len()).map(Some);
            let places = if kind.belongs_to_a_package() { places.collect() } else { vec![None] };
            for package in places {
                let driver = Self { kind, package };
                drivers.extend(driver.today(packages, assumptions, parameters).map(|today| (driver, today)));
            }
        }
        drivers
    }

    /// Its value as things are assumed; none where the packages have no such driver.
    pub fn today(
        self,
        packages: &[Package],
        assumptions: &Assumptions,
        parameters: &Parameters<'_>,
    ) -> Option<Decimal> {
        let package = self.package.and_then(|at| packages.get(at));
        match self.kind {
            DriverKind::Growth => {
                let package = package.filter(|package| hangs_on_a_price(package))?;
                let outlook = package.company.outlook(assumptions.scenario);
                Some(outlook.growth.or(package.company.growth).map_or(Decimal::ZERO, Growth::value))
            }
            DriverKind::Payout => {
                let package = package?;
                let outlook = package.company.outlook(assumptions.scenario);
                let bonus = package.bonus?;
                Some(outlook.payout.unwrap_or(bonus.payout).value())
            }
            DriverKind::ExitValue => exit_value(package?).filter(|value| !value.is_zero()),
            DriverKind::ExchangeRate => {
                let package = package?;
                let target = target(packages, assumptions)?;
                // A currency is one driver, however many packages are in it.
                let first = packages.iter().position(|other| other.currency == package.currency);
                if target == package.currency || first != self.package {
                    return None;
                }
                exchange_rate(assumptions, parameters, package.currency, target).ok()
            }
            DriverKind::Horizon => Some(assumptions.horizon_years.into()),
            DriverKind::DiscountRate => Some(assumptions.discount_rate),
            DriverKind::Tax => Some(if assumptions.tax { Decimal::ONE } else { Decimal::ZERO }),
            DriverKind::SignOn => {
                let paid = packages.iter().flat_map(|package| &package.one_offs);
                let any = paid.into_iter().any(|one_off| one_off.kind == OneOffKind::SignOn);
                any.then(|| assumptions.sign_on.years().into())
            }
        }
    }

    /// The values it is moved between, from its value today; that one always belongs to them.
    ///
    /// # Errors
    /// `AmountTooLarge` where ten times today's value is.
    pub fn range(self, today: Decimal) -> Result<Range, Problem> {
        let around = |low: Decimal, high: Decimal| Range::Between(low.min(today), high.max(today));
        Ok(match self.kind {
            DriverKind::Growth => around(-HALF, Decimal::ONE),
            DriverKind::Payout => around(Decimal::ZERO, Decimal::TWO),
            DriverKind::DiscountRate => around(Decimal::ZERO, HIGHEST_DISCOUNT),
            DriverKind::ExitValue => around(product(today, TENTH)?, product(today, Decimal::TEN)?),
            DriverKind::ExchangeRate => around(product(today, HALF)?, product(today, Decimal::TWO)?),
            DriverKind::Horizon => Range::OneOf((1..=Timeline::LONGEST).map(Decimal::from).collect()),
            DriverKind::Tax => Range::OneOf(vec![Decimal::ZERO, Decimal::ONE]),
            DriverKind::SignOn => Range::OneOf(SignOn::ALL.map(|way| way.years().into()).to_vec()),
        })
    }

    /// How far a tornado moves it down and up [A]: growth by 20 points, payout by half the target, a value by
    /// a half, an exchange rate by a tenth, a year, 5 points of discount; never out of its range.
    ///
    /// # Errors
    /// As [`Driver::range`].
    pub fn swing(self, today: Decimal) -> Result<(Decimal, Decimal), Problem> {
        let (lowest, highest) = self.range(today)?.ends();
        let by = match self.kind {
            DriverKind::Growth => FIFTH,
            DriverKind::Payout => HALF,
            DriverKind::DiscountRate => TWENTIETH,
            DriverKind::ExitValue => product(today, HALF)?,
            DriverKind::ExchangeRate => product(today, TENTH)?,
            DriverKind::Horizon => Decimal::ONE,
            DriverKind::Tax | DriverKind::SignOn => return Ok((lowest, highest)),
        };
        Ok((sum(today, -by)?.max(lowest), sum(today, by)?.min(highest)))
    }

    /// Packages and assumptions with the driver at a value, all else fixed.
    ///
    /// # Errors
    /// Where the value is outside the bounds of the field it stands for.
    pub fn moved(
        self,
        packages: &[Package],
        assumptions: &Assumptions,
        value: Decimal,
    ) -> Result<(Vec<Package>, Assumptions), Problem> {
        let (mut packages, mut assumptions) = (packages.to_vec(), assumptions.clone());
        let target = target(&packages, &assumptions);
        let package = self.package.and_then(|at| packages.get_mut(at));
        match (self.kind, package) {
            (DriverKind::Growth, Some(package)) => {
                let scenario = assumptions.scenario;
                let growth = Some(Growth::new(value)?);
                match package.company.outlook_mut(scenario).filter(|outlook| outlook.growth.is_some()) {
                    Some(outlook) => outlook.growth = growth,
                    None => package.company.growth = growth,
                }
            }
            (DriverKind::Payout, Some(package)) => {
                let payout = Payout::new(value)?;
                match package.company.outlook_mut(assumptions.scenario).filter(|own| own.payout.is_some()) {
                    Some(outlook) => outlook.payout = Some(payout),
                    None => package.bonus.iter_mut().for_each(|bonus| bonus.payout = payout),
                }
            }
            (DriverKind::ExitValue, Some(package)) => {
                set_exit_value(package, Amount::new(value)?, &assumptions)?;
            }
            (DriverKind::ExchangeRate, Some(package)) => {
                if let Some(target) = target {
                    assumptions.rates.push((package.currency, target, value));
                }
            }
            (DriverKind::Horizon, _) => {
                assumptions.horizon_years = value.to_u8().unwrap_or(assumptions.horizon_years);
            }
            (DriverKind::DiscountRate, _) => assumptions.discount_rate = value,
            (DriverKind::Tax, _) => assumptions.tax = !value.is_zero(),
            (DriverKind::SignOn, _) => {
                let way = SignOn::ALL.into_iter().find(|way| Decimal::from(way.years()) == value);
                assumptions.sign_on = way.unwrap_or(assumptions.sign_on);
            }
            _ => {}
        }
        Ok((packages, assumptions))
    }
}

impl DriverKind {
    /// Whether each package has its own.
    pub const fn belongs_to_a_package(self) -> bool {
        matches!(self, Self::Growth | Self::Payout | Self::ExitValue | Self::ExchangeRate)
    }

    /// Whether the other packages stay what they are worth while it moves.
    pub(in crate::domain) const fn moves_its_package_alone(self) -> bool {
        matches!(self, Self::Growth | Self::Payout | Self::ExitValue)
    }
}

fn target(packages: &[Package], assumptions: &Assumptions) -> Option<super::money::Currency> {
    assumptions.currency.or(packages.first().map(|package| package.currency))
}

fn hangs_on_a_price(package: &Package) -> bool {
    holds_units(package) || package.refresher.is_some()
}

fn holds_units(package: &Package) -> bool {
    package.grants.iter().any(|grant| !matches!(grant.kind, Kind::CashIncentive))
}

/// The licence fee of a deal, or the price of a share that is not listed.
fn exit_value(package: &Package) -> Option<Decimal> {
    match &package.licensing {
        Some(Licensing::Deal(deal)) => Some(deal.bridge.licence_fee.value()),
        Some(Licensing::Licence(_)) => None,
        None if package.company.liquidity == Liquidity::Public || !holds_units(package) => None,
        None => match &package.company.stack {
            Some(stack) => Some(stack.exit_value.value()),
            None => package.company.common_price().ok().flatten(),
        },
    }
}

/// Puts another value there. What a grant holds stays: units that were bought for a value do not become fewer
/// because a share is worth more.
fn set_exit_value(package: &mut Package, value: Amount, assumptions: &Assumptions) -> Result<(), Problem> {
    if let Some(Licensing::Deal(deal)) = &mut package.licensing {
        deal.bridge.licence_fee = value;
        return Ok(());
    }
    let market = Market::of(&package.company, assumptions.scenario, assumptions.horizon_years)?;
    for grant in &mut package.grants {
        let bought = matches!(grant.size, Size::Value(_)) && !matches!(grant.kind, Kind::CashIncentive);
        if bought {
            grant.size = Size::Units(grant.units(&market)?);
        }
    }
    match &mut package.company.stack {
        Some(stack) => stack.exit_value = Proceeds::new(value.value())?,
        None => package.company.price = Some(value),
    }
    Ok(())
}
