//! What went wrong, in words for the person at the terminal.
use crate::options::Options;
use std::{
    env,
    fmt::{self, Display},
    process::ExitCode,
};

/// The result of every step; most steps return nothing but that they worked.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A sentence that says what failed and, where there is one, the remedy.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A failure of which everything has been said.
    pub fn told() -> Self {
        Self(String::new())
    }

    /// The same as [`Failure::new`], as an error at once.
    pub fn raise<T>(text: impl Into<String>) -> Outcome<T> {
        Err(Self::new(text))
    }
}

impl Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Adds what was being done to an error from below.
pub trait Explain<T> {
    /// Puts `doing` in front of the error's own text.
    fn explain(self, doing: impl Display) -> Outcome<T>;
}

impl<T, E: Display> Explain<T> for Result<T, E> {
    fn explain(self, doing: impl Display) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{doing}: {error}")))
    }
}

/// Runs the command that the program was started with; says what failed and gives the exit status.
pub fn end(command: impl FnOnce(&str, Options) -> Outcome) -> ExitCode {
    let mut words = env::args().skip(1);
    let name = words.next().unwrap_or_default();
    match command(&name, Options::new(words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(text)) => {
            if !text.is_empty() {
                eprintln!("error: {text}");
            }
            ExitCode::FAILURE
        }
    }
}
