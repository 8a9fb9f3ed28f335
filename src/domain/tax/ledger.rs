//! What a tax computation answers: lines, what kind each is, and what was left out.
//!
//! `gross = net + sum of tax, contribution and credit lines` (credits are negative); subtotals and
//! bases only explain. The words of the lines are the column names of the worked tables.
//!
//! ```
//! use bandworth::domain::tax::{figure::Figure, ledger::{Kind, Ledger, LineId}};
//! let mut ledger = Ledger::default();
//! ledger.tax(LineId::IncomeTax, Figure::ONE);
//! ledger.credit(LineId::FederalEitc, Figure::ONE);
//! ledger.subtotal(LineId::SocialTotal, Figure::ONE);
//! assert_eq!(ledger.total(), Figure::ZERO);
//! assert_eq!(ledger.lines()[1].kind, Kind::Credit);
//! ```
use super::figure::Figure;
use crate::domain::problem::{Code, Problem};

/// Declares a closed list of words once: enum, list of all, word of each, value of a word.
macro_rules! closed_list {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $word:literal,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* #[doc = concat!("`", $word, "`")] $variant,)* }

        impl $name {
            /// Every one, in the order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The stable word outside.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The one of that word, or a problem of that code with every word there is.
            ///
            /// # Errors
            /// The code given, for an unknown word.
            pub fn of_word(word: &str, code: Code) -> Result<Self, Problem> {
                Self::ALL.iter().copied().find(|item| item.word() == word).ok_or_else(|| {
                    let known = Self::ALL.iter().map(|item| item.word().to_owned()).collect();
                    Problem::new(code).allowing($crate::domain::problem::Allowed::Values(known))
                })
            }
        }

        impl $crate::domain::tax::parameters::Parameter for $name {
            fn read(
                value: &$crate::domain::tax::parameters::Value,
                found: &mut $crate::domain::tax::parameters::Found,
            ) -> Option<Self> {
                let $crate::domain::tax::parameters::Value::Text(text) = value else {
                    return found.add($crate::domain::tax::parameters::misfit("text"));
                };
                match Self::of_word(text, Code::UnknownValue) {
                    Ok(item) => Some(item),
                    Err(problem) => found.add(problem),
                }
            }
        }
    )*};
}
pub(super) use closed_list;

closed_list! {
    /// How a line enters the sum.
    Kind {
        /// A tax.
        Tax "tax",
        /// A contribution to social insurance.
        Contribution "contribution",
        /// A refundable credit, negative.
        Credit "credit",
        /// A sum of other lines, or an amount on the way.
        Subtotal "subtotal",
        /// What a tax is reckoned on.
        Base "base",
    }

    /// What a computation leaves out, or assumes, where it matters for this person.
    Note {
        /// Dividends are shown gross: the place has no rule for them here.
        DividendsNotTaxedHere "dividends_not_taxed_here",
        /// The bargain element of incentive options has no rule here.
        IsoBargainElementNotTaxedHere "iso_bargain_element_not_taxed_here",
        /// Long-term gains are shown gross: the place has no rule for them here.
        LongTermGainsNotTaxedHere "long_term_gains_not_taxed_here",
        /// Royalties are shown gross: the place has no rule for them here.
        RoyaltiesNotTaxedHere "royalties_not_taxed_here",
        /// Short-term gains are shown gross: the place has no rule for them here.
        ShortTermGainsNotTaxedHere "short_term_gains_not_taxed_here",
        /// That church tax is deductible itself is left out.
        ChurchTaxDeductionNotModelled "church_tax_deduction_not_modelled",
        /// The deduction for a second earner is left out.
        SecondEarnerDeductionNotModelled "second_earner_deduction_not_modelled",
        /// Children, and the credits and allowances for them, are left out.
        ChildrenNotModelled "children_not_modelled",
        /// Itemised deductions are left out, other than state and local tax.
        ItemisingNotModelled "itemising_not_modelled",
        /// Municipal taxes on income exist and are left out.
        MunicipalTaxNotModelled "municipal_tax_not_modelled",
        /// A pay between the limit of a mini-job and that of a midi-job: the reduced contributions apply.
        MidiJob "midi_job",
        /// A mini-job: no contributions of the employee, taxed by the employer.
        MiniJob "mini_job",
        /// Above this pay one may leave public health insurance; public insurance is assumed.
        PrivateHealthInsuranceNotModelled "private_health_insurance_not_modelled",
        /// Only the scale on taxable income: social insurance is left out.
        SocialInsuranceNotModelled "social_insurance_not_modelled",
        /// Foreign staff without a settlement permit pay at source by other tables.
        TaxAtSourceNotModelled "tax_at_source_not_modelled",
        /// Mandatory health or pension cover outside the tax system is left out.
        CompulsoryCoverNotModelled "compulsory_cover_not_modelled",
        /// Surcharges, levies or offsets beside the basic scale are left out.
        LeviesNotModelled "levies_not_modelled",
        /// Credits and allowances that depend on more than income (relatives, pension saving, student loans) are left out.
        OtherReliefsNotModelled "other_reliefs_not_modelled",
        /// Contributions of employees to a fund of the state are left out.
        StateContributionsNotModelled "state_contributions_not_modelled",
        /// The minimum tax on incentive options can come back as a credit in later years (26 USC 53); that is left out.
        MinimumTaxCreditNotModelled "minimum_tax_credit_not_modelled",
        /// A loss by the basis of the minimum tax, beyond what a year may use (26 USC 1211(b), 1212(b)), could be used later;
        /// that is left out.
        MinimumTaxLossNotModelled "minimum_tax_loss_not_modelled",
        /// Relief for pay of several years and deferral for shares of a young company are left out.
        EquityReliefNotModelled "equity_relief_not_modelled",
    }

    /// A line of a result; the words are the column names of the worked tables.
    LineId {
        AdditionalMedicare "additional_medicare",
        AgircArrco "agirc_arrco",
        AhvIvEo "ahv_iv_eo",
        Alv "alv",
        Amt "amt",
        AmtExemption "amt_exemption",
        AmtIncome "amt_income",
        Apec "apec",
        BasicIncomeTax "basic_income_tax",
        BritishColumbiaIncomeTax "british_columbia_income_tax",
        Bvg "bvg",
        CaStateDisabilityInsurance "ca_state_disability_insurance",
        CantonalTax "cantonal_tax",
        CapitalGainsTax "capital_gains_tax",
        CareInsurance "care_insurance",
        Ceg "ceg",
        Cehr "cehr",
        Cess "cess",
        Cet "cet",
        ChargeableIncome "chargeable_income",
        ChurchTax "church_tax",
        ChurchTaxMonth "church_tax_month",
        ChurchTaxReformed "church_tax_reformed",
        ChurchTaxRomanCatholic "church_tax_roman_catholic",
        CoFamli "co_famli",
        ContributionsTotal "contributions_total",
        CpfEmployee "cpf_employee",
        Cpp "cpp",
        Cpp2 "cpp2",
        Crds "crds",
        CreditPointsValue "credit_points_value",
        CsgDeductible "csg_deductible",
        CsgNonDeductible "csg_non_deductible",
        CtPaidLeave "ct_paid_leave",
        DePaidLeave "de_paid_leave",
        DeductionTaken "deduction_taken",
        DirectFederalTax "direct_federal_tax",
        EarnedIncomeRelief "earned_income_relief",
        Ei "ei",
        FederalEitc "federal_eitc",
        FederalIncomeTax "federal_income_tax",
        FederalIncomeTaxBeforeCredits "federal_income_tax_before_credits",
        FicaTotal "fica_total",
        GeneralCredit "general_credit",
        Health "health",
        HealthInsurance "health_insurance",
        IncomeTax "income_tax",
        IncomeTaxBeforeCredit "income_tax_before_credit",
        IncomeTaxBeforeCredits "income_tax_before_credits",
        IncomeTaxTotal "income_tax_total",
        Itemizes "itemizes",
        LabourCredit "labour_credit",
        LocalIncomeTax "local_income_tax",
        MaPaidLeave "ma_paid_leave",
        MePaidLeave "me_paid_leave",
        Medicare "medicare",
        MnPaidLeave "mn_paid_leave",
        MunicipalTax "municipal_tax",
        NationalInsurance "national_insurance",
        NationalInsuranceBeforeCredits "national_insurance_before_credits",
        NationalTaxTotal "national_tax_total",
        Nbu "nbu",
        NetBeforeIncomeTax "net_before_income_tax",
        NetSalary "net_salary",
        NetTaxableIncome "net_taxable_income",
        NetWithChurch "net_with_church",
        NetWithoutChurch "net_without_church",
        Niit "niit",
        NjFamilyLeaveInsurance "nj_family_leave_insurance",
        NjTemporaryDisabilityInsurance "nj_temporary_disability_insurance",
        NjUnemploymentInsurance "nj_unemployment_insurance",
        NjWorkforceFund "nj_workforce_fund",
        NyDisabilityBenefits "ny_disability_benefits",
        NyPaidFamilyLeave "ny_paid_family_leave",
        OntarioHealthPremium "ontario_health_premium",
        OntarioIncomeTax "ontario_income_tax",
        OrPaidLeave "or_paid_leave",
        OrStatewideTransitTax "or_statewide_transit_tax",
        OrdinaryIncomeTax "ordinary_income_tax",
        PaUnemploymentCompensation "pa_unemployment_compensation",
        PayrollTaxBeforeCredits "payroll_tax_before_credits",
        PensionCapped "pension_capped",
        PensionInsurance "pension_insurance",
        PensionUncapped "pension_uncapped",
        PersonalAllowance "personal_allowance",
        PersonalTax "personal_tax",
        Prsi "prsi",
        Qpip "qpip",
        Qpp "qpp",
        Qpp2 "qpp2",
        QuebecIncomeTax "quebec_income_tax",
        Rebate87a "rebate_87a",
        ReconstructionSurtax "reconstruction_surtax",
        RegularTax "regular_tax",
        RiTemporaryDisabilityInsurance "ri_temporary_disability_insurance",
        SaltDeduction "salt_deduction",
        SimpleTax "simple_tax",
        SlabTax "slab_tax",
        SocialSecurity "social_security",
        SocialTotal "social_total",
        SolidaritySurcharge "solidarity_surcharge",
        SolidaritySurchargeMonth "solidarity_surcharge_month",
        StateIncomeTax "state_income_tax",
        StateIncomeTaxBeforeRefundableCredits "state_income_tax_before_refundable_credits",
        StatePayrollTotal "state_payroll_total",
        StateRefundableCredits "state_refundable_credits",
        Surcharge "surcharge",
        TaxCredits "tax_credits",
        TaxFreeAllowance "tax_free_allowance",
        TaxTotalWithoutChurch "tax_total_without_church",
        TaxableIncome "taxable_income",
        TaxableIncomeCanton "taxable_income_canton",
        TaxableIncomeFederal "taxable_income_federal",
        TaxableIncomeQuebec "taxable_income_quebec",
        TaxableSalary "taxable_salary",
        TotalWithoutChurch "total_without_church",
        Unemployment "unemployment",
        UnemploymentInsurance "unemployment_insurance",
        Usc "usc",
        VtChildCare "vt_child_care",
        WaLongTermCare "wa_long_term_care",
        WaPaidLeave "wa_paid_leave",
        WageTaxMonth "wage_tax_month",
        WageTaxTotal "wage_tax_total",
    }
}

/// One line of a result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub id: LineId,
    /// A year's amount in the currency of the place (a month's for ids ending in `_month`).
    pub amount: Figure,
    /// How it enters the sum.
    pub kind: Kind,
}

/// The lines of a computation in order, and its notes.
#[derive(Clone, Debug)]
pub struct Ledger {
    lines: Vec<Line>,
    notes: Vec<Note>,
}

impl Default for Ledger {
    fn default() -> Self {
        // Room for the longest result (a city in a state in a federation), so that it never moves.
        Self { lines: Vec::with_capacity(32), notes: Vec::with_capacity(4) }
    }
}

impl Ledger {
    /// Adds a tax.
    pub fn tax(&mut self, id: LineId, amount: Figure) {
        self.push(id, amount, Kind::Tax);
    }

    /// Adds a contribution.
    pub fn contribution(&mut self, id: LineId, amount: Figure) {
        self.push(id, amount, Kind::Contribution);
    }

    /// Adds a refundable credit, given as what is paid out: the line is its negative.
    pub fn credit(&mut self, id: LineId, paid_out: Figure) {
        self.push(id, -paid_out, Kind::Credit);
    }

    /// Adds a sum of other lines, or an amount on the way; it does not enter the total.
    pub fn subtotal(&mut self, id: LineId, amount: Figure) {
        self.push(id, amount, Kind::Subtotal);
    }

    /// Adds what a tax is reckoned on; it does not enter the total.
    pub fn base(&mut self, id: LineId, amount: Figure) {
        self.push(id, amount, Kind::Base);
    }

    /// Adds a note, once.
    pub fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Every line, in the order added.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Every note, in the order added.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The amount of a line, zero where there is none.
    pub fn amount(&self, id: LineId) -> Figure {
        self.lines.iter().filter(|line| line.id == id).map(|line| line.amount).sum()
    }

    /// Taxes and contributions less credits.
    pub fn total(&self) -> Figure {
        let counts = |line: &&Line| matches!(line.kind, Kind::Tax | Kind::Contribution | Kind::Credit);
        self.lines.iter().filter(counts).map(|line| line.amount).sum()
    }

    fn push(&mut self, id: LineId, amount: Figure, kind: Kind) {
        self.lines.push(Line { id, amount, kind });
    }
}
