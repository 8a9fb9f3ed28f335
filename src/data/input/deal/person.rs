//! One person in a deal, from outside.
use rust_decimal::Decimal;

use crate::data::Label;
use crate::data::node::Node;
use crate::data::record::Read as _;
use crate::domain::person::{Holding, Person, Shell, Unvested, UnvestedMode};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, DiscountRate, Probability, Share, Units};

crate::words!(UnvestedMode, UnknownUnvestedMode,
    "accelerate" => UnvestedMode::Accelerate,
    "cash_over_time" => UnvestedMode::CashOverTime,
    "buyer_stock" => UnvestedMode::BuyerStock,
    "forfeit" => UnvestedMode::Forfeit);

crate::record! {
    /// One person in a licence-and-talent deal.
    pub struct PersonTerms {
        /// Vested shares.
        holdings: Vec<HoldingTerms> = Vec::new(),
        /// Unvested grants that the company or the buyer honours.
        unvested: Vec<UnvestedTerms> = Vec::new(),
        /// The new package: now, then at the end of each year.
        package: Vec<Amount> = Vec::new(),
        /// Whether share proceeds are taken off the package.
        package_offset: bool = false,
        /// Probability of still being there at the end of year 1, 2, ...
        p_stay: Vec<Probability> = Vec::new(),
        /// For the present value, per year.
        discount_rate: DiscountRate = DiscountRate::new(Decimal::ZERO)?,
        /// Salary of a month, to express the total in months.
        monthly_salary: Option<Amount>,
        /// Headline of the deal, to express the total as a share of it.
        headline_amount: Option<Amount>,
        /// What of the headline is pay for those who move.
        retention_pool: Option<Amount>,
    }
}

crate::record! {
    /// Vested shares of one class.
    pub struct HoldingTerms {
        /// Id of the class.
        class: Label,
        /// How many.
        shares: Units,
    }
}

crate::record! {
    /// Unvested shares and what becomes of them.
    pub struct UnvestedTerms {
        /// How many.
        shares: Units,
        /// Deal price of one, net of a strike price.
        price: Amount = Amount::ZERO,
        /// accelerate: cash now; cash_over_time: cash as it would have vested; buyer_stock: stock of the buyer that vests; forfeit: lost.
        mode: UnvestedMode,
        /// Parts of the grant by year.
        schedule: Vec<Share> = Vec::new(),
        /// Whether the first part is due at once.
        cliff_waived: bool = false,
    }
}

crate::record! {
    /// The company that goes on after the deal.
    pub struct ShellTerms {
        /// Cash it keeps.
        retained_cash: Amount = Amount::ZERO,
        /// What else it may bring one day.
        estimate: Amount = Amount::ZERO,
        /// How likely.
        probability: Probability = Probability::CERTAIN,
    }
}

impl PersonTerms {
    /// Somebody with nothing in the deal.
    ///
    /// # Errors
    /// None in practice: an empty record holds nothing that can be wrong.
    pub fn nobody() -> Result<Self, Problem> {
        let read = Self::read(&Node::Record(Vec::new()));
        read.map_err(|mut problems| problems.pop().unwrap_or_else(|| Problem::new(Code::Missing)))
    }
}

impl From<&PersonTerms> for Person {
    fn from(terms: &PersonTerms) -> Self {
        let holding = |terms: &HoldingTerms| Holding { class: terms.class.0.clone(), shares: terms.shares };
        let unvested = |terms: &UnvestedTerms| Unvested {
            shares: terms.shares,
            price: terms.price,
            mode: terms.mode,
            schedule: terms.schedule.clone(),
            cliff_waived: terms.cliff_waived,
        };
        Self {
            holdings: terms.holdings.iter().map(holding).collect(),
            unvested: terms.unvested.iter().map(unvested).collect(),
            package: terms.package.clone(),
            package_offset: terms.package_offset,
            stay_probability: terms.p_stay.clone(),
            discount_rate: terms.discount_rate,
            retention_pool: terms.retention_pool,
            headline: terms.headline_amount,
        }
    }
}

impl From<&ShellTerms> for Shell {
    fn from(terms: &ShellTerms) -> Self {
        Self { retained_cash: terms.retained_cash, estimate: terms.estimate, probability: terms.probability }
    }
}
