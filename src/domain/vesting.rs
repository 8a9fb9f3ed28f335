//! When the units of a grant become the holder's own.
//!
//! With `n` tranches, one at the end of every cadence, and `W(i)` = the part of the grant due by
//! tranche `i` (even inside each year of the schedule, `W(n) = 1`), the units of tranche `i` are
//!
//! * cumulative rounding: `round_half_up(units x W(i)) - what came before`,
//! * cumulative round down: `floor(units x W(i)) - what came before`, the last takes the rest,
//! * front and back loaded: `floor(units x (W(i) - W(i-1)))`, the remainder one by one to the
//!   first or the last tranches, or all of it to a single one,
//! * fractional: `units x (W(i) - W(i-1))`.
//!
//! Tranches up to the cliff vest together at the cliff. Whatever the type, the tranches sum to the grant.
//!
//! Source: Open Cap Format, `AllocationType` and `VestingTerms`
//! (<https://github.com/Open-Cap-Table-Coalition/Open-Cap-Format-OCF>).
//!
//! ```
//! use bandworth::domain::quantity::{Month, Months, Units};
//! use bandworth::domain::vesting::{AllocationType, Cadence, VestingTerms};
//! let terms = VestingTerms::new(
//!     Months::new(48)?, Months::ZERO, Cadence::Yearly, Vec::new(),
//!     AllocationType::CumulativeRounding, Month::START, Month::START,
//! ).map_err(|mut problems| problems.remove(0))?;
//! let tranches = terms.tranches(Units::new(18.into())?)?;
//! let units: Vec<_> = tranches.iter().map(|tranche| tranche.units.to_string()).collect();
//! assert_eq!(units, ["5", "4", "5", "4"]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::money::{difference, product, quotient, sum};
use super::problem::{Allowed, Code, Problem};
use super::quantity::{Month, Months, Portion, Units};

/// How units are split over tranches (the seven types of the Open Cap Format).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AllocationType {
    /// The running total is rounded half up.
    #[default]
    CumulativeRounding,
    /// The running total is rounded down; the last tranche takes the rest.
    CumulativeRoundDown,
    /// Each tranche is rounded down; the remainder goes one by one to the first tranches.
    FrontLoaded,
    /// Each tranche is rounded down; the remainder goes one by one to the last tranches.
    BackLoaded,
    /// Each tranche is rounded down; the first takes the whole remainder.
    FrontLoadedToSingleTranche,
    /// Each tranche is rounded down; the last takes the whole remainder.
    BackLoadedToSingleTranche,
    /// Parts of a unit vest as they are.
    Fractional,
}

/// How often a tranche vests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cadence {
    /// Every month.
    #[default]
    Monthly,
    /// Every three months.
    Quarterly,
    /// Every six months.
    HalfYearly,
    /// Every twelve months.
    Yearly,
}

impl Cadence {
    /// Every cadence, from the shortest.
    pub const ALL: [Self; 4] = [Self::Monthly, Self::Quarterly, Self::HalfYearly, Self::Yearly];

    /// Months between two tranches.
    pub const fn months(self) -> u16 {
        match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        }
    }
}

/// Some units on the day they vest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tranche {
    /// When, on the package's calendar.
    pub month: Month,
    /// How many.
    pub units: Decimal,
}

/// A checked vesting schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct VestingTerms {
    months: Months,
    cliff: Months,
    cadence: Cadence,
    weights: Vec<Decimal>,
    allocation: AllocationType,
    start: Month,
    granted: Month,
}

/// How far yearly weights may miss one (rounded thirds are welcome).
const WEIGHT_TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// What is wrong between the length of a schedule and its cliff.
pub fn cliff_problem(months: Months, cliff: Months) -> Option<Problem> {
    let most = Allowed::Between(Decimal::ZERO, Decimal::from(months.count()));
    (cliff > months).then(|| Problem::new(Code::CliffBeyondVesting).allowing(most).below("cliff_months"))
}

/// What is wrong with yearly weights: their sum, and their number where the length is known.
pub fn weight_problems(months: Option<Months>, weights: &[Portion]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if weights.is_empty() {
        return problems;
    }
    let total: Decimal = weights.iter().map(|weight| weight.value()).sum();
    if (total - Decimal::ONE).abs() > WEIGHT_TOLERANCE {
        problems.push(Problem::new(Code::WeightsDoNotSumToOne).below("weights"));
    }
    if let Some(years) = months.map(|months| usize::from(months.count().div_ceil(12)))
        && years != weights.len()
    {
        problems.push(Problem::new(Code::LengthMismatch).allowing(Allowed::Length(years)).below("weights"));
    }
    problems
}

impl VestingTerms {
    /// A schedule of `months` in all, in tranches of `cadence`. `weights` are the parts of the
    /// grant per year, empty for an even schedule; `start` is where vesting begins to count,
    /// `granted` the day of the grant.
    ///
    /// # Errors
    /// All of: `CliffBeyondVesting`, `WeightsDoNotSumToOne` (1e-9), `LengthMismatch` (one weight
    /// for each year begun).
    pub fn new(
        months: Months,
        cliff: Months,
        cadence: Cadence,
        weights: Vec<Portion>,
        allocation: AllocationType,
        start: Month,
        granted: Month,
    ) -> Result<Self, Vec<Problem>> {
        let mut problems = weight_problems(Some(months), &weights);
        problems.extend(cliff_problem(months, cliff));
        if !problems.is_empty() {
            return Err(problems);
        }
        let weights = weights.into_iter().map(Portion::value).collect();
        Ok(Self { months, cliff, cadence, weights, allocation, start, granted })
    }

    /// The day of the grant.
    pub const fn granted(&self) -> Month {
        self.granted
    }

    /// Where vesting begins to count.
    pub const fn start(&self) -> Month {
        self.start
    }

    /// The day of the last tranche.
    pub const fn end(&self) -> Month {
        self.start.plus(self.months)
    }

    /// The same schedule later: start and grant move by as many months.
    pub fn later(&self, by: Months) -> Self {
        Self { start: self.start.plus(by), granted: self.granted.plus(by), ..self.clone() }
    }

    /// The same schedule with parts of a unit, for what is no share (money).
    pub fn fractional(&self) -> Self {
        Self { allocation: AllocationType::Fractional, ..self.clone() }
    }

    /// The tranches of so many units, in order; they sum to the grant. Tranches up to the cliff
    /// are one; tranches of no units stay, so that the schedule can be seen.
    ///
    /// # Errors
    /// `AmountTooLarge` where a product does not fit.
    pub fn tranches(&self, units: Units) -> Result<Vec<Tranche>, Problem> {
        let ends = self.ends();
        let shares = self.allocated(&ends, units.value())?;
        let mut tranches: Vec<Tranche> = Vec::with_capacity(ends.len());
        for (end, units) in ends.into_iter().zip(shares) {
            let month = self.start.plus(end.max(self.cliff));
            match tranches.last_mut() {
                Some(last) if last.month == month => last.units = sum(last.units, units)?,
                _ => tranches.push(Tranche { month, units }),
            }
        }
        Ok(tranches)
    }

    /// The part of an amount of money that has vested by a month, to the cent and below: tranches vest when they
    /// are due, none before the cliff.
    ///
    /// ```
    /// use bandworth::domain::quantity::{Month, Months};
    /// use bandworth::domain::vesting::{AllocationType, Cadence, VestingTerms};
    /// let (months, cliff) = (Months::new(48)?, Months::new(12)?);
    /// let terms = VestingTerms::new(months, cliff, Cadence::Quarterly, Vec::new(),
    ///     AllocationType::Fractional, Month::START, Month::START).map_err(|mut all| all.remove(0))?;
    /// let vested = |month| terms.vested_by(4_800.into(), Month::new(month)?);
    /// assert_eq!([vested(11)?, vested(12)?, vested(14)?, vested(99)?], [0, 1_200, 1_200, 4_800].map(Into::into));
    /// # Ok::<(), bandworth::domain::problem::Problem>(())
    /// ```
    ///
    /// # Errors
    /// `AmountTooLarge` where a product does not fit.
    pub fn vested_by(&self, amount: Decimal, month: Month) -> Result<Decimal, Problem> {
        let elapsed = month.index().saturating_sub(self.start.index());
        let Ok(elapsed) = u16::try_from(elapsed) else { return Ok(Decimal::ZERO) };
        if elapsed < self.cliff.count() {
            return Ok(Decimal::ZERO);
        }
        if elapsed >= self.months.count() {
            return Ok(amount);
        }
        let due = elapsed.checked_rem(self.cadence.months()).map_or(0, |rest| elapsed.saturating_sub(rest));
        self.due(Months::new(due)?, amount)?.exact()
    }

    /// The ends of the tranches in months since the start of vesting; the last may be short.
    fn ends(&self) -> Vec<Months> {
        let step = usize::from(self.cadence.months());
        let full = (step..).step_by(step).map_while(|end| u16::try_from(end).ok());
        let mut ends: Vec<_> = full
            .take_while(|&end| end < self.months.count())
            .filter_map(|end| Months::new(end).ok())
            .collect();
        ends.push(self.months);
        ends
    }

    /// The units of each tranche before the cliff joins some.
    fn allocated(&self, ends: &[Months], units: Decimal) -> Result<Vec<Decimal>, Problem> {
        let due = ends.iter().map(|&end| self.due(end, units)).collect::<Result<Vec<_>, _>>()?;
        match self.allocation {
            AllocationType::CumulativeRounding => {
                // A grant with a part of a unit must not be overtaken by rounding up.
                steps(
                    due.iter().map(|due| due.rounded_half_up().map(|whole| whole.min(units.floor()))),
                    units,
                )
            }
            AllocationType::CumulativeRoundDown => steps(due.iter().map(Due::floor), units),
            AllocationType::Fractional => steps(due.iter().map(Due::exact), units),
            AllocationType::FrontLoaded => {
                let (mut floors, rest) = floors(&due, units)?;
                deal(floors.iter_mut(), rest)?;
                Ok(floors)
            }
            AllocationType::BackLoaded => {
                let (mut floors, rest) = floors(&due, units)?;
                // The remainder belongs to the last tranches: whole units from the end backwards.
                deal(floors.iter_mut().rev(), rest)?;
                Ok(floors)
            }
            AllocationType::FrontLoadedToSingleTranche => {
                let (mut floors, rest) = floors(&due, units)?;
                give(floors.first_mut(), rest)?;
                Ok(floors)
            }
            AllocationType::BackLoadedToSingleTranche => {
                let (mut floors, rest) = floors(&due, units)?;
                give(floors.last_mut(), rest)?;
                Ok(floors)
            }
        }
    }

    /// `units x W(end)` as a fraction, so that rounding sees the exact value.
    fn due(&self, end: Months, units: Decimal) -> Result<Due, Problem> {
        let elapsed = end.count();
        if elapsed == self.months.count() {
            return Ok(Due { numerator: units, denominator: Decimal::ONE });
        }
        if self.weights.is_empty() {
            let numerator = product(units, elapsed.into())?;
            return Ok(Due { numerator, denominator: self.months.count().into() });
        }
        let (years, into_year) = (elapsed / 12, elapsed % 12);
        let year_length = (self.months.count() - years * 12).min(12);
        let before: Decimal = self.weights.iter().take(years.into()).sum();
        let current = self.weights.get(usize::from(years)).copied().unwrap_or_default();
        let total: Decimal = self.weights.iter().sum();
        let share = sum(product(before, year_length.into())?, product(current, into_year.into())?)?;
        Ok(Due { numerator: product(units, share)?, denominator: product(total, year_length.into())? })
    }
}

/// Units due by a tranche: an exact fraction.
#[derive(Clone, Copy, Debug)]
struct Due {
    numerator: Decimal,
    denominator: Decimal,
}

impl Due {
    fn exact(&self) -> Result<Decimal, Problem> {
        quotient(self.numerator, self.denominator)
    }

    /// The largest whole number not above the fraction. A quotient of 28 digits may have been
    /// rounded up to a whole number that is too large: the product tells.
    fn floor(&self) -> Result<Decimal, Problem> {
        let whole = self.exact()?.floor();
        let above = product(whole, self.denominator)? > self.numerator;
        if above { difference(whole, Decimal::ONE) } else { Ok(whole) }
    }

    /// `floor(x + 1/2)`.
    fn rounded_half_up(&self) -> Result<Decimal, Problem> {
        let twice = product(self.numerator, Decimal::TWO)?;
        let shifted = Due {
            numerator: sum(twice, self.denominator)?,
            denominator: product(self.denominator, Decimal::TWO)?,
        };
        shifted.floor()
    }

    /// `self - earlier`, exactly where the denominators agree.
    fn since(&self, earlier: &Due) -> Result<Due, Problem> {
        if self.denominator == earlier.denominator {
            let numerator = difference(self.numerator, earlier.numerator)?;
            return Ok(Due { numerator, denominator: self.denominator });
        }
        let left = product(self.numerator, earlier.denominator)?;
        let right = product(earlier.numerator, self.denominator)?;
        let denominator = product(self.denominator, earlier.denominator)?;
        Ok(Due { numerator: difference(left, right)?, denominator })
    }
}

/// Differences of a running total; the last tranche takes what is left of the grant.
fn steps(
    totals: impl ExactSizeIterator<Item = Result<Decimal, Problem>>,
    units: Decimal,
) -> Result<Vec<Decimal>, Problem> {
    let last = totals.len().saturating_sub(1);
    let mut before = Decimal::ZERO;
    let mut tranches = Vec::with_capacity(last + 1);
    for (index, total) in totals.enumerate() {
        let total = if index == last { units } else { total? };
        tranches.push(difference(total, before)?);
        before = total;
    }
    Ok(tranches)
}

/// Each tranche rounded down, and what remains of the grant.
fn floors(due: &[Due], units: Decimal) -> Result<(Vec<Decimal>, Decimal), Problem> {
    let mut before = Due { numerator: Decimal::ZERO, denominator: Decimal::ONE };
    let mut rest = units;
    let mut tranches = Vec::with_capacity(due.len());
    for due in due {
        let whole = due.since(&before)?.floor()?;
        rest = difference(rest, whole)?;
        tranches.push(whole);
        before = *due;
    }
    Ok((tranches, rest))
}

/// One unit to each tranche in turn, a part of a unit to the one after.
fn deal<'a>(tranches: impl Iterator<Item = &'a mut Decimal>, mut rest: Decimal) -> Result<(), Problem> {
    for tranche in tranches {
        let part = rest.min(Decimal::ONE);
        *tranche = sum(*tranche, part)?;
        rest = difference(rest, part)?;
    }
    Ok(())
}

fn give(tranche: Option<&mut Decimal>, rest: Decimal) -> Result<(), Problem> {
    if let Some(tranche) = tranche {
        *tranche = sum(*tranche, rest)?;
    }
    Ok(())
}
