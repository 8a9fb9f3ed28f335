//! What several tests share: the shipped files, the loaded data, and JSON Schema.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
pub mod cliffs;
pub mod compared;
// The build's own check.
#[path = "../../xtask/src/build/schema.rs"]
pub mod schema;

use bandworth::data::{node::Node, registry::Registry};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of the checkout.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Every shipped parameter file: its name below `static/data` without `.json`, and its text.
pub fn shipped() -> Vec<(String, String)> {
    let (root, mut found) = (folder("static/data"), Vec::new());
    collect(&root, &root, &mut found);
    found.sort();
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            let name = name.strip_suffix(".json").unwrap_or_else(|| panic!("{name} is no JSON file"));
            found.push((name.to_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Everything that is shipped, loaded.
pub fn registry() -> Registry {
    let mut registry = Registry::default();
    for (name, text) in shipped() {
        let file = Node::from_json(&text).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        registry.load(&name, &file).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
    }
    registry
}

/// Whether a value fits a schema; a keyword that the check does not know stops the test.
pub fn fits(root: &serde_json::Value, value: &serde_json::Value) -> bool {
    match schema::check(root, value) {
        Ok(()) => true,
        Err(schema::Fault::Value(_)) => false,
        Err(schema::Fault::Schema(fault)) => panic!("{fault}"),
    }
}

/// The items of a list.
pub fn list(node: &Node) -> &[Node] {
    let Node::List(items) = node else { panic!("not a list: {node:?}") };
    items
}

/// A text.
pub fn text(node: &Node) -> &str {
    let Node::Text(text) = node else { panic!("not a text: {node:?}") };
    text
}
