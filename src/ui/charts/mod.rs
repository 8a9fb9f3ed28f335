//! Charts as plain SVG: each answers one question, has a summary for assistive tools, and a
//! table beside it. Positions are percentages, so that text keeps its size at every width.
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
