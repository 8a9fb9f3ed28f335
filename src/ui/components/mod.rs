//! Pieces that every screen builds on. Values and texts come in through props, changes go out
//! through callbacks; none of them knows the session.
pub mod choice;
pub mod field;
pub mod figure;
pub mod notice;

pub use choice::{Choice, Segments};
pub use field::{Field, Frame};
pub use figure::Figure;
pub use notice::Notice;
