//! A grant as programs write it: one flat record for every kind.
use rust_decimal::Decimal;

use crate::data::Label;
use crate::data::node::Node;
use crate::data::record::Read;
use crate::domain::assumed;
use crate::domain::equity::appreciation_right::{AppreciationRight, Payout};
use crate::domain::equity::profit_unit::ProfitUnit;
use crate::domain::equity::purchase_plan::{PurchasePlan, discount_problem};
use crate::domain::equity::restricted_stock::RestrictedStock;
use crate::domain::equity::stock_option::{Exercise, StockOption};
use crate::domain::equity::{Grant, Kind, Size};
use crate::domain::problem::{Code, Problem};
use crate::domain::quantity::{Amount, Month, Months, Portion, Probability, Units};
use crate::domain::vesting::VestingTerms;

/// The word for a kind of grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantKind {
    /// Restricted stock units.
    Rsu,
    /// Restricted stock units that also wait for liquidity.
    RsuDoubleTrigger,
    /// Incentive stock options.
    OptionIso,
    /// Other options.
    OptionNso,
    /// Profit participation units.
    Ppu,
    /// Virtual options.
    Vsop,
    /// Stock appreciation rights.
    Sar,
    /// Phantom shares.
    Phantom,
    /// Shares that vest.
    RestrictedStock,
    /// Employee stock purchase plan.
    Espp,
    /// Money that vests.
    CashLti,
}

crate::words!(GrantKind, UnknownValue,
    "rsu" => GrantKind::Rsu,
    "rsu_double_trigger" => GrantKind::RsuDoubleTrigger,
    "option_iso" => GrantKind::OptionIso,
    "option_nso" => GrantKind::OptionNso,
    "ppu" => GrantKind::Ppu,
    "vsop" => GrantKind::Vsop,
    "sar" => GrantKind::Sar,
    "phantom" => GrantKind::Phantom,
    "restricted_stock" => GrantKind::RestrictedStock,
    "espp" => GrantKind::Espp,
    "cash_lti" => GrantKind::CashLti,
);

impl GrantKind {
    const fn is_option(self) -> bool {
        matches!(self, Self::OptionIso | Self::OptionNso)
    }

    const fn is_right(self) -> bool {
        matches!(self, Self::Vsop | Self::Sar | Self::Phantom)
    }
}

/// The word for the rule of exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExerciseRule {
    /// On vesting.
    AtVest,
    /// When shares can be sold, in one step.
    AtLiquidity,
    /// On vesting, sold after `hold_months`.
    HoldMonths,
}

crate::words!(ExerciseRule, UnknownValue,
    "at_vest" => ExerciseRule::AtVest,
    "at_liquidity" => ExerciseRule::AtLiquidity,
    "hold_months" => ExerciseRule::HoldMonths,
);

/// The word for the day of a payout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayoutRule {
    /// At a sale or listing.
    AtExit,
    /// On vesting.
    AtVest,
    /// In `payout_month`.
    AtMonth,
}

crate::words!(PayoutRule, UnknownValue,
    "at_exit" => PayoutRule::AtExit, "at_vest" => PayoutRule::AtVest, "at_month" => PayoutRule::AtMonth);

crate::record! {
    /// A grant of any kind; which fields a kind needs is said at each.
    pub struct GrantTerms {
        /// What it is.
        kind: GrantKind,
        /// Its name.
        label: Option<Label>,
        /// Units granted.
        units: Option<Units>,
        /// Value granted, in place of units: value / price of them, or the value itself without a price.
        value: Option<Amount>,
        /// cash_lti: the amount granted.
        amount: Option<Amount>,
        /// Part of the company, in place of units; with fully_diluted_shares.
        ownership: Option<Portion>,
        /// All shares if everything converts.
        fully_diluted_shares: Option<Units>,
        /// Price of a unit on the day of the grant.
        price: Option<Amount>,
        /// When it vests; every kind but espp.
        vesting: Option<VestingTerms>,
        /// option_iso, option_nso: price to buy one share.
        strike: Option<Amount>,
        /// Options: at_vest, at_liquidity (default) or hold_months.
        exercise: Option<ExerciseRule>,
        /// Options: months from exercise to sale.
        hold_months: Option<Months>,
        /// Options: months a leaver has to exercise, 3 by default.
        post_termination_months: Option<Months>,
        /// rsu_double_trigger: months after the grant when units lapse, 84 by default.
        expiry_months: Option<Months>,
        /// When units of this grant can be sold, where it is not the company's.
        liquidity_month: Option<Months>,
        /// Probability of it.
        liquidity_probability: Option<Probability>,
        /// ppu: value of a unit that belongs to those who came before.
        base_value: Option<Amount>,
        /// ppu: most a unit may gain, as a multiple of the price at grant.
        cap_multiple: Option<Amount>,
        /// ppu: months after the grant without a sale.
        lock_up_months: Option<Months>,
        /// vsop, sar, phantom: what is taken off the price.
        base_price: Option<Amount>,
        /// vsop, sar, phantom: at_exit (default; a listed company pays on vesting), at_vest or at_month.
        payout: Option<PayoutRule>,
        /// vsop, sar, phantom: the month of at_month.
        payout_month: Option<Months>,
        /// vsop, sar, phantom: part of vested units kept on leaving, 1 by default.
        good_leaver_share: Option<Portion>,
        /// restricted_stock: what the person pays for one share, 0 by default.
        paid: Option<Amount>,
        /// restricted_stock: taxed at the grant, false by default.
        election_83b: bool = false,
        /// espp: part taken off the price, at most 0.15.
        discount: Option<Decimal>,
        /// espp: the lower of the prices at both ends of a period counts, false by default.
        lookback: bool = false,
        /// espp: what is put in a year.
        contribution: Option<Amount>,
    }
    check kind.map_or_else(Vec::new, |kind| needs(kind, &Given {
        size: units.as_ref().zip(value.as_ref()).zip(amount.as_ref()).map(|((units, value), amount)| {
            units.is_some() || value.is_some() || (kind == GrantKind::CashLti && amount.is_some())
                || (matches!(ownership, None | Some(Some(_))) && matches!(fully_diluted_shares, None | Some(Some(_))))
        }),
        vesting: vesting.as_ref().map(Option::is_some),
        strike: strike.as_ref().map(Option::is_some),
        base_value: base_value.as_ref().map(Option::is_some),
        base_price: base_price.as_ref().map(Option::is_some),
        contribution: contribution.as_ref().map(Option::is_some),
        discount: discount.as_ref().map(Option::is_some),
        hold_months: exercise.zip(hold_months)
            .map(|(rule, months)| rule != Some(ExerciseRule::HoldMonths) || months.is_some()),
        payout_month: payout.zip(payout_month)
            .map(|(rule, month)| rule != Some(PayoutRule::AtMonth) || month.is_some()),
    }));
    check discount.flatten().and_then(discount_problem);
}

/// What of a grant is there; `None` where it is wrong by itself, which is said elsewhere.
struct Given {
    size: Option<bool>,
    vesting: Option<bool>,
    strike: Option<bool>,
    base_value: Option<bool>,
    base_price: Option<bool>,
    contribution: Option<bool>,
    discount: Option<bool>,
    hold_months: Option<bool>,
    payout_month: Option<bool>,
}

/// What a kind needs and was not given.
fn needs(kind: GrantKind, given: &Given) -> Vec<Problem> {
    let plan = kind == GrantKind::Espp;
    let size = if kind == GrantKind::CashLti { "amount" } else { "units" };
    let rules = [
        (!plan, given.size, Code::Missing, size),
        (!plan, given.vesting, Code::Missing, "vesting"),
        (kind.is_option(), given.strike, Code::StrikeMissing, "strike"),
        (kind.is_option(), given.hold_months, Code::Missing, "hold_months"),
        (kind == GrantKind::Ppu, given.base_value, Code::Missing, "base_value"),
        (kind.is_right(), given.base_price, Code::Missing, "base_price"),
        (kind.is_right(), given.payout_month, Code::Missing, "payout_month"),
        (plan, given.contribution, Code::Missing, "contribution"),
        (plan, given.discount, Code::Missing, "discount"),
    ];
    let missing = rules.into_iter().filter(|(needed, there, ..)| *needed && *there == Some(false));
    missing.map(|(.., code, field)| Problem::new(code).below(field)).collect()
}

impl GrantTerms {
    fn option(&self) -> Result<StockOption, Problem> {
        let exercise = match (self.exercise, self.hold_months) {
            (Some(ExerciseRule::AtVest), _) => Exercise::AtVest,
            (Some(ExerciseRule::HoldMonths) | None, Some(months)) => Exercise::Hold(months),
            (Some(ExerciseRule::AtLiquidity | ExerciseRule::HoldMonths) | None, _) => Exercise::AtLiquidity,
        };
        let post_termination = match self.post_termination_months {
            Some(months) => months,
            None => Months::new(assumed::POST_TERMINATION_MONTHS)?,
        };
        Ok(StockOption { strike: self.strike.unwrap_or_default(), exercise, post_termination })
    }

    fn right(&self) -> Result<AppreciationRight, Problem> {
        let payout = match (self.payout, self.payout_month) {
            (Some(PayoutRule::AtVest), _) => Payout::AtVest,
            (Some(PayoutRule::AtMonth) | None, Some(month)) => Payout::AtMonth(month),
            (Some(PayoutRule::AtExit | PayoutRule::AtMonth) | None, _) => Payout::AtExit,
        };
        let good_leaver_share = self.good_leaver_share.map_or_else(|| Portion::new(Decimal::ONE), Ok)?;
        Ok(AppreciationRight { base_price: self.base_price.unwrap_or_default(), payout, good_leaver_share })
    }

    fn kind(&self) -> Result<Kind, Problem> {
        Ok(match self.kind {
            GrantKind::Rsu => Kind::Rsu,
            GrantKind::RsuDoubleTrigger => Kind::DoubleTriggerRsu(
                self.expiry_months.map_or_else(|| Months::new(assumed::DOUBLE_TRIGGER_EXPIRY), Ok)?,
            ),
            GrantKind::OptionIso => Kind::IsoOption(self.option()?),
            GrantKind::OptionNso => Kind::NsoOption(self.option()?),
            GrantKind::Ppu => Kind::ProfitUnit(ProfitUnit {
                base_value: self.base_value.unwrap_or_default(),
                cap_multiple: self.cap_multiple,
                lock_up: self.lock_up_months.unwrap_or_default(),
            }),
            GrantKind::Vsop => Kind::VirtualOption(self.right()?),
            GrantKind::Sar => Kind::AppreciationRight(self.right()?),
            GrantKind::Phantom => Kind::PhantomShare(self.right()?),
            GrantKind::RestrictedStock => Kind::RestrictedStock(RestrictedStock {
                paid: self.paid.unwrap_or_default(),
                election_83b: self.election_83b,
            }),
            GrantKind::Espp => Kind::PurchasePlan(PurchasePlan::new(
                self.contribution.unwrap_or_default(),
                self.discount.unwrap_or_default(),
                self.lookback,
                self.vesting.as_ref().map_or(Month::START, VestingTerms::start),
            )?),
            GrantKind::CashLti => Kind::CashIncentive,
        })
    }

    fn size(&self) -> Size {
        let value = self.value.or(self.amount.filter(|_| self.kind == GrantKind::CashLti));
        match (self.units, value, self.ownership.zip(self.fully_diluted_shares)) {
            (Some(units), ..) => Size::Units(units),
            (None, Some(value), _) => Size::Value(value),
            (None, None, Some((share, shares))) => Size::Ownership(share, shares),
            (None, None, None) => Size::Value(Amount::default()),
        }
    }
}

impl Read for Grant {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let given = GrantTerms::read(node)?;
        let kind = given.kind().map_err(|problem| vec![problem])?;
        Ok(Self {
            kind,
            size: given.size(),
            price: given.price,
            vesting: given.vesting,
            liquidity_month: given.liquidity_month,
            liquidity_probability: given.liquidity_probability,
        })
    }

    fn typescript() -> String {
        GrantTerms::typescript()
    }
}
