//! Names of tax lines and sentences of tax notes in German.
use crate::domain::tax::Status;
use crate::domain::tax::ledger::{Kind, LineId, Note};

/// The name of a line.
pub(crate) const fn line(of: LineId) -> &'static str {
    match of {
        LineId::AdditionalMedicare => "Zusätzliche Medicare-Steuer",
        LineId::AgircArrco => "Zusatzrente (AGIRC-ARRCO)",
        LineId::AhvIvEo => "AHV/IV/EO",
        LineId::Alv => "Arbeitslosenversicherung (ALV)",
        LineId::Amt => "Alternative Mindeststeuer (AMT)",
        LineId::AmtExemption => "Freibetrag der Mindeststeuer",
        LineId::AmtIncome => "Einkommen für die Mindeststeuer",
        LineId::Apec => "Beitrag für Führungskräfte (APEC)",
        LineId::BasicIncomeTax => "Einkommensteuer vor Zuschlag",
        LineId::BritishColumbiaIncomeTax => "Einkommensteuer von British Columbia",
        LineId::Bvg => "Berufliche Vorsorge (BVG)",
        LineId::CaStateDisabilityInsurance => "Invaliditätsversicherung Kalifornien",
        LineId::CantonalTax => "Kantonssteuer",
        LineId::CapitalGainsTax => "Steuer auf Veräußerungsgewinne",
        LineId::CareInsurance => "Pflegeversicherung",
        LineId::Ceg => "Allgemeiner Ausgleichsbeitrag (CEG)",
        LineId::Cehr => "Sonderabgabe auf hohe Einkommen",
        LineId::Cess => "Gesundheits- und Bildungsabgabe",
        LineId::Cet => "Technischer Ausgleichsbeitrag (CET)",
        LineId::ChargeableIncome => "Zu versteuerndes Einkommen",
        LineId::ChurchTax => "Kirchensteuer",
        LineId::ChurchTaxMonth => "Kirchensteuer im Monat",
        LineId::ChurchTaxReformed => "Kirchensteuer, reformiert",
        LineId::ChurchTaxRomanCatholic => "Kirchensteuer, römisch-katholisch",
        LineId::CoFamli => "Familienzeitversicherung Colorado (FAMLI)",
        LineId::ContributionsTotal => "Beiträge zusammen",
        LineId::CpfEmployee => "Vorsorgefonds (CPF), Arbeitnehmeranteil",
        LineId::Cpp => "Kanadische Rentenversicherung (CPP)",
        LineId::Cpp2 => "Kanadische Rentenversicherung, zweiter Teil (CPP2)",
        LineId::Crds => "Sozialschuldabgabe (CRDS)",
        LineId::CreditPointsValue => "Wert der Steuergutschriftpunkte",
        LineId::CsgDeductible => "Sozialabgabe (CSG), abziehbar",
        LineId::CsgNonDeductible => "Sozialabgabe (CSG), nicht abziehbar",
        LineId::CtPaidLeave => "Familienzeitversicherung Connecticut",
        LineId::DePaidLeave => "Familienzeitversicherung Delaware",
        LineId::DeductionTaken => "Angesetzter Abzug",
        LineId::DirectFederalTax => "Direkte Bundessteuer",
        LineId::EarnedIncomeRelief => "Freibetrag für Erwerbseinkommen",
        LineId::Ei => "Arbeitslosenversicherung (EI)",
        LineId::FederalEitc => "Bundesgutschrift auf Arbeitseinkommen (EITC)",
        LineId::FederalIncomeTax => "Einkommensteuer des Bundes",
        LineId::FederalIncomeTaxBeforeCredits => "Einkommensteuer des Bundes vor Gutschriften",
        LineId::FicaTotal => "Social Security und Medicare zusammen",
        LineId::GeneralCredit => "Allgemeiner Steuerabzug",
        LineId::Health => "Krankenversicherung",
        LineId::HealthInsurance => "Krankenversicherung",
        LineId::IncomeTax => "Einkommensteuer",
        LineId::IncomeTaxBeforeCredit => "Einkommensteuer vor Gutschrift",
        LineId::IncomeTaxBeforeCredits => "Einkommensteuer vor Gutschriften",
        LineId::IncomeTaxTotal => "Einkommensteuer zusammen",
        LineId::Itemizes => "Einzelabzug statt Pauschale (1: ja)",
        LineId::LabourCredit => "Arbeitnehmer-Steuerabzug",
        LineId::LocalIncomeTax => "Örtliche Einkommensteuer",
        LineId::MaPaidLeave => "Familienzeitversicherung Massachusetts",
        LineId::MePaidLeave => "Familienzeitversicherung Maine",
        LineId::Medicare => "Medicare",
        LineId::MnPaidLeave => "Familienzeitversicherung Minnesota",
        LineId::MunicipalTax => "Gemeindesteuer",
        LineId::NationalInsurance => "Sozialversicherung (National Insurance)",
        LineId::NationalInsuranceBeforeCredits => "Volksversicherung vor Steuerabzügen",
        LineId::NationalTaxTotal => "Nationale Steuern zusammen",
        LineId::Nbu => "Nichtberufsunfallversicherung (NBU)",
        LineId::NetBeforeIncomeTax => "Netto vor Einkommensteuer",
        LineId::NetSalary => "Nettolohn vor Steuern",
        LineId::NetTaxableIncome => "Steuerpflichtiges Nettoeinkommen",
        LineId::NetWithChurch => "Netto mit Kirchensteuer",
        LineId::NetWithoutChurch => "Netto ohne Kirchensteuer",
        LineId::Niit => "Steuer auf Kapitalerträge (NIIT)",
        LineId::NjFamilyLeaveInsurance => "Familienzeitversicherung New Jersey",
        LineId::NjTemporaryDisabilityInsurance => "Krankengeldversicherung New Jersey",
        LineId::NjUnemploymentInsurance => "Arbeitslosenversicherung New Jersey",
        LineId::NjWorkforceFund => "Beschäftigungsfonds New Jersey",
        LineId::NyDisabilityBenefits => "Krankengeldversicherung New York",
        LineId::NyPaidFamilyLeave => "Familienzeitversicherung New York",
        LineId::OntarioHealthPremium => "Gesundheitsabgabe Ontario",
        LineId::OntarioIncomeTax => "Einkommensteuer von Ontario",
        LineId::OrPaidLeave => "Familienzeitversicherung Oregon",
        LineId::OrStatewideTransitTax => "Nahverkehrsabgabe Oregon",
        LineId::OrdinaryIncomeTax => "Einkommensteuer des Bundes",
        LineId::PaUnemploymentCompensation => "Arbeitslosenversicherung Pennsylvania",
        LineId::PayrollTaxBeforeCredits => "Lohnsteuer vor Steuerabzügen",
        LineId::PensionCapped => "Gesetzliche Rente, bis zur Bemessungsgrenze",
        LineId::PensionInsurance => "Rentenversicherung",
        LineId::PensionUncapped => "Gesetzliche Rente, auf das ganze Entgelt",
        LineId::PersonalAllowance => "Grundfreibetrag",
        LineId::PersonalTax => "Personalsteuer",
        LineId::Prsi => "Sozialversicherung (PRSI)",
        LineId::Qpip => "Elternversicherung Québec (QPIP)",
        LineId::Qpp => "Rentenversicherung Québec (QPP)",
        LineId::Qpp2 => "Rentenversicherung Québec, zweiter Teil (QPP2)",
        LineId::QuebecIncomeTax => "Einkommensteuer von Québec",
        LineId::Rebate87a => "Steuernachlass (§ 87A)",
        LineId::ReconstructionSurtax => "Wiederaufbauzuschlag",
        LineId::RegularTax => "Reguläre Einkommensteuer",
        LineId::RiTemporaryDisabilityInsurance => "Krankengeldversicherung Rhode Island",
        LineId::SaltDeduction => "Abzug für Steuern von Bundesstaat und Gemeinde",
        LineId::SimpleTax => "Einfache Steuer",
        LineId::SlabTax => "Steuer nach Stufen",
        LineId::SocialSecurity => "Rentenversicherung (Social Security)",
        LineId::SocialTotal => "Sozialabgaben zusammen",
        LineId::SolidaritySurcharge => "Solidaritätszuschlag",
        LineId::SolidaritySurchargeMonth => "Solidaritätszuschlag im Monat",
        LineId::StateIncomeTax => "Einkommensteuer des Staates",
        LineId::StateIncomeTaxBeforeRefundableCredits => "Einkommensteuer des Staates",
        LineId::StatePayrollTotal => "Lohnabgaben des Staates zusammen",
        LineId::StateRefundableCredits => "Auszahlbare Gutschriften des Staates",
        LineId::Surcharge => "Zuschlag",
        LineId::TaxCredits => "Steuergutschriften",
        LineId::TaxFreeAllowance => "Steuerfreier Betrag",
        LineId::TaxTotalWithoutChurch => "Steuern zusammen, ohne Kirchensteuer",
        LineId::TaxableIncome => "Zu versteuerndes Einkommen",
        LineId::TaxableIncomeCanton => "Steuerbares Einkommen, Kanton",
        LineId::TaxableIncomeFederal => "Steuerbares Einkommen, Bund",
        LineId::TaxableIncomeQuebec => "Zu versteuerndes Einkommen, Québec",
        LineId::TaxableSalary => "Steuerpflichtiger Arbeitslohn",
        LineId::TotalWithoutChurch => "Summe ohne Kirchensteuer",
        LineId::Unemployment => "Arbeitslosenversicherung",
        LineId::UnemploymentInsurance => "Arbeitslosenversicherung",
        LineId::Usc => "Allgemeine Sozialabgabe (USC)",
        LineId::VtChildCare => "Kinderbetreuungsabgabe Vermont",
        LineId::WaLongTermCare => "Pflegeversicherung Washington (WA Cares)",
        LineId::WaPaidLeave => "Familienzeitversicherung Washington",
        LineId::WageTaxMonth => "Lohnsteuer im Monat",
        LineId::WageTaxTotal => "Lohnsteuer zusammen",
    }
}

/// What kind a line is.
pub(crate) const fn kind(of: Kind) -> &'static str {
    match of {
        Kind::Tax => "Steuer",
        Kind::Contribution => "Sozialbeitrag",
        Kind::Credit => "Gutschrift",
        Kind::Subtotal => "Zwischensumme",
        Kind::Base => "Bemessungsgrundlage",
    }
}

/// The sentence of a note.
pub(crate) const fn note(of: Note) -> &'static str {
    match of {
        Note::DividendsNotTaxedHere => "Dividenden stehen vor Steuern: Für sie gibt es hier keine Regel.",
        Note::IsoBargainElementNotTaxedHere => {
            "Der Spread von Incentive Stock Options wird hier nicht besteuert."
        }
        Note::LongTermGainsNotTaxedHere => {
            "Langfristige Gewinne stehen vor Steuern: Für sie gibt es hier keine Regel."
        }
        Note::RoyaltiesNotTaxedHere => {
            "Lizenzeinnahmen stehen vor Steuern: Für sie gibt es hier keine Regel."
        }
        Note::ShortTermGainsNotTaxedHere => {
            "Kurzfristige Gewinne stehen vor Steuern: Für sie gibt es hier keine Regel."
        }
        Note::ChurchTaxDeductionNotModelled => {
            "Der Sonderausgabenabzug der Kirchensteuer ist nicht berücksichtigt."
        }
        Note::SecondEarnerDeductionNotModelled => "Der Zweitverdienerabzug ist nicht berücksichtigt.",
        Note::ChildrenNotModelled => {
            "Kinder sowie Freibeträge und Gutschriften für sie sind nicht berücksichtigt."
        }
        Note::ItemisingNotModelled => {
            "Es wird der Pauschbetrag (standard deduction) abgezogen. Wer die Steuern von Bundesstaat und Gemeinde (bis zu einer Grenze) einzeln absetzt, zahlt weniger Bundessteuer: bei hohem Gehalt in einem Staat mit Einkommensteuer mehrere tausend Dollar im Jahr."
        }
        Note::MunicipalTaxNotModelled => {
            "Hier gibt es örtliche Einkommensteuern; sie sind nicht berücksichtigt."
        }
        Note::MidiJob => "Midijob im Übergangsbereich: Es gelten ermäßigte Beiträge.",
        Note::MiniJob => "Minijob: keine Arbeitnehmerbeiträge; der Arbeitgeber versteuert pauschal.",
        Note::PrivateHealthInsuranceNotModelled => {
            "Bei diesem Entgelt können Sie sich privat krankenversichern; gerechnet ist mit der gesetzlichen Krankenversicherung."
        }
        Note::SocialInsuranceNotModelled => {
            "Die Sozialversicherung ist nicht berücksichtigt: nur der Tarif auf das zu versteuernde Einkommen."
        }
        Note::TaxAtSourceNotModelled => {
            "Ausländische Beschäftigte ohne Niederlassungsbewilligung zahlen Quellensteuer nach anderen Tabellen."
        }
        Note::CompulsoryCoverNotModelled => {
            "Pflichtige Kranken- oder Altersvorsorge außerhalb des Steuersystems ist nicht berücksichtigt."
        }
        Note::LeviesNotModelled => {
            "Zuschläge, Abgaben und Ermäßigungen neben dem Grundtarif sind nicht berücksichtigt."
        }
        Note::OtherReliefsNotModelled => {
            "Entlastungen für Angehörige, Altersvorsorge oder Studiendarlehen und weitere persönliche Gutschriften sind nicht berücksichtigt."
        }
        Note::StateContributionsNotModelled => {
            "Ein kleiner Arbeitnehmerbeitrag zu einer Kasse des Staates ist nicht berücksichtigt."
        }
        Note::MinimumTaxCreditNotModelled => {
            "Die Mindeststeuer auf Incentive Stock Options kann in späteren Jahren gutgeschrieben werden; das ist nicht berücksichtigt."
        }
        Note::MinimumTaxLossNotModelled => {
            "Aktien aus Incentive Stock Options, die unter ihrem Wert bei Ausübung verkauft werden, sind für die Mindeststeuer ein Verlust. In einem Jahr zählt nur ein Teil davon; dass der Rest später zählen kann, ist nicht berücksichtigt."
        }
        Note::EquityReliefNotModelled => {
            "Die Fünftelregelung (§ 34 EStG) und der Aufschub für Anteile an jungen Unternehmen (§ 19a EStG) sind nicht berücksichtigt."
        }
    }
}

/// How firm a law is.
pub(crate) const fn status(of: Status) -> &'static str {
    match of {
        Status::Law => "Geltendes Recht",
        Status::Announced => "Angekündigt, noch nicht Gesetz",
        Status::Projected => "Fortgeschrieben, nicht Gesetz",
    }
}
