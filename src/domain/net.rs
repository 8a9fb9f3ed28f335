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
//!         Ok(Some(Assessment { lines: vec![line], deducted: amount, ..Assessment::default() }))
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
use super::tax::Status;
use super::tax::ledger::Note;

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
    /// What the rules leave out or assume.
    pub notes: Vec<Note>,
    /// What the next step of pay costs, as a share of it: `(T(w + s) - T(w)) / s`, the step `s` being the place's.
    /// `None` where it was not asked for, or the rules do not say.
    pub marginal_rate: Option<Decimal>,
    /// That step, in the package's currency.
    pub marginal_step: Option<Decimal>,
}

/// The law that is applied to every year of a package.
#[derive(Clone, Debug, PartialEq)]
pub struct AppliedLaw {
    /// Its place, as `us-ca`.
    pub jurisdiction: String,
    /// Its tax year, named by the year in which it begins.
    pub year: u16,
    /// Where it stands; of a place that stands on others, the least certain of all.
    pub status: Status,
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

    /// The same with the marginal rate, which costs a second look at the law.
    ///
    /// # Errors
    /// The problems of the rules.
    fn assess_with_rate(
        &self,
        package: &Package,
        year: u16,
        income: &CharacterSums,
    ) -> Result<Option<Assessment>, Problem> {
        self.assess(package, year, income)
    }

    /// The law behind the assessments of a package, where there is one.
    fn law(&self, _: &Package) -> Option<AppliedLaw> {
        None
    }
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
