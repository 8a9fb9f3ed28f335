//! Files of worked cases that published calculators get wrong (`deals/checks-<year>.json`).
//!
//! Each names the rule's source, the input of `waterfall`, what the rule pays and what is right; a test
//! of the repository runs the rule and the waterfall against both.
use super::{Exact, Header, Names, checked, opened};
use crate::data::input::deal::ShareClass;
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::problem::{Allowed, Code, Problem};

/// Kind and major version.
pub const CHECK_SCHEMA: &str = "deal-checks/1";

/// Worked cases, checked.
#[derive(Clone, Debug)]
pub struct CheckFile {
    /// What the file says of itself.
    pub header: Header,
    /// The cases.
    pub checks: Vec<Check>,
    /// The file as it was given.
    pub given: Node,
}

crate::record! {
    /// The fields of the kind.
    pub struct CheckBody {
        /// The cases.
        checks: Vec<Check>,
    }
}

crate::record! {
    /// One case.
    pub struct Check {
        /// Its name.
        id: String,
        /// Heading.
        title: Names,
        /// What the published rule does.
        mistake: Names,
        /// What is right, and why.
        right: Names,
        /// Id of the source of the rule in the header.
        source: String,
        /// Money for the share classes.
        equity_proceeds: Exact,
        /// The share classes.
        classes: Vec<ShareClass>,
        /// What the published rule pays.
        theirs: Vec<Paid>,
        /// What is right, worked by hand.
        ours: Vec<Paid>,
    }
}

crate::record! {
    /// What a class is paid.
    pub struct Paid {
        /// Id of the class.
        class: String,
        /// How much.
        payout: Exact,
    }
}

impl Read for CheckFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, CheckBody) = opened(CHECK_SCHEMA, node)?;
        let known = || header.sources.iter().map(|source| source.id.clone()).collect::<Vec<_>>();
        let unknown = body.checks.iter().enumerate().filter(|(_, check)| !known().contains(&check.source));
        let problem = |(index, _)| {
            let problem = Problem::new(Code::UnknownValue).allowing(Allowed::Values(known()));
            problem.below("source").below_index(index).below("checks")
        };
        let problems = unknown.map(problem).collect();
        checked(Self { header: header.clone(), checks: body.checks, given: node.clone() }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}
