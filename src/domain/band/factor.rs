//! Pay in one place as a multiple of pay in another, percentile by percentile.
//!
//! Where `o_p` is the pay of an occupation at percentile `p` in a place and `b_p` the same in the
//! base country, `f_p = o_p / b_p`, in units of the place's currency per unit of the base's. A cell
//! of the base with amounts `x_p` becomes the cell `x_p f_p` of the place, rounded to a hundred:
//! each percentile has its own factor, because pay is spread more widely in some places than in
//! others. A percentile that either side does not state stays unknown.
//!
//! What is carried over is [`Method::Modelled`]: it assumes that a role pays relative to its
//! occupation here as it does there, which nobody measured. Only counted market cells of base pay
//! are carried over, never a frontier band, never one that was carried over already.
//!
//! ```
//! use bandworth::domain::band::{Factor, Grade, Region, Role};
//! use rust_decimal::Decimal;
//! let factor = Factor {
//!     roles: vec![Role::MlEngineer],
//!     base: Region::parse("us")?,
//!     region: Region::parse("us-sf")?,
//!     points: [None, None, Some(Decimal::new(135, 2)), None, None],
//!     grade: Grade::C,
//! };
//! assert!(factor.points.iter().flatten().all(|share| *share > Decimal::ZERO));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::{Decimal, RoundingStrategy};

use super::lookup::{Cell, Key, LEAST_ROWS};
use super::{Component, Grade, Ladder, Method, PercentileBand, Region, Role};

/// How pay in one region relates to pay in another.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// The families of roles that the occupation holds.
    pub roles: Vec<Role>,
    /// Whose cells are carried over.
    pub base: Region,
    /// Where to.
    pub region: Region,
    /// The factor at each of the percentiles; `None` where one of the sides states none.
    pub points: [Option<Decimal>; 5],
    /// How far what was carried over can be trusted.
    pub grade: Grade,
}

impl Factor {
    /// The cell in this factor's region; `None` where it is not meant for the cell, or where what
    /// comes out does not rise.
    pub fn carried(&self, cell: &Cell) -> Option<Cell> {
        let key = &cell.key;
        let is_counted = cell.method == Method::Observed && cell.n.is_some_and(|n| n >= LEAST_ROWS);
        let is_meant = key.ladder == Ladder::Market
            && key.component == Component::Base
            && key.region == self.base
            && self.roles.contains(&key.role);
        if !(is_counted && is_meant) {
            return None;
        }
        let mut points = [None; 5];
        for (place, (amount, factor)) in
            points.iter_mut().zip(cell.band.points().into_iter().zip(self.points))
        {
            *place = amount.zip(factor).and_then(|(amount, factor)| to_hundred(amount.checked_mul(factor)?));
        }
        Some(Cell {
            key: Key { region: self.region.clone(), ..key.clone() },
            band: PercentileBand::new(points).ok()?,
            n: cell.n,
            method: Method::Modelled,
            grade: self.grade,
        })
    }
}

/// Rounded to a multiple of a hundred, a tie up, as the counted cells are.
fn to_hundred(amount: Decimal) -> Option<Decimal> {
    let hundreds = amount.checked_div(Decimal::ONE_HUNDRED)?;
    let whole = hundreds.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    whole.checked_mul(Decimal::ONE_HUNDRED)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::band::{CellLevel, Level};

    fn cell(method: Method, ladder: Ladder) -> Cell {
        let region = Region::parse("us").unwrap();
        let level = CellLevel::One(Level::Senior);
        let key = Key { ladder, role: Role::MlEngineer, level, region, component: Component::Base };
        let points = [136_400, 163_000, 196_900, 236_500, 280_300].map(|x| Some(Decimal::from(x)));
        Cell { key, band: PercentileBand::new(points).unwrap(), n: Some(1_630), method, grade: Grade::B }
    }

    fn factor(points: [Option<i64>; 5]) -> Factor {
        Factor {
            roles: vec![Role::MlEngineer],
            base: Region::parse("us").unwrap(),
            region: Region::parse("us-sf").unwrap(),
            points: points.map(|point| point.map(|hundredths| Decimal::new(hundredths, 2))),
            grade: Grade::C,
        }
    }

    #[test]
    fn each_percentile_has_its_own_factor_and_an_unknown_one_stays_unknown() {
        let carried = factor([Some(150), None, Some(130), Some(125), Some(120)]);
        let carried = carried.carried(&cell(Method::Observed, Ladder::Market)).unwrap();
        let shown = carried.band.points().map(|point| point.map(|amount| amount.to_string()));
        // 204,600; 255,970 and 295,625 and 336,360 rounded to a hundred.
        let expected = [Some("204600"), None, Some("256000"), Some("295600"), Some("336400")];
        assert_eq!(shown, expected.map(|text| text.map(str::to_owned)));
        assert_eq!((carried.method, carried.grade, carried.n), (Method::Modelled, Grade::C, Some(1_630)));
        assert_eq!(carried.key.region.id(), "us-sf");
    }

    #[test]
    fn only_counted_market_cells_of_the_base_are_carried() {
        let one = factor([Some(100); 5]);
        for (method, ladder) in [
            (Method::Posted, Ladder::FrontierLab),
            (Method::Posted, Ladder::Market),
            (Method::Official, Ladder::Market),
            (Method::Modelled, Ladder::Market),
            (Method::Observed, Ladder::FrontierLab),
        ] {
            assert_eq!(one.carried(&cell(method, ladder)), None, "{method:?} {ladder:?}");
        }
        let mut thin = cell(Method::Observed, Ladder::Market);
        thin.n = Some(19);
        assert_eq!(one.carried(&thin), None);
        let mut other = cell(Method::Observed, Ladder::Market);
        other.key.role = Role::DataScientist;
        assert_eq!(one.carried(&other), None);
        // Factors that fall so steeply that the band no longer rises give no band.
        assert_eq!(
            factor([Some(200), Some(100), None, None, None]).carried(&cell(Method::Observed, Ladder::Market)),
            None
        );
    }
}
