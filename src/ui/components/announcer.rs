//! What is read out of an answer.
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::platform::dom::{self, News};

/// Milliseconds without a change after which a new result is read out.
const QUIET: u32 = 900;

/// What is said.
#[derive(Clone, PartialEq, Properties)]
pub struct AnnouncerProps {
    /// The answer.
    pub text: AttrValue,
}

/// Reads the answer out once typing has paused, not at every digit.
#[component]
pub fn Announcer(props: &AnnouncerProps) -> Html {
    // The first answer is part of the page; only changes are news.
    let said = use_mut_ref(|| props.text.clone());
    use_effect_with(props.text.clone(), move |text| {
        let text = text.clone();
        let news = *said.borrow() != text;
        let say = move || {
            dom::say(News::Answer, &text);
            said.replace(text);
        };
        let timer = news.then(|| Timeout::new(QUIET, say));
        move || drop(timer)
    });
    Html::default()
}
