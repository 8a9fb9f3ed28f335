//! Wie ein Betrag zustande kommt, auf Deutsch.
use crate::domain::explanation::Name;
use crate::domain::flow::Component;
use crate::i18n::messages_explained::ExplainedTexts;

pub(in crate::i18n) const EXPLAINED: ExplainedTexts = ExplainedTexts {
    open: |row, offer| format!("Wie das zustande kommt: {row}, {offer}"),
    close: "Schließen",
    back: "Zurück",
    name,
    component,
    year: |number| format!("Jahr {number}"),
    month: |component, month| format!("{component}, Monat {month}"),
    more: |count, sum| format!("{count} weitere, zusammen {sum}"),
    result: "Ergebnis",
    rests_on: "Beruht auf",
    entered: ["Ihren Eingaben", "den Annahmen für alle Angebote", "Preisniveaus (siehe Daten)"],
    law: |place, year| format!("Steuerrecht {place}, {year}"),
    rates: |day| format!("Referenzkursen vom {day}"),
    loss: |kind| match kind {
        "unvested" => "Noch nicht erdient",
        "unpaid" => "Noch nicht gezahlte Einmalzahlung",
        "bonus" => "Verdienter, noch nicht gezahlter Bonus",
        "option_lapse" => "Verfallende Optionen",
        "leaver_share" => "Erdient, aber bei Ausscheiden verloren",
        "gap" => "Gehalt zwischen den Stellen",
        "clawback" => "Zurückzuzahlende Einmalzahlung",
        _ => "Zurückzuzahlende Fortbildung und Ähnliches",
    },
    rank: "Wo der Betrag unter denen derselben Rolle, Stufe und desselben Orts liegt: gleichmäßig zwischen den bekannten Perzentilen.",
    nothing: "Dieser Wert steht so in Ihren Eingaben.",
};

const fn name(name: Name) -> &'static str {
    match name {
        Name::Flow => "Zahlung",
        Name::Component => "Bestandteil",
        Name::Gross => "Vor Steuern",
        Name::Deduction => "Steuer oder Beitrag",
        Name::Amount => "Betrag",
        Name::Year => "Jahr",
        Name::Inflation => "Inflation im Jahr",
        Name::Years => "Jahre",
        Name::Guaranteed => "Garantierte Zahlungen",
        Name::All => "Alle Zahlungen",
        Name::HoursPerWeek => "Wochenarbeitszeit in Stunden",
        Name::VacationDays => "Urlaubstage im Jahr",
        Name::CommuteHoursPerWeek => "Wegezeit je Woche in Stunden",
        Name::RemoteShare => "Anteil der Arbeit zu Hause",
        Name::ReferenceIndex => "Preisniveau des Bezugsorts",
        Name::PlaceIndex => "Preisniveau dieses Orts",
        Name::Face => "Wert laut Angebot",
        Name::Units => "Einheiten",
        Name::Contribution => "Einzahlung in den Plan je Halbjahr",
        Name::Price => "Heutiger Preis eines Anteils",
        Name::BasePrice => "Ausübungs- oder Basispreis",
        Name::Growth => "Wertzuwachs im Jahr",
        Name::AboveOptionLimit => "Optionen über der ISO-Grenze von 100.000 $ im Jahr, als NSO besteuert",
        Name::AbovePlanLimit => "Über der Grenze von 25.000 $ im Jahr, nicht gezählt",
        Name::Proceeds => "Davon muss verkauft werden",
        Name::Haircut => "Abschlag",
        Name::Probability => "Wahrscheinlichkeit",
        Name::Loss => "Verlust",
        Name::Discounting => "Abzinsung auf heute",
        Name::LossTax => "Steuern und Abgaben darauf",
        Name::Taken => "Abzüge vom Gehalt des Jahres",
        Name::TakenWithStep => "Abzüge bei etwas mehr Gehalt",
        Name::Step => "Dieses Mehr",
        Name::Score => "Bewertung",
        Name::Staying => "Wert des Bleibens",
        Name::Own => "Dieses Angebot",
        Name::Reference => "Vergleichsangebot",
        Name::TaxWithout => "Steuer ohne die Antrittsprämie",
        Name::TaxWith => "Steuer mit der Antrittsprämie",
    }
}

const fn component(component: Component) -> &'static str {
    match component {
        Component::Base => "Grundgehalt",
        Component::Bonus => "Bonus",
        Component::SignOn => "Antrittsprämie",
        Component::Retention => "Bleibeprämie",
        Component::Relocation => "Umzugsgeld",
        Component::Equity => "Beteiligung",
        Component::Refresher => "Folgezuteilungen",
        Component::Benefit => "Zusatzleistungen",
        Component::DealProceeds => "Erlös aus dem Geschäft",
        Component::Royalty => "Lizenzeinnahmen",
        Component::Forfeited => "Entgangenes",
        Component::Cost => "Ausübungspreis, Kosten",
    }
}
