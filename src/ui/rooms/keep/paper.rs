//! What was entered, for the printed sheet, which has no form.
use yew::prelude::*;

use super::{places, texts};
use crate::i18n::entered::{self, Place};
use crate::session::deal::DealField;
use crate::session::detail::form::{groups, shared};
use crate::session::detail::package::shown;
use crate::session::draft::{Draft, Field};
use crate::session::place::jurisdiction;
use crate::session::sheet::Row;
use crate::ui::screens::View;

/// A table of what was entered for every offer, and of what is assumed for all; seen on paper only.
pub(super) fn paper(view: &View) -> Html {
    let (locale, places) = (view.session.locale, &places(view));
    let entries = view.session.entries();
    let drafts: Vec<Draft> = entries.iter().map(|entry| on_paper(&entry.draft)).collect();
    // Units and the names of roles are those of the whole draft.
    let value = |whole: &Draft, paper: &Draft, row: Row| {
        let mut whole = whole.clone().with_deal(paper.deal.clone());
        if let Row::Offer(field) = row {
            whole.set(field, paper.text(field).to_owned());
        }
        entered::value(locale, &whole, row, places)
    };
    let line = |row: Row| {
        html! {
            <tr key={row.id()}>
                <th scope="row">{ entered::label(locale, row) }</th>
                { for drafts.iter().zip(&entries).map(|(draft, entry)| html! {
                    <td>{ if row.text(draft).is_empty() { String::new() } else { value(&entry.draft, draft, row) } }</td>
                }) }
            </tr>
        }
    };
    let used = Row::all().filter(|row| drafts.iter().any(|draft| !row.text(draft).is_empty()));
    html! {
        <div class="bw-paper">
            <table class="bw-table bw-paper__table">
                <caption>{ texts(view).entered }</caption>
                <thead>
                    <tr>
                        <td></td>
                        { for (0..drafts.len()).map(|at| html! { <th scope="col" key={at}>{ view.offer_name(at) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for used.map(line) }</tbody>
            </table>
            { assumed(view, places) }
        </div>
    }
}

/// What a person sees of a draft: what no choice hides, and the tax place even where it follows from the place. The
/// name heads the column, and the currency stands behind the amounts.
fn on_paper(draft: &Draft) -> Draft {
    let parts: Vec<_> = groups(draft).into_iter().flat_map(|(_, parts)| parts).collect();
    let further = shown(draft, &parts);
    let mut paper = Draft::default();
    for (field, text) in draft.filled() {
        let is_shown = match field {
            Field::Label | Field::Currency | Field::CurrencyChosen | Field::Ladder => false,
            Field::ChurchTax => jurisdiction(draft) == "de",
            Field::Distribution => draft.text(field) != "even" && !draft.text(Field::GrantValue).is_empty(),
            Field::Weight(_) => draft.text(Field::Distribution) == "weights",
            Field::VestingMonths | Field::CliffMonths | Field::CadenceMonths => {
                !draft.text(Field::GrantValue).is_empty()
            }
            Field::Detail(..) => further.contains(&field),
            _ => true,
        };
        if is_shown {
            paper.set(field, text.to_owned());
        }
    }
    paper.set(Field::Jurisdiction, jurisdiction(draft));
    let deal = draft.deal.as_ref().map(|deal| {
        let mut deal = deal.as_shown();
        deal.set(DealField::Currency, 0, String::new());
        deal
    });
    paper.with_deal(deal)
}

/// What is assumed for all offers, where something is.
fn assumed(view: &View, places: &[Place]) -> Html {
    let (locale, draft) = (view.session.locale, &view.session.shared.draft);
    let used = shown(draft, &shared()).into_iter().filter(|field| !draft.text(*field).is_empty());
    let rows: Vec<Html> = used
        .map(|field| {
            html! {
                <tr key={field.id()}>
                    <th scope="row">{ entered::label(locale, field.into()) }</th>
                    <td>{ entered::value(locale, draft, field.into(), places) }</td>
                </tr>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <table class="bw-table bw-paper__table">
            <caption>{ texts(view).assumed }</caption>
            <tbody>{ rows }</tbody>
        </table>
    }
}
