//! Sets of offers kept on this device under names.
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::texts;
use crate::platform::storage;
use crate::session::Action;
use crate::session::sets::{MOST_SETS, Sets as Kept};
use crate::ui::json;
use crate::ui::screens::View;

/// Where the sets stand.
const KEY: &str = "bandworth-sets";
/// Where sets that could not be read are set aside before others are kept.
const DAMAGED_KEY: &str = "bandworth-sets-damaged";

/// The sets as they stand now: another tab may have kept one since.
fn load() -> Kept {
    let Some(text) = storage::load(KEY) else { return Kept::default() };
    json::read(&text).ok().and_then(|record| Kept::read(&record).ok()).unwrap_or_else(|| {
        // A later version or a person can still look at it; where the browser refuses, it stays where it is.
        let _ = storage::save(DAMAGED_KEY, &text);
        Kept::default()
    })
}

/// What the sets get.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SetsProps {
    /// The page.
    pub view: View,
    /// How often everything was deleted.
    pub forgotten: u32,
}

/// Sets of offers kept on this device.
#[component]
pub(super) fn Sets(props: &SetsProps) -> Html {
    let view = &props.view;
    let texts = texts(view);
    let name = use_state(String::new);
    let said = use_state(String::new);
    let changes = use_state(|| 0_u32);
    let sets = use_memo((*changes, props.forgotten), |_| load());

    let store = {
        let (said, changes) = (said.setter(), changes.clone());
        Callback::from(move |(sets, text): (Kept, String)| {
            let kept = storage::save(KEY, &json::write(&sets.write()));
            said.set(if kept { text } else { texts.not_kept.to_owned() });
            changes.set(changes.wrapping_add(1));
        })
    };
    let write = {
        let name = name.setter();
        move |event: InputEvent| name.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let keep = {
        let (session, name, said, store) = (view.session.clone(), name.clone(), said.setter(), store.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let (sets, called) = (load(), name.trim().to_owned());
            if sets.takes(&called) {
                store.emit((sets.with(&called, (*session).clone()), (texts.kept)(&called)));
                name.set(String::new());
            } else {
                said.set((texts.no_room)(MOST_SETS));
            }
        }
    };
    let set = |(called, session): (&str, &crate::session::Session)| {
        let open = view.send.reform({
            let session = session.clone();
            move |_: MouseEvent| Action::Take(Box::new(session.clone()))
        });
        let delete = store.reform({
            let called = called.to_owned();
            move |_: MouseEvent| (load().without(&called), String::new())
        });
        html! {
            <li key={called.to_owned()} class="bw-keep__row">
                <span class="bw-keep__name">{ (texts.set)(called, session.entries().len()) }</span>
                <button type="button" class="bw-button" onclick={open}>{ (texts.open_set)(called) }</button>
                <button type="button" class="bw-button bw-button--quiet" onclick={delete}>{ (texts.delete_set)(called) }</button>
            </li>
        }
    };
    let all: Html = sets.iter().map(set).collect();
    html! {
        <details class="bw-fold bw-keep__part">
            <summary>{ texts.sets }</summary>
            <div class="bw-stack">
                if sets.iter().next().is_none() {
                    <p class="bw-small">{ texts.no_sets }</p>
                } else {
                    <ul class="bw-stack">{ all }</ul>
                }
                <form class="bw-keep__row" onsubmit={keep}>
                    <label class="bw-field"><span class="bw-field__label">{ texts.set_name }</span><input class="bw-field__input" id="bw-set-name" autocomplete="off" maxlength="120" value={(*name).clone()} oninput={write} /></label>
                    <button type="submit" class="bw-button" id="bw-keep-set">{ texts.keep_set }</button>
                </form>
                <p role="status" class="bw-keep__said">{ (*said).clone() }</p>
            </div>
        </details>
    }
}
