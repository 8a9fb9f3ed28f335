//! A figure, and the one to look at first.
use yew::prelude::*;

use super::{Figure, figure};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let one = |first| figure(&Figure { name: "First year".into(), value: "€291,000".into(), first });
    vec![("figure-first", one(true)), ("figure", one(false))]
}
