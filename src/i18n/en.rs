//! English.
pub(super) mod compare;
pub(super) mod context;
pub(super) mod data;
mod deal_answers;
mod deal_fields;
mod deal_terms;
pub(super) mod deals;
pub(super) mod details;
pub(super) mod explained;
pub(super) mod firm;
pub(super) mod formulas;
pub(super) mod keep;
mod kinds;
pub(super) mod law;
mod names;
pub(crate) mod problems;
pub(crate) mod remarks;
pub(crate) mod tax;

use super::messages::{Answer, Bands, Failures, Form, Messages, Shell, Years};
use crate::domain::band::{Component, Ladder, Reason};
use crate::domain::problem::Code;
use crate::session::detail::{Detail, Read};
use crate::session::draft::Field;

/// All texts in English.
pub(crate) const MESSAGES: Messages = Messages {
    shell: Shell {
        title: "Bandworth: is this offer any good?",
        tagline: "Compare job offers and licensing deals: after tax, year by year, with sources.",
        skip: "Skip to the result",
        language: "Language",
        theme: "Theme",
        light: "Light",
        dark: "Dark",
        auto: "Auto",
        privacy: "Everything is computed on this device. Nothing you type leaves it.",
        to_data: "Data and sources",
        to_deals: "Licence deals",
        to_offers: "Back to the offers",
        loading: "Loading the bands …",
        working: "Working out what is left after tax …",
    },
    form: Form {
        example_note: "These figures are an invented example.",
        clear: "Clear and enter mine",
        example: "Show the example",
        job: "The job",
        job_too: "A job comes with it",
        tax: "Tax",
        cash: "Cash",
        equity: "Equity",
        label,
        hint,
        unit,
        even: "Evenly",
        weights: "A share per year",
        cadence: |months| match months {
            1 => "Every month",
            3 => "Every quarter",
            6 => "Every half-year",
            _ => "Every year",
        },
        not_a_number: "This is not a number. Write it like 85,000.50 or 85000.50.",
        not_months: "Write whole months, such as 48.",
        not_whole: "Write a whole number, such as 12.",
        present: [
            "Only what is still to come. What you had: a one-off in a month below zero.",
            "What has not vested yet, in months from today.",
        ],
        foreign_amount: "This names another currency than the one chosen. Convert it, or choose that currency.",
        range_reversed: "The upper end lies below the lower end. Swap them.",
        too_many: "These are more shares than the class has.",
        between: |low, high, unit| match unit {
            "" => format!("Between {low} and {high}."),
            unit => format!("Between {low} and {high} {unit}."),
        },
        at_least: |low| format!("{low} or more."),
        above: |low| format!("More than {low}."),
        wrong,
        small: |field, typed, meant| match field {
            Field::BaseSalary => format!("{typed} a year: did you mean {meant}?"),
            _ => format!("{typed} %: did you mean {meant} %?"),
        },
        long: "More than 100 hours a week: is that meant?",
        other_currency: |code| format!("Pay is usually in {code} there."),
        abroad: |place, taxed| format!("The offer is in {place}, and taxed in {taxed}. Is that meant?"),
        tax_here: "Tax it where the offer is",
        to_mend: |count| match count {
            1 => "One field needs another look:".to_owned(),
            count => format!("{count} fields need another look:"),
        },
    },
    answer: Answer {
        heading: "Where you stand",
        empty: "Enter a base salary to see where it stands.",
        subject: |component, amount| match component {
            Component::Base => format!("A base of {amount}"),
            Component::TotalCash => format!("Total cash of {amount}"),
        },
        inside: |amount, part, among, middle| {
            format!("{amount} is above {part} of {among}; {middle} is the middle.")
        },
        below: |amount, percent, among, middle| {
            format!("{amount} is in the lowest {percent} % of {among}; {middle} is the middle.")
        },
        above: |amount, percent, among, middle| {
            format!("{amount} is in the highest {percent} % of {among}; {middle} is the middle.")
        },
        range: |low, high, from, to, among, middle| {
            format!(
                "The advertised {low} to {high} reaches from {from} to {to} of {among}; {middle} is the middle."
            )
        },
        at: |percentile| format!("percentile {percentile}"),
        under: |percentile| format!("below percentile {percentile}"),
        over: |percentile| format!("above percentile {percentile}"),
        fraction,
        no_band: "There is no honest band for this role, level and place.",
        first_year: "First year, before tax",
        all_years: |years| format!("{years} years, before tax"),
        average: "Average year, before tax",
        position: ["Position of base", "Base, nationwide"],
        here: |place, rank| format!("Counted nationwide; a model for {place} puts it at {rank}."),
        before_tax: "Before tax; equity as it counts, unlisted shares after their discount. What is left after tax stands below.",
        stale: "Not up to date: this is the result of the last complete entry.",
    },
    bands: Bands {
        heading: "Base salary in the bands",
        explain: "Each strip runs from the 10th to the 90th percentile. The middle half is filled more strongly; the line is the middle.",
        you: "You",
        advert: "Advert",
        chart_title: |ladder, role, level, place| format!("{ladder}: {role}, {level}, {place}"),
        chart_summary: |low, middle, high, sentence| {
            format!(
                "The 10th percentile is {low}, the middle {middle}, the 90th percentile {high}. {sentence}"
            )
        },
        percentile: |percentile| format!("P{percentile}"),
        show_table: "Show as a table",
        column_percentile: "Percentile",
        column_base: "Base a year",
        as_of: |date| format!("as of {date}"),
        source: "Source",
        licence: "Licence",
        grade: "Grade",
        method: "Method",
        apart: "Two ladders, never mixed: the labs post a far higher base than the market for the same work.",
        converted: |amount, rate, date| format!("Compared as {amount}, at {rate}, reference rate of {date}."),
        interval: |low, high| format!("With so many ranges the position is known to about {low} to {high}."),
        nearest: "Nearest bands that exist",
        all_levels: |ladder| match ladder {
            Ladder::Market => "This band holds all levels together; the source tells none apart.",
            Ladder::FrontierLab => "This band holds all levels together; the labs post no level.",
        },
        anecdote: |n| format!("Only {n} postings: an anecdote, not a band."),
        occupation: "Official figures of an occupation, which is wider than a role.",
        modelled: "Carried over from another place by a factor: take it with a wide margin.",
        counted_twice: "The nationwide postings stem to a good part from high-paying areas such as this one, so the factor may count the place twice.",
        nationwide: |country| format!("Counted for the whole country ({country}), not for this city."),
        reason,
    },
    years: Years {
        heading: "Year by year",
        caption: |currency| format!("Pay per year before tax, in {currency}"),
        year: "Year",
        year_number: |year| format!("Year {year}"),
        total: "Total",
        parts: ["Base", "Bonus", "One-time payments", "Equity", "Benefits", "Deal", "Exercise price, costs"],
        chart_title: "Pay per year, stacked by part",
        chart_summary: |most, most_total, least, least_total| {
            format!("Year {most} pays most, {most_total}; year {least} pays least, {least_total}.")
        },
        chart_even: |total| format!("Every year pays the same, {total}."),
        assumptions: "Unless you say otherwise: no raise, the bonus paid at 100 % of target, the share price unchanged.",
    },
    kinds: kinds::KINDS,
    compare: compare::COMPARE,
    names: names::NAMES,
    failures: Failures {
        data: "The bands could not be loaded.",
        kept: "What you typed is kept.",
        retry: "Try again",
        details: "What happened",
        not_saved: "This browser does not let the page save. Your entry is lost when you close it.",
        room: "A part of the page could not be loaded.",
        damaged_state: "The saved entry was damaged. It was set aside on this device, and the example is shown instead.",
    },
};

const fn wrong(code: Code, field: Field) -> &'static str {
    match code {
        Code::Missing if matches!(field, Field::Detail(Detail::GrantPrice, _)) => {
            "This is needed, or the price of a share."
        }
        Code::Missing => "This is needed.",
        Code::StrikeMissing => "An option needs a strike price.",
        Code::AmountTooLarge => "This amount is too large to be computed exactly.",
        Code::CliffBeyondVesting => "The cliff is longer than the whole vesting.",
        Code::WeightsDoNotSumToOne => "The years must add up to 100 %.",
        Code::LengthMismatch => "There must be one part for each year of vesting.",
        Code::DateInvalid => "This is no date. Write it as 2026-11-23.",
        Code::UnknownCurrency => "These are not two known currencies. Write them as USDEUR.",
        Code::UnknownTaxYear => "There is no law for this year.",
        Code::NoExchangeRate => "There is no exchange rate between these currencies.",
        Code::UnknownFilingStatus => "This place does not have that filing status.",
        Code::UnknownRole | Code::UnknownLevel | Code::UnknownRegion | Code::UnknownValue => {
            "This does not exist: choose one from the list."
        }
        _ => "This cannot be counted as it stands.",
    }
}

fn label(field: Field) -> String {
    match field {
        Field::Label => "Name of the offer".to_owned(),
        Field::Jurisdiction => "Taxed in".to_owned(),
        Field::FilingStatus => "Tax filing".to_owned(),
        Field::ChurchTax => "Church tax".to_owned(),
        Field::Role => "Role".to_owned(),
        Field::Level => "Level".to_owned(),
        Field::Region => "Place".to_owned(),
        Field::Ladder => "Compare with".to_owned(),
        Field::Currency => "Currency".to_owned(),
        Field::CurrencyChosen => "Currency chosen by hand".to_owned(),
        Field::BaseSalary => "Base salary".to_owned(),
        Field::BaseSalaryHigh => "Base salary, upper end".to_owned(),
        Field::BonusRate => "Target bonus".to_owned(),
        Field::SignOn => "Sign-on bonus".to_owned(),
        Field::GrantValue => "Value of the grant".to_owned(),
        Field::VestingMonths => "Vesting".to_owned(),
        Field::CliffMonths => "Cliff".to_owned(),
        Field::CadenceMonths => "Vests".to_owned(),
        Field::Distribution => "Spread".to_owned(),
        Field::Weight(year) => format!("Year {year}"),
        Field::Detail(..) => "More about this offer".to_owned(),
    }
}

fn hint(field: Field) -> &'static str {
    match field {
        Field::Label => "The employer, or what you call it.",
        Field::BaseSalary => "Fixed pay a year, before tax.",
        Field::BonusRate => "In percent of base, if all targets are met.",
        Field::SignOn => "Paid once, at the start.",
        Field::GrantValue => "All shares of the grant together, at today's price.",
        Field::VestingMonths => "Until the whole grant is yours.",
        Field::CliffMonths => "Leave before it and nothing is yours.",
        Field::Role
        | Field::Level
        | Field::Region
        | Field::Ladder
        | Field::Currency
        | Field::CurrencyChosen
        | Field::BaseSalaryHigh
        | Field::Jurisdiction
        | Field::FilingStatus
        | Field::ChurchTax
        | Field::CadenceMonths
        | Field::Distribution
        | Field::Weight(_)
        | Field::Detail(..) => "",
    }
}

fn unit(field: Field) -> &'static str {
    match field {
        Field::BonusRate | Field::Weight(_) => "%",
        Field::VestingMonths | Field::CliffMonths => "months",
        Field::Detail(detail, _) => match (detail, detail.read()) {
            (_, Read::Percent | Read::PercentByYear) => "%",
            (Detail::Horizon, _) => "years",
            (Detail::HoursPerWeek | Detail::CommuteHours, _) => "hours",
            (Detail::VacationDays, _) => "days",
            (Detail::TaxYear, _) => "",
            (_, Read::Whole) => "months",
            _ => "",
        },
        _ => "",
    }
}

fn fraction(percent: u8, exact: bool) -> &'static str {
    match (percent, exact) {
        (10, true) => "one in ten",
        (10, false) => "about one in ten",
        (20, true) => "one in five",
        (20, false) => "about one in five",
        (25, true) => "a quarter",
        (25, false) => "about a quarter",
        (30, true) => "three in ten",
        (30, false) => "about three in ten",
        (33, _) => "about a third",
        (40, true) => "two in five",
        (40, false) => "about two in five",
        (50, true) => "half",
        (50, false) => "about half",
        (60, true) => "three in five",
        (60, false) => "about three in five",
        (67, _) => "about two thirds",
        (70, true) => "seven in ten",
        (70, false) => "about seven in ten",
        (75, true) => "three quarters",
        (75, false) => "about three quarters",
        (80, true) => "four in five",
        (80, false) => "about four in five",
        (_, true) => "nine in ten",
        (_, false) => "about nine in ten",
    }
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::RegionNotCovered => "No bundled source counts this role in this place.".to_owned(),
        Reason::LevelNotCovered => "The sources tell no such level apart here.".to_owned(),
        Reason::TooFewRows(n) => format!("Only {n} postings were found, too few for a band."),
    }
}
