//! What the person assumes, and the facts an evaluation rests on.
//!
//! ```
//! use bandworth::domain::evaluation::{Assumptions, Metric};
//! assert_eq!((Assumptions::default().horizon_years, Assumptions::default().metric), (4, Metric::NpvNet));
//! ```
use rust_decimal::Decimal;

use crate::domain::assumed;
use crate::domain::company::Scenario;
use crate::domain::compensation::SignOn;
use crate::domain::exchange::ReferenceRates;
use crate::domain::growth::Compound;
use crate::domain::money::{Currency, quotient, sum};
use crate::domain::net::Taxes;
use crate::domain::price_level::PriceLevels;
use crate::domain::problem::Problem;
use crate::domain::quantity::Growth;
use crate::domain::timeline::CalendarMode;

/// What the person assumes for all packages.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumptions {
    /// Years looked at, 1 to 15.
    pub horizon_years: u8,
    /// Which years rows are.
    pub calendar: CalendarMode,
    /// Discount rate a year.
    pub discount_rate: Decimal,
    /// In which years a sign-on is shown.
    pub sign_on: SignOn,
    /// Whether tax is counted.
    pub tax: bool,
    /// Tax year whose law is applied; the newest where left out.
    pub tax_year: Option<u16>,
    /// Currency of the result; the first package's where left out.
    pub currency: Option<Currency>,
    /// Place whose prices amounts are brought to.
    pub reference_place: Option<String>,
    /// Inflation a year.
    pub inflation: Growth,
    /// Own exchange rates: units of the second per unit of the first.
    pub rates: Vec<(Currency, Currency, Decimal)>,
    /// What packages are ranked by.
    pub metric: Metric,
    /// Which outlook of the companies.
    pub scenario: Scenario,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            horizon_years: 4,
            calendar: CalendarMode::default(),
            discount_rate: assumed::DISCOUNT_RATE,
            sign_on: SignOn::default(),
            tax: true,
            tax_year: None,
            currency: None,
            reference_place: None,
            inflation: Growth::default(),
            rates: Vec::new(),
            metric: Metric::default(),
            scenario: Scenario::default(),
        }
    }
}

impl Assumptions {
    /// What money of a later month is worth today: `(1 + discount_rate)^(-month / 12)`.
    ///
    /// # Errors
    /// `AmountTooLarge` where a power does not fit, `RateOutOfRange` for a rate of -100 % and below.
    pub fn discount(&self) -> Result<Compound, Problem> {
        let yearly = quotient(Decimal::ONE, sum(Decimal::ONE, self.discount_rate)?)?;
        Compound::new(yearly, self.horizon_years.into())?.tabulated()
    }
}

/// Facts with a source that an evaluation rests on; all may be missing.
#[derive(Clone, Copy, Default)]
pub struct Parameters<'a> {
    /// Exchange rates of a day.
    pub rates: Option<&'a ReferenceRates>,
    /// Taxes of the places.
    pub taxes: Option<&'a dyn Taxes>,
    /// Price levels of the places.
    pub price_levels: Option<&'a PriceLevels>,
}

impl std::fmt::Debug for Parameters<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Parameters {{ rates: {:?}, taxes: {} }}", self.rates, self.taxes.is_some())
    }
}

/// What packages can be ranked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Metric {
    /// Gross of the first year.
    FirstYear,
    /// Gross of an average year.
    AverageAnnual,
    /// Gross of the horizon.
    HorizonTotal,
    /// Present value before tax.
    NpvGross,
    /// Present value after tax.
    #[default]
    NpvNet,
    /// Present value after tax and risk.
    CertaintyEquivalent,
    /// Part of the flows that is guaranteed.
    GuaranteedShare,
    /// Net of an hour of work.
    Hourly,
    /// Net at the prices of the reference place.
    WorthInReferencePlace,
}
