//! A choice of one: a drop-down for many, segments for two or three.
#[cfg(test)]
pub(crate) mod examples;

use wasm_bindgen::JsValue;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::field::{described_by, frame};

/// A choice of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Id of the control; for segments the name of the radio group.
    pub id: AttrValue,
    /// What is chosen.
    pub label: AttrValue,
    /// Value and text of each option.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value chosen.
    pub value: AttrValue,
    /// What is wrong.
    pub error: AttrValue,
    /// Called with the new value.
    pub on_change: Callback<String>,
    /// Segments only: hides the label from sight.
    pub quiet: bool,
}

/// A drop-down.
pub fn choice(props: &Choice) -> Html {
    hinted_choice(props, &AttrValue::default())
}

/// A drop-down with a line that says what it means.
pub fn hinted_choice(props: &Choice, hint: &AttrValue) -> Html {
    let Choice { id, label, options, value, error, on_change, .. } = props;
    let onchange =
        on_change.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    // A value from outside that is no option is shown as it came, so that it can be mended.
    let stray = !options.iter().any(|(option, _)| option == value);
    let control = html! {
            <div class="bw-choice__row">
                <select
                    class="bw-choice__select" {id} {onchange}
                    aria-invalid={(!error.is_empty()).then_some("true")}
                    aria-describedby={described_by(id, "", hint, error)}
                    ~value={property(value)}
                >
                    if stray {
                        <option value={value.clone()} selected={true}>{ value }</option>
                    }
                    { for options.iter().map(|(option, text)| html! {
                        <option key={option.to_string()} value={option.clone()} selected={option == value}>{ text }</option>
                    }) }
                </select>
            </div>
    };
    frame(id, label, hint, error, control)
}

/// The value as a property: once a person chose, browsers no longer heed which option has the attribute.
#[cfg(target_arch = "wasm32")]
fn property(value: &AttrValue) -> JsValue {
    JsValue::from_str(value)
}

/// There are no properties outside a browser.
#[cfg(not(target_arch = "wasm32"))]
const fn property(_: &AttrValue) -> JsValue {
    JsValue::UNDEFINED
}

/// The choice of a language: each of its options is in the language that it names.
pub const LANGUAGE: &str = "bw-language";

/// Two or three options side by side.
pub fn segments(props: &Choice) -> Html {
    let Choice { id, label, options, value, error, on_change, quiet } = props;
    let onchange = on_change.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <div class="bw-field">
            <span class={if *quiet { "bw-hidden" } else { "bw-field__label" }} id={format!("{id}-label")}>{ label }</span>
            <div
                class="bw-segments" role="radiogroup" {id} tabindex="-1" aria-labelledby={format!("{id}-label")}
                aria-describedby={described_by(id, "", "", error)}
            >
                { for options.iter().map(|(option, text)| html! {
                    <label class="bw-segments__option" key={option.to_string()}>
                        <input
                            type="radio" name={id.clone()} value={option.clone()} checked={option == value}
                            onchange={onchange.clone()}
                        />
                        <span lang={(id == LANGUAGE).then(|| option.clone())}>{ text }</span>
                    </label>
                }) }
            </div>
            if !error.is_empty() {
                <p class="bw-field__error" id={format!("{id}-error")}>{ error }</p>
            }
        </div>
    }
}
