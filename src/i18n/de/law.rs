//! Das Recht hinter dem Netto, auf Deutsch.
use crate::i18n::messages_law::Law;

pub(in crate::i18n) const LAW: Law = Law {
    heading: [
        "Das Steuerrecht hinter dem Netto",
        "Jedes Jahr wird nach dem Recht eines Steuerjahrs besteuert.",
    ],
    of: |offer, place, year| format!("{offer}: {place}, Steuerjahr {year}"),
    stands: |year, status| match status {
        "projected" => format!(
            "Einige Beträge für {year} sind fortgeschrieben: die des Vorjahres, mit den Preisen erhöht. Sie sind noch nicht Gesetz."
        ),
        "announced" => {
            format!("Einige Beträge für {year} hat die Regierung angekündigt. Sie sind noch nicht Gesetz.")
        }
        _ => format!("Geltendes Recht für {year}."),
    },
    leaves_out: "Nicht berücksichtigt oder angenommen:",
    nothing: "Es fehlt nichts, wovon diese Seite weiß.",
    shares: "Was der Deal für Anteile zahlt, gilt als Gewinn aus lange gehaltenen Anteilen ohne Anschaffungskosten, eine Ausschüttung als Dividende; als Lohn gezahlte Teile und Begünstigungen (in Deutschland § 17 und § 3 Nr. 40 EStG) bleiben außer Betracht.",
    licence: [
        "Self-employment tax; langfristiger Gewinn bei Übertragung aller wesentlichen Rechte (26 U.S.C. 1235).",
        "Die Vergütung einer Arbeitnehmererfindung wäre Arbeitslohn.",
    ],
    clawback: "In Verträgen ab dem 1. Januar 2026 ist eine Antrittsprämie nur nach gesonderter Vereinbarung zurückzuzahlen, zeitanteilig, höchstens zwei Jahre lang, ohne Zinsen (Cal. Bus. & Prof. Code 16608, Labor Code 926).",
    year: "Steuerjahr für alle Angebote",
    newest: "Neuestes geltendes Recht",
    apply: |year, status| match status {
        "projected" => format!("{year}, fortgeschrieben"),
        "announced" => format!("{year}, angekündigt"),
        _ => format!("{year}, geltendes Recht"),
    },
    deductions: |offer, place| {
        format!(
            "{offer}: Für {place} ist nur der Tarif auf das zu versteuernde Einkommen bekannt. Tragen Sie unter „Mehr zur Steuer“ die Abzüge des Jahres ein."
        )
    },
};
