//! Exchange rates of one day, and conversion between any two of the currencies in the table.
//!
//! The table states units of each currency per one unit of its base (the euro, in the reference
//! rates of the European Central Bank). The rate from `A` to `B` is the cross rate
//! `r(A, B) = q(B) / q(A)` of their quotes `q`, so going there and back is the identity and
//! going through a third currency changes nothing. A person's own rate replaces that of its
//! pair, in both directions (`r(B, A) = 1 / r(A, B)`), and of no other pair.
//!
//! Source of the quoting convention: European Central Bank, euro foreign exchange reference
//! rates (units of currency per euro; for information, not transaction rates).
//!
//! ```
//! use bandworth::domain::{calendar::Day, exchange::ReferenceRates, money::{Currency, Money}};
//! use rust_decimal::Decimal;
//! let quotes = [(Currency::Eur, Decimal::ONE), (Currency::Usd, Decimal::new(125, 2))];
//! let rates = ReferenceRates::new(Day::parse("2026-10-30")?, quotes)?;
//! let there = rates.converted(Money::new(Decimal::from(100), Currency::Eur), Currency::Usd)?;
//! assert_eq!(there.money, Money::new(Decimal::from(125), Currency::Usd));
//! assert_eq!(there.rate, Decimal::new(125, 2));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::calendar::Day;
use super::money::{Currency, Money, product, quotient};
use super::problem::{Allowed, Code, Problem};

/// The quotes of one day, and the rates a person set instead.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceRates {
    day: Day,
    quotes: BTreeMap<Currency, Decimal>,
    own: BTreeMap<(Currency, Currency), Decimal>,
}

/// A converted amount with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Conversion {
    /// The amount in the currency asked for, not rounded.
    pub money: Money,
    /// Units of that currency per unit of the one given.
    pub rate: Decimal,
    /// The day of the rate; `None` where the rate is the person's own or none was needed.
    pub day: Option<Day>,
}

impl ReferenceRates {
    /// The table of a day: units of each currency per one unit of a common base.
    ///
    /// # Errors
    /// `DuplicateId` for a currency quoted twice, `RateOutOfRange` for a quote that is not above
    /// zero, each below the currency's code.
    pub fn new(day: Day, quotes: impl IntoIterator<Item = (Currency, Decimal)>) -> Result<Self, Problem> {
        let mut table = BTreeMap::new();
        for (currency, quote) in quotes {
            positive(quote).map_err(|problem| problem.below(currency.code()))?;
            if table.insert(currency, quote).is_some() {
                return Err(Problem::new(Code::DuplicateId).below(currency.code()));
            }
        }
        Ok(Self { day, quotes: table, own: BTreeMap::new() })
    }

    /// The same with the person's own rate: units of `to` per unit of `from`.
    ///
    /// # Errors
    /// `RateOutOfRange` for a rate that is not above zero.
    pub fn overridden(mut self, from: Currency, to: Currency, rate: Decimal) -> Result<Self, Problem> {
        positive(rate)?;
        self.own.remove(&(to, from));
        self.own.insert((from, to), rate);
        Ok(self)
    }

    /// The day of the table.
    pub const fn day(&self) -> Day {
        self.day
    }

    /// The currencies of the table.
    pub fn currencies(&self) -> impl Iterator<Item = Currency> {
        self.quotes.keys().copied()
    }

    /// An amount in another currency, with the rate and its day.
    ///
    /// # Errors
    /// `NoExchangeRate` for a pair without a rate, `AmountTooLarge` beyond 28 digits.
    pub fn converted(&self, money: Money, to: Currency) -> Result<Conversion, Problem> {
        let from = money.currency;
        if from == to {
            return Ok(Conversion { money, rate: Decimal::ONE, day: None });
        }
        let (numerator, denominator, day) = self.fraction(from, to)?;
        // Multiplied first: one rounding instead of two.
        let amount = quotient(product(money.amount, numerator)?, denominator)?;
        Ok(Conversion { money: Money::new(amount, to), rate: quotient(numerator, denominator)?, day })
    }

    /// The rate as a fraction, and its day where it is of the table.
    fn fraction(&self, from: Currency, to: Currency) -> Result<(Decimal, Decimal, Option<Day>), Problem> {
        if let Some(&rate) = self.own.get(&(from, to)) {
            return Ok((rate, Decimal::ONE, None));
        }
        if let Some(&rate) = self.own.get(&(to, from)) {
            return Ok((Decimal::ONE, rate, None));
        }
        match (self.quotes.get(&to), self.quotes.get(&from)) {
            (Some(&numerator), Some(&denominator)) => Ok((numerator, denominator, Some(self.day))),
            _ => {
                let pair = format!("{}{}", from.code(), to.code());
                Err(Problem::new(Code::NoExchangeRate).allowing(Allowed::Name(pair)))
            }
        }
    }
}

fn positive(rate: Decimal) -> Result<(), Problem> {
    if rate > Decimal::ZERO {
        Ok(())
    } else {
        Err(Problem::new(Code::RateOutOfRange).allowing(Allowed::Above(Decimal::ZERO)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    /// The quotes of four currencies on 2026-10-30 (European Central Bank).
    fn rates() -> ReferenceRates {
        let quotes = [
            (Currency::Eur, "1"),
            (Currency::Usd, "1.1172"),
            (Currency::Gbp, "0.83380"),
            (Currency::Idr, "20275.17"),
        ];
        let quotes = quotes.map(|(currency, quote)| (currency, decimal(quote)));
        ReferenceRates::new(Day::parse("2026-10-30").unwrap(), quotes).unwrap()
    }

    fn amount_of(rates: &ReferenceRates, amount: &str, from: Currency, to: Currency) -> Decimal {
        rates.converted(Money::new(decimal(amount), from), to).unwrap().money.amount
    }

    #[test]
    fn a_cross_rate_goes_through_the_base() {
        // 100,000 GBP / 0.83380 x 1.1172 = 133,988.966 USD
        let dollars = amount_of(&rates(), "100000", Currency::Gbp, Currency::Usd);
        assert_eq!(dollars.round_dp(3), decimal("133988.966"));
        let conversion = rates().converted(Money::new(Decimal::ONE, Currency::Eur), Currency::Usd).unwrap();
        assert_eq!((conversion.rate, conversion.day), (decimal("1.1172"), Some(rates().day())));
    }

    #[test]
    fn an_own_rate_holds_for_its_pair_in_both_directions_and_for_no_other() {
        let rates = rates().overridden(Currency::Usd, Currency::Eur, decimal("0.8")).unwrap();
        assert_eq!(amount_of(&rates, "100", Currency::Usd, Currency::Eur), decimal("80"));
        assert_eq!(amount_of(&rates, "100", Currency::Eur, Currency::Usd), decimal("125"));
        assert_eq!(amount_of(&rates, "83.38", Currency::Gbp, Currency::Usd), decimal("111.72"));
        let turned = rates.overridden(Currency::Eur, Currency::Usd, decimal("2")).unwrap();
        assert_eq!(amount_of(&turned, "100", Currency::Usd, Currency::Eur), decimal("50"));
    }

    #[test]
    fn what_cannot_be_a_rate_is_refused() {
        assert_eq!(
            rates().overridden(Currency::Usd, Currency::Eur, Decimal::ZERO).unwrap_err().code,
            Code::RateOutOfRange
        );
        let missing = rates().converted(Money::new(Decimal::ONE, Currency::Jpy), Currency::Usd).unwrap_err();
        assert_eq!(
            (missing.code, &missing.allowed),
            (Code::NoExchangeRate, &Allowed::Name("JPYUSD".to_owned()))
        );
        let twice = [(Currency::Eur, Decimal::ONE), (Currency::Eur, Decimal::ONE)];
        assert_eq!(ReferenceRates::new(rates().day(), twice).unwrap_err().code, Code::DuplicateId);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn there_and_back_is_the_identity(cents in 1_i64..10_000_000_000_000, from in 0_usize..4, to in 0_usize..4) {
            let known: Vec<Currency> = rates().currencies().collect();
            let money = Money::new(Decimal::new(cents, 2), known[from]);
            let there = rates().converted(money, known[to]).unwrap().money;
            let back = rates().converted(there, known[from]).unwrap().money;
            let error = ((back.amount - money.amount) / money.amount).abs();
            prop_assert!(error <= decimal("0.000000001"), "{money:?} came back as {back:?}");
        }
    }
}
