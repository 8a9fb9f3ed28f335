//! What an employed inventor gets of a licence, year by year.
//!
//! * German law, by licence analogy: `p_t x k x A x Q x (E(S_1 + .. + S_t) - E(S_1 + .. + S_(t-1)))`, with the
//!   value `E` of the turnover added up (degression), the share factor `A`, the part `Q` among the
//!   inventors and the risk factor `k`; `p_t` is the probability of sales.
//! * German law, licensed out (guideline 15): `k x A x Q x max(0, income_t - costs_t)`.
//! * University: what the marginal bands give on the income added up, after the top slice, `x Q`.
//!
//! Income is what the licence is expected to pay less the licensor's costs, the fee at signing with
//! the first year. Bands are applied to the expected income. A total over all years that was given
//! instead falls on the years as turnover or income does, evenly where there is none.
//!
//! Source: Arbeitnehmererfindungsgesetz sections 9 to 12 and 42; university policies in
//! `static/data/inventor`.
//!
//! ```
//! use bandworth::domain::licensing_flows::inventor::{Inventor, InventorRule, Years};
//! use bandworth::domain::marginal_bands::MarginalBands;
//! use bandworth::domain::quantity::{Rate, Share};
//! use rust_decimal::Decimal;
//! let third = MarginalBands::flat(Rate::new(Decimal::new(3, 1))?);
//! let rule = InventorRule::University { schedule: None, bands: Some(third), top_slice: None };
//! let inventor = Inventor { rule, total: None, co_inventor_share: Share::new(Decimal::new(5, 1))? };
//! let income = vec![Decimal::from(1_000), Decimal::from(2_000)];
//! let years = Years { sales: Vec::new(), sales_probability: Vec::new(), income };
//! assert_eq!(inventor.pay(&years)?, [(150.into(), 1.into()), (300.into(), 1.into())]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use crate::domain::inventor::{Degression, Invention, InventionPoints};
use crate::domain::licensing::yearly;
use crate::domain::marginal_bands::MarginalBands;
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, Rate, Share};

/// An employed inventor.
#[derive(Clone, Debug, PartialEq)]
pub struct Inventor {
    /// By which rule.
    pub rule: InventorRule,
    /// Turnover or income over all years, where it is not the licence's own.
    pub total: Option<Amount>,
    /// Part of this person among the inventors.
    pub co_inventor_share: Share,
}

/// By which rule an inventor is paid; what stands in data files is filled in before it is used.
#[derive(Clone, Debug, PartialEq)]
pub enum InventorRule {
    /// German law.
    German {
        /// What the value is counted on.
        value: ValueBasis,
        /// The employee's share of the value, given or by the points.
        factor: Option<Share>,
        /// Points of the guidelines.
        points: Option<InventionPoints>,
        /// Part of the value that counts while the patent is pending.
        risk_factor: Share,
    },
    /// A university's shares of its income.
    University {
        /// Id of a bundled schedule.
        schedule: Option<String>,
        /// The shares.
        bands: Option<MarginalBands>,
        /// Kept by the university before sharing.
        top_slice: Option<Share>,
    },
}

/// What the value of an invention is counted on.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueBasis {
    /// Turnover at a usual licence rate.
    Turnover {
        /// The rate.
        licence_rate: Rate,
        /// How turnover counts less as it grows.
        degression: Degression,
        /// What the degression leaves, by turnover added up.
        kept: Option<MarginalBands>,
    },
    /// The employer's net licence income.
    Income,
}

/// The years of a licence that an inventor's pay is counted on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Years {
    /// Net sales by year, if the market is reached.
    pub sales: Vec<Decimal>,
    /// How likely that is, by year.
    pub sales_probability: Vec<Decimal>,
    /// Expected income less costs, by year; one entry for every year.
    pub income: Vec<Decimal>,
}

impl Inventor {
    /// Amount and probability of each year.
    ///
    /// # Errors
    /// `Missing` where neither a share nor points or neither shares nor a schedule were given,
    /// `DataNotLoaded` where those of a data file were not filled in, `AmountTooLarge` when a result
    /// does not fit.
    pub fn pay(&self, years: &Years) -> Result<Vec<(Decimal, Decimal)>, Problem> {
        match &self.rule {
            InventorRule::German { value, factor, points, risk_factor } => {
                let unknown = if points.is_some() { Code::DataNotLoaded } else { Code::Missing };
                let factor = factor.ok_or_else(|| Problem::new(unknown).below("share_factor"))?;
                let paid = |worth: Decimal| {
                    let invention = Invention::by_licence_income(Amount::new(worth)?);
                    invention.remuneration(factor, self.co_inventor_share, *risk_factor)
                };
                self.german(value, years, &paid)
            }
            InventorRule::University { schedule, bands, top_slice } => {
                let unknown = if schedule.is_some() { Code::DataNotLoaded } else { Code::Missing };
                let bands = bands.as_ref().ok_or_else(|| Problem::new(unknown).below("bands"))?;
                let shared = difference(Decimal::ONE, top_slice.unwrap_or_default().value())?;
                let mut before = Decimal::ZERO;
                let income = self.spread(&years.income)?;
                let pay = income.iter().map(|income| {
                    let after = sum(before, product((*income).max(Decimal::ZERO), shared)?)?;
                    let all = bands.between(before, after)?;
                    before = after;
                    Ok((product(all, self.co_inventor_share.value())?, Decimal::ONE))
                });
                pay.collect()
            }
        }
    }

    fn german(
        &self,
        value: &ValueBasis,
        years: &Years,
        paid: &dyn Fn(Decimal) -> Result<Decimal, Problem>,
    ) -> Result<Vec<(Decimal, Decimal)>, Problem> {
        let ValueBasis::Turnover { licence_rate, degression, kept } = value else {
            let income = self.spread(&years.income)?;
            let pay = income.iter().map(|income| Ok((paid((*income).max(Decimal::ZERO))?, Decimal::ONE)));
            return pay.collect();
        };
        if *degression != Degression::None && kept.is_none() {
            return Err(Problem::new(Code::DataNotLoaded).below("degression"));
        }
        let mut sold = Decimal::ZERO;
        let sales: Vec<_> = (1..=years.income.len()).map(|year| yearly(&years.sales, year)).collect();
        let pay = (1..).zip(self.spread(&sales)?).map(|(year, sales)| {
            let worth = Invention::in_year(sold, Amount::new(sales)?, *licence_rate, kept.as_ref())?.value();
            sold = sum(sold, sales)?;
            // A total that was given is what is expected; the licence's own sales have their probability.
            let own = self.total.is_none();
            let probability = if own { yearly(&years.sales_probability, year) } else { Decimal::ONE };
            Ok((paid(worth)?, probability))
        });
        pay.collect()
    }

    /// The years as they are, or a total given instead, falling on them as they do.
    fn spread(&self, years: &[Decimal]) -> Result<Vec<Decimal>, Problem> {
        let Some(total) = self.total.map(Amount::value) else { return Ok(years.to_vec()) };
        let weights: Vec<_> = years.iter().map(|year| (*year).max(Decimal::ZERO)).collect();
        let all = weights.iter().try_fold(Decimal::ZERO, |all, weight| sum(all, *weight))?;
        let parts = weights.iter().map(|weight| {
            if all.is_zero() {
                return quotient(total, Decimal::from(years.len()));
            }
            quotient(product(total, *weight)?, all)
        });
        parts.collect()
    }
}
