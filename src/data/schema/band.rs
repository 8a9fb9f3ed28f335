//! Files of bands: cells of one method, one ladder, one currency and one date.
//!
//! | file below `bands/` | what |
//! | --- | --- |
//! | `<family>/<region>-<year>-<month>` | counted postings of one role family |
//! | `<family>/<region>-frontier_lab-...` | the labs' posted ranges: the two ladders never share a file |
//! | `official/<region>-...` | an office's figures for an occupation, and the families it holds |
//! | `<any>/<name>-...` | cells that name their own role and region |
//!
//! A file names its `role` (one, or a list of those that share its figures) and `region`, or each
//! cell names its own. The header's `status` is the method of all cells.
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
    /// Wages named in visa filings; an employer files many.
    Filings,
}

crate::words!(RowKind, UnknownValue,
    "postings" => RowKind::Postings, "persons" => RowKind::Persons, "jobs" => RowKind::Jobs, "filings" => RowKind::Filings);

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
    /// Wages of single employers or titles, as visa filings name them.
    pub wages: Vec<FiledWage>,
    /// The one role that the file is about, and the place.
    pub role: Option<Role>,
    /// The one place that the file is about.
    pub region: Option<Region>,
    /// The ladder of all cells.
    pub ladder: Ladder,
}

crate::record! {
    /// The fields of the kind.
    pub struct BandBody {
        /// The family of roles, or all that share the figures.
        role: Roles = Roles(Vec::new()),
        /// The place.
        region: Option<Region>,
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
        /// What visa filings name.
        wages: Vec<FiledWage> = Vec::new(),
    }
}

crate::record! {
    /// A band as it stands in a file.
    pub struct CellRecord {
        /// The family of roles, where the file names none.
        role: Option<Role>,
        /// The place, where the file names none.
        region: Option<Region>,
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

crate::record! {
    /// Wages that visa filings name for one employer's occupation, or for one title.
    pub struct FiledWage {
        /// The employer; without one the wages are those of a title, whoever filed.
        employer: Option<String>,
        /// The occupation (SOC 2018) or title.
        title: String,
        /// The word for seniority in the title.
        seniority: Option<String>,
        /// The place.
        region: Region,
        /// Filings counted.
        n: u32,
        /// 25th percentile.
        p25: Option<Exact>,
        /// Median.
        p50: Exact,
        /// 75th percentile.
        p75: Option<Exact>,
    }
}

/// One role, or a list of those that share the figures.
#[derive(Clone, Debug)]
pub struct Roles(pub Vec<Role>);

impl Read for Roles {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        match node {
            Node::List(list) if list.is_empty() => Err(vec![Problem::new(Code::Missing)]),
            Node::List(_) => Vec::<Role>::read(node).map(Self),
            one => Role::read(one).map(|role| Self(vec![role])),
        }
    }

    fn typescript() -> String {
        let role = <Role as Read>::typescript();
        format!("{role} | ({role})[]")
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

impl FiledWage {
    fn faults(&self) -> Option<Problem> {
        let points = [None, self.p25, Some(self.p50), self.p75, None].map(|exact| exact.map(|exact| exact.0));
        match PercentileBand::new(points) {
            Err(problem) => Some(problem),
            Ok(_) => (self.n == 0).then(|| contradiction("n", "1")),
        }
    }
}

impl Read for BandFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, BandBody) = opened(SCHEMA, node)?;
        let method = Method::parse(&header.status).map_err(|problem| vec![problem.below("status")])?;
        let (mut cells, mut problems) = (Vec::<Cell>::new(), Vec::new());
        for (index, record) in body.cells.iter().enumerate() {
            let found = body.cells_of(record, method).and_then(|found| {
                let is_twice = found.iter().any(|cell| cells.iter().any(|other| other.key == cell.key));
                if is_twice { Err(Problem::new(Code::DuplicateId).below("level")) } else { Ok(found) }
            });
            match found {
                Ok(found) => cells.extend(found),
                Err(problem) => problems.push(problem.below_index(index).below("cells")),
            }
        }
        if body.cells.is_empty() {
            problems.push(Problem::new(Code::Missing).below("cells"));
        }
        for (index, range) in body.employers.iter().enumerate() {
            problems.extend(range.faults().map(|problem| problem.below_index(index).below("employers")));
        }
        for (index, wage) in body.wages.iter().enumerate() {
            problems.extend(wage.faults().map(|problem| problem.below_index(index).below("wages")));
        }
        let role = if let [role] = body.role.0[..] { Some(role) } else { None };
        let BandBody { region, ladder, n_kind, employers, wages, .. } = body;
        checked(Self { header, method, n_kind, cells, employers, wages, role, region, ladder }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl BandBody {
    /// The cells of a record: one for each role that shares its figures.
    fn cells_of(&self, record: &CellRecord, method: Method) -> Result<Vec<Cell>, Problem> {
        let is_counted = matches!(method, Method::Observed | Method::Posted);
        if record.n == Some(0) || (is_counted && record.n.is_none()) {
            return Err(Problem::new(Code::Missing).below("n"));
        }
        let missing = |field| Problem::new(Code::Missing).below(field);
        let roles = record.role.map_or_else(|| self.role.0.clone(), |role| vec![role]);
        if roles.is_empty() {
            return Err(missing("role"));
        }
        let region =
            record.region.clone().or_else(|| self.region.clone()).ok_or_else(|| missing("region"))?;
        let (band, n, grade) = (record.band()?, record.n, record.grade);
        let cell = |role| Cell {
            key: Key {
                ladder: self.ladder,
                role,
                level: record.level,
                region: region.clone(),
                component: self.component,
            },
            band: band.clone(),
            n,
            method,
            grade,
        };
        Ok(roles.into_iter().map(cell).collect())
    }
}

impl BandFile {
    /// The id that the file's content asks for: `ml_engineer/us`, `ml_engineer/us-sf-frontier_lab`,
    /// `official/de`; a file whose cells name their own role chooses its id.
    pub fn expected_id(&self) -> String {
        match (&self.role, &self.region, self.method, self.ladder) {
            (_, Some(region), Method::Official, _) => format!("official/{}", region.id()),
            (Some(role), Some(region), _, Ladder::Market) => format!("{}/{}", role.id(), region.id()),
            (Some(role), Some(region), _, ladder) => {
                format!("{}/{}-{}", role.id(), region.id(), ladder.id())
            }
            _ => self.header.id.clone(),
        }
    }

    /// The name under which the file is shipped: `bands/ml_engineer/us-2025-08`.
    pub fn name(&self) -> String {
        format!("bands/{}-{}", self.expected_id(), self.header.valid_from.month_text())
    }
}
