//! What an inventor is owed: the formula with its readings, or universities' schedules side by side.
use yew::prelude::*;

use super::Shown;
use super::lines::{Line, lines, names, table, told};
use crate::session::deal::{Beside, Inventor};
use crate::ui::charts::figure::{ChartFigure, chart_figure};
use crate::ui::charts::rows::{ChartRow, RowMark, RowsChart, Shape, Tone, rows_chart};
use crate::ui::components::{Figure, figure};
use crate::ui::wording::geometry;

/// What the person is owed.
pub(super) fn answer(shown: &Shown<'_>, found: &Inventor) -> (String, Html) {
    let texts = shown.texts();
    let (person, all) = (shown.money(found.person), shown.money(found.all));
    let sentence = (texts.inventor_says)(&person, &all);
    let one = |(index, line): (usize, Line)| {
        figure(&Figure { name: line.words[0].into(), value: line.value.into(), first: index == 0 })
    };
    let rest =
        html! { <dl class="bw-figures">{ for of(shown, found).into_iter().rev().enumerate().map(one) }</dl> };
    (sentence, rest)
}

fn of(shown: &Shown<'_>, found: &Inventor) -> Vec<Line> {
    let texts = &shown.texts().inventor;
    let line = |name, value: Option<String>| {
        value.map(|value| Line { words: (texts.line)(name), value, is_sum: name == "person" })
    };
    let lines = [
        line("value", found.value.map(|value| shown.money(value))),
        line("factor", found.factor.map(|factor| shown.view.figures().fine_percent(factor))),
        line("all", Some(shown.money(found.all))),
        line("person", Some(shown.money(found.person))),
    ];
    lines.into_iter().flatten().collect()
}

/// The parts below.
pub(super) fn more(shown: &Shown<'_>, found: &Inventor) -> Html {
    let texts = &shown.texts().inventor;
    html! {
        <>
            { lines("bw-deal-lines", texts.lines, of(shown, found)) }
            { beside(shown, found) }
        </>
    }
}

fn beside(shown: &Shown<'_>, found: &Inventor) -> Html {
    let (texts, locale) = (&shown.texts().inventor, shown.view.session.locale);
    let german = found.value.is_some();
    let [title, summary] = if german { texts.readings } else { texts.schedules };
    let name = |one: &Beside| {
        if german {
            return (texts.reading)(&one.id).to_owned();
        }
        let schedule = shown.library.schedules.iter().find(|schedule| schedule.id == one.id);
        schedule.map_or_else(|| one.id.clone(), |schedule| schedule.name.in_language(locale).to_owned())
    };
    let row = |one: &Beside| {
        let tone = if one.chosen { Tone::Own } else { Tone::Muted };
        ChartRow {
            name: name(one).into(),
            value: shown.money(one.person).into(),
            marks: vec![RowMark { shape: Shape::Bar, tone, from: 0.0, to: geometry(one.person) }],
            is_own: one.chosen,
        }
    };
    let rows: Vec<ChartRow> = found.beside.iter().map(row).collect();
    let columns = names(texts.columns);
    let cells = |one: &Beside| {
        let value = one.value.map_or_else(|| "–".to_owned(), |value| shown.money(value));
        vec![name(one).into(), value.into(), shown.money(one.all).into(), shown.money(one.person).into()]
    };
    let figures = table(title.into(), &columns, found.beside.iter().map(cells).collect());
    let sources = shown.library.schedules.iter().filter(|_| !german).filter_map(|schedule| {
        let source = schedule.source.as_ref()?;
        Some(html! { <li>{ super::known::cited(schedule.name.in_language(locale), source) }</li> })
    });
    html! {
        <section class="bw-stack">
            { chart_figure(&ChartFigure {
                id: "bw-deal-beside".into(),
                title: title.into(),
                summary: summary.into(),
                chart: rows_chart(&RowsChart {
                    summary: told(title, &rows, shown.texts().known.range),
                    rows,
                    from_zero: true,
                }),
                open: shown.texts().as_table.into(),
                table: figures,
            }) }
            <ul class="bw-small bw-deals__sources">{ for sources }</ul>
        </section>
    }
}
