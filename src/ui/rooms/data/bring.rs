//! Brings a person's own bands: reads a file, says what is wrong with it, and keeps it on this device alone.
use crate::data::bands::Answered;
use crate::data::node::Node;
use crate::domain::band::{Cell, CellLevel, Key, Level, Query, Region, Role};
use crate::domain::money::Currency;
use crate::domain::problem::{Code, Problem};
use crate::platform::engine::Engine;
use crate::platform::{files, storage};
use crate::session::evaluate::BandKind;
use crate::ui::app::Library;
use crate::ui::bands::{self, OWN_KEY, Own};
use crate::ui::json;
use rust_decimal::Decimal;
use wasm_bindgen::JsValue;

/// Why a file is refused.
#[derive(Clone, PartialEq)]
pub(super) enum Refusal {
    /// It is empty, or over the size that is read.
    Size,
    /// It is no JSON; what the browser said.
    NotJson(String),
    /// What is wrong, one by one, and whether it is a table with lines.
    Faults(Vec<Problem>, bool),
}

/// A band of one's own with ours for the same question.
pub(super) struct Beside {
    pub(super) role: Role,
    pub(super) key: Key,
    pub(super) level: Option<Level>,
    pub(super) points: [Option<Decimal>; 5],
    pub(super) currency: Currency,
    pub(super) cell: Cell,
    /// Whether it is drawn beside ours.
    pub(super) is_used: bool,
    /// Our median, its currency, kind and place.
    pub(super) ours: Option<(Decimal, Currency, BandKind, Region)>,
}

/// Reads a file, JSON or a table, and keeps it: the bands, and the form in which they are kept.
pub(super) fn read(engine: &Engine, name: &str, text: &str) -> Result<(Own, Node), Refusal> {
    if text.is_empty() {
        return Err(Refusal::Size);
    }
    let is_table = !text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    let file =
        if is_table { table(engine, name, text)? } else { json::read(text).map_err(Refusal::NotJson)? };
    let library = bands::own(&file).map_err(|problems| Refusal::Faults(problems, is_table))?;
    let saved = Node::record([("name", Node::text(name)), ("file", file)]);
    let kept = storage::save(OWN_KEY, &json::write(&saved));
    Ok((Own { name: name.to_owned().into(), kept, library }, saved))
}

/// Forgets what is kept on this device; the form in which nothing is kept.
pub(super) fn forget() -> Node {
    // A browser that refuses has nothing kept.
    let _ = storage::forget(OWN_KEY);
    Node::Null
}

/// Every band with ours beside it.
pub(super) fn beside(own: &Own, ours: Option<&Library>) -> Vec<Beside> {
    let Ok(bands) = own.library.0.bands() else { return Vec::new() };
    let beside = |(file, cell): (&_, &Cell)| {
        let file: &crate::data::schema::band::BandFile = file;
        let key = cell.key.clone();
        let Key { ladder, role, level, region, component } = key.clone();
        let query = Query { ladder, role, level, region, component };
        let is_used = matches!(own.library.0.band(&query), Ok(Answered::Found(_)));
        let ours = ours.and_then(|ours| match ours.0.band(&query).ok()? {
            Answered::Found(found) => {
                let [_, _, middle, _, _] = found.cell.band.points();
                let kind = BandKind::of(&found.cell, found.n_kind);
                Some((middle?, found.currency, kind, found.cell.key.region.clone()))
            }
            Answered::Nothing(_) => None,
        });
        let level = match level {
            CellLevel::One(level) => Some(level),
            CellLevel::All => None,
        };
        let (points, currency) = (cell.band.points(), file.header.currency);
        Beside { role, key, level, points, currency, cell: cell.clone(), is_used, ours }
    };
    bands.into_iter().map(beside).collect()
}

/// A table as a file of bands, made and checked by the engine.
fn table(engine: &Engine, name: &str, text: &str) -> Result<Node, Refusal> {
    let input = Node::record([
        ("csv", Node::text(text)),
        ("title", Node::text(name)),
        ("source", Node::text(name)),
        ("as_of", Node::text(files::today())),
    ]);
    let answer = engine.ask_closely("readBands", &json::handed(&input), &JsValue::UNDEFINED);
    let refused = |problems| Refusal::Faults(faults(&problems), true);
    match answer {
        Ok(file) => json::tree(&file).ok_or_else(|| refused(Node::Null)),
        Err((_, problems)) => Err(refused(json::tree(&problems).unwrap_or(Node::Null))),
    }
}

/// The engine's problems, with the words that would be allowed.
fn faults(problems: &Node) -> Vec<Problem> {
    let Node::List(problems) = problems else { return vec![Problem::new(Code::DataCorrupt)] };
    let fault = |problem: &Node| {
        let (Node::Text(code), Node::Text(path)) = (problem.field("code"), problem.field("path")) else {
            return None;
        };
        let code = Code::ALL.iter().find(|known| known.id() == code)?;
        let known = match code {
            Code::UnknownRole => Role::parse("").err(),
            Code::UnknownLevel => Level::parse("").err(),
            Code::UnknownRegion => Region::parse("").err(),
            _ => None,
        };
        Some(known.unwrap_or_else(|| Problem::new(*code)).below_path(path))
    };
    problems.iter().filter_map(fault).collect()
}
