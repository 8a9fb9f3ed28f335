//! The part of JSON Schema (draft 2020-12) that the schemas in `static/schema` use. A keyword it
//! does not know stops the test: nothing a schema asks for goes unchecked.
use regex::Regex;
use serde_json::{Map, Value};

/// Keywords that only inform.
const SILENT: &[&str] = &["$schema", "title", "description", "$defs", "then"];

/// Whether a value fits a schema; every keyword below `root` is looked at.
pub fn fits(root: &Value, value: &Value) -> bool {
    fits_at(root, root, value)
}

fn fits_at(root: &Value, schema: &Value, value: &Value) -> bool {
    let Value::Object(keywords) = schema else { panic!("a schema must be an object: {schema}") };
    keywords.iter().all(|(keyword, asked)| {
        SILENT.contains(&keyword.as_str()) || holds(root, keywords, keyword, asked, value)
    })
}

fn holds(root: &Value, keywords: &Map<String, Value>, keyword: &str, asked: &Value, value: &Value) -> bool {
    match keyword {
        "$ref" => fits_at(root, target(root, asked), value),
        "type" => is_type(asked.as_str().unwrap(), value),
        "const" => value == asked,
        "enum" => asked.as_array().unwrap().contains(value),
        "anyOf" => asked.as_array().unwrap().iter().any(|schema| fits_at(root, schema, value)),
        "allOf" => asked.as_array().unwrap().iter().all(|schema| fits_at(root, schema, value)),
        "if" => !fits_at(root, asked, value) || fits_at(root, keywords.get("then").unwrap(), value),
        "required" => value.as_object().is_none_or(|fields| {
            asked.as_array().unwrap().iter().all(|name| fields.contains_key(name.as_str().unwrap()))
        }),
        "properties" => value.as_object().is_none_or(|fields| {
            let schemas = asked.as_object().unwrap();
            fields
                .iter()
                .all(|(name, value)| schemas.get(name).is_none_or(|schema| fits_at(root, schema, value)))
        }),
        "additionalProperties" => {
            assert_eq!(asked, &Value::Bool(false));
            let known = keywords.get("properties").and_then(Value::as_object).unwrap();
            value.as_object().is_none_or(|fields| fields.keys().all(|name| known.contains_key(name)))
        }
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| fits_at(root, asked, item))),
        "minItems" => value.as_array().is_none_or(|items| items.len() >= size(asked)),
        "minLength" => value.as_str().is_none_or(|text| text.chars().count() >= size(asked)),
        "pattern" => {
            let pattern = Regex::new(asked.as_str().unwrap()).unwrap();
            value.as_str().is_none_or(|text| pattern.is_match(text))
        }
        "minimum" => value.as_f64().is_none_or(|number| number >= asked.as_f64().unwrap()),
        "maximum" => value.as_f64().is_none_or(|number| number <= asked.as_f64().unwrap()),
        other => panic!("the check does not know the keyword {other:?}"),
    }
}

/// The schema that a reference inside the document names.
fn target<'a>(root: &'a Value, reference: &Value) -> &'a Value {
    let pointer = reference.as_str().unwrap().strip_prefix('#').expect("only references inside the document");
    root.pointer(pointer).unwrap_or_else(|| panic!("no schema at {pointer}"))
}

fn is_type(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        other => panic!("the check does not know the type {other:?}"),
    }
}

fn size(asked: &Value) -> usize {
    usize::try_from(asked.as_u64().unwrap()).unwrap()
}
