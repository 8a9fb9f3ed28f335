//! A caution and a failure.
use yew::prelude::*;

use super::{Notice, notice};

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let one = |error| {
        notice(&Notice {
            title: "Not up to date.".into(),
            error,
            spoken: true,
            children: html! { <p>{ "Mend the field." }</p> },
        })
    };
    vec![("notice", one(false)), ("notice-error", one(true))]
}
