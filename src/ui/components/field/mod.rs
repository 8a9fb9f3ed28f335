//! A text field with its label, unit, explanation and complaint.
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What every control has around it.
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// Id of the control; the explanation and the complaint take theirs from it.
    pub id: AttrValue,
    /// Name of the field.
    pub label: AttrValue,
    /// What it means, in one line; empty for none.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong and what is allowed; empty for nothing.
    #[prop_or_default]
    pub error: AttrValue,
    /// The control.
    pub children: Html,
}

/// Label, explanation and complaint around a control.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let FrameProps { id, label, hint, error, children } = props;
    html! {
        <div class={classes!("bw-field", (!error.is_empty()).then_some("bw-field--wrong"))}>
            <label class="bw-field__label" for={id}>{ label }</label>
            { children.clone() }
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
pub fn described_by(id: &str, hint: &str, error: &str) -> Option<String> {
    let parts = [(error, "error"), (hint, "hint")];
    let ids: Vec<String> =
        parts.iter().filter(|(text, _)| !text.is_empty()).map(|(_, name)| format!("{id}-{name}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A text field.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// Id of the input.
    pub id: AttrValue,
    /// Name of the field.
    pub label: AttrValue,
    /// What it means, in one line.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Unit shown behind the number.
    #[prop_or_default]
    pub unit: AttrValue,
    /// As typed.
    pub value: AttrValue,
    /// What is wrong.
    #[prop_or_default]
    pub error: AttrValue,
    /// Which keyboard a phone shows: `decimal` or `numeric`.
    #[prop_or(AttrValue::Static("decimal"))]
    pub keyboard: AttrValue,
    /// Called with every keystroke.
    pub on_change: Callback<String>,
}

/// A text field for a number: text, so that what was typed stays even where it is wrong.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let FieldProps { id, label, hint, unit, value, error, keyboard, on_change } = props;
    let oninput =
        on_change.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let row = classes!("bw-field__row", (!unit.is_empty()).then_some("bw-field__row--unit"));
    html! {
        <Frame {id} {label} {hint} {error}>
            <div class={row}>
                <input
                    class="bw-field__input" {id} type="text" inputmode={keyboard} autocomplete="off" maxlength="40"
                    value={value.clone()} {oninput}
                    aria-invalid={(!error.is_empty()).then_some("true")}
                    aria-describedby={described_by(id, hint, error)}
                />
                if !unit.is_empty() {
                    <span class="bw-field__unit" aria-hidden="true">{ unit }</span>
                }
            </div>
        </Frame>
    }
}
