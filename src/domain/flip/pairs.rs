//! Who is ahead of whom.
use rust_decimal::Decimal;

use crate::domain::money::{difference, quotient};
use crate::domain::problem::Problem;

/// Packages whose places are watched, two by two, and what all are worth today.
pub(super) struct Pairs {
    pairs: Vec<(usize, usize)>,
    today: Vec<Option<Decimal>>,
}

impl Pairs {
    /// Two packages alone.
    pub fn one(own: usize, other: usize, today: &[Option<Decimal>]) -> Self {
        Self { pairs: vec![(own, other)], today: today.to_vec() }
    }

    /// Each of some packages with every other one.
    pub fn new(some: impl IntoIterator<Item = usize>, today: &[Option<Decimal>]) -> Self {
        let others = |one| (0..today.len()).filter(move |other| *other != one).map(move |other| (one, other));
        Self { pairs: some.into_iter().flat_map(others).collect(), today: today.to_vec() }
    }

    /// Whether two of a pair have changed places; being equal is a change.
    pub fn changed(&self, values: &[Option<Decimal>]) -> bool {
        let side = |values: &[Option<Decimal>], (own, other)| {
            gap(values, own, other).map(|gap| gap.cmp(&Decimal::ZERO))
        };
        self.pairs.iter().any(|pair| side(values, *pair) != side(&self.today, *pair))
    }

    /// By how much one of a pair was ahead before and is after: of the pair that, by its secant, changes
    /// places first between the two.
    pub fn first_turned(
        &self,
        before: &[Option<Decimal>],
        after: &[Option<Decimal>],
    ) -> Result<Option<(Decimal, Decimal)>, Problem> {
        let mut earliest: Option<(Decimal, (Decimal, Decimal))> = None;
        for &(own, other) in &self.pairs {
            let Some((was, is)) = gap(before, own, other).zip(gap(after, own, other)) else { continue };
            if was.cmp(&Decimal::ZERO) == is.cmp(&Decimal::ZERO) {
                continue;
            }
            let part = quotient(was, difference(was, is)?)?;
            if earliest.is_none_or(|(known, _)| part < known) {
                earliest = Some((part, (was, is)));
            }
        }
        Ok(earliest.map(|(_, gaps)| gaps))
    }
}

/// How far one package is ahead of another; none where either is not known.
pub(super) fn gap(values: &[Option<Decimal>], own: usize, other: usize) -> Option<Decimal> {
    difference(values.get(own).copied()??, values.get(other).copied()??).ok()
}

/// The package that comes first; of several, one that is not the one named.
pub(super) fn first_but(values: &[Option<Decimal>], not: Option<usize>) -> Option<usize> {
    let best = values.iter().max()?;
    let first = |but| values.iter().enumerate().position(|(at, value)| value == best && Some(at) != but);
    first(not).or_else(|| first(None))
}
