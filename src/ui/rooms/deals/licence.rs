//! What a classic licence comes to: both sides' values, royalty by year, and what moves them.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Shown;
use super::lines::{Line, lines, names, table, told};
use crate::session::deal::{Licence, LicenceYear, Swing};
use crate::ui::charts::figure::{ChartFigure, chart_figure};
use crate::ui::charts::rows::{ChartRow, RowMark, RowsChart, Shape, Tone, rows_chart};
use crate::ui::charts::royalty::{RoyaltyChart, RoyaltyYear, royalty_chart};
use crate::ui::components::{Figure, figure};
use crate::ui::wording::geometry;

/// What the licence is worth to both sides, and what is paid without sales.
pub(super) fn answer(shown: &Shown<'_>, found: &Licence) -> (String, Html) {
    let texts = shown.texts();
    let money = |name: &str| shown.money(found.given.field(name).decimal().unwrap_or_default());
    let (licensor, licensee) = (money("rnpv_licensor"), money("rnpv_licensee"));
    let sentence = (texts.licence_says)(&licensor, &licensee, &shown.money(found.without_sales()));
    let figures = ["rnpv_licensor", "rnpv_licensee", "effective_royalty_rate", "licensor_value_share"];
    let one = |(index, name): (usize, &&'static str)| {
        let [label, _] = (texts.licence.line)(name);
        figure(&Figure {
            name: label.into(),
            value: value(shown, found, name).unwrap_or_else(|| "–".to_owned()).into(),
            first: index == 0,
        })
    };
    let rest = html! {
        <>
            <dl class="bw-figures">{ for figures.iter().enumerate().map(one) }</dl>
            if found.double_risk {
                <p class="bw-ladder__warning">{ texts.licence.double_risk }</p>
            }
        </>
    };
    (sentence, rest)
}

/// The lines, in their order.
const LINES: [&str; 8] = [
    "rnpv_licensor",
    "rnpv_licensee",
    "pv_payments",
    "effective_royalty_rate",
    "licensor_value_share",
    "upfront_share",
    "payback_years",
    "break_even_royalty_rate",
];

fn value(shown: &Shown<'_>, found: &Licence, name: &str) -> Option<String> {
    let (number, figures) = (found.given.field(name).decimal()?, shown.view.figures());
    Some(match name {
        "payback_years" => (shown.texts().licence.in_years)(&figures.plain(number, 1)),
        "effective_royalty_rate" | "licensor_value_share" | "upfront_share" | "break_even_royalty_rate" => {
            figures.fine_percent(number)
        }
        _ => shown.money(number),
    })
}

/// The parts below.
pub(super) fn more(shown: &Shown<'_>, found: &Licence) -> Html {
    let texts = &shown.texts().licence;
    let line = |name: &&'static str| {
        let value = value(shown, found, name).unwrap_or_else(|| "–".to_owned());
        Line { words: (texts.line)(name), value, is_sum: false }
    };
    let [licensor, licensee] = texts.swings;
    html! {
        <>
            { years(shown, found) }
            { lines("bw-deal-lines", texts.lines, LINES.iter().map(line).collect()) }
            <div class="bw-deals__two">
                { swings(shown, found, "bw-deal-licensor", licensor, |swing| swing.licensor, "rnpv_licensor") }
                { swings(shown, found, "bw-deal-licensee", licensee, |swing| swing.licensee, "rnpv_licensee") }
            </div>
        </>
    }
}

fn years(shown: &Shown<'_>, found: &Licence) -> Html {
    let (texts, figures) = (&shown.texts().licence, shown.view.figures());
    let name = |index: usize| {
        let year = u32::try_from(index).unwrap_or_default();
        if index == 0 { texts.signing.to_owned() } else { figures.count(year) }
    };
    // Without a fee at signing the first column would stand empty.
    let from = usize::from(found.years.first().is_none_or(|year| year.with_sales.is_zero()));
    let drawn = found.years.iter().enumerate().skip(from);
    let columns = drawn.map(|(index, year)| RoyaltyYear {
        name: name(index).into(),
        paid: geometry(year.with_sales),
        minimum: geometry(year.minimum),
    });
    let most = found
        .years
        .iter()
        .enumerate()
        .skip(1)
        .max_by_key(|(index, year)| (year.with_sales, usize::MAX - index));
    let (peak, highest) = most.map(|(index, year)| (index, year.with_sales)).unwrap_or_default();
    let summary: AttrValue =
        (texts.years_say)(&shown.short(highest), &name(peak), &shown.short(found.expected())).into();
    let top = found.years.iter().map(|year| year.with_sales.max(year.minimum)).max().unwrap_or_default();
    let [paid, minimum] = texts.legend;
    let chart = royalty_chart(&RoyaltyChart {
        years: columns.collect(),
        most: shown.short(top).into(),
        legend: [paid.into(), minimum.into()],
        summary: summary.clone(),
    });
    let cells = |(index, year): (usize, &LicenceYear)| {
        let amounts = [year.sales, year.with_sales, year.without_sales, year.minimum, year.expected];
        std::iter::once(name(index))
            .chain(amounts.map(|amount| shown.money(amount)))
            .map(AttrValue::from)
            .collect()
    };
    let columns = names(texts.year_columns);
    chart_figure(&ChartFigure {
        id: "bw-deal-years".into(),
        title: texts.years.into(),
        summary,
        chart,
        open: shown.texts().as_table.into(),
        table: table(texts.years.into(), &columns, found.years.iter().enumerate().map(cells).collect()),
    })
}

fn swings(
    shown: &Shown<'_>,
    found: &Licence,
    id: &'static str,
    title: &'static str,
    ends: fn(&Swing) -> [Decimal; 2],
    base: &str,
) -> Html {
    let texts = &shown.texts().licence;
    let base = geometry(found.given.field(base).decimal().unwrap_or_default());
    let swings = found.swings_by(ends);
    let row = |swing: &&Swing| {
        let [low, high] = ends(swing);
        let (from, to) = (geometry(low), geometry(high));
        let range = (shown.texts().known.range)(&shown.short(low), &shown.short(high));
        ChartRow {
            name: (texts.driver)(&swing.driver).into(),
            value: range.into(),
            marks: vec![
                RowMark { shape: Shape::Bar, tone: Tone::Muted, from, to },
                RowMark { shape: Shape::Tick, tone: Tone::Own, from: base, to: base },
            ],
            is_own: false,
        }
    };
    let first = swings.first().map(|swing| (texts.driver)(&swing.driver)).unwrap_or_default();
    let summary: AttrValue = (texts.swings_say)(first).into();
    let cells = |swing: &&Swing| {
        let [low, high] = ends(swing).map(|value| AttrValue::from(shown.money(value)));
        vec![(texts.driver)(&swing.driver).into(), low, high]
    };
    let columns = names(texts.swing_columns);
    let rows: Vec<ChartRow> = swings.iter().map(row).collect();
    chart_figure(&ChartFigure {
        id: id.into(),
        title: title.into(),
        summary,
        chart: rows_chart(&RowsChart {
            summary: told(title, &rows, shown.texts().known.range),
            rows,
            from_zero: false,
        }),
        open: shown.texts().as_table.into(),
        table: table(title.into(), &columns, swings.iter().map(cells).collect()),
    })
}
