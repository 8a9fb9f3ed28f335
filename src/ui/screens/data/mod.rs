//! What all bands rest on: sets with their sources, employers, cited points, and one's own bands.
mod own;
mod pay;
mod sets;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::View;
use crate::domain::money::Currency;
use crate::platform::engine::Engine;
use crate::session::Locale;
use crate::ui::app::Behind;
use crate::ui::catalogue::Row;

/// The view of the data.
pub(in crate::ui) fn data(view: &View, behind: &Behind) -> Html {
    let open = &behind.open;
    let texts = &view.texts().data;
    let [heading, intro] = texts.heading;
    html! {
        <div class="bw-data">
            <div class="bw-stack">
                <h2 id="bw-data-heading">{ heading }</h2>
                <p class="bw-ladder__note">{ intro }</p>
            </div>
            if let (Some(engine), Some(catalogue)) = (&open.engine, &*open.catalogue) {
                { sets::sets(view, engine, &catalogue.sets) }
                { own::own_bands(view, behind, engine) }
                { pay::ranking(view, open) }
                { pay::anchors(view, &catalogue.points) }
                { pay::facts(view, &catalogue.facts) }
            } else {
                <p role="status">{ view.bands_missing().unwrap_or(texts.loading) }</p>
            }
        </div>
    }
}

/// A part of the view: its heading, how to read it, and what it holds.
fn part(id: &'static str, [heading, intro]: [&'static str; 2], children: Html) -> Html {
    html! {
        <section class="bw-stack" aria-labelledby={id}>
            <h3 class="bw-data__heading" {id}>{ heading }</h3>
            if !intro.is_empty() {
                <p class="bw-ladder__note">{ intro }</p>
            }
            { children }
        </section>
    }
}

/// A table behind its name, so that a long list is opened only by who wants it.
fn folded(name: String, columns: &[&'static str], rows: impl Iterator<Item = Vec<Html>>, open: bool) -> Html {
    html! {
        <details class="bw-details" {open}>
            <summary>{ &name }</summary>
            { table(name.into(), columns, rows) }
        </details>
    }
}

/// A table whose rows stack where the page is narrow; the first cell of a row names it.
///
/// The roles keep it a table for assistive tools when it is laid out as blocks.
fn table(caption: AttrValue, columns: &[&'static str], rows: impl Iterator<Item = Vec<Html>>) -> Html {
    let row = |cells: Vec<Html>| {
        let cell = |(cell, name): (Html, &&'static str)| html! { <td role="cell" data-name={*name}><div>{ cell }</div></td> };
        let mut cells = cells.into_iter();
        let first = cells.next();
        html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ first }</th>
                { for cells.zip(columns.iter().skip(1)).map(cell) }
            </tr>
        }
    };
    html! {
        <div class="bw-table-scroll" role="region" tabindex="0" aria-label={caption.clone()}>
            <table class="bw-table bw-sheet" role="table">
                <caption>{ caption }</caption>
                <thead role="rowgroup">
                    <tr role="row">{ for columns.iter().map(|name| html! { <th scope="col" role="columnheader">{ *name }</th> }) }</tr>
                </thead>
                <tbody role="rowgroup">{ for rows.map(row) }</tbody>
            </table>
        </div>
    }
}

fn cell(text: impl Into<AttrValue>) -> Html {
    Html::from(yew::virtual_dom::VText::new(text))
}

/// An amount of a currency, or a dash.
fn amount(view: &View, amount: Option<Decimal>, currency: &str) -> Html {
    let shown = amount.zip(Currency::parse(currency).ok());
    cell(shown.map_or_else(|| "–".to_owned(), |(amount, currency)| view.figures().amount(amount, currency)))
}

/// A link to where something was read; plain text where the address is none of the web.
pub(super) fn link(title: AttrValue, url: AttrValue) -> Html {
    if url.starts_with("https://") || url.starts_with("http://") {
        html! { <a href={url} target="_blank" rel="noopener noreferrer">{ title }</a> }
    } else {
        cell(title)
    }
}

/// A place, as the language names it.
fn place(view: &View, row: &Row) -> Html {
    cell((view.texts().names.region)(&row.text("region")))
}

/// What a source says in English, marked as such.
fn english(view: &View, text: AttrValue) -> Html {
    let lang = (view.session.locale != Locale::En).then_some("en");
    html! { <span {lang}>{ text }</span> }
}

/// A file as it goes to the person.
fn save(engine: &Engine, name: &str, as_table: bool) {
    use crate::platform::files;
    let file = engine.file(name);
    let (text, ending) = if as_table { (files::csv(&file), "csv") } else { (files::json(&file), "json") };
    files::save(&format!("{}.{ending}", name.replace('/', "-")), &text);
}
