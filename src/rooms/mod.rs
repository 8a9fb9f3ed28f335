//! The rooms' own wasm module, which the page fetches once its first result stands.
//!
//! A room is a part of the page that nobody needs at first sight. Its module has its own memory: the page
//! hands in the session as text, and gets back as text what the room asks of it ([`crate::session::relay`]).
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback};

use crate::platform::engine::Engine;
use crate::session::Session;
use crate::session::relay::{self, Located};
use crate::ui::json;
use crate::ui::rooms::{self, RoomApp, RoomConfig, RoomKind};

/// One open room.
#[wasm_bindgen]
pub struct Room {
    app: AppHandle<RoomApp>,
    config: RoomConfig,
}

#[wasm_bindgen]
impl Room {
    /// Opens a room by its name in an empty element of the page. `engine` is what `engine.js` started, or
    /// undefined where it could not be had; `state` the saved form of the session; `send` takes what is asked.
    ///
    /// # Errors
    /// A text that says what was not understood.
    #[wasm_bindgen(constructor)]
    pub fn new(
        place: Element,
        name: &str,
        engine: JsValue,
        state: &str,
        send: Function,
    ) -> Result<Room, JsValue> {
        let kind = RoomKind::parse(name).ok_or("no room has this name")?;
        let send = Callback::from(move |asked| {
            if let Some(asked) = relay::write(&asked) {
                // The page's own function: what it throws is in the console.
                let _ = send.call1(&JsValue::NULL, &json::write(&asked).into());
            }
        });
        let engine = (!engine.is_undefined()).then(|| Engine::of(engine));
        let (session, problems) = read(state)?;
        let config = RoomConfig { kind, session, problems, engine, send };
        Ok(Self { app: rooms::mount(place, config.clone()), config })
    }

    /// Shows another session.
    ///
    /// # Errors
    /// A text that says what was not understood; what was shown stays.
    pub fn change(&mut self, state: &str) -> Result<(), JsValue> {
        let (session, problems) = read(state)?;
        self.config.session = session;
        self.config.problems = problems;
        self.app.update(self.config.clone());
        Ok(())
    }

    /// Ends the room.
    pub fn close(self) {
        self.app.destroy();
    }
}

impl std::fmt::Debug for Room {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Room").finish_non_exhaustive()
    }
}

type State = (Rc<Session>, Rc<[Located]>);

thread_local! {
    /// The state that was read last: every open room is handed the same one.
    static LAST: RefCell<Option<(String, State)>> = const { RefCell::new(None) };
}

fn read(state: &str) -> Result<State, JsValue> {
    let last = LAST.with_borrow(|last| last.clone());
    if let Some((_, read)) = last.filter(|(text, _)| text == state) {
        return Ok(read);
    }
    let (session, problems) =
        relay::read_state(&json::read(state)?).map_err(|problem| JsValue::from(problem.to_string()))?;
    let read: State = (session.into(), problems.into());
    LAST.set(Some((state.to_owned(), read.clone())));
    Ok(read)
}
