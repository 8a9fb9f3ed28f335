//! Wages named in US visa filings: by employer and occupation, and by title; of titles with a staff
//! or principal word the bands of that level, which no other source tells apart.
use super::document::{self, Built, Header, percentiles_known, record};
use super::plan::Plan;
use super::table::{demand, rows};
use crate::failure::{Explain, Outcome};
use bandworth::data::{node::Node, schema::band::SCHEMA};
use bandworth::domain::band::{Component, Ladder, Level, Method};
use rust_decimal::Decimal;

const EMPLOYERS: &str = "lca_employers_fy2025.csv";
const TITLES: &str = "lca_titles_fy2025.csv";

/// Builds the one file from both tables.
pub fn build(plan: &Plan, employers: &str, titles: &str) -> Outcome<Built> {
    let (mut built, rules) = (Built::default(), &plan.visa);
    let (mut wages, mut cells, mut whole) = (Vec::new(), Vec::new(), 0);
    let columns = ["employer", "scope", "soc", "filings", "wage_p25_usd", "wage_p50_usd", "wage_p75_usd"];
    let read = rows(EMPLOYERS, employers, columns)?;
    for (line, [employer, scope, soc, filings, p25, p50, p75]) in &read {
        let is_plain = scope == "SOC";
        demand(is_plain || scope.starts_with("most-filed SOC"), EMPLOYERS, *line, "scope", scope)?;
        // The employer's own median of one occupation, and filings of all: said in the title.
        whole += usize::from(!is_plain);
        let has_own =
            read.iter().any(|(_, other)| other[0] == *employer && other[1] == "SOC" && other[2] == *soc);
        if !is_plain && has_own {
            continue;
        }
        let title =
            if is_plain { soc.clone() } else { format!("{soc} (n: filings of all technical occupations)") };
        let points = points(EMPLOYERS, *line, [p25, p50, p75])?;
        wages.push(wage(Some(employer), &title, None, "us", count(EMPLOYERS, *line, filings)?, points));
    }
    built
        .report
        .push(format!("employer rows read: {}, of them for all occupations together: {whole}", read.len()));
    built.report.push(format!("  used: {}", wages.len()));
    let columns = [
        "title_group",
        "seniority_in_title",
        "region",
        "filings",
        "wage_p25_usd",
        "wage_p50_usd",
        "wage_p75_usd",
    ];
    let read = rows(TITLES, titles, columns)?;
    let before = wages.len();
    for (line, [title, seniority, region, filings, p25, p50, p75]) in &read {
        let place = rules.regions.iter().find(|known| known.code == *region);
        demand(place.is_some(), TITLES, *line, "region", region)?;
        demand(rules.seniorities.contains(seniority), TITLES, *line, "seniority_in_title", seniority)?;
        let Some(place) = place else { continue };
        let n = count(TITLES, *line, filings)?;
        let points = points(TITLES, *line, [p25, p50, p75])?;
        wages.push(wage(None, title, Some(seniority), place.region.id(), n, points));
        let family = rules.staff_titles.iter().find(|family| family.title == *title);
        if let (Some(family), true, true) = (family, seniority == "staffPlus", n >= rules.least_rows) {
            built.report.push(format!(
                "cell: us {} staff_plus: n {n}, {p25}/{p50}/{p75} ({title})",
                family.role.id()
            ));
            let mut fields = vec![
                ("role", Node::text(family.role.id())),
                ("region", Node::text(place.region.id())),
                ("level", Node::text(Level::StaffPlus.id())),
                ("n", Node::count(n)),
                ("grade", Node::text(rules.grade.id())),
            ];
            fields.extend(percentiles_known(points));
            cells.push(record(fields));
        }
    }
    built.report.push(format!("title rows read: {}, used: {}", read.len(), wages.len() - before));
    let sources = ["lca_employers_fy2025", "lca_titles_fy2025"].map(|id| plan.source(id));
    let [employers, titles] = sources;
    let (employers, titles) = (employers?, titles?);
    let header = Header {
        schema: SCHEMA,
        id: "visa/us".to_owned(),
        day: titles.as_of.clone(),
        currency: "USD",
        period: "year",
        unit: "gross base salary",
        name: rules.name.clone(),
        sources: vec![&titles.citation, &employers.citation],
        status: Method::Posted.id(),
        note: &rules.note,
    };
    let body = vec![
        ("ladder", Node::text(Ladder::Market.id())),
        ("component", Node::text(Component::Base.id())),
        ("n_kind", Node::text("filings")),
        ("cells", Node::List(cells)),
        ("wages", Node::List(wages)),
    ];
    built.documents.push(document::band(header, body)?);
    Ok(built)
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
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
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
