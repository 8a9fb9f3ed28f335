//! How firm the verdict is, in English.
use crate::i18n::messages_firm::{Firm, Turn};

const fn side(turn: Turn<'_>) -> &'static str {
    if turn.below { "less" } else { "more" }
}

pub(in crate::i18n) const FIRM: Firm = Firm {
    unless: |turn| format!("It stays ahead unless {turn}."),
    tips: |leader, turn| format!("{leader} is ahead if {turn}."),
    firm: "It stays ahead whichever single assumption is moved within its usual range.",
    working: "Checking how firm this is …",
    growth: |turn| {
        let moves = if turn.negative { "fall" } else { "grow" };
        // Less growth below zero is a larger fall.
        let side = side(Turn { below: turn.below != turn.negative, ..turn });
        format!("the shares of {} {moves} by {side} than {} a year", turn.of, turn.value)
    },
    payout: |turn| format!("the bonus of {} pays {} than {} of its target", turn.of, side(turn), turn.value),
    share: |turn| format!("a share of {} is worth {} than {} today", turn.of, side(turn), turn.value),
    fee: |turn| format!("the licence fee of {} is {} than {}", turn.of, side(turn), turn.value),
    exchange: |turn| format!("1 {} is worth {} than {}", turn.of, side(turn), turn.value),
    horizon: |turn| {
        let side = if turn.below { "or fewer" } else { "or more" };
        format!("you count {} years {side}", turn.value)
    },
    discount: |turn| format!("you discount later money by {} than {} a year", side(turn), turn.value),
    table: ["What would change who is ahead", "One assumption is moved at a time, the rest stays as it is."],
    columns: ["Assumption", "Now", "Changes at", "Then ahead"],
    drivers: [
        |of| format!("Share price growth a year, {of}"),
        |of| format!("Bonus payout, {of}"),
        |of| format!("Price of a share, {of}"),
        |of| format!("Licence fee, {of}"),
        |of| format!("Value of 1 {of}"),
        |_| "Years counted".to_owned(),
        |_| "Discount rate a year".to_owned(),
    ],
    never: |low, high| format!("never between {low} and {high}"),
    years: |number| format!("{number} years"),
};
