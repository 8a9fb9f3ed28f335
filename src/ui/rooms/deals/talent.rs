//! What a licence-and-talent deal comes to: the sentence, the figures, the way of the money, the payout of a share.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::lines::{Line, lines, names, para, table};
use super::{Shown, payments, ways};
use crate::i18n::DealReach;
use crate::session::deal::talent::Talent;
use crate::session::deal::way::Way;
use crate::session::deal::{Curve, DealField, Seat, Step, StepKind};
use crate::ui::charts::figure::{ChartFigure, chart_figure};
use crate::ui::charts::payout::{Breakpoint, PayoutChart, PayoutLine, payout_chart};
use crate::ui::charts::rows::{ChartRow, RowMark, RowsChart, Shape, Tone, rows_chart};
use crate::ui::components::{Figure, figure};
use crate::ui::wording::geometry;

/// What reaches the person, when, and what can take it away; and the figures.
pub(super) fn answer(shown: &Shown<'_>, found: &Talent) -> (String, Html) {
    let texts = shown.texts();
    let Some(way) = found.ways.first().filter(|way| way.held.is_some()) else {
        return ((texts.empty)(shown.draft.side).to_owned(), Html::default());
    };
    let number = |name: &str| way.person.field(name).decimal().filter(|number| !number.is_zero());
    let money = |name: &str| number(name).map(|amount| shown.money(amount));
    // Below half of the currency's unit there is nothing to tell of.
    let told = |amount: Decimal| (!amount.round().is_zero()).then(|| shown.money(amount));
    let at_closing = number("at_closing").unwrap_or_default();
    let now = shown.money(at_closing);
    let later = way.later().and_then(told);
    let span = found.until.map(texts.months);
    let escrow = way.payments.iter().find(|payment| payment.source == "escrow");
    let released = escrow.map(|payment| (texts.months)(payment.month));
    let held_back = told(way.expected(&["escrow"]));
    let instalments = told(way.expected(&["instalment"]));
    let multiple = way.multiple(found.invested).map(|times| shown.view.figures().plain(times, 2));
    let (at_risk, stake) = (number("at_risk").and_then(told), number("remaining_stake").and_then(told));
    let reach = DealReach {
        now: (later.is_none() || told(at_closing).is_some()).then_some(&*now),
        later: later.as_deref().zip(span.as_deref()),
        held_back: held_back.as_deref().zip(released.as_deref()),
        instalments: instalments.as_deref(),
        at_risk: at_risk.as_deref(),
        stake: stake.as_deref(),
        keeps_shares: way.keeps_shares(),
        multiple: multiple.as_deref(),
    };
    let sentence = (texts.reaches)(Seat::of(shown.draft), &reach);
    let name = |line: &str| (texts.talent.line)(line)[0];
    let mut figures = vec![(name("at_closing"), now.clone(), true)];
    figures.push((name("total_pv"), money("total_pv").unwrap_or_else(|| now.clone()), false));
    if let Some(share) = number("headline_share") {
        figures.push((name("headline_share"), shown.view.figures().fine_percent(share), false));
    }
    if let Some(months) = number("months_of_salary") {
        figures.push((name("months_of_salary"), shown.view.figures().plain(months, 1), false));
    }
    let figures = figures
        .into_iter()
        .map(|(name, value, first)| figure(&Figure { name: name.into(), value: value.into(), first }));
    let rest = html! {
        <>
            <dl class="bw-figures">{ for figures }</dl>
            { for note(shown) }
            { for found.warnings.iter().filter_map(|code| (texts.talent.warning)(code)).map(|text| para("bw-ladder__warning", text.to_owned())) }
        </>
    };
    (sentence, rest)
}

/// What to mind about the figures.
fn note(shown: &Shown<'_>) -> Option<Html> {
    let texts = shown.texts();
    let no_classes = shown.draft.class_names().is_empty() && !shown.draft.story.is_empty();
    let text = if no_classes {
        texts.form.no_classes
    } else if shown.draft.is_example_holding() {
        texts.example
    } else {
        return None;
    };
    Some(para("bw-small bw-answer__more", text.to_owned()))
}

/// The parts below.
pub(super) fn more(shown: &Shown<'_>, found: &Talent) -> Html {
    html! {
        <>
            { steps(shown, found) }
            { for found.ways.first().map(|way| payments::payments(shown, way)) }
            { payments::methods(shown, found) }
            { ways::ways(shown, found) }
            { for found.ways.first().map(|way| person(shown, way)) }
            { curve(shown, found, &found.curve) }
        </>
    }
}

/// From the fee down to the person.
fn steps(shown: &Shown<'_>, found: &Talent) -> Html {
    let texts = &shown.texts().talent;
    let mut from = 0.0;
    let row = |step: &Step| {
        let left = geometry(step.left);
        let (start, tone) = match step.kind {
            StepKind::Total => (0.0, Tone::Ink),
            StepKind::Person => (0.0, Tone::Own),
            StepKind::More | StepKind::Less => (from, Tone::Muted),
        };
        from = left;
        let amount = shown.short(step.amount);
        let value = match step.kind {
            StepKind::Less => format!("− {amount}"),
            StepKind::More => format!("+ {amount}"),
            StepKind::Total | StepKind::Person => amount,
        };
        ChartRow {
            name: (texts.step)(step.id).into(),
            value: value.into(),
            marks: vec![RowMark { shape: Shape::Bar, tone, from: start, to: left }],
            is_own: step.kind == StepKind::Person,
        }
    };
    let rows: Vec<ChartRow> = found.steps.iter().map(row).collect();
    let start = found.steps.first().map(|step| shown.short(step.amount)).unwrap_or_default();
    let own = found.ways.first().and_then(|way| way.held).unwrap_or_default();
    let summary: AttrValue =
        (texts.steps_say)(&start, &shown.short(found.proceeds), &shown.money(own)).into();
    let cells = |step: &Step| {
        vec![(texts.step)(step.id).into(), shown.money(step.amount).into(), shown.money(step.left).into()]
    };
    let columns = names(texts.step_columns);
    let leakage = found.bridge.as_ref().and_then(|bridge| bridge.field("licence_leakage").decimal());
    let leakage = leakage.filter(|amount| !amount.is_zero());
    html! {
        <section class="bw-stack">
            { chart_figure(&ChartFigure {
                id: "bw-deal-steps".into(),
                title: texts.steps.into(),
                summary: summary.clone(),
                chart: rows_chart(&RowsChart { rows, from_zero: true, summary }),
                open: shown.texts().as_table.into(),
                table: table(texts.steps.into(), &columns, found.steps.iter().map(cells).collect()),
            }) }
            { for leakage.map(|amount| para("bw-small", (texts.leakage)(&shown.money(amount)))) }
        </section>
    }
}

/// The lines about the person.
const LINES: [&str; 10] = [
    "at_closing",
    "carve_out",
    "held_back_pv",
    "deferred_pv",
    "buyer_stock_pv",
    "package_pv",
    "total_pv",
    "at_risk",
    "remaining_stake",
    "months_of_salary",
];

fn person(shown: &Shown<'_>, way: &Way) -> Html {
    let texts = &shown.texts().talent;
    let line = |name: &&'static str| {
        let amount = way.person.field(name).decimal()?;
        let always = matches!(*name, "at_closing" | "total_pv");
        let value = match *name {
            "months_of_salary" => shown.view.figures().plain(amount, 1),
            _ => shown.money(amount),
        };
        (always || !amount.is_zero()).then(|| Line {
            words: (texts.line)(name),
            value,
            is_sum: *name == "total_pv",
        })
    };
    lines("bw-deal-lines", texts.lines, LINES.iter().filter_map(line).collect())
}

/// What one share gets as the money grows.
fn curve(shown: &Shown<'_>, found: &Talent, curve: &Curve) -> Html {
    let texts = &shown.texts().talent;
    let price = |amount| shown.view.figures().price(amount, shown.currency());
    let held: Vec<&str> = shown.draft.held_classes();
    let is_own = |class: &str| held.contains(&class);
    // Classes that are paid alike share a line.
    let first_alike = |class: &str| {
        let of = curve.lines.iter().find(|line| line.class == class)?;
        curve.lines.iter().position(|line| line.per_share == of.per_share)
    };
    let drawn: Vec<usize> = (0..curve.lines.len())
        .filter(|at| curve.lines.get(*at).and_then(|line| first_alike(&line.class)) == Some(*at))
        .collect();
    let line = |at: &usize| {
        let line = curve.lines.get(*at)?;
        let alike: Vec<&str> = curve
            .lines
            .iter()
            .filter(|other| other.per_share == line.per_share)
            .map(|other| other.class.as_str())
            .collect();
        let names: Vec<String> = alike.iter().map(|class| shown.class_name(class)).collect();
        Some(PayoutLine {
            name: names.join(", ").into(),
            at: line.per_share.iter().copied().map(geometry).collect(),
            is_own: alike.iter().any(|class| is_own(class)),
        })
    };
    let breakpoint = |(money, class, _): &(Decimal, String, String)| {
        let of = first_alike(class)?;
        let line = drawn.iter().position(|at| *at == of)?;
        Some(Breakpoint { at: geometry(*money), line })
    };
    let at_deal = curve.proceeds.iter().position(|money| *money == found.proceeds);
    let said = curve.lines.iter().filter_map(|line| {
        let amount = line.per_share.get(at_deal?)?;
        Some((texts.per_share)(&shown.class_name(&line.class), &price(*amount)))
    });
    let said: Vec<String> = said.collect();
    let summary: AttrValue = (texts.curve_says)(&shown.short(found.proceeds), &said.join(", ")).into();
    let most = curve.proceeds.last().copied().unwrap_or_default();
    let dearest = curve.lines.iter().flat_map(|line| &line.per_share).max().copied().unwrap_or_default();
    let [deal, axis] = texts.axis;
    let chart = payout_chart(&PayoutChart {
        proceeds: curve.proceeds.iter().copied().map(geometry).collect(),
        lines: drawn.iter().filter_map(line).collect(),
        breakpoints: found.breakpoints.iter().filter_map(breakpoint).collect(),
        deal: (geometry(found.proceeds), deal.into()),
        ends: [shown.short(Decimal::ZERO).into(), shown.short(most).into(), price(dearest).into()],
        axis: axis.into(),
        summary: summary.clone(),
    });
    let columns = std::iter::once(axis.to_owned())
        .chain(curve.lines.iter().map(|line| shown.class_name(&line.class)))
        .map(AttrValue::from)
        .collect::<Vec<_>>();
    let cells = |(at, money): (usize, &Decimal)| {
        let values = curve.lines.iter().map(|line| line.per_share.get(at).copied().unwrap_or_default());
        std::iter::once(shown.money(*money)).chain(values.map(price)).map(AttrValue::from).collect()
    };
    let points = names(texts.point_columns);
    let point = |(money, class, event): &(Decimal, String, String)| {
        vec![shown.money(*money).into(), shown.class_name(class).into(), (texts.event)(event).into()]
    };
    let figures = html! {
        <div class="bw-stack">
            { table(texts.curve.into(), &columns, curve.proceeds.iter().enumerate().map(cells).collect()) }
            if !found.breakpoints.is_empty() {
                { table(texts.points.into(), &points, found.breakpoints.iter().map(point).collect()) }
            }
        </div>
    };
    // With a single class of plain shares there is nothing to see.
    if shown.draft.text(DealField::Stake, 0).is_empty() || !shown.draft.class_names().is_empty() {
        chart_figure(&ChartFigure {
            id: "bw-deal-curve".into(),
            title: texts.curve.into(),
            summary,
            chart,
            open: shown.texts().as_table.into(),
            table: figures,
        })
    } else {
        Html::default()
    }
}
