//! What money buys in a place: price levels of countries and metros.
//!
//! `worth elsewhere = amount x index(reference) / index(place)`, after conversion at the rate of the
//! day and on net income only. A country's index is its purchasing power parity divided by the
//! market rate of the same year, a metro's its regional price parity divided by 100.
//!
//! Source: World Bank, International Comparison Program (PA.NUS.PPP); U.S. Bureau of Economic
//! Analysis, Regional Price Parities by metropolitan area.
//!
//! ```
//! use bandworth::domain::price_level::PriceLevels;
//! use rust_decimal::Decimal;
//! let levels = PriceLevels::new([("us".to_owned(), Decimal::ONE), ("de".to_owned(), Decimal::new(76, 2))])?;
//! assert_eq!(levels.ratio("us", "de")?, Some(Decimal::new(76, 2)));
//! assert_eq!(levels.ratio("us", "atlantis")?, None);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::money::quotient;
use super::problem::{Code, Problem};

/// Indices of places, the United States at one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PriceLevels {
    levels: BTreeMap<String, Decimal>,
}

impl PriceLevels {
    /// The indices of so many places.
    ///
    /// # Errors
    /// `RateOutOfRange` below the place whose index is not above zero.
    pub fn new(levels: impl IntoIterator<Item = (String, Decimal)>) -> Result<Self, Problem> {
        let mut table = BTreeMap::new();
        table.extend(levels);
        let wrong = table.iter().find(|(_, level)| **level <= Decimal::ZERO);
        wrong.map_or(Ok(()), |(place, _)| Err(Problem::new(Code::RateOutOfRange).below(place)))?;
        Ok(Self { levels: table })
    }

    /// The factor that brings an amount earned in a place to the prices of the reference place;
    /// none where one of them is unknown.
    ///
    /// # Errors
    /// `AmountTooLarge` where the quotient does not fit.
    pub fn ratio(&self, place: &str, reference: &str) -> Result<Option<Decimal>, Problem> {
        let pair = self.levels.get(reference).zip(self.levels.get(place));
        pair.map(|(reference, place)| quotient(*reference, *place)).transpose()
    }

    /// The index of a place, where it is known.
    pub fn of(&self, place: &str) -> Option<Decimal> {
        self.levels.get(place).copied()
    }

    /// Every place with its index.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Decimal)> {
        self.levels.iter().map(|(place, level)| (place.as_str(), *level))
    }
}
