//! `inventorSchedule` and `germanInventor`: what an employed inventor gets.
use rust_decimal::Decimal;

use super::{Places, amounts_as_given, one};
use crate::api::{Function, signature};
use crate::data::Label;
use crate::data::input::deal::InventionPointsTerms;
use crate::data::registry::Registry;
use crate::data::schema::inventor::UniversitySchedule;
use crate::domain::inventor::{Degression, Invention, InventionPoints, university_share};
use crate::domain::marginal_bands::MarginalBands;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::{Amount, Rate, Share};

crate::record! {
    /// Income of a university from an invention and how it is shared.
    pub struct InventorScheduleInput {
        /// Net income over all years.
        net_income: Amount,
        /// Kept by the university before sharing; left out, that of the schedule, else nothing.
        top_slice: Option<Share>,
        /// Inventors' share of each band of income.
        bands: Option<MarginalBands>,
        /// Instead of bands, the id of a bundled schedule.
        schedule: Option<Label>,
    }
    check bands_or_schedule(bands.as_ref(), schedule.as_ref());
}

fn bands_or_schedule(
    bands: Option<&Option<MarginalBands>>,
    schedule: Option<&Option<Label>>,
) -> Option<Problem> {
    let missing = matches!((bands, schedule), (Some(None), Some(None)));
    missing.then(|| Problem::new(Code::Missing).below("bands"))
}

crate::outcome! {
    /// What the inventors get.
    pub struct InventorScheduleOutcome {
        /// All of them together.
        inventors: Places<2>,
    }
}

fn schedule(registry: &Registry, input: &InventorScheduleInput) -> Result<InventorScheduleOutcome, Problem> {
    let (bands, top_slice) = match (&input.bands, &input.schedule) {
        (Some(bands), _) => (bands, Share::ZERO),
        (None, Some(id)) => {
            let found = university(registry, &id.0)?;
            (&found.bands, found.top_slice)
        }
        (None, None) => return Err(Problem::new(Code::Missing).below("bands")),
    };
    let inventors = university_share(input.net_income, input.top_slice.unwrap_or(top_slice), bands)?;
    Ok(InventorScheduleOutcome { inventors: Places(inventors) })
}

/// The bundled schedule of that id.
pub(in crate::api) fn university<'a>(
    registry: &'a Registry,
    id: &str,
) -> Result<&'a UniversitySchedule, Problem> {
    let schedules = registry.university_schedules()?;
    schedules.iter().find(|schedule| schedule.id == id).ok_or_else(|| {
        let known = schedules.iter().map(|schedule| schedule.id.clone()).collect();
        Problem::new(Code::UnknownValue).allowing(Allowed::Values(known)).below("schedule")
    })
}

/// The share factor that points of the guidelines stand for.
pub(in crate::api) fn share_factor(
    registry: &Registry,
    points: InventionPoints,
) -> Result<Share, Vec<Problem>> {
    let table = &registry.invention_guidelines().map_err(one)?.share_factors;
    table
        .share_factor(points)
        .map_err(|problems| problems.into_iter().map(|problem| problem.below("points")).collect())
}

pub(in crate::api) const INVENTOR_SCHEDULE: Function = Function {
    name: "inventorSchedule",
    doc: "The inventors' share of a university's income from an invention.",
    run: |registry, input| amounts_as_given(input, |input| schedule(registry, &input).map_err(one)),
    signature: signature::<InventorScheduleInput, InventorScheduleOutcome>,
};

crate::record! {
    /// An invention of an employee under German law.
    pub struct GermanInventorInput {
        /// Turnover with the invention, over all years.
        turnover: Option<Amount>,
        /// Usual licence rate on it.
        licence_rate: Rate = Rate::new(Decimal::ZERO)?,
        /// How the turnover counts less as it grows.
        degression: Degression = Degression::None,
        /// Net income from licensing it out, instead of turnover.
        net_licence_income: Option<Amount>,
        /// The employee's share of the value.
        share_factor: Option<Share>,
        /// Points of the guidelines, instead of the share factor.
        points: Option<InventionPointsTerms>,
        /// Part of this person among the inventors.
        co_inventor_share: Share = Share::WHOLE,
        /// Part of the value that counts while the patent is pending.
        risk_factor: Share = Share::WHOLE,
    }
    check turnover_or_income(turnover.as_ref(), net_licence_income.as_ref());
}

fn turnover_or_income(turnover: Option<&Option<Amount>>, income: Option<&Option<Amount>>) -> Option<Problem> {
    let missing = matches!((turnover, income), (Some(None), Some(None)));
    missing.then(|| Problem::new(Code::Missing).below("turnover"))
}

crate::outcome! {
    /// What an invention is worth and what is paid for it.
    pub struct GermanInventorOutcome {
        /// Value to the employer.
        invention_value: Places<2>,
        /// The share factor, where it was given or follows from points.
        share_factor: Option<Places<8>>,
        /// For all inventors.
        remuneration_all: Option<Places<2>>,
        /// For this person.
        remuneration_person: Option<Places<2>>,
    }
}

fn german(registry: &Registry, input: &GermanInventorInput) -> Result<GermanInventorOutcome, Vec<Problem>> {
    let invention = match (input.net_licence_income, input.turnover) {
        (Some(income), _) => Invention::by_licence_income(income),
        (None, turnover) => {
            let kept = match input.degression {
                Degression::None => None,
                reading => Some(registry.invention_guidelines().map_err(one)?.kept(reading)),
            };
            Invention::by_licence_analogy(turnover.unwrap_or_default(), input.licence_rate, kept)
                .map_err(one)?
        }
    };
    let factor = match (input.share_factor, &input.points) {
        (Some(factor), _) => Some(factor),
        (None, Some(points)) => Some(share_factor(registry, InventionPoints::from(points))?),
        (None, None) => None,
    };
    let paid = |part: Share| -> Result<Option<Places<2>>, Vec<Problem>> {
        let amount = factor.map(|factor| invention.remuneration(factor, part, input.risk_factor));
        Ok(amount.transpose().map_err(one)?.map(Places))
    };
    Ok(GermanInventorOutcome {
        invention_value: Places(invention.value()),
        share_factor: factor.map(|factor| Places(factor.value())),
        remuneration_all: paid(Share::WHOLE)?,
        remuneration_person: paid(input.co_inventor_share)?,
    })
}

pub(in crate::api) const GERMAN_INVENTOR: Function = Function {
    name: "germanInventor",
    doc: "What a German employer pays an employee for an invention.",
    run: |registry, input| amounts_as_given(input, |input| german(registry, &input)),
    signature: signature::<GermanInventorInput, GermanInventorOutcome>,
};
