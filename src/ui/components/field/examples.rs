//! A field as typed, with a complaint, with nothing beside it, and with a caution.
use yew::prelude::*;

use super::{Field, field, noted_field};

const NOTE: &str = "110.5 a year: did you mean 110,500?";

fn base(value: &'static str, error: &'static str) -> Field {
    Field {
        id: "bw-base".into(),
        label: "Base salary".into(),
        hint: "Fixed pay a year, before tax.".into(),
        unit: "EUR".into(),
        value: value.into(),
        error: error.into(),
        keyboard: "decimal".into(),
        required: true,
        on_change: Callback::noop(),
    }
}

/// Named examples.
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let bare =
        Field { hint: AttrValue::default(), unit: AttrValue::default(), required: false, ..base("", "") };
    vec![
        ("field", field(&base("85,000", ""))),
        ("field-wrong", field(&base("<script>", "This is not a number."))),
        ("field-bare", field(&bare)),
        ("field-noted", noted_field(&base("110.5", ""), &NOTE.into(), &Callback::noop())),
    ]
}
