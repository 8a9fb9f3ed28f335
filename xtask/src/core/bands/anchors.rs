//! Cited points on total pay from the hand-kept table, and the facts of `facts.json`.
//!
//! Rows without an amount are not points and are dropped; nothing is averaged or filled in. What the
//! table says in words stands in German in `anchors_de.json`; a sentence that is not there stops the build.
use super::document::{self, Built, Header, record};
use super::plan::Plan;
use super::table::{demand, rows};
use crate::failure::{Explain, Failure, Outcome};
use bandworth::data::{node::Node, schema::anchor::SCHEMA};
use bandworth::domain::{band::Ladder, money::Currency};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

const NAME: &str = "total_comp_anchors.csv";
const COLUMNS: [&str; 17] = [
    "id",
    "kind",
    "employer",
    "role_scope",
    "country",
    "currency",
    "amount_low",
    "amount_mid",
    "amount_high",
    "period",
    "year_or_date",
    "numerator",
    "denominator",
    "basis",
    "source",
    "retrieved_status",
    "note",
];

/// What the table says in words, by the English words.
struct German {
    words: BTreeMap<String, String>,
    used: BTreeSet<String>,
}

impl German {
    fn read(json: &str) -> Outcome<Self> {
        Ok(Self { words: serde_json::from_str(json).explain("anchors_de.json")?, used: BTreeSet::new() })
    }

    /// A text in both languages.
    fn both(&mut self, english: &str) -> Outcome<Node> {
        // A day or a year is read in every language.
        let is_number = |sign: char| sign.is_ascii_digit() || sign == '-';
        let own = if english.chars().all(is_number) { Some(english) } else { None };
        let Some(german) = own.or(self.words.get(english).map(String::as_str)) else {
            return Failure::raise(format!("anchors_de.json has no German for `{english}`"));
        };
        self.used.insert(english.to_owned());
        Ok(Node::record([("en", Node::text(english)), ("de", Node::text(german))]))
    }
}

/// The one file.
pub fn build(plan: &Plan, text: &str) -> Outcome<Built> {
    let mut german = German::read(include_str!("anchors_de.json"))?;
    let built = points(plan, text, &mut german)?;
    let idle: Vec<&String> = german.words.keys().filter(|words| !german.used.contains(*words)).collect();
    if !idle.is_empty() {
        return Failure::raise(format!("anchors_de.json translates what no point says: {idle:?}"));
    }
    Ok(built)
}

fn points(plan: &Plan, text: &str, german: &mut German) -> Outcome<Built> {
    let (mut built, rules) = (Built::default(), &plan.anchors);
    let source = plan.source("total_comp_anchors")?;
    let (mut points, mut empty) = (Vec::new(), Vec::new());
    let read = rows(NAME, text, COLUMNS)?;
    for (line, cells) in &read {
        let [
            id,
            kind,
            employer,
            scope,
            country,
            currency,
            low,
            mid,
            high,
            period,
            date,
            _,
            _,
            basis,
            url,
            status,
            note,
        ] = cells;
        demand(status == "sourced", NAME, *line, "retrieved_status", status)?;
        demand(url.starts_with("https://"), NAME, *line, "source", url)?;
        demand(Currency::parse(currency).is_ok(), NAME, *line, "currency", currency)?;
        if [low, mid, high].iter().all(|amount| amount.is_empty()) {
            empty.push(id.as_str());
            continue;
        }
        let mut fields: Vec<(&str, Node)> = [
            ("id", id),
            ("kind", kind),
            ("employer", employer),
            ("country", country),
            ("currency", currency),
        ]
        .map(|(field, value)| (field, Node::text(value.as_str())))
        .into();
        let begins = |names: &[String]| names.iter().any(|name| employer.starts_with(name.as_str()));
        let is_of_labs = begins(&rules.lab_points) || (kind == "reported_offer" && begins(&rules.lab_offers));
        let ladder = if is_of_labs { Ladder::FrontierLab } else { Ladder::Market };
        fields.push(("ladder", Node::text(ladder.id())));
        for (field, amount) in [("low", low), ("mid", mid), ("high", high)] {
            if !amount.is_empty() {
                let exact: Decimal = amount.parse().explain(format_args!("{NAME}, line {line}: {field}"))?;
                fields.push((field, Node::text(exact.normalize().to_string())));
            }
        }
        let texts = [("period", period), ("url", url)];
        fields.extend(texts.map(|(field, value)| (field, Node::text(value.as_str()))));
        for (field, value) in [("role_scope", scope), ("date", date), ("basis", basis), ("note", note)] {
            if !value.is_empty() {
                fields.push((field, german.both(value)?));
            }
        }
        points.push(record(fields));
    }
    built.report.push(format!("rows read: {}, points: {}", read.len(), points.len()));
    built.report.push(format!("  dropped, no amount stated: {} ({})", empty.len(), empty.join(", ")));
    let facts = Node::from_json(include_str!("facts.json")).explain("facts.json")?;
    let header = Header {
        schema: SCHEMA,
        id: "total_compensation".to_owned(),
        day: source.as_of.clone(),
        currency: "USD",
        period: "year",
        unit: "as each point says",
        name: rules.name.clone(),
        sources: vec![&source.citation],
        status: "cited",
        note: &rules.note,
    };
    built.documents.push(document::anchors(header, vec![("points", Node::List(points)), ("facts", facts)])?);
    Ok(built)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    /// A row of the table: amounts, address, status.
    fn row(id: &str, amounts: [&str; 3], url: &str, status: &str) -> String {
        let [low, mid, high] = amounts;
        format!(
            "{id},reported_offer,Acme,one researcher,US,USD,{low},{mid},{high},year,2025,,,as reported,{url},{status},\n"
        )
    }

    fn built(rows: &[String]) -> Outcome<Built> {
        let mut german =
            German::read(r#"{"one researcher": "eine forschende Person", "as reported": "wie berichtet"}"#)?;
        points(&Plan::read()?, &(COLUMNS.join(",") + "\n" + &rows.concat()), &mut german)
    }

    #[test]
    fn points_keep_the_amounts_they_state_and_those_without_any_are_dropped() {
        let url = "https://example.org/a";
        let rows = [
            row("range", ["100000", "", "200000.50"], url, "sourced").replace("Acme", "Meta (to one)"),
            row("single", ["", "150000", ""], url, "sourced"),
            row("empty", ["", "", ""], url, "sourced"),
        ];
        let built = built(&rows).unwrap();
        let file = Node::from_json(&built.documents[0].text).unwrap();
        let points = match file.field("points") {
            Node::List(points) => points.clone(),
            _ => Vec::new(),
        };
        assert_eq!(points.len(), 2);
        assert_eq!((points[0].field("low"), points[0].field("mid")), (&Node::text("100000"), &Node::Null));
        assert_eq!(points[0].field("high"), &Node::text("200000.5"));
        assert_eq!(points[1].field("mid"), &Node::text("150000"));
        assert!(points.iter().all(|point| point.field("url") == &Node::text(url)));
        assert_eq!(points[0].field("basis").field("de"), &Node::text("wie berichtet"));
        let ladder = |index: usize| points[index].field("ladder").clone();
        assert_eq!((ladder(0), ladder(1)), (Node::text("frontier_lab"), Node::text("market")));
        assert!(built.report.iter().any(|line| line.contains("no amount stated: 1 (empty)")));
    }

    #[test]
    fn a_point_needs_a_source_a_known_currency_and_a_number() {
        let good = row("a", ["", "150000", ""], "https://example.org/a", "sourced");
        assert!(built(std::slice::from_ref(&good)).is_ok());
        for bad in [
            row("a", ["", "150000", ""], "https://example.org/a", "remembered"),
            row("a", ["", "150000", ""], "a newspaper", "sourced"),
            row("a", ["", "much", ""], "https://example.org/a", "sourced"),
            good.replace("USD", "ZZZ"),
            good.replace("as reported", "as rumoured"),
        ] {
            assert!(built(std::slice::from_ref(&bad)).is_err(), "{bad}");
        }
    }
}
