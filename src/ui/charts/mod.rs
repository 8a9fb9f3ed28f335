//! Charts as plain SVG: each answers one question, has a summary for assistive tools, and a
//! table beside it. Positions are percentages, so that text keeps its size at every width.
pub mod band;
pub mod years;

pub use band::BandChart;
pub use years::YearsChart;
