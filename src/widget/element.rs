//! The element's inside: parameters loaded once per page, one app per element.
//!
//! Attributes (all optional): `role` (moved to `job-role`, because ARIA owns the name), `level`, `region`, `ladder`, `currency` as the ids of the
//! interface; `base`, or `base-min` and `base-max` of an advert; `lang` (`en`, `de`; else the
//! page's); `theme` (`light`, `dark`, else the system's); `layout` (`compact`).
//! Event: `bw-error` when the element could not start; the light-DOM content then stays.
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;

use crate::session::draft::{Draft, Field};
use crate::session::{Action, Locale, Session};
use crate::ui::{self, App, Config, Layout, Library as Parameters};

/// The parameters of one page, shared by its elements; they are read, never changed.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Library(Parameters);

#[wasm_bindgen]
impl Library {
    /// Reads the text of `core.json`.
    ///
    /// # Errors
    /// A text that says which file is damaged, and where.
    #[wasm_bindgen(constructor)]
    pub fn new(core: &str) -> Result<Library, JsValue> {
        Parameters::read(core).map(Self).map_err(|said| JsValue::from_str(&said))
    }

    /// Starts an app inside `place`, a child of the element's shadow root.
    ///
    /// # Errors
    /// What the browser said when it would not take the stylesheet.
    pub fn mount(&self, place: Element) -> Result<Mounted, JsValue> {
        let config = Config {
            layout: Layout::Compact,
            session: Session::of(Draft::blank()),
            library: Some(self.0.clone()),
            owns_page: false,
            caution: None,
            actions: Vec::new(),
        };
        Ok(Mounted { app: ui::mount(place, config.clone())?, config })
    }
}

/// One running app.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<App>,
    config: Config,
}

#[wasm_bindgen]
impl Mounted {
    /// Hands in the attributes that were set or changed, as `[name, value, ...]`. What a person
    /// typed into other fields stays.
    pub fn change(&mut self, attributes: Vec<String>) {
        let pairs = attributes.chunks_exact(2).filter_map(|pair| match pair {
            [name, value] => Some((name.as_str(), value.as_str())),
            _ => None,
        });
        let actions: Vec<Action> = pairs.filter_map(|(name, value)| action(name, value)).collect();
        self.config.actions.extend(actions);
        self.app.update(self.config.clone());
    }

    /// Ends the app; the element is gone for good.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

impl std::fmt::Debug for Mounted {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Mounted").finish_non_exhaustive()
    }
}

/// Longer attribute values are cut: no field takes more.
const LONGEST: usize = 120;

/// What an attribute asks for; unknown ones ask for nothing.
fn action(name: &str, value: &str) -> Option<Action> {
    let field = match name {
        "job-role" => Field::Role,
        "level" => Field::Level,
        "region" => Field::Region,
        "ladder" => Field::Ladder,
        "currency" => Field::Currency,
        "base" | "base-min" => Field::BaseSalary,
        "base-max" => Field::BaseSalaryHigh,
        "lang" => return Locale::of_tag(value).map(Action::Speak),
        _ => return None,
    };
    Some(Action::Edit(field, value.chars().take(LONGEST).collect()))
}
