//! Lizenzgeschäfte, auf Deutsch.
use super::{deal_answers, deal_fields, deal_terms};
use crate::i18n::messages_deals::{DealForm, Deals, Reach};
use crate::session::deal::{Group, Seat, Side, Table};

pub(in crate::i18n) const DEALS: Deals = Deals {
    heading: [
        "Lizenzgeschäfte",
        "Wenn ein Unternehmen seine Technik lizenziert und die Leute wechseln, nimmt das Geld einen anderen Weg als bei einem Verkauf. Hier sehen Sie, was bei Ihnen ankommt: in einem berichteten Geschäft oder in Ihrem eigenen.",
    ],
    side: "Art des Geschäfts",
    sides: |side| match side {
        Side::Talent => "Lizenz und Talent",
        Side::Licence => "Klassische Lizenz",
        Side::Inventor => "Erfindervergütung",
    },
    seat: "Auf welcher Seite des Tisches sitzen Sie?",
    seats: |seat| match seat {
        Seat::Founder => "Gründung",
        Seat::Moved => "Angestellt, wechselt",
        Seat::LeftBehind => "Angestellt, bleibt",
        Seat::Investor => "Kapitalgeber",
        Seat::Inventor => "Erfindung",
    },
    story: "Beginnen mit",
    story_of: |who, year| format!("{who}, {year}"),
    own: "Ein eigenes Geschäft",
    example: "Diese Anteile sind ein Beispiel. Tragen Sie Ihre ein.",
    form: DealForm {
        heading: "Das Geschäft",
        group: |group| match group {
            Group::Short => "In Kürze",
            Group::Fee => "Von der Gebühr zu den Anteilen",
            Group::Classes => "Wem was gehört",
            Group::Later => "Was später kommt",
            Group::Shell => "Das fortgeführte Unternehmen",
            Group::Beside => "Zum Vergleich mit anderen Geschäften",
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
        choose: "Bitte wählen",
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
        plainly: "Diese Wörter, einfach gesagt",
        terms: deal_terms::terms,
        percent: "Schreiben Sie einen Prozentsatz, etwa 5 für 5 %. Anteile und Chancen enden bei 100.",
        no_classes: "Die Berichte sagen nicht, wem was gehörte. Ihr Anteil zählt, als wären alle Anteile gleich; tragen Sie unten die Klassen ein, wenn Sie sie kennen.",
    },
    empty: |side| match side {
        Side::Talent => {
            "Geben Sie die Schlagzeile und Ihren Anteil ein. Dann sehen Sie, was bei Ihnen ankommt, wann, und was es Ihnen nehmen kann."
        }
        Side::Licence => {
            "Geben Sie den erwarteten Nettoumsatz ein. Dann sehen Sie, was die Lizenz zahlt und was sie beiden Seiten wert ist."
        }
        Side::Inventor => {
            "Geben Sie Umsatz oder Einnahmen und Ihren Anteil ein. Dann sehen Sie, was Ihnen zusteht."
        }
    },
    to_mend: "Einige Felder brauchen noch einen Blick; bei jedem steht der Grund. Die Zahlen sind die vorherigen.",
    waiting: "Die Berechnung wird geladen …",
    failed: "Der Teil, der rechnet, ließ sich nicht laden. Laden Sie die Seite neu, um es noch einmal zu versuchen.",
    answer: "Was bei Ihnen ankommt",
    reaches,
    years: |years| if years == 1 { "einem Jahr".to_owned() } else { format!("{years} Jahren") },
    inventor_says: |person, all| {
        format!(
            "Ihnen stehen {person} zu, von {all} für alle Erfinder, sobald die Erfindung etwas einbringt; ohne Umsatz oder Einnahmen ist nichts fällig."
        )
    },
    licence_says: |licensor, licensee, paid| {
        format!(
            "Die Lizenz ist dem Lizenzgeber {licensor} wert und dem Lizenznehmer {licensee}; wird nie etwas verkauft, sind trotzdem {paid} zu zahlen."
        )
    },
    talent: deal_answers::TALENT,
    licence: deal_answers::LICENCE,
    inventor: deal_answers::INVENTOR,
    known: deal_answers::KNOWN,
    checked: deal_answers::CHECKED,
    assumptions: |side| match side {
        Side::Talent => {
            "Vor Ihrer eigenen Steuer. Späteres Geld zählt mit der Chance, dass Sie dann noch da sind, und ist abgezinst. Treuhandeinbehalte und spätere Raten sind in diesen Zahlen nicht enthalten."
        }
        Side::Licence => {
            "Zahlungen am Ende jedes Jahres, gewichtet mit der Chance, dass der Markt erreicht wird, dann abgezinst. Vor Steuern auf beiden Seiten."
        }
        Side::Inventor => {
            "Vor Steuern. Die deutsche Formel: Erfindungswert × Anteilsfaktor × Miterfinderanteil (Vergütungsrichtlinien von 1959 in geltender Fassung). Die Staffel einer Hochschule wird auf alle Einnahmen zusammen angewendet."
        }
    },
    as_table: "Zahlen als Tabelle zeigen",
};

fn reaches(seat: Seat, reach: &Reach<'_>) -> String {
    let Reach { now, later, at_risk, stake, keeps_shares, multiple } = *reach;
    let start = format!("Beim Vollzug kommen {now} bei Ihnen an");
    let later = later.map_or_else(String::new, |(amount, years)| {
        format!(", und weitere {amount} sind innerhalb von {years} zu erwarten")
    });
    match seat {
        Seat::LeftBehind => match stake {
            Some(stake) => format!(
                "{start}{later}; Ihre Anteile am fortgeführten Unternehmen zählen nach Ihrer eigenen Schätzung {stake}, und nur das kann noch verloren gehen."
            ),
            None if !keeps_shares => format!(
                "{start}{later}; damit sind Ihre Anteile abgegolten, und vom fortgeführten Unternehmen bleibt Ihnen die Stelle, die noch verloren gehen kann."
            ),
            None => format!(
                "{start}{later}; Ihre Anteile am fortgeführten Unternehmen behalten Sie, und niemand hat Ihnen versprochen, was sie wert sein werden."
            ),
        },
        Seat::Investor => {
            let multiple = multiple
                .map_or_else(String::new, |times| format!(", das {times}-Fache des eingezahlten Kapitals"));
            format!("{start}{multiple}; Schulden, Steuer und höhere Ränge werden vor Ihnen bedient.")
        }
        Seat::Founder | Seat::Moved | Seat::Inventor => match at_risk {
            Some(risk) => {
                format!("{start}{later}; das Risiko, vorher zu gehen, nimmt {risk} vom Versprochenen.")
            }
            None if later.is_empty() => {
                format!(
                    "{start}, und nichts davon hängt daran, dass Sie bleiben; Schulden, Steuer und Vorzüge werden vor Ihnen bedient."
                )
            }
            None => format!("{start}{later}; wer vorher geht, verliert, was noch aussteht."),
        },
    }
}
