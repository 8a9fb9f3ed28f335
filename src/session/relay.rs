//! What a room asks of the page, as a record that crosses from one wasm module to the other.
//!
//! A room (`ui/rooms`) shows the page's session and has none of its own: what shall change, the page changes.
//!
//! ```
//! use bandworth::session::{Action, Session, relay::{self, Asked}};
//! let asked = relay::write(&Asked::Act(Action::Take(Box::new(Session::example()))));
//! assert!(matches!(asked.and_then(|asked| relay::read(&asked)), Some(Asked::Act(Action::Take(_)))));
//! ```
use super::persist;
use super::{Action, Session};
use crate::data::node::Node;

const BANDS: &str = "bands";
const FORGET: &str = "forget";
const TAKE: &str = "take";

/// What a room asks for.
#[derive(Clone, Debug)]
pub enum Asked {
    /// An action on the session.
    Act(Action),
    /// To draw these bands of the person's own, in the form in which they are kept; `null` for none any more.
    OwnBands(Node),
}

/// What is asked as a record; none for actions that no room asks for.
pub fn write(asked: &Asked) -> Option<Node> {
    match asked {
        Asked::Act(Action::Forget) => Some(Node::text(FORGET)),
        Asked::Act(Action::Take(session)) => Some(Node::record([(TAKE, persist::write(session))])),
        Asked::Act(_) => None,
        Asked::OwnBands(kept) => Some(Node::record([(BANDS, Node::List(vec![kept.clone()]))])),
    }
}

/// What a record asks for; none for anything that [`write`] could not have made.
pub fn read(record: &Node) -> Option<Asked> {
    if *record == Node::text(FORGET) {
        return Some(Asked::Act(Action::Forget));
    }
    if let Node::List(bands) = record.field(BANDS) {
        return bands.first().cloned().map(Asked::OwnBands);
    }
    let taken: Session = persist::read(record.field(TAKE)).ok()?;
    Some(Asked::Act(Action::Take(Box::new(taken))))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_no_room_asks_for_does_not_cross() {
        assert!(write(&Asked::Act(Action::Undo)).is_none());
        for text in ["null", "\"take\"", "{}", "{\"take\":{}}", "[]", "{\"bands\":[]}", "{\"bands\":1}"] {
            assert!(read(&Node::from_json(text).unwrap()).is_none(), "{text}");
        }
        let forget = write(&Asked::Act(Action::Forget)).unwrap();
        assert!(matches!(read(&forget), Some(Asked::Act(Action::Forget))));
        for kept in [Node::Null, Node::record([("name", Node::text("mine.csv"))])] {
            let asked = write(&Asked::OwnBands(kept.clone())).unwrap();
            assert!(matches!(read(&asked), Some(Asked::OwnBands(read)) if read == kept));
        }
    }
}
