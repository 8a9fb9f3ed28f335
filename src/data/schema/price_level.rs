//! Files of price levels: `price_levels/<date>.json`, the index of each place with the United
//! States at one.
use rust_decimal::Decimal;

use super::{Exact, Header, checked, contradiction, opened};
use crate::data::node::Node;
use crate::data::record::{Read, wrong_type};
use crate::domain::band::Region;
use crate::domain::price_level::PriceLevels;
use crate::domain::problem::Problem;

/// Kind and major version.
pub const SCHEMA: &str = "price-levels/1";

/// The place all indices are relative to.
const BASE: &str = "us";

/// A file of price levels, checked.
#[derive(Clone, Debug)]
pub struct PriceLevelFile {
    /// What the file says of itself.
    pub header: Header,
    /// The indices.
    pub levels: PriceLevels,
}

crate::record! {
    /// The fields of the kind.
    pub struct PriceLevelBody {
        /// The index of each place.
        levels: Levels,
    }
}

/// Places with their indices.
#[derive(Clone, Debug)]
pub struct Levels(pub Vec<(String, Decimal)>);

impl Read for Levels {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::Record(fields) = node else { return Err(vec![wrong_type(node, "object")]) };
        let (mut levels, mut problems) = (Vec::new(), Vec::new());
        for (place, value) in fields {
            match (Region::parse(place), Exact::read(value)) {
                // A metro with a short name goes by that name alone.
                (Ok(region), Ok(_)) if region.id() != place => {
                    problems.push(contradiction(place, region.id()))
                }
                (Ok(_), Ok(Exact(level))) => levels.push((place.clone(), level)),
                (region, level) => {
                    let found = region.err().into_iter().chain(level.err().into_iter().flatten());
                    problems.extend(found.map(|problem| problem.below(place)));
                }
            }
        }
        checked(Self(levels), problems)
    }

    fn typescript() -> String {
        "Record<string, string>".to_owned()
    }
}

impl Read for PriceLevelFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, PriceLevelBody) = opened(SCHEMA, node)?;
        let levels = PriceLevels::new(body.levels.0).map_err(|problem| vec![problem.below("levels")])?;
        if levels.of(BASE) != Some(Decimal::ONE) {
            return Err(vec![contradiction(BASE, "1").below("levels")]);
        }
        Ok(Self { header, levels })
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl PriceLevelFile {
    /// The name under which the file is shipped: `price_levels/2026-11-23`.
    pub fn name(&self) -> String {
        format!("price_levels/{}", self.header.valid_from)
    }
}
