//! A licence, for its licensor or for the inventor employed by it, payment by payment.
//!
//! Licensor: the fee at signing in month 0; at the end of year t (month 12 t) what is owed with sales
//! (`p_sales`), what is owed without any (`p_alive - p_sales`), milestones with their probability,
//! less the licensor's costs. Together they are the [expected
//! payments](super::super::licensing::value). Tax kept back at the source comes off every payment and
//! is not credited. Payments within a year count at its end, whatever the timing of the valuation;
//! the tax rate of the valuation is not used, because the place taxes the person.
//!
//! Employed inventor: [`inventor`](super::inventor), at the end of each year, as wages.
//!
//! ```
//! use bandworth::domain::licensing_flows::{LicenceIncome, Licensing, Source};
//! # use bandworth::data::{input::deal::LicenceTerms, node::Node, record::read};
//! # let terms = r#"{"years": 2, "upfront_fee": 100, "net_sales": [1000, 2000], "royalty_tiers": [{"above": 0, "rate": 0.05}]}"#;
//! # let licence = read::<LicenceTerms>(&Node::from_json(terms)?).map_err(|mut found| found.remove(0))?.licence()?;
//! let income = LicenceIncome::of(licence); // 100 at signing, 5 % of 1,000 and of 2,000
//! let lines = Licensing::Licence(Box::new(income)).lines().map_err(|mut problems| problems.remove(0))?;
//! let seen: Vec<_> = lines.iter().map(|line| (line.source, line.month, line.expected)).collect();
//! assert_eq!(seen, [(Source::Upfront, 0, 100.into()), (Source::Royalty, 12, 50.into()), (Source::Royalty, 24, 100.into())]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::inventor::{Inventor, Years};
use super::{Line, Source, YEAR};
use crate::domain::flow::TaxCharacter;
use crate::domain::licensing::value::{LicenceValue, value_of};
use crate::domain::licensing::{Licence, yearly};
use crate::domain::money::{difference, sum};
use crate::domain::problem::Problem;
use crate::domain::quantity::Share;

/// What a licence brings one person.
#[derive(Clone, Debug, PartialEq)]
pub struct LicenceIncome {
    /// The licence.
    pub licence: Licence,
    /// The person's part of what the licensor gets and spends.
    pub own_share: Share,
    /// The person as an inventor employed by the licensor, instead.
    pub inventor: Option<Inventor>,
    /// How tax looks at it.
    pub characters: LicenceCharacters,
}

/// How tax looks at what a licence brings: presets that can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LicenceCharacters {
    /// What the licensor gets and spends.
    pub royalty: TaxCharacter,
    /// What the employed inventor gets.
    pub inventor: TaxCharacter,
}

impl Default for LicenceCharacters {
    fn default() -> Self {
        Self { royalty: TaxCharacter::Royalty, inventor: TaxCharacter::Wage }
    }
}

impl LicenceIncome {
    /// A licence whose licensor the person is alone.
    pub fn of(licence: Licence) -> Self {
        Self { licence, own_share: Share::WHOLE, inventor: None, characters: LicenceCharacters::default() }
    }

    /// Every payment to the person.
    ///
    /// # Errors
    /// As [`value_of`] and [`Inventor::pay`].
    pub fn lines(&self) -> Result<Vec<Line>, Problem> {
        let value = value_of(&self.licence)?;
        match &self.inventor {
            Some(inventor) => {
                let pay = inventor.pay(&self.years(&value)?).map_err(|problem| problem.below("inventor"))?;
                let character = self.characters.inventor;
                let line = |(year, (face, probability))| {
                    Line::new(Source::Inventor, YEAR * year, face, probability, character)
                };
                (1..).zip(pay).map(line).collect()
            }
            None => {
                let part = self.own_share.value();
                self.licensor(&value)?.into_iter().map(|line| line.times(part)).collect()
            }
        }
    }

    fn licensor(&self, value: &LicenceValue) -> Result<Vec<Line>, Problem> {
        let (licence, market) = (&self.licence, &self.licence.market);
        let upfront = licence.upfront_fee.value();
        let mut payments = vec![(Source::Upfront, 0, upfront, Decimal::ONE)];
        for (index, year) in (0..licence.term.years()).zip(1_i32..) {
            let month = YEAR * year;
            let probability = yearly(&market.sales_probability, index + 1);
            let idle = difference(yearly(&market.alive_probability, index + 1), probability)?;
            let owed = |years: &[crate::domain::licensing::schedule::RoyaltyYear]| {
                years.get(index).map(|entry| entry.total).unwrap_or_default()
            };
            payments.push((Source::Royalty, month, owed(&value.success.years), probability));
            payments.push((Source::Minimum, month, owed(&value.without_sales.years), idle));
            let reached = yearly(&value.sales_milestones, index + 1);
            payments.push((Source::SalesMilestone, month, reached, probability));
            for milestone in
                licence.milestones.iter().filter(|milestone| milestone.year as usize == index + 1)
            {
                let (amount, likely) = (milestone.amount.value(), milestone.probability.value());
                payments.push((Source::Milestone, month, amount, likely));
            }
        }
        let kept_back = licence.licensor.withholding_rate.value();
        let mut lines = Vec::with_capacity(2 * payments.len());
        for (source, month, face, probability) in payments {
            let paid = Line::new(source, month, face, probability, self.characters.royalty)?;
            lines.push(paid);
            let withheld = Line {
                source: Source::Withholding,
                character: TaxCharacter::TaxFree,
                certainty: Source::Withholding.certainty(month),
                ..paid
            };
            lines.push(withheld.times(-kept_back)?);
        }
        for (year, cost) in (1_i32..).zip(&licence.licensor.costs) {
            let line = Line::new(Source::Cost, YEAR * year, -*cost, Decimal::ONE, self.characters.royalty);
            lines.push(line?);
        }
        Ok(lines)
    }

    /// What an inventor's pay is counted on.
    fn years(&self, value: &LicenceValue) -> Result<Years, Problem> {
        let licence = &self.licence;
        let mut income = Vec::with_capacity(licence.term.years());
        let mut upfront = licence.upfront_fee.value();
        for year in 1..=licence.term.years() {
            let expected = value.expected_payments.get(year).copied().unwrap_or_default();
            let less = difference(expected, yearly(&licence.licensor.costs, year))?;
            income.push(sum(less, upfront)?);
            upfront = Decimal::ZERO;
        }
        let market = &licence.market;
        let sales_probability = market.sales_probability.clone();
        Ok(Years { sales: market.net_sales.clone(), sales_probability, income })
    }
}
