//! What a share of the employer is worth, when it can be sold, and how far to believe it.
//!
//! `price(t) = price(0) x ((1 + g) e^-q)^(t/12) x product of dilution of the rounds until t`, with
//! the expected yearly total return `g` and the dividend yield `q`. A round that issues a part `n`
//! of the shares existing leaves `1 / (1 + n)` of each, a round that "dilutes by d" leaves `1 - d`:
//! 20 % new shares and 20 % dilution are not the same. Common shares of a private company without
//! a price of their own stand at `preferred price x (1 - common discount)`.
//!
//! `counted = face x (1 - haircut) x liquidity probability`, at the later of vesting and
//! liquidity; a listed share has no haircut and is always liquid.
//!
//! Where a [stack of preferences](super::preference_stack) is known, the price is what it leaves a common share.
//!
//! Scenarios: bear and bull are one standard deviation of the log price over the horizon of `H`
//! years away, `(1 + g) e^(-/+ s / sqrt H)` a year with the volatility `s`, unless the company
//! names its own.
//!
//! ```
//! use bandworth::domain::company::{Company, Liquidity, Market, Scenario};
//! use bandworth::domain::quantity::Amount;
//! let company = Company { price: Some(Amount::new(100.into())?), ..Company::default() };
//! let market = Market::of(&company, Scenario::Base, 4)?;
//! assert_eq!(market.price(36)?, Some(100.into()));
//! assert!(matches!(company.liquidity, Liquidity::Public));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use std::rc::Rc;

use rust_decimal::Decimal;

use super::assumed;
use super::flow::Certainty;
use super::growth::{Compound, Growths, exponential};
use super::money::{difference, product, quotient, sum};
use super::preference_stack::{PreferenceStack, PreparedStack};
use super::problem::Problem;
use super::quantity::{Amount, Growth, Months, NewShares, Payout, Portion, Probability};

/// How shares can be turned into money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Liquidity {
    /// Listed: on every day.
    #[default]
    Public,
    /// In tenders the company arranges.
    Tender,
    /// At a sale or a listing.
    Private,
}

/// One of the outlooks a person can switch to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scenario {
    /// Worse than expected.
    Bear,
    /// As entered.
    #[default]
    Base,
    /// Better than expected.
    Bull,
    /// With the company's own figures for it.
    Custom,
}

/// What a scenario changes; what is left out stays as entered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outlook {
    /// Growth of the price a year.
    pub growth: Option<Growth>,
    /// When shares can be sold.
    pub liquidity_month: Option<Months>,
    /// Probability that they ever can.
    pub liquidity_probability: Option<Probability>,
    /// Bonus payout as a multiple of target.
    pub payout: Option<Payout>,
}

/// A financing round to come, as people speak of it: two ways that are not the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Issue {
    /// New shares as a part of those existing: 0.2 leaves 1 / 1.2 of each.
    NewShares(NewShares),
    /// What holders are diluted by: 0.2 leaves 0.8 of each.
    Dilution(Portion),
}

/// A round and its month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    /// When.
    pub month: Months,
    /// How much of each share is left.
    pub issue: Issue,
}

impl Round {
    /// The part of a share's value left after the round.
    ///
    /// # Errors
    /// `AmountTooLarge` where the quotient does not fit.
    pub fn remaining(&self) -> Result<Decimal, Problem> {
        match self.issue {
            Issue::NewShares(issued) => quotient(Decimal::ONE, sum(Decimal::ONE, issued.value())?),
            Issue::Dilution(dilution) => difference(Decimal::ONE, dilution.value()),
        }
    }
}

/// The employer's shares, the same for all grants of a package.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Company {
    /// How they can be sold.
    pub liquidity: Liquidity,
    /// Price of a common share today.
    pub price: Option<Amount>,
    /// Expected total return a year.
    pub growth: Option<Growth>,
    /// Standard deviation of the yearly log return.
    pub volatility: Option<Growth>,
    /// Dividends a year as a part of the price.
    pub dividend_yield: Option<Portion>,
    /// Issue price of the newest preferred share.
    pub preferred_price: Option<Amount>,
    /// How far a common share stands below it.
    pub common_discount: Option<Portion>,
    /// Who is paid before common shares at a sale, instead of a price.
    pub stack: Option<PreferenceStack>,
    /// What is taken off because nobody need buy.
    pub haircut: Option<Portion>,
    /// When shares can first be sold.
    pub liquidity_month: Option<Months>,
    /// Probability that they ever can.
    pub liquidity_probability: Option<Probability>,
    /// Rounds to come.
    pub rounds: Vec<Round>,
    /// Own figures for bear.
    pub bear: Option<Outlook>,
    /// Own figures for bull.
    pub bull: Option<Outlook>,
    /// Own figures for custom.
    pub custom: Option<Outlook>,
}

impl Company {
    /// The figures given for a scenario.
    pub fn outlook(&self, scenario: Scenario) -> Outlook {
        let given = match scenario {
            Scenario::Base => None,
            Scenario::Bear => self.bear,
            Scenario::Bull => self.bull,
            Scenario::Custom => self.custom,
        };
        given.unwrap_or_default()
    }

    /// The same, to be changed, where the company has figures of its own for it.
    pub const fn outlook_mut(&mut self, scenario: Scenario) -> Option<&mut Outlook> {
        match scenario {
            Scenario::Base => None,
            Scenario::Bear => self.bear.as_mut(),
            Scenario::Bull => self.bull.as_mut(),
            Scenario::Custom => self.custom.as_mut(),
        }
    }

    /// Price of a common share today, where anything is known of it.
    ///
    /// # Errors
    /// `AmountTooLarge` where the product does not fit, `NoResidualClaimant` where a stack leaves money to nobody.
    pub fn common_price(&self) -> Result<Option<Decimal>, Problem> {
        if let Some(stack) = &self.stack {
            return stack.common_price().map(Some);
        }
        if let Some(price) = self.price {
            return Ok(Some(price.value()));
        }
        let Some(preferred) = self.preferred_price else { return Ok(None) };
        let discount = self.common_discount.map_or(Decimal::ZERO, Portion::value);
        product(preferred.value(), difference(Decimal::ONE, discount)?).map(Some)
    }

    fn volatility(&self) -> Decimal {
        self.volatility.map_or_else(
            || match self.liquidity {
                Liquidity::Public => assumed::PUBLIC_VOLATILITY,
                Liquidity::Tender | Liquidity::Private => assumed::PRIVATE_VOLATILITY,
            },
            Growth::value,
        )
    }
}

/// The company as one scenario sees it.
#[derive(Clone, Debug)]
pub struct Market {
    price: Option<Decimal>,
    stack: Option<Rc<PreparedStack>>,
    growth: Rc<Compound>,
    rounds: Vec<(i32, Decimal)>,
    liquidity: Liquidity,
    liquidity_month: Option<i32>,
    after_haircut: Decimal,
    probability: Decimal,
    keep: Decimal,
}

impl Market {
    /// The market of a scenario over a horizon of so many years.
    ///
    /// # Errors
    /// `RateOutOfRange` where nothing is left of the price, `AmountTooLarge` where a power does not fit.
    pub fn of(company: &Company, scenario: Scenario, horizon_years: u8) -> Result<Self, Problem> {
        Self::grown(company, scenario, horizon_years, &Growths::default())
    }

    /// The same with growths that may be known already.
    pub(in crate::domain) fn grown(
        company: &Company,
        scenario: Scenario,
        horizon_years: u8,
        growths: &Growths,
    ) -> Result<Self, Problem> {
        let outlook = company.outlook(scenario);
        let growth = outlook.growth.or(company.growth).map_or(Decimal::ZERO, Growth::value);
        let mut yearly = sum(Decimal::ONE, growth)?;
        if let Some(dividends) = company.dividend_yield.filter(|yielded| !yielded.value().is_zero()) {
            yearly = product(yearly, exponential(-dividends.value())?)?;
        }
        // How far bull stands above what is expected, a year; bear stands as far below.
        let swing = || growths.swing(company.volatility(), horizon_years);
        match scenario {
            Scenario::Bear if outlook.growth.is_none() => yearly = quotient(yearly, swing()?)?,
            Scenario::Bull if outlook.growth.is_none() => yearly = product(yearly, swing()?)?,
            Scenario::Bear | Scenario::Base | Scenario::Bull | Scenario::Custom => {}
        }
        let listed = company.liquidity == Liquidity::Public;
        let haircut = company.haircut.map_or(assumed::PRIVATE_HAIRCUT, Portion::value);
        let after_haircut = if listed { Decimal::ONE } else { difference(Decimal::ONE, haircut)? };
        let probability = outlook.liquidity_probability.or(company.liquidity_probability);
        let probability = probability.filter(|_| !listed).map_or(Decimal::ONE, Probability::value);
        let month = outlook.liquidity_month.or(company.liquidity_month);
        let rounds = company.rounds.iter();
        let remaining = rounds.map(|round| Ok((i32::from(round.month.count()), round.remaining()?)));
        let stack = company.stack.as_ref().map(|stack| stack.prepared().map(Rc::new)).transpose()?;
        Ok(Self {
            price: match &stack {
                Some(stack) => Some(stack.price(Decimal::ONE)?),
                None => company.common_price()?,
            },
            stack,
            growth: growths.compound(yearly, horizon_years)?,
            rounds: remaining.collect::<Result<_, Problem>>()?,
            liquidity: company.liquidity,
            liquidity_month: month.filter(|_| !listed).map(|month| month.count().into()),
            after_haircut,
            probability,
            keep: product(after_haircut, probability)?,
        })
    }

    /// The market as a grant with its own liquidity terms sees it.
    ///
    /// # Errors
    /// `AmountTooLarge` where a product does not fit.
    pub fn with_liquidity(
        &self,
        month: Option<Months>,
        probability: Option<Probability>,
    ) -> Result<Self, Problem> {
        let mut market = self.clone();
        if let Some(month) = month {
            market.liquidity_month = Some(month.count().into());
        }
        if let Some(probability) = probability {
            market.probability = probability.value();
            market.keep = product(self.after_haircut, market.probability)?;
        }
        Ok(market)
    }

    /// What has become of one unit of value after so many months.
    ///
    /// # Errors
    /// `AmountTooLarge` where a power does not fit.
    pub fn factor(&self, month: i32) -> Result<Decimal, Problem> {
        self.diluted(self.growth.at(month)?, month)
    }

    /// What rounds until a month leave of a value.
    fn diluted(&self, value: Decimal, month: i32) -> Result<Decimal, Problem> {
        let diluting = self.rounds.iter().filter(|(round, _)| *round <= month);
        diluting.into_iter().try_fold(value, |factor, (_, remaining)| product(factor, *remaining))
    }

    /// Whether a price moves with [`factor`](Self::factor): below a stack it does not.
    pub(in crate::domain) const fn is_proportional(&self) -> bool {
        self.stack.is_none()
    }

    /// Price of a common share today, where the company has one.
    pub const fn price_today(&self) -> Option<Decimal> {
        self.price
    }

    /// Price of a common share in a month, where the company has one.
    ///
    /// # Errors
    /// `AmountTooLarge` where a product does not fit.
    pub fn price(&self, month: i32) -> Result<Option<Decimal>, Problem> {
        if let Some(stack) = &self.stack {
            return self.diluted(stack.price(self.growth.at(month)?)?, month).map(Some);
        }
        self.price.map(|price| product(price, self.factor(month)?)).transpose()
    }

    /// When units vested in a month can be sold.
    pub fn liquid(&self, vested: i32) -> i32 {
        match self.liquidity {
            Liquidity::Public => vested,
            Liquidity::Tender | Liquidity::Private => {
                self.liquidity_month.map_or(vested, |month| month.max(vested))
            }
        }
    }

    /// The liquidity event, where there is one to wait for.
    pub const fn liquidity_month(&self) -> Option<i32> {
        self.liquidity_month
    }

    /// What the price, or what stands above it in a stack, gains in a year.
    pub fn growth(&self) -> Decimal {
        self.growth.yearly() - Decimal::ONE
    }

    /// Whether shares can be sold on every day.
    pub fn is_listed(&self) -> bool {
        self.liquidity == Liquidity::Public
    }

    /// The part of the face value that is counted.
    pub const fn keep(&self) -> Decimal {
        self.keep
    }

    /// What is taken off because nobody need buy.
    pub fn haircut(&self) -> Decimal {
        Decimal::ONE - self.after_haircut
    }

    /// Probability that the value ever comes.
    pub const fn probability(&self) -> Decimal {
        self.probability
    }

    /// What must happen for the value to come.
    pub fn certainty(&self) -> Certainty {
        if self.is_listed() { Certainty::ContingentPrice } else { Certainty::ContingentLiquidity }
    }
}
