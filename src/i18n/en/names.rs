//! Names of roles, levels, places and the rest in English.
use crate::domain::band::{Grade, Ladder, Level, Method, Role, Step};
use crate::i18n::messages::Names;

pub(super) const NAMES: Names = Names {
    role: |role, ladder| match (role, ladder) {
        (Role::FrontierResearcher, Ladder::Market) => "Research or applied scientist",
        (Role::FrontierResearcher, Ladder::FrontierLab) => "Frontier researcher",
        (Role::ResearchEngineer, _) => "Research engineer",
        (Role::MlEngineer, _) => "Machine learning engineer",
        (Role::MlInfraEngineer, _) => "ML infrastructure engineer",
        (Role::DataScientist, _) => "Data scientist",
        (Role::DataEngineer, _) => "Data engineer",
        (Role::SoftwareEngineer, _) => "Software engineer",
    },
    level: |level| match level {
        Level::Entry => "Entry",
        Level::Mid => "Mid",
        Level::Senior => "Senior",
        Level::StaffPlus => "Staff or principal",
        Level::Executive => "Director or executive",
    },
    every_level: "All levels",
    region,
    ladder: |ladder| match ladder {
        Ladder::Market => "The market",
        Ladder::FrontierLab => "Frontier labs",
    },
    ladder_note: |ladder| match ladder {
        Ladder::Market => {
            "Base pay of the whole industry: adverts where enough were counted, else official wages or a model."
        }
        Ladder::FrontierLab => "Base pay that AI labs post in their own adverts.",
    },
    method: |method| match method {
        Method::Observed => "counted posting by posting",
        Method::Official => "official statistics",
        Method::Posted => "employers' own posted ranges, summed up",
        Method::Modelled => "modelled from another place",
    },
    grade: |grade| match grade {
        Grade::A => "A: official, very reliable",
        Grade::B => "B: many rows, or official figures of an occupation",
        Grade::BMinus => "B−: real and recent, but wide and few employers",
        Grade::CPlus => "C+: few postings, known outliers",
        Grade::C => "C: few rows or carried over",
        Grade::CMinus => "C−: self-reported",
        Grade::D => "D: very rough: an anecdote, or carried far",
    },
    step: |step| match step {
        Step::OwnCell => "counted for exactly this",
        Step::Official => "official figure of the occupation",
        Step::Modelled => "modelled",
        Step::Country => "of the whole country",
    },
};

fn region(id: &str) -> String {
    let name = match id {
        "us" => "United States",
        "us-sf" => "San Francisco Bay Area",
        "us-sj" => "San José, Silicon Valley",
        "us-sea" => "Seattle",
        "us-nyc" => "New York",
        "us-la" => "Los Angeles",
        "us-bos" => "Boston",
        "us-aus" => "Austin",
        "uk" => "United Kingdom",
        "de" => "Germany",
        "ca" => "Canada",
        "ch" => "Switzerland",
        "fr" => "France",
        "nl" => "Netherlands",
        "se" => "Sweden",
        "no" => "Norway",
        "dk" => "Denmark",
        "fi" => "Finland",
        "au" => "Australia",
        "es" => "Spain",
        "eu-other" => "Other EU countries",
        "in" => "India",
        "il" => "Israel",
        "sg" => "Singapore",
        "rest" => "Elsewhere",
        metro => return format!("US metro {}", metro.trim_start_matches("us-")),
    };
    name.to_owned()
}
