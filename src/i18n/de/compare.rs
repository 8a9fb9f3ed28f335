//! Mehrere Angebote, auf Deutsch.
use crate::i18n::messages_compare::{Compare, SideBySide};
use crate::session::change::Kind;
use crate::session::deal::{Seat, Side};

pub(super) const COMPARE: Compare = Compare {
    offers: "Angebote",
    offer: |letter| format!("Angebot {letter}"),
    add: "Hinzufügen",
    kinds: [
        "Ein Angebot",
        "Meine jetzige Stelle",
        "Ein Lizenz-und-Talent-Geschäft",
        "Eine Lizenz oder Erfindung",
    ],
    deal: |seat, side| match (side, seat) {
        (Side::Licence, _) => "Meine Erfindung lizenzieren",
        (Side::Inventor, _) => "Meine Erfindervergütung",
        (Side::Talent, Seat::LeftBehind) => "Bleiben",
        (Side::Talent, Seat::Investor) => "Beteiligt",
        (Side::Talent, Seat::Founder | Seat::Moved | Seat::Inventor) => "Wechsel im Zuge des Deals",
    },
    moves: ["Nach links", "Nach rechts"],
    duplicate: "Duplizieren",
    copy: " (Kopie",
    added: |name| format!("{name} ist hinzugefügt und geöffnet."),
    removed: |name| format!("{name} ist entfernt."),
    moved: |name, place, count| format!("{name} steht jetzt an Stelle {place} von {count}."),
    undone: ["Zurückgenommen: ", "Wiederhergestellt: "],
    change: |kind| match kind {
        Kind::Added => ["", " hinzugefügt"],
        Kind::Removed => ["", " entfernt"],
        Kind::Moved => ["", " verschoben"],
        Kind::Field(_) => [", ", ""],
        Kind::Offer => ["Angaben zu ", ""],
        Kind::Deal => ["Deal, ", ""],
        Kind::Assumed => ["Annahmen für alle Angebote", ""],
        Kind::Taken => ["alle Angebote ersetzt", ""],
        Kind::View => ["Art des Vergleichs", ""],
    },
    old: ", nicht aktuell",
    remove: "Entfernen",
    undo: "Rückgängig",
    redo: "Wiederholen",
    choose_place: "Bitte wählen",
    filing: ["Einzelveranlagung", "Verheiratet, Zusammenveranlagung"],
    no_yes: ["Nein", "Ja"],
};

pub(in crate::i18n) const SIDE_BY_SIDE: SideBySide = SideBySide {
    ahead: |best, next, by, after_tax, years| {
        let tax = if after_tax { "nach" } else { "vor" };
        format!(
            "{best} ist über {years} Jahre {by} mehr wert als {next}, {tax} Steuern und auf heute abgezinst."
        )
    },
    close: |best, next, by, after_tax, years| {
        let tax = if after_tax { "nach" } else { "vor" };
        format!(
            "{best} und {next} sind so gut wie gleich: {by} Unterschied über {years} Jahre, {tax} Steuern und auf heute abgezinst."
        )
    },
    unfinished: |name| format!("{name} fehlt im Vergleich, bis die Eingabe vollständig ist."),
    last_complete: |name| format!("{name} zählt mit der letzten vollständigen Eingabe."),
    refused: "Die Annahmen für alle Angebote lassen sich so nicht verwenden. Die letzten Zahlen bleiben stehen.",
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
    hourly: "Nettoverdienst je Stunde",
    guaranteed: "Garantierter Anteil",
    value: "Barwert",
    marginal: "Grenzbelastung",
    difference: |name| format!("Mehr als {name}"),
    worth: |place| format!("Netto zu Preisen von {place}"),
    prices: |[place, best, one, next, other]| {
        format!(" Zu Preisen von {place}: {best} {one}, {next} {other}.")
    },
    benefits: "davon Zusatzleistungen, nicht ausgezahlt",
    remarks: &[
        (
            "paid_after_horizon",
            "Was im letzten Jahr verdient und später gezahlt wird, zählt in ihm und wird dort versteuert.",
        ),
        ("value_after_horizon", "Anteile, die nach dem letzten Jahr erdient werden, zählen nicht."),
        ("units_lapse", "Anteile verfallen, weil sie zu spät verkäuflich werden."),
        (
            "liquidity_month_unknown",
            "Nichts sagt, wann Anteile verkäuflich sind; sie zählen, sobald sie erdient sind.",
        ),
        (
            "liquidity_probability_unknown",
            "Nichts sagt, wie wahrscheinlich ein Verkauf ist; er zählt als sicher.",
        ),
        ("not_taxed_here", "Ein Teil steht vor Steuern da: Das Recht des Orts hat dafür keine Regel."),
        ("part_year", "Das erste oder letzte Kalenderjahr ist nur ein Teil und wird für sich versteuert."),
    ],
    refreshers: "Folgezuteilungen, selten zugesagt",
    equity: [
        "Beteiligung laut Angebot",
        "davon gezählt, nach Abschlag und Wahrscheinlichkeit",
        "gezählt, bei schlechterem bis besserem Kurs",
    ],
    leaving: [
        "Durch die Kündigung verloren",
        "Antrittsprämie, die es ersetzt",
        "Antrittsprämie, mit der Wechseln so viel wert ist wie Bleiben",
    ],
    left: |amount| format!("{amount} netto"),
    unsold: "Nichts sagt, wann die Optionen zu Geld werden können; sie zählen, als ginge das jeden Tag. In einem nicht börsennotierten Unternehmen geht es nicht: Geben Sie es an.",
    moving: |cost| {
        format!(
            "Der Wechsel kostet außerdem {cost} an unbezahlten Monaten und Rückzahlungen: Ziehen Sie das vom Vorsprung eines Angebots ab."
        )
    },
    none_needed: "nicht nötig",
    paper: "davon nur, wenn Anteile verkäuflich werden",
    beside: |name, by| format!("Es ist {by} mehr wert als {name}."),
    rate: |one, rate, day| match day {
        Some(day) => format!("1 {one} = {rate} (Referenzkurs vom {day})"),
        None => format!("1 {one} = {rate} (Ihr eigener Kurs)"),
    },
    years_differ: "Jedes Angebot wird nach dem neuesten Recht seines Orts besteuert; die Rechtsjahre sind verschieden (letzte Zeile).",
    nothing: "Geben Sie ein Grundgehalt ein, um zu sehen, was nach Steuern bleibt.",
    ranks: ["Grundgehalt im Marktvergleich", "Barvergütung im ersten Jahr im Marktvergleich"],
    modelled: |rank| format!("{rank} (modelliert)"),
    unpriced: "Was keinen Preis hat, 0 bis 10",
    range: |low, high| format!("{low} bis {high}"),
    path: [
        "Ausgezahlt bis zum jeweiligen Monat",
        "Monat für Monat addiert, vor Steuern. Stufen sind Cliffs, Boni und Einmalzahlungen.",
        " Die gestrichelte Linie ist, was Sie vom offenen Angebot behalten, wenn Sie dann gehen.",
    ],
    kept: "beim Gehen behalten",
    after_years: |years| format!("{years} J."),
    reference: "Gemessen an",
    law: "Steuerrecht",
    missing: "nicht verfügbar",
    net_missing: "Für diesen Ort ist nur der Tarif auf das zu versteuernde Einkommen bekannt: Tragen Sie unter „Mehr zur Steuer“ die Abzüge des Jahres ein.",
    no_place: |names| {
        format!(
            "Wählen Sie, wo {names} versteuert wird, um das Netto zu sehen. Bis dahin sind alle Beträge brutto."
        )
    },
    invented: |name| {
        format!(
            "{name} ist noch das erfundene Beispiel: Tragen Sie dort Ihre Zahlen ein, oder entfernen Sie es."
        )
    },
    only_income: |names| {
        format!(
            "{names}: besteuert, als gäbe es im Jahr keine anderen Einkünfte. Zusätzlich zu einem Gehalt fällt mehr Steuer an: Tragen Sie dort Ihr Grundgehalt ein."
        )
    },
    loading: "Steuerregeln werden geladen …",
    failed: "Die Steuerregeln konnten nicht geladen werden, deshalb sind die Beträge brutto.",
    assumptions: "Ohne andere Angabe: jedes Jahr nach demselben Recht; keine Kinder, nur die üblichen Pauschalen; späteres Geld ist je Jahr 5 % weniger wert; Beteiligung behält den Wert laut Angebot. Aktien werden beim Vesting als Lohn versteuert, Optionen und virtuelle Anteile je nach Vertrag.",
    status: |year, status| match status {
        "projected" => format!("{year}, fortgeschrieben"),
        "announced" => format!("{year}, angekündigt"),
        _ => year.to_owned(),
    },
};
