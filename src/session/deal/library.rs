//! What is known of other deals: reported stories with their facts, benchmarks, and universities' schedules.
//!
//! Ratios of the stories are points, each with the name of its deal. They are few, so no quartile is made of them.
use rust_decimal::Decimal;

use super::checks::Check;
use super::outcome::{list, text};
use super::{DealDraft, DealField};
use crate::data::node::Node;
use crate::domain::money::{product, quotient};
use crate::session::locale::Locale;
use crate::session::number_input::amount;

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Both([String; 2]);

impl Both {
    pub(super) fn of(node: &Node) -> Self {
        Self([text(node.field("en")), text(node.field("de"))])
    }

    /// The text in a language.
    pub fn in_language(&self, locale: Locale) -> &str {
        let [english, german] = &self.0;
        match locale {
            Locale::En => english,
            Locale::De => german,
        }
    }
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// When it was read.
    pub retrieved: String,
}

/// Something reported of a deal.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is about.
    pub key: String,
    /// What was reported.
    pub statement: Both,
    /// The figure, or both ends of a range.
    pub figures: Vec<Decimal>,
    /// Its unit: a currency, `share`, `x`, `people`, a currency per share.
    pub unit: String,
    /// Where it was read; none where nothing confirms it.
    pub source: Option<Source>,
    /// What to mind about it.
    pub note: Option<Both>,
    /// Whether another report says otherwise.
    pub is_disputed: bool,
}

/// A reported deal.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Its id.
    pub id: String,
    /// Who licensed to whom.
    pub name: Both,
    /// When it was announced.
    pub announced: String,
    /// What was reported.
    pub facts: Vec<Fact>,
    /// How its share classes were derived; none where the reports do not give them.
    pub derivation: Option<Both>,
    /// The file, for [`super::applied`].
    pub given: Node,
}

/// A quoted range, or a labelled point.
#[derive(Clone, Debug, PartialEq)]
pub struct Benchmark {
    /// What is measured.
    pub metric: String,
    /// For whom.
    pub group: Both,
    /// Names and figures.
    pub figures: Vec<(String, Decimal)>,
    /// Over how many cases.
    pub n: Option<Decimal>,
    /// Of which year.
    pub year: Option<Decimal>,
    /// Where it was read; none where nothing confirms it.
    pub source: Option<Source>,
}

impl Benchmark {
    /// A figure by its name.
    pub fn figure(&self, name: &str) -> Option<Decimal> {
        self.figures.iter().find(|(known, _)| known == name).map(|(_, figure)| *figure)
    }

    /// Both ends of the range that it quotes, or a single figure twice.
    pub fn ends(&self) -> Option<[Decimal; 2]> {
        const ENDS: [(&str, &str); 4] = [
            ("low", "high"),
            ("median_low", "median_high"),
            ("median_low_tier", "median_high_tier"),
            ("value", "value"),
        ];
        ENDS.into_iter().find_map(|(low, high)| Some([self.figure(low)?, self.figure(high)?]))
    }
}

/// A reported deal on the scale of a ratio, as the interface makes it of facts with a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Which ratio.
    pub metric: String,
    /// Id of the story.
    pub deal: String,
    /// Who licensed to whom.
    pub name: Both,
    /// The ratio.
    pub ratio: Decimal,
    /// What to mind about its facts.
    pub notes: Vec<Both>,
    /// Where they can be read.
    pub urls: Vec<String>,
}

/// How a university shares its income.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub name: Both,
    /// Its currency.
    pub currency: String,
    /// Where it was read.
    pub source: Option<Source>,
}

/// What is known of other deals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// Reported deals.
    pub stories: Vec<Story>,
    /// Ranges and points, confirmed ones only.
    pub benchmarks: Vec<Benchmark>,
    /// Reported deals on the scale of a ratio.
    pub points: Vec<Point>,
    /// Universities' schedules.
    pub schedules: Vec<Schedule>,
    /// Worked cases that published calculators get wrong; filled in by whoever can ask.
    pub checks: Vec<Check>,
}

/// What a headline is held against: the word for the metric, and the field of the form for the divisor.
pub const RATIOS: [(&str, DealField); 3] = [
    ("headline_to_last_valuation", DealField::LastValuation),
    ("headline_to_capital_raised", DealField::CapitalRaised),
    ("headline_per_head_moved", DealField::HeadsMoved),
];

impl Library {
    /// The answer of `deals`, and the file of the universities' schedules.
    pub fn read(deals: &Node, universities: &Node) -> Self {
        let (mut stories, mut benchmarks) = (Vec::new(), Vec::new());
        for file in list(deals.field("stories")) {
            stories.push(story(file));
        }
        for file in list(deals.field("benchmarks")) {
            let confirmed = list(file.field("entries")).iter().filter(|entry| is_confirmed(entry));
            benchmarks.extend(confirmed.map(|entry| benchmark(file, entry)));
        }
        let schedules = list(universities.field("schedules")).iter().map(|schedule| Schedule {
            id: text(schedule.field("id")),
            name: Both::of(schedule.field("name")),
            currency: text(schedule.field("currency")),
            source: source(universities, schedule),
        });
        let points = list(deals.field("points")).iter().filter_map(point).collect();
        Self { stories, benchmarks, points, schedules: schedules.collect(), checks: Vec::new() }
    }

    /// A story by its id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == id)
    }

    /// Ids of the schedules.
    pub fn schedule_ids(&self) -> Vec<String> {
        self.schedules.iter().map(|schedule| schedule.id.clone()).collect()
    }

    /// The reported deals on the scale of a ratio, lowest first.
    pub fn points(&self, metric: &str) -> Vec<&Point> {
        let mut points: Vec<&Point> = self.points.iter().filter(|point| point.metric == metric).collect();
        crate::domain::order::sort_by(&mut points, |a, b| a.ratio.cmp(&b.ratio));
        points
    }
}

/// The ratio of a draft's own headline, where the form has both figures.
pub fn own_ratio(draft: &DealDraft, divisor: DealField) -> Option<Decimal> {
    let number = |field| amount(draft.text(field, 0)).filter(|number| *number > Decimal::ZERO);
    quotient(number(DealField::Headline)?, number(divisor)?).ok()
}

/// What a headline is divided by, as a story reports it.
pub(super) fn divided_by(story: &Story, divisor: DealField) -> Option<Decimal> {
    let figure = match divisor {
        DealField::LastValuation => sourced(story, "last_valuation"),
        DealField::CapitalRaised => sourced(story, "capital_raised"),
        DealField::HeadsMoved => sourced(story, "heads_moved")
            .or_else(|| product(sourced(story, "heads_moved_share")?, sourced(story, "heads_total")?).ok()),
        _ => None,
    };
    figure.filter(|figure| !figure.is_zero())
}

fn sourced(story: &Story, key: &str) -> Option<Decimal> {
    let fact = story.facts.iter().find(|fact| fact.key == key && fact.source.is_some())?;
    fact.figures.first().copied()
}

fn is_confirmed(entry: &Node) -> bool {
    *entry.field("status") == Node::text("sourced")
}

pub(super) fn story(file: &Node) -> Story {
    let facts = list(file.field("facts"));
    let keys: Vec<String> = facts.iter().map(|fact| text(fact.field("key"))).collect();
    let fact = |fact: &Node| {
        let key = text(fact.field("key"));
        let other =
            key.strip_suffix(ALTERNATIVE).map_or_else(|| format!("{key}{ALTERNATIVE}"), str::to_owned);
        let figures = ["value", "low", "high"].into_iter().filter_map(|name| fact.field(name).decimal());
        Fact {
            statement: Both::of(fact.field("statement")),
            figures: figures.collect(),
            unit: text(fact.field("unit")),
            source: is_confirmed(fact).then(|| source(file, fact)).flatten(),
            note: noted(fact.field("note")),
            is_disputed: keys.contains(&other),
            key,
        }
    };
    Story {
        id: text(file.field("id")),
        name: Both::of(file.field("name")),
        announced: text(file.field("announced")),
        facts: facts.iter().map(fact).collect(),
        derivation: noted(file.field("preset").field("derivation")),
        given: file.clone(),
    }
}

/// What the key of a report ends with that says otherwise than the report before it.
const ALTERNATIVE: &str = "_alternative";

fn benchmark(file: &Node, entry: &Node) -> Benchmark {
    let figure = |figure: &Node| Some((text(figure.field("name")), figure.field("value").decimal()?));
    Benchmark {
        metric: text(entry.field("metric")),
        group: Both::of(entry.field("group")),
        figures: list(entry.field("figures")).iter().filter_map(figure).collect(),
        n: entry.field("n").decimal(),
        year: entry.field("year").decimal(),
        source: source(file, entry),
    }
}

fn point(node: &Node) -> Option<Point> {
    Some(Point {
        metric: text(node.field("metric")),
        deal: text(node.field("deal")),
        name: Both::of(node.field("name")),
        ratio: node.field("value").decimal()?,
        notes: list(node.field("notes")).iter().map(Both::of).collect(),
        urls: list(node.field("urls")).iter().map(text).collect(),
    })
}

fn noted(node: &Node) -> Option<Both> {
    (*node != Node::Null).then(|| Both::of(node))
}

pub(super) fn source(file: &Node, cited: &Node) -> Option<Source> {
    let sources = list(file.field("sources"));
    let found = sources.iter().find(|source| source.field("id") == cited.field("source"))?;
    Some(Source {
        title: text(found.field("title")),
        url: text(found.field("url")),
        retrieved: text(found.field("retrieved")),
    })
}
