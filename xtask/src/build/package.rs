//! The npm package: `pkg/`.
use super::{data, library};
use crate::{
    failure::{Explain, Outcome},
    places,
};
use serde_json::Value;
use std::path::Path;

/// What of the module the page needs: its entry, the functions, the glue, the wasm.
const MODULE: &[&str] = &["bandworth.js", "functions.js", "bandworth_bg.js", "bandworth_bg.wasm"];

/// Builds the package: the hand-written files of `www/pkg/`, the wasm with its glue, and the data.
pub fn build(folder: &Path) -> Outcome {
    let sources = places::root().join("www/pkg");
    places::renew(folder)?;
    module(folder)?;
    places::copy_all(&sources, folder)?;
    let manifest = manifest(&places::read(&sources.join("package.json"))?, env!("CARGO_PKG_VERSION"))?;
    places::write(&folder.join("package.json"), manifest)?;
    data::stage(&folder.join("data"))
}

/// The wasm and its glue.
fn module(folder: &Path) -> Outcome {
    library::build("api", folder, "bandworth")?;
    // The package's own `bandworth.js` wraps the glue, which therefore takes the wasm file's name.
    for ending in ["js", "d.ts"] {
        let glue = folder.join(format!("bandworth.{ending}"));
        places::rename(&glue, &folder.join(format!("bandworth_bg.{ending}")))?;
    }
    places::remove_file(&folder.join("bandworth_bg.wasm.d.ts"))
}

/// Puts the package's module beside the page, which asks it what programs ask: `engine/`.
pub fn engine(package: &Path, site: &Path) -> Outcome {
    let folder = site.join("engine");
    places::renew(&folder)?;
    for file in MODULE {
        places::write(&folder.join(file), places::read_bytes(&package.join(file))?)?;
    }
    Ok(())
}

/// The text of `package.json` with the workspace's version.
fn manifest(template: &str, version: &str) -> Outcome<String> {
    let mut manifest: Value = serde_json::from_str(template).explain("www/pkg/package.json")?;
    if let Some(fields) = manifest.as_object_mut() {
        fields.insert("version".to_owned(), version.into());
    }
    let text = serde_json::to_string_pretty(&manifest).explain("www/pkg/package.json")?;
    Ok(text + "\n")
}
