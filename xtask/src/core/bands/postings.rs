//! Job postings from the rows of the salaries file, with its four traps disarmed.
//!
//! The file calls itself a survey; its rows are the two ends of posted ranges, one after the
//! other, the higher first. In order:
//!
//! 1. keep the years and the employment type of the plan;
//! 2. pair consecutive rows that are equal in every attribute where the first amount is not the
//!    lower one; a row without partner is a posting whose ends are equal;
//! 3. keep postings of a role family, in a region of the plan, in that region's own currency:
//!    elsewhere a "$" was often read as USD;
//! 4. drop exact repeats (year, level, title, country, currency, both ends), or one employer's
//!    band on hundreds of adverts sets the median.
//!
//! The level EX is executive, not staff or principal: no level of the file is mapped to those.
use super::plan::{MarketRegion, Plan, Postings as Rules};
use super::table::{demand, rows};
use crate::failure::{Explain, Outcome};
use bandworth::domain::band::{Level, Region, Role};
use std::collections::{BTreeMap, BTreeSet};

const COLUMNS: [&str; 11] = [
    "work_year",
    "experience_level",
    "employment_type",
    "job_title",
    "salary",
    "salary_currency",
    "salary_in_usd",
    "employee_residence",
    "remote_ratio",
    "company_location",
    "company_size",
];

/// Everything of a row but its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Attributes {
    year: u16,
    level: Level,
    employment_type: String,
    title: String,
    currency: String,
    residence: String,
    remote_ratio: String,
    country: String,
    size: String,
}

/// A posted range, both ends in whole units of its currency a year.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Posting {
    attributes: Attributes,
    low: u64,
    high: u64,
}

/// A cell's postings: region, role and level.
pub type CellKey = (Region, Role, Level);

/// What came of the rows.
#[derive(Debug, Default)]
pub struct Counted {
    /// The ranges of each cell, repeats dropped.
    pub cells: BTreeMap<CellKey, Vec<(u64, u64)>>,
    pub rows_read: usize,
    pub rows_of_other_years: usize,
    pub rows_of_other_employment: usize,
    pub pairs: usize,
    pub unpaired: usize,
    pub without_family: usize,
    pub without_region: usize,
    /// Postings in another currency than their region's own.
    pub wrong_currency: BTreeMap<Region, usize>,
    pub repeats: usize,
}

impl Counted {
    /// Postings kept.
    pub fn kept(&self) -> usize {
        self.cells.values().map(Vec::len).sum()
    }
}

/// Reads the file's text and counts the years of the plan.
pub fn count(plan: &Plan, text: &str) -> Outcome<Counted> {
    count_years(plan, text, &plan.postings.years)
}

/// Reads the file's text and counts these years.
pub fn count_years(plan: &Plan, text: &str, years: &[u16]) -> Outcome<Counted> {
    let mut counted = Counted::default();
    let mut kept = Vec::new();
    for (attributes, amount) in read(&plan.postings, text)? {
        counted.rows_read += 1;
        if !years.contains(&attributes.year) {
            counted.rows_of_other_years += 1;
        } else if attributes.employment_type != plan.postings.employment_type {
            counted.rows_of_other_employment += 1;
        } else {
            kept.push((attributes, amount));
        }
    }
    let postings = paired(kept);
    counted.pairs = postings.iter().filter(|(_, is_pair)| *is_pair).count();
    counted.unpaired = postings.len() - counted.pairs;
    let mut seen = BTreeSet::new();
    for (posting, _) in postings {
        counted.sort(plan, posting, &mut seen);
    }
    Ok(counted)
}

/// What makes two postings the same advert.
type Identity = (u16, Level, String, String, String, u64, u64);

impl Counted {
    /// Puts one posting into its cell, or counts why not.
    fn sort(&mut self, plan: &Plan, posting: Posting, seen: &mut BTreeSet<Identity>) {
        let Posting { attributes, low, high } = posting;
        let Some(family) = plan.family_of(&attributes.title) else {
            self.without_family += 1;
            return;
        };
        let Some(place) = region_of(&plan.postings, &attributes.country) else {
            self.without_region += 1;
            return;
        };
        if place.currency.code() != attributes.currency {
            *self.wrong_currency.entry(place.region.clone()).or_default() += 1;
            return;
        }
        let Attributes { year, level, title, country, currency, .. } = attributes;
        if seen.insert((year, level, title, country, currency, low, high)) {
            self.cells.entry((place.region.clone(), family.role, level)).or_default().push((low, high));
        } else {
            self.repeats += 1;
        }
    }
}

fn region_of<'a>(rules: &'a Rules, country: &str) -> Option<&'a MarketRegion> {
    rules.regions.iter().find(|region| region.country == country)
}

/// Every row, each value checked against what its column may hold.
fn read(rules: &Rules, text: &str) -> Outcome<Vec<(Attributes, u64)>> {
    const NAME: &str = "salaries.csv";
    let allowed = &rules.allowed;
    let mut found = Vec::new();
    for (line, cells) in rows(NAME, text, COLUMNS)? {
        let [year, level, employment, title, salary, currency, in_usd, residence, remote, country, size] =
            cells;
        let fits = |holds, column: &str, value: &str| demand(holds, NAME, line, column, value);
        let number: u16 = year.parse().explain(format_args!("{NAME}, line {line}: work_year"))?;
        fits((allowed.years.0..=allowed.years.1).contains(&number), "work_year", &year)?;
        fits(allowed.employment_types.contains(&employment), "employment_type", &employment)?;
        fits(!title.trim().is_empty(), "job_title", &title)?;
        fits(is_code(&currency, 3), "salary_currency", &currency)?;
        fits(is_code(&residence, 2), "employee_residence", &residence)?;
        fits(is_code(&country, 2), "company_location", &country)?;
        fits(allowed.remote_ratios.contains(&remote), "remote_ratio", &remote)?;
        fits(allowed.company_sizes.contains(&size), "company_size", &size)?;
        for (column, value) in [("salary", &salary), ("salary_in_usd", &in_usd)] {
            let in_range =
                value.parse().is_ok_and(|amount| (allowed.salary.0..=allowed.salary.1).contains(&amount));
            fits(in_range, column, value)?;
        }
        let known = rules.levels.iter().find(|known| known.code == level).map(|known| known.level);
        fits(known.is_some(), "experience_level", &level)?;
        let amount = salary.parse().explain(format_args!("{NAME}, line {line}: salary"))?;
        if let Some(level) = known {
            let attributes = Attributes {
                year: number,
                level,
                employment_type: employment,
                title,
                currency,
                residence,
                remote_ratio: remote,
                country,
                size,
            };
            found.push((attributes, amount));
        }
    }
    Ok(found)
}

fn is_code(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Postings from consecutive rows; the flag says whether two rows made it.
fn paired(rows: Vec<(Attributes, u64)>) -> Vec<(Posting, bool)> {
    let mut postings = Vec::new();
    let mut rows = rows.into_iter().peekable();
    while let Some((attributes, high)) = rows.next() {
        let partner = rows.next_if(|(other, low)| *other == attributes && *low <= high);
        let low = partner.as_ref().map_or(high, |(_, low)| *low);
        postings.push((Posting { attributes, low, high }, partner.is_some()));
    }
    postings
}

#[cfg(test)]
mod tests;
