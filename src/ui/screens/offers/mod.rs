//! The row of offers: which one is open, one more, one less, and back.
use web_sys::HtmlElement;
use yew::prelude::*;

use super::View;
use crate::platform::dom;
use crate::session::detail::KINDS;
use crate::session::{Action, Direction};

/// The row of offers.
pub fn offers(view: &View, can_undo: bool, can_redo: bool) -> Html {
    let texts = &view.texts().compare;
    let session = &view.session;
    let send = |action: Action| view.send.reform(move |_: MouseEvent| action.clone());
    let button = |id: &'static str, text: &'static str, action: Action, able: bool| {
        html! {
            <button type="button" class="bw-button" {id} disabled={!able} onclick={send(action)}>{ text }</button>
        }
    };
    html! {
        <nav class="bw-offers" aria-label={texts.offers}>
            <ul class="bw-offers__list">
                { for (0..session.entries().len()).map(|at| {
                    let open = at == session.open();
                    html! {
                        <li key={at}>
                            <button
                                type="button" class={classes!("bw-offers__tab", open.then_some("bw-offers__tab--open"))}
                                aria-current={open.then_some("true")} onclick={send(Action::Open(at))}
                            >
                                <span class="bw-offers__name">{ view.offer_name(at) }</span>
                                { worth(view, at) }
                            </button>
                        </li>
                    }
                }) }
                if session.has_room() {
                    <li>
                        <details class="bw-offers__add" id="bw-add">
                            <summary class="bw-offers__tab bw-offers__tab--add">{ texts.add }</summary>
                            <ul class="bw-offers__menu">
                                { for KINDS.iter().zip(texts.kinds).map(|(kind, name)| html! {
                                    <li key={*kind}>
                                        <button type="button" class="bw-button bw-button--quiet" id={format!("bw-add-{kind}")} onclick={add(view, kind)}>{ name }</button>
                                    </li>
                                }) }
                            </ul>
                        </details>
                    </li>
                }
            </ul>
            <div class="bw-offers__tools">
                { button("bw-duplicate", texts.duplicate, Action::Duplicate, session.has_room()) }
                { button("bw-remove", texts.remove, Action::Remove, session.entries().len() > 1) }
                { button("bw-earlier", texts.moves[0], Action::Move(Direction::Earlier), session.open() > 0) }
                { button("bw-later", texts.moves[1], Action::Move(Direction::Later), session.open() + 1 < session.entries().len()) }
                { button("bw-undo", texts.undo, Action::Undo, can_undo) }
                { button("bw-redo", texts.redo, Action::Redo, can_redo) }
            </div>
        </nav>
    }
}

/// Adds an offer of a kind, and closes the menu.
fn add(view: &View, kind: &'static str) -> Callback<MouseEvent> {
    let send = view.send.clone();
    Callback::from(move |event: MouseEvent| {
        dom::close_around(&event.target_unchecked_into::<HtmlElement>());
        send.emit(Action::Add(kind));
    })
}

/// What an offer leaves over the years (pays, before tax), in the row of offers.
fn worth(view: &View, at: usize) -> Html {
    let worth = view.compared.results.worth.get(at).filter(|worth| !worth.is_empty());
    worth.map(|worth| html! { <span class="bw-offers__worth">{ worth }</span> }).unwrap_or_default()
}
