//! Royalties with a minimum that binds in the first year.
use yew::prelude::*;

use super::{RoyaltyChart, RoyaltyYear, royalty_chart};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let year = |name: &'static str, paid, minimum| RoyaltyYear { name: name.into(), paid, minimum };
    vec![(
        "royalty",
        royalty_chart(&RoyaltyChart {
            years: vec![year("1", 0.0, 10.0), year("2", 40.0, 10.0), year("3", 25.0, 10.0)],
            most: "€40K".into(),
            legend: ["Royalty".into(), "Minimum".into()],
            summary: "Most in year 2.".into(),
        }),
    )]
}
