//! Bringing one's own bands: the file, what is wrong with it, and its bands beside ours.
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::bring::{self, Beside, Refusal};
use super::{Open, amount, cell, grade, part, table};
use crate::domain::problem::Problem;
use crate::i18n::{data as texts, sentence};
use crate::platform::engine::Engine;
use crate::platform::files;
use crate::ui::bands::Own;
use crate::ui::components::{Notice, notice};
use crate::ui::screens::View;

/// A table to start from.
const EXAMPLE: &str = "role,level,region,currency,grade,n,p10,p25,p50,p75,p90\r\nml_engineer,senior,us-sf,USD,C,40,180000,205000,235000,270000,310000\r\nresearch_engineer,mid,us-sf,USD,C,25,,170000,195000,220000,\r\n";

/// One's own bands.
pub(super) fn own_bands(view: &View, open: &Open, engine: &Engine) -> Html {
    let texts = &texts(view.session.locale).own;
    let onchange = {
        let (engine, set_own, refusal) = (engine.clone(), open.set_own.clone(), open.set_refusal.clone());
        move |event: Event| {
            let (engine, set_own, refusal) = (engine.clone(), set_own.clone(), refusal.clone());
            let input: HtmlInputElement = event.target_unchecked_into();
            spawn_local(async move {
                let Some((name, text)) = files::chosen(&input).await else { return };
                match bring::read(&engine, &name, &text) {
                    Ok((own, kept)) => {
                        refusal.emit(None);
                        set_own.emit((Some(own), kept));
                    }
                    Err(said) => refusal.emit(Some((name, said))),
                }
            });
        }
    };
    let remove = open.set_own.reform(|_: MouseEvent| (None, bring::forget()));
    let example = |_: MouseEvent| files::save("bands.csv", "text/csv", EXAMPLE);
    let children = html! {
        <>
            <div class="bw-data__tools">
                <label class="bw-data__file">
                    <span class="bw-field__label">{ texts.choose }</span>
                    <input type="file" id="bw-own-file" accept=".csv,.json,text/csv,application/json" {onchange} />
                </label>
                <button type="button" class="bw-button bw-button--quiet" id="bw-own-example" onclick={example}>{ texts.example }</button>
                if open.own.is_some() {
                    <button type="button" class="bw-button bw-button--quiet" id="bw-own-remove" onclick={remove}>{ texts.remove }</button>
                }
            </div>
            { for open.refusal.as_ref().map(|(name, said)| refused(view, name, said)) }
            { for open.own.as_ref().map(|own| shown(view, open, own)) }
        </>
    };
    part("bw-own-heading", texts.heading, children)
}

/// What is wrong, where, and how to mend it.
fn refused(view: &View, name: &str, refusal: &Refusal) -> Html {
    /// More than these would hide the first.
    const MOST: usize = 12;
    let texts = &texts(view.session.locale).own;
    let words = match refusal {
        Refusal::Size => vec![texts.size.to_owned()],
        Refusal::NotJson(said) => vec![(texts.not_json)(said)],
        Refusal::Faults(faults, is_table) => {
            faults.iter().take(MOST).map(|fault| words(view, fault, *is_table)).collect()
        }
    };
    let children = html! { <ul>{ for words.into_iter().map(|text| html! { <li>{ text }</li> }) }</ul> };
    notice(&Notice { title: (texts.refused)(name).into(), error: true, spoken: true, children })
}

fn words(view: &View, fault: &Problem, is_table: bool) -> String {
    let (texts, figures) = (&texts(view.session.locale).own, view.figures());
    let mut parts = fault.path.rsplit('/');
    let last = parts.next().unwrap_or_default();
    let number = |part: &str| part.parse::<usize>().ok();
    let (index, column) = match number(last) {
        Some(index) => (Some(index), ""),
        None => (parts.find_map(number), last),
    };
    // The first line of a table names the columns, and people count from one.
    let line = index.filter(|_| is_table).map(|index| index.saturating_add(2));
    let entry = index.filter(|_| !is_table).map(|index| index.saturating_add(1));
    let wrong = sentence(view.session.locale, fault, &|number| figures.plain(number, 2));
    let place = (texts.place)(line, entry, column);
    let said = if place.is_empty() { wrong } else { format!("{place}: {wrong}") };
    format!("{said} {}", (texts.mend)(fault.code))
}

/// The bands beside ours.
fn shown(view: &View, open: &Open, own: &Own) -> Html {
    let (texts, names, figures) = (&texts(view.session.locale).own, &view.texts().names, view.figures());
    let bands = bring::beside(own, open.library.as_ref());
    let count = figures.plain(bands.len().into(), 0);
    let row = |band: &Beside| {
        let [p10, _, p50, _, p90] = band.points;
        let level = band.level.map_or(names.every_level, |level| (names.level)(level));
        let money = |point| amount(view, point, band.currency.code());
        let n = band.cell.n.map_or_else(|| "–".to_owned(), |n| figures.count(n));
        let ours = band.ours.as_ref().map(|(median, currency, kind, region)| {
            let (kind, place) = ((view.texts().kinds.name)(*kind), (names.region)(region.id()));
            format!("{} ({kind}, {place})", figures.amount(*median, *currency))
        });
        vec![
            cell(format!("{}, {level}", (names.role)(band.role, band.key.ladder))),
            cell((names.region)(band.key.region.id())),
            money(p10),
            money(p50),
            money(p90),
            cell(if band.is_used { n } else { format!("{n}. {}", texts.too_few) }),
            grade(band.cell.grade.id()),
            cell(ours.unwrap_or_else(|| "–".to_owned())),
        ]
    };
    html! {
        <>
            <p role="status" id="bw-own-read">{ (texts.read)(&own.name, &count, own.kept) }</p>
            { table(texts.caption.into(), (texts.columns, &[2, 3, 4]), bands.iter().map(row)) }
        </>
    }
}
