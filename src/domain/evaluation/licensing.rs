//! A deal or a licence inside an evaluation: its payments, and what the reader should know of them.
use rust_decimal::Decimal;

use super::{Warning, WarningCode, Work};
use crate::domain::assumed;
use crate::domain::bridge::Bridge;
use crate::domain::cap_table::CapTable;
use crate::domain::flow::Flow;
use crate::domain::licensing::Licence;
use crate::domain::licensing::value::{LicenceValue, value_of};
use crate::domain::licensing_flows::deal::is_gain;
use crate::domain::licensing_flows::{Licensing, Line, Source};
use crate::domain::money::sum;
use crate::domain::offer::Package;
use crate::domain::order::sort_by;
use crate::domain::problem::Problem;
use crate::domain::timeline::Timeline;

/// A payment of a deal or a licence beside the totals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LicensingLine {
    /// The payment.
    pub line: Line,
    /// Its place among the flows; none where it comes after the horizon.
    pub flow: Option<usize>,
}

/// The lines of a deal or a licence; those inside the horizon become flows.
pub(super) fn licensing_lines(
    package: &Package,
    years: &Timeline,
    flows: &mut Vec<Flow>,
) -> Result<Vec<LicensingLine>, Problem> {
    let Some(licensing) = &package.licensing else { return Ok(Vec::new()) };
    let placed = licensing.lines_or_first()?.into_iter().enumerate().map(|(index, line)| {
        let inside = years.holds(line.month);
        let place = inside.then_some(flows.len());
        if inside {
            let mut flow = line.flow(index);
            flow.year = years.year_of(line.month);
            flows.push(flow);
        }
        LicensingLine { line, flow: place }
    });
    Ok(placed.collect())
}

impl Work<'_> {
    /// What is left out or assumed of a deal or a licence.
    pub(super) fn licensing_remarks(&self, warnings: &mut Vec<Warning>) {
        let Some(licensing) = &self.ground.package.licensing else { return };
        let field = licensing.field();
        let has = |source: Source| self.licensing.iter().any(|found| found.line.source == source);
        let mut warn = |code, below: &str| {
            let path = if below.is_empty() { format!("/{field}") } else { format!("/{field}/{below}") };
            warnings.push(Warning { code, path });
        };
        if self.licensing.iter().any(|found| found.flow.is_none()) {
            warn(WarningCode::ValueAfterHorizon, "");
        }
        match licensing {
            Licensing::Deal(deal) => {
                let gains = self.licensing.iter().any(|found| {
                    let of_shares =
                        matches!(found.line.source, Source::Shares | Source::Escrow | Source::Instalment);
                    of_shares && is_gain(found.line.character)
                });
                if gains && deal.cost_basis.is_none() {
                    warn(WarningCode::CostBasisAssumedZero, "cost_basis");
                }
                let american =
                    self.ground.package.jurisdiction.as_deref().is_some_and(|place| place.starts_with("us-"));
                if gains && american {
                    warn(WarningCode::SmallBusinessStockNotModelled, "characters/shares");
                }
                if has(Source::BuyerStock) {
                    warn(WarningCode::BuyerStockAtDealPrice, "person/unvested");
                }
                if deal.shell.is_some_and(|(_, month)| month.is_none()) {
                    warn(WarningCode::RemainingStakeNotDated, "shell/month");
                }
                if deal.keeps_instalments() {
                    warn(WarningCode::InstalmentsStayInCompany, "bridge/deferred_tranches");
                }
                if preferences_above(&deal.bridge, &deal.table) {
                    warn(WarningCode::PreferencesAboveHeadline, "classes");
                }
                if names_alike(&deal.table) {
                    warn(WarningCode::ClassNamesAlike, "classes");
                }
                if let Some(field) = deal.person.above_headline() {
                    warn(WarningCode::RetentionAboveHeadline, &format!("person/{field}"));
                }
                if deal.preset.as_ref().is_some_and(|(_, unverified)| *unverified) {
                    warn(WarningCode::UnverifiedPreset, "preset");
                }
            }
            Licensing::Licence(income) => {
                if has(Source::Withholding) {
                    warn(WarningCode::WithholdingNotCredited, "withholding_rate");
                }
                let value = value_of(&income.licence);
                for (code, below) in
                    value.map(|value| licence_remarks(&income.licence, &value)).unwrap_or_default()
                {
                    warn(code, below);
                }
            }
        }
    }
}

/// Whether the preferences would take more than all that is paid.
pub fn preferences_above(bridge: &Bridge, table: &CapTable) -> bool {
    let all = headline(bridge).ok().zip(preferences(table).ok());
    all.is_some_and(|(headline, preferences)| !headline.is_zero() && preferences > headline)
}

/// Whether names of two classes differ in nothing but case and spaces.
pub fn names_alike(table: &CapTable) -> bool {
    let mut names: Vec<String> = table.classes().iter().map(|class| class.id.trim().to_lowercase()).collect();
    let all = names.len();
    sort_by(&mut names, Ord::cmp);
    names.dedup();
    names.len() < all
}

/// What stands out in the terms of a licence, with the field it is about.
pub fn licence_remarks(licence: &Licence, value: &LicenceValue) -> Vec<(WarningCode, &'static str)> {
    let mut remarks = Vec::new();
    let rate = value.effective_royalty_rate().ok().flatten();
    if rate.is_some_and(|rate| rate > assumed::HIGH_EFFECTIVE_ROYALTY) {
        remarks.push((WarningCode::EffectiveRoyaltyHigh, "royalty_tiers"));
    }
    let uncertain = |likely: &Decimal| *likely < Decimal::ONE;
    let risky = licence.market.sales_probability.iter().any(uncertain)
        || licence.milestones.iter().any(|milestone| uncertain(&milestone.probability.value()));
    let sides = [
        (licence.licensor.discount_rate, "discount_rate_licensor"),
        (licence.licensee.discount_rate, "discount_rate_licensee"),
    ];
    for (rate, field) in sides {
        if risky && rate.value() > assumed::RISKY_DISCOUNT_RATE {
            remarks.push((WarningCode::RiskCountedTwice, field));
        }
    }
    remarks
}

/// Everything that is paid for a licence: at closing and in instalments.
///
/// # Errors
/// `AmountTooLarge` when the sum does not fit.
fn headline(bridge: &Bridge) -> Result<Decimal, Problem> {
    let paid = [bridge.licence_fee, bridge.other_receipts];
    let later = bridge.tranches.iter().map(|tranche| tranche.amount);
    paid.into_iter().chain(later).try_fold(Decimal::ZERO, |total, amount| sum(total, amount.value()))
}

/// All liquidation preferences together.
///
/// # Errors
/// `AmountTooLarge` when the sum does not fit.
fn preferences(table: &CapTable) -> Result<Decimal, Problem> {
    let preferred = table.classes().iter().filter_map(|class| class.preferred());
    preferred.into_iter().try_fold(Decimal::ZERO, |total, terms| sum(total, terms.preference()?))
}
