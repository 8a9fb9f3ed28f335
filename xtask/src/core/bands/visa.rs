//! Wages named in US visa filings: by employer and occupation, and by title; of titles with a staff
//! or principal word the bands of that level, which no other source tells apart.
//!
//! Titles hold the filings of everybody and stand on the market ladder. What the labs themselves file
//! stands on theirs, in a file of its own: for an occupation the lab with most filings makes the band.
use super::document::{self, Built, Document, Header, percentiles_known, record};
use super::plan::{Plan, Text};
use super::table::{demand, rows};
use crate::failure::{Explain, Outcome};
use bandworth::data::{node::Node, schema::band::SCHEMA};
use bandworth::domain::band::{CellLevel, Component, Grade, Ladder, Level, Method, Role};
use rust_decimal::Decimal;

const EMPLOYERS: &str = "lca_employers_fy2025.csv";
const TITLES: &str = "lca_titles_fy2025.csv";
const NATION: &str = "us";

/// One line of the employers' table.
struct Filed {
    employer: String,
    /// The occupation, SOC 2018.
    soc: String,
    /// Whether the filings are those of this occupation, not of all technical ones.
    is_plain: bool,
    n: u32,
    points: [Option<Decimal>; 5],
}

/// The cells and wages of one file.
#[derive(Default)]
struct Body {
    cells: Vec<Node>,
    wages: Vec<Node>,
}

/// Builds the market's file and the labs' from both tables.
pub fn build(plan: &Plan, employers: &str, titles: &str) -> Outcome<Built> {
    let mut built = Built::default();
    let [mut market, labs] = by_employer(plan, employers, &mut built.report)?;
    by_title(plan, titles, &mut market, &mut built.report)?;
    let rules = &plan.visa;
    built.documents.push(file(plan, Ladder::Market, market, (&rules.name, &rules.note))?);
    if !labs.cells.is_empty() {
        let texts = (&rules.labs.name, &rules.labs.note);
        built.documents.push(file(plan, Ladder::FrontierLab, labs, texts)?);
    }
    Ok(built)
}

/// The wages of employers: those that are no labs, and the labs' with their bands.
fn by_employer(plan: &Plan, text: &str, report: &mut Vec<String>) -> Outcome<[Body; 2]> {
    let rules = &plan.visa;
    let columns = ["employer", "scope", "soc", "filings", "wage_p25_usd", "wage_p50_usd", "wage_p75_usd"];
    let mut read = Vec::new();
    for (line, [employer, scope, soc, filings, p25, p50, p75]) in rows(EMPLOYERS, text, columns)? {
        let is_plain = scope == "SOC";
        demand(is_plain || scope.starts_with("most-filed SOC"), EMPLOYERS, line, "scope", &scope)?;
        let (n, points) = (count(EMPLOYERS, line, &filings)?, points(EMPLOYERS, line, [&p25, &p50, &p75])?);
        read.push(Filed { employer, soc, is_plain, n, points });
    }
    let is_lab = |row: &Filed| rules.labs.employers.contains(&row.employer);
    let (mut market, mut labs) = (Body::default(), Body::default());
    for row in &read {
        // The employer's own median of one occupation, and filings of all: said in the title.
        let has_own =
            read.iter().any(|other| other.is_plain && other.employer == row.employer && other.soc == row.soc);
        if !row.is_plain && has_own {
            continue;
        }
        let title = match row.is_plain {
            true => row.soc.clone(),
            false => format!("{} (n: filings of all technical occupations)", row.soc),
        };
        let body = if is_lab(row) { &mut labs } else { &mut market };
        body.wages.push(wage(Some(&row.employer), &title, None, NATION, row.n, row.points));
    }
    for occupation in &rules.labs.occupations {
        let filed = read.iter().filter(|row| is_lab(row) && row.is_plain && row.soc == occupation.occupation);
        let most = filed.max_by_key(|row| row.n).filter(|row| row.n >= rules.least_rows);
        if let Some(row) = most {
            report.push(format!(
                "lab cell: us {} all: n {}, {} ({})",
                occupation.role.id(),
                row.n,
                shown(row.points),
                row.employer
            ));
            let level = CellLevel::All.id();
            labs.cells.push(cell(occupation.role, NATION, level, row.n, rules.grade, row.points));
        }
    }
    let whole = read.iter().filter(|row| !row.is_plain).count();
    report.push(format!("employer rows read: {}, of them for all occupations together: {whole}", read.len()));
    let (others, labs_used) = (market.wages.len(), labs.wages.len());
    report.push(format!("  used: {}, of them of labs: {labs_used}", others + labs_used));
    Ok([market, labs])
}

/// The wages of titles, and the bands of those with a staff word.
fn by_title(plan: &Plan, text: &str, market: &mut Body, report: &mut Vec<String>) -> Outcome {
    let rules = &plan.visa;
    let columns = [
        "title_group",
        "seniority_in_title",
        "region",
        "filings",
        "wage_p25_usd",
        "wage_p50_usd",
        "wage_p75_usd",
    ];
    let read = rows(TITLES, text, columns)?;
    let before = market.wages.len();
    for (line, [title, seniority, region, filings, p25, p50, p75]) in &read {
        let place = rules.regions.iter().find(|known| known.code == *region);
        demand(place.is_some(), TITLES, *line, "region", region)?;
        demand(rules.seniorities.contains(seniority), TITLES, *line, "seniority_in_title", seniority)?;
        let Some(place) = place.map(|place| place.region.id()) else { continue };
        let n = count(TITLES, *line, filings)?;
        let points = points(TITLES, *line, [p25, p50, p75])?;
        market.wages.push(wage(None, title, Some(seniority), place, n, points));
        let family = rules.staff_titles.iter().find(|family| family.title == *title);
        if let (Some(family), true, true) = (family, seniority == "staffPlus", n >= rules.least_rows) {
            let role = family.role;
            report.push(format!(
                "cell: {place} {} staff_plus: n {n}, {} ({title})",
                role.id(),
                shown(points)
            ));
            market.cells.push(cell(role, place, Level::StaffPlus.id(), n, rules.grade, points));
        }
    }
    report.push(format!("title rows read: {}, used: {}", read.len(), market.wages.len() - before));
    Ok(())
}

fn file(plan: &Plan, ladder: Ladder, body: Body, (name, note): (&Text, &Text)) -> Outcome<Document> {
    let (employers, titles) = (plan.source("lca_employers_fy2025")?, plan.source("lca_titles_fy2025")?);
    let (id, sources) = match ladder {
        Ladder::Market => ("visa/us".to_owned(), vec![&titles.citation, &employers.citation]),
        Ladder::FrontierLab => (format!("visa/us-{}", ladder.id()), vec![&employers.citation]),
    };
    let header = Header {
        schema: SCHEMA,
        id,
        day: employers.as_of.clone(),
        currency: "USD",
        period: "year",
        unit: "gross base salary",
        name: name.clone(),
        sources,
        status: Method::Posted.id(),
        note,
    };
    let body = vec![
        ("ladder", Node::text(ladder.id())),
        ("component", Node::text(Component::Base.id())),
        ("n_kind", Node::text("filings")),
        ("cells", Node::List(body.cells)),
        ("wages", Node::List(body.wages)),
    ];
    document::band(header, body)
}

fn cell(
    role: Role,
    region: &str,
    level: &'static str,
    n: u32,
    grade: Grade,
    points: [Option<Decimal>; 5],
) -> Node {
    let mut fields = vec![
        ("role", Node::text(role.id())),
        ("region", Node::text(region)),
        ("level", Node::text(level)),
        ("n", Node::count(n)),
        ("grade", Node::text(grade.id())),
    ];
    fields.extend(percentiles_known(points));
    record(fields)
}

fn shown(points: [Option<Decimal>; 5]) -> String {
    let [_, p25, p50, p75, _] = points;
    [p25, p50, p75].map(|point| point.map_or("-".to_owned(), |amount| amount.to_string())).join("/")
}

fn count(name: &str, line: u64, text: &str) -> Outcome<u32> {
    let n: u32 = text.parse().explain(format_args!("{name}, line {line}: filings"))?;
    demand(n > 0, name, line, "filings", text)?;
    Ok(n)
}

/// The quartiles; the others are never stated.
fn points(name: &str, line: u64, texts: [&String; 3]) -> Outcome<[Option<Decimal>; 5]> {
    let mut points = [None; 5];
    for (point, text) in points.iter_mut().skip(1).zip(texts) {
        if !text.is_empty() {
            *point = Some(text.parse::<Decimal>().explain(format_args!("{name}, line {line}"))?);
        }
    }
    // Where many filings name one wage two quartiles are equal: the median alone is then stated.
    let [_, p25, p50, p75, _] = points;
    let rises =
        |low: Option<Decimal>, high: Option<Decimal>| low.zip(high).is_none_or(|(low, high)| low < high);
    Ok([None, p25.filter(|_| rises(p25, p50)), p50, p75.filter(|_| rises(p50, p75)), None])
}

fn wage(
    employer: Option<&String>,
    title: &str,
    seniority: Option<&String>,
    region: &str,
    n: u32,
    points: [Option<Decimal>; 5],
) -> Node {
    let mut fields = Vec::new();
    fields.extend(employer.map(|employer| ("employer", Node::text(employer.as_str()))));
    fields.push(("title", Node::text(title)));
    fields.extend(seniority.map(|seniority| ("seniority", Node::text(seniority.as_str()))));
    fields.extend([("region", Node::text(region)), ("n", Node::count(n))]);
    fields.extend(percentiles_known(points));
    record(fields)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
    use super::*;

    const EMPLOYER_HEAD: &str = "employer,scope,soc,filings,wage_p25_usd,wage_p50_usd,wage_p75_usd\n";
    const TITLE_HEAD: &str =
        "title_group,seniority_in_title,region,filings,wage_p25_usd,wage_p50_usd,wage_p75_usd\n";

    fn built(employers: &str, titles: &str) -> Outcome<Built> {
        build(&Plan::read()?, &format!("{EMPLOYER_HEAD}{employers}"), &format!("{TITLE_HEAD}{titles}"))
    }

    #[test]
    fn an_employers_own_occupation_wins_and_only_staff_titles_with_rows_enough_make_cells() {
        let employers = "Acme,SOC,15-1252,62,150000,170000,200000\n\
                         Acme,most-filed SOC of all,15-1252,90,140000,160000,190000\n\
                         Bolt,most-filed SOC of all,15-2051,30,,120000,\n";
        let titles = "ML Engineer,staffPlus,US,40,200000,220000,250000\n\
                      ML Engineer,senior,US,90,170000,190000,210000\n\
                      Data Engineer,staffPlus,US,19,150000,170000,190000\n\
                      Site Reliability Engineer,staffPlus,US-SF,25,180000,180000,210000\n";
        let built = built(employers, titles).unwrap();
        let file = Node::from_json(&built.documents[0].text).unwrap();
        let list = |field: &str| match file.field(field) {
            Node::List(entries) => entries.clone(),
            _ => Vec::new(),
        };
        let (wages, cells) = (list("wages"), list("cells"));
        assert_eq!(wages.len(), 2 + 4);
        assert_eq!(wages[0].field("title"), &Node::text("15-1252"));
        assert_eq!(wages[1].field("title"), &Node::text("15-2051 (n: filings of all technical occupations)"));
        assert_eq!((wages[1].field("p25"), wages[1].field("p50")), (&Node::Null, &Node::text("120000")));
        let keys: Vec<_> = cells.iter().map(|cell| (cell.field("role"), cell.field("region"))).collect();
        assert_eq!(
            keys,
            [
                (&Node::text("ml_engineer"), &Node::text("us")),
                (&Node::text("ml_infra_engineer"), &Node::text("us-sf"))
            ]
        );
        // Where two quartiles are equal the median alone is stated.
        assert_eq!((cells[1].field("p25"), cells[1].field("p50")), (&Node::Null, &Node::text("180000")));
        assert!(file.field("n_kind") == &Node::text("filings"));
    }

    #[test]
    fn what_labs_file_stands_on_their_ladder_and_the_lab_with_most_filings_makes_the_band() {
        let employers = "\"Anthropic, PBC\",SOC,15-1221,14,305362,327500,340000\n\
                         \"OpenAI OpCo, LLC\",SOC,15-1221,30,342500,370000,440000\n\
                         \"OpenAI OpCo, LLC\",SOC,15-2051,10,255000,325000,325000\n\
                         Acme,SOC,15-1221,900,150000,170000,200000\n";
        let built = built(employers, "ML Engineer,staffPlus,US,40,200000,220000,250000\n").unwrap();
        let files: Vec<Node> =
            built.documents.iter().map(|document| Node::from_json(&document.text).unwrap()).collect();
        let count = |file: &Node, field: &str| match file.field(field) {
            Node::List(entries) => entries.len(),
            _ => 0,
        };
        assert_eq!(files[0].field("ladder"), &Node::text("market"));
        assert_eq!((count(&files[0], "cells"), count(&files[0], "wages")), (1, 2));
        assert_eq!(files[1].field("ladder"), &Node::text("frontier_lab"));
        assert_eq!(count(&files[1], "wages"), 3);
        let Node::List(cells) = files[1].field("cells") else { panic!("no cells") };
        assert_eq!(cells.len(), 1, "ten filings of data scientists are no band");
        assert_eq!(
            (cells[0].field("n"), cells[0].field("p50")),
            (&Node::count(30_u32), &Node::text("370000"))
        );
        assert_eq!(cells[0].field("role"), &Node::text("frontier_researcher"));
    }

    #[test]
    fn what_the_table_never_held_before_is_refused() {
        let title = "ML Engineer,staffPlus,US,40,200000,220000,250000\n";
        for (employers, titles) in [
            ("Acme,guess,15-1252,62,1,2,3\n", title),
            ("", "ML Engineer,wizard,US,40,200000,220000,250000\n"),
            ("", "ML Engineer,staffPlus,Mars,40,200000,220000,250000\n"),
            ("", "ML Engineer,staffPlus,US,0,200000,220000,250000\n"),
            ("", "ML Engineer,staffPlus,US,many,200000,220000,250000\n"),
        ] {
            assert!(built(employers, titles).is_err(), "{employers}{titles}");
        }
    }
}
