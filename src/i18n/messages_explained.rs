//! The texts around how a figure came about.
use crate::domain::explanation::Name;
use crate::domain::flow::Component;

/// How a figure came about.
#[derive(Debug)]
pub struct ExplainedTexts {
    /// What the button on a figure shows: (row, offer).
    pub open: fn(&str, &str) -> String,
    /// Button: put the explanation away.
    pub close: &'static str,
    /// Button: back to the figure that was open before.
    pub back: &'static str,
    /// What a number of a formula is.
    pub name: fn(Name) -> &'static str,
    /// A component of pay.
    pub component: fn(Component) -> &'static str,
    /// A figure of a year (number).
    pub year: fn(&str) -> String,
    /// A payment in a month: (component, month).
    pub month: fn(&str, &str) -> String,
    /// More numbers than are shown (how many, their sum).
    pub more: fn(&str, &str) -> String,
    /// The result.
    pub result: &'static str,
    /// What the numbers rest on.
    pub rests_on: &'static str,
    /// What was entered, what is assumed, price levels.
    pub entered: [&'static str; 3],
    /// Tax law: (place, year).
    pub law: fn(&str, &str) -> String,
    /// Exchange rates of a day.
    pub rates: fn(&str) -> String,
    /// Why something is lost on leaving, by the id of the interface.
    pub loss: fn(&str) -> &'static str,
    /// How a place among market pay follows from the amounts at its percentiles.
    pub rank: &'static str,
    /// Nothing more is known of the figure.
    pub nothing: &'static str,
}
