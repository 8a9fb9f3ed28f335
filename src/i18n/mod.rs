//! Every text for people, one file per language.
#![forbid(unsafe_code)]
