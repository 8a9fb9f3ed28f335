//! Files on inventors: the German guidelines (`inventor/de-guidelines-<year>.json`) and what
//! universities pay (`inventor/universities-<year>.json`).
use rust_decimal::Decimal;

use super::{Exact, Header, Names, checked, contradiction, opened};
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::inventor::{Degression, ShareFactorTable};
use crate::domain::marginal_bands::{Band, MarginalBands};
use crate::domain::money::difference;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Amount, Rate, Share};

/// Kind and major version of the guidelines.
pub const GUIDELINES_SCHEMA: &str = "inventor-guidelines/1";
/// Kind and major version of the schedules.
pub const SCHEDULES_SCHEMA: &str = "inventor-schedules/1";

/// The German guidelines, checked.
#[derive(Clone, Debug)]
pub struct GuidelinesFile {
    /// What the file says of itself.
    pub header: Header,
    /// From points to the share factor.
    pub share_factors: ShareFactorTable,
    nominal: MarginalBands,
    half: MarginalBands,
}

crate::record! {
    /// The fields of the kind.
    pub struct GuidelinesBody {
        /// Reductions by turnover in both readings.
        degression: DegressionBands,
        /// The highest points of a, b and c.
        highest_points: HighestPoints,
        /// Share factors for the sums of points, from three on.
        share_factors: Vec<Share>,
    }
}

crate::record! {
    /// Both readings of the bands.
    pub struct DegressionBands {
        /// Figures in DM taken as EUR.
        nominal: Vec<Reduction>,
        /// Figures in DM halved.
        half: Vec<Reduction>,
    }
}

crate::record! {
    /// How much less turnover counts above a threshold.
    pub struct Reduction {
        /// Turnover above.
        above: Amount,
        /// Part that does not count.
        reduction: Rate,
    }
}

crate::record! {
    /// The highest points.
    pub struct HighestPoints {
        /// Who set the task.
        a: Exact,
        /// How it was solved.
        b: Exact,
        /// Position.
        c: Exact,
    }
}

impl GuidelinesFile {
    /// The part of each band of turnover that counts.
    pub const fn kept(&self, reading: Degression) -> &MarginalBands {
        match reading {
            Degression::None | Degression::Nominal => &self.nominal,
            Degression::Half => &self.half,
        }
    }
}

/// The part that counts of each band.
fn kept(reductions: &[Reduction], reading: &str) -> Result<MarginalBands, Vec<Problem>> {
    let placed = |problem: Problem| problem.below(reading).below("degression");
    let bands = reductions.iter().map(|entry| {
        let kept = difference(Decimal::ONE, entry.reduction.value()).and_then(Rate::new)?;
        Ok(Band { above: entry.above, rate: kept })
    });
    let bands = bands.collect::<Result<Vec<_>, _>>().map_err(|problem| vec![placed(problem)])?;
    MarginalBands::new(bands).map_err(|problems| problems.into_iter().map(placed).collect())
}

impl Read for GuidelinesFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, GuidelinesBody) = opened(GUIDELINES_SCHEMA, node)?;
        let nominal = kept(&body.degression.nominal, "nominal")?;
        let half = kept(&body.degression.half, "half")?;
        let highest = [body.highest_points.a.0, body.highest_points.b.0, body.highest_points.c.0];
        if !body.share_factors.is_sorted() {
            return Err(vec![contradiction("share_factors", "rising")]);
        }
        let share_factors = ShareFactorTable::new(highest, body.share_factors)
            .map_err(|problem| vec![problem.below("share_factors")])?;
        Ok(Self { header, share_factors, nominal, half })
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}

/// What universities pay, checked.
#[derive(Clone, Debug)]
pub struct SchedulesFile {
    /// What the file says of itself.
    pub header: Header,
    /// One per university.
    pub schedules: Vec<UniversitySchedule>,
}

crate::record! {
    /// The fields of the kind.
    pub struct SchedulesBody {
        /// One per university.
        schedules: Vec<UniversitySchedule>,
    }
}

crate::record! {
    /// The inventors' share of a university's income.
    pub struct UniversitySchedule {
        /// Short name.
        id: String,
        /// Name shown.
        name: Names,
        /// Currency of the thresholds.
        currency: crate::domain::money::Currency,
        /// Whether gross or net income is shared.
        base: IncomeBase,
        /// Kept before sharing.
        top_slice: Share = Share::ZERO,
        /// Inventors' share of each band.
        bands: MarginalBands,
        /// Id of the source in the header.
        source: String,
        /// What else must be known.
        note: Option<Names>,
    }
}

/// Which income is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncomeBase {
    /// All of it.
    Gross,
    /// After costs.
    Net,
}

crate::words!(IncomeBase, UnknownValue, "gross" => IncomeBase::Gross, "net" => IncomeBase::Net);

impl Read for SchedulesFile {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let (header, body): (Header, SchedulesBody) = opened(SCHEDULES_SCHEMA, node)?;
        let mut problems = Vec::new();
        for (index, schedule) in body.schedules.iter().enumerate() {
            if !header.sources.iter().any(|source| source.id == schedule.source) {
                let known = header.sources.iter().map(|source| source.id.clone()).collect();
                let problem = Problem::new(Code::UnknownValue).allowing(Allowed::Values(known));
                problems.push(problem.below("source").below_index(index).below("schedules"));
            }
        }
        checked(Self { header, schedules: body.schedules }, problems)
    }

    fn typescript() -> String {
        "unknown".to_owned()
    }
}
