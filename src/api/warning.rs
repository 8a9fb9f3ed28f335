//! What a result must be read with: never an error, always beside the numbers it concerns.

crate::outcome! {
    /// Something to know about a result.
    pub struct Warning {
        /// Stable name.
        code: String,
        /// JSON pointer into the input; empty for the whole.
        path: String,
        /// A plain sentence.
        message: String,
    }
}

impl Warning {
    /// A warning about the field at `path`.
    pub fn new(code: &str, path: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), path: path.to_owned(), message: message.into() }
    }
}
