//! Several offers, in English.
use crate::i18n::messages_compare::Compare;

pub(super) const COMPARE: Compare = Compare {
    offers: "Offers",
    offer: |letter| format!("Offer {letter}"),
    add: "Add an offer",
    duplicate: "Duplicate",
    remove: "Remove",
    undo: "Undo",
    redo: "Redo",
    ahead: |best, next, by, after_tax, years| {
        let tax = if after_tax { "after" } else { "before" };
        format!("{best} is worth {by} more than {next} over {years} years, {tax} tax and in today’s money.")
    },
    close: |best, next, by, after_tax, years| {
        let tax = if after_tax { "after" } else { "before" };
        format!(
            "{best} and {next} are as good as equal: {by} apart over {years} years, {tax} tax and in today’s money."
        )
    },
    unfinished: |name| format!("{name} is left out until its base salary is entered."),
    heading: "Side by side",
    heading_one: "What is left after tax",
    caption: |currency, years| format!("In {currency}, over {years} years"),
    switch: "Figures",
    after_tax: "After tax",
    before_tax: "Before tax",
    gross: "Pay before tax",
    tax: "Income tax",
    contributions: "Social contributions",
    net: "Left after tax",
    net_in: |year| format!("Left in year {year}"),
    gross_in: |year| format!("Pay in year {year}"),
    hourly: "Left per hour of work",
    guaranteed: "Guaranteed part",
    value: "Worth today",
    marginal: "Tax on the next 100",
    law: "Tax law",
    missing: "not available",
    net_missing: "Tax here is known for taxable income only, and deductions are not asked for yet. Pay before tax stands; what is left is not guessed.",
    no_place: |names| {
        format!("Choose where {names} is taxed to see what is left. Until then all figures are before tax.")
    },
    choose_place: "Choose",
    filing: ["Single", "Married, jointly"],
    no_yes: ["No", "Yes"],
    loading: "Tax rules are loading …",
    failed: "The tax rules could not be loaded, so figures are before tax.",
    assumptions: "Assumed: every year is taxed by the same law; the other spouse earns nothing; no children, no deductions beyond the standard ones; money later is worth 5 % less a year. Shares count at the value in the offer and are taxed as pay when they vest.",
    status: |year, status| match status {
        "projected" => format!("{year}, projected"),
        "announced" => format!("{year}, announced"),
        _ => year.to_owned(),
    },
};
