//! `waterfall`, `breakpoints` and `bridge`.
use rust_decimal::Decimal;

use super::{ByClass, Places, amounts_as_given, ids, is_unverified, one};
use crate::api::offer::remark::warning;
use crate::api::warning::Warning;
use crate::api::{Function, signature};
use crate::data::Label;
use crate::data::input::deal::bridge::{offset_known, proceeds_given};
use crate::data::input::deal::{BridgeTerms, EscrowTerms};
use crate::data::registry::Registry;
use crate::domain::bridge::{Bridge, BridgeSteps, Tranche};
use crate::domain::cap_table::CapTable;
use crate::domain::carve_out::dated_steps;
use crate::domain::escrow::{Escrow, increments};
use crate::domain::evaluation::{Warning as Remark, WarningCode, names_alike, preferences_above};
use crate::domain::money::{Currency, difference, product, sum};
use crate::domain::problem::Problem;
use crate::domain::quantity::Proceeds;
use crate::domain::rounding::{CENT_PLACES, closed};
use crate::domain::waterfall::{BreakpointEvent, Waterfall};

crate::words!(BreakpointEvent, UnknownValue,
    "cap_reached" => BreakpointEvent::CapReached,
    "convert" => BreakpointEvent::Convert,
    "exercise" => BreakpointEvent::Exercise);

crate::record! {
    /// Money for the share classes, given or by the bridge from what is paid for a licence.
    pub struct WaterfallInput {
        /// What the amounts are in; it changes no number.
        currency: Option<Currency>,
        /// Money for the share classes; not read where a bridge is given.
        equity_proceeds: Option<Proceeds>,
        /// From what is paid to what reaches the classes.
        bridge: Option<BridgeTerms>,
        /// The share classes.
        classes: CapTable,
        /// How money held back is shared.
        escrow: Option<EscrowTerms>,
        /// Id of the bundled deal that the classes were started from.
        preset: Option<Label>,
    }
    check proceeds_given(equity_proceeds.as_ref(), bridge.as_ref());
    check offset_known(classes.as_ref(), bridge.as_ref());
}

crate::outcome! {
    /// Who gets what.
    pub struct WaterfallOutcome {
        /// What the amounts are in, where it was said.
        currency: Option<Currency>,
        /// The steps before the classes, where a bridge was given.
        bridge: Option<BridgeOutcome>,
        /// Money for the share classes.
        equity_proceeds: Places<2>,
        /// Per class, as if nothing were held back; options net of the strike.
        payouts: ByClass,
        /// What one common share gets.
        residual_per_share: Places<10>,
        /// Preferred classes better off as common stock; exact ties are left out.
        converted: Vec<String>,
        /// Options worth exercising; exact ties are left out.
        exercised: Vec<String>,
        /// Per class at closing, where money is held back.
        closing_payouts: Option<ByClass>,
        /// Per class on release.
        release_payouts: Option<ByClass>,
        /// Per class for each later instalment, if it and all before are paid.
        deferred_payouts: Vec<DeferredPayouts>,
        /// What the reader should know.
        warnings: Vec<Warning>,
    }
}

crate::outcome! {
    /// What a later instalment brings.
    pub struct DeferredPayouts {
        /// Years after closing.
        year: Places<2>,
        /// How likely.
        probability: Places<8>,
        /// Money for the share classes.
        equity_proceeds: Places<2>,
        /// Per class.
        payouts: ByClass,
    }
}

crate::record! {
    /// A bridge alone.
    pub struct BridgeInput {
        /// From what is paid to what reaches the classes.
        bridge: BridgeTerms,
    }
}

crate::outcome! {
    /// The steps from what is paid to what reaches the classes.
    pub struct BridgeOutcome {
        /// Licence fee and other receipts.
        receipts: Places<2>,
        /// Costs paid.
        transaction_costs: Places<2>,
        /// Debt repaid.
        debt_repaid: Places<2>,
        /// Carve-out paid.
        carve_out: Places<2>,
        /// Income that is taxed, before losses.
        taxable_income: Places<2>,
        /// Losses set off.
        nol_used: Places<2>,
        /// Corporate tax paid.
        corporate_tax: Places<2>,
        /// Left in the company.
        retained: Places<2>,
        /// For the share classes.
        equity_total: Places<2>,
        /// Held back of it.
        escrow: Places<2>,
        /// Paid of it at closing.
        equity_at_closing: Places<2>,
        /// What a sale of the shares for the same headline would not have cost: the corporate tax.
        licence_leakage: Places<2>,
    }
}

impl BridgeOutcome {
    /// The steps in cents; they add up to receipts and cash, and equity to its parts.
    fn new(bridge: &Bridge, steps: &BridgeSteps) -> Result<Self, Problem> {
        let total = sum(steps.receipts, bridge.cash_on_hand.value())?;
        let parts = [
            steps.transaction_costs,
            steps.debt_repaid,
            steps.carve_out,
            steps.corporate_tax,
            steps.retained,
            steps.equity_total,
        ];
        let mut parts = closed(&parts, total, CENT_PLACES)?.into_iter().map(Places);
        let mut next = || parts.next().unwrap_or(Places(Decimal::ZERO));
        let (transaction_costs, debt_repaid, carve_out) = (next(), next(), next());
        let (corporate_tax, retained, equity_total) = (next(), next(), next());
        let held = closed(&[steps.escrow, steps.equity_at_closing], equity_total.0, CENT_PLACES)?;
        let escrow = held.first().copied().unwrap_or_default();
        Ok(Self {
            receipts: Places(steps.receipts),
            transaction_costs,
            debt_repaid,
            carve_out,
            taxable_income: Places(steps.taxable_income),
            nol_used: Places(steps.losses_used),
            corporate_tax,
            retained,
            equity_total,
            escrow: Places(escrow),
            equity_at_closing: Places(difference(equity_total.0, escrow)?),
            licence_leakage: corporate_tax,
        })
    }
}

fn waterfall(registry: &Registry, input: WaterfallInput) -> Result<WaterfallOutcome, Problem> {
    let table = &input.classes;
    let prepared = Waterfall::new(table)?;
    let bridge = input.bridge.as_ref().map(Bridge::from);
    let offset = input.bridge.as_ref().and_then(BridgeTerms::offset).map(|members| members.members(table));
    // The steps at closing, then after each instalment.
    let dated = match &bridge {
        Some(bridge) => dated_steps(bridge, offset.as_deref(), &prepared)?,
        None => Vec::new(),
    };
    let steps = dated.first().copied();
    let given = input.equity_proceeds.map(Proceeds::value).unwrap_or_default();
    let (total, held) = steps.map_or((given, Decimal::ZERO), |steps| (steps.equity_total, steps.escrow));
    let escrow = Escrow::from(input.escrow.as_ref().unwrap_or(&EscrowTerms::usual()));
    let settled = escrow.settlement(&prepared, total, held)?;
    let outcome = match (&bridge, &steps) {
        (Some(bridge), Some(steps)) => Some(BridgeOutcome::new(bridge, steps)?),
        _ => None,
    };
    let total_cents = outcome.as_ref().map_or(total, |outcome| outcome.equity_total.0);
    let parts = (input.escrow.is_some() || !held.is_zero()).then_some(());
    let closing_cents = outcome.as_ref().map_or(total, |outcome| outcome.equity_at_closing.0);
    let released = product(held, escrow.released_share.value())?;
    let preset = input.preset.as_ref().map(|Label(id)| is_unverified(registry, id)).transpose()?;
    let above = bridge.as_ref().is_some_and(|bridge| preferences_above(bridge, table));
    let found = [
        (above, WarningCode::PreferencesAboveHeadline, "/classes"),
        (names_alike(table), WarningCode::ClassNamesAlike, "/classes"),
        (preset == Some(true), WarningCode::UnverifiedPreset, "/preset"),
    ];
    Ok(WaterfallOutcome {
        currency: input.currency,
        equity_proceeds: Places(total_cents),
        payouts: ByClass::closed(table, &settled.total.amounts, total_cents)?,
        residual_per_share: Places(settled.total.residual_per_share),
        converted: ids(table, &settled.total.converted),
        exercised: ids(table, &settled.total.exercised),
        closing_payouts: parts
            .map(|()| ByClass::closed(table, &settled.closing, closing_cents))
            .transpose()?,
        release_payouts: parts.map(|()| ByClass::closed(table, &settled.release, released)).transpose()?,
        deferred_payouts: match &bridge {
            Some(bridge) => deferred(
                table,
                &prepared,
                &bridge.tranches,
                &dated,
                difference(sum(total, released)?, held)?,
            )?,
            None => Vec::new(),
        },
        warnings: found
            .into_iter()
            .filter(|(found, ..)| *found)
            .map(|(_, code, path)| warning(Remark::new(code, path)))
            .collect(),
        bridge: outcome,
    })
}

/// What each tranche brings on top of what was paid before, `paid` at closing and on release.
fn deferred(
    table: &CapTable,
    waterfall: &Waterfall,
    tranches: &[Tranche],
    dated: &[BridgeSteps],
    paid: Decimal,
) -> Result<Vec<DeferredPayouts>, Problem> {
    let equity = dated.iter().map(|steps| steps.equity_total);
    let mut totals = vec![paid];
    let mut money = Vec::new();
    for (before, after) in equity.clone().zip(equity.skip(1)) {
        let more = difference(after, before)?;
        totals.push(sum(totals.last().copied().unwrap_or_default(), more)?);
        money.push(more);
    }
    let parts = increments(waterfall, &totals)?.into_iter().skip(1);
    let tranches = tranches.iter().zip(parts).zip(money);
    tranches
        .map(|((tranche, part), money)| {
            Ok(DeferredPayouts {
                year: Places(tranche.year.value()),
                probability: Places(tranche.probability.value()),
                equity_proceeds: Places(money),
                payouts: ByClass::closed(table, &part, money)?,
            })
        })
        .collect()
}

pub(in crate::api) const WATERFALL: Function = Function {
    name: "waterfall",
    doc: "Who gets what of the money from a deal: preferences, participation, conversion, options, escrow.",
    run: |registry, input| amounts_as_given(input, |input| waterfall(registry, input).map_err(one)),
    taped: None,
    signature: signature::<WaterfallInput, WaterfallOutcome>,
};

pub(in crate::api) const BRIDGE: Function = Function {
    name: "bridge",
    doc: "From what is paid for a licence to what reaches the share classes.",
    run: |_, input| {
        amounts_as_given(input, |input: BridgeInput| {
            let bridge = Bridge::from(&input.bridge);
            bridge.steps().and_then(|steps| BridgeOutcome::new(&bridge, &steps)).map_err(one)
        })
    },
    taped: None,
    signature: signature::<BridgeInput, BridgeOutcome>,
};

crate::record! {
    /// Share classes alone.
    pub struct BreakpointsInput {
        /// The share classes.
        classes: CapTable,
    }
}

crate::outcome! {
    /// Where classes change what they do.
    pub struct BreakpointsOutcome {
        /// By proceeds, equal ones in the order of the classes.
        breakpoints: Vec<BreakpointOutcome>,
    }
}

crate::outcome! {
    /// A class changes what it does at these proceeds.
    pub struct BreakpointOutcome {
        /// Money for the share classes.
        proceeds: Places<2>,
        /// Id of the class.
        class: String,
        /// What it does beyond.
        event: BreakpointEvent,
        /// What one common share gets there.
        residual_per_share: Places<10>,
    }
}

fn breakpoints(input: BreakpointsInput) -> Result<BreakpointsOutcome, Problem> {
    let table = &input.classes;
    let breakpoint = |found: crate::domain::waterfall::Breakpoint| BreakpointOutcome {
        proceeds: Places(found.proceeds),
        class: ids(table, &[found.class]).pop().unwrap_or_default(),
        event: found.event,
        residual_per_share: Places(found.residual_per_share),
    };
    let found = Waterfall::new(table)?.breakpoints();
    Ok(BreakpointsOutcome { breakpoints: found.into_iter().map(breakpoint).collect() })
}

pub(in crate::api) const BREAKPOINTS: Function = Function {
    name: "breakpoints",
    doc: "The proceeds at which a class reaches its cap, converts, or options are exercised.",
    run: |_, input| amounts_as_given(input, |input| breakpoints(input).map_err(one)),
    taped: None,
    signature: signature::<BreakpointsInput, BreakpointsOutcome>,
};
