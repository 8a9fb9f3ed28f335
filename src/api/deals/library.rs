//! `deals`: the bundled deal stories and benchmark ratios.
use super::one;
use crate::api::Function;
use crate::data::node::Node;
use crate::data::record::Write;

crate::outcome! {
    /// What is known of deals, with sources and dates.
    pub struct DealLibrary {
        /// Reported deals, each with its facts; contradictory reports stand side by side.
        stories: Vec<Node>,
        /// Ratios and bands by industry and stage.
        benchmarks: Vec<Node>,
    }
}

pub(in crate::api) const DEALS: Function = Function {
    name: "deals",
    doc: "The bundled deal stories and benchmark ratios, with sources and dates.",
    run: |registry, _| {
        let stories = registry.deal_stories().map_err(one)?.map(|file| file.given.clone()).collect();
        let benchmarks = registry.deal_benchmarks().map_err(one)?.map(|file| file.given.clone()).collect();
        Ok(DealLibrary { stories, benchmarks }.write())
    },
    taped: None,
    signature: || format!("(): {}", <DealLibrary as Write>::typescript()),
};
