//! Asks the engine what only rooms ask.
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use crate::i18n::fields::complaint;
use crate::platform::engine::Engine;
use crate::session::Locale;
use crate::session::compare::{Comparison, Refused, Request};
use crate::session::parse::Complaint;
use crate::ui::compared::{Compared, Place, Stage};
use crate::ui::json;

/// What the engine says of the complete offers of a session. Where it refuses, its last answer stays.
pub(in crate::ui) fn compared(
    (engine, locale): (&Engine, Locale),
    places: &Rc<[Place]>,
    request: &Rc<Request>,
    last: &RefCell<Compared>,
) -> Compared {
    let start = Compared {
        stage: Stage::Ready,
        places: places.clone(),
        engine: Some(engine.clone()),
        ..Compared::default()
    };
    if request.offers.is_empty() {
        return start;
    }
    let ask = |request: &Request| {
        let asked = engine.ask_closely("compare", &json::handed(&request.input), &JsValue::UNDEFINED);
        asked.map(|answer| {
            json::part(&answer, Comparison::NAMES).and_then(|result| Comparison::read(&result, request))
        })
    };
    let found = match ask(request) {
        Ok(comparison) => Compared { comparison, request: Some(request.clone()), ..start },
        Err((_, problems)) => {
            let refused =
                json::tree(&problems).map(|problems| request.located(&problems)).unwrap_or_default();
            // One offer that is refused takes no other one with it.
            let left_out: Vec<usize> = refused.iter().filter_map(|(offer, ..)| *offer).collect();
            let rest = request.without(&left_out);
            let others = (!left_out.is_empty() && !rest.offers.is_empty()).then(|| ask(&rest).ok().flatten());
            match others.flatten() {
                Some(comparison) => {
                    Compared { comparison: Some(comparison), request: Some(Rc::new(rest)), refused, ..start }
                }
                None => {
                    let last = last.borrow();
                    let (comparison, request) = (last.comparison.clone(), last.request.clone());
                    Compared { comparison, request, refused, ..start }
                }
            }
        }
    };
    let problem = |(offer, field, problem): &Refused| {
        let refused = Complaint::NotAllowed(problem.clone());
        let told = complaint(locale, *field, &refused, &|number| number.normalize().to_string());
        (*offer, *field, told)
    };
    let found = Compared { problems: found.refused.iter().map(problem).collect(), ..found };
    if found.refused.is_empty() {
        last.replace(found.clone());
    }
    found
}
