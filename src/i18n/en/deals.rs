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
    own_kept: |deal| format!("{deal} is loaded. Your own figures come back with “A deal of my own”."),
    example: "These shares are an example. Put in yours.",
    form: DealForm {
        heading: "The deal",
        group: |group| match group {
            Group::Short => "In short",
            Group::Fee => "From the fee to the shares",
            Group::Timing => "Paid later, held back",
            Group::CarveOut => "For the management first",
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
            Table::Instalments => format!("Instalment {number}"),
            Table::Members => format!("Their shares {number}"),
            Table::Classes => format!("Class {number}"),
            Table::Held => format!("Vested shares {number}"),
            Table::Unvested => format!("Unvested shares {number}"),
            Table::Tiers => format!("Royalty tier {number}"),
            Table::Milestones => format!("Milestone {number}"),
        },
        add: |table| match table {
            Table::Instalments => "Add an instalment",
            Table::Members => "Add a class they hold",
            Table::Classes => "Add a class",
            Table::Held => "Add vested shares",
            Table::Unvested => "Add unvested shares",
            Table::Tiers => "Add a tier",
            Table::Milestones => "Add a milestone",
        },
        remove: |row| format!("Remove {row}"),
        added: |row| format!("{row} is added."),
        plainly: "These words, plainly",
        terms: deal_terms::terms,
        percent: "Write a percentage, such as 5 for 5 %. Shares and chances end at 100.",
        of_all: |held, all, percent| {
            format!("{held} of {all} shares, which is {percent} %. A part such as “1 %” will do as well.")
        },
        small_percent: |read, meant| format!("Read as {read} %. For {meant} %, write {meant}."),
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
    months: |months| match months {
        1 => "one month".to_owned(),
        12 => "one year".to_owned(),
        _ if months.is_multiple_of(12) => format!("{} years", months / 12),
        _ => format!("{months} months"),
    },
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
            "Later money counts with its chance and is discounted, escrow with the part that you expect back."
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
    let Reach { now, later, at_risk, stake, keeps_shares, multiple, held_back, instalments } = *reach;
    let is_all = |held: &(&str, &str)| later.is_some_and(|(amount, _)| amount == held.0);
    let when = match held_back.filter(is_all) {
        Some((_, span)) => format!("after {span}, held back until then for claims of the buyer"),
        None => later.map_or_else(String::new, |(_, span)| format!("within {span}")),
    };
    let first = match (now, later) {
        (Some(now), None) => format!("{now} reaches you when the deal closes"),
        (Some(now), Some((amount, _))) => {
            format!("{now} reaches you when the deal closes, and {amount} more is expected {when}")
        }
        (None, later) => format!("{} is expected {when}", later.unwrap_or_default().0),
    };
    let mut said = vec![format!("Before your tax, {first}")];
    said.extend(held_back.filter(|held| !is_all(held)).map(|(amount, span)| {
        format!("{amount} of that is held back for {span}, and claims of the buyer are paid from it first")
    }));
    said.extend(
        instalments.map(|amount| format!("{amount} comes only if the buyer pays the later instalments")),
    );
    match seat {
        Seat::LeftBehind => said.push(match stake {
            Some(stake) => format!(
                "your shares in the company that goes on count {stake} by your own estimate, and that can still come to nothing"
            ),
            None if !keeps_shares => {
                "that settles your shares, and of the company that goes on you have your job, which can still be lost".to_owned()
            }
            None => {
                "you keep your shares in the company that goes on, and nobody has promised you what they will be worth".to_owned()
            }
        }),
        Seat::Investor => {
            said.extend(multiple.map(|times| format!("in all, {times} times what was paid in")));
            said.push("debt, tax and higher ranks are paid before you".to_owned());
        }
        Seat::Founder | Seat::Moved | Seat::Inventor => match at_risk {
            Some(risk) => said.push(format!("the risk of leaving early takes {risk} off what was promised")),
            None if later.is_none() => said.push(
                "nothing of it hangs on your staying; debt, tax and preferences beyond those counted here would come before you".to_owned(),
            ),
            // What waits for the buyer does not hang on staying.
            None if held_back.is_some() || instalments.is_some() => {}
            None => said.push("who leaves early loses what is still to come".to_owned()),
        },
    }
    format!("{}.", said.join("; "))
}
