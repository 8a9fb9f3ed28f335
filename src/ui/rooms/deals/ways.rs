//! The ways to hand the money out, side by side.
use yew::prelude::*;

use super::Shown;
use super::lines::{para, section};
use crate::session::deal::talent::Talent;
use crate::session::deal::way::Way;
use crate::ui::rooms::data::{cell, table as sheet};

/// The order of the columns.
const ORDER: [&str; 3] = ["deemed_liquidation", "dividend", "tender"];

/// The ways side by side, each with when it applies.
pub(super) fn ways(shown: &Shown<'_>, found: &Talent) -> Html {
    let texts = &shown.texts().talent;
    let chosen = found.ways.first().map(|way| way.mode);
    let ways: Vec<&Way> =
        ORDER.iter().filter_map(|mode| found.ways.iter().find(|way| way.mode == *mode)).collect();
    let [heading, intro] = texts.ways;
    let [stays, closing, total] = texts.way_rows;
    let classes = found.ways.first().map(|way| way.payouts.as_slice()).unwrap_or_default();
    let columns: Vec<&'static str> =
        std::iter::once(texts.class).chain(ways.iter().map(|way| (texts.way)(way.mode)[0])).collect();
    let row = |name: String, strong: bool, figure: &dyn Fn(&Way) -> Option<String>| {
        let written = |text: String, strong: bool| match strong {
            true => html! { <strong>{ text }</strong> },
            false => cell(text),
        };
        let figures = ways.iter().map(|way| {
            let figure = figure(way).unwrap_or_else(|| "–".to_owned());
            written(figure, strong || Some(way.mode) == chosen)
        });
        std::iter::once(written(name, strong)).chain(figures).collect::<Vec<Html>>()
    };
    let of_class = |(class, _): &(String, _)| {
        let payout = |way: &Way| way.payouts.iter().find(|(name, _)| name == class).map(|(_, paid)| *paid);
        row(shown.class_name(class), false, &|way| payout(way).map(|paid| shown.short(paid)))
    };
    let of_person = |name: &'static str| {
        move |way: &Way| way.person.field(name).decimal().map(|amount| shown.short(amount))
    };
    let mut rows: Vec<Vec<Html>> = classes.iter().map(of_class).collect();
    rows.push(row(stays.to_owned(), false, &|way| Some(shown.short(way.remaining))));
    rows.push(row(closing.to_owned(), true, &of_person("at_closing")));
    rows.push(row(total.to_owned(), true, &of_person("total_pv")));
    let body = html! {
        <>
            <div class="bw-ways">{ sheet(intro.into(), (&columns, &[1, 2, 3]), rows.into_iter()) }</div>
            <dl class="bw-terms">
                { for ways.iter().map(|way| {
                    let [name, when] = (texts.way)(way.mode);
                    let mark = (Some(way.mode) == chosen).then_some(texts.chosen);
                    html! {
                        <div>
                            <dt>{ name }{ for mark.map(|mark| html! { <span class="bw-ways__chosen">{ mark }</span> }) }</dt>
                            <dd>{ when }</dd>
                        </div>
                    }
                }) }
            </dl>
            if ways.len() < ORDER.len() {
                { para("bw-small", texts.no_price.to_owned()) }
            }
        </>
    };
    section("bw-deal-ways", heading.to_owned(), intro, body)
}
