//! Charts as plain SVG: each answers one question, has a summary for assistive tools, and a
//! table beside it. Positions across are percentages, so that text keeps its size at every width; heights are
//! in the size of the text, so that they fit it at every size.
pub mod band;
#[cfg(any(feature = "rooms", test))]
pub mod dots;
pub mod figure;
#[cfg(any(feature = "rooms", test))]
pub mod lines;
pub mod payout;
pub mod rows;
pub mod royalty;
pub mod years;

use yew::prelude::*;

pub use band::{BandChart, band_chart};
#[cfg(any(feature = "rooms", test))]
pub use dots::{DotsChart, dots_chart};
#[cfg(any(feature = "rooms", test))]
pub use lines::{LinesChart, lines_chart};
pub use years::{YearsChart, years_chart};

/// A position as SVG writes it, in hundredths of a percent: whole numbers, because printing floats
/// costs as much wasm as a chart.
fn percent(at: f64) -> String {
    let hundredths = (at * 100.0).round() as u32;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A height as SVG writes it, in hundredths of the chart's letters, so that a drawing grows with its text: given in the
/// pixels that it has where a letter has thirteen.
fn em(pixels: f64) -> String {
    let hundredths = (pixels * 100.0 / 13.0).max(0.0).round() as u32;
    format!("{}.{:02}em", hundredths / 100, hundredths % 100)
}

/// A line as a legend shows it.
fn key(class: Classes) -> Html {
    html! { <svg class="bw-lines__key" width="28" height="8"><path {class} d="M0 4H28"/></svg> }
}
