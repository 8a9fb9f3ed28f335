//! What is known of other deals: reported stories with their facts, benchmarks, and universities' schedules.
//!
//! Ratios of the stories are points, each with the name of its deal. They are few, so no quartile is made of them.
use rust_decimal::Decimal;

use super::checks::Check;
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
        Self([node.field("en").words().to_owned(), node.field("de").words().to_owned()])
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
    /// Its unit: a currency, `share`, `x`, `people`, a currency per share; `parts` for parts of a sum, one after another.
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
        for file in deals.field("stories").list() {
            stories.push(story(file));
        }
        for file in deals.field("benchmarks").list() {
            let confirmed = file.field("entries").list().iter().filter(|entry| is_confirmed(entry));
            benchmarks.extend(confirmed.map(|entry| benchmark(file, entry)));
        }
        let schedules = universities.field("schedules").list().iter().map(|schedule| Schedule {
            id: schedule.field("id").words().to_owned(),
            name: Both::of(schedule.field("name")),
            currency: schedule.field("currency").words().to_owned(),
            source: source(universities, schedule),
        });
        let points = deals.field("points").list().iter().filter_map(point).collect();
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
    let facts = file.field("facts").list();
    let keys: Vec<String> = facts.iter().map(|fact| fact.field("key").words().to_owned()).collect();
    let fact = |fact: &Node| {
        let key = fact.field("key").words().to_owned();
        let other =
            key.strip_suffix(ALTERNATIVE).map_or_else(|| format!("{key}{ALTERNATIVE}"), str::to_owned);
        let figures = ["value", "low", "high"].into_iter().filter_map(|name| fact.field(name).decimal());
        let mut figures: Vec<Decimal> = figures.collect();
        let mut unit = fact.field("unit").words();
        let parts = fact.field("parts").list();
        if figures.is_empty() && !parts.is_empty() {
            figures.extend(parts.iter().filter_map(|part| part.field("share").decimal()));
            unit = "parts";
        }
        Fact {
            statement: Both::of(fact.field("statement")),
            figures,
            unit: unit.to_owned(),
            source: is_confirmed(fact).then(|| source(file, fact)).flatten(),
            note: noted(fact.field("note")),
            is_disputed: keys.contains(&other),
            key,
        }
    };
    Story {
        id: file.field("id").words().to_owned(),
        name: Both::of(file.field("name")),
        announced: file.field("announced").words().to_owned(),
        facts: facts.iter().map(fact).collect(),
        derivation: noted(file.field("preset").field("derivation")),
        given: file.clone(),
    }
}

/// What the key of a report ends with that says otherwise than the report before it.
const ALTERNATIVE: &str = "_alternative";

fn benchmark(file: &Node, entry: &Node) -> Benchmark {
    let figure =
        |figure: &Node| Some((figure.field("name").words().to_owned(), figure.field("value").decimal()?));
    Benchmark {
        metric: entry.field("metric").words().to_owned(),
        group: Both::of(entry.field("group")),
        figures: entry.field("figures").list().iter().filter_map(figure).collect(),
        n: entry.field("n").decimal(),
        year: entry.field("year").decimal(),
        source: source(file, entry),
    }
}

fn point(node: &Node) -> Option<Point> {
    Some(Point {
        metric: node.field("metric").words().to_owned(),
        deal: node.field("deal").words().to_owned(),
        name: Both::of(node.field("name")),
        ratio: node.field("value").decimal()?,
        notes: node.field("notes").list().iter().map(Both::of).collect(),
        urls: node.field("urls").list().iter().map(|node| node.words().to_owned()).collect(),
    })
}

fn noted(node: &Node) -> Option<Both> {
    (*node != Node::Null).then(|| Both::of(node))
}

pub(super) fn source(file: &Node, cited: &Node) -> Option<Source> {
    let sources = file.field("sources").list();
    let found = sources.iter().find(|source| source.field("id") == cited.field("source"))?;
    Some(Source {
        title: found.field("title").words().to_owned(),
        url: found.field("url").words().to_owned(),
        retrieved: found.field("retrieved").words().to_owned(),
    })
}
