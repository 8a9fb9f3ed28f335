//! What stands out of sight follows what is in sight.
use yew::prelude::*;

use super::screens::View;
use crate::platform::paint::painted;

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
