//! A whole band, one with an advert, and one of which only the middle is known.
use yew::prelude::*;

use super::{BandChart, Mark, Point, band_chart};

fn mark(at: f64, label: &'static str) -> Mark {
    Mark { at, label: label.into() }
}

fn point(percentile: u8, at: f64, label: &'static str) -> Point {
    Point { percentile, name: format!("P{percentile}").into(), mark: mark(at, label) }
}

fn chart(points: Vec<Point>, high: Option<Mark>, lab: bool) -> Html {
    band_chart(&BandChart {
        points,
        you: mark(90_000.0, "€90K"),
        high,
        name: "You".into(),
        lab,
        summary: "A base of €90,000 is above seven in ten.".into(),
    })
}

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let whole = || {
        vec![
            point(10, 50_000.0, "€50K"),
            point(25, 60_000.0, "€60K"),
            point(50, 75_000.0, "€75K"),
            point(75, 92_000.0, "€92K"),
            point(90, 120_000.0, "€120K"),
        ]
    };
    vec![
        ("band", chart(whole(), None, false)),
        ("band-of-labs-with-advert", chart(whole(), Some(mark(140_000.0, "€140K")), true)),
        ("band-of-a-median-alone", chart(vec![point(50, 75_000.0, "€75K")], None, false)),
    ]
}
