//! What the reader of a result should know, as programs see it.
use super::words::spelled;
use crate::api::warning::Warning;
use crate::data::node::Node;
use crate::data::record::Write;
use crate::domain::evaluation as domain;
use crate::i18n;
use crate::session::Locale;

spelled!(domain::WarningCode,
    domain::WarningCode::PaidAfterHorizon => "paid_after_horizon",
    domain::WarningCode::ValueAfterHorizon => "value_after_horizon",
    domain::WarningCode::UnitsLapse => "units_lapse",
    domain::WarningCode::LiquidityMonthUnknown => "liquidity_month_unknown",
    domain::WarningCode::LiquidityProbabilityUnknown => "liquidity_probability_unknown",
    domain::WarningCode::NetNotAvailable => "net_not_available",
    domain::WarningCode::NotTaxedHere => "not_taxed_here",
    domain::WarningCode::PartYear => "part_year",
    domain::WarningCode::PriceLevelUnknown => "price_level_unknown",
    domain::WarningCode::MetricReplaced => "metric_replaced",
    domain::WarningCode::SignOnChangesOrder => "sign_on_changes_order",
    domain::WarningCode::CostBasisAssumedZero => "cost_basis_assumed_zero",
    domain::WarningCode::SmallBusinessStockNotModelled => "small_business_stock_not_modelled",
    domain::WarningCode::BuyerStockAtDealPrice => "buyer_stock_at_deal_price",
    domain::WarningCode::RemainingStakeNotDated => "remaining_stake_not_dated",
    domain::WarningCode::InstalmentsStayInCompany => "instalments_stay_in_company",
    domain::WarningCode::PreferencesAboveHeadline => "preferences_above_headline",
    domain::WarningCode::RetentionAboveHeadline => "retention_above_headline",
    domain::WarningCode::ClassNamesAlike => "class_names_alike",
    domain::WarningCode::UnverifiedPreset => "unverified_preset",
    domain::WarningCode::EffectiveRoyaltyHigh => "effective_royalty_high",
    domain::WarningCode::RiskCountedTwice => "risk_counted_twice",
    domain::WarningCode::WithholdingNotCredited => "withholding_not_credited",
);

/// A remark with its sentence.
pub(in crate::api) fn warning(warning: domain::Warning) -> Warning {
    let Node::Text(code) = warning.code.write() else { return Warning::new("", "", "") };
    Warning::new(&code, &warning.path, i18n::remark(Locale::En, warning.code))
}
