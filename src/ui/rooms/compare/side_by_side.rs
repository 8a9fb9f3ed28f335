//! All offers side by side: what they pay, what is left, and what is known of it.
use yew::prelude::*;

use super::explained::Table;
use super::unfinished::unfinished;
use crate::i18n::side_by_side as texts;
use crate::platform::dom::{self, News};
use crate::session::Action;
use crate::session::compare::{Column, Comparison, Verdict};
use crate::ui::charts::{YearsChart, years::Bar, years_chart};
use crate::ui::compared::Stage;
use crate::ui::components::{Choice, choice, segments};
use crate::ui::screens::View;
use crate::ui::wording::geometry;

/// Colours of what is left, contributions and tax.
const PARTS: &[&str] = &["bw-part-net", "bw-part-sign-on", "bw-part-bonus"];

/// All offers side by side.
pub fn side_by_side(view: &View) -> Html {
    let texts = texts(view.session.locale);
    let several = view.session.entries().len() > 1;
    let heading = if several || view.session.before_tax { texts.heading } else { texts.heading_one };
    let compared = &view.compared;
    html! {
        <section class="bw-compare" aria-labelledby="bw-compare-heading">
            <div class="bw-compare__head">
                <h2 id="bw-compare-heading">{ heading }</h2>
                { switch(view) }
            </div>
            if compared.stage == Stage::Ready && compared.comparison.is_none() && compared.refused.is_empty() {
                <p class="bw-small">{ texts.nothing }</p>
            }
            { for state(view).map(|text| html! { <p class="bw-small">{ text }</p> }) }
            { unfinished(view) }
            { for said(view).into_iter().map(|text| html! { <p class="bw-ladder__warning">{ text }</p> }) }
            if let Some(comparison) = &compared.comparison {
                { chart(view, comparison) }
                { reference(view, comparison) }
                <Table view={view.clone()} />
                { for beneath(view, comparison).into_iter().map(|text| html! { <p class="bw-small">{ text }</p> }) }
                <p class="bw-small">{ texts.assumptions }</p>
            }
        </section>
    }
}

/// The sentence that says who is ahead.
pub(super) fn verdict(view: &View, comparison: &Comparison, verdict: Verdict) -> String {
    let texts = texts(view.session.locale);
    let say = if verdict.close { texts.close } else { texts.ahead };
    let money = |amount| view.figures().amount(amount, comparison.currency);
    let said = say(
        &view.offer_name(verdict.best),
        &view.offer_name(verdict.next),
        &money(verdict.by),
        comparison.after_tax,
        &view.figures().plain(years(comparison).into(), 0),
    );
    // What the offers are measured against is named even where it is neither first nor second.
    let beside = comparison.column(verdict.best).and_then(|best| comparison.difference(best));
    match beside.filter(|_| ![verdict.best, verdict.next].contains(&comparison.reference)) {
        Some(by) => format!("{said} {}", (texts.beside)(&view.offer_name(comparison.reference), &money(by))),
        None => said,
    }
}

/// The name of the place at whose prices each net is told.
pub(super) fn place(view: &View, comparison: &Comparison) -> String {
    comparison.place.as_ref().map(|id| (view.texts().names.region)(id)).unwrap_or_default()
}

/// What the first two leave at the prices of one place, where they are in several; else empty.
pub(super) fn prices(view: &View, comparison: &Comparison) -> String {
    let worth = |at: usize| {
        let worth = comparison.column(at)?.worth?;
        Some((view.offer_name(at), view.figures().amount(worth, comparison.currency)))
    };
    let found = comparison.verdict.and_then(|verdict| Some((worth(verdict.best)?, worth(verdict.next)?)));
    found.map_or_else(String::new, |((best, one), (next, other))| {
        let said = texts(view.session.locale).prices;
        said([&place(view, comparison), &best, &one, &next, &other])
    })
}

/// At which rates the offers were brought to one currency, and whether their laws are of one year.
fn beneath(view: &View, comparison: &Comparison) -> Vec<String> {
    let (texts, figures) = (texts(view.session.locale), view.figures());
    let mut said: Vec<String> = Vec::new();
    for (currency, rate, day) in comparison.columns.iter().filter_map(|column| column.rate.as_ref()) {
        if *currency == comparison.currency {
            continue;
        }
        let rate = format!("{} {}", figures.plain(*rate, 4), comparison.currency.code());
        let day = day.as_ref().map(|day| figures.date(day));
        let sentence = (texts.rate)(currency.code(), &rate, day.as_deref());
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    for (code, text) in texts.remarks {
        let about = |column: &&Column| column.warnings.iter().any(|known| known == code);
        let offers: Vec<usize> = comparison.columns.iter().filter(about).map(|column| column.offer).collect();
        if !offers.is_empty() {
            said.push(format!("{}: {text}", names(view, &offers)));
        }
    }
    let mut years: Vec<u16> =
        comparison.columns.iter().filter_map(|column| Some(column.law.as_ref()?.year)).collect();
    years.dedup();
    if comparison.after_tax && years.len() > 1 {
        said.push(texts.years_differ.to_owned());
    }
    said
}

fn state(view: &View) -> Option<String> {
    let texts = texts(view.session.locale);
    match view.compared.stage {
        Stage::Loading => Some(texts.loading.to_owned()),
        Stage::Failed => Some(texts.failed.to_owned()),
        Stage::Ready => None,
    }
}

/// What must be said before the figures.
fn said(view: &View) -> Vec<String> {
    let texts = texts(view.session.locale);
    let Some(request) = &view.compared.request else { return Vec::new() };
    let names = |offers: &[usize]| names(view, offers);
    let mut said = Vec::new();
    if !request.untaxed.is_empty() && !view.session.before_tax {
        said.push((texts.no_place)(&names(&request.untaxed)));
    }
    let entries = view.session.entries();
    // Alone it is said beside its form.
    if entries.len() > 1 {
        let invented = entries.iter().enumerate();
        let invented = invented.filter(|(_, entry)| entry.draft.is_example(view.session.locale));
        let invented: Vec<usize> = invented.map(|(at, _)| at).collect();
        if !invented.is_empty() {
            said.push((texts.invented)(&names(&invented)));
        }
    }
    let alone = |offer: &&usize| entries.get(**offer).is_some_and(|entry| !entry.complete.has_job());
    let alone: Vec<usize> = request.offers.iter().filter(alone).copied().collect();
    if !alone.is_empty() && view.compared.comparison.as_ref().is_some_and(|found| found.after_tax) {
        said.push((texts.only_income)(&names(&alone)));
    }
    let moving = view.compared.comparison.as_ref().and_then(|found| Some((found.moving()?, found.currency)));
    said.extend(moving.map(|(cost, currency)| (texts.moving)(&view.figures().amount(cost, currency))));
    let missing = view.compared.comparison.iter().flat_map(|comparison| &comparison.columns);
    if missing.into_iter().any(|column| column.net_missing()) {
        said.push(texts.net_missing.to_owned());
    }
    said
}

fn names(view: &View, offers: &[usize]) -> String {
    offers.iter().map(|at| view.offer_name(*at)).collect::<Vec<_>>().join(", ")
}

fn switch(view: &View) -> Html {
    let texts = texts(view.session.locale);
    segments(&Choice {
        id: "bw-tax".into(),
        label: texts.switch.into(),
        options: [("on", texts.after_tax), ("off", texts.before_tax)]
            .map(|(id, text)| (id.into(), text.into()))
            .to_vec(),
        value: if view.session.before_tax { "off" } else { "on" }.into(),
        error: AttrValue::default(),
        on_change: view.send.reform(|id: String| Action::BeforeTax(id == "off")),
        quiet: true,
    })
}

/// Which offer the others are measured against, where there are others.
fn reference(view: &View, comparison: &Comparison) -> Html {
    if comparison.columns.len() < 2 {
        return Html::default();
    }
    let option = |column: &Column| (column.offer.to_string().into(), view.offer_name(column.offer).into());
    choice(&Choice {
        id: "bw-reference".into(),
        label: texts(view.session.locale).reference.into(),
        options: comparison.columns.iter().map(option).collect(),
        value: comparison.reference.to_string().into(),
        error: AttrValue::default(),
        on_change: view.send.reform({
            // The row that changes is not where the keyboard is.
            let (view, label) = (view.clone(), texts(view.session.locale).reference);
            move |at: String| {
                let at = at.parse().unwrap_or_default();
                dom::say(News::Done, &format!("{label}: {}", view.offer_name(at)));
                Action::Refer(at)
            }
        }),
        quiet: false,
    })
}

/// One bar an offer: what is left, and where the rest goes.
fn chart(view: &View, comparison: &Comparison) -> Html {
    let (texts, figures) = (texts(view.session.locale), view.figures());
    if !comparison.after_tax || comparison.columns.iter().any(|column| column.net.is_none()) {
        return Html::default();
    }
    let bar = |column: &Column| {
        let net = column.net.unwrap_or_default();
        let parts = [net, column.total(|year| year.contributions), column.total(|year| year.tax)];
        Bar {
            name: view.offer_name(column.offer).into(),
            parts: parts.map(geometry).to_vec(),
            total: figures.amount(net, comparison.currency).into(),
        }
    };
    let bars: Vec<Bar> = comparison.columns.iter().map(bar).collect();
    let summary = bars.iter().map(|bar| format!("{}: {} {}", bar.name, texts.net, bar.total));
    let summary = summary.collect::<Vec<_>>().join("; ");
    years_chart(&YearsChart {
        summary: summary.into(),
        bars,
        parts: [texts.net, texts.contributions, texts.tax].map(AttrValue::Static).to_vec(),
        colours: PARTS,
    })
}

/// What the table holds.
pub fn caption(view: &View, comparison: &Comparison) -> String {
    let years = view.figures().plain(years(comparison).into(), 0);
    (texts(view.session.locale).caption)(comparison.currency.code(), &years)
}

pub(super) fn years(comparison: &Comparison) -> usize {
    comparison.columns.first().map_or(0, |column| column.years.len())
}
