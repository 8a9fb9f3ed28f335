//! A point, a range, and the person among them.
use yew::prelude::*;

use super::{Dot, DotsChart, dots_chart};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let dot = |name: &'static str, ends, own| Dot {
        name: name.into(),
        scope: if own { AttrValue::default() } else { "2025".into() },
        ends,
        label: "$300K".into(),
        own,
    };
    let dots = vec![
        dot("One employer", [300_000.0, 300_000.0], false),
        dot("Another", [200_000.0, 900_000.0], false),
        dot("You: average year", [377_000.0, 377_000.0], true),
    ];
    vec![("dots", dots_chart(&DotsChart { dots, summary: "Above one of two points.".into() }))]
}
