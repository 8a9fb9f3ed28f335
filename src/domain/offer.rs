//! A package as it is entered: what an employer offers, or what the person has.
//!
//! Rates are shares of one, money is in major units of the package's currency, durations are
//! months. [`compensation`](super::compensation) turns a package into flows.
//!
//! ```
//! use bandworth::domain::{money::Currency, offer::{Package, PackageKind}, quantity::Amount};
//! let package = Package::new("a", PackageKind::Offer, Currency::Eur, Amount::new(85_000.into())?);
//! assert_eq!(package.hours_per_week, 40.into());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::assumed;
use super::band::{Level, Region, Role};
use super::calendar::Day;
use super::company::Company;
use super::equity::Grant;
use super::licensing_flows::Licensing;
use super::money::{Currency, difference, product, quotient};
use super::problem::Problem;
use super::quantity::{Amount, BonusRate, Growth, Month, Months, Payout, Portion, Raise};
use super::tax::{FilingStatus, Residency};
use super::vesting::VestingTerms;

/// What a package is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackageKind {
    /// A job on offer.
    Offer,
    /// The present job.
    Current,
    /// A person's part in a licence-and-talent deal, with pay or without.
    LicenceAndTalent,
    /// A licence, for its licensor or for the employed inventor behind it.
    Licence,
}

impl PackageKind {
    /// Whether it is a job: base pay must then be named.
    pub const fn is_job(self) -> bool {
        matches!(self, Self::Offer | Self::Current)
    }
}

/// How large a bonus is at 100 % of target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A part of the year's base pay.
    Rate(BonusRate),
    /// An amount a year.
    Amount(Amount),
}

/// The yearly bonus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bonus {
    /// At 100 % of target.
    pub target: Target,
    /// Expected multiple of the target.
    pub payout: Payout,
    /// The first year pays at least the target.
    pub guaranteed_first_year: bool,
    /// Months after the bonus year until it is paid.
    pub pay_month: Months,
}

impl Bonus {
    /// A part of base pay, paid in full at the end of its year.
    ///
    /// # Errors
    /// None in practice: a full payout lies inside its bounds.
    pub fn of_base(rate: BonusRate) -> Result<Self, Problem> {
        let payout = Payout::new(Decimal::ONE)?;
        Ok(Self { target: Target::Rate(rate), payout, guaranteed_first_year: false, pay_month: Months::ZERO })
    }
}

/// What a one-off is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OneOffKind {
    /// For joining.
    SignOn,
    /// For staying.
    Retention,
    /// For moving.
    Relocation,
}

/// How much is paid back on leaving too soon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClawbackRule {
    /// The part of the period not served.
    #[default]
    ProRata,
    /// All of it until the period is over.
    Full,
    /// Nothing.
    None,
}

/// What must be paid back: `amount x (1 - k / c)` pro rata or all of it, `k` months after the
/// payment, while `k < c`. Gross: tax already paid on it is not modelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clawback {
    /// The period `c`.
    pub months: Months,
    /// How much inside it.
    pub rule: ClawbackRule,
}

impl Clawback {
    /// What is paid back of `amount` so many months after it was paid.
    ///
    /// # Errors
    /// `AmountTooLarge` where a product does not fit.
    pub fn owed(&self, amount: Decimal, months_since: i32) -> Result<Decimal, Problem> {
        let period = i32::from(self.months.count());
        if months_since < 0 || months_since >= period {
            return Ok(Decimal::ZERO);
        }
        match self.rule {
            ClawbackRule::None => Ok(Decimal::ZERO),
            ClawbackRule::Full => Ok(amount),
            ClawbackRule::ProRata => {
                let left = difference(Decimal::from(period), Decimal::from(months_since))?;
                quotient(product(amount, left)?, Decimal::from(period))
            }
        }
    }
}

/// An amount paid once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneOff {
    /// What for.
    pub kind: OneOffKind,
    /// How much.
    pub amount: Amount,
    /// When; below zero for one of the present job paid before.
    pub month: Month,
    /// What must be paid back.
    pub clawback: Clawback,
}

impl OneOff {
    /// A sign-on bonus paid on the first day, with nothing to pay back.
    pub const fn sign_on(amount: Amount) -> Self {
        let clawback = Clawback { months: Months::ZERO, rule: ClawbackRule::None };
        Self { kind: OneOffKind::SignOn, amount, month: Month::START, clawback }
    }
}

/// Grants expected every year.
#[derive(Clone, Debug, PartialEq)]
pub struct Refresher {
    /// Value of the first.
    pub annual_value: Amount,
    /// When it comes.
    pub first_month: Months,
    /// Schedule of each, counted from its own grant.
    pub vesting: VestingTerms,
    /// Growth of the value from one to the next.
    pub growth: Growth,
}

/// How a benefit is valued.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BenefitValue {
    /// An amount a year.
    Yearly(Amount),
    /// A part of base pay a year, at most the cap.
    OfBase(Portion, Option<Amount>),
}

/// What the employer pays besides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Benefit {
    /// What it is worth.
    pub value: BenefitValue,
    /// Whether it is taxed like pay.
    pub taxable: bool,
}

/// Something without a price, as the person scores it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weight {
    /// 0 to 10.
    pub score: Decimal,
    /// How much it counts among the others.
    pub weight: Decimal,
}

/// What leaving the present job costs besides what the package shows by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// The last month there.
    pub leave_month: Months,
    /// Months between the jobs without pay.
    pub gap_months: Months,
    /// Amounts to pay back, such as training under a binding period.
    pub repayments: Vec<Repayment>,
}

/// An amount the employer once spent that must be paid back on leaving.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repayment {
    /// How much was spent.
    pub amount: Amount,
    /// When.
    pub month: Month,
    /// How it fades.
    pub clawback: Clawback,
}

/// Who pays the tax: what the rules of a place ask for besides the income.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaxProfile {
    /// How the return is filed.
    pub filing_status: FilingStatus,
    /// Pay of the spouse a year.
    pub spouse_wages: Amount,
    /// Member of a church that levies tax.
    pub church_tax: bool,
    /// Residence, where contributions depend on it.
    pub residency: Residency,
    /// The Dutch ruling that leaves 30 % of pay free of tax.
    pub ruling_30_percent: bool,
    /// Deductions of the year, where only a scale on taxable income is known.
    pub deductions: Option<Amount>,
}

impl Default for TaxProfile {
    fn default() -> Self {
        Self {
            filing_status: FilingStatus::Single,
            spouse_wages: Amount::default(),
            church_tax: false,
            residency: Residency::CitizenOrPr,
            ruling_30_percent: false,
            deductions: None,
        }
    }
}

/// A whole package.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its name in results.
    pub id: String,
    /// What it is.
    pub kind: PackageKind,
    /// Tax jurisdiction, such as `us-ca`.
    pub jurisdiction: Option<String>,
    /// What its tax depends on besides.
    pub tax: TaxProfile,
    /// Metro or country, such as `us-sf`.
    pub region: Option<Region>,
    /// Role family, for its place in the bands.
    pub role: Option<Role>,
    /// Level, likewise.
    pub level: Option<Level>,
    /// Currency of every amount.
    pub currency: Currency,
    /// First day.
    pub start_date: Option<Day>,
    /// Hours of work a week.
    pub hours_per_week: Decimal,
    /// Days of holiday a year.
    pub vacation_days: Decimal,
    /// Hours on the way a week, with no day at home.
    pub commute_hours_per_week: Decimal,
    /// Part of the time at home.
    pub remote_share: Portion,
    /// Base pay a year.
    pub base_salary: Amount,
    /// Raise a year.
    pub raise: Raise,
    /// Calendar month whose first day brings it; the start's anniversary where left out.
    pub raise_month: Option<u8>,
    /// Yearly bonus.
    pub bonus: Option<Bonus>,
    /// Amounts paid once.
    pub one_offs: Vec<OneOff>,
    /// The employer's shares.
    pub company: Company,
    /// Grants.
    pub grants: Vec<Grant>,
    /// Grants expected every year.
    pub refresher: Option<Refresher>,
    /// What the employer pays besides.
    pub benefits: Vec<Benefit>,
    /// What has no price.
    pub weights: Vec<Weight>,
    /// What leaving loses, for the present job.
    pub leaving: Option<Leaving>,
    /// What a deal or a licence brings besides.
    pub licensing: Option<Licensing>,
}

impl Package {
    /// A package of base pay alone.
    pub fn new(id: impl Into<String>, kind: PackageKind, currency: Currency, base_salary: Amount) -> Self {
        Self {
            id: id.into(),
            kind,
            jurisdiction: None,
            tax: TaxProfile::default(),
            region: None,
            role: None,
            level: None,
            currency,
            start_date: None,
            hours_per_week: assumed::HOURS_PER_WEEK,
            vacation_days: assumed::VACATION_DAYS,
            commute_hours_per_week: Decimal::ZERO,
            remote_share: Portion::default(),
            base_salary,
            raise: Raise::default(),
            raise_month: None,
            bonus: None,
            one_offs: Vec::new(),
            company: Company::default(),
            grants: Vec::new(),
            refresher: None,
            benefits: Vec::new(),
            weights: Vec::new(),
            leaving: None,
            licensing: None,
        }
    }

    /// Hours a year the job takes: `52 (h + c (1 - r)) - v (h + c (1 - r)) / 5`, with hours `h` and
    /// commute `c` a week, the part `r` at home and `v` days of holiday.
    ///
    /// # Errors
    /// `AmountTooLarge` where a product does not fit.
    pub fn hours_per_year(&self) -> Result<Decimal, Problem> {
        let away = difference(Decimal::ONE, self.remote_share.value())?;
        let week = super::money::sum(self.hours_per_week, product(self.commute_hours_per_week, away)?)?;
        let weeks = difference(Decimal::from(52), quotient(self.vacation_days, Decimal::from(5))?)?;
        product(week, weeks)
    }
}
