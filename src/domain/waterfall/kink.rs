//! Where a class changes its mind: the kinks of T(x), in order, with the sums between them.
//!
//! Between two kinks T(x) = A + S x, with A what is fixed and S the common equivalents that take
//! part. A kink at x = a/n of a class with n equivalents changes A and S: exercise at K adds n
//! and takes n K from A; the cap at (C - P)/n takes n away and adds C - P; conversion at P/n or
//! C/n adds n and takes the preference or the cap from A. Proceeds at the kink: A + S a / n.
use rust_decimal::Decimal;

use super::{Claim, Line};
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::order::sort_by;
use crate::domain::problem::Problem;

/// One class changes its mind at these proceeds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breakpoint {
    /// Proceeds of the whole company.
    pub proceeds: Decimal,
    /// What one common share gets there.
    pub residual_per_share: Decimal,
    /// Position of the class in the cap table.
    pub class: usize,
    /// What happens beyond.
    pub event: BreakpointEvent,
}

/// What a class does beyond a breakpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakpointEvent {
    /// Participation ends at the cap.
    CapReached,
    /// Preferred shares become common stock.
    Convert,
    /// Options are exercised.
    Exercise,
}

/// T(x) = fixed + slope x.
#[derive(Clone, Copy, Debug)]
pub(super) struct Regime {
    pub(super) fixed: Decimal,
    pub(super) slope: Decimal,
}

/// A kink, and how T(x) goes on behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kink {
    pub(super) at: Decimal,
    pub(super) proceeds: Decimal,
    pub(super) class: usize,
    event: BreakpointEvent,
    pub(super) after: Regime,
}

impl Kink {
    pub(super) const fn breakpoint(&self) -> Breakpoint {
        Breakpoint {
            proceeds: self.proceeds,
            residual_per_share: self.at,
            class: self.class,
            event: self.event,
        }
    }
}

/// A kink before its turn: x = numerator / denominator.
struct Turn {
    at: Decimal,
    numerator: Decimal,
    denominator: Decimal,
    class: usize,
    event: BreakpointEvent,
    fixed: Decimal,
    slope: Decimal,
}

/// All kinks in order, starting from the regime just above the preferences.
pub(super) fn sweep(lines: &[Line], first: Regime) -> Result<Vec<Kink>, Problem> {
    let mut turns = Vec::with_capacity(2 * lines.len());
    for (class, line) in lines.iter().enumerate() {
        if !line.equivalents.is_zero() {
            turns_of(class, line, &mut turns)?;
        }
    }
    sort_by(&mut turns, |a, b| a.at.cmp(&b.at));
    let (mut kinks, mut regime) = (Vec::<Kink>::with_capacity(turns.len()), first);
    for turn in turns {
        let proceeds = match kinks.last() {
            // Equal x means equal proceeds, whatever the last digit of a division says.
            Some(last) if last.at == turn.at => last.proceeds,
            _ => {
                let taken = quotient(product(regime.slope, turn.numerator)?, turn.denominator)?;
                sum(regime.fixed, taken)?
            }
        };
        regime = Regime { fixed: sum(regime.fixed, turn.fixed)?, slope: sum(regime.slope, turn.slope)? };
        kinks.push(Kink { at: turn.at, proceeds, class: turn.class, event: turn.event, after: regime });
    }
    Ok(kinks)
}

/// The kinks of one class, the earlier first.
fn turns_of(class: usize, line: &Line, turns: &mut Vec<Turn>) -> Result<(), Problem> {
    let equivalents = line.equivalents;
    let mut turn = |event, numerator, denominator, fixed, slope| {
        let at = quotient(numerator, denominator)?;
        turns.push(Turn { at, numerator, denominator, class, event, fixed, slope });
        Ok(())
    };
    match line.claim {
        Claim::Option { strike } => {
            let paid = product(equivalents, strike)?;
            turn(BreakpointEvent::Exercise, strike, Decimal::ONE, -paid, equivalents)
        }
        Claim::Kept { convertible: true } => {
            turn(BreakpointEvent::Convert, line.preference, equivalents, -line.preference, equivalents)
        }
        Claim::Capped { limit, convertible } => {
            let room = difference(limit, line.preference)?;
            turn(BreakpointEvent::CapReached, room, equivalents, room, -equivalents)?;
            if convertible {
                turn(BreakpointEvent::Convert, limit, equivalents, -limit, equivalents)?;
            }
            Ok(())
        }
        Claim::Common | Claim::Kept { convertible: false } | Claim::Participating => Ok(()),
    }
}
