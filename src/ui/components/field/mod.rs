//! A text field with its label, unit, explanation and complaint.
#[cfg(test)]
pub(crate) mod examples;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::platform::dom::{self, News};

/// Label, explanation and complaint around a control; empty texts are left out.
pub fn frame(id: &AttrValue, label: &AttrValue, hint: &AttrValue, error: &AttrValue, control: Html) -> Html {
    framed(id, label, hint, error, false, control)
}

fn framed(
    id: &AttrValue,
    label: &AttrValue,
    hint: &AttrValue,
    error: &AttrValue,
    noted: bool,
    control: Html,
) -> Html {
    let (wrong, noted) =
        ((!error.is_empty()).then_some("bw-field--wrong"), noted.then_some("bw-field--noted"));
    html! {
        <div class={classes!("bw-field", wrong, noted)}>
            <label class="bw-field__label" for={id}>{ label }</label>
            { control }
            if !error.is_empty() {
                <p class="bw-field__error" id={format!("{id}-error")}>{ error }</p>
            }
            if !hint.is_empty() {
                <p class="bw-field__hint" id={format!("{id}-hint")}>{ hint }</p>
            }
        </div>
    }
}

/// Ids of the texts that describe a control, for `aria-describedby`.
pub fn described_by(id: &str, unit: &str, hint: &str, error: &str) -> Option<String> {
    let parts = [(unit, "unit"), (error, "error"), (hint, "hint")];
    let ids: Vec<String> =
        parts.iter().filter(|(text, _)| !text.is_empty()).map(|(_, name)| format!("{id}-{name}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A text field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Id of the input.
    pub id: AttrValue,
    /// Name of the field.
    pub label: AttrValue,
    /// What it means, in one line.
    pub hint: AttrValue,
    /// Unit shown behind the number.
    pub unit: AttrValue,
    /// As typed.
    pub value: AttrValue,
    /// What is wrong.
    pub error: AttrValue,
    /// Which keyboard a phone shows: `decimal` or `numeric`.
    pub keyboard: AttrValue,
    /// Whether there is no result without it.
    pub required: bool,
    /// Called with every keystroke.
    pub on_change: Callback<String>,
}

/// A text field for a number: text, so that what was typed stays even where it is wrong.
pub fn field(props: &Field) -> Html {
    noted_field(props, &AttrValue::default(), &Callback::noop())
}

/// A text field with a word of caution, which is read out, and which says when it is left.
pub fn noted_field(props: &Field, note: &AttrValue, on_leave: &Callback<()>) -> Html {
    let Field { id, label, hint, unit, value, error, keyboard, required, on_change } = props;
    let oninput =
        on_change.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onblur = on_leave.reform({
        let caution = (!note.is_empty()).then(|| format!("{label}: {note}"));
        move |_: FocusEvent| {
            if let Some(caution) = &caution {
                dom::say(News::Done, caution);
            }
        }
    });
    // Names and lists may be as long as files take them.
    let most = if keyboard == "text" { "120" } else { "40" };
    let row = classes!("bw-field__row", (!unit.is_empty()).then_some("bw-field__row--unit"));
    let control = html! {
        <div class={row}>
            <input
                class="bw-field__input" {id} type="text" inputmode={keyboard} autocomplete="off" maxlength={most}
                value={value.clone()} {oninput} {onblur}
                aria-invalid={(!error.is_empty()).then_some("true")}
                aria-required={required.then_some("true")}
                aria-describedby={described_by(id, unit, if note.is_empty() { hint } else { note }, error)}
            />
            if !unit.is_empty() {
                <span class="bw-field__unit" id={format!("{id}-unit")} aria-hidden="true">{ unit }</span>
            }
        </div>
    };
    // The same elements with a caution and without, so that whoever types stays in the field.
    framed(id, label, if note.is_empty() { hint } else { note }, error, !note.is_empty(), control)
}
