//! What was entered, in words: the name of every field and of every choice, and the way back from a name to its id.
//!
//! ```
//! use bandworth::i18n::entered::{cell, id};
//! use bandworth::session::{Locale, draft::{Draft, Field}};
//! let draft = Draft::example(Locale::En);
//! let role = cell(Locale::De, &draft, Field::Role, &[]);
//! assert_eq!(id(Field::Role, &role, &[]), "ml_engineer");
//! ```
use super::{Messages, details, messages};
use crate::domain::band::{Ladder, Level, Region, Role};
use crate::session::Locale;
use crate::session::detail::{Detail, Read};
use crate::session::draft::{Draft, Field};
use crate::session::number_input::written;

/// A tax place: its id, and its names in the order of the languages.
pub type Place = (String, [String; 2]);

/// The name of a field, with its row where it stands in a table.
pub fn label(locale: Locale, field: Field) -> String {
    let Field::Detail(detail, row) = field else { return (messages(locale).form.label)(field) };
    let texts = details(locale);
    let label = (texts.label)(detail);
    let number = (u32::from(row).saturating_add(1)).to_string();
    detail
        .table()
        .map_or_else(|| label.to_owned(), |table| format!("{}, {label}", (texts.row)(table, &number)))
}

/// The unit of a field: a currency for amounts, else what stands behind its number.
pub fn unit(locale: Locale, draft: &Draft, field: Field) -> String {
    let money = match field {
        Field::BaseSalary | Field::BaseSalaryHigh | Field::SignOn | Field::GrantValue => true,
        Field::Detail(detail, _) => detail.read() == Read::Money,
        _ => false,
    };
    let unit = (messages(locale).form.unit)(field);
    if money { draft.text(Field::Currency).to_owned() } else { unit.to_owned() }
}

/// What stands in a field: the name of a choice, a number as the language writes it, else the text as typed.
pub fn cell(locale: Locale, draft: &Draft, field: Field, places: &[Place]) -> String {
    let text = draft.text(field);
    let ladder = Ladder::parse(draft.text(Field::Ladder)).unwrap_or(Ladder::Market);
    let names = names(locale, field, ladder, places);
    let named = names.into_iter().find(|(id, _)| id == text).map(|(_, name)| name);
    let number = || field.number(text).map(|number| written(number, locale));
    named.or_else(number).unwrap_or_else(|| text.to_owned())
}

/// The same with its unit, for people only.
pub fn value(locale: Locale, draft: &Draft, field: Field, places: &[Place]) -> String {
    let (text, unit) = (cell(locale, draft, field, places), unit(locale, draft, field));
    let is_number = text.ends_with(|last: char| last.is_ascii_digit());
    if is_number && !unit.is_empty() { format!("{text} {unit}") } else { text }
}

/// The text of a field from what stands in a table: the id of a choice named in either language, else the text itself.
pub fn id(field: Field, cell: &str, places: &[Place]) -> String {
    let both = Locale::ALL.iter().flat_map(|locale| Ladder::ALL.iter().map(move |ladder| (*locale, *ladder)));
    let mut all = both.flat_map(|(locale, ladder)| names(locale, field, ladder, places));
    all.find(|(_, name)| name == cell).map_or_else(|| cell.to_owned(), |(id, _)| id)
}

/// The choices of a field with their names; none where a text is typed.
fn names(locale: Locale, field: Field, ladder: Ladder, places: &[Place]) -> Vec<(String, String)> {
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
            let word = details(locale).word;
            detail.read().words().iter().map(|id| owned(id, word(detail, id))).collect()
        }
        _ => Vec::new(),
    }
}
