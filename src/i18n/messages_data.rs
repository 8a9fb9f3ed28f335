//! The texts of the view that shows what all bands rest on.
use crate::domain::band::{Ladder, Role};
use crate::domain::problem::Code;

/// A group of sets of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetGroup {
    /// Bands counted from adverts of the whole industry.
    Market,
    /// Bands of the ranges that labs post.
    Labs,
    /// Official wages.
    Official,
    /// Wages in visa filings.
    Filings,
    /// What people said that they earn.
    Survey,
    /// Factors that carry bands over to other places.
    Factors,
    /// Cited points.
    Cited,
    /// Exchange rates and price levels.
    Rates,
}

impl SetGroup {
    /// Every group, the firmest first.
    pub const ALL: &[Self] = &[
        Self::Market,
        Self::Labs,
        Self::Official,
        Self::Filings,
        Self::Survey,
        Self::Factors,
        Self::Cited,
        Self::Rates,
    ];
}

/// The view of the data.
#[derive(Debug)]
pub struct Data {
    /// Heading, and what the view holds.
    pub heading: [&'static str; 2],
    /// Heading of the sets, and how to read them.
    pub sets: [&'static str; 2],
    /// Name of a group.
    pub group: fn(SetGroup) -> &'static str,
    /// Opens how a set was made and how it may mislead.
    pub made: &'static str,
    /// Columns of the sets: set, date, rows, grade, source, download.
    pub set_columns: &'static [&'static str],
    /// Rows of factors (places) and of points, and where none are stated.
    pub places: fn(&str) -> String,
    /// Points.
    pub points: fn(&str) -> String,
    /// Nothing stated.
    pub unstated: &'static str,
    /// What the download buttons get: (set, format).
    pub download: fn(&str, &str) -> String,
    /// Heading of the employers, and how to read them.
    pub employers: [&'static str; 2],
    /// Label of the filter.
    pub filter: &'static str,
    /// Options of the filter before the roles: all adverts, visa filings.
    pub filters: [&'static str; 2],
    /// Label of the choice between the sides of a lab, then: both, research, infrastructure.
    pub sides: [&'static str; 4],
    /// Label of the search for a name.
    pub name: &'static str,
    /// No employer fits the filter.
    pub nobody: &'static str,
    /// Heading of the roles side by side, and how to read them.
    pub roles: [&'static str; 2],
    /// Caption of a ladder's roles.
    pub roles_of: fn(Ladder) -> &'static str,
    /// Columns of the roles: role, side, rows, grade, median, P90, spread, date.
    pub role_columns: &'static [&'static str],
    /// The side of a role.
    pub side: fn(Role) -> &'static str,
    /// Caption of the ranking.
    pub ranking: &'static str,
    /// Columns of the ranking: employer, role, place, rows, grade, P10, median, P90, spread, date.
    pub posted_columns: &'static [&'static str],
    /// Columns for visa filings: employer, title, place, rows, grade, P25, median, P75, spread, date.
    pub filed_columns: &'static [&'static str],
    /// A title whoever filed.
    pub every_employer: &'static str,
    /// Heading of the cited points, and how to read them.
    pub anchors: [&'static str; 2],
    /// Name of a kind of points.
    pub anchor: fn(&str) -> &'static str,
    /// Columns of the points: who pays, whom it covers, amount, for, date, source.
    pub anchor_columns: &'static [&'static str],
    /// The time an amount is for, in the word of the source.
    pub period: fn(&str) -> String,
    /// A country by its code, or the whole workforce.
    pub country: fn(&str) -> String,
    /// Heading of the facts on scarcity, and how to read them.
    pub facts: [&'static str; 2],
    /// Who said a fact, and when: (who, date).
    pub said: fn(&str, &str) -> String,
    /// A person's own bands.
    pub own: OwnBands,
}

/// A person's own bands.
#[derive(Debug)]
pub struct OwnBands {
    /// Heading, and what to bring.
    pub heading: [&'static str; 2],
    /// Button that chooses a file.
    pub choose: &'static str,
    /// Button that gives an example of the table.
    pub example: &'static str,
    /// Button that takes the bands away again.
    pub remove: &'static str,
    /// They are read: (file, bands, kept on this device).
    pub read: fn(&str, &str, bool) -> String,
    /// They are refused: (file).
    pub refused: fn(&str) -> String,
    /// Where the fault is: (line of the table, entry, column).
    pub place: fn(Option<usize>, Option<usize>, &str) -> String,
    /// How to mend it, beside the sentence of the code.
    pub mend: fn(Code) -> &'static str,
    /// The text is neither a table nor JSON (what the browser said).
    pub not_json: fn(&str) -> String,
    /// Caption of the table.
    pub caption: &'static str,
    /// Columns: role and level, place, P10, median, P90, rows, grade, our median.
    pub columns: &'static [&'static str],
    /// The file is empty or too large (over 1 MiB).
    pub size: &'static str,
    /// Too few rows to be drawn.
    pub too_few: &'static str,
}
