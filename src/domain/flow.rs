//! The one idea everything stands on: a package is a calendar of dated flows, and comparison
//! knows nothing else of it.
//!
//! A flow is `(month, component, amount, tax character, certainty)`. An offer, the present job
//! and a deal differ only in what makes the flows. Sums by year and component are sums of flows,
//! tax is a function of a year's sums by character, present values discount by month.
//!
//! ```
//! use bandworth::domain::flow::{Certainty, Component, Flow, TaxCharacter};
//! use rust_decimal::Decimal;
//! let salary = Flow::new(1, Component::Base, Decimal::from(7_000), TaxCharacter::Wage, Certainty::Guaranteed);
//! assert!(salary.is_cash() && salary.entitled == salary.month);
//! ```
use rust_decimal::Decimal;

use super::exact::Tally;
use super::money::sum;
use super::problem::Problem;

/// Declares a closed list with an index for tables.
macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every value, in the order of tables.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];
        }
    };
}

closed! {
    /// What a flow is part of.
    Component {
        /// Fixed pay.
        Base,
        /// Pay that depends on targets.
        Bonus,
        /// Paid once for joining.
        SignOn,
        /// Paid for staying.
        Retention,
        /// Paid for moving.
        Relocation,
        /// The grants of the offer.
        Equity,
        /// Grants expected in later years.
        Refresher,
        /// What the employer pays besides.
        Benefit,
        /// Proceeds of a deal.
        DealProceeds,
        /// Royalties.
        Royalty,
        /// What leaving loses, below zero.
        Forfeited,
        /// What the person pays, below zero.
        Cost,
    }
}

impl Component {
    /// Whether it is money paid by the employer beside equity and benefits: base, bonus, one-offs.
    pub const fn is_paid_cash(self) -> bool {
        matches!(self, Self::Base | Self::Bonus | Self::SignOn | Self::Retention | Self::Relocation)
    }

    /// The spelling outside.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Bonus => "bonus",
            Self::SignOn => "sign_on",
            Self::Retention => "retention",
            Self::Relocation => "relocation",
            Self::Equity => "equity",
            Self::Refresher => "refresher",
            Self::Benefit => "benefit",
            Self::DealProceeds => "deal_proceeds",
            Self::Royalty => "royalty",
            Self::Forfeited => "forfeited",
            Self::Cost => "cost",
        }
    }
}

closed! {
    /// How the tax of a place looks at a flow.
    TaxCharacter {
        /// Ordinary pay.
        Wage,
        /// Pay beside the regular one: the same tax, another withholding.
        SupplementalWage,
        /// Income taxed as pay on which no employee contributions fall (United States: an incentive
        /// option or a purchase plan sold early, IRC 421(b) and 3121(a)(22)).
        WageWithoutContributions,
        /// Gain on what was held long (United States: a year).
        LongTermGain,
        /// Other gain.
        ShortTermGain,
        /// Dividends.
        Dividend,
        /// Royalties.
        Royalty,
        /// Not taxed, or taxed before.
        TaxFree,
        /// A preference item of the minimum tax: no cash moves.
        IsoBargainElement,
        /// Below zero: a bargain element counted before, which the minimum tax takes off the gain when
        /// the shares are sold (United States: IRC 56(b)(3)); no cash moves.
        IsoHigherBasis,
    }
}

closed! {
    /// What must happen for a flow to come.
    Certainty {
        /// Promised without conditions.
        Guaranteed,
        /// The person must still be there.
        ContingentStaying,
        /// Targets must be met.
        ContingentPerformance,
        /// Its size follows a price.
        ContingentPrice,
        /// Somebody must buy, or the company must be listed.
        ContingentLiquidity,
    }
}

/// Where a flow comes from, so that a figure can be traced back to the line that made it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The package's own terms: pay, bonus, benefits.
    #[default]
    Terms,
    /// The one-off payment of that index.
    OneOff(usize),
    /// The grant of that index.
    Grant(usize),
    /// The refresher granted in that month.
    Refresher(i32),
    /// The line of that index of a deal or a licence.
    Licensing(usize),
}

/// An amount that moves on a day, in the package's currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow {
    /// When it is paid: the m-th monthly anniversary of the start.
    pub month: i32,
    /// When it is earned for good: who leaves then keeps it.
    pub entitled: i32,
    /// The row of the result it counts in, from 0; set by the timeline.
    pub year: usize,
    /// What it is part of.
    pub component: Component,
    /// How much; below zero for what the person pays.
    pub amount: Decimal,
    /// How tax looks at it.
    pub character: TaxCharacter,
    /// What must happen for it to come.
    pub certainty: Certainty,
    /// Earned inside the horizon but paid after it.
    pub paid_after_horizon: bool,
    /// What made it.
    pub origin: Origin,
}

impl Flow {
    /// A flow that is earned on the day it is paid.
    pub const fn new(
        month: i32,
        component: Component,
        amount: Decimal,
        character: TaxCharacter,
        certainty: Certainty,
    ) -> Self {
        let origin = Origin::Terms;
        Self {
            month,
            entitled: month,
            year: 0,
            component,
            amount,
            character,
            certainty,
            paid_after_horizon: false,
            origin,
        }
    }

    /// The same, made by a line of the package.
    pub const fn from(mut self, origin: Origin) -> Self {
        self.origin = origin;
        self
    }

    /// The same, earned on another day.
    pub const fn entitled(mut self, month: i32) -> Self {
        self.entitled = month;
        self
    }

    /// Whether money moves; the bargain element of incentive options, and what of it a sale takes back, are only
    /// numbers for the tax.
    pub const fn is_cash(&self) -> bool {
        !matches!(self.character, TaxCharacter::IsoBargainElement | TaxCharacter::IsoHigherBasis)
    }
}

/// One sum per value of a closed list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sums<const N: usize>([Decimal; N]);

/// Sums by component.
pub type ComponentSums = Sums<{ Component::ALL.len() }>;
/// Sums by tax character.
pub type CharacterSums = Sums<{ TaxCharacter::ALL.len() }>;

impl<const N: usize> Sums<N> {
    /// Nothing yet.
    pub const ZERO: Self = Self([Decimal::ZERO; N]);

    fn add_at(&mut self, index: usize, amount: Decimal) -> Result<(), Problem> {
        if let Some(total) = self.0.get_mut(index) {
            *total = sum(*total, amount)?;
        }
        Ok(())
    }

    fn at(&self, index: usize) -> Decimal {
        self.0.get(index).copied().unwrap_or_default()
    }

    /// All sums added up.
    ///
    /// # Errors
    /// `AmountTooLarge` when the total does not fit.
    pub fn total(&self) -> Result<Decimal, Problem> {
        let mut total = Tally::ZERO;
        self.0.iter().try_for_each(|amount| total.add(*amount))?;
        total.total()
    }
}

impl ComponentSums {
    /// Adds an amount to a component.
    ///
    /// # Errors
    /// `AmountTooLarge` when the sum does not fit.
    pub fn add(&mut self, component: Component, amount: Decimal) -> Result<(), Problem> {
        self.add_at(component as usize, amount)
    }

    /// The sum of a component.
    pub fn of(&self, component: Component) -> Decimal {
        self.at(component as usize)
    }
}

impl CharacterSums {
    /// Adds an amount to a character.
    ///
    /// # Errors
    /// `AmountTooLarge` when the sum does not fit.
    pub fn add(&mut self, character: TaxCharacter, amount: Decimal) -> Result<(), Problem> {
        self.add_at(character as usize, amount)
    }

    /// The sum of a character.
    pub fn of(&self, character: TaxCharacter) -> Decimal {
        self.at(character as usize)
    }
}

/// Sums in the making: they cost little while they grow, and are read once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tallies<const N: usize>([Tally; N]);

/// Growing sums by component.
pub type ComponentTallies = Tallies<{ Component::ALL.len() }>;
/// Growing sums by tax character.
pub type CharacterTallies = Tallies<{ TaxCharacter::ALL.len() }>;

impl<const N: usize> Tallies<N> {
    /// Nothing yet.
    pub const ZERO: Self = Self([Tally::ZERO; N]);

    fn add_at(&mut self, index: usize, amount: Decimal) -> Result<(), Problem> {
        self.0.get_mut(index).map_or(Ok(()), |tally| tally.add(amount))
    }

    /// The sums.
    ///
    /// # Errors
    /// `AmountTooLarge` when one does not fit.
    pub fn sums(&self) -> Result<Sums<N>, Problem> {
        let mut sums = Sums::ZERO;
        for (sum, tally) in sums.0.iter_mut().zip(&self.0) {
            *sum = tally.total()?;
        }
        Ok(sums)
    }
}

impl ComponentTallies {
    /// Adds an amount to a component.
    ///
    /// # Errors
    /// `AmountTooLarge` when the sum does not fit.
    pub fn add(&mut self, component: Component, amount: Decimal) -> Result<(), Problem> {
        self.add_at(component as usize, amount)
    }
}

impl CharacterTallies {
    /// Adds an amount to a character.
    ///
    /// # Errors
    /// `AmountTooLarge` when the sum does not fit.
    pub fn add(&mut self, character: TaxCharacter, amount: Decimal) -> Result<(), Problem> {
        self.add_at(character as usize, amount)
    }
}
