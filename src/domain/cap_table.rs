//! Who owns a company on which terms: share classes and what their preference amounts to.
//!
//! For class i with S_i shares and conversion ratio c_i: n_i = S_i x c_i common equivalents,
//! preference P_i = m_i x I_i + D_i (multiple x money invested + accrued dividend), cap
//! C_i = max(k_i x I_i, P_i). Accrued dividend: D = B x r x t (simple) or B x ((1 + r)^t - 1)
//! (annual compounding) on the base B = I_i or m_i x I_i.
//!
//! Source: NVCA model certificate of incorporation (liquidation, participation, conversion);
//! field names after the Open Cap Format. There as here the larger seniority is paid first.
//!
//! ```
//! use bandworth::domain::cap_table::{CapTable, ClassTerms, ConversionRatio, StockClass};
//! use bandworth::domain::{problem::Code, quantity::Units};
//! use rust_decimal::Decimal;
//! let common = StockClass {
//!     id: "common".to_owned(),
//!     shares: Units::new(Decimal::from(1_000))?,
//!     conversion_ratio: ConversionRatio::ONE,
//!     terms: ClassTerms::Common,
//! };
//! let twice = CapTable::new(vec![common.clone(), common]).unwrap_err();
//! assert_eq!((twice[0].code, twice[0].path.as_str()), (Code::DuplicateClassId, "/1/id"));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::money::{LARGEST_AMOUNT, difference, product, sum};
use super::problem::{Allowed, Code, Problem};
use super::quantity::{DividendRate, DividendYears, Multiple, Preference, Strike, Units};

/// A checked list of share classes.
#[derive(Clone, Debug, PartialEq)]
pub struct CapTable {
    classes: Vec<StockClass>,
}

/// One class of shares, options or warrants.
#[derive(Clone, Debug, PartialEq)]
pub struct StockClass {
    /// The name that results are given under.
    pub id: String,
    /// Shares of the class outstanding.
    pub shares: Units,
    /// Common shares that one share stands for.
    pub conversion_ratio: ConversionRatio,
    /// What the class may claim.
    pub terms: ClassTerms,
}

/// What a class of its kind may claim.
#[derive(Clone, Debug, PartialEq)]
pub enum ClassTerms {
    /// The rest.
    Common,
    /// The rest above a price per share: options, warrants, profits interests with a hurdle.
    Option {
        /// That price.
        strike: Strike,
    },
    /// Money first, and perhaps a part of the rest.
    Preferred(PreferredTerms),
}

/// The kinds of [`ClassTerms`], by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassKind {
    /// Common shares.
    Common,
    /// Options and warrants.
    Option,
    /// Preferred shares.
    Preferred,
}

/// The terms of preferred shares.
#[derive(Clone, Debug, PartialEq)]
pub struct PreferredTerms {
    /// Original issue price x shares.
    pub invested: Preference,
    /// Times the money invested that is paid first.
    pub liquidation_multiple: Multiple,
    /// Whether the class may become common stock.
    pub convertible: bool,
    /// Whether it shares in the rest as well.
    pub participation: Participation,
    /// The larger is paid first; equal ranks share.
    pub seniority: Decimal,
    /// A dividend that accrues until paid; lost on conversion.
    pub dividend: Option<AccruingDividend>,
}

/// Whether preferred shares take part in the rest beside their preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Participation {
    /// Either the preference or conversion.
    None,
    /// The preference and the full part of the rest.
    Full,
    /// The same until all receipts reach this multiple of the money invested.
    Capped(Multiple),
}

/// The kinds of [`Participation`], by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParticipationKind {
    /// See [`Participation::None`].
    None,
    /// See [`Participation::Full`].
    Full,
    /// See [`Participation::Capped`].
    Capped,
}

impl Participation {
    /// The participation of that name, with its cap.
    ///
    /// # Errors
    /// `MissingCap` for capped participation without a cap, `CapBelowPreference` for a cap below
    /// the liquidation multiple.
    pub fn new(kind: ParticipationKind, cap: Option<Multiple>, multiple: Multiple) -> Result<Self, Problem> {
        match (kind, cap) {
            (ParticipationKind::None, _) => Ok(Self::None),
            (ParticipationKind::Full, _) => Ok(Self::Full),
            (ParticipationKind::Capped, None) => Err(Problem::new(Code::MissingCap)),
            (ParticipationKind::Capped, Some(cap)) if cap < multiple => {
                Err(Problem::new(Code::CapBelowPreference).allowing(Allowed::AtLeast(multiple.value())))
            }
            (ParticipationKind::Capped, Some(cap)) => Ok(Self::Capped(cap)),
        }
    }
}

/// A dividend that adds to the preference year by year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccruingDividend {
    rate: DividendRate,
    years: DividendYears,
    compounding: Compounding,
    base: DividendBase,
}

/// Whether unpaid dividends bear dividends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compounding {
    /// They do not.
    Simple,
    /// They do, once a year.
    Annual,
}

/// What the dividend is counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DividendBase {
    /// The money invested.
    OriginalIssuePrice,
    /// The liquidation multiple of it.
    Preference,
}

impl AccruingDividend {
    /// A dividend of `rate` a year, unpaid for `years`.
    ///
    /// # Errors
    /// `CompoundNeedsWholeYears` where yearly compounding meets a part of a year.
    pub fn new(
        rate: DividendRate,
        years: DividendYears,
        compounding: Compounding,
        base: DividendBase,
    ) -> Result<Self, Problem> {
        if compounding == Compounding::Annual && !years.value().fract().is_zero() {
            return Err(Problem::new(Code::CompoundNeedsWholeYears));
        }
        Ok(Self { rate, years, compounding, base })
    }

    /// The dividend accrued, as a multiple of its base.
    fn factor(self) -> Result<Decimal, Problem> {
        let (rate, years) = (self.rate.value(), self.years.value());
        match self.compounding {
            Compounding::Simple => product(rate, years),
            Compounding::Annual => {
                let (mut grown, mut left) = (Decimal::ONE, years);
                while left > Decimal::ZERO {
                    grown = product(grown, sum(Decimal::ONE, rate)?)?;
                    left = difference(left, Decimal::ONE)?;
                }
                difference(grown, Decimal::ONE)
            }
        }
    }
}

/// Common shares for one share of the class, above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConversionRatio(Decimal);

impl ConversionRatio {
    /// One for one.
    pub const ONE: Self = Self(Decimal::ONE);

    /// A ratio above zero.
    ///
    /// # Errors
    /// `ConversionRatioNotPositive`, or `AmountTooLarge` above 1e15.
    pub fn new(ratio: Decimal) -> Result<Self, Problem> {
        if ratio <= Decimal::ZERO {
            let allowed = Allowed::Above(Decimal::ZERO);
            return Err(Problem::new(Code::ConversionRatioNotPositive).allowing(allowed));
        }
        if ratio > LARGEST_AMOUNT {
            let allowed = Allowed::Between(Decimal::ZERO, LARGEST_AMOUNT);
            return Err(Problem::new(Code::AmountTooLarge).allowing(allowed));
        }
        Ok(Self(ratio))
    }

    /// The number itself.
    pub const fn value(self) -> Decimal {
        self.0
    }
}

impl PreferredTerms {
    /// Dividends accrued and not paid.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn accrued_dividend(&self) -> Result<Decimal, Problem> {
        let Some(dividend) = self.dividend else { return Ok(Decimal::ZERO) };
        let base = match dividend.base {
            DividendBase::OriginalIssuePrice => self.invested.value(),
            DividendBase::Preference => product(self.invested.value(), self.liquidation_multiple.value())?,
        };
        product(base, dividend.factor()?)
    }

    /// The preference: what is paid before anything goes to common stock.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn preference(&self) -> Result<Decimal, Problem> {
        sum(product(self.invested.value(), self.liquidation_multiple.value())?, self.accrued_dividend()?)
    }

    /// The most that capped participation pays, preference included; a preference above the cap
    /// raises the cap.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn limit(&self, cap: Multiple) -> Result<Decimal, Problem> {
        Ok(product(self.invested.value(), cap.value())?.max(self.preference()?))
    }
}

impl StockClass {
    /// Common shares that the whole class stands for.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn common_equivalents(&self) -> Result<Decimal, Problem> {
        product(self.shares.value(), self.conversion_ratio.value())
    }

    /// The preferred terms, if the class has them.
    pub fn preferred(&self) -> Option<&PreferredTerms> {
        match &self.terms {
            ClassTerms::Preferred(terms) => Some(terms),
            ClassTerms::Common | ClassTerms::Option { .. } => None,
        }
    }
}

impl CapTable {
    /// The table of these classes.
    ///
    /// # Errors
    /// `DuplicateClassId` for every id that stood before, `NoShares` where no class has any.
    pub fn new(classes: Vec<StockClass>) -> Result<Self, Vec<Problem>> {
        let mut problems = duplicate_ids(classes.iter().map(|class| Some(class.id.as_str())));
        if classes.iter().all(|class| class.shares.value().is_zero()) {
            problems.push(Problem::new(Code::NoShares));
        }
        if problems.is_empty() { Ok(Self { classes }) } else { Err(problems) }
    }

    /// The classes, in the order given.
    pub fn classes(&self) -> &[StockClass] {
        &self.classes
    }

    /// The class of that id and its position.
    pub fn class(&self, id: &str) -> Option<(usize, &StockClass)> {
        self.classes.iter().enumerate().find(|(_, class)| class.id == id)
    }
}

/// A problem for each id that stood before it in the list; entries without an id are passed over.
pub fn duplicate_ids<'a>(ids: impl Iterator<Item = Option<&'a str>>) -> Vec<Problem> {
    let (mut seen, mut problems) = (Vec::new(), Vec::new());
    for (index, id) in ids.enumerate() {
        let Some(id) = id else { continue };
        if seen.contains(&id) {
            let problem = Problem::new(Code::DuplicateClassId).allowing(Allowed::Name(id.to_owned()));
            problems.push(problem.below("id").below_index(index));
        } else {
            seen.push(id);
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn terms(dividend: AccruingDividend) -> PreferredTerms {
        PreferredTerms {
            invested: Preference::new(number("2000000")).unwrap(),
            liquidation_multiple: Multiple::new(number("1.5")).unwrap(),
            convertible: true,
            participation: Participation::None,
            seniority: Decimal::ONE,
            dividend: Some(dividend),
        }
    }

    fn dividend(rate: &str, years: &str, compounding: Compounding, base: DividendBase) -> AccruingDividend {
        let rate = DividendRate::new(number(rate)).unwrap();
        AccruingDividend::new(rate, DividendYears::new(number(years)).unwrap(), compounding, base).unwrap()
    }

    #[test]
    fn simple_dividends_count_part_years_and_compound_ones_bear_dividends() {
        let simple = dividend("0.1", "2.5", Compounding::Simple, DividendBase::OriginalIssuePrice);
        assert_eq!(terms(simple).accrued_dividend().unwrap(), number("500000"));
        let annual = dividend("0.1", "2", Compounding::Annual, DividendBase::Preference);
        assert_eq!(terms(annual).accrued_dividend().unwrap(), number("630000"));
        assert_eq!(terms(annual).preference().unwrap(), number("3630000"));
    }

    #[test]
    fn a_preference_above_the_cap_raises_the_cap() {
        let annual = dividend("0.1", "2", Compounding::Annual, DividendBase::Preference);
        let cap = Multiple::new(number("1.6")).unwrap();
        assert_eq!(terms(annual).limit(cap).unwrap(), number("3630000"));
    }

    #[test]
    fn terms_that_contradict_are_refused() {
        let (one, two) = (Multiple::new(Decimal::ONE).unwrap(), Multiple::new(Decimal::TWO).unwrap());
        let code =
            |cap, multiple| Participation::new(ParticipationKind::Capped, cap, multiple).unwrap_err().code;
        assert_eq!(code(None, one), Code::MissingCap);
        assert_eq!(code(Some(one), two), Code::CapBelowPreference);
        assert_eq!(ConversionRatio::new(Decimal::ZERO).unwrap_err().code, Code::ConversionRatioNotPositive);
    }
}
