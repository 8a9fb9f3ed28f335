//! Die Daten hinter den Bändern, auf Deutsch.
use crate::domain::band::{Ladder, Role};
use crate::domain::problem::Code;
use crate::i18n::{Data, OwnBands, SetGroup};

pub(in crate::i18n) const DATA: Data = Data {
    heading: [
        "Daten und Quellen",
        "Jede Zahl zur Vergütung, die diese Seite verwendet: woher sie kommt, wie sie entstand und worin sie täuschen kann.",
    ],
    sets: [
        "Datensätze",
        "Gezähltes steht getrennt von dem, was ein Amt veröffentlicht, was Befragte angeben und was berechnet ist. Jeder Satz lässt sich als JSON oder CSV mitnehmen, unter seiner Lizenz.",
    ],
    group: |group| match group {
        SetGroup::Market => "Ausgeschriebene Gehaltsspannen am Markt",
        SetGroup::Labs => "Ausgeschriebene Gehaltsspannen der KI-Labore",
        SetGroup::Official => "Amtliche Verdienste nach Berufen",
        SetGroup::Filings => "Visumanträge",
        SetGroup::Survey => "Angaben von Befragten",
        SetGroup::Factors => "Faktoren für modellierte Bänder",
        SetGroup::Cited => "Belegte Punkte",
        SetGroup::Rates => "Wechselkurse und Preisniveaus",
    },
    made: "Entstehung und bekannte Verzerrungen",
    set_columns: &["Satz", "Stand", "Umfang", "Güte", "Quelle und Lizenz", "Mitnehmen"],
    places: |n| format!("{n} Orte"),
    points: |n| format!("{n} Einträge"),
    unstated: "nicht angegeben",
    download: |set, format| format!("{set} als {format} herunterladen"),
    employers: [
        "Was Arbeitgeber ausschreiben",
        "Grundgehalt im Jahr in den Ausschreibungen einzelner Labore, alle Stufen zusammen, höchster Median zuerst; zu Google, Microsoft, Meta, NVIDIA, Databricks und anderen gibt es nur Visumanträge. Die Spreizung ist P90 durch den Median: Wo sie groß ist, bleibt mehr zu verhandeln.",
    ],
    filter: "Anzeigen",
    filters: ["Alle Ausschreibungen der Labore", "Visumanträge"],
    sides: ["Seite des Labors", "Beide", "Forschung", "Infrastruktur"],
    name: "Name des Arbeitgebers enthält",
    nobody: "Kein Arbeitgeber passt zu dieser Auswahl.",
    roles: [
        "Forschung und Infrastruktur nebeneinander",
        "Wer baut, worauf Modelle trainiert und betrieben werden, ist so gesucht wie die Forschung. Die Spreizung, P90 durch den Median, zeigt, wie viel in einer Rolle zu verhandeln bleibt.",
    ],
    roles_of: |ladder| match ladder {
        Ladder::FrontierLab => "Ausgeschriebenes Grundgehalt der Labore, alle Stufen, San Francisco Bay Area",
        Ladder::Market => "Ausgeschriebenes Grundgehalt am Markt, Stufe Senior, USA",
    },
    role_columns: &["Rolle", "Seite", "Ausschreibungen", "Güte", "Median", "P90", "Spreizung", "Stand"],
    side: |role| match role {
        Role::FrontierResearcher | Role::ResearchEngineer => "Forschung",
        Role::MlInfraEngineer => "Infrastruktur",
        Role::MlEngineer | Role::DataScientist | Role::DataEngineer | Role::SoftwareEngineer => "Anderes",
    },
    ranking: "Arbeitgeber nach mittlerem Grundgehalt",
    posted_columns: &[
        "Arbeitgeber",
        "Rolle",
        "Ort",
        "Ausschreibungen",
        "Güte",
        "P10",
        "Median",
        "P90",
        "Spreizung",
        "Zuletzt gesehen",
    ],
    filed_columns: &[
        "Arbeitgeber",
        "Beruf oder Titel",
        "Ort",
        "Anträge",
        "Güte",
        "P25",
        "Median",
        "P75",
        "P75 durch Median",
        "Stand",
    ],
    every_employer: "Alle Antragsteller",
    anchors: [
        "Punkte zur Gesamtvergütung",
        "Bänder der Gesamtvergütung mit Beteiligung veröffentlicht niemand. Das hier sind einzelne Punkte mit Quelle: nie ein Mittelwert und zwischen den Tabellen nicht vergleichbar.",
    ],
    anchor: |kind| match kind {
        "median_employee_total" => "Median aller Beschäftigten (SEC-Pflichtangabe)",
        "sbc_per_employee" => "Aktienvergütung je Kopf (ein Mittelwert, kein Median)",
        "reported_offer" => "Angebote nach Presseberichten",
        "academic_pay" => "Vergütung an Hochschulen",
        _ => "Weitere Punkte",
    },
    anchor_columns: &["Wer zahlt", "Für wen es gilt", "Betrag", "Zeitraum", "Von", "Quelle"],
    period: |period| match period {
        "year" => "im Jahr".to_owned(),
        "month" => "im Monat".to_owned(),
        "one-off" => "einmalig".to_owned(),
        "one-off grant" => "einmalige Zuteilung".to_owned(),
        "total over several years" => "Summe über mehrere Jahre".to_owned(),
        "total package" => "Gesamtpaket".to_owned(),
        other => match other.strip_prefix("total over ").and_then(|rest| rest.strip_suffix(" years")) {
            Some(years) => format!("Summe über {} Jahre", years.replace("up to", "bis zu")),
            None => other.to_owned(),
        },
    },
    country: |code| match code {
        "global" => "alle Länder".to_owned(),
        "US" => "USA".to_owned(),
        "DE" => "Deutschland".to_owned(),
        other => other.to_owned(),
    },
    facts: ["Wie knapp die Leute sind", "Was gesagt wurde, von wem und wann: Fakten, keine Bewertung."],
    said: |who, when| format!("{who}, {when}"),
    own: OwnBands {
        heading: [
            "Eigene Bänder",
            "Bringen Sie eigene Bänder als CSV oder JSON mit. Sie werden auf diesem Gerät gelesen, verlassen es nie und stehen beim Blick auf ein Angebot neben unseren. Die erste Zeile einer CSV nennt die Spalten: role, level, region, currency, grade sind nötig, dazu mindestens eine von p10, p25, p50, p75, p90; n (Umfang) ist nötig, wo gezählt wurde. Beträge sind einfache Zahlen im Jahr.",
        ],
        choose: "Datei wählen",
        example: "Beispieltabelle (CSV)",
        remove: "Meine Bänder entfernen",
        read: |file, bands, kept| {
            let kept = if kept {
                "Sie bleiben auf diesem Gerät, bis Sie sie entfernen."
            } else {
                "Dieser Browser lässt die Seite nicht speichern: Nach dem Neuladen sind sie fort."
            };
            format!("{file}: {bands} Bänder sind in Gebrauch. {kept}")
        },
        refused: |file| format!("{file} ist nicht zu gebrauchen. Was vorher in Gebrauch war, bleibt."),
        place: |line, entry, column| match (line, entry) {
            (Some(line), _) if column.is_empty() => format!("Zeile {line}"),
            (Some(line), _) => format!("Zeile {line}, {column}"),
            (_, Some(entry)) => format!("Eintrag {entry}, {column}"),
            _ => column.to_owned(),
        },
        mend: |code| match code {
            Code::DataCorrupt => {
                "Beträge müssen von p10 bis p90 steigen; jede Zeile hat so viele Felder wie die erste; eine Tabelle hat eine Währung."
            }
            Code::WrongType => {
                "Schreiben Sie Zahlen einfach: 120000 oder 120000.50, in JSON Beträge als Text."
            }
            Code::Missing => "Ergänzen Sie die Angabe; bei gezählten Bändern gehört n dazu.",
            Code::UnknownField => "Entfernen Sie die Spalte oder berichtigen Sie ihren Namen.",
            Code::DuplicateId => {
                "Zwei Zeilen gelten derselben Rolle, Stufe und demselben Ort: Behalten Sie eine."
            }
            _ => "",
        },
        not_json: |said| format!("Das ist weder eine Tabelle noch JSON: {said}"),
        caption: "Ihre Bänder neben unseren",
        columns: &["Rolle und Stufe", "Ort", "P10", "Median", "P90", "Umfang", "Güte", "Unser Median"],
        size: "Die Datei ist leer oder größer als 1 MiB. Speichern Sie sie mit weniger Zeilen.",
        too_few: "Unter 20 Datensätzen: aufgeführt, nicht gezeichnet.",
    },
};
