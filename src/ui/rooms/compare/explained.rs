//! The table of all offers, in which every figure opens its formula with the numbers filled in.
//!
//! On a phone its rows are laid out as grids, which takes the roles of a table from them: so these are written out.
use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::caption;
use super::named::{name, ranked, result, sources, written, years};
use super::rows::{Row, rows};
use crate::domain::explanation::{Formula, Name};
use crate::domain::money::{product, quotient};
use crate::i18n;
use crate::session::compare::{Column, Comparison, Explained, FigureOf, Part, PartOf};
use crate::ui::engine::explained;
use crate::ui::later::use_painted;
use crate::ui::screens::View;

/// More numbers than this are summed up.
const MOST: usize = 12;

/// What the table gets.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TableProps {
    /// The page.
    pub view: View,
}

/// The figure that is open: its row, its offer, and the figures that led to the one shown.
#[derive(Clone, Debug, PartialEq)]
struct Opened {
    row: String,
    offer: usize,
    trail: Vec<FigureOf>,
}

/// The table of all offers.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let view = &props.view;
    let opened = use_state(|| None::<Opened>);
    // To explain all figures takes longer than to work them out: what is typed is painted first.
    let painted = use_painted(&opened.is_some().then(|| view.clone()));
    let asked = painted.as_ref().map(|view| (view.compared.engine.clone(), view.compared.request.clone()));
    let answer = use_memo(asked, |asked| {
        let (engine, request) = asked.as_ref()?;
        explained(engine.as_ref()?, request.as_deref()?)
    });
    let waits = painted.is_none();
    let Some(comparison) = &view.compared.comparison else { return Html::default() };
    let figure = |opened: &Opened| {
        let place = |offer| comparison.columns.iter().position(|column| column.offer == offer);
        let (place, reference) = (place(opened.offer)?, place(comparison.reference)?);
        (*answer).as_ref()?.figure(place, reference, opened.trail.last()?)
    };
    let set = opened.setter();
    // How many columns stand beside each other on a phone, where rows are grids.
    let columns = format!("bw-cols-{}", comparison.columns.len());
    let line = |row: Row| {
        let class = row.strong.then_some("bw-table__strong");
        let open = (*opened).as_ref().filter(|opened| opened.row == row.name);
        let cells = row.cells.iter().zip(&comparison.columns).map(|(cell, column)| {
            html! { <td role="cell" {class}>{ self::cell(view, &row, cell, column, open, &set) }</td> }
        });
        html! {
            <>
                <tr role="row" key={row.name.clone()}>
                    <th role="rowheader" scope="row" {class}>{ &row.name }</th>
                    { for cells }
                </tr>
                if let Some(open) = open {
                    <tr role="row" key={format!("{}?", row.name)} class="bw-explained">
                        <td role="cell" colspan={comparison.columns.len().saturating_add(1).to_string()}>
                            { panel(view, comparison, open, (figure(open), waits), &set) }
                        </td>
                    </tr>
                }
            </>
        }
    };
    // From the figure itself as well as from what it opened.
    let onkeydown = {
        let set = opened.setter();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                set.set(None);
            }
        }
    };
    html! {
        <div class="bw-table-scroll" role="region" tabindex="0" aria-labelledby="bw-compare-caption" {onkeydown}>
            <table role="table" class={classes!("bw-table", "bw-compare__table", columns)}>
                <caption id="bw-compare-caption">{ caption(view, comparison) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <td></td>
                        { for comparison.columns.iter().map(|column| html! {
                            <th role="columnheader" scope="col" key={column.offer}>{ view.offer_name(column.offer) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows(view, comparison).into_iter().map(line) }</tbody>
            </table>
        </div>
    }
}

/// A figure; a button where there is more to say of it.
fn cell(
    view: &View,
    row: &Row,
    text: &str,
    column: &Column,
    open: Option<&Opened>,
    set: &UseStateSetter<Option<Opened>>,
) -> Html {
    let texts = i18n::side_by_side(view.session.locale);
    let Some(figure) =
        row.figure.clone().filter(|_| text != texts.missing && text != texts.none_needed && text != "–")
    else {
        return text.into();
    };
    let is_open = open.is_some_and(|open| open.offer == column.offer);
    let next = (!is_open).then(|| Opened { row: row.name.clone(), offer: column.offer, trail: vec![figure] });
    let onclick = {
        let set = set.clone();
        move |_: MouseEvent| set.set(next.clone())
    };
    // The same at every figure: what is written anew at every key holds up what is typed.
    let title = (i18n::explained(view.session.locale).open)(&row.name, &view.offer_name(column.offer));
    html! {
        <button type="button" class="bw-open" aria-expanded={is_open.to_string()} aria-controls={is_open.then_some("bw-explained")} {title} {onclick}>
            { text }
        </button>
    }
}

fn panel(
    view: &View,
    comparison: &Comparison,
    opened: &Opened,
    (found, waits): (Option<Rc<Explained>>, bool),
    set: &UseStateSetter<Option<Opened>>,
) -> Html {
    let locale = view.session.locale;
    let texts = i18n::explained(locale);
    let to = |next: Option<Opened>| {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| set.set(next.clone()))
    };
    let back = (opened.trail.len() > 1).then(|| {
        let mut before = opened.clone();
        before.trail.pop();
        before
    });
    let deeper = |figure: &FigureOf| {
        let mut next = opened.clone();
        next.trail.push(figure.clone());
        to(Some(next))
    };
    // A place among others is no sum of what it lies between.
    let place = match opened.trail.last() {
        Some(FigureOf::Rank(at)) => {
            comparison.column(opened.offer).and_then(|column| ranked(view, column, *at))
        }
        _ => None,
    };
    let sentence = |found: &Explained| match &place {
        Some(_) => texts.rank,
        None => i18n::formula(locale, found.formula),
    };
    let called = format!("{}, {}", opened.row, view.offer_name(opened.offer));
    html! {
        <div class="bw-explained__panel bw-stack" id="bw-explained" data-panel="" tabindex="-1" role="group" aria-label={called}>
            if let Some(found) = &found {
                <p>
                    <strong>{ view.offer_name(opened.offer) }</strong>{ ": " }
                    { sentence(found) }
                </p>
                <table class="bw-table bw-explained__parts" aria-label={opened.row.clone()}>
                    <tbody>
                        { for parts(view, comparison, found).into_iter().map(|line| one(line, &deeper)) }
                        <tr>
                            <th scope="row" class="bw-table__strong">{ texts.result }</th>
                            <td class="bw-table__strong">{ place.unwrap_or_else(|| result(view, found)) }</td>
                        </tr>
                    </tbody>
                </table>
                <p class="bw-small">{ sources(view, found) }</p>
            } else if !waits {
                <p>{ texts.nothing }</p>
            }
            <div class="bw-toolbar">
                if let Some(back) = back {
                    <button type="button" class="bw-button bw-button--quiet" onclick={to(Some(back))}>{ texts.back }</button>
                }
                <button type="button" class="bw-button bw-button--quiet" onclick={to(None)}>{ texts.close }</button>
            </div>
        </div>
    }
}

/// A line of the formula: its name, its number, and the figure behind it.
struct Line {
    name: String,
    value: String,
    figure: Option<FigureOf>,
}

fn one(line: Line, deeper: &dyn Fn(&FigureOf) -> Callback<MouseEvent>) -> Html {
    let name: Html = match &line.figure {
        Some(figure) => html! {
            <button type="button" class="bw-open" onclick={deeper(figure)}>{ line.name }</button>
        },
        None => line.name.into(),
    };
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td>{ line.value }</td>
        </tr>
    }
}

/// Numbers of one kind, summed up.
struct Group<'a> {
    of: PartOf,
    count: usize,
    /// What is multiplied, and the sum of the products.
    times: Decimal,
    value: Decimal,
    first: &'a Part,
    /// The year of what is deducted.
    year: Option<u32>,
}

/// The numbers of a formula: payments of one kind together, and at most a dozen.
fn parts(view: &View, comparison: &Comparison, found: &Explained) -> Vec<Line> {
    let (texts, figures) = (i18n::explained(view.session.locale), view.figures());
    let worth = |part: &Part| product(part.value, part.factor).unwrap_or(part.value);
    let own = |part: &Part| name(view, &part.of);
    let as_is = |part: &Part| {
        let value = written(view, &part.of, part.value);
        let value = match found.formula {
            Formula::WeightedAverage => format!("{value} × {}", figures.plain(part.factor, 3)),
            _ => value,
        };
        Line { name: own(part), value, figure: part.figure.clone() }
    };
    if !found.formula.is_sum() {
        return found.parts.iter().map(as_is).collect();
    }
    let mut shown: Vec<Line> = Vec::new();
    let units = found.formula == Formula::Face;
    let (many, alone) = (found.parts.len() > MOST, found.parts.len() == 1);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut year: u32 = 0;
    for part in &found.parts {
        // What is deducted stands year by year.
        let is_deducted = part.of == PartOf::Named(Name::Deduction);
        year = year.saturating_add(u32::from(is_deducted));
        if !alone && part.value.is_zero() {
            continue;
        }
        if part.factor.is_zero() && matches!(part.of, PartOf::Named(_)) {
            shown.push(as_is(part));
            continue;
        }
        let of = match &part.of {
            // What vests in a year together.
            PartOf::Flow(_, month) if many && units => PartOf::Year(years(*month)),
            PartOf::Flow(component, _) if many => PartOf::Component(*component),
            of => of.clone(),
        };
        match groups.iter_mut().find(|group| many && group.of == of) {
            Some(group) => {
                group.count = group.count.saturating_add(1);
                group.value = group.value.saturating_add(worth(part));
                group.times = group.times.saturating_add(part.value);
            }
            None => {
                let year = is_deducted.then_some(year);
                groups.push(Group { of, count: 1, times: part.value, value: worth(part), first: part, year });
            }
        }
    }
    let rest = groups.split_off(groups.len().min(MOST));
    let line = |group: Group<'_>| {
        let value = figures.plain(group.value, 0);
        let each = quotient(group.value, group.times).ok().filter(|each| units && *each != Decimal::ONE);
        Line {
            name: match group.year.filter(|_| group.count == 1) {
                Some(year) => format!("{}: {}", own(group.first), (texts.year)(&figures.count(year))),
                None if group.count > 1 => {
                    let number = figures.plain(group.count.into(), 0);
                    format!("{} ({number} ×)", name(view, &group.of))
                }
                None => own(group.first),
            },
            value: match each {
                Some(each) => {
                    format!("{} × {} = {value}", figures.plain(group.times, 2), figures.plain(each, 4))
                }
                None => value,
            },
            figure: group.first.figure.clone().filter(|_| group.count == 1),
        }
    };
    shown.extend(groups.into_iter().map(line));
    if !rest.is_empty() {
        let sum = rest.iter().map(|group| group.value).fold(Decimal::ZERO, Decimal::saturating_add);
        let count = figures.plain(rest.len().into(), 0);
        let name = (texts.more)(&count, &figures.amount(sum, comparison.currency));
        shown.push(Line { name, value: figures.plain(sum, 0), figure: None });
    }
    shown
}
