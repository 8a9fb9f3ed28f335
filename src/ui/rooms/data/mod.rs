//! What all bands rest on: sets with their sources, employers, cited points, and one's own bands.
mod bring;
pub(super) mod catalogue;
mod own;
mod pay;
mod sets;

use std::rc::Rc;

use rust_decimal::Decimal;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::data::node::Node;
use crate::domain::money::Currency;
use crate::i18n;
use crate::platform::engine::Engine;
use crate::ui::app::Library;
use crate::ui::bands::{self, Own};
use crate::ui::screens::View;
use bring::Refusal;
use catalogue::{Catalogue, Filter, Row};

/// The kinds of cited points, each in a table or a chart of its own.
pub(super) const KINDS: [&str; 4] =
    ["median_employee_total", "sbc_per_employee", "reported_offer", "academic_pay"];

/// What the room gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DataProps {
    /// The page.
    pub view: View,
    /// Takes other bands of one's own, in the form in which they are kept.
    pub own: Callback<Node>,
}

/// What the view shows, and what was chosen in it.
struct Open {
    /// The bands of all places, once they are read.
    library: Option<Library>,
    /// Which employers are shown.
    filter: Filter,
    /// Shows other employers.
    set_filter: Callback<Filter>,
    /// The employers shown.
    employers: Rc<Vec<Row>>,
    /// The person's own bands.
    own: Option<Own>,
    /// Takes other bands of one's own, or none, with the form in which they are kept.
    set_own: Callback<(Option<Own>, Node)>,
    /// The last file that was refused, and why.
    refusal: Option<(String, Refusal)>,
    /// Says why a file was refused, or nothing any more.
    set_refusal: Callback<Option<(String, Refusal)>>,
}

/// The view of the data.
#[component]
pub fn Data(props: &DataProps) -> Html {
    let view = &props.view;
    let engine = view.compared.engine.clone();
    let (own, refusal) = (use_state(Own::kept), use_state(|| None));
    let (filter, library) = (use_state(Filter::default), use_state(|| None));
    let known = use_memo(engine.clone(), |engine| engine.as_ref().map(catalogue::catalogue));
    let employers = use_memo((engine.clone(), (*filter).clone()), |(engine, filter)| {
        engine.as_ref().map(|engine| catalogue::employers(engine, filter)).unwrap_or_default()
    });
    use_effect_with(engine.clone(), {
        let library = library.setter();
        move |engine| {
            if let Some(engine) = engine.clone() {
                spawn_local(async move { library.set(Some(bands::all(&engine).await)) });
            }
        }
    });
    let open = Open {
        library: (*library).clone(),
        filter: (*filter).clone(),
        set_filter: Callback::from(move |chosen| filter.set(chosen)),
        employers,
        own: (*own).clone(),
        set_own: Callback::from({
            let page = props.own.clone();
            move |(new, kept)| {
                own.set(new);
                page.emit(kept);
            }
        }),
        refusal: (*refusal).clone(),
        set_refusal: Callback::from(move |said| refusal.set(said)),
    };
    let [heading, intro] = i18n::data(view.session.locale).heading;
    html! {
        <div class="bw-data">
            <div class="bw-stack">
                <h2 id="bw-data-heading" tabindex="-1">{ heading }</h2>
                <p class="bw-ladder__note">{ intro }</p>
            </div>
            if let (Some(engine), Some(known)) = (&engine, &*known) {
                { whole(view, &open, engine, known) }
            } else {
                <p role="status">{ view.bands_missing() }</p>
            }
        </div>
    }
}

fn whole(view: &View, open: &Open, engine: &Engine, known: &Catalogue) -> Html {
    html! {
        <>
            { sets::sets(view, engine, &known.sets) }
            { own::own_bands(view, open, engine) }
            { pay::facts(view, &known.facts) }
            { pay::roles(view, &known.bands) }
            { pay::ranking(view, open) }
            { pay::anchors(view, &known.points) }
        </>
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

/// Names of columns, and which of these hold figures.
pub(super) type Columns<'a> = (&'a [&'static str], &'a [usize]);

/// A table behind its name, so that a long list is opened only by who wants it.
fn folded(name: String, columns: Columns<'_>, rows: impl Iterator<Item = Vec<Html>>, open: bool) -> Html {
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
pub(super) fn table(
    caption: AttrValue,
    (columns, figures): Columns<'_>,
    rows: impl Iterator<Item = Vec<Html>>,
) -> Html {
    let class = |at: usize| figures.contains(&at).then_some("bw-num");
    let row = |cells: Vec<Html>| {
        let cell = |(at, (cell, name)): (usize, (Html, &&'static str))| html! { <td role="cell" class={class(at)} data-name={*name}><div>{ cell }</div></td> };
        let mut cells = cells.into_iter().zip(columns).enumerate();
        let first = cells.next().map(|(_, (first, _))| first);
        html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ first }</th>
                { for cells.map(cell) }
            </tr>
        }
    };
    html! {
        <div class="bw-table-scroll" role="region" tabindex="0" aria-label={caption.clone()}>
            <table class="bw-table bw-sheet" role="table">
                <caption>{ caption }</caption>
                <thead role="rowgroup">
                    <tr role="row">{ for columns.iter().enumerate().map(|(at, name)| html! { <th scope="col" role="columnheader" class={class(at)}>{ *name }</th> }) }</tr>
                </thead>
                <tbody role="rowgroup">{ for rows.map(row) }</tbody>
            </table>
        </div>
    }
}

pub(super) fn cell(text: impl Into<AttrValue>) -> Html {
    Html::from(yew::virtual_dom::VText::new(text))
}

/// An amount of a currency, or a dash.
fn amount(view: &View, amount: Option<Decimal>, currency: &str) -> Html {
    let shown = amount.zip(Currency::parse(currency).ok());
    cell(shown.map_or_else(|| "–".to_owned(), |(amount, currency)| view.figures().amount(amount, currency)))
}

/// A link to where something was read; plain text where the address is none of the web. Titles of sources are English.
pub(in crate::ui::rooms) fn link(title: AttrValue, url: AttrValue) -> Html {
    if url.starts_with("https://") || url.starts_with("http://") {
        html! { <a href={url} lang="en" target="_blank" rel="noopener noreferrer">{ title }</a> }
    } else {
        cell(title)
    }
}

/// A grade, with a true minus.
fn grade(id: &str) -> Html {
    cell(id.replace('-', "\u{2212}"))
}

/// A place, as the language names it.
fn place(view: &View, row: &Row) -> Html {
    cell((view.texts().names.region)(&row.text("region")))
}

/// A file as it goes to the person.
fn save(engine: &Engine, name: &str, as_table: bool) {
    use crate::platform::files;
    let file = engine.file(name);
    let (text, ending, media) = if as_table {
        (files::csv(&file), "csv", "text/csv")
    } else {
        (files::json(&file), "json", "application/json")
    };
    files::save(&format!("{}.{ending}", name.replace('/', "-")), media, &text);
}
