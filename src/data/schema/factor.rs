//! Files of factors: how pay in some places relates to pay in another, percentile by percentile.
//!
//! `bands/factors/<id>-<year>-<month>.json`. They are applied when a question is asked, so that a
//! band for each of hundreds of places need not be shipped, and a newer count of the base shows
//! everywhere at once. The header's currency is that of the bands that come out: a factor is in
//! its units per unit of the base's currency. The status is always `modelled`.
use rust_decimal::Decimal;

use super::{Exact, Header, checked, contradiction, opened};
use crate::data::node::Node;
use crate::data::record::Read;
use crate::data::schema::band::Roles;
use crate::domain::band::{Factor, Grade, Method, Region};
use crate::domain::problem::{Code, Problem};

/// Kind and major version.
pub const SCHEMA: &str = "factor/1";

/// A file of factors, checked.
#[derive(Clone, Debug)]
pub struct FactorFile {
    /// What the file says of itself.
    pub header: Header,
    /// The factors, one for each place.
    pub factors: Vec<Factor>,
}

crate::record! {
    /// The fields of the kind.
    pub struct FactorBody {
        /// The families of roles that the occupation holds.
        role: Roles,
        /// The occupation that was compared.
        occupation: String,
        /// Whose bands are carried over.
        base: Region,
        /// How far what comes out can be trusted.
        grade: Grade,
        /// One entry per place.
        factors: Vec<FactorRecord>,
    }
}

crate::record! {
    /// The factors of one place.
    pub struct FactorRecord {
        /// The place.
        region: Region,
        /// At the 10th percentile.
        p10: Option<Exact>,
        /// At the 25th percentile.
        p25: Option<Exact>,
        /// At the median.
        p50: Option<Exact>,
        /// At the 75th percentile.
        p75: Option<Exact>,
        /// At the 90th percentile.
        p90: Option<Exact>,
    }
}

impl FactorRecord {
    /// The factors of the percentiles.
    fn points(&self) -> [Option<Decimal>; 5] {
        [self.p10, self.p25, self.p50, self.p75, self.p90].map(|exact| exact.map(|exact| exact.0))
    }

    fn fault(&self, base: &Region, before: &[FactorRecord]) -> Option<Problem> {
        let points = self.points();
        if self.region == *base || before.iter().any(|other| other.region == self.region) {
            return Some(Problem::new(Code::DuplicateId).below("region"));
        }
        if points.iter().all(Option::is_none) {
            return Some(Problem::new(Code::Missing).below("p50"));
        }
        let is_wrong = points.into_iter().flatten().any(|factor| factor <= Decimal::ZERO);
        is_wrong.then(|| Problem::new(Code::RateOutOfRange).below("p50"))
    }
}

impl Read for FactorFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, FactorBody) = opened(SCHEMA, node)?;
        let mut problems = Vec::new();
        if header.status != Method::Modelled.id() {
            problems.push(contradiction("status", Method::Modelled.id()));
        }
        if body.factors.is_empty() {
            problems.push(Problem::new(Code::Missing).below("factors"));
        }
        for (index, record) in body.factors.iter().enumerate() {
            let before = body.factors.get(..index).unwrap_or_default();
            let fault = record.fault(&body.base, before);
            problems.extend(fault.map(|problem| problem.below_index(index).below("factors")));
        }
        let factor = |record: &FactorRecord| Factor {
            roles: body.role.0.clone(),
            base: body.base.clone(),
            region: record.region.clone(),
            points: record.points(),
            grade: body.grade,
        };
        let factors = body.factors.iter().map(factor).collect();
        checked(Self { header, factors }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl FactorFile {
    /// The name under which the file is shipped: `bands/factors/us-metros-ml_engineer-2025-05`.
    pub fn name(&self) -> String {
        format!("bands/factors/{}-{}", self.header.id, self.header.valid_from.month_text())
    }
}
