//! How an [`Evaluation`] is computed: flows into years, years into metrics, all into one currency.
use rust_decimal::Decimal;

use super::conversion::exchange;
use super::ground::Ground;
use super::licensing::licensing_lines;
use super::standing::Standing;
use super::sums::{Sums, YearSums};
use super::{
    Assumptions, EquityView, Evaluation, LicensingLine, Local, Metric, Metrics, Parameters, Totals, Warning,
    WarningCode, Year,
};
use crate::domain::compensation::{self, Outlay, SignOn};
use crate::domain::flow::{CharacterSums, Component, ComponentSums};
use crate::domain::growth::{Compound, Growths};
use crate::domain::leaving;
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::net::{Assessment, Taxation};
use crate::domain::offer::Package;
use crate::domain::problem::Problem;

/// A package and its flows: what the steps share.
pub(in crate::domain) struct Work<'a> {
    pub ground: Ground<'a>,
    pub outlay: Outlay,
    /// The payments of a deal or a licence, each with its place among the flows.
    pub licensing: Vec<LicensingLine>,
}

impl Evaluation {
    /// Evaluates a package.
    ///
    /// # Errors
    /// `HorizonOutOfRange`, `UnknownJurisdiction`, `NoExchangeRate`, `Missing` (a start date, in calendar
    /// years), `AmountTooLarge`; paths are relative to the package.
    pub fn of(
        package: &Package,
        assumptions: &Assumptions,
        parameters: &Parameters<'_>,
    ) -> Result<Self, Problem> {
        let (discount, growths) = (assumptions.discount()?, Growths::default());
        Work::of(package, assumptions, parameters, assumptions.sign_on, &discount, &growths)?
            .evaluation()
            .map(|(evaluation, _)| evaluation)
    }
}

impl<'a> Work<'a> {
    pub fn of(
        package: &'a Package,
        assumptions: &'a Assumptions,
        parameters: &'a Parameters<'a>,
        sign_on: SignOn,
        discount: &'a Compound,
        growths: &'a Growths,
    ) -> Result<Self, Problem> {
        let ground = Ground::of(package, assumptions, parameters, discount, growths)?;
        let mut outlay = Outlay::grown(package, &ground.timeline, assumptions.scenario, sign_on, growths)?;
        let licensing = licensing_lines(package, &ground.timeline, &mut outlay.flows)?;
        Ok(Self { ground, outlay, licensing })
    }

    /// The evaluation, and what it stands on for further questions.
    pub fn evaluation(self) -> Result<(Evaluation, Standing<'a>), Problem> {
        let (assumptions, parameters) = (self.ground.assumptions, self.ground.parameters);
        let (mut evaluation, standing) = self.evaluation_here()?;
        let own = evaluation.currency;
        let target = assumptions.currency.unwrap_or(own);
        if target != own {
            let (rate, day) = exchange(assumptions, parameters, own, target)?;
            evaluation.convert(target, rate, day)?;
        }
        Ok((evaluation, standing))
    }

    /// The evaluation in the package's own currency.
    fn evaluation_here(self) -> Result<(Evaluation, Standing<'a>), Problem> {
        let mut warnings = self.remarks();
        self.licensing_remarks(&mut warnings);
        let Self { ground, outlay, licensing } = self;
        let Sums { years: sums, present_value: npv_gross, guaranteed_share } =
            Sums::of(&outlay.flows, &ground)?;
        let incomes = incomes(&ground, &sums)?;
        let assessments = ground.assessments(&incomes, true, &mut warnings)?;
        let years = years(&ground, &sums, assessments.as_deref())?;
        let totals = totals(&years)?;
        let deductions = assessments.as_deref().map(|found| deductions(&ground, &sums, found)).transpose()?;
        let standing = Standing { ground, years: sums, gross: npv_gross, deductions };
        let npv_net = standing.worth()?.filter(|_| standing.ground.assumptions.tax);
        let ground = &standing.ground;
        let present = (npv_gross, npv_net, guaranteed_share);
        let metrics = metrics(ground, &years, &totals, present, &mut warnings)?;
        let equity = equity(ground, &outlay)?;
        let early_exits = leaving::early_exits(ground.package, &outlay.flows, &ground.timeline)?;
        let forfeits = leaving::forfeits(&standing, &outlay)?;
        let own = ground.package.currency;
        let local = Local { currency: own, rate: Decimal::ONE, day: None, totals, npv_gross, npv_net };
        let evaluation = Evaluation {
            id: ground.package.id.clone(),
            currency: own,
            years,
            totals,
            tax: ground.applied_tax(assessments.as_deref()),
            metrics,
            equity,
            forfeits,
            early_exits,
            unpriced_score: unpriced_score(ground.package)?,
            flows: outlay.flows,
            licensing,
            local,
            warnings,
        };
        Ok((evaluation, standing))
    }

    /// A metric in another currency, at a rate, without what only a whole evaluation shows.
    pub fn metric(self, metric: Metric, rate: Decimal) -> Result<Option<Decimal>, Problem> {
        let Self { ground, outlay, .. } = self;
        let Sums { years: sums, present_value: gross, guaranteed_share } = Sums::of(&outlay.flows, &ground)?;
        let in_target = |value: Option<Decimal>| value.map(|value| product(value, rate)).transpose();
        if metric == Metric::GuaranteedShare {
            return Ok(guaranteed_share);
        }
        if metric == Metric::NpvGross {
            return in_target(Some(gross));
        }
        let mut warnings = Vec::new();
        let incomes = incomes(&ground, &sums)?;
        let assessments = ground.assessments(&incomes, false, &mut warnings)?;
        let years = years(&ground, &sums, assessments.as_deref())?;
        let totals = totals(&years)?;
        let deductions = assessments.as_deref().map(|found| deductions(&ground, &sums, found)).transpose()?;
        let standing = Standing { ground, years: sums, gross, deductions };
        let net = standing.worth()?.filter(|_| standing.ground.assumptions.tax);
        let present = (gross, net, guaranteed_share);
        in_target(metrics(&standing.ground, &years, &totals, present, &mut warnings)?.value(metric))
    }
}

/// What is taxed of every year; nothing where no tax is counted.
fn incomes(ground: &Ground<'_>, sums: &[YearSums]) -> Result<Vec<CharacterSums>, Problem> {
    match ground.taxation() {
        Taxation::By(_) => sums.iter().map(|year| year.characters.sums()).collect(),
        Taxation::Off | Taxation::Unavailable => Ok(Vec::new()),
    }
}

fn years(ground: &Ground<'_>, sums: &[YearSums], taxes: Option<&[Assessment]>) -> Result<Vec<Year>, Problem> {
    let inflation = sum(Decimal::ONE, ground.assumptions.inflation.value())?;
    let mut level = Decimal::ONE;
    let mut years = Vec::with_capacity(sums.len());
    for (index, (row, sums)) in ground.timeline.rows().iter().zip(sums).enumerate() {
        let components = sums.components.sums()?;
        let gross = components.total()?;
        let assessment = taxes.and_then(|taxes| taxes.get(index));
        let net = assessment.map(|found| difference(gross, found.deducted)).transpose()?;
        let shown = if ground.assumptions.tax { net } else { Some(gross) };
        level = product(level, inflation)?.round_dp(18);
        let real = shown
            .map(|shown| if level == Decimal::ONE { Ok(shown) } else { quotient(shown, level) })
            .transpose()?;
        let lines = assessment.map_or_else(Vec::new, |found| found.lines.clone());
        let taken = assessment.filter(|_| gross > Decimal::ZERO);
        let effective_rate = taken.map(|found| quotient(found.deducted, gross)).transpose()?;
        let marginal_rate = assessment.and_then(|found| found.marginal_rate);
        let marginal_step = assessment.and_then(|found| found.marginal_step);
        let row = *row;
        let year =
            Year { row, components, gross, lines, net, real, effective_rate, marginal_rate, marginal_step };
        years.push(year);
    }
    Ok(years)
}

/// The present value of what is deducted from every year.
fn deductions(ground: &Ground<'_>, sums: &[YearSums], taxes: &[Assessment]) -> Result<Vec<Decimal>, Problem> {
    let rows = ground.timeline.rows().iter().zip(sums).zip(taxes);
    rows.map(|((row, sums), tax)| sums.deduction(row, tax.deducted, ground.discount)).collect()
}

fn metrics(
    ground: &Ground<'_>,
    years: &[Year],
    totals: &Totals,
    (npv_gross, npv_net, guaranteed_share): (Decimal, Option<Decimal>, Option<Decimal>),
    warnings: &mut Vec<Warning>,
) -> Result<Metrics, Problem> {
    let horizon = Decimal::from(ground.assumptions.horizon_years);
    let off = !ground.assumptions.tax;
    let shown = if off { Some(totals.gross) } else { totals.net };
    let hours = ground.package.hours_per_year()?;
    let hourly = shown
        .filter(|_| hours > Decimal::ZERO)
        .map(|net| quotient(quotient(net, horizon)?, hours))
        .transpose()?;
    Ok(Metrics {
        total_compensation: years.iter().map(|year| year.gross).collect(),
        cash: years.iter().map(cash).collect::<Result<_, _>>()?,
        net: years.iter().map(|year| year.net).collect(),
        first_year: years.first().map_or(Decimal::ZERO, |year| year.gross),
        average_annual: quotient(totals.gross, horizon)?,
        horizon_total: totals.gross,
        npv_gross,
        npv_net,
        certainty_equivalent: if off { Some(npv_gross) } else { npv_net },
        guaranteed_share,
        hourly,
        worth_in_reference_place: worth_elsewhere(ground, shown, warnings)?,
    })
}

fn worth_elsewhere(
    ground: &Ground<'_>,
    net: Option<Decimal>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<Decimal>, Problem> {
    let Some(reference) = ground.assumptions.reference_place.as_deref() else { return Ok(None) };
    let ratio = ground.parameters.price_levels.zip(ground.package.region.as_ref());
    let ratio = ratio.map(|(levels, place)| levels.ratio(place.id(), reference)).transpose()?.flatten();
    if ratio.is_none() {
        warnings.push(Warning::new(WarningCode::PriceLevelUnknown, "/location/region"));
    }
    net.zip(ratio).map(|(net, ratio)| product(net, ratio)).transpose()
}

fn unpriced_score(package: &Package) -> Result<Option<Decimal>, Problem> {
    let (mut total, mut weights) = (Decimal::ZERO, Decimal::ZERO);
    for item in &package.weights {
        total = sum(total, product(item.score, item.weight)?)?;
        weights = sum(weights, item.weight)?;
    }
    if weights.is_zero() { Ok(None) } else { quotient(total, weights).map(Some) }
}

fn equity(ground: &Ground<'_>, outlay: &Outlay) -> Result<Vec<EquityView>, Problem> {
    if outlay.grants.is_empty() {
        return Ok(Vec::new());
    }
    let scenario = ground.assumptions.scenario;
    let (package, years, known) = (ground.package, &ground.timeline, &outlay.grants);
    let scenarios = compensation::counted_by_scenario(package, years, scenario, known, ground.growths)?;
    let grants = outlay.grants.iter().enumerate().zip(scenarios);
    let view =
        |((grant, outcome), scenarios): ((usize, &crate::domain::equity::GrantOutcome), _)| EquityView {
            grant,
            face: outcome.face,
            counted: outcome.counted,
            proceeds: outcome.proceeds,
            haircut: outcome.haircut,
            probability: outcome.probability,
            scenarios,
            tranches: outcome.tranches.clone(),
        };
    Ok(grants.map(view).collect())
}

/// Base, bonus and one-offs of a year.
fn cash(year: &Year) -> Result<Decimal, Problem> {
    let paid = Component::ALL.iter().filter(|component| component.is_paid_cash());
    paid.into_iter().try_fold(Decimal::ZERO, |total, component| sum(total, year.components.of(*component)))
}

fn totals(years: &[Year]) -> Result<Totals, Problem> {
    let mut components = ComponentSums::ZERO;
    for year in years {
        for &component in Component::ALL {
            components.add(component, year.components.of(component))?;
        }
    }
    let net = years.iter().map(|year| year.net);
    let net = net.collect::<Option<Vec<_>>>();
    let net = net.map(|net| net.into_iter().try_fold(Decimal::ZERO, sum)).transpose()?;
    Ok(Totals { components, gross: components.total()?, net })
}
