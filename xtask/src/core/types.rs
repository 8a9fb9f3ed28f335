//! `cargo xtask types`: the interface of the package as JavaScript and TypeScript, from the code.
use crate::{failure::Outcome, options::Options, places};
use bandworth::api;

/// Writes the two committed files.
pub fn command(options: Options) -> Outcome {
    options.end()?;
    let folder = places::root().join("www/pkg");
    places::write(&folder.join("functions.js"), api::javascript())?;
    places::write(&folder.join("functions.d.ts"), api::typescript())?;
    println!("written: www/pkg/functions.js, www/pkg/functions.d.ts");
    Ok(())
}
