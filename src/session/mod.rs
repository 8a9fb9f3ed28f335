//! What the person is editing, without any browser.
//!
//! A [`draft`] holds the texts as typed ([`detail`]: beyond the first form, [`deal`]: of a licence); an [`action`] changes the [`Session`]; [`parse`] turns a
//! draft into an offer and its complaints; [`evaluate`] turns the last complete draft into what
//! is shown; [`persist`] writes and reads the saved form, [`share`] and [`sheet`] what is sent and kept
//! on purpose, [`given`] what programs write, [`relay`] what the parts of the page ask of each other.
#![forbid(unsafe_code)]

pub mod action;
pub mod caution;
pub mod change;
pub mod compare;
pub mod context;
pub mod deal;
pub mod detail;
pub mod draft;
pub mod entry;
pub mod evaluate;
pub mod given;
pub mod history;
pub mod locale;
pub mod number_input;
pub mod parse;
pub mod pay;
pub mod persist;
pub mod place;
pub mod reading;
pub mod relay;
pub mod sets;
pub mod share;
pub mod sheet;

pub use action::{Action, Direction, Session, Theme};
pub use locale::Locale;
