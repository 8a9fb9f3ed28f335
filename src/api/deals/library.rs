//! `deals`: the bundled deal stories, benchmark ratios and worked cases.
use rust_decimal::Decimal;

use super::one;
use crate::api::Function;
use crate::data::node::Node;
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::data::schema::deal::{DealKind, Fact, Standing, Story, StoryFile};
use crate::domain::money::{product, quotient, sum};
use crate::domain::problem::{Allowed, Code, Problem};

crate::outcome! {
    /// What is known of deals, with sources and dates.
    pub struct DealLibrary {
        /// Reported deals, each with its facts; contradictory reports stand side by side.
        stories: Vec<Node>,
        /// Ratios and bands by industry and stage.
        benchmarks: Vec<Node>,
        /// Ratios of the reported deals, one point each: too few for anything but points.
        points: Vec<BenchmarkPoint>,
        /// Worked cases that published calculators get wrong; `waterfall` runs their inputs.
        checks: Vec<Node>,
    }
}

crate::outcome! {
    /// One reported deal on the scale of a ratio.
    pub struct BenchmarkPoint {
        /// Which ratio.
        metric: Metric,
        /// Id of the story.
        deal: String,
        /// Name of the deal in every language.
        name: Node,
        /// The ratio.
        value: Decimal,
        /// Keys of the facts that it is made of, all of them with a source.
        facts: Vec<String>,
        /// Where they can be read.
        urls: Vec<String>,
        /// What else must be known of them, in every language.
        notes: Vec<Node>,
    }
}

/// A ratio of licence-and-talent deals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Metric {
    /// By the last valuation after money.
    ToLastValuation,
    /// By the capital raised.
    ToCapitalRaised,
    /// By the people who moved.
    PerHead,
}

crate::words!(Metric, UnknownMetric,
    "headline_to_last_valuation" => Metric::ToLastValuation,
    "headline_to_capital_raised" => Metric::ToCapitalRaised,
    "headline_per_head_moved" => Metric::PerHead);

/// A figure with the facts it is made of.
type Made<'a> = (Decimal, Vec<&'a Fact>);

/// The figure of a fact, where it has a source.
fn sourced<'a>(story: &'a Story, key: &str) -> Option<(Decimal, &'a Fact)> {
    let fact = story.fact(key).filter(|fact| fact.status == Standing::Sourced)?;
    Some((fact.value.as_ref()?.0, fact))
}

/// What is paid in all: as reported, or its reported parts.
fn headline(story: &Story) -> Result<Option<Made<'_>>, Problem> {
    if let Some((value, fact)) = sourced(story, "headline") {
        return Ok(Some((value, vec![fact])));
    }
    let parts = ["licence_fee", "claim_waiver_fee", "retention_pool", "deferred_payment"];
    let (mut total, mut facts) = (Decimal::ZERO, Vec::new());
    for (value, fact) in parts.iter().filter_map(|key| sourced(story, key)) {
        total = sum(total, value)?;
        facts.push(fact);
    }
    Ok((!facts.is_empty()).then_some((total, facts)))
}

/// How many people moved: as reported, or the reported share of all.
fn heads(story: &Story) -> Result<Option<Made<'_>>, Problem> {
    if let Some((value, fact)) = sourced(story, "heads_moved") {
        return Ok(Some((value, vec![fact])));
    }
    let of_all = sourced(story, "heads_moved_share").zip(sourced(story, "heads_total"));
    of_all.map(|((share, a), (total, b))| Ok((product(share, total)?, vec![a, b]))).transpose()
}

fn points_of(file: &StoryFile) -> Result<Vec<BenchmarkPoint>, Problem> {
    let story = &file.story;
    let Some((paid, paid_facts)) = headline(story)?.filter(|_| story.deal == DealKind::LicenceAndTalent)
    else {
        return Ok(Vec::new());
    };
    let single = |key: &str| sourced(story, key).map(|(value, fact)| (value, vec![fact]));
    let bases = [
        (Metric::ToLastValuation, single("last_valuation")),
        (Metric::ToCapitalRaised, single("capital_raised")),
        (Metric::PerHead, heads(story)?),
    ];
    let mut points = Vec::new();
    for (metric, base) in bases {
        let Some((base, facts)) = base.filter(|(base, _)| !base.is_zero()) else { continue };
        let facts: Vec<&Fact> = paid_facts.iter().copied().chain(facts).collect();
        let mut urls: Vec<String> = Vec::new();
        for id in facts.iter().filter_map(|fact| fact.source.as_ref()) {
            let url = file.header.sources.iter().find(|source| source.id == *id).map(|source| &source.url);
            if let Some(url) = url.filter(|url| !urls.contains(url)) {
                urls.push(url.clone());
            }
        }
        let text = |names: &crate::data::schema::Names| {
            Node::record([("en", Node::text(names.en.as_str())), ("de", Node::text(names.de.as_str()))])
        };
        points.push(BenchmarkPoint {
            metric,
            deal: file.header.id.clone(),
            name: text(&file.header.name),
            value: quotient(paid, base)?,
            facts: facts.iter().map(|fact| fact.key.clone()).collect(),
            urls,
            notes: facts.iter().filter_map(|fact| fact.note.as_ref()).map(text).collect(),
        });
    }
    Ok(points)
}

/// Whether the share classes of a bundled deal are not confirmed.
///
/// # Errors
/// `UnknownValue` at `preset` for a deal that is not there, `DataNotLoaded`.
pub(in crate::api) fn is_unverified(registry: &Registry, id: &str) -> Result<bool, Problem> {
    if let Some(file) = registry.deal_stories()?.find(|file| file.header.id == id) {
        return Ok(file.story.preset.as_ref().is_some_and(|preset| preset.status == Standing::Unverified));
    }
    let known = registry.deal_stories()?.map(|file| file.header.id.clone()).collect();
    Err(Problem::new(Code::UnknownValue).allowing(Allowed::Values(known)).below("preset"))
}

fn deals(registry: &Registry) -> Result<DealLibrary, Problem> {
    let stories = registry.deal_stories()?.map(|file| file.given.clone()).collect();
    let benchmarks = registry.deal_benchmarks()?.map(|file| file.given.clone()).collect();
    let mut points = Vec::new();
    for file in registry.deal_stories()? {
        points.extend(points_of(file)?);
    }
    let checks = registry.deal_checks().map(|file| file.given.clone()).collect();
    Ok(DealLibrary { stories, benchmarks, points, checks })
}

pub(in crate::api) const DEALS: Function = Function {
    name: "deals",
    doc: "The bundled deal stories, benchmark ratios and worked cases, with sources and dates.",
    run: |registry, _| deals(registry).map(|library| library.write()).map_err(one),
    taped: None,
    signature: || format!("(): {}", <DealLibrary as Write>::typescript()),
};
