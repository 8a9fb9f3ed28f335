//! Arten von Vergleichsbändern auf Deutsch.
use crate::i18n::messages_kinds::Kinds;
use crate::session::evaluate::BandKind;

pub(super) const KINDS: Kinds = Kinds {
    name: |kind| match kind {
        BandKind::Ranges => "Ausschreibungen",
        BandKind::Filings => "Visumanträge",
        BandKind::Survey => "Eigene Angaben",
        BandKind::Records => "Datensätze von Stellen",
        BandKind::Official => "Amtliche Verdienste",
        BandKind::OfCountry => "Modelliert: Länderfaktor",
        BandKind::OfMetro => "Modelliert: Großraumfaktor",
    },
    among: |kind, n, place| match kind {
        BandKind::Ranges => format!("von {n} ausgeschriebenen Gehaltsspannen"),
        BandKind::Filings => format!("von {n} Löhnen aus Visumanträgen"),
        BandKind::Survey => format!("von {n} eigenen Angaben"),
        BandKind::Records => format!("von {n} Datensätzen"),
        BandKind::Official => format!("der amtlichen Löhne des Berufs ({place})"),
        BandKind::OfCountry | BandKind::OfMetro => format!("der modellierten Gehälter ({place})"),
    },
    basis: |kind, n, place| match kind {
        BandKind::Ranges => format!("aus {n} ausgeschriebenen Gehaltsspannen"),
        BandKind::Filings => format!("aus {n} Visumanträgen"),
        BandKind::Survey => format!("aus {n} eigenen Angaben"),
        BandKind::Records => format!("aus {n} Datensätzen"),
        BandKind::Official => format!("aus {n} Stellen in der Stichprobe des Amtes"),
        BandKind::OfCountry | BandKind::OfMetro => {
            format!("Faktor auf {n} ausgeschriebene Gehaltsspannen ({place})")
        }
    },
    why: |kind| match kind {
        BandKind::Ranges => "Grundgehalt laut Ausschreibung; gezahlt wird nicht immer dasselbe.",
        BandKind::Filings => {
            "Grundgehälter, die Arbeitgeber in Visumanträgen nannten, oft das untere Ende ihrer Spanne."
        }
        BandKind::Survey => "Was Befragte als ihr Gehalt angaben; niemand hat es geprüft.",
        BandKind::Records => "Datensätze einzelner Stellen.",
        BandKind::Official => {
            "Hier wurden zu wenige Ausschreibungen gezählt. Deshalb steht hier die Zahl des Statistikamts für den Beruf; er ist weiter gefasst als eine Rolle."
        }
        BandKind::OfCountry => {
            "Diese Rolle hat hier niemand gezählt. Das Band eines anderen Landes wurde mit dem Lohnunterschied der Länder malgenommen: nur mit weitem Spielraum zu lesen, der sich nicht beziffern lässt."
        }
        BandKind::OfMetro => {
            "Diese Rolle hat in diesem Großraum niemand gezählt. Das Band des Landes wurde damit malgenommen, was der Beruf hier im Verhältnis zum Land verdient: nur mit weitem Spielraum zu lesen."
        }
    },
    here: |place| format!("Modelliert für: {place}"),
    between: |nation, here| {
        format!(
            "Wo das Angebot vor Ort steht, ist nur ungefähr bekannt: {nation} im landesweit gezählten Band, {here} im für den Großraum modellierten."
        )
    },
    own: "Ihr eigenes Band",
    made: "Wie es entstand",
    loading: "Die Bänder aller Orte werden durchgesehen …",
    failed: "Die Bänder anderer Orte konnten nicht geladen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.",
};
