//! A message that stands in the page until its cause is gone.
use yew::prelude::*;

/// A message.
#[derive(Clone, PartialEq, Properties)]
pub struct NoticeProps {
    /// What happened.
    pub title: AttrValue,
    /// Whether it is a failure rather than a caution.
    #[prop_or_default]
    pub error: bool,
    /// What to do about it.
    #[prop_or_default]
    pub children: Html,
}

/// A message with what to do about it. Failures are announced at once, cautions politely.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    html! {
        <div
            class={classes!("bw-notice", props.error.then_some("bw-notice--error"))}
            role={if props.error { "alert" } else { "status" }}
        >
            <p class="bw-notice__title">{ &props.title }</p>
            { props.children.clone() }
        </div>
    }
}
