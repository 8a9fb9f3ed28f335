//! Probleme auf Deutsch: was nicht stimmt und was zu tun ist.
use rust_decimal::Decimal;

use crate::domain::problem::{Allowed, Code, Problem};

/// The sentence of a problem.
pub(crate) fn sentence(problem: &Problem, show: &dyn Fn(Decimal) -> String) -> String {
    let wrong = wrong(problem.code);
    match allowed(&problem.allowed, show) {
        Some(allowed) => format!("{wrong} {allowed}"),
        None => wrong.to_owned(),
    }
}

fn allowed(allowed: &Allowed, show: &dyn Fn(Decimal) -> String) -> Option<String> {
    Some(match allowed {
        Allowed::Nothing => return None,
        Allowed::Between(low, high) => format!("Erlaubt: {} bis {}.", show(*low), show(*high)),
        Allowed::AtLeast(low) => format!("Erlaubt: {} oder mehr.", show(*low)),
        Allowed::Above(low) => format!("Erlaubt: mehr als {}.", show(*low)),
        Allowed::Values(words) => format!("Erlaubt: {}.", words.join(", ")),
        Allowed::Length(count) => format!("Erlaubt: höchstens {count}."),
        Allowed::Type(kind) => format!("Erwartet: {}.", kind_name(kind)),
        Allowed::Name(name) => format!("Betrifft: {name}."),
    })
}

fn kind_name(kind: &str) -> &str {
    match kind {
        "number" => "eine Zahl",
        "text" => "ein Text",
        "list" => "eine Liste",
        "object" => "ein Objekt",
        "boolean" => "true oder false",
        other => other,
    }
}

fn wrong(code: Code) -> &'static str {
    match code {
        Code::AmountTooLarge => "Dieser Betrag ist zu groß, um genau gerechnet zu werden.",
        Code::CapBelowPreference => {
            "Die Obergrenze der Partizipation liegt unter der Präferenz, die sie begrenzt."
        }
        Code::CliffBeyondVesting => "Der Cliff ist länger als das ganze Vesting.",
        Code::CompoundNeedsWholeYears => "Dividenden mit Zinseszins brauchen ganze Jahre.",
        Code::ConversionRatioNotPositive => "Das Wandlungsverhältnis muss über null liegen.",
        Code::DataCorrupt => "Eine Datendatei ist beschädigt und wurde nicht verwendet.",
        Code::DataNotLoaded => "Die Daten dafür sind noch nicht geladen.",
        Code::DateInvalid => "Das ist kein Datum. Schreiben Sie es als 23.11.2026.",
        Code::DiscountRateOutOfRange => "Dieser Abzinsungssatz liegt außerhalb des Erlaubten.",
        Code::DuplicateClassId => "Zwei Anteilsklassen haben dieselbe Kennung.",
        Code::DuplicateId => "Zwei Einträge haben dieselbe Kennung.",
        Code::DuplicatePackageId => "Zwei Pakete haben dieselbe Kennung.",
        Code::FirstTierMustStartAtZero => "Die erste Lizenzstaffel muss bei null beginnen.",
        Code::HorizonOutOfRange => "Der Zeitraum liegt außerhalb des Erlaubten.",
        Code::LengthMismatch => "Diese Listen brauchen einen Eintrag je Jahr.",
        Code::MilestoneOutsideTerm => "Der Meilenstein liegt nach dem Ende der Laufzeit.",
        Code::Missing => "Diese Angabe wird gebraucht.",
        Code::MissingCap => "Eine gedeckelte Partizipation braucht eine Obergrenze.",
        Code::MonthOutOfRange => "Diese Zahl von Monaten liegt außerhalb des Erlaubten.",
        Code::NegativeAmount => "Ein Betrag kann nicht unter null liegen.",
        Code::NegativeDividend => "Eine Dividende kann nicht unter null liegen.",
        Code::NegativePreference => "Eine Präferenz kann nicht unter null liegen.",
        Code::NegativeProceeds => "Ein Erlös kann nicht unter null liegen.",
        Code::NegativeSales => "Ein Umsatz kann nicht unter null liegen.",
        Code::NegativeShares => "Eine Zahl von Anteilen kann nicht unter null liegen.",
        Code::NegativeStrike => "Ein Ausübungspreis kann nicht unter null liegen.",
        Code::NoExchangeRate => "Zwischen diesen Währungen gibt es keinen Kurs.",
        Code::NoResidualClaimant => "Es bleibt Geld übrig, das keine Anteilsklasse nehmen darf.",
        Code::NoShares => "Keine Anteilsklasse hat Anteile.",
        Code::NotFinite => "Das ist keine endliche Zahl.",
        Code::PointsOutOfRange => "Diese Punkte liegen außerhalb der Richtlinie.",
        Code::ProbabilityOutOfRange => "Diese Wahrscheinlichkeit liegt außerhalb des Erlaubten.",
        Code::RateOutOfRange => "Dieser Satz liegt außerhalb des Erlaubten.",
        Code::ShareOutOfRange => "Dieser Anteil liegt außerhalb des Erlaubten.",
        Code::StateCorrupt => {
            "Dieser gespeicherte Stand oder Link ist beschädigt. Was offen war, bleibt unverändert."
        }
        Code::StateVersionTooNew => {
            "Das wurde von einer neueren Version gespeichert. Laden Sie die Seite neu, um sie zu bekommen."
        }
        Code::StrikeMissing => "Eine Option braucht einen Ausübungspreis.",
        Code::TaxableIncomeNeeded => {
            "Für diesen Ort wird das zu versteuernde Einkommen nach allen Abzügen gebraucht."
        }
        Code::TenderExceedsProceeds => "Das Rückkaufangebot zahlt mehr, als vorhanden ist.",
        Code::TermOutOfRange => "Die Laufzeit liegt außerhalb des Erlaubten.",
        Code::TextTooLong => "Dieser Text ist zu lang.",
        Code::TiersNotAscending => "Lizenzstaffeln müssen von einer zur nächsten steigen.",
        Code::TooManyPackages => "Das sind mehr Pakete, als verglichen werden können.",
        Code::TooManyPaths => "Das sind mehr Pfade, als simuliert werden können.",
        Code::UnknownCarveOutBase => "Diese Basis der Vorabbeteiligung gibt es nicht.",
        Code::UnknownClassKind => "Diese Art von Anteilsklasse gibt es nicht.",
        Code::UnknownCurrency => "Für diese Währung gibt es keinen Referenzkurs.",
        Code::UnknownDistributionMode => "Diese Art der Ausschüttung gibt es nicht.",
        Code::UnknownDriver => "Diese Einflussgröße gibt es nicht.",
        Code::UnknownEscrowMethod => "Diese Art des Einbehalts gibt es nicht.",
        Code::UnknownField => "Dieses Feld gibt es nicht. Vielleicht ein Schreibfehler.",
        Code::UnknownFilingStatus => "Diesen Familienstand kennt das Steuerrecht dort nicht.",
        Code::UnknownJurisdiction => "Dieser Steuerort ist nicht eingebaut.",
        Code::UnknownLevel => "Diese Stufe gibt es nicht.",
        Code::UnknownMetric => "Diese Kennzahl gibt es nicht.",
        Code::UnknownParticipation => "Diese Art der Partizipation gibt es nicht.",
        Code::UnknownRegion => "Diese Region gibt es nicht.",
        Code::UnknownRole => "Diese Rolle gibt es nicht.",
        Code::UnknownTaxYear => "Für dieses Jahr gibt es kein Recht.",
        Code::UnknownTiming => "Diesen Zahlungszeitpunkt gibt es nicht.",
        Code::UnknownUnvestedMode => "Diese Behandlung unverdienter Anteile gibt es nicht.",
        Code::UnknownValue => "Dieses Wort steht nicht zur Wahl.",
        Code::WeightsDoNotSumToOne => "Die Anteile der Jahre müssen zusammen 100 % ergeben.",
        Code::WholeModeNeedsAnnualBase => "Staffeln auf den ganzen Umsatz brauchen die jährliche Basis.",
        Code::WrongType => "Diese Angabe hat die falsche Form.",
    }
}
