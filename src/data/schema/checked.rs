//! Files of worked cases that published calculators get wrong (`deals/checks-<year>.json`).
//!
//! Each names the rule's source, the input of `waterfall`, what the rule pays and what is right; a test
//! of the repository runs the rule and the waterfall against both.
use super::{Header, checked, opened};
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::problem::{Allowed, Code, Problem};

/// Kind and major version.
pub const CHECK_SCHEMA: &str = "deal-checks/1";

/// Worked cases. Their fields are those of `static/schema/deal-checks.json`; only what is handed out as it
/// was given and the sources are read here.
#[derive(Clone, Debug)]
pub struct CheckFile {
    /// What the file says of itself.
    pub header: Header,
    /// The file as it was given.
    pub given: Node,
}

crate::record! {
    /// The fields of the kind.
    pub struct CheckBody {
        /// The cases.
        checks: Vec<Node>,
    }
}

impl Read for CheckFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, CheckBody) = opened(CHECK_SCHEMA, node)?;
        let known: Vec<String> = header.sources.iter().map(|source| source.id.clone()).collect();
        let mut problems = Vec::new();
        for (index, check) in body.checks.iter().enumerate() {
            if !matches!(check.field("source"), Node::Text(id) if known.contains(id)) {
                let problem = Problem::new(Code::UnknownValue).allowing(Allowed::Values(known.clone()));
                problems.push(problem.below("source").below_index(index).below("checks"));
            }
        }
        checked(Self { header, given: node.clone() }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}
