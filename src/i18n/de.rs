//! Deutsch, in der Anrede „Sie“.
pub(super) mod compare;
pub(super) mod context;
pub(super) mod data;
mod deal_answers;
mod deal_fields;
mod deal_terms;
pub(super) mod deals;
pub(super) mod details;
pub(super) mod explained;
pub(super) mod firm;
pub(super) mod formulas;
pub(super) mod keep;
mod kinds;
pub(super) mod law;
mod names;
pub(crate) mod problems;
pub(crate) mod remarks;
pub(crate) mod tax;

use super::messages::{Answer, Bands, Failures, Form, Messages, Shell, Years};
use crate::domain::band::{Component, Ladder, Reason};
use crate::domain::problem::Code;
use crate::session::detail::{Detail, Read};
use crate::session::draft::Field;

/// All texts in German.
pub(crate) const MESSAGES: Messages = Messages {
    shell: Shell {
        title: "Bandworth: Was ist dieses Angebot wert?",
        tagline: "Stellenangebote und Lizenzdeals vergleichen: nach Steuern, Jahr für Jahr, mit Quellen.",
        skip: "Zum Ergebnis springen",
        language: "Sprache",
        theme: "Darstellung",
        light: "Hell",
        dark: "Dunkel",
        auto: "Automatisch",
        privacy: "Alles wird auf diesem Gerät gerechnet. Nichts, was Sie eingeben, verlässt es.",
        to_data: "Daten und Quellen",
        to_deals: "Lizenzdeals",
        to_offers: "Zurück zu den Angeboten",
        loading: "Vergleichsbänder werden geladen …",
        working: "Es wird berechnet, was nach Steuern bleibt …",
    },
    form: Form {
        example_note: "Diese Zahlen sind ein erfundenes Beispiel.",
        clear: "Leeren und eigene eingeben",
        example: "Beispiel zeigen",
        job: "Die Stelle",
        job_too: "Dazu gehört eine Stelle",
        tax: "Steuern",
        cash: "Bar",
        equity: "Beteiligung",
        label,
        hint,
        unit,
        even: "Gleichmäßig",
        weights: "Anteil je Jahr",
        cadence: |months| match months {
            1 => "Monatlich",
            3 => "Vierteljährlich",
            6 => "Halbjährlich",
            _ => "Jährlich",
        },
        not_a_number: "Das ist keine Zahl. Schreiben Sie sie wie 85.000,50 oder 85000,50.",
        not_months: "Schreiben Sie ganze Monate, etwa 48.",
        not_whole: "Schreiben Sie eine ganze Zahl, etwa 12.",
        present: [
            "Nur, was noch kommt. Schon Erhaltenes: als Einmalzahlung mit einem Monat unter null.",
            "Was noch nicht erdient ist, in Monaten ab heute.",
        ],
        foreign_amount: "Hier steht eine andere Währung als die gewählte. Rechnen Sie um, oder wählen Sie diese Währung.",
        range_reversed: "Das obere Ende liegt unter dem unteren. Tauschen Sie beide.",
        too_many: "Das sind mehr Anteile, als die Klasse hat.",
        between: |low, high, unit| match unit {
            "" => format!("Zwischen {low} und {high}."),
            unit if unit.ends_with('e') => format!("Zwischen {low} und {high} {unit}n."),
            unit => format!("Zwischen {low} und {high} {unit}."),
        },
        at_least: |low| format!("{low} oder mehr."),
        above: |low| format!("Mehr als {low}."),
        wrong,
        small: |field, typed, meant| match field {
            Field::BaseSalary => format!("{typed} im Jahr: Meinen Sie {meant}?"),
            _ => format!("{typed} %: Meinen Sie {meant} %?"),
        },
        long: "Mehr als 100 Stunden in der Woche: Ist das so gemeint?",
        other_currency: |code| format!("Üblich ist dort {code}."),
        abroad: |place, taxed| {
            format!("Ort des Angebots: {place}. Steuerpflichtig in: {taxed}. Ist das so gemeint?")
        },
        tax_here: "Am Ort des Angebots versteuern",
        to_mend: |count| match count {
            1 => "Ein Feld braucht noch einen Blick:".to_owned(),
            count => format!("{count} Felder brauchen noch einen Blick:"),
        },
    },
    answer: Answer {
        heading: "Wo Sie stehen",
        empty: "Geben Sie ein Grundgehalt ein, um zu sehen, wo es steht.",
        subject: |component, amount| match component {
            Component::Base => format!("Ein Grundgehalt von {amount}"),
            Component::TotalCash => format!("Eine Barvergütung von {amount}"),
        },
        inside: |amount, part, among, middle| {
            format!("{amount} liegt über {part} {among}; die Mitte ist {middle}.")
        },
        below: |amount, percent, among, middle| {
            format!("{amount} liegt in den untersten {percent} % {among}; die Mitte ist {middle}.")
        },
        above: |amount, percent, among, middle| {
            format!("{amount} liegt in den obersten {percent} % {among}; die Mitte ist {middle}.")
        },
        range: |low, high, from, to, among, middle| {
            format!(
                "Die Ausschreibung von {low} bis {high} reicht von {from} bis {to} {among}; die Mitte ist {middle}."
            )
        },
        at: |percentile| format!("Perzentil {percentile}"),
        under: |percentile| format!("unter Perzentil {percentile}"),
        over: |percentile| format!("über Perzentil {percentile}"),
        fraction,
        no_band: "Für diese Rolle, Stufe und diesen Ort gibt es kein ehrliches Vergleichsband.",
        first_year: "Erstes Jahr brutto",
        all_years: |years| format!("{years} Jahre brutto"),
        average: "Jahresdurchschnitt brutto",
        position: ["Rang des Grundgehalts", "Grundgehalt landesweit"],
        here: |place, rank| format!("Landesweit gezählt; ein Modell für {place} ergibt {rank}."),
        before_tax: "Vor Steuern; die Beteiligung, wie sie zählt, nicht börsennotierte Anteile nach ihrem Abschlag. Was nach Steuern bleibt, steht weiter unten.",
        stale: "Nicht aktuell: Das ist das Ergebnis der letzten vollständigen Eingabe.",
    },
    bands: Bands {
        heading: "Das Grundgehalt im Vergleichsband",
        explain: "Jeder Streifen reicht vom 10. bis zum 90. Perzentil. Die mittlere Hälfte ist kräftiger gefüllt, der Strich ist die Mitte.",
        you: "Sie",
        advert: "Ausschreibung",
        chart_title: |ladder, role, level, place| format!("{ladder}: {role}, {level}, {place}"),
        chart_summary: |low, middle, high, sentence| {
            format!("Das 10. Perzentil ist {low}, die Mitte {middle}, das 90. Perzentil {high}. {sentence}")
        },
        percentile: |percentile| format!("P{percentile}"),
        show_table: "Als Tabelle zeigen",
        column_percentile: "Perzentil",
        column_base: "Grundgehalt im Jahr",
        as_of: |date| format!("Stand {date}"),
        source: "Quelle",
        licence: "Lizenz",
        grade: "Güte",
        method: "Verfahren",
        apart: "Zwei Vergleiche, nie vermischt: Die Labore schreiben für dieselbe Arbeit ein weit höheres Grundgehalt aus als der Markt.",
        converted: |amount, rate, date| {
            format!("Verglichen als {amount}, zu {rate}, Referenzkurs vom {date}.")
        },
        interval: |low, high| format!("Bei so vielen Spannen ist der Rang auf etwa {low} bis {high} genau."),
        nearest: "Die nächsten Bänder, die es gibt",
        all_levels: |ladder| match ladder {
            Ladder::Market => "Dieses Band umfasst alle Stufen; die Quelle unterscheidet keine.",
            Ladder::FrontierLab => "Dieses Band umfasst alle Stufen; die Labore schreiben keine Stufe aus.",
        },
        anecdote: |n| format!("Nur {n} Ausschreibungen: eine Anekdote, kein Band."),
        occupation: "Amtliche Zahlen eines Berufs; er ist weiter gefasst als eine Rolle.",
        modelled: "Mit einem Faktor von einem anderen Ort übertragen: nur mit weitem Spielraum zu lesen.",
        counted_twice: "Die landesweiten Ausschreibungen stammen zu einem guten Teil aus gut zahlenden Gegenden wie dieser; der Faktor zählt den Ort deshalb womöglich doppelt.",
        nationwide: |country| format!("Gezählt für das ganze Land ({country}), nicht für diese Stadt."),
        reason,
    },
    years: Years {
        heading: "Jahr für Jahr",
        caption: |currency| format!("Vergütung je Jahr vor Steuern, in {currency}"),
        year: "Jahr",
        year_number: |year| format!("Jahr {year}"),
        total: "Summe",
        // Soft hyphens: these head narrow columns.
        parts: [
            "Grund\u{ad}gehalt",
            "Bonus",
            "Einmal\u{ad}zahlungen",
            "Beteili\u{ad}gung",
            "Zusatz\u{ad}leistungen",
            "Geschäft",
            "Aus\u{ad}übungs\u{ad}preis, Kosten",
        ],
        chart_title: "Vergütung je Jahr nach Bestandteilen",
        chart_summary: |most, most_total, least, least_total| {
            format!("Jahr {most} bringt am meisten, {most_total}; Jahr {least} am wenigsten, {least_total}.")
        },
        chart_even: |total| format!("Jedes Jahr bringt gleich viel, {total}."),
        assumptions: "Wenn Sie nichts anderes angeben: keine Gehaltserhöhung, der Bonus zu 100 % des Ziels, der Aktienkurs unverändert.",
    },
    kinds: kinds::KINDS,
    compare: compare::COMPARE,
    names: names::NAMES,
    failures: Failures {
        data: "Die Vergleichsbänder konnten nicht geladen werden.",
        kept: "Was Sie eingegeben haben, bleibt erhalten.",
        retry: "Noch einmal versuchen",
        details: "Was geschehen ist",
        not_saved: "Dieser Browser lässt die Seite nicht speichern. Ihre Eingabe geht beim Schließen verloren.",
        room: "Ein Teil der Seite konnte nicht geladen werden.",
        damaged_state: "Die gespeicherte Eingabe war beschädigt. Sie wurde auf diesem Gerät beiseitegelegt; gezeigt wird das Beispiel.",
    },
};

const fn wrong(code: Code, field: Field) -> &'static str {
    match code {
        Code::Missing if matches!(field, Field::Detail(Detail::GrantPrice, _)) => {
            "Diese Angabe wird gebraucht oder der Preis eines Anteils."
        }
        Code::Missing => "Diese Angabe wird gebraucht.",
        Code::StrikeMissing => "Eine Option braucht einen Ausübungspreis.",
        Code::AmountTooLarge => "Dieser Betrag ist zu groß, um genau gerechnet zu werden.",
        Code::CliffBeyondVesting => "Der Cliff ist länger als das ganze Vesting.",
        Code::WeightsDoNotSumToOne => "Die Jahre müssen zusammen 100 % ergeben.",
        Code::LengthMismatch => "Jedes Jahr des Vestings braucht einen Anteil.",
        Code::DateInvalid => "Das ist kein Datum. Schreiben Sie es als 23.11.2026.",
        Code::UnknownCurrency => "Das sind keine zwei bekannten Währungen. Schreiben Sie sie als USDEUR.",
        Code::UnknownTaxYear => "Für dieses Jahr gibt es kein Recht.",
        Code::NoExchangeRate => "Zwischen diesen Währungen gibt es keinen Kurs.",
        Code::UnknownFilingStatus => "Diesen Familienstand kennt das Steuerrecht dort nicht.",
        Code::UnknownRole | Code::UnknownLevel | Code::UnknownRegion | Code::UnknownValue => {
            "Das gibt es nicht: Wählen Sie aus der Liste."
        }
        _ => "So lässt sich das nicht berücksichtigen.",
    }
}

fn label(field: Field) -> String {
    match field {
        Field::Label => "Name des Angebots".to_owned(),
        Field::Jurisdiction => "Steuerpflichtig in".to_owned(),
        Field::FilingStatus => "Veranlagung".to_owned(),
        Field::ChurchTax => "Kirchensteuer".to_owned(),
        Field::Role => "Rolle".to_owned(),
        Field::Level => "Stufe".to_owned(),
        Field::Region => "Ort".to_owned(),
        Field::Ladder => "Vergleichen mit".to_owned(),
        Field::Currency => "Währung".to_owned(),
        Field::CurrencyChosen => "Währung selbst gewählt".to_owned(),
        Field::BaseSalary => "Grundgehalt".to_owned(),
        Field::BaseSalaryHigh => "Grundgehalt, oberes Ende".to_owned(),
        Field::BonusRate => "Zielbonus".to_owned(),
        Field::SignOn => "Antrittsprämie".to_owned(),
        Field::GrantValue => "Wert der Zuteilung".to_owned(),
        Field::VestingMonths => "Vesting".to_owned(),
        Field::CliffMonths => "Cliff".to_owned(),
        Field::CadenceMonths => "Rhythmus".to_owned(),
        Field::Distribution => "Verteilung".to_owned(),
        Field::Weight(year) => format!("Jahr {year}"),
        Field::Detail(..) => "Mehr zu diesem Angebot".to_owned(),
    }
}

fn hint(field: Field) -> &'static str {
    match field {
        Field::Label => "Der Arbeitgeber, oder wie Sie es nennen.",
        Field::BaseSalary => "Festes Gehalt im Jahr, vor Steuern.",
        Field::BonusRate => "In Prozent des Grundgehalts, wenn alle Ziele erreicht werden.",
        Field::SignOn => "Einmalig, zum Antritt.",
        Field::GrantValue => "Alle Anteile der Zuteilung zusammen, zum heutigen Kurs.",
        Field::VestingMonths => "Bis Ihnen die ganze Zuteilung gehört.",
        Field::CliffMonths => "Wer vorher geht, behält nichts.",
        Field::Role
        | Field::Level
        | Field::Region
        | Field::Ladder
        | Field::Currency
        | Field::CurrencyChosen
        | Field::BaseSalaryHigh
        | Field::Jurisdiction
        | Field::FilingStatus
        | Field::ChurchTax
        | Field::CadenceMonths
        | Field::Distribution
        | Field::Weight(_)
        | Field::Detail(..) => "",
    }
}

fn unit(field: Field) -> &'static str {
    match field {
        Field::BonusRate | Field::Weight(_) => "%",
        Field::VestingMonths | Field::CliffMonths => "Monate",
        Field::Detail(detail, _) => match (detail, detail.read()) {
            (_, Read::Percent | Read::PercentByYear) => "%",
            (Detail::Horizon, _) => "Jahre",
            (Detail::HoursPerWeek | Detail::CommuteHours, _) => "Stunden",
            (Detail::VacationDays, _) => "Tage",
            (Detail::TaxYear, _) => "",
            (_, Read::Whole) => "Monate",
            _ => "",
        },
        _ => "",
    }
}

fn fraction(percent: u8, exact: bool) -> &'static str {
    match (percent, exact) {
        (10, true) => "einem Zehntel",
        (10, false) => "etwa einem Zehntel",
        (20, true) => "einem Fünftel",
        (20, false) => "etwa einem Fünftel",
        (25, true) => "einem Viertel",
        (25, false) => "etwa einem Viertel",
        (30, true) => "drei Zehnteln",
        (30, false) => "etwa drei Zehnteln",
        (33, _) => "etwa einem Drittel",
        (40, true) => "zwei Fünfteln",
        (40, false) => "etwa zwei Fünfteln",
        (50, true) => "der Hälfte",
        (50, false) => "etwa der Hälfte",
        (60, true) => "drei Fünfteln",
        (60, false) => "etwa drei Fünfteln",
        (67, _) => "etwa zwei Dritteln",
        (70, true) => "sieben Zehnteln",
        (70, false) => "etwa sieben Zehnteln",
        (75, true) => "drei Vierteln",
        (75, false) => "etwa drei Vierteln",
        (80, true) => "vier Fünfteln",
        (80, false) => "etwa vier Fünfteln",
        (_, true) => "neun Zehnteln",
        (_, false) => "etwa neun Zehnteln",
    }
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::RegionNotCovered => "Keine der Quellen zählt diese Rolle an diesem Ort.".to_owned(),
        Reason::LevelNotCovered => "Die Quellen unterscheiden diese Stufe hier nicht.".to_owned(),
        Reason::TooFewRows(n) => {
            format!("Es fanden sich nur {n} Ausschreibungen, zu wenige für ein Band.")
        }
    }
}
