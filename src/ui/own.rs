//! A person's own bands: read and kept on this device alone.
use std::rc::Rc;

use rust_decimal::Decimal;
use yew::AttrValue;

use super::app::Library;
use super::json;
use crate::data::bands::Answered;
use crate::data::node::Node;
use crate::domain::band::{Cell, CellLevel, Key, Level, Query, Region, Role};
use crate::domain::money::Currency;
use crate::domain::problem::{Code, Problem};
use crate::platform::engine::Engine;
use crate::platform::{files, storage};
use crate::session::evaluate::BandKind;

/// Where the page keeps a person's own bands.
const KEY: &str = "bandworth-own-bands";
/// The name that the file is loaded under.
const NAME: &str = "bands/own/file";

/// Bands of one's own, checked as ours are.
#[derive(Clone, PartialEq)]
pub(super) struct Own {
    /// The name of the file.
    pub(super) name: AttrValue,
    /// Whether they will be there after a reload.
    pub(super) kept: bool,
    /// The bands.
    pub(super) library: Library,
}

/// Why a file is refused.
#[derive(Clone, PartialEq)]
pub(super) enum Refusal {
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

impl Own {
    /// Those kept on this device; what cannot be read any more is left alone.
    pub(super) fn kept() -> Option<Self> {
        let saved = json::read(&storage::load(KEY)?).ok()?;
        let Node::Text(name) = saved.field("name") else { return None };
        let library = loaded(saved.field("file"), false).ok()?;
        Some(Self { name: name.clone().into(), kept: true, library })
    }

    /// Reads a file, JSON or a table, and keeps it.
    pub(super) fn read(engine: &Engine, name: &str, text: &str) -> Result<Self, Refusal> {
        let is_table = !text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
        let file =
            if is_table { table(engine, name, text)? } else { json::read(text).map_err(Refusal::NotJson)? };
        let library = loaded(&file, is_table)?;
        let saved = Node::record([("name", Node::text(name)), ("file", file)]);
        Ok(Self { name: name.to_owned().into(), kept: storage::save(KEY, &json::write(&saved)), library })
    }

    /// Forgets what is kept on this device.
    pub(super) fn forget() {
        storage::forget(KEY);
    }

    /// Every band with ours beside it.
    pub(super) fn beside(&self, ours: Option<&Library>) -> Vec<Beside> {
        let Ok(bands) = self.library.0.bands() else { return Vec::new() };
        let beside = |(file, cell): (&_, &Cell)| {
            let file: &crate::data::schema::band::BandFile = file;
            let key = cell.key.clone();
            let Key { ladder, role, level, region, component } = key.clone();
            let query = Query { ladder, role, level, region, component };
            let is_used = matches!(self.library.0.band(&query), Ok(Answered::Found(_)));
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
}

/// A table as a file of bands, made and checked by the engine.
fn table(engine: &Engine, name: &str, text: &str) -> Result<Node, Refusal> {
    let input = Node::record([
        ("csv", Node::text(text)),
        ("title", Node::text(name)),
        ("source", Node::text(name)),
        ("as_of", Node::text(files::today())),
    ]);
    let answer = engine.ask_closely("readBands", &json::value(&input));
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

fn loaded(file: &Node, is_table: bool) -> Result<Library, Refusal> {
    let mut registry = Library::empty();
    let refused = |mut problems: Vec<Problem>| {
        // The first says that the file is refused, which the others explain.
        if problems.len() > 1 {
            problems.remove(0);
        }
        Refusal::Faults(problems, is_table)
    };
    registry.load(NAME, file).map_err(refused)?;
    registry
        .bands()
        .map_err(|_| Refusal::Faults(vec![Problem::new(Code::Missing).below("cells")], is_table))?;
    Ok(Library(Rc::new(registry)))
}
