//! What leaving loses, and what it would take to make up for it.
//!
//! Leaving at month `m` keeps flows and tranches of months up to `m`. Lost are: what vests later, one-offs
//! not yet paid, the part of the bonus earned but not paid, the part of virtual options a leaver
//! does not keep, vested options not exercised in time, pay in a gap between the jobs; and one-offs
//! and training under a binding period are paid back as far as they have not faded.
//!
//! * `forfeited` = present value (net) of what leaving loses;
//! * `buyout` = the gross sign-on whose net equals it;
//! * `make_whole` = the gross sign-on at month 0 of the offer for which its present value equals that of staying.
//!
//! Source of the binding period: Bundesarbeitsgericht, 9 AZR 610/05 of 11 April 2006 (repayment of
//! training must fade with the time served).
//!
//! ```
//! use bandworth::domain::offer::{Clawback, ClawbackRule};
//! use bandworth::domain::quantity::Months;
//! let year = Clawback { months: Months::new(12)?, rule: ClawbackRule::ProRata };
//! assert_eq!(year.owed(12_000.into(), 9)?, 3_000.into());
//! assert_eq!(year.owed(12_000.into(), 12)?, 0.into());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::compensation::{self, Outlay};
use super::equity::stock_option::Exercise;
use super::equity::{Grant, Kind};
use super::evaluation::{Ground, Standing};
use super::exact::Tally;
use super::flow::{Component, Flow, Origin};
use super::money::{difference, product, quotient, sum};
use super::offer::{Leaving, Package};
use super::problem::Problem;
use super::timeline::Timeline;

/// The three figures, side by side, and what they are made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forfeits {
    /// Present value of what leaving loses.
    pub forfeited: Option<Decimal>,
    /// The same before tax; known of the present job alone.
    pub before_tax: Option<Decimal>,
    /// Gross sign-on whose net equals it.
    pub buyout: Option<Decimal>,
    /// Gross sign-on that makes the offer equal to staying.
    pub make_whole: Option<Decimal>,
    /// What is lost, gross.
    pub items: Vec<Loss>,
}

impl Forfeits {
    /// Every amount, to be converted.
    pub(super) fn amounts(&mut self) -> impl Iterator<Item = &mut Decimal> {
        let figures = [&mut self.forfeited, &mut self.before_tax, &mut self.buyout, &mut self.make_whole];
        let items = self.items.iter_mut();
        let items = items.flat_map(|loss| [Some(&mut loss.amount), loss.cash_needed.as_mut()]);
        figures.into_iter().flatten().chain(items.flatten())
    }
}

/// Why something is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LossKind {
    /// Vests after leaving.
    Unvested,
    /// A one-off not yet paid.
    Unpaid,
    /// Bonus earned but not yet paid.
    Bonus,
    /// Vested options not exercised in time.
    OptionLapse,
    /// The part of virtual options a leaver does not keep.
    LeaverShare,
    /// Pay between the jobs.
    Gap,
    /// A one-off to be paid back.
    Clawback,
    /// Training and the like to be paid back.
    Repayment,
}

/// One thing leaving loses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loss {
    /// Why.
    pub kind: LossKind,
    /// How much, gross and undiscounted.
    pub amount: Decimal,
    /// The line of the package it comes from: a grant, a one-off, a repayment.
    pub index: Option<usize>,
    /// Cash that exercising the options instead would need.
    pub cash_needed: Option<Decimal>,
}

/// What is kept on leaving after a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EarlyExit {
    /// The last month.
    pub month: i32,
    /// Everything received or kept, less what is paid back.
    pub kept: Decimal,
    /// What is paid back.
    pub clawed_back: Decimal,
}

/// Months for which leaving early is shown.
const EARLY_MONTHS: i32 = 48;

/// What leaving early keeps, for each month of the first four years.
pub(super) fn early_exits(
    package: &Package,
    flows: &[Flow],
    years: &Timeline,
) -> Result<Vec<EarlyExit>, Problem> {
    let last = years.last_month().min(EARLY_MONTHS);
    // A flow counts from the month from which a leaver keeps it.
    let mut from_month = vec![Tally::ZERO; usize::try_from(last).unwrap_or_default() + 1];
    for flow in flows.iter().filter(|flow| flow.is_cash()) {
        let (early, part) = kept_from(package, flow);
        let sooner = part.map_or(Ok(flow.amount), |part| product(flow.amount, part))?;
        let mut keep = |month: i32, amount: Decimal| {
            let slot = usize::try_from(month.max(0)).ok().and_then(|month| from_month.get_mut(month));
            slot.map_or(Ok(()), |total| total.add(amount))
        };
        keep(early, sooner)?;
        if part.is_some() {
            keep(flow.month, difference(flow.amount, sooner)?)?;
        }
    }
    let mut exits = Vec::with_capacity(from_month.len());
    let mut received = Decimal::ZERO;
    for (month, amount) in (0_i32..).zip(from_month) {
        received = sum(received, amount.total()?)?;
        if month == 0 {
            continue;
        }
        let clawed_back =
            clawbacks(package, month)?.try_fold(Decimal::ZERO, |total, owed| sum(total, owed?.1))?;
        exits.push(EarlyExit { month, kept: difference(received, clawed_back)?, clawed_back });
    }
    Ok(exits)
}

/// From which month a leaver keeps a flow, or a part of it; the rest is kept once it is paid.
fn kept_from(package: &Package, flow: &Flow) -> (i32, Option<Decimal>) {
    let grant = match flow.origin {
        Origin::Grant(index) => package.grants.get(index),
        Origin::Terms | Origin::OneOff(_) | Origin::Refresher(_) | Origin::Licensing(_) => None,
    };
    match grant.map(|grant| &grant.kind) {
        // Shares bought on vesting stay with a leaver; options not exercised must be in time.
        Some(Kind::IsoOption(option) | Kind::NsoOption(option))
            if option.exercise == Exercise::AtLiquidity =>
        {
            (flow.entitled.max(flow.month - i32::from(option.post_termination.count())), None)
        }
        Some(Kind::VirtualOption(right) | Kind::AppreciationRight(right) | Kind::PhantomShare(right)) => {
            let part = right.good_leaver_share.value();
            (flow.entitled, Some(part).filter(|part| *part != Decimal::ONE))
        }
        _ => (flow.entitled, None),
    }
}

/// The one-offs to be paid back on leaving in a month, with their places.
fn clawbacks(
    package: &Package,
    month: i32,
) -> Result<impl Iterator<Item = Result<(usize, Decimal), Problem>>, Problem> {
    let paid = package.one_offs.iter().enumerate();
    Ok(paid.map(move |(index, one_off)| {
        let since = month - one_off.month.index();
        Ok((index, one_off.clawback.owed(one_off.amount.value(), since)?))
    }))
}

/// What leaving the present job loses; none where the package says nothing of leaving.
pub(super) fn forfeits(standing: &Standing<'_>, outlay: &Outlay) -> Result<Option<Forfeits>, Problem> {
    let ground = &standing.ground;
    let Some(leaving) = &ground.package.leaving else { return Ok(None) };
    let lost = lost_flows(ground.package, &outlay.flows, leaving)?;
    let mut items = Vec::new();
    for (kind, flow) in lost.iter().filter(|(_, flow)| flow.is_cash()) {
        let index = match flow.origin {
            Origin::Grant(index) | Origin::OneOff(index) => Some(index),
            Origin::Terms | Origin::Refresher(_) | Origin::Licensing(_) => None,
        };
        add_loss(&mut items, *kind, index, flow.amount)?;
    }
    for loss in items.iter_mut().filter(|loss: &&mut Loss| loss.kind == LossKind::OptionLapse) {
        loss.cash_needed = loss.index.map(|index| exercise_cash(ground, leaving, index)).transpose()?;
    }
    let mut owed = Decimal::ZERO;
    let month = i32::from(leaving.leave_month.count());
    for clawback in clawbacks(ground.package, month)? {
        let (index, amount) = clawback?;
        add_loss(&mut items, LossKind::Clawback, Some(index), amount)?;
        owed = sum(owed, amount)?;
    }
    for (index, repayment) in leaving.repayments.iter().enumerate() {
        let amount = repayment.clawback.owed(repayment.amount.value(), month - repayment.month.index())?;
        add_loss(&mut items, LossKind::Repayment, Some(index), amount)?;
        owed = sum(owed, amount)?;
    }
    let owed = product(owed, ground.discount.at(month)?)?;
    let lost: Vec<_> = lost.into_iter().map(|(_, flow)| flow).collect();
    let before_tax = sum(difference(standing.gross, standing.gross_with(&lost, &[])?)?, owed)?;
    let forfeited = match (standing.worth()?, standing.worth_with(&lost, &[])?) {
        (Some(all), Some(kept)) => Some(sum(difference(all, kept)?, owed)?),
        _ => None,
    };
    let buyout = forfeited.map(|value| standing.gross_sign_on(value)).transpose()?.flatten();
    Ok(Some(Forfeits { forfeited, before_tax: Some(before_tax), buyout, make_whole: None, items }))
}

fn add_loss(
    items: &mut Vec<Loss>,
    kind: LossKind,
    index: Option<usize>,
    amount: Decimal,
) -> Result<(), Problem> {
    if amount.is_zero() {
        return Ok(());
    }
    match items.iter_mut().find(|loss| loss.kind == kind && loss.index == index) {
        Some(loss) => loss.amount = sum(loss.amount, amount)?,
        None => items.push(Loss { kind, amount, index, cash_needed: None }),
    }
    Ok(())
}

/// The flows of staying that a leaver does not get, or the part of each.
fn lost_flows(
    package: &Package,
    flows: &[Flow],
    leaving: &Leaving,
) -> Result<Vec<(LossKind, Flow)>, Problem> {
    let leave = i32::from(leaving.leave_month.count());
    let gap_end = leave + i32::from(leaving.gap_months.count());
    let mut lost = Vec::new();
    for flow in flows.iter().filter(|flow| flow.month > leave) {
        let (kind, part) = match (flow.component, flow.origin) {
            (Component::Base, _) if flow.month <= gap_end => (LossKind::Gap, Decimal::ONE),
            (Component::Bonus, _) => (LossKind::Bonus, earned_part(package, flow, leave)?),
            (_, Origin::OneOff(_)) => (LossKind::Unpaid, Decimal::ONE),
            (_, Origin::Refresher(granted)) if granted > leave => continue,
            (_, Origin::Grant(_) | Origin::Refresher(_)) if flow.entitled > leave => {
                (LossKind::Unvested, Decimal::ONE)
            }
            (_, Origin::Grant(index)) => match leaver_loss(package.grants.get(index), flow, leave)? {
                Some(loss) => loss,
                None => continue,
            },
            _ => continue,
        };
        if !part.is_zero() {
            lost.push((kind, Flow { amount: product(flow.amount, part)?, ..*flow }));
        }
    }
    Ok(lost)
}

/// The part of a bonus that has been earned by the month of leaving.
fn earned_part(package: &Package, flow: &Flow, leave: i32) -> Result<Decimal, Problem> {
    let lag = package.bonus.as_ref().map_or(0, |bonus| i32::from(bonus.pay_month.count()));
    let served = (leave - (flow.month - lag - 12)).clamp(0, 12);
    quotient(Decimal::from(served), Decimal::from(12))
}

/// What a leaver loses of units that have vested.
fn leaver_loss(
    grant: Option<&Grant>,
    flow: &Flow,
    leave: i32,
) -> Result<Option<(LossKind, Decimal)>, Problem> {
    Ok(match grant.map(|grant| &grant.kind) {
        Some(Kind::IsoOption(option) | Kind::NsoOption(option)) => {
            let too_late = flow.month > leave + i32::from(option.post_termination.count());
            (too_late && option.exercise == Exercise::AtLiquidity)
                .then_some((LossKind::OptionLapse, Decimal::ONE))
        }
        Some(Kind::VirtualOption(right) | Kind::AppreciationRight(right) | Kind::PhantomShare(right)) => {
            let lost = difference(Decimal::ONE, right.good_leaver_share.value())?;
            Some((LossKind::LeaverShare, lost))
        }
        _ => None,
    })
}

/// Cash to exercise the options of a grant that have vested by the month of leaving.
fn exercise_cash(ground: &Ground<'_>, leaving: &Leaving, index: usize) -> Result<Decimal, Problem> {
    let Some(grant) = ground.package.grants.get(index) else { return Ok(Decimal::ZERO) };
    let (Kind::IsoOption(option) | Kind::NsoOption(option)) = &grant.kind else { return Ok(Decimal::ZERO) };
    let leave = i32::from(leaving.leave_month.count());
    let (package, scenario) = (ground.package, ground.assumptions.scenario);
    let market = compensation::market(package, &ground.timeline, scenario, ground.growths)?;
    let mut units = Decimal::ZERO;
    for tranche in grant.tranches(&market)?.iter().filter(|tranche| tranche.month.index() <= leave) {
        units = sum(units, tranche.units)?;
    }
    product(units, option.strike.value())
}
