//! What is built from what. The rules (role families, regions, grades, notes) stand in `plan.json`, the
//! raw files with their hashes in `static/sources.json`, beside what is made of them, so that a newer
//! state of a source changes nothing but `static`; nothing of it stands in code.
pub use super::plan_more::*;
use crate::{
    failure::{Explain, Failure, Outcome},
    places,
};
use bandworth::domain::{
    band::{Component, Grade, Level, Region, Role},
    money::Currency,
    problem::Problem,
};
use regex::Regex;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use std::path::PathBuf;

/// The whole plan.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    #[serde(skip)]
    pub sources: Vec<Source>,
    pub families: Vec<Family>,
    pub postings: Postings,
    pub labs: Labs,
    pub official: Official,
    pub metros: Metros,
    pub countries: FactorNames,
    pub survey: SurveyRules,
    pub visa: Visa,
    pub price_levels: PriceLevels,
    pub anchors: Anchors,
}

/// A raw file: what it is, its hash, its terms, and how to get it again.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub citation: Citation,
    pub file: String,
    pub sha256: String,
    pub as_of: String,
    pub obtain: String,
}

/// A source as the files cite it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    pub id: String,
    pub title: String,
    pub url: String,
    pub retrieved: String,
    pub licence: String,
}

/// A role family: the titles that belong to it, and its name on each ladder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    #[serde(deserialize_with = "role")]
    pub role: Role,
    #[serde(deserialize_with = "rule")]
    pub rule: Regex,
    pub market: Text,
    pub lab: Text,
}

/// A text in both languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub en: String,
    pub de: String,
}

/// How the market's cells are counted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Postings {
    pub years: Vec<u16>,
    pub employment_type: String,
    pub allowed: Allowed,
    /// Points over which each posting spreads its one unit of weight.
    pub points: u64,
    pub round_to: u64,
    pub least_rows: u32,
    pub levels: Vec<MarketLevel>,
    pub regions: Vec<MarketRegion>,
    pub note: Text,
    /// Whether pay has moved since, which the note of the first region says.
    pub trend: Trend,
    /// The note outside the first region.
    pub note_elsewhere: Text,
}

/// A cell of the first region that is counted year by year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trend {
    #[serde(deserialize_with = "role")]
    pub role: Role,
    #[serde(deserialize_with = "level")]
    pub level: Level,
    pub years: Vec<u16>,
    /// The sentence, with `{}` where the medians go.
    pub text: Pattern,
}

/// What the columns of the postings may hold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowed {
    pub years: (u16, u16),
    pub employment_types: Vec<String>,
    pub remote_ratios: Vec<String>,
    pub company_sizes: Vec<String>,
    pub salary: (u64, u64),
}

/// A level as the postings spell it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarketLevel {
    pub code: String,
    #[serde(deserialize_with = "level")]
    pub level: Level,
    #[serde(deserialize_with = "grade")]
    pub grade: Grade,
}

/// A region of the postings: its country and the one currency that is believed there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarketRegion {
    #[serde(deserialize_with = "region")]
    pub region: Region,
    pub country: String,
    #[serde(deserialize_with = "currency")]
    pub currency: Currency,
    /// The grade of its cells, where it is not that of the level.
    #[serde(default, deserialize_with = "some_grade")]
    pub grade: Option<Grade>,
    pub en: String,
    pub de: String,
}

/// How the labs' ranges are chosen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labs {
    pub least_rows: u32,
    #[serde(deserialize_with = "grade")]
    pub grade: Grade,
    #[serde(deserialize_with = "grade")]
    pub thin_grade: Grade,
    pub left_out: Vec<String>,
    /// Where the adverts of each employer were seen.
    pub origins: Vec<Origin>,
    pub regions: Vec<LabRegion>,
    pub note: Text,
}

/// Where the adverts of some employers were seen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    pub employers: Vec<String>,
    pub citation: Citation,
}

/// A region as the labs' table spells it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabRegion {
    pub code: String,
    #[serde(deserialize_with = "region")]
    pub region: Region,
    pub en: String,
    pub de: String,
}

impl Plan {
    /// The committed plan with the sources on record.
    pub fn read() -> Outcome<Self> {
        let plan: Self =
            serde_json::from_str(include_str!("plan.json")).explain("xtask/src/core/bands/plan.json")?;
        let file = Self::sources_file();
        let sources = serde_json::from_str(&places::read(&file)?).explain(file.display())?;
        Ok(Self { sources, ..plan })
    }

    /// Where the raw files are on record.
    pub fn sources_file() -> PathBuf {
        places::root().join("static/sources.json")
    }

    /// The source of an id.
    pub fn source(&self, id: &str) -> Outcome<&Source> {
        let found = self.sources.iter().find(|source| source.citation.id == id);
        found.ok_or_else(|| Failure::new(format!("static/sources.json has no source `{id}`")))
    }

    /// The name of a region.
    pub fn place(&self, region: &Region) -> Outcome<Text> {
        let found = self.postings.regions.iter().find(|known| known.region == *region);
        let text = found.map(|known| Text { en: known.en.clone(), de: known.de.clone() });
        text.ok_or_else(|| Failure::new(format!("plan.json has no name for {}", region.id())))
    }

    /// The first family whose rule matches the title, in lower case.
    pub fn family_of(&self, title: &str) -> Option<&Family> {
        let title = title.to_lowercase();
        self.families.iter().find(|family| family.rule.is_match(&title))
    }
}

/// Reads a word with the parser of its type.
macro_rules! words {
    ($($name:ident $type:ty: $parse:expr,)*) => {$(
        pub(super) fn $name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
            let word = String::deserialize(deserializer)?;
            $parse(&word).map_err(|problem| D::Error::custom(format_args!("{word}: {problem}")))
        }
    )*};
}

words! {
    role Role: Role::parse,
    component Component: Component::parse,
    level Level: Level::parse,
    grade Grade: Grade::parse,
    region Region: Region::parse,
    currency Currency: Currency::parse,
    rule Regex: Regex::new,
}

fn some_grade<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Grade>, D::Error> {
    grade(deserializer).map(Some)
}

pub(super) fn role_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Role>, D::Error> {
    let words = Vec::<String>::deserialize(deserializer)?;
    let role = |word: &String| {
        Role::parse(word).map_err(|problem| D::Error::custom(format_args!("{word}: {problem}")))
    };
    words.iter().map(role).collect()
}

/// A problem of the library, as a failure of the build.
pub fn refused(what: &str, problems: &[Problem]) -> Failure {
    let list: Vec<String> =
        problems.iter().map(|problem| format!("{problem} (allowed: {:?})", problem.allowed)).collect();
    Failure::new(format!("{what}: {}", list.join("; ")))
}
