//! Who gets what when a company's money is handed out by preference: the waterfall.
//!
//! For class i let n_i be its common equivalents, P_i its preference, C_i its cap (see
//! [`cap_table`](super::cap_table)), K its strike, D the proceeds and x what one common share
//! gets. Below the preferences, D <= sum P, x = 0: ranks are paid from the largest seniority,
//! inside a rank in proportion to P. Above them every class takes the best it may:
//!
//! | class | takes |
//! |---|---|
//! | common | n x |
//! | option | n max(0, x - K) |
//! | preferred, no participation | max(P, n x) |
//! | preferred, full participation | P + n x |
//! | preferred, capped participation | max(min(P + n x, C), n x) |
//!
//! (without the alternative n x where the class may not convert). The sum T(x) of these is
//! continuous, piecewise linear and non-decreasing, so T(x) = D is solved exactly between its
//! kinks: K; P/n; (C - P)/n and C/n. This x is the one equilibrium of the game in which each
//! class decides given the others: a class that keeps P while n x < P would by converting raise
//! x only to an x' with n x' <= P. Strike money raises the pot and cancels out in net payouts.
//!
//! Source: NVCA model certificate of incorporation, article "Liquidation"; B. Feld and
//! J. Mendelson, Venture Deals, chapter 4. What published calculators get wrong is kept as cases
//! in `tests/waterfall.rs`.
//!
//! ```
//! use bandworth::domain::cap_table::*;
//! use bandworth::domain::{quantity::*, waterfall::Waterfall};
//! use rust_decimal::Decimal;
//! let number = |value: i64| Decimal::from(value);
//! let class = |id: &str, shares, terms| Ok::<_, bandworth::domain::problem::Problem>(StockClass {
//!     id: id.to_owned(),
//!     shares: Units::new(number(shares))?,
//!     conversion_ratio: ConversionRatio::ONE,
//!     terms,
//! });
//! let series = ClassTerms::Preferred(PreferredTerms {
//!     invested: Preference::new(number(4_000_000))?,
//!     liquidation_multiple: Multiple::new(Decimal::ONE)?,
//!     convertible: true,
//!     participation: Participation::None,
//!     seniority: Decimal::ONE,
//!     dividend: None,
//! });
//! let table = CapTable::new(vec![class("common", 600, ClassTerms::Common)?, class("a", 400, series)?])
//!     .map_err(|mut problems| problems.remove(0))?;
//! let waterfall = Waterfall::new(&table)?;
//! // Exact to 28 digits; cents are closed where amounts are handed out.
//! let amounts = waterfall.payouts(number(9_000_000))?.amounts;
//! assert_eq!(amounts.iter().map(|amount| amount.round_dp(2)).collect::<Vec<_>>(), [number(5_000_000), number(4_000_000)]);
//! assert_eq!(waterfall.payouts(number(20_000_000))?.amounts, [number(12_000_000), number(8_000_000)]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
mod kink;

pub use kink::{Breakpoint, BreakpointEvent};

use rust_decimal::Decimal;

use super::cap_table::{CapTable, ClassTerms, Participation};
use super::money::{difference, product, quotient, sum};
use super::problem::{Code, Problem};
use crate::domain::order::sort_by;
use kink::{Kink, Regime};

/// A cap table prepared for any proceeds: kinks sorted, sums carried along.
#[derive(Clone, Debug)]
pub struct Waterfall {
    lines: Vec<Line>,
    ranks: Vec<Rank>,
    /// Sum of all preferences.
    preferences: Decimal,
    /// Between the preferences and the first kink.
    first: Regime,
    kinks: Vec<Kink>,
}

/// What the waterfall needs of one class.
#[derive(Clone, Debug)]
struct Line {
    equivalents: Decimal,
    preference: Decimal,
    claim: Claim,
}

/// How a class takes part above the preferences.
#[derive(Clone, Copy, Debug)]
enum Claim {
    Common,
    Option { strike: Decimal },
    Kept { convertible: bool },
    Participating,
    Capped { limit: Decimal, convertible: bool },
}

/// Classes of equal seniority.
#[derive(Clone, Debug)]
struct Rank {
    seniority: Decimal,
    total: Decimal,
    members: Vec<usize>,
}

/// What every class gets, in the order of the cap table.
#[derive(Clone, Debug, PartialEq)]
pub struct Payouts {
    /// Amounts, options net of the strike; they add up to the proceeds.
    pub amounts: Vec<Decimal>,
    /// What one common share gets.
    pub residual_per_share: Decimal,
    /// Positions of the preferred classes better off as common stock; an exact tie is left out.
    pub converted: Vec<usize>,
    /// Positions of the options worth exercising; an exact tie is left out.
    pub exercised: Vec<usize>,
}

impl Waterfall {
    /// Prepares a cap table.
    ///
    /// # Errors
    /// `AmountTooLarge` when a preference or a kink does not fit.
    pub fn new(table: &CapTable) -> Result<Self, Problem> {
        let (mut lines, mut ranks) = (Vec::with_capacity(table.classes().len()), Vec::<Rank>::new());
        let mut preferences = Decimal::ZERO;
        for (index, class) in table.classes().iter().enumerate() {
            let (preference, claim) = match &class.terms {
                ClassTerms::Common => (Decimal::ZERO, Claim::Common),
                ClassTerms::Option { strike } => (Decimal::ZERO, Claim::Option { strike: strike.value() }),
                ClassTerms::Preferred(terms) => {
                    let preference = terms.preference()?;
                    let claim = match terms.participation {
                        Participation::None => Claim::Kept { convertible: terms.convertible },
                        Participation::Full => Claim::Participating,
                        Participation::Capped(cap) => {
                            Claim::Capped { limit: terms.limit(cap)?, convertible: terms.convertible }
                        }
                    };
                    match ranks.iter_mut().find(|rank| rank.seniority == terms.seniority) {
                        Some(rank) => {
                            rank.total = sum(rank.total, preference)?;
                            rank.members.push(index);
                        }
                        None => ranks.push(Rank {
                            seniority: terms.seniority,
                            total: preference,
                            members: vec![index],
                        }),
                    }
                    (preference, claim)
                }
            };
            preferences = sum(preferences, preference)?;
            lines.push(Line { equivalents: class.common_equivalents()?, preference, claim });
        }
        sort_by(&mut ranks, |a, b| b.seniority.cmp(&a.seniority));
        let first = Regime { fixed: preferences, slope: initial_slope(&lines)? };
        let kinks = kink::sweep(&lines, first)?;
        Ok(Self { lines, ranks, preferences, first, kinks })
    }

    /// The payouts of these proceeds, zero or more.
    ///
    /// # Errors
    /// `NoResidualClaimant` when money is left that no class may take, `AmountTooLarge`.
    pub fn payouts(&self, proceeds: Decimal) -> Result<Payouts, Problem> {
        if proceeds <= self.preferences {
            return Ok(Payouts {
                amounts: self.preference_payments(proceeds)?,
                residual_per_share: Decimal::ZERO,
                converted: Vec::new(),
                exercised: Vec::new(),
            });
        }
        let passed = self.kinks.get(..self.passed(proceeds)).unwrap_or_default();
        let residual_per_share = self.residual(passed, proceeds)?;
        let mut stages = vec![0_u8; self.lines.len()];
        for kink in passed {
            if let Some(stage) = stages.get_mut(kink.class) {
                *stage += 1;
            }
        }
        let mut payouts = Payouts {
            amounts: Vec::with_capacity(self.lines.len()),
            residual_per_share,
            converted: Vec::new(),
            exercised: Vec::new(),
        };
        for (index, (line, stage)) in self.lines.iter().zip(stages).enumerate() {
            payouts.amounts.push(line.payout(stage, residual_per_share)?);
            match (line.claim, stage) {
                (Claim::Option { .. }, 1) => payouts.exercised.push(index),
                (Claim::Kept { .. }, 1) | (Claim::Capped { .. }, 2) => payouts.converted.push(index),
                _ => {}
            }
        }
        Ok(payouts)
    }

    /// The amounts alone at each of many proceeds: the points of a payout curve. Between corners a payout
    /// is a straight line, `a + (D - A) (b - a) / (B - A)`, whose slope is the same for all points of a piece.
    ///
    /// # Errors
    /// As [`Waterfall::payouts`], for the first point that fails.
    pub fn curve(&self, points: &[Decimal]) -> Result<Vec<Vec<Decimal>>, Problem> {
        let mut corners = self.corners()?;
        sort_by(&mut corners, |a, b| a.cmp(b));
        corners.dedup();
        let mut ends = Vec::with_capacity(corners.len());
        for corner in corners {
            ends.push((corner, self.payouts(corner)?.amounts));
        }
        let (mut piece, mut slopes) = (0, Vec::new());
        let mut curve = Vec::with_capacity(points.len());
        for &proceeds in points {
            let next = ends.partition_point(|(corner, _)| *corner < proceeds);
            let low = next.checked_sub(1).and_then(|low| ends.get(low));
            let Some(((from, low), (to, high))) = low.zip(ends.get(next)) else {
                curve.push(self.payouts(proceeds)?.amounts);
                continue;
            };
            if proceeds == *to {
                curve.push(high.clone());
                continue;
            }
            if next != piece {
                let width = difference(*to, *from)?;
                let slope = |(&low, &high): (&Decimal, &Decimal)| quotient(difference(high, low)?, width);
                slopes = low.iter().zip(high).map(slope).collect::<Result<Vec<_>, Problem>>()?;
                piece = next;
            }
            let beyond = difference(proceeds, *from)?;
            let amount = |(&low, &slope): (&Decimal, &Decimal)| {
                if slope.is_zero() { Ok(low) } else { sum(low, product(slope, beyond)?) }
            };
            curve.push(low.iter().zip(&slopes).map(amount).collect::<Result<_, Problem>>()?);
        }
        Ok(curve)
    }

    /// Proceeds at which a class reaches its cap, converts or exercises, ascending; equal
    /// proceeds in the order of the cap table.
    pub fn breakpoints(&self) -> Vec<Breakpoint> {
        let mut breakpoints: Vec<Breakpoint> = self.kinks.iter().map(Kink::breakpoint).collect();
        sort_by(&mut breakpoints, |a, b| a.proceeds.cmp(&b.proceeds).then(a.class.cmp(&b.class)));
        breakpoints
    }

    /// Sum of all preferences: up to here common stock gets nothing.
    pub const fn preferences(&self) -> Decimal {
        self.preferences
    }

    /// Every amount of proceeds at which some payout changes its slope, ascending: the ends of
    /// the ranks and the breakpoints.
    ///
    /// # Errors
    /// `AmountTooLarge` when a sum does not fit.
    pub fn corners(&self) -> Result<Vec<Decimal>, Problem> {
        let (mut corners, mut paid) = (vec![Decimal::ZERO], Decimal::ZERO);
        for rank in &self.ranks {
            paid = sum(paid, rank.total)?;
            corners.push(paid);
        }
        corners.extend(self.breakpoints().into_iter().map(|breakpoint| breakpoint.proceeds));
        Ok(corners)
    }

    /// Ranks in order of seniority, inside a rank in proportion to the preferences.
    fn preference_payments(&self, proceeds: Decimal) -> Result<Vec<Decimal>, Problem> {
        let mut amounts = vec![Decimal::ZERO; self.lines.len()];
        let mut left = proceeds;
        for rank in &self.ranks {
            let paid = left.min(rank.total);
            left = difference(left, paid)?;
            for &member in &rank.members {
                let (Some(amount), Some(line)) = (amounts.get_mut(member), self.lines.get(member)) else {
                    continue;
                };
                *amount = if paid == rank.total {
                    line.preference
                } else {
                    quotient(product(line.preference, paid)?, rank.total)?
                };
            }
        }
        Ok(amounts)
    }

    /// How many kinks lie below the proceeds.
    fn passed(&self, proceeds: Decimal) -> usize {
        self.kinks.partition_point(|kink| kink.proceeds < proceeds)
    }

    /// x beyond the kinks passed.
    fn residual(&self, passed: &[Kink], proceeds: Decimal) -> Result<Decimal, Problem> {
        let (regime, low) = passed.last().map_or((self.first, Decimal::ZERO), |kink| (kink.after, kink.at));
        if !regime.slope.is_zero() {
            return quotient(difference(proceeds, regime.fixed)?, regime.slope);
        }
        // Flat: nobody takes more until the next kink, which these proceeds just reach.
        if proceeds <= regime.fixed {
            return Ok(low);
        }
        Err(Problem::new(Code::NoResidualClaimant))
    }
}

impl Line {
    /// The payoff at x after so many kinks of the class.
    fn payout(&self, stage: u8, x: Decimal) -> Result<Decimal, Problem> {
        let common = || product(self.equivalents, x);
        match (self.claim, stage) {
            (Claim::Common, _) | (Claim::Kept { .. }, 1) | (Claim::Capped { .. }, 2) => common(),
            (Claim::Option { .. }, 0) => Ok(Decimal::ZERO),
            (Claim::Option { strike }, _) => product(self.equivalents, difference(x, strike)?),
            (Claim::Kept { .. }, _) => Ok(self.preference),
            (Claim::Participating, _) | (Claim::Capped { .. }, 0) => sum(self.preference, common()?),
            (Claim::Capped { limit, .. }, _) => Ok(limit),
        }
    }
}

/// Common equivalents that take part in the first money above the preferences.
fn initial_slope(lines: &[Line]) -> Result<Decimal, Problem> {
    lines.iter().try_fold(Decimal::ZERO, |slope, line| match line.claim {
        Claim::Common | Claim::Participating | Claim::Capped { .. } => sum(slope, line.equivalents),
        Claim::Option { .. } | Claim::Kept { .. } => Ok(slope),
    })
}
