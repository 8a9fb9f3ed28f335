//! Equity of every kind: what a grant pays, and when.
//!
//! A kind turns the tranches of a grant and the [`Market`] into payments; this module adds what
//! all kinds share: `face` = all payments as they stand, `counted` = proceeds x (1 - haircut) x
//! liquidity probability, with what the person pays counted in full. What of a sale is
//! a gain, and what was paid for the shares, is told apart in `sale.rs`. Totals use `counted`; face
//! and scenarios stand apart and are never added.
//!
//! | kind | one vested unit is worth | file |
//! | --- | --- | --- |
//! | rsu, rsu_double_trigger | price | [`restricted_unit`] |
//! | option_iso, option_nso | max(price - strike, 0) | [`stock_option`] |
//! | ppu | min(max(price - base value, 0), cap multiple x price at grant) | [`profit_unit`] |
//! | vsop, sar, phantom | max(price - base price, 0) | [`appreciation_right`] |
//! | restricted_stock | price | [`restricted_stock`] |
//! | espp | end / purchase - 1 of the contribution | [`purchase_plan`] |
//! | cash_lti | its amount | [`restricted_unit`] |
//!
//! ```
//! use bandworth::domain::company::{Company, Market, Scenario};
//! use bandworth::domain::equity::{Grant, Kind, Size};
//! use bandworth::domain::quantity::{Amount, Month, Months};
//! use bandworth::domain::timeline::{CalendarMode, Timeline};
//! use bandworth::domain::vesting::{AllocationType, Cadence, VestingTerms};
//! let vesting = VestingTerms::new(Months::new(48)?, Months::new(12)?, Cadence::Monthly, vec![],
//!     AllocationType::default(), Month::START, Month::START).map_err(|mut all| all.remove(0))?;
//! let grant = Grant::new(Kind::Rsu, Size::Value(Amount::new(400_000.into())?), Some(vesting));
//! let market = Market::of(&Company::default(), Scenario::Base, 4)?;
//! let years = Timeline::new(4, CalendarMode::OfferYears, None, (1, 1))?;
//! assert_eq!(grant.outcome(0, &market, &years)?.counted.round_dp(2), 400_000.into());
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::company::Market;
use super::exact::scaled;
use super::flow::{Certainty, Origin, TaxCharacter};
use super::money::{difference, product, quotient};
use super::problem::Problem;
use super::quantity::{Amount, Months, Portion, Probability, Units};
use super::timeline::Timeline;
use super::vesting::{Tranche, VestingTerms};

pub mod appreciation_right;
pub mod incentive_limit;
mod outcome;
pub mod profit_unit;
pub mod purchase_plan;
pub mod restricted_stock;
pub mod restricted_unit;
mod sale;
pub mod stock_option;
mod vested;

use outcome::EQUITY_PLACES;
pub use outcome::GrantOutcome;
pub use vested::Vested;

use appreciation_right::AppreciationRight;
use profit_unit::ProfitUnit;
use purchase_plan::PurchasePlan;
use restricted_stock::RestrictedStock;
use stock_option::StockOption;

/// How large a grant is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    /// So many units.
    Units(Units),
    /// Units for this value at the price of the grant; without a price the value itself vests.
    Value(Amount),
    /// A part of the company, of so many fully diluted shares.
    Ownership(Portion, Units),
}

/// What a grant is, with the terms only its kind has.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Restricted stock units.
    Rsu,
    /// Restricted stock units that also wait for liquidity, and lapse after so many months.
    DoubleTriggerRsu(Months),
    /// Incentive stock options (United States).
    IsoOption(StockOption),
    /// Any other options.
    NsoOption(StockOption),
    /// Profit participation units.
    ProfitUnit(ProfitUnit),
    /// Virtual options (Germany).
    VirtualOption(AppreciationRight),
    /// Stock appreciation rights.
    AppreciationRight(AppreciationRight),
    /// Phantom shares.
    PhantomShare(AppreciationRight),
    /// Shares that vest.
    RestrictedStock(RestrictedStock),
    /// An employee stock purchase plan.
    PurchasePlan(PurchasePlan),
    /// Money that vests.
    CashIncentive,
}

impl Kind {
    /// The name outside.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Rsu => "rsu",
            Self::DoubleTriggerRsu(_) => "rsu_double_trigger",
            Self::IsoOption(_) => "option_iso",
            Self::NsoOption(_) => "option_nso",
            Self::ProfitUnit(_) => "ppu",
            Self::VirtualOption(_) => "vsop",
            Self::AppreciationRight(_) => "sar",
            Self::PhantomShare(_) => "phantom",
            Self::RestrictedStock(_) => "restricted_stock",
            Self::PurchasePlan(_) => "espp",
            Self::CashIncentive => "cash_lti",
        }
    }
}

/// A grant.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    /// What it is.
    pub kind: Kind,
    /// How large it is.
    pub size: Size,
    /// Price of a unit on the day of the grant.
    pub price: Option<Amount>,
    /// When it vests; a purchase plan has none.
    pub vesting: Option<VestingTerms>,
    /// Liquidity of this grant where it differs from the company's.
    pub liquidity_month: Option<Months>,
    /// Probability of it.
    pub liquidity_probability: Option<Probability>,
}

/// What kind of money a payment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// From a sale or payout: haircut and probability apply.
    Proceeds,
    /// What moves on the day of exercise whether or not a sale follows: counted in full.
    Settled,
    /// What the person pays, below zero: counted in full.
    Cost,
    /// No cash, only an item for the tax.
    NoCash,
}

/// One payment of a grant at face value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Payment {
    /// When its units vested.
    pub vested: i32,
    /// When it moves.
    pub month: i32,
    /// How much, before haircut and probability.
    pub amount: Decimal,
    /// How tax looks at it.
    pub character: TaxCharacter,
    /// What kind of money it is.
    pub nature: Nature,
    /// From shares that are held by choice: what they bring counts even where they are sold after the horizon.
    pub held: bool,
    /// What a haircut moves to it from the other payments of its sale, after haircut and probability: of one sale these
    /// sum to zero.
    pub moved: Decimal,
}

impl Payment {
    const fn new(vested: i32, month: i32, amount: Decimal, character: TaxCharacter, nature: Nature) -> Self {
        Self { vested, month, amount, character, nature, held: false, moved: Decimal::ZERO }
    }
}

/// The units of a grant and what one of them costs in a month.
#[derive(Debug)]
pub struct Holding<'a> {
    market: &'a Market,
    price: Option<Decimal>,
    /// The tranches.
    pub tranches: &'a [Tranche],
    /// The month of the grant.
    pub granted: i32,
    /// The last month of the horizon.
    pub last_month: i32,
}

impl Holding<'_> {
    /// Price of a unit: the company's, else that of the grant moved with the market, else one
    /// unit of money moved with the market.
    fn price(&self, month: i32) -> Result<Decimal, Problem> {
        match self.market.price(month)? {
            Some(price) => Ok(price),
            None => product(self.price.unwrap_or(Decimal::ONE), self.market.factor(month)?),
        }
    }

    /// `units x price(month)`: what they cost today, moved with the market, so that the product is rounded once.
    fn value(&self, units: Decimal, month: i32) -> Result<Decimal, Problem> {
        if !self.market.is_proportional() {
            return product(units, self.price(month)?).map(|value| value.round_dp(EQUITY_PLACES));
        }
        let today = self.market.price_today().or(self.price).unwrap_or(Decimal::ONE);
        scaled(product(units, today)?, self.market.factor(month)?, EQUITY_PLACES)
    }

    /// Price of a unit on the day of the grant.
    fn price_at_grant(&self) -> Result<Decimal, Problem> {
        self.price.map_or_else(|| self.price(self.granted), Ok)
    }

    /// `units x (price(month) - base)`, not below zero.
    fn gain_above(&self, units: Decimal, month: i32, base: Decimal) -> Result<Decimal, Problem> {
        let gain = difference(self.price(month)?, base)?.max(Decimal::ZERO);
        product(units, gain)
    }
}

impl Grant {
    /// A grant without a price or liquidity of its own.
    pub const fn new(kind: Kind, size: Size, vesting: Option<VestingTerms>) -> Self {
        Self { kind, size, price: None, vesting, liquidity_month: None, liquidity_probability: None }
    }

    /// Its units: given, or bought for the value, or the part of the company.
    ///
    /// # Errors
    /// `AmountTooLarge` where they do not fit.
    pub fn units(&self, market: &Market) -> Result<Units, Problem> {
        let units = match self.size {
            Size::Units(units) => return Ok(units),
            Size::Ownership(share, shares) => product(share.value(), shares.value())?,
            Size::Value(value) => match self.unit_price(market)?.filter(|price| !price.is_zero()) {
                Some(price) => quotient(value.value(), price)?,
                None => value.value(),
            },
        };
        Units::new(units)
    }

    /// Price of a unit on the day of the grant, where anything is known of it.
    fn unit_price(&self, market: &Market) -> Result<Option<Decimal>, Problem> {
        if matches!(self.kind, Kind::CashIncentive) {
            return Ok(None);
        }
        let granted = self.vesting.as_ref().map_or(0, |vesting| vesting.granted().index());
        self.price.map_or_else(|| market.price(granted), |price| Ok(Some(price.value())))
    }

    /// Its tranches on the package's calendar. What is money, not units, vests to the cent.
    ///
    /// # Errors
    /// `AmountTooLarge` where they do not fit.
    pub fn tranches(&self, market: &Market) -> Result<Vec<Tranche>, Problem> {
        self.tranches_of(self.units(market)?, market)
    }

    fn tranches_of(&self, units: Units, market: &Market) -> Result<Vec<Tranche>, Problem> {
        let Some(vesting) = &self.vesting else { return Ok(Vec::new()) };
        let is_value = matches!(self.size, Size::Value(_));
        let in_money = is_value && self.unit_price(market)?.is_none();
        if in_money { vesting.fractional().tranches(units) } else { vesting.tranches(units) }
    }

    /// The grant on a timeline; `index` is its place in the package.
    ///
    /// # Errors
    /// `AmountTooLarge` where an amount does not fit, `DateInvalid` beyond the calendar.
    pub fn outcome(&self, index: usize, market: &Market, years: &Timeline) -> Result<GrantOutcome, Problem> {
        let own = self.own_market(market)?;
        let market = own.as_ref().unwrap_or(market);
        let units = self.units(market)?;
        let tranches = self.tranches_of(units, market)?;
        let holding = self.holding(market, &tranches, years);
        let payments = self.payments(&holding, years)?;
        let lapsed = matches!(&self.kind, Kind::DoubleTriggerRsu(expiry)
            if restricted_unit::lapses(&holding, *expiry));
        let mut outcome = GrantOutcome {
            units,
            face: Decimal::ZERO,
            counted: Decimal::ZERO,
            proceeds: Decimal::ZERO,
            haircut: market.haircut(),
            probability: market.probability(),
            flows: Vec::with_capacity(payments.len()),
            tranches: Vec::new(),
            beyond_horizon: false,
            lapsed,
        };
        for payment in payments {
            outcome.take(&payment, Origin::Grant(index), self.certainty(market), market.keep(), years)?;
        }
        outcome.tranches = tranches;
        Ok(outcome)
    }

    /// What the grant counts in another market than that of an outcome known; as many units have
    /// its schedule.
    pub(in crate::domain) fn counted_in(
        &self,
        market: &Market,
        years: &Timeline,
        known: &GrantOutcome,
    ) -> Result<Decimal, Problem> {
        let own = self.own_market(market)?;
        let market = own.as_ref().unwrap_or(market);
        let units = self.units(market)?;
        let other = if known.units == units { None } else { Some(self.tranches_of(units, market)?) };
        let holding = self.holding(market, other.as_ref().unwrap_or(&known.tranches), years);
        outcome::counted(&self.payments(&holding, years)?, self.certainty(market), market.keep(), years)
    }

    /// The market as a grant with liquidity terms of its own sees it.
    fn own_market(&self, market: &Market) -> Result<Option<Market>, Problem> {
        let own = self.liquidity_month.is_some() || self.liquidity_probability.is_some();
        own.then(|| market.with_liquidity(self.liquidity_month, self.liquidity_probability)).transpose()
    }

    fn holding<'a>(&self, market: &'a Market, tranches: &'a [Tranche], years: &Timeline) -> Holding<'a> {
        let granted = self.vesting.as_ref().map_or(0, |vesting| vesting.granted().index());
        let price = self.price.map(Amount::value);
        Holding { market, price, tranches, granted, last_month: years.last_month() }
    }

    fn payments(&self, holding: &Holding<'_>, years: &Timeline) -> Result<Vec<Payment>, Problem> {
        match &self.kind {
            Kind::Rsu => restricted_unit::payments(holding),
            Kind::DoubleTriggerRsu(expiry) => restricted_unit::double_trigger_payments(holding, *expiry),
            Kind::IsoOption(option) => option.incentive_payments(holding, years),
            Kind::NsoOption(option) => option.payments(holding),
            Kind::ProfitUnit(unit) => unit.payments(holding),
            Kind::VirtualOption(right) | Kind::AppreciationRight(right) | Kind::PhantomShare(right) => {
                right.payments(holding)
            }
            Kind::RestrictedStock(stock) => stock.payments(holding),
            Kind::PurchasePlan(plan) => plan.payments(holding),
            Kind::CashIncentive => Ok(restricted_unit::money_payments(holding)),
        }
    }

    fn certainty(&self, market: &Market) -> Certainty {
        match self.kind {
            Kind::CashIncentive => Certainty::ContingentStaying,
            _ => market.certainty(),
        }
    }
}
