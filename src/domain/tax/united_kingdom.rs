//! United Kingdom: income tax, national insurance, capital gains tax.
//!
//! The personal allowance `A` falls above a limit, rounded up to whole pounds (ITA 2007 s. 35); `income tax =
//! T(w - A)` (s. 6, 10). National insurance class 1 by bands of pay (SSCBA 1992 s. 8), even pay
//! over the year. Gains above the exempt amount take the lower rate as far as the basic-rate band
//! is unused, then the higher (TCGA 1992 s. 1H, 1K). Scotland has its own `T` for pay (Scotland Act
//! 1998 s. 80C) and stands on the rest; gains keep the bands of the whole kingdom.
use super::figure::Figure;
use super::ledger::{Ledger, LineId, Note};
use super::schedule::{Rounding, Schedule, Taper};
use super::{Character, Law, Rules, TaxInput, law_above};
use crate::domain::problem::Problem;

crate::parameters! {
    /// Parameters of a year.
    pub struct UnitedKingdom {
        /// ITA 2007 s. 35.
        personal_allowance: Figure,
        /// How it falls.
        personal_allowance_taper: Taper,
        /// How a reduced allowance is rounded.
        personal_allowance_rounding: Rounding,
        /// Rates of England, Wales and Northern Ireland.
        scale: Schedule,
        /// Class 1 of employees, category A.
        national_insurance: Schedule,
        /// Capital gains tax.
        gains: Gains,
    }
}

crate::parameters! {
    /// Capital gains tax.
    pub struct Gains {
        /// Annual exempt amount.
        exempt: Figure,
        /// Basic-rate band of income tax.
        basic_band: Figure,
        /// Rate inside the unused basic-rate band.
        lower_rate: Figure,
        /// Rate above.
        higher_rate: Figure,
    }
}

crate::parameters! {
    /// What Scotland sets itself.
    pub struct Scotland {
        /// Scottish rates on earned income.
        scale: Schedule,
    }
}

impl UnitedKingdom {
    fn assess_by(&self, scale: &Schedule, input: &TaxInput, ledger: &mut Ledger) -> Result<(), Problem> {
        let (pay, _) = input.wages()?;
        let tapered = self.personal_allowance_taper.left(self.personal_allowance, pay);
        let allowance = self.personal_allowance_rounding.apply(tapered);
        let taxable = (pay - allowance).at_least_zero();
        let Gains { exempt, basic_band, lower_rate, higher_rate } = self.gains;
        let gains = (input.long_term_gains + input.short_term_gains - exempt).at_least_zero();
        let lower = gains.min((basic_band - taxable).at_least_zero());
        ledger.base(LineId::PersonalAllowance, allowance);
        ledger.tax(LineId::IncomeTax, scale.at(taxable));
        ledger.contribution(LineId::NationalInsurance, self.national_insurance.at(pay));
        ledger.tax(LineId::CapitalGainsTax, lower * lower_rate + (gains - lower) * higher_rate);
        ledger.note(Note::OtherReliefsNotModelled);
        Ok(())
    }
}

impl Rules for UnitedKingdom {
    const TAKES: &'static [Character] = &[Character::LongTermGain, Character::ShortTermGain];

    fn assess(&self, input: &TaxInput, _above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        self.assess_by(&self.scale, input, ledger)
    }
}

impl Rules for Scotland {
    const TAKES: &'static [Character] = UnitedKingdom::TAKES;

    fn assess(&self, input: &TaxInput, above: &[&Law], ledger: &mut Ledger) -> Result<(), Problem> {
        law_above!(above, UnitedKingdom).assess_by(&self.scale, input, ledger)
    }
}
