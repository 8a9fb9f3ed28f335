//! What a host sends: every text and wasm file also as brotli and gzip beside it.
use super::cache::kept;
use crate::{
    failure::{Explain, Outcome},
    places,
};
use flate2::{Compression, write::GzEncoder};
use std::{io::Write, path::Path};

const COMPRESSED: [&str; 8] = ["css", "html", "js", "json", "svg", "ts", "txt", "wasm"];

/// Below this a compressed copy saves no packet.
const SMALLEST: usize = 512;

/// The bytes as gzip sends them at its best level.
pub fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).explain("gzip")?;
    encoder.finish().explain("gzip")
}

/// The bytes as brotli sends them at its best quality.
pub fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    kept("brotli 11", bytes, || {
        let mut out = Vec::new();
        let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut out, &settings).explain("brotli")?;
        Ok(out)
    })
}

/// Puts `name.br` and `name.gz` beside every file that gets smaller by it.
pub fn compress_beside(folder: &Path) -> Outcome {
    for relative in places::files_below(folder)? {
        let file = folder.join(relative);
        let kind = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = places::read_bytes(&file)?;
        if bytes.len() < SMALLEST || !COMPRESSED.contains(&kind.as_str()) {
            continue;
        }
        for (ending, smaller) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            if smaller.len() < bytes.len() {
                places::write(&file.with_extension(format!("{kind}.{ending}")), smaller)?;
            }
        }
    }
    Ok(())
}
