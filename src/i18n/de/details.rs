//! Das Formular über das erste hinaus, auf Deutsch.
use crate::i18n::messages_details::{DetailNames, Details};
use crate::session::detail::form::Group;
use crate::session::detail::{Detail as D, Table};

pub(in crate::i18n) const NAMES: DetailNames = DetailNames {
    label,
    word,
    row: |table, number| match table {
        Table::OneOffs => format!("Einmalzahlung {number}"),
        Table::Rounds => format!("Finanzierungsrunde {number}"),
        Table::Grants => format!("Weitere Zuteilung {number}"),
        Table::Benefits => format!("Zusatzleistung {number}"),
        Table::Repayments => format!("Rückzahlung {number}"),
        Table::Weights => format!("Punkt {number}"),
        Table::Rates => format!("Wechselkurs {number}"),
    },
};

pub(in crate::i18n) const DETAILS: Details = Details {
    heading: [
        "Mehr zu diesem Angebot",
        "Öffnen Sie, was zutrifft. Was Sie auslassen, zählt als nichts oder mit dem üblichen Wert, der daneben steht.",
    ],
    group: |group| match group {
        Group::Work => {
            ["Arbeitszeit und Beginn", "Wann es losgeht und wie viele Stunden: für den Verdienst je Stunde."]
        }
        Group::Tax => ["Mehr zur Steuer", "Wovon die Steuer an diesem Ort noch abhängt."],
        Group::Cash => [
            "Erhöhungen, Bonus und Einmalzahlungen",
            "Wie sich das Gehalt bewegt und was womöglich zurückzuzahlen ist.",
        ],
        Group::Company => {
            ["Die Anteile des Arbeitgebers", "Wie stark die Anteile wachsen und wann sie zu verkaufen sind."]
        }
        Group::Equity => {
            ["Weitere Beteiligung", "Optionen, virtuelle Anteile, jährliche Zuteilungen, Mitarbeiteraktien."]
        }
        Group::Benefits => [
            "Zusatzleistungen",
            "Altersvorsorge, Gesundheit, Essen, Rechenzeit und was sonst einen Preis hat.",
        ],
        Group::Leaving => {
            ["Was ein Wechsel kostet", "Anteile, Boni und Rückzahlungen, die mit dieser Stelle enden."]
        }
        Group::Weights => [
            "Was keinen Preis hat",
            "Bewertung von 0 bis 10, neben dem Geld gezeigt und nie mit ihm vermischt.",
        ],
        Group::Assumptions => {
            ["Für alle Angebote angenommen", "Ändern Sie diese Werte, und jede Zahl folgt."]
        }
    },
    names: &NAMES,
    hint,
    unset: "Keine Angabe",
    add: |table| match table {
        Table::OneOffs => "Einmalzahlung hinzufügen",
        Table::Rounds => "Finanzierungsrunde hinzufügen",
        Table::Grants => "Zuteilung hinzufügen",
        Table::Benefits => "Zusatzleistung hinzufügen",
        Table::Repayments => "Rückzahlung hinzufügen",
        Table::Weights => "Punkt hinzufügen",
        Table::Rates => "Eigenen Wechselkurs hinzufügen",
    },
    remove: |row| format!("{row} entfernen"),
};

const fn label(detail: D) -> &'static str {
    match detail {
        D::Kind => "Was es ist",
        D::Employer => "Arbeitgeber",
        D::Title => "Stellenbezeichnung",
        D::StartDate => "Erster Tag",
        D::HoursPerWeek => "Wochenstunden",
        D::VacationDays => "Urlaubstage",
        D::CommuteHours => "Arbeitsweg je Woche",
        D::RemoteShare => "Homeoffice",
        D::SpouseWages => "Einkommen des Ehepartners",
        D::Deductions => "Abzüge des Jahres",
        D::Residency => "Aufenthalt",
        D::Ruling => "30-%-Regelung",
        D::Raise => "Erhöhung pro Jahr",
        D::BonusAmount => "Zielbonus als Betrag",
        D::BonusPayout => "Erwartete Auszahlung",
        D::BonusGuaranteed => "Erster Bonus garantiert",
        D::BonusLag => "Bonus gezahlt nach",
        D::SignOnClawback => "Antrittsprämie: Rückzahlungsklausel",
        D::SignOnClawbackMonths => "Antrittsprämie: Bindungsfrist",
        D::OneOffKind | D::GrantKind | D::BenefitKind | D::WeightKind => "Art",
        D::OneOffAmount | D::RepaymentAmount => "Betrag",
        D::OneOffMonth => "Gezahlt in Monat",
        D::OneOffClawback | D::RepaymentRule => "Rückzahlungsklausel",
        D::OneOffClawbackMonths | D::RepaymentMonths => "Bindungsfrist",
        D::Liquidity => "Wie Anteile zu verkaufen sind",
        D::SharePrice => "Preis eines Anteils",
        D::Growth => "Kurswachstum pro Jahr",
        D::PreferredPrice => "Preis der letzten Runde",
        D::CommonDiscount => "Abschlag auf Stammanteile",
        D::Haircut => "Abschlag für fehlenden Markt",
        D::LiquidityMonth => "Erster Verkauf in Monat",
        D::LiquidityChance => "Wahrscheinlichkeit eines Verkaufs",
        D::RoundMonth => "In Monat",
        D::RoundNewShares => "Neue Anteile",
        D::RoundDilution => "Oder: Verwässerung",
        D::FurtherValue => "Wert",
        D::GrantUnits => "Stück",
        D::GrantPrice => "Preis bei Zuteilung",
        D::Strike => "Ausübungspreis",
        D::Exercise => "Ausgeübt",
        D::HoldMonths => "Gehalten für",
        D::ExerciseWindow => "Ausübungsfrist",
        D::Expiry => "Verfall nach",
        D::BaseValue => "Basiswert",
        D::CapMultiple => "Obergrenze, Vielfaches des Preises",
        D::LockUp => "Haltefrist",
        D::BasePrice => "Basispreis",
        D::Payout => "Ausgezahlt",
        D::PayoutMonth => "Gezahlt in Monat",
        D::GoodLeaver => "Anteil für Good Leaver",
        D::Paid => "Sie zahlen je Anteil",
        D::Election83b => "83(b)-Wahl",
        D::PlanDiscount => "Nachlass",
        D::Lookback => "Lookback",
        D::Contribution => "Einzahlung pro Jahr",
        D::FurtherMonths => "Vesting",
        D::FurtherCliff => "Cliff",
        D::FurtherCadence => "Wird erdient",
        D::FurtherWeights => "Anteile nach Jahren",
        D::FurtherStart => "Vesting beginnt in Monat",
        D::RefresherValue => "Jährliche Zuteilung (Refresher)",
        D::RefresherFirst => "Erste nach",
        D::RefresherMonths => "Jede erdient über",
        D::RefresherCadence => "Jede erdient",
        D::RefresherGrowth => "Wachstum der Zuteilungen pro Jahr",
        D::BenefitValue => "Wert pro Jahr",
        D::BenefitRate => "Oder: Anteil am Grundgehalt",
        D::BenefitCap => "Höchstens pro Jahr",
        D::BenefitTaxed => "Als geldwerter Vorteil versteuert",
        D::LeaveMonth => "Letzter Monat",
        D::NoticeMonths => "Kündigungsfrist",
        D::GapMonths => "Unbezahlt zwischen den Stellen",
        D::RepaymentMonth => "Ausgegeben in Monat",
        D::WeightScore => "Bewertung",
        D::WeightCount => "Gewicht",
        D::Horizon => "Verglichene Jahre",
        D::DiscountRate => "Abzinsungssatz",
        D::Inflation => "Inflation",
        D::SignOnShown => "Antrittsprämie gezeigt",
        D::Calendar => "Gezählt als",
        D::TaxYear => "Steuerrecht von",
        D::ComparedIn => "Währung des Vergleichs",
        D::ReferencePlace => "Preise von",
        D::Scenario => "Szenario",
        D::RatePair => "Währungen",
        D::RateValue => "Kurs",
    }
}

fn hint(detail: D) -> &'static str {
    match detail {
        D::StartDate => "Wie 2027-01-31.",
        D::HoursPerWeek => "Ohne Angabe 40.",
        D::VacationDays => "Ohne Angabe 25. Feiertage zählen nicht.",
        D::CommuteHours => "Stunden unterwegs, wenn Sie jeden Tag fahren.",
        D::RemoteShare => "Teil der Zeit, für den der Weg entfällt.",
        D::SpouseWages => "Die Zusammenveranlagung hängt von beiden ab.",
        D::Deductions => "Von diesem Ort ist nur der Tarif bekannt: ohne Ihre Abzüge gibt es kein Netto.",
        D::Residency => "Wer dauerhaft bleibt, zahlt in die Vorsorgekasse ein, andere nicht.",
        D::Ruling => "Lässt bei aus dem Ausland Angeworbenen bis zu 30 % des Lohns steuerfrei.",
        D::Raise => "Erwartet, jedes Jahr ab dem zweiten. Ohne Angabe keine.",
        D::BonusAmount => "Anstelle des Prozentsatzes oben.",
        D::BonusPayout => "Vom Ziel. Ohne Angabe 100 %: eine Annahme, fragen Sie nach den letzten Jahren.",
        D::BonusGuaranteed => "Im ersten Jahr mindestens das Ziel, schriftlich.",
        D::BonusLag => {
            "Monate nach dem Bonusjahr. Wer vorher geht, verliert ihn oft; in Deutschland ist Verdientes meist zeitanteilig zu zahlen (BAG 10 AZR 848/12)."
        }
        D::SignOnClawback | D::OneOffClawback => "Was Sie zurückgeben, wenn Sie früh gehen (Clawback).",
        D::SignOnClawbackMonths | D::OneOffClawbackMonths => {
            "Monate ab der Zahlung. Ohne Angabe 12: eine Annahme."
        }
        D::OneOffMonth => "0 ist der erste Tag; unter null liegt davor.",
        D::Liquidity => {
            "Börsennotiert: jederzeit. Rückkäufe: wenn das Unternehmen es anbietet. Nicht handelbar: bei Verkauf oder Börsengang."
        }
        D::SharePrice => "Eines Stammanteils, heute. In den USA: der begutachtete Wert (409A).",
        D::Growth => "Ohne Angabe kein Wachstum. Probieren Sie, woran Sie glauben müssten.",
        D::PreferredPrice => {
            "Was Investoren je Vorzugsanteil zahlten; Ihre sind meist Stammanteile und weniger wert."
        }
        D::CommonDiscount => "Wie weit der begutachtete Stammanteil unter der letzten Runde liegt.",
        D::Haircut => "Weil niemand kaufen muss. Ohne Angabe 30 %: eine Annahme.",
        D::LiquidityMonth => "Ab dem ersten Tag. Vorher werden Anteile nicht zu Geld.",
        D::LiquidityChance => "Dass es überhaupt zu Verkauf, Börsengang oder Rückkauf kommt.",
        D::RoundMonth => "Jede Runde gibt neue Anteile aus, und Ihr Teil schrumpft.",
        D::RoundNewShares => "20 % mehr Anteile lassen Ihnen 1 / 1,2 Ihres Teils.",
        D::RoundDilution => "20 % Verwässerung lassen Ihnen 0,8 davon: nicht dasselbe.",
        D::FurtherValue => "Die ganze Zuteilung, zum heutigen Preis.",
        D::GrantUnits => "Anteile, Optionen oder Einheiten.",
        D::GrantPrice => {
            "Eines Stammanteils an jenem Tag (409A), weit unter dem Preis der Vorzugsanteile der Investoren."
        }
        D::Strike => "Was Sie bei Ausübung je Anteil zahlen.",
        D::Exercise => {
            "Wann Sie die Anteile kaufen. Halten kann in den USA die Mindeststeuer (AMT) auslösen."
        }
        D::HoldMonths => "Von der Ausübung bis zum Verkauf.",
        D::ExerciseWindow => {
            "Monate nach dem Ausscheiden. Ohne Angabe 3: danach verfallen erdiente Optionen."
        }
        D::Expiry => "Monate nach der Zuteilung, wenn kein Verkauf kam. Ohne Angabe 84.",
        D::BaseValue => "Was denen gehört, die früher kamen: Sie haben nur am Zuwachs teil.",
        D::CapMultiple => "Was eine Einheit höchstens gewinnt, als Vielfaches ihres Preises bei Zuteilung.",
        D::LockUp => "Monate ohne Verkauf.",
        D::BasePrice => "Was vom Preis abgeht: Sie bekommen den Anstieg.",
        D::GoodLeaver => {
            "Teil der erdienten Einheiten, den Ausscheidende behalten. Ohne Angabe alles: lesen Sie den Plan."
        }
        D::Election83b => {
            "Bei der Zuteilung versteuert; späterer Zuwachs ist Kursgewinn. Binnen 30 Tagen einzureichen."
        }
        D::PlanDiscount => "Höchstens 15 %.",
        D::Lookback => "Der niedrigere Kurs des Halbjahrs zählt.",
        D::FurtherMonths => "Bis Ihnen die ganze Zuteilung gehört.",
        D::FurtherCliff => "Wer vorher geht, bekommt nichts.",
        D::FurtherWeights => "Etwa 5 / 15 / 40 / 40. Ohne Angabe gleichmäßig.",
        D::FurtherStart => "0 ist der erste Tag; -18 begann vor 18 Monaten.",
        D::RefresherValue => "Was Sie Jahr für Jahr erwarten; selten zugesagt.",
        D::BenefitRate => "Etwa 5 % in die Altersvorsorge.",
        D::LeaveMonth => "Ab heute gezählt.",
        D::NoticeMonths => "Vor ihrem Ende können Sie nicht gehen.",
        D::GapMonths => "Unbezahlte Freistellung, Pause, Umzug.",
        D::RepaymentAmount => "Fortbildung oder Umzug, die Sie erstatten müssten.",
        D::RepaymentMonth => "-12 ist vor einem Jahr.",
        D::RepaymentMonths => "Monate, über die sie abschmilzt.",
        D::WeightCount => "1 ist üblich; 2 zählt doppelt.",
        D::Horizon => "1 bis 15; ohne Angabe 4.",
        D::DiscountRate => {
            "Um wie viel späteres Geld pro Jahr weniger wert ist. Ohne Angabe 5 %: eine Annahme."
        }
        D::Inflation => "Für Zahlen in heutigen Preisen. Ohne Angabe keine.",
        D::SignOnShown => "Einmal gezählt oder verteilt: Ändert das die Reihenfolge, sagen wir es.",
        D::Calendar => "Steuerjahre besteuern das erste und das letzte Teiljahr für sich.",
        D::TaxYear => "Ohne Angabe das neueste Recht.",
        D::ComparedIn => "Ohne Angabe die des ersten Angebots.",
        D::ReferencePlace => "Zeigt, was das Netto dort kaufen würde.",
        D::Scenario => "Schlechter und besser: eine Standardabweichung entfernt.",
        D::RatePair => "USDEUR: Euro für einen Dollar.",
        D::RateValue => "Anstelle des Referenzkurses.",
        _ => "",
    }
}

fn word(detail: D, word: &str) -> &'static str {
    match word {
        "offer" => "Angebot",
        "current" => "Meine jetzige Stelle",
        "licence_and_talent" => "Lizenz-und-Talent-Geschäft",
        "licence" => "Lizenz",
        "yes" => "Ja",
        "no" => "Nein",
        "pro_rata" => "Zeitanteilig",
        "full" => "In voller Höhe",
        "none" => "Nichts",
        "1" => "Jeden Monat",
        "3" => "Jedes Quartal",
        "6" => "Jedes Halbjahr",
        "12" => "Jedes Jahr",
        "sign_on" => "Antrittsprämie",
        "retention" => "Bleibeprämie",
        "relocation" => "Umzug",
        "citizen_or_pr" => "Staatsangehörig oder dauerhaft ansässig",
        "foreigner_tax_resident" => "Ausländisch, steuerlich ansässig",
        "public" => "Börsennotiert",
        "tender" => "Rückkäufe",
        "private" => "Nicht handelbar",
        "rsu" => "Aktien (RSU)",
        "rsu_double_trigger" => "Aktien, die auf einen Verkauf warten (Double-Trigger-RSU)",
        "option_iso" => "Optionen, US-begünstigt (ISO)",
        "option_nso" => "Optionen",
        "ppu" => "Gewinnbeteiligung (PPU)",
        "vsop" => "Virtuelle Beteiligung (VSOP)",
        "sar" => "Wertsteigerungsrechte (SAR)",
        "phantom" => "Phantom Shares (virtuelle Aktien)",
        "restricted_stock" => "Aktien mit Verfallklausel (Restricted Stock)",
        "espp" => "Mitarbeiteraktien (ESPP)",
        "cash_lti" => "Langfristbonus in Geld (Cash LTI)",
        "at_liquidity" => "Wenn Anteile zu verkaufen sind",
        "at_vest" => "Sobald erdient",
        "hold_months" => "Sobald erdient, dann gehalten",
        "at_exit" => "Bei Verkauf oder Börsengang",
        "at_month" => "In einem Monat",
        "pension_match" => "Altersvorsorge",
        "health" => "Gesundheit",
        "meals" => "Essen",
        "education" => "Fortbildung",
        "compute_budget" => "Rechenzeit",
        "donation_match" => "Verdoppelte Spenden",
        "other" => "Anderes",
        "publication_freedom" => "Freiheit zu veröffentlichen",
        "team" => "Das Team",
        "compute" => "Zugang zu Rechenzeit",
        "mission" => "Wofür es gut ist",
        "visa" => "Aufenthaltsrecht",
        "security" => "Wie sicher die Stelle ist",
        "paid" => "Im Jahr der Zahlung",
        "spread_2" => "Über zwei Jahre",
        "spread_4" => "Über vier Jahre",
        "offer_years" => "Jahre ab Beginn",
        "calendar_years" => "Steuerjahre",
        "base" => "Wie eingegeben",
        "bear" => "Schlechter",
        "bull" => "Besser",
        _ => label(detail),
    }
}
