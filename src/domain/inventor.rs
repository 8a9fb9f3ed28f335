//! What an inventor who is employed gets of the value of an invention.
//!
//! German employees in companies: V = k x E x A x Q with the risk factor k (patent pending), the
//! value E, the share factor A and the co-inventor's part Q. By licence analogy E = rate x sum
//! over bands of turnover x (1 - reduction), the degression of guideline 11 on the turnover
//! added up over all years; licensed out, E is the net licence income (guideline 15). A comes
//! from points for who set the task (a), how it was solved (b) and the position (c), guidelines
//! 30 to 37; half points lie on the straight line between two entries. Universities pay marginal
//! shares of their net income after a top slice.
//!
//! Source: Arbeitnehmererfindungsgesetz sections 9, 11 and 42 no. 4; Richtlinien für die
//! Vergütung von Arbeitnehmererfindungen im privaten Dienst (1959, as amended). All figures are
//! data (`static/data/inventor`).
//!
//! ```
//! use bandworth::domain::{inventor::Invention, quantity::{Amount, Rate, Share}};
//! use rust_decimal::Decimal;
//! let invention = Invention::by_licence_analogy(
//!     Amount::new(Decimal::from(2_000_000))?,
//!     Rate::new(Decimal::new(15, 3))?,
//!     None,
//! )?;
//! assert_eq!(invention.value(), Decimal::from(30_000));
//! let factor = Share::new(Decimal::new(15, 2))?;
//! assert_eq!(invention.remuneration(factor, Share::new(Decimal::new(25, 2))?, Share::WHOLE)?, Decimal::from(1_125));
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::marginal_bands::MarginalBands;
use super::money::{difference, product, sum};
use super::problem::{Allowed, Code, Problem};
use super::quantity::{Amount, Rate, Share};

/// An invention and what it is worth to the employer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invention {
    value: Decimal,
}

/// Which reading of the guideline's bands is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Degression {
    /// No reduction.
    #[default]
    None,
    /// The figures in DM taken as EUR.
    Nominal,
    /// The figures in DM halved.
    Half,
}

impl Invention {
    /// The value by licence analogy: turnover, reduced band by band where `kept` says which
    /// share of each band counts, times the rate.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn by_licence_analogy(
        turnover: Amount,
        licence_rate: Rate,
        kept: Option<&MarginalBands>,
    ) -> Result<Self, Problem> {
        Self::in_year(Decimal::ZERO, turnover, licence_rate, kept)
    }

    /// The same for one year's turnover after all that was sold before.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn in_year(
        sold_before: Decimal,
        turnover: Amount,
        licence_rate: Rate,
        kept: Option<&MarginalBands>,
    ) -> Result<Self, Problem> {
        let counted = match kept {
            Some(bands) => bands.between(sold_before, sum(sold_before, turnover.value())?)?,
            None => turnover.value(),
        };
        Ok(Self { value: product(counted, licence_rate.value())? })
    }

    /// The value of an invention licensed to others: the net licence income.
    pub const fn by_licence_income(net_income: Amount) -> Self {
        Self { value: net_income.value() }
    }

    /// E.
    pub const fn value(self) -> Decimal {
        self.value
    }

    /// V = k x E x A x Q.
    ///
    /// # Errors
    /// `AmountTooLarge` when the result does not fit.
    pub fn remuneration(
        self,
        share_factor: Share,
        co_inventor_share: Share,
        risk_factor: Share,
    ) -> Result<Decimal, Problem> {
        let all = product(product(self.value, risk_factor.value())?, share_factor.value())?;
        product(all, co_inventor_share.value())
    }
}

/// What one inventor is paid for each year of turnover: k x E_t x A x Q, the bands running over
/// the turnover added up.
///
/// # Errors
/// `AmountTooLarge` when a result does not fit.
pub fn yearly_remuneration(
    turnover: &[Amount],
    licence_rate: Rate,
    kept: Option<&MarginalBands>,
    share_factor: Share,
    co_inventor_share: Share,
    risk_factor: Share,
) -> Result<Vec<Decimal>, Problem> {
    let mut sold = Decimal::ZERO;
    turnover
        .iter()
        .map(|turnover| {
            let invention = Invention::in_year(sold, *turnover, licence_rate, kept)?;
            sold = sum(sold, turnover.value())?;
            invention.remuneration(share_factor, co_inventor_share, risk_factor)
        })
        .collect()
}

/// Points of the guidelines: `a` who set the task, `b` how it was solved, `c` the position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InventionPoints {
    /// 1 (set by the company) to 6 (own initiative).
    pub a: Decimal,
    /// 1 (with all means of the company) to 6 (without any).
    pub b: Decimal,
    /// 1 (head of research) to 8 (untrained).
    pub c: Decimal,
}

/// The table from the sum of points to the share factor.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareFactorTable {
    highest_points: [Decimal; 3],
    /// Factors for the sums 3, 4, 5 ...
    factors: Vec<Share>,
}

/// Every kind of points begins at one, so their sum at three.
const LOWEST_POINTS: Decimal = Decimal::ONE;

impl ShareFactorTable {
    /// A table with the highest points of a, b and c, and one factor for every sum of points.
    ///
    /// # Errors
    /// `LengthMismatch` where the factors do not cover the sums.
    pub fn new(highest_points: [Decimal; 3], factors: Vec<Share>) -> Result<Self, Problem> {
        let span = highest_points
            .iter()
            .try_fold(Decimal::ONE, |span, &highest| sum(span, difference(highest, LOWEST_POINTS)?))?;
        if Decimal::from(factors.len()) != span {
            return Err(Problem::new(Code::LengthMismatch));
        }
        Ok(Self { highest_points, factors })
    }

    /// The share factor of these points.
    ///
    /// # Errors
    /// `PointsOutOfRange` for each kind of points outside its range.
    pub fn share_factor(&self, points: InventionPoints) -> Result<Share, Vec<Problem>> {
        let mut problems = Vec::new();
        let given = [("a", points.a), ("b", points.b), ("c", points.c)];
        for ((field, points), highest) in given.into_iter().zip(self.highest_points) {
            if points < LOWEST_POINTS || points > highest {
                let allowed = Allowed::Between(LOWEST_POINTS, highest);
                problems.push(Problem::new(Code::PointsOutOfRange).allowing(allowed).below(field));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        self.interpolated(points).map_err(|problem| vec![problem])
    }

    fn interpolated(&self, points: InventionPoints) -> Result<Share, Problem> {
        let lowest = sum(LOWEST_POINTS, sum(LOWEST_POINTS, LOWEST_POINTS)?)?;
        let position = difference(sum(sum(points.a, points.b)?, points.c)?, lowest)?;
        let (whole, part) = (position.floor(), position.fract());
        let mut steps =
            self.factors.iter().zip(0_u32..).skip_while(|(_, index)| Decimal::from(*index) < whole);
        let low = steps.next().map(|(share, _)| share.value()).unwrap_or_default();
        let high = steps.next().map_or(low, |(share, _)| share.value());
        Share::new(sum(low, product(difference(high, low)?, part)?)?)
    }
}

/// An inventors' part of university income: marginal bands on the income after the top slice.
///
/// # Errors
/// `AmountTooLarge` when the result does not fit.
pub fn university_share(
    net_income: Amount,
    top_slice: Share,
    bands: &MarginalBands,
) -> Result<Decimal, Problem> {
    let rest = product(net_income.value(), difference(Decimal::ONE, top_slice.value())?)?;
    bands.between(Decimal::ZERO, rest)
}
