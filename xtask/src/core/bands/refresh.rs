//! A newer state of one source: its hash and days go on record, and everything is built anew.
use super::plan::Plan;
use super::table::sha256;
use crate::{
    failure::{Explain, Failure, Outcome},
    options::Options,
    places,
};
use bandworth::domain::calendar::Day;
use std::path::Path;

/// What is newer.
#[derive(Debug)]
pub struct Newer {
    source: String,
    as_of: Day,
    retrieved: Day,
}

impl Newer {
    /// What the command's words ask for; none without `--refresh`.
    pub fn of(options: &mut Options) -> Outcome<Option<Self>> {
        let source = options.value("--refresh")?;
        let mut day = |name: &str| {
            let text = options.value(name)?;
            let day = text
                .map(|text| Day::parse(&text).map_err(|problem| Failure::new(format!("{name}: {problem}"))));
            day.transpose()
        };
        match (source, day("--as-of")?, day("--retrieved")?) {
            (None, None, None) => Ok(None),
            (Some(source), Some(as_of), Some(retrieved)) if as_of <= retrieved => {
                Ok(Some(Self { source, as_of, retrieved }))
            }
            _ => Failure::raise(
                "a newer state needs --refresh SOURCE, --as-of DAY (of the data) and --retrieved DAY (not before it)",
            ),
        }
    }
}

/// Puts the newer file on record in the plan; `static/sources.json` stays until [`keep`].
pub fn record(plan: &mut Plan, newer: &Newer, raw: &Path) -> Outcome {
    let known: Vec<String> = plan.sources.iter().map(|source| source.citation.id.clone()).collect();
    let Some(source) = plan.sources.iter_mut().find(|source| source.citation.id == newer.source) else {
        return Failure::raise(format!("no source `{}`; there are {}", newer.source, known.join(", ")));
    };
    let hash = sha256(&places::read_bytes(&raw.join(&source.file))?);
    if hash == source.sha256 {
        return Failure::raise(format!("{}: the file is the one on record", source.file));
    }
    source.sha256 = hash;
    source.as_of = newer.as_of.to_string();
    source.citation.retrieved = newer.retrieved.to_string();
    Ok(())
}

/// Writes what is on record.
pub fn keep(plan: &Plan) -> Outcome {
    places::write(&Plan::sources_file(), text(plan)?)
}

fn text(plan: &Plan) -> Outcome<String> {
    Ok(serde_json::to_string_pretty(&plan.sources).explain("static/sources.json")? + "\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn newer(words: &str) -> Outcome<Option<Newer>> {
        Newer::of(&mut Options::new(words.split_whitespace().map(str::to_owned)))
    }

    #[test]
    fn a_newer_state_names_its_source_and_both_days() {
        assert!(newer("").unwrap().is_none());
        let all = "--refresh bea_rpp --as-of 2027-02-19 --retrieved 2027-03-01";
        assert_eq!(newer(all).unwrap().unwrap().source, "bea_rpp");
        for words in [
            "--refresh bea_rpp",
            "--as-of 2027-02-19",
            &all.replace("2027-03", "2027-01"),
            &all.replace("19", "99"),
        ] {
            assert!(newer(words).is_err(), "{words}");
        }
    }

    #[test]
    fn the_record_changes_in_one_source_alone_and_is_written_as_it_stands() {
        let mut plan = Plan::read().unwrap();
        assert_eq!(text(&plan).unwrap(), places::read(&Plan::sources_file()).unwrap());
        let (before, folder) = (
            text(&plan).unwrap(),
            std::env::temp_dir().join(format!("bandworth-refresh-{}", std::process::id())),
        );
        let file = plan.source("bea_rpp").unwrap().file.clone();
        places::write(&folder.join(&file), "newer").unwrap();
        let asked = |source: &str| {
            newer(&format!("--refresh {source} --as-of 2027-02-19 --retrieved 2027-03-01")).unwrap().unwrap()
        };
        assert!(
            record(&mut plan, &asked("horoscopes"), &folder)
                .unwrap_err()
                .to_string()
                .contains("foorilla_aijobs")
        );
        record(&mut plan, &asked("bea_rpp"), &folder).unwrap();
        let after = text(&plan).unwrap();
        let changed = before.lines().zip(after.lines()).filter(|(old, new)| old != new).count();
        assert_eq!((changed, before.lines().count()), (3, after.lines().count()), "hash, day and retrieval");
        assert!(record(&mut plan, &asked("bea_rpp"), &folder).is_err(), "the same file is not newer");
        places::remove(&folder).unwrap();
    }
}
