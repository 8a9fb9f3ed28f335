//! Every shipped parameter file: it loads, it says where it comes from, it agrees with its name
//! and with the committed JSON Schema of its kind; and the schemas agree with what is read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod support;

use bandworth::data::node::Node;
use bandworth::data::record::Read as _;
use bandworth::data::registry::Registry;
use bandworth::data::schema::{anchor::AnchorFile, band::BandFile, factor::FactorFile, fx::FxFile};
use bandworth::domain::band::{CellLevel, Component, Grade, Ladder, Level, Method, Role};
use bandworth::domain::money::Currency;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use support::{fits, folder, shipped};

fn parsed() -> Vec<(String, Value)> {
    shipped().into_iter().map(|(name, text)| (name, serde_json::from_str(&text).unwrap())).collect()
}

fn schemas() -> BTreeMap<String, Value> {
    let files = fs::read_dir(folder("static/schema")).unwrap();
    let paths = files.map(|entry| entry.unwrap().path());
    let read = |path: &std::path::Path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    paths.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), read(&path))).collect()
}

/// The schema of a file, by the kind the file names: `band/1` is `static/schema/band.json`.
fn schema_of<'a>(schemas: &'a BTreeMap<String, Value>, name: &str, file: &Value) -> &'a Value {
    let kind = file.get("schema").and_then(Value::as_str).unwrap_or_else(|| panic!("{name} names no schema"));
    let (kind, _) = kind.split_once('/').unwrap_or_else(|| panic!("{name}: schema without version: {kind}"));
    schemas.get(kind).unwrap_or_else(|| panic!("{name}: static/schema/{kind}.json is missing"))
}

fn loads(name: &str, file: &Value) -> bool {
    Registry::default().load(name, &Node::from_json(&file.to_string()).unwrap()).is_ok()
}

#[test]
fn every_file_loads() {
    let registry = support::registry();
    assert_eq!(registry.headers().count(), shipped().len());
    assert!(shipped().len() >= 18);
}

#[test]
fn every_file_fits_the_schema_of_its_kind_and_every_schema_has_a_file() {
    let (schemas, mut used) = (schemas(), BTreeSet::new());
    for (name, file) in parsed() {
        let schema = schema_of(&schemas, &name, &file);
        assert!(fits(schema, &file), "{name} does not fit its schema");
        used.insert(schema.get("title").unwrap().to_string());
    }
    assert_eq!(used.len(), schemas.len());
}

#[test]
fn every_file_has_sources_and_both_languages() {
    for (name, file) in parsed() {
        let sources = file.get("sources").and_then(Value::as_array).unwrap();
        assert!(!sources.is_empty(), "{name}");
        for source in sources {
            for field in ["id", "title", "url", "retrieved", "licence"] {
                assert!(
                    source.get(field).and_then(Value::as_str).is_some_and(|text| !text.is_empty()),
                    "{name}: {field}"
                );
            }
            assert!(source.get("url").unwrap().as_str().unwrap().starts_with("https://"), "{name}");
        }
        for texts in [Some(file.get("name").unwrap()), file.get("note")].into_iter().flatten() {
            let of = |language: &str| texts.get(language).and_then(Value::as_str).unwrap_or_default();
            assert!(!of("en").trim().is_empty() && !of("de").trim().is_empty(), "{name}");
        }
    }
}

#[test]
fn ids_and_dates_agree_with_the_path() {
    for (name, text) in shipped() {
        let node = Node::from_json(&text).unwrap();
        match name.split('/').next().unwrap() {
            "bands" if name.starts_with("bands/factors/") => {
                assert_eq!(FactorFile::read(&node).unwrap().name(), name);
            }
            "anchors" => assert_eq!(AnchorFile::read(&node).unwrap().name(), name),
            "bands" => {
                let file = BandFile::read(&node).unwrap();
                assert_eq!(file.name(), name);
                assert_eq!(file.header.id, file.expected_id(), "{name}");
            }
            "fx" => assert_eq!(FxFile::read(&node).unwrap().name(), name),
            _ => {
                let text = |field: &str| node.field(field).to_json().trim_matches('"').to_owned();
                assert!(name.contains(&text("id")), "{name}: id {}", text("id"));
                let year: String = text("valid_from").chars().take(4).collect();
                assert!(name.contains(&year), "{name}: in force from {}", text("valid_from"));
            }
        }
    }
}

#[test]
fn no_day_is_later_than_the_day_its_source_was_taken() {
    for (name, file) in parsed() {
        let day = |value: &Value, field: &str| value.get(field).unwrap().as_str().unwrap().to_owned();
        for source in file.get("sources").unwrap().as_array().unwrap() {
            assert!(day(&file, "as_of") <= day(source, "retrieved"), "{name}");
        }
    }
}

#[test]
fn percentiles_rise_and_are_round_where_they_were_counted() {
    let mut bands = 0;
    for (name, file) in parsed().into_iter().filter(|(name, _)| name.starts_with("bands/")) {
        for cell in file.get("cells").and_then(Value::as_array).into_iter().flatten() {
            let amount =
                |key| cell.get(key).map(|amount: &Value| amount.as_str().unwrap().parse::<f64>().unwrap());
            let amounts: Vec<f64> =
                ["p10", "p25", "p50", "p75", "p90"].into_iter().filter_map(amount).collect();
            assert!(amounts.windows(2).all(|pair| matches!(pair, [low, high] if low < high)), "{name}");
            if file.get("status").unwrap() == "observed" {
                assert!(amounts.iter().all(|amount| amount % 100.0 == 0.0), "{name}");
                assert!(cell.get("n").unwrap().as_u64().unwrap() >= 20, "{name}");
            }
            bands += 1;
        }
    }
    // Postings of the United States and elsewhere, labs, official figures, visa filings; then the survey.
    assert!(bands > 26 + 10 + 10 + 11 + 3, "{bands}");
}

/// Every way to damage a value one place at a time: a field left out, a field too many, a value
/// of another type, a word that is none, an empty list or object, a count that is none.
fn damaged(file: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    walk(file, String::new(), &mut |pointer, here| {
        let mut put = |what: &str, value: Value| {
            let mut copy = file.clone();
            *copy.pointer_mut(pointer).unwrap() = value;
            found.push((format!("{what} at {pointer}"), copy));
        };
        match here {
            Value::Object(fields) => {
                for name in fields.keys() {
                    let mut fewer = fields.clone();
                    fewer.remove(name);
                    put(&format!("without {name}"), Value::Object(fewer));
                }
                let mut more = fields.clone();
                more.insert("unheard_of".to_owned(), json!("1"));
                put("one field more", Value::Object(more));
                put("empty", json!({}));
                put("a list", json!([]));
            }
            Value::Array(_) => {
                put("empty", json!([]));
                put("an object", json!({}));
            }
            Value::Number(_) => [json!(0), json!(-1), json!(1.5), json!("x"), json!([])]
                .into_iter()
                .for_each(|value| put("number", value)),
            _ => [json!(5), json!("nonsense"), json!([]), json!({}), json!(true)]
                .into_iter()
                .for_each(|value| put("text", value)),
        }
    });
    found
}

fn walk(value: &Value, pointer: String, visit: &mut impl FnMut(&str, &Value)) {
    visit(&pointer, value);
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, below)| walk(below, format!("{pointer}/{name}"), visit))
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, below)| walk(below, format!("{pointer}/{index}"), visit));
        }
        _ => {}
    }
}

#[test]
fn the_schemas_refuse_what_is_refused_and_allow_what_is_read() {
    let schemas = schemas();
    let (mut seen, mut refused) = (0, 0);
    for name in [
        "bands/ml_engineer/us-2025-08",
        "bands/ml_engineer/us-sf-frontier_lab-2026-08",
        "bands/official/uk-2025-04",
        "bands/visa/us-2025-09",
        "bands/factors/ch-2025-06",
        "anchors/total_compensation-2026-11",
        "fx/2026-10-30",
    ] {
        let (_, mut file) = parsed().into_iter().find(|(other, _)| other == name).unwrap();
        // The entries of a long list are alike.
        for list in ["wages", "points", "facts"] {
            if let Some(list) = file.get_mut(list).and_then(Value::as_array_mut) {
                list.truncate(2);
            }
        }
        let schema = schema_of(&schemas, name, &file);
        for (what, copy) in damaged(&file) {
            let (by_schema, by_reader) = (fits(schema, &copy), loads(name, &copy));
            assert_eq!(by_schema, by_reader, "{name}, {what}: schema {by_schema}, reader {by_reader}");
            seen += 1;
            refused += usize::from(!by_schema);
        }
    }
    assert!(seen > 500 && refused > seen / 2, "{refused} of {seen} refused");
}

#[test]
fn the_words_of_the_schemas_are_those_of_the_code() {
    let schemas = schemas();
    let words = |kind: &str, pointer: &str| -> Vec<String> {
        let list = schemas.get(kind).unwrap().pointer(pointer).unwrap().as_array().unwrap();
        list.iter().map(|word| word.as_str().unwrap().to_owned()).collect()
    };
    fn ids<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|value| id(*value).to_owned()).collect()
    }
    assert_eq!(words("band", "/properties/role/anyOf/0/enum"), ids(Role::ALL, Role::id));
    assert_eq!(words("band", "/properties/ladder/enum"), ids(Ladder::ALL, Ladder::id));
    assert_eq!(words("band", "/properties/component/enum"), ids(Component::ALL, Component::id));
    assert_eq!(words("band", "/properties/status/enum"), ids(Method::ALL, Method::id));
    assert_eq!(words("band", "/$defs/grade/enum"), ids(Grade::ALL, Grade::id));
    let mut levels = ids(Level::ALL, Level::id);
    levels.push(CellLevel::All.id().to_owned());
    assert_eq!(words("band", "/$defs/cell/properties/level/enum"), levels);
    for region in words("band", "/properties/region/anyOf/0/enum") {
        assert!(bandworth::domain::band::Region::parse(&region).is_ok(), "{region}");
    }
    assert_eq!(words("band", "/properties/currency/enum"), ids(Currency::ALL, Currency::code));
    let rates = schemas.get("fx").unwrap().pointer("/properties/rates/properties").unwrap();
    assert_eq!(rates.as_object().unwrap().len(), Currency::ALL.len());
}
