//! `licence`: what a licence is worth to both sides.
use rust_decimal::Decimal;

use super::{Places, amounts_as_given, cents, one};
use crate::api::offer::remark::warning;
use crate::api::warning::Warning;
use crate::api::{Function, signature};
use crate::data::input::deal::LicenceTerms;
use crate::domain::evaluation::{Warning as Remark, licence_remarks};
use crate::domain::licensing::schedule::RoyaltySchedule;
use crate::domain::licensing::sensitivity::{Bar, BothValues, Driver, break_even_royalty_rate, tornado};
use crate::domain::licensing::value::value_of;
use crate::domain::problem::Problem;
use crate::domain::quantity::Share;

crate::words!(Driver, UnknownDriver,
    "net_sales" => Driver::NetSales,
    "p_sales" => Driver::SalesProbability,
    "royalty_rate" => Driver::RoyaltyRate,
    "discount_rates" => Driver::DiscountRates,
    "launch_delay" => Driver::LaunchDelay,
    "cogs" => Driver::CostOfGoods);

crate::outcome! {
    /// What a licence is worth to both sides.
    pub struct LicenceOutcome {
        /// Royalty and fee of each year, with sales.
        success_schedule: Vec<Places<2>>,
        /// The same without sales.
        schedule_without_sales: Vec<Places<2>>,
        /// Sales milestones of each year, with sales.
        sales_milestone_payments: Vec<Places<2>>,
        /// The upfront fee, then expected payments by year.
        expected_payments: Vec<Places<2>>,
        /// Risk-adjusted net present value of the licensor.
        rnpv_licensor: Places<2>,
        /// Risk-adjusted net present value of the licensee.
        rnpv_licensee: Places<2>,
        /// Present value of the expected payments, at the licensor's rate.
        pv_payments: Places<2>,
        /// Present value of the expected net sales, at the licensor's rate.
        pv_net_sales: Places<2>,
        /// Payments per net sales, both discounted; null without sales.
        effective_royalty_rate: Option<Places<8>>,
        /// The licensor's part of the value; null unless both sides gain.
        licensor_value_share: Option<Places<8>>,
        /// Years until the licensee's expected cash has paid back; null if it never does.
        payback_years: Option<Places<6>>,
        /// Upfront fee as a share of it and all milestones; null without either.
        upfront_share: Option<Places<8>>,
        /// The flat royalty that leaves the licensee nothing; null if there is none.
        break_even_royalty_rate: Option<Places<8>>,
        /// One assumption at a time a fifth lower and higher, sales a year earlier and later.
        sensitivity: Vec<SensitivityOutcome>,
        /// What the reader should know.
        warnings: Vec<Warning>,
    }
}

crate::outcome! {
    /// Both sides' values with one assumption low and high.
    pub struct SensitivityOutcome {
        /// What was moved.
        driver: Driver,
        /// Values with it lower (sales a year earlier).
        low: BothValuesOutcome,
        /// Values with it higher (sales a year later).
        high: BothValuesOutcome,
    }
}

crate::outcome! {
    /// Risk-adjusted net present values of both sides.
    pub struct BothValuesOutcome {
        /// Of the licensor.
        rnpv_licensor: Places<2>,
        /// Of the licensee.
        rnpv_licensee: Places<2>,
    }
}

/// How far the tornado moves an assumption: a fifth.
const SWING: Decimal = Decimal::from_parts(2, 0, 0, false, 1);

fn licence(terms: LicenceTerms) -> Result<LicenceOutcome, Problem> {
    let licence = terms.licence()?;
    let value = value_of(&licence)?;
    let totals = |schedule: &RoyaltySchedule| cents(schedule.years.iter().map(|year| year.total));
    let both = |values: BothValues| BothValuesOutcome {
        rnpv_licensor: Places(values.licensor),
        rnpv_licensee: Places(values.licensee),
    };
    let bar = |bar: Bar| SensitivityOutcome { driver: bar.driver, low: both(bar.low), high: both(bar.high) };
    let remarks = licence_remarks(&licence, &value).into_iter();
    Ok(LicenceOutcome {
        success_schedule: totals(&value.success),
        schedule_without_sales: totals(&value.without_sales),
        sales_milestone_payments: cents(value.sales_milestones.iter().copied()),
        expected_payments: cents(value.expected_payments.iter().copied()),
        rnpv_licensor: Places(value.licensor),
        rnpv_licensee: Places(value.licensee),
        pv_payments: Places(value.pv_payments),
        pv_net_sales: Places(value.pv_net_sales),
        effective_royalty_rate: value.effective_royalty_rate()?.map(Places),
        licensor_value_share: value.licensor_value_share()?.map(Places),
        payback_years: value.payback_years()?.map(Places),
        upfront_share: value.upfront_share.map(Places),
        break_even_royalty_rate: break_even_royalty_rate(&licence)?.map(Places),
        warnings: remarks.map(|(code, field)| warning(Remark::new(code, &format!("/{field}")))).collect(),
        sensitivity: tornado(&licence, Share::new(SWING)?)?.into_iter().map(bar).collect(),
    })
}

pub(in crate::api) const LICENCE: Function = Function {
    name: "licence",
    doc: "What a classic licence is worth to licensor and licensee, risk-adjusted and discounted.",
    run: |_, input| amounts_as_given(input, |terms| licence(terms).map_err(one)),
    signature: signature::<LicenceTerms, LicenceOutcome>,
};
