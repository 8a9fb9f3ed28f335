//! What pay is made of.
use rust_decimal::Decimal;

use crate::data::node::Node;
use crate::domain::money::{quotient, sum};

/// What a year is made of, before tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Base pay.
    pub base: Decimal,
    /// Bonus.
    pub bonus: Decimal,
    /// Sign-on, retention, relocation.
    pub one_offs: Decimal,
    /// Equity, refreshers included.
    pub equity: Decimal,
    /// What the employer pays besides.
    pub benefits: Decimal,
    /// Proceeds of a deal, royalties.
    pub deal: Decimal,
    /// What is given up or paid, below zero.
    pub lost: Decimal,
}

impl Parts {
    /// Every part, in the order in which bars are stacked.
    pub const fn all(&self) -> [Decimal; 7] {
        [self.base, self.bonus, self.one_offs, self.equity, self.benefits, self.deal, self.lost]
    }

    /// Part by part, the two together; none where that is too large.
    pub fn plus(&self, other: &Self) -> Option<Self> {
        let mut both = self.all();
        for (own, other) in both.iter_mut().zip(other.all()) {
            *own = sum(*own, other).ok()?;
        }
        Some(Self::of(both))
    }

    /// Every part divided; none where that is too large.
    pub fn divided(&self, by: Decimal) -> Option<Self> {
        let mut parts = self.all();
        for part in &mut parts {
            *part = quotient(*part, by).ok()?;
        }
        Some(Self::of(parts))
    }

    const fn of([base, bonus, one_offs, equity, benefits, deal, lost]: [Decimal; 7]) -> Self {
        Self { base, bonus, one_offs, equity, benefits, deal, lost }
    }

    /// The parts of a record by component.
    pub(super) fn read(components: &Node) -> Self {
        let of = |names: &[&str]| {
            let amounts = names.iter().filter_map(|name| components.field(name).decimal());
            amounts.fold(Decimal::ZERO, Decimal::saturating_add)
        };
        Self {
            base: of(&["base"]),
            bonus: of(&["bonus"]),
            one_offs: of(&["sign_on", "retention", "relocation"]),
            equity: of(&["equity", "refresher"]),
            benefits: of(&["benefit"]),
            deal: of(&["deal_proceeds", "royalty"]),
            lost: of(&["forfeited", "cost"]),
        }
    }
}
