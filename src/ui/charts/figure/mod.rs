//! A chart with its title, what it says in a sentence, and its figures as a table.
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

/// A chart with what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartFigure {
    /// Id of the title.
    pub id: AttrValue,
    /// The question it answers.
    pub title: AttrValue,
    /// What it says.
    pub summary: AttrValue,
    /// The drawing.
    pub chart: Html,
    /// Opens the table.
    pub open: AttrValue,
    /// The same figures as a table.
    pub table: Html,
}

/// A chart, its sentence and its table.
pub fn chart_figure(props: &ChartFigure) -> Html {
    let ChartFigure { id, title, summary, chart, open, table } = props;
    html! {
        <figure class="bw-chart" aria-labelledby={id}>
            <figcaption class="bw-chart__head">
                <h3 class="bw-chart__title" {id}>{ title }</h3>
                <p class="bw-small">{ summary }</p>
            </figcaption>
            { chart.clone() }
            <details class="bw-details">
                <summary>{ open }</summary>
                { table.clone() }
            </details>
        </figure>
    }
}
