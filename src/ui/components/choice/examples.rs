//! A list, with and without a complaint, and the same as segments.
use yew::prelude::*;

use super::{Choice, choice, hinted_choice, segments};

fn places(error: &'static str) -> Choice {
    Choice {
        id: "bw-place".into(),
        label: "Place".into(),
        options: vec![("us-sf".into(), "San Francisco".into()), ("de".into(), "Germany".into())],
        value: "de".into(),
        error: error.into(),
        on_change: Callback::noop(),
        quiet: false,
    }
}

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("choice", choice(&places(""))),
        ("choice-wrong", choice(&places("This place does not exist."))),
        ("choice-hinted", hinted_choice(&places(""), &"Where you would work.".into())),
        ("segments", segments(&places(""))),
        ("segments-quiet", segments(&Choice { quiet: true, ..places("") })),
    ]
}
