//! The field itself: pure, total, no text for people, no serde.
#![forbid(unsafe_code)]
