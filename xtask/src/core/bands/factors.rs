//! Factors from one place to another, percentile by percentile: metropolitan areas of the United
//! States from OEWS, countries from their official wages or, where an office states a median at
//! most, from what people told a survey.
//!
//! `f_p = o_p / b_p`, with `o_p` the pay of software developers in the place and `b_p` in the
//! United States, in units of the place's currency per dollar; three digits behind the point.
use super::document::{self, Built, Header, percentiles_known, record};
use super::official::{Wage, roles};
use super::plan::{Citation, FactorNames, Plan, Text};
use super::survey::Survey;
use super::table::{demand, rows};
use crate::failure::{Explain, Failure, Outcome};
use bandworth::data::{node::Node, schema::factor::SCHEMA};
use bandworth::domain::band::{Component, Grade, Method, Region, Role};
use bandworth::domain::money::Currency;
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;

const NAME: &str = "oews_2025_tech.csv";
const COLUMNS: [&str; 17] = [
    "area_type",
    "area_code",
    "area_name",
    "cbsa",
    "industry_code",
    "industry_name",
    "soc",
    "occupation",
    "employment",
    "employment_rse_pct",
    "wage_rse_pct",
    "a_p10",
    "a_p25",
    "a_p50",
    "a_p75",
    "a_p90",
    "a_mean",
];
const DIGITS: u32 = 3;

type Points = [Option<Decimal>; 5];

/// What OEWS says of one occupation.
#[derive(Debug, Default)]
struct Occupation {
    national: Option<Points>,
    metros: BTreeMap<String, Points>,
    thin: usize,
}

/// The wages of OEWS by occupation, and the rows read.
#[derive(Debug)]
pub struct Oews {
    occupations: BTreeMap<String, Occupation>,
    rows: usize,
}

impl Oews {
    /// Reads the table; areas with few jobs or a large standard error are counted and left out.
    pub fn read(plan: &Plan, text: &str) -> Outcome<Self> {
        let (mut occupations, rules) = (BTreeMap::<String, Occupation>::new(), &plan.metros);
        let least_error: Decimal = rules.largest_error.parse().explain("largest_error")?;
        let table = rows(NAME, text, COLUMNS)?;
        for (line, cells) in &table {
            let [kind, _, _, cbsa, industry, _, soc, _, jobs, _, error, p10, p25, p50, p75, p90, _] = cells;
            demand(["N", "S", "M"].contains(&kind.as_str()), NAME, *line, "area_type", kind)?;
            if industry != "000000" || !rules.sets.iter().any(|set| set.occupation == *soc) {
                continue;
            }
            let mut points = [None; 5];
            for (point, text) in points.iter_mut().zip([p10, p25, p50, p75, p90]) {
                if !text.is_empty() {
                    *point = Some(text.parse::<Decimal>().explain(format_args!("{NAME}, line {line}"))?);
                }
            }
            let occupation = occupations.entry(soc.clone()).or_default();
            if kind == "N" {
                occupation.national = Some(points);
            // Codes that begin with a zero are the nonmetropolitan rest of a state.
            } else if kind == "M" && !cbsa.starts_with('0') {
                let is_firm = jobs.parse::<u32>().is_ok_and(|jobs| jobs >= rules.least_jobs)
                    && error.parse::<Decimal>().is_ok_and(|error| error <= least_error);
                if is_firm && occupation.metros.insert(cbsa.clone(), points).is_some() {
                    return Failure::raise(format!("{NAME}, line {line}: {cbsa} {soc} stands twice"));
                }
                occupation.thin += usize::from(!is_firm);
            }
        }
        Ok(Self { occupations, rows: table.len() })
    }

    fn national(&self, soc: &str) -> Outcome<Points> {
        let found = self.occupations.get(soc).and_then(|occupation| occupation.national);
        found.ok_or_else(|| Failure::new(format!("{NAME} has no national row of {soc}")))
    }
}

/// One file for each occupation, with every metropolitan area that is firm enough.
pub fn metros(plan: &Plan, oews: &Oews) -> Outcome<Built> {
    let mut built = Built::default();
    let source = plan.source("bls_oews_2025")?;
    built.report.push(format!("rows read: {}", oews.rows));
    for set in &plan.metros.sets {
        let national = oews.national(&set.occupation)?;
        let Some(occupation) = oews.occupations.get(&set.occupation) else { continue };
        let mut factors = Vec::new();
        for (cbsa, points) in &occupation.metros {
            let region = Region::parse(&format!("us-{cbsa}"))
                .map_err(|problem| Failure::new(format!("{NAME}: {cbsa}: {problem}")))?;
            let found = ratio(points, &national, Decimal::ONE);
            if plan.metros.reported.contains(cbsa) {
                built.report.push(format!("factor: {} {} {}", region.id(), set.occupation, shown(&found)));
            }
            factors.push((region, found));
        }
        built.report.push(format!(
            "{}: metropolitan areas used {}, dropped for few jobs or a large error {}",
            set.occupation,
            factors.len(),
            occupation.thin
        ));
        let name = Text { en: set.name.en.clone(), de: set.name.de.clone() };
        let file = File {
            id: format!("us-metros-{}", set.id),
            day: &source.as_of,
            currency: Currency::Usd,
            name,
            sources: vec![&source.citation],
            note: &plan.metros.note,
            roles: &set.roles,
            occupation: &set.occupation,
            grade: plan.metros.grade,
        };
        built.documents.push(file.document(&factors)?);
    }
    Ok(built)
}

/// One file for each country, from official wages where they state more than a median, else from
/// the survey: for the roles that no official figure holds, or for all.
pub fn countries(
    plan: &Plan,
    oews: &Oews,
    (wages, _): &(Vec<Wage>, usize),
    survey: &Survey,
    rates: &BTreeMap<Currency, Decimal>,
) -> Outcome<Built> {
    let (mut built, rules) = (Built::default(), &plan.countries);
    let own = &plan.source("bls_oews_2025")?.citation;
    let national = oews.national(&rules.occupation)?;
    for (wage, annual) in wages.iter().filter(|(wage, _)| wage.component == Component::Base && wage.is_factor)
    {
        let found = ratio(&annual.points, &national, Decimal::ONE);
        built.report.push(format!("factor, official: {} {}", wage.region.id(), shown(&found)));
        let file = File {
            id: wage.region.id().to_owned(),
            day: &wage.day,
            currency: wage.currency,
            name: rules.name.with(&plan.place(&wage.region)?),
            sources: vec![&wage.citation, own],
            note: &rules.official_note,
            roles: &rules.roles_without_official,
            occupation: &rules.occupation,
            grade: rules.grade,
        };
        built.documents.push(file.document(&[(wage.region.clone(), found)])?);
    }
    let base =
        survey.overall(&rules.base).ok_or_else(|| Failure::new("the survey has nobody in the base"))?;
    let dollars = rates.get(&Currency::Usd).copied().unwrap_or_default();
    for country in &rules.surveyed {
        let (Some((points, n)), Some(rate)) = (survey.overall(&country.region), rates.get(&country.currency))
        else {
            return Failure::raise(format!("no answers or no rate for {}", country.region.id()));
        };
        let rate = rate.checked_div(dollars).ok_or_else(|| Failure::new("no rate of the dollar"))?;
        let found = ratio(&points, &base.0, rate);
        let plain = ratio(&points, &base.0, Decimal::ONE);
        built.report.push(format!(
            "factor, survey: {} n {n}, before the rate {}",
            country.region.id(),
            shown(&plain)
        ));
        let source = &plan.source("stackoverflow_2025")?;
        let file = File {
            id: country.region.id().to_owned(),
            day: &source.as_of,
            currency: country.currency,
            name: rules.name.with(&plan.place(&country.region)?),
            sources: vec![&source.citation, &plan.source("ecb_monthly_averages")?.citation],
            note: &rules.survey_note,
            roles: if country.all_roles { Role::ALL } else { &rules.roles_without_official },
            occupation: "Stack Overflow: software developers",
            grade: country.grade,
        };
        built.documents.push(file.document(&[(country.region.clone(), found)])?);
    }
    Ok(built)
}

fn ratio(points: &Points, base: &Points, rate: Decimal) -> Points {
    let mut found = [None; 5];
    for (place, (point, base)) in found.iter_mut().zip(points.iter().zip(base)) {
        let share = point.zip(*base).and_then(|(point, base)| (point * rate).checked_div(base));
        *place = share.map(|share| {
            share.round_dp_with_strategy(DIGITS, RoundingStrategy::MidpointAwayFromZero).normalize()
        });
    }
    found
}

fn shown(points: &Points) -> String {
    points.map(|point| point.map_or("-".to_owned(), |factor| factor.to_string())).join("/")
}

struct File<'a> {
    id: String,
    day: &'a str,
    currency: Currency,
    name: Text,
    sources: Vec<&'a Citation>,
    note: &'a Text,
    roles: &'a [Role],
    occupation: &'a str,
    grade: Grade,
}

impl File<'_> {
    fn document(self, factors: &[(Region, Points)]) -> Outcome<document::Document> {
        let header = Header {
            schema: SCHEMA,
            id: self.id,
            day: self.day.to_owned(),
            currency: self.currency.code(),
            period: "year",
            unit: "units of the currency per US dollar",
            name: self.name,
            sources: self.sources,
            status: Method::Modelled.id(),
            note: self.note,
        };
        let factor = |(region, points): &(Region, Points)| {
            let mut fields = vec![("region", Node::text(region.id()))];
            fields.extend(percentiles_known(*points));
            record(fields)
        };
        let body = vec![
            ("role", roles(self.roles)),
            ("occupation", Node::text(self.occupation)),
            ("base", Node::text("us")),
            ("grade", Node::text(self.grade.id())),
            ("factors", Node::List(factors.iter().map(factor).collect())),
        ];
        document::factors(header, body)
    }
}

/// The mean rates of a month: units of each currency per euro.
pub fn month(names: &FactorNames, text: &str) -> Outcome<BTreeMap<Currency, Decimal>> {
    const NAME: &str = "eur_monthly_average.csv";
    let mut rates = BTreeMap::from([(Currency::Eur, Decimal::ONE)]);
    for (line, [month, code, rate]) in rows(NAME, text, ["month", "currency", "units_per_eur_avg"])? {
        let rate: Decimal = rate.parse().explain(format_args!("{NAME}, line {line}"))?;
        demand(rate > Decimal::ZERO, NAME, line, "units_per_eur_avg", &rate.to_string())?;
        if let (true, Ok(currency)) = (month == names.month, Currency::parse(&code)) {
            rates.insert(currency, rate);
        }
    }
    Ok(rates)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn points(list: [Option<i64>; 5]) -> Points {
        list.map(|point| point.map(Decimal::from))
    }

    #[test]
    fn a_factor_is_per_percentile_and_unknown_where_a_side_is() {
        let found = ratio(
            &points([None, Some(150), Some(3), Some(100), Some(50)]),
            &points([Some(1), Some(100), Some(9), None, Some(100)]),
            Decimal::TWO,
        );
        assert_eq!(shown(&found), "-/3/0.667/-/1");
    }

    #[test]
    fn metros_are_firm_areas_of_all_industries() {
        let plan = Plan::read().unwrap();
        let row = |kind: &str, cbsa: &str, industry: &str, jobs: u32, error: &str, p50: u32| {
            format!(
                "{kind},0,X,{cbsa},{industry},all,15-1252,D,{jobs},1,{error},{},{},{p50},{},{},1\n",
                p50 - 2,
                p50 - 1,
                p50 + 1,
                p50 + 2
            )
        };
        let text = COLUMNS.join(",")
            + "\n"
            + &row("N", "", "000000", 9_000, "0.4", 100)
            + &row("N", "", "519000", 9_000, "0.4", 900)
            + &row("M", "41860", "000000", 500, "5.0", 150)
            + &row("M", "10180", "000000", 499, "1.0", 70)
            + &row("M", "10420", "000000", 900, "5.1", 70)
            + &row("S", "", "000000", 9_000, "0.1", 70);
        let oews = Oews::read(&plan, &text).unwrap();
        let found = oews.occupations.get("15-1252").unwrap();
        assert_eq!(
            found.national.unwrap().map(|point| point.unwrap().to_string()),
            ["98", "99", "100", "101", "102"]
        );
        assert_eq!(
            (found.metros.keys().map(String::as_str).collect::<Vec<_>>(), found.thin),
            (vec!["41860"], 2)
        );
        assert!(Oews::read(&plan, &text.replace("\nS,", "\nX,")).is_err());
        assert!(Oews::read(&plan, &(text.clone() + &row("M", "41860", "000000", 500, "5.0", 150))).is_err());
    }
}
