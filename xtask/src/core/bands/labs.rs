//! The frontier-lab ladder: ranges that AI labs post, already counted per employer.
//!
//! One cell per role family and region, for all levels together: the pooled row where there is
//! one, else the employer with most postings. Every employer's own row is kept beside it.
use super::document::{self, Built, Document, Header, key, percentiles, record};
use super::plan::{Citation, Family, LabRegion, Plan, Text, refused};
use super::table::{demand, rows};
use crate::failure::{Explain, Failure, Outcome};
use bandworth::data::{node::Node, schema::band::SCHEMA};
use bandworth::domain::{
    band::{Grade, Ladder, Method, Role},
    calendar::Day,
    money::Currency,
};
use std::{cmp::Reverse, collections::BTreeSet};

const NAME: &str = "lab_posted_ranges.csv";
const POOLED: &str = "pooled:";
const COLUMNS: [&str; 15] = [
    "employer",
    "role_family",
    "region",
    "currency",
    "n_postings",
    "first_seen",
    "last_seen",
    "median_low",
    "median_high",
    "p10",
    "p25",
    "p50",
    "p75",
    "p90",
    "max_high",
];

/// A row of the table.
#[derive(Clone, Debug)]
struct Row {
    employer: String,
    role: Role,
    region: String,
    currency: Currency,
    n: u32,
    first_seen: Day,
    last_seen: Day,
    median_low: u64,
    median_high: u64,
    percentiles: [u64; 5],
    highest: u64,
}

impl Row {
    /// The employers that the row pools with equal weight, or the one it is of.
    fn employers(&self) -> Vec<&str> {
        self.employer.strip_prefix(POOLED).unwrap_or(&self.employer).split('+').collect()
    }

    fn is_pooled(&self) -> bool {
        self.employer.starts_with(POOLED)
    }
}

/// Every file of the ladder.
pub fn build(plan: &Plan, text: &str) -> Outcome<Built> {
    let (rows, left_out) = read(plan, text)?;
    let mut built = Built::default();
    built.report.push(format!("lab rows read: {}", rows.len() + left_out));
    built.report.push(format!("  dropped, {}: {left_out}", plan.labs.left_out.join(", ")));
    built.report.push(format!("  used: {}", rows.len()));
    for family in &plan.families {
        for region in &plan.labs.regions {
            let here: Vec<&Row> =
                rows.iter().filter(|row| row.role == family.role && row.region == region.code).collect();
            let Some(chosen) = here.iter().min_by_key(|row| (!row.is_pooled(), Reverse(row.n))) else {
                continue;
            };
            built.report.push(format!(
                "lab cell: {} {}: n {}, grade {}, {} ({})",
                region.region.id(),
                family.role.id(),
                chosen.n,
                grade(plan, chosen).id(),
                chosen.percentiles.map(|amount| amount.to_string()).join("/"),
                chosen.employers().join(", "),
            ));
            built.documents.push(file(plan, (family, region), chosen, &here)?);
        }
    }
    Ok(built)
}

/// The rows of role families, and how many rows of other groups there are.
fn read(plan: &Plan, text: &str) -> Outcome<(Vec<Row>, usize)> {
    let (mut found, mut left_out) = (Vec::new(), 0);
    for (line, cells) in rows(NAME, text, COLUMNS)? {
        if plan.labs.left_out.contains(&cells[1]) {
            left_out += 1;
        } else {
            found.push(row(plan, line, cells)?);
        }
    }
    Ok((found, left_out))
}

fn row(plan: &Plan, line: u64, cells: [String; 15]) -> Outcome<Row> {
    let [employer, role, region, currency, n, first, last, low, high, p10, p25, p50, p75, p90, highest] =
        cells;
    let place = format!("{NAME}, line {line}");
    let amount = |text: &str| text.parse::<u64>().explain(format_args!("{place}: `{text}`"));
    let day =
        |text: &str| Day::parse(text).map_err(|problem| refused(&format!("{place}: {text}"), &[problem]));
    let known = plan.labs.regions.iter().any(|known| known.code == region);
    demand(known, NAME, line, "region", &region)?;
    let row = Row {
        role: Role::parse(&role).map_err(|problem| refused(&place, &[problem]))?,
        currency: Currency::parse(&currency).map_err(|problem| refused(&place, &[problem]))?,
        n: n.parse().explain(format_args!("{place}: n_postings"))?,
        first_seen: day(&first)?,
        last_seen: day(&last)?,
        median_low: amount(&low)?,
        median_high: amount(&high)?,
        percentiles: [amount(&p10)?, amount(&p25)?, amount(&p50)?, amount(&p75)?, amount(&p90)?],
        highest: amount(&highest)?,
        employer,
        region,
    };
    demand(row.n > 0, NAME, line, "n_postings", &n)?;
    demand(row.median_low <= row.median_high, NAME, line, "median_high", &high)?;
    demand(
        row.median_high <= row.highest && row.percentiles.iter().all(|&p| p <= row.highest),
        NAME,
        line,
        "max_high",
        &highest,
    )?;
    Ok(row)
}

fn grade(plan: &Plan, row: &Row) -> Grade {
    if row.n < plan.labs.least_rows { plan.labs.thin_grade } else { plan.labs.grade }
}

fn file(
    plan: &Plan,
    (family, region): (&Family, &LabRegion),
    chosen: &Row,
    here: &[&Row],
) -> Outcome<Document> {
    let posted_by = chosen.employers().join(", ");
    let header = Header {
        schema: SCHEMA,
        id: format!("{}/{}-{}", family.role.id(), region.region.id(), Ladder::FrontierLab.id()),
        day: chosen.last_seen.to_string(),
        currency: chosen.currency.code(),
        period: "year",
        unit: "gross base salary",
        name: Text {
            en: format!("{}, {}: base salary posted by {posted_by}", family.lab.en, region.en),
            de: format!("{}, {}: Grundgehalt laut Ausschreibungen von {posted_by}", family.lab.de, region.de),
        },
        sources: origins(plan, here)?,
        status: Method::Posted.id(),
        note: &plan.labs.note,
    };
    let mut cell = vec![
        ("level", Node::text("all")),
        ("n", Node::count(chosen.n)),
        ("grade", Node::text(grade(plan, chosen).id())),
    ];
    cell.extend(percentiles(chosen.percentiles));
    let mut own: Vec<&Row> = here.iter().copied().filter(|row| !row.is_pooled()).collect();
    own.sort_by_key(|row| (Reverse(row.n), row.employer.as_str()));
    let mut body = key(family.role, &region.region, Ladder::FrontierLab);
    body.push(("cells", Node::List(vec![record(cell)])));
    body.push(("employers", Node::List(own.into_iter().map(|row| employer(plan, row)).collect())));
    document::band(header, body)
}

/// Where the adverts behind these rows were seen; an employer without origin is a failure.
fn origins<'a>(plan: &'a Plan, here: &[&Row]) -> Outcome<Vec<&'a Citation>> {
    let employers: BTreeSet<&str> = here.iter().flat_map(|row| row.employers()).collect();
    let of = |employer: &str| {
        plan.labs.origins.iter().position(|origin| origin.employers.iter().any(|known| known == employer))
    };
    if let Some(unknown) = employers.iter().find(|employer| of(employer).is_none()) {
        return Failure::raise(format!("{NAME}: plan.json does not say where {unknown} was seen"));
    }
    let used: BTreeSet<usize> = employers.into_iter().filter_map(of).collect();
    let origins = plan.labs.origins.iter().enumerate().filter(|(index, _)| used.contains(index));
    Ok(origins.map(|(_, origin)| &origin.citation).collect())
}

fn employer(plan: &Plan, row: &Row) -> Node {
    let mut fields = vec![
        ("employer", Node::text(row.employer.as_str())),
        ("n", Node::count(row.n)),
        ("grade", Node::text(grade(plan, row).id())),
        ("first_seen", Node::text(row.first_seen.to_string())),
        ("last_seen", Node::text(row.last_seen.to_string())),
    ];
    fields.extend(percentiles(row.percentiles));
    fields.extend([
        ("median_low", Node::text(row.median_low.to_string())),
        ("median_high", Node::text(row.median_high.to_string())),
        ("highest", Node::text(row.highest.to_string())),
    ]);
    record(fields)
}

#[cfg(test)]
mod tests;
