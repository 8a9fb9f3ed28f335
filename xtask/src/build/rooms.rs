//! The rooms: the further wasm modules of the page, `dist/rooms/`.
use super::library;
use crate::{
    failure::{Failure, Outcome},
    places,
};
use std::path::Path;

/// The modules, named after the last part of their feature.
const MODULES: [&str; 6] = ["compare", "context", "data", "deals", "details", "keep"];

/// Builds the modules beside the page.
pub fn build(site: &Path) -> Outcome {
    let folder = site.join("rooms");
    places::renew(&folder)?;
    for module in MODULES {
        library::build(&format!("rooms-{module}"), &folder, module)?;
        for types in [format!("{module}.d.ts"), format!("{module}_bg.wasm.d.ts")] {
            places::remove_file(&folder.join(types))?;
        }
        let glue = folder.join(format!("{module}.js"));
        let own = with_own_marks(&places::read(&glue)?, module)?;
        places::write(&glue, own)?;
    }
    Ok(())
}

/// Yew marks elements and events with numbers of its own memory. A room stands inside the page's app, which
/// would take the room's numbers for its own and run the wrong handler: the room's marks get another name.
fn with_own_marks(glue: &str, module: &str) -> Outcome<String> {
    const MARKS: [&str; 3] = ["__yew_subtree_id", "__yew_subtree_cache_key", "__yew_listener_id"];
    if let Some(missing) = MARKS.iter().find(|mark| !glue.contains(**mark)) {
        return Failure::raise(format!(
            "the rooms' glue has no {missing}: Yew marks elements in another way now"
        ));
    }
    Ok(glue.replace("__yew_", &format!("__yew_{module}_")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::with_own_marks;

    #[test]
    fn the_marks_get_names_of_their_own() {
        let glue = "a.__yew_subtree_id = 1; a.__yew_subtree_cache_key; a.__yew_listener_id";
        let own = with_own_marks(glue, "room").unwrap();
        assert_eq!(
            own,
            "a.__yew_room_subtree_id = 1; a.__yew_room_subtree_cache_key; a.__yew_room_listener_id"
        );
        assert!(with_own_marks("a.__yew_subtree_id", "room").is_err());
    }
}
