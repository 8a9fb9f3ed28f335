//! The law behind each net: which one, how firm it is, what it leaves out, and other years to choose.
use yew::prelude::*;

use crate::domain::problem::Code;
use crate::domain::tax::ledger::Note;
use crate::i18n::{self, tax};
use crate::session::compare::{Column, jurisdiction};
use crate::session::deal::Side;
use crate::session::detail::Detail;
use crate::session::draft::Field;
use crate::ui::compared::Place;
use crate::ui::components::{Choice, choice};
use crate::ui::screens::View;

/// The field of the tax year that is applied to all offers.
const YEAR: Field = Field::Detail(Detail::TaxYear, 0);

/// What is said of the law of every offer; nothing before tax, or while a place must be chosen.
pub fn law(view: &View) -> Html {
    let texts = i18n::law(view.session.locale);
    let compared = &view.compared;
    let untaxed = compared.request.as_ref().is_some_and(|request| !request.untaxed.is_empty());
    if view.session.before_tax || untaxed {
        return Html::default();
    }
    let columns = compared.comparison.iter().flat_map(|comparison| &comparison.columns);
    let of: Vec<(&Column, &Place)> =
        columns.filter_map(|column| Some((column, place(view, column.offer)?))).collect();
    if of.is_empty() {
        return Html::default();
    }
    let places: Vec<&Place> = of.iter().map(|(_, place)| *place).collect();
    let [heading, explain] = texts.heading;
    html! {
        <section class="bw-law bw-stack" aria-labelledby="bw-law-heading">
            <div>
                <h3 id="bw-law-heading">{ heading }</h3>
                <p class="bw-small">{ explain }</p>
            </div>
            { years(view, &places) }
            <div class="bw-law__offers">
                { for of.iter().map(|(column, place)| one(view, column, place)) }
            </div>
        </section>
    }
}

/// The place whose law an offer is taxed by.
fn place(view: &View, offer: usize) -> Option<&Place> {
    let entries = view.session.entries();
    let id = jurisdiction(&entries.get(offer)?.complete);
    view.compared.places.iter().find(|place| place.id == id)
}

/// The law of one offer.
fn one(view: &View, column: &Column, place: &Place) -> Html {
    let locale = view.session.locale;
    let texts = i18n::law(locale);
    let (offer, name) = (view.offer_name(column.offer), place.name(locale));
    let Some(law) = &column.law else {
        return html! { <p class="bw-ladder__warning" key={column.offer}>{ (texts.deductions)(&offer, name) }</p> };
    };
    let year = law.year.to_string();
    let entries = view.session.entries();
    let complete = entries.get(column.offer).map(|entry| &entry.complete);
    let deal = complete.and_then(|complete| complete.deal.as_ref());
    let special = match (deal, place.id.as_str()) {
        (Some(deal), _) if deal.side == Side::Talent => Some(texts.shares),
        (Some(_), id) if id.starts_with("us") => Some(texts.licence[0]),
        (Some(_), id) if id.starts_with("de") => Some(texts.licence[1]),
        (None, id) if id.starts_with("us-ca") => complete
            .filter(|complete| !matches!(complete.detail(Detail::SignOnClawback), "" | "none"))
            .map(|_| texts.clawback),
        _ => None,
    };
    let notes: Vec<&str> = law
        .notes
        .iter()
        .filter_map(|id| Note::of_word(id, Code::UnknownValue).ok())
        .map(|note| tax::note(locale, note))
        .chain(special)
        .collect();
    let firm = law.status == "law";
    // What is no law yet is shown beside the newest that is.
    let other = place.laws().find(|(_, status)| !firm && *status == "law");
    html! {
        <article class="bw-law__offer" key={column.offer}>
            <h4>{ (texts.of)(&offer, name, &year) }</h4>
            <p class={(!firm).then_some("bw-ladder__warning")}>{ (texts.stands)(&year, &law.status) }</p>
            { for other.map(|(year, status)| apply(view, year, status)) }
            if notes.is_empty() {
                <p class="bw-small">{ texts.nothing }</p>
            } else {
                <p class="bw-small">{ texts.leaves_out }</p>
                <ul class="bw-small">{ for notes.into_iter().map(|note| html! { <li key={note}>{ note }</li> }) }</ul>
            }
        </article>
    }
}

/// A button that applies another year to all offers.
fn apply(view: &View, year: u16, status: &str) -> Html {
    let text = (i18n::law(view.session.locale).apply)(&year.to_string(), status);
    let edit = view.edit(YEAR);
    let onclick = move |_: MouseEvent| edit.emit(year.to_string());
    html! { <button type="button" class="bw-button" {onclick}>{ text }</button> }
}

/// The choice of the tax year: every year that one of the places has, the newest first.
fn years(view: &View, places: &[&Place]) -> Html {
    let texts = i18n::law(view.session.locale);
    let mut years: Vec<u16> = places.iter().flat_map(|place| place.years.iter().copied()).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    // A year is as firm as the least firm of the places.
    let status = |year: u16| {
        let of_year = |place: &&Place| {
            place.laws().find(|(other, _)| *other == year).map(|(_, status)| status.to_owned())
        };
        let found: Vec<String> = places.iter().filter_map(of_year).collect();
        ["projected", "announced"]
            .into_iter()
            .find(|status| found.iter().any(|other| other == status))
            .unwrap_or("law")
    };
    let year = |year: u16| {
        let text = (texts.apply)(&year.to_string(), status(year));
        (AttrValue::from(year.to_string()), AttrValue::from(text))
    };
    let newest = (AttrValue::default(), AttrValue::Static(texts.newest));
    choice(&Choice {
        id: "bw-law-year".into(),
        label: texts.year.into(),
        options: std::iter::once(newest).chain(years.into_iter().map(year)).collect(),
        value: view.session.shared.draft.text(YEAR).to_owned().into(),
        error: AttrValue::default(),
        on_change: view.edit(YEAR),
        quiet: false,
    })
}
