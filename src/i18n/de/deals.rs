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
        Seat::Founder => "Gründer/in",
        Seat::Moved => "Angestellt, wechselt",
        Seat::LeftBehind => "Angestellt, bleibt",
        Seat::Investor => "Kapitalgeber",
        Seat::Inventor => "Erfinder/in",
    },
    story: "Beginnen mit",
    story_of: |who, year| format!("{who}, {year}"),
    own: "Ein eigenes Geschäft",
    own_kept: |deal| {
        format!("{deal} ist geladen. Ihre eigenen Zahlen kommen mit „Ein eigenes Geschäft“ zurück.")
    },
    example: "Diese Anteile sind ein Beispiel. Tragen Sie Ihre ein.",
    form: DealForm {
        heading: "Das Geschäft",
        group: |group| match group {
            Group::Short => "In Kürze",
            Group::Fee => "Von der Gebühr zu den Anteilen",
            Group::Timing => "Was später kommt oder einbehalten wird",
            Group::CarveOut => "Was zuerst ans Management geht",
            Group::Classes => "Wem was gehört",
            Group::Later => "Ihre künftige Vergütung",
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
            Table::Instalments => format!("Rate {number}"),
            Table::Members => format!("Ihre Anteile {number}"),
            Table::Classes => format!("Klasse {number}"),
            Table::Held => format!("Erdiente Anteile {number}"),
            Table::Unvested => format!("Nicht erdiente Anteile {number}"),
            Table::Tiers => format!("Staffel {number}"),
            Table::Milestones => format!("Meilenstein {number}"),
        },
        add: |table| match table {
            Table::Instalments => "Rate hinzufügen",
            Table::Members => "Gehaltene Klasse hinzufügen",
            Table::Classes => "Klasse hinzufügen",
            Table::Held => "Erdiente Anteile hinzufügen",
            Table::Unvested => "Nicht erdiente Anteile hinzufügen",
            Table::Tiers => "Staffel hinzufügen",
            Table::Milestones => "Meilenstein hinzufügen",
        },
        remove: |row| format!("{row} entfernen"),
        added: |row| format!("{row} ist hinzugefügt."),
        plainly: "Diese Wörter, einfach gesagt",
        terms: deal_terms::terms,
        percent: "Schreiben Sie einen Prozentsatz, etwa 5 für 5 %. Anteile und Chancen enden bei 100.",
        of_all: |held, all, percent| {
            format!("{held} von {all} Anteilen, also {percent} %. Auch ein Teil wie „1 %“ geht.")
        },
        small_percent: |read, meant| format!("Gelesen als {read} %. Für {meant} % schreiben Sie {meant}."),
        no_classes: "Die Berichte sagen nicht, wem was gehörte. Ihr Anteil zählt, als wären alle Anteile gleich; tragen Sie unten die Klassen ein, wenn Sie sie kennen.",
    },
    empty: |side| match side {
        Side::Talent => {
            "Geben Sie die gemeldete Summe und Ihren Anteil ein. Dann sehen Sie, was bei Ihnen ankommt, wann, und was es Ihnen nehmen kann."
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
    months: |months| match months {
        1 => "einem Monat".to_owned(),
        12 => "einem Jahr".to_owned(),
        _ if months.is_multiple_of(12) => format!("{} Jahren", months / 12),
        _ => format!("{months} Monaten"),
    },
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
            "Späteres Geld zählt mit seiner Chance und ist abgezinst, der Treuhandeinbehalt mit dem Teil, den Sie zurückerwarten."
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
    let Reach { now, later, at_risk, stake, keeps_shares, multiple, held_back, instalments } = *reach;
    let is_all = |held: &(&str, &str)| later.is_some_and(|(amount, _)| amount == held.0);
    let when = match held_back.filter(is_all) {
        Some((_, span)) => {
            format!("nach {span} zu erwarten, bis dahin für Ansprüche des Käufers einbehalten")
        }
        None => later.map_or_else(String::new, |(_, span)| format!("innerhalb von {span} zu erwarten")),
    };
    let first = match (now, later) {
        (Some(now), None) => format!("kommen {now} beim Vollzug bei Ihnen an"),
        (Some(now), Some((amount, _))) => {
            format!("kommen {now} beim Vollzug bei Ihnen an, und weitere {amount} sind {when}")
        }
        (None, later) => format!("sind {} {when}", later.unwrap_or_default().0),
    };
    let mut said = vec![format!("Vor Ihrer Steuer {first}")];
    said.extend(held_back.filter(|held| !is_all(held)).map(|(amount, span)| {
        format!("davon werden {amount} erst nach {span} freigegeben, und Ansprüche des Käufers gehen vor")
    }));
    said.extend(
        instalments.map(|amount| format!("{amount} kommen nur, wenn der Käufer die späteren Raten zahlt")),
    );
    match seat {
        Seat::LeftBehind => said.push(match stake {
            Some(stake) => format!(
                "Ihre Anteile am fortgeführten Unternehmen zählen nach Ihrer eigenen Schätzung {stake}, und das kann noch verloren gehen"
            ),
            None if !keeps_shares => {
                "damit sind Ihre Anteile abgegolten, und vom fortgeführten Unternehmen bleibt Ihnen die Stelle, die noch verloren gehen kann".to_owned()
            }
            None => {
                "Ihre Anteile am fortgeführten Unternehmen behalten Sie, und niemand hat Ihnen versprochen, was sie wert sein werden".to_owned()
            }
        }),
        Seat::Investor => {
            said.extend(
                multiple.map(|times| format!("insgesamt ist das das {times}-Fache des eingezahlten Kapitals")),
            );
            said.push("Schulden, Steuer und höhere Ränge werden vor Ihnen bedient".to_owned());
        }
        Seat::Founder | Seat::Moved | Seat::Inventor => match at_risk {
            Some(risk) => said.push(format!("das Risiko, vorher zu gehen, nimmt {risk} vom Versprochenen")),
            None if later.is_none() => said.push(
                "nichts davon hängt daran, dass Sie bleiben; weitere Schulden, Steuern und Vorzüge als die hier gezählten gingen Ihnen vor".to_owned(),
            ),
            // Was auf den Käufer wartet, hängt nicht am Bleiben.
            None if held_back.is_some() || instalments.is_some() => {}
            None => said.push("wer vorher geht, verliert, was noch aussteht".to_owned()),
        },
    }
    format!("{}.", said.join("; "))
}
