//! The smaller records of a package: bonus, one-offs, refreshers, benefits, leaving.
use rust_decimal::Decimal;

use crate::data::Label;
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::assumed;
use crate::domain::offer::{
    Benefit, BenefitValue, Bonus, Clawback, ClawbackRule, Leaving, OneOff, OneOffKind, Refresher, Repayment,
    Target, TaxProfile, Weight,
};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, BonusRate, Growth, Month, Months, Payout, Portion, Score};
use crate::domain::tax::{FilingStatus, Residency};
use crate::domain::vesting::VestingTerms;

/// Reads a domain type through its record.
macro_rules! through {
    ($type:ty, $record:ty, $convert:expr) => {
        impl Read for $type {
            fn read(node: &Node) -> Result<Self, Vec<Problem>> {
                let convert: fn($record) -> Result<Self, Problem> = $convert;
                convert(<$record>::read(node)?).map_err(|problem| vec![problem])
            }

            fn typescript() -> String {
                <$record>::typescript()
            }
        }
    };
}

crate::words!(OneOffKind, UnknownValue,
    "sign_on" => OneOffKind::SignOn, "retention" => OneOffKind::Retention, "relocation" => OneOffKind::Relocation);

crate::words!(ClawbackRule, UnknownValue,
    "pro_rata" => ClawbackRule::ProRata, "full" => ClawbackRule::Full, "none" => ClawbackRule::None);

crate::record! {
    /// The yearly bonus: one of `target_rate` and `target_amount`.
    pub struct BonusTerms {
        /// Target as a part of the year's base pay.
        target_rate: Option<BonusRate>,
        /// Target as an amount a year.
        target_amount: Option<Amount>,
        /// Expected multiple of the target, 0 to 5.
        payout: Payout = Payout::new(Decimal::ONE)?,
        /// The first year pays at least the target.
        guaranteed_first_year: bool = false,
        /// Months after the bonus year until it is paid.
        pay_month: Months = Months::ZERO,
    }
    check match (&target_rate, &target_amount) {
        (Some(Some(_)), Some(Some(_))) => Some(Problem::new(Code::UnknownField).below("target_amount")),
        _ => None,
    };
}

through!(Bonus, BonusTerms, |given| {
    let target = match (given.target_rate, given.target_amount) {
        (_, Some(amount)) => Target::Amount(amount),
        (rate, None) => Target::Rate(rate.unwrap_or_default()),
    };
    let BonusTerms { payout, guaranteed_first_year, pay_month, .. } = given;
    Ok(Bonus { target, payout, guaranteed_first_year, pay_month })
});

crate::record! {
    /// An amount paid once.
    pub struct OneOffTerms {
        /// What for.
        kind: OneOffKind,
        /// How much.
        amount: Amount,
        /// When; below zero for one paid before the start.
        month: Month = Month::START,
        /// Months over which it must be paid back on leaving.
        clawback_months: Months = Months::new(assumed::CLAWBACK_MONTHS)?,
        /// How much of it.
        clawback: ClawbackRule = ClawbackRule::ProRata,
    }
}

through!(OneOff, OneOffTerms, |given| {
    let clawback = Clawback { months: given.clawback_months, rule: given.clawback };
    Ok(OneOff { kind: given.kind, amount: given.amount, month: given.month, clawback })
});

crate::record! {
    /// Grants expected every year.
    pub struct RefresherTerms {
        /// Value of the first.
        annual_value: Amount,
        /// When it comes.
        first_month: Months = Months::new(12)?,
        /// Schedule of each, counted from its own grant.
        vesting: VestingTerms,
        /// Growth of the value from one to the next.
        growth: Growth = Growth::default(),
    }
}

through!(Refresher, RefresherTerms, |given| {
    let RefresherTerms { annual_value, first_month, vesting, growth } = given;
    Ok(Refresher { annual_value, first_month, vesting, growth })
});

/// What a benefit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BenefitKind {
    /// Paid into a pension.
    PensionMatch,
    /// Health insurance.
    Health,
    /// Meals.
    Meals,
    /// Education.
    Education,
    /// Computing for one's own work.
    ComputeBudget,
    /// Donations doubled.
    DonationMatch,
    /// Anything else.
    Other,
}

crate::words!(BenefitKind, UnknownValue,
    "pension_match" => BenefitKind::PensionMatch,
    "health" => BenefitKind::Health,
    "meals" => BenefitKind::Meals,
    "education" => BenefitKind::Education,
    "compute_budget" => BenefitKind::ComputeBudget,
    "donation_match" => BenefitKind::DonationMatch,
    "other" => BenefitKind::Other,
);

crate::record! {
    /// What the employer pays besides: `annual_value`, or `rate` x base, at most `cap`.
    pub struct BenefitTerms {
        /// What it is.
        kind: BenefitKind,
        /// Its name.
        label: Option<Label>,
        /// What it is worth a year.
        annual_value: Option<Amount>,
        /// Part of base pay.
        rate: Option<Portion>,
        /// Most it may be a year.
        cap: Option<Amount>,
        /// Taxed like pay.
        taxable: bool = false,
    }
    check match (&annual_value, &rate) {
        (Some(None), Some(None)) => Some(Problem::new(Code::Missing).below("annual_value")),
        (Some(Some(_)), Some(Some(_))) => Some(Problem::new(Code::UnknownField).below("rate")),
        _ => None,
    };
}

through!(Benefit, BenefitTerms, |given| {
    let value = match (given.rate, given.annual_value) {
        (Some(rate), _) => BenefitValue::OfBase(rate, given.cap),
        (None, yearly) => BenefitValue::Yearly(yearly.unwrap_or_default()),
    };
    Ok(Benefit { value, taxable: given.taxable })
});

/// What has no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightKind {
    /// Freedom to publish.
    PublicationFreedom,
    /// The people.
    Team,
    /// Access to computing.
    Compute,
    /// What the work is for.
    Mission,
    /// The right to stay.
    Visa,
    /// How safe the job is.
    Security,
}

crate::words!(WeightKind, UnknownValue,
    "publication_freedom" => WeightKind::PublicationFreedom,
    "team" => WeightKind::Team,
    "compute" => WeightKind::Compute,
    "mission" => WeightKind::Mission,
    "visa" => WeightKind::Visa,
    "security" => WeightKind::Security,
);

crate::record! {
    /// A score for what has no price: shown beside the money, never mixed into it.
    pub struct WeightTerms {
        /// What it is.
        kind: WeightKind,
        /// 0 to 10.
        score: Score,
        /// How much it counts among the others.
        weight: Amount = Amount::new(Decimal::ONE)?,
    }
}

through!(Weight, WeightTerms, |given| {
    Ok(Weight { score: given.score.value(), weight: given.weight.value() })
});

crate::record! {
    /// An amount the employer once spent that must be paid back on leaving.
    pub struct RepaymentTerms {
        /// Its name.
        label: Option<Label>,
        /// How much was spent.
        amount: Amount,
        /// When; below zero before the start of the package.
        month: Month = Month::START,
        /// Months over which it fades.
        clawback_months: Months,
        /// How.
        clawback: ClawbackRule = ClawbackRule::ProRata,
    }
}

through!(Repayment, RepaymentTerms, |given| {
    let clawback = Clawback { months: given.clawback_months, rule: given.clawback };
    Ok(Repayment { amount: given.amount, month: given.month, clawback })
});

crate::record! {
    /// When and how the present job ends.
    pub struct LeavingTerms {
        /// The last month wanted.
        leave_month: Months,
        /// Months of notice from the start of the package: the last month is not before their end.
        notice_months: Months = Months::ZERO,
        /// Months without pay between the jobs.
        gap_months: Months = Months::ZERO,
        /// Amounts to pay back, such as training under a binding period (Bindungsfrist).
        repayments: Option<Vec<Repayment>>,
    }
}

through!(Leaving, LeavingTerms, |given| {
    let leave_month = given.leave_month.max(given.notice_months);
    let repayments = given.repayments.unwrap_or_default();
    Ok(Leaving { leave_month, gap_months: given.gap_months, repayments })
});

crate::record! {
    /// What the tax of a package depends on besides its income.
    pub struct TaxTerms {
        /// How the return is filed.
        filing_status: FilingStatus = FilingStatus::Single,
        /// Pay of the spouse a year.
        spouse_wages: Amount = Amount::default(),
        /// Member of a church that levies tax.
        church_tax: bool = false,
        /// Residence, where contributions depend on it.
        residency: Residency = Residency::CitizenOrPr,
        /// The Dutch ruling that leaves 30 % of pay free of tax.
        ruling_30_percent: bool = false,
        /// Deductions of the year, where only a scale on taxable income is known.
        deductions: Option<Amount>,
    }
}

through!(TaxProfile, TaxTerms, |given| {
    let TaxTerms { filing_status, spouse_wages, church_tax, residency, ruling_30_percent, deductions } =
        given;
    Ok(TaxProfile { filing_status, spouse_wages, church_tax, residency, ruling_30_percent, deductions })
});
