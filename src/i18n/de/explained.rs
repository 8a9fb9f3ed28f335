//! Wie ein Betrag zustande kommt, auf Deutsch.
use crate::domain::explanation::Name;
use crate::domain::flow::Component;
use crate::i18n::messages_explained::ExplainedTexts;

pub(in crate::i18n) const EXPLAINED: ExplainedTexts = ExplainedTexts {
    open: |row, offer, figure| format!("{figure}. Wie das zustande kommt: {row}, {offer}"),
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
        Name::Proceeds => "Davon muss verkauft werden",
        Name::Haircut => "Abschlag",
        Name::Probability => "Wahrscheinlichkeit",
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
        Component::Cost => "Kosten",
    }
}
