//! What stands out of sight follows what is in sight.
use web_sys::Element;
use yew::prelude::*;

use super::screens::View;
use crate::platform::paint::{painted, settled};

/// Whether the browser has painted once since this part came.
#[hook]
pub(super) fn use_first_paint() -> bool {
    let come = use_state_eq(|| false);
    use_effect_with((), {
        let come = come.setter();
        move |()| painted(move || come.set(true))
    });
    *come
}

/// A view as it was before the last paint, none before the first one: while somebody types, and while the page comes
/// up, what shows it is drawn in the next frame.
#[hook]
pub(super) fn use_painted(now: &Option<View>) -> Option<View> {
    let shown = use_state_eq(|| None);
    use_effect_with(now.clone(), {
        let shown = shown.setter();
        move |now| {
            let now = now.clone();
            painted(move || shown.set(now));
        }
    });
    (*shown).clone()
}

/// The same for what stands at a place: out of sight it waits until nobody types, too.
#[hook]
pub(super) fn use_settled(now: &Option<View>, place: &NodeRef) -> Option<View> {
    let shown = use_state_eq(|| None);
    let newest = use_mut_ref(|| None);
    use_effect_with(now.clone(), {
        let (shown, place) = (shown.setter(), place.clone());
        move |now| {
            if newest.borrow_mut().replace(now.clone()).is_some() {
                return;
            }
            let show = move || {
                if let Some(newest) = newest.take() {
                    shown.set(newest);
                }
            };
            match place.cast::<Element>() {
                Some(place) => settled(&place, show),
                None => painted(show),
            }
        }
    });
    (*shown).clone()
}
