//! The market ladder: cells of counted postings, one file per role family and region.
use super::document::{self, Built, Document, Header, key, percentiles, record};
use super::plan::{Family, MarketLevel, MarketRegion, Plan, Source, Text};
use super::postings::{self, Counted};
use super::quantile;
use crate::failure::{Failure, Outcome};
use bandworth::data::{node::Node, schema::band::SCHEMA};
use bandworth::domain::band::{Grade, Ladder, Method, PERCENTILES};
use std::fmt::Write as _;

/// A counted cell.
struct Cell<'a> {
    level: &'a MarketLevel,
    n: usize,
    quantiles: [u64; 5],
}

/// Every file of the ladder.
///
/// `trend` is the sentence on pay year by year that the notes of the first region end with.
pub fn build(plan: &Plan, source: &Source, counted: &Counted, trend: Option<&[String; 2]>) -> Outcome<Built> {
    let mut built = Built { documents: Vec::new(), report: rows_report(plan, counted) };
    built.report.extend(trend.map(|[english, _]| english.clone()));
    for region in plan.postings.regions.iter() {
        for family in &plan.families {
            let cells = cells(plan, region, family, counted, &mut built.report)?;
            if !cells.is_empty() {
                falls(region, family, &cells, &mut built.report);
                built.documents.push(file(plan, (source, trend), region, family, &cells)?);
            }
        }
    }
    Ok(built)
}

/// The cells with enough rows; every cell goes to the report.
fn cells<'a>(
    plan: &'a Plan,
    region: &MarketRegion,
    family: &Family,
    counted: &Counted,
    report: &mut Vec<String>,
) -> Outcome<Vec<Cell<'a>>> {
    let rules = &plan.postings;
    let mut cells = Vec::new();
    for level in &rules.levels {
        let key = (region.region.clone(), family.role, level.level);
        let ranges = counted.cells.get(&key).map_or(&[][..], Vec::as_slice);
        let quantiles = quantile::of_ranges(ranges, rules.points, PERCENTILES, rules.round_to);
        let is_thin = u32::try_from(ranges.len()).is_ok_and(|n| n < rules.least_rows);
        let shown = quantiles
            .map_or("-".to_owned(), |quantiles| quantiles.map(|amount| amount.to_string()).join("/"));
        if ranges.is_empty() && !is_first(plan, region) {
            continue;
        }
        report.push(format!(
            "{} {} {} {}: n {}, {shown}",
            if is_thin { "thin cell, not shipped:" } else { "cell:" },
            region.region.id(),
            family.role.id(),
            level.level.id(),
            ranges.len(),
        ));
        if let (Some(quantiles), false) = (quantiles, is_thin) {
            cells.push(Cell { level, n: ranges.len(), quantiles });
        }
    }
    Ok(cells)
}

/// Reports every percentile that falls from one shipped level to the next.
fn falls(region: &MarketRegion, family: &Family, cells: &[Cell], report: &mut Vec<String>) {
    for pair in cells.windows(2) {
        let [lower, upper] = pair else { continue };
        for (index, (low, high)) in lower.quantiles.iter().zip(upper.quantiles).enumerate() {
            if high <= *low {
                report.push(format!(
                    "not rising with the level: {} {} p{} {} {low} -> {} {high}",
                    region.region.id(),
                    family.role.id(),
                    PERCENTILES.get(index).copied().unwrap_or_default(),
                    lower.level.level.id(),
                    upper.level.level.id(),
                ));
            }
        }
    }
}

/// The medians of one cell year by year, as a sentence in English and German; none where a year has too few rows.
pub fn trend(plan: &Plan, text: &str) -> Outcome<Option<[String; 2]>> {
    let rules = &plan.postings.trend;
    let Some(first) = plan.postings.regions.first() else { return Ok(None) };
    let (mut english, mut german) = (Vec::new(), Vec::new());
    for year in &rules.years {
        let counted = postings::count_years(plan, text, &[*year])?;
        let ranges = counted.cells.get(&(first.region.clone(), rules.role, rules.level));
        let ranges =
            ranges.filter(|ranges| u32::try_from(ranges.len()).is_ok_and(|n| n >= plan.postings.least_rows));
        let median = ranges.and_then(|ranges| {
            quantile::of_ranges(ranges, plan.postings.points, [50], plan.postings.round_to)
        });
        let Some([median]) = median else { return Ok(None) };
        // Both separators leave the last three digits apart; a year's median has six or seven.
        let (thousands, rest) = (median / 1_000, median % 1_000);
        english.push(format!("{year}: {thousands},{rest:03}"));
        german.push(format!("{year}: {thousands}.{rest:03}"));
    }
    let [english, german] = [english, german].map(|medians| medians.join("; "));
    let filled = rules.text.with(&Text { en: english, de: german });
    Ok(Some([filled.en, filled.de]))
}

fn file(
    plan: &Plan,
    (source, trend): (&Source, Option<&[String; 2]>),
    region: &MarketRegion,
    family: &Family,
    cells: &[Cell],
) -> Outcome<Document> {
    let mut note =
        if is_first(plan, region) { &plan.postings.note } else { &plan.postings.note_elsewhere }.clone();
    if let (Some([english, german]), true) = (trend, is_first(plan, region)) {
        note = Text { en: format!("{} {english}", note.en), de: format!("{} {german}", note.de) };
    }
    let header = Header {
        schema: SCHEMA,
        id: format!("{}/{}", family.role.id(), region.region.id()),
        day: source.as_of.clone(),
        currency: region.currency.code(),
        period: "year",
        unit: "gross base salary",
        name: Text {
            en: format!("{}, {}: posted base salary", family.market.en, region.en),
            de: format!("{}, {}: ausgeschriebenes Grundgehalt", family.market.de, region.de),
        },
        sources: vec![&source.citation],
        status: Method::Observed.id(),
        note: &note,
    };
    let cells = cells.iter().map(|cell| node(cell, region.grade)).collect::<Outcome<Vec<Node>>>()?;
    let mut body = key(family.role, &region.region, Ladder::Market);
    body.push(("cells", Node::List(cells)));
    document::band(header, body)
}

/// Whether a region is the one that the source is about.
fn is_first(plan: &Plan, region: &MarketRegion) -> bool {
    plan.postings.regions.first().is_some_and(|first| first.region == region.region)
}

fn node(cell: &Cell, grade: Option<Grade>) -> Outcome<Node> {
    let n = u32::try_from(cell.n).map_err(|_| Failure::new("a cell with more rows than can be counted"))?;
    let mut fields = vec![
        ("level", Node::text(cell.level.level.id())),
        ("n", Node::count(n)),
        ("grade", Node::text(grade.unwrap_or(cell.level.grade).id())),
    ];
    fields.extend(percentiles(cell.quantiles));
    Ok(record(fields))
}

/// What became of the rows.
fn rows_report(plan: &Plan, counted: &Counted) -> Vec<String> {
    let usable = counted.kept() + counted.repeats;
    let wrong: usize = counted.wrong_currency.values().sum();
    let by_region = plan.postings.regions.iter().fold(String::new(), |mut text, region| {
        let kept: usize = counted
            .cells
            .iter()
            .filter(|((place, _, _), _)| *place == region.region)
            .map(|(_, r)| r.len())
            .sum();
        let dropped = counted.wrong_currency.get(&region.region).copied().unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = write!(text, " {} {kept} ({dropped})", region.region.id());
        text
    });
    vec![
        format!("rows read: {}", counted.rows_read),
        format!("  dropped, other years: {}", counted.rows_of_other_years),
        format!("  dropped, other employment: {}", counted.rows_of_other_employment),
        format!("pairs formed: {}, unpaired rows: {}", counted.pairs, counted.unpaired),
        format!("postings: {}", counted.pairs + counted.unpaired),
        format!("  dropped, no role family: {}", counted.without_family),
        format!("  dropped, country without a region of its own: {}", counted.without_region),
        format!("  dropped, not in the region's currency: {wrong}"),
        format!("  dropped, exact repeats: {} of {usable} usable", counted.repeats),
        format!("  used: {}", counted.kept()),
        format!("kept by region (in another currency):{by_region}"),
    ]
}

#[cfg(test)]
mod tests;
