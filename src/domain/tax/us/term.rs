//! A term of a law: an amount reckoned from measures by a handful of rules that all states share.
//!
//! ```text
//! base   = amount                                        a fixed amount, or
//!        = rate x S(max(0, measure - above - deduct))  a share of a measure, or
//!        = T(S(max(0, measure - above - deduct)))      a scale (brackets or a table) of a measure
//! term   = max(least, [when] R(min(most, base) - losses) x shares)
//! ```
//!
//! *losses* take back by income ([`Taper`]), *shares* multiply with a table or a line of income,
//! *when* names the incomes for which the term exists at all; `S` counts in steps and `R` rounds
//! where a law says so.
//! Standard deductions that shrink, credits that end at an income, recaptured brackets and
//! surtaxes are all such terms; which of them a state has is in its parameter file.
//!
//! ```
//! use bandworth::domain::tax::FilingStatus;
//! use bandworth::domain::tax::figure::Figure;
//! use bandworth::domain::tax::parameters::{Parameter, Value};
//! use bandworth::domain::tax::us::{measure::{Measure, Measures}, term::Term};
//! // 7 % of gains above 278,000 (RCW 82.87.040).
//! let law = Value::Record(vec![
//!     ("of".into(), Value::Text("long_term_gains".into())),
//!     ("above".into(), Value::Number("278000".parse()?)),
//!     ("rate".into(), Value::Number("0.07".parse()?)),
//! ]);
//! let term = Term::bind(&law).map_err(|problems| format!("{problems:?}"))?;
//! let mut measures = Measures::default();
//! measures.set(Measure::LongTermGains, Figure::new("378000".parse()?));
//! assert_eq!(term.value(&measures, FilingStatus::Single), Figure::new("7000".parse()?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
use super::measure::{Measure, Measures};
use crate::domain::problem::{Code, Problem};
use crate::domain::tax::FilingStatus;
use crate::domain::tax::figure::Figure;
use crate::domain::tax::parameters::{Found, Parameter, Value};
use crate::domain::tax::schedule::{ByStatus, Rounding, Schedule, Taper};

crate::parameters! {
    /// A term as a parameter file writes it.
    pub struct TermEntries {
        /// A fixed amount.
        amount: Option<ByStatus<Figure>>,
        /// What is measured.
        of: Option<Measure>,
        /// Part of the measure that is left out.
        above: Option<ByStatus<Figure>>,
        /// A further part that is left out, itself a term.
        deduct: Option<Term>,
        /// Steps in which what is left of the measure counts, if not by the dollar.
        step: Option<ByStatus<Rounding>>,
        /// Share of the measure.
        rate: Option<ByStatus<Figure>>,
        /// Brackets or table of the measure.
        scale: Option<ByStatus<Schedule>>,
        /// Whether a piece of the scale holds only above its start ("exceeds").
        exceeding: bool = false,
        /// At most this.
        most: Option<Term>,
        /// What is taken back.
        losses: Vec<Loss> = Vec::new(),
        /// What it is multiplied with.
        shares: Vec<Portion> = Vec::new(),
        /// Rounding of what is left.
        round: Option<ByStatus<Rounding>>,
        /// Incomes for which the term exists; all of them must hold.
        when: Vec<Condition> = Vec::new(),
        /// At least this.
        least: Option<Term>,
        /// Whether the term is subtracted where terms are added up.
        minus: bool = false,
        /// Whether what a credit has over the tax is paid out.
        refunds_rest: bool = false,
    }
}

crate::parameters! {
    /// What is taken back as a measure rises.
    pub struct Loss {
        /// What is measured.
        of: Measure,
        /// Start, rate and steps.
        taper: ByStatus<Taper>,
    }
}

crate::parameters! {
    /// A share that depends on a measure.
    pub struct Portion {
        /// What is measured.
        of: Measure,
        /// Share by the measure: steps or lines.
        scale: Option<ByStatus<Schedule>>,
        /// Whether a piece of the scale holds only above its start.
        exceeding: bool = false,
        /// Instead of a scale: where the share begins to fall from one.
        start: Option<ByStatus<Figure>>,
        /// The length over which it falls to nothing.
        width: Option<ByStatus<Figure>>,
    }
}

crate::parameters! {
    /// A range of a measure; bounds left out do not bind.
    pub struct Condition {
        /// What is measured.
        of: Measure,
        /// More than this.
        above: Option<ByStatus<Figure>>,
        /// This or more.
        from: Option<ByStatus<Figure>>,
        /// Less than this.
        below: Option<ByStatus<Figure>>,
        /// This or less.
        until: Option<ByStatus<Figure>>,
    }
}

impl Condition {
    /// Whether the measure is in the range.
    pub fn holds(&self, measures: &Measures, status: FilingStatus) -> bool {
        let measure = measures.of(self.of);
        let bound = |limit: &Option<ByStatus<Figure>>, fits: fn(&Figure, &Figure) -> bool| {
            limit.as_ref().is_none_or(|limit| fits(&measure, limit.of(status)))
        };
        bound(&self.above, Figure::gt)
            && bound(&self.from, Figure::ge)
            && bound(&self.below, Figure::lt)
            && bound(&self.until, Figure::le)
    }
}

impl Portion {
    fn value(&self, measures: &Measures, status: FilingStatus) -> Figure {
        let measure = measures.of(self.of);
        if let (Some(start), Some(width)) = (&self.start, &self.width) {
            let (excess, width) = (measure - *start.of(status), *width.of(status));
            return match (excess.is_positive(), excess < width) {
                (false, _) => Figure::ONE,
                // A true quotient: a rounded reciprocal would miss the steps of a rounding.
                (true, true) => (width - excess).over(width),
                (true, false) => Figure::ZERO,
            };
        }
        self.scale.as_ref().map_or(Figure::ONE, |scale| read(scale.of(status), measure, self.exceeding))
    }
}

fn read(scale: &Schedule, measure: Figure, exceeding: bool) -> Figure {
    if exceeding { scale.above(measure) } else { scale.at(measure) }
}

/// How the base of a term comes about.
#[derive(Clone, Debug)]
enum Base {
    Fixed(ByStatus<Figure>),
    Share(Source, Option<ByStatus<Figure>>),
    Scale(Source, ByStatus<Schedule>),
}

/// The part of a measure that counts.
#[derive(Clone, Debug)]
struct Source {
    of: Measure,
    above: Option<ByStatus<Figure>>,
    deduct: Option<Box<Term>>,
    step: Option<ByStatus<Rounding>>,
}

impl Source {
    fn value(&self, measures: &Measures, status: FilingStatus) -> Figure {
        let mut measure = measures.of(self.of);
        if let Some(above) = &self.above {
            measure -= *above.of(status);
        }
        if let Some(deduct) = &self.deduct {
            measure -= deduct.value(measures, status);
        }
        let counted = measure.at_least_zero();
        self.step.as_ref().map_or(counted, |step| step.of(status).apply(counted))
    }
}

/// An amount that a law reckons from measures.
#[derive(Clone, Debug)]
pub struct Term {
    base: Base,
    exceeding: bool,
    most: Option<Box<Term>>,
    losses: Vec<Loss>,
    shares: Vec<Portion>,
    round: Option<ByStatus<Rounding>>,
    when: Vec<Condition>,
    least: Option<Box<Term>>,
    minus: bool,
    refunds_rest: bool,
}

impl Parameter for Term {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        let entries = TermEntries::read(value, found)?;
        let TermEntries { amount, of, above, deduct, step, rate, scale, .. } = entries;
        let source = of.map(|of| Source { of, above, deduct: deduct.map(Box::new), step });
        let base = match (amount, source, rate, scale) {
            (Some(amount), None, None, None) => Base::Fixed(amount),
            (None, Some(source), rate, None) => Base::Share(source, rate),
            (None, Some(source), None, Some(scale)) => Base::Scale(source, scale),
            (None, None, _, _) => return found.add(Problem::new(Code::Missing).below("amount")),
            _ => return found.add(Problem::new(Code::UnknownField).below("rate")),
        };
        Some(Self {
            base,
            exceeding: entries.exceeding,
            most: entries.most.map(Box::new),
            losses: entries.losses,
            shares: entries.shares,
            round: entries.round,
            when: entries.when,
            least: entries.least.map(Box::new),
            minus: entries.minus,
            refunds_rest: entries.refunds_rest,
        })
    }
}

impl Term {
    /// The amount for a household, in dollars a year; zero or more unless a scale is negative.
    pub fn value(&self, measures: &Measures, status: FilingStatus) -> Figure {
        let within = self.when.iter().all(|condition| condition.holds(measures, status));
        let value = if within { self.unbounded(measures, status) } else { Figure::ZERO };
        match &self.least {
            Some(least) => value.max(least.value(measures, status)),
            None => value,
        }
    }

    /// Whether what is left of it above the tax is paid out.
    pub const fn refunds_rest(&self) -> bool {
        self.refunds_rest
    }

    fn unbounded(&self, measures: &Measures, status: FilingStatus) -> Figure {
        let mut value = match &self.base {
            Base::Fixed(amount) => *amount.of(status),
            Base::Share(source, None) => source.value(measures, status),
            Base::Share(source, Some(rate)) => *rate.of(status) * source.value(measures, status),
            Base::Scale(source, scale) => {
                read(scale.of(status), source.value(measures, status), self.exceeding)
            }
        };
        if let Some(most) = &self.most {
            value = value.min(most.value(measures, status));
        }
        for loss in &self.losses {
            value = loss.taper.of(status).left(value, measures.of(loss.of));
        }
        for share in &self.shares {
            value = value * share.value(measures, status);
        }
        self.round.as_ref().map_or(value, |round| round.of(status).apply(value))
    }
}

/// The terms added up, those marked `minus` subtracted.
pub fn total(terms: &[Term], measures: &Measures, status: FilingStatus) -> Figure {
    terms.iter().fold(Figure::ZERO, |sum, term| {
        let value = term.value(measures, status);
        if term.minus { sum - value } else { sum + value }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn number(text: &str) -> Figure {
        Figure::new(text.parse().unwrap())
    }

    fn record(fields: &[(&str, Value)]) -> Value {
        Value::Record(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
    }

    fn amount(text: &str) -> Value {
        Value::Number(text.parse().unwrap())
    }

    fn word(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn at(term: &Value, agi: &str) -> Figure {
        let mut measures = Measures::default();
        measures.set(Measure::Agi, number(agi));
        Term::bind(term).unwrap().value(&measures, FilingStatus::Single)
    }

    #[test]
    fn an_exemption_ends_where_the_law_says() {
        // Illinois: none above 250,000 (35 ILCS 5/204).
        let limit = record(&[("of", word("agi")), ("until", amount("250000"))]);
        let term = record(&[("amount", amount("2925")), ("when", Value::List(vec![limit]))]);
        assert_eq!(at(&term, "250000"), number("2925"));
        assert_eq!(at(&term, "250000.01"), Figure::ZERO);
    }

    #[test]
    fn a_deduction_fades_over_a_width_and_keeps_its_least() {
        let share = record(&[("of", word("agi")), ("start", amount("40000")), ("width", amount("55000"))]);
        let least = record(&[("amount", amount("100"))]);
        let term = record(&[
            ("amount", amount("15000")),
            ("shares", Value::List(vec![share])),
            ("least", least),
            ("round", record(&[("unit", amount("10")), ("mode", word("up"))])),
        ]);
        assert_eq!(at(&term, "40000"), number("15000"));
        assert_eq!(at(&term, "67500"), number("7500"));
        assert_eq!(at(&term, "95000"), number("100"));
    }

    #[test]
    fn a_term_has_one_base() {
        let both = record(&[("amount", amount("1")), ("of", word("agi"))]);
        assert_eq!(Term::bind(&both).unwrap_err().first().unwrap().code, Code::UnknownField);
        let none = record(&[("rate", amount("0.1"))]);
        assert_eq!(Term::bind(&none).unwrap_err().first().unwrap().code, Code::Missing);
    }
}
