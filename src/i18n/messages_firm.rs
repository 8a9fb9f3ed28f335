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
    /// "Nova's shares grow less than 6 % a year".
    pub growth: fn(Turn<'_>) -> String,
    /// "Nova's bonus pays less than 80 % of its target".
    pub payout: fn(Turn<'_>) -> String,
    /// "a share of Nova is worth less than 12 euros".
    pub share: fn(Turn<'_>) -> String,
    /// "the fee of the deal is less than 2 billion".
    pub fee: fn(Turn<'_>) -> String,
    /// "one dollar is worth less than 0.83 euros".
    pub exchange: fn(Turn<'_>) -> String,
    /// "you count six years or more".
    pub horizon: fn(Turn<'_>) -> String,
    /// "money later is worth less than 3 % less a year".
    pub discount: fn(Turn<'_>) -> String,
    /// Heading of the table, and what it shows.
    pub table: [&'static str; 2],
    /// Columns: what is assumed, today, changes at, then ahead.
    pub columns: [&'static str; 4],
    /// Names of the drivers: growth, payout, share price, fee, exchange rate, years, discount; of an offer or a pair where it
    /// belongs to one.
    pub drivers: [fn(&str) -> String; 7],
    /// Cell: never between two values.
    pub never: fn(&str, &str) -> String,
    /// A number of years.
    pub years: fn(&str) -> String,
}
