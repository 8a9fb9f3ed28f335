//! Was ein Angebot neben dem Grundgehalt zahlt, auf Deutsch.
use crate::i18n::{Context, OwnPart};

pub(in crate::i18n) const CONTEXT: Context = Context {
    heading: [
        "Grundgehalt, Barvergütung und Gesamtvergütung",
        "Für das Grundgehalt gibt es Bänder. Zur Barvergütung gibt es nur Angaben aus einer Umfrage, deshalb steht sie in Grau. Für die Gesamtvergütung mit Beteiligung gibt es kein Band: Neben Ihrem Wert stehen einzelne Punkte mit Quelle.",
    ],
    growth: [
        "Gehaltswachstum im Jahr (Annahme)",
        "Bringt Ihre Beträge auf das Jahr des Bandes. 0 % ändert nichts: Die US-Ausschreibungen hinter den Bändern zeigen von 2023 bis 2025 keinen Trend.",
    ],
    growth_wrong: "Geben Sie einen Prozentsatz zwischen -50 und 100 ein.",
    index: |year, index| format!("Ihr Betrag wurde auf {year}, das Jahr des Bandes, gebracht: mal {index}."),
    same: |offer, band| format!("Ihr Betrag von {offer} steht unverändert neben dem Band von {band}."),
    base: "Grundgehalt",
    base_line: |amount, rank| format!("{amount} im Jahr: {rank}. Band und Quellen stehen oben."),
    cash: ["Barvergütung", "Ihr erstes Jahr mit Bonus und Antrittsprämie."],
    no_cash_labs: "Was Labore neben dem Grundgehalt bar zahlen, sagt keine Quelle: kein Band.",
    no_cash: "Für diese Rolle, Stufe und diesen Ort hat die Umfrage weniger als 20 Antworten: kein Band.",
    total: [
        "Gesamtvergütung",
        "Kein Band: Wie sich die Gesamtvergütung verteilt, veröffentlicht niemand. Das hier sind belegte Punkte für ein Jahr, je Arbeitgeber der neueste, nie ein Mittelwert; die Skala ist logarithmisch.",
    ],
    group: |kind| match kind {
        "median_employee_total" => [
            "Median aller Beschäftigten (SEC-Pflichtangabe)",
            "Alle Tätigkeiten und Länder, nicht die Vergütung von Engineers: Wo die meisten in Läden, Lagern oder Werken arbeiten, sagt der Wert nichts über Ihren.",
        ],
        "sbc_per_employee" => [
            "Aktienvergütung je Kopf",
            "Ein Mittelwert, den wenige große Zuteilungen heben, und nur die Beteiligung: verglichen mit Ihrer Beteiligung eines mittleren Jahres.",
        ],
        "reported_offer" => [
            "Angebote nach Presseberichten",
            "Meist ungenannte Quellen, teils bestritten; kein Angebot, das jeder verlangen kann.",
        ],
        "academic_pay" => [
            "Vergütung an Hochschulen",
            "Öffentliche Tabellen ohne Zulagen, mal 12: verglichen mit Ihrem Grundgehalt.",
        ],
        _ => ["Weitere Punkte", ""],
    },
    own: |part| match part {
        OwnPart::Base => "Sie: Grundgehalt",
        OwnPart::Equity => "Sie: Beteiligung eines mittleren Jahres",
        OwnPart::Total => "Sie: mittleres Jahr",
    },
    from: |amount| format!("ab {amount}"),
    up_to: |amount| format!("bis {amount}"),
    chart: |group, own, below, all| {
        format!("{group}: Ihr Wert von {own} liegt über {below} von {all} Punkten.")
    },
    elsewhere: |n| {
        let are = if n == "1" { "weiterer Punkt ist eine Summe" } else { "weitere Punkte sind Summen" };
        format!(
            "{n} {are} über mehrere Jahre oder aus einmaligen Zahlungen, also keine Vergütung eines Jahres: siehe Daten."
        )
    },
    sources: "Wo jeder Punkt steht",
    converted: "Beträge in anderen Währungen zu Referenzkursen der Europäischen Zentralbank.",
    parts: "Der Rang des Grundgehalts und der der Barvergütung ergeben zusammen keinen Rang der Gesamtvergütung.",
    unfinished: "Vervollständigen Sie dieses Angebot, um zu sehen, wo Barvergütung und Gesamtvergütung stehen.",
    empty: "Geben Sie ein Grundgehalt ein, um Bar- und Gesamtvergütung einzuordnen.",
};
