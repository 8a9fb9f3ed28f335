//! The building blocks of a tariff: schedules, ceilings, tapers, roundings.
//!
//! A [`Schedule`] is a list of pieces; the piece from `s` with amount `b`, rate `r` and curve `c`
//! gives `T(x) = b + (r + c (x - s)) (x - s)`. Amounts at the starts are summed up once when the
//! schedule is made, so a value costs one search and one or two products, never a division.
//! Straight pieces are brackets (26 USC 1(j), ITA 2007 s. 10); curves are the progression zones
//! of EStG 32a(1); a piece with its own `base` is a step.
//!
//! ```
//! use bandworth::domain::tax::{figure::Figure, schedule::{Piece, Schedule}};
//! use rust_decimal::Decimal;
//! let number = |text: &str| text.parse().map(Figure::new);
//! let pieces = vec![
//!     Piece { from: number("0")?, rate: number("0.10")?, ..Piece::default() },
//!     Piece { from: number("12400")?, rate: number("0.12")?, ..Piece::default() },
//! ];
//! let schedule = Schedule::new(pieces).map_err(|problems| format!("{problems:?}"))?;
//! assert_eq!(schedule.at(number("20000")?).exact()?, Decimal::from(2152));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
use rust_decimal::{Decimal, RoundingStrategy};

use super::FilingStatus;
use super::figure::Figure;
use super::parameters::{Entries, Found, Parameter, Value, misfit};
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::out_of_bounds;

/// One piece of a schedule as a law states it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Piece {
    /// Where the piece begins.
    pub from: Figure,
    /// Tax per unit above the start, -1 to 1.
    pub rate: Figure,
    /// Tax per squared unit above the start; zero for a bracket.
    pub curve: Figure,
    /// Tax at the start; left out, it continues from the piece before (zero for the first).
    pub base: Option<Figure>,
    /// Instead of `base`: what the straight line of the piece gives at zero, as in `0.42 x - 11135.63`.
    pub offset: Option<Figure>,
}

/// A piece with its amount at the start known.
#[derive(Clone, Copy, Debug)]
struct Summed {
    from: Figure,
    base: Figure,
    rate: Figure,
    curve: Figure,
}

impl Summed {
    fn at(&self, x: Figure) -> Figure {
        let beyond = x - self.from;
        if self.curve == Figure::ZERO {
            self.base + self.rate * beyond
        } else {
            self.base + (self.rate + self.curve * beyond) * beyond
        }
    }
}

/// Tax by income, piece by piece; zero before the first piece.
#[derive(Clone, Debug)]
pub struct Schedule {
    pieces: Vec<Summed>,
}

impl Schedule {
    /// A schedule of pieces in rising order.
    ///
    /// # Errors
    /// `TiersNotAscending` for starts out of order, `RateOutOfRange` beyond -1 to 1, `UnknownField`
    /// for a piece with both `base` and `offset`, each with the index of the piece.
    pub fn new(pieces: Vec<Piece>) -> Result<Self, Vec<Problem>> {
        let mut summed: Vec<Summed> = Vec::with_capacity(pieces.len());
        let mut problems = Vec::new();
        for (index, piece) in pieces.into_iter().enumerate() {
            let Piece { from, rate, curve, base, offset } = piece;
            if summed.last().is_some_and(|last| last.from >= from) {
                problems.push(Problem::new(Code::TiersNotAscending).below("from").below_index(index));
            }
            if rate < -Figure::ONE || rate > Figure::ONE {
                let problem = out_of_bounds(Code::RateOutOfRange, -Decimal::ONE, Decimal::ONE);
                problems.push(problem.below("rate").below_index(index));
            }
            if base.is_some() && offset.is_some() {
                problems.push(Problem::new(Code::UnknownField).below("offset").below_index(index));
            }
            let continued = || summed.last().map_or(Figure::ZERO, |last| last.at(from));
            let base = base.or(offset.map(|offset| offset + rate * from)).unwrap_or_else(continued);
            summed.push(Summed { from, base, rate, curve });
        }
        if problems.is_empty() { Ok(Self { pieces: summed }) } else { Err(problems) }
    }

    /// The tax on `x`; a piece holds from its start on.
    pub fn at(&self, x: Figure) -> Figure {
        self.value(x, |piece| piece.from <= x)
    }

    /// The tax on `x`; a piece holds only above its start. Differs from [`Schedule::at`] exactly
    /// at a step, where a law says "exceeds".
    pub fn above(&self, x: Figure) -> Figure {
        self.value(x, |piece| piece.from < x)
    }

    /// The rate of the piece `x` lies in, from its start on; zero before the first.
    pub fn rate_at(&self, x: Figure) -> Figure {
        let piece = self.pieces.iter().rev().find(|piece| piece.from <= x);
        piece.map_or(Figure::ZERO, |piece| piece.rate)
    }

    /// Start, amount at the start and rate of every piece.
    pub fn brackets(&self) -> impl Iterator<Item = (Figure, Figure, Figure)> + '_ {
        self.pieces.iter().map(|piece| (piece.from, piece.base, piece.rate))
    }

    fn value(&self, x: Figure, reached: impl Fn(&Summed) -> bool) -> Figure {
        self.pieces.iter().rev().find(|piece| reached(piece)).map_or(Figure::ZERO, |piece| piece.at(x))
    }
}

impl Parameter for Piece {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        let mut entries = Entries::open(value, &["from", "rate", "curve", "base", "offset"], found)?;
        let from = entries.take("from", None);
        let rate = entries.take("rate", Some(Figure::ZERO));
        let curve = entries.take("curve", Some(Figure::ZERO));
        let base = entries.take("base", None);
        let offset = entries.take("offset", None);
        let piece =
            (|| Some(Self { from: from?, rate: rate?, curve: curve?, base: base?, offset: offset? }))();
        entries.close(piece)
    }
}

impl Parameter for Schedule {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        match Self::new(Vec::read(value, found)?) {
            Ok(schedule) => Some(schedule),
            Err(problems) => found.add_all(problems),
        }
    }
}

crate::parameters! {
    /// A share of pay between a floor and a ceiling: `rate x (min(pay, ceiling) - floor)`.
    pub struct Contribution {
        /// Share of the base.
        rate: Figure,
        /// Pay that is left out at the bottom.
        floor: Figure = Figure::ZERO,
        /// Pay above which nothing more is due; none when left out.
        ceiling: Option<Figure>,
    }
}

impl Contribution {
    /// What is due on `pay`.
    pub fn on(&self, pay: Figure) -> Figure {
        self.rate * self.base(pay)
    }

    /// The part of `pay` the rate applies to.
    pub fn base(&self, pay: Figure) -> Figure {
        (self.ceiling.map_or(pay, |ceiling| pay.min(ceiling)) - self.floor).at_least_zero()
    }
}

crate::parameters! {
    /// A share of an amount, up to a limit: `min(rate x amount, most)`.
    pub struct CappedShare {
        /// Share of the amount.
        rate: Figure,
        /// The most there is.
        most: Figure,
    }
}

impl CappedShare {
    /// The share of `amount`.
    pub fn of(&self, amount: Figure) -> Figure {
        (self.rate * amount).min(self.most)
    }
}

crate::parameters! {
    /// What takes an allowance or a credit back as income rises:
    /// `rate x R(max(0, income - start))`, with `R` the rounding to whole steps.
    pub struct Taper {
        /// Income from which on the amount falls.
        start: Figure,
        /// Loss per unit of income above the start.
        rate: Figure,
        /// Steps in which the excess counts, if it does not count by the unit.
        step: Option<Rounding>,
    }
}

impl Taper {
    /// What is lost at an income.
    pub fn loss(&self, income: Figure) -> Figure {
        let excess = (income - self.start).at_least_zero();
        self.rate * self.step.map_or(excess, |step| step.apply(excess))
    }

    /// What is left of `amount` at an income, zero at least.
    pub fn left(&self, amount: Figure, income: Figure) -> Figure {
        (amount - self.loss(income)).at_least_zero()
    }
}

/// To multiples of a unit, in the direction a law names.
#[derive(Clone, Copy, Debug)]
pub struct Rounding {
    unit: Figure,
    inverse: Figure,
    mode: Mode,
}

#[derive(Clone, Copy, Debug)]
enum Mode {
    Down,
    Up,
    HalfUp,
    HalfEven,
}

impl Rounding {
    /// The figure as a multiple of the unit.
    pub fn apply(&self, figure: Figure) -> Figure {
        let strategy = match self.mode {
            Mode::Down => RoundingStrategy::ToNegativeInfinity,
            Mode::Up => RoundingStrategy::ToPositiveInfinity,
            Mode::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Mode::HalfEven => RoundingStrategy::MidpointNearestEven,
        };
        (figure * self.inverse).map(|multiple| multiple.round_dp_with_strategy(0, strategy)) * self.unit
    }
}

impl Parameter for Rounding {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        const MODES: [(&str, Mode); 4] = [
            ("down", Mode::Down),
            ("up", Mode::Up),
            ("half_up", Mode::HalfUp),
            ("half_even", Mode::HalfEven),
        ];
        let mut entries = Entries::open(value, &["unit", "mode"], found)?;
        let unit = entries.take::<Figure>("unit", None);
        let mode = match value.field("mode") {
            Some(Value::Text(word)) => MODES.iter().find(|(name, _)| name == word).map(|(_, mode)| *mode),
            _ => None,
        };
        let unit = entries.close(unit)?;
        let inverse = Figure::ONE.over(unit);
        // Exact both ways, so that rounding never needs a division again.
        if !unit.is_positive() || inverse * unit != Figure::ONE {
            return found.add(misfit("unit with an exact reciprocal").below("unit"));
        }
        let known = || Allowed::Values(MODES.iter().map(|(name, _)| (*name).to_owned()).collect());
        match mode {
            Some(mode) => Some(Self { unit, inverse, mode }),
            None => found.add(Problem::new(Code::UnknownValue).allowing(known()).below("mode")),
        }
    }
}

/// One parameter for each way of filing; a file may give one for both.
#[derive(Clone, Debug)]
pub struct ByStatus<T> {
    /// For one person.
    pub single: T,
    /// For a couple taxed together.
    pub joint: T,
}

impl<T> ByStatus<T> {
    /// The parameter of a status.
    pub const fn of(&self, status: FilingStatus) -> &T {
        match status {
            FilingStatus::Single => &self.single,
            FilingStatus::Joint => &self.joint,
        }
    }
}

impl<T: Parameter> Parameter for ByStatus<T> {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        if value.field("single").is_none() && value.field("joint").is_none() {
            let single = T::read(value, found)?;
            return T::read(value, found).map(|joint| Self { single, joint });
        }
        let mut entries = Entries::open(value, &["single", "joint"], found)?;
        let single = entries.take("single", None);
        let joint = entries.take("joint", None);
        let both = (|| Some(Self { single: single?, joint: joint? }))();
        entries.close(both)
    }
}

#[cfg(test)]
mod tests;
