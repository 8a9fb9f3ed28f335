//! Total pay on a ladder: cited points, kind by kind, with the person's own figure among them.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Side;
use crate::i18n::{self, OwnPart};
use crate::ui::charts::dots::Dot;
use crate::ui::charts::{DotsChart, dots_chart};
use crate::ui::rooms::data::catalogue::Row;
use crate::ui::rooms::data::{KINDS, link};
use crate::ui::screens::View;
use crate::ui::wording::geometry;

/// The newest points of each kind; those that say nothing of a year are counted.
pub(super) fn points(view: &View, side: &Side) -> Html {
    let texts = i18n::context(view.session.locale);
    let newest = || side.points.iter().filter(|point| point.is("newest"));
    let elsewhere = newest().filter(|point| point.row("annual").is_none()).count();
    let of_kind = |kind: &'static str| -> Vec<&Row> {
        newest().filter(|point| point.text("kind") == kind && point.row("annual").is_some()).collect()
    };
    let known = KINDS.into_iter().map(|kind| (kind, of_kind(kind))).filter(|(_, points)| !points.is_empty());
    // The first group is open, the others say in one line where the figure stands.
    let groups =
        known.enumerate().map(|(index, (kind, points))| group(view, side, kind, &points, index == 0));
    let count = view.figures().plain(elsewhere.into(), 0);
    html! {
        <>
            { for groups }
            if elsewhere > 0 {
                <p class="bw-ladder__note">{ (texts.elsewhere)(&count) }</p>
            }
        </>
    }
}

fn group(view: &View, side: &Side, kind: &str, points: &[&Row], is_first: bool) -> Html {
    let (texts, figures, totals) = (i18n::context(view.session.locale), view.figures(), side.totals);
    let [name, what] = (texts.group)(kind);
    let (part, own) = match kind {
        "sbc_per_employee" => (OwnPart::Equity, totals.equity),
        "academic_pay" => (OwnPart::Base, totals.base),
        _ => (OwnPart::Total, totals.total),
    };
    let mut dots: Vec<(Decimal, Dot)> = points.iter().filter_map(|point| dot(view, side, point)).collect();
    let below = dots.iter().filter(|(at, _)| *at < own).count();
    let all = dots.len();
    let label = figures.amount(own, totals.currency);
    let count = |n: usize| figures.plain(n.into(), 0);
    let summary = (texts.chart)(name, &label, &count(below), &count(all));
    let at = geometry(own);
    // Nothing has no place on a logarithmic scale.
    if own > Decimal::ZERO {
        let name = (texts.own)(part).into();
        dots.push((
            own,
            Dot { name, scope: AttrValue::default(), ends: [at, at], label: label.into(), own: true },
        ));
    }
    dots.sort_by_key(|(at, _)| *at);
    html! {
        <details class="bw-details bw-context__group" open={is_first}>
            <summary>{ summary.clone() }</summary>
            <p class="bw-ladder__note">{ what }</p>
            { dots_chart(&DotsChart { dots: dots.into_iter().map(|(_, dot)| dot).collect(), summary: summary.into() }) }
            { sources(view, points) }
        </details>
    }
}

fn dot(view: &View, side: &Side, point: &Row) -> Option<(Decimal, Dot)> {
    let (texts, figures) = (i18n::context(view.session.locale), view.figures());
    let annual = point.row("annual")?;
    let known = |field| annual.number(field);
    let shown = |amount| figures.short(amount, side.totals.currency);
    let (low, high, label) = match (known("low"), known("mid"), known("high")) {
        (_, Some(mid), _) => (mid, mid, shown(mid)),
        (Some(low), _, Some(high)) => (low, high, format!("{} – {}", shown(low), shown(high))),
        (Some(low), ..) => (low, low, (texts.from)(&shown(low))),
        (.., Some(high)) => (high, high, (texts.up_to)(&shown(high))),
        _ => return None,
    };
    let date = point.in_language("date", view.session.locale);
    // A median or mean covers everybody, which the heading says; an offer covers whom it names.
    let scope = match &*point.text("kind") {
        "median_employee_total" => date.to_string(),
        "sbc_per_employee" => format!("{}, {date}", point.in_language("basis", view.session.locale)),
        _ => format!("{}, {date}", point.in_language("role_scope", view.session.locale)),
    };
    let dot = Dot {
        name: point.text("employer"),
        scope: scope.into(),
        ends: [geometry(low), geometry(high)],
        label: label.into(),
        own: false,
    };
    Some((low, dot))
}

fn sources(view: &View, points: &[&Row]) -> Html {
    let texts = i18n::context(view.session.locale);
    let locale = view.session.locale;
    let entry = |point: &&Row| {
        let url = point.text("url");
        let host = url.split('/').nth(2).unwrap_or_default().to_owned();
        let words = [point.in_language("basis", locale), point.in_language("note", locale)];
        let words: Vec<&str> = words.iter().map(AttrValue::as_str).filter(|text| !text.is_empty()).collect();
        html! {
            <li>
                { format!("{}, {}: ", point.text("employer"), point.in_language("date", locale)) }
                { link(host.into(), url) }
                { format!(". {}", words.join(". ")) }
            </li>
        }
    };
    html! {
        <details class="bw-details">
            <summary>{ texts.sources }</summary>
            <ul class="bw-context__sources">{ for points.iter().map(entry) }</ul>
            <p class="bw-small">{ texts.converted }</p>
        </details>
    }
}
