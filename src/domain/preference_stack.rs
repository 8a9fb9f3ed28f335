//! What stands before common shares when a private company is sold.
//!
//! A grant is of common shares, but investors are paid first. So the price of a common share is not the exit
//! value divided by all shares: it is what the [`waterfall`](super::waterfall) leaves each of them,
//! `price(t) = residual per share of W(exit value x growth until t)`, and may be nothing.
//!
//! ```
//! use bandworth::domain::cap_table::{CapTable, ClassTerms, ConversionRatio, Participation, PreferredTerms, StockClass};
//! use bandworth::domain::preference_stack::PreferenceStack;
//! use bandworth::domain::quantity::{Multiple, Preference, Proceeds, Units};
//! let class = |id: &str, terms| StockClass {
//!     id: id.to_owned(), shares: Units::new(1_000_000.into()).unwrap_or_default(), conversion_ratio: ConversionRatio::ONE, terms,
//! };
//! let preferred = PreferredTerms {
//!     invested: Preference::new(30_000_000.into())?, liquidation_multiple: Multiple::new(1.into())?, convertible: true,
//!     participation: Participation::None, seniority: 1.into(), dividend: None,
//! };
//! let classes = vec![class("common", ClassTerms::Common), class("series_a", ClassTerms::Preferred(preferred))];
//! let table = CapTable::new(classes).map_err(|mut all| all.remove(0))?;
//! let price = |exit: i64| PreferenceStack { exit_value: Proceeds::new(exit.into())?, table: table.clone() }.common_price();
//! // 40 million: the investors keep 30, a million common shares have 10. 100 million: all are converted.
//! assert_eq!((price(20_000_000)?, price(40_000_000)?, price(100_000_000)?), (0.into(), 10.into(), 50.into()));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::cap_table::CapTable;
use super::money::product;
use super::problem::Problem;
use super::quantity::Proceeds;
use super::waterfall::Waterfall;

/// The classes of a private company, and what all of it would fetch.
#[derive(Clone, Debug, PartialEq)]
pub struct PreferenceStack {
    /// Paid for all shares today; growth moves it.
    pub exit_value: Proceeds,
    /// Who is paid first.
    pub table: CapTable,
}

impl PreferenceStack {
    /// What a common share gets at the exit value of today.
    ///
    /// # Errors
    /// As [`Waterfall::payouts`].
    pub fn common_price(&self) -> Result<Decimal, Problem> {
        self.prepared()?.price(Decimal::ONE)
    }

    /// The same for many exit values.
    ///
    /// # Errors
    /// As [`Waterfall::new`].
    pub(in crate::domain) fn prepared(&self) -> Result<PreparedStack, Problem> {
        Ok(PreparedStack { exit_value: self.exit_value.value(), waterfall: Waterfall::new(&self.table)? })
    }
}

/// A stack with its waterfall prepared.
#[derive(Clone, Debug)]
pub(in crate::domain) struct PreparedStack {
    exit_value: Decimal,
    waterfall: Waterfall,
}

impl PreparedStack {
    /// What a common share gets at so many times the exit value.
    ///
    /// # Errors
    /// As [`Waterfall::payouts`].
    pub fn price(&self, factor: Decimal) -> Result<Decimal, Problem> {
        let proceeds = product(self.exit_value, factor)?;
        Ok(self.waterfall.payouts(proceeds)?.residual_per_share)
    }
}
