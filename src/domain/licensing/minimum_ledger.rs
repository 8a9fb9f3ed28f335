//! Minimum royalties: what is owed although less was earned, and when it may be earned back.
//!
//! Year t earns R_t against a minimum A_t. The minimum that counts is m = max(0, A_t - X_(t-1))
//! where excess may be carried, else A_t; X_t = max(0, R_t - A_t) is usable in the next year
//! only. Shortfall s_t = max(0, m - R_t). If R_t > m, open shortfalls are recovered, the oldest
//! first, but only down to m. Payment = max(R_t, m) - recovered. A shortfall stays open never
//! (none), for good (life), until a fixed year, or for some years after its own (floating).
//!
//! Source: recoupment of short workings as taught for royalty accounts; minimum-royalty clauses
//! of university licences (Rutgers).
//!
//! ```
//! use bandworth::domain::licensing::minimum_ledger::{MinimumLedger, Recoupment};
//! use rust_decimal::Decimal;
//! let mut ledger = MinimumLedger::new(Recoupment::Life, false);
//! let minimum = Decimal::from(10_000);
//! assert_eq!(ledger.year(Decimal::from(9_600), minimum)?.shortfall, Decimal::from(400));
//! assert_eq!(ledger.year(Decimal::from(14_400), minimum)?.payment, Decimal::from(14_000));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use crate::domain::money::{difference, sum};
use crate::domain::problem::Problem;

/// How long a shortfall may be earned back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recoupment {
    /// Never.
    #[default]
    None,
    /// As long as the licence runs.
    Life,
    /// Up to and with this year of the term.
    Fixed {
        /// The last year.
        until_year: u32,
    },
    /// So many years after the year of the shortfall.
    Floating {
        /// How many.
        years: u32,
    },
}

/// The ways to earn shortfalls back, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoupmentMode {
    /// See [`Recoupment::None`].
    None,
    /// See [`Recoupment::Life`].
    Life,
    /// See [`Recoupment::Fixed`].
    Fixed,
    /// See [`Recoupment::Floating`].
    Floating,
}

/// The ledger up to some year.
#[derive(Clone, Debug)]
pub struct MinimumLedger {
    recoupment: Recoupment,
    excess_carried: bool,
    year: u32,
    excess: Decimal,
    open: Vec<Shortfall>,
}

#[derive(Clone, Copy, Debug)]
struct Shortfall {
    year: u32,
    amount: Decimal,
}

/// One year of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerYear {
    /// The minimum that counts, less excess carried.
    pub minimum: Decimal,
    /// What the minimum exceeds the royalty earned by.
    pub shortfall: Decimal,
    /// Earlier shortfalls earned back.
    pub recovered: Decimal,
    /// max(earned, minimum) - recovered.
    pub payment: Decimal,
}

impl MinimumLedger {
    /// An empty ledger.
    pub const fn new(recoupment: Recoupment, excess_carried: bool) -> Self {
        Self { recoupment, excess_carried, year: 0, excess: Decimal::ZERO, open: Vec::new() }
    }

    /// Enters the next year.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    pub fn year(&mut self, earned: Decimal, minimum_annual: Decimal) -> Result<LedgerYear, Problem> {
        self.year = self.year.saturating_add(1);
        let carried = if self.excess_carried { self.excess } else { Decimal::ZERO };
        let minimum = difference(minimum_annual, carried)?.max(Decimal::ZERO);
        let shortfall = difference(minimum, earned)?.max(Decimal::ZERO);
        let mut room = difference(earned, minimum)?.max(Decimal::ZERO);
        let mut recovered = Decimal::ZERO;
        for entry in &mut self.open {
            if self.recoupment.reaches(entry.year, self.year) {
                let taken = entry.amount.min(room);
                entry.amount = difference(entry.amount, taken)?;
                room = difference(room, taken)?;
                recovered = sum(recovered, taken)?;
            }
        }
        if !shortfall.is_zero() {
            self.open.push(Shortfall { year: self.year, amount: shortfall });
        }
        self.excess = difference(earned, minimum_annual)?.max(Decimal::ZERO);
        let payment = difference(earned.max(minimum), recovered)?;
        Ok(LedgerYear { minimum, shortfall, recovered, payment })
    }

    /// Shortfalls never earned back so far, lapsed ones included.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn unrecovered(&self) -> Result<Decimal, Problem> {
        self.open.iter().try_fold(Decimal::ZERO, |total, entry| sum(total, entry.amount))
    }
}

impl Recoupment {
    /// Whether a shortfall of year `from` may be earned back in year `now`.
    const fn reaches(self, from: u32, now: u32) -> bool {
        match self {
            Self::None => false,
            Self::Life => true,
            Self::Fixed { until_year } => now <= until_year,
            Self::Floating { years } => now <= from.saturating_add(years),
        }
    }
}
