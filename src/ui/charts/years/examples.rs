//! Two years, one with a part below zero that is not drawn.
use yew::prelude::*;

use super::{Bar, YearsChart, years_chart};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let bar = |name: &'static str, parts: [f64; 2]| Bar {
        name: name.into(),
        parts: parts.to_vec(),
        total: "€100,000".into(),
    };
    vec![(
        "years",
        years_chart(&YearsChart {
            bars: vec![bar("Year 1", [80_000.0, 20_000.0]), bar("Year 2", [80_000.0, -5_000.0])],
            parts: vec!["Base".into(), "Bonus".into()],
            colours: &["bw-part-base", "bw-part-bonus"],
            summary: "Year 1 pays most.".into(),
        }),
    )]
}
