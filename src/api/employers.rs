//! `employers(input)`: what named employers post or file, as a ranking one can filter.
//!
//! Two kinds of rows, which are not on one footing: base ranges that labs post for a family of
//! roles, and base wages that visa filings name for an occupation. The spread says how wide the
//! pay of a row is: `p90 / p50` of postings, `p75 / p50` of filings, which state no more. Where it is
//! wide, more is left to negotiation.
use rust_decimal::Decimal;

use super::Function;
use crate::data::registry::Registry;
use crate::data::schema::band::{BandFile, EmployerRange, FiledWage};
use crate::domain::band::{Grade, LEAST_ROWS, Ladder, Region, Role};
use crate::domain::calendar::Day;
use crate::domain::money::Currency;
use crate::domain::order::sort_by;
use crate::domain::problem::Problem;

/// Digits of a spread.
const SPREAD_DIGITS: u32 = 3;

/// Where a row comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayKind {
    /// Ranges in the employer's adverts.
    Posted,
    /// Wages in visa filings.
    Filed,
}

crate::words!(PayKind, UnknownValue, "posted" => PayKind::Posted, "filed" => PayKind::Filed);

/// Which side of a laboratory a family of roles works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Research on models.
    Research,
    /// What models are trained and served on.
    Infrastructure,
    /// Anything else, or not told apart.
    Other,
}

crate::words!(Side, UnknownValue,
    "research" => Side::Research, "infrastructure" => Side::Infrastructure, "other" => Side::Other);

crate::record! {
    /// Which rows are wanted; everything left out is not filtered.
    pub struct EmployersInput {
        /// Only this family of roles, which only postings know.
        role: Option<Role>,
        /// Only this place.
        region: Option<Region>,
        /// Only postings, or only filings.
        kind: Option<PayKind>,
        /// Only research, or only infrastructure.
        side: Option<Side>,
        /// Only this ladder.
        ladder: Option<Ladder>,
        /// Only employers whose name holds this, whatever the case.
        employer: Option<String>,
    }
}

crate::outcome! {
    /// What one employer posts or files; a title, where `employer` is null, whoever filed.
    pub struct EmployerPay {
        /// The employer.
        employer: Option<String>,
        /// Where the row comes from.
        kind: PayKind,
        /// The family of roles; null for filings.
        role: Option<Role>,
        /// The occupation or title of filings, with the word for seniority.
        title: Option<String>,
        /// Research, infrastructure or neither.
        side: Side,
        /// The ladder: the labs' own adverts and filings, or the market's.
        ladder: Ladder,
        /// Where.
        region: Region,
        /// Postings or filings.
        n: u32,
        /// How far the figures can be trusted.
        grade: Grade,
        /// The currency of the amounts, which are base pay a year.
        currency: Currency,
        /// 10th percentile.
        p10: Option<Decimal>,
        /// 25th percentile.
        p25: Option<Decimal>,
        /// Median.
        p50: Decimal,
        /// 75th percentile.
        p75: Option<Decimal>,
        /// 90th percentile.
        p90: Option<Decimal>,
        /// How wide the pay is: P90 over P50 of postings, P75 over P50 of filings.
        spread: Option<Decimal>,
        /// The day of the data.
        as_of: Day,
    }
}

pub(super) const FUNCTION: Function = Function {
    name: "employers",
    doc: "What named employers post, and what visa filings name, highest median first.",
    run: |registry, input| {
        super::typed(input, |input| employers(registry, &input).map_err(|problem| vec![problem]))
    },
    signature: super::signature::<EmployersInput, Vec<EmployerPay>>,
};

fn employers(registry: &Registry, wanted: &EmployersInput) -> Result<Vec<EmployerPay>, Problem> {
    registry.bands()?;
    let mut rows: Vec<EmployerPay> = Vec::new();
    for (_, file) in registry.band_files() {
        rows.extend(file.employers.iter().filter_map(|range| posted(file, range)));
        rows.extend(file.wages.iter().map(|wage| filed(file, wage)));
    }
    let name = wanted.employer.as_ref().map(|name| name.trim().to_lowercase());
    let fits = |row: &EmployerPay| {
        wanted.role.is_none_or(|role| row.role == Some(role))
            && wanted.region.as_ref().is_none_or(|region| row.region == *region)
            && wanted.kind.is_none_or(|kind| row.kind == kind)
            && wanted.side.is_none_or(|side| row.side == side)
            && wanted.ladder.is_none_or(|ladder| row.ladder == ladder)
            && name.as_ref().is_none_or(|name| {
                row.employer.as_ref().is_some_and(|employer| employer.to_lowercase().contains(name))
            })
    };
    rows.retain(fits);
    sort_by(&mut rows, |a, b| b.p50.cmp(&a.p50));
    Ok(rows)
}

fn posted(file: &BandFile, range: &EmployerRange) -> Option<EmployerPay> {
    let role = file.role?;
    let side = match role {
        Role::FrontierResearcher | Role::ResearchEngineer => Side::Research,
        Role::MlInfraEngineer => Side::Infrastructure,
        Role::MlEngineer | Role::DataScientist | Role::DataEngineer | Role::SoftwareEngineer => Side::Other,
    };
    Some(EmployerPay {
        employer: Some(range.employer.clone()),
        kind: PayKind::Posted,
        role: Some(role),
        title: None,
        side,
        ladder: file.ladder,
        region: file.region.clone()?,
        n: range.n,
        grade: range.grade,
        currency: file.header.currency,
        p10: Some(range.p10.0),
        p25: Some(range.p25.0),
        p50: range.p50.0,
        p75: Some(range.p75.0),
        p90: Some(range.p90.0),
        spread: spread(Some(range.p90.0), range.p50.0),
        as_of: range.last_seen,
    })
}

fn filed(file: &BandFile, wage: &FiledWage) -> EmployerPay {
    let title = match &wage.seniority {
        Some(seniority) => format!("{}, {seniority}", wage.title),
        None => wage.title.clone(),
    };
    EmployerPay {
        employer: wage.employer.clone(),
        kind: PayKind::Filed,
        role: None,
        title: Some(title),
        side: Side::Other,
        ladder: file.ladder,
        region: wage.region.clone(),
        n: wage.n,
        grade: if wage.n < LEAST_ROWS { Grade::D } else { Grade::C },
        currency: file.header.currency,
        p10: None,
        p25: wage.p25.map(|exact| exact.0),
        p50: wage.p50.0,
        p75: wage.p75.map(|exact| exact.0),
        p90: None,
        spread: spread(wage.p75.map(|exact| exact.0), wage.p50.0),
        as_of: file.header.as_of,
    }
}

/// How wide pay is: an upper percentile over the median.
pub(super) fn spread(upper: Option<Decimal>, median: Decimal) -> Option<Decimal> {
    Some(upper?.checked_div(median)?.round_dp(SPREAD_DIGITS))
}
