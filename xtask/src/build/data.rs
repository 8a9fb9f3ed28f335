//! The parameter files as a page fetches them.
//!
//! `static/data/**.json` is the source. A staged folder holds every file as it is without its white
//! space, for operators who replace one; `index.json`, which lists them; and two packs, each one
//! object from a file's path without `.json` to its content: `core.json` (exchange rates, the
//! United States' bands), which the first result needs, and `pack.json` (all the rest), so that a page fetches two
//! files and the host never sees which jurisdiction a person picks.
use super::schema::{self, Fault};
use crate::{
    failure::{Explain, Failure, Outcome},
    places,
};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, path::Path};

/// How the paths in the first pack begin, and what stands behind the last stroke: exchange rates,
/// and counted and posted bands of the United States.
const CORE: [(&str, &str); 2] = [("fx/", ""), ("bands/", "us-")];
/// What begins so and is not needed for the first result.
const LATER: [&str; 4] = ["bands/factors/", "bands/visa/", "bands/official/", "bands/total_cash/"];

/// The name of the generated list of all files.
const INDEX: &str = "index";

/// Writes all files, the index and the two packs to `folder`. A file that does not fit the schema of its kind
/// stops it.
pub fn stage(folder: &Path) -> Outcome {
    places::renew(folder)?;
    let files = sources(&places::root().join("static/data"))?;
    fit(&files, &sources(&places::root().join("static/schema"))?)?;
    for (name, text) in staged(&files)? {
        places::write(&folder.join(name + ".json"), text)?;
    }
    Ok(())
}

/// The text of every source file by its path without `.json`.
fn sources(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for file in places::files_below(folder)? {
        let path = file.to_string_lossy().replace('\\', "/");
        if let Some(name) = path.strip_suffix(".json") {
            found.insert(name.to_owned(), places::read(&folder.join(&file))?);
        }
    }
    Ok(found)
}

/// Holds every file against the schema that it names: `band/1` is `static/schema/band.json`.
fn fit(files: &BTreeMap<String, String>, schemas: &BTreeMap<String, String>) -> Outcome {
    let parsed = |name: &str, text: &str| -> Outcome<Value> { serde_json::from_str(text).explain(name) };
    let mut read = BTreeMap::new();
    for (kind, text) in schemas {
        read.insert(kind.as_str(), parsed(kind, text)?);
    }
    for (name, text) in files {
        let file = parsed(name, text)?;
        let kind = file.get("schema").and_then(Value::as_str).and_then(|kind| kind.split_once('/'));
        let Some(schema) = kind.and_then(|(kind, _)| read.get(kind)) else {
            return Failure::raise(format!("static/data/{name}.json names no schema of static/schema"));
        };
        match schema::check(schema, &file) {
            Ok(()) => {}
            Err(Fault::Value(fault)) => {
                return Failure::raise(format!("static/data/{name}.json does not fit its schema: {fault}"));
            }
            Err(Fault::Schema(fault)) => {
                return Failure::raise(format!("the schema of static/data/{name}.json: {fault}"));
            }
        }
    }
    Ok(())
}

/// Every file of a staged folder by its name without `.json`.
fn staged(sources: &BTreeMap<String, String>) -> Outcome<BTreeMap<String, String>> {
    let mut index = Vec::new();
    let (mut core, mut rest, mut all) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (name, text) in sources {
        let content: Value = serde_json::from_str(text).explain(format_args!("static/data/{name}.json"))?;
        index.push(entry(name, &content)?);
        let text = minified(text);
        let pack = if is_core(name) { &mut core } else { &mut rest };
        pack.insert(name.clone(), text.clone());
        all.insert(name.clone(), text);
    }
    let index = Value::Array(index).to_string();
    for (name, text) in [(INDEX, index), ("core", pack(&core)), ("pack", pack(&rest))] {
        if all.insert(name.to_owned(), text).is_some() {
            return Failure::raise(format!(
                "static/data/{name}.json: this name is kept for a generated file"
            ));
        }
    }
    Ok(all)
}

fn is_core(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    let fits = |(begins, ends): &(&str, &str)| name.starts_with(begins) && last.starts_with(ends);
    CORE.iter().any(fits) && !LATER.iter().any(|folder| name.starts_with(folder))
}

fn kind(name: &str) -> &str {
    name.split_once('/').map_or(name, |(first, _)| first)
}

/// What the index says of one file: its name, kind and own id, and its dates.
fn entry(name: &str, content: &Value) -> Outcome<Value> {
    let Value::Object(fields) = content else {
        return Failure::raise(format!("static/data/{name}.json is not an object"));
    };
    let mut entry = Map::new();
    entry.insert("name".to_owned(), name.into());
    entry.insert("kind".to_owned(), kind(name).into());
    for key in ["id", "schema", "status", "valid_from", "as_of"] {
        if let Some(value) = fields.get(key) {
            entry.insert(key.to_owned(), value.clone());
        }
    }
    Ok(Value::Object(entry))
}

/// One object from name to content, both as they stand.
fn pack(files: &BTreeMap<String, String>) -> String {
    let members: Vec<String> =
        files.iter().map(|(name, text)| format!("{}:{text}", Value::from(name.as_str()))).collect();
    format!("{{{}}}", members.join(","))
}

/// A JSON text without the white space between its parts; numbers and order stay as written.
fn minified(text: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    text.chars()
        .filter(|&character| {
            let keep = inside || !character.is_ascii_whitespace();
            if character == '"' && !escaped {
                inside = !inside;
            }
            escaped = inside && character == '\\' && !escaped;
            keep
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn files(list: &[(&str, &str)]) -> BTreeMap<String, String> {
        list.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn white_space_goes_and_texts_stay() {
        let text = "{ \"a b\" : \"x \\\" { } \\\\\" ,\n\t\"rate\": 0.10, \"n\": [ 1, 2 ] }";
        assert_eq!(minified(text), "{\"a b\":\"x \\\" { } \\\\\",\"rate\":0.10,\"n\":[1,2]}");
    }

    #[test]
    fn every_file_is_in_one_pack_and_in_the_index() {
        let sources = files(&[
            ("bands/a/us-2026-05", "{ \"id\": \"a\", \"as_of\": \"2026-05-01\", \"values\": [] }"),
            ("fx/2026-11-20", "{}"),
            ("tax/de/2026", "{ \"status\": \"law\" }"),
        ]);
        let staged = staged(&sources).unwrap();
        let read = |name: &str| -> Value { serde_json::from_str(&staged[name]).unwrap() };
        let (core, pack, index) = (read("core"), read("pack"), read("index"));
        for name in sources.keys() {
            let packs = [&core, &pack].iter().filter(|pack| pack.get(name).is_some()).count();
            assert_eq!(packs, 1, "{name}");
            assert!(index.as_array().unwrap().iter().any(|entry| entry["name"] == name.as_str()), "{name}");
        }
        assert!(pack.get("tax/de/2026").is_some());
        for name in ["bands/ml_engineer/us-sf-frontier_lab-2026-08", "fx/x"] {
            assert!(is_core(name), "{name}");
        }
        for name in [
            "bands/ml_engineer/uk-2025-08",
            "bands/visa/us-2025-09",
            "bands/factors/us-metros-x-2025-05",
            "bands/factors/uk-2025-04",
            "anchors/x",
        ] {
            assert!(!is_core(name), "{name}");
        }
        assert!(core.get("index").is_none(), "a pack holds parameter files and nothing else");
        assert_eq!(index[0]["kind"], "bands");
        assert_eq!(index[0]["as_of"], "2026-05-01");
    }

    #[test]
    fn a_file_that_does_not_fit_its_schema_stops_the_build() {
        let root = places::root();
        let (data, schemas) =
            (sources(&root.join("static/data")).unwrap(), sources(&root.join("static/schema")).unwrap());
        fit(&data, &schemas).unwrap();
        let name = "bands/ml_engineer/us-2025-08";
        let refused = |before: &str, after: &str| {
            let damaged = data[name].replacen(before, after, 1);
            assert_ne!(damaged, data[name]);
            fit(&files(&[(name, &damaged)]), &schemas).unwrap_err().to_string()
        };
        assert!(refused("\"grade\": \"B\"", "\"grade\": \"A+\"").contains("/cells/0/grade"));
        assert!(refused("\"level\"", "\"levle\"").contains("/cells/0"));
        assert!(refused("\"currency\": \"USD\",", "").contains("\"currency\" is missing"));
        assert!(refused("\"band/1\"", "\"brand/1\"").contains("names no schema"));
        assert!(fit(&files(&[("fx/x", "{")]), &schemas).is_err());
        let unknown = files(&[("fx", r#"{"maxItems": 3}"#)]);
        let failure = fit(&files(&[("fx/x", r#"{"schema": "fx/1"}"#)]), &unknown).unwrap_err();
        assert!(failure.to_string().contains("the keyword maxItems is not known"));
    }

    #[test]
    fn broken_and_reserved_files_are_refused() {
        assert!(staged(&files(&[("fx/x", "{")])).is_err());
        assert!(staged(&files(&[("fx/x", "[]")])).is_err());
        assert!(staged(&files(&[("index", "{}")])).is_err());
    }
}
