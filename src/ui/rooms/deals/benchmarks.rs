//! What others agreed: reported deals as points with their names, quoted ranges with their sources.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Shown;
use super::lines::told;
use crate::session::deal::library::{Benchmark, Point, RATIOS, own_ratio};
use crate::session::deal::{DealField, DealOutcome, Side, Table};
use crate::session::number_input::percentage;
use crate::ui::charts::figure::{ChartFigure, chart_figure};
use crate::ui::charts::rows::{ChartRow, RowMark, RowsChart, Shape, Tone, rows_chart};
use crate::ui::rooms::data::{cell, link, table as sheet};
use crate::ui::wording::geometry;

/// The ranges laid beside each kind of deal.
const fn ranges_of(side: Side) -> &'static [&'static str] {
    match side {
        Side::Talent => &["carve_out_pct"],
        Side::Licence => &["royalty_rate", "upfront_share"],
        Side::Inventor => &["german_share_factor", "royalty_rate"],
    }
}

/// What others agreed.
pub(super) fn benchmarks(shown: &Shown<'_>) -> Html {
    let [heading, intro] = shown.texts().known.benchmarks;
    let side = shown.draft.side;
    html! {
        <section class="bw-stack bw-deals__known" aria-labelledby="bw-deal-known">
            <div class="bw-stack">
                <h3 class="bw-data__heading" id="bw-deal-known">{ heading }</h3>
                <p class="bw-ladder__note">{ intro }</p>
            </div>
            if side == Side::Talent {
                { for RATIOS.iter().map(|(metric, divisor)| points(shown, metric, *divisor)) }
            }
            { for ranges_of(side).iter().map(|metric| ranges(shown, metric)) }
        </section>
    }
}

/// The ratio of each reported deal, and of this one.
fn points(shown: &Shown<'_>, metric: &'static str, divisor: DealField) -> Html {
    let (texts, locale) = (&shown.texts().known, shown.view.session.locale);
    let Some(title) = (texts.metric)(metric) else { return Html::default() };
    let figures = shown.view.figures();
    let written = |ratio: Decimal| match divisor {
        DealField::HeadsMoved => shown.short(ratio),
        _ => (texts.times)(&figures.plain(ratio, 2)),
    };
    let found = shown.library.points(metric);
    let count = u32::try_from(found.len()).unwrap_or_default();
    let row = |name: &str, ratio: Decimal, is_own: bool| ChartRow {
        name: name.to_owned().into(),
        value: written(ratio).into(),
        marks: vec![RowMark {
            shape: Shape::Dot,
            tone: if is_own { Tone::Own } else { Tone::Ink },
            from: geometry(ratio),
            to: geometry(ratio),
        }],
        is_own,
    };
    let of_point =
        |point: &&Point| row(point.name.in_language(locale), point.ratio, point.deal == shown.draft.story);
    let mut rows: Vec<ChartRow> = found.iter().map(of_point).collect();
    // A deal of one's own stands among the reported ones; a reported one stands there already.
    if shown.draft.story.is_empty()
        && let Some(ratio) = own_ratio(shown.draft, divisor)
    {
        let at = found.iter().position(|other| other.ratio > ratio).unwrap_or(rows.len());
        rows.insert(at, row(texts.yours, ratio, true));
    }
    let summary: AttrValue = (texts.points_say)(&figures.count(count)).into();
    let source =
        |url: &String| html! { <div>{ link(site(url).to_owned().into(), url.clone().into()) }</div> };
    let cells = |point: &&Point| {
        let noted = point.notes.iter().map(|note| {
            html! {
                <span class="bw-deals__minded">{ note.in_language(locale) }</span>
            }
        });
        vec![
            html! { <>{ point.name.in_language(locale) }{ for noted }</> },
            cell(written(point.ratio)),
            html! { <>{ for point.urls.iter().map(source) }</> },
        ]
    };
    chart_figure(&ChartFigure {
        id: format!("bw-{metric}").into(),
        title: title.into(),
        summary,
        chart: rows_chart(&RowsChart { summary: told(title, &rows, texts.range), rows, from_zero: true }),
        open: shown.texts().as_table.into(),
        table: sheet(title.into(), (texts.point_columns, &[1]), found.iter().map(cells)),
    })
}

/// The site of an address; of a copy, whose address ends with that of the original, the original's.
fn site(url: &str) -> &str {
    let rest = url.rsplit_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default().trim_start_matches("www.")
}

/// Quoted ranges, and where this deal lies.
fn ranges(shown: &Shown<'_>, metric: &'static str) -> Html {
    let (texts, locale) = (&shown.texts().known, shown.view.session.locale);
    let Some(title) = (texts.metric)(metric) else { return Html::default() };
    let figures = shown.view.figures();
    let quoted: Vec<(&Benchmark, [Decimal; 2])> = shown
        .library
        .benchmarks
        .iter()
        .filter(|benchmark| benchmark.metric == metric)
        .filter_map(|benchmark| Some((benchmark, benchmark.ends()?)))
        .collect();
    let own = own(shown, metric);
    let written = |[low, high]: [Decimal; 2]| {
        let (from, to) = (figures.fine_percent(low), figures.fine_percent(high));
        if low == high { from } else { (texts.range)(&from, &to) }
    };
    let row = |(benchmark, ends): &(&Benchmark, [Decimal; 2])| {
        let [from, to] = ends.map(geometry);
        let shape = if ends[0] == ends[1] { Shape::Dot } else { Shape::Bar };
        let mut marks = vec![RowMark { shape, tone: Tone::Ink, from, to }];
        marks.extend(own.first().into_iter().flat_map(|(_, ends)| ends).map(|end| {
            let at = geometry(*end);
            RowMark { shape: Shape::Tick, tone: Tone::Own, from: at, to: at }
        }));
        ChartRow { name: named(benchmark, locale).into(), value: written(*ends).into(), marks, is_own: false }
    };
    let mut rows: Vec<ChartRow> = quoted.iter().map(row).collect();
    rows.extend(own.iter().map(|(name, ends)| {
        let [from, to] = ends.map(geometry);
        let shape = if ends[0] == ends[1] { Shape::Dot } else { Shape::Bar };
        ChartRow {
            name: (*name).into(),
            value: written(*ends).into(),
            marks: vec![RowMark { shape, tone: Tone::Own, from, to }],
            is_own: true,
        }
    }));
    let cells = |(benchmark, ends): &(&Benchmark, [Decimal; 2])| {
        let plain = |number: Option<Decimal>, digits| {
            number.map_or_else(|| "–".to_owned(), |number| figures.plain(number, digits))
        };
        let source = benchmark.source.as_ref();
        vec![
            cell(benchmark.group.in_language(locale).to_owned()),
            cell(written(*ends)),
            cell(plain(benchmark.n, 0)),
            cell(benchmark.year.map_or_else(|| "–".to_owned(), |year| year.to_string())),
            source
                .map(|source| link(source.title.clone().into(), source.url.clone().into()))
                .unwrap_or_default(),
        ]
    };
    let summary: AttrValue = texts.ranges_say.into();
    chart_figure(&ChartFigure {
        id: format!("bw-{metric}").into(),
        title: title.into(),
        summary,
        chart: rows_chart(&RowsChart { summary: told(title, &rows, texts.range), rows, from_zero: true }),
        open: shown.texts().as_table.into(),
        table: sheet(title.into(), (texts.range_columns, &[1, 2, 3]), quoted.iter().map(cells)),
    })
}

/// For whom a range holds, with its year where several years stand side by side.
fn named(benchmark: &Benchmark, locale: crate::session::Locale) -> String {
    let group = benchmark.group.in_language(locale);
    benchmark.year.map_or_else(|| group.to_owned(), |year| format!("{group}, {year}"))
}

/// The figures of this deal for a metric, as ends of a range: first what is like the quoted ones.
fn own(shown: &Shown<'_>, metric: &str) -> Vec<(&'static str, [Decimal; 2])> {
    let texts = &shown.texts().known;
    let one = |number: Option<Decimal>| number.map(|number| (texts.yours, [number; 2]));
    match (shown.outcome, metric) {
        (DealOutcome::Licence(found), "royalty_rate") => {
            // Quoted rates run, from tier to tier; what is paid once, or at least, comes on top.
            let rates = (0..shown.draft.rows(Table::Tiers))
                .filter_map(|row| percentage(shown.draft.text(DealField::TierRate, row)));
            let low_high = rates.fold(None, |ends: Option<[Decimal; 2]>, rate| {
                Some(ends.map_or([rate; 2], |[low, high]| [low.min(rate), high.max(rate)]))
            });
            let paid = found.given.field("effective_royalty_rate").decimal();
            low_high
                .map(|ends| (texts.yours, ends))
                .into_iter()
                .chain(paid.map(|rate| (texts.yours_paid, [rate; 2])))
                .collect()
        }
        (DealOutcome::Licence(found), "upfront_share") => {
            one(found.given.field("upfront_share").decimal()).into_iter().collect()
        }
        (DealOutcome::Inventor(found), "german_share_factor") => one(found.factor).into_iter().collect(),
        (DealOutcome::Talent(_), "carve_out_pct") => {
            one(percentage(shown.draft.text(DealField::CarveOut, 0))).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
