//! One package, evaluated: its years, totals and metrics.
//!
//! `npv = sum of flow / (1 + r)^(month / 12)`, gross and net; `real(y) = nominal(y) / (1 + pi)^y`;
//! `hourly = average net of a year / hours of a year`; `guaranteed_share = guaranteed flows / all flows`.
//! The certainty equivalent is the present value of the flows after haircut and probability. With tax
//! off, metrics that need a net use the gross; where the net is not available they are not either.
//! `effective_rate = (gross - net) / gross` of a year, `marginal_rate` what its next step of pay costs.
//!
//! ```
//! use bandworth::domain::evaluation::{Assumptions, Evaluation, Parameters};
//! use bandworth::domain::{money::Currency, offer::{Package, PackageKind}, quantity::Amount};
//! let package = Package::new("a", PackageKind::Offer, Currency::Usd, Amount::new(100_000.into())?);
//! let evaluation = Evaluation::of(&package, &Assumptions::default(), &Parameters::default())?;
//! assert_eq!(evaluation.totals.gross, 400_000.into());
//! assert_eq!(evaluation.totals.net, None); // no tax rules are loaded
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::calendar::Day;
use super::flow::{ComponentSums, Flow};
use super::leaving::{EarlyExit, Forfeits};
use super::money::Currency;
use super::net::{AppliedLaw, Line};
use super::tax::ledger::Note;
use super::timeline::YearRow;
use super::vesting::Tranche;

mod assumptions;
mod conversion;
mod ground;
mod licensing;
mod remarks;
mod standing;
mod sums;
mod work;

pub use assumptions::{Assumptions, Metric, Parameters};
pub(super) use conversion::exchange_rate;
pub(super) use ground::Ground;
pub use licensing::{LicensingLine, licence_remarks, names_alike, preferences_above};
pub(super) use standing::Standing;
pub(super) use work::Work;

/// One year of the result.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Which one.
    pub row: YearRow,
    /// Its cash by component.
    pub components: ComponentSums,
    /// All of it.
    pub gross: Decimal,
    /// Tax, line by line.
    pub lines: Vec<Line>,
    /// What is left; none where the tax is off or not known.
    pub net: Option<Decimal>,
    /// The net (the gross with tax off) in money of today.
    pub real: Option<Decimal>,
    /// Share of the gross that is taken; none where the net is not known or nothing is paid.
    pub effective_rate: Option<Decimal>,
    /// Share of the next step of pay that is taken.
    pub marginal_rate: Option<Decimal>,
    /// That step.
    pub marginal_step: Option<Decimal>,
}

/// The law behind the net of every year.
#[derive(Clone, Debug, PartialEq)]
pub struct AppliedTax {
    /// Its place, year and standing.
    pub law: AppliedLaw,
    /// What it leaves out or assumes in any of the years.
    pub notes: Vec<Note>,
}

/// Sums over the years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Totals {
    /// By component.
    pub components: ComponentSums,
    /// All of it.
    pub gross: Decimal,
    /// What is left of it.
    pub net: Option<Decimal>,
}

/// The figures packages are judged by.
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
    /// Gross of each year.
    pub total_compensation: Vec<Decimal>,
    /// Base, bonus and one-offs of each year.
    pub cash: Vec<Decimal>,
    /// Net of each year.
    pub net: Vec<Option<Decimal>>,
    /// Gross of the first year.
    pub first_year: Decimal,
    /// Gross of the horizon divided by its years.
    pub average_annual: Decimal,
    /// Gross of the horizon.
    pub horizon_total: Decimal,
    /// Present value before tax.
    pub npv_gross: Decimal,
    /// Present value after tax.
    pub npv_net: Option<Decimal>,
    /// Present value after tax and risk.
    pub certainty_equivalent: Option<Decimal>,
    /// Part of the flows that is guaranteed.
    pub guaranteed_share: Option<Decimal>,
    /// Net of an hour.
    pub hourly: Option<Decimal>,
    /// Net at the prices of the reference place.
    pub worth_in_reference_place: Option<Decimal>,
}

impl Metrics {
    /// The value of a metric, where it is known.
    pub const fn value(&self, metric: Metric) -> Option<Decimal> {
        match metric {
            Metric::FirstYear => Some(self.first_year),
            Metric::AverageAnnual => Some(self.average_annual),
            Metric::HorizonTotal => Some(self.horizon_total),
            Metric::NpvGross => Some(self.npv_gross),
            Metric::NpvNet => self.npv_net,
            Metric::CertaintyEquivalent => self.certainty_equivalent,
            Metric::GuaranteedShare => self.guaranteed_share,
            Metric::Hourly => self.hourly,
            Metric::WorthInReferencePlace => self.worth_in_reference_place,
        }
    }
}

/// One grant beside the totals: never added to them.
#[derive(Clone, Debug, PartialEq)]
pub struct EquityView {
    /// Its place in the package.
    pub grant: usize,
    /// At face value.
    pub face: Decimal,
    /// After haircut and probability.
    pub counted: Decimal,
    /// The part of the face value that haircut and probability bear on.
    pub proceeds: Decimal,
    /// What is taken off of that part because nobody need buy.
    pub haircut: Decimal,
    /// Probability that it ever comes.
    pub probability: Decimal,
    /// Counted under bear, base and bull.
    pub scenarios: [Decimal; 3],
    /// Its schedule, in units.
    pub tranches: Vec<Tranche>,
}

/// The result in the package's own currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Local {
    /// That currency.
    pub currency: Currency,
    /// Units of the result's currency per unit of it.
    pub rate: Decimal,
    /// The day of the rate, where it is of the reference table.
    pub day: Option<Day>,
    /// Totals before conversion.
    pub totals: Totals,
    /// Present value before tax, before conversion.
    pub npv_gross: Decimal,
    /// Present value after tax, before conversion.
    pub npv_net: Option<Decimal>,
}

/// What the reader should know about a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// What it is.
    pub code: WarningCode,
    /// JSON pointer into the package it is about.
    pub path: String,
}

/// The remarks an evaluation can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WarningCode {
    /// A bonus earned inside the horizon is paid after it, or shares bought inside it are held beyond it.
    PaidAfterHorizon,
    /// Value of a grant falls after the horizon.
    ValueAfterHorizon,
    /// Units lapse because liquidity comes too late.
    UnitsLapse,
    /// Nothing says when shares can be sold: counted on vesting.
    LiquidityMonthUnknown,
    /// Nothing says how likely a sale is: counted as certain.
    LiquidityProbabilityUnknown,
    /// Tax is wanted, but not known here.
    NetNotAvailable,
    /// The place has no rule for a kind of income: shown gross.
    NotTaxedHere,
    /// A first or last calendar year is a part of one, taxed on its own flows.
    PartYear,
    /// No price level for the place or the reference place.
    PriceLevelUnknown,
    /// Ranked by another metric than asked for, because that is not available.
    MetricReplaced,
    /// Another way to show sign-ons changes the order.
    SignOnChangesOrder,
    /// Nothing says what the shares once cost: all of the gain is taxed.
    CostBasisAssumedZero,
    /// The exclusion for small business stock (26 U.S.C. section 1202) is not modelled.
    SmallBusinessStockNotModelled,
    /// Stock of the buyer counts at the price of the deal, whatever it does until it vests.
    BuyerStockAtDealPrice,
    /// Nothing says when the stake that is kept brings money: it is not in the totals.
    RemainingStakeNotDated,
    /// After a tender, later instalments stay in the company.
    InstalmentsStayInCompany,
    /// The liquidation preferences are larger than everything that is paid.
    PreferencesAboveHeadline,
    /// The pay promised to those who move is more than the headline of the deal.
    RetentionAboveHeadline,
    /// Names of two share classes differ in nothing but case and spaces.
    ClassNamesAlike,
    /// A bundled deal was started from whose share classes are not confirmed.
    UnverifiedPreset,
    /// Everything paid for a licence is an unusually large part of its sales.
    EffectiveRoyaltyHigh,
    /// The risk is in the probabilities and in the discount rate: counted twice.
    RiskCountedTwice,
    /// Tax kept back at the source is a cost: no credit is counted for it.
    WithholdingNotCredited,
}

/// A package, evaluated.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// The package.
    pub id: String,
    /// Currency of every amount but `local`.
    pub currency: Currency,
    /// Year by year.
    pub years: Vec<Year>,
    /// Sums over the years.
    pub totals: Totals,
    /// The law behind the net; none where tax is off or the net is not known.
    pub tax: Option<AppliedTax>,
    /// The figures it is judged by.
    pub metrics: Metrics,
    /// Its grants.
    pub equity: Vec<EquityView>,
    /// What leaving it loses.
    pub forfeits: Option<Forfeits>,
    /// What is kept on leaving it after each month.
    pub early_exits: Vec<EarlyExit>,
    /// Weighted average of what has no price, 0 to 10.
    pub unpriced_score: Option<Decimal>,
    /// Every flow.
    pub flows: Vec<Flow>,
    /// The payments of a deal or a licence: what the flows of them are made of, and what comes later.
    pub licensing: Vec<LicensingLine>,
    /// In its own currency.
    pub local: Local,
    /// What the reader should know.
    pub warnings: Vec<Warning>,
}
