//! Lines of what one share gets as the money grows: where does each class begin to act otherwise?
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

use super::{em, key, percent};

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct PayoutLine {
    /// Name of the class.
    pub name: AttrValue,
    /// Payout of a share at each point of the axis.
    pub at: Vec<f64>,
    /// Whether the person holds the class.
    pub is_own: bool,
}

/// A point where a class begins to act otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakpoint {
    /// Money for the shares there.
    pub at: f64,
    /// Place of the class among the lines.
    pub line: usize,
}

/// Lines over the money.
#[derive(Clone, Debug, PartialEq)]
pub struct PayoutChart {
    /// The axis: money for the shares, ascending.
    pub proceeds: Vec<f64>,
    /// One line a class.
    pub lines: Vec<PayoutLine>,
    /// Where classes begin to act otherwise.
    pub breakpoints: Vec<Breakpoint>,
    /// The deal's own money, and its label.
    pub deal: (f64, AttrValue),
    /// Labels of the ends: no money, most money, most a share.
    pub ends: [AttrValue; 3],
    /// Name of the axis.
    pub axis: AttrValue,
    /// What the chart says, for assistive tools.
    pub summary: AttrValue,
}

/// Where the lines lie in the drawing, for [`em`].
const TOP: f64 = 46.0;
const BOTTOM: f64 = 226.0;

/// The value of a line between its points.
fn between(proceeds: &[f64], values: &[f64], wanted: f64) -> f64 {
    let pairs = proceeds.windows(2).zip(values.windows(2));
    for (money, value) in pairs {
        if let ([from, to], [low, high]) = (money, value)
            && wanted <= *to
        {
            let part = if to > from { ((wanted - from) / (to - from)).clamp(0.0, 1.0) } else { 0.0 };
            return low + part * (high - low);
        }
    }
    values.last().copied().unwrap_or_default()
}

/// The lines, with a dot at every breakpoint and a rule at the deal.
pub fn payout_chart(props: &PayoutChart) -> Html {
    let PayoutChart { proceeds, lines, breakpoints, deal, ends, axis, summary } = props;
    let most = proceeds.last().copied().unwrap_or_default().max(1e-9);
    let highest = lines.iter().flat_map(|line| &line.at).copied().fold(1e-9_f64, f64::max);
    let x = |money: f64| 100.0 * (money / most).clamp(0.0, 1.0);
    let y = |value: f64| BOTTOM - (BOTTOM - TOP) * (value / highest).clamp(0.0, 1.0);
    let drawn = |(at, line): (usize, &PayoutLine)| {
        let points: Vec<(f64, f64)> = proceeds.iter().copied().zip(line.at.iter().copied()).collect();
        let pieces = points.windows(2).filter_map(|pair| match pair {
            [from, to] => Some(html! {
                <line
                    class={class(at, line)} x1={percent(x(from.0))} y1={em(y(from.1))} x2={percent(x(to.0))} y2={em(y(to.1))}
                />
            }),
            _ => None,
        });
        pieces.collect::<Html>()
    };
    let dot = |point: &Breakpoint| {
        let line = lines.get(point.line)?;
        let height = y(between(proceeds, &line.at, point.at));
        let class = if line.is_own { "bw-payout__dot bw-payout__dot--own" } else { "bw-payout__dot" };
        Some(html! { <circle {class} cx={percent(x(point.at))} cy={em(height)} r="4.5" /> })
    };
    let deal_at = x(deal.0);
    let anchor = if deal_at > 60.0 { "end" } else { "start" };
    let [least, greatest, top] = ends;
    html! {
        <div class="bw-payout">
            <ul class="bw-legend" aria-hidden="true">
                { for lines.iter().enumerate().map(|(at, line)| html! { <li key={at}>{ key(class(at, line)) }{ &line.name }</li> }) }
            </ul>
            <svg role="img" aria-label={summary}>
                <line class="bw-payout__axis" x1="0" x2="100%" y1={em(BOTTOM)} y2={em(BOTTOM)} />
                <line class="bw-payout__deal" x1={percent(deal_at)} x2={percent(deal_at)} y1={em(TOP - 12.0)} y2={em(BOTTOM)} />
                { for lines.iter().enumerate().filter(|(_, line)| !line.is_own).map(drawn) }
                { for lines.iter().enumerate().filter(|(_, line)| line.is_own).map(drawn) }
                { for breakpoints.iter().filter_map(dot) }
                <text x="0" y={em(12.0)}>{ top }</text>
                <text class="bw-payout__own" x={percent(deal_at)} y={em(TOP - 18.0)} text-anchor={anchor}>{ &deal.1 }</text>
                <text x="0" y={em(BOTTOM + 18.0)}>{ least }</text>
                <text x="50%" y={em(BOTTOM + 36.0)} text-anchor="middle">{ axis }</text>
                <text x="100%" y={em(BOTTOM + 18.0)} text-anchor="end">{ greatest }</text>
            </svg>
        </div>
    }
}

/// The class of a line: those that are not the person's own differ by their place.
fn class(at: usize, line: &PayoutLine) -> Classes {
    let kind = if line.is_own { "own".to_owned() } else { (at % 4).to_string() };
    classes!("bw-payout__line", format!("bw-payout__line--{kind}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_lie_on_the_line() {
        let (money, values) = ([0.0, 10.0, 20.0], [0.0, 0.0, 5.0]);
        assert!((between(&money, &values, 15.0) - 2.5).abs() < 1e-9);
        assert!((between(&money, &values, 99.0) - 5.0).abs() < 1e-9);
        assert!((between(&[], &[], 1.0)).abs() < 1e-9);
    }
}
