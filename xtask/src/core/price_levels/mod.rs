//! `cargo xtask price-levels --raw DIR`: the price level of every country and US metro with bands.
//!
//! `index(country) = PPP / market rate`, both of one year and in units of the currency per US
//! dollar; the market rate is the ratio of the yearly means of the euro's reference rates.
//! `index(metro) = regional price parity / 100`. Six decimals. Offline, byte for byte the same each time.
use crate::{
    failure::{Explain, Failure, Outcome},
    options::Options,
    places,
};
use bandworth::data::{node::Node, record::Read as _, schema::price_level::PriceLevelFile};
use bandworth::domain::band::Region;
use rust_decimal::Decimal;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

const YEAR: &str = "2024";
const PLACES: u32 = 6;

/// Country of the bands, its code in ISO 3166, its currency.
const COUNTRIES: [(&str, &str, &str); 16] = [
    ("au", "AU", "AUD"),
    ("ca", "CA", "CAD"),
    ("ch", "CH", "CHF"),
    ("de", "DE", "EUR"),
    ("dk", "DK", "DKK"),
    ("es", "ES", "EUR"),
    ("fi", "FI", "EUR"),
    ("fr", "FR", "EUR"),
    ("il", "IL", "ILS"),
    ("in", "IN", "INR"),
    ("nl", "NL", "EUR"),
    ("no", "NO", "NOK"),
    ("se", "SE", "SEK"),
    ("sg", "SG", "SGD"),
    ("uk", "GB", "GBP"),
    ("us", "US", "USD"),
];

/// The header of the file; the values follow.
const HEADER: &str = include_str!("header.json");

/// Builds and writes the file or, with `--check`, compares it with the one that is there.
pub fn command(mut options: Options) -> Outcome {
    let raw = options.value("--raw")?.map(PathBuf::from);
    let is_check = options.flag("--check");
    options.end()?;
    let Some(raw) = raw else {
        return Failure::raise(
            "price-levels needs --raw DIR: the folder with worldbank_ppp, ecb_fx and bea_rpp",
        );
    };
    let (name, text) = document(levels(&raw)?)?;
    let path = places::root().join("static/data").join(format!("{name}.json"));
    if !is_check {
        places::write(&path, text)?;
        println!("written: {}", path.display());
    } else if places::read(&path)? != text {
        return Failure::raise(format!("not as built from the raw files: {name}"));
    }
    Ok(())
}

fn levels(raw: &Path) -> Outcome<BTreeMap<String, Decimal>> {
    let read = |name: &str| places::read(&raw.join(name));
    let parities = read("worldbank_ppp/ppp_gdp_2015_2024.csv")?;
    let mut all = countries(&parities, &read("ecb_fx/eur_annual_average.csv")?)?;
    all.extend(metros(&read("bea_rpp/marpp_msa_2019_2024.csv")?)?);
    Ok(all)
}

fn countries(parities: &str, means: &str) -> Outcome<BTreeMap<String, Decimal>> {
    let mut rates = BTreeMap::from([("EUR", Decimal::ONE)]);
    for line in means.lines() {
        if let [YEAR, currency, rate, _] = line.split(',').collect::<Vec<_>>()[..] {
            rates.insert(currency, number(rate)?);
        }
    }
    let rate = |currency: &str| {
        rates.get(currency).copied().ok_or_else(|| Failure::new(format!("no rate of {currency}")))
    };
    let mut found = BTreeMap::new();
    for (place, code, currency) in COUNTRIES {
        let end = format!(",{code},{YEAR},");
        let parity = parities.lines().find_map(|line| line.split_once(&end).map(|(_, parity)| parity));
        let parity = number(parity.ok_or_else(|| Failure::new(format!("no parity of {code}")))?)?;
        let level = parity * rate("USD")? / rate(currency)?;
        found.insert(place.to_owned(), level.round_dp(PLACES).normalize());
    }
    Ok(found)
}

/// The lines of all items; the name of an area is in quotes and may hold commas.
fn metros(table: &str) -> Outcome<BTreeMap<String, Decimal>> {
    let mut lines = table.lines();
    if !lines.next().is_some_and(|head| head.ends_with(YEAR)) {
        return Failure::raise(format!("the last column of the regional parities must be {YEAR}"));
    }
    let mut found = BTreeMap::new();
    for line in lines.filter(|line| line.contains(",1,RPPs: All items,")) {
        let code = line.split(',').next().unwrap_or_default();
        // 00000 is the nation, 00999 what lies outside the metros.
        if code.starts_with("00") {
            continue;
        }
        let region = Region::parse(&format!("us-{code}"));
        let region = region.map_err(|_| Failure::new(format!("no metro: {code}")))?;
        let parity = number(line.rsplit(',').next().unwrap_or_default())?;
        found.insert(region.id().to_owned(), (parity / Decimal::ONE_HUNDRED).normalize());
    }
    Ok(found)
}

fn number(text: &str) -> Outcome<Decimal> {
    text.trim().parse().explain(text)
}

fn document(levels: BTreeMap<String, Decimal>) -> Outcome<(String, String)> {
    let Ok(Node::Record(mut fields)) = Node::from_json(HEADER) else {
        return Failure::raise("header.json is no object");
    };
    let levels = levels.into_iter().map(|(place, level)| (place, Node::text(level.to_string())));
    fields.push(("levels".to_owned(), Node::Record(levels.collect())));
    let node = Node::Record(fields);
    let file = PriceLevelFile::read(&node)
        .map_err(|problems| Failure::new(format!("the library refuses the file: {problems:?}")))?;
    let text = serde_json::to_string_pretty(&node).explain("price levels")? + "\n";
    Ok((file.name(), text))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_metro_is_its_parity_by_a_hundred() {
        let table = "cbsa,name,line_code,description,2024\n00000,United States,1,RPPs: All items,100.000\n\
            41860,\"San Francisco, CA\",1,RPPs: All items,115.613\n41860,\"San Francisco, CA\",2,RPPs: Goods,104.1\n";
        let found = metros(table).unwrap();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [("us-sf".to_owned(), Decimal::new(115_613, 5))]);
    }
}
