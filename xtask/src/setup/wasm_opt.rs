//! `wasm-opt`, from the npm package `binaryen`: Debian's is too old for what the compiler emits.
use super::{announce, lock::InstallLock};
use crate::{
    failure::{Failure, Outcome},
    places,
    process::{program, succeeds, text_if_any},
};
use std::path::{Path, PathBuf};

const BINARYEN_VERSION: &str = "132.0.0";

/// The program `wasm-opt`.
pub fn wasm_opt() -> Outcome<PathBuf> {
    let home = places::tools()?.join(format!("binaryen-{BINARYEN_VERSION}"));
    let file = home.join("node_modules/.bin/wasm-opt");
    if !works(&file) {
        let _lock = InstallLock::take()?;
        if !works(&file) {
            install(&home)?;
        }
    }
    Ok(file)
}

fn works(file: &Path) -> bool {
    file.is_file()
        && text_if_any(program(file).arg("--version")).is_some_and(|text| text.contains("wasm-opt"))
}

fn install(home: &Path) -> Outcome {
    announce("fetching wasm-opt from npm", "ten seconds");
    places::create(home)?;
    let mut install = program("npm");
    install.args([
        "install",
        "--no-save",
        "--no-package-lock",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]);
    install.arg("--prefix").arg(home).arg(format!("binaryen@{BINARYEN_VERSION}"));
    if succeeds(&mut install)? {
        return Ok(());
    }
    Failure::raise(format!(
        "npm could not fetch binaryen {BINARYEN_VERSION}: it needs Node 18 or newer with npm, and npm's registry"
    ))
}
