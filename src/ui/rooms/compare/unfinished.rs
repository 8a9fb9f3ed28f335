//! What keeps an offer out of the comparison or holds it at an earlier state, in words that lead to the field.
use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::i18n::{DetailNames, detail_names, form, names, side_by_side};
use crate::platform::dom;
use crate::session::Action;
use crate::session::detail::{Detail, Table};
use crate::session::draft::{Draft, Field};
use crate::session::parse::parse;
use crate::session::place::is_abroad;
use crate::ui::compared::Stage;
use crate::ui::screens::View;
use crate::ui::wording::{beside, control_id};

/// Milliseconds after which another offer's form stands.
const OPENED: u32 = 150;

/// One thing to say, and the fields that it is about, each with what is wrong.
struct Said {
    text: String,
    offer: Option<usize>,
    fields: Vec<(Field, String)>,
}

/// Everything that must be said of unfinished and unusual offers.
pub fn unfinished(view: &View) -> Html {
    let texts = side_by_side(view.session.locale);
    let compared = &view.compared;
    if compared.stage != Stage::Ready {
        return Html::default();
    }
    let named = detail_names(view.session.locale);
    let taken: &[usize] = compared.request.as_ref().map_or(&[], |request| &request.offers);
    let mut said = Vec::new();
    for (at, entry) in view.session.entries().into_iter().enumerate() {
        let name = view.offer_name(at);
        let complaints = parse(&entry.draft).complaints;
        let mut fields: Vec<(Field, String)> = complaints
            .iter()
            .map(|(field, complaint)| (*field, beside(*field, complaint, view.figures())))
            .collect();
        let refused = compared.problems.iter().filter(|(offer, ..)| *offer == Some(at));
        fields.extend(refused.map(|(_, field, text)| (*field, text.clone())));
        let text = match (taken.contains(&at), fields.is_empty()) {
            (true, true) => None,
            (true, false) => Some((texts.last_complete)(&name)),
            (false, _) => Some((texts.unfinished)(&name)),
        };
        said.extend(text.map(|text| Said { text, offer: Some(at), fields }));
        said.extend(abroad(view, at, &entry.draft));
        said.extend(unsold(view, at, &entry.draft));
    }
    let shared = compared.problems.iter().filter(|(offer, ..)| offer.is_none());
    let shared: Vec<(Field, String)> = shared.map(|(_, field, text)| (*field, text.clone())).collect();
    if !shared.is_empty() {
        said.push(Said { text: texts.refused.to_owned(), offer: None, fields: shared });
    }
    said.iter().map(|said| one(view, named, said)).collect()
}

/// An offer that is taxed in another country than it is in.
fn abroad(view: &View, at: usize, draft: &Draft) -> Option<Said> {
    let id = draft.text(Field::Jurisdiction);
    let place = view.compared.places.iter().find(|place| place.id == id);
    let taxed = place.map_or(id, |place| place.name(view.session.locale));
    let here = (names(view.session.locale).region)(draft.text(Field::Region));
    let text = (form(view.session.locale).abroad)(&here, taxed);
    is_abroad(draft).then(|| Said {
        text: format!("{}: {text}", view.offer_name(at)),
        offer: Some(at),
        fields: vec![(Field::Jurisdiction, String::new())],
    })
}

/// An offer with options of which nothing says when they can become money: these are counted as if on any day.
fn unsold(view: &View, at: usize, draft: &Draft) -> Option<Said> {
    const LIQUIDITY: Field = Field::Detail(Detail::Liquidity, 0);
    let is_option = |row| draft.text(Field::Detail(Detail::GrantKind, row)).starts_with("option_");
    let options = (0..draft.rows(Table::Grants)).any(is_option);
    (options && draft.text(LIQUIDITY).is_empty()).then(|| Said {
        text: format!("{}: {}", view.offer_name(at), side_by_side(view.session.locale).unsold),
        offer: Some(at),
        fields: vec![(LIQUIDITY, String::new())],
    })
}

fn one(view: &View, named: &DetailNames, said: &Said) -> Html {
    html! {
        <div class="bw-notice" key={said.text.clone()}>
            <p>{ &said.text }</p>
            { for said.fields.iter().map(|(field, wrong)| lead(view, named, said.offer, *field, wrong)) }
        </div>
    }
}

/// A button that opens the offer and goes to a field of it.
fn lead(view: &View, named: &DetailNames, offer: Option<usize>, field: Field, wrong: &str) -> Html {
    let name = name(view, named, field);
    let text = if wrong.is_empty() { name } else { format!("{name}: {wrong}") };
    let (send, open) = (view.send.clone(), view.session.open());
    let onclick = move |event: MouseEvent| {
        let button = event.target_unchecked_into::<HtmlElement>();
        let go = move || dom::focus(&button, &control_id(field));
        match offer.filter(|offer| *offer != open) {
            Some(offer) => {
                send.emit(Action::Open(offer));
                Timeout::new(OPENED, go).forget();
            }
            None => go(),
        }
    };
    html! {
        <button type="button" class="bw-button bw-button--quiet" key={field.id()} {onclick}>{ text }</button>
    }
}

/// What a field is called, with its row.
fn name(view: &View, named: &DetailNames, field: Field) -> String {
    let Field::Detail(detail, row) = field else { return (form(view.session.locale).label)(field) };
    let label = (named.label)(detail);
    let number = || view.figures().plain((u32::from(row) + 1).into(), 0);
    detail
        .table()
        .map_or_else(|| label.to_owned(), |table| format!("{}, {label}", (named.row)(table, &number())))
}
