//! An evaluation in another currency: every amount times one rate, units and shares untouched.
use rust_decimal::Decimal;

use super::{Assumptions, Evaluation, Metrics, Parameters, Totals, Year};
use crate::domain::calendar::Day;
use crate::domain::exchange::ReferenceRates;
use crate::domain::flow::{Component, ComponentSums};
use crate::domain::money::{Currency, Money, product};
use crate::domain::problem::Problem;

impl Evaluation {
    /// Brings every amount but `local` to a currency.
    pub(super) fn convert(&mut self, to: Currency, rate: Decimal, day: Option<Day>) -> Result<(), Problem> {
        self.currency = to;
        self.local.rate = rate;
        self.local.day = day;
        for flow in &mut self.flows {
            times(&mut flow.amount, rate)?;
        }
        for found in &mut self.licensing {
            times(&mut found.line.face, rate)?;
            times(&mut found.line.expected, rate)?;
        }
        for year in &mut self.years {
            year.convert(rate)?;
        }
        self.totals.convert(rate)?;
        self.metrics.convert(rate)?;
        for view in &mut self.equity {
            let amounts = [&mut view.face, &mut view.counted, &mut view.proceeds]
                .into_iter()
                .chain(&mut view.scenarios);
            amounts.into_iter().try_for_each(|amount| times(amount, rate))?;
        }
        for exit in &mut self.early_exits {
            times(&mut exit.kept, rate)?;
            times(&mut exit.clawed_back, rate)?;
        }
        if let Some(forfeits) = &mut self.forfeits {
            forfeits.amounts().try_for_each(|amount| times(amount, rate))?;
        }
        Ok(())
    }
}

impl Year {
    fn convert(&mut self, rate: Decimal) -> Result<(), Problem> {
        self.components = converted(&self.components, rate)?;
        times(&mut self.gross, rate)?;
        self.lines.iter_mut().try_for_each(|line| times(&mut line.amount, rate))?;
        let amounts = self.net.iter_mut().chain(&mut self.real).chain(&mut self.marginal_step);
        amounts.into_iter().try_for_each(|amount| times(amount, rate))
    }
}

impl Totals {
    fn convert(&mut self, rate: Decimal) -> Result<(), Problem> {
        self.components = converted(&self.components, rate)?;
        times(&mut self.gross, rate)?;
        self.net.iter_mut().try_for_each(|amount| times(amount, rate))
    }
}

impl Metrics {
    fn convert(&mut self, rate: Decimal) -> Result<(), Problem> {
        let lists = self.total_compensation.iter_mut().chain(&mut self.cash);
        let nets = self.net.iter_mut().flatten();
        let single =
            [&mut self.first_year, &mut self.average_annual, &mut self.horizon_total, &mut self.npv_gross];
        let optional = [
            &mut self.npv_net,
            &mut self.certainty_equivalent,
            &mut self.hourly,
            &mut self.worth_in_reference_place,
        ];
        let amounts = lists.chain(nets).chain(single).chain(optional.into_iter().flatten());
        amounts.into_iter().try_for_each(|amount| times(amount, rate))
    }
}

fn converted(sums: &ComponentSums, rate: Decimal) -> Result<ComponentSums, Problem> {
    let mut converted = ComponentSums::ZERO;
    for &component in Component::ALL {
        converted.add(component, product(sums.of(component), rate)?)?;
    }
    Ok(converted)
}

fn times(amount: &mut Decimal, rate: Decimal) -> Result<(), Problem> {
    *amount = product(*amount, rate)?;
    Ok(())
}

/// Units of one currency per unit of another, with the day where the rate is of the table.
pub(super) fn exchange(
    assumptions: &Assumptions,
    parameters: &Parameters<'_>,
    from: Currency,
    to: Currency,
) -> Result<(Decimal, Option<Day>), Problem> {
    let mut rates = match parameters.rates {
        Some(rates) => rates.clone(),
        None => ReferenceRates::new(Day::new(1, 1, 1)?, [])?,
    };
    for &(from, to, rate) in &assumptions.rates {
        rates = rates.overridden(from, to, rate)?;
    }
    let one = rates.converted(Money::new(Decimal::ONE, from), to);
    let one = one.map_err(|problem| problem.below("currency"))?;
    Ok((one.rate, one.day))
}

/// The rate of [`exchange`] alone; one between equals.
pub(in crate::domain) fn exchange_rate(
    assumptions: &Assumptions,
    parameters: &Parameters<'_>,
    from: Currency,
    to: Currency,
) -> Result<Decimal, Problem> {
    if from == to {
        Ok(Decimal::ONE)
    } else {
        exchange(assumptions, parameters, from, to).map(|(rate, _)| rate)
    }
}
