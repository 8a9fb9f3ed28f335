//! Files of vesting presets: `presets/<date>.json`, schedules as employers or others describe them.
//!
//! A preset is a start to edit, not a fact about an offer: published schedules contradict each
//! other, and all are kept, each with its own source. `assumed` names the fields of `vesting` that
//! the source does not give.
use super::{Header, Names, checked, opened};
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::vesting::VestingTerms;

/// Kind and major version.
pub const SCHEMA: &str = "presets/1";

/// A file of presets, checked.
#[derive(Clone, Debug)]
pub struct PresetFile {
    /// What the file says of itself.
    pub header: Header,
    /// The schedules.
    pub presets: Vec<VestingPreset>,
}

crate::record! {
    /// The fields of the kind.
    pub struct PresetBody {
        /// The schedules.
        presets: Vec<VestingPreset>,
    }
}

crate::record! {
    /// A schedule as its source describes it.
    pub struct VestingPreset {
        /// Short name, never used again for another schedule.
        id: String,
        /// Whose grants; left out for a custom of many.
        employer: Option<String>,
        /// Name shown.
        name: Names,
        /// From when, in the words of the source: a day, a month, a report.
        in_force: String,
        /// The fields of `vesting` that the source does not give.
        assumed: Vec<String>,
        /// The schedule, ready for a grant.
        vesting: ReadyVesting,
        /// Id of the source in the header.
        source: String,
    }
}

/// A schedule that has been read and stays as it was written.
#[derive(Clone, Debug)]
pub struct ReadyVesting(pub Node);

impl Read for ReadyVesting {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        VestingTerms::read(node).map(|_| Self(node.clone()))
    }

    fn typescript() -> String {
        VestingTerms::typescript()
    }
}

impl Read for PresetFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, PresetBody) = opened(SCHEMA, node)?;
        let mut problems = Vec::new();
        for (index, preset) in body.presets.iter().enumerate() {
            let twice = body.presets.iter().take(index).any(|other| other.id == preset.id);
            if twice {
                problems
                    .push(Problem::new(Code::DuplicateId).below("id").below_index(index).below("presets"));
            }
            if !header.sources.iter().any(|source| source.id == preset.source) {
                let known = header.sources.iter().map(|source| source.id.clone()).collect();
                let problem = Problem::new(Code::UnknownValue).allowing(Allowed::Values(known));
                problems.push(problem.below("source").below_index(index).below("presets"));
            }
        }
        checked(Self { header, presets: body.presets }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}
