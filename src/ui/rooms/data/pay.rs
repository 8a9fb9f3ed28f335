//! What single employers post, cited points on total pay, and facts on scarcity.
use yew::prelude::*;

use super::catalogue::{FILED, Filter, Row};
use super::{KINDS, Open, amount, cell, folded, grade, link, part, place, table};
use crate::domain::band::{CellLevel, Component, Ladder, Level, Role};
use crate::i18n::data as texts;
use crate::ui::components::{Choice, Field, choice, field};
use crate::ui::screens::View;

/// The ranking of employers, by role, side of the lab and name.
pub(super) fn ranking(view: &View, open: &Open) -> Html {
    let filter = &open.filter;
    let (texts, names) = (texts(view.session.locale), &view.texts().names);
    let [all, filed] = texts.filters;
    let roles = Role::ALL.iter().map(|role| (role.id(), (names.role)(*role, Ladder::FrontierLab)));
    let options = [("", all)].into_iter().chain(roles).chain([(FILED, filed)]);
    let change = |change: fn(&mut Filter, String)| {
        let filter = filter.clone();
        open.set_filter.reform(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            filter
        })
    };
    let what = choice(&Choice {
        id: "bw-employers-filter".into(),
        label: texts.filter.into(),
        options: options.map(|(id, name)| (id.into(), name.into())).collect(),
        value: filter.what.clone().into(),
        error: AttrValue::default(),
        on_change: change(|filter, what| filter.what = what),
        quiet: false,
    });
    let [label, both, research, infrastructure] = texts.sides;
    let sides = [("", both), ("research", research), ("infrastructure", infrastructure)];
    let side = choice(&Choice {
        id: "bw-employers-side".into(),
        label: label.into(),
        options: sides.map(|(id, name)| (id.into(), name.into())).to_vec(),
        value: filter.side.clone().into(),
        error: AttrValue::default(),
        on_change: change(|filter, side| filter.side = side),
        quiet: false,
    });
    let name = field(&Field {
        id: "bw-employers-name".into(),
        label: texts.name.into(),
        hint: AttrValue::default(),
        unit: AttrValue::default(),
        value: filter.name.clone().into(),
        error: AttrValue::default(),
        keyboard: "text".into(),
        required: false,
        on_change: change(|filter, name| filter.name = name),
    });
    let columns = if filter.is_filed() { texts.filed_columns } else { texts.posted_columns };
    let ends = if filter.is_filed() { ["p25", "p75"] } else { ["p10", "p90"] };
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
            grade(&row.text("grade")),
            money(low),
            money("p50"),
            money(high),
            plain("spread", 2),
            cell(figures.date(&row.text("as_of"))),
        ]
    };
    let children = html! {
        <>
            <div class="bw-data__tools">
                { what }
                // Filings do not tell the two sides apart.
                if !filter.is_filed() {
                    { side }
                }
                { name }
            </div>
            if open.employers.is_empty() {
                <p role="status">{ texts.nobody }</p>
            } else {
                { table(texts.ranking.into(), (columns, &[3, 5, 6, 7, 8]), open.employers.iter().map(row)) }
            }
        </>
    };
    part("bw-employers-heading", texts.employers, children)
}

/// Research and infrastructure side by side, and how wide each role is, on each ladder.
pub(super) fn roles(view: &View, bands: &[Row]) -> Html {
    let (texts, names, figures) = (texts(view.session.locale), &view.texts().names, view.figures());
    let of = |ladder: Ladder| {
        let mut rows: Vec<&Row> = bands.iter().filter(|band| is_shown(band, ladder)).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.number("p50")));
        let row = |row: &Row| {
            let role = Role::parse(&row.text("role")).ok();
            let name = role.map_or("", |role| (names.role)(role, ladder));
            let plain = |field, digits| {
                cell(row.number(field).map_or_else(|| "–".to_owned(), |number| figures.plain(number, digits)))
            };
            let money = |field| amount(view, row.number(field), &row.text("currency"));
            vec![
                cell(name),
                cell(role.map_or("", |role| (texts.side)(role))),
                plain("n", 0),
                grade(&row.text("grade")),
                money("p50"),
                money("p90"),
                plain("spread", 2),
                cell(figures.date(&row.text("as_of"))),
            ]
        };
        table((texts.roles_of)(ladder).into(), (texts.role_columns, &[2, 4, 5, 6]), rows.into_iter().map(row))
    };
    let both = [Ladder::FrontierLab, Ladder::Market].map(of);
    part("bw-roles-heading", texts.roles, both.into_iter().collect())
}

/// The bands that are compared: those of the labs' home, and senior ones of the nation's market.
fn is_shown(band: &Row, ladder: Ladder) -> bool {
    let (region, level) = match ladder {
        Ladder::FrontierLab => ("us-sf", CellLevel::All),
        Ladder::Market => ("us", CellLevel::One(Level::Senior)),
    };
    let is = |field, id: &str| band.text(field) == id;
    is("ladder", ladder.id())
        && is("region", region)
        && is("level", level.id())
        && is("component", Component::Base.id())
        && is("n_kind", "postings")
}

/// Cited points on total pay, one table for each kind.
pub(super) fn anchors(view: &View, points: &[Row]) -> Html {
    let texts = texts(view.session.locale);
    let of_kind = |kind: &&'static str| {
        let rows = points.iter().filter(|point| point.text("kind") == *kind);
        let name = (texts.anchor)(kind).to_owned();
        folded(
            name,
            (texts.anchor_columns, &[2]),
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
    let say = |field| point.in_language(field, view.session.locale);
    vec![
        cell(point.text("employer")),
        cell(format!("{} ({})", say("role_scope"), (texts.country)(&point.text("country")))),
        shown,
        cell((texts.period)(&period)),
        cell(say("date")),
        html! {
            <>
                { link(host.into(), url) }
                <span class="bw-small">{ format!(": {}. {}", say("basis"), say("note")) }</span>
            </>
        },
    ]
}

/// Facts on scarcity, with who said them and when.
pub(super) fn facts(view: &View, facts: &[Row]) -> Html {
    let texts = texts(view.session.locale);
    let fact = |fact: &Row| {
        let say = |field| fact.in_language(field, view.session.locale);
        let sources = fact.texts("urls").into_iter().map(|url| {
            let host = url.split('/').nth(2).unwrap_or_default().to_owned();
            html! { <>{ " " }{ link(host.into(), url) }</> }
        });
        html! {
            <li class="bw-data__fact">
                <p>{ say("claim") }</p>
                <p class="bw-small">{ (texts.said)(&say("said_by"), &view.figures().date(&say("date"))) }{ "." }{ for sources }</p>
            </li>
        }
    };
    part("bw-facts-heading", texts.facts, html! { <ul class="bw-stack">{ for facts.iter().map(fact) }</ul> })
}
