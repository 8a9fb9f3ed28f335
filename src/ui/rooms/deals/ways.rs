//! The ways to hand the money out, side by side.
use yew::prelude::*;

use super::Shown;
use super::lines::{para, section};
use crate::session::deal::talent::Talent;
use crate::session::deal::way::Way;

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
    let head = |way: &&Way| {
        let [name, _] = (texts.way)(way.mode);
        html! {
            <th scope="col" class={(Some(way.mode) == chosen).then_some("bw-table__strong")}>
                { name }
                if Some(way.mode) == chosen { <span class="bw-ways__chosen">{ texts.chosen }</span> }
            </th>
        }
    };
    let row = |name: String, strong: bool, cell: &dyn Fn(&Way) -> Option<String>| {
        html! {
            <tr>
                <th scope="row" class={strong.then_some("bw-table__strong")}>{ name }</th>
                { for ways.iter().map(|way| html! {
                    <td class={(strong || Some(way.mode) == chosen).then_some("bw-table__strong")}>{ cell(way).unwrap_or_else(|| "–".to_owned()) }</td>
                }) }
            </tr>
        }
    };
    let of_class = |(class, _): &(String, _)| {
        let payout = |way: &Way| way.payouts.iter().find(|(name, _)| name == class).map(|(_, paid)| *paid);
        row(shown.class_name(class), false, &|way| payout(way).map(|paid| shown.short(paid)))
    };
    let of_person = |name: &'static str| {
        move |way: &Way| way.person.field(name).decimal().map(|amount| shown.short(amount))
    };
    let body = html! {
        <>
            <div class="bw-table-scroll" role="region" tabindex="0" aria-label={intro}>
                <table class="bw-table bw-compare__table bw-ways">
                    <thead><tr><th scope="col">{ texts.class }</th>{ for ways.iter().map(head) }</tr></thead>
                    <tbody>
                        { for classes.iter().map(of_class) }
                        { row(stays.to_owned(), false, &|way| Some(shown.short(way.remaining))) }
                        { row(closing.to_owned(), true, &of_person("at_closing")) }
                        { row(total.to_owned(), true, &of_person("total_pv")) }
                    </tbody>
                </table>
            </div>
            <dl class="bw-terms">
                { for ways.iter().map(|way| {
                    let [name, when] = (texts.way)(way.mode);
                    html! { <div><dt>{ name }</dt><dd>{ when }</dd></div> }
                }) }
            </dl>
            if ways.len() < ORDER.len() {
                { para("bw-small", texts.no_price.to_owned()) }
            }
        </>
    };
    section("bw-deal-ways", heading.to_owned(), intro, body)
}
