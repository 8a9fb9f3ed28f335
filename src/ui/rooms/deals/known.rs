//! What was reported of a deal, with its sources; what nothing confirms stands apart and is used nowhere.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Shown;
use super::lines::{para, section};
use crate::domain::money::Currency;
use crate::session::deal::library::{Fact, Source, Story};
use crate::ui::rooms::data::{cell, link, table as sheet};

/// The facts of the story that a deal started from.
pub(super) fn story(shown: &Shown<'_>) -> Html {
    let Some(story) = shown.library.story(&shown.draft.story) else { return Html::default() };
    let (texts, locale) = (&shown.texts().known, shown.view.session.locale);
    let (confirmed, unverified): (Vec<&Fact>, Vec<&Fact>) =
        story.facts.iter().partition(|fact| fact.source.is_some());
    let row = |fact: &&Fact| {
        let source =
            fact.source.as_ref().map(|source| link(source.title.clone().into(), source.url.clone().into()));
        vec![statement(shown, story, fact), cell(figures(shown, fact)), source.unwrap_or_default()]
    };
    let [heading, explained] = texts.unverified;
    let name = format!("{}: {}", story.name.in_language(locale), texts.facts);
    let body = html! {
        <>
            { sheet(texts.facts.into(), (texts.columns, &[1]), confirmed.iter().map(row)) }
            { for story.derivation.as_ref().map(|text| para("bw-small bw-deals__note", (texts.derived)(text.in_language(locale)))) }
            if !unverified.is_empty() {
                <div class="bw-deals__unverified">
                    <h4>{ heading }</h4>
                    { para("bw-small", explained.to_owned()) }
                    <ul>{ for unverified.iter().map(|fact| html! {
                        <li>{ format!("{}: {}", fact.statement.in_language(locale), figures(shown, fact)) }</li>
                    }) }</ul>
                </div>
            }
        </>
    };
    section("bw-deal-facts", name, &(texts.announced)(&announced(shown, story)), body)
}

/// A month is no day: only whole dates are written as such.
fn announced(shown: &Shown<'_>, story: &Story) -> String {
    match story.announced.split('-').count() {
        3 => shown.view.figures().date(&story.announced),
        _ => story.announced.clone(),
    }
}

fn statement(shown: &Shown<'_>, story: &Story, fact: &Fact) -> Html {
    let (texts, locale) = (&shown.texts().known, shown.view.session.locale);
    let both: Vec<String> = story
        .facts
        .iter()
        .filter(|other| fact.is_disputed && other.is_disputed && is_pair(&fact.key, &other.key))
        .map(|fact| figures(shown, fact))
        .collect();
    html! {
        <>
            { fact.statement.in_language(locale) }
            if !both.is_empty() {
                <span class="bw-deals__flag">{ format!("{}: {}", texts.disputed, (texts.either)(&both)) }</span>
            }
            { for fact.note.as_ref().map(|note| html! {
                <span class="bw-deals__minded">{ note.in_language(locale) }</span>
            }) }
        </>
    }
}

fn is_pair(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// The figures of a fact in their unit; a dash where the report gives none.
fn figures(shown: &Shown<'_>, fact: &Fact) -> String {
    let (texts, figures) = (&shown.texts().known, shown.view.figures());
    let money = |amount: &Decimal, currency: &str| {
        let currency = Currency::parse(currency).unwrap_or_else(|_| shown.currency());
        figures.short(*amount, currency)
    };
    let one = |amount: &Decimal| match fact.unit.split_once('/') {
        Some((currency, _)) => (texts.a_share)(&money(amount, currency)),
        None => match fact.unit.as_str() {
            "share" | "parts" => figures.fine_percent(*amount),
            "x" => (texts.times)(&figures.plain(*amount, 2)),
            "people" => (texts.people)(&figures.plain(*amount, 0)),
            currency => money(amount, currency),
        },
    };
    match fact.figures.as_slice() {
        [] => "–".to_owned(),
        [figure] => one(figure),
        parts if fact.unit == "parts" => parts.iter().map(one).collect::<Vec<_>>().join(", "),
        [low, high, ..] => (texts.range)(&one(low), &one(high)),
    }
}

/// A name with the link to where it was read.
pub(super) fn cited(name: &str, source: &Source) -> Html {
    html! { <>{ name }{ ": " }{ link(source.title.clone().into(), source.url.clone().into()) }</> }
}
