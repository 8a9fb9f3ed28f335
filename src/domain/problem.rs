//! What can be wrong with an input: a stable code, where it is, and what would be allowed.
//!
//! A [`Problem`] carries no text for people; `i18n::problem` turns it into a sentence in each
//! language. Constructors in this layer answer a problem with the empty path (or a path below
//! the value itself); whoever reads a larger record puts its own prefix in front with
//! [`Problem::below`].
//!
//! ```
//! use bandworth::domain::problem::{Code, Problem};
//! let problem = Problem::new(Code::Missing).below("base_salary").below("package");
//! assert_eq!(problem.path, "/package/base_salary");
//! assert_eq!(problem.code.id(), "Missing");
//! ```
use std::ops::{Deref, DerefMut};

use rust_decimal::Decimal;

/// Declares the codes once: the enum, the list of all, and the spelling outside.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The stable name of a problem. Codes never change their meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in alphabetical order.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The spelling programs see, the same as the variant's name.
            pub const fn id(self) -> &'static str {
                match self { $(Code::$name => stringify!($name),)* }
            }
        }
    };
}

codes! {
    /// An amount above 1e15, or a result too large to be exact.
    AmountTooLarge,
    /// A cap below the liquidation preference it limits.
    CapBelowPreference,
    /// The cliff lies after the end of vesting.
    CliffBeyondVesting,
    /// Compound dividends need whole years.
    CompoundNeedsWholeYears,
    /// A conversion ratio of zero or less.
    ConversionRatioNotPositive,
    /// A data file does not fit its schema.
    DataCorrupt,
    /// The parameters this needs have not been loaded yet.
    DataNotLoaded,
    /// Not a calendar date of the form 2026-11-23.
    DateInvalid,
    /// A discount rate of minus one or less.
    DiscountRateOutOfRange,
    /// Two share classes with one id.
    DuplicateClassId,
    /// Two entries with one id.
    DuplicateId,
    /// Two packages with one id.
    DuplicatePackageId,
    /// The first royalty tier must begin at zero.
    FirstTierMustStartAtZero,
    /// A horizon outside 1 to 15 years.
    HorizonOutOfRange,
    /// Two lists that must be equally long are not.
    LengthMismatch,
    /// A milestone after the end of the term.
    MilestoneOutsideTerm,
    /// Something required was not given.
    Missing,
    /// Capped participation without a cap.
    MissingCap,
    /// A month outside the range allowed here.
    MonthOutOfRange,
    /// An amount below zero.
    NegativeAmount,
    /// A dividend below zero.
    NegativeDividend,
    /// A liquidation preference below zero.
    NegativePreference,
    /// Proceeds below zero.
    NegativeProceeds,
    /// Sales below zero.
    NegativeSales,
    /// A number of shares below zero.
    NegativeShares,
    /// A strike price below zero.
    NegativeStrike,
    /// No rate between two currencies.
    NoExchangeRate,
    /// Money is left that no class may take.
    NoResidualClaimant,
    /// No class has shares.
    NoShares,
    /// Not a number, or infinite.
    NotFinite,
    /// Invention points outside the guideline's range.
    PointsOutOfRange,
    /// A probability outside 0 to 1, or one that contradicts another.
    ProbabilityOutOfRange,
    /// A rate outside its range: 5 for 5 % lands here.
    RateOutOfRange,
    /// A share outside 0 to 1.
    ShareOutOfRange,
    /// A saved state that cannot be read.
    StateCorrupt,
    /// A saved state from a newer version.
    StateVersionTooNew,
    /// An option without a strike price.
    StrikeMissing,
    /// The place taxes a taxable income, and none was given.
    TaxableIncomeNeeded,
    /// A tender that pays more than there is.
    TenderExceedsProceeds,
    /// A term outside 1 to 50 years.
    TermOutOfRange,
    /// A text longer than allowed.
    TextTooLong,
    /// Royalty tiers out of order.
    TiersNotAscending,
    /// More than eight packages.
    TooManyPackages,
    /// More simulation paths than allowed.
    TooManyPaths,
    /// A carve-out base that does not exist.
    UnknownCarveOutBase,
    /// A kind of share class that does not exist.
    UnknownClassKind,
    /// A currency without a reference rate.
    UnknownCurrency,
    /// A distribution mode that does not exist.
    UnknownDistributionMode,
    /// A driver that does not exist.
    UnknownDriver,
    /// An escrow method that does not exist.
    UnknownEscrowMethod,
    /// A field that does not exist, often a misspelling.
    UnknownField,
    /// A filing status the place does not have.
    UnknownFilingStatus,
    /// A tax jurisdiction that is not built in.
    UnknownJurisdiction,
    /// A level that does not exist.
    UnknownLevel,
    /// A metric that does not exist.
    UnknownMetric,
    /// A participation that does not exist.
    UnknownParticipation,
    /// A region that does not exist.
    UnknownRegion,
    /// A role family that does not exist.
    UnknownRole,
    /// A year without law.
    UnknownTaxYear,
    /// A payment timing that does not exist.
    UnknownTiming,
    /// A treatment of unvested shares that does not exist.
    UnknownUnvestedMode,
    /// Any other word outside its list.
    UnknownValue,
    /// Yearly vesting weights that do not add up to one.
    WeightsDoNotSumToOne,
    /// Whole-turnover tiers need the annual base.
    WholeModeNeedsAnnualBase,
    /// Another type than the field takes.
    WrongType,
}

/// What would have been accepted, for the sentence that helps.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Allowed {
    /// The code says it all.
    #[default]
    Nothing,
    /// A number from `low` to `high`, both included.
    Between(Decimal, Decimal),
    /// This number or more.
    AtLeast(Decimal),
    /// A number above this one.
    Above(Decimal),
    /// One of these words.
    Values(Vec<String>),
    /// At most so many entries or characters.
    Length(usize),
    /// A value of this type, named as in JSON: number, text, list, object, boolean.
    Type(&'static str),
    /// A name the message repeats: a field, a data file, a pair of currencies.
    Name(String),
}

/// One thing that is wrong, where, and what is allowed there.
///
/// Boxed: every step of every computation may answer one, and a pointer is all that the way up
/// should cost, in time and in the size of the wasm.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{} at {}", .0.code.id(), .0.path)]
pub struct Problem(Box<Fault>);

/// The contents of a [`Problem`].
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What is wrong.
    pub code: Code,
    /// JSON pointer (RFC 6901) into the input; empty for the input itself.
    pub path: String,
    /// What would be accepted.
    pub allowed: Allowed,
}

impl Deref for Problem {
    type Target = Fault;

    fn deref(&self) -> &Fault {
        &self.0
    }
}

impl DerefMut for Problem {
    fn deref_mut(&mut self) -> &mut Fault {
        &mut self.0
    }
}

impl Problem {
    /// A problem of the value itself.
    pub fn new(code: Code) -> Self {
        Self(Box::new(Fault { code, path: String::new(), allowed: Allowed::Nothing }))
    }

    /// The same with what would be accepted.
    pub fn allowing(mut self, allowed: Allowed) -> Self {
        self.allowed = allowed;
        self
    }

    /// The same seen from the record that holds the value under `key` (escaped as RFC 6901 asks).
    pub fn below(mut self, key: &str) -> Self {
        self.path = format!("/{}{}", escaped(key), self.path);
        self
    }

    /// The same seen from a list that holds the value at `index`.
    pub fn below_index(mut self, index: usize) -> Self {
        self.path = format!("/{index}{}", self.path);
        self
    }

    /// The same below a whole pointer.
    pub fn below_path(mut self, pointer: &str) -> Self {
        self.path.insert_str(0, pointer);
        self
    }
}

/// A key as it stands in a JSON pointer.
pub fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_alphabetical_so_that_a_reader_finds_them() {
        assert!(Code::ALL.windows(2).all(|pair| matches!(pair, [a, b] if a.id() < b.id())));
    }

    #[test]
    fn paths_are_json_pointers() {
        assert_eq!(Problem::new(Code::Missing).below_index(3).below("a/b~c").path, "/a~1b~0c/3");
    }
}
