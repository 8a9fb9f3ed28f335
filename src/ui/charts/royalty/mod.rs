//! Royalty by year as columns with the minimum as a line: when does the money come, and what is owed in any case?
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

use super::{em, percent};

/// One year.
#[derive(Clone, Debug, PartialEq)]
pub struct RoyaltyYear {
    /// Its name under the column.
    pub name: AttrValue,
    /// Paid if it sells.
    pub paid: f64,
    /// The least agreed.
    pub minimum: f64,
}

/// Columns by year.
#[derive(Clone, Debug, PartialEq)]
pub struct RoyaltyChart {
    /// Year by year.
    pub years: Vec<RoyaltyYear>,
    /// Label of the highest column.
    pub most: AttrValue,
    /// Names of the columns and of the line.
    pub legend: [AttrValue; 2],
    /// What the chart says, for assistive tools.
    pub summary: AttrValue,
}

/// Where the columns lie in the drawing, for [`em`].
const TOP: f64 = 24.0;
const BOTTOM: f64 = 190.0;
/// More names than these under the columns would touch on a phone.
const MOST_NAMES: usize = 7;

/// Columns with the minimum as a line across them.
pub fn royalty_chart(props: &RoyaltyChart) -> Html {
    let RoyaltyChart { years, most, legend, summary } = props;
    let highest = years.iter().map(|year| year.paid.max(year.minimum)).fold(1e-9_f64, f64::max);
    let count = years.len().max(1) as f64;
    let (width, y) =
        (100.0 / count, |value: f64| BOTTOM - (BOTTOM - TOP) * (value / highest).clamp(0.0, 1.0));
    let peak = years.iter().position(|year| year.paid.max(year.minimum) >= highest).unwrap_or_default();
    let step = years.len().div_ceil(MOST_NAMES).max(1);
    let column = |(index, year): (usize, &RoyaltyYear)| {
        let from = width * index as f64;
        let (top, middle) = (y(year.paid), from + width / 2.0);
        let line = y(year.minimum);
        html! {
            <>
                <rect
                    class="bw-royalty__paid" x={percent(from + width * 0.14)} width={percent(width * 0.72)}
                    y={em(top)} height={em(BOTTOM - top)}
                />
                if year.minimum > 0.0 {
                    <line class="bw-royalty__minimum" x1={percent(from)} x2={percent(from + width)} y1={em(line)} y2={em(line)} />
                }
                if index == peak {
                    <text class="bw-royalty__most" x={percent(middle.clamp(8.0, 92.0))} y={em(y(highest) - 8.0)} text-anchor={anchor(middle)}>{ most }</text>
                }
                if index % step == 0 {
                    <text x={percent(middle)} y={em(BOTTOM + 18.0)} text-anchor="middle">{ &year.name }</text>
                }
            </>
        }
    };
    let has_minimum = years.iter().any(|year| year.minimum > 0.0);
    let [paid, minimum] = legend;
    html! {
        <div class="bw-royalty">
            <ul class="bw-legend" aria-hidden="true">
                <li><span class="bw-legend__swatch bw-royalty__paid"></span>{ paid }</li>
                if has_minimum {
                    <li><span class="bw-royalty__dash"></span>{ minimum }</li>
                }
            </ul>
            <svg role="img" aria-label={summary}>
                <line class="bw-payout__axis" x1="0" x2="100%" y1={em(BOTTOM)} y2={em(BOTTOM)} />
                { for years.iter().enumerate().map(column) }
            </svg>
        </div>
    }
}

fn anchor(at: f64) -> &'static str {
    match at {
        at if at < 15.0 => "start",
        at if at > 85.0 => "end",
        _ => "middle",
    }
}
