//! From texts to an offer: what can be read, and **every** complaint with its field.
//!
//! ```
//! use bandworth::session::{Locale, draft::{Draft, Field}, parse::parse};
//! let mut draft = Draft::example(Locale::En);
//! assert!(parse(&draft).is_complete());
//! draft.set(Field::BonusRate, "abc".to_owned());
//! draft.set(Field::CliffMonths, "60".to_owned());
//! let wrong: Vec<_> = parse(&draft).complaints.iter().map(|(field, _)| *field).collect();
//! assert_eq!(wrong, [Field::BonusRate, Field::CliffMonths]);
//! ```
use rust_decimal::Decimal;

use super::detail::{form::groups, package};
use super::draft::{Draft, Field, WEIGHT_YEARS};
use super::number_input;
use super::reading::Read;
use crate::domain::band::{Ladder, Level, Region, Role};
use crate::domain::money::Currency;
use crate::domain::order::sort_by;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Amount, BonusRate, Month, Months, Portion};
use crate::domain::vesting::{AllocationType, Cadence, VestingTerms};

/// What is wrong with the text of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Complaint {
    /// Not a number.
    NotANumber,
    /// Not a whole number of months.
    NotMonths,
    /// Not a whole number.
    NotWhole,
    /// The upper end lies below the lower one.
    RangeReversed,
    /// An amount in another currency than the one chosen.
    OtherCurrency,
    /// More shares than the class has.
    TooMany,
    /// Readable, but not allowed.
    NotAllowed(Problem),
}

/// A complete offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Role family.
    pub role: Role,
    /// Level.
    pub level: Level,
    /// Place.
    pub region: Region,
    /// The ladder the answer speaks of.
    pub ladder: Ladder,
    /// Currency of every amount.
    pub currency: Currency,
    /// Base a year.
    pub base_salary: Amount,
    /// Upper end where an advert gives a range.
    pub base_salary_high: Option<Amount>,
    /// Target bonus as a share of base.
    pub bonus_rate: BonusRate,
    /// Once, at the start.
    pub sign_on: Amount,
    /// The equity grant, if there is one.
    pub grant: Option<(Amount, VestingTerms)>,
}

/// An offer where the draft is complete, and what is wrong where it is not.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// Present when there is a base salary and no complaint.
    pub offer: Option<Offer>,
    /// In the order of the form.
    pub complaints: Vec<(Field, Complaint)>,
}

impl Parsed {
    /// Whether the draft is an offer.
    pub const fn is_complete(&self) -> bool {
        self.offer.is_some()
    }
}

/// Years that have a weight, for so many months of vesting.
pub fn weight_years(draft: &Draft) -> u8 {
    let months = number_input::whole(draft.text(Field::VestingMonths)).unwrap_or_default();
    u8::try_from(months.div_ceil(12)).unwrap_or(WEIGHT_YEARS).min(WEIGHT_YEARS)
}

/// Reads a draft.
pub fn parse(draft: &Draft) -> Parsed {
    let mut reader = Reader { draft, complaints: Vec::new() };
    let offer = reader.offer();
    let parts: Vec<_> = groups(draft).into_iter().flat_map(|(_, parts)| parts).collect();
    let mut complaints = reader.complaints;
    complaints.extend(package::complaints(draft, &parts));
    sort_by(&mut complaints, |a, b| a.0.cmp(&b.0));
    Parsed { offer: offer.filter(|_| complaints.is_empty()), complaints }
}

struct Reader<'a> {
    draft: &'a Draft,
    complaints: Vec<(Field, Complaint)>,
}

impl Reader<'_> {
    fn offer(&mut self) -> Option<Offer> {
        let role = self.word(Field::Role, Role::parse);
        let level = self.word(Field::Level, Level::parse);
        let region = self.word(Field::Region, Region::parse);
        let ladder = self.word(Field::Ladder, Ladder::parse);
        let currency = self.word(Field::Currency, Currency::parse);
        // A licence pays without a job.
        let missing = self.draft.text(Field::BaseSalary).trim().is_empty() && !self.draft.is_deal();
        let base_salary = if missing {
            self.complain_of(Field::BaseSalary, Problem::new(Code::Missing))
        } else {
            self.amount(Field::BaseSalary)
        };
        let base_salary_high = self.upper_end(base_salary);
        let bonus_rate = self.bonus_rate();
        let sign_on = self.amount(Field::SignOn);
        let grant = self.grant();
        Some(Offer {
            role: role?,
            level: level?,
            region: region?,
            ladder: ladder?,
            currency: currency?,
            base_salary: base_salary?,
            base_salary_high,
            bonus_rate: bonus_rate?,
            sign_on: sign_on?,
            grant: grant?,
        })
    }

    fn complain<T>(&mut self, field: Field, complaint: Complaint) -> Option<T> {
        self.complaints.push((field, complaint));
        None
    }

    fn complain_of<T>(&mut self, field: Field, problem: Problem) -> Option<T> {
        self.complain(field, Complaint::NotAllowed(problem))
    }

    fn checked<T>(&mut self, field: Field, value: Result<T, Problem>) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(problem) => self.complain_of(field, problem),
        }
    }

    fn word<T>(&mut self, field: Field, read: fn(&str) -> Result<T, Problem>) -> Option<T> {
        let value = read(self.draft.text(field));
        self.checked(field, value)
    }

    /// An amount; an empty field is zero.
    fn amount(&mut self, field: Field) -> Option<Amount> {
        let text = self.draft.text(field).trim();
        let number = if text.is_empty() { Some(Decimal::ZERO) } else { number_input::amount(text) };
        match number {
            Some(_) if Read::Money.names_another(text, self.draft.text(Field::Currency)) => {
                self.complain(field, Complaint::OtherCurrency)
            }
            Some(number) => self.checked(field, Amount::new(number)),
            None => self.complain(field, Complaint::NotANumber),
        }
    }

    fn upper_end(&mut self, base: Option<Amount>) -> Option<Amount> {
        if self.draft.text(Field::BaseSalaryHigh).trim().is_empty() {
            return None;
        }
        let high = self.amount(Field::BaseSalaryHigh)?;
        if base.is_some_and(|base| high < base) {
            return self.complain(Field::BaseSalaryHigh, Complaint::RangeReversed);
        }
        Some(high)
    }

    fn bonus_rate(&mut self) -> Option<BonusRate> {
        let field = Field::BonusRate;
        match self.share(field) {
            Some(rate) => self.checked(field, BonusRate::new(rate).map_err(in_percent)),
            None => self.complain(field, Complaint::NotANumber),
        }
    }

    /// A percentage as a share of one; an empty field is zero.
    fn share(&self, field: Field) -> Option<Decimal> {
        let text = self.draft.text(field).trim();
        if text.is_empty() { Some(Decimal::ZERO) } else { number_input::percentage(text) }
    }

    /// Outer: whether it could be read; inner: whether there is a grant.
    #[allow(clippy::option_option)]
    fn grant(&mut self) -> Option<Option<(Amount, VestingTerms)>> {
        let value = self.amount(Field::GrantValue);
        // Without a grant its terms mean nothing, whatever stands in them.
        if value.is_some_and(|value| value.value().is_zero()) {
            return Some(None);
        }
        let months = self.months(Field::VestingMonths, 1);
        let cliff = self.months(Field::CliffMonths, 0);
        let cadence = self.cadence();
        let weights = self.weights();
        let (months, cliff, cadence, weights) = (months?, cliff?, cadence?, weights?);
        let terms = VestingTerms::new(
            months,
            cliff,
            cadence,
            weights,
            AllocationType::Fractional,
            Month::START,
            Month::START,
        );
        match terms {
            Ok(terms) => Some(Some((value?, terms))),
            Err(problems) => {
                for problem in problems {
                    let field = match problem.code {
                        Code::CliffBeyondVesting => Field::CliffMonths,
                        Code::WeightsDoNotSumToOne | Code::LengthMismatch => Field::Distribution,
                        _ => Field::VestingMonths,
                    };
                    self.complaints.push((field, Complaint::NotAllowed(problem)));
                }
                None
            }
        }
    }

    fn months(&mut self, field: Field, least: u16) -> Option<Months> {
        const MOST: u16 = 12 * WEIGHT_YEARS as u16;
        let text = self.draft.text(field).trim();
        let Some(count) = (if text.is_empty() { Some(0) } else { number_input::whole(text) }) else {
            return self.complain(field, Complaint::NotMonths);
        };
        if !(least..=MOST).contains(&count) {
            let allowed = Allowed::Between(least.into(), MOST.into());
            return self.complain_of(field, Problem::new(Code::MonthOutOfRange).allowing(allowed));
        }
        self.checked(field, Months::new(count))
    }

    fn cadence(&mut self) -> Option<Cadence> {
        let months = number_input::whole(self.draft.text(Field::CadenceMonths));
        let found = Cadence::ALL.into_iter().find(|cadence| Some(cadence.months()) == months);
        if found.is_none() {
            self.complaints
                .push((Field::CadenceMonths, Complaint::NotAllowed(Problem::new(Code::UnknownValue))));
        }
        found
    }

    fn weights(&mut self) -> Option<Vec<Portion>> {
        match self.draft.text(Field::Distribution) {
            "even" => Some(Vec::new()),
            "weights" => {
                let years = (1..=weight_years(self.draft)).map(Field::Weight);
                let read: Vec<_> = years.map(|field| self.weight(field)).collect();
                read.into_iter().collect()
            }
            _ => self.complain_of(Field::Distribution, Problem::new(Code::UnknownValue)),
        }
    }

    fn weight(&mut self, field: Field) -> Option<Portion> {
        match self.share(field) {
            Some(share) => self.checked(field, Portion::new(share).map_err(in_percent)),
            None => self.complain(field, Complaint::NotANumber),
        }
    }
}

/// The field is in percent, so are its bounds.
fn in_percent(problem: Problem) -> Problem {
    match problem.allowed {
        Allowed::Between(low, high) => Problem::new(Code::RateOutOfRange)
            .allowing(Allowed::Between(low * Decimal::ONE_HUNDRED, high * Decimal::ONE_HUNDRED)),
        _ => problem,
    }
}
