//! `cargo xtask build`: the hosted site in `dist/` and the npm package in `pkg/`.
mod cache;
mod compress;
mod data;
mod embed;
mod library;
mod optimise;
mod package;
mod page;
mod rooms;
mod schema;

pub use compress::{brotli, gzip};
pub use optimise::optimise;

use crate::{failure::Outcome, options::Options, places};
use std::path::Path;

/// Builds both and says where they are.
pub fn command(options: Options) -> Outcome {
    options.end()?;
    everything()?;
    println!("dist/  the site: copy it to any folder of any static host");
    println!("pkg/   the npm package: `npm pack ./pkg`, or import pkg/bandworth.js");
    Ok(())
}

/// Builds the site with the element and its demo page, and the package.
pub fn everything() -> Outcome {
    let site = places::site();
    page::release(&site)?;
    data::stage(&site.join("data"))?;
    embed::build(&site)?;
    package::build(&places::package())?;
    package::engine(&places::package(), &site)?;
    rooms::build(&site)?;
    compress::compress_beside(&site)
}

/// Builds the page for the one who develops, with the engine it asks.
pub fn development(site: &Path) -> Outcome {
    page::development(site)?;
    package::build(&places::package())?;
    package::engine(&places::package(), site)?;
    rooms::build(site)
}
