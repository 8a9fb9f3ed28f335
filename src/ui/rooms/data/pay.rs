//! What single employers post, cited points on total pay, and facts on scarcity.
use yew::prelude::*;

use super::catalogue::{FILED, Row};
use super::{Open, amount, cell, english, folded, link, part, place, table};
use crate::domain::band::{Ladder, Role};
use crate::i18n::data as texts;
use crate::session::Locale;
use crate::ui::components::{Choice, choice};
use crate::ui::screens::View;

/// The kinds of cited points, each in a table of its own.
const KINDS: [&str; 4] = ["median_employee_total", "sbc_per_employee", "reported_offer", "academic_pay"];

/// The ranking of employers, by role.
pub(super) fn ranking(view: &View, open: &Open) -> Html {
    let is_filed = open.filter == FILED;
    let (texts, names) = (texts(view.session.locale), &view.texts().names);
    let [all, filed] = texts.filters;
    let roles = Role::ALL.iter().map(|role| (role.id(), (names.role)(*role, Ladder::FrontierLab)));
    let options = [("", all)].into_iter().chain(roles).chain([(FILED, filed)]);
    let filter = choice(&Choice {
        id: "bw-employers-filter".into(),
        label: texts.filter.into(),
        options: options.map(|(id, name)| (id.into(), name.into())).collect(),
        value: open.filter.clone().into(),
        error: AttrValue::default(),
        on_change: open.set_filter.clone(),
        quiet: false,
    });
    let columns = if is_filed { texts.filed_columns } else { texts.posted_columns };
    let ends = if is_filed { ["p25", "p75"] } else { ["p10", "p90"] };
    let row = |row: &Row| {
        let (employer, figures) = (row.text("employer"), view.figures());
        let role = Role::parse(&row.text("role")).ok();
        let title =
            role.map_or_else(|| row.text("title"), |role| (names.role)(role, Ladder::FrontierLab).into());
        let money = |field| amount(view, row.number(field), &row.text("currency"));
        let plain = |field, digits| {
            cell(row.number(field).map_or_else(|| "–".to_owned(), |number| figures.plain(number, digits)))
        };
        let [low, high] = ends;
        vec![
            cell(if employer.is_empty() { texts.every_employer.into() } else { employer }),
            cell(title),
            place(view, row),
            plain("n", 0),
            money(low),
            money("p50"),
            money(high),
            plain("spread", 2),
            cell(figures.date(&row.text("as_of"))),
        ]
    };
    let sheet = table(texts.ranking.into(), columns, open.employers.iter().map(row));
    part("bw-employers-heading", texts.employers, html! { <>{ filter }{ sheet }</> })
}

/// Cited points on total pay, one table for each kind.
pub(super) fn anchors(view: &View, points: &[Row]) -> Html {
    let texts = texts(view.session.locale);
    let of_kind = |kind: &&'static str| {
        let rows = points.iter().filter(|point| point.text("kind") == *kind);
        let name = (texts.anchor)(kind).to_owned();
        folded(
            name,
            texts.anchor_columns,
            rows.map(|point| point_cells(view, point)),
            *kind == "median_employee_total",
        )
    };
    part("bw-anchors-heading", texts.anchors, KINDS.iter().map(of_kind).collect())
}

fn point_cells(view: &View, point: &Row) -> Vec<Html> {
    let texts = texts(view.session.locale);
    let (currency, period, url) = (point.text("currency"), point.text("period"), point.text("url"));
    let money = |field| amount(view, point.number(field), &currency);
    let shown = if point.number("mid").is_some() {
        money("mid")
    } else {
        html! { <>{ money("low") }{ " – " }{ money("high") }</> }
    };
    let host = url.split('/').nth(2).unwrap_or_default().to_owned();
    let note = point.text("note");
    vec![
        cell(point.text("employer")),
        english(view, format!("{} ({})", point.text("role_scope"), point.text("country")).into()),
        shown,
        (texts.period)(&period).map_or_else(|| english(view, period.clone()), cell),
        cell(point.text("date")),
        html! {
            <>
                { link(host.into(), url) }
                <span class="bw-small">{ ": " }{ english(view, point.text("basis")) }{ ". " }{ english(view, note) }</span>
            </>
        },
    ]
}

/// Facts on scarcity, with who said them and when.
pub(super) fn facts(view: &View, facts: &[Row]) -> Html {
    let texts = texts(view.session.locale);
    let fact = |fact: &Row| {
        let claim = match view.session.locale {
            Locale::En => fact.text("claim"),
            Locale::De => fact.text("claim_de"),
        };
        let sources = fact.texts("urls").into_iter().map(|url| {
            let host = url.split('/').nth(2).unwrap_or_default().to_owned();
            html! { <>{ " " }{ link(host.into(), url) }</> }
        });
        html! {
            <li class="bw-data__fact">
                <p>{ claim }</p>
                <p class="bw-small">{ (texts.said)(&fact.text("said_by"), &fact.text("date")) }{ "." }{ for sources }</p>
            </li>
        }
    };
    part(
        "bw-facts-heading",
        [texts.facts, ""],
        html! { <ul class="bw-stack">{ for facts.iter().map(fact) }</ul> },
    )
}
