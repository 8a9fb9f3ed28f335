//! Names of roles, levels, places and the rest in German.
use crate::domain::band::{Grade, Ladder, Level, Method, Role, Step};
use crate::i18n::messages::Names;

pub(super) const NAMES: Names = Names {
    role: |role, ladder| match (role, ladder) {
        (Role::FrontierResearcher, Ladder::Market) => "Forschung (research oder applied scientist)",
        (Role::FrontierResearcher, Ladder::FrontierLab) => "Forschung an Spitzenmodellen",
        (Role::ResearchEngineer, _) => "Research Engineer",
        (Role::MlEngineer, _) => "Machine Learning Engineer",
        (Role::MlInfraEngineer, _) => "ML-Infrastruktur",
        (Role::DataScientist, _) => "Data Scientist",
        (Role::DataEngineer, _) => "Data Engineer",
        (Role::SoftwareEngineer, _) => "Software Engineer",
    },
    level: |level| match level {
        Level::Entry => "Einstieg",
        Level::Mid => "Mit Erfahrung",
        Level::Senior => "Senior",
        Level::StaffPlus => "Staff oder Principal",
        Level::Executive => "Leitung",
    },
    every_level: "Alle Stufen",
    region,
    ladder: |ladder| match ladder {
        Ladder::Market => "Der Markt",
        Ladder::FrontierLab => "Spitzenlabore",
    },
    ladder_note: |ladder| match ladder {
        Ladder::Market => {
            "Grundgehalt der ganzen Branche: Ausschreibungen, wo genug gezählt wurden, sonst amtliche Löhne oder ein Modell."
        }
        Ladder::FrontierLab => "Grundgehalt, das KI-Labore selbst ausschreiben.",
    },
    method: |method| match method {
        Method::Observed => "Ausschreibung für Ausschreibung gezählt",
        Method::Official => "amtliche Statistik",
        Method::Posted => "Spannen der Arbeitgeber, zusammengefasst",
        Method::Modelled => "von einem anderen Ort übertragen",
    },
    grade: |grade| match grade {
        Grade::A => "A: amtlich, sehr verlässlich",
        Grade::B => "B: viele Datensätze oder amtliche Zahlen eines Berufs",
        Grade::BMinus => "B−: echt und aktuell, aber breit und wenige Arbeitgeber",
        Grade::CPlus => "C+: wenige Ausschreibungen, bekannte Ausreißer",
        Grade::C => "C: wenige Datensätze oder übertragen",
        Grade::CMinus => "C−: Selbstauskunft",
        Grade::D => "D: sehr grob: eine Anekdote oder weit übertragen",
    },
    step: |step| match step {
        Step::OwnCell => "genau hierfür gezählt",
        Step::Official => "amtliche Zahl des Berufs",
        Step::Modelled => "übertragen",
        Step::Country => "des ganzen Landes",
    },
};

fn region(id: &str) -> String {
    let name = match id {
        "us" => "USA",
        "us-sf" => "San Francisco und Umgebung",
        "us-sj" => "San José, Silicon Valley",
        "us-sea" => "Seattle",
        "us-nyc" => "New York",
        "us-la" => "Los Angeles",
        "us-bos" => "Boston",
        "us-aus" => "Austin",
        "uk" => "Großbritannien",
        "de" => "Deutschland",
        "ca" => "Kanada",
        "ch" => "Schweiz",
        "fr" => "Frankreich",
        "nl" => "Niederlande",
        "se" => "Schweden",
        "no" => "Norwegen",
        "dk" => "Dänemark",
        "fi" => "Finnland",
        "au" => "Australien",
        "es" => "Spanien",
        "eu-other" => "Andere EU-Länder",
        "in" => "Indien",
        "il" => "Israel",
        "sg" => "Singapur",
        "rest" => "Anderswo",
        metro => return format!("US-Großraum {}", metro.trim_start_matches("us-")),
    };
    name.to_owned()
}
