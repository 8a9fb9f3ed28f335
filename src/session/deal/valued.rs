//! What a classic licence is worth, and what an inventor is owed.
use rust_decimal::Decimal;

use super::fields::DealField;
use super::outcome::{AskFor, fields, minus, only_checked, plus};
use super::{DealDraft, DealOutcome, Wrong};
use crate::data::node::Node;
use crate::domain::money::product;
use crate::domain::order::sort_by;
use crate::session::number_input::percentage;

/// What a classic licence comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Licence {
    /// The record of the interface.
    pub given: Node,
    /// Year by year, the signing first.
    pub years: Vec<LicenceYear>,
    /// What moves the value.
    pub swings: Vec<Swing>,
    /// Whether a chance below one meets a discount rate that counts the risk once more.
    pub double_risk: bool,
}

/// One year of a licence; the year 0 is the signing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LicenceYear {
    /// Net sales, if the market is reached.
    pub sales: Decimal,
    /// Royalty and fees, if it is.
    pub with_sales: Decimal,
    /// The same without sales.
    pub without_sales: Decimal,
    /// The least royalty agreed.
    pub minimum: Decimal,
    /// What is expected in all, milestones counted.
    pub expected: Decimal,
}

/// Both sides' values with one assumption lower and higher.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// What is moved: its spelling in the interface.
    pub driver: String,
    /// Of the licensor.
    pub licensor: [Decimal; 2],
    /// Of the licensee.
    pub licensee: [Decimal; 2],
}

impl Licence {
    /// What is paid over the term if nothing is ever sold.
    pub fn without_sales(&self) -> Decimal {
        self.years.iter().map(|year| year.without_sales).fold(Decimal::ZERO, plus)
    }

    /// What is expected over the term.
    pub fn expected(&self) -> Decimal {
        self.years.iter().map(|year| year.expected).fold(Decimal::ZERO, plus)
    }

    /// What moves the value of one side, the strongest first; what moves it not at all is left out.
    pub fn swings_by(&self, ends: fn(&Swing) -> [Decimal; 2]) -> Vec<&Swing> {
        let width = |swing: &Swing| {
            let [low, high] = ends(swing);
            minus(low, high).abs()
        };
        let mut swings: Vec<&Swing> = self.swings.iter().filter(|swing| !width(swing).is_zero()).collect();
        sort_by(&mut swings, |a, b| width(b).cmp(&width(a)));
        swings
    }
}

/// An inventor's share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inventor {
    /// Value of the invention, where it is asked for.
    pub value: Option<Decimal>,
    /// The share factor, where there is one.
    pub factor: Option<Decimal>,
    /// For all inventors.
    pub all: Decimal,
    /// For this person.
    pub person: Decimal,
    /// The same by the other readings or schedules, the chosen one among them.
    pub beside: Vec<Beside>,
}

/// What one reading or one schedule brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// Spelling of the reading, or id of the schedule.
    pub id: String,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// Value of the invention, where it is asked for.
    pub value: Option<Decimal>,
    /// For all inventors.
    pub all: Decimal,
    /// For this person.
    pub person: Decimal,
}

/// Above this the discount rate is taken to hold technical risk as well (deal model, section 3.3).
const RISKY_RATE: Decimal = Decimal::from_parts(15, 0, 0, false, 2);

impl DealDraft {
    /// The part of this person among the inventors, where it was entered.
    pub(super) fn coinventor(&self) -> Option<Decimal> {
        percentage(self.text(DealField::Coinventor, 0).trim())
    }
}

pub(super) fn licence(record: &Node, ask: AskFor<'_>) -> Result<DealOutcome, Vec<Wrong>> {
    let given = ask("licence", record);
    if record.field("net_sales") == &Node::Null {
        return only_checked(given);
    }
    let given = given?;
    let at =
        |list_of: &Node, year: usize| list_of.list().get(year).and_then(Node::decimal).unwrap_or_default();
    let expected = given.field("expected_payments");
    let year = |index: usize| {
        let Some(before) = index.checked_sub(1) else {
            let upfront = record.field("upfront_fee").decimal().unwrap_or_default();
            let expected = at(expected, 0);
            return LicenceYear {
                with_sales: upfront,
                without_sales: upfront,
                expected,
                ..LicenceYear::default()
            };
        };
        LicenceYear {
            sales: at(record.field("net_sales"), before),
            with_sales: at(given.field("success_schedule"), before),
            without_sales: at(given.field("schedule_without_sales"), before),
            minimum: at(record.field("minimum_annual_royalty"), before),
            expected: at(expected, index),
        }
    };
    let years = (0..expected.list().len()).map(year).collect();
    let both = |end: &Node| {
        ["rnpv_licensor", "rnpv_licensee"].map(|name| end.field(name).decimal().unwrap_or_default())
    };
    let swing = |moved: &Node| {
        let ([low_or, low_ee], [high_or, high_ee]) = (both(moved.field("low")), both(moved.field("high")));
        Swing {
            driver: moved.field("driver").words().to_owned(),
            licensor: [low_or, high_or],
            licensee: [low_ee, high_ee],
        }
    };
    let swings = given.field("sensitivity").list().iter().map(swing).collect();
    let rates = ["discount_rate_licensor", "discount_rate_licensee"].map(|name| record.field(name).decimal());
    let risky = rates.into_iter().flatten().any(|rate| rate > RISKY_RATE);
    let chances = record.field("p_sales").list().iter().filter_map(Node::decimal);
    let double_risk = risky && chances.into_iter().any(|chance| chance < Decimal::ONE);
    Ok(DealOutcome::Licence(Box::new(Licence { given, years, swings, double_risk })))
}

pub(super) fn inventor(
    draft: &DealDraft,
    record: &Node,
    schedules: &[String],
    ask: AskFor<'_>,
) -> Result<DealOutcome, Vec<Wrong>> {
    if draft.text(DealField::Rules, 0) == "university" {
        university(draft, record, schedules, ask)
    } else {
        german(record, ask)
    }
}

fn university(
    draft: &DealDraft,
    record: &Node,
    schedules: &[String],
    ask: AskFor<'_>,
) -> Result<DealOutcome, Vec<Wrong>> {
    let income = record.field("net_income");
    let (Some(_), Node::Text(chosen)) = (income.decimal(), record.field("schedule")) else {
        return Ok(DealOutcome::Empty);
    };
    // The schedule speaks of all inventors; the part of one is theirs to agree.
    let part = draft.coinventor().unwrap_or(Decimal::ONE);
    let of = |id: &str| {
        let input = fields(&[("net_income", income.clone()), ("schedule", Node::text(id))]);
        let all = ask("inventorSchedule", &input)?.field("inventors").decimal().unwrap_or_default();
        let person = product(all, part).unwrap_or(all);
        Ok(Beside { id: id.to_owned(), chosen: id == chosen, value: None, all, person })
    };
    let own = of(chosen)?;
    let beside = schedules.iter().map(|id| of(id)).collect::<Result<Vec<_>, Vec<Wrong>>>()?;
    let inventor = Inventor { all: own.all, person: own.person, beside, ..Inventor::default() };
    Ok(DealOutcome::Inventor(Box::new(inventor)))
}

/// Readings of the bands in which large turnover counts less.
const READINGS: [&str; 3] = ["half", "nominal", "none"];

fn german(record: &Node, ask: AskFor<'_>) -> Result<DealOutcome, Vec<Wrong>> {
    let given = ask("germanInventor", record);
    if record.field("turnover").decimal().is_none() {
        return only_checked(given);
    }
    let given = given?;
    let number = |given: &Node, name: &str| given.field(name).decimal();
    let Some((all, person)) = number(&given, "remuneration_all").zip(number(&given, "remuneration_person"))
    else {
        return Ok(DealOutcome::Empty);
    };
    let chosen = record.field("degression").words().to_owned();
    let read_as = |reading: &str| {
        let mut input = record.clone();
        super::put(&mut input, "degression", Node::text(reading));
        let given = ask("germanInventor", &input)?;
        Ok(Beside {
            id: reading.to_owned(),
            chosen: reading == chosen,
            value: number(&given, "invention_value"),
            all: number(&given, "remuneration_all").unwrap_or_default(),
            person: number(&given, "remuneration_person").unwrap_or_default(),
        })
    };
    let beside = READINGS.into_iter().map(read_as).collect::<Result<Vec<_>, Vec<Wrong>>>()?;
    Ok(DealOutcome::Inventor(Box::new(Inventor {
        value: number(&given, "invention_value"),
        factor: number(&given, "share_factor"),
        all,
        person,
        beside,
    })))
}
