//! What has reached the person month by month, and what is kept on leaving early.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::caption;
use crate::i18n::{show_table, side_by_side};
use crate::session::compare::{Column, Comparison};
use crate::ui::charts::{LinesChart, lines::Line, lines_chart};
use crate::ui::screens::View;
use crate::ui::wording::geometry;

/// The path of all offers.
pub fn path(view: &View) -> Html {
    let Some(comparison) = &view.compared.comparison else { return Html::default() };
    let texts = side_by_side(view.session.locale);
    let [heading, explain, dashed] = texts.path;
    let left = comparison.column(view.session.open()).is_some_and(differs);
    html! {
        <section class="bw-path" aria-labelledby="bw-path-heading">
            <div>
                <h2 id="bw-path-heading">{ heading }</h2>
                <p class="bw-small">{ explain }{ left.then_some(dashed) }</p>
            </div>
            { chart(view, comparison) }
            <details class="bw-details">
                <summary>{ *show_table(view.session.locale) }</summary>
                { table(view, comparison) }
            </details>
        </section>
    }
}

fn chart(view: &View, comparison: &Comparison) -> Html {
    let (texts, figures) = (side_by_side(view.session.locale), view.figures());
    let open = view.session.open();
    let short = |amount: Decimal| figures.short(amount, comparison.currency);
    let mut lines: Vec<Line> = Vec::new();
    for column in &comparison.columns {
        lines.push(Line {
            name: view.offer_name(column.offer).into(),
            points: column.cumulative.iter().copied().map(geometry).collect(),
            main: column.offer == open,
            dashed: false,
        });
    }
    if let Some(column) = comparison.column(open).filter(|column| differs(column)) {
        // In the first month nothing is kept that was not received.
        let months = column.cumulative.len().saturating_sub(1);
        let first = column.cumulative.first().copied().unwrap_or_default();
        let kept = std::iter::once(first).chain(column.kept.iter().copied()).take(months.saturating_add(1));
        lines.push(Line {
            name: texts.kept.into(),
            points: kept.map(geometry).collect(),
            main: false,
            dashed: true,
        });
    }
    let most =
        comparison.columns.iter().flat_map(|column| &column.cumulative).max().copied().unwrap_or_default();
    let ends = comparison.columns.iter().map(|column| {
        let end = column.cumulative.last().copied().unwrap_or_default();
        format!("{}: {}", view.offer_name(column.offer), figures.amount(end, comparison.currency))
    });
    let months = comparison.columns.iter().map(|column| column.cumulative.len()).max().unwrap_or_default();
    let names = (0..months).step_by(12).map(|month| {
        let year = figures.plain((month / 12).into(), 0);
        (month, AttrValue::from((texts.after_years)(&year)))
    });
    lines_chart(&LinesChart {
        lines,
        months: names.skip(1).collect(),
        top: short(most).into(),
        summary: format!("{}. {}", texts.path[0], ends.collect::<Vec<_>>().join("; ")).into(),
    })
}

/// Whether leaving early keeps less than was received.
fn differs(column: &Column) -> bool {
    column.kept.iter().zip(column.cumulative.iter().skip(1)).any(|(kept, received)| kept < received)
}

fn table(view: &View, comparison: &Comparison) -> Html {
    let (texts, figures) = (side_by_side(view.session.locale), view.figures());
    let open = comparison.column(view.session.open()).filter(|column| differs(column));
    let years = comparison.columns.first().map_or(0, |column| column.years.len());
    let cell = |amount: Option<&Decimal>| {
        let text = amount.map_or_else(|| texts.missing.to_owned(), |amount| figures.plain(*amount, 0));
        html! { <td>{ text }</td> }
    };
    html! {
        <div class="bw-table-scroll" role="region" tabindex="0" aria-label={format!("{}: {}", texts.path[0], caption(view, comparison))}>
            <table class="bw-table">
                <thead>
                    <tr>
                        <td></td>
                        { for comparison.columns.iter().map(|column| html! { <th scope="col" key={column.offer}>{ view.offer_name(column.offer) }</th> }) }
                        { for open.map(|_| html! { <th scope="col">{ texts.kept }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for (1..=years).map(|year| html! {
                        <tr key={year}>
                            <th scope="row">{ (texts.after_years)(&figures.plain(year.into(), 0)) }</th>
                            { for comparison.columns.iter().map(|column| cell(column.cumulative.get(12 * year))) }
                            { for open.map(|column| cell(column.kept.get((12 * year).saturating_sub(1)))) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
