//! An answer of `compare` as the page takes it: with the fields alone that it reads.
use bandworth::data::node::Node;
use bandworth::session::compare::{Comparison, Request};

/// What the page takes from an answer; what it leaves behind would have changed nothing.
pub fn compared(answer: &Node, request: &Request) -> Comparison {
    let found = Comparison::read(&part(answer), request);
    assert_eq!(found, Comparison::read(answer, request), "a field is read whose name is not among `NAMES`");
    found.unwrap()
}

fn part(node: &Node) -> Node {
    match node {
        Node::Record(fields) => {
            let wanted = |name: &String| Comparison::NAMES.split(' ').any(|wanted| wanted == name);
            let fields = fields.iter().filter(|(name, _)| wanted(name));
            Node::Record(fields.map(|(name, value)| (name.clone(), part(value))).collect())
        }
        Node::List(items) => Node::List(items.iter().map(part).collect()),
        other => other.clone(),
    }
}
