//! Problems in English: what is wrong and how to mend it.
use rust_decimal::Decimal;

use crate::domain::problem::{Allowed, Code, Problem};

/// The sentence of a problem.
pub(crate) fn sentence(problem: &Problem, show: &dyn Fn(Decimal) -> String) -> String {
    let wrong = wrong(problem.code);
    match allowed(&problem.allowed, show) {
        Some(allowed) => format!("{wrong} {allowed}"),
        None => wrong.to_owned(),
    }
}

/// The same for programs, whose rates are shares of one.
pub(crate) fn sentence_for_programs(problem: &Problem, show: &dyn Fn(Decimal) -> String) -> String {
    let sentence = sentence(problem, show);
    match problem.code {
        Code::DiscountRateOutOfRange
        | Code::ProbabilityOutOfRange
        | Code::RateOutOfRange
        | Code::ShareOutOfRange => format!("{sentence} Five percent is 0.05."),
        _ => sentence,
    }
}

fn allowed(allowed: &Allowed, show: &dyn Fn(Decimal) -> String) -> Option<String> {
    Some(match allowed {
        Allowed::Nothing => return None,
        Allowed::Between(low, high) => format!("Allowed: {} to {}.", show(*low), show(*high)),
        Allowed::AtLeast(low) => format!("Allowed: {} or more.", show(*low)),
        Allowed::Above(low) => format!("Allowed: more than {}.", show(*low)),
        Allowed::Values(words) => format!("Allowed: {}.", words.join(", ")),
        Allowed::Length(count) => format!("Allowed: at most {count}."),
        Allowed::Type(kind) => format!("Expected: {kind}."),
        Allowed::Name(name) => format!("Concerned: {name}."),
    })
}

fn wrong(code: Code) -> &'static str {
    match code {
        Code::AmountTooLarge => "This amount is too large to be computed exactly.",
        Code::CapBelowPreference => "The participation cap is lower than the preference it limits.",
        Code::CliffBeyondVesting => "The cliff is longer than the whole vesting.",
        Code::CompoundNeedsWholeYears => "Compound dividends need whole years.",
        Code::ConversionRatioNotPositive => "The conversion ratio must be above zero.",
        Code::DataCorrupt => "A data file is damaged and was not used.",
        Code::DataNotLoaded => "The data this needs has not been loaded yet.",
        Code::DateInvalid => "This is no date. Write it as 2026-11-23.",
        Code::DiscountRateOutOfRange => "This discount rate is out of range.",
        Code::DuplicateClassId => "Two share classes have the same id.",
        Code::DuplicateId => "Two entries have the same id.",
        Code::DuplicatePackageId => "Two packages have the same id.",
        Code::FirstTierMustStartAtZero => "The first royalty tier must start at zero.",
        Code::HorizonOutOfRange => "The horizon is out of range.",
        Code::LengthMismatch => "These lists must have one entry per year.",
        Code::MilestoneOutsideTerm => "The milestone lies after the end of the term.",
        Code::Missing => "This is needed.",
        Code::MissingCap => "Capped participation needs a cap multiple.",
        Code::MonthOutOfRange => "This number of months is out of range.",
        Code::NegativeAmount => "An amount cannot be below zero.",
        Code::NegativeDividend => "A dividend cannot be below zero.",
        Code::NegativePreference => "A preference cannot be below zero.",
        Code::NegativeProceeds => "Proceeds cannot be below zero.",
        Code::NegativeSales => "Sales cannot be below zero.",
        Code::NegativeShares => "A number of shares cannot be below zero.",
        Code::NegativeStrike => "A strike price cannot be below zero.",
        Code::NoExchangeRate => "There is no exchange rate between these currencies.",
        Code::NoResidualClaimant => "Money is left over that no share class may take.",
        Code::NoShares => "No share class has any shares.",
        Code::NotFinite => "This is not a finite number.",
        Code::PointsOutOfRange => "These points are out of the guideline's range.",
        Code::ProbabilityOutOfRange => "This probability is out of range.",
        Code::RateOutOfRange => "This rate is out of range.",
        Code::ShareOutOfRange => "This share is out of range.",
        Code::StateCorrupt => "This saved state or link is damaged. What was open stays as it is.",
        Code::StateVersionTooNew => "This was saved by a newer version. Reload the page to get it.",
        Code::StrikeMissing => "An option needs a strike price.",
        Code::TaxableIncomeNeeded => "This place needs the taxable income, after all deductions.",
        Code::TenderExceedsProceeds => "The tender pays more than there is.",
        Code::TermOutOfRange => "The term is out of range.",
        Code::TextTooLong => "This text is too long.",
        Code::TiersNotAscending => "Royalty tiers must rise from one to the next.",
        Code::TooManyPackages => "These are more packages than can be compared.",
        Code::TooManyPaths => "These are more paths than can be simulated.",
        Code::UnknownCarveOutBase => "This carve-out base does not exist.",
        Code::UnknownClassKind => "This kind of share class does not exist.",
        Code::UnknownCurrency => "There is no reference rate for this currency.",
        Code::UnknownDistributionMode => "This distribution mode does not exist.",
        Code::UnknownDriver => "This driver does not exist.",
        Code::UnknownEscrowMethod => "This escrow method does not exist.",
        Code::UnknownField => "This field does not exist. It may be misspelt.",
        Code::UnknownFilingStatus => "This place does not have that filing status.",
        Code::UnknownJurisdiction => "This tax jurisdiction is not built in.",
        Code::UnknownLevel => "This level does not exist.",
        Code::UnknownMetric => "This metric does not exist.",
        Code::UnknownParticipation => "This kind of participation does not exist.",
        Code::UnknownRegion => "This region does not exist.",
        Code::UnknownRole => "This role does not exist.",
        Code::UnknownTaxYear => "There is no law for this year.",
        Code::UnknownTiming => "This payment timing does not exist.",
        Code::UnknownUnvestedMode => "This treatment of unvested shares does not exist.",
        Code::UnknownValue => "This word is not one of the choices.",
        Code::WeightsDoNotSumToOne => "The yearly weights must add up to 100 %.",
        Code::WholeModeNeedsAnnualBase => "Tiers on the whole turnover need the annual base.",
        Code::WrongType => "This has the wrong form.",
    }
}
