//! The texts around how firm a verdict is: what would put another offer ahead.

/// One driver at the value where another offer is ahead: which way it moves, and its texts.
#[derive(Clone, Copy, Debug)]
pub struct Turn<'a> {
    /// The offer the driver belongs to; the currency pair for an exchange rate.
    pub of: &'a str,
    /// The value at which the order changes, as the language writes it.
    pub value: &'a str,
    /// Whether the driver has to fall to get there.
    pub below: bool,
    /// Whether the value lies below zero; it is then written without its sign.
    pub negative: bool,
}

/// What is said of one driver.
#[derive(Debug)]
pub struct DriverTexts {
    /// Its name, from what it belongs to.
    pub name: fn(&str) -> String,
    /// Where it changes who is ahead, as a part of a sentence: "Nova's shares grow by less than 6 % a year".
    pub turn: fn(Turn<'_>) -> String,
}

/// How firm the verdict is.
#[derive(Debug)]
pub struct Firm {
    /// After a verdict: it holds unless the nearest driver moves there.
    pub unless: fn(&str) -> String,
    /// After a verdict that is too close to call: who is ahead if the driver moves there.
    pub tips: fn(&str, &str) -> String,
    /// After a verdict that nothing looked at changes.
    pub firm: &'static str,
    /// While it is being worked out.
    pub working: &'static str,
    /// Growth of a share price.
    pub growth: DriverTexts,
    /// Payout of a bonus.
    pub payout: DriverTexts,
    /// Price of a share that is not listed.
    pub share: DriverTexts,
    /// Licence fee of a deal.
    pub fee: DriverTexts,
    /// An exchange rate; it belongs to a currency.
    pub exchange: DriverTexts,
    /// Years looked at; they belong to all.
    pub horizon: DriverTexts,
    /// The discount rate; it belongs to all.
    pub discount: DriverTexts,
    /// Heading of the table, and what it shows.
    pub table: [&'static str; 2],
    /// Columns: what is assumed, today, changes at, then ahead.
    pub columns: [&'static str; 4],
    /// Cell: never between two values.
    pub never: fn(&str, &str) -> String,
}
