//! Labelled points with the person's own figure among them: where does it stand between single amounts?
//!
//! The scale is logarithmic, because the points differ by a thousand times. Each point has a line of its own
//! with its name and its amount in words, so that no label covers another.
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

use super::percent;

/// One point, or a range of which one or both ends are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Whose it is.
    pub name: AttrValue,
    /// What it covers, in small type; empty for nothing.
    pub scope: AttrValue,
    /// The lower and upper end; equal for a point.
    pub ends: [f64; 2],
    /// Formatted.
    pub label: AttrValue,
    /// Whether it is the person's own.
    pub own: bool,
}

/// The points, lowest first.
#[derive(Clone, Debug, PartialEq)]
pub struct DotsChart {
    /// Every line.
    pub dots: Vec<Dot>,
    /// What the chart says, for assistive tools.
    pub summary: AttrValue,
}

/// Logarithms at the two ends of the axis.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn of(dots: &[Dot]) -> Self {
        let known = || dots.iter().flat_map(|dot| dot.ends).filter(|end| *end > 0.0);
        let (low, high) = (known().fold(f64::MAX, f64::min), known().fold(1.0, f64::max));
        let (low, high) = (low.min(high).ln(), high.ln());
        // One point alone stands in the middle.
        let room = (high - low).max(0.2) * 0.08;
        Self { low: low - room, high: high + room }
    }

    /// Percent of the width, inside the picture.
    fn at(&self, amount: f64) -> f64 {
        let part = (amount.max(1.0).ln() - self.low) / (self.high - self.low);
        (100.0 * part).clamp(1.5, 98.5)
    }
}

/// The points.
pub fn dots_chart(props: &DotsChart) -> Html {
    let DotsChart { dots, summary } = props;
    let scale = Scale::of(dots);
    let own = dots.iter().find(|dot| dot.own).map(|dot| scale.at(dot.ends[0]));
    let row = |dot: &Dot| {
        let [from, to] = dot.ends.map(|end| scale.at(end));
        html! {
            <li class={classes!("bw-dots__row", dot.own.then_some("bw-dots__row--own"))}>
                <span class="bw-dots__name">
                    { &dot.name }
                    if !dot.scope.is_empty() {
                        <small>{ &dot.scope }</small>
                    }
                </span>
                <svg aria-hidden="true">
                    <line class="bw-dots__axis" x1="0" x2="100%" y1="11" y2="11"/>
                    { for own.map(|at| html! { <line class="bw-dots__you" x1={percent(at)} x2={percent(at)} y1="0" y2="22"/> }) }
                    if to > from {
                        <rect class="bw-dots__range" x={percent(from)} width={percent(to - from)} y="8" height="6" rx="3"/>
                    } else {
                        <circle class="bw-dots__dot" cx={percent(from)} cy="11" r="6"/>
                    }
                </svg>
                <span class="bw-dots__value">{ &dot.label }</span>
            </li>
        }
    };
    html! { <ul class="bw-dots" aria-label={summary}>{ for dots.iter().map(row) }</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(ends: [f64; 2]) -> Dot {
        Dot {
            name: AttrValue::default(),
            scope: AttrValue::default(),
            ends,
            label: AttrValue::default(),
            own: false,
        }
    }

    #[test]
    fn ten_times_as_much_is_as_far_again_and_all_stays_inside() {
        let scale = Scale::of(&[dot([1.0e4, 1.0e4]), dot([1.0e6, 1.0e8])]);
        let steps = [1.0e4, 1.0e5, 1.0e6, 1.0e7, 1.0e8].map(|amount| scale.at(amount));
        for pair in steps.windows(2) {
            if let [low, high] = pair {
                assert!((high - low - (steps[4] - steps[0]) / 4.0).abs() < 1e-9);
            }
        }
        assert!(steps[0] > 1.5 && steps[4] < 98.5);
        assert!((scale.at(0.0) - 1.5).abs() < 1e-9, "nothing has no logarithm");
        let alone = Scale::of(&[dot([5.0e5, 5.0e5])]);
        assert!((alone.at(5.0e5) - 50.0).abs() < 1e-9);
    }
}
