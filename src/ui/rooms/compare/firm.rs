//! How firm the verdict is: for each thing assumed, the value at which another offer is ahead.
use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use rust_decimal::Decimal;
use yew::prelude::*;

use crate::domain::driver::DriverKind;
use crate::domain::money::Currency;
use crate::i18n::{self, DriverTexts, Turn};
use crate::platform::engine::Engine;
use crate::session::compare::{Comparison, DRIVERS, Flip, Request};
use crate::session::draft::Field;
use crate::ui::engine::ask;
use crate::ui::screens::View;

/// Milliseconds without a change after which the engine is asked: nobody reads this while typing.
const QUIET: u32 = 350;

/// What is known so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// In the order of the drivers.
    flips: Vec<Flip>,
    /// Whether every driver was asked about.
    whole: bool,
}

/// Asks about one driver after another, each in a task of its own, so that none holds up the page.
#[hook]
pub fn use_flips(engine: Option<&Engine>, request: &Rc<Request>) -> Rc<Found> {
    let found = use_state_eq(|| Rc::new(Found::default()));
    use_effect_with((engine.cloned(), request.clone()), {
        let found = found.setter();
        move |(engine, request)| {
            found.set(Rc::default());
            let task = Rc::new(RefCell::new(None));
            if let Some(engine) = engine.clone().filter(|_| request.offers.len() > 1) {
                let asking = Asking { engine, request: request.clone(), found, task: task.clone() };
                asking.later(0, Vec::new(), QUIET);
            }
            move || drop(task.take())
        }
    });
    (*found).clone()
}

/// A round of questions.
#[derive(Clone)]
struct Asking {
    engine: Engine,
    request: Rc<Request>,
    found: UseStateSetter<Rc<Found>>,
    /// The question to come; dropping it ends the round.
    task: Rc<RefCell<Option<Timeout>>>,
}

impl Asking {
    fn later(self, driver: usize, so_far: Vec<Flip>, wait: u32) {
        let task = self.task.clone();
        let timeout = Timeout::new(wait, move || self.now(driver, so_far));
        task.replace(Some(timeout));
    }

    fn now(self, driver: usize, mut so_far: Vec<Flip>) {
        let Some(kind) = DRIVERS.get(driver) else {
            self.found.set(Rc::new(Found { flips: so_far, whole: true }));
            return;
        };
        // What cannot be evaluated has been said beside the comparison itself.
        if let Ok(answer) = ask(&self.engine, "flips", &self.request.flips(*kind)) {
            so_far.extend(Flip::read(&answer));
        }
        self.later(driver.saturating_add(1), so_far, 0);
    }
}

/// How firm the verdict is, as a sentence to stand after it; empty where there is none.
pub fn sentence(view: &View, comparison: &Comparison, found: &Found) -> String {
    let texts = i18n::firm(view.session.locale);
    // Between offers that are the same, anything tips the scales.
    let Some(verdict) = comparison.verdict.filter(|verdict| verdict.by >= Decimal::ONE) else {
        return String::new();
    };
    if !found.whole {
        return texts.working.to_owned();
    }
    let nearest = found.flips.iter().filter(|flip| flip.lead.is_some()).min_by_key(|flip| flip.distance());
    let Some((flip, (value, leader))) = nearest.and_then(|flip| Some((flip, flip.lead?))) else {
        return if verdict.close { String::new() } else { texts.firm.to_owned() };
    };
    let turn = turn(view, comparison, flip, value);
    if verdict.close { (texts.tips)(&view.offer_name(leader), &turn) } else { (texts.unless)(&turn) }
}

/// What a driver does to get to a value, as a part of a sentence.
fn turn(view: &View, comparison: &Comparison, flip: &Flip, value: Decimal) -> String {
    let (of, shown) = (of(view, flip), written(view, comparison, flip, value.abs()));
    let turn = Turn { of: &of, value: &shown, below: value < flip.today, negative: value < Decimal::ZERO };
    (texts_of(view, flip).turn)(turn)
}

/// What is said of a driver.
fn texts_of(view: &View, flip: &Flip) -> &'static DriverTexts {
    let texts = i18n::firm(view.session.locale);
    match flip.driver {
        DriverKind::Growth => &texts.growth,
        DriverKind::Payout => &texts.payout,
        DriverKind::ExitValue if is_deal(view, flip) => &texts.fee,
        DriverKind::ExitValue => &texts.share,
        DriverKind::ExchangeRate => &texts.exchange,
        DriverKind::Horizon => &texts.horizon,
        DriverKind::DiscountRate | DriverKind::Tax | DriverKind::SignOn => &texts.discount,
    }
}

/// What a driver belongs to: an offer, or the currency of one.
fn of(view: &View, flip: &Flip) -> String {
    let Some(offer) = flip.offer else { return String::new() };
    match flip.driver {
        DriverKind::ExchangeRate => currency(view, offer),
        _ => view.offer_name(offer),
    }
}

fn currency(view: &View, offer: usize) -> String {
    let entries = view.session.entries();
    entries.get(offer).map_or_else(String::new, |entry| entry.complete.text(Field::Currency).to_owned())
}

fn is_deal(view: &View, flip: &Flip) -> bool {
    let entries = view.session.entries();
    flip.offer.and_then(|offer| entries.get(offer)).is_some_and(|entry| entry.complete.deal.is_some())
}

/// A value of a driver as the language writes it.
fn written(view: &View, comparison: &Comparison, flip: &Flip, value: Decimal) -> String {
    let figures = view.figures();
    let own = flip.offer.and_then(|offer| Currency::parse(&currency(view, offer)).ok());
    let own = own.unwrap_or(comparison.currency);
    match flip.driver {
        DriverKind::Horizon => figures.plain(value, 0),
        DriverKind::ExchangeRate => format!("{} {}", figures.plain(value, 3), comparison.currency.code()),
        DriverKind::ExitValue if is_deal(view, flip) => figures.short(value, own),
        DriverKind::ExitValue => figures.price(value, own),
        _ => figures.fine_percent(value),
    }
}

/// Whether a driver could change anything: pay without a bonus or shares does not change with theirs.
fn matters(comparison: &Comparison, flip: &Flip) -> bool {
    let Some(column) = flip.offer.and_then(|offer| comparison.column(offer)) else { return true };
    match flip.driver {
        DriverKind::Payout => column.years.iter().any(|year| !year.parts.bonus.is_zero()),
        DriverKind::Growth => !column.equity.is_empty(),
        _ => true,
    }
}

/// Every driver and where it changes who is ahead, folded up.
pub fn table(view: &View, comparison: &Comparison, found: &Found) -> Html {
    if found.flips.is_empty() || comparison.verdict.is_none_or(|verdict| verdict.by < Decimal::ONE) {
        return Html::default();
    }
    let texts = i18n::firm(view.session.locale);
    let [heading, explain] = texts.table;
    let [assumption, now, changes, then] = texts.columns;
    let row = |flip: &Flip| {
        let written = |value| written(view, comparison, flip, value);
        let name = (texts_of(view, flip).name)(&of(view, flip));
        let (at, leader) = match flip.lead {
            Some((value, leader)) => (written(value), view.offer_name(leader)),
            None => ((texts.never)(&written(flip.range.0), &written(flip.range.1)), "–".to_owned()),
        };
        html! {
            <tr key={name.clone()}>
                <th scope="row">{ name }</th>
                <td>{ written(flip.today) }</td>
                <td>{ at }</td>
                <td>{ leader }</td>
            </tr>
        }
    };
    html! {
        <details class="bw-details" id="bw-flips">
            <summary>{ heading }</summary>
            <p class="bw-small">{ explain }</p>
            <div class="bw-table-scroll" role="region" tabindex="0" aria-label={heading}>
                <table class="bw-table bw-table--words">
                    <thead>
                        <tr>{ for [assumption, now, changes, then].map(|column| html! { <th scope="col">{ column }</th> }) }</tr>
                    </thead>
                    <tbody>{ for found.flips.iter().filter(|flip| matters(comparison, flip)).map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
