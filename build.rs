//! Lists every stylesheet below `src/ui` into one generated table; no other logic.
use std::{env, fmt::Write as _, fs, io, path::Path};

fn main() -> io::Result<()> {
    let mut sheets = Vec::new();
    collect(Path::new("src/ui"), &mut sheets)?;
    sheets.sort();
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut table = String::from("&[\n");
    for sheet in &sheets {
        println!("cargo::rerun-if-changed={sheet}");
        let _ = writeln!(table, "    include_str!({:?}),", format!("{root}/{sheet}"));
    }
    table.push(']');
    println!("cargo::rerun-if-changed=src/ui");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("sheets.rs"), table)
}

/// Tokens and base come first (they sort so by their folder's name, see `src/ui/style`).
fn collect(folder: &Path, sheets: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, sheets)?;
        } else if path.extension().is_some_and(|kind| kind == "css") {
            sheets.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}
