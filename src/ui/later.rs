//! What stands out of sight follows what is in sight.
use yew::prelude::*;

use crate::platform::paint::painted;

/// A value as it was before the last paint: where it changes while somebody types, what shows it is drawn in the next frame.
#[hook]
pub(super) fn use_painted<T: Clone + PartialEq + 'static>(now: &T) -> T {
    let shown = use_state_eq(|| now.clone());
    use_effect_with(now.clone(), {
        let shown = shown.setter();
        move |now| {
            let now = now.clone();
            painted(move || shown.set(now));
        }
    });
    (*shown).clone()
}
