//! Official wages of other countries: what an office publishes for the occupation of software
//! developers, in the country's own currency, brought to a year with the country's own hours.
//!
//! An occupation is wider than a role and tells no level apart, so each figure is for all levels,
//! and it speaks only for the families of roles that the occupation holds.
use super::document::{self, Built, Header, percentiles_known, record};
use super::plan::{OfficialWage, Plan, refused};
use super::table::{demand, rows};
use crate::failure::{Explain, Failure, Outcome};
use bandworth::data::{node::Node, schema::band::SCHEMA};
use bandworth::domain::band::{Ladder, Method, PercentileBand, Role};
use rust_decimal::{Decimal, RoundingStrategy};

const NAME: &str = "official_wages.csv";
const COLUMNS: [&str; 19] = [
    "country",
    "geo",
    "publisher",
    "table",
    "licence",
    "occ_system",
    "occ_code",
    "occ_title",
    "year",
    "currency",
    "period",
    "basis",
    "p10",
    "p25",
    "p50",
    "p75",
    "p90",
    "mean",
    "n",
];

/// A year's pay at each percentile that the office states, and the jobs behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Annual {
    pub points: [Option<Decimal>; 5],
    pub n: Option<u32>,
}

/// A figure of the plan with the row it names.
pub type Wage<'a> = (&'a OfficialWage, Annual);

/// Every figure of the plan; a row that the plan names and the table has not is a failure.
pub fn wages<'a>(plan: &'a Plan, text: &str) -> Outcome<(Vec<Wage<'a>>, usize)> {
    let rows = rows(NAME, text, COLUMNS)?;
    let mut found = Vec::new();
    for wage in &plan.official.wages {
        let is_it = |cells: &[String; 19]| {
            let [country, geo, _, _, _, _, code, _, year, currency, period, ..] = cells;
            [country, geo, code, year, currency, period]
                == [&wage.country, &wage.geo, &wage.code, &wage.year, &wage.currency_code, &wage.period]
        };
        let mut matching = rows.iter().filter(|(_, cells)| is_it(cells));
        let (Some((line, cells)), None) = (matching.next(), matching.next()) else {
            return Failure::raise(format!("{NAME}: not one row for {} {}", wage.country, wage.code));
        };
        found.push((wage, annual(wage, *line, cells)?));
    }
    Ok((found, rows.len()))
}

fn annual(wage: &OfficialWage, line: u64, cells: &[String; 19]) -> Outcome<Annual> {
    let [.., p10, p25, p50, p75, p90, _, n] = cells;
    let per_year: Decimal = wage.per_year.parse().explain("per_year")?;
    let mut points = [None; 5];
    for (point, (column, text)) in
        points.iter_mut().zip([("p10", p10), ("p25", p25), ("p50", p50), ("p75", p75), ("p90", p90)])
    {
        if !text.is_empty() {
            let amount: Decimal = text.parse().explain(format_args!("{NAME}, line {line}: {column}"))?;
            demand(amount > Decimal::ZERO, NAME, line, column, text)?;
            let year = (amount * per_year).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
            *point = Some(year.normalize());
        }
    }
    PercentileBand::new(points).map_err(|problem| refused(&format!("{NAME}, line {line}"), &[problem]))?;
    let n =
        if n.is_empty() { None } else { Some(n.parse().explain(format_args!("{NAME}, line {line}: n"))?) };
    Ok(Annual { points, n })
}

/// One file for each figure.
pub fn build(plan: &Plan, (wages, read): &(Vec<Wage>, usize)) -> Outcome<Built> {
    let mut built = Built::default();
    built.report.push(format!("rows read: {read}, used: {}", wages.len()));
    for (wage, annual) in wages {
        let place = plan.place(&wage.region)?;
        let shown =
            annual.points.map(|point| point.map_or("-".to_owned(), |amount| amount.to_string())).join("/");
        built.report.push(format!(
            "official: {} {} {} {shown}, n {}, times {}",
            wage.region.id(),
            wage.component.id(),
            wage.currency.code(),
            annual.n.map_or("not stated".to_owned(), |n| n.to_string()),
            wage.per_year
        ));
        let header = Header {
            schema: SCHEMA,
            id: format!("official/{}", wage.region.id()),
            day: wage.day.clone(),
            currency: wage.currency.code(),
            period: "year",
            unit: "gross pay",
            name: plan.official.name.with(&place),
            sources: vec![&wage.citation],
            status: Method::Official.id(),
            note: &wage.note,
        };
        let mut cell = vec![("level", Node::text("all"))];
        cell.extend(annual.n.map(|n| ("n", Node::count(n))));
        cell.push(("grade", Node::text(wage.grade.id())));
        cell.extend(percentiles_known(annual.points));
        let body = vec![
            ("role", roles(&plan.official.roles)),
            ("region", Node::text(wage.region.id())),
            ("ladder", Node::text(Ladder::Market.id())),
            ("component", Node::text(wage.component.id())),
            ("n_kind", Node::text("jobs")),
            ("cells", Node::List(vec![record(cell)])),
        ];
        built.documents.push(document::band(header, body)?);
    }
    Ok(built)
}

/// A list of roles as it stands in files.
pub fn roles(roles: &[Role]) -> Node {
    Node::List(roles.iter().map(|role| Node::text(role.id())).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn table(row: &str) -> String {
        COLUMNS.join(",") + "\n" + row + "\n"
    }

    fn one() -> Plan {
        let mut plan = Plan::read().unwrap();
        plan.official.wages.retain(|wage| wage.region.id() == "dk");
        plan
    }

    const DENMARK: &str = "DK,Denmark,Statistics Denmark,LONS20,CC-BY-4.0,DISCO-08,2512,Software developers,2024,DKK,hour,x,,323.45,393.81,474.35,,408.56,29096";

    #[test]
    fn an_hour_is_brought_to_a_year_with_the_countrys_own_hours() {
        let plan = one();
        let (found, _) = wages(&plan, &table(DENMARK)).unwrap();
        // 37 hours x 52 weeks = 1,924; 393.81 x 1,924 = 757,690.44.
        let expected = [None, Some(622_318), Some(757_690), Some(912_649), None];
        let annual = Annual { points: expected.map(|point| point.map(Decimal::from)), n: Some(29_096) };
        assert_eq!(found.first().unwrap().1, annual);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let plan = one();
        assert!(wages(&plan, &table(&DENMARK.replace("2512", "2511"))).is_err(), "the row is missing");
        assert!(wages(&plan, &table(&DENMARK.replace("hour", "month"))).is_err(), "another period");
        assert!(wages(&plan, &table(&DENMARK.replace("323.45", "423.45"))).is_err(), "falling percentiles");
        assert!(wages(&plan, &table(&DENMARK.replace("323.45", "-1"))).is_err(), "out of range");
        let twice = format!("{DENMARK}\n{DENMARK}");
        assert!(wages(&plan, &table(&twice)).is_err(), "two rows");
    }
}
