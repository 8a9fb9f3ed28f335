//! What is left after tax: the seam between flows and the tax of a place.
//!
//! Comparison knows the sums of a year by tax character; whoever implements [`Taxes`] answers
//! with the lines of that year. `net = gross - deducted`. Where tax is wanted and no rules are
//! there, the net is not available; it is never the gross.
//!
//! The tax of a year falls on its months in the proportion of the taxed flows, as withholding does:
//! `npv_net = npv_gross - sum over years of deducted(y) x PV(taxed flows of y) / taxed flows of y`.
//!
//! ```
//! use bandworth::domain::flow::{CharacterSums, TaxCharacter};
//! use bandworth::domain::net::{Assessment, Line, LineKind, Taxes};
//! use bandworth::domain::offer::Package;
//! use bandworth::domain::problem::Problem;
//! struct Third;
//! impl Taxes for Third {
//!     fn assess(&self, _: &Package, _: u16, income: &CharacterSums) -> Result<Option<Assessment>, Problem> {
//!         let amount = income.of(TaxCharacter::Wage) / rust_decimal::Decimal::from(3);
//!         let line = Line { id: "tax".to_owned(), amount, kind: LineKind::Tax };
//!         Ok(Some(Assessment { lines: vec![line], deducted: amount, remarks: vec![] }))
//!     }
//! }
//! let assessment = Third.assess(
//!     &Package::new("a", bandworth::domain::offer::PackageKind::Offer, bandworth::domain::money::Currency::Eur,
//!         bandworth::domain::quantity::Amount::default()),
//!     2026, &CharacterSums::ZERO)?;
//! assert_eq!(assessment.map(|found| found.deducted), Some(0.into()));
//! # Ok::<(), Problem>(())
//! ```
use rust_decimal::Decimal;

use super::flow::{CharacterSums, TaxCharacter};
use super::offer::Package;
use super::problem::Problem;

/// What a line of a tax assessment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// A tax.
    Tax,
    /// An employee contribution.
    Contribution,
    /// A credit, below zero.
    Credit,
    /// A sum of other lines.
    Subtotal,
    /// What a line is computed on.
    Base,
}

/// One line of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its id, such as `federal_income_tax`.
    pub id: String,
    /// How much, in the package's currency.
    pub amount: Decimal,
    /// What it is.
    pub kind: LineKind,
}

/// Tax and contributions of one year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assessment {
    /// Line by line.
    pub lines: Vec<Line>,
    /// Taxes and contributions, less credits.
    pub deducted: Decimal,
    /// Characters for which the place has no rule: shown gross.
    pub remarks: Vec<TaxCharacter>,
}

/// The taxes of the places.
pub trait Taxes {
    /// The tax of one year of a package: `year` is the label of the row, `income` its sums.
    /// `None` where the place has no rules or asks for more than is known.
    ///
    /// # Errors
    /// The problems of the rules.
    fn assess(
        &self,
        package: &Package,
        year: u16,
        income: &CharacterSums,
    ) -> Result<Option<Assessment>, Problem>;
}

/// Whether tax is counted.
#[derive(Clone, Copy, Default)]
pub enum Taxation<'a> {
    /// Gross only, by choice.
    Off,
    /// Wanted, but no rules are loaded.
    #[default]
    Unavailable,
    /// By these rules.
    By(&'a dyn Taxes),
}

impl std::fmt::Debug for Taxation<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Off => "Off",
            Self::Unavailable => "Unavailable",
            Self::By(_) => "By",
        })
    }
}
