//! `cargo xtask test`: every check there is. CI runs this and nothing else.
//!
//! What is quick to fail comes first; a step that fails does not stop the others. The last line is
//! the sum over all runners: `N passed, N failed`.
mod copies;
mod steps;
pub mod tally;

use crate::{failure::Outcome, options::Options};
use std::time::Instant;
use tally::Tally;

/// Runs every step and prints the sum.
pub fn command(options: Options) -> Outcome {
    options.end()?;
    let start = Instant::now();
    let mut total = Tally::default();
    let mut failures = Vec::new();
    for (at, (name, step)) in steps::ALL.iter().enumerate() {
        println!("\n== {} of {}: {name} ({} s so far)", at + 1, steps::ALL.len(), start.elapsed().as_secs());
        let tally = step().unwrap_or_else(|failure| {
            println!("{failure}");
            Tally::of_check(false)
        });
        println!("== {name}: {tally}");
        if tally.failed > 0 {
            failures.push(*name);
        }
        total += tally;
    }
    println!("\nall steps took {} s", start.elapsed().as_secs());
    if !failures.is_empty() {
        println!("failed: {}", failures.join(", "));
    }
    println!("{total}");
    total.verdict_told()
}
