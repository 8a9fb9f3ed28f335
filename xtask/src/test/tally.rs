//! How many tests passed and failed, read from what each runner prints.
use crate::failure::{Failure, Outcome};
use std::{fmt, ops::AddAssign};

/// Tests that passed, and those that failed or could not run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many passed.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
}

impl Tally {
    /// One check that either holds or does not.
    pub fn of_check(holds: bool) -> Self {
        Self { passed: usize::from(holds), failed: usize::from(!holds) }
    }

    /// The sum of cargo's lines `test result: ok. 3 passed; 1 failed; ...`. Where cargo failed without
    /// a failed test (it did not compile, a process died), that is one failure.
    pub fn of_cargo(text: &str, worked: bool) -> Outcome<Self> {
        let mut tally = Self::default();
        for line in text.lines().filter_map(|line| line.trim_start().strip_prefix("test result: ")) {
            let Some((passed, failed)) = number_before(line, " passed").zip(number_before(line, " failed"))
            else {
                return Failure::raise(format!("cargo's summary has changed: {line}"));
            };
            tally += Self { passed, failed };
        }
        tally.and_worked(worked, "cargo ran no test")
    }

    /// The sums at the end of a TAP report of `node --test`. A test that was skipped did not pass.
    pub fn of_tap(text: &str, worked: bool) -> Outcome<Self> {
        let count = |key: &str| {
            let lines = text.lines().filter_map(|line| line.strip_prefix("# ")?.strip_prefix(key));
            lines.filter_map(|rest| rest.trim().parse::<usize>().ok()).next_back().unwrap_or(0)
        };
        let failed = ["fail ", "cancelled ", "skipped ", "todo "].map(count).iter().sum();
        Self { passed: count("pass "), failed }.and_worked(worked, "node ran no test")
    }

    /// The last line of the conformance runner; a file that it could not read is one failure.
    pub fn of_conformance(text: &str, worked: bool) -> Outcome<Self> {
        let sums = text.lines().filter_map(|line| line.strip_prefix("conformance: ")).next_back();
        let counts = sums.and_then(|line| number_before(line, " passed").zip(number_before(line, " failed")));
        let (passed, failed) = counts.unwrap_or_default();
        Self { passed, failed }.and_worked(worked, "no case was run")
    }

    fn and_worked(mut self, worked: bool, nothing: &str) -> Outcome<Self> {
        if !worked && self.failed == 0 {
            self.failed = 1;
        }
        if self == Self::default() { Failure::raise(nothing) } else { Ok(self) }
    }

    /// A failure unless every test passed; the tally itself has told it.
    pub fn verdict_told(self) -> Outcome {
        if self.failed == 0 { Ok(()) } else { Err(Failure::told()) }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

fn number_before(line: &str, word: &str) -> Option<usize> {
    line.split(word).next()?.rsplit(|character: char| !character.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn cargo_is_summed_over_its_programs() {
        let text = "test result: ok. 3 passed; 0 failed; 0 ignored\nx\n\
                    test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured\n";
        assert_eq!(Tally::of_cargo(text, false).unwrap(), Tally { passed: 13, failed: 2 });
    }

    #[test]
    fn what_did_not_run_is_no_success() {
        assert_eq!(
            Tally::of_cargo("error: could not compile", false).unwrap(),
            Tally { passed: 0, failed: 1 }
        );
        assert_eq!(Tally::of_cargo("test result: ok. 3 passed; 0 failed", false).unwrap().failed, 1);
        assert!(Tally::of_cargo("", true).is_err());
        assert!(Tally::of_tap("", true).is_err());
    }

    #[test]
    fn the_conformance_runner_counts_itself() {
        let text = "deals.json: 3 cases\nout of scope: 1\nconformance: 812 passed, 3 failed\n";
        assert_eq!(Tally::of_conformance(text, false).unwrap(), Tally { passed: 812, failed: 3 });
        assert_eq!(Tally::of_conformance("conformance: 8 passed, 0 failed\n", false).unwrap().failed, 1);
        assert!(Tally::of_conformance("", true).is_err());
    }

    #[test]
    fn node_counts_itself() {
        let text = "TAP version 13\n# tests 5\n# pass 3\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n";
        assert_eq!(Tally::of_tap(text, false).unwrap(), Tally { passed: 3, failed: 2 });
    }
}
