//! Total cash from the Stack Overflow survey: what people said they earn, by years of coding.
//!
//! The file carries the survey's licence (ODbL 1.0, share-alike), so nothing else is in it. The
//! figures are self-reported, cut at 500,000 USD, and years of coding stand in for a level, so they
//! are shown in grey.
use super::document::{self, Built, Header, percentiles, record};
use super::plan::{Plan, SurveyRules};
use super::quantile;
use super::table::{demand, rows};
use crate::failure::{Explain, Failure, Outcome};
use bandworth::data::{node::Node, schema::band::SCHEMA};
use bandworth::domain::band::{Component, Ladder, Level, Method, PERCENTILES, Region, Role};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive as _};
use std::collections::BTreeMap;

const NAME: &str = "survey_2025_comp.csv";
const COLUMNS: [&str; 5] = ["country", "dev_type", "years_code", "ed_level", "comp_total_usd"];

/// The answers by region, role and level.
#[derive(Debug, Default)]
pub struct Survey {
    cells: BTreeMap<(Region, Role, Level), Vec<(u64, u64)>>,
    developers: BTreeMap<Region, Vec<(u64, u64)>>,
    rows: usize,
    elsewhere: usize,
    other_work: usize,
    without_years: usize,
}

impl Survey {
    /// Reads the answers.
    pub fn read(rules: &SurveyRules, text: &str) -> Outcome<Self> {
        let mut survey = Self::default();
        for (line, [country, work, years, _, pay]) in rows(NAME, text, COLUMNS)? {
            survey.rows += 1;
            let pay: Decimal = pay.parse().explain(format_args!("{NAME}, line {line}: comp_total_usd"))?;
            let whole = pay.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_u64();
            let whole = whole.filter(|amount| (rules.pay.0..=rules.pay.1).contains(amount));
            demand(whole.is_some(), NAME, line, "comp_total_usd", &pay.to_string())?;
            let amount = whole.map_or((0, 0), |amount| (amount, amount));
            let place = rules.countries.iter().find(|place| place.country == country);
            let role = rules.work.iter().find(|family| family.dev_types.contains(&work));
            let Some(place) = place else {
                survey.elsewhere += 1;
                continue;
            };
            let Some(role) = role.map(|family| family.role) else {
                survey.other_work += 1;
                continue;
            };
            if role == Role::SoftwareEngineer {
                survey.developers.entry(place.region.clone()).or_default().push(amount);
            }
            if years.is_empty() {
                survey.without_years += 1;
                continue;
            }
            let years: Decimal = years.parse().explain(format_args!("{NAME}, line {line}: years_code"))?;
            let level = rules.levels.iter().find(|level| years <= Decimal::from(level.most_years));
            demand(level.is_some() && years >= Decimal::ZERO, NAME, line, "years_code", &years.to_string())?;
            if let Some(level) = level {
                survey.cells.entry((place.region.clone(), role, level.level)).or_default().push(amount);
            }
        }
        Ok(survey)
    }

    /// What software developers of a region earn, whatever their years, and how many they are.
    pub fn overall(&self, region: &Region) -> Option<([Option<Decimal>; 5], usize)> {
        let answers = self.developers.get(region)?;
        let found = quantile::of_ranges(answers, 1, PERCENTILES, 1)?;
        Some((found.map(|amount| Some(Decimal::from(amount))), answers.len()))
    }
}

/// The one file of the survey.
pub fn build(plan: &Plan, survey: &Survey) -> Outcome<Built> {
    let (mut built, rules) = (Built::default(), &plan.survey);
    let source = plan.source("stackoverflow_2025")?;
    let used: usize = survey.cells.values().map(Vec::len).sum();
    built.report.extend([
        format!("rows read: {}", survey.rows),
        format!("  dropped, country without a region of its own: {}", survey.elsewhere),
        format!("  dropped, no role family: {}", survey.other_work),
        format!("  dropped, years of coding not given: {}", survey.without_years),
        format!("  used: {used}"),
    ]);
    let mut cells = Vec::new();
    for ((region, role, level), answers) in &survey.cells {
        let found = quantile::of_ranges(answers, 1, PERCENTILES, rules.round_to);
        let what = format!("{} {} {}: n {}", region.id(), role.id(), level.id(), answers.len());
        let n = u32::try_from(answers.len()).map_err(|_| Failure::new("too many answers"))?;
        let (Some(points), true) = (found, n >= rules.least_rows) else {
            built.report.push(format!("thin cell, not shipped: {what}"));
            continue;
        };
        if points.windows(2).any(|pair| matches!(pair, [low, high] if low >= high)) {
            built.report.push(format!("percentiles do not rise, not shipped: {what}"));
            continue;
        }
        built.report.push(format!("cell: {what}, {}", points.map(|amount| amount.to_string()).join("/")));
        let mut fields = vec![
            ("role", Node::text(role.id())),
            ("region", Node::text(region.id())),
            ("level", Node::text(level.id())),
            ("n", Node::count(n)),
            ("grade", Node::text(rules.grade.id())),
        ];
        fields.extend(percentiles(points));
        cells.push(record(fields));
    }
    let header = Header {
        schema: SCHEMA,
        id: "total_cash/stackoverflow".to_owned(),
        day: source.as_of.clone(),
        currency: "USD",
        period: "year",
        unit: "salary, bonuses and perks before tax",
        name: rules.name.clone(),
        sources: vec![&source.citation],
        status: Method::Observed.id(),
        note: &rules.note,
    };
    let body = vec![
        ("ladder", Node::text(Ladder::Market.id())),
        ("component", Node::text(Component::TotalCash.id())),
        ("n_kind", Node::text("persons")),
        ("cells", Node::List(cells)),
    ];
    built.documents.push(document::band(header, body)?);
    Ok(built)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::bands::second::{self, assert_same, committed, counted, quantiles};
    use crate::bands::table;

    /// Rows of the survey as they stand there (ODbL 1.0, see NOTICE.md): software developers in Switzerland.
    const EXCERPT: &str = include_str!("fixtures/survey_switzerland.csv");

    /// The answers of a cell, written without a line of the builder.
    fn second_count(text: &str, country: &str, work: &[String], years: (f64, f64)) -> Vec<f64> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let rows = reader.records().skip(1).map(|row| row.unwrap());
        let here = rows.filter(|row| row[0] == *country && work.iter().any(|work| row[1] == **work));
        let level = here.filter(|row| row[2].parse().is_ok_and(|of: f64| of > years.0 && of <= years.1));
        level.map(|row| row[4].parse::<f64>().unwrap().round()).collect()
    }

    /// Every committed cell of these regions, counted again; how many there were.
    fn counted_again(text: &str, regions: &[&str]) -> usize {
        let rules = Plan::read().unwrap().survey;
        let mut seen = 0;
        for cell in committed("total_cash/stackoverflow-2025-06") {
            let is = |field: &str, id: &str| cell[field].as_str() == Some(id);
            let place = rules.countries.iter().find(|place| is("region", place.region.id())).unwrap();
            if !regions.is_empty() && !regions.contains(&place.region.id()) {
                continue;
            }
            let work = rules.work.iter().find(|work| is("role", work.role.id())).unwrap();
            if !regions.is_empty() && work.role != Role::SoftwareEngineer {
                continue;
            }
            let at = rules.levels.iter().position(|level| is("level", level.level.id())).unwrap();
            let below = at.checked_sub(1).map_or(-1.0, |at| f64::from(rules.levels[at].most_years));
            let years = (below, f64::from(rules.levels[at].most_years));
            let answers = second_count(text, &place.country, &work.dev_types, years);
            assert_same(&cell.to_string(), (answers.len(), quantiles(answers)), counted(&cell));
            seen += 1;
        }
        seen
    }

    #[test]
    fn the_excerpt_counted_twice_is_the_committed_cells() {
        assert_eq!(counted_again(EXCERPT, &["ch"]), 2);
    }

    #[test]
    #[ignore = "needs the raw files: BANDWORTH_RAW=<folder> cargo test -p xtask --features core -- --ignored"]
    fn every_cell_counted_again_from_the_whole_source_is_the_committed_one() {
        let plan = Plan::read().unwrap();
        let text = table::text(&second::raw(), plan.source("stackoverflow_2025").unwrap()).unwrap();
        assert_eq!(counted_again(&text, &[]), 56);
    }

    #[test]
    fn years_make_the_level_and_only_known_work_and_places_count() {
        let rules = &Plan::read().unwrap().survey;
        let row = |country: &str, work: &str, years: &str, pay: &str| {
            format!("{country},\"{work}\",{years},x,{pay}\n")
        };
        let good = row("Germany", "Developer, back-end", "5.0", "60000.0");
        let text = COLUMNS.join(",")
            + "\n"
            + &good
            + &row("Germany", "Developer, back-end", "6", "70000")
            + &row("Germany", "Developer, back-end", "", "65000")
            + &row("Germany", "Data engineer", "11", "80000")
            + &row("Germany", "Student", "1", "10000")
            + &row("Atlantis", "Data engineer", "1", "10000");
        let survey = Survey::read(rules, &text).unwrap();
        let keys: Vec<_> = survey.cells.keys().map(|(_, role, level)| (role.id(), level.id())).collect();
        assert_eq!(
            keys,
            [("data_engineer", "senior"), ("software_engineer", "entry"), ("software_engineer", "mid")]
        );
        assert_eq!((survey.elsewhere, survey.other_work, survey.without_years), (1, 1, 1));
        let (points, n) = survey.overall(&Region::parse("de").unwrap()).unwrap();
        assert_eq!((points.get(2).unwrap().unwrap().to_string(), n), ("65000".to_owned(), 3));
        assert!(
            Survey::read(rules, &text.replace("60000.0", "600000")).is_err(),
            "above the survey's own limit"
        );
    }
}
