//! Mehrere Angebote, auf Deutsch.
use crate::i18n::messages_compare::Compare;

pub(super) const COMPARE: Compare = Compare {
    offers: "Angebote",
    offer: |letter| format!("Angebot {letter}"),
    add: "Angebot hinzufügen",
    duplicate: "Duplizieren",
    remove: "Entfernen",
    undo: "Rückgängig",
    redo: "Wiederholen",
    ahead: |best, next, by, after_tax, years| {
        let tax = if after_tax { "nach" } else { "vor" };
        format!(
            "{best} ist über {years} Jahre {by} mehr wert als {next}, {tax} Steuern und in heutigem Geld."
        )
    },
    close: |best, next, by, after_tax, years| {
        let tax = if after_tax { "nach" } else { "vor" };
        format!(
            "{best} und {next} sind so gut wie gleich: {by} Unterschied über {years} Jahre, {tax} Steuern und in heutigem Geld."
        )
    },
    unfinished: |name| format!("{name} fehlt im Vergleich, bis das Grundgehalt eingegeben ist."),
    heading: "Nebeneinander",
    heading_one: "Was nach Steuern bleibt",
    caption: |currency, years| format!("In {currency}, über {years} Jahre"),
    switch: "Beträge",
    after_tax: "Nach Steuern",
    before_tax: "Vor Steuern",
    gross: "Vergütung brutto",
    tax: "Einkommensteuer",
    contributions: "Sozialabgaben",
    net: "Netto",
    net_in: |year| format!("Netto im Jahr {year}"),
    gross_in: |year| format!("Brutto im Jahr {year}"),
    hourly: "Netto je Arbeitsstunde",
    guaranteed: "Garantierter Anteil",
    value: "Heutiger Wert",
    marginal: "Abzug von den nächsten 100",
    law: "Steuerrecht",
    missing: "nicht verfügbar",
    net_missing: "Für diesen Ort ist nur der Tarif auf das zu versteuernde Einkommen bekannt; Abzüge werden noch nicht abgefragt. Das Brutto steht, das Netto wird nicht geraten.",
    no_place: |names| {
        format!(
            "Wählen Sie, wo {names} versteuert wird, um das Netto zu sehen. Bis dahin sind alle Beträge brutto."
        )
    },
    choose_place: "Bitte wählen",
    filing: ["Einzeln", "Verheiratet, gemeinsam"],
    no_yes: ["Nein", "Ja"],
    loading: "Steuerregeln werden geladen …",
    failed: "Die Steuerregeln konnten nicht geladen werden, deshalb sind die Beträge brutto.",
    assumptions: "Angenommen: jedes Jahr nach demselben Recht; der andere Ehegatte verdient nichts; keine Kinder, nur die üblichen Pauschalen; späteres Geld ist je Jahr 5 % weniger wert. Anteile zählen zum Wert laut Angebot und werden beim Vesting als Lohn versteuert.",
    status: |year, status| match status {
        "projected" => format!("{year}, fortgeschrieben"),
        "announced" => format!("{year}, angekündigt"),
        _ => year.to_owned(),
    },
};
