//! The law behind a net, in English.
use crate::i18n::messages_law::Law;

pub(in crate::i18n) const LAW: Law = Law {
    heading: [
        "The law behind what is left",
        "Every year is taxed by the law of one tax year, for this person and this place. What that leaves out stands here.",
    ],
    of: |offer, place, year| format!("{offer}: {place}, tax year {year}"),
    stands: |year, status| match status {
        "projected" => format!(
            "Some amounts of {year} are projected: last year's, moved on with prices. They are not law yet."
        ),
        "announced" => {
            format!("Some amounts of {year} are announced by the government. They are not law yet.")
        }
        _ => format!("The law of {year}, in force."),
    },
    leaves_out: "Left out or assumed:",
    nothing: "Nothing is left out that this page knows of.",
    shares: "What the deal pays for shares counts as a gain on shares held long that cost nothing, a dividend as a dividend; parts paid as wages, and reliefs for such shares (in the United States section 1202), are left out.",
    year: "Tax year for all offers",
    newest: "Newest law in force",
    apply: |year, status| match status {
        "projected" => format!("{year}, projected"),
        "announced" => format!("{year}, announced"),
        _ => format!("{year}, law"),
    },
    deductions: |offer, place| {
        format!(
            "{offer}: for {place} only the scale on taxable income is known. Enter the year's deductions under “More for your tax”; until then what is left is not available."
        )
    },
};
