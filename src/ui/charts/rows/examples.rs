//! A bar, a tick and a dot, from zero and from the lowest mark.
use yew::prelude::*;

use super::{ChartRow, RowMark, RowsChart, Shape, Tone, rows_chart};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let row = |name: &'static str, shape, tone, from, to, is_own| ChartRow {
        name: name.into(),
        value: "1.4".into(),
        marks: vec![RowMark { shape, tone, from, to }],
        is_own,
    };
    let rows = || {
        vec![
            row("Fee", Shape::Bar, Tone::Ink, 0.0, 2.7, false),
            row("Debt", Shape::Tick, Tone::Muted, 1.0, 1.0, false),
            row("You", Shape::Dot, Tone::Own, 1.4, 1.4, true),
        ]
    };
    let chart =
        |from_zero| rows_chart(&RowsChart { rows: rows(), from_zero, summary: "You get 1.4.".into() });
    vec![("rows", chart(true)), ("rows-from-the-lowest", chart(false))]
}
