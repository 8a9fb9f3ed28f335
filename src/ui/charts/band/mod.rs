//! The strip of a band with the person's place in it: where do I stand?
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

use super::percent;

/// A labelled amount on the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Position in the currency of the band.
    pub at: f64,
    /// Formatted, short.
    pub label: AttrValue,
}

/// One percentile of the band.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Which, 0 to 100.
    pub percentile: u8,
    /// Its name in short.
    pub name: AttrValue,
    /// Its amount.
    pub mark: Mark,
}

/// A band and what is marked on it.
#[derive(Clone, Debug, PartialEq)]
pub struct BandChart {
    /// The amounts the band states, lowest first.
    pub points: Vec<Point>,
    /// The person's figure, or the lower end of an advert.
    pub you: Mark,
    /// The upper end of an advert.
    pub high: Option<Mark>,
    /// Name of the marker.
    pub name: AttrValue,
    /// Whether the band is of the frontier labs: another colour.
    pub lab: bool,
    /// What the chart says, for assistive tools.
    pub summary: AttrValue,
}

/// Amounts at the two ends of the axis.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// The band with room on both sides, wide enough for the marks but never more than one and a
    /// half bands: what lies further out is drawn at the edge.
    fn of(points: &[Point], marks: [f64; 2]) -> Self {
        let first = points.first().map_or(0.0, |point| point.mark.at);
        let last = points.last().map_or(1.0, |point| point.mark.at);
        // A median alone has no width of its own: two fifths of it show how far another figure is.
        let least = if points.len() > 1 { 0.01 } else { 0.4 };
        let width = (last - first).max(last.abs() * least).max(1.0);
        let lowest = marks[0].min(first) - 0.12 * width;
        let highest = marks[1].max(last) + 0.12 * width;
        Self {
            // `clamp` would say floats in its panic, and a float printer is fourteen kilobytes.
            low: lowest.max(first - 1.5 * width).min(first - 0.3 * width),
            high: highest.max(last + 0.3 * width).min(last + 1.5 * width),
        }
    }

    /// Percent of the width, inside the picture.
    fn at(&self, amount: f64) -> f64 {
        (100.0 * (amount - self.low) / (self.high - self.low)).clamp(1.5, 98.5)
    }
}

/// Where a label hangs so that it stays inside the picture, of whose width it may take twice so much on a phone.
fn anchor(at: f64, half: f64) -> &'static str {
    match at {
        at if at < half => "start",
        at if at > 100.0 - half => "end",
        _ => "middle",
    }
}

/// How labels of the middle and the ends hang where they are so near that they would run into each other.
fn label_anchor(percentile: u8, at: f64, middle: Option<f64>) -> &'static str {
    match middle {
        Some(middle) if percentile != 50 && (at - middle).abs() < NEAR => {
            if at < middle {
                "end"
            } else {
                "start"
            }
        }
        _ => "middle",
    }
}

/// Labels nearer than this part of the width run into each other on a phone.
const NEAR: f64 = 20.0;

/// The strip of a band.
pub fn band_chart(props: &BandChart) -> Html {
    let BandChart { points, you, high, name, lab, summary } = props;
    let scale = Scale::of(points, [you.at, high.as_ref().map_or(you.at, |high| high.at)]);
    let place = |percentile: u8| {
        points.iter().find(|point| point.percentile == percentile).map(|point| scale.at(point.mark.at))
    };
    let strip = |from: f64, to: f64, class: &'static str| {
        html! { <rect class={class} x={percent(from)} y="2.62em" width={percent(to - from)} height="1.54em" rx="3"/> }
    };
    let outer = match (points.first(), points.last()) {
        (Some(first), Some(last)) => strip(scale.at(first.mark.at), scale.at(last.mark.at), "bw-band__outer"),
        _ => Html::default(),
    };
    let inner = match (place(25), place(75)) {
        (Some(from), Some(to)) => strip(from, to, "bw-band__inner"),
        _ => Html::default(),
    };
    let middle = place(50).map(|at| {
        html! { <line class="bw-band__middle" x1={percent(at)} x2={percent(at)} y1="2.38em" y2="4.38em"/> }
    });
    let axis = (points.len() == 1)
        .then(|| html! { <line class="bw-band__axis" x1="0" x2="100%" y1="3.38em" y2="3.38em"/> });
    let labelled = points.iter().filter(|point| [10, 50, 90].contains(&point.percentile));
    let labels = labelled.map(|Point { percentile, name, mark }| {
        let at = scale.at(mark.at);
        let anchor = label_anchor(*percentile, at, place(50));
        html! {
            <g key={*percentile}>
                <line class="bw-band__tick" x1={percent(at)} x2={percent(at)} y1="4.38em" y2="4.85em"/>
                <text class="bw-band__value" x={percent(at)} y="5.92em" text-anchor={anchor}>{ &mark.label }</text>
                <text x={percent(at)} y="7.15em" text-anchor={anchor}>{ name }</text>
            </g>
        }
    });
    let from = scale.at(you.at);
    let label_at = high.as_ref().map_or(from, |high| f64::midpoint(from, scale.at(high.at)));
    let (value, half) = match high {
        Some(high) => (format!("{}–{}", you.label, high.label), 35.0),
        None => (you.label.to_string(), 20.0),
    };
    html! {
        <svg class={classes!("bw-band", lab.then_some("bw-band--lab"))} role="img" aria-label={summary}>
            { for axis }
            { outer }
            { inner }
            { for middle }
            { for labels }
            if let Some(high) = high {
                <rect class="bw-band__advert" x={percent(from)} y="3.15em" width={percent(scale.at(high.at) - from)} height="0.46em" rx="3"/>
                <line class="bw-band__you" x1={percent(from)} x2={percent(from)} y1="2.31em" y2="4.46em"/>
                <line class="bw-band__you" x1={percent(scale.at(high.at))} x2={percent(scale.at(high.at))} y1="2.31em" y2="4.46em"/>
            } else {
                <line class="bw-band__you" x1={percent(from)} x2={percent(from)} y1="1.85em" y2="4.62em"/>
                <circle class="bw-band__dot" cx={percent(from)} cy="3.38em" r="0.54em"/>
            }
            <text class="bw-band__name" x={percent(label_at)} y="1.23em" text-anchor={anchor(label_at, half)}>
                { format!("{name} {value}") }
            </text>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points() -> Vec<Point> {
        let point = |(percentile, at): (u8, f64)| Point {
            percentile,
            name: AttrValue::from(format!("P{percentile}")),
            mark: Mark { at, label: AttrValue::from(at.to_string()) },
        };
        [(10, 100.0), (25, 120.0), (50, 150.0), (75, 180.0), (90, 200.0)].map(point).to_vec()
    }

    #[test]
    fn a_figure_inside_leaves_the_band_wide() {
        let scale = Scale::of(&points(), [160.0, 160.0]);
        assert!(scale.at(200.0) - scale.at(100.0) > 60.0);
    }

    #[test]
    fn beside_a_median_alone_a_figure_keeps_its_distance() {
        let median = [points().remove(2)];
        let scale = Scale::of(&median, [200.0, 200.0]);
        assert!(scale.at(200.0) < 98.0 && scale.at(200.0) - scale.at(150.0) > 20.0);
    }

    #[test]
    fn labels_that_are_near_hang_away_from_the_middle() {
        assert_eq!(label_anchor(10, 22.0, Some(35.0)), "end");
        assert_eq!(label_anchor(90, 50.0, Some(35.0)), "start");
        assert_eq!(label_anchor(10, 10.0, Some(35.0)), "middle");
        assert_eq!(label_anchor(50, 35.0, Some(35.0)), "middle");
    }

    #[test]
    fn a_figure_far_outside_stands_at_the_edge_and_the_band_stays_readable() {
        let scale = Scale::of(&points(), [1.0e9, 1.0e9]);
        assert!((scale.at(1.0e9) - 98.5).abs() < 1e-9);
        assert!(scale.at(200.0) - scale.at(100.0) > 30.0);
        let scale = Scale::of(&points(), [0.0, 0.0]);
        assert!(scale.at(0.0) >= 1.5 && scale.at(100.0) > scale.at(0.0));
    }
}
