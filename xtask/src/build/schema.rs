//! The part of JSON Schema (draft 2020-12) that the schemas in `static/schema` use. A keyword that is not
//! known is a fault of the schema, so that nothing it asks for goes unchecked.
use regex::Regex;
use serde_json::{Map, Value};

/// Keywords that only inform, or belong to another one.
const SILENT: &[&str] = &["$schema", "title", "description", "$defs", "then"];

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The value does not fit.
    Value(String),
    /// The schema asks for something that this check cannot check.
    Schema(String),
}

type Checked = Result<(), Fault>;

/// Checks a value against a schema.
///
/// # Errors
/// The first fault, with its place in the value.
pub fn check(root: &Value, value: &Value) -> Checked {
    Check { root }.at(root, value, "")
}

struct Check<'a> {
    root: &'a Value,
}

/// A fault of the schema.
fn broken(text: impl Into<String>) -> Fault {
    Fault::Schema(text.into())
}

impl Check<'_> {
    fn at(&self, schema: &Value, value: &Value, place: &str) -> Checked {
        let Value::Object(keywords) = schema else {
            return Err(broken(format!("no object: {schema}")));
        };
        let mut asked = keywords.iter().filter(|(keyword, _)| !SILENT.contains(&keyword.as_str()));
        asked.try_for_each(|(keyword, asked)| self.holds(keywords, (keyword, asked), value, place))
    }

    /// Whether a value fits; faults of the schema stay faults.
    fn fits(&self, schema: &Value, value: &Value, place: &str) -> Result<bool, Fault> {
        match self.at(schema, value, place) {
            Ok(()) => Ok(true),
            Err(Fault::Value(_)) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    fn holds(
        &self,
        keywords: &Map<String, Value>,
        (keyword, asked): (&String, &Value),
        value: &Value,
        place: &str,
    ) -> Checked {
        let not =
            |text: String| Fault::Value(format!("{}: {text}", if place.is_empty() { "/" } else { place }));
        let must = |holds: bool| if holds { Ok(()) } else { Err(not(format!("{keyword} {asked}"))) };
        match keyword.as_str() {
            "$ref" => self.at(self.target(asked)?, value, place),
            "type" => must(is_type(text(asked)?, value)?),
            "const" => must(value == asked),
            "enum" => must(list(asked)?.contains(value)),
            "anyOf" => {
                for schema in list(asked)? {
                    if self.fits(schema, value, place)? {
                        return Ok(());
                    }
                }
                Err(not("fits none of the forms".to_owned()))
            }
            "allOf" => list(asked)?.iter().try_for_each(|schema| self.at(schema, value, place)),
            "if" => {
                let then = keywords.get("then").ok_or_else(|| broken("if without then"))?;
                if self.fits(asked, value, place)? { self.at(then, value, place) } else { Ok(()) }
            }
            "required" => {
                let Some(fields) = value.as_object() else { return Ok(()) };
                for name in list(asked)? {
                    if !fields.contains_key(text(name)?) {
                        return Err(not(format!("{name} is missing")));
                    }
                }
                Ok(())
            }
            "properties" => {
                let schemas = asked.as_object().ok_or_else(|| broken("properties"))?;
                let fields = value.as_object().into_iter().flatten();
                let mut known = fields.filter_map(|(name, value)| Some((name, value, schemas.get(name)?)));
                known.try_for_each(|(name, value, schema)| self.at(schema, value, &format!("{place}/{name}")))
            }
            "additionalProperties" => {
                let known = keywords.get("properties").and_then(Value::as_object);
                let known = known.filter(|_| *asked == Value::Bool(false)).ok_or_else(|| broken(keyword))?;
                let mut names = value.as_object().into_iter().flatten().map(|(name, _)| name);
                match names.find(|name| !known.contains_key(*name)) {
                    Some(name) => Err(not(format!("{name} is not known"))),
                    None => Ok(()),
                }
            }
            "items" => {
                let mut items = value.as_array().into_iter().flatten().enumerate();
                items.try_for_each(|(index, item)| self.at(asked, item, &format!("{place}/{index}")))
            }
            "minItems" => must(value.as_array().is_none_or(|items| Some(items.len()) >= size(asked))),
            "minLength" => must(value.as_str().is_none_or(|text| Some(text.chars().count()) >= size(asked))),
            "pattern" => {
                let pattern = Regex::new(text(asked)?).map_err(|error| broken(error.to_string()))?;
                must(value.as_str().is_none_or(|text| pattern.is_match(text)))
            }
            "minimum" => must(value.as_f64().is_none_or(|number| Some(number) >= asked.as_f64())),
            "maximum" => must(value.as_f64().zip(asked.as_f64()).is_none_or(|(number, most)| number <= most)),
            other => Err(broken(format!("the keyword {other} is not known"))),
        }
    }

    /// The schema that a reference inside the document names.
    fn target(&self, reference: &Value) -> Result<&Value, Fault> {
        let pointer = text(reference)?.strip_prefix('#');
        let found = pointer.and_then(|pointer| self.root.pointer(pointer));
        found.ok_or_else(|| broken(format!("no schema at {reference}")))
    }
}

fn is_type(name: &str, value: &Value) -> Result<bool, Fault> {
    Ok(match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        other => return Err(broken(format!("the type {other} is not known"))),
    })
}

fn text(value: &Value) -> Result<&str, Fault> {
    value.as_str().ok_or_else(|| broken(format!("no text: {value}")))
}

fn list(value: &Value) -> Result<&Vec<Value>, Fault> {
    value.as_array().ok_or_else(|| broken(format!("no list: {value}")))
}

/// A size; a schema without one asks for more than there is.
fn size(asked: &Value) -> Option<usize> {
    asked.as_u64().and_then(|size| usize::try_from(size).ok()).or(Some(usize::MAX))
}
