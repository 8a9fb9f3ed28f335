//! The session as Yew keeps it: the pure function of `session::action` behind `use_reducer`, with its undo.
use std::rc::Rc;

use yew::Reducible;

use crate::session::{Action, history::History};

#[derive(Clone, PartialEq)]
pub(crate) struct Store(pub(crate) History);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.after(action)))
    }
}
