//! The texts of the view for deals.
use crate::session::deal::{DealField, Group, Seat, Side, Table};

/// The view for deals.
#[derive(Debug)]
pub struct Deals {
    /// Heading, and what the view is for.
    pub heading: [&'static str; 2],
    /// Label of the choice of a kind.
    pub side: &'static str,
    /// A kind of deal.
    pub sides: fn(Side) -> &'static str,
    /// Label of the choice of a seat.
    pub seat: &'static str,
    /// A side of the table.
    pub seats: fn(Seat) -> &'static str,
    /// Label of the choice of a reported deal.
    pub story: &'static str,
    /// A reported deal in that choice: (who, year).
    pub story_of: fn(&str, &str) -> String,
    /// No reported deal.
    pub own: &'static str,
    /// News: a reported deal (its name) stands in place of one's own, which is kept.
    pub own_kept: fn(&str) -> String,
    /// The shares are an example to be replaced.
    pub example: &'static str,
    /// Texts of the form.
    pub form: DealForm,
    /// What must be entered first.
    pub empty: fn(Side) -> &'static str,
    /// So many fields need a look; the result before them is shown.
    pub to_mend: &'static str,
    /// Nothing can be computed before the engine has come.
    pub waiting: &'static str,
    /// The engine could not be had.
    pub failed: &'static str,
    /// Heading of the answer.
    pub answer: &'static str,
    /// What reaches the person, when, and what can take it away.
    pub reaches: fn(Seat, &Reach<'_>) -> String,
    /// A number of months, as a span of time: within it, for its length.
    pub months: fn(u32) -> String,
    /// The same for an inventor: (person, all).
    pub inventor_says: fn(&str, &str) -> String,
    /// What a licence is worth to both sides, and what is paid without sales: (licensor, licensee, paid).
    pub licence_says: fn(&str, &str, &str) -> String,
    /// The texts of a talent deal's answer.
    pub talent: Talent,
    /// The texts of a licence's answer.
    pub licence: Licence,
    /// The texts of an inventor's answer.
    pub inventor: Inventor,
    /// The texts about other deals.
    pub known: Known,
    /// The texts about worked cases.
    pub checked: Checked,
    /// What is assumed.
    pub assumptions: fn(Side) -> &'static str,
    /// Opens the figures of a chart as a table.
    pub as_table: &'static str,
}

/// What a sentence about a person says.
#[derive(Clone, Copy, Debug)]
pub struct Reach<'a> {
    /// At closing; none where only later something comes.
    pub now: Option<&'a str>,
    /// Expected later, and within which time.
    pub later: Option<(&'a str, &'a str)>,
    /// Held back of it, and for how long.
    pub held_back: Option<(&'a str, &'a str)>,
    /// What of it hangs on later instalments.
    pub instalments: Option<&'a str>,
    /// Lost by leaving early.
    pub at_risk: Option<&'a str>,
    /// The stake in the company that goes on.
    pub stake: Option<&'a str>,
    /// Whether the shares are still the person's afterwards.
    pub keeps_shares: bool,
    /// Times the money paid in.
    pub multiple: Option<&'a str>,
}

/// The texts of the form.
#[derive(Debug)]
pub struct DealForm {
    /// Heading.
    pub heading: &'static str,
    /// Heading of a group of fields.
    pub group: fn(Group) -> &'static str,
    /// Label of a field.
    pub label: fn(DealField) -> &'static str,
    /// What a field means.
    pub hint: fn(DealField) -> &'static str,
    /// A word of a choice, by its spelling.
    pub word: fn(&str) -> &'static str,
    /// Nothing chosen.
    pub choose: &'static str,
    /// What a row of a table is: (table, number).
    pub row: fn(Table, &str) -> String,
    /// Button: one more row.
    pub add: fn(Table) -> &'static str,
    /// Button: take a row away (what it is).
    pub remove: fn(&str) -> String,
    /// News: a row of a table was added (its name).
    pub added: fn(&str) -> String,
    /// Opens the words of a group in plain words.
    pub plainly: &'static str,
    /// Words of a group, each with its meaning.
    pub terms: fn(Group) -> &'static [(&'static str, &'static str)],
    /// A percentage that is out of range.
    pub percent: &'static str,
    /// A percentage that may be meant as a part of one: (as read, as meant).
    pub small_percent: fn(&str, &str) -> String,
    /// What part of all shares a person holds: (shares, all shares, percent).
    pub of_all: fn(&str, &str, &str) -> String,
    /// The reports do not say who held what.
    pub no_classes: &'static str,
}

/// A chart: its title.
pub type Title = &'static str;

/// The texts of a talent deal's answer.
#[derive(Debug)]
pub struct Talent {
    /// A line about the person, and what it means: field of the interface.
    pub line: fn(&str) -> [&'static str; 2],
    /// The lines about the person.
    pub lines: Title,
    /// From the fee to the person.
    pub steps: Title,
    /// What the steps say: (start, for the shares, person).
    pub steps_say: fn(&str, &str, &str) -> String,
    /// A step.
    pub step: fn(&str) -> &'static str,
    /// Columns of the steps: what, amount, left.
    pub step_columns: &'static [&'static str],
    /// What is held against a sale of the shares (amount).
    pub leakage: fn(&str) -> String,
    /// The ways side by side.
    pub ways: [&'static str; 2],
    /// Name of a way, and when it applies.
    pub way: fn(&str) -> [&'static str; 2],
    /// Marks the chosen way.
    pub chosen: &'static str,
    /// What stays in the company; the person at closing; everything, today's value.
    pub way_rows: [&'static str; 3],
    /// Said where the tender is not shown.
    pub no_price: &'static str,
    /// Column: a class.
    pub class: &'static str,
    /// Name of a class of our own; none for others.
    pub class_name: fn(&str) -> Option<&'static str>,
    /// Payment by payment: title, and what it says.
    pub payments: [&'static str; 2],
    /// What a payment is for, and what can take it away: field of the interface.
    pub source: fn(&str) -> [&'static str; 2],
    /// A month after closing, in a row's name: (what, month as a span).
    pub paid_after: fn(&str, &str) -> String,
    /// Columns: what, when, if all goes well, how likely, expected, what can take it away.
    pub payment_columns: &'static [&'static str],
    /// At closing, and after so long: (span).
    pub at_closing: &'static str,
    /// After so long: (span).
    pub after: fn(&str) -> String,
    /// Who bears the escrow: title, and what it says.
    pub methods: [&'static str; 2],
    /// Columns: class, then at closing and on release by the chosen method, and by the other.
    pub method_columns: [&'static str; 2],
    /// What should be known, by the code of the interface; none for what is said elsewhere.
    pub warning: fn(&str) -> Option<&'static str>,
    /// What a share gets as the money grows.
    pub curve: Title,
    /// What the curve says: (money, what each class gets).
    pub curve_says: fn(&str, &str) -> String,
    /// One class in it: (class, amount).
    pub per_share: fn(&str, &str) -> String,
    /// Names on the axis: this deal; money for the shares.
    pub axis: [&'static str; 2],
    /// Where a class begins to act otherwise.
    pub points: &'static str,
    /// Columns of the breakpoints: from, class, what it does.
    pub point_columns: &'static [&'static str],
    /// What a class does beyond a breakpoint.
    pub event: fn(&str) -> &'static str,
}

/// The texts of a licence's answer.
#[derive(Debug)]
pub struct Licence {
    /// The figures.
    pub lines: Title,
    /// A figure and what it means: field of the interface.
    pub line: fn(&str) -> [&'static str; 2],
    /// Years, as a unit (number).
    pub in_years: fn(&str) -> String,
    /// Royalty by year.
    pub years: Title,
    /// What it says: (most, its year, total expected).
    pub years_say: fn(&str, &str, &str) -> String,
    /// Year 0 is the signing.
    pub signing: &'static str,
    /// Names in the chart: paid if it sells, minimum.
    pub legend: [&'static str; 2],
    /// Columns: year, sales, with sales, without, minimum, expected.
    pub year_columns: &'static [&'static str],
    /// What moves the value: of the licensor, of the licensee.
    pub swings: [Title; 2],
    /// What it says (driver that moves most).
    pub swings_say: fn(&str) -> String,
    /// Columns: what is moved, lower, higher.
    pub swing_columns: &'static [&'static str],
    /// What is moved.
    pub driver: fn(&str) -> &'static str,
    /// Both probabilities and a high discount rate.
    pub double_risk: &'static str,
}

/// The texts of an inventor's answer.
#[derive(Debug)]
pub struct Inventor {
    /// A line and what it means: value, factor, all, person.
    pub line: fn(&str) -> [&'static str; 2],
    /// The lines.
    pub lines: Title,
    /// Readings side by side: title, and what it says.
    pub readings: [&'static str; 2],
    /// A reading.
    pub reading: fn(&str) -> &'static str,
    /// Schedules side by side: title, and what it says.
    pub schedules: [&'static str; 2],
    /// Columns: which, value, all, person.
    pub columns: &'static [&'static str],
}

/// The texts about other deals.
#[derive(Debug)]
pub struct Known {
    /// What was reported.
    pub facts: &'static str,
    /// Announced (date).
    pub announced: fn(&str) -> String,
    /// Columns of the facts: what, figure, source.
    pub columns: &'static [&'static str],
    /// Another report says otherwise.
    pub disputed: &'static str,
    /// Both figures of a dispute: (figures).
    pub either: fn(&[String]) -> String,
    /// Heading of what nothing confirms.
    pub unverified: [&'static str; 2],
    /// How the share classes of a story were derived (text).
    pub derived: fn(&str) -> String,
    /// Benchmarks: heading, and how to read them.
    pub benchmarks: [&'static str; 2],
    /// What is measured.
    pub metric: fn(&str) -> Option<&'static str>,
    /// What a ratio says: (number of deals).
    pub points_say: fn(&str) -> String,
    /// What ranges say.
    pub ranges_say: &'static str,
    /// The person's deal among them.
    pub yours: &'static str,
    /// All that is paid in it, fees included, beside rates that run.
    pub yours_paid: &'static str,
    /// Times, as a unit (number).
    pub times: fn(&str) -> String,
    /// People, as a unit (number).
    pub people: fn(&str) -> String,
    /// An amount a share.
    pub a_share: fn(&str) -> String,
    /// A range: (low, high).
    pub range: fn(&str, &str) -> String,
    /// Columns of ranges: for whom, figure, cases, year, source.
    pub range_columns: &'static [&'static str],
    /// Columns of points: deal, figure, source.
    pub point_columns: &'static [&'static str],
}

/// The texts about worked cases that published calculators get wrong.
#[derive(Debug)]
pub struct Checked {
    /// Heading, and what the cases are.
    pub heading: [&'static str; 2],
    /// Name of a case's table: (money for the shares).
    pub of: fn(&str) -> String,
    /// Columns: class, what the rule pays, what we pay.
    pub columns: &'static [&'static str],
    /// Everything together.
    pub sum: &'static str,
    /// A rule pays something else than there is: (paid, money for the shares).
    pub off: fn(&str, &str) -> String,
    /// Before the source of a rule.
    pub source: &'static str,
    /// When it was read.
    pub retrieved: fn(&str) -> String,
}
