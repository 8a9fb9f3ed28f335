//! Figures that can be meant so and rarely are: counted as they stand, with a word beside the field.
//!
//! ```
//! use bandworth::session::{Locale, caution::{Caution, caution}, draft::{Draft, Field}};
//! let mut draft = Draft::example(Locale::En);
//! assert_eq!(caution(&draft, Field::BaseSalary), None);
//! draft.set(Field::BaseSalary, "110.5".to_owned());
//! assert!(matches!(caution(&draft, Field::BaseSalary), Some(Caution::Small { .. })));
//! ```
use rust_decimal::Decimal;

use super::detail::Detail;
use super::draft::{Draft, Field};
use super::number_input::{amount, percentage};

/// What may be a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// So little that more is probably meant: what stands there and what may be meant, in the unit of the field.
    Small {
        /// As entered.
        typed: Decimal,
        /// Perhaps meant.
        meant: Decimal,
    },
    /// More than people work.
    Long,
}

/// A base salary below this is a slip in every currency.
const LEAST_BASE: Decimal = Decimal::ONE_THOUSAND;
/// More hours a week than this are doubted.
const MANY_HOURS: Decimal = Decimal::ONE_HUNDRED;

/// What may be a slip in a field.
pub fn caution(draft: &Draft, field: Field) -> Option<Caution> {
    use Detail as D;
    let text = draft.text(field).trim();
    let percent = || percentage(text)?.checked_mul(Decimal::ONE_HUNDRED);
    let (typed, limit, factor) = match field {
        Field::BaseSalary => (amount(text)?, LEAST_BASE, Decimal::ONE_THOUSAND),
        // 0.15 where 15 % is meant, 1 where all of it is.
        Field::BonusRate => (percent()?, Decimal::ONE, Decimal::ONE_HUNDRED),
        Field::Detail(detail, _) => match detail {
            D::HoursPerWeek => {
                let hours = amount(text)?;
                return (hours > MANY_HOURS).then_some(Caution::Long);
            }
            D::BonusPayout => (percent()?, Decimal::from(5), Decimal::ONE_HUNDRED),
            D::RemoteShare
            | D::CommonDiscount
            | D::Haircut
            | D::LiquidityChance
            | D::RoundNewShares
            | D::RoundDilution
            | D::GoodLeaver
            | D::PlanDiscount
            | D::BenefitRate => (percent()?, Decimal::ONE, Decimal::ONE_HUNDRED),
            _ => return None,
        },
        _ => return None,
    };
    let meant = typed.checked_mul(factor)?;
    (typed > Decimal::ZERO && typed < limit).then_some(Caution::Small { typed, meant })
}
