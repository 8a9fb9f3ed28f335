//! Results of offers as programs see them.
use rust_decimal::Decimal;

use crate::api::position::Position;
use crate::data::node::Node;
use crate::data::record::{Write, object_reader};
use crate::data::tape::Tape;
use crate::domain::evaluation as domain;
use crate::domain::flow::{self, Component, ComponentSums, TaxCharacter};
use crate::domain::leaving::{self, LossKind};
use crate::domain::money::Currency;
use crate::domain::net::{self, LineKind};

/// Sums by component: a record with every component as a field.
#[derive(Clone, Copy, Debug)]
pub struct Components(pub ComponentSums);

impl Write for Components {
    fn write(&self) -> Node {
        let field = |component: &Component| (component.id().to_owned(), Node::Number(self.0.of(*component)));
        Node::Record(Component::ALL.iter().map(field).collect())
    }

    fn tape(&self, tape: &mut Tape) {
        Component::ALL.iter().for_each(|component| tape.decimal(self.0.of(*component)));
    }

    fn reader() -> String {
        let fields: Vec<_> =
            Component::ALL.iter().map(|component| (component.id(), Decimal::reader())).collect();
        object_reader(&fields)
    }

    fn typescript() -> String {
        format!("Record<{}, number>", <Component as Write>::typescript())
    }
}

crate::outcome! {
    /// One line of tax.
    pub struct TaxLine {
        /// Its id.
        id: String,
        /// How much.
        amount: Decimal,
        /// What it is: subtotal and base lines are information, the others make the tax.
        kind: LineKind,
    }
}

crate::outcome! {
    /// One year.
    pub struct YearOutcome {
        /// 1, 2, ... in offer years; the year in which the tax year begins in calendar years.
        year: u16,
        /// First month.
        from_month: i32,
        /// Last month, inclusive.
        to_month: i32,
        /// Its cash by component.
        components: Components,
        /// All of it.
        gross: Decimal,
        /// Tax, line by line.
        lines: Vec<TaxLine>,
        /// What is left; null where tax is off or not known.
        net: Option<Decimal>,
        /// The net (the gross with tax off) in money of today.
        real: Option<Decimal>,
        /// Share of the gross that is taken.
        effective_rate: Option<Decimal>,
        /// Share of the next 100 of pay (10,000 in CHF, INR, JPY, KRW) that is taken.
        marginal_rate: Option<Decimal>,
    }
}

crate::outcome! {
    /// Sums over the years.
    pub struct TotalsOutcome {
        /// By component.
        components: Components,
        /// All of it.
        gross: Decimal,
        /// What is left of it.
        net: Option<Decimal>,
    }
}

crate::outcome! {
    /// The figures packages are judged by.
    pub struct MetricsOutcome {
        /// Gross of each year.
        total_compensation: Vec<Decimal>,
        /// Base, bonus and one-offs of each year.
        cash: Vec<Decimal>,
        /// Net of each year.
        net: Vec<Option<Decimal>>,
        /// Gross of the first year.
        first_year: Decimal,
        /// Gross of the horizon divided by its years.
        average_annual: Decimal,
        /// Gross of the horizon.
        horizon_total: Decimal,
        /// Present value before tax.
        npv_gross: Decimal,
        /// Present value after tax.
        npv_net: Option<Decimal>,
        /// Present value after tax, haircuts and probabilities.
        certainty_equivalent: Option<Decimal>,
        /// Part of the flows that is guaranteed.
        guaranteed_share: Option<Decimal>,
        /// Net of an hour, commute counted and holidays not.
        hourly: Option<Decimal>,
        /// Net at the prices of the reference place.
        worth_in_reference_place: Option<Decimal>,
    }
}

crate::outcome! {
    /// A grant under the outlooks.
    pub struct ScenarioValues {
        /// Worse than expected.
        bear: Decimal,
        /// As entered.
        base: Decimal,
        /// Better than expected.
        bull: Decimal,
    }
}

crate::outcome! {
    /// A grant beside the totals: never added to them.
    pub struct EquityOutcome {
        /// Its place among the package's grants.
        grant: usize,
        /// What it is.
        kind: String,
        /// Cash of the horizon at face value.
        face: Decimal,
        /// The same after haircut and probability: what totals use.
        counted: Decimal,
        /// Counted under the outlooks.
        scenarios: ScenarioValues,
        /// Its schedule, in units.
        tranches: Vec<crate::api::vest::Tranche>,
    }
}

crate::outcome! {
    /// One thing leaving loses.
    pub struct LossOutcome {
        /// Why.
        kind: LossKind,
        /// How much, gross and undiscounted.
        amount: Decimal,
        /// The grant, one-off or repayment it comes from.
        index: Option<usize>,
        /// Cash that exercising the options instead would need.
        cash_needed: Option<Decimal>,
    }
}

crate::outcome! {
    /// What leaving the present job loses, and what makes up for it.
    pub struct ForfeitsOutcome {
        /// Present value, net, of what leaving loses.
        forfeited: Option<Decimal>,
        /// Gross sign-on whose net equals it.
        buyout: Option<Decimal>,
        /// Gross sign-on at month 0 that makes this offer equal to staying.
        make_whole: Option<Decimal>,
        /// What is lost.
        items: Vec<LossOutcome>,
    }
}

crate::outcome! {
    /// What is kept on leaving after a month.
    pub struct EarlyExitOutcome {
        /// The last month.
        month: i32,
        /// Everything received or kept, less what is paid back.
        kept: Decimal,
        /// What is paid back.
        clawed_back: Decimal,
    }
}

crate::outcome! {
    /// An amount that moves on a day.
    pub struct FlowOutcome {
        /// The monthly anniversary of the start on which it is paid.
        month: i32,
        /// What it is part of.
        component: Component,
        /// How much.
        amount: Decimal,
        /// How tax looks at it.
        character: TaxCharacter,
        /// What must happen for it to come.
        certainty: flow::Certainty,
        /// Earned inside the horizon, paid after it.
        paid_after_horizon: bool,
    }
}

crate::outcome! {
    /// The result in the package's own currency.
    pub struct LocalOutcome {
        /// That currency.
        currency: Currency,
        /// Units of the result's currency per unit of it.
        rate: Decimal,
        /// The day of the rate; null for the person's own.
        rate_date: Option<String>,
        /// Sums over the years.
        totals: TotalsOutcome,
        /// Present value before tax.
        npv_gross: Decimal,
        /// Present value after tax.
        npv_net: Option<Decimal>,
    }
}

crate::outcome! {
    /// Where base pay and total cash of the first year stand in the bands; null where the package
    /// names no role, level or region, or no bands are loaded.
    pub struct Positions {
        /// Base pay.
        base: Option<Position>,
        /// Base, bonus and one-offs of the first year.
        total_cash: Option<Position>,
    }
}

impl From<&domain::Totals> for TotalsOutcome {
    fn from(totals: &domain::Totals) -> Self {
        Self { components: Components(totals.components), gross: totals.gross, net: totals.net }
    }
}

impl From<&domain::Year> for YearOutcome {
    fn from(year: &domain::Year) -> Self {
        let line = |line: &net::Line| TaxLine { id: line.id.clone(), amount: line.amount, kind: line.kind };
        Self {
            year: year.row.label,
            from_month: year.row.from_month,
            to_month: year.row.to_month,
            components: Components(year.components),
            gross: year.gross,
            lines: year.lines.iter().map(line).collect(),
            net: year.net,
            real: year.real,
            effective_rate: year.effective_rate,
            marginal_rate: year.marginal_rate,
        }
    }
}

impl From<domain::Metrics> for MetricsOutcome {
    fn from(metrics: domain::Metrics) -> Self {
        Self {
            total_compensation: metrics.total_compensation,
            cash: metrics.cash,
            net: metrics.net,
            first_year: metrics.first_year,
            average_annual: metrics.average_annual,
            horizon_total: metrics.horizon_total,
            npv_gross: metrics.npv_gross,
            npv_net: metrics.npv_net,
            certainty_equivalent: metrics.certainty_equivalent,
            guaranteed_share: metrics.guaranteed_share,
            hourly: metrics.hourly,
            worth_in_reference_place: metrics.worth_in_reference_place,
        }
    }
}

impl From<leaving::Forfeits> for ForfeitsOutcome {
    fn from(forfeits: leaving::Forfeits) -> Self {
        let loss = |loss: leaving::Loss| {
            let leaving::Loss { kind, amount, index, cash_needed } = loss;
            LossOutcome { kind, amount, index, cash_needed }
        };
        Self {
            forfeited: forfeits.forfeited,
            buyout: forfeits.buyout,
            make_whole: forfeits.make_whole,
            items: forfeits.items.into_iter().map(loss).collect(),
        }
    }
}

impl From<&flow::Flow> for FlowOutcome {
    fn from(flow: &flow::Flow) -> Self {
        Self {
            month: flow.month,
            component: flow.component,
            amount: flow.amount,
            character: flow.character,
            certainty: flow.certainty,
            paid_after_horizon: flow.paid_after_horizon,
        }
    }
}

impl From<domain::Local> for LocalOutcome {
    fn from(local: domain::Local) -> Self {
        Self {
            currency: local.currency,
            rate: local.rate,
            rate_date: local.day.map(|day| day.to_string()),
            totals: (&local.totals).into(),
            npv_gross: local.npv_gross,
            npv_net: local.npv_net,
        }
    }
}
