//! `cargo xtask bands --raw DIR`: every bundled band and exchange rate from the raw files.
//!
//! Offline, and byte for byte the same each time: the sources are checked against the hashes in
//! `static/sources.json`, all arithmetic is exact, and the files are written in a fixed order.
//! One module reads one source; a new source is one more module and one more line in [`build`].
//! `--refresh SOURCE --as-of DAY --retrieved DAY` puts the hash of a newer raw file on record first.
mod anchors;
mod document;
mod factors;
mod labs;
mod market;
mod official;
mod plan;
mod plan_more;
mod postings;
mod price_levels;
mod quantile;
mod rates;
mod refresh;
#[cfg(test)]
mod second;
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
    let newer = refresh::Newer::of(&mut options)?;
    options.end()?;
    let Some(raw) = raw else {
        return Failure::raise(
            "bands needs --raw DIR: the folder with the raw files; static/sources.json says how to get each",
        );
    };
    let mut plan = Plan::read()?;
    if let Some(newer) = &newer {
        refresh::record(&mut plan, newer, Path::new(&raw))?;
    }
    let built = build(&plan, Path::new(&raw))?;
    for line in &built.report {
        println!("{line}");
    }
    if is_check {
        println!("{}", compare(&data, &built.documents)?);
        return Ok(());
    }
    println!("{}", write(&data, &built.documents)?);
    // Only once everything came out: a newer file that does not fit leaves what is on record.
    newer.map_or(Ok(()), |_| refresh::keep(&plan))
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
    let text = table::text(raw, source)?;
    let counted = postings::count(plan, &text)?;
    let trend = market::trend(plan, &text)?;
    add(&source.citation.id, market::build(plan, source, &counted, trend.as_ref())?);
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
    let [parities, means, areas] = ["worldbank_ppp", "ecb_annual_averages", "bea_rpp"].map(read);
    let texts = (parities?, means?, areas?);
    let texts = price_levels::Raw { parities: &texts.0, means: &texts.1, areas: &texts.2 };
    add("price levels", price_levels::build(plan, &texts)?);
    let names: BTreeSet<&str> = all.documents.iter().map(|document| document.name.as_str()).collect();
    if names.len() < all.documents.len() {
        return Failure::raise("two files have one name");
    }
    Ok(all)
}

/// Writes every file, and takes away those of the folder of bands that are built no more.
fn write(data: &Path, documents: &[Document]) -> Outcome<String> {
    for document in documents {
        places::write(&path(data, document), &document.text)?;
    }
    let left = left_over(data, documents)?;
    for name in &left {
        places::remove_file(&data.join(name))?;
    }
    Ok(format!("files written below {}: {}, taken away: {}", data.display(), documents.len(), left.len()))
}

/// The files of bands that nothing built.
fn left_over(data: &Path, documents: &[Document]) -> Outcome<Vec<String>> {
    let files = places::files_below(&data.join("bands"))?;
    let names = files.iter().map(|file| format!("bands/{}", file.to_string_lossy().replace('\\', "/")));
    let is_built =
        |name: &String| documents.iter().any(|document| format!("{}.json", document.name) == *name);
    Ok(names.filter(|name| !is_built(name)).collect())
}

fn compare(data: &Path, documents: &[Document]) -> Outcome<String> {
    let same =
        |document: &&Document| places::read(&path(data, document)).is_ok_and(|text| text == document.text);
    let mut other: Vec<String> =
        documents.iter().filter(|document| !same(document)).map(|document| document.name.clone()).collect();
    other.extend(left_over(data, documents)?);
    if other.is_empty() {
        Ok(format!("files as built: {}", documents.len()))
    } else {
        Failure::raise(format!("not as built from the raw files: {}", other.join(", ")))
    }
}

fn path(data: &Path, document: &Document) -> PathBuf {
    data.join(format!("{}.json", document.name))
}
