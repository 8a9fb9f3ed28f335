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

use super::compensation;
use super::equity::{Grant, Kind};
use super::evaluation::Work;
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
        let figures = [&mut self.forfeited, &mut self.buyout, &mut self.make_whole];
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
    let mut from_month = vec![Decimal::ZERO; usize::try_from(last).unwrap_or_default() + 1];
    for flow in flows.iter().filter(|flow| flow.is_cash()) {
        let (early, part) = kept_from(package, flow);
        let sooner = if part == Decimal::ONE { flow.amount } else { product(flow.amount, part)? };
        for (month, amount) in [(early, sooner), (flow.month, difference(flow.amount, sooner)?)] {
            let slot = usize::try_from(month.max(0)).ok().and_then(|month| from_month.get_mut(month));
            if let Some(total) = slot.filter(|_| !amount.is_zero()) {
                *total = sum(*total, amount)?;
            }
        }
    }
    let mut exits = Vec::with_capacity(from_month.len());
    let mut received = Decimal::ZERO;
    for (month, amount) in (0_i32..).zip(from_month) {
        received = sum(received, amount)?;
        if month == 0 {
            continue;
        }
        let clawed_back =
            clawbacks(package, month)?.try_fold(Decimal::ZERO, |total, owed| sum(total, owed?.1))?;
        exits.push(EarlyExit { month, kept: difference(received, clawed_back)?, clawed_back });
    }
    Ok(exits)
}

/// From which month a leaver keeps which part of a flow; the rest is kept once it is paid.
fn kept_from(package: &Package, flow: &Flow) -> (i32, Decimal) {
    let grant = match flow.origin {
        Origin::Grant(index) => package.grants.get(index),
        Origin::Terms | Origin::OneOff(_) | Origin::Refresher(_) | Origin::Licensing(_) => None,
    };
    match grant.map(|grant| &grant.kind) {
        Some(Kind::IsoOption(option) | Kind::NsoOption(option)) => {
            (flow.entitled.max(flow.month - i32::from(option.post_termination.count())), Decimal::ONE)
        }
        Some(Kind::VirtualOption(right) | Kind::AppreciationRight(right) | Kind::PhantomShare(right)) => {
            (flow.entitled, right.good_leaver_share.value())
        }
        _ => (flow.entitled, Decimal::ONE),
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
pub(super) fn forfeits(work: &Work<'_>) -> Result<Option<Forfeits>, Problem> {
    let Some(leaving) = &work.package.leaving else { return Ok(None) };
    let lost = lost_flows(work, leaving)?;
    let mut items = Vec::new();
    for (kind, flow) in lost.iter().filter(|(_, flow)| flow.is_cash()) {
        let index = match flow.origin {
            Origin::Grant(index) | Origin::OneOff(index) => Some(index),
            Origin::Terms | Origin::Refresher(_) | Origin::Licensing(_) => None,
        };
        add_loss(&mut items, *kind, index, flow.amount)?;
    }
    for loss in items.iter_mut().filter(|loss: &&mut Loss| loss.kind == LossKind::OptionLapse) {
        loss.cash_needed = loss.index.map(|index| exercise_cash(work, leaving, index)).transpose()?;
    }
    let mut owed = Decimal::ZERO;
    let month = i32::from(leaving.leave_month.count());
    for clawback in clawbacks(work.package, month)? {
        let (index, amount) = clawback?;
        add_loss(&mut items, LossKind::Clawback, Some(index), amount)?;
        owed = sum(owed, amount)?;
    }
    for (index, repayment) in leaving.repayments.iter().enumerate() {
        let amount = repayment.clawback.owed(repayment.amount.value(), month - repayment.month.index())?;
        add_loss(&mut items, LossKind::Repayment, Some(index), amount)?;
        owed = sum(owed, amount)?;
    }
    let owed = product(owed, work.discount.at(month)?)?;
    let lost = lost.into_iter().map(|(_, flow)| Flow { amount: -flow.amount, ..flow });
    let forfeited = match (work.worth(&[])?, work.worth(&lost.collect::<Vec<_>>())?) {
        (Some(all), Some(kept)) => Some(sum(difference(all, kept)?, owed)?),
        _ => None,
    };
    let buyout = forfeited.map(|value| gross_sign_on(work, value)).transpose()?.flatten();
    Ok(Some(Forfeits { forfeited, buyout, make_whole: None, items }))
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
fn lost_flows(work: &Work<'_>, leaving: &Leaving) -> Result<Vec<(LossKind, Flow)>, Problem> {
    let leave = i32::from(leaving.leave_month.count());
    let gap_end = leave + i32::from(leaving.gap_months.count());
    let mut lost = Vec::new();
    for flow in work.outlay.flows.iter().filter(|flow| flow.month > leave) {
        let (kind, part) = match (flow.component, flow.origin) {
            (Component::Base, _) if flow.month <= gap_end => (LossKind::Gap, Decimal::ONE),
            (Component::Bonus, _) => (LossKind::Bonus, earned_part(work.package, flow, leave)?),
            (_, Origin::OneOff(_)) => (LossKind::Unpaid, Decimal::ONE),
            (_, Origin::Refresher(granted)) if granted > leave => continue,
            (_, Origin::Grant(_) | Origin::Refresher(_)) if flow.entitled > leave => {
                (LossKind::Unvested, Decimal::ONE)
            }
            (_, Origin::Grant(index)) => match leaver_loss(work.package.grants.get(index), flow, leave)? {
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
            (too_late && option.exercise == super::equity::stock_option::Exercise::AtLiquidity)
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
fn exercise_cash(work: &Work<'_>, leaving: &Leaving, index: usize) -> Result<Decimal, Problem> {
    let Some(grant) = work.package.grants.get(index) else { return Ok(Decimal::ZERO) };
    let (Kind::IsoOption(option) | Kind::NsoOption(option)) = &grant.kind else { return Ok(Decimal::ZERO) };
    let leave = i32::from(leaving.leave_month.count());
    let market = compensation::market(work.package, &work.timeline, work.assumptions.scenario)?;
    let mut units = Decimal::ZERO;
    for tranche in grant.tranches(&market)?.iter().filter(|tranche| tranche.month.index() <= leave) {
        units = sum(units, tranche.units)?;
    }
    product(units, option.strike.value())
}

/// The gross sign-on at month 0 that raises the worth of a package by `gain`; none where the net is
/// not known or no sign-on reaches it.
pub(super) fn gross_sign_on(work: &Work<'_>, gain: Decimal) -> Result<Option<Decimal>, Problem> {
    use super::flow::{Certainty, TaxCharacter};
    if gain <= Decimal::ZERO {
        return Ok(Some(Decimal::ZERO));
    }
    if !work.assumptions.tax {
        return Ok(Some(gain));
    }
    let Some(without) = work.worth(&[])? else { return Ok(None) };
    let wanted = sum(without, gain)?;
    let reached = |amount: Decimal| -> Result<bool, Problem> {
        let character = TaxCharacter::SupplementalWage;
        let flow = Flow::new(0, Component::SignOn, amount, character, Certainty::Guaranteed);
        Ok(work.worth(&[flow])?.is_some_and(|worth| worth >= wanted))
    };
    let (mut low, mut high) = (Decimal::ZERO, gain);
    while !reached(high)? {
        low = high;
        high = product(high, Decimal::TWO)?;
        if high > super::money::LARGEST_AMOUNT {
            return Ok(None);
        }
    }
    let cent_fraction = Decimal::new(1, 4);
    while difference(high, low)? > cent_fraction {
        let middle = quotient(sum(low, high)?, Decimal::TWO)?.round_dp(6);
        if reached(middle)? { high = middle } else { low = middle }
    }
    Ok(Some(high))
}
