//! Files of reported deals (`deals/<id>.json`) and of benchmark ratios (`deals/benchmarks-<year>.json`).
//!
//! A fact is what a source says. Sources that contradict each other give two facts; a fact
//! without a stored source is marked unverified and is never more than an assumption.
use super::{Exact, Header, Names, checked, opened};
use crate::data::input::deal::ShareClass;
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::distribution::DistributionMode;
use crate::domain::problem::{Allowed, Code, Problem};

/// Kind and major version of a story.
pub const STORY_SCHEMA: &str = "deal/1";
/// Kind and major version of benchmarks.
pub const BENCHMARK_SCHEMA: &str = "deal-benchmarks/1";

/// A reported deal, checked.
#[derive(Clone, Debug)]
pub struct StoryFile {
    /// What the file says of itself.
    pub header: Header,
    /// The deal.
    pub story: Story,
    /// The file as it was given.
    pub given: Node,
}

crate::record! {
    /// A reported deal.
    pub struct Story {
        /// Who gives the licence.
        licensor: String,
        /// Who takes it.
        counterparty: String,
        /// When it became known: year, month and, if reported, day.
        announced: String,
        /// What kind of deal it is.
        deal: DealKind,
        /// Whether others may use the rights, where reported.
        exclusivity: String,
        /// How the money was handed out, where reported.
        distribution: String,
        /// What is reported.
        facts: Vec<Fact>,
        /// What the forms start from.
        preset: Option<Preset>,
    }
}

/// What kind of deal a story is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DealKind {
    /// A licence, and people who move.
    LicenceAndTalent,
    /// A stake in the company, and people who move.
    EquityAndTalent,
}

crate::words!(DealKind, UnknownValue,
    "licence_and_talent" => DealKind::LicenceAndTalent, "equity_and_talent" => DealKind::EquityAndTalent);

/// Whether a source is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Read in the source named.
    Sourced,
    /// Not confirmed: an assumption, not a fact.
    Unverified,
}

crate::words!(Standing, UnknownValue, "sourced" => Standing::Sourced, "unverified" => Standing::Unverified);

crate::record! {
    /// One thing that is reported.
    pub struct Fact {
        /// What it is about, the same word in every story.
        key: String,
        /// The report in a sentence.
        statement: Names,
        /// The figure.
        value: Option<Exact>,
        /// The low end where a range is reported.
        low: Option<Exact>,
        /// The high end.
        high: Option<Exact>,
        /// What the figure counts.
        unit: String,
        /// Whether a source is stored.
        status: Standing,
        /// Id of the source in the header.
        source: Option<String>,
        /// What else must be known.
        note: Option<Names>,
        /// Parts of it with their months, where it is paid in several.
        parts: Option<Vec<DatedPart>>,
    }
}

crate::record! {
    /// A part of something and when it comes.
    pub struct DatedPart {
        /// As a share of all.
        share: Exact,
        /// Months after closing.
        month: u32,
    }
}

crate::record! {
    /// A table of share classes rebuilt from the facts, as a start for the forms.
    pub struct Preset {
        /// Whether sources say all of it.
        status: Standing,
        /// How the money is handed out.
        mode: DistributionMode,
        /// Tender: price of one share.
        price_per_share: Option<Exact>,
        /// Money for the share classes.
        equity_proceeds: Exact,
        /// The classes.
        classes: Vec<ShareClass>,
        /// How the table follows from the facts.
        derivation: Names,
    }
}

impl Story {
    /// The first fact of that key.
    pub fn fact(&self, key: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.key == key)
    }
}

/// Benchmark ratios, checked.
#[derive(Clone, Debug)]
pub struct BenchmarkFile {
    /// What the file says of itself.
    pub header: Header,
    /// The ratios.
    pub entries: Vec<Benchmark>,
    /// The file as it was given.
    pub given: Node,
}

crate::record! {
    /// The fields of the kind.
    pub struct BenchmarkBody {
        /// The ratios.
        entries: Vec<Benchmark>,
    }
}

crate::record! {
    /// A ratio as one source gives it.
    pub struct Benchmark {
        /// Which ratio.
        metric: String,
        /// For whom.
        group: Names,
        /// What it counts.
        unit: String,
        /// The figures the source gives, by name: value, low, high, min, q1, median, q3, max ...
        figures: Vec<Figure>,
        /// Cases behind it, where the source says so.
        n: Option<u32>,
        /// Year of the data, where the source says so.
        year: Option<u32>,
        /// Whether a source is stored.
        status: Standing,
        /// Id of the source in the header.
        source: Option<String>,
        /// What else must be known.
        note: Option<Names>,
    }
}

crate::record! {
    /// One figure of a ratio.
    pub struct Figure {
        /// Its name.
        name: String,
        /// Its value.
        value: Exact,
    }
}

/// The problem of an entry whose source is not among those of the header, or that is called
/// sourced without one.
fn source_problem(header: &Header, standing: Standing, source: Option<&String>) -> Option<Problem> {
    match (source, standing) {
        (None, Standing::Sourced) => Some(Problem::new(Code::Missing)),
        (Some(id), _) if !header.sources.iter().any(|source| source.id == *id) => {
            let known = header.sources.iter().map(|source| source.id.clone()).collect();
            Some(Problem::new(Code::UnknownValue).allowing(Allowed::Values(known)))
        }
        _ => None,
    }
}

/// The source problems of a list of entries.
fn source_problems<'a>(
    list: &'static str,
    header: &Header,
    entries: impl Iterator<Item = (Standing, Option<&'a String>)>,
) -> Vec<Problem> {
    let problem = |(index, (standing, source))| {
        let problem: Problem = source_problem(header, standing, source)?;
        Some(problem.below("source").below_index(index).below(list))
    };
    entries.enumerate().filter_map(problem).collect()
}

impl Read for StoryFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, story): (Header, Story) = opened(STORY_SCHEMA, node)?;
        let facts = story.facts.iter().map(|fact| (fact.status, fact.source.as_ref()));
        let problems = source_problems("facts", &header, facts);
        checked(Self { header, story, given: node.clone() }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl Read for BenchmarkFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, BenchmarkBody) = opened(BENCHMARK_SCHEMA, node)?;
        let entries = body.entries.iter().map(|entry| (entry.status, entry.source.as_ref()));
        let problems = source_problems("entries", &header, entries);
        checked(Self { header, entries: body.entries, given: node.clone() }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}
