//! The alternative minimum tax, as the exercise of incentive options triggers it.
//!
//! ```text
//! income    = AGI + bargain element - higher basis   (the deduction taken is added back)
//! higher    = min(bargain element of the shares sold, gains of the year + loss limit)
//! exemption = max(0, amount - rate x max(0, income - start))
//! base      = income - exemption
//! tentative = min(T(base), T(base - g) + G(ordinary + g) - G(ordinary)),  g = min(preferred, base)
//! preferred = dividends + max(0, long-term gains - higher basis)
//! due       = max(0, tentative - regular tax)
//! ```
//!
//! `T` is the 26 and 28 % scale, `G` the scale of long-term gains, `ordinary` the taxable income
//! of the regular tax without gains. Shares from incentive options have a higher basis here: what they
//! were worth at exercise, because the bargain element was counted then. Sold, their gain is smaller by
//! that element (Form 6251, line 2k), in the income and in what the scale of gains falls on (part III).
//! Where that makes a loss, it counts as far as the year's gains and 3,000 beyond; that the rest could
//! be used in later years is not modelled. Without other preferences the deduction added back is the
//! standard deduction or the one for state and local tax, so income begins at AGI either way.
//!
//! Sources: 26 USC 55, 56(b)(1), 56(b)(3), 1211(b); Form 6251, parts I (lines 2i, 2k) to III.
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
        /// Losses beyond the gains of a year count up to this, 26 USC 1211(b).
        loss_limit: Figure,
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
    /// What the `higher` basis of shares sold takes off the income of a year with these `gains`.
    pub fn taken_off(&self, higher: Figure, gains: Figure) -> Figure {
        higher.min(gains + self.loss_limit)
    }

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
