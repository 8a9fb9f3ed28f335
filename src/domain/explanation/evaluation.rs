//! The figures of one package, explained.
use rust_decimal::Decimal;

use super::{Basis, Explanation, Formula, Input, Name, Unit};
use crate::domain::evaluation::{Assumptions, Evaluation, Parameters, Year};
use crate::domain::flow::{Certainty, Component, Flow, TaxCharacter};
use crate::domain::growth::Compound;
use crate::domain::money::{Currency, difference, product, quotient, sum};
use crate::domain::net::LineKind;
use crate::domain::offer::Package;
use crate::domain::problem::Problem;

/// Explains every headline figure of an evaluation; figures that are not available have none.
///
/// # Errors
/// `AmountTooLarge` where a sum does not fit.
pub fn explain(
    evaluation: &Evaluation,
    package: &Package,
    assumptions: &Assumptions,
    parameters: &Parameters<'_>,
) -> Result<Vec<Explanation>, Problem> {
    let discount = assumptions.discount()?;
    let mut notes = Notes {
        evaluation,
        assumptions,
        discount: &discount,
        converted: evaluation.local.currency != evaluation.currency,
        all: Vec::new(),
    };
    for (index, year) in evaluation.years.iter().enumerate() {
        notes.year(index, year)?;
    }
    notes.totals();
    notes.metrics(package)?;
    notes.worth_elsewhere(package, parameters);
    notes.beside(package, parameters)?;
    for (index, found) in evaluation.licensing.iter().enumerate() {
        let path = format!("/licensing/{index}");
        let line = &found.line;
        let inputs =
            [(Name::Face, "/face", line.face), (Name::Probability, "/probability", line.probability)];
        let expected = line.expected;
        notes.fill(&path, "/expected", Formula::Expected, &inputs, expected, &[Basis::Assumptions]);
        if let Some(flow) = found.flow {
            let (figure, own) = (format!("/flows/{flow}/amount"), [&path, "/expected"].concat());
            let inputs = [(Name::Amount, own.as_str(), expected)];
            notes.fill("", &figure, Formula::Same, &inputs, expected, &[Basis::Assumptions]);
        }
    }
    Ok(notes.all)
}

/// What is being written.
pub(super) struct Notes<'a> {
    pub evaluation: &'a Evaluation,
    pub assumptions: &'a Assumptions,
    pub discount: &'a Compound,
    converted: bool,
    all: Vec<Explanation>,
}

impl Notes<'_> {
    pub fn add(
        &mut self,
        figure: String,
        formula: Formula,
        inputs: Vec<Input>,
        result: Decimal,
        on: &[Basis],
    ) {
        let (unit, currency): (Unit, Option<Currency>) = match formula {
            Formula::GuaranteedShare | Formula::Marginal => (Unit::Share, None),
            Formula::WeightedAverage => (Unit::Score, None),
            Formula::Hourly => (Unit::MoneyPerHour, Some(self.evaluation.currency)),
            _ => (Unit::Money, Some(self.evaluation.currency)),
        };
        let mut basis = vec![Basis::Package];
        basis.extend_from_slice(on);
        if self.converted {
            basis.push(Basis::ExchangeRates);
        }
        self.all.push(Explanation { figure, formula, inputs, result, unit, currency, basis });
    }

    /// Adds a figure whose inputs are few: each with its place, empty for what was entered or assumed. Places are
    /// below a path that all share.
    pub fn fill(
        &mut self,
        path: &str,
        field: &str,
        formula: Formula,
        inputs: &[(Name, &str, Decimal)],
        result: Decimal,
        on: &[Basis],
    ) {
        let mut all = Vec::with_capacity(inputs.len());
        for (name, figure, value) in inputs {
            let figure = if figure.is_empty() { String::new() } else { [path, *figure].concat() };
            all.push(Input::figure(*name, figure, *value));
        }
        self.add([path, field].concat(), formula, all, result, on);
    }

    /// The flows that a test picks, each with its place in the result.
    fn flows(&self, picked: &dyn Fn(&Flow) -> bool) -> Vec<Input> {
        let flows = self.evaluation.flows.iter().enumerate();
        let flows = flows.filter(|(_, flow)| flow.is_cash() && picked(flow));
        flows
            .map(|(at, flow)| Input::figure(Name::Flow, format!("/flows/{at}/amount"), flow.amount))
            .collect()
    }

    fn year(&mut self, index: usize, year: &Year) -> Result<(), Problem> {
        let path = format!("/years/{index}");
        let mut components = Vec::new();
        for &component in Component::ALL {
            let amount = year.components.of(component);
            let inputs = self.flows(&|flow| flow.year == index && flow.component == component);
            if inputs.is_empty() {
                continue;
            }
            let figure = format!("{path}/components/{}", component.id());
            components.push((component, Input::figure(Name::Component, figure.clone(), amount)));
            let granted = matches!(component, Component::Equity | Component::Refresher | Component::Bonus);
            let on: &[Basis] = if granted { &[Basis::Assumptions] } else { &[] };
            self.add(figure, Formula::Component, inputs, amount, on);
        }
        let cash = components.iter().filter(|(component, _)| component.is_paid_cash());
        let cash: Vec<_> = cash.map(|(_, input)| input.clone()).collect();
        let inputs: Vec<_> = components.into_iter().map(|(_, input)| input).collect();
        self.add(format!("{path}/gross"), Formula::Gross, inputs, year.gross, &[]);
        let own = format!("{path}/gross");
        let total = format!("/metrics/total_compensation/{index}");
        self.fill("", &total, Formula::Same, &[(Name::Gross, &own, year.gross)], year.gross, &[]);
        let paid = self.evaluation.metrics.cash.get(index).copied().unwrap_or_default();
        self.add(format!("/metrics/cash/{index}"), Formula::Cash, cash, paid, &[]);
        if let Some(net) = year.net {
            let mut inputs = vec![Input::figure(Name::Gross, own, year.gross)];
            let lines = year.lines.iter().enumerate();
            let taken = lines.filter(|(_, line)| is_deduction(line.kind));
            inputs.extend(taken.map(|(at, line)| {
                Input::figure(Name::Deduction, format!("{path}/lines/{at}/amount"), line.amount)
                    .times(Decimal::NEGATIVE_ONE)
            }));
            let own = format!("{path}/net");
            self.add(own.clone(), Formula::Net, inputs, net, &[Basis::Tax]);
            let figure = format!("/metrics/net/{index}");
            self.fill("", &figure, Formula::Same, &[(Name::Amount, &own, net)], net, &[Basis::Tax]);
        }
        if let Some(((net, rate), step)) = year.net.zip(year.marginal_rate).zip(year.marginal_step) {
            let taken = difference(year.gross, net)?;
            let more = sum(taken, product(rate, step)?)?;
            let inputs = [(Name::Taken, "", taken), (Name::TakenWithStep, "", more), (Name::Step, "", step)];
            self.fill(&path, "/marginal_rate", Formula::Marginal, &inputs, rate, &[Basis::Tax]);
        }
        if let Some(real) = year.real {
            let (name, shown) = year.net.map_or(("/gross", year.gross), |net| ("/net", net));
            let inputs = [
                (Name::Amount, name, shown),
                (Name::Inflation, "", self.assumptions.inflation.value()),
                (Name::Years, "", Decimal::from(index + 1)),
            ];
            self.fill(&path, "/real", Formula::Real, &inputs, real, &[Basis::Assumptions]);
        }
        Ok(())
    }

    /// The same field of every year.
    fn over_years(&self, field: &str, of: &dyn Fn(&Year) -> Option<Decimal>) -> Vec<Input> {
        let years = self.evaluation.years.iter().enumerate();
        let found = years.filter_map(|(index, year)| Some((index, of(year)?)));
        found.map(|(at, value)| Input::figure(Name::Year, format!("/years/{at}/{field}"), value)).collect()
    }

    fn totals(&mut self) {
        let totals = self.evaluation.totals;
        for &component in Component::ALL {
            let field = format!("components/{}", component.id());
            let of = |year: &Year| Some(year.components.of(component)).filter(|amount| !amount.is_zero());
            let inputs = self.over_years(&field, &of);
            if !inputs.is_empty() {
                let amount = totals.components.of(component);
                self.add(format!("/totals/{field}"), Formula::Total, inputs, amount, &[]);
            }
        }
        let inputs = self.over_years("gross", &|year| Some(year.gross));
        self.add("/totals/gross".to_owned(), Formula::Total, inputs, totals.gross, &[]);
        if let Some(net) = totals.net {
            let inputs = self.over_years("net", &|year| year.net);
            self.add("/totals/net".to_owned(), Formula::Total, inputs, net, &[Basis::Tax]);
        }
    }

    /// What the person is left with over the horizon: after tax, or before it with tax off.
    fn shown(&self) -> Option<(Name, &'static str, Decimal)> {
        let totals = self.evaluation.totals;
        let net = |net| (Name::Amount, "/totals/net", net);
        if self.assumptions.tax {
            totals.net.map(net)
        } else {
            Some((Name::Amount, "/totals/gross", totals.gross))
        }
    }

    /// What tax a figure rests on, besides assumptions.
    pub fn taxed(&self) -> &'static [Basis] {
        if self.assumptions.tax { &[Basis::Assumptions, Basis::Tax] } else { &[Basis::Assumptions] }
    }

    fn metrics(&mut self, package: &Package) -> Result<(), Problem> {
        let evaluation = self.evaluation;
        let metrics = &evaluation.metrics;
        let first = [(Name::Year, "/years/0/gross", metrics.first_year)];
        self.fill("", "/metrics/first_year", Formula::Same, &first, metrics.first_year, &[]);
        let years = (Name::Years, "", Decimal::from(self.assumptions.horizon_years));
        let total = (Name::Gross, "/totals/gross", evaluation.totals.gross);
        let average = metrics.average_annual;
        self.fill("", "/metrics/average_annual", Formula::Average, &[total, years], average, &[]);
        self.fill("", "/metrics/horizon_total", Formula::Same, &[total], metrics.horizon_total, &[]);
        let mut discounted = self.flows(&|_| true);
        let flows = evaluation.flows.iter().filter(|flow| flow.is_cash());
        for (input, flow) in discounted.iter_mut().zip(flows) {
            input.factor = self.discount.at(flow.month)?;
        }
        let on = [Basis::Assumptions];
        let figure = "/metrics/npv_gross".to_owned();
        self.add(figure, Formula::PresentValue, discounted, metrics.npv_gross, &on);
        if let Some(npv) = metrics.npv_net {
            let inputs = self.taxes_discounted()?;
            let figure = "/metrics/npv_net".to_owned();
            self.add(figure, Formula::NetPresentValue, inputs, npv, self.taxed());
        }
        if let Some(value) = metrics.certainty_equivalent {
            let worth = if self.assumptions.tax { "/metrics/npv_net" } else { "/metrics/npv_gross" };
            let (figure, inputs) = ("/metrics/certainty_equivalent", [(Name::Amount, worth, value)]);
            self.fill("", figure, Formula::Same, &inputs, value, self.taxed());
        }
        if let Some(share) = metrics.guaranteed_share {
            let (mut all, mut certain) = (Decimal::ZERO, Decimal::ZERO);
            for flow in evaluation.flows.iter().filter(|flow| flow.is_cash() && flow.amount > Decimal::ZERO) {
                all = sum(all, flow.amount)?;
                if flow.certainty == Certainty::Guaranteed {
                    certain = sum(certain, flow.amount)?;
                }
            }
            let inputs = [(Name::Guaranteed, "", certain), (Name::All, "", all)];
            self.fill("", "/metrics/guaranteed_share", Formula::GuaranteedShare, &inputs, share, &[]);
        }
        if let Some((hourly, shown)) = metrics.hourly.zip(self.shown()) {
            let inputs = [
                shown,
                years,
                (Name::HoursPerWeek, "", package.hours_per_week),
                (Name::VacationDays, "", package.vacation_days),
                (Name::CommuteHoursPerWeek, "", package.commute_hours_per_week),
                (Name::RemoteShare, "", package.remote_share.value()),
            ];
            self.fill("", "/metrics/hourly", Formula::Hourly, &inputs, hourly, self.taxed());
        }
        Ok(())
    }

    fn worth_elsewhere(&mut self, package: &Package, parameters: &Parameters<'_>) {
        let indices = parameters.price_levels.zip(self.assumptions.reference_place.as_deref());
        let indices = indices.zip(package.region.as_ref());
        let indices = indices.and_then(|((levels, to), from)| levels.of(to).zip(levels.of(from.id())));
        let found = self.evaluation.metrics.worth_in_reference_place.zip(self.shown()).zip(indices);
        let Some(((worth, shown), (reference, place))) = found else { return };
        let inputs = [shown, (Name::ReferenceIndex, "", reference), (Name::PlaceIndex, "", place)];
        let on = [self.taxed(), &[Basis::PriceLevels]].concat();
        self.fill("", "/metrics/worth_in_reference_place", Formula::WorthElsewhere, &inputs, worth, &on);
    }

    /// The present value before tax, less the tax of every year times the average discount of the
    /// flows it falls on.
    fn taxes_discounted(&self) -> Result<Vec<Input>, Problem> {
        let gross = self.evaluation.metrics.npv_gross;
        let mut inputs = vec![Input::figure(Name::Gross, "/metrics/npv_gross".to_owned(), gross)];
        for (index, year) in self.evaluation.years.iter().enumerate() {
            if year.net.is_none() {
                continue;
            }
            let (mut taxed, mut worth) = (Decimal::ZERO, Decimal::ZERO);
            for flow in self.evaluation.flows.iter().filter(|flow| flow.year == index && is_taxed(flow)) {
                taxed = sum(taxed, flow.amount)?;
                worth = sum(worth, product(flow.amount, self.discount.at(flow.month)?)?)?;
            }
            let factor =
                if taxed.is_zero() { self.discount.at(year.row.to_month)? } else { quotient(worth, taxed)? };
            let lines = year.lines.iter().filter(|line| is_deduction(line.kind));
            let deducted = lines.map(|line| line.amount).try_fold(Decimal::ZERO, sum)?;
            inputs.push(Input::given(Name::Deduction, deducted).times(-factor));
        }
        Ok(inputs)
    }
}

/// Whether a line is taken from the gross; the others are information.
const fn is_deduction(kind: LineKind) -> bool {
    matches!(kind, LineKind::Tax | LineKind::Contribution | LineKind::Credit)
}

/// Whether a flow bears a part of its year's tax.
fn is_taxed(flow: &Flow) -> bool {
    flow.is_cash() && flow.character != TaxCharacter::TaxFree && flow.amount > Decimal::ZERO
}
