//! Results of slow steps, kept by the content they were made from.
use crate::{failure::Outcome, places};
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
};

/// The result of `make`, or the one kept from an earlier run of the same `step` (named with its
/// version and options) on the same `input`.
pub fn kept(step: &str, input: &[u8], make: impl FnOnce() -> Outcome<Vec<u8>>) -> Outcome<Vec<u8>> {
    let mut hasher = DefaultHasher::new();
    (step, input).hash(&mut hasher);
    let file = places::target().join("kept").join(format!("{:016x}-{}", hasher.finish(), input.len()));
    if let Ok(known) = fs::read(&file) {
        return Ok(known);
    }
    let made = make()?;
    // Renamed into place, so that a run that is cut short leaves no half of a result.
    let half = file.with_extension("half");
    places::write(&half, &made)?;
    places::rename(&half, &file)?;
    Ok(made)
}
