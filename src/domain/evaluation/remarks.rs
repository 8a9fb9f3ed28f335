//! What the reader should know about an evaluation, apart from its figures.
use super::{Warning, WarningCode, Work};
use crate::domain::company::Liquidity;
use crate::domain::equity::Grant;
use crate::domain::flow::Origin;
use crate::domain::timeline::CalendarMode;

impl Warning {
    /// A remark about a place in the package.
    pub fn new(code: WarningCode, path: &str) -> Self {
        Self { code, path: path.to_owned() }
    }
}

impl Work<'_> {
    /// What can be said before any sum.
    pub(super) fn remarks(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        let later = |of: &dyn Fn(Origin) -> bool| {
            self.outlay.flows.iter().any(|flow| flow.paid_after_horizon && of(flow.origin))
        };
        if later(&|origin| !matches!(origin, Origin::Grant(_))) {
            warnings.push(Warning::new(WarningCode::PaidAfterHorizon, "/bonus/pay_month"));
        }
        for (index, grant) in self.outlay.grants.iter().enumerate() {
            let path = format!("/grants/{index}");
            if later(&|origin| origin == Origin::Grant(index)) {
                warnings.push(Warning { code: WarningCode::PaidAfterHorizon, path: path.clone() });
            }
            if grant.beyond_horizon {
                warnings.push(Warning { code: WarningCode::ValueAfterHorizon, path: path.clone() });
            }
            if grant.lapsed {
                warnings.push(Warning { code: WarningCode::UnitsLapse, path });
            }
        }
        let company = &self.ground.package.company;
        if company.liquidity != Liquidity::Public && !self.ground.package.grants.is_empty() {
            let own = |known: fn(&Grant) -> bool| self.ground.package.grants.iter().all(known);
            if company.liquidity_month.is_none() && !own(|grant| grant.liquidity_month.is_some()) {
                warnings.push(Warning::new(WarningCode::LiquidityMonthUnknown, "/company/liquidity_month"));
            }
            if company.liquidity_probability.is_none() && !own(|grant| grant.liquidity_probability.is_some())
            {
                let path = "/company/liquidity_probability";
                warnings.push(Warning::new(WarningCode::LiquidityProbabilityUnknown, path));
            }
        }
        if self.ground.assumptions.calendar == CalendarMode::CalendarYears && self.ground.assumptions.tax {
            warnings.push(Warning::new(WarningCode::PartYear, "/start_date"));
        }
        warnings
    }
}
