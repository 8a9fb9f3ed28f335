//! A person's part in a licence-and-talent deal, payment by payment.
//!
//! * Holdings: what their classes are paid at closing (month 0), on release of the escrow, and for
//!   each later instalment. An escrow is shared by [`escrow`](super::super::escrow): incremental =
//!   W(all so far) - W(before), pro rata = the same part of W(total) for everybody, with W the way of
//!   distribution. An instalment brings W(with it) - W(before it); what was lost of an escrow counts as paid
//!   before it where everybody bore their own part of the loss (pro rata), else as never paid. A tender pays its price per share, less the part held back; later
//!   instalments stay in the company.
//! * An instalment comes if it and all before it are paid: the product of their probabilities.
//! * The cost of the shares comes back first, from the earliest payments on, and is not taxed; it is
//!   not set against dividends.
//! * Unvested shares and the package as [`person`](super::super::person) says, at month 12 t.
//! * The stake that is kept: [`Person::remaining_stake`], in the month that was named, on top of what
//!   the classes have been paid by then: the mean over how many instalments have come. Its cash is
//!   counted whole, the hope beyond it has its own probability.
//!
//! ```
//! use bandworth::domain::{bridge::Bridge, cap_table::*, distribution::Distribution, quantity::*};
//! use bandworth::domain::licensing_flows::{Deal, Licensing, Source};
//! use bandworth::domain::person::{Holding, Person};
//! let class = StockClass {
//!     id: "common".to_owned(),
//!     shares: Units::new(100.into())?,
//!     conversion_ratio: ConversionRatio::ONE,
//!     terms: ClassTerms::Common,
//! };
//! let table = CapTable::new(vec![class]).map_err(|mut problems| problems.remove(0))?;
//! let bridge = Bridge { licence_fee: Amount::new(1_000.into())?, ..Bridge::default() };
//! let holding = Holding { class: "common".to_owned(), shares: Units::new(7.into())? };
//! let person = Person { holdings: vec![holding], ..Person::default() };
//! let deal = Deal { bridge, person, ..Deal::of(table, Distribution::DeemedLiquidation) };
//! let lines = Licensing::Deal(Box::new(deal)).lines().map_err(|mut problems| problems.remove(0))?;
//! assert_eq!(lines.iter().map(|line| (line.source, line.expected)).collect::<Vec<_>>(), [(Source::Shares, 70.into())]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use rust_decimal::Decimal;

use super::{Line, Source, YEAR, month_of};
use crate::domain::assumed;
use crate::domain::bridge::{Bridge, BridgeSteps};
use crate::domain::cap_table::{CapTable, ClassTerms, StockClass};
use crate::domain::carve_out::dated_steps;
use crate::domain::distribution::{Distribution, HandedOut, distribute};
use crate::domain::escrow::{Escrow, EscrowMethod};
use crate::domain::flow::TaxCharacter;
use crate::domain::money::{difference, product, quotient, sum};
use crate::domain::person::{Person, Shell, Stream};
use crate::domain::problem::Problem;
use crate::domain::quantity::{Amount, Months, Probability, Proceeds, Share};
use crate::domain::waterfall::Waterfall;

/// A deal and one person in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Deal {
    /// From what is paid to what reaches the classes.
    pub bridge: Bridge,
    /// Carve-out members' parts of classes, by position, where their proceeds are set off.
    pub offset: Option<Vec<(usize, Share)>>,
    /// The share classes.
    pub table: CapTable,
    /// How the money is handed out.
    pub way: Distribution,
    /// How money held back is shared.
    pub escrow: Escrow,
    /// When it is released.
    pub escrow_month: Months,
    /// The person.
    pub person: Person,
    /// The person's part of the management carve-out.
    pub carve_out_share: Share,
    /// What the shares and options once cost the person; unknown counts as nothing.
    pub cost_basis: Option<Amount>,
    /// The company that goes on, for those who keep shares in it, and when the stake is worth money.
    pub shell: Option<(Shell, Option<Months>)>,
    /// How tax looks at each payment.
    pub characters: DealCharacters,
    /// Id of the bundled deal it was started from, and whether the share classes of that are unconfirmed.
    pub preset: Option<(String, bool)>,
}

/// How tax looks at each payment of a deal: presets that can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DealCharacters {
    /// Vested shares; left out, dividends where one is paid, else long-term gains.
    pub shares: Option<TaxCharacter>,
    /// Vested options that are paid out.
    pub options: TaxCharacter,
    /// Unvested shares paid at closing.
    pub accelerated: TaxCharacter,
    /// Unvested shares paid in cash over time.
    pub cash_over_time: TaxCharacter,
    /// Stock of the buyer, as it vests.
    pub buyer_stock: TaxCharacter,
    /// The new package.
    pub package: TaxCharacter,
    /// The carve-out.
    pub carve_out: TaxCharacter,
    /// The stake that is kept.
    pub remaining_stake: TaxCharacter,
}

impl Default for DealCharacters {
    fn default() -> Self {
        let wage = TaxCharacter::Wage;
        Self {
            shares: None,
            options: wage,
            accelerated: wage,
            cash_over_time: wage,
            buyer_stock: wage,
            package: wage,
            carve_out: wage,
            remaining_stake: TaxCharacter::LongTermGain,
        }
    }
}

/// What the classes are paid on one day.
struct ClassPayment {
    source: Source,
    month: i32,
    payouts: Vec<Decimal>,
    probability: Decimal,
}

impl Deal {
    /// A deal of nothing over share classes, to be filled.
    pub fn of(table: CapTable, way: Distribution) -> Self {
        Self {
            bridge: Bridge::default(),
            offset: None,
            table,
            way,
            escrow: Escrow { released_share: Share::WHOLE, method: EscrowMethod::Incremental },
            escrow_month: assumed::ESCROW_MONTHS,
            person: Person::default(),
            carve_out_share: Share::ZERO,
            cost_basis: None,
            shell: None,
            characters: DealCharacters::default(),
            preset: None,
        }
    }

    /// Every payment to the person.
    ///
    /// # Errors
    /// As [`Person::receipts`] and [`distribute`], at the field that is wrong.
    pub fn lines(&self) -> Result<Vec<Line>, Vec<Problem>> {
        let one = |problem: Problem| vec![problem];
        let waterfall = Waterfall::new(&self.table).map_err(|problem| one(problem.below("classes")))?;
        let steps = dated_steps(&self.bridge, self.offset.as_deref(), &waterfall).map_err(one)?;
        let payments = self.class_payments(&steps).map_err(one)?;
        let at_closing = payments.first().map(|payment| payment.payouts.as_slice()).unwrap_or_default();
        let receipts = self.person.receipts(&self.table, at_closing).map_err(|problems| -> Vec<Problem> {
            problems.into_iter().map(|problem| problem.below("person")).collect()
        })?;
        let mut lines = self.holdings(&payments).map_err(one)?;
        for receipt in receipts {
            let (source, character) = match receipt.stream {
                Stream::Holdings => continue,
                Stream::Accelerated => (Source::Accelerated, self.characters.accelerated),
                Stream::CashOverTime => (Source::CashOverTime, self.characters.cash_over_time),
                Stream::BuyerStock => (Source::BuyerStock, self.characters.buyer_stock),
                Stream::Package => (Source::Package, self.characters.package),
            };
            let month = YEAR.saturating_mul(i32::try_from(receipt.year).unwrap_or(i32::MAX));
            let line = Line::new(source, month, receipt.amount, receipt.probability, character);
            lines.push(line.map_err(one)?);
        }
        self.add_carve_out(&steps, &mut lines).map_err(one)?;
        self.add_remaining_stake(&steps, &mut lines).map_err(one)?;
        Ok(lines)
    }

    /// Whether later instalments reach nobody because one price was paid for the shares.
    pub fn keeps_instalments(&self) -> bool {
        matches!(self.way, Distribution::Tender { .. }) && !self.bridge.tranches.is_empty()
    }

    /// What all classes are paid at closing and later.
    fn class_payments(&self, steps: &[BridgeSteps]) -> Result<Vec<ClassPayment>, Problem> {
        let Some(first) = steps.first() else { return Ok(Vec::new()) };
        let (total, held) = (first.equity_total, first.escrow);
        let released = product(held, self.escrow.released_share.value())?;
        let at_closing = difference(total, held)?;
        let paid = |money: Decimal| self.handed_out(money).map(|found| found.payouts);
        let by_price = matches!(self.way, Distribution::Tender { .. });
        let (closing, release) = if by_price || self.escrow.method == EscrowMethod::ProRata {
            let all = paid(total)?;
            let part = |money: Decimal| -> Result<Vec<Decimal>, Problem> {
                if total.is_zero() {
                    return Ok(all.clone());
                }
                all.iter().map(|amount| quotient(product(*amount, money)?, total)).collect()
            };
            (part(at_closing)?, part(released)?)
        } else {
            let closing = paid(at_closing)?;
            let release = less(&paid(sum(at_closing, released)?)?, &closing)?;
            (closing, release)
        };
        let release_month = i32::from(self.escrow_month.count());
        let certain =
            |source, month, payouts| ClassPayment { source, month, payouts, probability: Decimal::ONE };
        let mut payments =
            vec![certain(Source::Shares, 0, closing), certain(Source::Escrow, release_month, release)];
        let mut money =
            if self.escrow.method == EscrowMethod::ProRata { total } else { sum(at_closing, released)? };
        let (mut before, mut probability) = (None, Decimal::ONE);
        for ((tranche, earlier), later) in self.bridge.tranches.iter().zip(steps).zip(steps.iter().skip(1)) {
            if by_price {
                break;
            }
            let so_far = match before.take() {
                Some(so_far) => so_far,
                None => paid(money)?,
            };
            money = sum(money, difference(later.equity_total, earlier.equity_total)?)?;
            let after = paid(money)?;
            probability = product(probability, tranche.probability.value())?;
            let (month, payouts) = (month_of(tranche.year.value())?, less(&after, &so_far)?);
            payments.push(ClassPayment { source: Source::Instalment, month, payouts, probability });
            before = Some(after);
        }
        Ok(payments)
    }

    fn handed_out(&self, money: Decimal) -> Result<HandedOut, Problem> {
        let found = distribute(&self.table, self.way, Proceeds::new(money)?);
        found.map_err(|problem| match self.way {
            Distribution::Tender { .. } => problem.below("price_per_share").below("distribution"),
            Distribution::DeemedLiquidation | Distribution::Dividend => problem.below("classes"),
        })
    }

    /// The lines of vested shares and options, with what they once cost taken out of the tax.
    fn holdings(&self, payments: &[ClassPayment]) -> Result<Vec<Line>, Problem> {
        let is_option = |class: &StockClass| matches!(class.terms, ClassTerms::Option { .. });
        let by_way = match self.way {
            Distribution::DeemedLiquidation | Distribution::Tender { .. } => TaxCharacter::LongTermGain,
            Distribution::Dividend => TaxCharacter::Dividend,
        };
        let mut lines = Vec::new();
        for payment in payments {
            for (options, character) in
                [(false, self.characters.shares.unwrap_or(by_way)), (true, self.characters.options)]
            {
                let of_kind = |class: &StockClass| is_option(class) == options;
                let value = self.person.value_of(&self.table, &payment.payouts, of_kind)?;
                let source = if options && payment.source == Source::Shares {
                    Source::Options
                } else {
                    payment.source
                };
                lines.push(Line::new(source, payment.month, value, payment.probability, character)?);
            }
        }
        super::super::order::sort_by(&mut lines, |a, b| a.month.cmp(&b.month));
        let mut cost = self.cost_basis.unwrap_or_default().value();
        let mut returned = Vec::new();
        for line in &mut lines {
            let back = cost.min(line.expected);
            if is_gain(line.character) && !back.is_zero() {
                cost = difference(cost, back)?;
                let (rest, free) = line.split(back)?;
                *line = rest;
                returned.push(free);
            }
        }
        lines.append(&mut returned);
        Ok(lines)
    }

    /// The person's part of the carve-out: at closing, then what each instalment adds to it.
    fn add_carve_out(&self, steps: &[BridgeSteps], lines: &mut Vec<Line>) -> Result<(), Problem> {
        let (part, character) = (self.carve_out_share.value(), self.characters.carve_out);
        let pools = steps.iter().map(|steps| steps.carve_out);
        if let Some(pool) = pools.clone().next() {
            lines.push(Line::new(Source::CarveOut, 0, product(pool, part)?, Decimal::ONE, character)?);
        }
        let mut probability = Decimal::ONE;
        for (tranche, (before, after)) in self.bridge.tranches.iter().zip(pools.clone().zip(pools.skip(1))) {
            probability = product(probability, tranche.probability.value())?;
            let (more, month) = (product(difference(after, before)?, part)?, month_of(tranche.year.value())?);
            let mut line = Line::new(Source::CarveOut, month, more, probability, character)?;
            line.certainty = Source::Instalment.certainty(month);
            lines.push(line);
        }
        Ok(())
    }

    /// What the stake may still bring, on top of whatever the classes have been paid by then.
    fn add_remaining_stake(&self, steps: &[BridgeSteps], lines: &mut Vec<Line>) -> Result<(), Problem> {
        let Some((shell, Some(month))) = self.shell else { return Ok(()) };
        let (mut cash, mut hoped) = (Decimal::ZERO, Decimal::ZERO);
        for (money, likely) in self.outcomes(steps)? {
            let (proceeds, handed_out) = (Proceeds::new(money)?, self.handed_out(money)?);
            let worth = |shell: Shell| {
                self.person.remaining_stake(&self.table, self.way, proceeds, &handed_out, &shell)
            };
            let of_cash = worth(Shell { estimate: Amount::ZERO, ..shell })?;
            let of_all = worth(Shell { probability: Probability::CERTAIN, ..shell })?;
            cash = sum(cash, product(likely, of_cash)?)?;
            hoped = sum(hoped, product(likely, difference(of_all, of_cash)?)?)?;
        }
        for (face, probability) in [(cash, Decimal::ONE), (hoped, shell.probability.value())] {
            let month = i32::from(month.count());
            let character = self.characters.remaining_stake;
            lines.push(Line::new(Source::RemainingStake, month, face, probability, character)?);
        }
        Ok(())
    }

    /// Money that the company may have had for the classes in the end, and how likely: after no
    /// instalment, after the first, and so on. A part of the escrow that is not released never was theirs.
    fn outcomes(&self, steps: &[BridgeSteps]) -> Result<Vec<(Decimal, Decimal)>, Problem> {
        let Some(first) = steps.first() else { return Ok(Vec::new()) };
        // What each bears alone counts as handed out; else it never came.
        let borne =
            matches!(self.way, Distribution::Tender { .. }) || self.escrow.method == EscrowMethod::ProRata;
        let kept_back = if borne {
            Decimal::ZERO
        } else {
            difference(first.escrow, product(first.escrow, self.escrow.released_share.value())?)?
        };
        let mut reached = Decimal::ONE;
        let next = self.bridge.tranches.iter().map(|tranche| tranche.probability.value());
        let next = next.chain(std::iter::once(Decimal::ZERO));
        let outcomes = steps.iter().zip(next).map(|(steps, next)| {
            let further = product(reached, next)?;
            let ends_here = difference(reached, further)?;
            reached = further;
            Ok((difference(steps.equity_total, kept_back)?, ends_here))
        });
        outcomes.collect()
    }
}

/// Whether cost is taken off before tax.
pub(crate) const fn is_gain(character: TaxCharacter) -> bool {
    matches!(character, TaxCharacter::LongTermGain | TaxCharacter::ShortTermGain)
}

fn less(all: &[Decimal], before: &[Decimal]) -> Result<Vec<Decimal>, Problem> {
    all.iter().zip(before).map(|(&all, &before)| difference(all, before)).collect()
}
