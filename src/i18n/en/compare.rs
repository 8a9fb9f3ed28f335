//! Several offers, in English.
use crate::i18n::messages_compare::{Compare, SideBySide};
use crate::session::change::Kind;
use crate::session::deal::{Seat, Side};

pub(super) const COMPARE: Compare = Compare {
    offers: "Offers",
    offer: |letter| format!("Offer {letter}"),
    add: "Add",
    kinds: ["An offer", "My present job", "A licence-and-talent deal", "A licence or invention"],
    deal: |seat, side| match (side, seat) {
        (Side::Licence, _) => "License my invention",
        (Side::Inventor, _) => "My pay as an inventor",
        (Side::Talent, Seat::LeftBehind) => "Stay behind",
        (Side::Talent, Seat::Investor) => "Invested",
        (Side::Talent, Seat::Founder | Seat::Moved | Seat::Inventor) => "Move with the deal",
    },
    moves: ["Move left", "Move right"],
    duplicate: "Duplicate",
    copy: " (copy",
    added: |name| format!("{name} is added and open."),
    removed: |name| format!("{name} is removed."),
    moved: |name, place, count| format!("{name} is now number {place} of {count}."),
    undone: ["Taken back: ", "Made again: "],
    change: |kind| match kind {
        Kind::Added => ["", " added"],
        Kind::Removed => ["", " removed"],
        Kind::Moved => ["", " moved"],
        Kind::Field(_) => [" of ", ""],
        Kind::Offer => ["entries of ", ""],
        Kind::Deal => ["the deal of ", ""],
        Kind::Assumed => ["what is assumed for all offers", ""],
        Kind::Taken => ["all offers replaced", ""],
        Kind::View => ["how the offers are compared", ""],
    },
    old: ", not up to date",
    remove: "Remove",
    undo: "Undo",
    redo: "Redo",
    choose_place: "Choose",
    filing: ["Single", "Married, jointly"],
    no_yes: ["No", "Yes"],
};

pub(in crate::i18n) const SIDE_BY_SIDE: SideBySide = SideBySide {
    ahead: |best, next, by, after_tax, years| {
        let tax = if after_tax { "after" } else { "before" };
        format!(
            "{best} is worth {by} more than {next} over {years} years, {tax} tax and with later money discounted."
        )
    },
    close: |best, next, by, after_tax, years| {
        let tax = if after_tax { "after" } else { "before" };
        format!(
            "{best} and {next} are as good as equal: {by} apart over {years} years, {tax} tax and with later money discounted."
        )
    },
    unfinished: |name| format!("{name} is left out until it is complete."),
    last_complete: |name| format!("{name} counts as it was when it was last complete."),
    refused: "What is assumed for all offers cannot be used as it stands. The last figures stay.",
    heading: "Side by side",
    heading_one: "What is left after tax",
    caption: |currency, years| format!("In {currency}, over {years} years"),
    switch: "Figures",
    after_tax: "After tax",
    before_tax: "Before tax",
    gross: "Pay before tax",
    tax: "Income tax",
    contributions: "Payroll taxes, social insurance",
    net: "Left after tax",
    net_in: |year| format!("Left in year {year}"),
    gross_in: |year| format!("Pay in year {year}"),
    hourly: "Left per hour of work",
    guaranteed: "Guaranteed share",
    value: "Worth today",
    marginal: "Marginal tax rate",
    difference: |name| format!("More than {name}"),
    worth: |place| format!("Left at the prices of {place}"),
    prices: |[place, best, one, next, other]| {
        format!(" At the prices of {place}: {best} {one}, {next} {other}.")
    },
    benefits: "benefits in it, not paid out",
    remarks: &[
        ("paid_after_horizon", "what is earned in the last year and paid later is counted and taxed in it."),
        ("value_after_horizon", "shares that vest after the last year are not counted."),
        ("units_lapse", "shares lapse: they can be sold too late."),
        ("liquidity_month_unknown", "nothing says when shares can be sold, so they count when they vest."),
        ("liquidity_probability_unknown", "nothing says how likely a sale is, so it counts as certain."),
        ("not_taxed_here", "a part stands before tax: the place has no rule for it."),
        ("part_year", "the first or last calendar year is a part of one, taxed by itself."),
    ],
    refreshers: "Refreshers, seldom promised",
    equity: ["Equity as offered", "counted, after haircut and odds", "counted, if shares do worse to better"],
    leaving: ["Lost by leaving your job", "Sign-on to buy it out", "Sign-on to match staying"],
    left: |amount| format!("{amount} after tax"),
    unsold: "nothing says when its options can become money, so they are counted as if on any day. In a private company they cannot: say so.",
    moving: |cost| {
        format!(
            "Moving costs another {cost} in unpaid months and repayments: take it off what an offer is ahead."
        )
    },
    none_needed: "none needed",
    paper: "only if shares can be sold",
    beside: |name, by| format!("It is worth {by} more than {name}."),
    rate: |one, rate, day| match day {
        Some(day) => format!("1 {one} = {rate} (reference rate of {day})"),
        None => format!("1 {one} = {rate} (your own rate)"),
    },
    years_differ: "The offers are taxed by the newest law of each place, and these are of different years (last row).",
    nothing: "Enter a base salary to see what is left after tax.",
    ranks: ["Base among market pay", "Cash of the first year among market pay"],
    modelled: |rank| format!("{rank} (modelled)"),
    unpriced: "What has no price, 0 to 10",
    range: |low, high| format!("{low} to {high}"),
    path: [
        "What has reached you by when",
        "Added up month by month, before tax. Steps are cliffs, bonuses and one-time payments.",
        " The dashed line is what you keep of the open offer if you leave then.",
    ],
    kept: "kept if you leave",
    after_years: |years| format!("{years} y"),
    reference: "Measured against",
    law: "Tax law",
    missing: "not available",
    net_missing: "Tax in this place is known for taxable income only: enter the year's deductions under “More for your tax”.",
    no_place: |names| {
        format!("Choose where {names} is taxed to see what is left. Until then all figures are before tax.")
    },
    invented: |name| {
        format!("{name} is still the invented example: enter your own figures there, or remove it.")
    },
    only_income: |names| {
        format!(
            "{names}: taxed as if nothing else were earned in the year. On top of a salary more goes to tax: enter your base pay there."
        )
    },
    loading: "Tax rules are loading …",
    failed: "The tax rules could not be loaded, so figures are before tax.",
    assumptions: "Unless you enter otherwise: every year is taxed by the same law; no children, standard deductions only; money later is worth 5 % less a year; equity keeps the value in the offer. Shares are taxed as pay when they vest, options and virtual shares as their terms say.",
    status: |year, status| match status {
        "projected" => format!("{year}, projected"),
        "announced" => format!("{year}, announced"),
        _ => year.to_owned(),
    },
};
