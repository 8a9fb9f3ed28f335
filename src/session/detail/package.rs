//! From the fields beyond the first form to the record that the interface takes.
use super::bounds::checked;
use super::form::{Part, columns, is_overruled};
use super::needed::{all_missing, is_blank};
use super::{Detail, Table};
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};
use crate::session::draft::{Draft, Field};
use crate::session::parse::Complaint;
use crate::session::reading::put;

/// Where values stand in a package, as JSON pointers without the package's own, and the fields they came from.
pub type Pointers = Vec<(String, Field)>;

/// Every field of these parts that holds a text that cannot be read or is not allowed, and every one that is needed.
pub fn complaints(draft: &Draft, parts: &[Part]) -> Vec<(Field, Complaint)> {
    let read = |field: &Field| match field {
        Field::Detail(detail, _) => wrong(draft, *field, *detail).map(|complaint| (*field, complaint)),
        _ => None,
    };
    let needed = all_missing(draft, parts);
    let needed = needed.into_iter().map(|field| (field, Complaint::NotAllowed(Problem::new(Code::Missing))));
    shown(draft, parts).iter().filter_map(read).chain(needed).collect()
}

/// What is wrong with the text of a field; nothing with an empty one.
pub fn wrong(draft: &Draft, field: Field, detail: Detail) -> Option<Complaint> {
    let text = draft.text(field).trim();
    if text.is_empty() {
        return None;
    }
    let other = || detail.read().names_another(text, draft.text(Field::Currency));
    checked(detail, text).err().or_else(|| other().then_some(Complaint::OtherCurrency))
}

/// The fields of these parts, row by row.
pub fn shown(draft: &Draft, parts: &[Part]) -> Vec<Field> {
    let fields = |part: &Part| match part {
        Part::One(detail) => vec![Field::Detail(*detail, 0)],
        Part::Rows(table) => (0..draft.rows(*table))
            .flat_map(|row| {
                columns(*table, draft, row).into_iter().map(move |detail| Field::Detail(detail, row))
            })
            .collect(),
    };
    parts.iter().flat_map(fields).collect()
}

/// Puts what stands in these parts into a record. Rows follow those that stand there already.
pub fn put_details(draft: &Draft, parts: &[Part], record: &mut Node, pointers: &mut Pointers) {
    for part in parts {
        match part {
            Part::One(detail) => {
                if let Some(found) = read(draft, Field::Detail(*detail, 0), *detail)
                    && !detail.place().is_empty()
                {
                    put(record, detail.place(), found);
                    pointers.push((format!("/{}", detail.place()), Field::Detail(*detail, 0)));
                }
            }
            Part::Rows(table) if !table.place().is_empty() => put_rows(draft, *table, record, pointers),
            Part::Rows(_) => {}
        }
    }
}

fn put_rows(draft: &Draft, table: Table, record: &mut Node, pointers: &mut Pointers) {
    let mut rows = match table.place().split('/').fold(&*record, |node, name| node.field(name)) {
        Node::List(rows) => rows.clone(),
        _ => Vec::new(),
    };
    let before = rows.len();
    for row in (0..draft.rows(table)).filter(|row| !is_blank(draft, table, *row)) {
        let mut line = Node::Record(Vec::new());
        let at = format!("/{}/{}", table.place(), rows.len());
        let counts = |detail: &Detail| !is_overruled(draft, *detail, row);
        for detail in columns(table, draft, row).into_iter().filter(counts) {
            let field = Field::Detail(detail, row);
            if let Some(found) = read(draft, field, detail) {
                put(&mut line, detail.place(), found);
            }
            pointers.push((format!("{at}/{}", detail.place()), field));
        }
        rows.push(line);
    }
    if rows.len() > before {
        put(record, table.place(), Node::List(rows));
    }
}

fn read(draft: &Draft, field: Field, detail: Detail) -> Option<Node> {
    let text = draft.text(field).trim();
    if text.is_empty() { None } else { checked(detail, text).ok() }
}

/// Own exchange rates, by pair.
pub fn rates(draft: &Draft) -> Option<Node> {
    let rate = |row: u8| {
        let pair = draft.text(Field::Detail(Detail::RatePair, row)).trim().to_ascii_uppercase();
        let rate = read(draft, Field::Detail(Detail::RateValue, row), Detail::RateValue)?;
        (!pair.is_empty()).then_some((pair, rate))
    };
    let rates: Vec<(String, Node)> = (0..draft.rows(Table::Rates)).filter_map(rate).collect();
    (!rates.is_empty()).then_some(Node::Record(rates))
}
