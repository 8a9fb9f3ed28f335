//! Classic licences: what is owed each year, and what that is worth to both sides.
//!
//! [`schedule`] says what is owed in a year, [`minimum_ledger`] keeps minimums and their
//! recovery, [`milestone`] has payments by event, [`value`] weighs and discounts them,
//! [`sensitivity`] asks what changes the answer. Vectors have one entry a year; a year that
//! is left out counts as zero.
pub mod milestone;
pub mod minimum_ledger;
pub mod schedule;
pub mod sensitivity;
pub mod value;

use rust_decimal::Decimal;

use super::present_value::Timing;
use super::problem::{Allowed, Code, Problem};
use super::quantity::{Amount, DiscountRate, Probability, Rate, Share};
use milestone::{Milestone, SalesMilestone};
use schedule::RoyaltyTerms;

/// The term of a licence in years, 1 to 50.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term(u32);

impl Term {
    /// The longest term, in years.
    pub const LONGEST: u32 = 50;

    /// A term of so many years.
    ///
    /// # Errors
    /// `TermOutOfRange` outside 1 to 50.
    pub fn new(years: u32) -> Result<Self, Problem> {
        if (1..=Self::LONGEST).contains(&years) {
            return Ok(Self(years));
        }
        let high = Decimal::from(Self::LONGEST);
        Err(Problem::new(Code::TermOutOfRange).allowing(Allowed::Between(Decimal::ONE, high)))
    }

    /// The number of years.
    pub const fn years(self) -> usize {
        self.0 as usize
    }
}

/// A licence, both parties' plans with it, and how likely they come true.
#[derive(Clone, Debug, PartialEq)]
pub struct Licence {
    /// How long.
    pub term: Term,
    /// When in a year payments are made.
    pub timing: Timing,
    /// Paid at signing.
    pub upfront_fee: Amount,
    /// What sales owe.
    pub royalty: RoyaltyTerms,
    /// Payments by technical event.
    pub milestones: Vec<Milestone>,
    /// Payments by sales reached.
    pub sales_milestones: Vec<SalesMilestone>,
    /// Sales expected if the market is reached.
    pub market: Market,
    /// The side that is paid.
    pub licensor: Licensor,
    /// The side that pays.
    pub licensee: Licensee,
}

/// Sales, if all goes well, and how likely that is.
#[derive(Clone, Debug, PartialEq)]
pub struct Market {
    /// Net sales of the licensee, by year.
    pub net_sales: Vec<Decimal>,
    /// Income of the licensee from sublicences, by year.
    pub sublicence_income: Vec<Decimal>,
    /// Probability that the market is reached, by year.
    pub sales_probability: Vec<Decimal>,
    /// Probability that the licence is in force, by year; never below the one before.
    pub alive_probability: Vec<Decimal>,
}

/// What the licensor's value depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Licensor {
    /// Per year.
    pub discount_rate: DiscountRate,
    /// On the payments less costs; losses are refunded.
    pub tax_rate: Rate,
    /// Kept back from every payment by the licensee's state.
    pub withholding_rate: Rate,
    /// Costs by year.
    pub costs: Vec<Decimal>,
}

/// What the licensee's value depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Licensee {
    /// Per year.
    pub discount_rate: DiscountRate,
    /// On the profit; losses are refunded.
    pub tax_rate: Rate,
    /// Cost of goods as a share of net sales.
    pub cost_of_goods: Share,
    /// Other running costs as a share of net sales.
    pub operating_costs: Share,
    /// Costs of development by year.
    pub development_costs: Vec<Decimal>,
    /// Probability that they are spent, by year.
    pub development_probability: Vec<Decimal>,
}

/// The entry of year t = 1, 2, ...; zero where the list ends earlier.
pub(crate) fn yearly(values: &[Decimal], year: usize) -> Decimal {
    year.checked_sub(1).and_then(|index| values.get(index)).copied().unwrap_or_default()
}

/// The problem of a list of years that does not cover the term.
pub fn length_problem(length: usize, term: Term) -> Option<Problem> {
    let years = term.years();
    (length != years).then(|| Problem::new(Code::LengthMismatch).allowing(Allowed::Length(years)))
}

/// Problems of sales that are likelier than a licence in force, by year (index from zero).
pub fn probability_problems(sales: &[Probability], alive: &[Probability]) -> Vec<Problem> {
    let pairs = sales.iter().zip(alive).enumerate();
    pairs
        .filter(|(_, (sales, alive))| sales > alive)
        .map(|(index, (_, alive))| {
            let allowed = Allowed::Between(Decimal::ZERO, alive.value());
            Problem::new(Code::ProbabilityOutOfRange).allowing(allowed).below_index(index)
        })
        .collect()
}
