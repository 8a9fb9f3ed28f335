//! Files of anchors: cited points on total pay, and facts about scarcity.
//!
//! `anchors/<id>-<year>-<month>.json`. An anchor is one labelled point with a source, never a band:
//! it has no percentile and no rank, and points of different kinds do not share an axis without a
//! label. No redistributable source states how total pay is spread, so nothing here is averaged,
//! interpolated or smoothed. A fact is one sentence that somebody named said at a known time.
use rust_decimal::Decimal;

use super::{Exact, Header, Names, checked, contradiction, opened};
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::band::Ladder;
use crate::domain::money::Currency;
use crate::domain::problem::{Code, Problem};

/// Kind and major version.
pub const SCHEMA: &str = "anchors/1";

/// A file of anchors, checked.
#[derive(Clone, Debug)]
pub struct AnchorFile {
    /// What the file says of itself.
    pub header: Header,
    /// The points.
    pub points: Vec<Anchor>,
    /// The facts.
    pub facts: Vec<Fact>,
}

/// What an anchor measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnchorKind {
    /// Total pay of the median employee, all functions and countries (SEC, Item 402(u)).
    MedianEmployeeTotal,
    /// Expense for shares per employee, or their value at vesting: a mean, pulled up by few.
    StockPerEmployee,
    /// An offer as reported by the press, nearly always from unnamed sources.
    ReportedOffer,
    /// Public pay scales of German universities, gross.
    AcademicPay,
}

crate::words!(AnchorKind, UnknownValue,
    "median_employee_total" => AnchorKind::MedianEmployeeTotal,
    "sbc_per_employee" => AnchorKind::StockPerEmployee,
    "reported_offer" => AnchorKind::ReportedOffer,
    "academic_pay" => AnchorKind::AcademicPay);

crate::record! {
    /// The fields of the kind.
    pub struct AnchorBody {
        /// Cited points.
        points: Vec<Anchor> = Vec::new(),
        /// Cited facts.
        facts: Vec<Fact> = Vec::new(),
    }
}

crate::record! {
    /// A cited point on total pay.
    pub struct Anchor {
        /// A short name.
        id: String,
        /// What it measures.
        kind: AnchorKind,
        /// Who pays.
        employer: String,
        /// The ladder it stands beside.
        ladder: Ladder,
        /// Whom the number covers.
        role_scope: Names,
        /// The country; `global` for the whole workforce.
        country: String,
        /// The currency of the amounts.
        currency: Currency,
        /// The lower end of a range.
        low: Option<Exact>,
        /// A single amount.
        mid: Option<Exact>,
        /// The upper end of a range.
        high: Option<Exact>,
        /// The time the amount is for, in the words of the table.
        period: String,
        /// The year or day it is of.
        date: Names,
        /// What the amount contains.
        basis: Names,
        /// Where it was read.
        url: String,
        /// What must be known to read it.
        note: Option<Names>,
    }
}

crate::record! {
    /// A cited fact.
    pub struct Fact {
        /// A short name.
        id: String,
        /// The fact, in our own words.
        claim: Names,
        /// Who said it, and where.
        said_by: Names,
        /// When.
        date: Names,
        /// Where it was read.
        urls: Vec<String>,
    }
}

impl Anchor {
    fn fault(&self) -> Option<Problem> {
        let amounts: Vec<Decimal> =
            [self.low, self.mid, self.high].into_iter().flatten().map(|exact| exact.0).collect();
        let rises = amounts.is_sorted() && amounts.iter().all(|amount| *amount > Decimal::ZERO);
        (!rises).then(|| contradiction("high", "low <= mid <= high"))
    }
}

impl Read for AnchorFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, AnchorBody { points, facts }): (Header, AnchorBody) = opened(SCHEMA, node)?;
        let mut problems = Vec::new();
        if points.is_empty() && facts.is_empty() {
            problems.push(Problem::new(Code::Missing).below("points"));
        }
        for (index, point) in points.iter().enumerate() {
            problems.extend(point.fault().map(|problem| problem.below_index(index).below("points")));
        }
        for (index, fact) in facts.iter().enumerate() {
            let is_uncited = fact.urls.is_empty();
            let missing = || Problem::new(Code::Missing).below("urls").below_index(index).below("facts");
            problems.extend(is_uncited.then(missing));
        }
        checked(Self { header, points, facts }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

impl AnchorFile {
    /// The name under which the file is shipped: `anchors/total_compensation-2026-11`.
    pub fn name(&self) -> String {
        format!("anchors/{}-{}", self.header.id, self.header.valid_from.month_text())
    }
}
