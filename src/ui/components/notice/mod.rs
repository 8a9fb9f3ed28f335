//! A message that stands in the page until its cause is gone.
#[cfg(test)]
pub(crate) mod examples;

use yew::prelude::*;

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub title: AttrValue,
    /// Whether it is a failure rather than a caution.
    pub error: bool,
    /// Whether it is read out where it stands; what gets the focus, or is read out elsewhere, would be heard twice.
    pub spoken: bool,
    /// What to do about it.
    pub children: Html,
}

/// A message with what to do about it. Failures are announced at once, cautions politely.
pub fn notice(props: &Notice) -> Html {
    html! {
        <div
            class={classes!("bw-notice", props.error.then_some("bw-notice--error"))}
            role={props.spoken.then_some(if props.error { "alert" } else { "status" })}
        >
            <p class="bw-notice__title">{ &props.title }</p>
            { props.children.clone() }
        </div>
    }
}
