//! What went wrong, in words for the person at the terminal.
use std::fmt::{self, Display};

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

    /// The same, as an error at once.
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
