//! `personal`: what a deal brings one person.
use rust_decimal::Decimal;

use super::{Places, amounts_as_given, one};
use crate::api::offer::remark::warning;
use crate::api::warning::Warning;
use crate::api::{Function, signature};
use crate::data::input::deal::{PersonTerms, ShellTerms};
use crate::domain::cap_table::CapTable;
use crate::domain::distribution::{Distribution, DistributionMode, distribute};
use crate::domain::evaluation::{Warning as Remark, WarningCode};
use crate::domain::money::{difference, quotient, sum};
use crate::domain::person::{Person, ReceiptSums, Shell, Stream};
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, Proceeds};

crate::record! {
    /// A deal and one person in it.
    pub struct PersonalInput {
        /// Money for the share classes.
        equity_proceeds: Proceeds,
        /// The share classes.
        classes: CapTable,
        /// How the money is handed out.
        mode: DistributionMode = DistributionMode::DeemedLiquidation,
        /// Tender: price of one share as converted.
        price_per_share: Amount = Amount::ZERO,
        /// The person.
        person: PersonTerms,
        /// The company that goes on, for those who keep shares in it.
        shell: Option<ShellTerms>,
    }
}

crate::outcome! {
    /// What a deal brings one person.
    pub struct PersonalOutcome {
        /// Cash now, without the package: vested shares and accelerated ones.
        at_closing: Places<2>,
        /// Unvested shares paid later, weighed by the probability of staying.
        deferred_expected: Places<2>,
        /// The same, discounted.
        deferred_pv: Places<2>,
        /// Part of the deferred that is stock of the buyer, weighed.
        buyer_stock_expected: Places<2>,
        /// The same, discounted.
        buyer_stock_pv: Places<2>,
        /// The package, weighed.
        package_expected: Places<2>,
        /// The same, discounted.
        package_pv: Places<2>,
        /// Everything, weighed and discounted.
        total_pv: Places<2>,
        /// What leaving early puts at risk: all promised later less what is expected.
        at_risk: Places<2>,
        /// Expected stake left in the company that goes on, where one was given.
        remaining_stake: Option<Places<2>>,
        /// The total in months of salary.
        months_of_salary: Option<Places<2>>,
        /// The total as a share of the headline.
        headline_share: Option<Places<8>>,
        /// What the reader should know.
        warnings: Vec<Warning>,
    }
}

fn personal(input: PersonalInput) -> Result<PersonalOutcome, Vec<Problem>> {
    let (table, way) = (&input.classes, Distribution::new(input.mode, input.price_per_share));
    let handed_out = distribute(table, way, input.equity_proceeds).map_err(one)?;
    let person = Person::from(&input.person);
    let receipts = person.receipts(table, &handed_out.payouts).map_err(|problems| {
        problems.into_iter().map(|problem| problem.below("person")).collect::<Vec<_>>()
    })?;
    let sums = |streams: &[Stream]| person.sums(&receipts, streams).map_err(one);
    let closing = sums(&[Stream::Holdings, Stream::Accelerated])?;
    let deferred = sums(&[Stream::CashOverTime, Stream::BuyerStock])?;
    let (stock, package) = (sums(&[Stream::BuyerStock])?, sums(&[Stream::Package])?);
    let remaining_stake = input
        .shell
        .as_ref()
        .map(|shell| {
            person.remaining_stake(table, way, input.equity_proceeds, &handed_out, &Shell::from(shell))
        })
        .transpose()
        .map_err(one)?;
    let compared = |amount: Option<Amount>, total: Decimal| -> Result<Option<Decimal>, Vec<Problem>> {
        let amount = amount.map(Amount::value).filter(|amount| !amount.is_zero());
        amount.map(|amount| quotient(total, amount)).transpose().map_err(one)
    };
    let at_risk = |sums: &ReceiptSums| difference(sums.face, sums.expected).map_err(one);
    let total_pv =
        sum(sum(closing.present_value, deferred.present_value).map_err(one)?, package.present_value)
            .map_err(one)?;
    let warnings = person
        .above_headline()
        .into_iter()
        .map(|field| warning(Remark::new(WarningCode::RetentionAboveHeadline, &format!("/person/{field}"))));
    Ok(PersonalOutcome {
        at_closing: Places(closing.expected),
        deferred_expected: Places(deferred.expected),
        deferred_pv: Places(deferred.present_value),
        buyer_stock_expected: Places(stock.expected),
        buyer_stock_pv: Places(stock.present_value),
        package_expected: Places(package.expected),
        package_pv: Places(package.present_value),
        total_pv: Places(total_pv),
        at_risk: Places(sum(at_risk(&deferred)?, at_risk(&package)?).map_err(one)?),
        remaining_stake: remaining_stake.map(Places),
        months_of_salary: compared(input.person.monthly_salary, total_pv)?.map(Places),
        headline_share: compared(input.person.headline_amount, total_pv)?.map(Places),
        warnings: warnings.collect(),
    })
}

pub(in crate::api) const PERSONAL: Function = Function {
    name: "personal",
    doc: "What a licence-and-talent deal brings one person: shares, unvested grants, package.",
    run: |_, input| amounts_as_given(input, personal),
    taped: None,
    signature: signature::<PersonalInput, PersonalOutcome>,
};
