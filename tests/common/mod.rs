//! What several test programs need: files of the repository and the bundled data.
#![allow(dead_code, clippy::unwrap_used)]
use std::{fs, path::Path};

use bandworth::data::{node::Node, registry::Registry};

/// A JSON file of the repository.
pub fn file(path: &str) -> Node {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    Node::from_json(&text).unwrap()
}

/// A registry with the bundled data on deals and inventors.
pub fn bundled() -> Registry {
    let mut registry = Registry::default();
    for folder in ["deals", "inventor"] {
        let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data").join(folder);
        for entry in fs::read_dir(files).unwrap() {
            let name = format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap());
            registry.load(&name, &file(&format!("static/data/{name}"))).unwrap();
        }
    }
    registry
}
