//! What a program assumes for all packages.
use rust_decimal::Decimal;

use crate::data::node::Node;
use crate::data::record::{Read, wrong_type};
use crate::domain::assumed;
use crate::domain::band::Region;
use crate::domain::company::Scenario;
use crate::domain::compensation::SignOn;
use crate::domain::driver::DriverKind;
use crate::domain::evaluation::{Assumptions, Metric};
use crate::domain::money::Currency;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Growth, InterestRate};
use crate::domain::timeline::{CalendarMode, Timeline};

crate::words!(CalendarMode, UnknownValue,
    "offer_years" => CalendarMode::OfferYears, "calendar_years" => CalendarMode::CalendarYears);

crate::words!(SignOn, UnknownValue,
    "paid" => SignOn::Paid, "spread_2" => SignOn::SpreadTwo, "spread_4" => SignOn::SpreadFour);

crate::words!(Scenario, UnknownValue,
    "bear" => Scenario::Bear, "base" => Scenario::Base, "bull" => Scenario::Bull, "custom" => Scenario::Custom);

crate::words!(Metric, UnknownMetric,
    "first_year" => Metric::FirstYear,
    "average_annual" => Metric::AverageAnnual,
    "horizon_total" => Metric::HorizonTotal,
    "npv_gross" => Metric::NpvGross,
    "npv_net" => Metric::NpvNet,
    "certainty_equivalent" => Metric::CertaintyEquivalent,
    "guaranteed_share" => Metric::GuaranteedShare,
    "hourly" => Metric::Hourly,
    "worth_in_reference_place" => Metric::WorthInReferencePlace,
);

crate::words!(DriverKind, UnknownDriver,
    "growth" => DriverKind::Growth,
    "payout" => DriverKind::Payout,
    "exit_value" => DriverKind::ExitValue,
    "exchange_rate" => DriverKind::ExchangeRate,
    "horizon" => DriverKind::Horizon,
    "discount_rate" => DriverKind::DiscountRate,
    "tax" => DriverKind::Tax,
    "sign_on" => DriverKind::SignOn);

/// Whether tax is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaxSwitch {
    /// After tax.
    On,
    /// Gross only.
    Off,
}

crate::words!(TaxSwitch, UnknownValue, "on" => TaxSwitch::On, "off" => TaxSwitch::Off);

/// What a result may be asked to hold besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Include {
    /// Values at which the order changes.
    Flips,
    /// Each driver low and high.
    Sensitivity,
    /// The formula of every figure.
    Explanations,
}

crate::words!(Include, UnknownValue,
    "flips" => Include::Flips, "sensitivity" => Include::Sensitivity, "explanations" => Include::Explanations);

/// Years looked at.
#[derive(Clone, Copy, Debug)]
pub struct Horizon(u8);

impl Read for Horizon {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let number = Decimal::read(node)?;
        (1..=Timeline::LONGEST).find(|years| Decimal::from(*years) == number).map(Self).ok_or_else(|| {
            let allowed = Allowed::Between(Decimal::ONE, Decimal::from(Timeline::LONGEST));
            vec![Problem::new(Code::HorizonOutOfRange).allowing(allowed)]
        })
    }

    fn typescript() -> String {
        "number".to_owned()
    }
}

/// Own exchange rates by pair: `USDEUR` is euros per dollar.
#[derive(Clone, Debug, Default)]
pub struct OwnRates(pub Vec<(Currency, Currency, Decimal)>);

impl Read for OwnRates {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::Record(fields) = node else { return Err(vec![wrong_type(node, "object")]) };
        let (mut rates, mut problems) = (Vec::new(), Vec::new());
        for (pair, value) in fields {
            let currencies = pair.split_at_checked(3).ok_or_else(|| Problem::new(Code::UnknownCurrency));
            let currencies = currencies
                .and_then(|(from, to)| Ok((Currency::parse(from)?, Currency::parse(to)?)))
                .map_err(|problem| vec![problem]);
            let rate = Decimal::read(value).and_then(|rate| {
                let above = Problem::new(Code::RateOutOfRange).allowing(Allowed::Above(Decimal::ZERO));
                if rate > Decimal::ZERO { Ok(rate) } else { Err(vec![above]) }
            });
            match (currencies, rate) {
                (Ok((from, to)), Ok(rate)) => rates.push((from, to, rate)),
                (currencies, rate) => {
                    let found = currencies.err().into_iter().chain(rate.err()).flatten();
                    problems.extend(found.map(|problem| problem.below(pair)));
                }
            }
        }
        if problems.is_empty() { Ok(Self(rates)) } else { Err(problems) }
    }

    fn typescript() -> String {
        "Record<string, number | string>".to_owned()
    }
}

crate::record! {
    /// What is assumed for all packages.
    pub struct AssumptionTerms {
        /// Years looked at, 1 to 15.
        horizon_years: Horizon = Horizon(4),
        /// Years since the start, or tax years of the place.
        calendar: CalendarMode = CalendarMode::OfferYears,
        /// Discount rate a year.
        discount_rate: InterestRate = InterestRate::new(assumed::DISCOUNT_RATE)?,
        /// In which years a sign-on is shown.
        sign_on: SignOn = SignOn::Paid,
        /// Whether tax is counted.
        tax: TaxSwitch = TaxSwitch::On,
        /// Tax year whose law is applied; the newest where left out.
        tax_year: Option<u16>,
        /// Currency of the result; the first package's where left out.
        currency: Option<Currency>,
        /// Place whose prices the net is brought to.
        reference_place: Option<Region>,
        /// Inflation a year.
        inflation: Growth = Growth::default(),
        /// Own exchange rates: `USDEUR` is euros per dollar.
        fx: OwnRates = OwnRates::default(),
        /// What packages are ranked by.
        metric: Metric = Metric::NpvNet,
        /// Which outlook of the companies.
        scenario: Scenario = Scenario::Base,
        /// What the result is to hold besides.
        include: Option<Vec<Include>>,
    }
}

/// Assumptions with what the result is to hold besides.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The assumptions.
    pub assumptions: Assumptions,
    /// What the result is to hold besides.
    pub include: Vec<Include>,
}

impl Read for Request {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let given = AssumptionTerms::read(node)?;
        let Horizon(horizon_years) = given.horizon_years;
        let OwnRates(rates) = given.fx;
        let assumptions = Assumptions {
            horizon_years,
            calendar: given.calendar,
            discount_rate: given.discount_rate.value(),
            sign_on: given.sign_on,
            tax: given.tax == TaxSwitch::On,
            tax_year: given.tax_year,
            currency: given.currency,
            reference_place: given.reference_place.map(|place| place.id().to_owned()),
            inflation: given.inflation,
            rates,
            metric: given.metric,
            scenario: given.scenario,
        };
        Ok(Self { assumptions, include: given.include.unwrap_or_default() })
    }

    fn absent() -> Result<Self, Vec<Problem>> {
        Ok(Self::default())
    }

    fn typescript() -> String {
        AssumptionTerms::typescript()
    }

    const OPTIONAL: bool = true;
}
