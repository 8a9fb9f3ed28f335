//! What an offer pays beside its base, in English.
use crate::i18n::{Context, OwnPart};

pub(in crate::i18n) const CONTEXT: Context = Context {
    heading: [
        "Base, total cash and total pay",
        "Base has bands. Of total cash there is only what people told a survey, so it stands in grey. Total pay with equity has no band at all: single points with their sources stand beside your figure.",
    ],
    growth: [
        "Growth of pay a year (assumption)",
        "Brings your figures to the year of the band. 0 % changes nothing: the US adverts behind the bands show no trend from 2023 to 2025.",
    ],
    growth_wrong: "Enter a percentage between -50 and 100.",
    index: |year, index| format!("Your figure was brought to {year}, the band’s year: times {index}."),
    same: |offer, band| format!("Your figure of {offer} is held against the band of {band} as it is."),
    base: "Base",
    base_line: |amount, rank| format!("{amount} a year: {rank}. The strip and its sources stand above."),
    cash: ["Total cash", "Your first year with bonus and sign-on."],
    no_cash_labs: "No source says what labs pay in cash beside base: no band.",
    no_cash: "The survey has fewer than 20 answers for this role, level and place: no band.",
    total: [
        "Total pay",
        "No band: nobody publishes how total pay is spread. These are cited points for one year, the newest of each employer, never an average; the scale is logarithmic.",
    ],
    group: |kind| match kind {
        "median_employee_total" => [
            "Median of all employees (SEC pay ratio)",
            "All jobs and countries, not the pay of an engineer: where most staff work in shops, stores or plants it says nothing on yours.",
        ],
        "sbc_per_employee" => [
            "Stock pay per employee",
            "A mean that few large grants pull up, and equity alone: held against your equity of an average year.",
        ],
        "reported_offer" => [
            "Offers as reported by the press",
            "Mostly unnamed sources, partly disputed; not an offer that anyone can ask for.",
        ],
        "academic_pay" => {
            ["Pay at universities", "Public scales without supplements, times 12: held against your base."]
        }
        _ => ["Other points", ""],
    },
    own: |part| match part {
        OwnPart::Base => "You: base",
        OwnPart::Equity => "You: equity of an average year",
        OwnPart::Total => "You: average year",
    },
    from: |amount| format!("from {amount}"),
    up_to: |amount| format!("up to {amount}"),
    chart: |group, own, below, all| format!("{group}: your {own} lies above {below} of {all} points."),
    elsewhere: |n| {
        let are = if n == "1" { "more point is a sum" } else { "more points are sums" };
        format!("{n} {are} over several years or single payments, no pay of a year: see the data.")
    },
    sources: "Where each point was read",
    converted: "Amounts in other currencies at the reference rates of the European Central Bank.",
    parts: "Places in base and in cash do not add up to a place in total pay.",
    unfinished: "Complete this offer to see where its cash and total pay stand.",
    empty: "Enter a base salary to see where cash and total pay stand.",
};
