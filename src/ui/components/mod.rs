//! Pieces that every screen builds on. Values and texts come in through a record, changes go out
//! through callbacks; none of them knows the session.
//!
//! All but the announcer, which waits, are functions, not Yew components: a piece without a state of its own needs
//! no life cycle, which costs some two kilobytes of wasm each.
pub mod announcer;
pub mod choice;
pub mod field;
pub mod figure;
pub mod notice;

pub use announcer::Announcer;
pub use choice::{Choice, choice, hinted_choice, segments};
pub use field::{Field, field, noted_field};
pub use figure::{Figure, figure};
pub use notice::{Notice, notice};
