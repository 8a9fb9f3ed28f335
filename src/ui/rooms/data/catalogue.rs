//! What the engine says of the data behind all bands: sets, employers, cited points.
use rust_decimal::Decimal;
use yew::AttrValue;

use crate::data::node::Node;
use crate::domain::band::Ladder;
use crate::domain::money::Currency;
use crate::platform::engine::Engine;
use crate::session::Locale;
use crate::ui::engine::ask;

/// A row of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::rooms) struct Row(Node);

/// What is known of the data, but for the employers, which are asked for by role.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Catalogue {
    pub(super) sets: Vec<Row>,
    pub(super) points: Vec<Row>,
    pub(super) facts: Vec<Row>,
    pub(super) bands: Vec<Row>,
}

impl Row {
    /// A text; empty where there is none.
    pub(in crate::ui::rooms) fn text(&self, field: &str) -> AttrValue {
        match self.0.field(field) {
            Node::Text(text) => text.clone().into(),
            _ => AttrValue::default(),
        }
    }

    /// A text in a language, where the German one has a field of its own.
    pub(in crate::ui::rooms) fn in_language(&self, field: &str, locale: Locale) -> AttrValue {
        match locale {
            Locale::En => self.text(field),
            Locale::De => self.text(&format!("{field}_de")),
        }
    }

    /// A number.
    pub(in crate::ui::rooms) fn number(&self, field: &str) -> Option<Decimal> {
        self.0.field(field).decimal()
    }

    /// Whether a field is true.
    pub(in crate::ui::rooms) fn is(&self, field: &str) -> bool {
        *self.0.field(field) == Node::Boolean(true)
    }

    /// A record inside, where there is one.
    pub(in crate::ui::rooms) fn row(&self, field: &str) -> Option<Row> {
        match self.0.field(field) {
            record @ Node::Record(_) => Some(Row(record.clone())),
            _ => None,
        }
    }

    /// The entries of a list.
    pub(in crate::ui::rooms) fn rows(&self, field: &str) -> Vec<Row> {
        rows(self.0.field(field))
    }

    /// The texts of a list, one after another.
    pub(in crate::ui::rooms) fn texts(&self, field: &str) -> Vec<AttrValue> {
        self.rows(field).iter().filter_map(Self::own_text).collect()
    }

    fn own_text(&self) -> Option<AttrValue> {
        match &self.0 {
            Node::Text(text) => Some(text.clone().into()),
            _ => None,
        }
    }
}

fn rows(list: &Node) -> Vec<Row> {
    match list {
        Node::List(entries) => entries.iter().cloned().map(Row).collect(),
        _ => Vec::new(),
    }
}

/// Everything but the employers; empty where the engine refuses.
pub(super) fn catalogue(engine: &Engine) -> Catalogue {
    let list = |name| ask(engine, name, &Node::Null).unwrap_or(Node::Null);
    let anchors = list("anchors");
    Catalogue {
        sets: rows(&list("bandSets")),
        points: rows(anchors.field("points")),
        facts: rows(anchors.field("facts")),
        bands: rows(&list("bands")),
    }
}

/// The cited points of a ladder, with what they say of a year in a currency; none where the engine refuses.
pub(in crate::ui::rooms) fn points(engine: &Engine, ladder: Ladder, currency: Currency) -> Vec<Row> {
    let wanted =
        Node::record([("ladder", Node::text(ladder.id())), ("currency", Node::text(currency.code()))]);
    ask(engine, "anchors", &wanted).map(|anchors| rows(anchors.field("points"))).unwrap_or_default()
}

/// The filter's word for visa filings.
pub(super) const FILED: &str = "filed";

/// Which employers are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// All adverts, those of a role, or visa filings.
    pub(super) what: String,
    /// Research, infrastructure, or both.
    pub(super) side: String,
    /// A part of the employer's name.
    pub(super) name: String,
}

impl Filter {
    /// Whether visa filings are shown.
    pub(super) fn is_filed(&self) -> bool {
        self.what == FILED
    }
}

/// What employers post, or what visa filings name.
pub(super) fn employers(engine: &Engine, filter: &Filter) -> Vec<Row> {
    let mut wanted = vec![("kind", if filter.is_filed() { FILED } else { "posted" })];
    if !filter.is_filed() {
        wanted.extend([("role", filter.what.as_str()), ("side", filter.side.as_str())]);
    }
    wanted.push(("employer", filter.name.trim()));
    let given = wanted.into_iter().filter(|(_, value)| !value.is_empty());
    let wanted = given.map(|(field, value)| (field.to_owned(), Node::text(value))).collect();
    ask(engine, "employers", &Node::Record(wanted)).map(|list| rows(&list)).unwrap_or_default()
}
