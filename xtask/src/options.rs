//! The words after a command: flags, flags with a value, and the rest.
use crate::failure::{Failure, Outcome};

/// The words that no one has taken yet.
pub struct Options(Vec<String>);

impl Options {
    /// The words after the command's name.
    pub fn new(words: impl Iterator<Item = String>) -> Self {
        Self(words.collect())
    }

    /// Takes a flag; says whether it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// Takes `--name value` or `--name=value`.
    pub fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let joined = format!("{name}=");
        let Some(at) = self.0.iter().position(|word| word == name || word.starts_with(&joined)) else {
            return Ok(None);
        };
        let word = self.0.remove(at);
        if let Some(value) = word.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at < self.0.len() {
            Ok(Some(self.0.remove(at)))
        } else {
            Failure::raise(format!("{name} needs a value"))
        }
    }

    /// The words that are left; an unknown flag among them is an error.
    pub fn rest(self) -> Outcome<Vec<String>> {
        match self.0.iter().find(|word| word.starts_with('-')) {
            Some(word) => {
                Failure::raise(format!("unknown option {word}; `cargo xtask help` lists what there is"))
            }
            None => Ok(self.0),
        }
    }

    /// Every word as it stands, for another program to read.
    pub fn all(self) -> Vec<String> {
        self.0
    }

    /// Ends reading: anything left is an error.
    pub fn end(self) -> Outcome {
        match self.rest()?.first() {
            Some(word) => {
                Failure::raise(format!("unexpected `{word}`; `cargo xtask help` lists what there is"))
            }
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn options(line: &str) -> Options {
        Options::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn values_stand_apart_or_joined() {
        for line in ["--port 8123 --release x", "x --release --port=8123"] {
            let mut options = options(line);
            assert_eq!(options.value("--port").unwrap().as_deref(), Some("8123"));
            assert!(options.flag("--release"));
            assert_eq!(options.rest().unwrap(), ["x"]);
        }
    }

    #[test]
    fn what_nobody_knows_is_refused() {
        assert!(options("--prot 1").rest().is_err());
        assert!(options("more").end().is_err());
        assert!(options("--port").value("--port").is_err());
    }
}
