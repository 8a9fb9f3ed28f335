//! What stands between packages, explained: places in the order, differences, and what makes up
//! for leaving.
use rust_decimal::Decimal;

use super::{Basis, Explanation, Formula, Input, Name, Unit};
use crate::domain::compare::{Comparison, Difference};
use crate::domain::evaluation::{Assumptions, Evaluation, Metric, Parameters, Standing, Work};
use crate::domain::growth::Growths;
use crate::domain::money::{Currency, product, quotient};
use crate::domain::offer::{Package, PackageKind};
use crate::domain::problem::Problem;

/// Explains the figures of a comparison; those of its packages are explained by themselves.
///
/// # Errors
/// `AmountTooLarge` where a difference does not fit.
pub fn explain_comparison(
    comparison: &Comparison,
    packages: &[Package],
    assumptions: &Assumptions,
    parameters: &Parameters<'_>,
) -> Result<Vec<Explanation>, Problem> {
    let currency = comparison.evaluations.first().map(|evaluation| evaluation.currency);
    let mut all = Vec::new();
    for (index, ranked) in comparison.ranking.iter().enumerate() {
        let place = comparison.evaluations.iter().position(|evaluation| evaluation.id == ranked.id);
        let Some((place, value)) = place.zip(ranked.value) else { continue };
        let own = format!("/evaluations/{place}/metrics/{}", word(ranked.metric));
        let unit = match ranked.metric {
            Metric::GuaranteedShare => Unit::Share,
            Metric::Hourly => Unit::MoneyPerHour,
            _ => Unit::Money,
        };
        all.push(Explanation {
            unit,
            currency: currency.filter(|_| unit != Unit::Share),
            ..money(
                format!("/ranking/{index}/value"),
                Formula::Same,
                vec![Input::figure(Name::Own, own, value)],
                value,
                currency,
            )
        });
    }
    for (index, found) in comparison.differences.iter().enumerate() {
        let inputs = [(Name::Own, &found.id), (Name::Reference, &comparison.reference)];
        let inputs = inputs.into_iter().filter_map(|(name, id)| {
            let place = comparison.evaluations.iter().position(|evaluation| evaluation.id == *id)?;
            side(comparison.evaluations.get(place)?, place, name, found)
        });
        let figure = format!("/differences/{index}/amount");
        all.push(money(figure, Formula::Difference, inputs.collect(), found.amount, currency));
    }
    let present = packages.iter().position(|package| package.kind == PackageKind::Current);
    let present = present.and_then(|place| Some((place, comparison.evaluations.get(place)?)));
    if let Some(present) = present {
        let lost = present.1.forfeits.as_ref().and_then(|forfeits| forfeits.forfeited);
        let offers = (0..packages.len()).filter(|place| *place != present.0);
        for (place, lost) in offers.filter_map(|place| Some((place, lost?))) {
            let figure = |place: usize| format!("/evaluations/{place}/forfeits/forfeited");
            let inputs = vec![Input::figure(Name::Loss, figure(present.0), lost)];
            let mut same = money(figure(place), Formula::Same, inputs, lost, currency);
            same.basis.extend(assumptions.tax.then_some(Basis::Tax));
            all.push(same);
        }
        let (discount, growths) = (assumptions.discount()?, Growths::default());
        for (place, (evaluation, package)) in comparison.evaluations.iter().zip(packages).enumerate() {
            if evaluation.forfeits.as_ref().is_some_and(|forfeits| forfeits.make_whole.is_some()) {
                let sign_on = assumptions.sign_on;
                let work = Work::of(package, assumptions, parameters, sign_on, &discount, &growths)?;
                let (_, standing) = work.evaluation()?;
                all.extend(make_whole(present, (place, evaluation), &standing, currency)?);
            }
        }
    }
    if comparison.evaluations.iter().any(|evaluation| evaluation.local.currency != evaluation.currency) {
        all.iter_mut().for_each(|explanation| explanation.basis.push(Basis::ExchangeRates));
    }
    Ok(all)
}

fn money(
    figure: String,
    formula: Formula,
    inputs: Vec<Input>,
    result: Decimal,
    currency: Option<Currency>,
) -> Explanation {
    let basis = vec![Basis::Package, Basis::Assumptions];
    Explanation { figure, formula, inputs, result, unit: Unit::Money, currency, basis }
}

/// The spelling of a metric, where the result names one.
const fn word(metric: Metric) -> &'static str {
    match metric {
        Metric::FirstYear => "first_year",
        Metric::AverageAnnual => "average_annual",
        Metric::HorizonTotal => "horizon_total",
        Metric::NpvGross => "npv_gross",
        Metric::NpvNet => "npv_net",
        Metric::CertaintyEquivalent => "certainty_equivalent",
        Metric::GuaranteedShare => "guaranteed_share",
        Metric::Hourly => "hourly",
        Metric::WorthInReferencePlace => "worth_in_reference_place",
    }
}

/// One side of a difference; none where the package has no such year.
fn side(evaluation: &Evaluation, place: usize, name: Name, found: &Difference) -> Option<Input> {
    let (path, components, gross) = match found.year {
        None => ("totals".to_owned(), evaluation.totals.components, evaluation.totals.gross),
        Some(label) => {
            let at = evaluation.years.iter().position(|year| year.row.label == label)?;
            let year = evaluation.years.get(at)?;
            (format!("years/{at}"), year.components, year.gross)
        }
    };
    let (field, value) = match found.component {
        None => ("gross".to_owned(), gross),
        Some(component) => (format!("components/{}", component.id()), components.of(component)),
    };
    let sign = if name == Name::Own { Decimal::ONE } else { Decimal::NEGATIVE_ONE };
    Some(Input::figure(name, format!("/evaluations/{place}/{path}/{field}"), value).times(sign))
}

/// The sign-on that makes an offer equal to staying.
fn make_whole(
    (present_place, present): (usize, &Evaluation),
    (place, evaluation): (usize, &Evaluation),
    standing: &Standing<'_>,
    currency: Option<Currency>,
) -> Result<Option<Explanation>, Problem> {
    let assumptions = standing.ground.assumptions;
    let metric = if assumptions.tax { Metric::NpvNet } else { Metric::NpvGross };
    let asked = evaluation.forfeits.as_ref().and_then(|forfeits| forfeits.make_whole);
    let worths = present.metrics.value(metric).zip(evaluation.metrics.value(metric));
    let Some((asked, (staying, own))) = asked.zip(worths) else { return Ok(None) };
    let Some((without, with)) = sign_on_taxes(standing, evaluation.local.rate, asked)? else {
        return Ok(None);
    };
    let path = |place: usize| format!("/evaluations/{place}/metrics/{}", word(metric));
    let inputs = vec![
        Input::figure(Name::Staying, path(present_place), staying),
        Input::figure(Name::Own, path(place), own),
        Input::given(Name::TaxWithout, without),
        Input::given(Name::TaxWith, with),
    ];
    let figure = format!("/evaluations/{place}/forfeits/make_whole");
    let mut found = money(figure, Formula::MakeWhole, inputs, asked, currency);
    found.basis.extend(assumptions.tax.then_some(Basis::Tax));
    Ok(Some(found))
}

/// The tax without a sign-on and with it; none where it is not known.
pub(super) fn sign_on_taxes(
    standing: &Standing<'_>,
    rate: Decimal,
    sign_on: Decimal,
) -> Result<Option<(Decimal, Decimal)>, Problem> {
    // Computed anew, on the sign-on found: what it takes is not what is left over.
    let tax = |sign_on: Decimal| -> Result<Option<Decimal>, Problem> {
        let taken = standing.taken_with(quotient(sign_on, rate)?)?;
        taken.map(|taken| product(taken, rate)).transpose()
    };
    Ok(tax(Decimal::ZERO)?.zip(tax(sign_on)?))
}
