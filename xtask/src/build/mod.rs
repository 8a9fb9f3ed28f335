//! `cargo xtask build`: the hosted site in `dist/` and the npm package in `pkg/`.
mod cache;
mod compress;
mod data;
mod embed;
mod library;
mod optimise;
mod package;
mod page;

pub use compress::{brotli, gzip};
pub use page::development;

use crate::{failure::Outcome, options::Options, places};

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
    compress::compress_beside(&site)?;
    package::build(&places::package())
}
