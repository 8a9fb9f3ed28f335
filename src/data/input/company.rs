//! The employer's shares as programs write them.
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::cap_table::CapTable;
use crate::domain::company::{Company, Issue, Liquidity, Outlook, Round};
use crate::domain::preference_stack::PreferenceStack;
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, Growth, Months, NewShares, Payout, Portion, Probability, Proceeds};

crate::words!(Liquidity, UnknownValue,
    "public" => Liquidity::Public, "tender" => Liquidity::Tender, "private" => Liquidity::Private);

crate::record! {
    /// What a scenario changes; what is left out stays as entered.
    pub struct ScenarioTerms {
        /// Expected total return a year.
        growth: Option<Growth>,
        /// When shares can first be sold.
        liquidity_month: Option<Months>,
        /// Probability that they ever can.
        liquidity_probability: Option<Probability>,
        /// Bonus payout as a multiple of target.
        payout: Option<Payout>,
    }
}

impl ScenarioTerms {
    fn outlook(&self) -> Outlook {
        let Self { growth, liquidity_month, liquidity_probability, payout } = *self;
        Outlook { growth, liquidity_month, liquidity_probability, payout }
    }
}

crate::record! {
    /// Own figures of the scenarios; bear and bull are one standard deviation away where left out.
    pub struct Scenarios {
        /// Worse than expected.
        bear: Option<ScenarioTerms>,
        /// Better than expected.
        bull: Option<ScenarioTerms>,
        /// One of the person's own.
        custom: Option<ScenarioTerms>,
    }
}

crate::record! {
    /// A financing round to come: one of `new_shares` and `dilution`, which are not the same.
    pub struct RoundTerms {
        /// When.
        month: Months,
        /// New shares as a part of those existing: 0.2 leaves 1 / 1.2 of each.
        new_shares: Option<NewShares>,
        /// What holders are diluted by: 0.2 leaves 0.8 of each.
        dilution: Option<Portion>,
    }
    check match (&new_shares, &dilution) {
        (Some(None), Some(None)) => Some(Problem::new(Code::Missing).below("new_shares")),
        (Some(Some(_)), Some(Some(_))) => Some(Problem::new(Code::UnknownField).below("dilution")),
        _ => None,
    };
}

impl Read for Round {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let given = RoundTerms::read(node)?;
        let issue = match (given.new_shares, given.dilution) {
            (Some(issued), _) => Issue::NewShares(issued),
            (None, dilution) => Issue::Dilution(dilution.unwrap_or_default()),
        };
        Ok(Self { month: given.month, issue })
    }

    fn typescript() -> String {
        RoundTerms::typescript()
    }
}

crate::record! {
    /// The classes of a private company, and what all of it would fetch.
    pub struct PreferenceStackTerms {
        /// Paid for all shares today; growth moves it.
        exit_value: Proceeds,
        /// The classes, options included; grants are of common shares.
        classes: CapTable,
    }
}

impl Read for PreferenceStack {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let PreferenceStackTerms { exit_value, classes } = PreferenceStackTerms::read(node)?;
        Ok(Self { exit_value, table: classes })
    }

    fn typescript() -> String {
        PreferenceStackTerms::typescript()
    }
}

/// A price beside the stack that makes the price: one of both is a mistake.
fn one_price(stack: Option<&Option<PreferenceStack>>, prices: [Option<&Option<Amount>>; 2]) -> Vec<Problem> {
    let Some(Some(_)) = stack else { return Vec::new() };
    let given = prices.into_iter().zip(["price", "preferred_price"]);
    let given = given.filter(|(price, _)| matches!(price, Some(Some(_))));
    given.map(|(_, field)| Problem::new(Code::UnknownField).below(field)).collect()
}

crate::record! {
    /// The employer's shares, the same for all grants of a package.
    pub struct CompanyTerms {
        /// How shares can be sold; by default public, private where anything said here is private.
        liquidity: Option<Liquidity>,
        /// Price of a common share today.
        price: Option<Amount>,
        /// Expected total return a year.
        growth: Option<Growth>,
        /// Standard deviation of the yearly log return: 0.4 public, 0.7 else by default.
        volatility: Option<Growth>,
        /// Dividends a year as a part of the price.
        dividend_yield: Option<Portion>,
        /// Issue price of the newest preferred share.
        preferred_price: Option<Amount>,
        /// How far a common share stands below it (409A).
        common_discount: Option<Portion>,
        /// Who is paid before common shares at a sale: their price is then what this leaves them.
        preference_stack: Option<PreferenceStack>,
        /// What is taken off because nobody need buy: 0.3 by default, nothing for a listed share.
        haircut: Option<Portion>,
        /// When shares can first be sold.
        liquidity_month: Option<Months>,
        /// Probability that they ever can.
        liquidity_probability: Option<Probability>,
        /// Financing rounds to come.
        rounds: Option<Vec<Round>>,
        /// Own figures of the scenarios.
        scenarios: Option<Scenarios>,
    }
    check one_price(preference_stack.as_ref(), [price.as_ref(), preferred_price.as_ref()]);
}

impl CompanyTerms {
    /// The company; `private` where its grants are of a kind only private companies give.
    pub fn company(&self, private: bool) -> Company {
        let hints = private
            || self.preferred_price.is_some()
            || self.preference_stack.is_some()
            || self.liquidity_month.is_some()
            || self.liquidity_probability.is_some();
        let by_default = if hints { Liquidity::Private } else { Liquidity::Public };
        let scenario = |of: fn(&Scenarios) -> &Option<ScenarioTerms>| {
            let given = self.scenarios.as_ref().and_then(|given| of(given).as_ref());
            given.map(ScenarioTerms::outlook)
        };
        Company {
            liquidity: self.liquidity.unwrap_or(by_default),
            price: self.price,
            growth: self.growth,
            volatility: self.volatility,
            dividend_yield: self.dividend_yield,
            preferred_price: self.preferred_price,
            common_discount: self.common_discount,
            stack: self.preference_stack.clone(),
            haircut: self.haircut,
            liquidity_month: self.liquidity_month,
            liquidity_probability: self.liquidity_probability,
            rounds: self.rounds.clone().unwrap_or_default(),
            bear: scenario(|given| &given.bear),
            bull: scenario(|given| &given.bull),
            custom: scenario(|given| &given.custom),
        }
    }
}
