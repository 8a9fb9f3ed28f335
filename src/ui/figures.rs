//! Values as a language writes them.
use rust_decimal::Decimal;

use crate::domain::money::{Currency, Money};
use crate::platform::intl::{self, Style};
use crate::session::Locale;

/// The formatter of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures(pub Locale);

impl Figures {
    /// Money in whole units.
    pub fn money(self, money: Money) -> String {
        self.amount(money.amount, money.currency)
    }

    /// An amount of a currency in whole units.
    pub fn amount(self, amount: Decimal, currency: Currency) -> String {
        self.number(amount, Style::Money(currency.code()))
    }

    /// An amount in short form, for charts.
    pub fn short(self, amount: Decimal, currency: Currency) -> String {
        self.number(amount, Style::ShortMoney(currency.code()))
    }

    /// The price of one thing.
    pub fn price(self, amount: Decimal, currency: Currency) -> String {
        self.number(amount, Style::Price(currency.code()))
    }

    /// A plain number with at most so many decimals.
    pub fn plain(self, number: Decimal, decimals: u8) -> String {
        self.number(number, Style::Plain(decimals))
    }

    /// A share of one as a whole percentage.
    pub fn percent(self, share: Decimal) -> String {
        self.number(share, Style::Percent)
    }

    /// A share of one as a percentage with three significant digits.
    pub fn fine_percent(self, share: Decimal) -> String {
        self.number(share, Style::FinePercent)
    }

    /// A count.
    pub fn count(self, count: u32) -> String {
        self.plain(Decimal::from(count), 0)
    }

    /// A date.
    pub fn date(self, iso: &str) -> String {
        intl::date(self.0.tag(), iso)
    }

    fn number(self, number: Decimal, style: Style) -> String {
        intl::number(self.0.tag(), &number.to_string(), style)
    }
}
