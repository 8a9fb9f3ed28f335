//! Deals and licences as dated flows, so that they compare with a job offer like any package.
//!
//! Every payment is a [`Line`]: what it is, when it comes, the amount if all goes well and how likely
//! that is. What is expected, `expected = face x probability`, is the flow that comparison sees:
//! [`deal`] makes the lines of a person in a licence-and-talent deal, [`licence`] those of a licensor
//! or of an inventor behind a licence.
//!
//! Which tax falls on a line is its character. The presets are assumptions that can be changed, one
//! by one, because they follow the usual case: shares sold or paid off in liquidation are a gain (26
//! U.S.C. sections 331, 1001 and 1221), a distribution without either is a dividend (section 301),
//! what is paid for work, for options or for shares that vest with it is a wage (section 83; 26 CFR
//! 1.83-7), a licensor has royalties (section 61), an employed inventor wages.
//!
//! ```
//! use bandworth::domain::flow::{Certainty, Component, TaxCharacter};
//! use bandworth::domain::licensing_flows::{Line, Source};
//! use rust_decimal::Decimal;
//! let line = Line::new(Source::Escrow, 12, Decimal::from(50_000), Decimal::new(8, 1), TaxCharacter::LongTermGain)?;
//! assert_eq!(line.expected, Decimal::from(40_000));
//! assert_eq!((line.source.component(), line.certainty), (Component::DealProceeds, Certainty::ContingentPerformance));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::flow::{Certainty, Component, Flow, Origin, TaxCharacter};
use super::money::{difference, product, quotient};
use super::problem::{Code, Problem};

pub mod deal;
pub mod inventor;
pub mod licence;

pub use deal::{Deal, DealCharacters};
pub use licence::{LicenceCharacters, LicenceIncome};

/// Months of a year.
const YEAR: i32 = 12;

/// Declares what lines are paid for, with the spelling outside.
macro_rules! sources {
    ($($(#[$doc:meta])* $name:ident $id:literal,)*) => {
        /// What a line is paid for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Source { $($(#[$doc])* $name,)* }

        impl Source {
            /// Every source, in the order of this list.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The spelling outside.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

sources! {
    /// Vested shares, at closing.
    Shares "shares",
    /// Vested options, at closing, net of the strike price.
    Options "options",
    /// What was held back of both, on release.
    Escrow "escrow",
    /// What a later instalment of the fee brings the holdings.
    Instalment "instalment",
    /// The person's part of the management carve-out.
    CarveOut "carve_out",
    /// Unvested shares paid in cash at closing.
    Accelerated "accelerated",
    /// Unvested shares paid in cash as they would have vested.
    CashOverTime "cash_over_time",
    /// Unvested shares turned into stock of the buyer, at the deal's price, as it vests.
    BuyerStock "buyer_stock",
    /// The new package: now, then year by year.
    Package "package",
    /// What the shares kept in the company that goes on may still bring.
    RemainingStake "remaining_stake",
    /// Paid at the signing of a licence.
    Upfront "upfront",
    /// What a year with sales owes: royalty, minimum, fee.
    Royalty "royalty",
    /// What a year without sales owes: minimum and fee.
    Minimum "minimum",
    /// Paid when a threshold of sales is reached.
    SalesMilestone "sales_milestone",
    /// Paid on a technical or regulatory event.
    Milestone "milestone",
    /// The licensor's own costs, below zero.
    Cost "cost",
    /// Tax kept back at the source, below zero.
    Withholding "withholding",
    /// What an employed inventor gets.
    Inventor "inventor",
}

impl Source {
    /// What it is part of in the totals.
    pub const fn component(self) -> Component {
        match self {
            Self::Package => Component::Retention,
            Self::Upfront
            | Self::Royalty
            | Self::Minimum
            | Self::SalesMilestone
            | Self::Milestone
            | Self::Inventor => Component::Royalty,
            Self::Cost | Self::Withholding => Component::Cost,
            _ => Component::DealProceeds,
        }
    }

    /// What must happen for it to come, in a month after closing.
    ///
    /// Cash at closing and the fee at signing are promised; money held back waits for claims and
    /// instalments for the buyer, as royalties do for sales.
    pub const fn certainty(self, month: i32) -> Certainty {
        match self {
            Self::Escrow | Self::Instalment => Certainty::ContingentPerformance,
            Self::RemainingStake => Certainty::ContingentLiquidity,
            Self::BuyerStock => Certainty::ContingentPrice,
            Self::CashOverTime | Self::Package if month > 0 => Certainty::ContingentStaying,
            Self::Royalty | Self::Minimum | Self::SalesMilestone | Self::Milestone | Self::Inventor => {
                Certainty::ContingentPerformance
            }
            Self::Withholding if month > 0 => Certainty::ContingentPerformance,
            _ => Certainty::Guaranteed,
        }
    }

    /// Whether only those who stay get it.
    const fn is_earned_by_staying(self) -> bool {
        matches!(self, Self::CashOverTime | Self::BuyerStock | Self::Package)
    }
}

/// One payment of a deal or a licence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// What for.
    pub source: Source,
    /// Months after closing or signing.
    pub month: i32,
    /// The amount if all goes well.
    pub face: Decimal,
    /// How likely, 0 to 1.
    pub probability: Decimal,
    /// Amount times probability.
    pub expected: Decimal,
    /// How tax looks at it.
    pub character: TaxCharacter,
    /// What must happen for it to come.
    pub certainty: Certainty,
}

impl Line {
    /// A payment, expected with a probability.
    ///
    /// # Errors
    /// `AmountTooLarge` when the product does not fit.
    pub fn new(
        source: Source,
        month: i32,
        face: Decimal,
        probability: Decimal,
        character: TaxCharacter,
    ) -> Result<Self, Problem> {
        let expected = product(face, probability)?;
        let certainty = source.certainty(month);
        Ok(Self { source, month, face, probability, expected, character, certainty })
    }

    /// The same for a part of it.
    ///
    /// # Errors
    /// `AmountTooLarge` when a product does not fit.
    pub fn times(self, part: Decimal) -> Result<Self, Problem> {
        Ok(Self { face: product(self.face, part)?, expected: product(self.expected, part)?, ..self })
    }

    /// The line without so much of what is expected, and that part for itself, free of tax: cost that
    /// comes back.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    fn split(self, expected: Decimal) -> Result<(Self, Self), Problem> {
        let face = if expected == self.expected { self.face } else { quotient(expected, self.probability)? };
        let rest = Self {
            face: difference(self.face, face)?,
            expected: difference(self.expected, expected)?,
            ..self
        };
        Ok((rest, Self { face, expected, character: TaxCharacter::TaxFree, ..self }))
    }

    /// The flow that comparison sees; `index` is its place among the lines. Who leaves keeps what was not
    /// promised for staying.
    pub const fn flow(&self, index: usize) -> Flow {
        let flow =
            Flow::new(self.month, self.source.component(), self.expected, self.character, self.certainty)
                .from(Origin::Licensing(index));
        if self.source.is_earned_by_staying() { flow } else { flow.entitled(0) }
    }
}

/// What a package brings besides pay.
#[derive(Clone, Debug, PartialEq)]
pub enum Licensing {
    /// A person's part in a licence-and-talent deal.
    Deal(Box<Deal>),
    /// A licence, as its licensor or as the employed inventor behind it.
    Licence(Box<LicenceIncome>),
}

impl Licensing {
    /// The field of the package it stands in.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Deal(_) => "deal",
            Self::Licence(_) => "licence",
        }
    }

    /// Every payment, those of nothing left out, in the order of months.
    ///
    /// # Errors
    /// As [`Deal::lines`] and [`LicenceIncome::lines`], at the field of the package.
    pub fn lines(&self) -> Result<Vec<Line>, Vec<Problem>> {
        let lines = match self {
            Self::Deal(deal) => deal.lines(),
            Self::Licence(licence) => licence.lines().map_err(|problem| vec![problem]),
        };
        let mut lines = lines.map_err(|problems| -> Vec<Problem> {
            problems.into_iter().map(|problem| problem.below(self.field())).collect()
        })?;
        lines.retain(|line| !line.face.is_zero());
        super::order::sort_by(&mut lines, |a, b| a.month.cmp(&b.month));
        Ok(lines)
    }

    /// The lines, or the first thing that is wrong.
    ///
    /// # Errors
    /// The first problem of [`Licensing::lines`].
    pub fn lines_or_first(&self) -> Result<Vec<Line>, Problem> {
        self.lines().map_err(|problems| {
            problems.into_iter().next().unwrap_or_else(|| Problem::new(Code::Missing).below(self.field()))
        })
    }
}

/// The month of a number of years after closing.
fn month_of(years: Decimal) -> Result<i32, Problem> {
    use rust_decimal::prelude::ToPrimitive as _;
    let months = product(years, Decimal::from(YEAR))?.round();
    months.to_i32().ok_or_else(|| Problem::new(Code::MonthOutOfRange))
}
