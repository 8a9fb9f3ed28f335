//! A chart with its question, its answer and its table.
use yew::prelude::*;

use super::{ChartFigure, chart_figure};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![(
        "chart-figure",
        chart_figure(&ChartFigure {
            id: "bw-waterfall".into(),
            title: "Where does the fee go?".into(),
            summary: "Most of it reaches the shareholders.".into(),
            chart: html! { <svg role="img" aria-label="Most of it reaches the shareholders."></svg> },
            open: "Show as a table".into(),
            table: html! { <table><tbody><tr><th scope="row">{ "Fee" }</th><td>{ "2.7bn" }</td></tr></tbody></table> },
        }),
    )]
}
