//! Deals, in English.
use super::{deal_answers, deal_fields, deal_terms};
use crate::i18n::messages_deals::{DealForm, Deals, Reach};
use crate::session::deal::{Group, Seat, Side, Table};

pub(in crate::i18n) const DEALS: Deals = Deals {
    heading: [
        "Licence deals",
        "When a company licenses its technology and its people move, the money takes another way than in a sale. See what reaches you: in a deal that was reported, or in yours.",
    ],
    side: "Kind of deal",
    sides: |side| match side {
        Side::Talent => "Licence and talent",
        Side::Licence => "Classic licence",
        Side::Inventor => "Inventor’s share",
    },
    seat: "Which side of the table are you on?",
    seats: |seat| match seat {
        Seat::Founder => "Founder",
        Seat::Moved => "Employee who moves",
        Seat::LeftBehind => "Employee who stays",
        Seat::Investor => "Investor",
        Seat::Inventor => "Inventor",
    },
    story: "Start from",
    story_of: |who, year| format!("{who}, {year}"),
    own: "A deal of my own",
    example: "These shares are an example. Put in yours.",
    form: DealForm {
        heading: "The deal",
        group: |group| match group {
            Group::Short => "In short",
            Group::Fee => "From the fee to the shares",
            Group::Classes => "Who holds what",
            Group::Later => "What comes later",
            Group::Shell => "The company that goes on",
            Group::Beside => "To hold it against other deals",
            Group::Licence => "What the licence pays",
            Group::Market => "What is sold under it",
            Group::Costs => "What it costs the licensee",
            Group::Value => "How it is valued",
            Group::Invention => "The invention",
            Group::Inventor => "Your part",
        },
        label: deal_fields::label,
        hint: deal_fields::hint,
        word: deal_fields::word,
        choose: "Please choose",
        row: |table, number| match table {
            Table::Classes => format!("Class {number}"),
            Table::Held => format!("Vested shares {number}"),
            Table::Unvested => format!("Unvested shares {number}"),
            Table::Tiers => format!("Royalty tier {number}"),
            Table::Milestones => format!("Milestone {number}"),
        },
        add: |table| match table {
            Table::Classes => "Add a class",
            Table::Held => "Add vested shares",
            Table::Unvested => "Add unvested shares",
            Table::Tiers => "Add a tier",
            Table::Milestones => "Add a milestone",
        },
        remove: |row| format!("Remove {row}"),
        plainly: "These words, plainly",
        terms: deal_terms::terms,
        percent: "Write a percentage, such as 5 for 5 %. Shares and chances end at 100.",
        no_classes: "The reports do not say who held what. Your stake is counted as if all shares were equal; enter the classes below if you know them.",
    },
    empty: |side| match side {
        Side::Talent => {
            "Enter the headline and your stake. You then see what reaches you, when, and what can take it away."
        }
        Side::Licence => {
            "Enter the net sales you expect. You then see what the licence pays and what it is worth to both sides."
        }
        Side::Inventor => "Enter the turnover or the income, and your part. You then see what you are owed.",
    },
    to_mend: "Some fields need another look; each says why. The figures are from before.",
    waiting: "The calculation is on its way …",
    failed: "The part that calculates could not be loaded. Reload the page to try again.",
    answer: "What reaches you",
    reaches,
    years: |years| if years == 1 { "one year".to_owned() } else { format!("{years} years") },
    inventor_says: |person, all| {
        format!(
            "You are owed {person}, of {all} for all inventors, as the invention earns; without turnover or income nothing is due."
        )
    },
    licence_says: |licensor, licensee, paid| {
        format!(
            "The licence is worth {licensor} to the licensor and {licensee} to the licensee; if nothing is ever sold, {paid} is paid all the same."
        )
    },
    talent: deal_answers::TALENT,
    licence: deal_answers::LICENCE,
    inventor: deal_answers::INVENTOR,
    known: deal_answers::KNOWN,
    checked: deal_answers::CHECKED,
    assumptions: |side| match side {
        Side::Talent => {
            "Before your own tax. Later money counts with the chance that you are still there and is discounted. Escrow and later instalments are not in these figures."
        }
        Side::Licence => {
            "Payments at the end of each year, weighed with the chance that the market is reached, then discounted. Before tax on both sides."
        }
        Side::Inventor => {
            "Before tax. The German formula is value × share factor × part among the inventors (guidelines of 1959 as amended). A university’s schedule is applied to all income together."
        }
    },
    as_table: "Show the figures as a table",
};

fn reaches(seat: Seat, reach: &Reach<'_>) -> String {
    let Reach { now, later, at_risk, stake, keeps_shares, multiple } = *reach;
    let start = format!("{now} reach you when the deal closes");
    let later = later.map_or_else(String::new, |(amount, years)| {
        format!(", and {amount} more is expected within {years}")
    });
    match seat {
        Seat::LeftBehind => match stake {
            Some(stake) => format!(
                "{start}{later}; your shares in the company that goes on count {stake} by your own estimate, and only that can still come to nothing."
            ),
            None if !keeps_shares => format!(
                "{start}{later}; that settles your shares, and of the company that goes on you have your job, which can still be lost."
            ),
            None => format!(
                "{start}{later}; you keep your shares in the company that goes on, and nobody has promised you what they will be worth."
            ),
        },
        Seat::Investor => {
            let multiple =
                multiple.map_or_else(String::new, |times| format!(", {times} times what was paid in"));
            format!("{start}{multiple}; debt, tax and higher ranks are paid before you.")
        }
        Seat::Founder | Seat::Moved | Seat::Inventor => match at_risk {
            Some(risk) => {
                format!("{start}{later}; the risk of leaving early takes {risk} off what was promised.")
            }
            None if later.is_empty() => {
                format!(
                    "{start}, and nothing of it hangs on your staying; debt, tax and preferences are paid before you."
                )
            }
            None => format!("{start}{later}; who leaves early loses what is still to come."),
        },
    }
}
