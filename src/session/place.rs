//! What follows from the place of an offer: the country, the usual currency, where pay is taxed.
//!
//! ```
//! use bandworth::session::{Locale, draft::{Draft, Field}, place::is_abroad};
//! let mut draft = Draft::example(Locale::En);
//! draft.set(Field::Jurisdiction, "us-wa".to_owned());
//! assert!(!is_abroad(&draft)); // another state
//! draft.set(Field::Jurisdiction, "de".to_owned());
//! assert!(is_abroad(&draft));
//! ```
use super::draft::{Draft, Field};
use crate::domain::money::Currency;

/// The tax jurisdiction assumed for a place of the bands until another one is chosen. A whole
/// country whose parts tax differently has none.
const PLACES: &[(&str, &str)] = &[
    ("us-sf", "us-ca"),
    ("us-sj", "us-ca"),
    ("us-la", "us-ca"),
    ("us-sea", "us-wa"),
    ("us-nyc", "us-ny-nyc"),
    ("us-bos", "us-ma"),
    ("us-aus", "us-tx"),
    ("uk", "uk-england"),
    ("ca", "ca-on"),
    ("ch", "ch-zh-zurich"),
];

/// Countries of the bands that are one tax jurisdiction of the same id.
const UNIFORM: &[&str] = &["au", "de", "fr", "il", "in", "nl", "sg"];

/// Where the pay of a draft is taxed: what was chosen, else what is assumed for its place.
pub fn jurisdiction(draft: &Draft) -> String {
    let chosen = draft.text(Field::Jurisdiction);
    let region = draft.text(Field::Region);
    if chosen.is_empty() { of_place(region).to_owned() } else { chosen.to_owned() }
}

fn of_place(region: &str) -> &'static str {
    let assumed = PLACES.iter().find(|(place, _)| *place == region).map(|(_, jurisdiction)| *jurisdiction);
    assumed.or_else(|| UNIFORM.iter().find(|place| **place == region).copied()).unwrap_or_default()
}

/// The place of the bands whose pay is taxed in a jurisdiction unless another one is chosen.
pub(super) fn place_of(jurisdiction: &str) -> Option<&'static str> {
    let found = PLACES.iter().find(|(_, taxed)| *taxed == jurisdiction).map(|(place, _)| *place);
    found.or_else(|| UNIFORM.iter().find(|place| **place == jurisdiction).copied())
}

/// The country of a place or of a tax jurisdiction: what stands before the first dash; none for a group of countries.
fn country(id: &str) -> Option<&str> {
    let country = id.split('-').next().unwrap_or(id);
    (country.len() == 2 && country != "eu").then_some(country)
}

/// Whether the offer is taxed in another country than it is in, because that was chosen.
pub fn is_abroad(draft: &Draft) -> bool {
    let [taxed, here] = [Field::Jurisdiction, Field::Region].map(|field| country(draft.text(field)));
    taxed.zip(here).is_some_and(|(taxed, here)| taxed != here)
}

/// The currency in which pay is usual in a place.
pub fn usual_currency(region: &str) -> Option<Currency> {
    use Currency as C;
    Some(match country(region) {
        Some("us") => C::Usd,
        Some("uk") => C::Gbp,
        Some("de" | "fr" | "nl" | "es" | "fi") => C::Eur,
        Some("ca") => C::Cad,
        Some("ch") => C::Chf,
        Some("se") => C::Sek,
        Some("no") => C::Nok,
        Some("dk") => C::Dkk,
        Some("au") => C::Aud,
        Some("in") => C::Inr,
        Some("il") => C::Ils,
        Some("sg") => C::Sgd,
        _ => return None,
    })
}

/// The usual currency of the place of an offer, where the offer's own is another one.
pub fn other_currency(draft: &Draft) -> Option<Currency> {
    usual_currency(draft.text(Field::Region)).filter(|usual| usual.code() != draft.text(Field::Currency))
}
