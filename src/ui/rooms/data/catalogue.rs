//! What the engine says of the data behind all bands: sets, employers, cited points.
use rust_decimal::Decimal;
use yew::AttrValue;

use crate::data::node::Node;
use crate::platform::engine::Engine;
use crate::session::Locale;
use crate::ui::engine::ask;

/// A row of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row(Node);

/// What is known of the data, but for the employers, which are asked for by role.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Catalogue {
    pub(super) sets: Vec<Row>,
    pub(super) points: Vec<Row>,
    pub(super) facts: Vec<Row>,
}

impl Row {
    /// A text; empty where there is none.
    pub(super) fn text(&self, field: &str) -> AttrValue {
        match self.0.field(field) {
            Node::Text(text) => text.clone().into(),
            _ => AttrValue::default(),
        }
    }

    /// A text in a language, where the German one has a field of its own.
    pub(super) fn in_language(&self, field: &str, locale: Locale) -> AttrValue {
        match locale {
            Locale::En => self.text(field),
            Locale::De => self.text(&format!("{field}_de")),
        }
    }

    /// A number.
    pub(super) fn number(&self, field: &str) -> Option<Decimal> {
        self.0.field(field).decimal()
    }

    /// The entries of a list.
    pub(super) fn rows(&self, field: &str) -> Vec<Row> {
        rows(self.0.field(field))
    }

    /// The texts of a list, one after another.
    pub(super) fn texts(&self, field: &str) -> Vec<AttrValue> {
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
    }
}

/// The filter's word for visa filings.
pub(super) const FILED: &str = "filed";

/// What employers post, all or of one role; or what visa filings name.
pub(super) fn employers(engine: &Engine, filter: &str) -> Vec<Row> {
    let wanted = match filter {
        FILED => Node::record([("kind", Node::text(FILED))]),
        "" => Node::record([("kind", Node::text("posted"))]),
        role => Node::record([("kind", Node::text("posted")), ("role", Node::text(role))]),
    };
    ask(engine, "employers", &wanted).map(|list| rows(&list)).unwrap_or_default()
}
