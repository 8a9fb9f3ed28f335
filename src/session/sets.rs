//! Sets of offers kept on the device under names.
use super::action::Session;
use super::persist;
use crate::data::LONGEST_LABEL;
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};

/// More named sets than this are not kept.
pub const MOST_SETS: usize = 30;

/// Sessions under names, in the order in which they were first kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sets(Vec<(String, Session)>);

impl Sets {
    /// The sets of a record that [`Sets::write`] made.
    ///
    /// # Errors
    /// `StateCorrupt` or `StateVersionTooNew`.
    pub fn read(record: &Node) -> Result<Self, Problem> {
        let corrupt = || Problem::new(Code::StateCorrupt);
        let Node::Record(sets) = record else { return Err(corrupt()) };
        let set = |(name, session): &(String, Node)| Ok((name.clone(), persist::read(session)?));
        sets.iter().map(set).collect::<Result<_, Problem>>().map(Self)
    }

    /// The sets as a record from names to saved sessions.
    pub fn write(&self) -> Node {
        Node::Record(self.0.iter().map(|(name, session)| (name.clone(), persist::write(session))).collect())
    }

    /// Names and sessions.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Session)> {
        self.0.iter().map(|(name, session)| (name.as_str(), session))
    }

    /// Whether a set of this name can be kept: it has one, and there is room or it is known.
    pub fn takes(&self, name: &str) -> bool {
        let known = self.0.iter().any(|(other, _)| other == name);
        !name.is_empty() && name.chars().count() <= LONGEST_LABEL && (known || self.0.len() < MOST_SETS)
    }

    /// The sets with one more, or with another session under a known name.
    pub fn with(mut self, name: &str, session: Session) -> Self {
        match self.0.iter_mut().find(|(other, _)| other == name) {
            Some((_, kept)) => *kept = session,
            None => self.0.push((name.to_owned(), session)),
        }
        self
    }

    /// The sets without one.
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(other, _)| other != name);
        self
    }
}
