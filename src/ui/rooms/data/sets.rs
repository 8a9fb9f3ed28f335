//! Every set of figures, group by group.
use yew::prelude::*;

use super::catalogue::Row;
use super::{cell, folded, grade, link, part, save};
use crate::i18n::{SetGroup, data as texts};
use crate::platform::engine::Engine;
use crate::session::evaluate::BandKind;
use crate::ui::screens::View;

/// All sets; the first group is open.
pub(super) fn sets(view: &View, engine: &Engine, sets: &[Row]) -> Html {
    let texts = texts(view.session.locale);
    let group = |group: &SetGroup| {
        let sets: Vec<&Row> = sets.iter().filter(|set| group_of(set) == *group).collect();
        let name = format!("{} ({})", (texts.group)(*group), view.figures().plain(sets.len().into(), 0));
        let rows = sets.into_iter().map(|set| cells(view, engine, set, *group));
        folded(name, (texts.set_columns, &[]), rows, *group == SetGroup::Market)
    };
    part("bw-sets-heading", texts.sets, SetGroup::ALL.iter().map(group).collect())
}

fn group_of(set: &Row) -> SetGroup {
    let (schema, method, n_kind) = (set.text("schema"), set.text("method"), set.text("n_kind"));
    match (&*schema, &*method, &*n_kind) {
        ("factor/1", ..) => SetGroup::Factors,
        ("fx/1" | "price-levels/1", ..) => SetGroup::Rates,
        (_, "cited", _) => SetGroup::Cited,
        (_, "official", _) => SetGroup::Official,
        (_, _, "filings") => SetGroup::Filings,
        (_, _, "persons") => SetGroup::Survey,
        (_, "posted", _) => SetGroup::Labs,
        _ => SetGroup::Market,
    }
}

fn cells(view: &View, engine: &Engine, set: &Row, group: SetGroup) -> Vec<Html> {
    let (locale, figures) = (view.session.locale, view.figures());
    let (texts, kinds) = (texts(locale), &view.texts().kinds);
    let title = set.in_language("title", locale);
    let count = |field| set.number(field).map(|n| figures.plain(n, 0));
    let entries = count("entries").unwrap_or_default();
    let basis = |kind| count("n").map_or(texts.unstated.to_owned(), |n| (kinds.basis)(kind, &n, ""));
    let rows = match group {
        SetGroup::Market | SetGroup::Labs => basis(BandKind::Ranges),
        SetGroup::Official => basis(BandKind::Official),
        SetGroup::Filings => basis(BandKind::Filings),
        SetGroup::Survey => basis(BandKind::Survey),
        SetGroup::Factors => (texts.places)(&entries),
        SetGroup::Cited | SetGroup::Rates => (texts.points)(&entries),
    };
    let grades = set.texts("grades").iter().map(AttrValue::to_string).collect::<Vec<_>>().join(", ");
    let source = |source: Row| {
        html! {
            <li>{ link(source.text("title"), source.text("url")) }<span lang="en">{ format!(" ({})", source.text("licence")) }</span></li>
        }
    };
    let download = |format: &'static str| {
        let (engine, file) = (engine.clone(), set.text("file"));
        let onclick = move |_: MouseEvent| save(&engine, &file, format == "CSV");
        let label = (texts.download)(&title, format);
        html! { <button type="button" class="bw-button bw-button--quiet" aria-label={label} {onclick}>{ format }</button> }
    };
    let note = set.in_language("note", locale);
    vec![
        html! {
            <>
                { title.clone() }
                if !note.is_empty() {
                    <details class="bw-data__note">
                        <summary>{ texts.made }</summary>
                        <p class="bw-small">{ note }</p>
                    </details>
                }
            </>
        },
        cell(figures.date(&set.text("as_of"))),
        cell(rows),
        if grades.is_empty() { cell("–") } else { grade(&grades) },
        html! { <ul>{ for set.rows("sources").into_iter().map(source) }</ul> },
        html! { <span class="bw-data__downloads">{ download("JSON") }{ download("CSV") }</span> },
    ]
}
