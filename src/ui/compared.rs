//! What the engine says of all offers of a session.
use std::rc::Rc;

use crate::domain::money::Currency;
use crate::session::Locale;
use crate::session::compare::{Comparison, Refused, Request};
use crate::session::relay::{Located, Results};

/// How far the engine is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// On its way.
    #[default]
    Loading,
    /// It answers.
    Ready,
    /// It could not be had.
    Failed,
}

/// A place whose tax law the engine knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Its names, in the order of the languages.
    pub names: [String; 2],
    /// The years there is law for, the newest first.
    pub years: Vec<u16>,
    /// Where each of these laws stands: `law`, `announced`, `projected`.
    pub statuses: Vec<String>,
    /// Its currency.
    pub currency: Option<Currency>,
    /// Whether couples may file jointly.
    pub joint: bool,
}

impl Place {
    /// Every year there is law for and where it stands, the newest first.
    #[cfg(feature = "rooms")]
    pub fn laws(&self) -> impl Iterator<Item = (u16, &str)> {
        self.years.iter().copied().zip(self.statuses.iter().map(String::as_str))
    }

    /// The name in a language.
    pub fn name(&self, locale: Locale) -> &str {
        let [english, german] = &self.names;
        match locale {
            Locale::En => english,
            Locale::De => german,
        }
    }
}

/// What the engine says of all offers of a session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// How far the engine is.
    pub stage: Stage,
    /// Places to choose from.
    pub places: Rc<[Place]>,
    /// What a room says that the page shows.
    pub results: Results,
    /// What was asked; here and below: in the rooms alone.
    pub request: Option<Rc<Request>>,
    /// The answer.
    pub comparison: Option<Comparison>,
    /// What the engine refused; the answer is then for the other offers, or the last one that it gave.
    pub refused: Vec<Refused>,
    /// The same in words, by the place of the offer (none for what is assumed for all) and field.
    pub problems: Vec<Located>,
    /// What answers; none until it runs.
    #[cfg(any(feature = "app", feature = "rooms"))]
    pub engine: Option<crate::platform::engine::Engine>,
}
