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
    let first = use_mut_ref(|| true);
    use_effect_with(props.text.clone(), move |text| {
        // The first answer is part of the page; only changes are news.
        let news = !first.replace(false);
        let text = text.clone();
        let timer = news.then(|| Timeout::new(QUIET, move || dom::say(News::Answer, &text)));
        move || drop(timer)
    });
    Html::default()
}
