//! What a licensee owes each year, in the order that licences name.
//!
//! With sales S_t: base royalty B = tiers(S_t); after expiry or without a valid claim B x step
//! factor; royalties to third parties q S_t are offset in part, B - min(o q S_t, B (1 - f)); the
//! annual cap; plus the share of sublicence income = earned R_t. Then the
//! [minimum ledger](super::minimum_ledger): max(R_t, m) - recovered; then the creditable part of
//! the upfront fee, only down to m; then the cap over the whole term, which wins over the
//! minimum. A maintenance fee is a floor where it is creditable, else it comes on top.
//!
//! Source: the usual order of royalty articles in university and biotech licences (stacking,
//! step-down, minimum, credits).
//!
//! ```
//! use bandworth::domain::{licensing::schedule::*, marginal_bands::MarginalBands, quantity::Rate};
//! use rust_decimal::Decimal;
//! let rate = Rate::new(Decimal::new(5, 2))?;
//! let terms = RoyaltyTerms { bands: MarginalBands::flat(rate), ..RoyaltyTerms::default() };
//! let years = royalty_schedule(&terms, &[Decimal::from(1_000)], &[])?.years;
//! assert_eq!(years[0].total, Decimal::from(50));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::minimum_ledger::{MinimumLedger, Recoupment};
use super::yearly;
use crate::domain::marginal_bands::MarginalBands;
use crate::domain::money::{difference, product, sum};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, Rate, Share};

/// What sales owe.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoyaltyTerms {
    /// Royalty rates by sales.
    pub bands: MarginalBands,
    /// Which sales and how much of them a band is about.
    pub tiers: Tiers,
    /// A lower rate from some year on.
    pub step_down: Option<StepDown>,
    /// Offset of royalties to third parties.
    pub stacking: Option<Stacking>,
    /// Most royalty of a year, before sublicences.
    pub annual_cap: Option<Amount>,
    /// Most royalty of the whole term.
    pub cumulative_cap: Option<Amount>,
    /// Least royalty by year.
    pub minimum: Vec<Decimal>,
    /// How shortfalls are earned back.
    pub recoupment: Recoupment,
    /// Whether a year's excess lowers the next minimum.
    pub excess_carried: bool,
    /// Part of the upfront fee that royalties are set off against.
    pub creditable_upfront: Amount,
    /// Share of sublicence income.
    pub sublicence_share: Share,
    /// Fee for keeping the licence, by year.
    pub maintenance_fee: Vec<Decimal>,
    /// Whether the fee is set off against royalties.
    pub maintenance_creditable: bool,
}

/// How tiers are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tiers {
    /// Sales of the year, each part at the rate of its tier.
    #[default]
    AnnualMarginal,
    /// Sales of the year, all at the rate of the tier reached.
    AnnualWhole,
    /// Sales since the start, each part at the rate of its tier.
    CumulativeMarginal,
}

/// Which sales tiers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TierBase {
    /// Those of the year.
    Annual,
    /// Those since the start.
    Cumulative,
}

/// What a tier's rate holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TierMode {
    /// The sales inside the tier.
    Marginal,
    /// All sales of the year.
    Whole,
}

impl Tiers {
    /// How tiers of this base and mode are read.
    ///
    /// # Errors
    /// `WholeModeNeedsAnnualBase` for whole tiers on cumulative sales.
    pub fn new(base: TierBase, mode: TierMode) -> Result<Self, Problem> {
        match (base, mode) {
            (TierBase::Annual, TierMode::Marginal) => Ok(Self::AnnualMarginal),
            (TierBase::Annual, TierMode::Whole) => Ok(Self::AnnualWhole),
            (TierBase::Cumulative, TierMode::Marginal) => Ok(Self::CumulativeMarginal),
            (TierBase::Cumulative, TierMode::Whole) => Err(Problem::new(Code::WholeModeNeedsAnnualBase)),
        }
    }
}

/// A lower royalty once the patent has expired or no claim is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepDown {
    /// First year of the term at the lower rate.
    pub from_year: u32,
    /// What remains of the royalty.
    pub factor: Share,
}

/// Set-off of royalties that the licensee owes to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stacking {
    /// Royalty to others, on net sales.
    pub third_party_rate: Rate,
    /// Part of it that is set off.
    pub offset_share: Share,
    /// Part of the royalty that stays in any case.
    pub floor_share: Share,
}

/// The whole schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct RoyaltySchedule {
    /// Year by year.
    pub years: Vec<RoyaltyYear>,
    /// Shortfalls never earned back.
    pub unrecovered: Decimal,
}

/// One year of the schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoyaltyYear {
    /// Royalty and sublicence share earned.
    pub earned: Decimal,
    /// The minimum that counts.
    pub minimum: Decimal,
    /// Minimum above what was earned.
    pub shortfall: Decimal,
    /// Earlier shortfalls earned back.
    pub recovered: Decimal,
    /// Upfront fee set off.
    pub upfront_credit_used: Decimal,
    /// Royalty paid.
    pub royalty: Decimal,
    /// Royalty and maintenance fee paid.
    pub total: Decimal,
}

/// The schedule for these sales and sublicence incomes by year; as many years as sales are
/// given.
///
/// # Errors
/// `AmountTooLarge` when a result does not fit.
pub fn royalty_schedule(
    terms: &RoyaltyTerms,
    net_sales: &[Decimal],
    sublicence_income: &[Decimal],
) -> Result<RoyaltySchedule, Problem> {
    let mut ledger = MinimumLedger::new(terms.recoupment, terms.excess_carried);
    let (mut sold, mut paid) = (Decimal::ZERO, Decimal::ZERO);
    let mut credit = terms.creditable_upfront.value();
    let mut years = Vec::with_capacity(net_sales.len());
    for (index, &sales) in net_sales.iter().enumerate() {
        let year = index + 1;
        let earned = sum(
            terms.sales_royalty(year, sold, sales)?,
            product(terms.sublicence_share.value(), yearly(sublicence_income, year))?,
        )?;
        sold = sum(sold, sales)?;
        let entry = ledger.year(earned, yearly(&terms.minimum, year))?;
        let room = difference(entry.payment, entry.minimum)?.max(Decimal::ZERO);
        let upfront_credit_used = credit.min(room);
        credit = difference(credit, upfront_credit_used)?;
        let mut royalty = difference(entry.payment, upfront_credit_used)?;
        if let Some(cap) = terms.cumulative_cap {
            royalty = royalty.min(difference(cap.value(), paid)?.max(Decimal::ZERO));
        }
        paid = sum(paid, royalty)?;
        let fee = yearly(&terms.maintenance_fee, year);
        let total = if terms.maintenance_creditable { fee.max(royalty) } else { sum(fee, royalty)? };
        years.push(RoyaltyYear {
            earned,
            minimum: entry.minimum,
            shortfall: entry.shortfall,
            recovered: entry.recovered,
            upfront_credit_used,
            royalty,
            total,
        });
    }
    Ok(RoyaltySchedule { years, unrecovered: ledger.unrecovered()? })
}

impl RoyaltyTerms {
    /// The royalty on the sales of one year after all that was sold before.
    fn sales_royalty(&self, year: usize, sold: Decimal, sales: Decimal) -> Result<Decimal, Problem> {
        let mut royalty = match self.tiers {
            Tiers::AnnualMarginal => self.bands.between(Decimal::ZERO, sales)?,
            Tiers::AnnualWhole => self.bands.whole(sales)?,
            Tiers::CumulativeMarginal => self.bands.between(sold, sum(sold, sales)?)?,
        };
        if let Some(step) = self.step_down.filter(|step| year >= step.from_year as usize) {
            royalty = product(royalty, step.factor.value())?;
        }
        if let Some(stacking) = self.stacking {
            let owed = product(stacking.third_party_rate.value(), sales)?;
            let offset = product(stacking.offset_share.value(), owed)?;
            let most = product(royalty, difference(Decimal::ONE, stacking.floor_share.value())?)?;
            royalty = difference(royalty, offset.min(most))?;
        }
        Ok(self.annual_cap.map_or(royalty, |cap| royalty.min(cap.value())))
    }
}
