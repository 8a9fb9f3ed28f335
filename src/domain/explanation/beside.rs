//! What stands beside the totals, explained: grants, what leaving loses, what has no price.
use rust_decimal::Decimal;

use super::comparison::sign_on_taxes;
use super::evaluation::Notes;
use super::{Basis, Formula, Input, Name};
use crate::domain::company::Scenario;
use crate::domain::compensation::market;
use crate::domain::equity::{Grant, Kind};
use crate::domain::evaluation::{EquityView, Ground, Parameters, Work};
use crate::domain::growth::Growths;
use crate::domain::leaving::Forfeits;
use crate::domain::money::{difference, product, sum};
use crate::domain::offer::Package;
use crate::domain::problem::Problem;

impl Notes<'_> {
    /// Explains what the totals do not hold, where there is any of it.
    pub fn beside(&mut self, package: &Package, parameters: &Parameters<'_>) -> Result<(), Problem> {
        let evaluation = self.evaluation;
        if let Some(score) = evaluation.unpriced_score {
            let inputs = package.weights.iter();
            let inputs = inputs.map(|item| Input::given(Name::Score, item.score).times(item.weight));
            let figure = "/unpriced_score".to_owned();
            self.add(figure, Formula::WeightedAverage, inputs.collect(), score, &[]);
        }
        if evaluation.equity.is_empty() && evaluation.forfeits.is_none() {
            return Ok(());
        }
        let (assumptions, growths) = (self.assumptions, Growths::default());
        let discount = self.discount.clone();
        let work = Work::of(package, assumptions, parameters, assumptions.sign_on, &discount, &growths)?;
        let grants = evaluation.equity.iter().filter_map(|view| package.grants.get(view.grant));
        for (index, (view, grant)) in evaluation.equity.iter().zip(grants).enumerate() {
            self.grant(&format!("/equity/{index}"), view, grant, &work.ground)?;
        }
        let Some(forfeits) = &evaluation.forfeits else { return Ok(()) };
        let Some(lost) = forfeits.forfeited else { return Ok(()) };
        self.lost(forfeits, lost)?;
        let Some(buyout) = forfeits.buyout else { return Ok(()) };
        let (_, standing) = work.evaluation()?;
        if let Some([without, with]) = sign_on_taxes(&standing, evaluation.local.rate, buyout)? {
            let lost = Input::figure(Name::Loss, "/forfeits/forfeited".to_owned(), lost);
            let inputs = vec![lost, without, with];
            self.add("/forfeits/buyout".to_owned(), Formula::Buyout, inputs, buyout, self.taxed());
        }
        Ok(())
    }

    /// A grant: what vests, what of it is counted, and what is counted under each outlook.
    fn grant(
        &mut self,
        path: &str,
        view: &EquityView,
        grant: &Grant,
        ground: &Ground<'_>,
    ) -> Result<(), Problem> {
        let (package, years, rate) = (ground.package, &ground.timeline, self.evaluation.local.rate);
        let on = [Basis::Assumptions];
        let here = market(package, years, self.assumptions.scenario, ground.growths)?;
        let found = grant.vested(&here, years, &view.tranches)?;
        let is_plan = matches!(grant.kind, Kind::PurchasePlan(_));
        let mut inputs = Vec::new();
        let mut read = |name: Name, value: Option<Decimal>| {
            inputs.extend(value.map(|value| Input::given(name, value).times(Decimal::ZERO)));
        };
        let in_target = |value: Option<Decimal>| value.map(|value| product(value, rate)).transpose();
        read(Name::Price, in_target(found.price)?);
        read(Name::BasePrice, in_target(found.base)?);
        read(Name::Growth, found.price.map(|_| found.growth));
        let limit = Some(found.above_limit).filter(|above| !above.is_zero());
        if is_plan {
            read(Name::AbovePlanLimit, in_target(limit)?);
        } else {
            read(Name::AboveOptionLimit, limit);
        }
        for part in found.parts {
            let input = match part.tranche {
                Some(place) => {
                    let units = format!("{path}/tranches/{place}/units");
                    Input::figure(Name::Units, units, part.units).times(product(part.worth, rate)?)
                }
                // Money in the package's currency: brought to that of the result here.
                None => Input::given(Name::Contribution, product(part.units, rate)?).times(part.worth),
            };
            inputs.push(input);
        }
        self.add(format!("{path}/face"), Formula::Face, inputs, view.face, &on);
        let face = Input::figure(Name::Face, format!("{path}/face"), view.face);
        let inputs = counted(face, view.proceeds, view.haircut, view.probability);
        self.add(format!("{path}/counted"), Formula::Counted, inputs, view.counted, &on);
        let outlooks = [(Scenario::Bear, "bear"), (Scenario::Base, "base"), (Scenario::Bull, "bull")];
        for ((scenario, word), result) in outlooks.into_iter().zip(view.scenarios) {
            let market = market(package, years, scenario, ground.growths)?;
            let outcome = grant.outcome(view.grant, &market, years)?;
            let face = Input::given(Name::Face, product(outcome.face, rate)?);
            let proceeds = product(outcome.proceeds, rate)?;
            let mut inputs = counted(face, proceeds, outcome.haircut, outcome.probability);
            inputs.push(Input::given(Name::Growth, market.growth()));
            self.add(format!("{path}/scenarios/{word}"), Formula::Counted, inputs, result, &on);
        }
        Ok(())
    }

    /// What leaving the present job loses; offers beside it bear the same figure, which the comparison explains.
    fn lost(&mut self, forfeits: &Forfeits, lost: Decimal) -> Result<(), Problem> {
        let Some(before_tax) = forfeits.before_tax else { return Ok(()) };
        let items = forfeits.items.iter().enumerate();
        let items = items
            .map(|(at, item)| Input::figure(Name::Loss, format!("/forfeits/items/{at}/amount"), item.amount));
        let mut inputs: Vec<_> = items.collect();
        let gross = inputs.iter().map(|input| input.value).try_fold(Decimal::ZERO, sum)?;
        let off = [
            (Name::Discounting, difference(gross, before_tax)?),
            (Name::LossTax, difference(before_tax, lost)?),
        ];
        inputs.extend(off.map(|(name, value)| Input::given(name, value).times(Decimal::NEGATIVE_ONE)));
        self.add("/forfeits/forfeited".to_owned(), Formula::Lost, inputs, lost, self.taxed());
        Ok(())
    }
}

/// The inputs of what is counted of a grant.
fn counted(face: Input, proceeds: Decimal, haircut: Decimal, probability: Decimal) -> Vec<Input> {
    let rest = [(Name::Proceeds, proceeds), (Name::Haircut, haircut), (Name::Probability, probability)];
    let mut inputs = vec![face];
    inputs.extend(rest.map(|(name, value)| Input::given(name, value)));
    inputs
}
