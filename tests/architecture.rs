//! The walls between the layers, read from the sources (ARCHITECTURE.md has the table in words).
//!
//! What the compiler cannot refuse is refused here: which layer names which, which crates a layer
//! may see, clocks and files in pure layers, floats and parameters in the domain, long files.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

#[path = "architecture/source.rs"]
mod source;

use source::{Source, Token};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A layer: the layers and the crates it may name beside itself and the standard library.
struct Layer {
    name: &'static str,
    layers: &'static [&'static str],
    crates: &'static [&'static str],
}

const LAYERS: [Layer; 9] = [
    Layer {
        name: "domain",
        layers: &[],
        crates: &["libm", "rand_distr", "rand_xoshiro", "rust_decimal", "thiserror"],
    },
    Layer {
        name: "data",
        layers: &["domain"],
        crates: &["rust_decimal", "serde", "serde_json", "thiserror"],
    },
    Layer {
        name: "session",
        layers: &["domain", "data"],
        crates: &["miniz_oxide", "rust_decimal", "serde", "serde_json", "thiserror"],
    },
    Layer { name: "i18n", layers: &["domain", "session"], crates: &["rust_decimal"] },
    Layer {
        name: "platform",
        layers: &[],
        crates: &["gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"],
    },
    Layer {
        name: "ui",
        layers: &["domain", "session", "i18n", "platform"],
        crates: &["gloo", "js_sys", "rust_decimal", "wasm_bindgen", "wasm_bindgen_futures", "web_sys", "yew"],
    },
    Layer { name: "api", layers: &["domain", "data", "session", "i18n"], crates: &["rust_decimal"] },
    Layer {
        name: "rooms",
        layers: &["ui", "platform", "session"],
        crates: &["js_sys", "wasm_bindgen", "web_sys", "yew"],
    },
    Layer {
        name: "widget",
        layers: &["ui", "api", "platform", "session", "i18n"],
        crates: &["gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys", "yew"],
    },
];

/// Files that may name more than their layer: path, layers, crates, reason.
const EXCEPTIONS: [(&str, &[&str], &[&str], &str); 10] = [
    ("ui/app.rs", &["data"], &[], "the root of the page loads the parameter files"),
    ("widget/element.rs", &["data"], &[], "the root of the element loads the parameter files"),
    ("ui/json.rs", &["data"], &[], "parameter files are read with the JSON reader of the browser"),
    ("ui/engine.rs", &["data"], &[], "the engine is asked in plain values, as programs ask it"),
    ("ui/rooms/data/catalogue.rs", &["data"], &[], "the engine is asked in plain values, as programs ask it"),
    ("ui/rooms/deals/ask.rs", &["data"], &[], "the engine is asked in plain values, as programs ask it"),
    ("ui/bands.rs", &["data"], &[], "bands are read from the parameter files that the engine was given"),
    ("ui/rooms/data/mod.rs", &["data"], &[], "hands on the form in which a person's own bands are kept"),
    ("ui/rooms/data/bring.rs", &["data"], &[], "a person's own bands are read as parameter files are"),
    (
        "api/exports.rs",
        &[],
        &["js_sys", "serde", "wasm_bindgen"],
        "the one place where the interface meets JavaScript, behind the feature `api`",
    ),
];

/// Layers without any browser: they see neither clock nor files.
const PURE: [&str; 5] = ["api", "data", "domain", "i18n", "session"];

/// Layers whose root forbids unsafe code; the exports of `api` are made by a macro that writes some.
const SAFE: [&str; 4] = ["data", "domain", "i18n", "session"];

/// The one table that functions called from JavaScript share.
const WITH_STATE: &str = "api/exports.rs";
const OUTSIDE: [&str; 6] = ["env", "fs", "net", "process", "thread", "time"];
const PRINTING: [&str; 5] = ["dbg", "eprintln", "print", "println", "thread_local"];

/// Where rates, thresholds and bands would be tempting to write into the code.
const WITHOUT_PARAMETERS: [&str; 2] = ["domain/band.rs", "domain/tax/"];

/// Numbers that stand there by right: path, number, reason.
const CONSTANTS: [(&str, &str, &str); 1] =
    [("domain/band.rs", "1645", "1.645, the 95th percentile of the standard normal distribution")];

const LONGEST_FILE: usize = 400;

/// Every breach of a file, told with its line.
fn breaches(source: &Source, crates: &[String]) -> Vec<String> {
    let found =
        [layers(source), foreign_crates(source, crates), outside(source), floats(source), parameters(source)];
    found.into_iter().flatten().map(|(line, text)| format!("src/{}:{line}: {text}", source.path)).collect()
}

type Found = Vec<(usize, String)>;

fn layer_of(source: &Source) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| layer.name == source.layer())
}

fn exception(source: &Source) -> (&'static [&'static str], &'static [&'static str]) {
    EXCEPTIONS
        .into_iter()
        .find(|exception| exception.0 == source.path)
        .map_or((&[], &[]), |found| (found.1, found.2))
}

fn layers(source: &Source) -> Found {
    let Some(layer) = layer_of(source) else { return Vec::new() };
    let allowed = |name: &str| {
        layer.name == name || layer.layers.contains(&name) || exception(source).0.contains(&name)
    };
    let mut found = Vec::new();
    for (line, name) in source.names_after("crate") {
        if name == "*" || (LAYERS.iter().any(|layer| layer.name == name) && !allowed(&name)) {
            found.push((line, format!("`{}` may not use `crate::{name}`", layer.name)));
        }
    }
    // Enough steps up lead out of the layer unseen: such a path starts at `crate`.
    let depth = source.path.trim_end_matches(".rs").trim_end_matches("/mod").split('/').count();
    for (line, steps) in climbs(source) {
        if steps >= depth {
            found.push((line, "a path out of its layer starts at `crate`, not at `super`".to_owned()));
        }
    }
    found
}

/// Every chain of `super::super::...` with its length.
fn climbs(source: &Source) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut last = None;
    for (at, (line, token)) in source.tokens.iter().enumerate() {
        if *token == Token::Word("super".to_owned()) {
            match found.last_mut() {
                Some((_, steps)) if last == at.checked_sub(2) && last.is_some() => *steps += 1,
                _ => found.push((*line, 1)),
            }
            last = Some(at);
        }
    }
    found
}

fn foreign_crates(source: &Source, crates: &[String]) -> Found {
    let Some(layer) = layer_of(source) else { return Vec::new() };
    let allowed = |name: &str| layer.crates.contains(&name) || exception(source).1.contains(&name);
    let foreign = source.roots().into_iter().filter(|(_, name)| crates.contains(name) && !allowed(name));
    foreign.map(|(line, name)| (line, format!("`{}` may not use the crate `{name}`", layer.name))).collect()
}

fn outside(source: &Source) -> Found {
    if !PURE.contains(&source.layer()) {
        return Vec::new();
    }
    let std = source.names_after("std").into_iter().filter(|(_, name)| OUTSIDE.contains(&name.as_str()));
    let std = std.map(|(line, name)| (line, format!("a pure layer does not use `std::{name}`")));
    let is_allowed = |word: &str| word == "thread_local" && source.path == WITH_STATE;
    let printing = words(source, &PRINTING).into_iter().filter(|(_, word)| !is_allowed(word));
    std.chain(printing.map(|(line, word)| (line, format!("a pure layer does not use `{word}!`")))).collect()
}

fn floats(source: &Source) -> Found {
    if source.layer() != "domain" || source.path.starts_with("domain/simulation") {
        return Vec::new();
    }
    let found = words(source, &["f32", "f64"]).into_iter();
    found.map(|(line, word)| (line, format!("`{word}` lives in domain/simulation alone"))).collect()
}

fn words(source: &Source, wanted: &[&str]) -> Found {
    let found = source.tokens.iter().filter_map(|(line, token)| match token {
        Token::Word(word) if wanted.contains(&word.as_str()) => Some((*line, word.clone())),
        _ => None,
    });
    found.collect()
}

/// Numbers with a fraction, whole numbers above 100, and numbers in quotes.
fn parameters(source: &Source) -> Found {
    if !WITHOUT_PARAMETERS.iter().any(|path| source.path.starts_with(path)) {
        return Vec::new();
    }
    let is_parameter = |number: &str| match number.parse::<f64>() {
        Ok(value) => value.fract() != 0.0 || value > 100.0,
        Err(_) => false,
    };
    let found = source.tokens.iter().filter_map(|(line, token)| match token {
        Token::Number(number) if is_parameter(plain(number)) && !is_constant(&source.path, plain(number)) => {
            Some((*line, number.clone()))
        }
        Token::Text(text) if !["0", "1", "100"].contains(&text.as_str()) && text.parse::<f64>().is_ok() => {
            Some((*line, format!("{text:?}")))
        }
        _ => None,
    });
    found.map(|(line, number)| (line, format!("{number} belongs into a parameter file"))).collect()
}

fn is_constant(path: &str, number: &str) -> bool {
    CONSTANTS.iter().any(|constant| constant.0 == path && constant.1 == number)
}

/// A number without the name of its type.
fn plain(number: &str) -> &str {
    number.find(['i', 'u', 'f']).map_or(number, |at| &number[..at])
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
    found
}

/// The shipped sources; a file `tests.rs` is compiled for tests alone.
fn sources() -> Vec<Source> {
    let folder = root().join("src");
    let files = rust_files(&folder).into_iter().filter(|file| !file.ends_with("tests.rs"));
    let sources = files.map(|file| {
        let path = file.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        Source::new(&path, &fs::read_to_string(&file).unwrap())
    });
    sources.collect()
}

/// The names by which the code can call the dependencies of the package.
fn crates(manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside = section == "dependencies";
            found.extend(section.strip_prefix("dependencies.").map(str::to_owned));
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside) {
            found.push(name.trim().to_owned());
        }
    }
    found.into_iter().map(|name| name.replace('-', "_")).collect()
}

#[test]
fn every_layer_keeps_to_its_neighbours() {
    let crates = crates(&fs::read_to_string(root().join("Cargo.toml")).unwrap());
    let sources = sources();
    for layer in &LAYERS {
        assert!(
            sources.iter().any(|source| source.layer() == layer.name),
            "no file of the layer {}",
            layer.name
        );
    }
    let unknown: Vec<&str> = sources
        .iter()
        .filter(|source| source.path.contains('/') && layer_of(source).is_none())
        .map(|source| source.path.as_str())
        .collect();
    assert!(unknown.is_empty(), "files of no layer: {unknown:?}");
    let found: Vec<String> = sources.iter().flat_map(|source| breaches(source, &crates)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn pure_layers_forbid_unsafe_code() {
    for layer in SAFE {
        let text = fs::read_to_string(root().join("src").join(layer).join("mod.rs")).unwrap();
        assert!(text.contains("#![forbid(unsafe_code)]"), "src/{layer}/mod.rs");
    }
}

#[test]
fn files_stay_short() {
    let folders = ["src", "xtask", "tests", "benches"];
    let files =
        folders.iter().flat_map(|folder| rust_files(&root().join(folder))).chain([root().join("build.rs")]);
    let long: Vec<String> =
        files.filter_map(|file| too_long(&file, &fs::read_to_string(&file).unwrap())).collect();
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

fn too_long(file: &Path, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > LONGEST_FILE).then(|| format!("{}: {lines} lines, {LONGEST_FILE} are allowed", file.display()))
}

/// Each wall stops something: snippets that must be refused, and their lawful twins.
mod walls_can_fail {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        let crates = crates(
            "[dependencies]\nserde-json = \"1\"\nserde = \"1\"\nyew = { version = \"1\" }\n\n[dependencies.web-sys]\n",
        );
        breaches(&Source::new(path, text), &crates).len()
    }

    #[test]
    fn directions() {
        for (path, text, breaches) in [
            ("domain/money.rs", "use crate::data::node::Node;", 1),
            ("domain/money.rs", "use crate::{domain::tax, data, session};", 2),
            ("domain/money.rs", "fn f() { crate::ui::show() }", 1),
            ("domain/money.rs", "use super::super::data::node::Node;", 1),
            ("domain/tax/de.rs", "use super::super::money::Money;", 0),
            ("domain/money.rs", "use crate::*;", 1),
            ("data/node.rs", "use crate::domain::money::Money;", 0),
            ("data/node.rs", "macro_rules! m { () => { $crate::session::f() } }", 1),
            ("ui/app.rs", "use crate::data::registry::Registry;", 0),
            ("ui/screens/offer.rs", "use crate::data::registry::Registry;", 1),
            ("widget/element.rs", "use crate::domain::money::Money;", 1),
            ("platform/dom.rs", "use crate::domain::money::Money;", 1),
        ] {
            assert_eq!(count(path, text), breaches, "{path}: {text}");
        }
    }

    #[test]
    fn foreign_crates_and_the_outside_world() {
        for (path, text, breaches) in [
            ("domain/money.rs", "use serde::Serialize;", 1),
            ("domain/money.rs", "fn f() { ::yew::f(); web_sys::window() }", 2),
            ("data/node.rs", "use serde_json::Value;", 0),
            ("api/mod.rs", "use web_sys::Window;", 1),
            ("session/draft.rs", "use std::{time::Instant, fmt};", 1),
            ("session/draft.rs", "fn f() { println!(\"\") }", 1),
            ("platform/dom.rs", "use web_sys::Window; use std::time::Duration;", 0),
        ] {
            assert_eq!(count(path, text), breaches, "{path}: {text}");
        }
    }

    #[test]
    fn floats_and_parameters_in_the_domain() {
        for (path, text, breaches) in [
            ("domain/money.rs", "const X: f64 = 1.5;", 1),
            ("domain/simulation/draw.rs", "const X: f64 = 1.5;", 0),
            ("domain/tax/de.rs", "let rate = dec!(0.062);", 1),
            ("domain/tax/de.rs", "let cap = Decimal::from(90_600u32);", 1),
            ("domain/tax/de.rs", "let rate = \"0.062\".parse();", 1),
            (
                "domain/tax/de.rs",
                "let whole = [0, 1, 100]; let month = year / 12; let law = \"EStG 32a\";",
                0,
            ),
            ("domain/band.rs", "let p90 = 136_400;", 1),
            ("domain/vesting.rs", "let months = 480;", 0),
        ] {
            assert_eq!(count(path, text), breaches, "{path}: {text}");
        }
    }

    #[test]
    fn length() {
        assert!(too_long(Path::new("a.rs"), &"\n".repeat(401)).is_some());
        assert!(too_long(Path::new("a.rs"), &"\n".repeat(400)).is_none());
    }
}
