//! Where a room stands on the page: fetches it once the engine has come, and keeps it told.
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::compared::Stage;
use super::components::{Notice, notice};
use super::json;
use crate::i18n::messages;
use crate::platform::engine::Engine;
use crate::platform::room::{Room, open};
use crate::session::Locale;
use crate::session::relay::{self, Asked};

/// Which room, and what the page shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RoomPlaceProps {
    /// The room's name.
    pub name: &'static str,
    /// The language of the page.
    pub locale: Locale,
    /// How far the engine is.
    pub stage: Stage,
    /// What answers; none until it runs.
    pub engine: Option<Engine>,
    /// The session and what is wrong with it, in the form in which rooms take it.
    pub state: Rc<String>,
    /// Takes what the room asks for.
    pub heard: Callback<Asked>,
}

/// The place of a room.
#[component]
pub fn RoomPlace(props: &RoomPlaceProps) -> Html {
    let texts = &messages(props.locale).failures;
    let place = use_node_ref();
    let room = use_state(|| None::<Result<Room, String>>);
    let attempt = use_state(|| 0_u32);
    let state = props.state.clone();
    let come = props.stage != Stage::Loading;

    use_effect_with((come, *attempt), {
        let (room, place, state, name) = (room.setter(), place.clone(), state.clone(), props.name);
        let (engine, takes) = (props.engine.clone(), props.heard.clone());
        move |(come, _)| {
            let Some(place) = place.cast::<web_sys::Element>().filter(|_| *come) else { return };
            let heard = move |asked: String| {
                let asked = json::read(&asked).ok();
                if let Some(asked) = asked.and_then(|asked| relay::read(&asked)) {
                    takes.emit(asked);
                }
            };
            spawn_local(async move { room.set(Some(open(&place, name, engine, &state, heard).await)) });
        }
    });
    // By value: a handle of a state shows what is newest, also to what was made before.
    let opened = room.as_ref().and_then(|room| room.as_ref().ok().cloned());
    // At once, not in an effect: those may wait until after the next paint.
    use_memo((opened.clone(), state), |(room, state)| {
        if let Some(room) = room {
            room.change(state);
        }
    });
    use_effect_with(opened, |room| {
        let room = room.clone();
        move || {
            if let Some(room) = room {
                room.close();
            }
        }
    });
    let failed = room.as_ref().and_then(|room| room.as_ref().err()).map(|said| {
        let (attempt, room) = (attempt.clone(), room.setter());
        let onclick = move |_: MouseEvent| {
            room.set(None);
            attempt.set(*attempt + 1);
        };
        let children = html! {
            <>
                <button type="button" class="bw-button" {onclick}>{ texts.retry }</button>
                <details class="bw-details"><summary>{ texts.details }</summary><p class="bw-small">{ said }</p></details>
            </>
        };
        notice(&Notice { title: texts.room.into(), error: true, spoken: true, children })
    });
    // The comparison stands high on the page: its place is kept, so that nothing in sight moves when it comes.
    let waits = props.name == "compare" && room.is_none();
    html! {
        <>
            { for failed }
            if waits {
                <p class="bw-room__wait bw-small">{ messages(props.locale).shell.working }</p>
            }
            <div class={classes!("bw-room", waits.then_some("bw-room--waits"))} data-room={props.name} ref={place}></div>
        </>
    }
}
