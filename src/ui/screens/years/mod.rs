//! Pay year by year: bars to see the shape, a table to read the figures.
use rust_decimal::Decimal;
use yew::prelude::*;

use super::View;
use crate::i18n::years as years_texts;
use crate::session::pay::{Pay, YearPay};
use crate::ui::charts::{
    YearsChart,
    years::{Bar, PAY},
    years_chart,
};
use crate::ui::wording::geometry;

/// Pay year by year.
pub fn years(view: &View) -> Html {
    let texts = years_texts(view.session.locale);
    let Some(pay) = &*view.pay else { return Html::default() };
    let shown: Vec<usize> =
        (0..COUNT).filter(|part| of(&pay.sum, *part).is_some_and(|sum| !sum.is_zero())).collect();
    html! {
        <section class="bw-years" aria-labelledby="bw-years-heading">
            <h2 id="bw-years-heading">{ format!("{}: {}", texts.heading, view.offer_name(view.session.open())) }</h2>
            { chart(view, pay) }
            { table(view, pay, &shown) }
            <p class="bw-small">{ texts.assumptions }</p>
        </section>
    }
}

/// How many parts a year has.
const COUNT: usize = 7;

fn of(year: &YearPay, part: usize) -> Option<Decimal> {
    year.parts.all().get(part).copied()
}

fn chart(view: &View, pay: &Pay) -> Html {
    let (texts, figures) = (years_texts(view.session.locale), view.figures());
    let money = |amount| figures.amount(amount, pay.currency);
    let number = |index: usize| figures.plain((index + 1).into(), 0);
    let bars: Vec<Bar> = pay
        .years
        .iter()
        .enumerate()
        .map(|(index, year)| Bar {
            name: (texts.year_number)(&number(index)).into(),
            parts: year.parts.all().into_iter().take(PAY.len()).map(geometry).collect(),
            total: money(year.total).into(),
        })
        .collect();
    let years = || pay.years.iter().enumerate();
    // Of equal years the first counts as the best and as the worst.
    let most = years().rev().max_by_key(|(_, year)| year.total);
    let least = years().min_by_key(|(_, year)| year.total);
    let summary = match (most, least) {
        (Some((_, most)), Some((_, least))) if most.total == least.total => {
            (texts.chart_even)(&money(most.total))
        }
        (Some((best, most)), Some((worst, least))) => {
            (texts.chart_summary)(&number(best), &money(most.total), &number(worst), &money(least.total))
        }
        _ => String::new(),
    };
    years_chart(&YearsChart {
        bars,
        parts: texts.parts.iter().copied().take(PAY.len()).map(AttrValue::Static).collect(),
        colours: PAY,
        summary: format!("{}. {summary}", texts.chart_title).into(),
    })
}

fn table(view: &View, pay: &Pay, shown: &[usize]) -> Html {
    let (texts, figures) = (years_texts(view.session.locale), view.figures());
    let cells = |year: &YearPay| {
        html! {
            <>
                { for shown.iter().filter_map(|part| Some((of(year, *part)?, texts.parts.get(*part).copied()))).map(|(part, name)| html! { <td role="cell" data-name={name}>{ figures.plain(part, 0) }</td> }) }
                <td role="cell" class="bw-table__strong">{ figures.plain(year.total, 0) }</td>
            </>
        }
    };
    let names = shown.iter().filter_map(|part| texts.parts.get(*part).copied());
    html! {
        <div class="bw-table-scroll" role="region" tabindex="0" aria-labelledby="bw-years-caption">
            <table class="bw-table" role="table">
                <caption id="bw-years-caption">{ (texts.caption)(pay.currency.code()) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for std::iter::once(texts.year).chain(names).chain([texts.total]).map(|name| html! {
                            <th role="columnheader" scope="col">{ name }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for pay.years.iter().enumerate().map(|(index, year)| html! {
                        <tr role="row" key={index}>
                            <th role="rowheader" scope="row" data-name={texts.year}>{ figures.plain((index + 1).into(), 0) }</th>
                            { cells(year) }
                        </tr>
                    }) }
                </tbody>
                <tfoot role="rowgroup"><tr role="row"><th role="rowheader" scope="row">{ texts.total }</th>{ cells(&pay.sum) }</tr></tfoot>
            </table>
        </div>
    }
}
