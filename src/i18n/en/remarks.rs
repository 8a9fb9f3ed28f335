//! Remarks about an evaluation in English.
use crate::domain::evaluation::WarningCode;

/// The sentence of a remark.
pub(crate) const fn sentence(code: WarningCode) -> &'static str {
    match code {
        WarningCode::PaidAfterHorizon => {
            "Earned or bought inside the horizon, paid or sold after it: a bonus counts in the year in which it was earned, shares that are held by choice in the last year."
        }
        WarningCode::ValueAfterHorizon => {
            "Some or all of this grant's value comes after the horizon and is not in the totals."
        }
        WarningCode::UnitsLapse => "Liquidity comes after these units have expired: they are lost.",
        WarningCode::LiquidityMonthUnknown => {
            "Nothing says when these shares can be sold; they are counted on the day they vest."
        }
        WarningCode::LiquidityProbabilityUnknown => {
            "Nothing says how likely a sale is; it is counted as certain, after the haircut."
        }
        WarningCode::NetNotAvailable => {
            "The tax of this place is not available for this package, so no net is shown."
        }
        WarningCode::NotTaxedHere => {
            "The place has no rule for one kind of income; that income is shown gross."
        }
        WarningCode::PartYear => {
            "The first and the last calendar year may be parts of a year; each is taxed on its own flows."
        }
        WarningCode::PriceLevelUnknown => "No price level is known for the place or for the reference place.",
        WarningCode::MetricReplaced => {
            "The metric asked for is not available for every package; ranked by the present value before tax."
        }
        WarningCode::SignOnChangesOrder => {
            "Another way to spread sign-ons over the years would change the order."
        }
        WarningCode::CostBasisAssumedZero => {
            "Nothing says what you once paid for the shares, so all of the proceeds are taxed as a gain."
        }
        WarningCode::SmallBusinessStockNotModelled => {
            "The exclusion for qualified small business stock (section 1202) is not modelled; it could lower the tax."
        }
        WarningCode::BuyerStockAtDealPrice => {
            "Stock of the buyer counts at the price of the deal; what it will be worth when it vests is open."
        }
        WarningCode::RemainingStakeNotDated => {
            "Nothing says when the stake that you keep brings money, so it is not in the totals."
        }
        WarningCode::InstalmentsStayInCompany => {
            "The tender pays one price for the shares; later instalments stay in the company."
        }
        WarningCode::PreferencesAboveHeadline => {
            "The liquidation preferences are larger than everything that is paid; in a liquidation, common stock gets nothing of it."
        }
        WarningCode::RetentionAboveHeadline => {
            "The pay promised to those who move is more than the headline, which is said to contain it."
        }
        WarningCode::ClassNamesAlike => {
            "Two share classes are called the same but for case and spaces; look whether they are one."
        }
        WarningCode::UnverifiedPreset => {
            "The share classes were rebuilt from press reports; parts of them are assumptions that nothing confirms."
        }
        WarningCode::EffectiveRoyaltyHigh => {
            "Everything paid for the licence is more than a quarter of its sales; look again whether all figures are meant so."
        }
        WarningCode::RiskCountedTwice => {
            "Probabilities below one and a discount rate above 15 percent count the same risk twice."
        }
        WarningCode::WithholdingNotCredited => {
            "Tax kept back at the source is counted as a cost; a credit for it at home is not counted."
        }
    }
}
