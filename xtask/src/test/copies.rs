//! The worked tables in the checkout are those that the project was given, byte for byte.
//!
//! They stand in a folder beside the checkout while it is worked on, and in no clone: where the folder is
//! missing, the copies are all there is and nothing is compared.
use super::tally::Tally;
use crate::{failure::Outcome, places};
use std::path::Path;

/// Where the originals are, seen from the checkout.
const ORIGINALS: &str = "../shared/oracles";

/// Compares every table and file of cases with its copy; each that is missing or differs is a failure.
pub fn check() -> Outcome<Tally> {
    let root = places::root();
    compare(&root.join(ORIGINALS), &root.join("tests/oracles"))
}

fn compare(originals: &Path, copies: &Path) -> Outcome<Tally> {
    if !originals.is_dir() {
        println!("{} is not here: nothing to compare the copies with", originals.display());
        return Ok(Tally::of_check(true));
    }
    let mut tally = Tally::default();
    for file in places::files_below(originals)? {
        if !file.extension().is_some_and(|kind| kind == "csv" || kind == "json") {
            continue;
        }
        let copy = copies.join(&file);
        let equal =
            copy.is_file() && places::read_bytes(&copy)? == places::read_bytes(&originals.join(&file))?;
        if !equal {
            println!("{} is not the same as the table it was copied from", copy.display());
        }
        tally += Tally::of_check(equal);
    }
    Ok(tally)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_copy_that_is_missing_or_differs_fails() {
        let folder = std::env::temp_dir().join(format!("bandworth-copies-{}", std::process::id()));
        let (originals, copies) = (folder.join("originals"), folder.join("copies"));
        places::renew(&originals).unwrap();
        places::renew(&copies).unwrap();
        for (name, original, copy) in [
            ("same.csv", "1", Some("1")),
            ("other.csv", "1", Some("2")),
            ("gone.json", "1", None),
            ("words.md", "1", None),
        ] {
            places::write(&originals.join(name), original).unwrap();
            if let Some(copy) = copy {
                places::write(&copies.join(name), copy).unwrap();
            }
        }
        assert_eq!(compare(&originals, &copies).unwrap(), Tally { passed: 1, failed: 2 });
        assert_eq!(compare(&folder.join("none"), &copies).unwrap(), Tally { passed: 1, failed: 0 });
        places::remove(&folder).unwrap();
    }
}
