//! Die Wörter der Lizenzgeschäfte, einfach gesagt, auf Deutsch.
use crate::session::deal::Group;

pub(super) fn terms(group: Group) -> &'static [(&'static str, &'static str)] {
    match group {
        Group::Short => &[
            (
                "Gemeldete Summe",
                "Die Summe, die in der Zeitung steht. Ein Teil davon geht in Vergütungspakete, Kosten und Steuer; sie ist nie das, was die Anteile bekommen.",
            ),
            (
                "Lizenz und Talent",
                "Das Unternehmen lizenziert seine Technik, und die Leute wechseln den Arbeitgeber; das Unternehmen selbst wird nicht verkauft und besteht weiter.",
            ),
            (
                "Erdient",
                "Anteile, die Ihnen endgültig gehören, weil Sie die vereinbarte Zeit gearbeitet haben (vested).",
            ),
        ],
        Group::Fee => &[
            (
                "Lizenzgebühr",
                "Sie geht an das Unternehmen, nicht an seine Eigentümer. Bevor etwas ausgezahlt werden kann, schuldet das Unternehmen darauf Steuer.",
            ),
            (
                "Verluste früherer Jahre",
                "Verluste, die das Finanzamt noch kennt. Sie machen die Gebühr teilweise steuerfrei.",
            ),
            (
                "Liquidation",
                "Die Satzung behandelt das Geschäft, als würde das Unternehmen aufgelöst: zuerst die Vorzüge, dann der Rest.",
            ),
            ("Dividende", "Das Unternehmen zahlt auf jeden Anteil etwas und besteht weiter wie bisher."),
        ],
        Group::Timing => &[
            (
                "Raten",
                "Teile der Gebühr, die nach dem Vollzug kommen, etwa 85 % sofort, 10 % nach einem halben Jahr, 5 % nach einem Jahr. Sie gehen noch einmal durch Schulden, Steuer und Vorzüge und kommen nur, wenn der Käufer zahlt.",
            ),
            (
                "Treuhandeinbehalt",
                "Ein Teil des Geldes für die Anteile, den ein Treuhänder einige Monate verwahrt (Escrow). Daraus werden Ansprüche des Käufers bezahlt; was bleibt, wird freigegeben.",
            ),
            (
                "Zuerst, wer zuletzt bedient wird",
                "Das Geld beim Vollzug wird verteilt, als wäre es alles. Die Vorzüge sind zuerst voll, also warten die Stammanteile auf den Einbehalt. So steht es in den üblichen Satzungen.",
            ),
            ("Alle zum gleichen Teil", "Bei jedem wird derselbe Prozentsatz seiner Auszahlung einbehalten."),
        ],
        Group::CarveOut => &[
            (
                "Carve-out",
                "Ein Teil, der vor den Anteilen für das Management beiseitegelegt wird, damit es für das Geschäft arbeitet, auch wenn seine Anteile wenig bekommen.",
            ),
            (
                "Anrechnung",
                "Viele Pläne ziehen vom Carve-out ab, was die Begünstigten auf eigene Anteile bekommen, damit niemand doppelt bezahlt wird. Tragen Sie Klasse für Klasse ein, was sie halten; leer wird nichts angerechnet.",
            ),
        ],
        Group::Classes => &[
            ("Stammanteile", "Einfache Anteile, wie Gründer und Beschäftigte sie halten."),
            (
                "Vorzugsanteile",
                "Anteile der Kapitalgeber, die ihr Geld zurückbekommen, bevor Stammanteile etwas bekommen.",
            ),
            (
                "Liquidationspräferenz (Vorzug)",
                "Dieses Geld: so oft das eingezahlte Kapital. Bei 1× werden für 10 Millionen zuerst 10 Millionen gezahlt.",
            ),
            ("Wandeln", "Auf den Vorzug verzichten und wie Stammanteile teilen, sobald das mehr bringt."),
            (
                "Partizipation",
                "Den Vorzug nehmen und danach auch noch am Rest teilhaben; mit Obergrenze nur bis zu ihr.",
            ),
            (
                "Rang",
                "Wer unter den Vorzugsanteilen zuerst gezahlt wird. Gleiche Ränge teilen im Verhältnis.",
            ),
            (
                "Auflaufende Dividende",
                "Manche Vorzugsanteile verdienen eine jährliche Dividende, die nicht gezahlt wird, sondern zum Vorzug hinzukommt. Wer wandelt, gibt sie auf.",
            ),
            (
                "Ausübungspreis",
                "Was der Inhaber einer Option für einen Anteil zahlt. Die Option ist den Unterschied wert.",
            ),
        ],
        Group::Later => &[
            (
                "Nicht erdient",
                "Anteile für Zeit, die Sie noch nicht gearbeitet haben (unvested). Ein Geschäft kann sie auszahlen, in Aktien des Käufers tauschen oder verfallen lassen.",
            ),
            (
                "Sofort gezahlt",
                "Auch Acceleration genannt: Sie zählen, als hätten Sie die Zeit schon gearbeitet.",
            ),
            (
                "Cliff",
                "Die Zeit, vor der nichts erdient wird, oft ein Jahr. Erlässt der Käufer sie, kommt der erste Teil sofort.",
            ),
            (
                "Neues Paket",
                "Was der neue Arbeitgeber für Kommen und Bleiben verspricht. Es gehört nicht zum Geld für die Anteile.",
            ),
            ("Abzinsungssatz", "Wie viel weniger Geld wert ist, wenn es ein Jahr später kommt."),
        ],
        Group::Shell => &[(
            "Das fortgeführte Unternehmen",
            "Was bleibt, wenn die Leute gegangen sind und die Lizenz vergeben ist: etwas Geld, einige Kunden, die Anteile.",
        )],
        Group::Beside => &[(
            "Letzte Bewertung",
            "Was das ganze Unternehmen nach Ansicht der Investoren wert war, als sie zuletzt Geld einzahlten.",
        )],
        Group::Licence => &[
            ("Lizenzsatz", "Ein Teil des Umsatzes, der an den Inhaber der Erfindung geht."),
            ("Anrechenbar", "Eine zuerst gezahlte Gebühr, die später als schon gezahlte Lizenz zählt."),
            ("Staffel", "Eine Stufe im Umsatz, ab der ein anderer Satz gilt."),
            (
                "Mindestlizenz",
                "Was in einem Jahr mindestens geschuldet ist, damit niemand eine Lizenz kauft, um sie liegen zu lassen.",
            ),
            (
                "Lizenzgebühren an Dritte",
                "Braucht das Produkt mehr als eine Lizenz, kann ein Teil dessen, was Dritte bekommen, angerechnet werden.",
            ),
            ("Meilenstein", "Eine Zahlung, wenn etwas erreicht ist, etwa eine Zulassung."),
        ],
        Group::Market => &[
            ("Nettoumsatz", "Was Kunden zahlen, ohne Rabatte, Rücksendungen und Umsatzsteuer."),
            ("Chance auf Umsatz", "Wie wahrscheinlich das Produkt in dem Jahr am Markt ist."),
        ],
        Group::Costs => &[("Herstellkosten", "Was die Herstellung kostet, als Teil des Umsatzes.")],
        Group::Value => &[
            (
                "Abzinsungssatz",
                "Was Geld im Jahr verdienen muss, damit sich das Warten lohnt. Das technische Risiko gehört in die Chancen, nicht noch einmal hierher.",
            ),
            (
                "Einbehaltene Steuer",
                "Auch Quellensteuer genannt: Der Staat des Lizenznehmers behält einen Teil der Zahlungen ins Ausland.",
            ),
        ],
        Group::Invention => &[
            (
                "Lizenzanalogie",
                "Eine Erfindung ist wert, was ein Fremder für ihre Nutzung zahlen würde: Umsatz mal üblicher Satz.",
            ),
            (
                "Abstaffelung",
                "Oberhalb bestimmter Stufen zählt der Umsatz nur teilweise, weil auch die Größe verkauft, nicht allein die Erfindung.",
            ),
        ],
        Group::Inventor => &[
            (
                "Anteilsfaktor",
                "Der Teil des Werts für den Arbeitnehmer, aus Wertzahlen für die Aufgabe, die Lösung und die Stellung im Betrieb.",
            ),
            (
                "Miterfinderanteil",
                "Haben mehrere die Erfindung gemacht, der Teil jedes Einzelnen; zusammen 100 %.",
            ),
        ],
    }
}
