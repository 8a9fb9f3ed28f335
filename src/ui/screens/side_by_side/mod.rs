//! All offers side by side: what they pay, what is left, and what is known of it.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::View;
use crate::session::Action;
use crate::session::compare::{Column, Comparison, Verdict};
use crate::ui::charts::{YearsChart, years::Bar, years_chart};
use crate::ui::compared::{Law, Stage};
use crate::ui::components::{Choice, segments};
use crate::ui::wording::geometry;

/// Colours of what is left, contributions and tax.
const PARTS: [&str; 4] = ["bw-part-equity", "bw-part-sign-on", "bw-part-bonus", "bw-part-base"];

/// All offers side by side.
pub fn side_by_side(view: &View) -> Html {
    let texts = &view.texts().compare;
    let several = view.session.entries().len() > 1;
    let heading = if several || view.session.before_tax { texts.heading } else { texts.heading_one };
    let compared = &view.compared;
    html! {
        <section class="bw-compare" aria-labelledby="bw-compare-heading">
            <div class="bw-compare__head">
                <h2 id="bw-compare-heading">{ heading }</h2>
                { switch(view) }
            </div>
            { for state(view).map(|text| html! { <p class="bw-small">{ text }</p> }) }
            { for said(view).into_iter().map(|text| html! { <p class="bw-ladder__warning">{ text }</p> }) }
            if let Some(comparison) = &compared.comparison {
                { chart(view, comparison) }
                { table(view, comparison) }
                <p class="bw-small">{ texts.assumptions }</p>
            }
        </section>
    }
}

/// The sentence that says who is ahead.
pub(super) fn verdict(view: &View, comparison: &Comparison, verdict: Verdict) -> String {
    let texts = &view.texts().compare;
    let say = if verdict.close { texts.close } else { texts.ahead };
    say(
        &view.offer_name(verdict.best),
        &view.offer_name(verdict.next),
        &view.figures().amount(verdict.by, comparison.currency),
        comparison.after_tax,
        &view.figures().plain(years(comparison).into(), 0),
    )
}

fn state(view: &View) -> Option<String> {
    let texts = &view.texts().compare;
    match view.compared.stage {
        Stage::Loading => Some(texts.loading.to_owned()),
        Stage::Failed => {
            Some(format!("{} {}", texts.failed, view.compared.refused.clone().unwrap_or_default()))
        }
        Stage::Ready => view.compared.refused.clone(),
    }
}

/// What must be said before the figures.
fn said(view: &View) -> Vec<String> {
    let texts = &view.texts().compare;
    let Some(request) = &view.compared.request else { return Vec::new() };
    let names =
        |offers: &[usize]| offers.iter().map(|at| view.offer_name(*at)).collect::<Vec<_>>().join(", ");
    let unfinished = (0..view.session.entries().len()).filter(|at| !request.offers.contains(at));
    let mut said: Vec<String> = unfinished.map(|at| (texts.unfinished)(&view.offer_name(at))).collect();
    if !request.untaxed.is_empty() && !view.session.before_tax {
        said.push((texts.no_place)(&names(&request.untaxed)));
    }
    let missing = view.compared.comparison.iter().flat_map(|comparison| &comparison.columns);
    if missing.into_iter().any(|column| column.net_missing) {
        said.push(texts.net_missing.to_owned());
    }
    said
}

fn switch(view: &View) -> Html {
    let texts = &view.texts().compare;
    segments(&Choice {
        id: "bw-tax".into(),
        label: texts.switch.into(),
        options: [("on", texts.after_tax), ("off", texts.before_tax)]
            .map(|(id, text)| (id.into(), text.into()))
            .to_vec(),
        value: if view.session.before_tax { "off" } else { "on" }.into(),
        error: AttrValue::default(),
        on_change: view.send.reform(|id: String| Action::BeforeTax(id == "off")),
        quiet: true,
    })
}

/// One bar an offer: what is left, and where the rest goes.
fn chart(view: &View, comparison: &Comparison) -> Html {
    let (texts, figures) = (&view.texts().compare, view.figures());
    if !comparison.after_tax || comparison.columns.iter().any(|column| column.net.is_none()) {
        return Html::default();
    }
    let bar = |column: &Column| {
        let net = column.net.unwrap_or_default();
        let parts =
            [net, column.total(|year| year.contributions), column.total(|year| year.tax), Decimal::ZERO];
        Bar {
            name: view.offer_name(column.offer).into(),
            parts: parts.map(geometry),
            total: figures.amount(net, comparison.currency).into(),
        }
    };
    let bars: Vec<Bar> = comparison.columns.iter().map(bar).collect();
    let summary = bars.iter().map(|bar| format!("{}: {} {}", bar.name, texts.net, bar.total));
    let summary = summary.collect::<Vec<_>>().join("; ");
    years_chart(&YearsChart {
        summary: summary.into(),
        bars,
        parts: [texts.net, texts.contributions, texts.tax, ""].map(AttrValue::Static),
        colours: PARTS,
    })
}

/// One row of the table: its name, whether it is one of the main figures, a text for each offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the figures are.
    pub name: String,
    /// Whether it is a main figure.
    pub strong: bool,
    /// A text for each offer.
    pub cells: Vec<String>,
}

/// The rows of the table, also for files.
pub fn rows(view: &View, comparison: &Comparison) -> Vec<Row> {
    let (texts, figures) = (&view.texts().compare, view.figures());
    let money = |amount: Decimal| figures.plain(amount, 0);
    let or_missing = |amount: Option<Decimal>| amount.map_or_else(|| texts.missing.to_owned(), money);
    let row = |name: String, strong: bool, cell: &dyn Fn(&Column, Option<&Law>) -> String| {
        let laws = view.compared.laws.iter().map(Option::as_ref).chain(std::iter::repeat(None));
        let cells = comparison.columns.iter().zip(laws).map(|(column, law)| cell(column, law)).collect();
        Row { name, strong, cells }
    };
    let total = |column: &Column, part| column.net.is_some().then(|| column.total(part));
    let percent = |share: Option<Decimal>| {
        share.map_or_else(|| texts.missing.to_owned(), |share| figures.percent(share))
    };
    let mut rows = vec![row(texts.gross.to_owned(), !comparison.after_tax, &|column, _| money(column.gross))];
    if comparison.after_tax {
        rows.push(row(texts.tax.to_owned(), false, &|column, _| or_missing(total(column, |year| year.tax))));
        rows.push(row(texts.contributions.to_owned(), false, &|column, _| {
            or_missing(total(column, |year| year.contributions))
        }));
        rows.push(row(texts.net.to_owned(), true, &|column, _| or_missing(column.net)));
    }
    for at in 0..years(comparison) {
        let number = figures.plain((at + 1).into(), 0);
        rows.push(if comparison.after_tax {
            row((texts.net_in)(&number), false, &|column, _| {
                or_missing(column.years.get(at).and_then(|year| year.net))
            })
        } else {
            row((texts.gross_in)(&number), false, &|column, _| {
                or_missing(column.years.get(at).map(|year| year.gross))
            })
        });
    }
    rows.push(row(texts.value.to_owned(), true, &|column, _| or_missing(column.value)));
    rows.push(row(texts.guaranteed.to_owned(), false, &|column, _| percent(column.guaranteed)));
    if comparison.after_tax {
        rows.push(row(texts.hourly.to_owned(), false, &|column, _| or_missing(column.hourly)));
        rows.push(row(texts.marginal.to_owned(), false, &|_, law| percent(law.and_then(|law| law.marginal))));
        rows.push(row(texts.law.to_owned(), false, &|_, law| {
            law.map_or_else(
                || texts.missing.to_owned(),
                |law| (texts.status)(&law.year.to_string(), &law.status),
            )
        }));
    }
    rows
}

/// What the table holds.
pub fn caption(view: &View, comparison: &Comparison) -> String {
    let years = view.figures().plain(years(comparison).into(), 0);
    (view.texts().compare.caption)(comparison.currency.code(), &years)
}

fn years(comparison: &Comparison) -> usize {
    comparison.columns.first().map_or(0, |column| column.years.len())
}

fn table(view: &View, comparison: &Comparison) -> Html {
    let row = |row: Row| {
        let class = row.strong.then_some("bw-table__strong");
        html! {
            <tr key={row.name.clone()}>
                <th scope="row" {class}>{ row.name }</th>
                { for row.cells.into_iter().map(|cell| html! { <td {class}>{ cell }</td> }) }
            </tr>
        }
    };
    html! {
        <div class="bw-table-scroll" role="region" tabindex="0" aria-labelledby="bw-compare-caption">
            <table class="bw-table bw-compare__table">
                <caption id="bw-compare-caption">{ caption(view, comparison) }</caption>
                <thead>
                    <tr>
                        <td></td>
                        { for comparison.columns.iter().map(|column| html! {
                            <th scope="col" key={column.offer}>{ view.offer_name(column.offer) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for rows(view, comparison).into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}
