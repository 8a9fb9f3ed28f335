//! Exchange rates from the day file of the European Central Bank: units per one euro.
use super::document::{self, Built, Header};
use super::plan::{Source, Text, refused};
use crate::failure::{Explain, Failure, Outcome};
use bandworth::data::{node::Node, schema::fx::SCHEMA};
use bandworth::domain::{calendar::Day, money::Currency};
use std::collections::BTreeMap;

const NAME: &str = "eurofxref.csv";
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The file of the day.
pub fn build(source: &Source, text: &str) -> Outcome<Built> {
    let (day, mut rates) = read(text)?;
    if day.to_string() != source.as_of {
        return Failure::raise(format!("{NAME} is of {day}, on record is {}", source.as_of));
    }
    let missing: Vec<&str> = Currency::ALL
        .iter()
        .map(|currency| currency.code())
        .filter(|code| *code != Currency::Eur.code() && !rates.contains_key(*code))
        .collect();
    if !missing.is_empty() {
        return Failure::raise(format!("{NAME} has no rate for {}", missing.join(", ")));
    }
    rates.insert(Currency::Eur.code(), "1".to_owned());
    let report = vec![format!("exchange rates of {day}: {} currencies", rates.len())];
    let header = Header {
        schema: SCHEMA,
        id: "ecb".to_owned(),
        day: day.to_string(),
        currency: Currency::Eur.code(),
        period: "day",
        unit: "units of the currency per euro",
        name: Text {
            en: "Euro foreign exchange reference rates".to_owned(),
            de: "Euro-Referenzkurse".to_owned(),
        },
        sources: vec![&source.citation],
        status: "official",
        note: &Text {
            en: "Source: European Central Bank. For information, not transaction rates.".to_owned(),
            de: "Quelle: Europäische Zentralbank. Zur Information, keine Transaktionskurse.".to_owned(),
        },
    };
    let quotes = rates.into_iter().map(|(code, rate)| (code.to_owned(), Node::text(rate))).collect();
    let document = document::rates(header, vec![("rates", Node::Record(quotes))])?;
    Ok(Built { documents: vec![document], report })
}

/// The day, and the text of each rate by currency code in alphabetical order.
fn read(text: &str) -> Outcome<(Day, BTreeMap<&'static str, String>)> {
    let mut lines = text.lines().map(|line| line.trim_end().trim_end_matches(',').split(',').map(str::trim));
    let (Some(mut head), Some(mut values), None) = (lines.next(), lines.next(), lines.next()) else {
        return Failure::raise(format!("{NAME} must be two lines: the currencies and their rates"));
    };
    if head.next() != Some("Date") {
        return Failure::raise(format!("{NAME}: the first column must be the date"));
    }
    let day = day(values.next().unwrap_or_default())?;
    let (codes, values): (Vec<&str>, Vec<&str>) = (head.collect(), values.collect());
    if codes.len() != values.len() {
        return Failure::raise(format!("{NAME}: {} currencies, {} rates", codes.len(), values.len()));
    }
    let mut rates = BTreeMap::new();
    for (code, value) in codes.into_iter().zip(values) {
        let currency = Currency::parse(code)
            .map_err(|problem| refused(&format!("{NAME}: column {code}"), &[problem]))?;
        let is_number = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let is_positive = value.parse::<f64>().is_ok_and(|rate| rate > 0.0);
        if !(is_number && is_positive) {
            return Failure::raise(format!("{NAME}: {code} out of range: `{value}`"));
        }
        if rates.insert(currency.code(), value.to_owned()).is_some() {
            return Failure::raise(format!("{NAME}: {code} stands twice"));
        }
    }
    Ok((day, rates))
}

/// A day written as `30 October 2026`.
fn day(text: &str) -> Outcome<Day> {
    let unknown = || Failure::new(format!("{NAME}: not a date: `{text}`"));
    let [day, month, year] = text.split(' ').collect::<Vec<_>>()[..] else { return Err(unknown()) };
    let month = MONTHS.iter().zip(1_u8..).find(|(name, _)| **name == month).map(|(_, number)| number);
    let year = year.parse().explain(text)?;
    let day = day.parse().explain(text)?;
    Day::new(year, month.ok_or_else(unknown)?, day).map_err(|problem| refused(text, &[problem]))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const DAY: &str = "Date, USD, JPY, \n30 October 2026, 1.1172, 175.68, \n";

    #[test]
    fn rates_keep_the_digits_they_are_published_with() {
        let (day, rates) = read(DAY).unwrap();
        assert_eq!(day.to_string(), "2026-10-30");
        assert_eq!(
            rates.into_iter().collect::<Vec<_>>(),
            [("JPY", "175.68".to_owned()), ("USD", "1.1172".to_owned())]
        );
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let refused = |before: &str, after: &str| read(&DAY.replace(before, after)).unwrap_err().to_string();
        assert!(refused("JPY", "XXX").contains("column XXX"));
        assert!(refused("175.68", "0").contains("JPY out of range"));
        assert!(refused("175.68", "N/A").contains("JPY out of range"));
        assert!(refused(", 175.68", "").contains("2 currencies, 1 rates"));
        assert!(refused("JPY", "USD").contains("stands twice"));
        assert!(refused("30 October", "31 November").contains("DateInvalid"));
        assert!(refused("October", "Oktober").contains("not a date"));
    }
}
