//! Stacked bars, one per year or per offer: how large is it, and what is it made of?
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

use super::percent;

/// One year.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Name of the year.
    pub name: AttrValue,
    /// Sizes of the parts; those below zero are not drawn.
    pub parts: Vec<f64>,
    /// Formatted sum.
    pub total: AttrValue,
}

/// The years and the names of the parts.
#[derive(Clone, Debug, PartialEq)]
pub struct YearsChart {
    /// One bar per year.
    pub bars: Vec<Bar>,
    /// Names of the parts.
    pub parts: Vec<AttrValue>,
    /// Classes that colour the parts.
    pub colours: &'static [&'static str],
    /// What the chart says, for assistive tools.
    pub summary: AttrValue,
}

/// Colours of base, bonus, one-offs, equity, benefits, proceeds of a deal.
pub const PAY: &[&str] = &[
    "bw-part-base",
    "bw-part-bonus",
    "bw-part-sign-on",
    "bw-part-equity",
    "bw-part-benefits",
    "bw-part-deal",
];

/// Stacked bars with the total of each year in words beside them.
pub fn years_chart(props: &YearsChart) -> Html {
    let YearsChart { bars, parts, colours, summary } = props;
    let longest = bars
        .iter()
        .map(|bar| bar.parts.iter().copied().filter(|part| *part > 0.0).sum::<f64>())
        .fold(1.0_f64, f64::max);
    let used = |index: usize| bars.iter().any(|bar| bar.parts.get(index).is_some_and(|part| *part > 0.0));
    html! {
        <div class="bw-stack">
            <ul class="bw-legend" aria-hidden="true">
                { for parts.iter().zip(colours.iter().copied()).enumerate().filter(|(index, _)| used(*index)).map(|(_, (name, class))| html! {
                    <li key={class}><span class={classes!("bw-legend__swatch", class)}></span>{ name }</li>
                }) }
            </ul>
            <div class="bw-bars" role="img" aria-label={summary}>
                { for bars.iter().map(|bar| html! {
                    <div class="bw-bars__row" key={bar.name.to_string()}>
                        <span class="bw-bars__year">{ &bar.name }</span>
                        <svg aria-hidden="true">{ segments(bar, colours, longest) }</svg>
                        <span class="bw-bars__total">{ &bar.total }</span>
                    </div>
                }) }
            </div>
        </div>
    }
}

fn segments(bar: &Bar, colours: &[&'static str], longest: f64) -> Html {
    let mut from = 0.0;
    let parts = bar.parts.iter().zip(colours.iter().copied()).map(|(part, class)| {
        let start = from;
        from += part.max(0.0);
        (start, *part, class)
    });
    let drawn: Vec<(f64, f64, &'static str)> = parts.filter(|(_, part, _)| *part > 0.0).collect();
    html! {
        { for drawn.into_iter().map(|(start, part, class)| html! {
            <rect
                key={class} {class} y="0" height="26"
                x={percent(100.0 * start / longest)} width={percent(100.0 * part / longest)}
            />
        }) }
    }
}
