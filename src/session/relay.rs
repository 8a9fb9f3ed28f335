//! What a room asks of the page, as a record that crosses from one wasm module to the other.
//!
//! A room (`ui/rooms`) shows the page's session and has none of its own: what shall change, the page changes.
//!
//! ```
//! use bandworth::session::{Action, Session, relay};
//! let asked = relay::write(&Action::Take(Box::new(Session::example())));
//! assert!(matches!(asked.and_then(|asked| relay::read(&asked)), Some(Action::Take(_))));
//! ```
use super::persist;
use super::{Action, Session};
use crate::data::node::Node;

const FORGET: &str = "forget";
const TAKE: &str = "take";

/// An action as a record; none for those that no room asks for.
pub fn write(action: &Action) -> Option<Node> {
    match action {
        Action::Forget => Some(Node::text(FORGET)),
        Action::Take(session) => Some(Node::record([(TAKE, persist::write(session))])),
        _ => None,
    }
}

/// The action of a record; none for anything that [`write`] could not have made.
pub fn read(record: &Node) -> Option<Action> {
    if *record == Node::text(FORGET) {
        return Some(Action::Forget);
    }
    let taken: Session = persist::read(record.field(TAKE)).ok()?;
    Some(Action::Take(Box::new(taken)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_no_room_asks_for_does_not_cross() {
        assert!(write(&Action::Undo).is_none());
        for text in ["null", "\"take\"", "{}", "{\"take\":{}}", "[]"] {
            assert!(read(&Node::from_json(text).unwrap()).is_none(), "{text}");
        }
        assert!(matches!(read(&write(&Action::Forget).unwrap()), Some(Action::Forget)));
    }
}
