//! Lines of an answer: what it is, what that means in plain words, and the figure.
use yew::prelude::*;

use crate::ui::charts::rows::ChartRow;

/// One line.
pub(super) struct Line {
    /// What it is, and what that means.
    pub(super) words: [&'static str; 2],
    /// Formatted.
    pub(super) value: String,
    /// Whether it is the sum of the others.
    pub(super) is_sum: bool,
}

/// Lines under a heading.
pub(super) fn lines(id: &'static str, heading: &'static str, lines: Vec<Line>) -> Html {
    let line = |line: Line| {
        let [name, meaning] = line.words;
        html! {
            <div class={classes!("bw-sums__line", line.is_sum.then_some("bw-sums__line--sum"))}>
                <dt><span class="bw-sums__name">{ name }</span><span class="bw-sums__meaning">{ meaning }</span></dt>
                <dd>{ line.value }</dd>
            </div>
        }
    };
    let body = html! { <dl class="bw-sums">{ for lines.into_iter().map(line) }</dl> };
    section(id, heading.to_owned(), "", body)
}

/// A plain table of figures, names first.
pub(super) fn table(caption: AttrValue, columns: &[AttrValue], rows: Vec<Vec<AttrValue>>) -> Html {
    let row = |cells: Vec<AttrValue>| {
        let mut cells = cells.into_iter();
        let first = cells.next().unwrap_or_default();
        html! { <tr><th scope="row">{ first }</th>{ for cells.map(|cell| html! { <td>{ cell }</td> }) }</tr> }
    };
    html! {
        <div class="bw-table-scroll" role="region" tabindex="0" aria-label={caption.clone()}>
            <table class="bw-table">
                <caption>{ caption }</caption>
                <thead><tr>{ for columns.iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// What a chart of rows says in words: all of a few figures, else the lowest, the highest, and the person's own.
pub(super) fn told(title: &str, rows: &[ChartRow], range: fn(&str, &str) -> String) -> AttrValue {
    const FEW: usize = 3;
    let at = |row: &&ChartRow| row.marks.first().map_or(0.0, |mark| mark.to);
    let figure = |row: &ChartRow| format!("{} {}", row.name, row.value);
    let named = |row: &ChartRow| format!("{} ({})", row.value, row.name);
    let lowest = rows.iter().min_by(|a, b| at(a).total_cmp(&at(b)));
    let highest = rows.iter().max_by(|a, b| at(a).total_cmp(&at(b)));
    let said: Vec<String> = match (lowest, highest) {
        (Some(low), Some(high)) if rows.len() > FEW => std::iter::once(range(&named(low), &named(high)))
            .chain(rows.iter().filter(|row| row.is_own).map(figure))
            .collect(),
        _ => rows.iter().map(figure).collect(),
    };
    format!("{title}: {}", said.join("; ")).into()
}

/// Names of columns.
pub(super) fn names(columns: &[&'static str]) -> Vec<AttrValue> {
    columns.iter().map(|name| AttrValue::Static(name)).collect()
}

/// A paragraph. Written once: every place that builds one is code of its own.
pub(super) fn para(class: &'static str, text: String) -> Html {
    html! { <p {class}>{ text }</p> }
}

/// A section under its heading, with what it says.
pub(super) fn section(id: &'static str, heading: String, note: &str, body: Html) -> Html {
    html! {
        <section class="bw-stack" aria-labelledby={id}>
            <h3 class="bw-data__heading" {id}>{ heading }</h3>
            if !note.is_empty() {
                { para("bw-ladder__note", note.to_owned()) }
            }
            { body }
        </section>
    }
}
