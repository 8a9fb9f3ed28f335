//! `presets()`: vesting schedules to start from.
use super::Function;
use crate::data::node::Node;
use crate::data::record::Write;
use crate::data::registry::Registry;
use crate::data::schema::Names;
use crate::data::schema::preset::{ReadyVesting, VestingPreset};
use crate::domain::calendar::Day;
use crate::domain::problem::{Code, Problem};

impl Write for ReadyVesting {
    fn write(&self) -> Node {
        self.0.clone()
    }

    fn typescript() -> String {
        <Self as crate::data::record::Read>::typescript()
    }
}

crate::outcome! {
    /// A text in every language.
    pub struct Texts {
        /// English.
        en: String,
        /// German.
        de: String,
    }
}

crate::outcome! {
    /// A vesting schedule to start from; what others publish about it may differ.
    pub struct Preset {
        /// Short name.
        id: String,
        /// Whose grants; null for a custom of many.
        employer: Option<String>,
        /// Name shown.
        name: Texts,
        /// From when, in the words of the source: a day, a month, a report.
        in_force: String,
        /// The fields of `vesting` that the source does not give: edit them.
        assumed: Vec<String>,
        /// The schedule, ready for a grant.
        vesting: ReadyVesting,
        /// Publisher and title of the source.
        source: String,
        /// Where it can be read.
        url: String,
        /// The day it was taken.
        retrieved: Day,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "presets",
    doc: "Vesting schedules to start from, each with its source; contradicting sources stand side by side.",
    run: |registry, _| presets(registry).map(|presets| presets.write()),
    taped: None,
    signature: || format!("(): {}", <Vec<Preset> as Write>::typescript()),
};

fn presets(registry: &Registry) -> Result<Vec<Preset>, Vec<Problem>> {
    let file = registry.presets().map_err(|problem| vec![problem])?;
    let written = file.presets.iter().map(|preset| {
        let VestingPreset { id, employer, name, in_force, assumed, vesting, source } = preset.clone();
        let source = file.header.sources.iter().find(|known| known.id == source);
        let source = source.ok_or_else(|| vec![Problem::new(Code::DataCorrupt)])?;
        let Names { en, de } = name;
        Ok(Preset {
            id,
            employer,
            name: Texts { en, de },
            in_force,
            assumed,
            vesting,
            source: source.title.clone(),
            url: source.url.clone(),
            retrieved: source.retrieved,
        })
    });
    written.collect()
}
