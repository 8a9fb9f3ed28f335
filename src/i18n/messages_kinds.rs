//! The texts that say what kind of band is shown, and why.
use crate::session::evaluate::BandKind;

/// What kind of band it is.
#[derive(Debug)]
pub struct Kinds {
    /// In a word or two, beside the name of the band.
    pub name: fn(BandKind) -> &'static str,
    /// What an amount is held against, after "above a quarter": (kind, n, place).
    pub among: fn(BandKind, &str, &str) -> String,
    /// What the band rests on: (kind, n, place whose figures were carried over).
    pub basis: fn(BandKind, &str, &str) -> String,
    /// Why this kind, and what it means for the reader.
    pub why: fn(BandKind) -> &'static str,
    /// Name of the band that is modelled for a metropolitan area (its name).
    pub here: fn(&str) -> String,
    /// Between the country's band and the modelled one: (rank in the country, rank here).
    pub between: fn(&str, &str) -> String,
    /// Name of the person's own band.
    pub own: &'static str,
    /// How the figures were made.
    pub made: &'static str,
    /// More bands are on their way.
    pub loading: &'static str,
    /// More bands could not be had.
    pub failed: &'static str,
}
