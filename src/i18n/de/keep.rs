//! Aufheben, weitergeben und drucken, auf Deutsch.
use crate::i18n::messages_keep::Keep;

pub(in crate::i18n) const KEEP: Keep = Keep {
    heading: "Speichern und teilen",
    intro: "Alle Eingaben bleiben in diesem Browser. Ein Link trägt die Angebote in seiner Adresse, kein Server sieht sie; lesen kann sie, wer den Link hat.",
    link: "Link kopieren",
    without_names: "Ohne Namen",
    json: "Als Datei sichern (JSON)",
    csv: "Tabelle (CSV)",
    markdown: "Tabelle (Markdown)",
    paper: "Drucken",
    entered: "Eingaben",
    entry: "Angabe",
    assumed: "Annahmen für alle Angebote",
    copied: "Der Link ist kopiert.",
    not_copied: "Der Browser lässt das Kopieren nicht zu. Der Link:",
    not_yet: "Die Seite lädt noch. Bitte gleich noch einmal versuchen.",
    open: "Link, Datei oder Tabelle öffnen",
    file: "Datei (JSON, CSV oder Markdown)",
    paste: "Link oder Text",
    paste_hint: "Ein Link von hier, der Text einer hier gesicherten Datei oder Angebote, wie ein Programm sie schreibt (JSON).",
    assumed_fields: |fields| format!("Dort nicht angegeben, bitte prüfen: {fields}."),
    left_out: |places, more| {
        let more = if more == 0 { String::new() } else { format!(" und {more} weitere") };
        format!("Nicht übernommen, weil hier kein Feld danach fragt: {places}{more}.")
    },
    look: "Inhalt zeigen",
    unreadable: "Das lässt sich nicht öffnen: Es ist beschädigt, stammt aus einer neueren Version oder ist etwas anderes. Die eigenen Angebote sind unverändert. Abhilfe: Link oder Datei noch einmal schicken lassen oder die Seite neu laden.",
    preview: |offers, names, replaced| {
        let contents = if offers == 1 { "ein Angebot".to_owned() } else { format!("{offers} Angebote") };
        let mine = if replaced == 1 {
            "das eigene Angebot".to_owned()
        } else {
            format!("die eigenen {replaced} Angebote")
        };
        format!("Enthalten: {contents} ({names}). Öffnen ersetzt {mine}; „Rückgängig“ holt alles zurück.")
    },
    take: "Öffnen",
    leave: "Eigene behalten",
    taken: "Geöffnet. „Rückgängig“ holt zurück, was vorher hier stand.",
    other_tab: [
        "Ihre Angebote wurden in einem anderen Tab dieses Browsers geändert. Gespeichert bleibt nur eines von beiden.",
        "Die anderen hier zeigen",
        "Diese behalten",
    ],
    sets: "Sammlungen auf diesem Gerät",
    set_name: "Name der Sammlung",
    keep_set: "Diese Angebote aufheben",
    no_sets: "Noch nichts unter einem Namen aufgehoben.",
    set: |name, offers| {
        if offers == 1 { format!("{name}, ein Angebot") } else { format!("{name}, {offers} Angebote") }
    },
    open_set: |name| format!("{name} öffnen"),
    delete_set: |name| format!("{name} löschen"),
    kept: |name| format!("Aufgehoben als {name}."),
    not_kept: "Der Browser lässt auf diesem Gerät nichts aufheben. Stattdessen hilft eine Datei.",
    no_room: |most| {
        format!(
            "Bitte einen Namen mit höchstens 120 Zeichen angeben; aufgehoben werden höchstens {most} Sammlungen."
        )
    },
    forget: "Alles auf diesem Gerät löschen",
    forget_sure: "Das löscht alle Angebote und alle hier aufgehobenen Sammlungen. Nichts holt sie zurück.",
    forget_yes: "Alles löschen",
    forget_no: "Alles behalten",
    forgotten: "Alles ist gelöscht. Hier steht wieder das Beispiel.",
};
