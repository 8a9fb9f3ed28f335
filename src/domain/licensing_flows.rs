//! Deals and licences as dated flows, so that they compare with a job offer like any package.
//!
//! A person in a deal: vested shares at closing (month 0), releases and instalments in their
//! month, unvested shares and packages at month 12 t, each amount weighed by its probability.
//! Proceeds of a liquidation or a tender are a long-term gain, those of a dividend a dividend;
//! unvested shares, whether paid in cash or in stock of the buyer, and packages are wages. A
//! licensor: the upfront fee in month 0, expected payments less costs at the end of each year,
//! as royalties. An employed inventor: wages at the end of each year.
//!
//! Source: 26 U.S.C. sections 1221, 301 and 83 for the characters, which can be changed.
//!
//! ```
//! use bandworth::domain::{flow::TaxCharacter, licensing_flows::inventor_flows};
//! use rust_decimal::Decimal;
//! let flows = inventor_flows(&[Decimal::ZERO, Decimal::from(1_200)]);
//! assert_eq!((flows.len(), flows[0].month, flows[0].character), (1, 24, TaxCharacter::Wage));
//! ```
use rust_decimal::Decimal;

use super::cap_table::CapTable;
use super::distribution::Distribution;
use super::flow::{Certainty, Component, Flow, TaxCharacter};
use super::licensing::Licence;
use super::licensing::value::LicenceValue;
use super::money::product;
use super::person::{Person, Receipt, Stream};
use super::problem::Problem;
use super::quantity::Probability;

/// Months of a year.
const YEAR: i32 = 12;

/// What the share classes are paid on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassPayment {
    /// Months after closing.
    pub month: i32,
    /// Per class, in the order of the cap table.
    pub payouts: Vec<Decimal>,
    /// How likely.
    pub probability: Probability,
}

/// The flows of one person in a deal: `closing` is what the classes are paid at closing, `later`
/// what follows from escrow and instalments.
///
/// # Errors
/// As [`Person::receipts`].
pub fn deal_flows(
    person: &Person,
    table: &CapTable,
    way: Distribution,
    closing: &[Decimal],
    later: &[ClassPayment],
) -> Result<Vec<Flow>, Vec<Problem>> {
    let one = |problem: Problem| vec![problem];
    let mut flows = Vec::new();
    for receipt in person.receipts(table, closing)? {
        flows.push(receipt_flow(&receipt, way).map_err(one)?);
    }
    for payment in later {
        let value = person.holdings_value(table, &payment.payouts).map_err(one)?;
        let amount = product(value, payment.probability.value()).map_err(one)?;
        let certainty = Certainty::ContingentLiquidity;
        flows.push(Flow::new(
            payment.month,
            Component::DealProceeds,
            amount,
            proceeds_character(way),
            certainty,
        ));
    }
    flows.retain(|flow| !flow.amount.is_zero());
    Ok(flows)
}

/// The flows of a licensor: what the value expects, and the licensor's own costs.
pub fn licence_flows(licence: &Licence, value: &LicenceValue) -> Vec<Flow> {
    let royalty = |month, component, amount, certainty| {
        Flow::new(month, component, amount, TaxCharacter::Royalty, certainty)
    };
    let payments = (0..).zip(&value.expected_payments).map(|(year, &amount)| {
        let certainty = if year == 0 { Certainty::Guaranteed } else { Certainty::ContingentPerformance };
        royalty(YEAR * year, Component::Royalty, amount, certainty)
    });
    let costs = (1..)
        .zip(&licence.licensor.costs)
        .map(|(year, &amount)| royalty(YEAR * year, Component::Cost, -amount, Certainty::Guaranteed));
    payments.chain(costs).filter(|flow| !flow.amount.is_zero()).collect()
}

/// The flows of an employed inventor who is paid so much for years 1, 2, ...
pub fn inventor_flows(remuneration: &[Decimal]) -> Vec<Flow> {
    let flow = |(year, &amount): (i32, &Decimal)| {
        let certainty = Certainty::ContingentPerformance;
        Flow::new(YEAR * year, Component::Royalty, amount, TaxCharacter::Wage, certainty)
    };
    (1..).zip(remuneration).map(flow).filter(|flow| !flow.amount.is_zero()).collect()
}

/// One receipt as the flow that is expected of it.
fn receipt_flow(receipt: &Receipt, way: Distribution) -> Result<Flow, Problem> {
    let month = YEAR.saturating_mul(i32::try_from(receipt.year).unwrap_or(i32::MAX));
    let (component, character) = match receipt.stream {
        Stream::Holdings => (Component::DealProceeds, proceeds_character(way)),
        Stream::Accelerated | Stream::CashOverTime | Stream::BuyerStock => {
            (Component::DealProceeds, TaxCharacter::Wage)
        }
        Stream::Package => (Component::Retention, TaxCharacter::Wage),
    };
    let certainty = match (receipt.stream, receipt.year) {
        (Stream::BuyerStock, _) => Certainty::ContingentPrice,
        (_, 0) => Certainty::Guaranteed,
        _ => Certainty::ContingentStaying,
    };
    Ok(Flow::new(month, component, product(receipt.amount, receipt.probability)?, character, certainty))
}

/// How tax looks at money on shares that is handed out this way.
const fn proceeds_character(way: Distribution) -> TaxCharacter {
    match way {
        Distribution::DeemedLiquidation | Distribution::Tender { .. } => TaxCharacter::LongTermGain,
        Distribution::Dividend => TaxCharacter::Dividend,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::cap_table::{ClassTerms, ConversionRatio, StockClass};
    use crate::domain::person::{Holding, Unvested, UnvestedMode};
    use crate::domain::quantity::{Amount, DiscountRate, Share, Units};

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn units(count: i64) -> Units {
        Units::new(Decimal::from(count)).unwrap()
    }

    #[test]
    fn a_person_in_a_deal_has_gains_now_and_wages_later() {
        let common = StockClass {
            id: "common".to_owned(),
            shares: units(100),
            conversion_ratio: ConversionRatio::ONE,
            terms: ClassTerms::Common,
        };
        let table = CapTable::new(vec![common]).unwrap();
        let chance = |text| Probability::new(number(text)).unwrap();
        let person = Person {
            holdings: vec![Holding { class: "common".to_owned(), shares: units(10) }],
            unvested: vec![Unvested {
                shares: units(20),
                price: Amount::new(number("5")).unwrap(),
                mode: UnvestedMode::CashOverTime,
                schedule: vec![Share::WHOLE],
                cliff_waived: false,
            }],
            package: vec![Amount::new(number("70")).unwrap(), Amount::new(number("80")).unwrap()],
            package_offset: false,
            stay_probability: vec![chance("0.9")],
            discount_rate: DiscountRate::new(Decimal::ZERO).unwrap(),
        };
        let later = ClassPayment { month: 18, payouts: vec![number("50")], probability: chance("0.8") };
        let flows = deal_flows(&person, &table, Distribution::Dividend, &[number("500")], &[later]).unwrap();
        let seen: Vec<_> = flows.iter().map(|flow| (flow.month, flow.amount, flow.character)).collect();
        assert_eq!(
            seen,
            [
                (0, number("50"), TaxCharacter::Dividend),
                (12, number("90"), TaxCharacter::Wage),
                (0, number("70"), TaxCharacter::Wage),
                (12, number("72"), TaxCharacter::Wage),
                (18, number("4"), TaxCharacter::Dividend),
            ]
        );
    }
}
