//! The law behind a net, in English.
use crate::i18n::messages_law::Law;

pub(in crate::i18n) const LAW: Law = Law {
    heading: ["The law behind what is left", "Every year is taxed by the law of one tax year."],
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
    licence: [
        "Self-employment tax, and long-term gain on a transfer of all substantial rights (26 U.S.C. 1235).",
        "An employee's pay for an invention would be wages.",
    ],
    clawback: "In contracts from 1 January 2026 a sign-on is to be repaid only by separate agreement, pro rata, for at most two years, without interest (Cal. Bus. & Prof. Code 16608, Labor Code 926).",
    year: "Tax year for all offers",
    newest: "Newest law in force",
    apply: |year, status| match status {
        "projected" => format!("{year}, projected"),
        "announced" => format!("{year}, announced"),
        _ => format!("{year}, law"),
    },
    deductions: |offer, place| {
        format!(
            "{offer}: for {place} only the scale on taxable income is known. Enter the year's deductions under “More for your tax”."
        )
    },
};
