//! A classic licence from outside.
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::licence_rules::{
    alive_before_sales, length, milestones_in_term, tiers_fit, uncovered, units_have_prices, window_given,
};
use crate::data::Label;
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::licensing::milestone::{Milestone, SalesBasis, SalesMilestone};
use crate::domain::licensing::minimum_ledger::{Recoupment, RecoupmentMode};
use crate::domain::licensing::schedule::{RoyaltyTerms, Stacking, StepDown, TierBase, TierMode, Tiers};
use crate::domain::licensing::{Licence, Licensee, Licensor, Market, Term};
use crate::domain::marginal_bands::{Band, MarginalBands, order_problems};
use crate::domain::money::product;
use crate::domain::present_value::Timing;
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, DiscountRate, Probability, Rate, Sales, Share, Units};

crate::words!(Timing, UnknownTiming, "end" => Timing::End, "mid" => Timing::Mid, "begin" => Timing::Begin);
crate::words!(TierBase, UnknownValue, "annual" => TierBase::Annual, "cumulative" => TierBase::Cumulative);
crate::words!(TierMode, UnknownValue, "marginal" => TierMode::Marginal, "whole" => TierMode::Whole);
crate::words!(SalesBasis, UnknownValue, "cumulative" => SalesBasis::Cumulative, "annual" => SalesBasis::Annual);
crate::words!(RecoupmentMode, UnknownValue,
    "none" => RecoupmentMode::None, "life" => RecoupmentMode::Life,
    "fixed" => RecoupmentMode::Fixed, "floating" => RecoupmentMode::Floating);

/// Who else may use the rights. It says how to read the sales and changes no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exclusivity {
    /// The licensee alone.
    Exclusive,
    /// The licensee and the licensor.
    Sole,
    /// Others as well.
    NonExclusive,
}

crate::words!(Exclusivity, UnknownValue,
    "exclusive" => Exclusivity::Exclusive, "sole" => Exclusivity::Sole, "non-exclusive" => Exclusivity::NonExclusive);

crate::record! {
    /// A licence, both parties' plans with it, and how likely they come true. Lists have one entry a year.
    pub struct LicenceTerms {
        /// Term, 1 to 50.
        years: Term,
        /// When in a year payments are made.
        timing: Timing = Timing::End,
        /// Discount rate of the licensor, per year.
        discount_rate_licensor: DiscountRate = DiscountRate::new(Decimal::ZERO)?,
        /// Discount rate of the licensee, per year.
        discount_rate_licensee: DiscountRate = DiscountRate::new(Decimal::ZERO)?,
        /// Who else may use the rights.
        exclusivity: Option<Exclusivity>,
        /// Paid at signing.
        upfront_fee: Amount = Amount::ZERO,
        /// Part of it that royalties are set off against.
        upfront_creditable: Amount = Amount::ZERO,
        /// Net sales of the licensee, if the market is reached.
        net_sales: Option<Vec<Sales>>,
        /// Units sold, where net sales are not given.
        units: Option<Vec<Units>>,
        /// Net price of a unit.
        price: Option<Vec<Amount>>,
        /// Share of the sales in the licensed territory.
        territory_share: Share = Share::WHOLE,
        /// Share of the sales in the licensed field of use.
        field_share: Share = Share::WHOLE,
        /// Probability that the market is reached; left out, that of a licence in force.
        p_sales: Option<Vec<Probability>>,
        /// Probability that the licence is in force.
        p_alive: Option<Vec<Probability>>,
        /// Royalty rates by sales, the first above zero sales.
        royalty_tiers: MarginalBands = MarginalBands::default(),
        /// Whether tiers count the sales of the year or all so far.
        tier_base: TierBase = TierBase::Annual,
        /// Whether a rate holds for its tier or for all sales of the year.
        tier_mode: TierMode = TierMode::Marginal,
        /// A lower royalty from some year on.
        step_down: Option<StepDownTerms>,
        /// Set-off of royalties to third parties.
        stacking: Option<StackingTerms>,
        /// Most royalty of a year.
        royalty_cap_annual: Option<Amount>,
        /// Most royalty of the term.
        royalty_cap_cumulative: Option<Amount>,
        /// Least royalty.
        minimum_annual_royalty: Option<Vec<Amount>>,
        /// How shortfalls are earned back.
        shortfall_recoup: Recoupment = Recoupment::None,
        /// Whether a year's excess lowers the next minimum.
        excess_carry_forward: bool = false,
        /// Income of the licensee from sublicences.
        sublicence_income: Option<Vec<Amount>>,
        /// Share of it for the licensor.
        sublicence_share: Share = Share::ZERO,
        /// Fee for keeping the licence.
        maintenance_fee: Option<Vec<Amount>>,
        /// Whether the fee is set off against royalties.
        maintenance_creditable: bool = true,
        /// Payments by event.
        milestones: Vec<MilestoneTerms> = Vec::new(),
        /// Payments by sales reached.
        sales_milestones: Vec<SalesMilestoneTerms> = Vec::new(),
        /// Costs of the licensor.
        licensor_costs: Option<Vec<Amount>>,
        /// Costs of development of the licensee.
        development_costs: Option<Vec<Amount>>,
        /// Probability that they are spent; left out, certain.
        p_development: Option<Vec<Probability>>,
        /// Cost of goods as a share of net sales.
        cogs_pct: Share = Share::ZERO,
        /// Other running costs as a share of net sales.
        opex_pct: Share = Share::ZERO,
        /// Tax of the licensor; losses are refunded.
        tax_rate_licensor: Rate = Rate::new(Decimal::ZERO)?,
        /// Tax of the licensee; losses are refunded.
        tax_rate_licensee: Rate = Rate::new(Decimal::ZERO)?,
        /// Tax kept back from every payment.
        withholding_rate: Rate = Rate::new(Decimal::ZERO)?,
    }
    check uncovered(years, [
        ("net_sales", length(&net_sales)),
        ("units", length(&units)),
        ("price", length(&price)),
        ("p_sales", length(&p_sales)),
        ("p_alive", length(&p_alive)),
        ("minimum_annual_royalty", length(&minimum_annual_royalty)),
        ("sublicence_income", length(&sublicence_income)),
        ("maintenance_fee", length(&maintenance_fee)),
        ("licensor_costs", length(&licensor_costs)),
        ("development_costs", length(&development_costs)),
        ("p_development", length(&p_development)),
    ]);
    check units_have_prices(units.as_ref(), price.as_ref());
    check alive_before_sales(p_sales.as_ref(), p_alive.as_ref());
    check milestones_in_term(years.as_ref(), milestones.as_ref());
    check tiers_fit(tier_base.as_ref(), tier_mode.as_ref());
}

crate::record! {
    /// A royalty rate and the sales above which it holds.
    pub struct TierTerms {
        /// Where the tier begins.
        above: Amount,
        /// The rate inside.
        rate: Rate,
    }
}

crate::record! {
    /// A lower royalty once the patent has expired or no claim is valid.
    pub struct StepDownTerms {
        /// First year at the lower rate.
        from_year: u32,
        /// What remains of the royalty.
        factor: Share,
    }
}

crate::record! {
    /// Set-off of royalties that the licensee owes to others.
    pub struct StackingTerms {
        /// Royalty to others, on net sales.
        third_party_rate: Rate = Rate::new(Decimal::ZERO)?,
        /// Part of it that is set off.
        offset_share: Share = Share::ZERO,
        /// Part of the royalty that stays in any case.
        floor_share: Share = Share::ZERO,
    }
}

crate::record! {
    /// How long a shortfall of a minimum may be earned back.
    pub struct RecoupTerms {
        /// none: never; life: as long as the licence runs; fixed: up to a year; floating: some years after its own.
        mode: RecoupmentMode,
        /// Fixed: the last year.
        until_year: Option<u32>,
        /// Floating: how many years.
        years: Option<u32>,
    }
    check window_given(mode.as_ref(), until_year.as_ref(), years.as_ref());
}

crate::record! {
    /// A payment when something technical or regulatory is achieved.
    pub struct MilestoneTerms {
        /// What is achieved.
        name: Label = Label::default(),
        /// Paid then.
        amount: Amount,
        /// Year of the term, from 1.
        year: u32,
        /// Unconditional: the product of all stages before.
        probability: Probability = Probability::CERTAIN,
    }
}

crate::record! {
    /// A payment when net sales reach a threshold, once.
    pub struct SalesMilestoneTerms {
        /// Net sales to be reached.
        threshold: Amount,
        /// Paid then.
        amount: Amount,
        /// Whether all sales so far count or those of a year; left out, all.
        basis: Option<SalesBasis>,
    }
}

impl Read for Term {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let years = Decimal::read(node)?;
        // A part of a year is as little a term as year zero.
        let whole = years.fract().is_zero().then(|| years.to_u32()).flatten();
        Self::new(whole.unwrap_or_default()).map_err(|problem| vec![problem])
    }

    fn typescript() -> String {
        "number".to_owned()
    }
}

impl Read for MarginalBands {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let tiers = match (Vec::<TierTerms>::read(node), node) {
            (Ok(tiers), _) => tiers,
            (Err(mut problems), Node::List(nodes)) => {
                // The order is checked even where a rate is wrong: all mistakes at once.
                problems.extend(order_problems(nodes.iter().map(|tier| tier.field("above").decimal())));
                return Err(problems);
            }
            (Err(problems), _) => return Err(problems),
        };
        Self::new(tiers.into_iter().map(|tier| Band { above: tier.above, rate: tier.rate }).collect())
    }

    fn typescript() -> String {
        Vec::<TierTerms>::typescript()
    }
}

impl Read for Recoupment {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let terms = RecoupTerms::read(node)?;
        Ok(match terms.mode {
            RecoupmentMode::None => Self::None,
            RecoupmentMode::Life => Self::Life,
            RecoupmentMode::Fixed => Self::Fixed { until_year: terms.until_year.unwrap_or_default() },
            RecoupmentMode::Floating => Self::Floating { years: terms.years.unwrap_or_default() },
        })
    }

    fn typescript() -> String {
        RecoupTerms::typescript()
    }
}

impl SalesMilestoneTerms {
    /// The milestone, counted on `basis` where it names none.
    pub fn milestone(&self, basis: SalesBasis) -> SalesMilestone {
        let basis = self.basis.unwrap_or(basis);
        SalesMilestone { threshold: self.threshold, amount: self.amount, basis }
    }
}

impl LicenceTerms {
    /// The licence.
    ///
    /// # Errors
    /// `AmountTooLarge` when sales do not fit; `WholeModeNeedsAnnualBase` as the record reports.
    pub fn licence(&self) -> Result<Licence, Problem> {
        let years = self.years.years();
        let certain = || vec![Decimal::ONE; years];
        let alive = self.p_alive.as_ref().map_or_else(certain, |list| probabilities(list));
        let milestone = |terms: &MilestoneTerms| Milestone {
            name: terms.name.0.clone(),
            amount: terms.amount,
            year: terms.year,
            probability: terms.probability,
        };
        Ok(Licence {
            term: self.years,
            timing: self.timing,
            upfront_fee: self.upfront_fee,
            royalty: self.royalty()?,
            milestones: self.milestones.iter().map(milestone).collect(),
            sales_milestones: self
                .sales_milestones
                .iter()
                .map(|terms| terms.milestone(SalesBasis::default()))
                .collect(),
            market: Market {
                net_sales: self.sales()?,
                sublicence_income: amounts(self.sublicence_income.as_ref()),
                sales_probability: self
                    .p_sales
                    .as_ref()
                    .map_or_else(|| alive.clone(), |list| probabilities(list)),
                alive_probability: alive,
            },
            licensor: Licensor {
                discount_rate: self.discount_rate_licensor,
                tax_rate: self.tax_rate_licensor,
                withholding_rate: self.withholding_rate,
                costs: amounts(self.licensor_costs.as_ref()),
            },
            licensee: Licensee {
                discount_rate: self.discount_rate_licensee,
                tax_rate: self.tax_rate_licensee,
                cost_of_goods: self.cogs_pct,
                operating_costs: self.opex_pct,
                development_costs: amounts(self.development_costs.as_ref()),
                development_probability: self
                    .p_development
                    .as_ref()
                    .map_or_else(certain, |list| probabilities(list)),
            },
        })
    }

    fn royalty(&self) -> Result<RoyaltyTerms, Problem> {
        Ok(RoyaltyTerms {
            bands: self.royalty_tiers.clone(),
            tiers: Tiers::new(self.tier_base, self.tier_mode)?,
            step_down: self
                .step_down
                .as_ref()
                .map(|terms| StepDown { from_year: terms.from_year, factor: terms.factor }),
            stacking: self.stacking.as_ref().map(|terms| Stacking {
                third_party_rate: terms.third_party_rate,
                offset_share: terms.offset_share,
                floor_share: terms.floor_share,
            }),
            annual_cap: self.royalty_cap_annual,
            cumulative_cap: self.royalty_cap_cumulative,
            minimum: amounts(self.minimum_annual_royalty.as_ref()),
            recoupment: self.shortfall_recoup,
            excess_carried: self.excess_carry_forward,
            creditable_upfront: self.upfront_creditable,
            sublicence_share: self.sublicence_share,
            maintenance_fee: amounts(self.maintenance_fee.as_ref()),
            maintenance_creditable: self.maintenance_creditable,
        })
    }

    /// Net sales, or units x price, in the licensed territory and field.
    fn sales(&self) -> Result<Vec<Decimal>, Problem> {
        let licensed = product(self.territory_share.value(), self.field_share.value())?;
        let all: Vec<Decimal> = match (&self.net_sales, &self.units, &self.price) {
            (Some(sales), _, _) => sales.iter().map(|sales| sales.value()).collect(),
            (None, Some(units), Some(price)) => {
                let sold = units.iter().zip(price);
                sold.map(|(units, price)| product(units.value(), price.value())).collect::<Result<_, _>>()?
            }
            (None, _, _) => Vec::new(),
        };
        all.into_iter().map(|sales| product(sales, licensed)).collect()
    }
}

fn amounts(list: Option<&Vec<Amount>>) -> Vec<Decimal> {
    list.into_iter().flatten().map(|amount| amount.value()).collect()
}

fn probabilities(list: &[Probability]) -> Vec<Decimal> {
    list.iter().map(|probability| probability.value()).collect()
}
