//! What a licence is worth to both sides, weighed by what may go wrong.
//!
//! Two schedules: with sales (success) and without any (minimums and fees only). Expected
//! payment of year t: E_t = p_t success_t + (a_t - p_t) none_t + sum of milestones x their
//! probability, with p the probability of sales and a that of a licence in force; E_0 is the
//! upfront fee. With v the discount factors of each side:
//!
//! * licensor: sum_t (E_t (1 - w) - costs_t)(1 - tax) v^t;
//! * licensee: sum_t (p_t (S_t (1 - cogs - opex - q) + L_t) - d_t D_t - E_t)(1 - tax) v^t, with
//!   q the third-party royalty, L sublicence income, D development costs spent with
//!   probability d; the upfront fee is a cost at 0.
//!
//! Taxes are linear: losses are refunded. Effective royalty rate = PV(E) / PV(p S) at the
//! licensor's rate; value share = licensor / (licensor + licensee) where both are positive.
//!
//! Source: risk-adjusted net present value (R. Stewart, P. Allison, R. Johnson, Putting a price
//! on biotechnology, Nature Biotechnology 19, 2001).
//!
//! ```
//! use bandworth::domain::licensing::{Licence, Licensee, Licensor, Market, Term, value::value_of};
//! use bandworth::domain::{present_value::Timing, quantity::*};
//! use bandworth::domain::licensing::schedule::RoyaltyTerms;
//! use bandworth::domain::marginal_bands::MarginalBands;
//! use rust_decimal::Decimal;
//! let (one, none) = (Decimal::ONE, Decimal::ZERO);
//! let licence = Licence {
//!     term: Term::new(1)?,
//!     timing: Timing::End,
//!     upfront_fee: Amount::ZERO,
//!     royalty: RoyaltyTerms {
//!         bands: MarginalBands::flat(Rate::new(Decimal::new(5, 2))?),
//!         ..RoyaltyTerms::default()
//!     },
//!     milestones: Vec::new(),
//!     sales_milestones: Vec::new(),
//!     market: Market {
//!         net_sales: vec![Decimal::from(1_000)],
//!         sublicence_income: Vec::new(),
//!         sales_probability: vec![Decimal::new(5, 1)],
//!         alive_probability: vec![one],
//!     },
//!     licensor: Licensor {
//!         discount_rate: DiscountRate::new(none)?,
//!         tax_rate: Rate::new(none)?,
//!         withholding_rate: Rate::new(none)?,
//!         costs: Vec::new(),
//!     },
//!     licensee: Licensee {
//!         discount_rate: DiscountRate::new(none)?,
//!         tax_rate: Rate::new(none)?,
//!         cost_of_goods: Share::new(Decimal::new(4, 1))?,
//!         operating_costs: Share::ZERO,
//!         development_costs: Vec::new(),
//!         development_probability: Vec::new(),
//!     },
//! };
//! let value = value_of(&licence)?;
//! assert_eq!(value.licensor, Decimal::from(25)); // half of 5 % of 1,000
//! assert_eq!(value.licensee, Decimal::from(275)); // half of 60 % of 1,000, less 25
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::milestone::sales_milestone_payments;
use super::schedule::{RoyaltySchedule, royalty_schedule};
use super::{Licence, yearly};
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::present_value::Discounting;
use crate::domain::problem::Problem;

/// A licence valued.
#[derive(Clone, Debug, PartialEq)]
pub struct LicenceValue {
    /// What is owed with sales.
    pub success: RoyaltySchedule,
    /// What is owed without sales.
    pub without_sales: RoyaltySchedule,
    /// Sales milestones by year, with sales.
    pub sales_milestones: Vec<Decimal>,
    /// Expected payments: the upfront fee, then year by year.
    pub expected_payments: Vec<Decimal>,
    /// Risk-adjusted net present value of the licensor.
    pub licensor: Decimal,
    /// Risk-adjusted net present value of the licensee.
    pub licensee: Decimal,
    /// Present value of the expected payments at the licensor's rate.
    pub pv_payments: Decimal,
    /// Present value of the expected net sales at the licensor's rate.
    pub pv_net_sales: Decimal,
    /// Expected cash of the licensee after tax, undiscounted: at signing, then year by year.
    pub licensee_cash: Vec<Decimal>,
    /// Upfront fee as a share of it and all milestones, undiscounted and unrisked.
    pub upfront_share: Option<Decimal>,
}

/// Values a licence.
///
/// # Errors
/// `AmountTooLarge` when a result does not fit.
pub fn value_of(licence: &Licence) -> Result<LicenceValue, Problem> {
    let (years, market) = (licence.term.years(), &licence.market);
    let sales: Vec<Decimal> = (1..=years).map(|year| yearly(&market.net_sales, year)).collect();
    let success = royalty_schedule(&licence.royalty, &sales, &market.sublicence_income)?;
    let without_sales = royalty_schedule(&licence.royalty, &vec![Decimal::ZERO; years], &[])?;
    let sales_milestones = sales_milestone_payments(&licence.sales_milestones, &sales)?;
    let mut expected_payments = vec![licence.upfront_fee.value()];
    let (mut expected_sales, mut licensor_cash) = (Vec::with_capacity(years), Vec::with_capacity(years + 1));
    for year in 1..=years {
        let probability = yearly(&market.sales_probability, year);
        let idle = difference(yearly(&market.alive_probability, year), probability)?;
        let owed = |schedule: &RoyaltySchedule| {
            schedule.years.get(year - 1).map(|entry| entry.total).unwrap_or_default()
        };
        let with_sales = sum(owed(&success), yearly(&sales_milestones, year))?;
        let mut payment = sum(product(probability, with_sales)?, product(idle, owed(&without_sales))?)?;
        for milestone in licence.milestones.iter().filter(|milestone| milestone.year as usize == year) {
            payment = sum(payment, product(milestone.amount.value(), milestone.probability.value())?)?;
        }
        expected_payments.push(payment);
        expected_sales.push(product(probability, yearly(&sales, year))?);
    }
    for (year, &payment) in expected_payments.iter().enumerate() {
        licensor_cash.push(licence.licensor_cash(year, payment)?);
    }
    let licensee_cash = expected_payments
        .iter()
        .enumerate()
        .map(|(year, &payment)| licence.licensee_cash(year, payment))
        .collect::<Result<Vec<_>, _>>()?;
    let licensor = Discounting::new(licence.licensor.discount_rate, licence.timing, years)?;
    let licensee = Discounting::new(licence.licensee.discount_rate, licence.timing, years)?;
    Ok(LicenceValue {
        licensor: licensor.net_present_value(&licensor_cash)?,
        licensee: licensee.net_present_value(&licensee_cash)?,
        pv_payments: licensor.net_present_value(&expected_payments)?,
        pv_net_sales: licensor.present_value(&expected_sales)?,
        success,
        without_sales,
        sales_milestones,
        expected_payments,
        licensee_cash,
        upfront_share: licence.upfront_share()?,
    })
}

impl LicenceValue {
    /// All expected payments per expected net sales, both discounted at the licensor's rate;
    /// none without sales.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn effective_royalty_rate(&self) -> Result<Option<Decimal>, Problem> {
        if self.pv_net_sales.is_zero() {
            return Ok(None);
        }
        quotient(self.pv_payments, self.pv_net_sales).map(Some)
    }

    /// The licensor's part of the value of both; none unless both values are positive.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn licensor_value_share(&self) -> Result<Option<Decimal>, Problem> {
        if self.licensor <= Decimal::ZERO || self.licensee <= Decimal::ZERO {
            return Ok(None);
        }
        quotient(self.licensor, sum(self.licensor, self.licensee)?).map(Some)
    }

    /// Years until the licensee's expected cash turns positive for good, counted straight inside
    /// a year; none if it never was negative or never stays paid back.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    pub fn payback_years(&self) -> Result<Option<Decimal>, Problem> {
        let (mut total, mut payback) = (Decimal::ZERO, None);
        for (year, &cash) in self.licensee_cash.iter().enumerate() {
            let after = sum(total, cash)?;
            if total < Decimal::ZERO && after >= Decimal::ZERO {
                let part = quotient(-total, cash)?;
                payback = Some(sum(Decimal::from(year.saturating_sub(1)), part)?);
            }
            total = after;
        }
        Ok(payback.filter(|_| total >= Decimal::ZERO))
    }
}

impl Licence {
    /// Cash of the licensor after tax in a year in which `payment` is expected.
    fn licensor_cash(&self, year: usize, payment: Decimal) -> Result<Decimal, Problem> {
        let side = &self.licensor;
        let received = product(payment, difference(Decimal::ONE, side.withholding_rate.value())?)?;
        let profit = difference(received, yearly(&side.costs, year))?;
        product(profit, difference(Decimal::ONE, side.tax_rate.value())?)
    }

    /// Cash of the licensee after tax in a year in which `payment` is expected.
    fn licensee_cash(&self, year: usize, payment: Decimal) -> Result<Decimal, Problem> {
        let (side, market) = (&self.licensee, &self.market);
        let third_party =
            self.royalty.stacking.map_or(Decimal::ZERO, |stacking| stacking.third_party_rate.value());
        let costs = sum(sum(side.cost_of_goods.value(), side.operating_costs.value())?, third_party)?;
        let margin = product(yearly(&market.net_sales, year), difference(Decimal::ONE, costs)?)?;
        let income = sum(margin, yearly(&market.sublicence_income, year))?;
        let development =
            product(yearly(&side.development_probability, year), yearly(&side.development_costs, year))?;
        let expected = product(yearly(&market.sales_probability, year), income)?;
        let profit = difference(difference(expected, development)?, payment)?;
        product(profit, difference(Decimal::ONE, side.tax_rate.value())?)
    }

    /// Upfront fee as a share of it and all milestones; none where nothing of the kind is paid.
    fn upfront_share(&self) -> Result<Option<Decimal>, Problem> {
        let upfront = self.upfront_fee.value();
        let technical = self.milestones.iter().map(|milestone| milestone.amount.value());
        let commercial = self.sales_milestones.iter().map(|milestone| milestone.amount.value());
        let total = technical.chain(commercial).try_fold(upfront, sum)?;
        if total.is_zero() { Ok(None) } else { quotient(upfront, total).map(Some) }
    }
}
