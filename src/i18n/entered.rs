//! What was entered, in words: the name of every row and of every choice, and the way back from a name to its id.
//!
//! ```
//! use bandworth::i18n::entered::{cell, id};
//! use bandworth::session::{Locale, draft::{Draft, Field}};
//! let draft = Draft::example(Locale::En);
//! let role = cell(Locale::De, &draft, Field::Role.into(), &[]);
//! assert_eq!(id(Field::Role.into(), &role, &[]), "ml_engineer");
//! ```
use super::{Messages, deals, detail_names, messages};
use crate::domain::band::{Ladder, Level, Region, Role};
use crate::session::Locale;
use crate::session::deal::{DealField, Side};
use crate::session::detail::{Detail, Read};
use crate::session::draft::{Draft, Field};
use crate::session::sheet::Row;

/// A tax place: its id, and its names in the order of the languages.
pub type Place = (String, [String; 2]);

/// The name of a row of what was entered, with its number where it stands in a table.
pub fn label(locale: Locale, row: Row) -> String {
    let form = &deals(locale).form;
    let number = |row: usize| row.saturating_add(1).to_string();
    let (label, of) = match row {
        Row::Offer(Field::Detail(detail, row)) => {
            let texts = detail_names(locale);
            let of = detail.table().map(|table| (texts.row)(table, &number(row.into())));
            ((texts.label)(detail).to_owned(), of)
        }
        Row::Offer(field) => ((messages(locale).form.label)(field), None),
        Row::DealSide => (deals(locale).side.to_owned(), None),
        Row::DealStory => (deals(locale).story.to_owned(), None),
        Row::Deal(field, row) => {
            let of = field.table().map(|table| (form.row)(table, &number(row)));
            ((form.label)(field).to_owned(), of)
        }
    };
    of.map_or_else(|| label.clone(), |of| format!("{of}, {label}"))
}

/// What stands behind the numbers of a row whatever its currency: per cent, months.
pub fn mark(locale: Locale, row: Row) -> &'static str {
    match row {
        Row::Offer(field) => (messages(locale).form.unit)(field),
        Row::Deal(field, _) if matches!(field.read(), Read::Percent | Read::PercentByYear) => "%",
        Row::DealSide | Row::DealStory | Row::Deal(..) => "",
    }
}

/// The unit of a row: a currency for amounts, else what stands behind its number.
pub fn unit(locale: Locale, draft: &Draft, row: Row) -> String {
    let money = match row {
        Row::Offer(Field::BaseSalary | Field::BaseSalaryHigh | Field::SignOn | Field::GrantValue) => true,
        Row::Offer(Field::Detail(detail, _)) => detail.read() == Read::Money,
        Row::Deal(field, _) => matches!(field.read(), Read::Money | Read::MoneyByYear),
        _ => false,
    };
    if money { draft.text(Field::Currency).to_owned() } else { mark(locale, row).to_owned() }
}

/// What stands in a row: the name of a choice, a number as the language writes it, else the text as typed.
pub fn cell(locale: Locale, draft: &Draft, row: Row, places: &[Place]) -> String {
    let text = row.text(draft);
    let ladder = Ladder::parse(draft.text(Field::Ladder)).unwrap_or(Ladder::Market);
    let names = names(locale, row, ladder, places);
    let named = names.into_iter().find(|(id, _)| id == text).map(|(_, name)| name);
    let number = || match row {
        Row::Offer(field) => field.written(text, locale),
        _ => None,
    };
    named.or_else(number).unwrap_or_else(|| text.to_owned())
}

/// The same with its unit, for people only.
pub fn value(locale: Locale, draft: &Draft, row: Row, places: &[Place]) -> String {
    let (text, unit) = (cell(locale, draft, row, places), unit(locale, draft, row));
    let is_number = text.ends_with(|last: char| last.is_ascii_digit());
    if is_number && !unit.is_empty() { format!("{text} {unit}") } else { text }
}

/// The text of a row from what stands in a table: the id of a choice named in either language, else the text itself.
pub fn id(row: Row, cell: &str, places: &[Place]) -> String {
    let both = Locale::ALL.iter().flat_map(|locale| Ladder::ALL.iter().map(move |ladder| (*locale, *ladder)));
    let mut all = both.flat_map(|(locale, ladder)| names(locale, row, ladder, places));
    all.find(|(_, name)| name == cell).map_or_else(|| cell.to_owned(), |(id, _)| id)
}

/// The choices of a row with their names; none where a text is typed.
fn names(locale: Locale, row: Row, ladder: Ladder, places: &[Place]) -> Vec<(String, String)> {
    match row {
        Row::Offer(field) => names_of(locale, field, ladder, places),
        Row::DealSide => {
            Side::ALL.map(|side| (side.id().to_owned(), (deals(locale).sides)(side).to_owned())).to_vec()
        }
        Row::DealStory => Vec::new(),
        Row::Deal(field, _) => words_of(locale, field),
    }
}

fn words_of(locale: Locale, field: DealField) -> Vec<(String, String)> {
    let word = deals(locale).form.word;
    field.read().words().iter().map(|id| ((*id).to_owned(), word(id).to_owned())).collect()
}

fn names_of(locale: Locale, field: Field, ladder: Ladder, places: &[Place]) -> Vec<(String, String)> {
    let Messages { form, names, compare, .. } = messages(locale);
    let pairs = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(id, name)| ((*id).to_owned(), (*name).to_owned())).collect::<Vec<_>>()
    };
    let regions = || Region::named().map(|id| (id.to_owned(), (names.region)(id))).collect();
    let owned = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    let [no, yes] = compare.no_yes;
    match field {
        Field::Role => Role::ALL.iter().map(|role| owned(role.id(), (names.role)(*role, ladder))).collect(),
        Field::Level => Level::ALL.iter().map(|level| owned(level.id(), (names.level)(*level))).collect(),
        Field::Ladder => {
            Ladder::ALL.iter().map(|ladder| owned(ladder.id(), (names.ladder)(*ladder))).collect()
        }
        Field::Region | Field::Detail(Detail::ReferencePlace, _) => regions(),
        Field::Jurisdiction => {
            let name = |names: &[String; 2]| match (locale, names) {
                (Locale::En, [name, _]) | (Locale::De, [_, name]) => name.clone(),
            };
            places.iter().map(|(id, names)| (id.clone(), name(names))).collect()
        }
        Field::FilingStatus => {
            let [single, joint] = compare.filing;
            pairs(&[("single", single), ("joint", joint)])
        }
        Field::ChurchTax | Field::CurrencyChosen => pairs(&[("no", no), ("yes", yes)]),
        Field::CadenceMonths => {
            [1_u16, 3, 6, 12].map(|months| owned(&months.to_string(), (form.cadence)(months))).to_vec()
        }
        Field::Distribution => pairs(&[("even", form.even), ("weights", form.weights)]),
        Field::Detail(detail, _) => {
            let word = detail_names(locale).word;
            detail.read().words().iter().map(|id| owned(id, word(detail, id))).collect()
        }
        _ => Vec::new(),
    }
}
