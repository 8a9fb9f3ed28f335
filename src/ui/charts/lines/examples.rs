//! Several offers with what is kept on leaving, and one alone.
use yew::prelude::*;

use super::{Line, LinesChart, lines_chart};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let line = |name: &'static str, step: f64, main, dashed| Line {
        name: name.into(),
        points: (0..=12).map(|month| f64::from(month) * step).collect(),
        main,
        dashed,
    };
    let chart = |lines| {
        lines_chart(&LinesChart {
            lines,
            months: vec![(12, "1 y".into())],
            top: "€120K".into(),
            summary: "Nova: €120,000".into(),
        })
    };
    let many = vec![
        line("Nova", 10_000.0, true, false),
        line("Berlin", 7_000.0, false, false),
        line("Zürich", 9_000.0, false, false),
        line("kept if you leave", 8_000.0, false, true),
    ];
    vec![("lines", chart(many)), ("lines-of-one", chart(vec![line("Nova", 10_000.0, true, false)]))]
}
