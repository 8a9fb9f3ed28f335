//! What changes the answer: the royalty at which the licensee earns nothing, and one
//! assumption at a time moved down and up (tornado).
//!
//! The break-even royalty is the flat rate r in 0..1 with rNPV of the licensee = 0, found by
//! bisection on the whole schedule (minimums, caps and credits included).
//!
//! ```no_run
//! # fn example(licence: &bandworth::domain::licensing::Licence) -> Result<(), bandworth::domain::problem::Problem> {
//! use bandworth::domain::{licensing::sensitivity::*, quantity::Share};
//! use rust_decimal::Decimal;
//! let rate = break_even_royalty_rate(licence)?;
//! let bars = tornado(licence, Share::new(Decimal::new(2, 1))?)?;
//! assert_eq!(bars.len(), Driver::ALL.len());
//! # Ok(()) }
//! ```
use rust_decimal::Decimal;

use super::value::value_of;
use super::{Licence, yearly};
use crate::domain::marginal_bands::MarginalBands;
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::problem::Problem;
use crate::domain::quantity::{DiscountRate, Rate, Share};

/// Halvings of the range 0..1 until a rate is certain to ten digits.
const HALVINGS: u32 = 34;

/// The flat royalty rate that leaves the licensee nothing; none where the licensee loses
/// without any royalty or gains although all sales are paid.
///
/// # Errors
/// `AmountTooLarge` when a result does not fit.
pub fn break_even_royalty_rate(licence: &Licence) -> Result<Option<Decimal>, Problem> {
    let at = |rate: Decimal| -> Result<Decimal, Problem> {
        let mut changed = licence.clone();
        changed.royalty.bands = MarginalBands::flat(Rate::new(rate)?);
        Ok(value_of(&changed)?.licensee)
    };
    let (mut low, mut high) = (Decimal::ZERO, Decimal::ONE);
    if at(low)? < Decimal::ZERO || at(high)? > Decimal::ZERO {
        return Ok(None);
    }
    for _ in 0..HALVINGS {
        let middle = quotient(sum(low, high)?, Decimal::TWO)?;
        if at(middle)? >= Decimal::ZERO { low = middle } else { high = middle }
    }
    Ok(Some(low))
}

/// An assumption that the tornado moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// Net sales of all years.
    NetSales,
    /// Probability of sales, at most that of a licence in force.
    SalesProbability,
    /// All royalty rates.
    RoyaltyRate,
    /// Discount rates of both sides.
    DiscountRates,
    /// Start of sales, one year earlier and later.
    LaunchDelay,
    /// Cost of goods.
    CostOfGoods,
}

impl Driver {
    /// Every driver, in the order shown.
    pub const ALL: &[Self] = &[
        Self::NetSales,
        Self::SalesProbability,
        Self::RoyaltyRate,
        Self::DiscountRates,
        Self::LaunchDelay,
        Self::CostOfGoods,
    ];
}

/// Values of both sides with one assumption low and high.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What was moved.
    pub driver: Driver,
    /// Values with the assumption lower (sales one year earlier).
    pub low: BothValues,
    /// Values with the assumption higher (sales one year later).
    pub high: BothValues,
}

/// Risk-adjusted net present values of both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BothValues {
    /// Of the licensor.
    pub licensor: Decimal,
    /// Of the licensee.
    pub licensee: Decimal,
}

/// One bar per driver, each moved by the relative `swing` down and up.
///
/// # Errors
/// `AmountTooLarge` when a result does not fit.
pub fn tornado(licence: &Licence, swing: Share) -> Result<Vec<Bar>, Problem> {
    let less = difference(Decimal::ONE, swing.value())?;
    let more = sum(Decimal::ONE, swing.value())?;
    let both = |changed: Licence| -> Result<BothValues, Problem> {
        let value = value_of(&changed)?;
        Ok(BothValues { licensor: value.licensor, licensee: value.licensee })
    };
    let bar = |&driver: &Driver| {
        let (low, high) = (licence.moved(driver, less)?, licence.moved(driver, more)?);
        Ok(Bar { driver, low: both(low)?, high: both(high)? })
    };
    Driver::ALL.iter().map(bar).collect()
}

impl Licence {
    /// The licence with one assumption times the factor; a factor below one moves the launch a
    /// year forward, one above a year back.
    fn moved(&self, driver: Driver, factor: Decimal) -> Result<Self, Problem> {
        let mut moved = self.clone();
        match driver {
            Driver::NetSales => {
                for sales in &mut moved.market.net_sales {
                    *sales = product(*sales, factor)?;
                }
            }
            Driver::SalesProbability => {
                let alive = &self.market.alive_probability;
                for (index, probability) in moved.market.sales_probability.iter_mut().enumerate() {
                    *probability = product(*probability, factor)?.min(yearly(alive, index + 1));
                }
            }
            Driver::RoyaltyRate => {
                moved.royalty.bands = self
                    .royalty
                    .bands
                    .with_rates(|rate| Rate::new(product(rate.value(), factor)?.min(Rate::HIGHEST)))?;
            }
            Driver::DiscountRates => {
                let scaled = |rate: DiscountRate| {
                    DiscountRate::new(
                        product(rate.value(), factor)?.clamp(DiscountRate::LOWEST, DiscountRate::HIGHEST),
                    )
                };
                moved.licensor.discount_rate = scaled(self.licensor.discount_rate)?;
                moved.licensee.discount_rate = scaled(self.licensee.discount_rate)?;
            }
            Driver::LaunchDelay => moved.market = self.shifted_market(factor < Decimal::ONE),
            Driver::CostOfGoods => {
                let costs = product(self.licensee.cost_of_goods.value(), factor)?;
                moved.licensee.cost_of_goods = Share::new(costs.min(Share::HIGHEST))?;
            }
        }
        Ok(moved)
    }

    /// Sales a year earlier (the last year repeats itself) or later (the first is empty).
    fn shifted_market(&self, earlier: bool) -> super::Market {
        let (years, market) = (self.term.years(), &self.market);
        let shift = |values: &[Decimal]| -> Vec<Decimal> {
            let source = |year: usize| if earlier { (year + 1).min(years) } else { year - 1 };
            (1..=years).map(|year| yearly(values, source(year))).collect()
        };
        let alive = market.alive_probability.clone();
        let shifted = shift(&market.sales_probability).into_iter().enumerate();
        super::Market {
            net_sales: shift(&market.net_sales),
            sublicence_income: shift(&market.sublicence_income),
            sales_probability: shifted
                .map(|(index, probability)| probability.min(yearly(&alive, index + 1)))
                .collect(),
            alive_probability: alive,
        }
    }
}
