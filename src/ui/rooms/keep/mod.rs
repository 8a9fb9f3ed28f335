//! Keeping, sending and printing: links, files, named sets, and how to be rid of it all.
mod open;
mod paper;
mod sets;
mod tabs;

use std::cell::RefCell;
use std::rc::Rc;

use rust_decimal::Decimal;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::i18n::{self, Keep as Texts, entered};
use crate::platform::dom::{self, News};
use crate::platform::{files, storage};
use crate::session::compare::{Column, Comparison};
use crate::session::draft::Draft;
use crate::session::{Action, compare::request, share, sheet};
use crate::ui::engine::exported;
use crate::ui::rooms::asking::compared;
use crate::ui::rooms::compare::{caption, rows};
use crate::ui::screens::View;
use open::Open;
use sets::Sets;
use tabs::Tabs;

/// Everything this page keeps begins so.
const KEYS: &str = "bandworth";

/// What each part gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct KeepProps {
    /// The page.
    pub view: View,
}

/// Keeping, sending and printing.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let view = &props.view;
    let texts = texts(view);
    // What was just done, or a link that the browser did not let be copied.
    let done = use_state(AttrValue::default);
    let nameless = use_state(|| false);
    let sure = use_state(|| false);
    let forgotten = use_state(|| 0_u32);

    let link = {
        let (view, done, names) = (view.clone(), done.clone(), !*nameless);
        move |_: MouseEvent| {
            let Some(engine) = &view.compared.engine else { return done.set(texts.not_yet.into()) };
            let Ok(fragment) = exported(engine, &share::write(&view.session, names), "link") else {
                return done.set(texts.not_yet.into());
            };
            let (address, done) = (files::address(&fragment), done.clone());
            // Emptied first, so that the same is said again.
            done.set(AttrValue::default());
            spawn_local(async move {
                done.set(if files::copy(&address).await {
                    texts.copied.into()
                } else {
                    format!("{} {address}", texts.not_copied).into()
                });
            });
        }
    };
    let json = {
        let (view, done) = (view.clone(), done.clone());
        move |_: MouseEvent| {
            let engine = view.compared.engine.as_ref();
            match engine.and_then(|engine| exported(engine, &share::write(&view.session, true), "json").ok())
            {
                Some(text) => {
                    files::save("bandworth.json", "application/json", &text);
                    done.set(AttrValue::default());
                }
                None => done.set(texts.not_yet.into()),
            }
        }
    };
    let table = |name: &'static str, media: &'static str, form: sheet::Form| {
        let (view, done) = (view.clone(), done.setter());
        move |_: MouseEvent| {
            files::save(name, media, &written(&view, form));
            done.set(AttrValue::default());
        }
    };
    let forget = {
        let (send, done, sure, text) = (view.send.clone(), done.clone(), sure.clone(), texts.forgotten);
        let forgotten = forgotten.clone();
        move |event: MouseEvent| {
            dom::focus(&event.target_unchecked_into::<Element>(), "bw-forget");
            dom::say(News::Done, "");
            // Where the browser refuses storage there is nothing to remove.
            let _ = storage::forget(KEYS);
            send.emit(Action::Forget);
            sure.set(false);
            forgotten.set(forgotten.wrapping_add(1));
            done.set(text.into());
        }
    };
    // What was said of the last action is no news beside the next.
    let clear = {
        let done = done.setter();
        move |_: MouseEvent| done.set(AttrValue::default())
    };
    let names = nameless.clone();
    let without = move |event: Event| names.set(event.target_unchecked_into::<HtmlInputElement>().checked());
    let ask = {
        let sure = sure.clone();
        move |_: MouseEvent| {
            dom::say(News::Done, if *sure { "" } else { texts.forget_sure });
            sure.set(!*sure);
        }
    };
    let stay = {
        let sure = sure.setter();
        Callback::from(move |event: Event| {
            dom::focus(&event.target_unchecked_into::<Element>(), "bw-forget");
            dom::say(News::Done, "");
            sure.set(false);
        })
    };
    let escape = {
        let stay = stay.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                stay.emit(event.into());
            }
        }
    };
    html! {
        <>
        { paper::paper(view) }
        <Tabs view={view.clone()} />
        <section class="bw-keep bw-stack" aria-labelledby="bw-keep-heading">
            <h2 id="bw-keep-heading">{ texts.heading }</h2>
            <p class="bw-small">{ texts.intro }</p>
            <div class="bw-keep__row">
                <button type="button" class="bw-button" id="bw-link" onclick={link}>{ texts.link }</button>
                <label class="bw-keep__check"><input type="checkbox" id="bw-nameless" checked={*nameless} onchange={without} />{ texts.without_names }</label>
            </div>
            <div class="bw-keep__row">
                <button type="button" class="bw-button" id="bw-json" onclick={json}>{ texts.json }</button>
                <button type="button" class="bw-button" id="bw-csv" onclick={table("bandworth.csv", "text/csv", sheet::Form::Csv)}>{ texts.csv }</button>
                <button type="button" class="bw-button" id="bw-markdown" onclick={table("bandworth.md", "text/markdown", sheet::Form::Markdown)}>{ texts.markdown }</button>
                <button type="button" class="bw-button" id="bw-print" onclick={|_: MouseEvent| files::print()}>{ texts.paper }</button>
            </div>
            <p role="status" class="bw-keep__said" id="bw-kept">{ (*done).clone() }</p>
            <div class="bw-stack" onclick={clear}>
                <Open view={view.clone()} />
                <Sets view={view.clone()} forgotten={*forgotten} />
            </div>
            <div class="bw-stack" onkeydown={escape}>
                <div><button type="button" class="bw-button bw-button--quiet" id="bw-forget" aria-expanded={sure.to_string()} onclick={ask}>{ texts.forget }</button></div>
                if *sure {
                    <p class="bw-small" id="bw-forget-sure">{ texts.forget_sure }</p>
                    <div class="bw-keep__row">
                        <button type="button" class="bw-button" id="bw-forget-yes" aria-describedby="bw-forget-sure" onclick={forget}>{ texts.forget_yes }</button>
                        <button type="button" class="bw-button" id="bw-forget-no" onclick={stay.reform(|event: MouseEvent| event.into())}>{ texts.forget_no }</button>
                    </div>
                }
            </div>
        </section>
        </>
    }
}

/// The offers as a table, with the names of everything in the language of the page.
fn written(view: &View, form: sheet::Form) -> String {
    let (locale, places) = (view.session.locale, places(view));
    let label = |row: sheet::Row| {
        let (name, unit) = (entered::label(locale, row), entered::mark(locale, row));
        if unit.is_empty() { name } else { format!("{name} ({unit})") }
    };
    let cell = |draft: &Draft, row: sheet::Row| entered::cell(locale, draft, row, &places);
    let words = sheet::Words { head: texts(view).entry, label: &label, cell: &cell };
    sheet::write(&view.session, &further(view), form, &words)
}

/// The tax places, by which their names are found.
fn places(view: &View) -> Vec<entered::Place> {
    view.compared.places.iter().map(|place| (place.id.clone(), place.names.clone())).collect()
}

/// The texts of the view's language.
fn texts(view: &View) -> &'static Texts {
    i18n::keep(view.session.locale)
}

/// The figures below the offers in a table, each in the column of its offer.
fn further(view: &View) -> Vec<Vec<String>> {
    let Some(engine) = &view.compared.engine else { return Vec::new() };
    // The page has asked this before; here it is asked when it is wanted, not at every keystroke.
    let asked = Rc::new(request(&view.session));
    let compared =
        Rc::new(compared((engine, view.session.locale), &view.compared.places, &asked, &RefCell::default()));
    let view = &View { compared: compared.clone(), ..view.clone() };
    let Some(comparison) = &compared.comparison else { return Vec::new() };
    let columns = view.session.entries().len();
    let placed = |name: String, cells: &[String]| {
        let cell = |at| {
            let found = comparison.columns.iter().zip(cells).find(|(column, _)| column.offer == at);
            // Programs read a hyphen for a minus.
            found.map(|(_, cell)| cell.replace('\u{2212}', "-")).unwrap_or_default()
        };
        std::iter::once(name).chain((0..columns).map(cell)).collect::<Vec<_>>()
    };
    let head = placed(caption(view, comparison), &[]);
    let rows = rows(view, comparison);
    let rows = rows.into_iter().map(|row| placed(row.name, &row.cells));
    let parts = parts(view, comparison).into_iter().map(|(name, cells)| placed(name, &cells));
    std::iter::once(head).chain(rows).chain(parts).collect()
}

/// What every year is made of: base in year 1, bonus in year 1, and so on.
fn parts(view: &View, comparison: &Comparison) -> Vec<(String, Vec<String>)> {
    let (texts, figures) = (&view.texts().years, view.figures());
    let years = comparison.columns.iter().map(|column| column.years.len()).max().unwrap_or_default();
    let mut found = Vec::new();
    for year in 0..years {
        let number = (texts.year_number)(&figures.plain((year + 1).into(), 0));
        for (at, name) in texts.parts.iter().enumerate() {
            let part = |column: &Column| {
                let parts = column.years.get(year).map(|year| year.parts.all());
                parts.and_then(|parts| parts.get(at).copied()).unwrap_or_default()
            };
            let all: Vec<Decimal> = comparison.columns.iter().map(part).collect();
            if all.iter().any(|part| !part.is_zero()) {
                let cells = all.into_iter().map(|part| figures.plain(part, 0)).collect();
                found.push((format!("{name}, {number}"), cells));
            }
        }
    }
    found
}
