//! Lines over months: who is ahead when, and where does it jump?
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

use super::{em, key, percent};

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Written at its end.
    pub name: AttrValue,
    /// One value a month, from month 0.
    pub points: Vec<f64>,
    /// The one line that stands out.
    pub main: bool,
    /// Dashed: what would be, not what is paid.
    pub dashed: bool,
}

/// Lines and the names of the axes.
#[derive(Clone, Debug, PartialEq)]
pub struct LinesChart {
    /// The lines.
    pub lines: Vec<Line>,
    /// Written below, at these months.
    pub months: Vec<(usize, AttrValue)>,
    /// The largest value, written at its height.
    pub top: AttrValue,
    /// What the chart says, for assistive tools.
    pub summary: AttrValue,
}

/// Height of the picture, and of the part that holds the lines, for [`em`].
const HEIGHT: f64 = 280.0;
const FLOOR: f64 = 250.0;
const CEILING: f64 = 18.0;
/// Part of the width that holds the lines; the rest holds their names.
const WIDTH: f64 = 78.0;
/// Names are at least so far apart.
const GAP: f64 = 17.0;
/// Letters of a name for which there is room beside the lines.
const LONGEST_NAME: usize = 18;

/// Steps, because pay comes on days and not all the time.
pub fn lines_chart(props: &LinesChart) -> Html {
    let LinesChart { lines, months, top, summary } = props;
    let count = lines.iter().map(|line| line.points.len()).max().unwrap_or_default();
    let highest = lines.iter().flat_map(|line| &line.points).copied().fold(1.0_f64, f64::max);
    let lowest = lines.iter().flat_map(|line| &line.points).copied().fold(0.0_f64, f64::min);
    let x = |month: usize| 1000.0 * month as f64 / count.saturating_sub(1).max(1) as f64;
    let y = |value: f64| FLOOR - (FLOOR - CEILING) * (value - lowest) / (highest - lowest);
    let ends = spread(lines.iter().map(|line| y(line.points.last().copied().unwrap_or_default())).collect());
    let long = lines.iter().any(|line| line.name.chars().count() > LONGEST_NAME);
    html! {
        <div class="bw-lines-chart">
        <div class={classes!("bw-lines-chart__in", long.then_some("bw-lines-chart__in--long"))}>
        // Where there is no room for names beside the lines.
        <ul class="bw-legend bw-lines__legend" aria-hidden="true">
            { for lines.iter().enumerate().map(|(at, line)| html! {
                <li key={at}>
                    { key(class("bw-lines__line", line, at)) }
                    { &line.name }
                </li>
            }) }
        </ul>
        <svg class="bw-lines" role="img" aria-label={summary} height={em(HEIGHT)}>
            <line class="bw-lines__axis" x1="0" x2={percent(WIDTH)} y1={em(y(0.0))} y2={em(y(0.0))}/>
            <line class="bw-lines__grid" x1="0" x2={percent(WIDTH)} y1={em(CEILING)} y2={em(CEILING)}/>
            <text x="0" y="0.92em">{ top }</text>
            { for months.iter().rev().enumerate().map(|(at, (month, name))| html! {
                <text key={*month} class={(at % 2 == 1).then_some("bw-lines__second")} x={percent(WIDTH * x(*month) / 1000.0)} y={em(HEIGHT - 6.0)} text-anchor={anchor(*month, count)}>{ name }</text>
            }) }
            <svg x="0" y="0" width={percent(WIDTH)} height={em(HEIGHT)} viewBox={format!("0 0 1000 {}", HEIGHT as u32)} preserveAspectRatio="none">
                { for lines.iter().enumerate().map(|(at, line)| html! {
                    <path key={at} class={class("bw-lines__line", line, at)} d={steps(&line.points, &x, &y)}/>
                }) }
            </svg>
            { for lines.iter().zip(ends).enumerate().map(|(at, (line, end))| html! {
                <text key={at} class={class("bw-lines__name", line, at)} x={percent(WIDTH + 1.5)} y={em(end + 4.0)}>{ &line.name }</text>
            }) }
        </svg>
        </div>
        </div>
    }
}

/// Lines that do not stand out differ by their place.
fn class(base: &'static str, line: &Line, at: usize) -> Classes {
    let kind = match (line.main, line.dashed) {
        (true, _) => "main".to_owned(),
        (_, true) => "dashed".to_owned(),
        _ => (at % 4).to_string(),
    };
    classes!(base, format!("{base}--{kind}"))
}

fn anchor(month: usize, count: usize) -> &'static str {
    match month {
        0 => "start",
        month if month + 1 >= count => "end",
        _ => "middle",
    }
}

fn pixel(at: f64) -> String {
    (at.round() as i32).to_string()
}

/// The path of the steps: level until the day, then up or down.
fn steps(points: &[f64], x: &dyn Fn(usize) -> f64, y: &dyn Fn(f64) -> f64) -> String {
    let mut path = String::new();
    for (month, value) in points.iter().enumerate() {
        let (x, y) = (pixel(x(month)), pixel(y(*value)));
        path.push_str(&if month == 0 { format!("M{x} {y}") } else { format!("H{x}V{y}") });
    }
    path
}

/// Heights moved apart so that names do not cover each other; their order stays.
fn spread(heights: Vec<f64>) -> Vec<f64> {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    order.sort_by(|a, b| heights.get(*a).partial_cmp(&heights.get(*b)).unwrap_or(std::cmp::Ordering::Equal));
    let mut moved = heights.clone();
    let mut above = f64::NEG_INFINITY;
    for at in &order {
        if let Some(height) = moved.get_mut(*at) {
            *height = height.max(above + GAP);
            above = *height;
        }
    }
    // What was pushed below the floor moves everything up again.
    let mut below = FLOOR + 8.0;
    for at in order.iter().rev() {
        if let Some(height) = moved.get_mut(*at) {
            *height = height.min(below);
            below = *height - GAP;
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn names_stay_apart_and_in_order() {
        let moved = spread(vec![FLOOR, FLOOR, 30.0, 31.0, FLOOR]);
        let mut sorted = moved.clone();
        sorted.sort_by(f64::total_cmp);
        assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= GAP - 1e-9), "{moved:?}");
        assert!(moved[2] < moved[3] && sorted[4] <= FLOOR + 8.0);
    }
}
