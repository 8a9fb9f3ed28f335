//! Amounts of money: an exact decimal and its currency.
//!
//! Sums stay inside one currency; another currency is reached only through an explicit
//! conversion that names its rate. Rounding happens at named points only ([`Money::rounded`]).
//!
//! ```
//! use bandworth::domain::money::{Currency, Money};
//! use rust_decimal::Decimal;
//! let base = Money::new(Decimal::new(85_000_50, 2), Currency::Eur);
//! let bonus = Money::new(Decimal::new(10_000, 0), Currency::Eur);
//! assert_eq!(base.plus(bonus)?.amount, Decimal::new(95_000_50, 2));
//! assert!(base.plus(Money::new(Decimal::ONE, Currency::Usd)).is_err());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::{Decimal, RoundingStrategy};

use super::exact::short_sum;
use super::problem::{Allowed, Code, Problem};

/// Declares every currency once: ISO 4217 code and the digits of its minor unit.
macro_rules! currencies {
    ($($name:ident $code:literal $digits:literal,)*) => {
        /// A currency with a reference rate in the bundled tables (ISO 4217).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Currency { $(#[doc = $code] $name,)* }

        impl Currency {
            /// Every currency, in alphabetical order of the codes.
            pub const ALL: &[Currency] = &[$(Currency::$name,)*];

            /// The ISO 4217 code.
            pub const fn code(self) -> &'static str {
                match self { $(Currency::$name => $code,)* }
            }

            /// Digits of the minor unit: 2 for cents, 0 for yen.
            pub const fn minor_digits(self) -> u32 {
                match self { $(Currency::$name => $digits,)* }
            }
        }
    };
}

currencies! {
    Aud "AUD" 2, Brl "BRL" 2, Cad "CAD" 2, Chf "CHF" 2, Cny "CNY" 2, Czk "CZK" 2, Dkk "DKK" 2, Eur "EUR" 2,
    Gbp "GBP" 2, Hkd "HKD" 2, Huf "HUF" 2, Idr "IDR" 2, Ils "ILS" 2, Inr "INR" 2, Isk "ISK" 0, Jpy "JPY" 0,
    Krw "KRW" 0, Mxn "MXN" 2, Myr "MYR" 2, Nok "NOK" 2, Nzd "NZD" 2, Php "PHP" 2, Pln "PLN" 2, Ron "RON" 2,
    Sek "SEK" 2, Sgd "SGD" 2, Thb "THB" 2, Try "TRY" 2, Usd "USD" 2, Zar "ZAR" 2,
}

impl Currency {
    /// The currency of an ISO code in capital letters.
    ///
    /// # Errors
    /// `UnknownCurrency`, with the codes that exist.
    pub fn parse(code: &str) -> Result<Self, Problem> {
        Self::ALL.iter().copied().find(|currency| currency.code() == code).ok_or_else(|| {
            let known = Self::ALL.iter().map(|currency| currency.code().to_owned()).collect();
            Problem::new(Code::UnknownCurrency).allowing(Allowed::Values(known))
        })
    }
}

/// The largest amount accepted anywhere: 1e15 units of the currency.
pub const LARGEST_AMOUNT: Decimal = Decimal::from_parts(0xA4C6_8000, 0x0003_8D7E, 0, false, 0);

/// An amount in a currency. The amount may be negative: a clawback is a flow out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// Major units, exact.
    pub amount: Decimal,
    /// What the amount is in.
    pub currency: Currency,
}

impl Money {
    /// An amount in a currency.
    pub const fn new(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// `NoExchangeRate` when the currencies differ, `AmountTooLarge` beyond 28 digits.
    pub fn plus(self, other: Self) -> Result<Self, Problem> {
        if self.currency != other.currency {
            let pair = format!("{}{}", other.currency.code(), self.currency.code());
            return Err(Problem::new(Code::NoExchangeRate).allowing(Allowed::Name(pair)));
        }
        Ok(Self::new(sum(self.amount, other.amount)?, self.currency))
    }

    /// The amount in whole minor units, half away from zero, as commercial rounding asks.
    pub fn rounded(self) -> Self {
        let places = self.currency.minor_digits();
        Self::new(
            self.amount.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero),
            self.currency,
        )
    }
}

/// `a + b`, or `AmountTooLarge`.
///
/// # Errors
/// `AmountTooLarge` when the result does not fit.
pub fn sum(a: Decimal, b: Decimal) -> Result<Decimal, Problem> {
    // Amounts of one kind have as many places: their whole numbers add up.
    match short_sum(a, b, false) {
        Some(sum) => Ok(sum),
        None => a.checked_add(b).ok_or_else(|| Problem::new(Code::AmountTooLarge)),
    }
}

/// `a - b`, or `AmountTooLarge`.
///
/// # Errors
/// `AmountTooLarge` when the result does not fit.
pub fn difference(a: Decimal, b: Decimal) -> Result<Decimal, Problem> {
    match short_sum(a, b, true) {
        Some(left) => Ok(left),
        None => a.checked_sub(b).ok_or_else(|| Problem::new(Code::AmountTooLarge)),
    }
}

/// `a x b`, or `AmountTooLarge`.
///
/// # Errors
/// `AmountTooLarge` when the result does not fit.
pub fn product(a: Decimal, b: Decimal) -> Result<Decimal, Problem> {
    a.checked_mul(b).ok_or_else(|| Problem::new(Code::AmountTooLarge))
}

/// `a / b`, or `AmountTooLarge` (also for a division by zero, which callers rule out by type).
///
/// # Errors
/// `AmountTooLarge` when the result does not fit or `b` is zero.
pub fn quotient(a: Decimal, b: Decimal) -> Result<Decimal, Problem> {
    a.checked_div(b).ok_or_else(|| Problem::new(Code::AmountTooLarge))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_limit_is_one_followed_by_fifteen_zeros() {
        assert_eq!(LARGEST_AMOUNT, Decimal::from(1_000_000_000_000_000_u64));
    }

    #[test]
    fn half_a_cent_rounds_away_from_zero() {
        let money = |text: &str, currency| Money::new(text.parse().unwrap(), currency);
        assert_eq!(money("2.345", Currency::Eur).rounded().amount, "2.35".parse().unwrap());
        assert_eq!(money("-2.345", Currency::Eur).rounded().amount, "-2.35".parse().unwrap());
        assert_eq!(money("2.5", Currency::Jpy).rounded().amount, "3".parse().unwrap());
    }

    #[test]
    fn unknown_codes_name_the_known_ones() {
        let problem = Currency::parse("usd").unwrap_err();
        assert_eq!(problem.code, Code::UnknownCurrency);
        assert!(matches!(&problem.allowed, Allowed::Values(known) if known.contains(&"USD".to_owned())));
    }
}
