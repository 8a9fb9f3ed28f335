//! How firm the verdict is, in English.
use crate::i18n::messages_firm::{DriverTexts, Firm, Turn};

const fn side(turn: Turn<'_>) -> &'static str {
    if turn.below { "less" } else { "more" }
}

pub(in crate::i18n) const FIRM: Firm = Firm {
    unless: |turn| format!("It stays ahead unless {turn}."),
    tips: |leader, turn| format!("{leader} is ahead if {turn}."),
    firm: "It stays ahead whichever single assumption is moved within its usual range.",
    working: "Checking how firm this is …",
    growth: DriverTexts {
        name: |of| format!("Share price growth a year, {of}"),
        turn: |turn| {
            let moves = if turn.negative { "fall" } else { "grow" };
            // Less growth below zero is a larger fall.
            let side = side(Turn { below: turn.below != turn.negative, ..turn });
            format!("the shares of {} {moves} by {side} than {} a year", turn.of, turn.value)
        },
    },
    payout: DriverTexts {
        name: |of| format!("Bonus payout, {of}"),
        turn: |turn| {
            format!("the bonus of {} pays {} than {} of its target", turn.of, side(turn), turn.value)
        },
    },
    share: DriverTexts {
        name: |of| format!("Price of a share, {of}"),
        turn: |turn| format!("a share of {} is worth {} than {} today", turn.of, side(turn), turn.value),
    },
    fee: DriverTexts {
        name: |of| format!("Licence fee, {of}"),
        turn: |turn| format!("the licence fee of {} is {} than {}", turn.of, side(turn), turn.value),
    },
    exchange: DriverTexts {
        name: |of| format!("Value of 1 {of}"),
        turn: |turn| format!("1 {} is worth {} than {}", turn.of, side(turn), turn.value),
    },
    horizon: DriverTexts {
        name: |_| "Years counted".to_owned(),
        turn: |turn| {
            let side = if turn.below { "or fewer" } else { "or more" };
            format!("you count {} years {side}", turn.value)
        },
    },
    discount: DriverTexts {
        name: |_| "Discount rate a year".to_owned(),
        turn: |turn| format!("you discount later money by {} than {} a year", side(turn), turn.value),
    },
    table: ["What would change who is ahead", "One assumption is moved at a time, the rest stays as it is."],
    columns: ["Assumption", "Now", "Changes at", "Then ahead"],
    never: |low, high| format!("never between {low} and {high}"),
};
