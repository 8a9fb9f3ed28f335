//! The plan of the sources beyond postings and labs: official wages, factors, survey, visas, anchors.
use super::plan::{Citation, Text, component, currency, grade, level, region, role, role_list};
use bandworth::domain::{
    band::{Component, Grade, Level, Region, Role},
    money::Currency,
};
use serde::Deserialize;

/// A text in both languages with a place in it, written `{}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    en: String,
    de: String,
}

impl Pattern {
    /// The text for a place.
    pub fn with(&self, place: &Text) -> Text {
        Text { en: self.en.replace("{}", &place.en), de: self.de.replace("{}", &place.de) }
    }
}

/// Which official figures are taken, and which roles their occupation holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Official {
    #[serde(deserialize_with = "role_list")]
    pub roles: Vec<Role>,
    pub name: Pattern,
    pub wages: Vec<OfficialWage>,
}

/// One figure: the row it stands in, and how it becomes a year's pay.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficialWage {
    #[serde(deserialize_with = "region")]
    pub region: Region,
    pub country: String,
    pub geo: String,
    pub code: String,
    pub year: String,
    pub currency_code: String,
    #[serde(deserialize_with = "currency")]
    pub currency: Currency,
    pub period: String,
    /// Times of the period in a year: 12, or the country's own hours.
    pub per_year: String,
    #[serde(deserialize_with = "component")]
    pub component: Component,
    #[serde(deserialize_with = "grade")]
    pub grade: Grade,
    /// The last day of the time it is of.
    pub day: String,
    /// Whether bands are carried over by it.
    pub is_factor: bool,
    pub citation: Citation,
    pub note: Text,
}

/// How metropolitan areas are compared with their country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metros {
    pub least_jobs: u32,
    /// In percent.
    pub largest_error: String,
    #[serde(deserialize_with = "grade")]
    pub grade: Grade,
    /// The areas that the report shows.
    pub reported: Vec<String>,
    pub sets: Vec<MetroSet>,
    pub note: Text,
}

/// An occupation, and the roles it stands for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetroSet {
    pub id: String,
    pub occupation: String,
    #[serde(deserialize_with = "role_list")]
    pub roles: Vec<Role>,
    pub name: Text,
}

/// How countries are compared with the United States.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorNames {
    pub occupation: String,
    /// The month whose mean rates bring the survey's dollars back to the local currency.
    pub month: String,
    #[serde(deserialize_with = "region")]
    pub base: Region,
    #[serde(deserialize_with = "grade")]
    pub grade: Grade,
    /// The roles that no official figure holds.
    #[serde(deserialize_with = "role_list")]
    pub roles_without_official: Vec<Role>,
    pub name: Pattern,
    pub official_note: Text,
    pub survey_note: Text,
    pub surveyed: Vec<Surveyed>,
}

/// A country whose factor comes from the survey.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Surveyed {
    #[serde(deserialize_with = "region")]
    pub region: Region,
    #[serde(deserialize_with = "currency")]
    pub currency: Currency,
    #[serde(deserialize_with = "grade")]
    pub grade: Grade,
    /// Whether there is no official figure for any role.
    pub all_roles: bool,
}

/// How the survey's answers become cells.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyRules {
    pub pay: (u64, u64),
    pub least_rows: u32,
    pub round_to: u64,
    #[serde(deserialize_with = "grade")]
    pub grade: Grade,
    pub levels: Vec<SurveyLevel>,
    pub countries: Vec<SurveyCountry>,
    pub work: Vec<Work>,
    pub name: Text,
    pub note: Text,
}

/// A level, and the years of coding up to which it goes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyLevel {
    #[serde(deserialize_with = "level")]
    pub level: Level,
    pub most_years: u32,
}

/// A country as the survey spells it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyCountry {
    #[serde(deserialize_with = "region")]
    pub region: Region,
    pub country: String,
}

/// The work that belongs to a role family.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    #[serde(deserialize_with = "role")]
    pub role: Role,
    pub dev_types: Vec<String>,
}

/// How the tables of visa filings are read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visa {
    pub least_rows: u32,
    #[serde(deserialize_with = "grade")]
    pub grade: Grade,
    pub seniorities: Vec<String>,
    pub regions: Vec<VisaRegion>,
    /// The title whose staff level stands for a role family.
    pub staff_titles: Vec<StaffTitle>,
    pub name: Text,
    pub note: Text,
    /// What the labs file, which is a ladder of its own.
    pub labs: VisaLabs,
}

/// The labs among those who file, and the occupations that stand for role families.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisaLabs {
    pub employers: Vec<String>,
    pub occupations: Vec<VisaOccupation>,
    pub name: Text,
    pub note: Text,
}

/// An occupation and the role family it stands for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisaOccupation {
    pub occupation: String,
    #[serde(deserialize_with = "role")]
    pub role: Role,
}

/// A region as the table spells it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisaRegion {
    pub code: String,
    #[serde(deserialize_with = "region")]
    pub region: Region,
}

/// A title and the role family it stands for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffTitle {
    pub title: String,
    #[serde(deserialize_with = "role")]
    pub role: Role,
}

/// What the file of price levels says of itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceLevels {
    /// The year of the parities.
    pub year: String,
    pub digits: u32,
    /// The day from which the newest of the sources holds.
    pub from: String,
    /// The last day of the year.
    pub day: String,
    pub name: Text,
    pub note: Text,
}

/// What the file of anchors says of itself, and which points stand on the labs' ladder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchors {
    /// Employers all of whose points stand on the labs' ladder.
    pub lab_points: Vec<String>,
    /// Employers whose reported offers do: they went to researchers, other points are of everybody.
    pub lab_offers: Vec<String>,
    pub name: Text,
    pub note: Text,
}
