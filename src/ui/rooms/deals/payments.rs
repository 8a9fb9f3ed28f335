//! When the money comes: each payment with its month and what can take it away, and who bears what is held back.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Shown;
use super::lines::{names, section, table, told};
use crate::session::deal::talent::Talent;
use crate::session::deal::way::{Method, Payment, Way};
use crate::ui::charts::figure::{ChartFigure, chart_figure};
use crate::ui::charts::rows::{ChartRow, RowMark, RowsChart, Shape, Tone, rows_chart};
use crate::ui::wording::geometry;

/// Every payment to the person; one alone is said above.
pub(super) fn payments(shown: &Shown<'_>, way: &Way) -> Html {
    if way.payments.len() < 2 {
        return Html::default();
    }
    let all = shown.texts();
    let texts = &all.talent;
    let when = |payment: &Payment| match payment.month {
        0 => texts.at_closing.to_owned(),
        month => (texts.after)(&(all.months)(month)),
    };
    let row = |payment: &Payment| {
        let bar =
            |tone, amount: Decimal| RowMark { shape: Shape::Bar, tone, from: 0.0, to: geometry(amount) };
        let [what, _] = (texts.source)(&payment.source);
        ChartRow {
            name: (texts.paid_after)(what, &when(payment)).into(),
            value: shown.money(payment.expected).into(),
            marks: vec![bar(Tone::Muted, payment.face), bar(Tone::Own, payment.expected)],
            is_own: false,
        }
    };
    let cells = |payment: &Payment| {
        let [what, risk] = (texts.source)(&payment.source);
        let likely = shown.view.figures().fine_percent(payment.probability);
        let [face, expected] = [payment.face, payment.expected].map(|amount| shown.money(amount));
        [what.to_owned(), when(payment), face, likely, expected, risk.to_owned()]
            .map(AttrValue::from)
            .to_vec()
    };
    let [title, summary] = texts.payments;
    let columns = names(texts.payment_columns);
    let rows: Vec<ChartRow> = way.payments.iter().map(row).collect();
    chart_figure(&ChartFigure {
        id: "bw-deal-payments".into(),
        title: title.into(),
        summary: summary.into(),
        chart: rows_chart(&RowsChart { summary: told(title, &rows, all.known.range), rows, from_zero: true }),
        open: all.as_table.into(),
        table: table(title.into(), &columns, way.payments.iter().map(cells).collect()),
    })
}

/// What each class gets at closing and on release, by both methods.
pub(super) fn methods(shown: &Shown<'_>, found: &Talent) -> Html {
    let [Method { id: chosen, classes }, other] = found.methods.as_slice() else { return Html::default() };
    // A single class bears it in any case.
    if classes.len() < 2 {
        return Html::default();
    }
    let all = shown.texts();
    let texts = &all.talent;
    let [title, intro] = texts.methods;
    let mut columns: Vec<AttrValue> = vec![texts.class.into()];
    for method in [*chosen, other.id] {
        let name = (all.form.word)(method);
        columns.extend(texts.method_columns.map(|part| AttrValue::from((texts.paid_after)(name, part))));
    }
    let row = |(class, closing, release): &(String, Decimal, Decimal)| {
        let beside = other.classes.iter().find(|(known, ..)| known == class);
        let (low, high) = beside.map(|(_, low, high)| (*low, *high)).unwrap_or_default();
        let amounts = [*closing, *release, low, high].map(|amount| shown.short(amount));
        std::iter::once(shown.class_name(class)).chain(amounts).map(AttrValue::from).collect()
    };
    let figures = table(intro.into(), &columns, classes.iter().map(row).collect());
    section("bw-deal-methods", title.to_owned(), "", figures)
}
