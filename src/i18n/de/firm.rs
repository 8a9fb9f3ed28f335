//! Wie fest das Ergebnis steht, auf Deutsch.
use crate::i18n::messages_firm::{Firm, Turn};

const fn side(turn: Turn<'_>) -> &'static str {
    if turn.below { "weniger" } else { "mehr" }
}

pub(in crate::i18n) const FIRM: Firm = Firm {
    unless: |turn| format!("Das ändert sich, wenn {turn}."),
    tips: |leader, turn| format!("{leader} liegt vorn, wenn {turn}."),
    firm: "Das bleibt so, welche einzelne Annahme auch immer in ihrem üblichen Bereich geändert wird.",
    working: "Wie fest das steht, wird geprüft …",
    growth: |turn| {
        let moves = if turn.negative { "fallen" } else { "steigen" };
        // Weniger Anstieg unter null ist ein größerer Rückgang.
        let side = side(Turn { below: turn.below != turn.negative, ..turn });
        format!("die Aktien von {} um {side} als {} im Jahr {moves}", turn.of, turn.value)
    },
    payout: |turn| format!("der Bonus von {} {} als {} des Ziels zahlt", turn.of, side(turn), turn.value),
    share: |turn| format!("ein Anteil an {} heute {} als {} wert ist", turn.of, side(turn), turn.value),
    fee: |turn| format!("die Lizenzgebühr von {} {} als {} beträgt", turn.of, side(turn), turn.value),
    exchange: |turn| format!("1 {} {} als {} wert ist", turn.of, side(turn), turn.value),
    horizon: |turn| {
        let side = if turn.below { "oder weniger" } else { "oder mehr" };
        format!("Sie {} Jahre {side} betrachten", turn.value)
    },
    discount: |turn| format!("Sie späteres Geld um {} als {} im Jahr abzinsen", side(turn), turn.value),
    table: [
        "Was die Reihenfolge ändern würde",
        "Jeweils eine Annahme wird geändert, alles andere bleibt, wie es ist.",
    ],
    columns: ["Annahme", "Jetzt", "Wechsel bei", "Dann vorn"],
    drivers: [
        |of| format!("Kursanstieg im Jahr, {of}"),
        |of| format!("Auszahlung des Bonus, {of}"),
        |of| format!("Preis eines Anteils, {of}"),
        |of| format!("Lizenzgebühr, {of}"),
        |of| format!("Wert von 1 {of}"),
        |_| "Betrachtete Jahre".to_owned(),
        |_| "Abzinsungssatz im Jahr".to_owned(),
    ],
    never: |low, high| format!("nie zwischen {low} und {high}"),
    years: |number| format!("{number} Jahre"),
};
