//! A package as programs write it.
use rust_decimal::Decimal;

use super::company::CompanyTerms;
use super::deal::stake::licensing;
use crate::data::Label;
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::assumed;
use crate::domain::band::{Level, Region, Role};
use crate::domain::calendar::Day;
use crate::domain::company::{Company, Liquidity};
use crate::domain::equity::{Grant, Kind, Size};
use crate::domain::licensing_flows::{Deal, LicenceIncome};
use crate::domain::money::Currency;
use crate::domain::offer::{
    Benefit, Bonus, Leaving, OneOff, Package, PackageKind, Refresher, TaxProfile, Weight,
};
use crate::domain::place::Place;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Amount, Count, Portion, Raise};

crate::words!(PackageKind, UnknownValue,
    "offer" => PackageKind::Offer,
    "current" => PackageKind::Current,
    "licence_and_talent" => PackageKind::LicenceAndTalent,
    "licence" => PackageKind::Licence);

/// A tax jurisdiction of a known country.
#[derive(Clone, Debug)]
pub struct Jurisdiction {
    id: String,
    place: Place,
}

impl Read for Jurisdiction {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Label(id) = Label::read(node)?;
        let place = Place::of(&id).map_err(|problem| vec![problem])?;
        Ok(Self { id, place })
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

/// A calendar month, 1 to 12.
#[derive(Clone, Copy, Debug)]
pub struct CalendarMonth(u8);

impl Read for CalendarMonth {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let number = Decimal::read(node)?;
        (1_u8..=12).find(|month| Decimal::from(*month) == number).map(Self).ok_or_else(|| {
            let allowed = Allowed::Between(Decimal::ONE, Decimal::from(12));
            vec![Problem::new(Code::MonthOutOfRange).allowing(allowed)]
        })
    }

    fn typescript() -> String {
        "number".to_owned()
    }
}

crate::record! {
    /// Where a package is taxed and where its prices are.
    pub struct Location {
        /// Tax jurisdiction, such as `us-ca`.
        jurisdiction: Option<Jurisdiction>,
        /// Metro or country of the bands, such as `us-sf`.
        region: Option<Region>,
    }
}

crate::record! {
    /// An offer, the present job, a part in a deal, or a licence.
    pub struct PackageTerms {
        /// Its name in results.
        id: Option<Label>,
        /// What it is.
        kind: PackageKind = PackageKind::Offer,
        /// Its name on screens.
        label: Option<Label>,
        /// Who offers it.
        employer: Option<Label>,
        /// What the job is called.
        title: Option<Label>,
        /// Role family of the bands.
        role: Option<Role>,
        /// Level of the bands.
        level: Option<Level>,
        /// Where it is taxed and where its prices are.
        location: Option<Location>,
        /// What its tax depends on besides.
        tax: Option<TaxProfile>,
        /// Currency of every amount; that of the jurisdiction where left out.
        currency: Option<Currency>,
        /// First day, as 2027-01-31; the first of the month after the newest data where left out.
        start_date: Option<Day>,
        /// Hours of work a week.
        hours_per_week: Count = Count::new(assumed::HOURS_PER_WEEK)?,
        /// Days of holiday a year.
        vacation_days: Count = Count::new(assumed::VACATION_DAYS)?,
        /// Hours on the way a week, with no day at home.
        commute_hours_per_week: Count = Count::default(),
        /// Part of the time at home.
        remote_share: Portion = Portion::default(),
        /// Base pay a year; needed for a job, nothing where left out of a deal or a licence.
        base_salary: Option<Amount>,
        /// Raise a year.
        raise: Raise = Raise::default(),
        /// Calendar month whose first day brings it; the start's anniversary where left out.
        raise_month: Option<CalendarMonth>,
        /// Yearly bonus.
        bonus: Option<Bonus>,
        /// Amounts paid once.
        one_offs: Option<Vec<OneOff>>,
        /// The employer's shares.
        company: Option<CompanyTerms>,
        /// Grants.
        grants: Option<Vec<Grant>>,
        /// Grants expected every year.
        refresher: Option<Refresher>,
        /// What the employer pays besides.
        benefits: Option<Vec<Benefit>>,
        /// What has no price.
        weights: Option<Vec<Weight>>,
        /// Remarks.
        notes: Option<String>,
        /// What leaving loses; for the present job.
        leaving: Option<Leaving>,
        /// Kind licence_and_talent: the deal and the person in it; pay and grants of the new job beside it count too.
        deal: Option<Deal>,
        /// Kind licence: its terms, and who the person is in it.
        licence: Option<LicenceIncome>,
    }
    check kind_problems(kind.as_ref(), base_salary.as_ref(), deal.as_ref(), licence.as_ref());
    check match (&currency, &location) {
        (Some(None), Some(location)) if location.as_ref().is_none_or(|place| place.jurisdiction.is_none()) => {
            Some(Problem::new(Code::Missing).below("currency"))
        }
        _ => None,
    };
    check match (&company, &grants) {
        (Some(company), Some(Some(grants))) => grant_problems(&company_of(company.as_ref(), grants), grants),
        _ => Vec::new(),
    };
}

/// What a kind needs and what it cannot have.
fn kind_problems(
    kind: Option<&PackageKind>,
    base_salary: Option<&Option<Amount>>,
    deal: Option<&Option<Deal>>,
    licence: Option<&Option<LicenceIncome>>,
) -> Vec<Problem> {
    let Some(&kind) = kind else { return Vec::new() };
    let needed = [
        (kind.is_job() && matches!(base_salary, Some(None)), "base_salary"),
        (kind == PackageKind::LicenceAndTalent && matches!(deal, Some(None)), "deal"),
        (kind == PackageKind::Licence && matches!(licence, Some(None)), "licence"),
    ];
    let foreign = [
        (kind != PackageKind::LicenceAndTalent && matches!(deal, Some(Some(_))), "deal"),
        (kind != PackageKind::Licence && matches!(licence, Some(Some(_))), "licence"),
    ];
    let needed = needed.into_iter().map(|(wrong, field)| (wrong, Code::Missing, field));
    let foreign = foreign.into_iter().map(|(wrong, field)| (wrong, Code::UnknownField, field));
    let wrong = needed.chain(foreign).filter(|(wrong, ..)| *wrong);
    wrong.map(|(_, code, field)| Problem::new(code).below(field)).collect()
}

/// The company of a package: private where it gives what only private companies give.
fn company_of(company: Option<&CompanyTerms>, grants: &[Grant]) -> Company {
    let private = grants.iter().any(|grant| {
        grant.liquidity_month.is_some()
            || matches!(grant.kind, Kind::DoubleTriggerRsu(_) | Kind::ProfitUnit(_) | Kind::VirtualOption(_))
    });
    match company {
        Some(company) => company.company(private),
        None => Company {
            liquidity: if private { Liquidity::Private } else { Liquidity::Public },
            ..Company::default()
        },
    }
}

/// What grants need of the company and neither has: a price, and for double trigger the liquidity.
fn grant_problems(company: &Company, grants: &[Grant]) -> Vec<Problem> {
    let has_price = company.price.is_some() || company.preferred_price.is_some() || company.stack.is_some();
    let mut problems = Vec::new();
    for (index, grant) in grants.iter().enumerate() {
        let mut missing = |field: &str| {
            problems.push(Problem::new(Code::Missing).below(field).below_index(index).below("grants"));
        };
        let by_value = matches!(grant.size, Size::Value(_));
        let value_is_enough =
            by_value && matches!(grant.kind, Kind::Rsu | Kind::DoubleTriggerRsu(_) | Kind::CashIncentive);
        let counts_money = matches!(grant.kind, Kind::CashIncentive | Kind::PurchasePlan(_));
        if !has_price && grant.price.is_none() && !value_is_enough && !counts_money {
            missing("price");
        }
        if matches!(grant.kind, Kind::DoubleTriggerRsu(_)) && company.liquidity != Liquidity::Public {
            if company.liquidity_month.is_none() && grant.liquidity_month.is_none() {
                missing("liquidity_month");
            }
            if company.liquidity_probability.is_none() && grant.liquidity_probability.is_none() {
                missing("liquidity_probability");
            }
        }
    }
    problems
}

impl Read for Package {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let given = PackageTerms::read(node)?;
        let location = given.location.unwrap_or(Location { jurisdiction: None, region: None });
        let of_place = location.jurisdiction.as_ref().map(|jurisdiction| jurisdiction.place.currency);
        let currency = given.currency.or(of_place);
        let currency = currency.ok_or_else(|| vec![Problem::new(Code::Missing).below("currency")])?;
        let grants = given.grants.unwrap_or_default();
        Ok(Self {
            id: given.id.map(|Label(id)| id).unwrap_or_default(),
            kind: given.kind,
            jurisdiction: location.jurisdiction.map(|jurisdiction| jurisdiction.id),
            tax: given.tax.unwrap_or_default(),
            region: location.region,
            role: given.role,
            level: given.level,
            currency,
            start_date: given.start_date,
            hours_per_week: given.hours_per_week.value(),
            vacation_days: given.vacation_days.value(),
            commute_hours_per_week: given.commute_hours_per_week.value(),
            remote_share: given.remote_share,
            base_salary: given.base_salary.unwrap_or_default(),
            raise: given.raise,
            raise_month: given.raise_month.map(|CalendarMonth(month)| month),
            bonus: given.bonus,
            one_offs: given.one_offs.unwrap_or_default(),
            company: company_of(given.company.as_ref(), &grants),
            grants,
            refresher: given.refresher,
            benefits: given.benefits.unwrap_or_default(),
            weights: given.weights.unwrap_or_default(),
            leaving: given.leaving,
            licensing: licensing(given.deal, given.licence),
        })
    }

    fn typescript() -> String {
        PackageTerms::typescript()
    }
}
