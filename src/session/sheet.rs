//! Offers as a plain table: comma-separated values and Markdown, written and read back.
//!
//! The first column holds the ids of the fields, by which a table is read; the second one their names, for people; each
//! further one an offer. Rows without the id of a field (the figures below the offers) are passed over when the table is
//! read. Tables of earlier versions have no names.
//!
//! ```
//! use bandworth::session::{Session, sheet::{Form, Words, read, write}};
//! let words = Words { head: "Entry", label: &|_| "Name".to_owned(), cell: &|draft, row| row.text(draft).to_owned() };
//! let text = write(&Session::example(), &[], Form::Markdown, &words);
//! assert!(text.contains("| base_salary | Name | 230,000 |"));
//! assert_eq!(read(&text, &|_, cell| cell.to_owned()).unwrap().draft(), Session::example().draft());
//! ```
use super::action::Session;
use super::deal::{DealDraft, DealField, Side, Table};
use super::draft::{Draft, Field, numbered};
use super::locale::Locale;
use super::number_input::amount;
use super::share::of_drafts;
use crate::data::LONGEST_LABEL;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Values between separators: commas, or semicolons where commas are decimal.
    Csv,
    /// A table between bars.
    Markdown,
}

/// The first cell of the head.
const HEAD: &str = "field";
/// Spreadsheets take a text that begins like this for a formula.
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\''];

/// What a row of the table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A field of the offer.
    Offer(Field),
    /// Which kind of deal the offer comes with, or is.
    DealSide,
    /// The reported deal it started from.
    DealStory,
    /// A field of the deal, and its row, from 0.
    Deal(DealField, usize),
}

impl From<Field> for Row {
    fn from(field: Field) -> Self {
        Self::Offer(field)
    }
}

impl Row {
    /// Every row, in the order of the forms.
    pub fn all() -> impl Iterator<Item = Row> {
        let deal = DealField::ALL.iter().flat_map(|field| {
            let rows = if field.table().is_some() { Table::MOST } else { 1 };
            (0..rows).map(|row| Row::Deal(*field, row))
        });
        Field::all().map(Row::Offer).chain([Row::DealSide, Row::DealStory]).chain(deal)
    }

    /// The spelling in the first column: rows of a table after the first end with their number.
    pub fn id(self) -> String {
        match self {
            Row::Offer(field) => field.id(),
            Row::DealSide => "deal_side".to_owned(),
            Row::DealStory => "deal_story".to_owned(),
            Row::Deal(field, 0) => format!("deal_{}", field.id()),
            Row::Deal(field, row) => format!("deal_{}_{}", field.id(), row.saturating_add(1)),
        }
    }

    /// The row of a spelling.
    pub fn parse(id: &str) -> Option<Self> {
        if let Some(field) = Field::parse(id) {
            return Some(Row::Offer(field));
        }
        let name = id.strip_prefix("deal_")?;
        match name {
            "side" => return Some(Row::DealSide),
            "story" => return Some(Row::DealStory),
            _ => {}
        }
        if let Some(field) = DealField::parse(name) {
            return Some(Row::Deal(field, 0));
        }
        let (name, number) = numbered(name)?;
        let number = usize::from(number);
        let field = DealField::parse(name).filter(|field| field.table().is_some())?;
        (2..=Table::MOST).contains(&number).then(|| Row::Deal(field, number.saturating_sub(1)))
    }

    /// What stands there.
    pub fn text(self, draft: &Draft) -> &str {
        let of_deal = |text: fn(&DealDraft) -> &str| draft.deal.as_ref().map(text).unwrap_or_default();
        match self {
            Row::Offer(field) => draft.text(field),
            Row::DealSide => of_deal(|deal| deal.side.id()),
            Row::DealStory => of_deal(|deal| &deal.story),
            Row::Deal(field, row) => draft.deal.as_ref().map_or("", |deal| deal.text(field, row)),
        }
    }

    /// Puts a text there; none where it names no kind of deal.
    fn put(self, draft: &mut Draft, text: String) -> Option<()> {
        match self {
            Row::Offer(field) => draft.set(field, text),
            _ if text.is_empty() => {}
            Row::DealSide => draft.deal.get_or_insert_default().side = Side::parse(&text)?,
            Row::DealStory => draft.deal.get_or_insert_default().story = text,
            Row::Deal(field, row) => draft.deal.get_or_insert_default().set(field, row, text),
        }
        Some(())
    }
}

/// How rows and what stands in them are named.
#[allow(missing_debug_implementations)]
pub struct Words<'a> {
    /// The head of the column of names; no number.
    pub head: &'a str,
    /// The name of a row.
    pub label: &'a dyn Fn(Row) -> String,
    /// What stands in a row.
    pub cell: &'a dyn Fn(&Draft, Row) -> String,
}

/// The offers of a session, then further rows, each with its name first.
pub fn write(session: &Session, further: &[Vec<String>], form: Form, words: &Words<'_>) -> String {
    let entries = session.entries();
    let mut rows = vec![row([HEAD, words.head], (1..=entries.len()).map(|at| at.to_string()))];
    let used = |row: &Row| entries.iter().any(|entry| !row.text(&entry.draft).is_empty());
    for used in Row::all().filter(used) {
        let names = [used.id(), (words.label)(used)];
        rows.push(row(names, entries.iter().map(|entry| (words.cell)(&entry.draft, used))));
    }
    let width = rows.first().map_or(0, Vec::len);
    let figure = |cell: &String| match form {
        Form::Csv => ungrouped(cell, session.locale),
        Form::Markdown => cell.clone(),
    };
    rows.extend(further.iter().map(|further| padded(row([""], further.iter().map(figure)), width)));
    match form {
        Form::Markdown => markdown(&rows, width),
        Form::Csv => {
            let separator = if session.locale == Locale::De { ";" } else { "," };
            // The mark at the start tells spreadsheets that this is UTF-8.
            let lines = rows
                .iter()
                .map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(separator));
            format!("\u{feff}{}\r\n", lines.collect::<Vec<_>>().join("\r\n"))
        }
    }
}

fn row<const N: usize>(names: [impl Into<String>; N], cells: impl Iterator<Item = String>) -> Vec<String> {
    names.into_iter().map(Into::into).chain(cells).collect()
}

fn padded(mut row: Vec<String>, width: usize) -> Vec<String> {
    row.resize(width, String::new());
    row
}

/// A figure as spreadsheets take it for a number: without groups. Any other text stays.
fn ungrouped(cell: &str, locale: Locale) -> String {
    let plain = cell.replace('−', "-");
    match amount(&plain).filter(|_| is_figure(&plain)) {
        Some(number) if locale == Locale::De => number.to_string().replace('.', ","),
        Some(number) => number.to_string(),
        None => cell.to_owned(),
    }
}

fn is_figure(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    digits.starts_with(|mark: char| mark.is_ascii_digit())
        && digits.chars().all(|mark| mark.is_ascii_digit() || matches!(mark, '.' | ','))
}

fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(FORMULA) && !is_figure(cell) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

fn markdown(rows: &[Vec<String>], width: usize) -> String {
    let cell = |cell: &String| cell.replace('\\', "\\\\").replace('|', "\\|").replace(['\n', '\r'], " ");
    let line = |row: &Vec<String>| format!("| {} |\n", row.iter().map(cell).collect::<Vec<_>>().join(" | "));
    let rule = format!("|{}\n", " --- |".repeat(width));
    rows.iter().enumerate().map(|(at, row)| if at == 0 { line(row) + &rule } else { line(row) }).collect()
}

/// The offers of a table; none where the text is no table of offers. `id` finds the text of a row from its cell.
pub fn read(text: &str, id: &dyn Fn(Row, &str) -> String) -> Option<Session> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let rows = if text.starts_with('|') {
        text.lines().filter_map(bars).collect()
    } else {
        values(
            text,
            *[',', ';', '\t']
                .iter()
                .max_by_key(|mark| text.lines().next().unwrap_or_default().matches(**mark).count())?,
        )
    };
    let mut rows = rows.into_iter();
    let head = rows.next()?;
    if head.first().map(String::as_str) != Some(HEAD) {
        return None;
    }
    // Offers are numbered, names are not.
    let named = head.get(1).is_some_and(|second| second.parse::<usize>().is_err());
    let before = if named { 2 } else { 1 };
    let mut drafts = vec![Draft::default(); head.len().checked_sub(before)?];
    for row in rows {
        let Some(place) = row.first().and_then(|id| Row::parse(id)) else { continue };
        for (draft, cell) in drafts.iter_mut().zip(row.iter().skip(before)) {
            let text = id(place, cell);
            if text.chars().count() > LONGEST_LABEL {
                return None;
            }
            place.put(draft, text)?;
        }
    }
    let drafts: Vec<Draft> = drafts
        .into_iter()
        .map(|draft| {
            let deal = draft.deal.clone().map(DealDraft::checked);
            draft.with_deal(deal)
        })
        .collect();
    let any = drafts.iter().any(|draft| draft.filled().next().is_some());
    any.then(|| of_drafts(drafts))?
}

/// The cells of a line between bars; none for the rule below the head.
fn bars(line: &str) -> Option<Vec<String>> {
    let line = line.trim().strip_prefix('|')?;
    let (mut cells, mut cell, mut escaped) = (Vec::new(), String::new(), false);
    for mark in line.chars() {
        match mark {
            '\\' if !escaped => escaped = true,
            '|' if !escaped => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            _ => {
                cell.push(mark);
                escaped = false;
            }
        }
    }
    let rule =
        cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|mark| matches!(mark, '-' | ':')));
    (!rule).then_some(cells)
}

/// The cells of values between separators, quoted or not.
fn values(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut inside = false;
    let mut marks = text.chars().peekable();
    let whole = |cell: &mut String| {
        let cell = std::mem::take(cell);
        let guarded = cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA));
        guarded.map(str::to_owned).unwrap_or(cell)
    };
    while let Some(mark) = marks.next() {
        match mark {
            '"' if inside && marks.peek() == Some(&'"') => cell.extend(marks.next()),
            '"' => inside = !inside,
            _ if inside => cell.push(mark),
            '\r' => {}
            '\n' => {
                row.push(whole(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ if mark == separator => row.push(whole(&mut cell)),
            _ => cell.push(mark),
        }
    }
    row.push(whole(&mut cell));
    rows.push(row);
    rows
}
