//! The bridge from what a buyer pays for a licence to what reaches the share classes.
//!
//! In this order, each step taking at most what is left of receipts R + cash:
//!
//! 1. receipts R = licence fee + other receipts;
//! 2. costs = fixed + share x R;
//! 3. debt;
//! 4. carve-out = share x base, base = R (gross) or R + cash - costs - debt (net);
//! 5. taxable income = max(0, R - costs - carve-out if deductible), losses used = min(losses
//!    available, limit x taxable income), tax = rate x (taxable income - losses used);
//! 6. retained in the company;
//! 7. equity total = the rest; 8. escrow = share x equity total.
//!
//! In a sale of the shares for the same headline step 5 falls away: its tax is what the form
//! of a licence costs ([`BridgeSteps::licence_leakage`]).
//!
//! Source: order of a licence-and-liquidation plan under US corporate law; loss limit of
//! 26 U.S.C. section 172(a)(2).
//!
//! ```
//! use bandworth::domain::{bridge::{Bridge, CarveOutBase}, quantity::{Amount, Share}};
//! use rust_decimal::Decimal;
//! let bridge = Bridge {
//!     licence_fee: Amount::new(Decimal::from(40_000_000))?,
//!     carve_out_share: Share::new(Decimal::new(15, 2))?,
//!     carve_out_base: CarveOutBase::Gross,
//!     ..Bridge::default()
//! };
//! assert_eq!(bridge.steps()?.equity_total, Decimal::from(34_000_000));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::money::{difference, product, sum};
use super::problem::Problem;
use super::quantity::{Amount, Probability, Share, YearsLater};

/// What is paid for the licence and who stands before the share classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridge {
    /// Paid for the licence at closing.
    pub licence_fee: Amount,
    /// Paid for anything else, such as a waiver of claims.
    pub other_receipts: Amount,
    /// Cash in the company before the deal.
    pub cash_on_hand: Amount,
    /// Costs of the deal that do not depend on its size.
    pub transaction_costs_fixed: Amount,
    /// Costs of the deal as a share of receipts.
    pub transaction_costs_share: Share,
    /// Debt to be repaid before equity.
    pub debt: Amount,
    /// Corporate tax on the taxable income, as a share of it.
    pub tax_rate: Share,
    /// Losses of earlier years that may be set off.
    pub losses_available: Amount,
    /// Share of the taxable income that losses may cover.
    pub loss_limit: Share,
    /// Management carve-out as a share of its base.
    pub carve_out_share: Share,
    /// What the carve-out is counted on.
    pub carve_out_base: CarveOutBase,
    /// Whether the carve-out lowers the taxable income.
    pub carve_out_deductible: bool,
    /// Left in the company.
    pub retained: Amount,
    /// Held back from the equity, as a share of it.
    pub escrow_share: Share,
    /// Later instalments of the licence fee.
    pub tranches: Vec<Tranche>,
}

/// An instalment of the licence fee after closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tranche {
    /// Paid to the company.
    pub amount: Amount,
    /// Years after closing, parts allowed.
    pub year: YearsLater,
    /// How likely it is paid.
    pub probability: Probability,
}

/// What a carve-out is counted on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CarveOutBase {
    /// All receipts.
    Gross,
    /// Receipts and cash after costs and debt.
    #[default]
    NetOfCostsAndDebt,
}

/// Every step of the bridge; receipts + cash = costs + debt + carve-out + tax + retained +
/// equity total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BridgeSteps {
    /// Licence fee and other receipts.
    pub receipts: Decimal,
    /// Costs paid.
    pub transaction_costs: Decimal,
    /// Debt repaid.
    pub debt_repaid: Decimal,
    /// Carve-out paid.
    pub carve_out: Decimal,
    /// Income that is taxed before losses.
    pub taxable_income: Decimal,
    /// Losses set off.
    pub losses_used: Decimal,
    /// Corporate tax paid.
    pub corporate_tax: Decimal,
    /// Left in the company.
    pub retained: Decimal,
    /// For the share classes.
    pub equity_total: Decimal,
    /// Held back of it.
    pub escrow: Decimal,
    /// Paid of it at closing.
    pub equity_at_closing: Decimal,
}

impl Default for Bridge {
    /// Nothing paid, nothing owed; losses without limit, a deductible carve-out on the net.
    fn default() -> Self {
        let (amount, share) = (Amount::ZERO, Share::ZERO);
        Self {
            licence_fee: amount,
            other_receipts: amount,
            cash_on_hand: amount,
            transaction_costs_fixed: amount,
            transaction_costs_share: share,
            debt: amount,
            tax_rate: share,
            losses_available: amount,
            loss_limit: Share::WHOLE,
            carve_out_share: share,
            carve_out_base: CarveOutBase::default(),
            carve_out_deductible: true,
            retained: amount,
            escrow_share: share,
            tranches: Vec::new(),
        }
    }
}

impl BridgeSteps {
    /// What the form of a licence costs against a sale of the shares: the corporate tax.
    pub const fn licence_leakage(&self) -> Decimal {
        self.corporate_tax
    }
}

impl Bridge {
    /// The steps at closing.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    pub fn steps(&self) -> Result<BridgeSteps, Problem> {
        self.steps_with(Decimal::ZERO, None)
    }

    /// The steps when so much more has been paid for the licence, with this carve-out instead of
    /// the share of its base where one is given.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    pub fn steps_with(
        &self,
        instalments: Decimal,
        carve_out: Option<Decimal>,
    ) -> Result<BridgeSteps, Problem> {
        let receipts = sum(sum(self.licence_fee.value(), self.other_receipts.value())?, instalments)?;
        let mut left = sum(receipts, self.cash_on_hand.value())?;
        let mut take = |wanted: Decimal| -> Result<Decimal, Problem> {
            let taken = wanted.min(left);
            left = difference(left, taken)?;
            Ok(taken)
        };
        let costs = sum(
            self.transaction_costs_fixed.value(),
            product(self.transaction_costs_share.value(), receipts)?,
        )?;
        let transaction_costs = take(costs)?;
        let debt_repaid = take(self.debt.value())?;
        let base = match self.carve_out_base {
            CarveOutBase::Gross => receipts,
            CarveOutBase::NetOfCostsAndDebt => {
                let total = sum(receipts, self.cash_on_hand.value())?;
                difference(total, sum(transaction_costs, debt_repaid)?)?
            }
        };
        let usual = product(self.carve_out_share.value(), base)?;
        let carve_out = take(carve_out.unwrap_or(usual))?;
        let deducted = if self.carve_out_deductible { carve_out } else { Decimal::ZERO };
        let income = difference(receipts, sum(transaction_costs, deducted)?)?;
        let taxable_income = income.max(Decimal::ZERO);
        let limit = product(self.loss_limit.value(), taxable_income)?;
        let losses_used = self.losses_available.value().min(limit);
        let tax = product(self.tax_rate.value(), difference(taxable_income, losses_used)?)?;
        let corporate_tax = take(tax)?;
        let retained = take(self.retained.value())?;
        let equity_total = left;
        let escrow = product(self.escrow_share.value(), equity_total)?;
        Ok(BridgeSteps {
            receipts,
            transaction_costs,
            debt_repaid,
            carve_out,
            taxable_income,
            losses_used,
            corporate_tax,
            retained,
            equity_total,
            escrow,
            equity_at_closing: difference(equity_total, escrow)?,
        })
    }

    /// What has been paid in instalments at closing (nothing) and after each tranche.
    ///
    /// # Errors
    /// `AmountTooLarge` when a result does not fit.
    pub fn instalments_paid(&self) -> Result<Vec<Decimal>, Problem> {
        let mut paid = vec![Decimal::ZERO];
        for tranche in &self.tranches {
            paid.push(sum(paid.last().copied().unwrap_or_default(), tranche.amount.value())?);
        }
        Ok(paid)
    }
}
