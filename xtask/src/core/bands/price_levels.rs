//! The price level of every country and US metropolitan area with bands.
//!
//! `index(country) = PPP / market rate`, both of one year and in units of the currency per US
//! dollar; the market rate is the ratio of the yearly means of the euro's reference rates.
//! `index(area) = regional price parity / 100`.
use super::document::{self, Built, Header};
use super::plan::Plan;
use super::table::{demand, rows};
use crate::failure::{Explain, Failure, Outcome};
use bandworth::data::{node::Node, schema::price_level::SCHEMA};
use bandworth::domain::band::Region;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

const PARITIES: &str = "ppp_gdp.csv";
const MEANS: &str = "eur_annual_average.csv";
const AREAS: &str = "marpp_msa.csv";
/// The line of all items.
const ALL_ITEMS: &str = "1";

/// The texts of the three raw files.
pub struct Raw<'a> {
    pub parities: &'a str,
    pub means: &'a str,
    pub areas: &'a str,
}

/// The one file.
pub fn build(plan: &Plan, raw: &Raw) -> Outcome<Built> {
    let rules = &plan.price_levels;
    let mut levels = countries(plan, raw)?;
    let countries = levels.len();
    levels.extend(areas(&rules.year, raw.areas)?);
    let report =
        vec![format!("price levels: countries {countries}, metropolitan areas {}", levels.len() - countries)];
    let sources = ["worldbank_ppp", "ecb_annual_averages", "bea_rpp"].map(|id| plan.source(id));
    let sources = sources.into_iter().map(|source| source.map(|source| &source.citation));
    let header = Header {
        schema: SCHEMA,
        id: "price_levels".to_owned(),
        day: rules.day.clone(),
        currency: "USD",
        period: "year",
        unit: "price level with the United States at 1",
        name: rules.name.clone(),
        sources: sources.collect::<Outcome<_>>()?,
        status: "official",
        note: &rules.note,
    };
    let levels = levels.into_iter().map(|(place, level)| (place, Node::text(level.to_string())));
    let body = vec![("levels", Node::Record(levels.collect()))];
    Ok(Built { documents: vec![document::price_levels(header, &rules.from, body)?], report })
}

fn countries(plan: &Plan, raw: &Raw) -> Outcome<BTreeMap<String, Decimal>> {
    let year = &plan.price_levels.year;
    let mut rates = BTreeMap::from([("EUR".to_owned(), Decimal::ONE)]);
    for (line, [of, currency, rate, _]) in
        rows(MEANS, raw.means, ["year", "currency", "units_per_eur_avg", "trading_days"])?
    {
        if of == *year {
            rates.insert(currency, positive(MEANS, line, "units_per_eur_avg", &rate)?);
        }
    }
    let mut parities = BTreeMap::new();
    for (line, [_, country, of, parity]) in
        rows(PARITIES, raw.parities, ["Country", "Country ID", "Year", "PPP"])?
    {
        if of == *year {
            parities.insert(country, positive(PARITIES, line, "PPP", &parity)?);
        }
    }
    let rate = |currency: &str| {
        rates.get(currency).copied().ok_or_else(|| Failure::new(format!("{MEANS} has no {currency}")))
    };
    let level = |place: &super::plan::MarketRegion| {
        let parity = parities.get(&place.country).copied();
        let parity =
            parity.ok_or_else(|| Failure::new(format!("{PARITIES} has no {} of {year}", place.country)))?;
        let level = parity * rate("USD")? / rate(place.currency.code())?;
        Ok((place.region.id().to_owned(), level.round_dp(plan.price_levels.digits).normalize()))
    };
    plan.postings.regions.iter().map(level).collect()
}

/// The lines of all items.
fn areas(year: &str, text: &str) -> Outcome<BTreeMap<String, Decimal>> {
    let columns =
        ["cbsa", "name", "line_code", "description", "2019", "2020", "2021", "2022", "2023", "2024"];
    let last = columns.last().copied().unwrap_or_default();
    demand(last == year, AREAS, 1, "the last column", last)?;
    let mut found = BTreeMap::new();
    for (line, [code, _, item, _, .., parity]) in rows(AREAS, text, columns)? {
        // 00000 is the nation, 00999 what lies outside the areas.
        if item != ALL_ITEMS || code.starts_with("00") {
            continue;
        }
        let region = Region::parse(&format!("us-{code}"));
        let region = region.map_err(|_| Failure::new(format!("{AREAS}, line {line}: no area: {code}")))?;
        let parity = positive(AREAS, line, year, &parity)?;
        let twice =
            found.insert(region.id().to_owned(), (parity / Decimal::ONE_HUNDRED).normalize()).is_some();
        demand(!twice, AREAS, line, "cbsa", &code)?;
    }
    Ok(found)
}

fn positive(name: &str, line: u64, column: &str, text: &str) -> Outcome<Decimal> {
    let number: Decimal = text.trim().parse().explain(format_args!("{name}, line {line}: {column}"))?;
    demand(number > Decimal::ZERO, name, line, column, text)?;
    Ok(number)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const HEAD: &str = "cbsa,name,line_code,description,2019,2020,2021,2022,2023,2024\n";

    fn parities(rows: &str) -> Outcome<BTreeMap<String, Decimal>> {
        areas("2024", &format!("{HEAD}{rows}"))
    }

    #[test]
    fn an_area_is_its_parity_by_a_hundred() {
        let found = parities(
            "00000,United States,1,RPPs: All items,100,100,100,100,100,100.000\n\
             41860,\"San Francisco, CA\",1,RPPs: All items,1,2,3,4,5,115.613\n\
             41860,\"San Francisco, CA\",2,RPPs: Goods,1,2,3,4,5,104.1\n",
        )
        .unwrap();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [("us-sf".to_owned(), Decimal::new(115_613, 5))]);
    }

    #[test]
    fn a_country_is_its_parity_by_the_market_rate() {
        let mut plan = Plan::read().unwrap();
        plan.postings.regions.retain(|place| place.region.id() == "ch");
        let raw = |parities: &'static str| Raw {
            parities,
            means: "year,currency,units_per_eur_avg,trading_days\n2024,USD,1.1,256\n2024,CHF,0.88,256\n2023,CHF,9,9\n",
            areas: HEAD,
        };
        let head = "Country,Country ID,Year,PPP\n";
        let found = countries(
            &plan,
            &raw("Country,Country ID,Year,PPP\nSwitzerland,CH,2023,5\nSwitzerland,CH,2024,0.96\n"),
        );
        // 0.96 francs buy what a dollar buys; the market gives 0.8 francs for it.
        assert_eq!(found.unwrap().get("ch"), Some(&Decimal::new(12, 1)));
        assert!(countries(&plan, &raw(head)).unwrap_err().to_string().contains("has no CH of 2024"));
        assert!(countries(&plan, &raw("Country,Country ID,Year,PPP\nS,CH,2024,-1\n")).is_err());
        assert!(countries(&plan, &raw("Country,Year,PPP\n")).is_err());
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let row = "41860,\"San Francisco, CA\",1,RPPs: All items,1,2,3,4,5,115.613\n";
        assert!(parities(&format!("{row}{row}")).is_err(), "twice");
        assert!(parities(&row.replace("115.613", "0")).is_err(), "out of range");
        assert!(areas("2025", HEAD).is_err(), "another year");
    }
}
