//! Files of bands: one role family in one region on one ladder, counted at one date.
//!
//! `bands/<family>/<region>-<year>-<month>.json` for the market,
//! `bands/<family>/<region>-frontier_lab-<year>-<month>.json` for the labs' posted ranges, so
//! that the two ladders never share a file. The header's `status` is the method of all cells.
use super::{Exact, Header, checked, contradiction, opened};
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::band::{
    Cell, CellLevel, Component, Grade, Key, Ladder, Method, PercentileBand, Region, Role,
};
use crate::domain::calendar::Day;
use crate::domain::problem::{Code, Problem};

/// Kind and major version.
pub const SCHEMA: &str = "band/1";

/// What the rows behind a cell are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Job postings, each counted once however often it was repeated.
    Postings,
    /// Persons who said what they earn.
    Persons,
    /// Jobs in an office's sample.
    Jobs,
}

crate::words!(RowKind, UnknownValue,
    "postings" => RowKind::Postings, "persons" => RowKind::Persons, "jobs" => RowKind::Jobs);

/// A file of bands, checked.
#[derive(Clone, Debug)]
pub struct BandFile {
    /// What the file says of itself.
    pub header: Header,
    /// How all cells of the file came about.
    pub method: Method,
    /// What the rows behind the cells are.
    pub n_kind: RowKind,
    /// The cells.
    pub cells: Vec<Cell>,
    /// The employers' own ranges that a cell of posted ranges sums up.
    pub employers: Vec<EmployerRange>,
    key: (Role, Region, Ladder),
}

crate::record! {
    /// The fields of the kind.
    pub struct BandBody {
        /// The family of roles.
        role: Role,
        /// The place.
        region: Region,
        /// The labour market.
        ladder: Ladder,
        /// The part of pay.
        component: Component,
        /// What the rows are.
        n_kind: RowKind,
        /// One entry per level.
        cells: Vec<CellRecord>,
        /// What single employers post.
        employers: Vec<EmployerRange> = Vec::new(),
    }
}

crate::record! {
    /// A band as it stands in a file.
    pub struct CellRecord {
        /// The level, or all.
        level: CellLevel,
        /// Rows behind it.
        n: Option<u32>,
        /// How far it can be trusted.
        grade: Grade,
        /// 10th percentile.
        p10: Option<Exact>,
        /// 25th percentile.
        p25: Option<Exact>,
        /// Median.
        p50: Option<Exact>,
        /// 75th percentile.
        p75: Option<Exact>,
        /// 90th percentile.
        p90: Option<Exact>,
    }
}

crate::record! {
    /// What one employer posts for a family of roles, all levels together.
    pub struct EmployerRange {
        /// The employer.
        employer: String,
        /// Postings counted.
        n: u32,
        /// How far the figures can be trusted.
        grade: Grade,
        /// The day the first posting was seen.
        first_seen: Day,
        /// The day the last posting was seen.
        last_seen: Day,
        /// 10th percentile, each posting spread evenly over its own range.
        p10: Exact,
        /// 25th percentile.
        p25: Exact,
        /// Median.
        p50: Exact,
        /// 75th percentile.
        p75: Exact,
        /// 90th percentile.
        p90: Exact,
        /// Median of the lower ends.
        median_low: Exact,
        /// Median of the upper ends.
        median_high: Exact,
        /// The highest upper end.
        highest: Exact,
    }
}

impl CellRecord {
    fn band(&self) -> Result<PercentileBand, Problem> {
        let amount = |exact: Option<Exact>| exact.map(|exact| exact.0);
        PercentileBand::new([self.p10, self.p25, self.p50, self.p75, self.p90].map(amount))
    }
}

impl EmployerRange {
    /// The percentiles as a band.
    ///
    /// # Errors
    /// Those of [`PercentileBand::new`].
    pub fn band(&self) -> Result<PercentileBand, Problem> {
        PercentileBand::new([self.p10, self.p25, self.p50, self.p75, self.p90].map(|exact| Some(exact.0)))
    }

    fn faults(&self) -> Option<Problem> {
        if let Err(problem) = self.band() {
            return Some(problem);
        }
        if self.n == 0 {
            return Some(contradiction("n", "1"));
        }
        if self.last_seen < self.first_seen {
            return Some(contradiction("last_seen", self.first_seen.to_string()));
        }
        if self.median_high < self.median_low || self.highest < self.median_high {
            return Some(contradiction("highest", self.median_high.0.to_string()));
        }
        None
    }
}

impl Read for BandFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, BandBody) = opened(SCHEMA, node)?;
        let method = Method::parse(&header.status).map_err(|problem| vec![problem.below("status")])?;
        let (mut cells, mut problems) = (Vec::<Cell>::new(), Vec::new());
        for (index, record) in body.cells.iter().enumerate() {
            match body.cell(record, method) {
                Ok(cell) if cells.iter().any(|other| other.key == cell.key) => {
                    let twice = Problem::new(Code::DuplicateId).below("level");
                    problems.push(twice.below_index(index).below("cells"));
                }
                Ok(cell) => cells.push(cell),
                Err(problem) => problems.push(problem.below_index(index).below("cells")),
            }
        }
        if body.cells.is_empty() {
            problems.push(Problem::new(Code::Missing).below("cells"));
        }
        for (index, range) in body.employers.iter().enumerate() {
            problems.extend(range.faults().map(|problem| problem.below_index(index).below("employers")));
        }
        let (n_kind, employers, key) = (body.n_kind, body.employers, (body.role, body.region, body.ladder));
        checked(Self { header, method, n_kind, cells, employers, key }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl BandBody {
    fn cell(&self, record: &CellRecord, method: Method) -> Result<Cell, Problem> {
        if matches!(method, Method::Observed | Method::Posted) && record.n.is_none_or(|n| n == 0) {
            return Err(Problem::new(Code::Missing).below("n"));
        }
        let key = Key {
            ladder: self.ladder,
            role: self.role,
            level: record.level,
            region: self.region.clone(),
            component: self.component,
        };
        Ok(Cell { key, band: record.band()?, n: record.n, method, grade: record.grade })
    }
}

impl BandFile {
    /// The id that the file's key asks for: `ml_engineer/us`, `ml_engineer/us-sf-frontier_lab`.
    pub fn expected_id(&self) -> String {
        let (role, region, ladder) = &self.key;
        match ladder {
            Ladder::Market => format!("{}/{}", role.id(), region.id()),
            Ladder::FrontierLab => format!("{}/{}-{}", role.id(), region.id(), ladder.id()),
        }
    }

    /// The name under which the file is shipped: `bands/ml_engineer/us-2025-08`.
    pub fn name(&self) -> String {
        format!("bands/{}-{}", self.expected_id(), self.header.valid_from.month_text())
    }
}
