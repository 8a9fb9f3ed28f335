//! Formeln auf Deutsch.
use crate::domain::explanation::Formula;

/// The sentence of a formula.
pub(crate) const fn sentence(formula: Formula) -> &'static str {
    match formula {
        Formula::Component => "Die Summe dessen, was im Jahr unter dieser Überschrift gezahlt wird.",
        Formula::Gross => "Die Summe aller Bestandteile vor Steuern.",
        Formula::Net => "Das Brutto abzüglich Steuern und Beiträgen.",
        Formula::Real => "Der Betrag, geteilt durch den Anstieg der Preise seit heute.",
        Formula::Total => "Die Summe über die Jahre.",
        Formula::Cash => "Grundgehalt, Bonus und einmalige Zahlungen des Jahres.",
        Formula::Same => "Dieselbe Zahl unter einem anderen Namen.",
        Formula::Average => "Die Summe, geteilt durch die Zahl der Jahre.",
        Formula::PresentValue => {
            "Jede Zahlung, geteilt durch eins plus Abzinsungssatz, hoch die Jahre bis zur Zahlung."
        }
        Formula::NetPresentValue => {
            "Der Barwert vor Steuern abzüglich der Steuer jedes Jahres, abgezinst wie die Zahlungen, auf die sie fällt."
        }
        Formula::GuaranteedShare => "Die zugesagten Zahlungen, geteilt durch alle Zahlungen.",
        Formula::Hourly => {
            "Der Betrag, geteilt durch die Stunden für Arbeit und Weg in diesen Jahren, ohne Urlaub."
        }
        Formula::WorthElsewhere => {
            "Der Betrag mal Preisniveau des Vergleichsorts, geteilt durch das Preisniveau dieses Orts."
        }
        Formula::Counted => {
            "Der Wert laut Angebot; was erst verkauft werden muss, zählt nach Abschlag, mal Wahrscheinlichkeit eines Verkaufs."
        }
        Formula::Expected => "Der Betrag, wenn alles gut geht, mal seiner Wahrscheinlichkeit.",
        Formula::MakeWhole => {
            "Was das Bleiben mehr wert ist als das Angebot, zuzüglich der Steuer auf die Antrittsprämie, die das ausgleicht."
        }
        Formula::Face => "Was erdient wird, mal dem, was eine Einheit davon in diesen Jahren bringt.",
        Formula::Lost => "Was verloren geht, abzüglich der Abzinsung und der Steuern und Abgaben darauf.",
        Formula::Buyout => "Was verloren geht, zuzüglich der Steuer auf die Antrittsprämie, die es ersetzt.",
        Formula::Marginal => "Was von etwas mehr Gehalt im Jahr abgeht, geteilt durch das Mehr.",
        Formula::WeightedAverage => "Der Durchschnitt der Bewertungen nach ihrem Gewicht.",
        Formula::Difference => "Dieses Paket abzüglich des Vergleichspakets.",
    }
}
