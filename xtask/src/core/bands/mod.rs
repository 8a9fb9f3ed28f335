//! `cargo xtask bands --raw DIR`: every bundled band and exchange rate from the raw files.
//!
//! Offline, and byte for byte the same each time: the sources are checked against the hashes in
//! `plan.json`, all arithmetic is in whole numbers, and the files are written in a fixed order.
//! One module reads one source; a new source is one more module and one more line in [`build`].
mod anchors;
mod document;
mod factors;
mod labs;
mod market;
mod official;
mod plan;
mod plan_more;
mod postings;
mod quantile;
mod rates;
mod survey;
mod table;
mod visa;

use crate::{
    failure::{Failure, Outcome},
    options::Options,
    places,
};
use document::{Built, Document};
use plan::Plan;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// Builds, reports, and writes the files or, with `--check`, compares them with those that are there.
pub fn command(mut options: Options) -> Outcome {
    let raw = options.value("--raw")?;
    let data = options.value("--out")?.map_or_else(|| places::root().join("static/data"), PathBuf::from);
    let is_check = options.flag("--check");
    options.end()?;
    let Some(raw) = raw else {
        return Failure::raise(
            "bands needs --raw DIR: the folder with the raw files; plan.json says how to get each",
        );
    };
    let built = build(&Plan::read()?, Path::new(&raw))?;
    for line in &built.report {
        println!("{line}");
    }
    let written = if is_check { compare(&data, &built.documents)? } else { write(&data, &built.documents)? };
    println!("{written}");
    Ok(())
}

/// Every file, source by source.
fn build(plan: &Plan, raw: &Path) -> Outcome<Built> {
    let mut all = Built::default();
    let mut add = |id: &str, part: Built| {
        all.report.push(format!("== {id}"));
        all.report.extend(part.report);
        all.documents.extend(part.documents);
    };
    let source = plan.source("foorilla_aijobs")?;
    let counted = postings::count(plan, &table::text(raw, source)?)?;
    add(&source.citation.id, market::build(plan, source, &counted)?);
    let source = plan.source("lab_posted_ranges")?;
    add(&source.citation.id, labs::build(plan, &table::text(raw, source)?)?);
    let read = |id: &str| plan.source(id).and_then(|source| table::text(raw, source));
    let wages = official::wages(plan, &read("official_wages")?)?;
    add("official_wages", official::build(plan, &wages)?);
    let oews = factors::Oews::read(plan, &read("bls_oews_2025")?)?;
    add("bls_oews_2025", factors::metros(plan, &oews)?);
    let survey = survey::Survey::read(&plan.survey, &read("stackoverflow_2025")?)?;
    add("stackoverflow_2025", survey::build(plan, &survey)?);
    let month = factors::month(&plan.countries, &read("ecb_monthly_averages")?)?;
    add("countries", factors::countries(plan, &oews, &wages, &survey, &month)?);
    add("visa filings", visa::build(plan, &read("lca_employers_fy2025")?, &read("lca_titles_fy2025")?)?);
    add("total_comp_anchors", anchors::build(plan, &read("total_comp_anchors")?)?);
    let source = plan.source("ecb_reference_rates")?;
    add(&source.citation.id, rates::build(source, &table::text(raw, source)?)?);
    let names: BTreeSet<&str> = all.documents.iter().map(|document| document.name.as_str()).collect();
    if names.len() < all.documents.len() {
        return Failure::raise("two files have one name");
    }
    Ok(all)
}

fn write(data: &Path, documents: &[Document]) -> Outcome<String> {
    for document in documents {
        places::write(&path(data, document), &document.text)?;
    }
    Ok(format!("files written below {}: {}", data.display(), documents.len()))
}

fn compare(data: &Path, documents: &[Document]) -> Outcome<String> {
    let same =
        |document: &&Document| places::read(&path(data, document)).is_ok_and(|text| text == document.text);
    let other: Vec<&str> =
        documents.iter().filter(|document| !same(document)).map(|document| document.name.as_str()).collect();
    if other.is_empty() {
        Ok(format!("files as built: {}", documents.len()))
    } else {
        Failure::raise(format!("not as built from the raw files: {}", other.join(", ")))
    }
}

fn path(data: &Path, document: &Document) -> PathBuf {
    data.join(format!("{}.json", document.name))
}
