//! What flows come to: one walk over them fills every sum that a figure is made of.
use rust_decimal::Decimal;

use super::ground::Ground;
use crate::domain::exact::{Tally, above_zero, scaled};
use crate::domain::flow::{Certainty, CharacterTallies, ComponentTallies, Flow, TaxCharacter};
use crate::domain::growth::Compound;
use crate::domain::money::{product, quotient, sum};
use crate::domain::net::Taxation;
use crate::domain::problem::Problem;
use crate::domain::timeline::YearRow;

/// Decimals of a discounted amount.
const WORTH_PLACES: u32 = 12;

/// What an amount of a month is worth today.
pub(super) fn discounted(amount: Decimal, month: i32, discount: &Compound) -> Result<Decimal, Problem> {
    scaled(amount, discount.at(month)?, WORTH_PLACES)
}

/// The sums of one year.
#[derive(Clone, Copy)]
pub(super) struct YearSums {
    pub components: ComponentTallies,
    pub characters: CharacterTallies,
    /// Taxed cash, and its present value: on these the year's tax falls.
    taxed: Tally,
    taxed_worth: Tally,
}

/// Whether a flow comes or is taken back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Comes,
    Goes,
}

impl YearSums {
    const ZERO: Self = Self {
        components: ComponentTallies::ZERO,
        characters: CharacterTallies::ZERO,
        taxed: Tally::ZERO,
        taxed_worth: Tally::ZERO,
    };

    /// Adds a flow's part of the tax.
    pub fn tax(&mut self, flow: &Flow, discount: &Compound, turn: Turn) -> Result<(), Problem> {
        let amount = if turn == Turn::Comes { flow.amount } else { -flow.amount };
        self.characters.add(flow.character, amount)?;
        if flow.is_cash() && flow.character != TaxCharacter::TaxFree && above_zero(flow.amount) {
            self.taxed.add(amount)?;
            self.taxed_worth.add(discounted(amount, flow.month, discount)?)?;
        }
        Ok(())
    }

    /// The present value of what is deducted from the year.
    pub fn deduction(
        &self,
        row: &YearRow,
        deducted: Decimal,
        discount: &Compound,
    ) -> Result<Decimal, Problem> {
        if self.taxed.is_zero() {
            // Nothing taxed moved (a preference item alone): the tax is due at the year's end.
            product(deducted, discount.at(row.to_month)?)
        } else {
            quotient(product(deducted, self.taxed_worth.total()?)?, self.taxed.total()?)
        }
    }
}

/// The sums of all years.
pub(super) struct Sums {
    pub years: Vec<YearSums>,
    /// Present value of all cash: the flows of a month are added first, then discounted once.
    pub present_value: Decimal,
    /// Part of the flows that is guaranteed.
    pub guaranteed_share: Option<Decimal>,
}

impl Sums {
    pub fn of(flows: &[Flow], ground: &Ground<'_>) -> Result<Self, Problem> {
        let mut years = vec![YearSums::ZERO; ground.timeline.rows().len()];
        let latest = flows.iter().map(|flow| flow.month).max().unwrap_or_default();
        let mut months = vec![Tally::ZERO; usize::try_from(latest).unwrap_or_default() + 1];
        let (mut all, mut guaranteed) = (Tally::ZERO, Tally::ZERO);
        let taxed = matches!(ground.taxation(), Taxation::By(_));
        for flow in flows {
            let year = years.get_mut(flow.year);
            let Some(year) = year else { continue };
            if flow.is_cash() {
                year.components.add(flow.component, flow.amount)?;
                let month = usize::try_from(flow.month).ok().and_then(|month| months.get_mut(month));
                month.map_or(Ok(()), |month| month.add(flow.amount))?;
                if above_zero(flow.amount) {
                    let sum =
                        if flow.certainty == Certainty::Guaranteed { &mut guaranteed } else { &mut all };
                    sum.add(flow.amount)?;
                }
            }
            if taxed {
                year.tax(flow, ground.discount, Turn::Comes)?;
            }
        }
        let mut worth = Tally::ZERO;
        for (month, amount) in (0_i32..).zip(months).filter(|(_, amount)| !amount.is_zero()) {
            worth.add(discounted(amount.total()?, month, ground.discount)?)?;
        }
        let guaranteed = guaranteed.total()?;
        let all = sum(all.total()?, guaranteed)?;
        let guaranteed_share = if all.is_zero() { None } else { Some(quotient(guaranteed, all)?) };
        Ok(Self { years, present_value: worth.total()?, guaranteed_share })
    }
}
