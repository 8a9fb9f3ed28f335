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
use crate::domain::money::{difference, product, quotient, sum};
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
        let work = Work::of(package, assumptions, parameters, assumptions.sign_on, self.discount, &growths)?;
        let grants = evaluation.equity.iter().filter_map(|view| package.grants.get(view.grant));
        for (index, (view, grant)) in evaluation.equity.iter().zip(grants).enumerate() {
            self.grant(&format!("/equity/{index}"), view, grant, &work.ground)?;
        }
        let Some(forfeits) = &evaluation.forfeits else { return Ok(()) };
        let Some(lost) = forfeits.forfeited else { return Ok(()) };
        self.lost(forfeits, lost)?;
        let Some(buyout) = forfeits.buyout else { return Ok(()) };
        let (_, standing) = work.evaluation()?;
        if let Some((without, with)) = sign_on_taxes(&standing, evaluation.local.rate, buyout)? {
            let lost = (Name::Loss, "/forfeits/forfeited", lost);
            let inputs = [lost, (Name::TaxWithout, "", without), (Name::TaxWith, "", with)];
            self.fill("", "/forfeits/buyout", Formula::Buyout, &inputs, buyout, self.taxed());
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
        let here = market(package, years, self.assumptions.scenario, ground.growths)?;
        let mut inputs = Vec::new();
        let found = grant.vested(&here, years, &view.tranches, &mut |tranche, units, amount| {
            // Money in the package's currency is brought to that of the result, of units what they bring.
            let amount = product(amount, rate)?;
            let (name, figure, units) = match tranche {
                Some(place) => (Name::Units, format!("{path}/tranches/{place}/units"), units),
                None => (Name::Contribution, String::new(), product(units, rate)?),
            };
            inputs.push(Input::figure(name, figure, units).times(quotient(amount, units)?));
            Ok(())
        })?;
        let is_plan = matches!(grant.kind, Kind::PurchasePlan(_));
        let mut read = |name: Name, value: Option<Decimal>, times: Decimal| -> Result<(), Problem> {
            if let Some(value) = value {
                inputs.push(Input::given(name, product(value, times)?).times(Decimal::ZERO));
            }
            Ok(())
        };
        read(Name::Price, found.price, rate)?;
        read(Name::BasePrice, found.base, rate)?;
        read(Name::Growth, found.price.map(|_| here.growth()), Decimal::ONE)?;
        let limit = Some(found.above_limit).filter(|above| !above.is_zero());
        let (limited, times) =
            if is_plan { (Name::AbovePlanLimit, rate) } else { (Name::AboveOptionLimit, Decimal::ONE) };
        read(limited, limit, times)?;
        self.add([path, "/face"].concat(), Formula::Face, inputs, view.face, &[Basis::Assumptions]);
        let all = [view.face, view.proceeds, view.haircut, view.probability];
        self.counted(path, ["/counted", "/face"], all, None, view.counted);
        let outlooks = [
            (Scenario::Bear, "/scenarios/bear"),
            (Scenario::Base, "/scenarios/base"),
            (Scenario::Bull, "/scenarios/bull"),
        ];
        for ((scenario, field), result) in outlooks.into_iter().zip(view.scenarios) {
            let market = market(package, years, scenario, ground.growths)?;
            let found = grant.outcome(view.grant, &market, years)?;
            let (face, proceeds) = (product(found.face, rate)?, product(found.proceeds, rate)?);
            let all = [face, proceeds, found.haircut, found.probability];
            self.counted(path, [field, ""], all, Some(market.growth()), result);
        }
        Ok(())
    }

    /// What leaving the present job loses; offers beside it bear the same figure, which the comparison explains.
    fn lost(&mut self, forfeits: &Forfeits, lost: Decimal) -> Result<(), Problem> {
        let Some(before_tax) = forfeits.before_tax else { return Ok(()) };
        let (mut inputs, mut gross) = (Vec::new(), Decimal::ZERO);
        for (at, item) in forfeits.items.iter().enumerate() {
            inputs.push(Input::figure(Name::Loss, format!("/forfeits/items/{at}/amount"), item.amount));
            gross = sum(gross, item.amount)?;
        }
        let off = [
            (Name::Discounting, difference(gross, before_tax)?),
            (Name::LossTax, difference(before_tax, lost)?),
        ];
        for (name, value) in off {
            inputs.push(Input::given(name, value).times(Decimal::NEGATIVE_ONE));
        }
        self.add("/forfeits/forfeited".to_owned(), Formula::Lost, inputs, lost, self.taxed());
        Ok(())
    }

    /// What is counted of a grant, under an outlook with the growth it assumes.
    fn counted(
        &mut self,
        path: &str,
        [field, figure]: [&str; 2],
        [face, proceeds, haircut, probability]: [Decimal; 4],
        growth: Option<Decimal>,
        result: Decimal,
    ) {
        let inputs = [
            (Name::Face, figure, face),
            (Name::Proceeds, "", proceeds),
            (Name::Haircut, "", haircut),
            (Name::Probability, "", probability),
            (Name::Growth, "", growth.unwrap_or_default()),
        ];
        let known = if growth.is_some() { 5 } else { 4 };
        let inputs = inputs.get(..known).unwrap_or_default();
        self.fill(path, field, Formula::Counted, inputs, result, &[Basis::Assumptions]);
    }
}
