//! Rows on one scale, each with its name and its figure in words: how do these compare, and what is left of it?
//!
//! A row holds bars, dots or ticks. The figure stands beside it, so that nothing has to be read off an axis.
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

use super::percent;

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// From one value to another.
    Bar,
    /// A dot.
    Dot,
    /// A line across the row.
    Tick,
}

/// What a mark is, which gives its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// What there is.
    Ink,
    /// What goes elsewhere.
    Muted,
    /// The person's own.
    Own,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Ink => "bw-tone-ink",
            Self::Muted => "bw-tone-muted",
            Self::Own => "bw-tone-own",
        }
    }
}

/// One mark in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowMark {
    /// How it is drawn.
    pub shape: Shape,
    /// What it is.
    pub tone: Tone,
    /// Where it begins; the place of a dot or tick.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartRow {
    /// What it is.
    pub name: AttrValue,
    /// Its figure, formatted.
    pub value: AttrValue,
    /// What is drawn.
    pub marks: Vec<RowMark>,
    /// Whether it is the person's own.
    pub is_own: bool,
}

/// Rows on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct RowsChart {
    /// From top to bottom.
    pub rows: Vec<ChartRow>,
    /// Whether the scale begins at zero; else at the lowest mark.
    pub from_zero: bool,
    /// What the chart says, for assistive tools.
    pub summary: AttrValue,
}

/// Both ends of the scale.
fn scale(rows: &[ChartRow], from_zero: bool) -> (f64, f64) {
    let ends = rows.iter().flat_map(|row| &row.marks).flat_map(|mark| [mark.from, mark.to]);
    let (low, high) =
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| (low.min(end), high.max(end)));
    let low = if from_zero { low.min(0.0) } else { low };
    if high > low { (low, high) } else { (low.min(0.0), low.max(0.0) + 1.0) }
}

/// Rows with names and figures.
pub fn rows_chart(props: &RowsChart) -> Html {
    let RowsChart { rows, from_zero, summary } = props;
    let (low, high) = scale(rows, *from_zero);
    // Room for a dot at either end.
    let at = |value: f64| 1.0 + 98.0 * ((value - low) / (high - low)).clamp(0.0, 1.0);
    let mark = |mark: &RowMark| {
        let (from, to) = (at(mark.from.min(mark.to)), at(mark.from.max(mark.to)));
        let class = mark.tone.class();
        match mark.shape {
            // A sliver of a large sum is still there to be seen.
            Shape::Bar => html! {
                <rect {class} x={percent(from.min(99.4))} y="5" width={percent((to - from).max(0.5))} height="12" rx="2" />
            },
            Shape::Dot => html! { <circle {class} cx={percent(from)} cy="11" r="6" /> },
            Shape::Tick => html! { <rect {class} x={percent(from)} y="1" width="2" height="20" /> },
        }
    };
    html! {
        <div class="bw-rows" role="img" aria-label={summary}>
            { for rows.iter().map(|row| html! {
                <div class={classes!("bw-rows__row", row.is_own.then_some("bw-rows__row--own"))}>
                    <span class="bw-rows__name">{ &row.name }</span>
                    <span class="bw-rows__value">{ &row.value }</span>
                    <svg aria-hidden="true">
                        <rect class="bw-rows__line" x="0" y="10.5" width="100%" height="1" />
                        { for row.marks.iter().map(mark) }
                    </svg>
                </div>
            }) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(from: f64, to: f64) -> ChartRow {
        let mark = RowMark { shape: Shape::Bar, tone: Tone::Ink, from, to };
        ChartRow { name: "a".into(), value: "b".into(), marks: vec![mark], is_own: false }
    }

    #[test]
    fn the_scale_holds_every_mark_and_is_never_empty() {
        assert_eq!(scale(&[row(2.0, 5.0), row(3.0, 9.0)], false), (2.0, 9.0));
        assert_eq!(scale(&[row(2.0, 5.0)], true), (0.0, 5.0));
        assert_eq!(scale(&[row(-4.0, 5.0)], true), (-4.0, 5.0));
        for rows in [vec![], vec![row(0.0, 0.0)], vec![row(7.0, 7.0)]] {
            let (low, high) = scale(&rows, true);
            assert!(high > low || low.is_infinite(), "{low} {high}");
        }
    }
}
