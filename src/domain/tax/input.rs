//! What a take-home computation asks about a person.
use super::figure::Figure;
use super::ledger::{Note, closed_list};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::Amount;

/// An amount beside pay with its own treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Character {
    /// Gains on things held long (in the US over a year).
    LongTermGain,
    /// Other gains.
    ShortTermGain,
    /// Dividends.
    Dividend,
    /// Royalties.
    Royalty,
    /// The spread of incentive options exercised and held: no cash.
    IsoBargainElement,
}

impl Character {
    /// Every character with the note of a place that has no rule for it.
    pub(super) const NOTES: [(Self, Note); 5] = [
        (Self::LongTermGain, Note::LongTermGainsNotTaxedHere),
        (Self::ShortTermGain, Note::ShortTermGainsNotTaxedHere),
        (Self::Dividend, Note::DividendsNotTaxedHere),
        (Self::Royalty, Note::RoyaltiesNotTaxedHere),
        (Self::IsoBargainElement, Note::IsoBargainElementNotTaxedHere),
    ];
}

/// What is earned: pay, or a taxable income where the deductions are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Earnings {
    /// Gross pay of the person and of the spouse, a year.
    Wages {
        /// The person's.
        own: Figure,
        /// The spouse's, in a joint return.
        spouse: Figure,
    },
    /// Income after all deductions, a year.
    Taxable(Figure),
}

/// Membership in a church that levies tax.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Church {
    /// Of none.
    None,
    /// Of one; the rate is the place's usual one.
    Member,
    /// Of one, at so many percent of the income tax.
    Percent(Figure),
}

impl Church {
    /// Whether any church tax is due.
    pub fn is_member(self) -> bool {
        match self {
            Self::None => false,
            Self::Member => true,
            Self::Percent(percent) => percent.is_positive(),
        }
    }
}

/// Everything a take-home computation asks about a person; amounts a year, in local currency.
#[derive(Clone, Debug, PartialEq)]
pub struct TaxInput {
    /// How the return is filed.
    pub filing_status: FilingStatus,
    /// Pay, or taxable income.
    pub earnings: Earnings,
    /// Pay of the person that is taxed as pay but bears no contributions: an incentive option or a
    /// purchase plan sold early (26 USC 421(b), 3121(a)(22)). Only the United States tell it from other pay.
    pub wages_without_contributions: Figure,
    /// Gains on things held long.
    pub long_term_gains: Figure,
    /// Other gains.
    pub short_term_gains: Figure,
    /// Dividends.
    pub dividends: Figure,
    /// Royalties.
    pub royalties: Figure,
    /// Spread of incentive options exercised and held; no cash.
    pub iso_bargain_element: Figure,
    /// Of shares from incentive options whose long-term gain is above: their bargain element at
    /// exercise, by which the minimum tax has a higher basis (26 USC 56(b)(3)); no cash.
    pub iso_higher_basis: Figure,
    /// State and local income tax paid, deductible when itemising.
    pub state_local_income_tax_paid: Figure,
    /// Church tax.
    pub church: Church,
    /// German withholding class.
    pub tax_class: TaxClass,
    /// Residence for provident funds.
    pub residency: Residency,
    /// Whether the Dutch ruling for incoming staff applies.
    pub ruling_30_percent: bool,
    /// Assessment or withholding.
    pub basis: Basis,
}

impl TaxInput {
    /// A person with this pay, and everything else at its default.
    pub fn from_wages(filing_status: FilingStatus, wages: Amount) -> Self {
        let own = Figure::new(wages.value());
        Self::new(filing_status, Earnings::Wages { own, spouse: Figure::ZERO })
    }

    /// A person with this taxable income, and everything else at its default.
    pub fn from_taxable_income(filing_status: FilingStatus, income: Amount) -> Self {
        Self::new(filing_status, Earnings::Taxable(Figure::new(income.value())))
    }

    /// A person with these earnings, and everything else at its default.
    pub const fn new(filing_status: FilingStatus, earnings: Earnings) -> Self {
        Self {
            filing_status,
            earnings,
            wages_without_contributions: Figure::ZERO,
            long_term_gains: Figure::ZERO,
            short_term_gains: Figure::ZERO,
            dividends: Figure::ZERO,
            royalties: Figure::ZERO,
            iso_bargain_element: Figure::ZERO,
            iso_higher_basis: Figure::ZERO,
            state_local_income_tax_paid: Figure::ZERO,
            church: Church::None,
            tax_class: TaxClass::One,
            residency: Residency::CitizenOrPr,
            ruling_30_percent: false,
            basis: Basis::Assessed,
        }
    }

    /// Pay of the person and of the spouse.
    ///
    /// # Errors
    /// `Missing` at `wages` where a taxable income was given: the rules of the place start from pay.
    pub fn wages(&self) -> Result<(Figure, Figure), Problem> {
        match self.earnings {
            Earnings::Wages { own, spouse } => Ok((own, spouse)),
            Earnings::Taxable(_) => Err(Problem::new(Code::Missing).below("wages")),
        }
    }

    /// The taxable income, for places of which only the scale is known.
    ///
    /// # Errors
    /// `TaxableIncomeNeeded` at `taxable_income`.
    pub fn taxable_income(&self) -> Result<Figure, Problem> {
        match self.earnings {
            Earnings::Taxable(income) => Ok(income),
            Earnings::Wages { .. } => Err(Problem::new(Code::TaxableIncomeNeeded).below("taxable_income")),
        }
    }

    /// The amount of a character beside pay.
    pub const fn amount(&self, character: Character) -> Figure {
        match character {
            Character::LongTermGain => self.long_term_gains,
            Character::ShortTermGain => self.short_term_gains,
            Character::Dividend => self.dividends,
            Character::Royalty => self.royalties,
            Character::IsoBargainElement => self.iso_bargain_element,
        }
    }

    /// All cash income: pay (or the taxable income), gains, dividends, royalties.
    pub fn gross(&self) -> Figure {
        let earned = match self.earnings {
            Earnings::Wages { own, spouse } => own + spouse,
            Earnings::Taxable(income) => income,
        };
        earned
            + self.wages_without_contributions
            + self.long_term_gains
            + self.short_term_gains
            + self.dividends
            + self.royalties
    }

    /// The same person with so much more pay (or taxable income).
    pub fn with_more(&self, step: Figure) -> Self {
        match self.earnings {
            Earnings::Wages { own, .. } => self.with_earned(own + step),
            Earnings::Taxable(income) => self.with_earned(income + step),
        }
    }

    /// The same person with this pay (or taxable income).
    pub fn with_earned(&self, amount: Figure) -> Self {
        let earnings = match self.earnings {
            Earnings::Wages { spouse, .. } => Earnings::Wages { own: amount, spouse },
            Earnings::Taxable(_) => Earnings::Taxable(amount),
        };
        Self { earnings, ..self.clone() }
    }
}

closed_list! {
    /// How the return is filed.
    FilingStatus {
        /// One person.
        Single "single",
        /// A couple taxed together.
        Joint "joint",
    }

    /// Residence for Singapore's provident fund.
    Residency {
        /// Citizen, or permanent resident from the third year.
        CitizenOrPr "citizen_or_pr",
        /// Foreigner resident for tax.
        ForeignerTaxResident "foreigner_tax_resident",
    }

    /// German withholding class (EStG 38b).
    TaxClass {
        /// Single.
        One "I",
        /// Single parent.
        Two "II",
        /// Married, the spouse in class 5.
        Three "III",
        /// Married, the spouse in class 4.
        Four "IV",
        /// Married, the spouse in class 3.
        Five "V",
        /// A second job.
        Six "VI",
    }

    /// Which tax: what the year's assessment gives, or what the employer withholds.
    Basis {
        /// By assessment of the year.
        Assessed "assessed",
        /// By monthly withholding.
        Withholding "withholding",
    }
}
