//! `royaltySchedule`, `minimumRoyalty`, `salesMilestones`, `earnOutUnits`.
use rust_decimal::Decimal;

use super::{Places, amounts_as_given, cents, has_numeric_amount, one};
use crate::api::{Function, signature, typed};
use crate::data::input::deal::{LicenceTerms, SalesMilestoneTerms};
use crate::data::node::Node;
use crate::domain::licensing::length_problem;
use crate::domain::licensing::milestone::{SalesBasis, earn_out_units, sales_milestone_payments};
use crate::domain::licensing::minimum_ledger::{MinimumLedger, Recoupment};
use crate::domain::licensing::schedule::{RoyaltyYear, royalty_schedule};
use crate::domain::money::sum;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Amount, Rate, Sales};

crate::record! {
    /// A licence and the sales it is about.
    pub struct RoyaltyScheduleInput {
        /// The terms.
        licence: LicenceTerms,
        /// Net sales by year; left out, those of the licence.
        net_sales: Option<Vec<Sales>>,
    }
    check sales_cover_term(licence.as_ref(), net_sales.as_ref());
}

fn sales_cover_term(licence: Option<&LicenceTerms>, sales: Option<&Option<Vec<Sales>>>) -> Vec<Problem> {
    let (Some(licence), Some(Some(sales))) = (licence, sales) else { return Vec::new() };
    let problem = length_problem(sales.len(), licence.years);
    problem.map(|problem| problem.below("net_sales")).into_iter().collect()
}

crate::outcome! {
    /// What is owed year by year.
    pub struct RoyaltyScheduleOutcome {
        /// Royalty and sublicence share earned.
        earned: Vec<Places<2>>,
        /// Royalty paid, after minimum, recovery, credits and caps.
        royalty: Vec<Places<2>>,
        /// Upfront fee set off.
        upfront_credit_used: Vec<Places<2>>,
        /// The minimum that counts.
        minimum: Vec<Places<2>>,
        /// What the minimum exceeds the royalty earned by.
        shortfalls: Vec<Places<2>>,
        /// Earlier shortfalls earned back.
        recouped: Vec<Places<2>>,
        /// Royalty and maintenance fee paid.
        total: Vec<Places<2>>,
        /// Shortfalls never earned back.
        unrecouped_total: Places<2>,
    }
}

fn schedule(input: RoyaltyScheduleInput) -> Result<RoyaltyScheduleOutcome, Problem> {
    let licence = input.licence.licence()?;
    let sales = match &input.net_sales {
        Some(sales) => sales.iter().map(|sales| sales.value()).collect(),
        None => licence.market.net_sales,
    };
    let schedule = royalty_schedule(&licence.royalty, &sales, &licence.market.sublicence_income)?;
    let list = |field: fn(&RoyaltyYear) -> Decimal| cents(schedule.years.iter().map(field));
    Ok(RoyaltyScheduleOutcome {
        earned: list(|year| year.earned),
        royalty: list(|year| year.royalty),
        upfront_credit_used: list(|year| year.upfront_credit_used),
        minimum: list(|year| year.minimum),
        shortfalls: list(|year| year.shortfall),
        recouped: list(|year| year.recovered),
        total: list(|year| year.total),
        unrecouped_total: Places(schedule.unrecovered),
    })
}

pub(in crate::api) const ROYALTY_SCHEDULE: Function = Function {
    name: "royaltySchedule",
    doc: "What a licensee owes year by year: tiers, step-down, stacking, caps, minimum, credits.",
    run: |_, input| amounts_as_given(input, |input| schedule(input).map_err(one)),
    taped: None,
    signature: signature::<RoyaltyScheduleInput, RoyaltyScheduleOutcome>,
};

crate::record! {
    /// Royalties earned against minimums, by year.
    pub struct MinimumRoyaltyInput {
        /// Royalty earned.
        earned: Vec<Amount>,
        /// Least royalty.
        minimum: Vec<Amount>,
        /// How shortfalls are earned back.
        shortfall_recoup: Recoupment = Recoupment::None,
        /// Whether a year's excess lowers the next minimum.
        excess_carry_forward: bool = false,
    }
    check equally_long(earned.as_ref(), minimum.as_ref());
}

fn equally_long(earned: Option<&Vec<Amount>>, minimum: Option<&Vec<Amount>>) -> Vec<Problem> {
    match (earned, minimum) {
        (Some(earned), Some(minimum)) if earned.len() != minimum.len() => {
            let allowed = Allowed::Length(earned.len());
            vec![Problem::new(Code::LengthMismatch).allowing(allowed).below("minimum")]
        }
        _ => Vec::new(),
    }
}

crate::outcome! {
    /// The ledger of minimum royalties.
    pub struct MinimumRoyaltyOutcome {
        /// Paid by year.
        payments: Vec<Places<2>>,
        /// What the minimum exceeds the royalty earned by.
        shortfalls: Vec<Places<2>>,
        /// Earlier shortfalls earned back.
        recouped: Vec<Places<2>>,
        /// Shortfalls never earned back.
        unrecouped_total: Places<2>,
    }
}

fn minimum_royalty(input: MinimumRoyaltyInput) -> Result<MinimumRoyaltyOutcome, Problem> {
    let mut ledger = MinimumLedger::new(input.shortfall_recoup, input.excess_carry_forward);
    let years = input.earned.iter().zip(&input.minimum);
    let years: Vec<_> = years
        .map(|(earned, minimum)| ledger.year(earned.value(), minimum.value()))
        .collect::<Result<_, _>>()?;
    Ok(MinimumRoyaltyOutcome {
        payments: cents(years.iter().map(|year| year.payment)),
        shortfalls: cents(years.iter().map(|year| year.shortfall)),
        recouped: cents(years.iter().map(|year| year.recovered)),
        unrecouped_total: Places(ledger.unrecovered()?),
    })
}

pub(in crate::api) const MINIMUM_ROYALTY: Function = Function {
    name: "minimumRoyalty",
    doc: "Minimum royalties year by year: shortfalls, their recovery, excess carried forward.",
    run: |_, input| amounts_as_given(input, |input| minimum_royalty(input).map_err(one)),
    taped: None,
    signature: signature::<MinimumRoyaltyInput, MinimumRoyaltyOutcome>,
};

crate::record! {
    /// Milestones by sales, and the sales.
    pub struct SalesMilestonesInput {
        /// Net sales by year.
        net_sales: Vec<Sales>,
        /// Each paid once.
        milestones: Vec<SalesMilestoneTerms>,
        /// Which sales count for milestones that do not say so.
        basis: SalesBasis = SalesBasis::Cumulative,
    }
}

crate::outcome! {
    /// What milestones by sales pay.
    pub struct SalesMilestonesOutcome {
        /// By year.
        payments: Vec<Places<2>>,
        /// All of it.
        total: Places<2>,
    }
}

fn sales_milestones(input: SalesMilestonesInput) -> Result<SalesMilestonesOutcome, Problem> {
    let milestones: Vec<_> = input.milestones.iter().map(|terms| terms.milestone(input.basis)).collect();
    let sales: Vec<_> = input.net_sales.iter().map(|sales| sales.value()).collect();
    let payments = sales_milestone_payments(&milestones, &sales)?;
    let total = payments.iter().try_fold(Decimal::ZERO, |total, payment| sum(total, *payment))?;
    Ok(SalesMilestonesOutcome { payments: cents(payments), total: Places(total) })
}

pub(in crate::api) const SALES_MILESTONES: Function = Function {
    name: "salesMilestones",
    doc: "Payments due once when net sales reach thresholds.",
    run: |_, input| amounts_as_given(input, |input| sales_milestones(input).map_err(one)),
    taped: None,
    signature: signature::<SalesMilestonesInput, SalesMilestonesOutcome>,
};

crate::record! {
    /// An advance on royalties.
    pub struct EarnOutUnitsInput {
        /// Paid in advance.
        advance: Amount,
        /// Royalty on the price, above 0.
        royalty_rate: Rate,
        /// Price of a unit, above 0.
        unit_price: Amount,
    }
}

crate::outcome! {
    /// Units that earn out an advance.
    pub struct EarnOutUnitsOutcome {
        /// advance / (rate x price).
        units: Node,
    }
}

pub(in crate::api) const EARN_OUT_UNITS: Function = Function {
    name: "earnOutUnits",
    doc: "Units to sell until royalties equal an advance.",
    run: |_, input| {
        let as_numbers = has_numeric_amount(input);
        typed(input, |input: EarnOutUnitsInput| {
            let units = earn_out_units(input.advance, input.royalty_rate, input.unit_price)?.normalize();
            let units = if as_numbers { Node::Number(units) } else { Node::text(units.to_string()) };
            Ok(EarnOutUnitsOutcome { units })
        })
    },
    taped: None,
    signature: signature::<EarnOutUnitsInput, EarnOutUnitsOutcome>,
};
