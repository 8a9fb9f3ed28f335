//! The shape of the files: a header, then the values; every one is read back by the library
//! before it is written, so that nothing is shipped that the page would refuse.
use super::plan::{Citation, Text, refused};
use crate::failure::{Explain, Failure, Outcome};
use bandworth::data::{
    node::Node,
    record::Read,
    schema::{
        anchor::AnchorFile, band::BandFile, factor::FactorFile, fx::FxFile, price_level::PriceLevelFile,
    },
};
use bandworth::domain::band::{Component, Ladder, Region, Role};
use rust_decimal::Decimal;

/// What was built, and what there is to say about it.
#[derive(Debug, Default)]
pub struct Built {
    pub documents: Vec<Document>,
    pub report: Vec<String>,
}

/// What a file says of itself.
#[derive(Debug)]
pub struct Header<'a> {
    pub schema: &'a str,
    pub id: String,
    /// The day of the data, from which the values hold.
    pub day: String,
    pub currency: &'a str,
    pub period: &'a str,
    pub unit: &'a str,
    pub name: Text,
    pub sources: Vec<&'a Citation>,
    pub status: &'a str,
    pub note: &'a Text,
}

/// A file: its name below `static/data` without `.json`, and its text.
#[derive(Debug, PartialEq)]
pub struct Document {
    pub name: String,
    pub text: String,
}

/// A band file; its name follows from its content.
pub fn band(header: Header, body: Vec<(&str, Node)>) -> Outcome<Document> {
    let node = file(&header, body);
    let read = BandFile::read(&node).map_err(|problems| refused(&header.id, &problems))?;
    if read.expected_id() != header.id {
        return Failure::raise(format!("{} has the id {}", read.expected_id(), header.id));
    }
    Document::new(read.name(), &node)
}

/// A file of exchange rates.
pub fn rates(header: Header, body: Vec<(&str, Node)>) -> Outcome<Document> {
    let node = file(&header, body);
    let read = FxFile::read(&node).map_err(|problems| refused(&header.id, &problems))?;
    Document::new(read.name(), &node)
}

/// A file of factors.
pub fn factors(header: Header, body: Vec<(&str, Node)>) -> Outcome<Document> {
    let node = file(&header, body);
    let read = FactorFile::read(&node).map_err(|problems| refused(&header.id, &problems))?;
    Document::new(read.name(), &node)
}

/// A file of cited points.
pub fn anchors(header: Header, body: Vec<(&str, Node)>) -> Outcome<Document> {
    let node = file(&header, body);
    let read = AnchorFile::read(&node).map_err(|problems| refused(&header.id, &problems))?;
    Document::new(read.name(), &node)
}

/// A file of price levels, which holds from another day than its data.
pub fn price_levels(header: Header, from: &str, body: Vec<(&str, Node)>) -> Outcome<Document> {
    let mut node = file(&header, body);
    if let Node::Record(fields) = &mut node {
        let day = fields.iter_mut().find(|(field, _)| field == "valid_from");
        day.into_iter().for_each(|(_, day)| *day = Node::text(from));
    }
    let read = PriceLevelFile::read(&node).map_err(|problems| refused(&header.id, &problems))?;
    Document::new(read.name(), &node)
}

/// The fields that name what a file of posted base salaries counts.
pub fn key(role: Role, region: &Region, ladder: Ladder) -> Vec<(&'static str, Node)> {
    vec![
        ("role", Node::text(role.id())),
        ("region", Node::text(region.id())),
        ("ladder", Node::text(ladder.id())),
        ("component", Node::text(Component::Base.id())),
        ("n_kind", Node::text("postings")),
    ]
}

/// The five percentiles as fields.
pub fn percentiles(amounts: [impl ToString; 5]) -> impl Iterator<Item = (&'static str, Node)> {
    ["p10", "p25", "p50", "p75", "p90"].into_iter().zip(amounts.map(|amount| Node::text(amount.to_string())))
}

/// The percentiles that are known, as fields.
pub fn percentiles_known(points: [Option<Decimal>; 5]) -> impl Iterator<Item = (&'static str, Node)> {
    let fields = ["p10", "p25", "p50", "p75", "p90"].into_iter().zip(points);
    fields
        .filter_map(|(field, point)| point.map(|amount| (field, Node::text(amount.normalize().to_string()))))
}

/// A record from fields whose number is not known beforehand.
pub fn record(fields: Vec<(&str, Node)>) -> Node {
    Node::Record(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

impl Document {
    fn new(name: String, node: &Node) -> Outcome<Self> {
        let text = serde_json::to_string_pretty(node).explain(&name)? + "\n";
        Ok(Self { name, text })
    }
}

fn file(header: &Header, body: Vec<(&str, Node)>) -> Node {
    let mut fields = vec![
        ("schema", Node::text(header.schema)),
        ("id", Node::text(header.id.as_str())),
        ("valid_from", Node::text(header.day.as_str())),
        ("as_of", Node::text(header.day.as_str())),
        ("currency", Node::text(header.currency)),
        ("period", Node::text(header.period)),
        ("unit", Node::text(header.unit)),
        ("name", both(&header.name)),
        ("sources", Node::List(header.sources.iter().copied().map(citation).collect())),
        ("status", Node::text(header.status)),
        ("note", both(header.note)),
    ];
    fields.extend(body);
    record(fields)
}

fn citation(source: &Citation) -> Node {
    Node::record([
        ("id", Node::text(source.id.as_str())),
        ("title", Node::text(source.title.as_str())),
        ("url", Node::text(source.url.as_str())),
        ("retrieved", Node::text(source.retrieved.as_str())),
        ("licence", Node::text(source.licence.as_str())),
    ])
}

fn both(text: &Text) -> Node {
    Node::record([("en", Node::text(text.en.as_str())), ("de", Node::text(text.de.as_str()))])
}
