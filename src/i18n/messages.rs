//! The texts a language must fill, grouped by where they stand.
use super::messages_compare::Compare;
use super::messages_kinds::Kinds;
use crate::domain::band::{Component, Grade, Ladder, Level, Method, Reason, Role, Step};
use crate::domain::problem::Code;
use crate::session::draft::Field;

/// All texts of one language.
#[derive(Debug)]
pub struct Messages {
    /// Around everything: title, header, footer.
    pub shell: Shell,
    /// The entry form.
    pub form: Form,
    /// The answer in words.
    pub answer: Answer,
    /// The bands and their sources.
    pub bands: Bands,
    /// What kind of band it is.
    pub kinds: Kinds,
    /// Pay year by year.
    pub years: Years,
    /// Several offers.
    pub compare: Compare,
    /// Names of roles, levels, places and the rest.
    pub names: Names,
    /// What is said when something fails.
    pub failures: Failures,
}

/// Around everything.
#[derive(Debug)]
pub struct Shell {
    /// Title of the page.
    pub title: &'static str,
    /// What the page is for, in one line.
    pub tagline: &'static str,
    /// Link that jumps over the header.
    pub skip: &'static str,
    /// Name of the language choice.
    pub language: &'static str,
    /// Name of the theme choice.
    pub theme: &'static str,
    /// Light theme.
    pub light: &'static str,
    /// Dark theme.
    pub dark: &'static str,
    /// Theme of the system.
    pub auto: &'static str,
    /// Where the data stays.
    pub privacy: &'static str,
    /// Leads to what all bands rest on.
    pub to_data: &'static str,
    /// Leads to licence deals.
    pub to_deals: &'static str,
    /// Leads back to the offers.
    pub to_offers: &'static str,
    /// Shown until the first result.
    pub loading: &'static str,
    /// Shown in the place of the comparison until it has come.
    pub working: &'static str,
}

/// The entry form.
#[derive(Debug)]
pub struct Form {
    /// Says that the figures are invented.
    pub example_note: &'static str,
    /// Button: empty the example.
    pub clear: &'static str,
    /// Button: bring the example back.
    pub example: &'static str,
    /// Group: role, level, place.
    pub job: &'static str,
    /// Unfolds the job beside a deal.
    pub job_too: &'static str,
    /// Group: where and how the pay is taxed.
    pub tax: &'static str,
    /// Group: base, bonus, sign-on.
    pub cash: &'static str,
    /// Group: the equity grant.
    pub equity: &'static str,
    /// Label of a field.
    pub label: fn(Field) -> String,
    /// What a field means, in one line.
    pub hint: fn(Field) -> &'static str,
    /// Unit behind a field: %, months.
    pub unit: fn(Field) -> &'static str,
    /// Distribution: evenly.
    pub even: &'static str,
    /// Distribution: a weight per year.
    pub weights: &'static str,
    /// Cadence of so many months: monthly, quarterly, ...
    pub cadence: fn(u16) -> &'static str,
    /// A text that is no number.
    pub not_a_number: &'static str,
    /// A text that is no whole number of months.
    pub not_months: &'static str,
    /// A text that is no whole number.
    pub not_whole: &'static str,
    /// The upper end of a range is below the lower one.
    pub range_reversed: &'static str,
    /// Hints of the sign-on and of the grant of a present job.
    pub present: [&'static str; 2],
    /// An amount names another currency than its field.
    pub foreign_amount: &'static str,
    /// More shares than the class has.
    pub too_many: &'static str,
    /// A number outside its bounds: (least, most, unit).
    pub between: fn(&str, &str, &str) -> String,
    /// A number below its bound.
    pub at_least: fn(&str) -> String,
    /// A number that must lie above another one.
    pub above: fn(&str) -> String,
    /// What else is wrong with a field.
    pub wrong: fn(Code, Field) -> &'static str,
    /// A figure that is probably a slip: (field, as entered, perhaps meant).
    pub small: fn(Field, &str, &str) -> String,
    /// More hours a week than people work.
    pub long: &'static str,
    /// Another currency than is usual in the place (its code).
    pub other_currency: fn(&str) -> String,
    /// Taxed in another country than the offer is in: (place, tax place).
    pub abroad: fn(&str, &str) -> String,
    /// Button: tax it where it is.
    pub tax_here: &'static str,
    /// So many fields need a look (count).
    pub to_mend: fn(usize) -> String,
}

/// The answer in words.
#[derive(Debug)]
pub struct Answer {
    /// Heading of the answer.
    pub heading: &'static str,
    /// Nothing entered yet.
    pub empty: &'static str,
    /// Inside the band: (amount, fraction in words, among what, middle).
    pub inside: fn(&str, &str, &str, &str) -> String,
    /// What is placed in a band, as the sentence's subject: (component, amount).
    pub subject: fn(Component, &str) -> String,
    /// Below the lowest percentile: (amount, percent, among what, middle).
    pub below: fn(&str, &str, &str, &str) -> String,
    /// Above the highest percentile: (amount, percent, among what, middle).
    pub above: fn(&str, &str, &str, &str) -> String,
    /// A range: (low, high, position of the low end, position of the high end, among what, middle).
    pub range: fn(&str, &str, &str, &str, &str, &str) -> String,
    /// A position: at a percentile (number).
    pub at: fn(&str) -> String,
    /// A position: below a percentile (number).
    pub under: fn(&str) -> String,
    /// A position: above a percentile (number).
    pub over: fn(&str) -> String,
    /// A part of all in words: (nearest twelfth-like fraction in percent, exactly so).
    pub fraction: fn(u8, bool) -> &'static str,
    /// No band for this.
    pub no_band: &'static str,
    /// Figure: first year.
    pub first_year: &'static str,
    /// Figure: four years (number of years).
    pub all_years: fn(&str) -> String,
    /// Figure: average year.
    pub average: &'static str,
    /// Figure: percentile of base, and of the whole country where the place itself is modelled.
    pub position: [&'static str; 2],
    /// What the band modelled for the place says beside the country's: (place, position).
    pub here: fn(&str, &str) -> String,
    /// What the totals are: before tax.
    pub before_tax: &'static str,
    /// The result belongs to an older entry.
    pub stale: &'static str,
}

/// The bands and their sources.
#[derive(Debug)]
pub struct Bands {
    /// Heading of the section.
    pub heading: &'static str,
    /// What a band is.
    pub explain: &'static str,
    /// Marker of the person's own figure.
    pub you: &'static str,
    /// Marker of an advertised range.
    pub advert: &'static str,
    /// Title of a chart for assistive tools: (ladder, role, level, place).
    pub chart_title: fn(&str, &str, &str, &str) -> String,
    /// Summary of a chart: (p10, p50, p90, position sentence).
    pub chart_summary: fn(&str, &str, &str, &str) -> String,
    /// Percentile label (number).
    pub percentile: fn(u8) -> String,
    /// Opens the table behind a chart.
    pub show_table: &'static str,
    /// Column: percentile.
    pub column_percentile: &'static str,
    /// Column: base a year.
    pub column_base: &'static str,
    /// (date).
    pub as_of: fn(&str) -> String,
    /// Label of the source.
    pub source: &'static str,
    /// Label of the licence.
    pub licence: &'static str,
    /// Label of the grade.
    pub grade: &'static str,
    /// Label of the method.
    pub method: &'static str,
    /// The two ladders are not to be mixed.
    pub apart: &'static str,
    /// The amount was converted: (amount, rate, date).
    pub converted: fn(&str, &str, &str) -> String,
    /// The 90 % interval of the position: (low, high).
    pub interval: fn(&str, &str) -> String,
    /// Heading of the nearest alternatives.
    pub nearest: &'static str,
    /// Warning: all levels together.
    pub all_levels: fn(Ladder) -> &'static str,
    /// Warning: an anecdote (n).
    pub anecdote: fn(&str) -> String,
    /// Warning: occupation instead of role.
    pub occupation: &'static str,
    /// Warning: modelled.
    pub modelled: &'static str,
    /// Warning: the factor of a metropolitan area may count it twice.
    pub counted_twice: &'static str,
    /// Warning: the country stands in (its name).
    pub nationwide: fn(&str) -> String,
    /// Why there is no band.
    pub reason: fn(Reason) -> String,
}

/// Pay year by year.
#[derive(Debug)]
pub struct Years {
    /// Heading of the section.
    pub heading: &'static str,
    /// What the table holds: (currency).
    pub caption: fn(&str) -> String,
    /// Column: year.
    pub year: &'static str,
    /// Year number (number).
    pub year_number: fn(&str) -> String,
    /// Row: sum.
    pub total: &'static str,
    /// Parts of pay: base, bonus, one-offs, equity, benefits, proceeds of a deal, what is given up.
    pub parts: [&'static str; 7],
    /// Title of the chart.
    pub chart_title: &'static str,
    /// Summary of the chart: (highest year, its total, lowest year, its total).
    pub chart_summary: fn(&str, &str, &str, &str) -> String,
    /// The same when all years are equal: (total).
    pub chart_even: fn(&str) -> String,
    /// What was assumed.
    pub assumptions: &'static str,
}

/// Names.
#[derive(Debug)]
pub struct Names {
    /// A role family, as its ladder calls it.
    pub role: fn(Role, Ladder) -> &'static str,
    /// A level.
    pub level: fn(Level) -> &'static str,
    /// All levels together.
    pub every_level: &'static str,
    /// A place.
    pub region: fn(&str) -> String,
    /// A ladder.
    pub ladder: fn(Ladder) -> &'static str,
    /// What a ladder speaks of, in one line.
    pub ladder_note: fn(Ladder) -> &'static str,
    /// How figures came about.
    pub method: fn(Method) -> &'static str,
    /// What a grade means.
    pub grade: fn(Grade) -> &'static str,
    /// How a band was found.
    pub step: fn(Step) -> &'static str,
}

/// What is said when something fails.
#[derive(Debug)]
pub struct Failures {
    /// The data could not be had.
    pub data: &'static str,
    /// What is kept.
    pub kept: &'static str,
    /// Button: try again.
    pub retry: &'static str,
    /// Button: open details.
    pub details: &'static str,
    /// The device would not save.
    pub not_saved: &'static str,
    /// A part of the page could not be had.
    pub room: &'static str,
    /// A saved state was damaged and set aside.
    pub damaged_state: &'static str,
}
