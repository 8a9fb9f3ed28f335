//! Names of tax lines and sentences of tax notes in English.
use crate::domain::tax::Status;
use crate::domain::tax::ledger::{Kind, LineId, Note};

/// The name of a line.
pub(crate) const fn line(of: LineId) -> &'static str {
    match of {
        LineId::AdditionalMedicare => "Additional Medicare tax",
        LineId::AgircArrco => "Supplementary pension (AGIRC-ARRCO)",
        LineId::AhvIvEo => "Old-age, disability and income insurance (AHV/IV/EO)",
        LineId::Alv => "Unemployment insurance (ALV)",
        LineId::Amt => "Alternative minimum tax",
        LineId::AmtExemption => "Exemption of the alternative minimum tax",
        LineId::AmtIncome => "Income for the alternative minimum tax",
        LineId::Apec => "Executives' employment agency (APEC)",
        LineId::BasicIncomeTax => "Basic income tax",
        LineId::BritishColumbiaIncomeTax => "British Columbia income tax",
        LineId::Bvg => "Occupational pension (BVG)",
        LineId::CaStateDisabilityInsurance => "California disability insurance",
        LineId::CantonalTax => "Cantonal tax",
        LineId::CapitalGainsTax => "Capital gains tax",
        LineId::CareInsurance => "Long-term care insurance",
        LineId::Ceg => "General balance contribution (CEG)",
        LineId::Cehr => "Contribution on high incomes",
        LineId::Cess => "Health and education cess",
        LineId::Cet => "Technical balance contribution (CET)",
        LineId::ChargeableIncome => "Chargeable income",
        LineId::ChurchTax => "Church tax",
        LineId::ChurchTaxMonth => "Church tax a month",
        LineId::ChurchTaxReformed => "Church tax, reformed",
        LineId::ChurchTaxRomanCatholic => "Church tax, Roman Catholic",
        LineId::CoFamli => "Colorado paid leave (FAMLI)",
        LineId::ContributionsTotal => "Contributions together",
        LineId::CpfEmployee => "Provident fund (CPF), employee",
        LineId::Cpp => "Canada Pension Plan",
        LineId::Cpp2 => "Canada Pension Plan, second part",
        LineId::Crds => "Social debt contribution (CRDS)",
        LineId::CreditPointsValue => "Credit points",
        LineId::CsgDeductible => "Social contribution (CSG), deductible",
        LineId::CsgNonDeductible => "Social contribution (CSG), not deductible",
        LineId::CtPaidLeave => "Connecticut paid leave",
        LineId::DePaidLeave => "Delaware paid leave",
        LineId::DeductionTaken => "Deduction taken",
        LineId::DirectFederalTax => "Direct federal tax",
        LineId::EarnedIncomeRelief => "Earned income relief",
        LineId::Ei => "Employment insurance (EI)",
        LineId::FederalEitc => "Federal earned income credit",
        LineId::FederalIncomeTax => "Federal income tax",
        LineId::FederalIncomeTaxBeforeCredits => "Federal income tax before credits",
        LineId::FicaTotal => "Social Security and Medicare together",
        LineId::GeneralCredit => "General tax credit",
        LineId::Health => "Health insurance",
        LineId::HealthInsurance => "Health insurance",
        LineId::IncomeTax => "Income tax",
        LineId::IncomeTaxBeforeCredit => "Income tax before the credit",
        LineId::IncomeTaxBeforeCredits => "Income tax before credits",
        LineId::IncomeTaxTotal => "Income tax together",
        LineId::Itemizes => "Itemises (1: yes)",
        LineId::LabourCredit => "Labour tax credit",
        LineId::LocalIncomeTax => "Local income tax",
        LineId::MaPaidLeave => "Massachusetts paid leave",
        LineId::MePaidLeave => "Maine paid leave",
        LineId::Medicare => "Medicare",
        LineId::MnPaidLeave => "Minnesota paid leave",
        LineId::MunicipalTax => "Municipal tax",
        LineId::NationalInsurance => "National Insurance",
        LineId::NationalInsuranceBeforeCredits => "National insurance before credits",
        LineId::NationalTaxTotal => "National tax together",
        LineId::Nbu => "Non-occupational accident insurance (NBU)",
        LineId::NetBeforeIncomeTax => "Net before income tax",
        LineId::NetSalary => "Net salary before tax",
        LineId::NetTaxableIncome => "Net taxable income",
        LineId::NetWithChurch => "Net after church tax",
        LineId::NetWithoutChurch => "Net without church tax",
        LineId::Niit => "Net investment income tax",
        LineId::NjFamilyLeaveInsurance => "New Jersey family leave insurance",
        LineId::NjTemporaryDisabilityInsurance => "New Jersey temporary disability insurance",
        LineId::NjUnemploymentInsurance => "New Jersey unemployment insurance",
        LineId::NjWorkforceFund => "New Jersey workforce fund",
        LineId::NyDisabilityBenefits => "New York disability benefits",
        LineId::NyPaidFamilyLeave => "New York paid family leave",
        LineId::OntarioHealthPremium => "Ontario health premium",
        LineId::OntarioIncomeTax => "Ontario income tax",
        LineId::OrPaidLeave => "Oregon paid leave",
        LineId::OrStatewideTransitTax => "Oregon transit tax",
        LineId::OrdinaryIncomeTax => "Federal income tax",
        LineId::PaUnemploymentCompensation => "Pennsylvania unemployment insurance",
        LineId::PayrollTaxBeforeCredits => "Payroll tax before credits",
        LineId::PensionCapped => "State pension, up to the ceiling",
        LineId::PensionInsurance => "Pension insurance",
        LineId::PensionUncapped => "State pension, on all pay",
        LineId::PersonalAllowance => "Personal allowance",
        LineId::PersonalTax => "Personal tax",
        LineId::Prsi => "Social insurance (PRSI)",
        LineId::Qpip => "Quebec parental insurance (QPIP)",
        LineId::Qpp => "Quebec Pension Plan",
        LineId::Qpp2 => "Quebec Pension Plan, second part",
        LineId::QuebecIncomeTax => "Quebec income tax",
        LineId::Rebate87a => "Rebate (section 87A)",
        LineId::ReconstructionSurtax => "Reconstruction surtax",
        LineId::RegularTax => "Regular income tax",
        LineId::RiTemporaryDisabilityInsurance => "Rhode Island temporary disability insurance",
        LineId::SaltDeduction => "State and local tax deduction",
        LineId::SimpleTax => "Simple tax",
        LineId::SlabTax => "Tax by slabs",
        LineId::SocialSecurity => "Social Security",
        LineId::SocialTotal => "Social contributions together",
        LineId::SolidaritySurcharge => "Solidarity surcharge",
        LineId::SolidaritySurchargeMonth => "Solidarity surcharge a month",
        LineId::StateIncomeTax => "State income tax",
        LineId::StateIncomeTaxBeforeRefundableCredits => "State income tax",
        LineId::StatePayrollTotal => "State payroll contributions together",
        LineId::StateRefundableCredits => "Refundable state credits",
        LineId::Surcharge => "Surcharge",
        LineId::TaxCredits => "Tax credits",
        LineId::TaxFreeAllowance => "Tax-free allowance",
        LineId::TaxTotalWithoutChurch => "Taxes together, without church tax",
        LineId::TaxableIncome => "Taxable income",
        LineId::TaxableIncomeCanton => "Taxable income, canton",
        LineId::TaxableIncomeFederal => "Taxable income, federal",
        LineId::TaxableIncomeQuebec => "Taxable income, Quebec",
        LineId::TaxableSalary => "Taxable salary",
        LineId::TotalWithoutChurch => "Total without church tax",
        LineId::Unemployment => "Unemployment insurance",
        LineId::UnemploymentInsurance => "Unemployment insurance",
        LineId::Usc => "Universal social charge (USC)",
        LineId::VtChildCare => "Vermont child care contribution",
        LineId::WaLongTermCare => "Washington long-term care (WA Cares)",
        LineId::WaPaidLeave => "Washington paid leave",
        LineId::WageTaxMonth => "Wage tax a month",
        LineId::WageTaxTotal => "Wage tax together",
    }
}

/// What kind a line is.
pub(crate) const fn kind(of: Kind) -> &'static str {
    match of {
        Kind::Tax => "Tax",
        Kind::Contribution => "Social contribution",
        Kind::Credit => "Credit",
        Kind::Subtotal => "Subtotal",
        Kind::Base => "Basis",
    }
}

/// The sentence of a note.
pub(crate) const fn note(of: Note) -> &'static str {
    match of {
        Note::DividendsNotTaxedHere => "Dividends are shown before tax: there is no rule for them here.",
        Note::IsoBargainElementNotTaxedHere => "The spread of incentive stock options is not taxed here.",
        Note::LongTermGainsNotTaxedHere => {
            "Long-term gains are shown before tax: there is no rule for them here."
        }
        Note::RoyaltiesNotTaxedHere => "Royalties are shown before tax: there is no rule for them here.",
        Note::ShortTermGainsNotTaxedHere => {
            "Short-term gains are shown before tax: there is no rule for them here."
        }
        Note::ChurchTaxDeductionNotModelled => "That church tax can itself be deducted is left out.",
        Note::SecondEarnerDeductionNotModelled => "The deduction for a second earner is left out.",
        Note::ChildrenNotModelled => "Children, and credits and allowances for them, are left out.",
        Note::ItemisingNotModelled => {
            "The standard deduction is taken. Who itemises state and local tax (up to a cap) pays less federal tax: with high pay in a state with income tax by several thousand dollars a year."
        }
        Note::MunicipalTaxNotModelled => "Municipal taxes on income exist here and are left out.",
        Note::MidiJob => "A job in the transition zone: reduced contributions.",
        Note::MiniJob => "A mini-job: no contributions; the employer pays a flat tax.",
        Note::PrivateHealthInsuranceNotModelled => {
            "At this pay you may choose private health insurance; public insurance is assumed."
        }
        Note::SocialInsuranceNotModelled => "Social insurance is left out: only the scale on taxable income.",
        Note::TaxAtSourceNotModelled => {
            "Foreign staff without a settlement permit pay at source, by other tables."
        }
        Note::CompulsoryCoverNotModelled => {
            "Compulsory health or pension cover outside the tax system is left out."
        }
        Note::LeviesNotModelled => "Surcharges, levies or offsets beside the basic scale are left out.",
        Note::OtherReliefsNotModelled => {
            "Reliefs for family, pension saving or student loans, and other personal credits, are left out."
        }
        Note::StateContributionsNotModelled => {
            "A small contribution of employees to a state fund is left out."
        }
        Note::MinimumTaxCreditNotModelled => {
            "Minimum tax on incentive options can come back as a credit in later years; that is left out."
        }
        Note::MinimumTaxLossNotModelled => {
            "Shares from incentive options sold below their value at exercise make a loss for the minimum tax. Only part of it counts in one year; that the rest can count later is left out."
        }
        Note::EquityReliefNotModelled => {
            "Relief for pay earned over several years (section 34 EStG) and deferral for start-up shares (section 19a EStG) are left out."
        }
    }
}

/// How firm a law is.
pub(crate) const fn status(of: Status) -> &'static str {
    match of {
        Status::Law => "Law",
        Status::Announced => "Announced, not law yet",
        Status::Projected => "Projected, not law",
    }
}
