//! `evaluate(input)`: one package, year by year.
use super::explanation::{ExplanationOutcome, Files};
use super::licensing::LicensingOutcome;
use super::outcome::{
    EarlyExitOutcome, EquityOutcome, FlowOutcome, ForfeitsOutcome, LocalOutcome, MetricsOutcome, Positions,
    ScenarioValues, TotalsOutcome, YearOutcome,
};
use super::remark::warning;
use crate::api::{Function, vest::Tranche, warning::Warning};
use crate::data::input::assumptions::{Include, Request};
use crate::data::registry::Registry;
use crate::data::taxes::RegisteredTaxes;
use crate::domain::equity::Grant;
use crate::domain::evaluation::{self as domain, EquityView};
use crate::domain::explanation::explain;
use crate::domain::money::Currency;
use crate::domain::offer::Package;
use crate::domain::problem::Problem;
use crate::domain::tax::Status;
use crate::domain::tax::ledger::Note;
use rust_decimal::Decimal;

crate::record! {
    /// A package and what is assumed.
    pub struct EvaluateInput {
        /// The package.
        package: Package,
        /// What is assumed.
        assumptions: Request,
    }
}

crate::outcome! {
    /// The law that is applied to every year.
    pub struct AppliedTaxOutcome {
        /// Its place.
        jurisdiction: String,
        /// Its tax year, named by the calendar year in which it begins.
        year: u16,
        /// Where it stands.
        status: Status,
        /// What it leaves out or assumes.
        notes: Vec<Note>,
    }
}

crate::outcome! {
    /// A package, evaluated. Every amount is in `currency`; the package's own stands in `local`.
    pub struct EvaluationOutcome {
        /// The package.
        id: String,
        /// Currency of every amount.
        currency: Currency,
        /// Year by year.
        years: Vec<YearOutcome>,
        /// Sums over the years.
        totals: TotalsOutcome,
        /// The law behind the net; null where tax is off or the net is not known.
        tax: Option<AppliedTaxOutcome>,
        /// The figures it is judged by.
        metrics: MetricsOutcome,
        /// Its grants, beside the totals.
        equity: Vec<EquityOutcome>,
        /// What leaving loses: of the present job, and of each offer beside it.
        forfeits: Option<ForfeitsOutcome>,
        /// What is kept on leaving after each month of the first four years.
        early_exits: Vec<EarlyExitOutcome>,
        /// Weighted average of what has no price, 0 to 10.
        unpriced_score: Option<Decimal>,
        /// Where base pay and total cash stand in the bands.
        positions: Positions,
        /// Every flow.
        flows: Vec<FlowOutcome>,
        /// The payments of a deal or a licence: what its flows are made of, and what comes after the horizon.
        licensing: Vec<LicensingOutcome>,
        /// In the package's own currency.
        local: LocalOutcome,
        /// What the reader should know.
        warnings: Vec<Warning>,
        /// How every figure was computed, where asked for.
        explanations: Vec<ExplanationOutcome>,
    }
}

pub(in crate::api) const FUNCTION: Function = Function {
    name: "evaluate",
    doc: "One package: its years, totals, metrics, equity, and what leaving it loses.",
    run: |registry, input| crate::api::typed(input, |input| evaluate(registry, input)),
    signature: crate::api::signature::<EvaluateInput, EvaluationOutcome>,
};

fn evaluate(registry: &Registry, mut input: EvaluateInput) -> Result<EvaluationOutcome, Vec<Problem>> {
    let request = &input.assumptions;
    let below = |problem: Problem| vec![problem.below("package")];
    super::complete(std::slice::from_mut(&mut input.package), request, registry).map_err(below)?;
    super::licensing::complete(&mut input.package, registry).map_err(|problems| -> Vec<Problem> {
        problems.into_iter().map(|problem| problem.below("package")).collect()
    })?;
    let year = super::tax_year_problem(std::slice::from_ref(&input.package), request, registry);
    year.map_or(Ok(()), |problem| Err(vec![problem]))?;
    let taxes = super::taxes(registry, request);
    let parameters = super::parameters(registry, taxes.as_ref());
    let evaluation =
        domain::Evaluation::of(&input.package, &request.assumptions, &parameters).map_err(below)?;
    let explanations = explained(registry, &evaluation, &input.package, request, taxes.as_ref());
    EvaluationOutcome::of(registry, evaluation, &input.package, explanations.map_err(below)?).map_err(below)
}

/// The explanations of an evaluation, where the request asks for them.
pub(super) fn explained(
    registry: &Registry,
    evaluation: &domain::Evaluation,
    package: &Package,
    request: &Request,
    taxes: Option<&RegisteredTaxes<'_>>,
) -> Result<Vec<ExplanationOutcome>, Problem> {
    if !request.include.contains(&Include::Explanations) {
        return Ok(Vec::new());
    }
    let parameters = super::parameters(registry, taxes);
    let files = Files::of(registry, taxes, [(evaluation, package)].into_iter());
    let found = explain(evaluation, package, &request.assumptions, &parameters)?;
    Ok(found.into_iter().map(|explanation| files.written(explanation)).collect())
}

impl EvaluationOutcome {
    /// The result as programs see it.
    pub(super) fn of(
        registry: &Registry,
        evaluation: domain::Evaluation,
        package: &Package,
        explanations: Vec<ExplanationOutcome>,
    ) -> Result<Self, Problem> {
        let positions = super::positions(registry, &evaluation, package)?;
        let early_exits = evaluation.early_exits.into_iter().map(|exit| EarlyExitOutcome {
            month: exit.month,
            kept: exit.kept,
            clawed_back: exit.clawed_back,
        });
        let equity = evaluation.equity.into_iter();
        let equity = equity.filter_map(|view| Some(equity_outcome(&view, package.grants.get(view.grant)?)));
        Ok(Self {
            id: evaluation.id,
            currency: evaluation.currency,
            years: evaluation.years.iter().map(Into::into).collect(),
            totals: (&evaluation.totals).into(),
            tax: evaluation.tax.map(|tax| AppliedTaxOutcome {
                jurisdiction: tax.law.jurisdiction,
                year: tax.law.year,
                status: tax.law.status,
                notes: tax.notes,
            }),
            metrics: evaluation.metrics.into(),
            equity: equity.collect(),
            forfeits: evaluation.forfeits.map(Into::into),
            early_exits: early_exits.collect(),
            unpriced_score: evaluation.unpriced_score,
            positions,
            flows: evaluation.flows.iter().map(Into::into).collect(),
            licensing: evaluation.licensing.iter().map(Into::into).collect(),
            local: evaluation.local.into(),
            warnings: evaluation.warnings.into_iter().map(warning).collect(),
            explanations,
        })
    }
}

fn equity_outcome(view: &EquityView, grant: &Grant) -> EquityOutcome {
    let [bear, base, bull] = view.scenarios;
    let tranches = view.tranches.iter();
    EquityOutcome {
        grant: view.grant,
        kind: grant.kind.id().to_owned(),
        face: view.face,
        counted: view.counted,
        scenarios: ScenarioValues { bear, base, bull },
        tranches: tranches.map(|tranche| Tranche { month: tranche.month, units: tranche.units }).collect(),
    }
}
