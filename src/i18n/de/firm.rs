//! Wie fest das Ergebnis steht, auf Deutsch.
use crate::i18n::messages_firm::{DriverTexts, Firm, Turn};

const fn side(turn: Turn<'_>) -> &'static str {
    if turn.below { "weniger" } else { "mehr" }
}

pub(in crate::i18n) const FIRM: Firm = Firm {
    unless: |turn| format!("Das ändert sich, wenn {turn}."),
    tips: |leader, turn| format!("{leader} liegt vorn, wenn {turn}."),
    firm: "Das bleibt so, welche einzelne Annahme auch immer in ihrem üblichen Bereich geändert wird.",
    working: "Wie fest das steht, wird geprüft …",
    growth: DriverTexts {
        name: |of| format!("Kursanstieg im Jahr, {of}"),
        turn: |turn| {
            let moves = if turn.negative { "fallen" } else { "steigen" };
            // Weniger Anstieg unter null ist ein größerer Rückgang.
            let side = side(Turn { below: turn.below != turn.negative, ..turn });
            format!("die Aktien von {} um {side} als {} im Jahr {moves}", turn.of, turn.value)
        },
    },
    payout: DriverTexts {
        name: |of| format!("Auszahlung des Bonus, {of}"),
        turn: |turn| format!("der Bonus von {} {} als {} des Ziels zahlt", turn.of, side(turn), turn.value),
    },
    share: DriverTexts {
        name: |of| format!("Preis eines Anteils, {of}"),
        turn: |turn| format!("ein Anteil an {} heute {} als {} wert ist", turn.of, side(turn), turn.value),
    },
    fee: DriverTexts {
        name: |of| format!("Lizenzgebühr, {of}"),
        turn: |turn| format!("die Lizenzgebühr von {} {} als {} beträgt", turn.of, side(turn), turn.value),
    },
    exchange: DriverTexts {
        name: |of| format!("Wert von 1 {of}"),
        turn: |turn| format!("1 {} {} als {} wert ist", turn.of, side(turn), turn.value),
    },
    horizon: DriverTexts {
        name: |_| "Betrachtete Jahre".to_owned(),
        turn: |turn| {
            let side = if turn.below { "oder weniger" } else { "oder mehr" };
            format!("Sie {} Jahre {side} betrachten", turn.value)
        },
    },
    discount: DriverTexts {
        name: |_| "Abzinsungssatz im Jahr".to_owned(),
        turn: |turn| format!("Sie späteres Geld um {} als {} im Jahr abzinsen", side(turn), turn.value),
    },
    table: [
        "Was die Reihenfolge ändern würde",
        "Jeweils eine Annahme wird geändert, alles andere bleibt, wie es ist.",
    ],
    columns: ["Annahme", "Jetzt", "Wechsel bei", "Dann vorn"],
    never: |low, high| format!("nie zwischen {low} und {high}"),
};
