//! Bands of all places, as the engine holds them, and a person's own, as this device does.
use std::rc::Rc;

use yew::AttrValue;

use super::app::Library;
use super::json;
use crate::data::node::Node;
use crate::domain::problem::{Code, Problem};
use crate::platform::engine::{self, Engine};
use crate::platform::storage;

/// Where the page keeps a person's own bands.
pub(super) const OWN_KEY: &str = "bandworth-own-bands";
/// The name that the file is loaded under.
const OWN_NAME: &str = "bands/own/file";
/// How the names begin of what is read.
const FOLDERS: [&str; 2] = ["bands/", "fx/"];
/// Files that are read before the browser may paint again.
const PIECE: usize = 6;

/// Every band and rate that the engine was given. A file that the engine took is taken here.
pub(super) async fn all(engine: &Engine) -> Library {
    let mut registry = Library::empty();
    let names = engine.file_names();
    let wanted = names.iter().filter(|name| FOLDERS.iter().any(|folder| name.starts_with(folder)));
    for (index, name) in wanted.enumerate() {
        if index % PIECE == 0 {
            engine::pause().await;
        }
        if let Some(file) = json::tree(&engine.file(name)) {
            // The engine has refused a damaged file before, and says so.
            let _ = registry.load(name, &file);
        }
    }
    Library(Rc::new(registry))
}

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

impl Own {
    /// Those kept on this device; what cannot be read any more is left alone.
    pub(super) fn kept() -> Option<Self> {
        Self::of(&json::read(&storage::load(OWN_KEY)?).ok()?)
    }

    /// Those of a record in the form in which they are kept.
    pub(super) fn of(kept: &Node) -> Option<Self> {
        let Node::Text(name) = kept.field("name") else { return None };
        let library = own(kept.field("file")).ok()?;
        Some(Self { name: name.clone().into(), kept: true, library })
    }
}

/// The bands of a person's own file.
///
/// # Errors
/// All that is wrong with it.
pub(super) fn own(file: &Node) -> Result<Library, Vec<Problem>> {
    let mut registry = Library::empty();
    registry.load(OWN_NAME, file).map_err(|mut problems| {
        // The first says that the file is refused, which the others explain.
        if problems.len() > 1 {
            problems.remove(0);
        }
        problems
    })?;
    registry.bands().map_err(|_| vec![Problem::new(Code::Missing).below("cells")])?;
    Ok(Library(Rc::new(registry)))
}
