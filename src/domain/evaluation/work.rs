//! How an [`Evaluation`] is computed: flows into years, years into metrics, all into one currency.
use rust_decimal::Decimal;

use super::conversion::exchange;
use super::licensing::licensing_lines;
use super::{
    Assumptions, EquityView, Evaluation, LicensingLine, Local, Metric, Metrics, Parameters, Totals, Warning,
    WarningCode, Year,
};
use crate::domain::company::Scenario;
use crate::domain::compensation::{self, Outlay, SignOn};
use crate::domain::flow::{Certainty, CharacterSums, Component, ComponentSums, Flow, TaxCharacter};
use crate::domain::growth::Compound;
use crate::domain::leaving;
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::net::{Assessment, Taxation};
use crate::domain::offer::Package;
use crate::domain::place::Place;
use crate::domain::problem::Problem;
use crate::domain::timeline::Timeline;

/// A package on its timeline, in its own currency: what the steps share.
pub(in crate::domain) struct Work<'a> {
    pub package: &'a Package,
    pub assumptions: &'a Assumptions,
    pub parameters: &'a Parameters<'a>,
    pub timeline: Timeline,
    pub discount: &'a Compound,
    pub outlay: Outlay,
    /// The payments of a deal or a licence, each with its place among the flows.
    pub licensing: Vec<LicensingLine>,
}

/// What the flows of one year come to.
#[derive(Clone, Copy)]
pub(super) struct YearSums {
    components: ComponentSums,
    pub(super) characters: CharacterSums,
    /// Taxed cash, and its present value: on these the year's tax falls.
    taxed: Decimal,
    taxed_worth: Decimal,
}

impl YearSums {
    const ZERO: Self = Self {
        components: ComponentSums::ZERO,
        characters: CharacterSums::ZERO,
        taxed: Decimal::ZERO,
        taxed_worth: Decimal::ZERO,
    };
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
        Work::of(package, assumptions, parameters, assumptions.sign_on, &assumptions.discount()?)?
            .evaluation()
    }
}

impl<'a> Work<'a> {
    pub fn of(
        package: &'a Package,
        assumptions: &'a Assumptions,
        parameters: &'a Parameters<'a>,
        sign_on: SignOn,
        discount: &'a Compound,
    ) -> Result<Self, Problem> {
        let timeline = timeline(package, assumptions)?;
        let mut outlay = Outlay::of(package, &timeline, assumptions.scenario, sign_on)?;
        let licensing = licensing_lines(package, &timeline, &mut outlay.flows)?;
        Ok(Self { package, assumptions, parameters, timeline, discount, outlay, licensing })
    }

    pub fn evaluation(self) -> Result<Evaluation, Problem> {
        let (assumptions, parameters) = (self.assumptions, self.parameters);
        let mut evaluation = self.evaluation_here(true)?;
        let own = evaluation.currency;
        let target = assumptions.currency.unwrap_or(own);
        if target != own {
            let (rate, day) = exchange(assumptions, parameters, own, target)?;
            evaluation.convert(target, rate, day)?;
        }
        Ok(evaluation)
    }

    /// The evaluation in the package's own currency; with marginal rates or, where many are asked for
    /// a single figure, without.
    fn evaluation_here(self, with_rates: bool) -> Result<Evaluation, Problem> {
        let mut warnings = self.remarks();
        self.licensing_remarks(&mut warnings);
        let sums = self.year_sums(self.outlay.flows.iter())?;
        let assessments = self.assessments(&sums, with_rates, &mut warnings)?;
        let years = self.years(&sums, assessments.as_deref())?;
        let totals = totals(&years)?;
        let npv_gross = self.present_value(self.outlay.flows.iter())?;
        let npv_net = self.net_present_value(npv_gross, &sums, assessments.as_deref())?;
        let metrics = self.metrics(&years, &totals, npv_gross, npv_net, &mut warnings)?;
        let equity = self.equity()?;
        let early_exits = leaving::early_exits(self.package, &self.outlay.flows, &self.timeline)?;
        let forfeits = leaving::forfeits(&self)?;
        let own = self.package.currency;
        let local = Local { currency: own, rate: Decimal::ONE, day: None, totals, npv_gross, npv_net };
        Ok(Evaluation {
            id: self.package.id.clone(),
            currency: own,
            years,
            totals,
            tax: self.applied_tax(assessments.as_deref()),
            metrics,
            equity,
            forfeits,
            early_exits,
            unpriced_score: self.unpriced_score()?,
            flows: self.outlay.flows,
            licensing: self.licensing,
            local,
            warnings,
        })
    }

    /// Present value after tax (before it with tax off) with some more flows; none where the net
    /// is not available.
    pub fn worth(&self, more: &[Flow]) -> Result<Option<Decimal>, Problem> {
        let flows = || self.outlay.flows.iter().chain(more);
        let gross = self.present_value(flows())?;
        match self.taxation() {
            Taxation::Off => Ok(Some(gross)),
            Taxation::Unavailable => Ok(None),
            Taxation::By(_) => {
                let sums = self.year_sums(flows())?;
                let taxes = self.assessments(&sums, false, &mut Vec::new())?;
                self.net_present_value(gross, &sums, taxes.as_deref())
            }
        }
    }

    /// A metric in another currency, at a rate.
    pub fn metric(self, metric: Metric, rate: Decimal) -> Result<Option<Decimal>, Problem> {
        let value = match metric {
            Metric::NpvGross => Some(self.present_value(self.outlay.flows.iter())?),
            _ => self.evaluation_here(false)?.metrics.value(metric),
        };
        if metric == Metric::GuaranteedShare {
            return Ok(value);
        }
        value.map(|value| product(value, rate)).transpose()
    }

    fn year_sums<'f>(&self, flows: impl Iterator<Item = &'f Flow>) -> Result<Vec<YearSums>, Problem> {
        let mut sums = vec![YearSums::ZERO; self.timeline.rows().len()];
        let taxed = matches!(self.taxation(), Taxation::By(_));
        for flow in flows {
            let Some(year) = sums.get_mut(flow.year) else { continue };
            if flow.is_cash() {
                year.components.add(flow.component, flow.amount)?;
            }
            if !taxed {
                continue;
            }
            year.characters.add(flow.character, flow.amount)?;
            if flow.is_cash() && flow.character != TaxCharacter::TaxFree && flow.amount > Decimal::ZERO {
                year.taxed = sum(year.taxed, flow.amount)?;
                let worth = product(flow.amount, self.discount.at(flow.month)?)?;
                year.taxed_worth = sum(year.taxed_worth, worth.round_dp(12))?;
            }
        }
        Ok(sums)
    }

    fn years(&self, sums: &[YearSums], taxes: Option<&[Assessment]>) -> Result<Vec<Year>, Problem> {
        let inflation = sum(Decimal::ONE, self.assumptions.inflation.value())?;
        let mut level = Decimal::ONE;
        let mut years = Vec::with_capacity(sums.len());
        for (index, (row, sums)) in self.timeline.rows().iter().zip(sums).enumerate() {
            let gross = sums.components.total()?;
            let assessment = taxes.and_then(|taxes| taxes.get(index));
            let net = assessment.map(|found| difference(gross, found.deducted)).transpose()?;
            let shown = if self.assumptions.tax { net } else { Some(gross) };
            level = product(level, inflation)?.round_dp(18);
            let real = shown
                .map(|shown| if level == Decimal::ONE { Ok(shown) } else { quotient(shown, level) })
                .transpose()?;
            let lines = assessment.map_or_else(Vec::new, |found| found.lines.clone());
            let taken = assessment.filter(|_| gross > Decimal::ZERO);
            let effective_rate = taken.map(|found| quotient(found.deducted, gross)).transpose()?;
            let marginal_rate = assessment.and_then(|found| found.marginal_rate);
            let (row, components) = (*row, sums.components);
            years.push(Year { row, components, gross, lines, net, real, effective_rate, marginal_rate });
        }
        Ok(years)
    }

    /// Present value of all cash: flows of a month are added first, then discounted once.
    fn present_value<'f>(&self, flows: impl Iterator<Item = &'f Flow> + Clone) -> Result<Decimal, Problem> {
        let latest = flows.clone().map(|flow| flow.month).max().unwrap_or_default();
        let mut months = vec![Decimal::ZERO; usize::try_from(latest).unwrap_or_default() + 1];
        for flow in flows.filter(|flow| flow.is_cash()) {
            if let Some(month) = usize::try_from(flow.month).ok().and_then(|month| months.get_mut(month)) {
                *month = sum(*month, flow.amount)?;
            }
        }
        let mut worth = Decimal::ZERO;
        for (month, amount) in (0_i32..).zip(months) {
            if !amount.is_zero() {
                worth = sum(worth, product(amount, self.discount.at(month)?)?.round_dp(12))?;
            }
        }
        Ok(worth)
    }

    fn net_present_value(
        &self,
        gross: Decimal,
        sums: &[YearSums],
        taxes: Option<&[Assessment]>,
    ) -> Result<Option<Decimal>, Problem> {
        let Some(taxes) = taxes else { return Ok(None) };
        let mut worth = gross;
        for ((row, sums), tax) in self.timeline.rows().iter().zip(sums).zip(taxes) {
            let deducted = if sums.taxed.is_zero() {
                // Nothing taxed moved (a preference item alone): the tax is due at the year's end.
                product(tax.deducted, self.discount.at(row.to_month)?)?
            } else {
                quotient(product(tax.deducted, sums.taxed_worth)?, sums.taxed)?
            };
            worth = difference(worth, deducted)?;
        }
        Ok(Some(worth))
    }

    fn metrics(
        &self,
        years: &[Year],
        totals: &Totals,
        npv_gross: Decimal,
        npv_net: Option<Decimal>,
        warnings: &mut Vec<Warning>,
    ) -> Result<Metrics, Problem> {
        let horizon = Decimal::from(self.assumptions.horizon_years);
        let off = !self.assumptions.tax;
        let shown = if off { Some(totals.gross) } else { totals.net };
        let hours = self.package.hours_per_year()?;
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
            guaranteed_share: self.guaranteed_share()?,
            hourly,
            worth_in_reference_place: self.worth_elsewhere(shown, warnings)?,
        })
    }

    fn guaranteed_share(&self) -> Result<Option<Decimal>, Problem> {
        let (mut all, mut guaranteed) = (Decimal::ZERO, Decimal::ZERO);
        for flow in self.outlay.flows.iter().filter(|flow| flow.is_cash() && flow.amount > Decimal::ZERO) {
            all = sum(all, flow.amount)?;
            if flow.certainty == Certainty::Guaranteed {
                guaranteed = sum(guaranteed, flow.amount)?;
            }
        }
        if all.is_zero() { Ok(None) } else { quotient(guaranteed, all).map(Some) }
    }

    fn worth_elsewhere(
        &self,
        net: Option<Decimal>,
        warnings: &mut Vec<Warning>,
    ) -> Result<Option<Decimal>, Problem> {
        let Some(reference) = self.assumptions.reference_place.as_deref() else { return Ok(None) };
        let ratio = self.parameters.price_levels.zip(self.package.region.as_ref());
        let ratio = ratio.map(|(levels, place)| levels.ratio(place.id(), reference)).transpose()?.flatten();
        if ratio.is_none() {
            warnings.push(Warning::new(WarningCode::PriceLevelUnknown, "/location/region"));
        }
        net.zip(ratio).map(|(net, ratio)| product(net, ratio)).transpose()
    }

    fn unpriced_score(&self) -> Result<Option<Decimal>, Problem> {
        let (mut total, mut weights) = (Decimal::ZERO, Decimal::ZERO);
        for item in &self.package.weights {
            total = sum(total, product(item.score, item.weight)?)?;
            weights = sum(weights, item.weight)?;
        }
        if weights.is_zero() { Ok(None) } else { quotient(total, weights).map(Some) }
    }

    fn equity(&self) -> Result<Vec<EquityView>, Problem> {
        if self.outlay.grants.is_empty() {
            return Ok(Vec::new());
        }
        let of = |scenario| {
            if scenario == self.assumptions.scenario {
                Ok(self.outlay.grants.iter().map(|grant| grant.counted).collect::<Vec<_>>())
            } else {
                compensation::counted(self.package, &self.timeline, scenario, &self.outlay.grants)
            }
        };
        let (bear, base, bull) = (of(Scenario::Bear)?, of(Scenario::Base)?, of(Scenario::Bull)?);
        let scenarios = bear.into_iter().zip(base).zip(bull).map(|((bear, base), bull)| [bear, base, bull]);
        let grants = self.outlay.grants.iter().enumerate().zip(scenarios);
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
}

/// The rows a package's flows fall into.
pub(in crate::domain) fn timeline(package: &Package, assumptions: &Assumptions) -> Result<Timeline, Problem> {
    let place = package.jurisdiction.as_deref().map(Place::of).transpose();
    let tax_year_start = place
        .map_err(|problem| problem.below("jurisdiction").below("location"))?
        .map_or((1, 1), |place| place.tax_year_start);
    Timeline::new(assumptions.horizon_years, assumptions.calendar, package.start_date, tax_year_start)
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
