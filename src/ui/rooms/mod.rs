//! The rooms: parts of the page that come as wasm modules of their own (`crate::rooms`), one for each of the features `rooms-...`;
//! `rooms-details` has the assumptions as well.
//!
//! A room gets the page's session and the engine, and sends actions; it has no session of its own.
mod asking;
pub mod compare;
pub mod context;
pub mod data;
pub mod deals;
pub mod details;
pub mod keep;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;
use yew::{AppHandle, Renderer};

use super::compared::{Compared, Stage};
use super::engine;
use super::screens::{Reach, View};
use crate::platform::engine::Engine;
use crate::session::Session;
use crate::session::relay::Asked;
use crate::session::relay::Located;
#[cfg(feature = "rooms-compare")]
use compare::Compare;
#[cfg(feature = "rooms-context")]
use context::Context;
#[cfg(feature = "rooms-data")]
use data::Data;
#[cfg(feature = "rooms-deals")]
use deals::Deals;
#[cfg(feature = "rooms-keep")]
use keep::Keep;

/// Which room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomKind {
    /// What an offer pays beside its base, and what is known of that.
    Context,
    /// What the engine says of all offers.
    Compare,
    /// The data behind the bands.
    Data,
    /// Licensing deals.
    Deals,
    /// What else the open offer says.
    Details,
    /// What is assumed for all offers.
    Assumed,
    /// Keeping, sending and printing.
    Keep,
}

impl RoomKind {
    /// The room of a name, as the page asks for it.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "context" => Some(Self::Context),
            "assumed" => Some(Self::Assumed),
            "compare" => Some(Self::Compare),
            "data" => Some(Self::Data),
            "deals" => Some(Self::Deals),
            "details" => Some(Self::Details),
            "keep" => Some(Self::Keep),
            _ => None,
        }
    }
}

/// What a room is opened with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RoomConfig {
    /// Which room.
    pub kind: RoomKind,
    /// The page's session.
    pub session: Rc<Session>,
    /// What the engine said is wrong, by offer and field.
    pub problems: Rc<[Located]>,
    /// What answers; none where it could not be had.
    pub engine: Option<Engine>,
    /// Asks something of the page.
    pub send: Callback<Asked>,
}

/// One room.
#[component]
pub fn RoomApp(config: &RoomConfig) -> Html {
    let places =
        use_memo(config.engine.clone(), |engine| engine.as_ref().map(engine::places).unwrap_or_default());
    let (stage, reach) =
        if config.engine.is_some() { (Stage::Ready, Reach::Whole) } else { (Stage::Failed, Reach::Failed) };
    let compared = Compared {
        stage,
        places: (*places).clone(),
        engine: config.engine.clone(),
        problems: config.problems.to_vec(),
        ..Compared::default()
    };
    let view = View {
        session: config.session.clone(),
        outcome: Rc::default(),
        pay: Rc::default(),
        compared: Rc::new(compared),
        reach,
        send: config.send.reform(Asked::Act),
    };
    match config.kind {
        #[cfg(feature = "rooms-compare")]
        RoomKind::Compare => html! { <Compare {view} tell={config.send.clone()} /> },
        #[cfg(feature = "rooms-context")]
        RoomKind::Context => html! { <Context {view} /> },
        #[cfg(feature = "rooms-data")]
        RoomKind::Data => html! { <Data {view} own={config.send.reform(Asked::OwnBands)} /> },
        #[cfg(feature = "rooms-deals")]
        RoomKind::Deals => html! { <Deals {view} /> },
        #[cfg(feature = "rooms-details")]
        RoomKind::Details => details::more(&view),
        #[cfg(feature = "rooms-details")]
        RoomKind::Assumed => details::assumed(&view),
        #[cfg(feature = "rooms-keep")]
        RoomKind::Keep => html! { <Keep {view} /> },
        // In the other module: the page asks each for its own.
        #[allow(unreachable_patterns)]
        _ => Html::default(),
    }
}

/// Opens a room in an element. The page has the stylesheet.
pub fn mount(place: Element, config: RoomConfig) -> AppHandle<RoomApp> {
    Renderer::<RoomApp>::with_root_and_props(place, config).render()
}
