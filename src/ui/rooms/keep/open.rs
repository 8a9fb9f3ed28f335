//! Opening what somebody sent or saved: first what is in it, then in place of what stands here.
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{KeepProps, places, texts};
use crate::i18n::{self, entered};
use crate::platform::dom::{self, News};
use crate::platform::engine::Engine;
use crate::platform::files;
use crate::session::given::{self, Given};
use crate::session::{Action, Locale, Session, share, sheet};
use crate::ui::components::{Notice, notice};
use crate::ui::engine::imported;
use crate::ui::json;
use crate::ui::screens::{View, offer_name};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
enum Found {
    #[default]
    Nothing,
    Unreadable,
    /// Offers, and what is to be said of how they were read.
    Offers(Box<Session>, String),
    Taken,
}

/// Whether a text is the fragment of a link: `v1.` and more.
fn is_link(text: &str) -> bool {
    text.strip_prefix('v').and_then(|rest| rest.split_once('.')).is_some_and(|(version, _)| {
        !version.is_empty() && version.chars().all(|digit| digit.is_ascii_digit())
    })
}

fn found(engine: &Engine, text: &str, locale: Locale, places: &[entered::Place]) -> Found {
    let text = text.trim();
    let fragment = text.rsplit_once('#').map_or(text, |(_, fragment)| fragment);
    let is_json = text.starts_with(['{', '[']);
    let session = if is_link(fragment) || is_json {
        let ours = imported(engine, if is_json { text } else { fragment }).ok();
        let given = || given::read(&json::read(text).ok().filter(|_| is_json)?);
        match ours.and_then(|state| share::read(&state).ok()) {
            None if let Some(given) = given() => {
                let note = note(&given, locale);
                return Found::Offers(Box::new(given.session), note);
            }
            ours => ours,
        }
    } else {
        sheet::read(text, &|row, cell| entered::id(row, cell, places))
    };
    session.map_or(Found::Unreadable, |session| Found::Offers(Box::new(session), String::new()))
}

/// What of packages that a program wrote was not said, and what was not taken over.
fn note(given: &Given, locale: Locale) -> String {
    const MOST: usize = 8;
    let texts = i18n::keep(locale);
    let assumed: Vec<String> =
        given.assumed.iter().map(|field| entered::label(locale, (*field).into())).collect();
    let shown: Vec<&str> = given.left.iter().take(MOST).map(String::as_str).collect();
    let more = given.left.len().saturating_sub(shown.len());
    let assumed = (!assumed.is_empty()).then(|| (texts.assumed_fields)(&assumed.join(", ")));
    let left = (!shown.is_empty()).then(|| (texts.left_out)(&shown.join(", "), more));
    [assumed, left].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Opening a link, a file, a pasted text.
#[component]
pub(super) fn Open(props: &KeepProps) -> Html {
    let view = &props.view;
    let texts = texts(view);
    let pasted = use_state(String::new);
    // What is to be read, as soon as there is an engine to read it with.
    let waiting = use_state(|| None::<String>);
    let result = use_state(Found::default);
    let place = use_node_ref();

    use_effect_with((), {
        let waiting = waiting.setter();
        move |()| {
            let hear = move || {
                let fragment = files::fragment();
                if is_link(&fragment) {
                    waiting.set(Some(fragment));
                }
            };
            hear();
            files::on_fragment(hear);
        }
    });
    use_effect_with((waiting.clone(), view.compared.engine.clone()), {
        let (result, place, send) = (result.clone(), place.clone(), view.send.clone());
        let untouched = view.session.is_example() && view.session.entries().len() == 1;
        let (places, locale, taken) = (places(view), view.session.locale, texts.taken);
        move |(waiting, engine)| {
            if let (Some(text), Some(engine)) = (&**waiting, engine) {
                let read = found(engine, text, locale, &places);
                waiting.set(None);
                match read {
                    // Nothing of the person's own is open that could be lost.
                    Found::Offers(session, _) if untouched && is_link(text) => {
                        files::clear();
                        send.emit(Action::Take(session));
                        dom::say(News::Done, taken);
                        result.set(Found::Taken);
                    }
                    read => {
                        if matches!(read, Found::Unreadable) {
                            files::clear();
                        }
                        result.set(read);
                        if let Some(place) = place.cast::<Element>() {
                            dom::focus(&place, "bw-found");
                        }
                    }
                }
            }
        }
    });

    let choose = {
        let waiting = waiting.setter();
        move |event: Event| {
            let (waiting, input) = (waiting.clone(), event.target_unchecked_into::<HtmlInputElement>());
            spawn_local(async move { waiting.set(files::chosen(&input).await.map(|(_, text)| text)) });
        }
    };
    let write = {
        let pasted = pasted.setter();
        move |event: InputEvent| pasted.set(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    };
    let look = {
        let (waiting, pasted) = (waiting.setter(), pasted.clone());
        move |_: MouseEvent| waiting.set(Some((*pasted).clone()))
    };
    let leave = {
        let result = result.setter();
        move |_: MouseEvent| {
            files::clear();
            result.set(Found::Nothing);
        }
    };
    let take = {
        let (send, result, pasted) = (view.send.clone(), result.clone(), pasted.setter());
        move |event: MouseEvent| {
            if let Found::Offers(session, _) = &*result {
                files::clear();
                dom::focus(&event.target_unchecked_into::<Element>(), "bw-form-heading");
                dom::say(News::Done, texts.taken);
                send.emit(Action::Take(session.clone()));
                pasted.set(String::new());
                result.set(Found::Taken);
            }
        }
    };
    let (title, children) = match &*result {
        Found::Nothing => (String::new(), Html::default()),
        Found::Unreadable => (texts.unreadable.to_owned(), Html::default()),
        Found::Taken => (texts.taken.to_owned(), Html::default()),
        Found::Offers(session, note) => (
            preview(view, session),
            html! {
                <>
                if !note.is_empty() {
                    <p>{ note }</p>
                }
                <div class="bw-keep__row">
                    <button type="button" class="bw-button" id="bw-take" onclick={take}>{ texts.take }</button>
                    <button type="button" class="bw-button" id="bw-leave" onclick={leave}>{ texts.leave }</button>
                </div>
                </>
            },
        ),
    };
    let error = *result == Found::Unreadable;
    let wrong = error && !pasted.is_empty();
    html! {
        <div class="bw-stack" ref={place}>
            <details class="bw-fold bw-keep__part">
                <summary>{ texts.open }</summary>
                <div class="bw-stack">
                    <label class="bw-field"><span class="bw-field__label">{ texts.file }</span><input type="file" id="bw-file" accept=".json,.csv,.md,.txt" onchange={choose} /></label>
                    <label class="bw-field">
                        <span class="bw-field__label">{ texts.paste }</span>
                        <textarea class="bw-field__input" id="bw-paste" rows="3" aria-invalid={wrong.then_some("true")} aria-describedby={if wrong { "bw-found bw-paste-hint" } else { "bw-paste-hint" }} value={(*pasted).clone()} oninput={write} />
                    </label>
                    <p class="bw-field__hint" id="bw-paste-hint">{ texts.paste_hint }</p>
                    <div><button type="button" class="bw-button" id="bw-look" disabled={pasted.trim().is_empty()} onclick={look}>{ texts.look }</button></div>
                </div>
            </details>
            // It gets the focus, which reads it out.
            <div id="bw-found" tabindex="-1" role={(!title.is_empty()).then_some("group")} aria-label={title.clone()}>
                if !title.is_empty() {
                    { notice(&Notice { title: title.into(), error, spoken: false, children }) }
                }
            </div>
        </div>
    }
}

fn preview(view: &View, session: &Session) -> String {
    let count = session.entries().len();
    let names =
        (0..count).map(|at| offer_name(session, view.session.locale, at)).collect::<Vec<_>>().join(", ");
    (texts(view).preview)(count, &names, view.session.entries().len())
}
