#![allow(clippy::unwrap_used)]
//! Loading, replacing and refusing files.
use super::*;
use crate::domain::band::Method;

const BAND: &str = r#"{
    "schema": "band/1", "id": "ml_engineer/us", "valid_from": "2025-08-03", "as_of": "2025-08-03",
    "currency": "USD", "period": "year", "unit": "USD", "name": {"en": "ML", "de": "ML"},
    "sources": [{"id": "s", "title": "S", "url": "https://example.org", "retrieved": "2026-11-23", "licence": "CC0 1.0"}],
    "status": "observed", "role": "ml_engineer", "region": "us", "ladder": "market", "component": "base",
    "n_kind": "postings",
    "cells": [{"level": "mid", "n": 30, "grade": "B", "p10": "1", "p25": "2", "p50": "3", "p75": "4", "p90": "5"}]
}"#;

const FX: &str = r#"{
    "schema": "fx/1", "id": "ecb", "valid_from": "2026-10-30", "as_of": "2026-10-30",
    "currency": "EUR", "period": "day", "unit": "per euro", "name": {"en": "Rates", "de": "Kurse"},
    "sources": [{"id": "ecb", "title": "E", "url": "https://example.org", "retrieved": "2026-11-23", "licence": "cite"}],
    "status": "official", "rates": {"EUR": "1", "USD": "1.1172"}
}"#;

fn loaded(name: &str, text: &str) -> Result<Registry, Vec<String>> {
    let mut registry = Registry::default();
    let problems = registry.load(name, &Node::from_json(text).unwrap());
    let shown = |problem: Problem| format!("{} {}", problem.code.id(), problem.path);
    problems.map(|()| registry).map_err(|problems| problems.into_iter().map(shown).collect())
}

fn median(registry: &Registry) -> String {
    let bands = registry.bands().unwrap();
    bands.first().unwrap().1.band.points().get(2).unwrap().unwrap().to_string()
}

#[test]
fn a_band_file_becomes_cells() {
    let registry = loaded("bands/ml_engineer/us-2025-08", BAND).unwrap();
    let bands = registry.bands().unwrap();
    let (file, cell) = bands.first().unwrap();
    assert_eq!((file.method, cell.n), (Method::Observed, Some(30)));
    assert_eq!(
        (file.name(), file.expected_id()),
        ("bands/ml_engineer/us-2025-08".to_owned(), file.header.id.clone())
    );
}

#[test]
fn nothing_loaded_is_said() {
    let registry = Registry::default();
    assert_eq!(registry.bands().unwrap_err().code, Code::DataNotLoaded);
    assert_eq!(registry.exchange_rates().unwrap_err().code, Code::DataNotLoaded);
}

#[test]
fn a_damaged_file_is_refused_with_every_place_and_leaves_what_was_there() {
    let damaged = BAND
        .replace(r#""p25": "2""#, r#""p25": 2"#)
        .replace(r#""n": 30"#, r#""m": 30"#)
        .replace("2025-08-03", "2025-02-30");
    assert_eq!(
        loaded("bands/x", &damaged).unwrap_err(),
        [
            "DataCorrupt ",
            "DateInvalid /bands~1x/valid_from",
            "DateInvalid /bands~1x/as_of",
            "WrongType /bands~1x/cells/0/p25",
            "UnknownField /bands~1x/cells/0/m"
        ]
    );
    let mut registry = loaded("bands/x", BAND).unwrap();
    assert!(registry.load("bands/x", &Node::from_json(&damaged).unwrap()).is_err());
    assert_eq!(median(&registry), "3");
}

#[test]
fn what_a_type_cannot_see_is_refused_too() {
    let cases = [
        (r#""p50": "3""#, r#""p50": "2""#, "DataCorrupt /bands~1x/cells/0/p50"),
        (r#""n": 30, "#, "", "Missing /bands~1x/cells/0/n"),
        ("band/1", "band/2", "DataCorrupt /bands~1x/schema"),
        (r#""de": "ML""#, r#""de": " ""#, "Missing /bands~1x/name/de"),
        (r#""observed""#, r#""guessed""#, "UnknownValue /bands~1x/status"),
        (r#""role": "ml_engineer""#, r#""role": "wizard""#, "UnknownRole /bands~1x/role"),
    ];
    for (before, after, expected) in cases {
        assert_eq!(loaded("bands/x", &BAND.replace(before, after)).unwrap_err(), ["DataCorrupt ", expected]);
    }
}

#[test]
fn the_newest_file_answers_and_of_equally_new_ones_the_last() {
    let mut registry = loaded("bands/ml_engineer/us-2025-08", BAND).unwrap();
    let mut load = |name: &str, text: String| registry.load(name, &Node::from_json(&text).unwrap()).unwrap();
    load("bands/older", BAND.replace("2025-08-03", "2024-08-03").replace(r#""p50": "3""#, r#""p50": "2.5""#));
    load("bands/own.json", BAND.replace(r#""p50": "3""#, r#""p50": "3.5""#));
    assert_eq!(median(&registry), "3.5");
    assert_eq!(registry.bands().unwrap().len(), 1);
    assert_eq!(registry.headers().count(), 3);
}

#[test]
fn a_pack_loads_what_it_can_and_names_what_it_cannot() {
    let mut registry = Registry::default();
    let pack = format!(r#"{{"fx/2026-10-30.json": {FX}, "bands/a": {BAND}, "stars/x": {{}}, "index": []}}"#);
    let problems = registry.load_pack(&Node::from_json(&pack).unwrap()).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems.first().unwrap().allowed, Allowed::Name("stars/x".to_owned()));
    assert_eq!(registry.exchange_rates().unwrap().name(), "fx/2026-10-30");
    assert!(registry.bands().is_ok());
}

#[test]
fn rates_need_their_base_and_a_positive_number() {
    let refused =
        |before: &str, after: &str| loaded("fx/x", &FX.replace(before, after)).unwrap_err().pop().unwrap();
    assert_eq!(refused(r#""EUR": "1", "#, ""), "DataCorrupt /fx~1x/rates/EUR");
    assert_eq!(refused(r#""currency": "EUR""#, r#""currency": "USD""#), "DataCorrupt /fx~1x/currency");
    assert_eq!(refused(r#""1.1172""#, r#""-1""#), "RateOutOfRange /fx~1x/rates/USD");
    assert_eq!(refused("USD", "ABC"), "UnknownCurrency /fx~1x/rates/ABC");
}
