//! The alternative minimum tax, as the exercise of incentive options triggers it.
//!
//! ```text
//! income    = AGI + bargain element               (the deduction taken is added back)
//! exemption = max(0, amount - rate x max(0, income - start))
//! base      = income - exemption
//! tentative = min(T(base), T(base - g) + G(ordinary + g) - G(ordinary)),  g = min(gains, base)
//! due       = max(0, tentative - regular tax)
//! ```
//!
//! `T` is the 26 and 28 % scale, `G` the scale of long-term gains, `ordinary` the taxable income
//! of the regular tax without gains. Without other preferences the deduction added back is the
//! standard deduction or the one for state and local tax, so income begins at AGI either way.
//!
//! Sources: 26 USC 55, 56(b)(1), 56(b)(3); Form 6251, parts I to III.
use crate::domain::tax::FilingStatus;
use crate::domain::tax::figure::Figure;
use crate::domain::tax::schedule::{ByStatus, Schedule, Taper};

crate::parameters! {
    /// Parameters of a year.
    pub struct MinimumTax {
        /// Exemption, 26 USC 55(d)(1).
        exemption: ByStatus<Figure>,
        /// How the exemption falls, 26 USC 55(d)(2).
        taper: ByStatus<Taper>,
        /// Rates, 26 USC 55(b)(1).
        scale: Schedule,
    }
}

/// The amounts of Form 6251.
#[derive(Clone, Copy, Debug)]
pub struct Reckoned {
    /// Alternative minimum taxable income.
    pub income: Figure,
    /// The exemption, at most the income.
    pub exemption: Figure,
    /// Tentative minimum tax.
    pub tentative: Figure,
}

impl MinimumTax {
    /// The tentative minimum tax on `income`, of which `gains` are taxed by their own scale on top
    /// of the `ordinary` taxable income.
    pub fn on(
        &self,
        income: Figure,
        gains: Figure,
        ordinary: Figure,
        scale: &Schedule,
        status: FilingStatus,
    ) -> Reckoned {
        let exemption = self.taper.of(status).left(*self.exemption.of(status), income).min(income);
        let base = income - exemption;
        let flat = self.scale.at(base);
        let gains = gains.min(base);
        let tentative = if gains.is_positive() {
            let on_gains = scale.at(ordinary + gains) - scale.at(ordinary);
            flat.min(self.scale.at(base - gains) + on_gains)
        } else {
            flat
        };
        Reckoned { income, exemption, tentative }
    }
}
