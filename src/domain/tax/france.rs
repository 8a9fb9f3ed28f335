//! France: employee contributions of a private-sector executive, income tax and the contribution on
//! high incomes.
//!
//! Contributions are shares of pay in slices counted in social security ceilings (PASS). CSG and
//! CRDS take a reduced share of pay up to a limit, all above. `taxable = pay - contributions -
//! deductible CSG`, less a lump sum for expenses (CGI 83). With `n` parts and `q = taxable / n`:
//! `tax = n T(q)` (CGI 197), less the rebate `max(0, d - s tax)`, nothing when below the amount that is
//! collected (CGI 1657). High incomes add `C(taxable)` (CGI 223 sexies). Contributions are
//! rounded by the month and, as a pay-slip lists them, by the slice below and above one ceiling; the
//! technical balance contribution is one line, CSG and CRDS are not rounded.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{ByStatus, CappedShare, Contribution, Rounding, Schedule};
use super::{Law, Rules, TaxInput};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct France {
        /// Months of a year.
        months: Figure,
        /// How a month's contribution to old age is rounded.
        cent_rounding: Rounding,
        /// How a month's supplementary contribution is rounded. No law decides between half cents.
        supplementary_rounding: Rounding,
        /// Old age, to one PASS.
        pension_capped: Contribution,
        /// Old age, on all pay.
        pension_uncapped: Contribution,
        /// Supplementary pension by slices.
        agirc_arrco: Schedule,
        /// General balance contribution by slices.
        ceg: Schedule,
        /// Technical balance contribution, due from the first euro.
        cet: Contribution,
        /// Pay above which the technical balance contribution is due: one PASS.
        cet_above: Figure,
        /// Executives' employment agency.
        apec: Contribution,
        /// Pay that CSG and CRDS count.
        csg_base: Schedule,
        /// Deductible CSG.
        csg_deductible: Figure,
        /// CSG that is not deductible.
        csg_non_deductible: Figure,
        /// CRDS.
        crds: Figure,
        /// Lump sum for expenses.
        expenses: CappedShare,
        /// How the lump sum and the tax are rounded.
        rounding: Rounding,
        /// Scale for one part.
        scale: Schedule,
        /// Parts of the household.
        parts: ByStatus<Figure>,
        /// Rebate of small taxes.
        rebate: ByStatus<Figure>,
        /// Share of the tax by which the rebate falls.
        rebate_taper: Figure,
        /// Smallest tax that is collected.
        least_collected: Figure,
        /// Contribution on high incomes.
        high_income: ByStatus<Schedule>,
    }
}

/// Contributions of one earner.
#[derive(Clone, Copy, Default)]
struct Earner {
    pension_capped: Figure,
    pension_uncapped: Figure,
    agirc_arrco: Figure,
    ceg: Figure,
    cet: Figure,
    apec: Figure,
    csg_deductible: Figure,
    csg_non_deductible: Figure,
    crds: Figure,
    taxable: Figure,
    net_taxable: Figure,
}

impl France {
    /// A year's contribution, each month rounded.
    fn by_month(&self, rounding: &Rounding, year: Figure) -> Figure {
        rounding.apply(year.over(self.months)) * self.months
    }

    /// A year's supplementary contribution, each month rounded below the ceiling and above it.
    fn by_slice(&self, pay: Figure, contribution: impl Fn(Figure) -> Figure) -> Figure {
        let below = contribution(if pay > self.cet_above { self.cet_above } else { pay });
        let rounding = &self.supplementary_rounding;
        self.by_month(rounding, below) + self.by_month(rounding, contribution(pay) - below)
    }

    fn earner(&self, pay: Figure) -> Earner {
        let csg_base = self.csg_base.at(pay);
        let cet = if pay > self.cet_above { self.cet.on(pay) } else { Figure::ZERO };
        let mut earner = Earner {
            pension_capped: self.by_month(&self.cent_rounding, self.pension_capped.on(pay)),
            pension_uncapped: self.by_month(&self.cent_rounding, self.pension_uncapped.on(pay)),
            agirc_arrco: self.by_slice(pay, |pay| self.agirc_arrco.at(pay)),
            ceg: self.by_slice(pay, |pay| self.ceg.at(pay)),
            cet: self.by_month(&self.supplementary_rounding, cet),
            apec: self.by_slice(pay, |pay| self.apec.on(pay)),
            csg_deductible: csg_base * self.csg_deductible,
            csg_non_deductible: csg_base * self.csg_non_deductible,
            crds: csg_base * self.crds,
            ..Earner::default()
        };
        earner.taxable = pay - earner.contributions() - earner.csg_deductible;
        let expenses = self.rounding.apply(self.expenses.of(earner.taxable));
        earner.net_taxable = (earner.taxable - expenses).at_least_zero();
        earner
    }

    /// Income tax after the rebate.
    fn income_tax(&self, net_taxable: Figure, input: &TaxInput) -> Figure {
        let parts = *self.parts.of(input.filing_status);
        let gross_tax = self.scale.at(net_taxable.over(parts)) * parts;
        let rebate = *self.rebate.of(input.filing_status) - self.rebate_taper * gross_tax;
        let rebate = self.rounding.apply(rebate.at_least_zero());
        let tax = self.rounding.apply((gross_tax - rebate).at_least_zero());
        if tax < self.least_collected { Figure::ZERO } else { tax }
    }
}

impl Earner {
    fn contributions(&self) -> Figure {
        self.pension_capped + self.pension_uncapped + self.agirc_arrco + self.ceg + self.cet + self.apec
    }
}

impl Rules for France {
    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        let (own, spouse) = input.wages()?;
        let earners = [self.earner(own), self.earner(spouse)];
        let sum = |part: fn(&Earner) -> Figure| earners.iter().map(part).sum::<Figure>();
        let contributions = sum(Earner::contributions);
        let csg = sum(|earner| earner.csg_deductible + earner.csg_non_deductible + earner.crds);
        let net_taxable = sum(|earner| earner.net_taxable);
        ledger.contribution(LineId::PensionCapped, sum(|earner| earner.pension_capped));
        ledger.contribution(LineId::PensionUncapped, sum(|earner| earner.pension_uncapped));
        ledger.contribution(LineId::AgircArrco, sum(|earner| earner.agirc_arrco));
        ledger.contribution(LineId::Ceg, sum(|earner| earner.ceg));
        ledger.contribution(LineId::Cet, sum(|earner| earner.cet));
        ledger.contribution(LineId::Apec, sum(|earner| earner.apec));
        // Employees pay nothing for unemployment and health since 2018; the lines say so.
        ledger.contribution(LineId::Unemployment, Figure::ZERO);
        ledger.contribution(LineId::Health, Figure::ZERO);
        ledger.subtotal(LineId::ContributionsTotal, contributions);
        ledger.contribution(LineId::CsgDeductible, sum(|earner| earner.csg_deductible));
        ledger.contribution(LineId::CsgNonDeductible, sum(|earner| earner.csg_non_deductible));
        ledger.contribution(LineId::Crds, sum(|earner| earner.crds));
        ledger.subtotal(LineId::SocialTotal, contributions + csg);
        ledger.subtotal(LineId::NetBeforeIncomeTax, own + spouse - contributions - csg);
        ledger.base(LineId::TaxableSalary, sum(|earner| earner.taxable));
        ledger.base(LineId::NetTaxableIncome, net_taxable);
        let tax = self.income_tax(net_taxable, input);
        let high_income = self.rounding.apply(self.high_income.of(input.filing_status).at(net_taxable));
        ledger.tax(LineId::IncomeTax, tax);
        ledger.tax(LineId::Cehr, high_income);
        ledger.subtotal(LineId::IncomeTaxTotal, tax + high_income);
        ledger.note(Note::CompulsoryCoverNotModelled);
        ledger.note(Note::ChildrenNotModelled);
        Ok(())
    }
}
