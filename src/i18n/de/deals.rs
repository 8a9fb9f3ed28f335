//! Lizenzgeschäfte, auf Deutsch.
use crate::i18n::messages_deals::{Deals, Parts};
use crate::session::deal::{Group, Side, Table};

use super::deal_fields;

pub(in crate::i18n) const DEALS: Deals = Deals {
    heading: [
        "Lizenzgeschäfte",
        "Wenn ein Unternehmen seine Technik lizenziert und die Leute wechseln, erreicht das Geld sie auf anderem Weg als bei einem Verkauf. Hier steht, was bei Ihnen angekommen wäre: in einem berichteten Geschäft oder in Ihrem eigenen.",
    ],
    side: "Art des Geschäfts",
    sides: |side| match side {
        Side::Talent => "Lizenz und Talent",
        Side::Licence => "Klassische Lizenz",
        Side::Inventor => "Erfinder",
    },
    story: "Mit einem berichteten Geschäft beginnen",
    own: "Ein eigenes Geschäft",
    clear: "Formular leeren",
    group: |group| match group {
        Group::Fee => "Das Geld",
        Group::Classes => "Wem was gehört",
        Group::Holding => "Ihre Anteile",
        Group::Later => "Was später kommt",
        Group::Shell => "Wenn Sie bleiben: das fortgeführte Unternehmen",
        Group::Licence => "Was die Lizenz zahlt",
        Group::Market => "Was damit umgesetzt wird",
        Group::Costs => "Was es den Lizenznehmer kostet",
        Group::Value => "Wie bewertet wird",
        Group::Invention => "Die Erfindung",
        Group::Inventor => "Ihr Anteil",
    },
    label: deal_fields::label,
    hint: deal_fields::hint,
    word: deal_fields::word,
    row: |table, number| match table {
        Table::Classes => format!("Klasse {number}"),
        Table::Held => format!("Erdiente Anteile {number}"),
        Table::Unvested => format!("Nicht erdiente Anteile {number}"),
        Table::Tiers => format!("Staffel {number}"),
        Table::Milestones => format!("Meilenstein {number}"),
    },
    add: |table| match table {
        Table::Classes => "Klasse hinzufügen",
        Table::Held => "Erdiente Anteile hinzufügen",
        Table::Unvested => "Nicht erdiente Anteile hinzufügen",
        Table::Tiers => "Staffel hinzufügen",
        Table::Milestones => "Meilenstein hinzufügen",
    },
    remove: |row| format!("{row} entfernen"),
    empty: |side| match side {
        Side::Talent => {
            "Geben Sie das Geld und die Anteilsklassen ein. Dann sehen Sie, was jede Klasse erreicht, und was Sie."
        }
        Side::Licence => {
            "Geben Sie den erwarteten Nettoumsatz ein. Dann sehen Sie, was die Lizenz zahlt und was sie beiden Seiten wert ist."
        }
        Side::Inventor => {
            "Geben Sie Umsatz oder Einnahmen und Ihren Anteil ein. Dann sehen Sie, was Ihnen zusteht."
        }
    },
    to_mend: "Einige Felder brauchen einen Blick; bei jedem steht der Grund.",
    waiting: "Die Berechnung wird geladen …",
    reaches: |now, value| format!("{now} erreichen Sie beim Vollzug; alles zusammen ist heute {value} wert."),
    of_headline: |percent| format!("Das sind {percent} der Schlagzeile."),
    in_months: |months| format!("Das sind {months} Monatsgehälter."),
    parts: Parts {
        ways: "Drei Wege, das Geld auszuzahlen",
        classes: "Was jede Klasse bekommt",
        steps: "Von der Gebühr zu den Anteilsklassen",
        points: "Ab wann eine Klasse anders handelt",
        facts: "Was berichtet wurde",
        benchmarks: [
            "Was andere vereinbart haben",
            "Wenige Fälle und zitierte Spannen, jede mit Quelle. Sie sind Punkte zum Vergleich, keine Perzentile.",
        ],
        licence: "Was die Lizenz wert ist",
        years: "Erwartete Zahlungen nach Jahren",
        sensitivity: "Was den Wert am meisten bewegt",
    },
    way: |mode| match mode {
        "deemed_liquidation" => "Liquidation",
        "dividend" => "Dividende",
        _ => "Ein Preis je Anteil",
    },
    line: |line| match line {
        "at_closing" => "Beim Vollzug",
        "deferred_expected" => "Später, wenn Sie bleiben (erwartet)",
        "deferred_pv" => "Später, heutiger Wert",
        "buyer_stock_pv" => "davon Aktien des Käufers",
        "package_expected" => "Neues Paket (erwartet)",
        "package_pv" => "Neues Paket, heutiger Wert",
        "total_pv" => "Alles, heutiger Wert",
        "at_risk" => "Geht verloren, wenn Sie gehen",
        _ => "Anteil am fortgeführten Unternehmen",
    },
    step: |step| match step {
        "receipts" => "Erhalten für Lizenz und Verzichte",
        "transaction_costs" => "Kosten des Geschäfts",
        "debt_repaid" => "Getilgte Schulden",
        "carve_out" => "Carve-out für das Management",
        "corporate_tax" => "Unternehmenssteuer",
        "retained" => "Im Unternehmen belassen",
        _ => "Für die Anteilsklassen",
    },
    leakage: |amount| {
        format!(
            "Ein Verkauf der Anteile zur selben Schlagzeile hätte die Unternehmenssteuer von {amount} nicht gekostet."
        )
    },
    class: "Klasse",
    part: "Anteil daran",
    remaining: "Bleibt im Unternehmen",
    acts: ["wandelt bei einer Liquidation", "wird bei einer Liquidation ausgeübt"],
    point_columns: &["Ab", "Klasse", "Was sie tut"],
    event: |event| match event {
        "convert" => "wandelt in Stammanteile",
        "cap_reached" => "hat ihre Obergrenze erreicht",
        _ => "wird ausgeübt",
    },
    fact_columns: &["Berichtet", "Zahl", "Quelle"],
    unverified: "nicht bestätigt",
    derived: |text| format!("Wie die Klassen entstanden: {text}"),
    no_classes: "Die Berichte sagen nicht, wem was gehörte: Geben Sie die Klassen ein, um zu sehen, was bei Ihnen angekommen wäre.",
    announced: |date| format!("Bekannt gegeben: {date}."),
    benchmark_columns: &["Für", "Zahl", "Fälle", "Quelle"],
    metric: |metric| match metric {
        "headline_to_last_valuation" => Some("Schlagzeile zur letzten Bewertung"),
        "headline_to_capital_raised" => Some("Schlagzeile zum eingeworbenen Kapital"),
        "headline_per_head_moved" => Some("Schlagzeile je Person, die wechselte"),
        "royalty_rate" => Some("Lizenzsätze"),
        "upfront_share" => Some("Bei Unterschrift gezahlter Teil"),
        "carve_out_pct" => Some("Carve-out für das Management"),
        "escrow_pct" => Some("Treuhänderisch einbehalten"),
        "german_share_factor" => Some("Deutscher Anteilsfaktor"),
        _ => None,
    },
    figure: |name| match name {
        "min" => Some("niedrigster"),
        "q1" => Some("unteres Viertel"),
        "median" => Some("Median"),
        "q3" => Some("oberes Viertel"),
        "max" => Some("höchster"),
        "low" => Some("von"),
        "high" => Some("bis"),
        _ => None,
    },
    licence_line: |line| match line {
        "rnpv_licensor" => "Wert für den Lizenzgeber (risikobereinigt)",
        "rnpv_licensee" => "Wert für den Lizenznehmer (risikobereinigt)",
        "pv_payments" => "Alle Zahlungen, heutiger Wert",
        "effective_royalty_rate" => "Effektiver Lizenzsatz",
        "licensor_value_share" => "Anteil des Lizenzgebers am Wert",
        "upfront_share" => "Bei Unterschrift gezahlter Teil",
        "payback_years" => "Jahre, bis sich die Lizenz bezahlt macht",
        _ => "Lizenzsatz, bei dem dem Lizenznehmer nichts bleibt",
    },
    licence_says: |licensor, licensee| {
        format!("Die Lizenz ist dem Lizenzgeber {licensor} wert und dem Lizenznehmer {licensee}.")
    },
    signing: "Unterschrift",
    year: |number| format!("Jahr {number}"),
    payments: "Erwartete Zahlungen",
    sensitivity_columns: &[
        "Ein Fünftel weniger oder mehr",
        "Lizenzgeber, weniger",
        "Lizenzgeber, mehr",
        "Lizenznehmer, weniger",
        "Lizenznehmer, mehr",
    ],
    driver: |driver| match driver {
        "net_sales" => "Nettoumsatz",
        "p_sales" => "Chance, den Markt zu erreichen",
        "royalty_rate" => "Lizenzsatz",
        "discount_rates" => "Abzinsungssätze",
        "launch_delay" => "Start ein Jahr früher oder später",
        _ => "Herstellkosten",
    },
    inventor_says: |person, all| format!("Ihnen stehen {person} zu, von {all} für alle Erfinder."),
    inventor_lines: ["Wert der Erfindung", "Anteilsfaktor", "Für alle Erfinder", "Für Sie"],
    assumptions: |side| match side {
        Side::Talent => {
            "Vor Ihrer eigenen Steuer. Nicht erdiente Anteile, Paket und Anteil am fortgeführten Unternehmen zählen mit der Chance, dass Sie bleiben; späteres Geld ist abgezinst. Nichts wird treuhänderisch einbehalten."
        }
        Side::Licence => {
            "Zahlungen am Ende jedes Jahres, gewichtet mit der Chance, dass der Markt erreicht wird, dann abgezinst. Vor Steuern auf beiden Seiten."
        }
        Side::Inventor => {
            "Vor Steuern. Die deutsche Formel: Erfindungswert × Anteilsfaktor × Miterfinderanteil (Vergütungsrichtlinien von 1959 in geltender Fassung); die Staffel einer Hochschule wird auf alle Einnahmen zusammen angewendet."
        }
    },
    double_risk: "Chancen unter 100 % und ein Abzinsungssatz über 15 % zählen das Risiko doppelt.",
};
